/* SPDX-License-Identifier: MIT
 *
 * Line editing for the prompt, by libedit: history, completion of given
 * words. Knows nothing of reports and does not look at what is typed.
 */
#include <locale.h>
#include <stdio.h>
#include <string.h>

#include <histedit.h>

#include <rpt/plugin.h>

#define HISTORY_LINES 1000

struct prompt {
    EditLine *el;
    History *history;
    locale_t locale;             /* the user's, for typed characters */
    const char *const *words;    /* that complete; NULL: none */
    const char *text;            /* shown before the line */
    char *file;                  /* of the history; NULL: none */
    char *line;
    size_t room;
};

static struct prompt *
prompt_of(EditLine *el)
{
    struct prompt *p = NULL;
    el_get(el, EL_CLIENTDATA, &p);
    return p;
}

static char *
show_prompt(EditLine *el)
{
    /* libedit only reads it. */
    return (char *)(uintptr_t)prompt_of(el)->text;
}

static bool
is_word_byte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
        (c >= '0' && c <= '9') || c == '_' || c == '.' || c == ':';
}

/* "attr" of "report:attr", where what is typed has the sign 'sign' before it;
 * the whole word without a sign. NULL: 'word' is no such member. */
static const char *
candidate(const char *word, char sign)
{
    return sign == '\0' ? word :
        strchr(word, sign) != NULL ? strchr(word, sign) + 1 : NULL;
}

/* Is the name of word 'at' that of a word before it, too? */
static bool
came_before(const struct prompt *p, const char *const *at, char sign)
{
    for (const char *const *w = p->words; w < at; w++) {
        const char *name = candidate(*w, sign);
        if (name != NULL && strcmp(name, candidate(*at, sign)) == 0)
            return true;
    }
    return false;
}

static const char *
take(const struct prompt *p, const char *const *at, char sign,
    const char *word, size_t n)
{
    const char *name = candidate(*at, sign);
    return name != NULL && strncmp(name, word, n) == 0 &&
        !came_before(p, at, sign) ? name : NULL;
}

/* What completes the word of 'n' bytes that ends at 'end'. */
struct match {
    const char *first;
    size_t n;           /* bytes that all of them have in common */
    size_t count;
};

static struct match
find(const struct prompt *p, const char *word, size_t n, char sign)
{
    struct match m = {NULL, 0, 0};
    for (const char *const *w = p->words; w != NULL && *w != NULL; w++) {
        const char *name = take(p, w, sign, word, n);
        if (name == NULL)
            continue;
        size_t length = strlen(name);
        if (m.count++ == 0) {
            m.first = name;
            m.n = length;
            continue;
        }
        size_t same = 0;
        while (same < m.n && same < length && m.first[same] == name[same])
            same++;
        m.n = same;
    }
    return m;
}

static void
show_choices(const struct prompt *p, FILE *out, const char *word, size_t n,
    char sign)
{
    const char *gap = "\n";
    for (const char *const *w = p->words; *w != NULL; w++) {
        const char *name = take(p, w, sign, word, n);
        if (name == NULL)
            continue;
        fprintf(out, "%s%s", gap, name);
        gap = "  ";
    }
    fputc('\n', out);
}

static unsigned char
complete(EditLine *el, int key)
{
    (void)key;
    const struct prompt *p = prompt_of(el);
    const LineInfo *line = el_line(el);
    const char *end = line->cursor, *word = end;
    while (word > line->buffer && is_word_byte(word[-1]))
        word--;
    size_t n = (size_t)(end - word);
    char sign = '\0';
    struct match m = find(p, word, n, sign);
    const char *last = end;
    while (last > word && last[-1] != '.' && last[-1] != ':')
        last--;
    if (m.count == 0 && last > word) {
        /* "node:ea": the name of a member, whatever it belongs to. */
        sign = last[-1];
        n = (size_t)(end - last);
        word = last;
        m = find(p, word, n, sign);
    }
    if ((n == 0 && sign == '\0') || m.count == 0)
        return CC_ERROR;
    if (m.n > n) {
        char rest[64];
        size_t more = m.n - n;
        if (more >= sizeof rest)
            return CC_ERROR;
        memcpy(rest, m.first + n, more);
        rest[more] = '\0';
        return el_insertstr(el, rest) == 0 ? CC_REFRESH : CC_ERROR;
    }
    if (m.count == 1)
        return CC_NORM;
    FILE *out = NULL;
    el_get(el, EL_GETFP, 1, &out);
    if (out == NULL)
        return CC_ERROR;
    show_choices(p, out, word, n, sign);
    return CC_REDISPLAY;
}

/* Typed characters are read as the user's locale has them; nothing else of
 * the program sees that locale. */
static locale_t
enter(const struct prompt *p)
{
    return p->locale != (locale_t)0 ? uselocale(p->locale) : (locale_t)0;
}

static void
leave(locale_t before)
{
    if (before != (locale_t)0)
        uselocale(before);
}

static void
edit_close(void *prompt)
{
    struct prompt *p = prompt;
    if (p == NULL)
        return;
    if (p->el != NULL)
        el_end(p->el);
    if (p->history != NULL)
        history_end(p->history);
    if (p->locale != (locale_t)0)
        freelocale(p->locale);
    rpt_free(p->file);
    rpt_free(p->line);
    rpt_free(p);
}

static bool
open_history(struct prompt *p, const char *file)
{
    HistEvent event;
    p->history = history_init();
    if (p->history == NULL)
        return false;
    history(p->history, &event, H_SETSIZE, HISTORY_LINES);
    history(p->history, &event, H_SETUNIQUE, 1);
    if (file == NULL)
        return true;
    size_t n = strlen(file) + 1;
    p->file = rpt_alloc(n);
    if (p->file == NULL)
        return false;
    memcpy(p->file, file, n);
    /* The first time there is none yet. */
    history(p->history, &event, H_LOAD, p->file);
    return true;
}

static bool
open_editor(struct prompt *p)
{
    p->el = el_init("rpt", stdin, stdout, stderr);
    if (p->el == NULL)
        return false;
    el_set(p->el, EL_CLIENTDATA, p);
    el_set(p->el, EL_PROMPT, show_prompt);
    el_set(p->el, EL_EDITOR, "emacs");
    el_set(p->el, EL_SIGNAL, 1);
    el_set(p->el, EL_HIST, history, p->history);
    el_set(p->el, EL_ADDFN, "rpt-complete", "complete a name", complete);
    el_set(p->el, EL_BIND, "^I", "rpt-complete", NULL);
    el_set(p->el, EL_BIND, "^R", "em-inc-search-prev", NULL);
    /* What the user has set up for all programs of this kind. */
    el_source(p->el, NULL);
    return true;
}

static void *
edit_open(const char *file)
{
    struct prompt *p = rpt_alloc(sizeof *p);
    if (p == NULL)
        return NULL;
    *p = (struct prompt){.text = ""};
    p->locale = newlocale(LC_CTYPE_MASK, "", (locale_t)0);
    if (p->locale == (locale_t)0)
        p->locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
    locale_t before = enter(p);
    bool open = open_history(p, file) && open_editor(p);
    leave(before);
    if (open)
        return p;
    edit_close(p);
    return NULL;
}

static void
edit_complete(void *prompt, const char *const *words)
{
    struct prompt *p = prompt;
    p->words = words;
}

/* Keeps the line without its end; NULL when memory runs out. */
static const char *
keep_line(struct prompt *p, const char *line, size_t n)
{
    while (n > 0 && (line[n - 1] == '\n' || line[n - 1] == '\r'))
        n--;
    if (n >= p->room) {
        char *grown = rpt_realloc(p->line, 2 * n + 80);
        if (grown == NULL)
            return NULL;
        p->line = grown;
        p->room = 2 * n + 80;
    }
    memcpy(p->line, line, n);
    p->line[n] = '\0';
    return p->line;
}

static const char *
edit_read(void *prompt, const char *text)
{
    struct prompt *p = prompt;
    HistEvent event;
    int n = 0;
    p->text = text;
    locale_t before = enter(p);
    const char *line = el_gets(p->el, &n);
    const char *kept = NULL;
    if (line != NULL && n > 0)
        kept = keep_line(p, line, (size_t)n);
    if (kept != NULL && kept[strspn(kept, " \t")] != '\0') {
        history(p->history, &event, H_ENTER, kept);
        /* At once: C-c or a closed terminal ends the program. */
        if (p->file != NULL)
            history(p->history, &event, H_SAVE, p->file);
    }
    leave(before);
    return kept;
}

static const struct rpt_prompt prompt = {
    .open = edit_open,
    .complete = edit_complete,
    .read = edit_read,
    .close = edit_close,
};

extern const struct rpt_plugin rpt_plugin;

RPT_API const struct rpt_plugin rpt_plugin = {
    .abi = RPT_PLUGIN_ABI,
    .name = "edit",
    .summary = "line editing and history at the prompt (libedit)",
    .prompt = &prompt,
};
