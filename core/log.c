/* SPDX-License-Identifier: MIT
 *
 * The log: keeps messages, orders and silences them. Never prints; knows
 * nothing of reports.
 */
#include "log_data.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "arena.h"
#include "buf.h"
#include "str.h"

/* A file messages were about, in the order in which files came. */
struct file {
    struct file *next;       /* the one that came before */
    const char *name;
    size_t number;
};

struct entry {
    struct rpt_message message;
    size_t file_number;
    size_t number;           /* of arrival */
    bool in_source;
};

struct rpt_log {
    struct rpt_arena *arena; /* strings; made when first needed */
    struct entry *entries;
    size_t n, capacity;
    struct rpt_rule *rules;
    size_t n_rules, max_rules;
    struct file *files;      /* newest first */
    struct file *file;       /* present one; NULL: none */
    const char *by;
    enum rpt_status status;
    struct rpt_buf text;     /* the message being formatted */
};

enum { LONGEST_MESSAGE = 64 * 1024 };

enum rpt_status
rpt_log_new(struct rpt_log **out)
{
    struct rpt_log *log = rpt_alloc_zero(1, sizeof(*log));
    *out = log;
    if (log == NULL)
        return RPT_NOMEM;
    log->by = "";
    rpt_buf_init(&log->text, LONGEST_MESSAGE);
    return RPT_OK;
}

void
rpt_log_free(struct rpt_log *log)
{
    if (log == NULL)
        return;
    rpt_buf_free(&log->text);
    rpt_free(log->entries);
    rpt_free(log->rules);
    rpt_arena_free(log->arena);
    rpt_free(log);
}

/* A copy in the log's arena; "" after running out of memory. */
static const char *
keep(struct rpt_log *log, const char *s, size_t n)
{
    if (n == 0)
        return "";
    if (log->arena == NULL && rpt_arena_new(&log->arena) != RPT_OK) {
        log->status = RPT_NOMEM;
        return "";
    }
    const char *copy = rpt_arena_copy(log->arena, s, n);
    if (copy == NULL) {
        log->status = RPT_NOMEM;
        return "";
    }
    return copy;
}

/* The same string again costs nothing when it is that of the last message. */
static const char *
keep_again(struct rpt_log *log, const char *s, const char *last)
{
    if (s == NULL)
        return "";
    return last != NULL && strcmp(s, last) == 0 ? last
        : keep(log, s, strlen(s));
}

static struct file *
file_find(struct rpt_log *log, const char *name)
{
    if (log->file != NULL && strcmp(log->file->name, name) == 0)
        return log->file;
    struct file *file = log->files;
    while (file != NULL && strcmp(file->name, name) != 0)
        file = file->next;
    if (file != NULL)
        return file;
    if (log->arena == NULL && rpt_arena_new(&log->arena) != RPT_OK) {
        log->status = RPT_NOMEM;
        return NULL;
    }
    file = rpt_arena_get(log->arena, sizeof(*file));
    if (file == NULL) {
        log->status = RPT_NOMEM;
        return NULL;
    }
    *file = (struct file){
        .next = log->files,
        .name = keep(log, name, strlen(name)),
        .number = log->files != NULL ? log->files->number + 1 : 1,
    };
    log->files = file;
    return file;
}

void
rpt_log_context(struct rpt_log *log, const char *file, const char *by)
{
    if (file != NULL)
        log->file = file_find(log, file);
    if (by != NULL)
        log->by = keep_again(log, by, log->by);
}

const char *
rpt_log_file(const struct rpt_log *log)
{
    return log->file != NULL ? log->file->name : "";
}

/* A text of one line: nothing in it moves a terminal's cursor. */
static const char *
keep_line(struct rpt_log *log, const char *s)
{
    size_t n = s == NULL ? 0 : strlen(s);
    bool plain = true;
    for (size_t i = 0; i < n && plain; i++) {
        unsigned char c = (unsigned char)s[i];
        plain = c >= 0x20 && c < 0x7F;
    }
    if (plain)
        return keep(log, s, n);
    struct rpt_buf buf;
    rpt_buf_init(&buf, (size_t)LONGEST_MESSAGE * 8);
    rpt_str_add_visible(&buf, (struct rpt_str){ s, n }, false);
    if (buf.status != RPT_OK)
        log->status = buf.status;
    struct rpt_str shown = rpt_buf_get(&buf);
    const char *kept = keep(log, shown.s, shown.n);
    rpt_buf_free(&buf);
    return kept;
}

void
rpt_log_add_message(struct rpt_log *log, const struct rpt_message *message)
{
    void *p = log->entries;
    if (!rpt_alloc_grow(&p, &log->capacity, log->n + 1,
            sizeof(*log->entries))) {
        log->status = RPT_NOMEM;
        return;
    }
    log->entries = p;
    const struct rpt_message *last = log->n > 0
        ? &log->entries[log->n - 1].message : NULL;
    struct file *file = message->file != NULL
        ? file_find(log, message->file) : log->file;
    struct entry entry = {
        .message = *message,
        .file_number = file != NULL ? file->number : 0,
        .number = log->n,
    };
    struct rpt_message *m = &entry.message;
    m->code = keep_again(log, m->code, last != NULL ? last->code : NULL);
    m->file = file != NULL ? file->name : "";
    m->by = m->by == NULL ? log->by : keep_again(log, m->by, log->by);
    m->node = keep_again(log, m->node, last != NULL ? last->node : NULL);
    m->text = keep_line(log, m->text);
    m->fix = m->fix == NULL ? "" : keep(log, m->fix, strlen(m->fix));
    m->reason = m->reason == NULL ? "" : keep_line(log, m->reason);
    log->entries[log->n++] = entry;
}

void
rpt_log_add(struct rpt_log *log, enum rpt_level level, const char *code,
    struct rpt_span span, const char *fmt, ...)
{
    rpt_buf_clear(&log->text);
    va_list args;
    va_start(args, fmt);
    rpt_buf_print_list(&log->text, fmt, args);
    va_end(args);
    if (log->text.status == RPT_NOMEM)
        log->status = RPT_NOMEM;
    if (log->text.status == RPT_LIMIT) {
        char start[1024];       /* the rest says nothing more */
        log->text.status = RPT_OK;
        va_start(args, fmt);
        vsnprintf(start, sizeof(start), fmt, args);
        va_end(args);
        rpt_buf_clear(&log->text);
        rpt_buf_print(&log->text, "%s...", start);
    }
    rpt_log_add_message(log, &(struct rpt_message){
        .level = level, .code = code, .span = span,
        .text = rpt_buf_get(&log->text).s,
    });
}

enum rpt_status
rpt_log_status(const struct rpt_log *log)
{
    return log->status;
}

size_t
rpt_log_count(const struct rpt_log *log)
{
    return log->n;
}

const struct rpt_message *
rpt_log_get(const struct rpt_log *log, size_t i)
{
    return i < log->n ? &log->entries[i].message : NULL;
}

void
rpt_log_silence_as(struct rpt_log *log, size_t i, const char *reason,
    bool in_source)
{
    if (i >= log->n)
        return;
    log->entries[i].message.silenced = true;
    log->entries[i].message.reason = keep_line(log, reason);
    log->entries[i].in_source = in_source;
}

void
rpt_log_silence(struct rpt_log *log, size_t i, const char *reason)
{
    rpt_log_silence_as(log, i, reason, false);
}

bool
rpt_log_in_source(const struct rpt_log *log, size_t i)
{
    return i < log->n && log->entries[i].in_source;
}

void
rpt_log_add_rule(struct rpt_log *log, const char *code, const char *help)
{
    for (size_t i = 0; i < log->n_rules; i++)
        if (strcmp(log->rules[i].code, code) == 0)
            return;
    void *p = log->rules;
    if (!rpt_alloc_grow(&p, &log->max_rules, log->n_rules + 1,
            sizeof(*log->rules))) {
        log->status = RPT_NOMEM;
        return;
    }
    log->rules = p;
    log->rules[log->n_rules++] = (struct rpt_rule){
        .code = keep(log, code, strlen(code)), .help = keep_line(log, help),
    };
}

const struct rpt_rule *
rpt_log_rule(const struct rpt_log *log, size_t i)
{
    return i < log->n_rules ? &log->rules[i] : NULL;
}

static int
compare(const void *left, const void *right)
{
    const struct entry *a = left, *b = right;
    if (a->file_number != b->file_number)
        return a->file_number < b->file_number ? -1 : 1;
    if (a->message.span.line != b->message.span.line)
        return a->message.span.line < b->message.span.line ? -1 : 1;
    if (a->message.span.column != b->message.span.column)
        return a->message.span.column < b->message.span.column ? -1 : 1;
    int order = strcmp(a->message.code, b->message.code);
    if (order != 0)
        return order;
    order = strcmp(a->message.text, b->message.text);
    if (order != 0)
        return order;
    return a->number < b->number ? -1 : a->number > b->number;
}

void
rpt_log_sort(struct rpt_log *log, size_t from)
{
    if (from < log->n)
        qsort(log->entries + from, log->n - from, sizeof(*log->entries),
            compare);
}

int
rpt_log_exit_status(const struct rpt_log *log)
{
    int worst = 0;
    for (size_t i = 0; i < log->n; i++) {
        const struct rpt_message *m = &log->entries[i].message;
        if (!m->silenced && (int)m->level > worst)
            worst = (int)m->level;
    }
    return worst;
}

static const char *const level_names[RPT_N_LEVELS] = {
    [RPT_LEVEL_STYLE] = "style",
    [RPT_LEVEL_WARNING] = "warning",
    [RPT_LEVEL_ERROR] = "error",
    [RPT_LEVEL_UNSUPPORTED] = "unsupported",
    [RPT_LEVEL_FATAL] = "fatal",
};

const char *
rpt_level_name(enum rpt_level level)
{
    return (unsigned)level < RPT_N_LEVELS ? level_names[level] : "unknown";
}

bool
rpt_level_find(const char *name, enum rpt_level *out)
{
    for (unsigned i = 0; i < RPT_N_LEVELS; i++) {
        if (strcmp(level_names[i], name) == 0) {
            *out = (enum rpt_level)i;
            return true;
        }
    }
    *out = RPT_LEVEL_STYLE;
    return false;
}
