/* SPDX-License-Identifier: MIT
 *
 * The reader of Word documents (.docx, .docm, .dotx): the plug-in, the parts
 * of the package, found by their relationships, and the order they are read
 * in: what the text is made with first, then headers, text and footers.
 */
#include "docx.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SURE 95     /* no other reader need be asked */
/* Bytes behind a word about notes that belong to it. */
#define NEAR 300

void
docx_log(struct docx *d, enum rpt_level level, const char *code,
    const char *fmt, ...)
{
    char text[400];
    va_list args;
    va_start(args, fmt);
    vsnprintf(text, sizeof(text), fmt, args);
    va_end(args);
    rpt_log_add(rpt_build_log(d->b), level, code,
        rpt_build_source(d->b, RPT_STR(""), d->page), "%s", text);
}

/* --- relationships -------------------------------------------------------- */

static bool
ends(struct rpt_str s, const char *word)
{
    size_t n = strlen(word);
    return s.n >= n && memcmp(s.s + s.n - n, word, n) == 0;
}

static const struct {
    const char *end;          /* of the type of the relationship */
    enum docx_rel_kind kind;
} rel_kinds[] = {
    { "/officeDocument", DOCX_REL_MAIN },
    { "/styles", DOCX_REL_STYLES },
    { "/numbering", DOCX_REL_NUMBERING },
    { "/settings", DOCX_REL_SETTINGS },
    { "/footnotes", DOCX_REL_FOOTNOTES },
    { "/endnotes", DOCX_REL_ENDNOTES },
    { "/comments", DOCX_REL_COMMENTS },
    { "/header", DOCX_REL_HEADER },
    { "/footer", DOCX_REL_FOOTER },
    { "/core-properties", DOCX_REL_PROPERTIES },
    { "/coreProperties", DOCX_REL_PROPERTIES },
};

/* The name of a part in the archive: "../x" and "/x" are made plain. */
static struct rpt_str
part_name(struct docx *d, struct rpt_str target)
{
    size_t n = 0, base = strlen(d->base);
    if (target.n > 0 && target.s[0] == '/')
        return keep_str(&d->keep,
            (struct rpt_str){ target.s + 1, target.n - 1 });
    while (target.n - n >= 3 && memcmp(target.s + n, "../", 3) == 0) {
        n += 3;
        /* The folder above, and the root above itself. */
        if (base > 0)
            base--;
        while (base > 0 && d->base[base - 1] != '/')
            base--;
    }
    return keep_join(&d->keep, (struct rpt_str){ d->base, base },
        (struct rpt_str){ target.s + n, target.n - n });
}

void
docx_rel_start(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    if (d->part != DOCX_REL_LIST)
        return;
    struct rpt_str type = xml_attr(tag, "Type");
    struct rpt_str target = xml_attr(tag, "Target");
    bool external = xml_is(xml_attr(tag, "TargetMode"), "External");
    void *list = d->rels;
    struct docx_rel *rel = keep_add(&d->keep, &list, &d->n_rels, &d->max_rels,
        sizeof(*rel));
    d->rels = list;
    if (rel == NULL)
        return;
    rel->id = keep_str(&d->keep, xml_attr(tag, "Id"));
    rel->target = external ? keep_str(&d->keep, target) : part_name(d, target);
    rel->kind = DOCX_REL_OTHER;
    for (size_t i = 0; i < sizeof(rel_kinds) / sizeof(rel_kinds[0]); i++)
        if (!external && ends(type, rel_kinds[i].end))
            rel->kind = rel_kinds[i].kind;
}

static int
compare_rels(const void *left, const void *right)
{
    const struct docx_rel *a = left, *b = right;
    if (a->kind != b->kind)
        return a->kind < b->kind ? -1 : 1;
    /* header2 stands before header10. */
    if (a->target.n != b->target.n)
        return a->target.n < b->target.n ? -1 : 1;
    return strcmp(a->target.s, b->target.s);
}

/* In the order they are read in; looked up by their ids. */
static void
sort_rels(struct docx *d)
{
    if (d->n_rels > 1)
        qsort(d->rels, d->n_rels, sizeof(*d->rels), compare_rels);
    for (size_t i = 0; i < d->n_rels; i++)
        index_put(&d->rel_index, d->b, d->rels[i].id, i);
}

const struct docx_rel *
docx_rel_find(const struct docx *d, struct rpt_str id)
{
    /* Notes and headers have relationships of their own. */
    if (id.n == 0 || d->out != &d->main || d->role != NULL)
        return NULL;
    size_t i = index_find(&d->rel_index, id);
    return i == INDEX_NONE ? NULL : &d->rels[i];
}

static const struct docx_rel *
rel_of(const struct docx *d, enum docx_rel_kind kind)
{
    for (size_t i = 0; i < d->n_rels; i++)
        if (d->rels[i].kind == kind)
            return &d->rels[i];
    return NULL;
}

/* --- properties of the document ------------------------------------------- */

void
docx_fact_title(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    (void)tag;
    d->fact = &d->title;
}

void
docx_fact_language(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    (void)tag;
    d->fact = &d->language;
}

void
docx_fact_end(void *user)
{
    struct docx *d = user;
    d->fact = NULL;
}

/* --- parts ---------------------------------------------------------------- */

static bool
read_part(struct docx *d, enum docx_rel_kind kind)
{
    const struct docx_rel *rel = rel_of(d, kind);
    d->part = kind;
    bool read = rel != NULL
        && xml_read_part(d->package, rel->target.s, &docx_reader, d);
    docx_p_finish(d);
    return read;
}

/* Notes go to a tape of their own; a paragraph that is open must not go on
 * from one story to the next. */
static void
read_notes(struct docx *d, enum docx_rel_kind kind)
{
    d->out = &d->notes;
    if (kind == DOCX_REL_COMMENTS) {
        d->role = "comment";
        d->role_flag = RPT_HINT_COMMENT;
    }
    read_part(d, kind);
    d->out = &d->main;
    d->role = NULL;
    d->role_flag = 0;
}

/* Headers or footers, each part once. */
static void
read_furniture(struct docx *d, enum docx_rel_kind kind, const char *role)
{
    d->role = role;
    d->role_flag = RPT_HINT_FURNITURE;
    for (size_t i = 0; i < d->n_rels; i++)
        if (d->rels[i].kind == kind
                && (i == 0
                    || compare_rels(&d->rels[i - 1], &d->rels[i]) != 0)) {
            d->part = kind;
            xml_read_part(d->package, d->rels[i].target.s, &docx_reader, d);
            docx_p_finish(d);
        }
    tape_play(&d->main);
    d->role = NULL;
    d->role_flag = 0;
    d->gap = 0;
}

static const char *
find_text(struct rpt_str in, const char *word)
{
    size_t n = strlen(word);
    const char *s = in.s, *end = in.s + in.n;
    while ((size_t)(end - s) >= n
            && (s = memchr(s, word[0], (size_t)(end - s) - n + 1)) != NULL) {
        if (memcmp(s, word, n) == 0)
            return s;
        s++;
    }
    return NULL;
}

/*
 * What a section says of its notes stands behind its text; how they are
 * counted has to be known before. The word of the first section counts.
 */
static void
look_ahead(struct docx *d, struct rpt_str bytes)
{
    static const struct {
        const char *word;
        enum docx_note_kind kind;
    } words[] = {
        { "footnotePr>", DOCX_FOOTNOTE }, { "endnotePr>", DOCX_ENDNOTE },
    };
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
        const char *s = find_text(bytes, words[i].word);
        if (s == NULL)
            continue;
        struct rpt_str rest = { s, (size_t)(bytes.s + bytes.n - s) };
        if (rest.n > NEAR)
            rest.n = NEAR;
        const char *end = find_text(rest, "Pr></");
        const char *stop = find_text(rest, "</");
        if (stop != NULL && end == NULL)
            rest.n = (size_t)(stop - s);
        s = find_text(rest, "numFmt ");
        if (s == NULL)
            continue;
        rest = (struct rpt_str){ s, rest.n - (size_t)(s - rest.s) };
        s = find_text(rest, "val=\"");
        if (s == NULL)
            continue;
        s += strlen("val=\"");
        const char *format = number_format((struct rpt_str){ s,
            strcspn(s, "\"<>") });
        if (format != NULL)
            d->counters[words[i].kind].format = format;
    }
    if (find_text(bytes, "lastRenderedPageBreak") != NULL)
        d->page = 1;
}

static void
read_text(struct docx *d, const char *name)
{
    struct rpt_str bytes;
    if (!package_read(d->package, name, &bytes)) {
        rpt_build_fail(d->b, RPT_FORMAT, "docx-part", (struct rpt_span){ 0 },
            "damaged: the part %s, which holds the text, is missing; get "
            "the file again", name);
        return;
    }
    look_ahead(d, bytes);
    read_furniture(d, DOCX_REL_HEADER, "running-head");
    d->in_body = true;
    d->part = DOCX_REL_MAIN;
    xml_read(d->b, name, bytes, &docx_reader, d);
    docx_p_finish(d);
    d->in_body = false;
    rpt_free((void *)(uintptr_t)bytes.s);
    if (!d->rooted)
        rpt_build_fail(d->b, RPT_UNSUPPORTED, "docx-root",
            (struct rpt_span){ 0 }, "is no Word document: its main part %s "
            "holds something else", name);
    tape_play(&d->main);
    read_furniture(d, DOCX_REL_FOOTER, "running-foot");
}

/* Language and title, where the properties of the file state them. */
static void
put_facts(struct docx *d)
{
    size_t n = strcspn(d->language.s, "-_");
    if ((n == 2 || n == 3) && d->language.n >= n)
        rpt_build_attr(d->b, "lang", (struct rpt_str){ d->language.s, n },
            (struct rpt_span){ 0 });
    if (d->title.n > 0)
        rpt_log_add(rpt_build_log(d->b), RPT_LEVEL_STYLE, "file-title",
            (struct rpt_span){ 0 }, "the properties of the file call it "
            "\"%s\"", d->title.s);
}

static void
read_package(struct docx *d)
{
    struct rpt_hint flowing = { .flags = RPT_HINT_FLOWING,
        .style = RPT_STR(""), .label = RPT_STR("") };
    rpt_build_hint(d->b, &flowing);
    d->base = "";
    d->part = DOCX_REL_LIST;
    if (!xml_read_part(d->package, "_rels/.rels", &docx_reader, d)
            || rel_of(d, DOCX_REL_MAIN) == NULL) {
        rpt_build_fail(d->b, RPT_FORMAT, "docx-part", (struct rpt_span){ 0 },
            "damaged: nothing in the archive says which part holds the "
            "text; get the file again");
        return;
    }
    struct rpt_str name = rel_of(d, DOCX_REL_MAIN)->target;
    package_beside(d->package, true);
    read_part(d, DOCX_REL_PROPERTIES);
    docx_fact_end(d);
    package_beside(d->package, false);
    const char *slash = strrchr(name.s, '/');
    size_t n = slash == NULL ? 0 : (size_t)(slash + 1 - name.s);
    struct rpt_str base = keep_str(&d->keep, (struct rpt_str){ name.s, n });
    struct rpt_str rels = keep_join(&d->keep, keep_join(&d->keep, base,
        RPT_STR("_rels/")), keep_join(&d->keep,
        (struct rpt_str){ name.s + n, name.n - n }, RPT_STR(".rels")));
    d->n_rels = 0;
    d->base = base.s;
    d->part = DOCX_REL_LIST;
    xml_read_part(d->package, rels.s, &docx_reader, d);
    sort_rels(d);
    read_part(d, DOCX_REL_SETTINGS);
    read_part(d, DOCX_REL_STYLES);
    docx_styles_end(d);
    read_part(d, DOCX_REL_NUMBERING);
    read_notes(d, DOCX_REL_FOOTNOTES);
    read_notes(d, DOCX_REL_ENDNOTES);
    read_notes(d, DOCX_REL_COMMENTS);
    docx_notes_sort(d);
    read_text(d, name.s);
    docx_notes_finish(d);
    docx_beside_finish(d);
    put_facts(d);
}

/* --- the plug-in ---------------------------------------------------------- */

void
docx_init(struct docx *d, struct rpt_build *b)
{
    memset(d, 0, sizeof(*d));
    d->b = d->keep.b = b;
    d->title = d->language = d->href = d->alt = d->author = RPT_STR("");
    d->alt_title = d->written = RPT_STR("");
    d->defaults.name = d->defaults.id = d->defaults.based_on = RPT_STR("");
    d->default_style = &d->defaults;
    d->p = &d->no_p;
    d->r = &d->no_r;
    tape_init(&d->main, b);
    tape_init(&d->notes, b);
    d->out = &d->main;
    for (size_t i = 0; i < DOCX_NESTED; i++)
        tape_init(&d->paragraphs[i].after, b);
    for (size_t i = 0; i < DOCX_N_NOTES; i++)
        d->counters[i] = (struct docx_counter){ .format = "decimal",
            .next = 1, .start = 1 };
    d->counters[DOCX_ENDNOTE].format = "lowerRoman";
}

void
docx_free(struct docx *d)
{
    keep_free(&d->keep);
    rpt_free(d->style_index.slots);
    rpt_free(d->num_index.slots);
    rpt_free(d->abstract_index.slots);
    rpt_free(d->rel_index.slots);
    for (size_t i = 0; i < d->n_nums; i++)
        rpt_free(d->nums[i].own);
    for (size_t i = 0; i < DOCX_NESTED; i++) {
        tape_free(&d->paragraphs[i].after);
        rpt_free(d->paragraphs[i].hidden);
    }
    tape_free(&d->main);
    tape_free(&d->notes);
    rpt_free(d->rels);
    rpt_free(d->styles);
    rpt_free(d->abstracts);
    rpt_free(d->nums);
    rpt_free(d->list);
    package_close(d->package);
}

static int
docx_sniff(const struct rpt_input *input)
{
    static const char *const types[] = { "wordprocessingml.document.main",
        "wordprocessingml.template.main", "ms-word." };
    if (package_holds(input->bytes, "word/document"))
        return SURE;
    for (size_t i = 0; i < sizeof(types) / sizeof(types[0]); i++)
        if (package_says(input->bytes, "[Content_Types].xml", types[i]))
            return SURE;
    return 0;
}

static enum rpt_status
docx_read(const struct rpt_input *input, struct rpt_build *b)
{
    struct docx *d = rpt_alloc(sizeof(*d));
    if (d == NULL) {
        rpt_build_fail(b, RPT_NOMEM, "nomem", (struct rpt_span){ 0 },
            "out of memory");
        return rpt_build_status(b);
    }
    docx_init(d, b);
    d->package = package_open(input, b);
    if (d->package != NULL)
        read_package(d);
    docx_free(d);
    rpt_free(d);
    return rpt_build_status(b);
}

extern const struct rpt_plugin rpt_plugin;

RPT_API const struct rpt_plugin rpt_plugin = {
    .abi = RPT_PLUGIN_ABI,
    .name = "docx",
    .summary = "Word documents (OOXML)",
    .extensions = "docx docm dotx dotm",
    .sniff = docx_sniff,
    .read = docx_read,
};
