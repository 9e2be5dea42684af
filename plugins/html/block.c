/* SPDX-License-Identifier: MIT
 *
 * Gives text to the builder, in blocks with the hints that the page has for
 * them. Draws no conclusion about the document.
 */
#include "walk.h"

/* What a block is like, from the text it will hold. */
struct shape {
    uint32_t end;          /* item that it ends before */
    uint32_t bytes, bold, italic, capitals, same_size;
    uint16_t size;
    uint16_t lines;
};

void
html_put_attr(struct html_walk *w, const char *name, const char *value)
{
    rpt_build_attr(w->b, name, (struct rpt_str){value, strlen(value)},
        (struct rpt_span){0});
}

/* A subtree that waits aside while the text around it goes on. */
static bool
is_aside(const struct html_item *item)
{
    return item->element->role == HTML_SIDE
        && (strcmp(item->element->word, "form") == 0
            || strcmp(item->element->word, "media") == 0);
}

bool
html_parts(const struct html_item *item)
{
    if (item->type != HTML_OPEN && item->type != HTML_CLOSE)
        return false;
    switch (item->element->role) {
    case HTML_INLINE:
    case HTML_MARK:
    case HTML_LINK:
    case HTML_BREAK:
    case HTML_IMAGE:
    case HTML_MUTE:
    case HTML_SHEET:
        return false;
    case HTML_SIDE:
        return !is_aside(item);
    default:
        return true;
    }
}

/* --- the shape of a block ------------------------------------------------ */

static bool
is_hidden(const struct html_item *item)
{
    return (item->look.flags & (HTML_HIDDEN | HTML_MUTED)) != 0;
}

/* Is this text that shows, and not only white space? */
static bool
is_shown(const struct html *h, const struct html_item *item)
{
    return item->type == HTML_TEXT && !is_hidden(item)
        && !html_is_white(html_letters(h, item));
}

/* What is not text of the block is passed over. */
static uint32_t
pass(const struct html *h, uint32_t i)
{
    const struct html_item *item = &h->items[i];
    if (item->type == HTML_OPEN && (is_aside(item)
            || (item->flags & HTML_SIGN) != 0
            || item->element->role == HTML_MUTE
            || item->element->role == HTML_SHEET))
        return item->match;
    return i;
}

/* Is all of the line from item 'i' on bold? */
static bool
is_bold_line(const struct html *h, uint32_t i)
{
    for (; i < h->n; i++) {
        const struct html_item *item = &h->items[i];
        if (html_parts(item) || (item->type == HTML_OPEN
                && item->element->role == HTML_BREAK))
            break;
        i = pass(h, i);
        if (is_shown(h, item) && (item->look.flags & HTML_BOLD) == 0)
            return false;
    }
    return true;
}

static void
add_shape(const struct html *h, struct shape *shape,
    const struct html_item *item)
{
    struct rpt_str s = html_letters(h, item);
    uint32_t n = (uint32_t)s.n;
    if (shape->bytes == 0)
        shape->size = item->look.size;
    shape->bytes += n;
    shape->bold += (item->look.flags & HTML_BOLD) != 0 ? n : 0;
    shape->italic += (item->look.flags & HTML_ITALIC) != 0 ? n : 0;
    shape->capitals += (item->look.flags & HTML_CAPITALS) != 0 ? n : 0;
    shape->same_size += item->look.size == shape->size ? n : 0;
}

/*
 * Where the block with text 'i' ends, and what it is like. Two line breaks
 * part blocks; so does one before a label, or where a bold line meets one
 * that is not.
 */
static struct shape
take_shape(const struct html *h, uint32_t i, bool literal)
{
    struct shape shape = {.lines = 1};
    uint32_t breaks = 0, brake = i;
    bool bold = !literal && is_bold_line(h, i);
    for (; i < h->n && !html_parts(&h->items[i]); i++) {
        const struct html_item *item = &h->items[i];
        i = pass(h, i);
        if (item->type == HTML_OPEN && item->element->role == HTML_BREAK) {
            if (breaks++ == 0)
                brake = i;
            continue;
        }
        if (!is_shown(h, item))
            continue;
        if (breaks > 0 && !literal) {
            bool next = is_bold_line(h, i);
            if (breaks > 1 || next != bold
                || html_begins_item(html_letters(h, item))) {
                i = brake;
                break;
            }
        }
        shape.lines = (uint16_t)(shape.lines + (breaks > 0));
        breaks = 0;
        add_shape(h, &shape, item);
    }
    shape.end = i;
    return shape;
}

/* --- opening and closing ------------------------------------------------- */

static uint16_t
points(int32_t n)
{
    return (uint16_t)(n < 0 ? 0 : n > 2000 ? 2000 : n);
}

/* The level of a list that the block stands in, 0 if in none. */
static uint16_t
list_level(const struct html_walk *w)
{
    for (uint32_t i = w->n_lists; i > w->base; i--)
        if (!html_list_is_bare(&w->lists[i - 1]))
            return w->lists[i - 1].level;
    return 0;
}

static void
hint_label(struct html_walk *w, struct rpt_hint *hint)
{
    struct html_label *label = &w->label;
    bool heading = (hint->flags & RPT_HINT_HEADING) != 0;
    /* A heading has no bullet. */
    if (label->n == 0 || (heading && (label->flags & RPT_HINT_BULLET) != 0
            && !label->printed)) {
        label->n = 0;
        return;
    }
    hint->flags |= label->flags;
    hint->label = (struct rpt_str){label->s, label->n};
    hint->label_span = label->at;
    if (!heading)
        hint->level = label->level;
    label->n = 0;
}

static bool
is_set_off(const struct html *h, uint32_t i)
{
    uint32_t block = h->items[i].block;
    if (block == HTML_NONE)
        return false;
    const struct html_element *element = h->items[block].element;
    return element->role == HTML_HEADING || element->role == HTML_PRE
        || strcmp(element->name, "p") == 0;
}

static bool
is_title(const struct html *h, uint32_t i)
{
    uint32_t block = h->items[i].block;
    struct rpt_str class = {NULL, 0};
    if (block != HTML_NONE)
        class = html_attr(h, &h->items[block], HTML_CLASS);
    return class.n > 0 && html_has(class, "msotitle");
}

static void
put_hint(struct html_walk *w, uint32_t i, const struct shape *shape)
{
    static const struct {
        uint16_t look;
        uint32_t flag;
    } flags[] = {
        {HTML_CENTRED, RPT_HINT_CENTRED}, {HTML_RIGHT, RPT_HINT_RIGHT},
        {HTML_LITERAL, RPT_HINT_LITERAL},
    };
    const struct html *h = w->h;
    const struct html_look *look = &h->items[i].look;
    struct rpt_hint hint = {
        .lines = shape->lines, .style = RPT_STR(""), .label = RPT_STR(""),
        .indent = points(look->indent),
        .first_indent = points(look->indent + look->first),
        .gap = w->gap > 0 || is_set_off(h, i) ? 1 : 0,
        .level = list_level(w),
    };
    for (size_t k = 0; k < sizeof flags / sizeof *flags; k++)
        if ((look->flags & flags[k].look) != 0)
            hint.flags |= flags[k].flag;
    if (shape->same_size == shape->bytes)
        hint.size = shape->size;
    hint.flags |= shape->bold == shape->bytes ? RPT_HINT_BOLD : 0;
    hint.flags |= shape->italic == shape->bytes ? RPT_HINT_ITALIC : 0;
    hint.flags |= shape->capitals == shape->bytes ? RPT_HINT_CAPITALS : 0;
    hint.flags |= is_title(h, i) ? RPT_HINT_TITLE : 0;
    if (w->heading != HTML_NONE && w->table == HTML_NONE) {
        const struct html_element *element = h->items[w->heading].element;
        hint.flags |= RPT_HINT_HEADING;
        hint.level = element->arg;
        hint.style = (struct rpt_str){element->word, strlen(element->word)};
        hint.size = 0;
    }
    hint_label(w, &hint);
    rpt_build_hint(w->b, &hint);
}

/* Furniture: why the text is no content, or NULL. */
static const char *
side_of(const struct html_walk *w, uint32_t i)
{
    const struct html *h = w->h;
    if ((h->items[i].look.flags & HTML_HIDDEN) != 0)
        return "hidden";
    if (w->side != NULL)
        return w->side;
    if (h->main == HTML_NONE || (i > h->main && i < h->items[h->main].match))
        return NULL;
    return "site";
}

/* A cell around text that the page put into a row, or the table. */
void
html_need_cell(struct html_walk *w)
{
    if (w->table == HTML_NONE || !w->row || w->cell)
        return;
    rpt_build_open(w->b, RPT_KIND_CELL, (struct rpt_span){0});
    w->cell = true;
}

static void
open_block(struct html_walk *w, uint32_t i, size_t from)
{
    const char *side = side_of(w, i);
    struct shape shape = take_shape(w->h, i,
        (w->h->items[i].look.flags & HTML_LITERAL) != 0);
    struct html_label *label = &w->label;
    /* A caption is no list. */
    if (w->table != HTML_NONE && !w->row)
        html_label_flush(w);
    if (label->n > 0 && side == NULL)
        label->at = html_place(w->h, label->from, label->to);
    w->block = w->fresh = true;
    w->furniture = side != NULL;
    w->space = w->literal = false;
    w->breaks = 0;
    w->end = shape.end;
    if (side == NULL)
        html_need_cell(w);
    rpt_build_open(w->b, side != NULL ? RPT_KIND_FURNITURE
        : RPT_KIND_PARAGRAPH, html_place(w->h, from, from));
    if (side != NULL) {
        html_put_attr(w, "role", side);
        w->label.n = 0;
    } else {
        put_hint(w, i, &shape);
        w->literal = (w->h->items[i].look.flags & HTML_LITERAL) != 0;
    }
    w->gap = 0;
}

static void
close_marks(struct html_walk *w, uint32_t n)
{
    while (w->n_opened > n) {
        w->n_opened--;
        rpt_build_close(w->b);
    }
}

/* --- asides -------------------------------------------------------------- */

/* What text is that stands aside without being hidden. */
static const char *
aside_role(const struct html_walk *w, uint32_t i)
{
    const struct html_item *items = w->h->items;
    for (i = items[i].parent; i != HTML_NONE; i = items[i].parent)
        if (items[i].element->role == HTML_SIDE)
            return items[i].element->word;
    return "link-back";
}

/* Hidden text, a comment or a picture, now. */
static void
put_aside(struct html_walk *w, uint32_t i)
{
    struct html *h = w->h;
    const struct html_item *item = &h->items[i];
    struct rpt_span at = html_place(h, item->from, item->to);
    if (item->type == HTML_OPEN) {
        struct rpt_str src = html_attr(h, item, HTML_SRC);
        html_need_cell(w);
        rpt_build_open(w->b, RPT_KIND_FIGURE, at);
        if (src.n > 0 && src.n < 2048 && strncmp(src.s, "data:", 5) != 0)
            rpt_build_attr(w->b, "href", src, (struct rpt_span){0});
        rpt_build_attr(w->b, "alt", html_attr(h, item, HTML_ALT),
            (struct rpt_span){0});
        rpt_build_close(w->b);
        return;
    }
    rpt_build_content(w->b, at);
    rpt_build_open(w->b, RPT_KIND_FURNITURE, at);
    if (item->type == HTML_COMMENT) {
        struct rpt_hint hint = {
            .flags = RPT_HINT_COMMENT, .style = RPT_STR(""),
            .label = RPT_STR(""),
        };
        rpt_build_hint(w->b, &hint);
        html_put_attr(w, "role", "comment");
    } else {
        const char *side = side_of(w, i);
        html_put_attr(w, "role", side != NULL ? side : aside_role(w, i));
    }
    rpt_build_text(w->b, html_letters(h, item), at);
    rpt_build_close(w->b);
}

void
html_put_aside(struct html_walk *w, uint32_t i)
{
    void *p = w->asides;
    if (!w->block) {
        put_aside(w, i);
    } else if (html_grow(w->h, &p, &w->asides_room, w->n_asides + 1,
            sizeof *w->asides)) {
        w->asides = p;
        w->asides[w->n_asides++] = i;
    }
}

void
html_block_end(struct html_walk *w)
{
    w->breaks = 0;
    if (!w->block)
        return;
    close_marks(w, 0);
    rpt_build_close(w->b);
    w->block = false;
    for (size_t i = 0; i < w->n_asides; i++)
        put_aside(w, w->asides[i]);
    w->n_asides = 0;
}

/* Bytes without the white space at the end. */
static size_t
trim(struct rpt_str s)
{
    size_t n = s.n;
    while (n > 0) {
        size_t at = n - 1;
        while (at > 0 && ((unsigned char)s.s[at] & 0xC0) == 0x80)
            at--;
        if (!html_is_white((struct rpt_str){s.s + at, n - at}))
            break;
        n = at;
    }
    return n;
}

/* --- labels of Word, labels of notes ------------------------------------- */

/* Printed label text: kept until the text comes. */
static void
add_label(struct html_walk *w, struct rpt_str s, size_t from, size_t to)
{
    struct html_label *label = &w->label;
    if (label->n == 0 || !label->printed)
        *label = (struct html_label){.printed = true, .from = from};
    label->to = to;
    rpt_build_content(w->b, html_place(w->h, from, to));
    for (size_t i = 0; i < s.n && label->n + 1 < sizeof label->s; i++)
        if (!html_is_space(s.s[i]))
            label->s[label->n++] = s.s[i];
    label->s[label->n] = '\0';
}

void
html_label_flush(struct html_walk *w)
{
    struct html_label label = w->label;
    w->label.n = 0;
    if (label.n == 0 || !label.printed)
        return;
    struct rpt_span at = html_place(w->h, label.from, label.to);
    html_need_cell(w);
    rpt_build_open(w->b, RPT_KIND_PARAGRAPH, at);
    rpt_build_text(w->b, (struct rpt_str){label.s, label.n}, at);
    rpt_build_close(w->b);
}

struct rpt_str
html_label_of(const struct html *h, uint32_t i, char out[32])
{
    size_t n = 0;
    for (uint32_t k = i + 1; k < h->items[i].match; k++) {
        struct rpt_str s = html_letters(h, &h->items[k]);
        if (h->items[k].type != HTML_TEXT || n + s.n > 32)
            continue;
        for (size_t at = 0; at < s.n; at++)
            if (!html_is_space(s.s[at]))
                out[n++] = s.s[at];
    }
    return html_sign((struct rpt_str){out, n});
}

/*
 * The number at the front of a note, taken off the text, for the note has it
 * as its label. Returns how many bytes of 's' it takes.
 */
static size_t
note_label(struct html_walk *w, struct rpt_str s, size_t from)
{
    const struct html *h = w->h;
    uint32_t first = h->items[w->note].note;
    char sign[32];
    struct rpt_str label = RPT_STR("");
    size_t k = 0, start;
    if (s.n > 0 && html_is_arrow((struct rpt_str){s.s, trim(s)})) {
        struct rpt_span mark = html_place(w->h, from, from + s.n);
        rpt_build_content(w->b, mark);
        rpt_build_attr(w->b, "mark", s, mark);
        return s.n;
    }
    w->note_begun = true;
    if (first != HTML_NONE)
        label = html_label_of(h, first, sign);
    while (k < s.n && strchr("[(^", s.s[k]) != NULL)
        k++;
    start = k;
    while (label.n == 0 && k < s.n && s.s[k] >= '0' && s.s[k] <= '9')
        k++;
    if (label.n > 0 && label.n <= s.n - k
        && memcmp(s.s + k, label.s, label.n) == 0)
        k += label.n;
    if (k == start)
        return 0;
    label = (struct rpt_str){s.s + start, k - start};
    while (k < s.n && strchr("]).:", s.s[k]) != NULL)
        k++;
    struct rpt_str rest = {s.s + k, s.n - k};
    if (rest.n > 0 && html_white(rest) == 0)
        return 0;
    struct rpt_span at = html_place(w->h, from, from + k);
    rpt_build_content(w->b, at);
    rpt_build_attr(w->b, "label", label, at);
    return k;
}

/* --- text ---------------------------------------------------------------- */

static void
open_marks(struct html_walk *w, struct rpt_span at)
{
    at.length = 0;
    for (; w->n_opened < w->n_marks; w->n_opened++) {
        const struct html_item *item = &w->h->items[w->marks[w->n_opened]];
        if (item->element->role == HTML_LINK) {
            rpt_build_open(w->b, RPT_KIND_LINK, at);
            rpt_build_attr(w->b, "href", html_attr(w->h, item, HTML_HREF),
                (struct rpt_span){0});
            continue;
        }
        rpt_build_open(w->b, (enum rpt_kind)item->kind, at);
        if (item->element->role == HTML_MARK && item->element->word != NULL)
            html_put_attr(w, "style", item->element->word);
    }
}

static void
put_break(struct html_walk *w)
{
    const struct html_item *item = &w->h->items[w->brake];
    w->breaks = 0;
    if (w->fresh)
        return;
    close_marks(w, 0);
    rpt_build_open(w->b, RPT_KIND_BREAK,
        html_place(w->h, item->from, item->to));
    rpt_build_close(w->b);
    w->fresh = true;
}

/* The space that is due before a text. */
static void
put_joint(struct html_walk *w, struct rpt_span at)
{
    at.length = 0;
    if (w->space && !w->fresh)
        rpt_build_text(w->b, RPT_STR(" "), at);
    w->space = w->fresh = false;
}

static void
put_text(struct html_walk *w, uint32_t i, struct rpt_str s, size_t from,
    size_t to)
{
    if (w->block && i >= w->end)
        html_block_end(w);
    if (!w->block)
        open_block(w, i, from);
    if (w->breaks > 0)
        put_break(w);
    struct rpt_span at = html_place(w->h, from, to);
    rpt_build_content(w->b, at);
    put_joint(w, at);
    if (!w->furniture)
        open_marks(w, at);
    rpt_build_text(w->b, s, at);
}

void
html_put_sign(struct html_walk *w, uint32_t i, size_t from, size_t to)
{
    struct html *h = w->h;
    char sign[32];
    struct rpt_str label = html_label_of(h, i, sign);
    if (w->block && i >= w->end)
        html_block_end(w);
    if (!w->block)
        open_block(w, html_next_text(h, i, h->items[i].match), from);
    if (w->breaks > 0)
        put_break(w);
    struct rpt_span at = html_place(h, from, to);
    rpt_build_content(w->b, at);
    put_joint(w, at);
    if (w->furniture) {
        rpt_build_text(w->b, label, at);
        return;
    }
    rpt_build_open(w->b, RPT_KIND_NOTE_REF, at);
    rpt_build_attr(w->b, "label", label, at);
    rpt_build_close(w->b);
}

/* Does text of the same block come behind item 'i'? */
static bool
goes_on(const struct html *h, uint32_t i)
{
    for (i++; i < h->n && !html_parts(&h->items[i]); i++)
        if (is_shown(h, &h->items[i]))
            return true;
    return false;
}

/* The text of preformatted blocks, as it is; but it neither begins nor ends
 * with empty lines. */
static void
put_literal(struct html_walk *w, uint32_t i)
{
    const struct html_item *item = &w->h->items[i];
    struct rpt_str s = html_letters(w->h, item);
    size_t skip = 0, cut = 0;
    bool more = goes_on(w->h, i);
    if (html_is_white(s) && (!w->block || !more))
        return;
    if (!w->block && item->n == 0)
        for (size_t k = 0; k < s.n && html_is_space(s.s[k]); k++)
            if (s.s[k] == '\n')
                skip = k + 1;
    if (!more && item->n == 0)
        cut = s.n - trim(s);
    put_text(w, i, (struct rpt_str){s.s + skip, s.n - skip - cut},
        item->from + skip, item->to - cut);
}

static bool
is_white_item(const struct html *h, uint32_t i)
{
    return html_is_white(html_letters(h, &h->items[i]));
}

/* Texts [i, to) as one, for references stand between them; without the
 * first 'skip' bytes. */
static struct rpt_str
gather(struct html_walk *w, uint32_t i, uint32_t to, size_t skip)
{
    struct html *h = w->h;
    struct rpt_str s = html_letters(h, &h->items[i]);
    s = (struct rpt_str){s.s + skip, s.n - skip};
    if (i + 1 == to)
        return s;
    w->buffer.n = 0;
    html_add(h, &w->buffer, s.s, s.n);
    while (++i < to) {
        s = html_letters(h, &h->items[i]);
        html_add(h, &w->buffer, s.s, s.n);
    }
    if (w->buffer.s == NULL)
        return RPT_STR("");
    return (struct rpt_str){w->buffer.s, w->buffer.n};
}

/* A run of texts, items [i, to), that is shown. */
static void
put_run(struct html_walk *w, uint32_t i, uint32_t to)
{
    struct html *h = w->h;
    uint32_t first = i;
    size_t skip = 0;
    while (first < to && is_white_item(h, first))
        first++;
    if (first == to) {
        w->space = w->block;
        return;
    }
    /* No white space at the start of a line. */
    if (!w->block || first >= w->end || w->fresh || w->breaks > 0) {
        i = first;
        skip = html_white(html_letters(h, &h->items[i]));
    }
    if (w->note != HTML_NONE && !w->note_begun && !w->block
        && h->items[i].n == 0) {
        struct rpt_str s = html_letters(h, &h->items[i]);
        s = (struct rpt_str){s.s + skip, s.n - skip};
        skip += note_label(w, s, h->items[i].from + skip);
        s = html_letters(h, &h->items[i]);
        skip += html_white((struct rpt_str){s.s + skip, s.n - skip});
        if (skip == s.n) {
            put_run(w, i + 1, to);
            return;
        }
    }
    put_text(w, first, gather(w, i, to, skip), h->items[i].from
        + (h->items[i].n > 0 ? 0 : skip), h->items[to - 1].to);
}

/* The label that Word printed; false if it is none after all. */
static bool
put_label(struct html_walk *w, uint32_t i)
{
    const struct html_item *item = &w->h->items[i];
    struct rpt_str s = html_letters(w->h, item);
    size_t skip = html_white(s), n = trim(s);
    if (w->block || side_of(w, i) != NULL
        || w->label.n + s.n >= sizeof w->label.s)
        return false;
    if (n <= skip)
        return true;
    size_t from = item->from, to = item->to;
    if (item->n == 0) {
        to = from + n;
        from += skip;
    }
    add_label(w, (struct rpt_str){s.s + skip, n - skip}, from, to);
    s = (struct rpt_str){w->label.s, w->label.n};
    w->label.flags = html_is_number(s) ? RPT_HINT_ORDERED : RPT_HINT_BULLET;
    w->label.level = item->look.level > 0 ? item->look.level : 1;
    return true;
}

uint32_t
html_put_text(struct html_walk *w, uint32_t i)
{
    struct html *h = w->h;
    const struct html_item *item = &h->items[i];
    uint32_t to = i + 1;
    if ((item->look.flags & HTML_HIDDEN) != 0) {
        if (is_white_item(h, i))
            return to;
        if (!w->told_hidden)
            rpt_log_add(rpt_build_log(w->b), RPT_LEVEL_STYLE, "hidden",
                html_place(h, item->from, item->to),
                "text that the page hides is kept as furniture");
        w->told_hidden = true;
        html_put_aside(w, i);
        return to;
    }
    if ((item->look.flags & HTML_LITERAL) != 0 && w->side == NULL) {
        put_literal(w, i);
        return to;
    }
    if ((item->look.flags & HTML_LABEL) != 0 && put_label(w, i))
        return to;
    while (to < h->n && h->items[to].type == HTML_TEXT)
        to++;
    put_run(w, i, to);
    return to;
}
