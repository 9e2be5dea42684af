/* SPDX-License-Identifier: MIT
 *
 * Lets every allocation fail in turn, for a moment and for good, while a
 * tree is built, edited, measured and written. Needs a library built with
 * RPT_TEST_ALLOC; with any other the tests are skipped and say so.
 */
#include "tree.h"

static void
fail_at(unsigned number)
{
    char text[24];
    snprintf(text, sizeof(text), "%u", number);
    setenv("RPT_FAIL_ALLOC", text, 1);
}

/* Nothing fails, and counting begins anew. */
static void
fail_never(void)
{
    unsetenv("RPT_FAIL_ALLOC");
    rpt_free(rpt_alloc(1));
}

static bool
can_fail(void)
{
    fail_never();
    fail_at(1);
    void *p = rpt_alloc(1);
    fail_never();
    rpt_free(p);
    return p == NULL;
}

/* What a job leaves behind; the same for every run that succeeds. */
struct job {
    struct rpt_report *report;
    struct rpt_log *log;
    struct rpt_sink *sink;
    bool small;             /* the last step failed for lack of memory */
};

static bool
keep(struct job *job, enum rpt_status status)
{
    if (status == RPT_NOMEM)
        job->small = true;
    else
        assert_int_equal(status, RPT_OK);
    return status == RPT_OK;
}

static bool
build(struct job *job)
{
    struct rpt_limits limits;
    struct rpt_build *b;
    const struct rpt_span at = span(0, 4, 1, 1);
    rpt_limits_init(&limits);
    if (!keep(job, rpt_report_new(&job->report, "a.txt", "text", &limits))
            || !keep(job, rpt_build_new(&b, job->report, job->log)))
        return false;
    for (int i = 0; i < 400; i++) {
        rpt_build_open(b, RPT_KIND_SECTION, at);
        rpt_build_open(b, RPT_KIND_HEADING, at);
        rpt_build_text(b, str("Same  heading"), at);
        rpt_build_close(b);
        rpt_build_open(b, RPT_KIND_PARAGRAPH, at);
        rpt_build_attr(b, "label", str(" 1. "), at);
        rpt_build_hint(b, &(struct rpt_hint){
            .style = RPT_STR("a style"), .label = RPT_STR("1."),
        });
        rpt_build_text(b, str("A text with \xFF, \x1b and\nmore of it."), at);
        rpt_build_close(b);
        rpt_build_close(b);
        rpt_build_content(b, span((uint32_t)i * 10, 3, 1, 1));
        rpt_build_source(b, str("A text with \xFF\n"), 1);
    }
    return keep(job, rpt_build_end(b));
}

static bool
edit(struct job *job)
{
    struct rpt_report *report = job->report;
    struct rpt_node *section = report->root->first, *made;
    struct rpt_attr_value value = {
        .name = "verb", .value = RPT_STR("urge"), .reason = "a reason",
    };
    for (; section != NULL; section = section->next) {
        struct rpt_node *p = section->last, *text;
        if (!keep(job, rpt_node_wrap_text(report, &made,
                RPT_KIND_RECOMMENDATION, p, 2, 6, "rule", "reason"))
                || !keep(job, rpt_node_set(report, made, &value))
                || !keep(job, rpt_node_wrap_text(report, &made,
                    RPT_KIND_STRONG, p, 0, 9, "rule", "reason"))
                || !keep(job, rpt_node_new_text(report, &text, str("!"),
                    span(0, 0, 0, 0)))
                || !keep(job, rpt_node_insert(report, p, text, NULL)))
            return false;
    }
    if (!keep(job, rpt_node_wrap(report, &made, RPT_KIND_ANNEX,
            report->root->first, report->root->last, "rule", "reason")))
        return false;
    rpt_report_freeze(report);
    return true;
}

/* An id is "" only when memory ran out. */
static bool
ask_ids(struct job *job)
{
    struct rpt_node *n = job->report->root;
    for (int i = 0; i < 40 && n != NULL; i++) {
        const char *id = rpt_node_id(job->report, n);
        if (*id == '\0' && n != job->report->root)
            job->small = true;
        n = rpt_node_next(n, job->report->root);
    }
    return !job->small;
}

static bool
measure(struct job *job)
{
    struct rpt_coverage coverage;
    struct rpt_str text;
    if (!keep(job, rpt_report_coverage(job->report, &coverage, job->sink))
            || !keep(job, rpt_node_text_take(job->report->root, &text)))
        return false;
    assert_int_equal(coverage.total, 4000);
    assert_in_range(text.n, 10000, 50000);
    rpt_text_free(text);
    return true;
}

static bool
write_out(struct job *job)
{
    static const struct rpt_dump_style styles[] = {
        { .spans = true, .explain = true }, { .blocks = true, .width = 8 },
    };
    for (size_t i = 0; i < 2; i++)
        rpt_dump(job->report, job->report->root, &styles[i], job->sink);
    rpt_dump_outline(job->report, job->sink);
    for (int i = 0; i < RPT_N_LOG_FORMATS; i++) {
        struct rpt_log_style style = { .format = (enum rpt_log_format)i };
        if (!keep(job, rpt_log_write(job->log, 0, &style, job->sink)))
            return false;
    }
    return keep(job, rpt_log_write_baseline(job->log, job->sink));
}

static void
run(struct job *job)
{
    *job = (struct job){0};
    if (!keep(job, rpt_log_new(&job->log))
            || !keep(job, rpt_sink_new_memory(&job->sink, 1 << 24)))
        return;
    rpt_log_context(job->log, "a.txt", "test");
    for (int i = 0; i < 20; i++)
        rpt_log_add(job->log, RPT_LEVEL_STYLE, "code", span(0, 0, 0, 0),
            "%d: %s\n", i, "a message with a control character \x1b");
    if (build(job) && edit(job) && ask_ids(job) && measure(job)
            && write_out(job))
        (void)keep(job, rpt_log_silence_report(job->log, 0, job->report,
            NULL));
}

static void
end(struct job *job)
{
    rpt_report_release(job->report);
    rpt_sink_free(job->sink);
    rpt_log_free(job->log);
}

/* How many allocations one run takes. */
static unsigned
count_allocations(struct job *job)
{
    fail_never();
    fail_at(0);
    run(job);
    /* The one that fails has the number it was told; each try counts. */
    for (unsigned n = 0, tries = 1;; n++, tries++) {
        fail_at(n + tries);
        void *p = rpt_alloc(1);
        rpt_free(p);
        if (p == NULL) {
            fail_never();
            return n;
        }
        assert_in_range(n, 0, 100000);
    }
}

static void
fail_each(const char *lasting)
{
    struct job job;
    if (!can_fail()) {
        print_message("needs a library built with RPT_TEST_ALLOC\n");
        skip();
    }
    unsetenv("RPT_FAIL_LASTING");
    unsigned total = count_allocations(&job);
    assert_false(job.small);
    char *expected = strdup(rpt_sink_text(job.sink).s);
    size_t n = rpt_log_count(job.log);
    assert_non_null(expected);
    end(&job);
    print_message("%u allocations\n", total);
    assert_in_range(total, 50, 100000);
    setenv("RPT_FAIL_LASTING", lasting, 1);
    for (unsigned i = 1; i <= total; i++) {
        fail_at(i);
        run(&job);
        fail_never();
        bool noticed = job.small
            || rpt_log_status(job.log) == RPT_NOMEM
            || rpt_sink_status(job.sink) == RPT_NOMEM;
        if (!noticed) {
            /* Somebody found another way, so nothing may be missing. */
            assert_string_equal(rpt_sink_text(job.sink).s, expected);
            assert_int_equal(rpt_log_count(job.log), n);
        }
        end(&job);
    }
    unsetenv("RPT_FAIL_LASTING");
    free(expected);
}

static void
test_for_a_moment(void **state)
{
    (void)state;
    fail_each("0");
}

static void
test_for_good(void **state)
{
    (void)state;
    fail_each("1");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_for_a_moment),
        cmocka_unit_test(test_for_good),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
