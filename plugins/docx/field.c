/* SPDX-License-Identifier: MIT
 *
 * Fields: their codes are no text, their results are. Two kinds of code say
 * something of the result: links and tables of contents.
 */
#include "docx.h"

#include <string.h>

/* A word of the code, maybe in quotation marks; moves '*at' behind it. */
static struct rpt_str
next_word(struct rpt_str code, size_t *at)
{
    size_t i = *at, from;
    while (i < code.n && code.s[i] == ' ')
        i++;
    if (i < code.n && code.s[i] == '"') {
        from = ++i;
        while (i < code.n && code.s[i] != '"')
            i++;
        *at = i < code.n ? i + 1 : i;
        return (struct rpt_str){ code.s + from, i - from };
    }
    for (from = i; i < code.n && code.s[i] != ' '; i++)
        ;
    *at = i;
    return (struct rpt_str){ code.s + from, i - from };
}

/* HYPERLINK "address" \l "place" */
static struct rpt_str
read_link(struct docx *d, struct rpt_str code, size_t at)
{
    char href[sizeof(d->code) + 2];
    size_t n = 0;
    while (at < code.n) {
        struct rpt_str word = next_word(code, &at);
        bool place = xml_is(word, "\\l");
        if (place) {
            word = next_word(code, &at);
            href[n++] = '#';
        } else if (word.n > 0 && word.s[0] == '\\') {
            if (!xml_is(word, "\\n"))
                next_word(code, &at);     /* the word of another switch */
            continue;
        }
        if (word.n > sizeof(href) - n - 1)
            break;
        memcpy(href + n, word.s, word.n);
        n += word.n;
    }
    return keep_str(&d->keep, (struct rpt_str){ href, n });
}

static void
read_code(struct docx *d, struct docx_field *f, struct rpt_str code)
{
    /* Word shows what these give and does not keep it in the file. */
    static const char *const computed[] = { "AUTONUM", "AUTONUMLGL",
        "AUTONUMOUT", "LISTNUM" };
    size_t at = 0;
    struct rpt_str name = next_word(code, &at);
    if (xml_is(name, "TOC"))
        f->contents = true;
    else if (xml_is(name, "HYPERLINK"))
        f->href = read_link(d, code, at);
    for (size_t i = 0; i < sizeof(computed) / sizeof(computed[0]); i++)
        if (xml_is(name, computed[i]))
            d->computed++;
    d->n_contents += f->contents;
    f->outer = d->href;
    if (f->href.n > 0)
        d->href = f->href;
}

static void
begin(struct docx *d)
{
    if (d->n_fields == DOCX_FIELDS) {
        d->lost_fields++;
        return;
    }
    d->fields[d->n_fields++] = (struct docx_field){ .href = RPT_STR("") };
    d->n_codes++;
    d->code_n = 0;
}

static void
separate(struct docx *d)
{
    if (d->n_fields == 0 || d->lost_fields > 0)
        return;
    struct docx_field *f = &d->fields[d->n_fields - 1];
    if (f->result)
        return;
    f->result = true;
    d->n_codes--;
    read_code(d, f, (struct rpt_str){ d->code, d->code_n });
    d->code_n = 0;
}

static void
end(struct docx *d)
{
    if (d->lost_fields > 0) {
        d->lost_fields--;
        return;
    }
    if (d->n_fields == 0)
        return;
    separate(d);
    struct docx_field *f = &d->fields[--d->n_fields];
    d->n_contents -= f->contents;
    d->href = f->outer;
}

void
docx_field_char(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    struct rpt_str type = xml_attr(tag, "fldCharType");
    if (d->deleted > 0)
        return;
    if (xml_is(type, "begin"))
        begin(d);
    else if (xml_is(type, "separate"))
        separate(d);
    else if (xml_is(type, "end"))
        end(d);
}

void
docx_code(struct docx *d, struct rpt_str text)
{
    if (d->n_fields == 0 || d->lost_fields > 0)
        return;
    size_t n = sizeof(d->code) - d->code_n;
    if (text.n < n)
        n = text.n;
    memcpy(d->code + d->code_n, text.s, n);
    d->code_n += n;
}

void
docx_field_simple(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    begin(d);
    docx_code(d, xml_attr(tag, "instr"));
    separate(d);
}

void
docx_field_simple_end(void *user)
{
    end(user);
}

/* A link that is an element; it is kept like a field. */
void
docx_link_start(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    const struct docx_rel *rel = docx_rel_find(d,
        xml_attr_in(tag, "/relationships", "id"));
    struct rpt_str anchor = xml_attr(tag, "anchor");
    char href[sizeof(d->code)];
    size_t n = 0;
    struct rpt_str target = rel != NULL ? rel->target : RPT_STR("");
    if (target.n < sizeof(href)) {
        memcpy(href, target.s, target.n);
        n = target.n;
    }
    if (anchor.n > 0 && anchor.n < sizeof(href) - n - 1) {
        href[n++] = '#';
        memcpy(href + n, anchor.s, anchor.n);
        n += anchor.n;
    }
    begin(d);
    separate(d);
    if (d->lost_fields == 0 && n > 0) {
        struct docx_field *f = &d->fields[d->n_fields - 1];
        f->href = d->href = keep_str(&d->keep, (struct rpt_str){ href, n });
    }
}

void
docx_link_end(void *user)
{
    end(user);
}
