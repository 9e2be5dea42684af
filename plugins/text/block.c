/* SPDX-License-Identifier: MIT
 *
 * Reads a run of lines without blank ones: headings, items, rules, notes,
 * paragraphs. Draws no conclusion beyond what the marks state.
 */
#include "text.h"

#include <string.h>

static const char *
text_of(const struct reader *r, size_t i, uint32_t *n)
{
    const struct line *line = &r->lines[i];
    *n = line->to - line->text;
    return r->s + line->text;
}

static struct block
new_block(const struct reader *r, size_t first, size_t last)
{
    return (struct block){
        .first = first, .last = last,
        .from = r->lines[first].text, .to = r->lines[last].to,
        .label = RPT_STR(""),
    };
}

/* --- headings ---------------------------------------------------------- */

bool
is_underline(const struct reader *r, size_t i, size_t j)
{
    uint32_t n, title;
    const char *s = text_of(r, j, &n);
    char sign = ruler_at(s, n, 2, false);
    if (sign == '\0' || j == i)
        return false;
    const struct line *above = &r->lines[j - 1];
    const char *t = text_of(r, j - 1, &title);
    uint32_t width = above->right - above->indent;
    if (ruler_at(t, title, 2, true) != '\0')
        return false;
    switch (r->profile.dialect) {
    case MARKDOWN:
        if (sign == '=')
            return true;
        return sign == '-' && width <= 120 && j == i + 1
            && !ends_sentence(t, title);
    case RST:
        return n >= 3 && j == i + 1 && (n + 2 >= width || n >= 8)
            && r->lines[j].indent == 0;
    default:
        return n >= 3 && j == i + 1 && (sign == '=' || sign == '-'
            || sign == '~' || sign == '_' || sign == '*')
            && n <= width + width / 4 + 3 && width <= n + n / 4 + 3;
    }
}

/* The level of an underline, with or without a line above the title. */
static uint16_t
underline_level(struct reader *r, char sign, bool overline)
{
    if (r->profile.dialect != RST)
        return sign == '=' ? 1 : 2;
    for (size_t i = 0; i < r->n_styles; i++)
        if (r->styles[i][0] == sign && (r->styles[i][1] != 0) == overline)
            return (uint16_t)(i + 1);
    if (r->n_styles == MAX_STYLES)
        return MAX_STYLES;
    r->styles[r->n_styles][0] = sign;
    r->styles[r->n_styles][1] = overline ? 1 : 0;
    return (uint16_t)++r->n_styles;
}

/* A title in lines [first .. last] with its underline behind it. */
static size_t
read_underlined(struct reader *r, size_t first, size_t last, bool overline)
{
    size_t line = last + 1;
    struct block block = new_block(r, first, last);
    block.flags = RPT_HINT_HEADING;
    block.level = underline_level(r, r->s[r->lines[line].text], overline);
    block.end_from = r->lines[line].text;
    block.end_to = r->lines[line].to;
    if (overline) {
        block.first--;
        block.mark_from = r->lines[first - 1].text;
        block.mark_to = r->lines[first - 1].to;
    }
    r->n_levels = 0;
    emit_block(r, &block);
    return line + 1;
}

static size_t
read_atx(struct reader *r, size_t i, unsigned level, uint32_t length)
{
    struct block block = new_block(r, i, i);
    block.flags = RPT_HINT_HEADING;
    block.level = (uint16_t)level;
    block.mark_from = block.from;
    block.mark_to = block.from += length;
    /* Closing signs, which may stand at the end. */
    uint32_t to = block.to;
    while (to > block.from && r->s[to - 1] == '#')
        to--;
    if (to < block.to && to > block.from && r->s[to - 1] == ' ') {
        block.end_from = to;
        block.end_to = block.to;
        while (to > block.from && r->s[to - 1] == ' ')
            to--;
        block.to = to;
    }
    r->n_levels = 0;
    emit_block(r, &block);
    return i + 1;
}

/* --- rules and heads with a line above --------------------------------- */

static bool
is_rule(const struct reader *r, const char *s, uint32_t n)
{
    switch (r->profile.dialect) {
    case MARKDOWN: {
        char sign = ruler_at(s, n, 3, true);
        return sign == '-' || sign == '*' || sign == '_'
            || (sign == '=' && n >= 3);
    }
    case RST:
        return ruler_at(s, n, 4, false) != '\0';
    default: {
        char sign = ruler_at(s, n, 3, true);
        return sign != '\0' && strchr("-_=*~#+", sign) != NULL;
    }
    }
}

/* A line of equal signs: above a title, or a rule. 0: neither. */
static size_t
read_ruler(struct reader *r, size_t i)
{
    uint32_t n, next;
    const char *s = text_of(r, i, &n);
    char sign = ruler_at(s, n, 3, false);
    if (sign != '\0' && r->profile.dialect == RST && i + 2 < r->n_lines) {
        const char *t = text_of(r, i + 2, &next);
        uint32_t title;
        const char *middle = text_of(r, i + 1, &title);
        if (ruler_at(t, next, 3, false) == sign
                && ruler_at(middle, title, 2, false) == '\0')
            return read_underlined(r, i + 1, i + 1, true);
    }
    if (!is_rule(r, s, n))
        return i;
    emit_furniture(r, "rule", RPT_HINT_RULE, r->lines[i].text,
        r->lines[i].to, 0, 0);
    return i + 1;
}

/* --- paragraphs and items ---------------------------------------------- */

static size_t
paragraph_end(const struct reader *r, size_t i)
{
    size_t j = i + 1;
    while (j < r->n_lines && line_joins(r, i, j))
        j++;
    return j;
}

/* The label that is printed for an item with a number: "#." and the like. */
static void
print_number(struct reader *r, struct block *block, uint32_t raw,
    char out[12])
{
    uint32_t number = level_number(r, raw);
    if (number == raw || number > 99999999)
        return;
    /* The sign behind the number takes the place of the NUL. */
    block->label = write_number(number, out);
    out[11] = r->s[block->label_to - 1];
    block->label.n++;
}

/*
 * A label that the syntax of the text makes one for sure; elsewhere labels
 * are part of the text. Fills in 'out' with a printed number if need be.
 */
static bool
find_ordered(struct reader *r, struct block *block, char out[12])
{
    const char *s = r->s + block->from;
    uint32_t n = block->to - block->from;
    enum dialect dialect = r->profile.dialect;
    if (dialect == PLAIN)
        return false;
    bool automatic = dialect == RST && starts_with(s, n, "#. ");
    struct label label = automatic
        ? (struct label){ LABEL_NUMBER, 2, 1, 0, false } : label_at(s, n);
    bool sure = label.kind == LABEL_NUMBER
        || (dialect == RST && (label.kind == LABEL_PAREN
            || label.kind == LABEL_LETTER || label.kind == LABEL_ROMAN));
    if (!sure || label.n + label.space >= n)
        return false;
    block->flags |= RPT_HINT_ORDERED;
    block->label_from = block->from;
    block->label_to = block->from + label.n;
    block->from += label.n;
    block->from = skip_space(r->s, block->from, block->to);
    level_item(r, block);
    if (label.kind == LABEL_NUMBER)
        print_number(r, block, label.value, out);
    return true;
}

/* "- 7 -" is a page number, "-5" a number. */
static bool
is_dashed_number(const char *s, uint32_t n)
{
    uint32_t i = 2;
    while (i < n && s[i] >= '0' && s[i] <= '9')
        i++;
    return i > 2 && n == i + 2 && s[0] == '-' && s[i] == ' '
        && s[i + 1] == '-';
}

static bool
find_bullet(struct reader *r, struct block *block)
{
    const char *s = r->s + block->from;
    uint32_t n = block->to - block->from, sign;
    uint32_t length = bullet_at(s, n, &sign);
    if (length == 0 || is_dashed_number(s, n))
        return false;
    if (r->profile.dialect == PLAIN && s[0] == '*'
            && r->profile.n_stars < 2) {
        block->flags |= RPT_HINT_NOTE;
    } else {
        block->flags |= RPT_HINT_BULLET;
        if (r->profile.dialect != PLAIN)
            block->label = RPT_STR("\xE2\x80\xA2");
    }
    block->label_from = block->from;
    block->label_to = block->from + sign;
    block->from += length;
    if ((block->flags & RPT_HINT_BULLET) != 0)
        level_item(r, block);
    return true;
}

/* A sign alone on its line before a deeper one: a note at a page's foot. */
static bool
find_foot(struct reader *r, struct block *block)
{
    const struct line *line = &r->lines[block->first];
    if (!r->profile.layout || block->last == block->first
            || line[1].indent <= line->indent)
        return false;
    const char *s = r->s + line->text;
    uint32_t n = line->to - line->text;
    if (n > 3 || (ruler_at(s, n, 1, false) != '*'
            && label_at(s, n).kind != LABEL_BARE))
        return false;
    block->flags |= RPT_HINT_NOTE;
    block->label_from = line->text;
    block->label_to = line->to;
    block->from = line[1].text;
    return true;
}

/* A first line that only says what kind of block it is in. */
static void
find_prefix(const struct reader *r, struct block *block)
{
    const char *s = r->s + block->from;
    uint32_t n = block->to - block->from;
    if (r->profile.dialect != RST || n < 2)
        return;
    if (s[0] == '|' && s[1] == ' ') {
        block->mark_from = block->from;
        block->mark_to = block->from + 1;
        block->from = skip_space(r->s, block->from + 1, block->to);
    } else if (is_field(s, n)) {
        block->mark_from = block->from;
        block->mark_to = ++block->from;
    }
}

static size_t
read_paragraph(struct reader *r, size_t i)
{
    size_t j = paragraph_end(r, i);
    if (j == r->n_lines && r->cut && i > 0)
        return i;        /* it may go on in what is not read yet */
    if (j < r->n_lines && is_underline(r, i, j)
            && (j == i + 1 || r->profile.dialect == MARKDOWN))
        return read_underlined(r, i, j - 1, false);
    char number[12];
    struct block block = new_block(r, i, j - 1);
    if (r->resumed && i == 0) {
        block.flags = RPT_HINT_CONTINUED;
        level_paragraph(r, &block);
    } else if (!find_foot(r, &block) && !find_bullet(r, &block)
            && !find_ordered(r, &block, number)) {
        find_prefix(r, &block);
        level_paragraph(r, &block);
    }
    emit_block(r, &block);
    r->resumed = r->cut && j == r->n_lines;
    return j;
}

/* --- Markdown's own ---------------------------------------------------- */

/* An image on a line of its own. */
static size_t
read_figure(struct reader *r, size_t i)
{
    const struct line *line = &r->lines[i];
    inline_scan(r, line->text, line->to);
    const struct token *t = r->tokens;
    if (r->n_tokens == 0 || t->type != TOKEN_IMAGE || t->at != line->text
            || t->at + t->n != line->to)
        return i;
    struct rpt_span span = place(r, line->text, line->to);
    rpt_build_open(r->b, RPT_KIND_FIGURE, span);
    if (t->from < t->to)
        emit_mark(r, "alt", t->from, t->to);
    if (t->a < t->b)
        emit_mark(r, "href", t->a, t->b);
    rpt_build_close(r->b);
    r->gap = 0;
    return i + 1;
}

/* The end of the label of "[label]:" at lines[i], else 0. */
static uint32_t
definition_label(const struct reader *r, size_t i)
{
    const struct line *line = &r->lines[i];
    uint32_t at = line->text + 1;
    while (at < line->to && at - line->text < 64 && r->s[at] != ']'
            && r->s[at] != '[')
        at++;
    return at + 1 < line->to && r->s[at] == ']' && r->s[at + 1] == ':'
        ? at : 0;
}

/* [^1]: the text of a note, with the lines that belong to it. */
static size_t
read_note(struct reader *r, size_t i, uint32_t label_end)
{
    size_t j = i + 1;
    while (j < r->n_lines && r->s[r->lines[j].text] != '['
            && line_joins(r, i, j))
        j++;
    struct block block = new_block(r, i, j - 1);
    uint32_t from = block.from;
    block.from = skip_space(r->s, label_end + 2, block.to);
    rpt_build_open(r->b, RPT_KIND_NOTE, place(r, from, block.to));
    rpt_build_attr(r->b, "label", (struct rpt_str){ r->s + from + 2,
        label_end - from - 2 }, place(r, from, label_end + 2));
    r->n_levels = 0;
    emit_block(r, &block);
    rpt_build_close(r->b);
    return j;
}

/* [^1]: note, [name]: address. */
static size_t
read_definition(struct reader *r, size_t i)
{
    const struct line *line = &r->lines[i];
    uint32_t end = definition_label(r, i);
    if (end == 0)
        return i;
    if (r->s[line->text + 1] == '^')
        return end > line->text + 2 ? read_note(r, i, end) : i;
    uint32_t from = skip_space(r->s, end + 2, line->to);
    if (from == line->to || (memchr(r->s + from, ':', line->to - from) == NULL
            && memchr(r->s + from, '/', line->to - from) == NULL)
            || memchr(r->s + from, ' ', line->to - from) != NULL)
        return i;
    emit_furniture(r, "comment", RPT_HINT_COMMENT, line->text, line->to,
        line->text, line->to);
    return i + 1;
}

static size_t
read_markdown(struct reader *r, size_t i)
{
    uint32_t n, length;
    const char *s = text_of(r, i, &n);
    unsigned level;
    switch (s[0]) {
    case '#':
        level = atx_at(s, n, MARKDOWN, &length);
        return level > 0 ? read_atx(r, i, level, length) : i;
    case '!':
        return n > 4 && s[1] == '[' ? read_figure(r, i) : i;
    case '[':
        return read_definition(r, i);
    default:
        return i;
    }
}

/* --- all --------------------------------------------------------------- */

/* Reads the block at lines[i] if it begins with a sign; 'i' if it does not. */
static size_t
read_signed(struct reader *r, size_t i)
{
    size_t j;
    if (i + 1 < r->n_lines && is_underline(r, i, i + 1))
        return read_underlined(r, i, i, false);
    if ((j = read_ruler(r, i)) > i)
        return j;
    if ((j = read_table(r, i)) > i)
        return j;
    return r->profile.dialect == MARKDOWN ? read_markdown(r, i) : i;
}

static bool
is_plain_start(const struct reader *r, size_t i)
{
    unsigned char c = (unsigned char)r->s[r->lines[i].text];
    return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z')
        || c >= 0x80 || c == '(' || c == '"';
}

size_t
read_run(struct reader *r)
{
    size_t i = 0;
    while (i < r->n_lines && rpt_build_status(r->b) == RPT_OK) {
        size_t j = i;
        if (r->lines[i].gap != 0)
            j = read_columns(r, i);
        if (j == i && (!is_plain_start(r, i) || (i + 1 < r->n_lines
                && !is_plain_start(r, i + 1))))
            j = read_signed(r, i);
        if (j == i)
            j = read_paragraph(r, i);
        if (j == i)
            break;
        i = j;
    }
    return i;
}
