/* SPDX-License-Identifier: MIT
 *
 * What the fuzz targets share: bytes go through a reader, the normaliser and
 * everything that writes a tree; what must hold of any tree is checked. To be
 * included once by each target, which says what its reader is.
 *
 * `make fuzz` builds each target with clang, libFuzzer, AddressSanitizer and
 * UBSan and runs it for FUZZ_SECONDS (600) from the root of the repository:
 *
 *   build/fuzz/akn -max_total_time=600 build/fuzz/akn.corpus tests/sample
 *
 * Inputs that add coverage are kept in the first folder. An input that broke
 * something is written to build/fuzz/akn-crash-..., and given as the only
 * argument it is run again.
 */
#ifndef RPT_FUZZ_H
#define RPT_FUZZ_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "build.h"
#include "lang_data.h"
#include "normalize.h"
#include "str.h"

struct fuzz {
    struct rpt_engine *engine;
    struct rpt_log *log;
    const struct rpt_lang *lang;
};

static void
fuzz_require(bool holds, const char *what)
{
    if (holds)
        return;
    fprintf(stderr, "broken: %s\n", what);
    abort();
}

/* Made once: the engine is only there for the language pack. */
static const struct fuzz *
fuzz_open(void)
{
    static struct fuzz fuzz;
    static const char *const scripts[] = {"scripts"};
    struct rpt_config config;
    if (fuzz.lang != NULL)
        return &fuzz;
    rpt_config_init(&config);
    config.script_dirs = scripts;
    fuzz_require(rpt_log_new(&fuzz.log) == RPT_OK, "a log");
    fuzz_require(rpt_engine_new(&fuzz.engine, &config, fuzz.log) == RPT_OK,
        "an engine");
    fuzz_require(rpt_lang_load(fuzz.engine, &fuzz.lang, "en", fuzz.log) ==
        RPT_OK, "a language pack (run from the root of the repository)");
    return &fuzz;
}

/* Links lead back, texts are text, places lie in the source. */
static void
fuzz_check_tree(const struct rpt_report *report)
{
    const struct rpt_node *root = report->root;
    for (const struct rpt_node *n = root; n != NULL;
         n = rpt_node_next(n, root)) {
        fuzz_require(n->first == NULL || n->first->parent == n, "first");
        fuzz_require(n->last == NULL || n->last->parent == n, "last");
        fuzz_require((n->first == NULL) == (n->last == NULL), "children");
        fuzz_require(n->next == NULL || n->next->prev == n, "next");
        fuzz_require(n->kind < RPT_N_KINDS, "kind");
        struct rpt_str text = rpt_node_text(n);
        fuzz_require(n->kind == RPT_KIND_TEXT ? n->first == NULL :
            text.n == 0, "only texts have text");
        fuzz_require(text.s[text.n] == '\0', "end of a text");
        fuzz_require(rpt_utf8_valid(text.s, text.n), "UTF-8");
        fuzz_require((uint64_t)n->span.offset + n->span.length <=
            report->source.n, "place in the source");
        for (const struct rpt_attr *at = n->attrs; at != NULL; at = at->next)
            fuzz_require(rpt_utf8_valid(at->value.s, at->value.n),
                "UTF-8 of an attribute");
    }
}

static struct rpt_coverage
fuzz_coverage(const struct rpt_report *report)
{
    struct rpt_coverage coverage;
    struct rpt_sink *gaps;
    fuzz_require(rpt_sink_new_memory(&gaps, SIZE_MAX) == RPT_OK, "a sink");
    fuzz_require(rpt_report_coverage(report, &coverage, gaps) == RPT_OK,
        "coverage");
    fuzz_require(coverage.covered <= coverage.total, "more than all");
    fuzz_require((coverage.n_gaps == 0) ==
        (coverage.covered == coverage.total), "gaps without a loss");
    rpt_sink_free(gaps);
    return coverage;
}

/* Everything that writes a tree or a log, twice the same. */
static void
fuzz_write(struct rpt_report *report, const struct rpt_log *log)
{
    struct rpt_str before = RPT_STR("");
    struct rpt_sink *sinks[2];
    for (size_t i = 0; i < 2; i++) {
        const struct rpt_dump_style plain = {.spans = true, .explain = true};
        const struct rpt_dump_style blocks = {.blocks = true, .width = 20};
        fuzz_require(rpt_sink_new_memory(&sinks[i], SIZE_MAX) == RPT_OK,
            "a sink");
        rpt_dump(report, report->root, &plain, sinks[i]);
        rpt_dump(report, report->root, &blocks, sinks[i]);
        rpt_dump_outline(report, sinks[i]);
        for (int format = 0; format < RPT_N_LOG_FORMATS; format++) {
            const struct rpt_log_style style = {
                .format = (enum rpt_log_format)format, .silenced = true};
            fuzz_require(rpt_log_write(log, 0, &style, sinks[i]) == RPT_OK,
                "the log");
        }
        fuzz_require(rpt_sink_status(sinks[i]) == RPT_OK, "written");
        struct rpt_str text = rpt_sink_text(sinks[i]);
        fuzz_require(rpt_utf8_valid(text.s, text.n), "UTF-8 of the output");
        fuzz_require(i == 0 || (text.n == before.n &&
            memcmp(text.s, before.s, text.n) == 0), "the same twice");
        before = text;
    }
    rpt_sink_free(sinks[0]);
    rpt_sink_free(sinks[1]);
}

/* Ids are unique and lead back to their nodes. */
static void
fuzz_check_ids(struct rpt_report *report)
{
    size_t n_checked = 0;
    for (struct rpt_node *n = report->root; n != NULL && n_checked < 500;
         n = rpt_node_next(n, report->root), n_checked++) {
        const char *id = rpt_node_id(report, n);
        fuzz_require(rpt_report_find_id(report, id) == n, "id");
        fuzz_require(rpt_utf8_valid(id, strlen(id)), "UTF-8 of an id");
    }
}

/*
 * All that the reader declares as content must be in the normalised tree;
 * with 'at_once' in the reader's own, too.
 */
static void
fuzz_run(const struct fuzz *fuzz, const struct rpt_plugin *plugin,
    struct rpt_str source, bool at_once)
{
    struct rpt_limits limits;
    struct rpt_report *report;
    struct rpt_log *log;
    struct rpt_build *b;
    rpt_limits_init(&limits);
    limits.nodes = 200000;
    fuzz_require(rpt_log_new(&log) == RPT_OK, "a log");
    fuzz_require(rpt_report_new(&report, "fuzz", plugin->name, &limits) ==
        RPT_OK, "a report");
    rpt_log_context(log, "fuzz", plugin->name);
    /* Readers of packed files make their own source. */
    if ((plugin->flags & RPT_PLUGIN_TEXT) != 0)
        report->source = source;
    report->lang = fuzz->lang;
    fuzz_require(rpt_build_new(&b, report, log) == RPT_OK, "a builder");
    struct rpt_input input = {"fuzz", "", source, &limits};
    enum rpt_status status = plugin->read(&input, b);
    enum rpt_status built = rpt_build_end(b);
    fuzz_require(status == built, "the status is the builder's");
    fuzz_require(status == RPT_OK || rpt_log_exit_status(log) >= 2,
        "a failure is told");
    if (status == RPT_OK) {
        fuzz_check_tree(report);
        struct rpt_coverage read = fuzz_coverage(report);
        fuzz_require(!at_once || read.n_gaps == 0, "text was lost");
        status = rpt_normalize(report, fuzz->lang, log);
    }
    if (status == RPT_OK) {
        fuzz_check_tree(report);
        struct rpt_coverage kept = fuzz_coverage(report);
        fuzz_require(kept.n_gaps == 0, "text was lost by the normaliser");
        rpt_report_freeze(report);
        fuzz_write(report, log);
        fuzz_check_ids(report);
    }
    rpt_report_release(report);
    rpt_log_free(log);
}

#endif
