/* SPDX-License-Identifier: MIT
 *
 * Writes a log as text, JSON Lines or SARIF 2.1.0. Knows the messages only.
 */
#include <string.h>

#include "alloc.h"
#include "buf.h"
#include "log_data.h"
#include "sink_data.h"
#include "str.h"

struct writer {
    const struct rpt_log *log;
    const struct rpt_log_style *style;
    struct rpt_sink *sink;
    size_t from;
};

static void
write_string(struct rpt_sink *sink, const char *s)
{
    rpt_sink_write(sink, s, strlen(s));
}

static void
write_json(struct rpt_sink *sink, const char *s)
{
    rpt_sink_json(sink, s, strlen(s));
}

/* A string that may hold anything, as a terminal can bear it. */
static void
write_visible(struct rpt_sink *sink, const char *s)
{
    struct rpt_buf buf;
    rpt_buf_init(&buf, SIZE_MAX / 2);
    rpt_str_add_visible(&buf, (struct rpt_str){ s, strlen(s) }, false);
    if (buf.status != RPT_OK)
        rpt_sink_fail(sink, buf.status);
    struct rpt_str shown = rpt_buf_get(&buf);
    rpt_sink_write(sink, shown.s, shown.n);
    rpt_buf_free(&buf);
}

/* Is the message to be written? */
static bool
is_wanted(const struct writer *w, const struct rpt_message *m)
{
    return m->level >= w->style->least
        && (!m->silenced || w->style->silenced);
}

static void
text_place(const struct writer *w, const struct rpt_message *m)
{
    write_visible(w->sink, *m->file != '\0' ? m->file : "rpt");
    if (m->span.line > 0)
        rpt_sink_print(w->sink, ":%u", (unsigned)m->span.line);
    if (m->span.line > 0 && m->span.column > 0)
        rpt_sink_print(w->sink, ":%u", (unsigned)m->span.column);
    write_string(w->sink, ": ");
}

static void
text_message(const struct writer *w, const struct rpt_message *m)
{
    static const char *const colours[RPT_N_LEVELS] = {
        [RPT_LEVEL_STYLE] = "\033[36m",
        [RPT_LEVEL_WARNING] = "\033[33m",
        [RPT_LEVEL_ERROR] = "\033[31m",
        [RPT_LEVEL_UNSUPPORTED] = "\033[35m",
        [RPT_LEVEL_FATAL] = "\033[1;31m",
    };
    struct rpt_sink *sink = w->sink;
    bool colour = w->style->colour;
    text_place(w, m);
    if (colour)
        write_string(sink, colours[m->level]);
    write_string(sink, rpt_level_name(m->level));
    write_string(sink, ":");
    if (colour)
        write_string(sink, "\033[0m");
    write_string(sink, " ");
    write_visible(sink, m->text);
    if (*m->fix != '\0') {
        write_string(sink, " (proposed: ");
        write_visible(sink, m->fix);
        write_string(sink, ")");
    }
    write_string(sink, " [");
    write_visible(sink, m->code);
    write_string(sink, "]");
    if (m->silenced) {
        write_string(sink, " (silenced: ");
        write_visible(sink, m->reason);
        write_string(sink, ")");
    }
    write_string(sink, "\n");
}

static void
json_string(struct rpt_sink *sink, const char *key, const char *value)
{
    rpt_sink_print(sink, ",\"%s\":", key);
    write_json(sink, value);
}

/* Numbers that are not known are null. */
static void
json_number(struct rpt_sink *sink, const char *key, uint32_t value)
{
    if (value > 0)
        rpt_sink_print(sink, ",\"%s\":%u", key, (unsigned)value);
    else
        rpt_sink_print(sink, ",\"%s\":null", key);
}

static void
json_message(const struct writer *w, const struct rpt_message *m)
{
    struct rpt_sink *sink = w->sink;
    write_string(sink, "{\"level\":");
    write_json(sink, rpt_level_name(m->level));
    json_string(sink, "code", m->code);
    json_string(sink, "file", m->file);
    json_number(sink, "line", m->span.line);
    json_number(sink, "column", m->span.line > 0 ? m->span.column : 0);
    json_number(sink, "page", m->span.page);
    json_string(sink, "by", m->by);
    json_string(sink, "node", m->node);
    json_string(sink, "text", m->text);
    json_string(sink, "fix", m->fix);
    rpt_sink_print(sink, ",\"silenced\":%s",
        m->silenced ? "true" : "false");
    json_string(sink, "reason", m->reason);
    write_string(sink, "}\n");
}

/* The rules that were applied and the codes that occur, each once. */
struct rules {
    struct rpt_rule *at;
    size_t n, capacity;
};

static size_t
rule_find(const struct rules *rules, const char *code)
{
    size_t i = 0;
    while (i < rules->n && strcmp(rules->at[i].code, code) != 0)
        i++;
    return i;
}

static bool
rule_add(struct rules *rules, const char *code, const char *help)
{
    if (rule_find(rules, code) < rules->n)
        return true;
    void *p = rules->at;
    if (!rpt_alloc_grow(&p, &rules->capacity, rules->n + 1,
            sizeof(*rules->at)))
        return false;
    rules->at = p;
    rules->at[rules->n++] = (struct rpt_rule){ code, help };
    return true;
}

static bool
rules_collect(const struct writer *w, struct rules *rules)
{
    const struct rpt_rule *rule;
    for (size_t i = 0; (rule = rpt_log_rule(w->log, i)) != NULL; i++)
        if (!rule_add(rules, rule->code, rule->help))
            return false;
    for (size_t i = w->from; i < rpt_log_count(w->log); i++) {
        const struct rpt_message *m = rpt_log_get(w->log, i);
        if (is_wanted(w, m) && !rule_add(rules, m->code, ""))
            return false;
    }
    return true;
}

static void
sarif_rules(struct rpt_sink *sink, const struct rules *rules)
{
    for (size_t i = 0; i < rules->n; i++) {
        write_string(sink, i > 0 ? ",\n  {\"id\": " : "\n  {\"id\": ");
        write_json(sink, rules->at[i].code);
        if (*rules->at[i].help != '\0') {
            write_string(sink, ", \"shortDescription\": {\"text\": ");
            write_json(sink, rules->at[i].help);
            write_string(sink, "}");
        }
        write_string(sink, "}");
    }
}

/* A path as a URI reference, relative if the path is. */
static void
sarif_uri(struct rpt_sink *sink, const char *path)
{
    static const char plain[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
        "abcdefghijklmnopqrstuvwxyz0123456789-._~/";
    write_string(sink, "\"");
    if (*path == '/')
        write_string(sink, "file://");
    for (const char *s = path; *s != '\0'; s++) {
        if (strchr(plain, *s) != NULL)
            rpt_sink_write(sink, s, 1);
        else
            rpt_sink_print(sink, "%%%02X", (unsigned)(unsigned char)*s);
    }
    write_string(sink, "\"");
}

static void
sarif_location(struct rpt_sink *sink, const struct rpt_message *m)
{
    write_string(sink, ",\n   \"locations\": [{");
    write_string(sink, "\"physicalLocation\": {\"artifactLocation\": "
        "{\"uri\": ");
    sarif_uri(sink, m->file);
    write_string(sink, "}");
    if (m->span.line > 0) {
        rpt_sink_print(sink, ", \"region\": {\"startLine\": %u",
            (unsigned)m->span.line);
        if (m->span.column > 0)
            rpt_sink_print(sink, ", \"startColumn\": %u",
                (unsigned)m->span.column);
        write_string(sink, "}");
    }
    write_string(sink, "}");
    if (*m->node != '\0') {
        write_string(sink, ", \"logicalLocations\": "
            "[{\"fullyQualifiedName\": ");
        write_json(sink, m->node);
        write_string(sink, "}]");
    }
    write_string(sink, "}]");
}

static void
sarif_properties(struct rpt_sink *sink, const struct rpt_message *m)
{
    write_string(sink, ",\n   \"properties\": {\"by\": ");
    write_json(sink, m->by);
    if (m->span.page > 0)
        rpt_sink_print(sink, ", \"page\": %u", (unsigned)m->span.page);
    if (*m->fix != '\0') {
        write_string(sink, ", \"fix\": ");
        write_json(sink, m->fix);
    }
    write_string(sink, "}");
}

static const char *
sarif_level(enum rpt_level level)
{
    return level == RPT_LEVEL_STYLE ? "note"
        : level == RPT_LEVEL_WARNING ? "warning" : "error";
}

static void
sarif_result(const struct writer *w, const struct rules *rules, size_t i)
{
    struct rpt_sink *sink = w->sink;
    const struct rpt_message *m = rpt_log_get(w->log, i);
    write_string(sink, "  {\"ruleId\": ");
    write_json(sink, m->code);
    rpt_sink_print(sink, ", \"ruleIndex\": %zu, \"level\": \"%s\",\n",
        rule_find(rules, m->code), sarif_level(m->level));
    write_string(sink, "   \"message\": {\"text\": ");
    write_json(sink, m->text);
    write_string(sink, "}");
    if (*m->file != '\0')
        sarif_location(sink, m);
    /* Lets a server see that a finding is the same after lines moved. */
    rpt_sink_print(sink,
        ",\n   \"partialFingerprints\": {\"rptText/v1\": \"%016llx\"}",
        (unsigned long long)rpt_str_hash(
            (struct rpt_str){ m->text, strlen(m->text) }));
    if (m->silenced) {
        rpt_sink_print(sink, ",\n   \"suppressions\": [{\"kind\": \"%s\", "
            "\"justification\": ",
            rpt_log_in_source(w->log, i) ? "inSource" : "external");
        write_json(sink, m->reason);
        write_string(sink, "}]");
    }
    sarif_properties(sink, m);
    write_string(sink, "}");
}

static bool
has_fatal(const struct writer *w)
{
    for (size_t i = w->from; i < rpt_log_count(w->log); i++)
        if (rpt_log_get(w->log, i)->level == RPT_LEVEL_FATAL)
            return true;
    return false;
}

static bool
sarif(const struct writer *w)
{
    struct rules rules = {0};
    if (!rules_collect(w, &rules)) {
        rpt_free(rules.at);
        return false;
    }
    struct rpt_sink *sink = w->sink;
    write_string(sink, "{\"$schema\": \"https://docs.oasis-open.org/sarif/"
        "sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json\",\n"
        " \"version\": \"2.1.0\",\n \"runs\": [{\n"
        " \"tool\": {\"driver\": {\"name\": \"rpt\", \"version\": ");
    write_json(sink, rpt_version());
    write_string(sink, ", \"rules\": [");
    sarif_rules(sink, &rules);
    write_string(sink, "]}},\n \"columnKind\": \"unicodeCodePoints\",\n");
    rpt_sink_print(sink,
        " \"invocations\": [{\"executionSuccessful\": %s}],\n",
        has_fatal(w) ? "false" : "true");
    write_string(sink, " \"results\": [");
    bool first = true;
    for (size_t i = w->from; i < rpt_log_count(w->log); i++) {
        if (!is_wanted(w, rpt_log_get(w->log, i)))
            continue;
        write_string(sink, first ? "\n" : ",\n");
        first = false;
        sarif_result(w, &rules, i);
    }
    write_string(sink, "]\n}]}\n");
    rpt_free(rules.at);
    return true;
}

static bool
each(const struct writer *w,
    void (*write)(const struct writer *, const struct rpt_message *))
{
    for (size_t i = w->from; i < rpt_log_count(w->log); i++) {
        const struct rpt_message *m = rpt_log_get(w->log, i);
        if (is_wanted(w, m))
            write(w, m);
    }
    return true;
}

static bool
text(const struct writer *w)
{
    return each(w, text_message);
}

static bool
json_lines(const struct writer *w)
{
    return each(w, json_message);
}

enum rpt_status
rpt_log_write(const struct rpt_log *log, size_t from,
    const struct rpt_log_style *style, struct rpt_sink *sink)
{
    static bool (*const formats[RPT_N_LOG_FORMATS])(const struct writer *) = {
        [RPT_LOG_TEXT] = text,
        [RPT_LOG_JSONL] = json_lines,
        [RPT_LOG_SARIF] = sarif,
    };
    if ((unsigned)style->format >= RPT_N_LOG_FORMATS)
        return RPT_ARG;
    struct writer w = {
        .log = log, .style = style, .sink = sink, .from = from,
    };
    if (!formats[style->format](&w))
        return RPT_NOMEM;
    return rpt_sink_status(sink);
}
