/* SPDX-License-Identifier: MIT
 *
 * Makes the image of a language pack: folds the phrases of its classes and
 * puts them into tables. Knows no language.
 */
#include <string.h>

#include "alloc.h"
#include "lang_inside.h"
#include "lang_word.h"
#include "str.h"

/* Bytes of an image. */
enum { MAX_IMAGE = 64 * 1024 * 1024 };

/* The parts of an image; places in them count from its start but for those
 * of classes, sets and tables, which join() moves. */
struct making {
    struct rpt_buf texts, classes, sets, phrases, tables;
    struct rpt_buf entries;     /* of the class at hand */
};

/* What ends a phrase in the lines of a class. */
static const bool ends[256] = {
    ['\0'] = true, ['\n'] = true, ['|'] = true, ['='] = true,
};

enum rpt_status
rpt_lang_check_lines(const char *lines)
{
    size_t n = 0;
    for (const char *s = lines; *s != '\0';) {
        while (rpt_word_is_space(*s) && *s != '\n')
            s++;
        if (*s == '\n') {
            s++;
            continue;
        }
        bool more = s[0] != '-' || s[1] != '-';
        while (more) {
            const char *end = s;
            while (!ends[(unsigned char)*end])
                end++;
            size_t length = (size_t)(end - s);
            if (rpt_word_find(s, length, 0) == length)
                return RPT_FORMAT;
            /* Folded, a character may take a byte more. */
            if (++n > RPT_CUE_PHRASES || length > RPT_CUE_LONGEST / 2)
                return RPT_LIMIT;
            more = *end == '|';
            s = end + more;
        }
        while (*s != '\0' && *s != '\n')
            s++;
    }
    return RPT_OK;
}

/* Adds a text to the image; its place. */
static uint32_t
put_text(struct making *m, const char *s, size_t n)
{
    size_t at = m->texts.n;
    rpt_buf_add(&m->texts, s, n);
    rpt_buf_add_char(&m->texts, '\0');
    return (uint32_t)(sizeof(struct rpt_lang_head) + at);
}

/* Folds the phrase at '*in', white space in it to single spaces, and moves
 * behind it. */
static void
add_phrase(struct making *m, const char **in)
{
    const char *q = *in;
    while (rpt_word_is_space(*q) && *q != '\n')
        q++;
    const char *raw = q, *stop = q;
    struct rpt_cue_entry e = {
        .s = (uint32_t)(sizeof(struct rpt_lang_head) + m->texts.n)};
    size_t from = m->texts.n;
    for (; !ends[(unsigned char)*q];) {
        enum rpt_word_class cls;
        size_t length;
        char bytes[4];
        uint32_t c = rpt_word_fold(q, strnlen(q, 4), 0, &cls, &length);
        q += length;
        if (cls != RPT_WORD_SPACE)
            stop = q;
        if (rpt_word_is_optional(c))
            continue;
        if (cls != RPT_WORD_SPACE)
            rpt_buf_add(&m->texts, bytes, rpt_utf8_encode(c, bytes));
        else if (m->texts.n > from && m->texts.s[m->texts.n - 1] != ' ')
            rpt_buf_add_char(&m->texts, ' ');
    }
    *in = q;
    if (m->texts.status != RPT_OK)
        return;
    if (m->texts.n > from && m->texts.s[m->texts.n - 1] == ' ')
        m->texts.n--;
    const char *s = m->texts.s + from;
    size_t end, n = m->texts.n - from, lead = rpt_word_find(s, n, 0);
    e.n = (uint16_t)n;
    e.lead = (uint16_t)lead;
    e.hash = rpt_word_hash(s, n, lead, &end);
    rpt_buf_add_char(&m->texts, '\0');
    struct rpt_lang_phrase phrase = {.n_raw = (uint32_t)(stop - raw)};
    /* Most phrases are folded as they stand. */
    phrase.raw = phrase.n_raw == n && memcmp(raw, m->texts.s + from, n) == 0
        ? e.s : put_text(m, raw, phrase.n_raw);
    rpt_buf_add(&m->phrases, (const char *)&phrase, sizeof phrase);
    rpt_buf_add(&m->entries, (const char *)&e, sizeof e);
}

/* Gives the phrases from number 'first' of the class on their value. */
static void
set_values(struct making *m, size_t first, uint32_t value)
{
    struct rpt_cue_entry *entries = (void *)m->entries.s;
    size_t n = m->entries.n / sizeof *entries;
    struct rpt_lang_phrase *phrases = (void *)m->phrases.s;
    size_t before = m->phrases.n / sizeof *phrases - n;
    for (size_t i = first; i < n; i++)
        entries[i].value = phrases[before + i].value = value;
}

/* Takes the phrases of one line, with their value. */
static void
add_line(struct making *m, const char *s, const char *end)
{
    size_t first = m->entries.n / sizeof(struct rpt_cue_entry);
    add_phrase(m, &s);
    while (*s == '|') {
        s++;
        add_phrase(m, &s);
    }
    if (*s == '=')
        s++;
    while (s < end && rpt_word_is_space(*s))
        s++;
    while (end > s && rpt_word_is_space(end[-1]))
        end--;
    uint32_t value = put_text(m, s, (size_t)(end - s));
    if (m->phrases.status == RPT_OK && m->entries.status == RPT_OK)
        set_values(m, first, value);
}

/* Room for a table of 'n' phrases behind the others; NULL without memory. */
static struct rpt_cue_table *
new_table(struct making *m, size_t n)
{
    size_t size = rpt_cue_table_size(n);
    if (!rpt_buf_reserve(&m->tables, size))
        return NULL;
    struct rpt_cue_table *table = (void *)(m->tables.s + m->tables.n);
    rpt_cue_table_init(table, n);
    m->tables.n += size;
    return table;
}

/* What the places of entries count from, while the image is being made. */
static const char *
base(const struct making *m)
{
    return m->texts.s - sizeof(struct rpt_lang_head);
}

static enum rpt_status
add_class(struct making *m, const struct rpt_lang_source *source)
{
    struct rpt_lang_class_at at = {
        .name = put_text(m, source->name, strlen(source->name)),
        .phrases = (uint32_t)m->phrases.n,
        .table = (uint32_t)m->tables.n,
    };
    rpt_buf_clear(&m->entries);
    for (const char *s = source->lines; *s != '\0'; s += *s != '\0') {
        while (rpt_word_is_space(*s) && *s != '\n')
            s++;
        const char *end = s + strcspn(s, "\n");
        if (s < end && (s[0] != '-' || s[1] != '-'))
            add_line(m, s, end);
        s = end;
    }
    const struct rpt_cue_entry *entries = (const void *)m->entries.s;
    at.n = (uint32_t)(m->entries.n / sizeof *entries);
    struct rpt_cue_table *table = new_table(m, at.n);
    rpt_buf_add(&m->classes, (const char *)&at, sizeof at);
    if (table == NULL || m->texts.status != RPT_OK ||
        m->phrases.status != RPT_OK || m->entries.status != RPT_OK)
        return RPT_NOMEM;
    for (size_t i = 0; i < at.n; i++)
        rpt_cue_table_add(table, base(m), entries[i]);
    return m->classes.status;
}

/* The table of the class of that name, of 'n' bytes; NULL if there is none. */
static const struct rpt_cue_table *
find_table(const struct making *m, const char *name, size_t n)
{
    const struct rpt_lang_class_at *at = (const void *)m->classes.s;
    for (size_t i = 0; i < m->classes.n / sizeof *at; i++) {
        const char *other = base(m) + at[i].name;
        if (strlen(other) == n && memcmp(other, name, n) == 0)
            return (const void *)(m->tables.s + at[i].table);
    }
    return NULL;
}

/* Puts the classes of a set into one table. */
static enum rpt_status
add_set(struct making *m, const struct rpt_lang_source *source)
{
    struct rpt_lang_set_at at = {
        .names = put_text(m, source->lines, strlen(source->lines)),
        .table = (uint32_t)m->tables.n,
    };
    size_t n = 0;
    struct rpt_cue_table *table = NULL;
    /* Once to count them, once to add them. */
    for (unsigned pass = 0; pass < 2; pass++) {
        uint8_t id = 0;
        if (pass == 1 && (n > RPT_CUE_PHRASES ||
                (table = new_table(m, n)) == NULL))
            return n > RPT_CUE_PHRASES ? RPT_LIMIT : RPT_NOMEM;
        for (const char *s = source->lines; *s != '\0'; id++) {
            size_t length = strcspn(s, "\n");
            const struct rpt_cue_table *from = find_table(m, s, length);
            if (from != NULL && table == NULL)
                n += from->filled;
            else if (from != NULL)
                rpt_cue_table_join(table, base(m), from, id);
            s += length + (s[length] != '\0');
        }
    }
    rpt_buf_add(&m->sets, (const char *)&at, sizeof at);
    return m->texts.status != RPT_OK ? m->texts.status : m->sets.status;
}

static const char zeros[8];

/* Fills the buffer up to a multiple of 8 bytes. */
static void
pad(struct rpt_buf *buf)
{
    rpt_buf_add(buf, zeros, (8 - buf->n % 8) % 8);
}

/* Puts the parts behind one another. */
static void
join(struct making *m, struct rpt_lang_head head, struct rpt_buf *out)
{
    struct rpt_buf *parts[] = {&m->texts, &m->classes, &m->sets, &m->phrases,
        &m->tables};
    uint32_t at[5], end = sizeof head;
    head.n_classes =
        (uint32_t)(m->classes.n / sizeof(struct rpt_lang_class_at));
    head.n_sets = (uint32_t)(m->sets.n / sizeof(struct rpt_lang_set_at));
    for (size_t i = 0; i < 5; i++) {
        pad(parts[i]);
        at[i] = end;
        end += (uint32_t)parts[i]->n;
    }
    struct rpt_lang_class_at *classes = (void *)m->classes.s;
    for (size_t i = 0; i < head.n_classes; i++) {
        classes[i].phrases += at[3];
        classes[i].table += at[4];
    }
    struct rpt_lang_set_at *sets = (void *)m->sets.s;
    for (size_t i = 0; i < head.n_sets; i++)
        sets[i].table += at[4];
    head.classes = at[1];
    head.sets = at[2];
    rpt_buf_add(out, (const char *)&head, sizeof head);
    for (size_t i = 0; i < 5; i++)
        rpt_buf_add(out, rpt_buf_get(parts[i]).s, parts[i]->n);
    rpt_buf_add(out, zeros, 8);
}

enum rpt_status
rpt_lang_make_image(const struct rpt_lang *lang, struct rpt_buf *out)
{
    struct making m;
    struct rpt_buf *bufs[] = {&m.texts, &m.classes, &m.sets, &m.phrases,
        &m.tables, &m.entries};
    for (size_t i = 0; i < sizeof bufs / sizeof *bufs; i++)
        rpt_buf_init(bufs[i], MAX_IMAGE);
    struct rpt_lang_head head = {
        .code = put_text(&m, lang->code, strlen(lang->code)),
        .name = put_text(&m, lang->name, strlen(lang->name)),
    };
    enum rpt_status status = m.texts.status;
    const struct rpt_lang_source *s = lang->sources;
    for (; s != NULL && status == RPT_OK; s = s->next)
        if (s->name != NULL)
            status = add_class(&m, s);
    for (s = lang->sources; s != NULL && status == RPT_OK; s = s->next)
        if (s->name == NULL)
            status = add_set(&m, s);
    if (status == RPT_OK)
        join(&m, head, out);
    for (size_t i = 0; i < sizeof bufs / sizeof *bufs; i++) {
        if (status == RPT_OK)
            status = bufs[i]->status;
        rpt_buf_free(bufs[i]);
    }
    return status != RPT_OK ? status : out->status;
}
