/* SPDX-License-Identifier: MIT
 *
 * Takes the letters of a page with their boxes and fonts from poppler, and
 * makes runs of them. Knows nothing of lines.
 */
#include "glyphs.h"

#include <math.h>
#include <string.h>

/* What poppler tells of a page. */
struct glyphs {
    char *text;
    PopplerRectangle *boxes;
    guint n_boxes;
    GList *fonts;            /* PopplerTextAttributes, in order */
};

/* The run that grows letter by letter. */
struct pen {
    struct pdf *p;
    struct pdf_page *page;
    struct pdf_run run;
    float dx, dy;            /* from its first letter to its last */
    float last_x, last_y;    /* the middle of its last letter */
    bool open, space;
    const PopplerTextAttributes *font; /* of the letters, and what is known */
    PopplerTextAttributes plain;       /* where poppler tells of none */
    uint8_t style;
};

static bool
has_part(const char *name, const char *const *parts)
{
    for (; *parts != NULL; parts++)
        for (const char *s = name; *s != '\0'; s++)
            if (g_ascii_strncasecmp(s, *parts, strlen(*parts)) == 0)
                return true;
    return false;
}

/* Short forms stand behind the hyphen: "-Bd", "-BdIt". */
static bool
has_short(const char *name, const char *form)
{
    const char *s = strrchr(name, '-');
    return s != NULL && strstr(s, form) != NULL;
}

static uint8_t
style_of(const char *name)
{
    static const char *const bold[] = {"bold", "black", "heavy", NULL};
    static const char *const italic[] = {"italic", "oblique", NULL};
    uint8_t style = 0;
    if (name == NULL)
        return 0;
    if (has_part(name, bold) || has_short(name, "Bd"))
        style |= PDF_BOLD;
    if (has_part(name, italic) || has_short(name, "It"))
        style |= PDF_ITALIC;
    return style;
}

static bool
is_rtl(uint32_t c)
{
    return (c >= 0x590 && c <= 0x8FF) || (c >= 0xFB1D && c <= 0xFDFF)
        || (c >= 0xFE70 && c <= 0xFEFC);
}

/* Marks that poppler puts around words of the other direction. */
static bool
is_direction(uint32_t c)
{
    return c >= 0x202A && c <= 0x202E;
}

static bool
is_white(uint32_t c)
{
    return c <= ' ' || c == 0x7F || (c >= 0x80 && c <= 0xA0) || c == 0x3000
        || (c >= 0x2000 && c <= 0x200B) || c == 0x202F || c == 0x2028
        || c == 0x2029 || c == 0xFEFF;
}

static void
close_run(struct pen *pen)
{
    struct pdf *p = pen->p;
    if (!pen->open)
        return;
    pen->open = false;
    struct pdf_run *run = &pen->run;
    run->n = (uint32_t)p->n_pool - run->text;
    float width = run->x2 - run->x1, height = run->y2 - run->y1;
    float size = (float)run->size / 10;
    /* A letter alone shows by its box that it lies on its side. */
    if (run->chars > 1 ? fabsf(pen->dy) > fabsf(pen->dx) * 0.3f
            && fabsf(pen->dy) > 1
            : width > size * 1.1f && height < size * 0.75f)
        run->flags |= PDF_TURNED;
    struct pdf_run *runs = pdf_grow(p, p->runs, &p->max_runs, p->n_runs + 1,
        sizeof(*runs));
    if (runs == NULL)
        return;
    p->runs = runs;
    runs[p->n_runs++] = *run;
    pen->page->n++;
}

static void
open_run(struct pen *pen, const PopplerRectangle *box)
{
    double size = pen->font != NULL ? pen->font->font_size
        : box->y2 - box->y1;
    if (!(size > 0))
        size = 0;
    pen->run = (struct pdf_run){
        .x1 = (float)box->x1, .y1 = (float)box->y1,
        .x2 = (float)box->x2, .y2 = (float)box->y2,
        .text = (uint32_t)pen->p->n_pool,
        .size = (uint16_t)(size < 3000 ? size * 10 + 0.5 : 30000),
        .flags = pen->style | (pen->space ? PDF_SPACE : 0),
    };
    pen->open = true;
    pen->space = false;
    pen->dx = pen->dy = 0;
}

/* Letters written as one sign. */
static const char *
ligature(uint32_t c)
{
    static const char *const forms[] = {"ff", "fi", "fl", "ffi", "ffl",
        "st", "st"};
    return c >= 0xFB00 && c <= 0xFB06 ? forms[c - 0xFB00] : NULL;
}

static void
add_letter(struct pen *pen, uint32_t c, const char *s, size_t n,
    const PopplerRectangle *box)
{
    struct pdf_run *run = &pen->run;
    float x = (float)(box->x1 + box->x2) / 2;
    float y = (float)(box->y1 + box->y2) / 2;
    float em = (float)run->size / 10;
    /* The next word of the line may follow without a space between. */
    if (pen->open && ((float)box->x1 > run->x2 + em * 0.25f
            || (float)box->x1 < run->x1 - em * 0.3f
            || fabsf(y - pen->last_y) > em * 0.3f)
            && fabsf(y - pen->last_y) <= fabsf(x - pen->last_x)) {
        close_run(pen);
        pen->space = true;
    }
    if (!pen->open) {
        open_run(pen, box);
    } else {
        pen->dx += x - pen->last_x;
        pen->dy += y - pen->last_y;
        run->x1 = fminf(run->x1, (float)box->x1);
        run->y1 = fminf(run->y1, (float)box->y1);
        run->x2 = fmaxf(run->x2, (float)box->x2);
        run->y2 = fmaxf(run->y2, (float)box->y2);
    }
    pen->last_x = x;
    pen->last_y = y;
    run->chars++;
    if (is_rtl(c))
        run->flags |= PDF_RTL;
    const char *letters = ligature(c);
    if (letters != NULL)
        pdf_pool_add(pen->p, letters, strlen(letters));
    else if (c == 0xFFFD)
        pdf_pool_add(pen->p, "\xEF\xBF\xBD", 3);
    else
        pdf_pool_add(pen->p, s, n);
}

/* Reads a character; what is no UTF-8 counts as one unknown character. */
static size_t
decode(const char *s, size_t n, uint32_t *c)
{
    size_t length = rpt_utf8_decode(s, n, c);
    /* Half of a pair of UTF-16, written in three bytes. */
    if (length == 1 && (unsigned char)s[0] == 0xED && n >= 3
        && (unsigned char)s[1] >= 0xA0)
        length = 3;
    return length;
}

static size_t
count(const char *s, size_t n, bool marks)
{
    size_t chars = 0;
    uint32_t c;
    for (size_t i = 0; i < n;) {
        i += decode(s + i, n - i, &c);
        chars += marks || !is_direction(c);
    }
    return chars;
}

/* Poppler counts letters without its marks. */
static const PopplerTextAttributes *
font_at(GList **list, gint i)
{
    while (*list != NULL
        && ((PopplerTextAttributes *)(*list)->data)->end_index < i)
        *list = (*list)->next;
    const PopplerTextAttributes *font = *list == NULL ? NULL
        : (*list)->data;
    return font != NULL && font->start_index <= i ? font : NULL;
}

static bool
is_same_style(const PopplerTextAttributes *a, const PopplerTextAttributes *b)
{
    return a == b || (a != NULL && b != NULL
        && fabs(a->font_size - b->font_size) < 0.05
        && g_strcmp0(a->font_name, b->font_name) == 0);
}

static void
write_runs(struct pen *pen, struct glyphs *g, bool marks)
{
    size_t n = strlen(g->text);
    GList *fonts = g->fonts;
    guint k = 0;
    uint32_t c;
    for (size_t i = 0, length; i < n && pen->p->status == RPT_OK;
         i += length) {
        length = decode(g->text + i, n - i, &c);
        if (!marks && is_direction(c))
            continue;
        const PopplerTextAttributes *font = font_at(&fonts, (gint)k);
        const PopplerRectangle *box = &g->boxes[k++];
        if (is_white(c)) {
            close_run(pen);
            pen->space = true;
            continue;
        }
        if (!is_same_style(font, pen->font)) {
            close_run(pen);
            pen->style = style_of(font != NULL ? font->font_name : NULL);
        }
        pen->font = font;
        add_letter(pen, c, g->text + i, length, box);
    }
    close_run(pen);
}

/*
 * Boxes and letters do not go together: the words stay in the order poppler
 * gives them, with boxes of our own making.
 */
static void
write_plain(struct pen *pen, const struct glyphs *g)
{
    size_t n = strlen(g->text);
    const double size = 10;
    double x = 0, y = size;
    uint32_t c;
    pen->plain = (PopplerTextAttributes){.font_size = size};
    pen->font = &pen->plain;
    for (size_t i = 0, length; i < n && pen->p->status == RPT_OK;
         i += length) {
        length = decode(g->text + i, n - i, &c);
        if (is_white(c)) {
            close_run(pen);
            pen->space = true;
            x += size / 4;
            if (c == '\n') {
                x = 0;
                y += size * 1.2;
            }
            continue;
        }
        PopplerRectangle box = {x, y, x + size / 2, y + size};
        add_letter(pen, c, g->text + i, length, &box);
        x += size / 2;
    }
    close_run(pen);
    pen->font = NULL;
}

static void
free_glyphs(struct glyphs *g)
{
    poppler_page_free_text_attributes(g->fonts);
    g_free(g->boxes);
    g_free(g->text);
}

static bool
is_turned_page(const struct pdf *p, const struct pdf_page *page)
{
    size_t turned = 0, all = 0;
    for (size_t i = page->first; i < page->first + page->n; i++) {
        all += p->runs[i].chars;
        if ((p->runs[i].flags & PDF_TURNED) != 0)
            turned += p->runs[i].chars;
    }
    return turned * 2 > all;
}

/* A whole page on its side: lays the words along the lines. */
static void
turn_page(struct pdf *p, struct pdf_page *page, bool down)
{
    for (size_t i = page->first; i < page->first + page->n; i++) {
        struct pdf_run *r = &p->runs[i];
        struct pdf_run old = *r;
        r->x1 = down ? old.y1 : page->height - old.y2;
        r->x2 = down ? old.y2 : page->height - old.y1;
        r->y1 = down ? page->width - old.x2 : old.x1;
        r->y2 = down ? page->width - old.x1 : old.x2;
        r->flags ^= PDF_TURNED;
    }
    float width = page->width;
    page->width = page->height;
    page->height = width;
}

static bool
has_rtl(const char *s)
{
    size_t n = strlen(s);
    uint32_t c;
    for (size_t i = 0; i < n;) {
        i += decode(s + i, n - i, &c);
        if (is_rtl(c))
            return true;
    }
    return false;
}

/*
 * Asks poppler for what lies between two corners. Where it takes a page to
 * be written from the right, it begins at the right one and finds nothing
 * between the others.
 */
static void
get_glyphs(struct glyphs *g, PopplerPage *source, double width,
    double height, bool from_right)
{
    PopplerRectangle area = {from_right ? width : 0, 0,
        from_right ? 0 : width, height};
    *g = (struct glyphs){
        .text = poppler_page_get_text_for_area(source, &area)};
    /* The page is laid out once for all three questions. */
    poppler_page_get_text_layout_for_area(source, &area, &g->boxes,
        &g->n_boxes);
    g->fonts = poppler_page_get_text_attributes_for_area(source, &area);
}

static void
find_glyphs(struct glyphs *g, PopplerPage *source, double width,
    double height)
{
    struct glyphs other;
    get_glyphs(g, source, width, height, false);
    if (g->text != NULL && g->text[0] != '\0' && !has_rtl(g->text))
        return;
    get_glyphs(&other, source, width, height, true);
    bool more = other.n_boxes > g->n_boxes;
    free_glyphs(more ? g : &other);
    if (more)
        *g = other;
}

bool
pdf_read_glyphs(struct pdf *p, struct pdf_page *page, PopplerPage *source)
{
    struct glyphs g;
    struct pen pen = {.p = p, .page = page};
    double width, height;
    poppler_page_get_size(source, &width, &height);
    page->width = (float)width;
    page->height = (float)height;
    page->first = (uint32_t)p->n_runs;
    find_glyphs(&g, source, width, height);
    size_t n = g.text != NULL ? strlen(g.text) : 0;
    bool all = n > 0 && count(g.text, n, true) == g.n_boxes;
    bool fits = all || n == 0 || count(g.text, n, false) == g.n_boxes;
    if (n > 0 && fits)
        write_runs(&pen, &g, all);
    else if (n > 0)
        write_plain(&pen, &g);
    free_glyphs(&g);
    if (is_turned_page(p, page))
        turn_page(p, page, pen.dy > 0);
    return fits;
}
