/* SPDX-License-Identifier: MIT
 *
 * Language packs in memory: filled class by class and made ready, or taken
 * from an image that was made ready ahead of time. Knows no language.
 */
#include "lang.h"

#include <string.h>

#include "alloc.h"
#include "lang_inside.h"

/* ---- filling one ----------------------------------------------------- */

enum rpt_status
rpt_lang_new(struct rpt_lang **out, const char *code, const char *name)
{
    struct rpt_arena *arena;
    *out = NULL;
    enum rpt_status status = rpt_arena_new(&arena);
    if (status != RPT_OK)
        return status;
    struct rpt_lang *lang = rpt_arena_zero(arena, sizeof(*lang));
    if (lang == NULL)
        goto nomem;
    lang->arena = arena;
    lang->end = &lang->sources;
    lang->image = RPT_STR("");
    lang->code = rpt_arena_copy(arena, code, strlen(code));
    lang->name = rpt_arena_copy(arena, name, strlen(name));
    if (lang->code == NULL || lang->name == NULL)
        goto nomem;
    *out = lang;
    return RPT_OK;
nomem:
    rpt_arena_free(arena);
    return RPT_NOMEM;
}

void
rpt_lang_free(struct rpt_lang *lang)
{
    if (lang == NULL)
        return;
    rpt_free(lang->owned);
    rpt_arena_free(lang->arena);
}

static enum rpt_status
add_source(struct rpt_lang *lang, const char *name, struct rpt_str lines)
{
    struct rpt_lang_source *s = rpt_arena_zero(lang->arena, sizeof *s);
    if (lang->image.n > 0)
        return RPT_ARG;
    if (s != NULL)
        s->lines = rpt_arena_copy(lang->arena, lines.s, lines.n);
    if (s != NULL && name != NULL)
        s->name = rpt_arena_copy(lang->arena, name, strlen(name));
    if (s == NULL || s->lines == NULL || (name != NULL && s->name == NULL))
        return RPT_NOMEM;
    *lang->end = s;
    lang->end = &s->next;
    return RPT_OK;
}

enum rpt_status
rpt_lang_add(struct rpt_lang *lang, const char *cls, const char *lines)
{
    enum rpt_status status = rpt_lang_check_lines(lines);
    if (status != RPT_OK)
        return status;
    return add_source(lang, cls, (struct rpt_str){lines, strlen(lines)});
}

enum rpt_status
rpt_lang_add_set(struct rpt_lang *lang, const char *const *classes)
{
    struct rpt_buf names;
    size_t n = 0;
    rpt_buf_init(&names, 65536);
    for (; classes[n] != NULL; n++)
        rpt_buf_print(&names, "%s\n", classes[n]);
    enum rpt_status status = n > RPT_CUE_CLASSES ? RPT_LIMIT : names.status;
    if (status == RPT_OK)
        status = add_source(lang, NULL, rpt_buf_get(&names));
    rpt_buf_free(&names);
    return status;
}

/* ---- making it ready ------------------------------------------------- */

static uint32_t
hash_name(const char *name)
{
    size_t n = strlen(name);
    if (n == 0)
        return 0;
    /* Names differ in length, in the middle or at the end. */
    return (uint32_t)n * 37u + (unsigned char)name[n - 1] * 7u
        + (unsigned char)name[n / 2] * 3u + (unsigned char)name[n * 3 / 4];
}

/* 'n' pieces of 'size' bytes at offset 'at' of the image; NULL if they do not
 * lie in it or not in line. */
static const void *
pieces(struct rpt_str image, uint32_t at, size_t n, size_t size)
{
    if (at > image.n || at % 4 != 0 || n > (image.n - at) / size)
        return NULL;
    return image.s + at;
}

static struct rpt_cues
cues_of(const struct rpt_cue_table *table, const char *image)
{
    return (struct rpt_cues){table, rpt_cue_entries(table),
        rpt_cue_slots(table), image};
}

/* The table at an offset of the image; false if it does not lie in it. */
static bool
take_table(struct rpt_cues *cues, struct rpt_str image, uint32_t at)
{
    const struct rpt_cue_table *t = pieces(image, at, 1, sizeof *t);
    if (t == NULL || at % 8 != 0 || t->n > RPT_CUE_PHRASES ||
        rpt_cue_table_size(t->n) > image.n - at)
        return false;
    *cues = cues_of(t, image.s);
    return true;
}

/* Gives the pack the classes of an image; see struct rpt_lang_head. */
static enum rpt_status
take_image(struct rpt_lang *lang, struct rpt_str image)
{
    struct rpt_lang_head head;
    memcpy(&head, image.s, sizeof head);
    const struct rpt_lang_class_at *at = pieces(image, head.classes,
        head.n_classes, sizeof *at);
    struct rpt_lang_class *classes = at == NULL ? NULL :
        rpt_arena_get(lang->arena, (head.n_classes + 1) * sizeof *classes);
    if (classes == NULL)
        return at == NULL ? RPT_FORMAT : RPT_NOMEM;
    for (uint32_t i = 0; i < head.n_classes; i++) {
        struct rpt_lang_class *c = &classes[i];
        if (at[i].name >= image.n)
            return RPT_FORMAT;
        const char *name = image.s + at[i].name;
        *c = (struct rpt_lang_class){.name = name, .hash = hash_name(name),
            .n = at[i].n};
        c->phrases =
            pieces(image, at[i].phrases, c->n, sizeof *c->phrases);
        if (c->phrases == NULL || !take_table(&c->cues, image, at[i].table))
            return RPT_FORMAT;
        c->next = lang->buckets[c->hash % RPT_LANG_BUCKETS];
        lang->buckets[c->hash % RPT_LANG_BUCKETS] = c;
    }
    lang->image = image;
    return RPT_OK;
}

enum rpt_status
rpt_lang_finish(struct rpt_lang *lang)
{
    struct rpt_buf buf;
    struct rpt_str image;
    rpt_buf_init(&buf, SIZE_MAX - 1);
    enum rpt_status status = rpt_lang_make_image(lang, &buf);
    if (status != RPT_OK) {
        rpt_buf_free(&buf);
        return status;
    }
    status = rpt_buf_take(&buf, &image);
    lang->owned = (void *)(uintptr_t)image.s;
    return status == RPT_OK ? take_image(lang, image) : status;
}

enum rpt_status
rpt_lang_open(struct rpt_lang **out, struct rpt_str image)
{
    struct rpt_lang_head head;
    *out = NULL;
    /* It ends in a NUL, and so does whatever text begins inside it. */
    if (image.n < sizeof head || image.s[image.n - 1] != '\0' ||
        (uintptr_t)image.s % 8 != 0)
        return RPT_FORMAT;
    memcpy(&head, image.s, sizeof head);
    if (head.code >= image.n || head.name >= image.n)
        return RPT_FORMAT;
    struct rpt_lang *lang;
    enum rpt_status status =
        rpt_lang_new(&lang, image.s + head.code, image.s + head.name);
    if (status != RPT_OK)
        return status;
    status = take_image(lang, image);
    if (status == RPT_OK)
        *out = lang;
    else
        rpt_lang_free(lang);
    return status;
}

struct rpt_str
rpt_lang_image(const struct rpt_lang *lang)
{
    return lang->image;
}

/* ---- looking into it ------------------------------------------------- */

struct rpt_lang *
rpt_lang_next(const struct rpt_lang *lang)
{
    return lang->next;
}

void
rpt_lang_link(struct rpt_lang *lang, struct rpt_lang *next)
{
    lang->next = next;
}

const char *
rpt_lang_code(const struct rpt_lang *lang)
{
    return lang->code;
}

const char *
rpt_lang_name(const struct rpt_lang *lang)
{
    return lang->name;
}

/* What a class is that the pack does not have. */
static const struct rpt_lang_class no_class = {.name = ""};

const struct rpt_lang_class *
rpt_lang_class(const struct rpt_lang *lang, const char *cls)
{
    uint32_t hash = hash_name(cls);
    const struct rpt_lang_class *c = lang->buckets[hash % RPT_LANG_BUCKETS];
    while (c != NULL && (c->hash != hash || strcmp(c->name, cls) != 0))
        c = c->next;
    return c == NULL ? &no_class : c;
}

bool
rpt_lang_class_phrase(const struct rpt_lang_class *c, size_t i,
    struct rpt_str *phrase, const char **value)
{
    if (c == NULL || i >= c->n)
        return false;
    const struct rpt_lang_phrase *p = &c->phrases[i];
    const char *image = c->cues.image;
    if (phrase != NULL)
        *phrase = (struct rpt_str){image + p->raw, p->n_raw};
    if (value != NULL)
        *value = image + p->value;
    return true;
}

bool
rpt_lang_phrase(const struct rpt_lang *lang, const char *cls, size_t i,
    struct rpt_str *phrase, const char **value)
{
    return rpt_lang_class_phrase(rpt_lang_class(lang, cls), i, phrase, value);
}

/* ---- matchers -------------------------------------------------------- */

/* The set of an image that has these classes in this order; false if there is
 * none. */
static bool
find_set(struct rpt_cues *out, struct rpt_str image,
    const char *const *classes)
{
    struct rpt_lang_head head;
    if (image.n < sizeof head)
        return false;
    memcpy(&head, image.s, sizeof head);
    const struct rpt_lang_set_at *at =
        pieces(image, head.sets, head.n_sets, sizeof *at);
    for (uint32_t i = 0; at != NULL && i < head.n_sets; i++) {
        const char *s = at[i].names < image.n ? image.s + at[i].names : "";
        size_t k = 0;
        for (; classes[k] != NULL; k++) {
            size_t n = strlen(classes[k]);
            if (strncmp(s, classes[k], n) != 0 || s[n] != '\n')
                break;
            s += n + 1;
        }
        if (k > 0 && classes[k] == NULL && *s == '\0')
            return take_table(out, image, at[i].table);
    }
    return false;
}

enum rpt_status
rpt_cues_new(struct rpt_cues **out, const struct rpt_lang *lang,
    const char *const *classes)
{
    struct rpt_cues known;
    size_t n = 0, n_classes = 0;
    *out = NULL;
    bool ready = find_set(&known, lang->image, classes);
    for (; !ready && classes[n_classes] != NULL; n_classes++)
        n += rpt_lang_class(lang, classes[n_classes])->n;
    if (n_classes > RPT_CUE_CLASSES || n > RPT_CUE_PHRASES)
        return RPT_LIMIT;
    struct rpt_cues *cues =
        rpt_alloc(sizeof *cues + (ready ? 0 : rpt_cue_table_size(n)));
    if (cues == NULL)
        return RPT_NOMEM;
    struct rpt_cue_table *table = (void *)(cues + 1);
    if (!ready)
        rpt_cue_table_init(table, n);
    for (size_t k = 0; k < n_classes; k++) {
        const struct rpt_lang_class *c = rpt_lang_class(lang, classes[k]);
        if (c->n > 0)
            rpt_cue_table_join(table, lang->image.s, c->cues.table,
                (uint8_t)k);
    }
    *cues = ready ? known : cues_of(table, lang->image.s);
    *out = cues;
    return RPT_OK;
}

void
rpt_cues_free(struct rpt_cues *cues)
{
    rpt_free(cues);
}
