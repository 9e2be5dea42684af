/* SPDX-License-Identifier: MIT
 *
 * Stories: the body, a note, a header. Paragraphs and runs become blocks;
 * what stands beside the text (boxes, notes, figures) comes behind the
 * paragraph it hangs on. Tracked changes count as accepted.
 */
#include "docx.h"

#include <string.h>

struct docx_paragraph *
docx_paragraph(struct docx *d)
{
    return d->n_paragraphs > 0 ? &d->paragraphs[d->n_paragraphs - 1] : NULL;
}

struct tape *
docx_out(struct docx *d)
{
    struct docx_paragraph *k = docx_paragraph(d);
    return k != NULL ? &k->after : d->out;
}

/* --- pages ---------------------------------------------------------------- */

/* A page begins, if one did not just before: Word says some turns twice. */
void
docx_page_turn(struct docx *d)
{
    struct docx_paragraph *k = docx_paragraph(d);
    if (!d->turned && d->page > 0)
        d->page++;
    d->turned = true;
    if (k != NULL && k->begun)
        k->block.page = d->page;
}

void
docx_rendered_break(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    (void)tag;
    if (d->deleted == 0 && d->in_body)
        docx_page_turn(d);
}

/* --- paragraphs ----------------------------------------------------------- */

static void
reset_props(struct docx_paragraph_props *p)
{
    *p = (struct docx_paragraph_props){ .style = RPT_STR("") };
}

static void
reset_run(struct docx_run_props *r)
{
    *r = (struct docx_run_props){ .style = RPT_STR(""),
        .font = RPT_STR("") };
}

/* Paragraphs stand in parts that hold text. */
static bool
is_story(const struct docx *d)
{
    return d->out == &d->notes ? d->in_notes > 0
        : d->in_body || d->role != NULL;
}

/* Counts the paragraph, before what stands inside it and once. Word shows
 * the number of an empty one too. */
static void
count(struct docx *d, struct docx_paragraph *k)
{
    if (k->counted)
        return;
    k->counted = true;
    k->hint = (struct rpt_hint){ .style = RPT_STR(""),
        .label = RPT_STR("") };
    docx_label(d, &k->p, docx_style_of(d, k->p.style), &k->hint, k->label,
        &k->level);
}

void
docx_p_start(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    (void)tag;
    if (!is_story(d))
        return;
    if (d->n_paragraphs == DOCX_NESTED) {
        rpt_build_fail(d->b, RPT_LIMIT, "limit-depth", (struct rpt_span){ 0 },
            "text boxes nest deeper than %d levels", DOCX_NESTED);
        return;
    }
    if (d->n_paragraphs > 0)
        count(d, docx_paragraph(d));
    struct docx_paragraph *k = &d->paragraphs[d->n_paragraphs++];
    /* After a deleted paragraph mark the block goes on. */
    if (!k->deleted_mark) {
        k->begun = k->contents = false;
        k->size = 0;
        tape_clear(&k->after);
    }
    k->deleted_mark = k->custom_mark = k->section = k->counted = false;
    reset_props(&k->p);
    reset_run(&k->r);
    reset_run(&k->mark_r);
    d->p = &k->p;
    d->r = &k->r;
}

struct block *
docx_block(struct docx *d)
{
    struct docx_paragraph *k = docx_paragraph(d);
    if (k == NULL)
        return NULL;
    if (!k->begun) {
        const struct docx_style *style = docx_style_of(d, k->p.style);
        struct docx_run_props none = { .style = RPT_STR("") };
        uint16_t size;
        uint8_t own = docx_looks(d, style, &none, &size);
        if (k->p.has_outline ? k->p.outline < 9
                : style->p.has_outline && style->p.outline < 9)
            own |= LOOK_BOLD;     /* headings need no mark for it */
        d->n_paragraphs--;        /* the block stands in what is around */
        struct tape *out = docx_out(d);
        d->n_paragraphs++;
        block_begin(&k->block, out, d->page, own);
        if (d->role_flag == RPT_HINT_COMMENT) {
            tape_attr(out, "author", d->author);
            tape_attr(out, "date", d->written);
        }
        k->begun = true;
        k->contents = d->n_contents > 0 || d->contents_sdt > 0;
        if (d->turned)
            k->block.page_start = true;
    }
    return &k->block;
}

/* Does the name of a style begin so? Word writes them in both cases. */
static bool
is_named(struct rpt_str name, const char *word)
{
    size_t n = strlen(word);
    if (name.n < n)
        return false;
    for (size_t i = 0; i < n; i++)
        if ((name.s[i] | 0x20) != (word[i] | 0x20))
            return false;
    return true;
}

/* Twentieths of a point as points, none below zero. */
static uint16_t
points(long twips)
{
    long n = twips / 20;
    return n < 0 ? 0 : n > UINT16_MAX ? UINT16_MAX : (uint16_t)n;
}

static void
hint_indent(const struct docx_paragraph_props *p,
    const struct docx_paragraph_props *s, const struct docx_level *level,
    struct rpt_hint *hint)
{
    static const struct docx_paragraph_props none;
    const struct docx_paragraph_props *l = level != NULL ? &level->p : &none;
    /* A numbering that the paragraph has itself goes before its style. */
    const struct docx_paragraph_props *first = p->has_num ? l : s;
    const struct docx_paragraph_props *second = p->has_num ? s : l;
    long left = p->has_left ? p->left : first->has_left ? first->left
        : second->left;
    long by = p->has_first ? p->first : first->has_first ? first->first
        : second->first;
    hint->indent = points(left);
    hint->first_indent = points(left + by);
}

/* Empty lines before it; space counts as lines of twelve points. */
static uint16_t
gap_before(struct docx *d, const struct docx_paragraph_props *p,
    const struct docx_paragraph_props *s)
{
    long before = p->has_before ? p->before : s->before;
    long space = before > d->below ? before : d->below;
    uint32_t gap = d->gap + (space >= 100 ? points(space + 120) / 12u : 0);
    d->below = p->has_after ? p->after : s->after;
    d->gap = 0;
    return gap > 100 ? 100 : (uint16_t)gap;
}

static void
hint_style(const struct docx_paragraph *k, const struct docx_style *style,
    struct rpt_hint *hint)
{
    const struct docx_paragraph_props *p = &k->p;
    unsigned outline = p->has_outline ? p->outline
        : style->p.has_outline ? style->p.outline : 9;
    hint->style = style->name;
    hint->flags |= p->has_align ? p->align : style->p.align;
    if (outline < 9) {
        hint->flags |= RPT_HINT_HEADING;
        hint->level = (uint16_t)(outline + 1);
    } else if (is_named(style->name, "title")) {
        hint->flags |= RPT_HINT_TITLE;
    } else if (is_named(style->name, "quote")
            || is_named(style->name, "intense quote")) {
        hint->flags |= RPT_HINT_QUOTE;
    }
}

/* Hidden text is kept beside the paragraph. */
static void
put_hidden(struct docx *d, struct docx_paragraph *k)
{
    if (k->hidden_n > 0)
        block_furniture(&k->after, d->page, RPT_STR("hidden"),
            (struct rpt_str){ k->hidden, k->hidden_n });
    k->hidden_n = 0;
}

static void
end_block(struct docx *d, struct docx_paragraph *k)
{
    const struct docx_style *style = docx_style_of(d, k->p.style);
    struct tape *t = k->block.tape;
    count(d, k);
    struct rpt_hint hint = k->hint;
    if (!k->block.any) {
        if (rpt_build_status(d->b) == RPT_OK)
            tape_cut(t, k->block.open);
        d->gap++;
        return;
    }
    hint_style(k, style, &hint);
    hint_indent(&k->p, &style->p, k->level, &hint);
    hint.size = k->size < UINT16_MAX / 5 ? (uint16_t)(k->size * 5) : 0;
    hint.gap = gap_before(d, &k->p, &style->p);
    hint.flags |= d->role_flag;
    enum rpt_kind kind = RPT_KIND_PARAGRAPH;
    struct rpt_str role = d->role != NULL
        ? (struct rpt_str){ d->role, strlen(d->role) } : RPT_STR("");
    if (k->contents || is_named(style->name, "toc ")) {
        kind = RPT_KIND_FURNITURE;
        role = RPT_STR("contents");
    } else if (d->role_flag == RPT_HINT_COMMENT) {
        kind = RPT_KIND_FURNITURE;
    }
    block_role(&k->block, role);
    block_end(&k->block, kind, &hint);
}

/* All of a paragraph is there: what hangs on it comes behind it. */
static void
complete(struct docx *d, struct docx_paragraph *k)
{
    const struct docx_style *style = docx_style_of(d, k->p.style);
    bool breaks = k->p.page_break != DOCX_UNSET
        ? k->p.page_break == DOCX_ON : style->p.page_break == DOCX_ON;
    if (breaks)
        k->block.page_start = true;
    k->deleted_mark = false;
    end_block(d, k);
    put_hidden(d, k);
    d->n_paragraphs--;
    tape_append(docx_out(d), &k->after, 0, k->after.n);
    tape_clear(&k->after);
}

void
docx_p_finish(struct docx *d)
{
    if (d->n_paragraphs == DOCX_NESTED)
        return;
    struct docx_paragraph *k = &d->paragraphs[d->n_paragraphs];
    if (!k->deleted_mark)
        return;
    /* Its mark was deleted, but there is nothing that it goes on with. */
    d->n_paragraphs++;
    complete(d, k);
}

void
docx_holder_end(void *user)
{
    docx_p_finish(user);
}

void
docx_p_end(void *user)
{
    struct docx *d = user;
    struct docx_paragraph *k = docx_paragraph(d);
    if (k == NULL)
        return;
    docx_p_finish(d);
    if (d->deleted > 0 && !k->begun) {
        k->deleted_mark = false;
        d->n_paragraphs--;      /* it is gone as a whole */
        return;
    }
    docx_block(d);
    bool turns = k->section;
    if (k->deleted_mark)
        d->n_paragraphs--;
    else
        complete(d, k);
    k = docx_paragraph(d);
    d->p = k != NULL ? &k->p : &d->no_p;
    d->r = k != NULL ? &k->r : &d->no_r;
    if (k == NULL && d->n_tables == 0 && d->out == &d->main
            && !d->paragraphs[0].deleted_mark)
        tape_play(&d->main);
    if (turns)
        docx_page_turn(d);
}

/* --- runs ----------------------------------------------------------------- */

void
docx_r_start(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    struct docx_paragraph *k = docx_paragraph(d);
    (void)tag;
    if (k == NULL)
        return;
    reset_run(&k->r);
    d->r = &k->r;
}

void
docx_r_end(void *user)
{
    struct docx *d = user;
    struct docx_paragraph *k = docx_paragraph(d);
    if (k != NULL)
        k->custom_mark = false;
}

static void
keep_hidden(struct docx *d, struct docx_paragraph *k, struct rpt_str text)
{
    if (text.n > k->hidden_max - k->hidden_n) {
        size_t max = (k->hidden_n + text.n) * 2;
        char *s = rpt_realloc(k->hidden, max);
        if (s == NULL) {
            rpt_build_fail(d->b, RPT_NOMEM, "nomem", (struct rpt_span){ 0 },
                "out of memory");
            return;
        }
        k->hidden = s;
        k->hidden_max = max;
    }
    memcpy(k->hidden + k->hidden_n, text.s, text.n);
    k->hidden_n += text.n;
}

/* Tracked deletions are told of once, with the words of the first. */
void
docx_deleted(struct docx *d, struct rpt_str text)
{
    size_t room = sizeof(d->deleted_text) - d->deleted_n;
    size_t n = text.n < room ? text.n : room;
    while (n < text.n && n > 0 && ((unsigned char)text.s[n] & 0xC0) == 0x80)
        n--;
    if (d->deletions <= 1) {
        memcpy(d->deleted_text + d->deleted_n, text.s, n);
        d->deleted_n += n;
    }
}

void
docx_put(struct docx *d, struct rpt_str text)
{
    struct docx_paragraph *k = docx_paragraph(d);
    uint16_t size;
    if (d->deleted > 0) {
        docx_deleted(d, text);
        return;
    }
    if (d->n_codes > 0) {
        d->code_texts += text.n > 1;
        return;
    }
    if (k == NULL)
        return;
    if (k->custom_mark) {
        docx_note_mark(d, text);
        return;
    }
    const struct docx_style *style = docx_style_of(d, k->p.style);
    uint8_t looks = docx_looks(d, style, &k->r, &size);
    if ((looks & LOOK_HIDDEN) != 0) {
        keep_hidden(d, k, text);
        return;
    }
    struct block *block = docx_block(d);
    block->href = d->href;
    block->page = d->page;
    block_text(block, text, looks);
    if (block->any && k->size == 0)
        k->size = size;
    if (block->any)
        d->turned = false;
}

/* Text in an element that has some. */
void
docx_text(void *user, struct rpt_str text)
{
    struct docx *d = user;
    if (d->in_code)
        docx_code(d, text);
    else if (d->fact != NULL)
        *d->fact = keep_join(&d->keep, *d->fact, text);
    else if (d->in_text)
        docx_put(d, text);
}

/* --- what stands for text ------------------------------------------------- */

void
docx_inline(void *user, const struct xml_tag *tag)
{
    static const struct {
        const char *name, *text;
    } texts[] = {
        { "tab", "\t" }, { "ptab", "\t" }, { "noBreakHyphen", "\u2011" },
    };
    struct docx *d = user;
    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
        if (strcmp(texts[i].name, tag->name) == 0)
            docx_put(d, (struct rpt_str){ texts[i].text,
                strlen(texts[i].text) });
}

void
docx_br(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    struct rpt_str type = xml_attr(tag, "type");
    if (d->deleted > 0 || d->n_codes > 0)
        return;
    if (xml_is(type, "page")) {
        docx_page_turn(d);
        return;
    }
    struct block *block = docx_block(d);
    if (block != NULL && !xml_is(type, "column")) {
        block->page = d->page;
        block_break(block);
    }
}

void
docx_sym(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    struct rpt_str hex = xml_attr(tag, "char");
    char out[4];
    uint32_t c = 0;
    for (size_t i = 0; i < hex.n && i < 6; i++) {
        char h = hex.s[i];
        c = c * 16 + (uint32_t)(h >= '0' && h <= '9' ? h - '0'
            : (h | 0x20) >= 'a' && (h | 0x20) <= 'f'
            ? (h | 0x20) - 'a' + 10 : 0);
    }
    if (c != 0)
        docx_put(d, number_symbol(c, xml_attr(tag, "font"), out));
}
