/* SPDX-License-Identifier: MIT
 *
 * The fields of a masthead: who issued the document, its symbol, date,
 * distribution, languages. The words are those of the pack; what a field
 * looks like is known here.
 */
#include <string.h>

#include "normalize_pass.h"
#include "str.h"

enum { MAX_FIELDS = 8, LONGEST = 200, FEW = 8 };

struct field {
    const char *name;
    struct rpt_str printed;  /* the whole of it, in the block's text */
    struct rpt_str value;
    bool spoken;             /* 'value' is the pack's, not the text's */
    char iso[11];
};

static struct rpt_str
rest_of(struct rpt_str text, size_t i)
{
    return (struct rpt_str){text.s + i, text.n - i};
}

static size_t
skip_filling(struct rpt_str text, size_t i)
{
    while (i < text.n) {
        uint32_t c;
        size_t length = rpt_utf8_decode(text.s + i, text.n - i, &c);
        if (!rpt_char_is_space(c) && c != '|' && c != ',' && c != '.'
            && c != ';' && c != '*' && c != ':')
            break;
        i += length;
    }
    return i;
}

static size_t
read_number(struct rpt_str text, size_t i, uint32_t *value)
{
    size_t from = i;
    *value = 0;
    while (i < text.n && i - from < 4 && text.s[i] >= '0'
        && text.s[i] <= '9')
        *value = *value * 10 + (uint32_t)(text.s[i++] - '0');
    return i - from;
}

/* Spaces, a comma, an ordinal's ending, "de": what may stand in a date. */
static size_t
skip_link(const struct norm *n, struct rpt_str text, size_t i)
{
    size_t end = i;
    while (end < text.n && end - i < 3
        && ((text.s[end] >= 'a' && text.s[end] <= 'z')
            || (unsigned char)text.s[end] >= 0xC2))
        end += (unsigned char)text.s[end] >= 0xC2 ? 2 : 1;
    if (end > i && end < text.n
        && (text.s[end] == ' ' || text.s[end] == ','))
        i = end;            /* 1st, 1er, 2º */
    i = skip_filling(text, i);
    /* "May" is also a function word. */
    if (norm_prefix(n, WORDS_MONTH, rest_of(text, i), NULL) > 0)
        return i;
    size_t word =
        norm_prefix(n, WORDS_FUNCTION_WORD, rest_of(text, i), NULL);
    return word == 0 ? i : skip_filling(text, i + word);
}

static void
write_iso(char iso[11], uint32_t year, uint32_t month, uint32_t day)
{
    static const char digits[] = "0123456789";
    iso[0] = digits[year / 1000 % 10];
    iso[1] = digits[year / 100 % 10];
    iso[2] = digits[year / 10 % 10];
    iso[3] = digits[year % 10];
    iso[4] = iso[7] = '-';
    iso[5] = digits[month / 10 % 10];
    iso[6] = digits[month % 10];
    iso[8] = digits[day / 10 % 10];
    iso[9] = digits[day % 10];
    iso[10] = '\0';
}

static bool
is_date(uint32_t year, uint32_t month, uint32_t day)
{
    static const uint8_t days[] = {
        31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
    };
    return year >= 1800 && year <= 2199 && month >= 1 && month <= 12
        && day >= 1 && day <= days[month - 1];
}

/* One of the numbers of a date, and a character that must follow it. */
static size_t
read_marked(struct rpt_str text, size_t i, uint32_t mark, uint32_t *value)
{
    size_t length = read_number(text, i, value);
    uint32_t c;
    if (length == 0 || i + length >= text.n)
        return 0;
    size_t more = rpt_utf8_decode(text.s + i + length,
        text.n - i - length, &c);
    return c == mark ? length + more : 0;
}

/* 2015-10-26, and with the ideographs for year, month, day. */
static size_t
date_in_figures(struct rpt_str text, char iso[11])
{
    uint32_t year, month, day;
    size_t i = read_marked(text, 0, '-', &year), k;
    if (i == 5 && (k = read_marked(text, i, '-', &month)) == 3) {
        size_t length = read_number(text, i + k, &day);
        if (length == 2 && is_date(year, month, day)) {
            write_iso(iso, year, month, day);
            return i + k + length;
        }
    }
    i = read_marked(text, 0, 0x5E74, &year);
    if (i == 0 || (k = read_marked(text, i, 0x6708, &month)) == 0)
        return 0;
    i += k;
    k = read_marked(text, i, 0x65E5, &day);
    if (k == 0 || !is_date(year, month, day))
        return 0;
    write_iso(iso, year, month, day);
    return i + k;
}

size_t
norm_date(const struct norm *n, struct rpt_str text, char iso[11])
{
    uint32_t day = 0, year = 0, month;
    const char *value = "";
    size_t i = 0, length;
    if (text.n < 6)
        return 0;
    if ((length = date_in_figures(text, iso)) > 0)
        return length;
    bool day_first = (length = read_number(text, 0, &day)) > 0;
    if (length > 2)
        return 0;
    if (day_first)
        i = skip_link(n, text, length);
    length = norm_prefix(n, WORDS_MONTH, rest_of(text, i), &value);
    if (length == 0)
        return 0;
    i = skip_link(n, text, i + length);
    if (!day_first) {
        length = read_number(text, i, &day);
        if (length == 0 || length > 2)
            return 0;
        i = skip_link(n, text, i + length);
    }
    length = read_number(text, i, &year);
    month = (uint32_t)(value[0] - '0');
    if (value[1] != '\0')
        month = month * 10 + (uint32_t)(value[1] - '0');
    if (length != 4 || !is_date(year, month, day))
        return 0;
    write_iso(iso, year, month, day);
    return i + length;
}

/* "Fifteenth session": words up to one that the pack knows. */
static size_t
read_session(const struct norm *n, struct rpt_str text)
{
    unsigned words = 0;
    for (size_t i = 0; i < text.n && words < 7; words++) {
        size_t length = words == 0 ? 0
            : norm_prefix(n, WORDS_MASTHEAD_SESSION, rest_of(text, i), NULL);
        if (length > 0)
            return i + length;
        while (i < text.n && text.s[i] != ' ')
            i++;
        i = skip_filling(text, i);
    }
    return 0;
}

/* The number after "Agenda item"; '*value' is the number. */
static size_t
read_item_number(struct rpt_str text, size_t i, struct rpt_str *value)
{
    size_t from = skip_filling(text, i), end = from;
    while (end < text.n && (strchr("0123456789()", text.s[end]) != NULL
               || (text.s[end] == ' ' && end + 1 < text.n
                   && text.s[end + 1] == '(')
               || (end > from && text.s[end - 1] == '('
                   && text.s[end] >= 'a' && text.s[end] <= 'z')))
        end++;
    if (end == from || text.s[from] < '0' || text.s[from] > '9')
        return 0;
    *value = (struct rpt_str){text.s + from, end - from};
    return end - i;
}

/* The field at byte 'i': how long it is, 0 if there is none. */
static size_t
read_field(const struct norm *n, struct rpt_str text, size_t i,
    struct field *f)
{
    struct rpt_str rest = rest_of(text, i);
    const char *value = "";
    size_t length, more;
    *f = (struct field){.value = RPT_STR("")};
    if ((length = norm_symbol(rest)) > 0) {
        f->name = "symbol";
        f->value = (struct rpt_str){rest.s, length};
        if (rest.s[length - 1] == '*')
            f->value.n--;
        return length;
    }
    if ((length = norm_date(n, rest, f->iso)) > 0) {
        f->name = "date";
        f->value = (struct rpt_str){f->iso, 10};
        f->spoken = true;
        return length;
    }
    length = norm_prefix(n, WORDS_MASTHEAD_DISTRIBUTION, rest, NULL);
    if (length > 0) {
        size_t at = skip_filling(rest, length);
        f->name = "distribution";
        more = norm_prefix(n, WORDS_MASTHEAD_DISTRIBUTION_WORD,
            rest_of(rest, at), &value);
        f->value = (struct rpt_str){value, strlen(value)};
        f->spoken = more > 0;
        if (more == 0) {
            struct rpt_str word = norm_first_word(rest_of(rest, at));
            more = word.n;
            f->value = word;
        }
        return more == 0 ? length : at + more;
    }
    length = norm_prefix(n, WORDS_MASTHEAD_ORIGINAL, rest, NULL);
    if (length > 0) {
        size_t at = skip_filling(rest, length);
        f->name = "original";
        more = norm_prefix(n, WORDS_MASTHEAD_LANGUAGE, rest_of(rest, at),
            &value);
        f->value = (struct rpt_str){value, strlen(value)};
        f->spoken = more > 0;
        if (more == 0) {
            f->value = norm_first_word(rest_of(rest, at));
            more = f->value.n;
        }
        return more == 0 ? length : at + more;
    }
    length = norm_prefix(n, WORDS_MASTHEAD_ORGANIZATION, rest, NULL);
    if (length > 0) {
        f->name = "organization";
        f->value = (struct rpt_str){rest.s, length};
        return length;
    }
    if ((length = norm_prefix(n, WORDS_MASTHEAD_ORGAN, rest, NULL)) > 0) {
        f->name = "organ";
        f->value = (struct rpt_str){rest.s, length};
        return length;
    }
    length = norm_prefix(n, WORDS_MASTHEAD_AGENDA, rest, NULL);
    if (length > 0
        && (more = read_item_number(rest, length, &f->value)) > 0) {
        f->name = "agenda-item";
        return length + more;
    }
    if ((length = read_session(n, rest)) > 0) {
        f->name = "session";
        f->value = (struct rpt_str){rest.s, length};
        return length;
    }
    if ((length = norm_prefix(n, WORDS_MASTHEAD_LANGUAGE, rest, &value)) > 0
        && length == text.n) {
        f->name = "version";
        f->value = (struct rpt_str){value, strlen(value)};
        f->spoken = true;
        return length;
    }
    return 0;
}

/*
 * Reads a block as fields, one after the other. What is left at the end must
 * be nothing, or belongs to the last field.
 */
static size_t
read_fields(const struct norm *n, struct rpt_str text, struct field *fields)
{
    size_t count = 0, i = skip_filling(text, 0);
    while (i < text.n && count < MAX_FIELDS) {
        struct field *f = &fields[count];
        size_t length = read_field(n, text, i, f);
        if (length == 0)
            break;
        f->printed = (struct rpt_str){text.s + i, length};
        i = skip_filling(text, i + length);
        count++;
    }
    if (count == 0 || i == text.n)
        return count;
    /* The title of an agenda item may follow its number. */
    struct field *last = &fields[count - 1];
    if (strcmp(last->name, "agenda-item") == 0 && text.n - i < 80) {
        last->printed.n = (size_t)(text.s + text.n - last->printed.s);
        return count;
    }
    return 0;
}

/* Sets a fact of the document unless it is known. */
static void
set_fact(struct norm *n, const struct field *f, struct rpt_span span)
{
    if (f->value.n == 0 || strcmp(f->name, "version") == 0
        || rpt_node_attr_find(n->report->root, f->name) != NULL)
        return;
    norm_set(n, n->report->root, f->name, f->value, RPT_ORIGIN_READ,
        "masthead", span);
}

bool
norm_read_facts(struct norm *n, struct rpt_node *p, struct rpt_str text)
{
    struct field fields[MAX_FIELDS];
    size_t count = text.n > LONGEST ? 0 : read_fields(n, text, fields);
    for (size_t k = 0; k < count; k++)
        set_fact(n, &fields[k], p->span);
    if (count > 0 && rpt_node_attr_find(p, "field") == NULL)
        norm_set(n, p, "field", (struct rpt_str){fields[0].name,
            strlen(fields[0].name)}, RPT_ORIGIN_INFERRED, "how it reads",
            (struct rpt_span){0});
    return count > 0;
}

/* Splits a paragraph that holds several fields; all go before it. */
static void
split_fields(struct norm *n, struct norm_block *b,
    const struct field *fields, size_t count)
{
    const struct rpt_node *only = b->node->first;
    if (count < 2 || only == NULL || only->next != NULL
        || only->kind != RPT_KIND_TEXT)
        return;
    for (size_t k = 0; k + 1 < count; k++) {
        struct rpt_str own = fields[k].printed;
        /* Up to where the next one begins, less the space. */
        size_t end = (size_t)(fields[k + 1].printed.s - own.s);
        while (end > own.n && own.s[end - 1] == ' ')
            end--;
        own.n = end;
        struct rpt_span span = norm_place(n, b, own);
        struct rpt_node *p = norm_make(n, RPT_KIND_PARAGRAPH, span,
            "masthead-fields", "several fields stood in one line");
        struct rpt_node *text = norm_make_text(n, own, span);
        if (text == NULL || p == NULL)
            return;
        rpt_node_link_last(p, text);
        rpt_node_link_before(b->node, p);
        norm_set(n, p, "field", (struct rpt_str){fields[k].name,
            strlen(fields[k].name)}, RPT_ORIGIN_INFERRED, NULL,
            (struct rpt_span){0});
    }
    size_t skip = (size_t)(fields[count - 1].printed.s - b->text.s);
    struct rpt_node *text = b->node->first;
    text->span = norm_rest_span(n, text, skip);
    rpt_text_skip(text, skip);
    b->node->span = text->span;
    norm_look(n, b);
}

static void
set_field(struct norm *n, struct norm_block *b, const char *name,
    const char *reason)
{
    norm_set(n, b->node, "field", (struct rpt_str){name, strlen(name)},
        RPT_ORIGIN_INFERRED, reason, (struct rpt_span){0});
}

/* Lines that are known by what stands above them. */
static const char *
field_by_place(struct norm *n, const struct norm_block *b, const char *above)
{
    const char *value;
    if (strcmp(above, "distribution") == 0
        && rpt_node_attr_find(n->report->root, above) == NULL
        && norm_is(n, WORDS_MASTHEAD_DISTRIBUTION_WORD, b->text, &value)) {
        norm_set(n, n->report->root, above,
            (struct rpt_str){value, strlen(value)}, RPT_ORIGIN_READ,
            "the line below", b->node->span);
        return "distribution";
    }
    if (strcmp(above, "agenda-item") == 0 && b->gap == 0)
        return "agenda-item";
    if (strcmp(above, "session") == 0 && b->gap == 0
        && b->begin == NORM_DIGIT)
        return "session";
    return NULL;
}

static void
set_title(struct norm *n, const struct norm_block *b)
{
    struct rpt_str text = norm_text(n, b);
    if (rpt_node_attr_find(n->report->root, "title") != NULL)
        return;
    while (text.n > 0 && (text.s[text.n - 1] == '*'
               || text.s[text.n - 1] == ' '))
        text.n--;
    norm_set(n, n->report->root, "title", text, RPT_ORIGIN_READ, "masthead",
        b->node->span);
}

/* Does a block count for a masthead by itself? */
static bool
is_telling(const struct field *f)
{
    return strcmp(f->name, "distribution") == 0
        || strcmp(f->name, "original") == 0
        || strcmp(f->name, "symbol") == 0 || strcmp(f->name, "organ") == 0
        || strcmp(f->name, "organization") == 0;
}

bool
norm_masthead(struct norm *n, size_t from, size_t to)
{
    struct field fields[MAX_FIELDS];
    size_t found = 0, telling = 0, symbols = 0;
    for (size_t i = from; i < to; i++) {
        const struct norm_block *b = &n->blocks[i];
        size_t count = b->role != NORM_PLAIN || b->length > LONGEST ? 0
            : read_fields(n, b->text, fields);
        found += count;
        for (size_t k = 0; k < count; k++)
            telling += is_telling(&fields[k]);
        for (size_t k = 0; k < count; k++)
            symbols += strcmp(fields[k].name, "symbol") == 0;
    }
    /* A symbol among a few lines is enough. */
    if (telling == 0 || (found < 2 && (symbols == 0 || to - from > FEW)))
        return false;
    const char *above = "";
    size_t titles = 0, seen = 0;
    for (size_t i = from; i < to && n->status == RPT_OK; i++) {
        struct norm_block *b = &n->blocks[i];
        if (b->role != NORM_PLAIN)
            continue;
        b->role = NORM_MASTHEAD;
        b->rule = "masthead";
        size_t count = b->length > LONGEST ? 0
            : read_fields(n, b->text, fields);
        for (size_t k = 0; k < count; k++)
            set_fact(n, &fields[k], norm_place(n, b, fields[k].printed));
        const char *placed = field_by_place(n, b, above);
        if (count > 0) {
            above = fields[count - 1].name;
            seen += count;
            b->reason = norm_print(n, "reads as %s", above);
            split_fields(n, b, fields, count);
            set_field(n, b, above, NULL);
        } else if (placed != NULL) {
            set_field(n, b, placed, "goes on from the line above");
            above = "";
        } else if (seen > 0 && b->begin == NORM_UPPER
            && b->end != NORM_STOP && b->length > 3
            && (titles == 0 || (titles < 3 && above[0] == '\0'))) {
            set_title(n, b);
            set_field(n, b, "title", "a line below the fields");
            titles++;
            above = "";
        }
    }
    return true;
}
