/* SPDX-License-Identifier: MIT
 *
 * The facts of the document: from its metadata (FRBR...) and from the
 * telling elements of its title page, which are surer because a reader of
 * the page sees them. Draws no conclusion from running text.
 */
#include <string.h>

#include "akn.h"

enum frbr { FRBR_NONE, FRBR_WORK, FRBR_EXPRESSION, FRBR_MANIFESTATION };

struct akn_facts {
    enum frbr part;             /* that the metadata speaks of now */
    struct akn_text number, date, language, original, author, organ;
    struct akn_text page_date, letter_date, organization;
    struct rpt_span page_date_at, letter_date_at, organization_at;
    struct akn_text names;      /* id, NUL, name, NUL ... of persons, roles */
    unsigned authorities;       /* how many the title page has named */
};

bool
akn_facts_new(struct akn *a)
{
    a->facts = rpt_alloc(sizeof *a->facts);
    if (a->facts == NULL)
        return false;
    *a->facts = (struct akn_facts){0};
    return true;
}

void
akn_facts_free(struct akn *a)
{
    struct akn_facts *facts = a->facts;
    if (facts == NULL)
        return;
    rpt_free(facts->number.s);
    rpt_free(facts->date.s);
    rpt_free(facts->language.s);
    rpt_free(facts->original.s);
    rpt_free(facts->author.s);
    rpt_free(facts->organ.s);
    rpt_free(facts->page_date.s);
    rpt_free(facts->letter_date.s);
    rpt_free(facts->organization.s);
    rpt_free(facts->names.s);
    rpt_free(facts);
}

/* The first one counts. */
static void
note_fact(struct akn *a, struct akn_text *text, struct rpt_str s)
{
    if (text->n == 0 && s.n > 0)
        akn_text_add(a, text, s.s, s.n);
}

static struct rpt_str
fact(const struct akn_text *text)
{
    if (text->n == 0)
        return RPT_STR("");
    return (struct rpt_str){text->s, text->n};
}

/* Codes of three letters (ISO 639-2) of languages that have one of two. */
static struct rpt_str
short_code(struct rpt_str code)
{
    static const struct {
        const char *three, *two;
    } codes[] = {
        {"ara", "ar"}, {"chi", "zh"}, {"dan", "da"}, {"deu", "de"},
        {"dut", "nl"}, {"ell", "el"}, {"eng", "en"}, {"fas", "fa"},
        {"fin", "fi"}, {"fra", "fr"}, {"fre", "fr"}, {"ger", "de"},
        {"gre", "el"}, {"hin", "hi"}, {"hun", "hu"}, {"ind", "id"},
        {"ita", "it"}, {"jpn", "ja"}, {"kor", "ko"}, {"nld", "nl"},
        {"nor", "no"}, {"pol", "pl"}, {"por", "pt"}, {"ron", "ro"},
        {"rum", "ro"}, {"rus", "ru"}, {"slv", "sl"}, {"spa", "es"},
        {"swa", "sw"}, {"swe", "sv"}, {"tur", "tr"}, {"ukr", "uk"},
        {"zho", "zh"},
    };
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
        if (akn_is(code, codes[i].three))
            return (struct rpt_str){codes[i].two, 2};
    return code;
}

static void
work_begin(struct akn *a, const struct akn_tag *tag)
{
    struct akn_facts *facts = a->facts;
    if (strcmp(tag->name, "FRBRdate") == 0) {
        note_fact(a, &facts->date, akn_attr(tag, "date"));
    } else if (strcmp(tag->name, "FRBRauthor") == 0) {
        struct rpt_str href = akn_attr(tag, "href");
        if (href.n > 1 && href.s[0] == '#')
            note_fact(a, &facts->author,
                (struct rpt_str){href.s + 1, href.n - 1});
    } else if (strcmp(tag->name, "FRBRnumber") == 0) {
        note_fact(a, &facts->number, akn_attr(tag, "showAs"));
        note_fact(a, &facts->number, akn_attr(tag, "value"));
    }
}

static struct rpt_str
id_of(const struct akn_tag *tag)
{
    struct rpt_str id = akn_attr(tag, "eId");
    return id.n > 0 ? id : akn_attr(tag, "id");
}

/* The body that made the work, if the references say what it is called. */
static void
organization_begin(struct akn *a, const struct akn_tag *tag)
{
    struct akn_facts *facts = a->facts;
    struct rpt_str id = id_of(tag);
    if (id.n > 0 && id.n == facts->author.n &&
        memcmp(id.s, facts->author.s, id.n) == 0)
        note_fact(a, &facts->organ, akn_attr(tag, "showAs"));
}

static void
name_begin(struct akn *a, const struct akn_tag *tag)
{
    struct akn_text *names = &a->facts->names;
    struct rpt_str id = id_of(tag), name = akn_attr(tag, "showAs");
    if (id.n == 0 || name.n == 0)
        return;
    akn_text_add(a, names, id.s, id.n);
    akn_text_add(a, names, "", 1);
    akn_text_add(a, names, name.s, name.n);
    akn_text_add(a, names, "", 1);
}

struct rpt_str
akn_facts_name(const struct akn *a, struct rpt_str id)
{
    const struct akn_text *names = &a->facts->names;
    for (size_t i = 0; i < names->n;) {
        const char *s = names->s + i;
        size_t n = strlen(s);
        struct rpt_str name = {s + n + 1, strlen(s + n + 1)};
        if (n == id.n && memcmp(s, id.s, n) == 0)
            return name;
        i += n + name.n + 2;
    }
    return RPT_STR("");
}

void
akn_facts_meta(struct akn *a, const struct akn_tag *tag)
{
    struct akn_facts *facts = a->facts;
    if (strcmp(tag->name, "TLCOrganization") == 0) {
        organization_begin(a, tag);
        return;
    }
    if (strcmp(tag->name, "TLCPerson") == 0 ||
        strcmp(tag->name, "TLCRole") == 0) {
        name_begin(a, tag);
        return;
    }
    if (strncmp(tag->name, "FRBR", 4) != 0)
        return;
    const char *name = tag->name + 4;
    if (strcmp(name, "Work") == 0)
        facts->part = FRBR_WORK;
    else if (strcmp(name, "Expression") == 0)
        facts->part = FRBR_EXPRESSION;
    else if (strcmp(name, "Manifestation") == 0 || strcmp(name, "Item") == 0)
        facts->part = FRBR_MANIFESTATION;
    else if (facts->part == FRBR_WORK)
        work_begin(a, tag);
    else if (facts->part == FRBR_EXPRESSION && strcmp(name, "language") == 0)
        note_fact(a, &facts->language, akn_attr(tag, "language"));
    else if (facts->part == FRBR_EXPRESSION &&
        strcmp(name, "translation") == 0)
        note_fact(a, &facts->original, akn_attr(tag, "fromLanguage"));
}

void
akn_facts_language(struct akn *a, const struct akn_tag *tag)
{
    struct rpt_str lang = akn_attr(tag, "lang");
    /* "en-GB" is a language and a country; it gives way to the metadata. */
    const char *dash = lang.n > 0 ? memchr(lang.s, '-', lang.n) : NULL;
    if (dash != NULL)
        lang.n = (size_t)(dash - lang.s);
    note_fact(a, &a->facts->language, lang);
}

/* On the title page of the document as a whole? */
static bool
on_title_page(const struct akn *a)
{
    if (a->doc == AKN_NONE)
        return false;
    for (uint16_t i = a->n; i > a->doc; i--) {
        const struct akn_frame *f = &a->frames[i - 1];
        if (f->role == AKN_COVER || f->role == AKN_PREFACE)
            return a->doc == a->first_doc || f->kind == RPT_KIND_MASTHEAD;
    }
    return false;
}

static bool
in_letter(const struct akn *a)
{
    for (uint16_t i = a->n; i > a->doc; i--)
        if (a->frames[i - 1].role == AKN_COVER)
            return false;
    return a->doc != AKN_NONE &&
        a->frames[a->doc].kind == RPT_KIND_LETTER;
}

static void
date_begin(struct akn *a, const struct akn_tag *tag)
{
    struct akn_facts *facts = a->facts;
    struct rpt_str date = akn_attr(tag, "date");
    if (in_letter(a)) {
        if (facts->letter_date.n == 0)
            facts->letter_date_at = akn_here(a);
        note_fact(a, &facts->letter_date, date);
    } else if (on_title_page(a)) {
        if (facts->page_date.n == 0)
            facts->page_date_at = akn_here(a);
        note_fact(a, &facts->page_date, date);
    }
}

/* Of several authorities the first is the organization, the last its organ:
 * from the widest to the narrowest. */
static void
authority_begin(struct akn *a)
{
    struct akn_facts *facts = a->facts;
    struct akn_text *text = &a->tee[AKN_TEE_AUTHORITY];
    if (facts->authorities++ == 1) {
        note_fact(a, &facts->organization, fact(text));
        facts->organization_at = a->tee_at[AKN_TEE_AUTHORITY];
    }
    text->n = 0;
}

void
akn_facts_begin(struct akn *a, struct akn_frame *f, enum akn_tee tee,
    const struct akn_tag *tag)
{
    static const char *const fields[AKN_N_TEES] = {
        [AKN_TEE_TITLE] = "title",
        [AKN_TEE_NUMBER] = "symbol",
        [AKN_TEE_DATE] = "date",
        [AKN_TEE_SESSION] = "session",
        [AKN_TEE_DISTRIBUTION] = "distribution",
        [AKN_TEE_LONG_TITLE] = NULL,
    };
    (void)f;
    if (a->meta)
        return;
    if (tee == AKN_TEE_DATE)
        date_begin(a, tag);
    /* The first of a kind is the document's own. */
    if (!on_title_page(a) || (a->tee[tee].n > 0 &&
        tee != AKN_TEE_AUTHORITY))
        return;
    if (a->field == NULL)
        a->field = fields[tee];
    if (tee == AKN_TEE_AUTHORITY)
        authority_begin(a);
    a->tees |= 1u << tee;
}

void
akn_facts_named(struct akn *a, struct akn_frame *f,
    const struct akn_tag *tag)
{
    struct rpt_str name = akn_attr(tag, "name");
    const char *colon = name.n > 0 ? memchr(name.s, ':', name.n) : NULL;
    if (colon != NULL) {
        name.n -= (size_t)(colon + 1 - name.s);
        name.s = colon + 1;
    }
    if (akn_is(name, "distribution"))
        akn_facts_begin(a, f, AKN_TEE_DISTRIBUTION, tag);
    else if (akn_is(name, "session"))
        akn_facts_begin(a, f, AKN_TEE_SESSION, tag);
    else if (a->meta || a->field != NULL || !on_title_page(a))
        return;
    else if (akn_is(name, "originalLanguage"))
        a->field = "original";
    else if (akn_is(name, "languageOfExpression"))
        a->field = "version";
    else if (akn_is(name, "agendaItem"))
        a->field = "agenda-item";
}

void
akn_facts_letter(struct akn *a)
{
    if (a->facts->letter_date.n > 0)
        akn_put_attr(a, "date", fact(&a->facts->letter_date),
            a->facts->letter_date_at);
}

static void
put(struct akn *a, const char *name, struct rpt_str value,
    struct rpt_span at)
{
    if (value.n > 0)
        akn_put_attr(a, name, value, at);
}

static void
put_tee(struct akn *a, const char *name, enum akn_tee tee,
    struct rpt_str otherwise)
{
    struct akn_text *text = &a->tee[tee];
    bool empty = true;
    for (size_t i = 0; i < text->n; i++)
        empty = empty && akn_is_space(text->s[i]);
    if (empty)
        put(a, name, otherwise, (struct rpt_span){0});
    else
        put(a, name, fact(text), a->tee_at[tee]);
}

void
akn_facts_finish(struct akn *a)
{
    const struct akn_facts *facts = a->facts;
    const struct rpt_span nowhere = {0};
    put(a, "lang", short_code(fact(&facts->language)), nowhere);
    put_tee(a, "symbol", AKN_TEE_NUMBER, fact(&facts->number));
    put(a, "organization", fact(&facts->organization),
        facts->organization_at);
    put_tee(a, "organ", AKN_TEE_AUTHORITY, fact(&facts->organ));
    put_tee(a, "distribution", AKN_TEE_DISTRIBUTION, RPT_STR(""));
    if (facts->page_date.n > 0)
        put(a, "date", fact(&facts->page_date), facts->page_date_at);
    else
        put(a, "date", fact(&facts->date), nowhere);
    put(a, "letter-date", fact(&facts->letter_date), facts->letter_date_at);
    put(a, "original", short_code(fact(&facts->original)), nowhere);
    put_tee(a, "session", AKN_TEE_SESSION, RPT_STR(""));
    if (a->tee[AKN_TEE_TITLE].n > 0)
        put_tee(a, "title", AKN_TEE_TITLE, RPT_STR(""));
    else
        put_tee(a, "title", AKN_TEE_LONG_TITLE, RPT_STR(""));
}
