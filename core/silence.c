/* SPDX-License-Identifier: MIT
 *
 * Excuses findings: by a comment in the report, a side file, or a baseline.
 * Knows no rule; a code is whatever a finding has.
 *
 * Comment     rpt: ignore CODE REASON        (the whole report)
 * Side file   CODE [LINE | ID] REASON        one a line, # begins a remark;
 *             ID is that of a node and stands for all below it too
 * Baseline    CODE FILE NODE HASH            parted by tabs; HASH is that of
 *             the text, NODE may have changed when the report was edited
 *
 * A reason is asked for: an excuse without one is told and not granted. What
 * made reading fail cannot be excused.
 */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "alloc.h"
#include "buf.h"
#include "engine.h"
#include "log_data.h"
#include "str.h"

/* Which findings are excused, and why. */
struct excuse {
    struct rpt_str code, node, reason;
    uint32_t line;               /* 0: any */
    bool in_source;
};

struct silencer {
    struct rpt_log *log;
    size_t from, to;             /* messages to look at */
    struct rpt_report *report;
    const char *file;            /* what is being read */
    struct rpt_span at;
    enum rpt_status status;
};

/* What rpt could not do stays said. */
static bool
is_excusable(const struct rpt_message *m)
{
    return m->level <= RPT_LEVEL_ERROR;
}

static bool
is_meant(const struct excuse *e, const struct rpt_message *m)
{
    if (!is_excusable(m) || !rpt_str_is(e->code, m->code))
        return false;
    if (e->line > 0 && e->line != m->span.line)
        return false;
    if (e->node.n == 0)
        return true;
    size_t n = strlen(m->node);
    return n >= e->node.n && memcmp(m->node, e->node.s, e->node.n) == 0
        && (n == e->node.n || m->node[e->node.n] == '/');
}

static void
apply(struct silencer *s, const struct excuse *e)
{
    if (e->reason.n == 0) {
        struct rpt_message message = {
            .level = RPT_LEVEL_WARNING, .code = "silence-no-reason",
            .file = s->file, .by = "silence", .span = s->at,
            .text = "a finding is only silenced with a reason",
        };
        rpt_log_add_message(s->log, &message);
        return;
    }
    char *reason = rpt_alloc_copy(e->reason.s, e->reason.n);
    if (reason == NULL) {
        s->status = RPT_NOMEM;
        return;
    }
    for (size_t i = s->from; i < s->to; i++) {
        const struct rpt_message *m = rpt_log_get(s->log, i);
        if (!m->silenced && is_meant(e, m))
            rpt_log_silence_as(s->log, i, reason, e->in_source);
    }
    rpt_free(reason);
}

/* Takes the first word off '*rest'. */
static struct rpt_str
take_word(struct rpt_str *rest)
{
    struct rpt_str s = rpt_str_trim(*rest);
    size_t n = 0;
    while (n < s.n && strchr(" \t\r\n\f\v", s.s[n]) == NULL)
        n++;
    rest->s = s.s + n;
    rest->n = s.n - n;
    return (struct rpt_str){ s.s, n };
}

static const char *
find(struct rpt_str in, const char *what)
{
    size_t n = strlen(what);
    for (size_t i = 0; i + n <= in.n; i++)
        if (memcmp(in.s + i, what, n) == 0)
            return in.s + i;
    return NULL;
}

/* All that the text of one comment excuses. */
static void
read_comment(struct silencer *s, struct rpt_str text)
{
    static const char mark[] = "rpt: ignore ";
    const size_t n = sizeof(mark) - 1;
    const char *end = text.s + text.n, *at = find(text, mark);
    while (at != NULL && s->status == RPT_OK) {
        struct rpt_str rest = { at + n, (size_t)(end - at) - n };
        const char *next = find(rest, mark);
        if (next != NULL)
            rest.n = (size_t)(next - rest.s);
        struct excuse e = { .in_source = true };
        e.code = take_word(&rest);
        e.reason = rpt_str_trim(rest);
        /* Some readers leave the end of the comment in its text. */
        if (rpt_str_ends(e.reason, "-->")) {
            e.reason.n -= 3;
            e.reason = rpt_str_trim(e.reason);
        }
        apply(s, &e);
        at = next;
    }
}

static void
read_comments(struct silencer *s)
{
    const struct rpt_node *n = s->report->root;
    for (; n != NULL && s->status == RPT_OK;
            n = rpt_node_next(n, s->report->root)) {
        if (n->kind != RPT_KIND_FURNITURE
                || !rpt_str_is(rpt_node_attr_get(n, "role"), "comment"))
            continue;
        struct rpt_str text;
        s->at = n->span;
        s->status = rpt_node_text_take(n, &text);
        if (s->status == RPT_OK) {
            read_comment(s, text);
            rpt_text_free(text);
        }
    }
}

/* Reads the number a word consists of; 0 if it is no number. */
static uint32_t
number_of(struct rpt_str word)
{
    uint64_t number = 0;
    for (size_t i = 0; i < word.n; i++) {
        if (word.s[i] < '0' || word.s[i] > '9' || number > UINT32_MAX)
            return 0;
        number = number * 10 + (uint64_t)(word.s[i] - '0');
    }
    return number <= UINT32_MAX ? (uint32_t)number : 0;
}

/* Is the word the id of a node of the report? */
static bool
is_id(struct silencer *s, struct rpt_str word)
{
    if (word.n == 0)
        return false;
    char *id = rpt_alloc_copy(word.s, word.n);
    if (id == NULL) {
        s->status = RPT_NOMEM;
        return false;
    }
    bool found = rpt_report_find_id(s->report, id) != NULL;
    rpt_free(id);
    return found;
}

static void
read_side_line(struct silencer *s, struct rpt_str line)
{
    line = rpt_str_trim(line);
    if (line.n == 0 || line.s[0] == '#')
        return;
    struct excuse e = {0};
    e.code = take_word(&line);
    struct rpt_str rest = line;
    struct rpt_str where = take_word(&rest);
    e.line = number_of(where);
    if (e.line > 0)
        line = rest;
    else if (is_id(s, where)) {
        e.node = where;
        line = rest;
    }
    e.reason = rpt_str_trim(line);
    if (s->status == RPT_OK)
        apply(s, &e);
}

/* Calls 'read' for each line; numbers them in s->at. */
static void
each_line(struct silencer *s, struct rpt_str text,
    void (*read)(struct silencer *, struct rpt_str, void *), void *data)
{
    s->at = (struct rpt_span){ .line = 0, .column = 1 };
    size_t i = 0;
    if (rpt_str_starts(text, "\xEF\xBB\xBF"))
        i = 3;
    while (i < text.n && s->status == RPT_OK) {
        size_t n = 0;
        while (i + n < text.n && text.s[i + n] != '\n')
            n++;
        s->at.line++;
        read(s, (struct rpt_str){ text.s + i, n }, data);
        i += n + 1;
    }
}

static void
side_line(struct silencer *s, struct rpt_str line, void *data)
{
    (void)data;
    read_side_line(s, line);
}

/* Reads a small file whole. */
static enum rpt_status
open_file(struct rpt_bytes *out, const char *path, struct rpt_log *log)
{
    struct rpt_limits limits;
    rpt_limits_init(&limits);
    const struct rpt_source source = {
        .path = path, .bytes = RPT_STR(""),
    };
    rpt_log_context(log, path, NULL);   /* what it says names the file */
    return rpt_bytes_open(out, &source, &limits, log);
}

enum rpt_status
rpt_log_silence_report(struct rpt_log *log, size_t from,
    struct rpt_report *report, const char *side_file)
{
    struct silencer s = {
        .log = log, .from = from, .to = rpt_log_count(log),
        .report = report, .file = report->file,
    };
    if (from >= s.to)
        return RPT_OK;
    read_comments(&s);
    struct stat st;
    if (s.status != RPT_OK || side_file == NULL
            || stat(side_file, &st) != 0
            || (S_ISREG(st.st_mode) && st.st_size == 0))
        return s.status;
    struct rpt_bytes bytes;
    s.file = side_file;
    s.status = open_file(&bytes, side_file, log);
    if (s.status == RPT_OK) {
        each_line(&s, bytes.raw, side_line, NULL);
        rpt_bytes_close(&bytes);
    }
    return s.status;
}

/* One line of a baseline; each excuses one finding. */
struct known {
    struct rpt_str code, file, node;
    uint64_t hash;
    bool used;
};

struct baseline {
    struct known *known;
    size_t n, capacity;
};

static struct rpt_str
take_field(struct rpt_str *rest)
{
    size_t n = 0;
    while (n < rest->n && rest->s[n] != '\t' && rest->s[n] != '\r')
        n++;
    struct rpt_str field = { rest->s, n };
    size_t skip = n < rest->n ? n + 1 : n;
    rest->s += skip;
    rest->n -= skip;
    return field;
}

static void
baseline_line(struct silencer *s, struct rpt_str line, void *data)
{
    struct baseline *b = data;
    if (line.n == 0 || line.s[0] == '#' || line.s[0] == '\r')
        return;
    struct known known = {0};
    known.code = take_field(&line);
    known.file = take_field(&line);
    known.node = take_field(&line);
    struct rpt_str hash = take_field(&line);
    char digits[17] = "", *end = digits;
    if (hash.n == 16) {
        memcpy(digits, hash.s, 16);
        known.hash = strtoull(digits, &end, 16);
    }
    if (end != digits + 16) {
        struct rpt_message message = {
            .level = RPT_LEVEL_WARNING, .code = "baseline-line",
            .file = s->file, .by = "silence", .span = s->at,
            .text = "not a line of a baseline",
        };
        rpt_log_add_message(s->log, &message);
        return;
    }
    void *p = b->known;
    if (!rpt_alloc_grow(&p, &b->capacity, b->n + 1, sizeof(*b->known))) {
        s->status = RPT_NOMEM;
        return;
    }
    b->known = p;
    b->known[b->n++] = known;
}

/* A field of a baseline has no tab and no line end. */
static void
add_field(struct rpt_buf *buf, const char *s)
{
    rpt_str_add_visible(buf, (struct rpt_str){ s, strlen(s) }, false);
}

static uint64_t
hash_of(const struct rpt_message *m)
{
    /* Without digits: "beside 30 per cent in line 166" stays the same
     * finding when lines move. FNV-1a. */
    uint64_t h = 14695981039346656037u;
    for (const char *s = m->text; *s != '\0'; s++)
        if (*s < '0' || *s > '9')
            h = (h ^ (unsigned char)*s) * 1099511628211u;
    return h;
}

static int
compare_known(const void *left, const void *right)
{
    const struct known *a = left, *b = right;
    if (a->hash != b->hash)
        return a->hash < b->hash ? -1 : 1;
    /* All point into one file: equal ones stay in its order. */
    return a->code.s < b->code.s ? -1 : a->code.s > b->code.s;
}

/* First line of the sorted baseline with this hash. */
static size_t
known_find(const struct baseline *b, uint64_t hash)
{
    size_t low = 0, high = b->n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (b->known[middle].hash < hash)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Silences message i if an unused line knows it. */
static void
match(struct silencer *s, struct baseline *b, size_t i, bool same_node)
{
    const struct rpt_message *m = rpt_log_get(s->log, i);
    if (m->silenced || !is_excusable(m))
        return;
    struct rpt_buf fields;
    rpt_buf_init(&fields, SIZE_MAX / 2);
    add_field(&fields, m->file);
    size_t n = fields.n;
    add_field(&fields, m->node);
    s->status = fields.status;
    const char *all = rpt_buf_get(&fields).s;
    struct rpt_str file = { all, n };
    struct rpt_str node = { all + n, fields.n - n };
    uint64_t hash = hash_of(m);
    size_t k = known_find(b, hash);
    for (; s->status == RPT_OK && k < b->n && b->known[k].hash == hash;
            k++) {
        struct known *known = &b->known[k];
        if (!known->used && rpt_str_is(known->code, m->code)
                && rpt_str_same(known->file, file)
                && (!same_node || rpt_str_same(known->node, node))) {
            known->used = true;
            rpt_log_silence_as(s->log, i, "in the baseline", false);
            break;
        }
    }
    rpt_buf_free(&fields);
}

enum rpt_status
rpt_log_silence_baseline(struct rpt_log *log, size_t from, const char *path)
{
    struct silencer s = {
        .log = log, .from = from, .to = rpt_log_count(log), .file = path,
    };
    struct rpt_bytes bytes;
    struct baseline b = {0};
    enum rpt_status status = open_file(&bytes, path, log);
    if (status != RPT_OK)
        return status;
    each_line(&s, bytes.raw, baseline_line, &b);
    if (s.status == RPT_OK && b.n > 1)
        qsort(b.known, b.n, sizeof(*b.known), compare_known);
    /* Those that stand where they stood first; the rest has moved. */
    for (size_t i = from; i < s.to && b.n > 0 && s.status == RPT_OK; i++)
        match(&s, &b, i, true);
    for (size_t i = from; i < s.to && b.n > 0 && s.status == RPT_OK; i++)
        match(&s, &b, i, false);
    rpt_free(b.known);
    rpt_bytes_close(&bytes);
    return s.status;
}

enum rpt_status
rpt_log_write_baseline(const struct rpt_log *log, struct rpt_sink *sink)
{
    static const char head[] = "# Findings that are known: code, file, node "
        "and hash of the text, parted by tabs.\n";
    struct rpt_buf buf;
    rpt_buf_init(&buf, SIZE_MAX / 2);
    rpt_buf_add(&buf, head, sizeof(head) - 1);
    for (size_t i = 0; i < rpt_log_count(log); i++) {
        const struct rpt_message *m = rpt_log_get(log, i);
        if (m->silenced || !is_excusable(m))
            continue;
        add_field(&buf, m->code);
        rpt_buf_add_char(&buf, '\t');
        add_field(&buf, m->file);
        rpt_buf_add_char(&buf, '\t');
        add_field(&buf, m->node);
        rpt_buf_print(&buf, "\t%016llx\n", (unsigned long long)hash_of(m));
    }
    enum rpt_status status = buf.status;
    struct rpt_str text = rpt_buf_get(&buf);
    rpt_sink_write(sink, text.s, text.n);
    rpt_buf_free(&buf);
    return status != RPT_OK ? status : rpt_sink_status(sink);
}
