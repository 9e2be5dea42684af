/* SPDX-License-Identifier: MIT
 *
 * Unit tests of core/log_write.c.
 */
#include "tree.h"

#include "../../core/log_data.h"

static struct rpt_log *
make(void)
{
    struct rpt_log *log;
    assert_int_equal(rpt_log_new(&log), RPT_OK);
    struct rpt_message messages[] = {
        { .level = RPT_LEVEL_STYLE, .code = "join", .file = "a b.md",
          .by = "normalize", .text = "joined",
          .span = { .line = 3, .column = 2, .page = 1 } },
        { .level = RPT_LEVEL_WARNING, .code = "gap", .file = "a b.md",
          .by = "lists", .node = "annex/(b)", .text = "says \"x\"",
          .fix = "y", .span = { .line = 7 } },
        { .level = RPT_LEVEL_ERROR, .code = "gap", .file = "/x\x1b.md",
          .by = "lists", .text = "bad" },
        { .level = RPT_LEVEL_FATAL, .code = "io", .by = "main",
          .text = "gone" },
    };
    for (size_t i = 0; i < 4; i++)
        rpt_log_add_message(log, &messages[i]);
    rpt_log_silence_as(log, 1, "is \"meant\"", true);
    return log;
}

static void
expect(const struct rpt_log *log, size_t from,
    const struct rpt_log_style *style, const char *expected)
{
    struct rpt_sink *sink;
    assert_int_equal(rpt_sink_new_memory(&sink, 100000), RPT_OK);
    assert_int_equal(rpt_log_write(log, from, style, sink), RPT_OK);
    assert_string_equal(rpt_sink_text(sink).s, expected);
    rpt_sink_free(sink);
}

static void
test_text(void **state)
{
    (void)state;
    struct rpt_log *log = make();
    struct rpt_log_style style = { .format = RPT_LOG_TEXT };
    expect(log, 0, &style,
        "a b.md:3:2: style: joined [join]\n"
        "/x\\x1b.md: error: bad [gap]\n"
        "rpt: fatal: gone [io]\n");
    style.silenced = true;
    style.least = RPT_LEVEL_WARNING;
    expect(log, 0, &style,
        "a b.md:7: warning: says \"x\" (proposed: y) [gap] "
        "(silenced: is \"meant\")\n"
        "/x\\x1b.md: error: bad [gap]\n"
        "rpt: fatal: gone [io]\n");
    style.least = RPT_LEVEL_FATAL;
    style.colour = true;
    expect(log, 0, &style, "rpt: \033[1;31mfatal:\033[0m gone [io]\n");
    expect(log, 4, &style, "");
    rpt_log_free(log);
}

static void
test_jsonl(void **state)
{
    (void)state;
    struct rpt_log *log = make();
    struct rpt_log_style style = {
        .format = RPT_LOG_JSONL, .silenced = true,
    };
    expect(log, 1, &style,
        "{\"level\":\"warning\",\"code\":\"gap\",\"file\":\"a b.md\","
        "\"line\":7,\"column\":null,\"page\":null,\"by\":\"lists\","
        "\"node\":\"annex/(b)\",\"text\":\"says \\\"x\\\"\",\"fix\":\"y\","
        "\"silenced\":true,\"reason\":\"is \\\"meant\\\"\"}\n"
        "{\"level\":\"error\",\"code\":\"gap\",\"file\":\"/x\\u001b.md\","
        "\"line\":null,\"column\":null,\"page\":null,\"by\":\"lists\","
        "\"node\":\"\",\"text\":\"bad\",\"fix\":\"\","
        "\"silenced\":false,\"reason\":\"\"}\n"
        "{\"level\":\"fatal\",\"code\":\"io\",\"file\":\"\","
        "\"line\":null,\"column\":null,\"page\":null,\"by\":\"main\","
        "\"node\":\"\",\"text\":\"gone\",\"fix\":\"\","
        "\"silenced\":false,\"reason\":\"\"}\n");
    rpt_log_free(log);
}

static void
test_sarif(void **state)
{
    (void)state;
    struct rpt_log *log = make();
    struct rpt_log_style style = {
        .format = RPT_LOG_SARIF, .silenced = true,
    };
    expect(log, 0, &style,
        "{\"$schema\": \"https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/"
        "schemas/sarif-schema-2.1.0.json\",\n"
        " \"version\": \"2.1.0\",\n"
        " \"runs\": [{\n"
        " \"tool\": {\"driver\": {\"name\": \"rpt\", \"version\": \""
        RPT_VERSION "\", \"rules\": [\n"
        "  {\"id\": \"join\"},\n"
        "  {\"id\": \"gap\"},\n"
        "  {\"id\": \"io\"}]}},\n"
        " \"columnKind\": \"unicodeCodePoints\",\n"
        " \"invocations\": [{\"executionSuccessful\": false}],\n"
        " \"results\": [\n"
        "  {\"ruleId\": \"join\", \"ruleIndex\": 0, \"level\": \"note\",\n"
        "   \"message\": {\"text\": \"joined\"},\n"
        "   \"locations\": [{\"physicalLocation\": {\"artifactLocation\": "
        "{\"uri\": \"a%20b.md\"}, \"region\": {\"startLine\": 3, "
        "\"startColumn\": 2}}}],\n"
        "   \"partialFingerprints\": {\"rptText/v1\": "
        "\"9ccabb13624c1e90\"},\n"
        "   \"properties\": {\"by\": \"normalize\", \"page\": 1}},\n"
        "  {\"ruleId\": \"gap\", \"ruleIndex\": 1, \"level\": \"warning\",\n"
        "   \"message\": {\"text\": \"says \\\"x\\\"\"},\n"
        "   \"locations\": [{\"physicalLocation\": {\"artifactLocation\": "
        "{\"uri\": \"a%20b.md\"}, \"region\": {\"startLine\": 7}}, "
        "\"logicalLocations\": [{\"fullyQualifiedName\": \"annex/(b)\"}]}]"
        ",\n"
        "   \"partialFingerprints\": {\"rptText/v1\": "
        "\"f287d7ad41914af1\"},\n"
        "   \"suppressions\": [{\"kind\": \"inSource\", "
        "\"justification\": \"is \\\"meant\\\"\"}],\n"
        "   \"properties\": {\"by\": \"lists\", \"fix\": \"y\"}},\n"
        "  {\"ruleId\": \"gap\", \"ruleIndex\": 1, \"level\": \"error\",\n"
        "   \"message\": {\"text\": \"bad\"},\n"
        "   \"locations\": [{\"physicalLocation\": {\"artifactLocation\": "
        "{\"uri\": \"file:///x%1B.md\"}}}],\n"
        "   \"partialFingerprints\": {\"rptText/v1\": "
        "\"00391e19133920b8\"},\n"
        "   \"properties\": {\"by\": \"lists\"}},\n"
        "  {\"ruleId\": \"io\", \"ruleIndex\": 2, \"level\": \"error\",\n"
        "   \"message\": {\"text\": \"gone\"},\n"
        "   \"partialFingerprints\": {\"rptText/v1\": "
        "\"9ce8fb720ea0b8ce\"},\n"
        "   \"properties\": {\"by\": \"main\"}}]\n"
        "}]}\n");
    rpt_log_free(log);
}

/* The rules that were applied are listed, found or not. */
static void
test_sarif_rules(void **state)
{
    (void)state;
    struct rpt_log *log;
    struct rpt_sink *sink;
    struct rpt_log_style style = { .format = RPT_LOG_SARIF };
    assert_int_equal(rpt_log_new(&log), RPT_OK);
    rpt_log_add_rule(log, "quiet", "Nothing \"ever\".");
    rpt_log_add_rule(log, "loud", "Always.");
    rpt_log_add_rule(log, "loud", "Again.");
    rpt_log_add(log, RPT_LEVEL_STYLE, "new", span(0, 0, 0, 0), "x");
    rpt_log_add(log, RPT_LEVEL_STYLE, "loud", span(0, 0, 0, 0), "x");
    assert_int_equal(rpt_sink_new_memory(&sink, 10000), RPT_OK);
    assert_int_equal(rpt_log_write(log, 0, &style, sink), RPT_OK);
    const char *text = rpt_sink_text(sink).s;
    assert_non_null(strstr(text, "\"rules\": [\n"
        "  {\"id\": \"quiet\", \"shortDescription\": {\"text\": "
        "\"Nothing \\\"ever\\\".\"}},\n"
        "  {\"id\": \"loud\", \"shortDescription\": {\"text\": "
        "\"Always.\"}},\n"
        "  {\"id\": \"new\"}]"));
    assert_non_null(strstr(text, "\"ruleId\": \"new\", \"ruleIndex\": 2"));
    assert_non_null(strstr(text, "\"ruleId\": \"loud\", "
        "\"ruleIndex\": 1"));
    rpt_sink_free(sink);
    rpt_log_free(log);
}

static void
test_sarif_empty(void **state)
{
    (void)state;
    struct rpt_log *log;
    struct rpt_sink *sink;
    struct rpt_log_style style = { .format = RPT_LOG_SARIF };
    assert_int_equal(rpt_log_new(&log), RPT_OK);
    assert_int_equal(rpt_sink_new_memory(&sink, 10000), RPT_OK);
    assert_int_equal(rpt_log_write(log, 0, &style, sink), RPT_OK);
    const char *text = rpt_sink_text(sink).s;
    assert_non_null(strstr(text, "\"rules\": []"));
    assert_non_null(strstr(text, "\"results\": []"));
    assert_non_null(strstr(text, "\"executionSuccessful\": true"));
    rpt_sink_free(sink);
    rpt_log_free(log);
}

static void
test_failures(void **state)
{
    (void)state;
    struct rpt_log *log = make();
    struct rpt_sink *sink;
    struct rpt_log_style style = { .format = RPT_LOG_JSONL };
    assert_int_equal(rpt_sink_new_memory(&sink, 20), RPT_OK);
    assert_int_equal(rpt_log_write(log, 0, &style, sink), RPT_LIMIT);
    style.format = RPT_N_LOG_FORMATS;
    assert_int_equal(rpt_log_write(log, 0, &style, sink), RPT_ARG);
    rpt_sink_free(sink);
    rpt_log_free(log);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_text),
        cmocka_unit_test(test_jsonl),
        cmocka_unit_test(test_sarif),
        cmocka_unit_test(test_sarif_rules),
        cmocka_unit_test(test_sarif_empty),
        cmocka_unit_test(test_failures),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
