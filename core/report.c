/* SPDX-License-Identifier: MIT
 *
 * Reports: what they are made of, counting and freezing. Knows no format.
 */
#include <assert.h>
#include <string.h>

#include "alloc.h"
#include "node.h"

enum rpt_status
rpt_report_new(struct rpt_report **out, const char *file, const char *format,
    const struct rpt_limits *limits)
{
    *out = NULL;
    struct rpt_arena *arena;
    enum rpt_status status = rpt_arena_new(&arena);
    if (status != RPT_OK)
        return status;
    struct rpt_report *report = rpt_arena_zero(arena, sizeof(*report));
    if (report == NULL) {
        rpt_arena_free(arena);
        return RPT_NOMEM;
    }
    report->arena = arena;
    report->count = 1;
    report->limits = *limits;
    report->source = RPT_STR("");
    report->file = rpt_arena_copy(arena, file, strlen(file));
    report->format = rpt_arena_copy(arena, format, strlen(format));
    report->looked = rpt_arena_zero(arena, sizeof(*report->looked));
    if (report->file != NULL && report->format != NULL
            && report->looked != NULL)
        report->root = rpt_node_make(report, RPT_KIND_REPORT, &status);
    if (report->root == NULL) {
        rpt_report_release(report);
        return status == RPT_OK ? RPT_NOMEM : status;
    }
    *out = report;
    return RPT_OK;
}

struct rpt_report *
rpt_report_retain(struct rpt_report *report)
{
    report->count++;
    return report;
}

void
rpt_report_release(struct rpt_report *report)
{
    if (report == NULL)
        return;
    assert(report->count > 0);
    if (--report->count > 0)
        return;
    if (report->xpath != NULL && report->xpath_free != NULL)
        report->xpath_free(report->xpath);
    rpt_free(report->content);
    rpt_bytes_close(&report->bytes);
    rpt_arena_free(report->arena);
}

struct rpt_node *
rpt_report_root(const struct rpt_report *report)
{
    return report->root;
}

const char *
rpt_report_file(const struct rpt_report *report)
{
    return report->file;
}

const char *
rpt_report_format(const struct rpt_report *report)
{
    return report->format;
}

struct rpt_str
rpt_report_source(const struct rpt_report *report)
{
    return report->source;
}

bool
rpt_report_is_frozen(const struct rpt_report *report)
{
    return report->frozen;
}

void
rpt_report_freeze(struct rpt_report *report)
{
    if (report->frozen)
        return;
    report->frozen = true;
    /* Ids asked for while the tree was being edited may be out of date. The
     * final ones are the same whenever they are first asked for from now on,
     * so a run that needs none does not pay for them. */
    if (!report->has_ids)
        return;
    struct rpt_node *n = report->root;
    for (; n != NULL; n = rpt_node_next(n, report->root))
        rpt_node_drop_id(n);
    report->has_ids = false;
}
