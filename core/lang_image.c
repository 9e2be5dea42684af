/* SPDX-License-Identifier: MIT
 *
 * Language packs made ready ahead of time: the folded phrases of all classes
 * in one piece of memory, with offsets in place of pointers. A start maps it
 * and takes the classes that it needs. Knows no language.
 */
#include <string.h>

#include "lang_inside.h"

/* The order of an image: head, classes, phrases, texts that end in NUL. All
 * places are offsets into the image. */
struct head {
    uint32_t code, name, n_classes, unused;
};
struct class {
    uint32_t name, phrases, n, unused;
};
struct phrase {
    uint32_t s, n, lead, hash, value, raw, n_raw, unused;
};

/* ---- making one ------------------------------------------------------ */

/* The parts of an image; places in 'texts' count from its start. */
struct making {
    struct rpt_buf classes, phrases, texts;
};

static uint32_t
put_text(struct making *m, const char *s, size_t n)
{
    size_t at = m->texts.n;
    rpt_buf_add(&m->texts, s, n);
    rpt_buf_add(&m->texts, "", 1);
    return (uint32_t)at;
}

static bool
put_class(struct making *m, const struct rpt_lang *lang,
    struct rpt_lang_class *c)
{
    if (!rpt_lang_split(lang, c))
        return false;
    struct class class = {
        .name = put_text(m, c->name, strlen(c->name)),
        .phrases = (uint32_t)m->phrases.n, .n = (uint32_t)c->n,
    };
    rpt_buf_add(&m->classes, (const char *)&class, sizeof class);
    for (size_t i = 0; i < c->n; i++) {
        const struct rpt_lang_phrase *p = &c->phrases[i];
        /* Phrases of a line share their value. */
        bool same = i > 0 && p[-1].value == p->value;
        struct phrase phrase = {
            .s = put_text(m, p->s, p->n), .n = p->n, .lead = p->lead,
            .hash = p->hash, .raw = put_text(m, p->raw.s, p->raw.n),
            .n_raw = (uint32_t)p->raw.n,
        };
        struct phrase before;
        if (same)
            memcpy(&before, m->phrases.s + m->phrases.n - sizeof before,
                sizeof before);
        phrase.value = same ? before.value :
            put_text(m, p->value, strlen(p->value));
        rpt_buf_add(&m->phrases, (const char *)&phrase, sizeof phrase);
        if (m->phrases.status != RPT_OK)
            return false;
    }
    return true;
}

/* Puts the parts behind one another, with places counted from the start. */
static void
join(struct making *m, struct head head, struct rpt_buf *out)
{
    uint32_t phrases = (uint32_t)(sizeof head + m->classes.n);
    uint32_t texts = phrases + (uint32_t)m->phrases.n;
    head.code += texts;
    head.name += texts;
    head.n_classes = (uint32_t)(m->classes.n / sizeof(struct class));
    rpt_buf_add(out, (const char *)&head, sizeof head);
    for (size_t i = 0; i < m->classes.n; i += sizeof(struct class)) {
        struct class c;
        memcpy(&c, m->classes.s + i, sizeof c);
        c.name += texts;
        c.phrases += phrases;
        rpt_buf_add(out, (const char *)&c, sizeof c);
    }
    for (size_t i = 0; i < m->phrases.n; i += sizeof(struct phrase)) {
        struct phrase p;
        memcpy(&p, m->phrases.s + i, sizeof p);
        p.s += texts;
        p.value += texts;
        p.raw += texts;
        rpt_buf_add(out, (const char *)&p, sizeof p);
    }
    rpt_buf_add(out, m->texts.s, m->texts.n);
}

enum rpt_status
rpt_lang_write(const struct rpt_lang *lang, struct rpt_buf *out)
{
    enum { MAX = 16 * 1024 * 1024 };
    struct making m;
    rpt_buf_init(&m.classes, MAX);
    rpt_buf_init(&m.phrases, MAX);
    rpt_buf_init(&m.texts, MAX);
    struct head head = {
        .code = put_text(&m, lang->code, strlen(lang->code)),
        .name = put_text(&m, lang->name, strlen(lang->name)),
    };
    bool put = true;
    for (size_t i = 0; put && i < RPT_LANG_BUCKETS; i++)
        for (struct rpt_lang_class *c = lang->buckets[i]; put && c != NULL;
             c = c->next)
            put = put_class(&m, lang, c);
    if (put && m.classes.status == RPT_OK && m.texts.status == RPT_OK)
        join(&m, head, out);
    else
        put = false;
    rpt_buf_free(&m.classes);
    rpt_buf_free(&m.phrases);
    rpt_buf_free(&m.texts);
    return put ? out->status : RPT_NOMEM;
}

/* ---- taking one ------------------------------------------------------ */

enum rpt_status
rpt_lang_open(struct rpt_lang **out, struct rpt_str image)
{
    struct head head;
    *out = NULL;
    /* It ends in a text, so whatever text begins inside it ends there too. */
    if (image.n < sizeof head || image.s[image.n - 1] != '\0')
        return RPT_FORMAT;
    memcpy(&head, image.s, sizeof head);
    if (head.code >= image.n || head.name >= image.n ||
        head.n_classes > (image.n - sizeof head) / sizeof(struct class))
        return RPT_FORMAT;
    struct rpt_lang *lang;
    enum rpt_status status =
        rpt_lang_new(&lang, image.s + head.code, image.s + head.name);
    if (status != RPT_OK)
        return status;
    lang->image = image;
    const char *at = image.s + sizeof head;
    for (uint32_t i = 0; i < head.n_classes; i++) {
        struct class class;
        memcpy(&class, at + i * sizeof class, sizeof class);
        if (class.name >= image.n || class.phrases > image.n ||
            class.n > (image.n - class.phrases) / sizeof(struct phrase)) {
            status = RPT_FORMAT;
            break;
        }
        struct rpt_lang_class *c =
            rpt_lang_add_class(lang, image.s + class.name);
        if (c == NULL) {
            status = RPT_NOMEM;
            break;
        }
        c->packed = class.phrases;
        c->n = class.n;
    }
    if (status == RPT_OK)
        *out = lang;
    else
        rpt_lang_free(lang);
    return status;
}

/* Does the text lie inside the image, with a NUL behind it? */
static bool
is_text(struct rpt_str image, uint32_t at, uint32_t n)
{
    return at < image.n && n < image.n - at && image.s[at + n] == '\0';
}

enum rpt_status
rpt_lang_unpack(const struct rpt_lang *lang, struct rpt_lang_class *c)
{
    struct rpt_lang_phrase *phrases =
        rpt_arena_get(lang->arena, (c->n + 1) * sizeof *phrases);
    struct rpt_str image = lang->image;
    if (phrases == NULL)
        return RPT_NOMEM;
    for (size_t i = 0; i < c->n; i++) {
        struct phrase p;
        memcpy(&p, image.s + c->packed + i * sizeof p, sizeof p);
        if (!is_text(image, p.s, p.n) || !is_text(image, p.raw, p.n_raw) ||
            p.value >= image.n || p.lead > p.n)
            return RPT_FORMAT;
        phrases[i] = (struct rpt_lang_phrase){image.s + p.s, p.n, p.lead,
            p.hash, image.s + p.value, {image.s + p.raw, p.n_raw}};
    }
    c->phrases = phrases;
    return RPT_OK;
}
