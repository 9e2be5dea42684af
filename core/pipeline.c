/* SPDX-License-Identifier: MIT
 *
 * The engine and its one line: bytes -> input -> reader -> builder -> tree
 * -> normalise -> annotators -> freeze. Knows no format and no language.
 */
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "build.h"
#include "compiled.h"
#include "engine.h"
#include "normalize.h"
#include "str.h"

#ifndef RPT_SCRIPT_DIR
#define RPT_SCRIPT_DIR "/usr/local/share/rpt/scripts"
#endif
#ifndef RPT_MODULE_DIR
#define RPT_MODULE_DIR "/usr/local/lib/rpt"
#endif

/* Bytes of text that the language is guessed from. */
#define LANG_SAMPLE 6144

static const char *const default_script_dirs[] = {RPT_SCRIPT_DIR};
static const char *const default_module_dirs[] = {RPT_MODULE_DIR};

void
rpt_config_init(struct rpt_config *config)
{
    *config = (struct rpt_config){
        .script_dirs = default_script_dirs,
        .n_script_dirs = 1,
        .module_dirs = default_module_dirs,
        .n_module_dirs = 1,
    };
    rpt_limits_init(&config->limits);
}

static enum rpt_status
copy_list(struct rpt_arena *arena, const char *const **list, size_t n)
{
    const char **copy = rpt_arena_get(arena, (n + 1) * sizeof *copy);
    if (copy == NULL)
        return RPT_NOMEM;
    for (size_t i = 0; i < n; i++) {
        copy[i] = rpt_arena_copy(arena, (*list)[i], strlen((*list)[i]));
        if (copy[i] == NULL)
            return RPT_NOMEM;
    }
    copy[n] = NULL;
    *list = copy;
    return RPT_OK;
}

enum rpt_status
rpt_engine_new(struct rpt_engine **out, const struct rpt_config *config,
    struct rpt_log *log)
{
    *out = NULL;
    struct rpt_arena *arena;
    if (rpt_arena_new(&arena) != RPT_OK)
        goto nomem;
    struct rpt_engine *engine = rpt_arena_zero(arena, sizeof *engine);
    if (engine == NULL)
        goto free_arena;
    engine->arena = arena;
    engine->config = *config;
    struct rpt_config *c = &engine->config;
    if (copy_list(arena, &c->script_dirs, c->n_script_dirs) != RPT_OK ||
        copy_list(arena, &c->module_dirs, c->n_module_dirs) != RPT_OK ||
        copy_list(arena, &c->allow, c->n_allow) != RPT_OK)
        goto free_arena;
    *out = engine;
    return RPT_OK;
free_arena:
    rpt_arena_free(arena);
nomem:
    rpt_log_add(log, RPT_LEVEL_FATAL, "nomem", (struct rpt_span){0},
        "out of memory");
    return RPT_NOMEM;
}

void
rpt_engine_free(struct rpt_engine *engine)
{
    if (engine == NULL)
        return;
    rpt_scripts_free(engine);
    rpt_langs_free(engine);
    rpt_modules_close(engine);
    rpt_compiled_close(engine);
    rpt_arena_free(engine->arena);
}

/* The extension of the last path component, lower case, into 'out'. */
static void
extension_of(const char *name, char *out, size_t size)
{
    const char *base = strrchr(name, '/');
    base = base != NULL ? base + 1 : name;
    const char *dot = strrchr(base, '.');
    size_t n = 0;
    if (dot != NULL && dot != base && strlen(dot + 1) < size)
        for (const char *s = dot + 1; *s != '\0'; s++)
            out[n++] = (*s >= 'A' && *s <= 'Z') ? (char)(*s + 32) : *s;
    out[n] = '\0';
}

/* What reads a source: a plug-in or a script. */
struct reader {
    const struct rpt_plugin *plugin;
    const struct rpt_script *script;
};

/* One source on its way to a report. */
struct reading {
    struct rpt_engine *engine;
    struct rpt_log *log;
    const struct rpt_read_options *options;
    const char *name;
    char extension[16];
    struct rpt_bytes bytes;
    struct rpt_input raw, text;
    void *decoded;              /* what to free of 'text' */
    struct rpt_report *report;
};

static enum rpt_status
fail(const struct reading *r, enum rpt_status status, const char *code,
    const char *message, const char *word)
{
    rpt_log_add(r->log, rpt_status_level(status), code, (struct rpt_span){0},
        message, word);
    return status;
}

/* A reader script so sure of the bytes is taken. */
#define SURE 50

/* A reader script that takes the extension or knows the bytes goes before the
 * plug-ins: somebody installed it for just these files. */
static enum rpt_status
find_script(const struct reading *r, struct reader *out)
{
    const char *const *names =
        rpt_engine_script_names(r->engine, RPT_SCRIPT_READER);
    if (names == NULL)
        return RPT_NOMEM;
    for (; *names != NULL && out->script == NULL; names++) {
        const struct rpt_script *s;
        enum rpt_status status = rpt_engine_script(r->engine, &s,
            RPT_SCRIPT_READER, *names, r->log);
        if (status != RPT_OK)
            return status;
        if (rpt_str_has_word(rpt_script_extensions(s), r->extension) ||
            rpt_script_sniff(r->engine, s, &r->raw, r->log) >= SURE)
            out->script = s;
    }
    return RPT_OK;
}

/* Is a script named by its file ("./mine.lua") rather than by its name? */
static bool
is_path(const char *name)
{
    size_t n = strlen(name);
    return n > 4 && strcmp(name + n - 4, ".lua") == 0;
}

/* A script of a kind by name, or by path. */
static enum rpt_status
find_any(const struct reading *r, const struct rpt_script **out,
    enum rpt_script_kind kind, const char *name)
{
    if (!is_path(name))
        return rpt_engine_script(r->engine, out, kind, name, r->log);
    enum rpt_status status =
        rpt_engine_script_file(r->engine, out, name, r->log);
    if (status == RPT_OK && rpt_script_kind_of(*out) != kind)
        return fail(r, RPT_ARG, "script-kind",
            "%s is a script of another kind", name);
    return status;
}

static enum rpt_status
find_named(const struct reading *r, struct reader *out)
{
    const char *from = r->options->from;
    if (is_path(from))
        return find_any(r, &out->script, RPT_SCRIPT_READER, from);
    enum rpt_status status =
        rpt_plugin_find(r->engine, &out->plugin, from, r->log);
    if (status != RPT_OK || out->plugin != NULL)
        return status;
    const char *const *names =
        rpt_engine_script_names(r->engine, RPT_SCRIPT_READER);
    if (names == NULL)
        return RPT_NOMEM;
    for (; *names != NULL; names++)
        if (strcmp(*names, from) == 0)
            return rpt_engine_script(r->engine, &out->script,
                RPT_SCRIPT_READER, from, r->log);
    return fail(r, RPT_ARG, "format-unknown",
        "no reader for the format '%s' (see: rpt list readers)", from);
}

static enum rpt_status
find_reader(struct reading *r, struct reader *out)
{
    *out = (struct reader){0};
    if (r->options->from != NULL)
        return find_named(r, out);
    enum rpt_status status = find_script(r, out);
    if (status != RPT_OK || out->script != NULL)
        return status;
    status = rpt_plugin_choose(r->engine, &out->plugin, &r->raw, &r->text,
        r->log);
    if (status == RPT_OK && out->plugin == NULL)
        return fail(r, RPT_UNSUPPORTED, "format-unknown",
            "is in no format that rpt knows%s", "");
    return status;
}

static enum rpt_status
decode(struct reading *r)
{
    bool binary = false;
    enum rpt_status status = rpt_decode(r->bytes.raw, &r->text.bytes,
        &r->decoded, &binary, r->log);
    if (binary)
        r->text.bytes = RPT_STR("");
    return status;
}

/* The report takes the text over; only what somebody else owns is copied. */
static enum rpt_status
keep_source(struct reading *r)
{
    struct rpt_report *report = r->report;
    struct rpt_str in = r->text.bytes;
    if (r->decoded != NULL) {
        report->bytes = (struct rpt_bytes){in, r->decoded, false};
        r->decoded = NULL;
    } else if (r->bytes.owned != NULL || r->bytes.mapped) {
        report->bytes = r->bytes;
        r->bytes = (struct rpt_bytes){.raw = RPT_STR("")};
    } else {
        in.s = rpt_arena_copy(report->arena, in.s, in.n);
        if (in.s == NULL)
            return RPT_NOMEM;
    }
    report->source = r->text.bytes = in;
    return RPT_OK;
}

static bool
is_furniture(const struct rpt_node *n)
{
    while (n != NULL && n->kind != RPT_KIND_FURNITURE)
        n = n->parent;
    return n != NULL;
}

/* A report without a word is no report, whoever read it. */
static enum rpt_status
check_text(const struct reading *r)
{
    bool around = false;
    const struct rpt_node *n = r->report->root;
    for (; n != NULL; n = rpt_node_next(n, NULL)) {
        if (n->kind != RPT_KIND_TEXT)
            continue;
        struct rpt_str text = rpt_text_get(n);
        size_t i = 0;
        while (i < text.n && (unsigned char)text.s[i] <= ' ')
            i++;
        if (i == text.n)
            continue;
        if (!is_furniture(n))
            return RPT_OK;
        around = true;
    }
    return fail(r, RPT_FORMAT, "empty-input", "holds no text%s",
        around ? " but headers, footers or menus" : "");
}

static enum rpt_status
read_blocks(struct reading *r, const struct reader *reader)
{
    bool text = reader->script == NULL &&
        (reader->plugin->flags & RPT_PLUGIN_TEXT) != 0;
    const char *format = reader->script != NULL ?
        rpt_script_name(reader->script) : reader->plugin->name;
    if (text && r->text.bytes.n == 0)
        return fail(r, RPT_UNSUPPORTED, "not-text",
            "is not text in any encoding that rpt knows%s", "");
    enum rpt_status status = rpt_report_new(&r->report, r->name, format,
        &r->engine->config.limits);
    if (status != RPT_OK)
        return status;
    if (text)
        status = keep_source(r);
    if (status != RPT_OK)
        return status;
    struct rpt_build *b;
    status = rpt_build_new(&b, r->report, r->log);
    if (status != RPT_OK)
        return status;
    rpt_log_context(r->log, r->name, format);
    if (reader->script != NULL)
        status = rpt_script_read(r->engine, reader->script, &r->raw, b);
    else
        status = reader->plugin->read(text ? &r->text : &r->raw, b);
    enum rpt_status built = rpt_build_end(b);
    if (built == RPT_OK && status == RPT_OK)
        return check_text(r);
    return built != RPT_OK ? built : status;
}

/* Copies up to LANG_SAMPLE bytes of the report's text. */
static enum rpt_status
sample_text(const struct rpt_report *report, struct rpt_buf *buf)
{
    const struct rpt_node *n = report->root;
    for (; n != NULL && buf->n < LANG_SAMPLE; n = rpt_node_next(n, NULL)) {
        /* A page around the text may be in another language. */
        if (n->kind != RPT_KIND_TEXT
                || n->parent->kind == RPT_KIND_FURNITURE)
            continue;
        struct rpt_str text = rpt_text_get(n);
        rpt_buf_add(buf, text.s, text.n);
        rpt_buf_add_char(buf, ' ');
    }
    return buf->status;
}

static enum rpt_status
set_fact(struct rpt_report *report, const char *name, size_t n,
    const char *value, enum rpt_origin origin, const char *reason)
{
    char *key = rpt_arena_copy(report->arena, name, n);
    if (key == NULL)
        return RPT_NOMEM;
    struct rpt_attr_value v = {
        .name = key,
        .value = {value, strlen(value)},
        .origin = origin,
        .reason = reason,
    };
    return rpt_node_set(report, report->root, &v);
}

static enum rpt_status
choose_language(struct reading *r)
{
    struct rpt_report *report = r->report;
    const char *code = r->options->lang;
    struct rpt_str read = rpt_node_attr_get(report->root, "lang");
    if (code != NULL) {
        enum rpt_status status = set_fact(report, "lang", 4, code,
            RPT_ORIGIN_SUPPLIED, "");
        if (status != RPT_OK)
            return status;
    } else if (read.n > 0) {
        code = read.s;
    } else {
        struct rpt_buf buf;
        rpt_buf_init(&buf, LANG_SAMPLE + r->engine->config.limits.input);
        enum rpt_status status = sample_text(report, &buf);
        if (status == RPT_OK)
            status = rpt_lang_detect(r->engine, rpt_buf_get(&buf), &code,
                r->log);
        rpt_buf_free(&buf);
        if (status == RPT_OK && code[0] != '\0')
            status = set_fact(report, "lang", 4, code, RPT_ORIGIN_INFERRED,
                "commonest words");
        if (status != RPT_OK)
            return status;
    }
    /* Without a pack of its own a text is read with the first one. */
    enum rpt_status status = RPT_ARG;
    if (code[0] != '\0')
        status = rpt_lang_load(r->engine, &report->lang, code, r->log);
    if (status == RPT_ARG && r->options->lang != NULL)
        return fail(r, RPT_ARG, "lang-unknown",
            "no language pack for '%s' (scripts/lib/lang)", code);
    if (status == RPT_ARG) {
        rpt_log_add(r->log, RPT_LEVEL_STYLE, "lang-unknown",
            (struct rpt_span){0}, "no language pack for '%s', using '%s'",
            code, RPT_LANG_DEFAULT);
        status = rpt_lang_load(r->engine, &report->lang, RPT_LANG_DEFAULT,
            r->log);
    }
    return status;
}

static enum rpt_status
supply_facts(struct reading *r)
{
    for (size_t i = 0; i < r->options->n_facts; i++) {
        const char *fact = r->options->facts[i];
        const char *equals = strchr(fact, '=');
        if (equals == NULL || equals == fact)
            return fail(r, RPT_ARG, "fact-syntax",
                "a fact is given as NAME=VALUE, not '%s'", fact);
        enum rpt_status status = set_fact(r->report, fact,
            (size_t)(equals - fact), equals + 1, RPT_ORIGIN_SUPPLIED, "");
        if (status != RPT_OK)
            return status;
    }
    return RPT_OK;
}

/* Annotators that ran or are about to; also breaks circles. */
struct done {
    const struct rpt_script *script;
    const struct done *next;
};

static bool
is_done(const struct done *d, const struct rpt_script *s)
{
    for (; d != NULL; d = d->next)
        if (d->script == s)
            return true;
    return false;
}

/* Runs an annotator after those it relies on. */
static enum rpt_status
annotate(struct reading *r, const char *name, const struct done **done)
{
    const struct rpt_script *s;
    enum rpt_status status = find_any(r, &s, RPT_SCRIPT_ANNOTATOR, name);
    if (status != RPT_OK || is_done(*done, s))
        return status;
    struct done *d = rpt_arena_get(r->report->arena, sizeof *d);
    if (d == NULL)
        return RPT_NOMEM;
    *d = (struct done){s, *done};
    *done = d;
    const char *const *first = rpt_script_annotators(s);
    for (; status == RPT_OK && *first != NULL; first++)
        status = annotate(r, *first, done);
    if (status == RPT_OK)
        status = rpt_annotate(r->engine, s, r->report, r->log);
    return status;
}

static enum rpt_status
annotate_all(struct reading *r)
{
    const struct done *done = NULL;
    const char *const *names = r->options->annotators;
    size_t n = r->options->n_annotators;
    if (names == NULL) {
        names = rpt_engine_script_names(r->engine, RPT_SCRIPT_ANNOTATOR);
        if (names == NULL)
            return RPT_NOMEM;
        for (n = 0; names[n] != NULL;)
            n++;
    }
    enum rpt_status status = RPT_OK;
    for (size_t i = 0; status == RPT_OK && i < n; i++)
        status = annotate(r, names[i], &done);
    return status;
}

static enum rpt_status
read_report(struct reading *r)
{
    struct reader reader;
    enum rpt_status status = decode(r);
    if (status == RPT_OK)
        status = find_reader(r, &reader);
    if (status == RPT_OK)
        status = read_blocks(r, &reader);
    if (status == RPT_OK)
        status = choose_language(r);
    rpt_log_context(r->log, r->name, "normalize");
    if (status == RPT_OK)
        status = rpt_normalize(r->report, r->report->lang, r->log);
    if (status == RPT_OK)
        status = supply_facts(r);
    if (status == RPT_OK)
        status = annotate_all(r);
    if (status == RPT_OK)
        rpt_report_freeze(r->report);
    return status;
}

/* Did a message from number 'from' on say why the report was not read? */
static bool
is_told(const struct rpt_log *log, size_t from)
{
    for (size_t i = from; i < rpt_log_count(log); i++)
        if (rpt_log_get(log, i)->level >= RPT_LEVEL_FATAL)
            return true;
    return false;
}

enum rpt_status
rpt_engine_read(struct rpt_engine *engine, struct rpt_report **out,
    const struct rpt_source *source, const struct rpt_read_options *options,
    struct rpt_log *log)
{
    *out = NULL;
    struct reading r = {
        .engine = engine,
        .log = log,
        .options = options,
        .name = source->name != NULL ? source->name : source->path,
    };
    if (r.name == NULL)
        r.name = "";
    extension_of(r.name, r.extension, sizeof r.extension);
    rpt_log_context(log, r.name, "input");
    size_t before = rpt_log_count(log);
    enum rpt_status status =
        rpt_bytes_open(&r.bytes, source, &engine->config.limits, log);
    if (status == RPT_OK) {
        r.raw = (struct rpt_input){r.name, r.extension, r.bytes.raw,
            &engine->config.limits};
        r.text = r.raw;
        status = read_report(&r);
    }
    rpt_free(r.decoded);
    rpt_bytes_close(&r.bytes);
    if (status == RPT_NOMEM && !is_told(log, before))
        fail(&r, RPT_NOMEM, "nomem", "out of memory%s", "");
    if (status != RPT_OK) {
        rpt_report_release(r.report);
        return status;
    }
    *out = r.report;
    return RPT_OK;
}
