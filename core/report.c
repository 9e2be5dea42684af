/* SPDX-License-Identifier: MIT
 *
 * Reports: what they are made of, counting and freezing. Knows no format.
 */
#include <assert.h>
#include <string.h>

#include "alloc.h"
#include "node.h"

enum { KEPT = 256, KEPT_FROM = 64 };    /* powers of two */

/* What was kept of late, each in the place its hash says. */
struct rpt_kept {
    struct rpt_str strings[KEPT];
    const struct rpt_attr_from *from[KEPT_FROM];    /* without a place */
};

/* The ends tell strings apart well enough for a place in a table. */
static size_t
place_of(struct rpt_str s)
{
    uint64_t first = 0, last = 0;
    if (s.n >= sizeof(first)) {
        memcpy(&first, s.s, sizeof(first));
        memcpy(&last, s.s + s.n - sizeof(last), sizeof(last));
    } else {
        memcpy(&first, s.s, s.n);
    }
    uint64_t hash = (first ^ (last << 7 | last >> 57) ^ s.n)
        * UINT64_C(0x9E3779B97F4A7C15);
    return (size_t)(hash >> 32) & (KEPT - 1);
}

const char *
rpt_report_keep(struct rpt_report *report, struct rpt_str s)
{
    if (s.n == 0)
        return "";
    struct rpt_str *place = &report->kept->strings[place_of(s)];
    if (place->n == s.n && memcmp(place->s, s.s, s.n) == 0)
        return place->s;
    const char *copy = rpt_arena_copy(report->arena, s.s, s.n);
    if (copy != NULL)
        *place = (struct rpt_str){ copy, s.n };
    return copy;
}

const struct rpt_attr_from *
rpt_report_keep_from(struct rpt_report *report, enum rpt_origin origin,
    const char *reason, struct rpt_span span)
{
    static const struct rpt_attr_from plain[RPT_N_ORIGINS] = {
        [RPT_ORIGIN_READ] = { "", { 0 }, RPT_ORIGIN_READ },
        [RPT_ORIGIN_INFERRED] = { "", { 0 }, RPT_ORIGIN_INFERRED },
        [RPT_ORIGIN_SUPPLIED] = { "", { 0 }, RPT_ORIGIN_SUPPLIED },
    };
    bool placed = (span.offset | span.length | span.line | span.column
        | span.page) != 0;
    if (*reason == '\0' && !placed && (unsigned)origin < RPT_N_ORIGINS)
        return &plain[origin];
    /* Strings that are kept are equal if they are the same. */
    const struct rpt_attr_from **same = &report->kept->from[
        ((uintptr_t)reason * 0x9E3779B1u >> 16) & (KEPT_FROM - 1)];
    if (!placed && *same != NULL && (*same)->reason == reason
            && (*same)->origin == origin)
        return *same;
    struct rpt_attr_from *from = rpt_arena_get(report->arena, sizeof(*from));
    if (from == NULL)
        return NULL;
    *from = (struct rpt_attr_from){ reason, span, origin };
    if (!placed)
        *same = from;
    return from;
}

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
    report->kept = rpt_arena_zero(arena, sizeof(*report->kept));
    if (report->file != NULL && report->format != NULL
            && report->looked != NULL && report->kept != NULL)
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
    rpt_bytes_rest(&report->bytes);
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
