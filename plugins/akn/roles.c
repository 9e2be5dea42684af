/* SPDX-License-Identifier: MIT
 *
 * What each role does when an element of it begins and ends. The order of
 * events is the order of the document; nothing is looked at twice.
 */
#include <string.h>

#include "akn.h"

typedef void begin_fn(struct akn *, struct akn_frame *,
    const struct akn_tag *);
typedef void end_fn(struct akn *, struct akn_frame *);

static struct akn_frame *
parent_of(struct akn *a)
{
    return a->n > 1 ? &a->frames[a->n - 2] : NULL;
}

/* "akn4un:from" is "from". */
static struct rpt_str
plain_name(const struct akn_tag *tag)
{
    struct rpt_str s = akn_attr(tag, "name");
    const char *colon = s.n > 0 ? memchr(s.s, ':', s.n) : NULL;
    if (colon != NULL) {
        s.n -= (size_t)(colon + 1 - s.s);
        s.s = colon + 1;
    }
    return s;
}

static bool
starts(struct rpt_str s, const char *word)
{
    size_t n = strlen(word);
    return s.n >= n && memcmp(s.s, word, n) == 0;
}

/* An address or label; the parser leaves an escaped '&' as "&#38;". */
static void
keep_value(struct akn *a, struct akn_frame *f, struct rpt_str s)
{
    static const char rest[] = "#38;";
    f->string = a->strings.n;
    while (s.n > 0) {
        const char *mark = memchr(s.s, '&', s.n);
        size_t n = mark != NULL ? (size_t)(mark + 1 - s.s) : s.n;
        akn_text_add(a, &a->strings, s.s, n);
        s.s += n;
        s.n -= n;
        if (s.n >= sizeof rest - 1 && memcmp(s.s, rest, sizeof rest - 1) == 0) {
            s.s += sizeof rest - 1;
            s.n -= sizeof rest - 1;
        }
    }
    f->string_n = a->strings.n - f->string;
}

static void
put_value(struct akn *a, const char *name, struct rpt_str s)
{
    if (s.n > 0)
        akn_put_attr(a, name, s, (struct rpt_span){0});
}

/* --- documents and their parts ------------------------------------------ */

static uint8_t
part_of(const struct akn *a, const struct akn_frame *f,
    const struct akn_frame *holder, const struct akn_tag *tag)
{
    static const struct {
        const char *name;
        uint8_t kind;
    } names[] = {
        {"officialLetter", RPT_KIND_LETTER},
        {"letter", RPT_KIND_LETTER},
        {"note", RPT_KIND_LETTER},
        {"noteVerbale", RPT_KIND_LETTER},
        {"annex", RPT_KIND_ANNEX},
    };
    struct rpt_str name = plain_name(tag);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (akn_is(name, names[i].name))
            return names[i].kind;
    switch ((enum akn_doc)f->element->arg) {
    case AKN_DOC_STATEMENT:
        return RPT_KIND_RESOLUTION;
    case AKN_DOC_COLLECTION:
        return 0;
    default:
        break;
    }
    if (holder != NULL && holder->element->arg == AKN_ANNEX)
        return RPT_KIND_ANNEX;
    return a->first_doc == AKN_NONE ? 0 : RPT_KIND_SECTION;
}

static void
doc_begin(struct akn *a, struct akn_frame *f, const struct akn_tag *tag)
{
    struct akn_frame *holder = parent_of(a);
    if (holder != NULL && holder->role != AKN_ATTACHMENT)
        holder = NULL;
    f->kind = part_of(a, f, holder, tag);
    if (holder != NULL) {
        /* With a heading or number of its own the attachment is the part. */
        if (holder->pending && holder->string_n > 0)
            akn_settle(a, (uint16_t)(a->n - 1), akn_here(a));
        if (!holder->pending && a->depth > 0)
            f->kind = 0;
        holder->pending = false;
    }
    f->pending = f->kind != 0;
    f->level = 1;
    a->doc = (uint16_t)(a->n - 1);
    if (a->first_doc == AKN_NONE) {
        a->first_doc = a->doc;
        akn_facts_language(a, tag);
    }
}

static void
meta_begin(struct akn *a, struct akn_frame *f, const struct akn_tag *tag)
{
    (void)f;
    (void)tag;
    a->meta = true;
}

/* The title page of the document as a whole is its masthead. */
static void
cover_begin(struct akn *a, struct akn_frame *f, const struct akn_tag *tag)
{
    (void)tag;
    const struct akn_frame *doc =
        a->doc != AKN_NONE ? &a->frames[a->doc] : NULL;
    bool open = a->kinds[a->depth] == RPT_KIND_MASTHEAD;
    if (a->queueing > 0 || (a->depth > 0 && !open) || doc == NULL)
        return;
    if (f->role == AKN_PREFACE && doc->kind != 0) {
        akn_close_to(a, 0);
        return;
    }
    if (open || !a->has_masthead) {
        f->kind = RPT_KIND_MASTHEAD;
        f->pending = true;
    }
}

/* What stands beside the main part begins at the root again. */
static void
attachments_begin(struct akn *a, struct akn_frame *f,
    const struct akn_tag *tag)
{
    (void)tag;
    if (a->n_flat > 0 || a->queueing > 0)
        return;
    /* A document without a text of its own makes no part. */
    for (uint16_t i = a->settled; i < a->n; i++)
        if (a->frames[i].role == AKN_DOC)
            a->frames[i].pending = false;
    akn_settle(a, (uint16_t)(a->n - 1), akn_here(a));
    akn_label_flush(a, akn_here(a));
    akn_close_to(a, 0);
    f->depth = 0;
}

static void
attachment_begin(struct akn *a, struct akn_frame *f,
    const struct akn_tag *tag)
{
    attachments_begin(a, f, tag);
    if (f->element->arg == AKN_ANNEX) {
        f->kind = RPT_KIND_ANNEX;
        f->pending = true;
        f->level = 1;
    }
}

/* A part that is not here but elsewhere. */
static void
reference_begin(struct akn *a, struct akn_frame *f,
    const struct akn_tag *tag)
{
    struct rpt_str href = akn_attr(tag, "href");
    struct rpt_str name = akn_attr(tag, "showAs");
    if (href.n == 0)
        href = akn_attr(tag, "src");
    if (name.n == 0)
        name = href;
    if (name.n == 0)
        return;
    struct rpt_span at = akn_here(a);
    akn_block_begin(a, at);
    f->depth = a->depth;
    akn_open(a, RPT_KIND_PARAGRAPH, at);
    akn_open(a, RPT_KIND_LINK, at);
    put_value(a, "href", href);
    akn_put_text(a, name, at);
    akn_close_to(a, f->depth);
}

/* --- divisions ----------------------------------------------------------- */

static void
division_begin(struct akn *a, struct akn_frame *f, const struct akn_tag *tag)
{
    (void)a;
    f->pending = true;
    struct rpt_str concept = akn_attr(tag, "refersTo");
    if (akn_is(concept, "#recommendation"))
        f->word = "recommendation";
}

static void
point_begin(struct akn *a, struct akn_frame *f, const struct akn_tag *tag)
{
    division_begin(a, f, tag);
    struct akn_frame *holder = parent_of(a);
    if (f->element->arg == 0 || holder == NULL)
        return;
    if (strcmp(holder->element->name, "ol") != 0) {
        akn_keep(a, f, RPT_STR("\xE2\x80\xA2"));
        return;
    }
    char s[8];
    size_t n = sizeof s;
    unsigned count = ++holder->count;
    s[--n] = '.';
    do
        s[--n] = (char)('0' + count % 10);
    while ((count /= 10) > 0);
    akn_keep(a, f, (struct rpt_str){s + n, sizeof s - n});
}

/* A division whose only content is its number is a paragraph all the same. */
static void
division_end(struct akn *a, struct akn_frame *f)
{
    struct rpt_span at = akn_here(a);
    if (f->pending && f->string_n > 0)
        akn_settle(a, a->n, at);
    if (a->label == a->n)
        akn_label_flush(a, at);
}

static void
speech_begin(struct akn *a, struct akn_frame *f, const struct akn_tag *tag)
{
    struct rpt_str by = akn_attr(tag, "by");
    if (by.n > 0 && by.s[0] == '#')
        by = (struct rpt_str){by.s + 1, by.n - 1};
    struct rpt_str name = akn_facts_name(a, by);
    keep_value(a, f, name.n > 0 ? name : by);
    a->tee[AKN_TEE_SPEAKER].n = 0;
    a->speech = (uint16_t)(a->n - 1);
}

static bool
takes_number(const struct akn_frame *f)
{
    return f != NULL && f->pending && f->string_n == 0 &&
        (f->role == AKN_SECTION || f->role == AKN_PARAGRAPH ||
        f->role == AKN_POINT || f->role == AKN_ATTACHMENT);
}

static void
num_begin(struct akn *a, struct akn_frame *f, const struct akn_tag *tag)
{
    (void)tag;
    if (!takes_number(parent_of(a)))
        return;
    a->capture = true;
    a->num = (uint16_t)(a->n - 1);
    f->string = a->strings.n;
}

static void
num_end(struct akn *a, struct akn_frame *f)
{
    if (!a->capture || f->capture)
        return;
    struct akn_frame *holder = parent_of(a);
    while (f->string_n > 0 && akn_is_space(a->strings.s[f->string])) {
        f->string++;
        f->string_n--;
    }
    while (f->string_n > 0 &&
        akn_is_space(a->strings.s[f->string + f->string_n - 1]))
        f->string_n--;
    holder->string = f->string;
    holder->string_n = f->string_n;
    holder->string_at = f->string_at;
    /* It is the division's now and stays when this frame goes. */
    f->strings = a->strings.n;
}

static bool
holds_heading(uint8_t kind)
{
    return kind == RPT_KIND_REPORT || kind == RPT_KIND_SECTION ||
        kind == RPT_KIND_LETTER || kind == RPT_KIND_ANNEX ||
        kind == RPT_KIND_RESOLUTION;
}

static void
heading_begin(struct akn *a, struct akn_frame *f, const struct akn_tag *tag)
{
    (void)tag;
    struct akn_frame *holder = parent_of(a);
    bool own = holder != NULL && holder->pending;
    if (own)
        holder->heading = true;
    akn_settle(a, (uint16_t)(a->n - 1), akn_here(a));
    f->kind = RPT_KIND_PARAGRAPH;
    if (a->queueing > 0 || a->n_flat > 0 || a->label != 0 ||
        !holds_heading(a->kinds[a->depth]))
        return;
    f->kind = RPT_KIND_HEADING;
    /* One that heads no division of its own stands a level below. */
    f->level = (uint8_t)(a->n_sections + !own);
}

/* --- blocks -------------------------------------------------------------- */

/* Does a part still want the heading that its title page gives? */
static bool
wants_title(const struct akn *a)
{
    if (a->doc == AKN_NONE || a->queueing > 0 || a->n_flat > 0)
        return false;
    const struct akn_frame *doc = &a->frames[a->doc];
    if (doc->heading || (doc->kind == 0 && a->doc == a->first_doc))
        return false;
    for (uint16_t i = a->n; i > a->doc; i--)
        if (a->frames[i - 1].role == AKN_PREFACE)
            return true;
    return false;
}

static void
title_begin(struct akn *a, struct akn_frame *f, const struct akn_tag *tag)
{
    akn_facts_begin(a, f, AKN_TEE_LONG_TITLE, tag);
    if (wants_title(a)) {
        f->kind = RPT_KIND_HEADING;
        f->level = a->frames[a->doc].level;
    }
}

static void
container_begin(struct akn *a, struct akn_frame *f,
    const struct akn_tag *tag)
{
    struct rpt_str name = plain_name(tag);
    if (akn_is(name, "title")) {
        f->role = AKN_TITLE;
        title_begin(a, f, tag);
    } else if (starts(name, "signat") && a->queueing == 0 &&
        a->signature == 0) {
        f->kind = RPT_KIND_SIGNATURE;
        f->pending = true;
    }
}

/*
 * Does the block hold the title, maybe behind a number? Its node has to be
 * opened before; the source says it already.
 */
static bool
is_title_ahead(const struct akn *a, const char *block)
{
    static const char title[] = "docTitle";
    const char *s = a->source.s + a->next, *end = a->source.s + a->source.n;
    size_t n = strlen(block);
    if (s < end && *s == '/')
        return false;
    while ((s = memchr(s, '<', (size_t)(end - s))) != NULL) {
        bool closes = ++s < end && *s == '/';
        size_t length = strcspn(s += closes, " \t\r\n/>");
        const char *name = memchr(s, ':', length);
        if (name != NULL)
            length -= (size_t)(++name - s);
        else
            name = s;
        if (closes && length == n && memcmp(name, block, n) == 0)
            return false;
        if (length == sizeof title - 1 && memcmp(name, title, length) == 0)
            return true;
    }
    return false;
}

static void
block_begin(struct akn *a, struct akn_frame *f, const struct akn_tag *tag)
{
    f->kind = RPT_KIND_PARAGRAPH;
    if (f->element->arg == AKN_SPEAKER)
        a->tees |= 1u << AKN_TEE_SPEAKER;
    const struct akn_frame *holder = parent_of(a);
    if (holder == NULL || !wants_title(a))
        return;
    if (holder->role == AKN_TITLE || is_title_ahead(a, tag->name)) {
        f->kind = RPT_KIND_HEADING;
        f->level = a->frames[a->doc].level;
    }
}

static void
contents_begin(struct akn *a, struct akn_frame *f, const struct akn_tag *tag)
{
    (void)a;
    (void)tag;
    f->kind = RPT_KIND_FURNITURE;
}

static void
quote_begin(struct akn *a, struct akn_frame *f, const struct akn_tag *tag)
{
    struct rpt_span at = akn_here(a);
    akn_block_begin(a, at);
    f->depth = a->depth;
    akn_open(a, RPT_KIND_QUOTE, at);
    put_value(a, "open", akn_attr(tag, "startQuote"));
    put_value(a, "close", akn_attr(tag, "endQuote"));
}

static void
row_begin(struct akn *a, struct akn_frame *f, const struct akn_tag *tag)
{
    (void)tag;
    struct akn_frame *table = NULL;
    for (uint16_t i = a->n; i-- > 0 && table == NULL;)
        if (a->frames[i].role == AKN_TABLE)
            table = &a->frames[i];
    if (table == NULL)
        return;
    struct rpt_span at = akn_here(a);
    if (table->list == 0 || table->list > a->depth ||
        a->kinds[table->list] != RPT_KIND_TABLE) {
        akn_block_begin(a, at);
        akn_open(a, RPT_KIND_TABLE, at);
        table->list = a->depth;
    }
    akn_close_to(a, table->list);
    f->depth = a->depth;
    akn_open(a, RPT_KIND_ROW, at);
}

static void
cell_begin(struct akn *a, struct akn_frame *f, const struct akn_tag *tag)
{
    if (a->kinds[a->depth] != RPT_KIND_ROW)
        return;
    f->depth = a->depth;
    akn_open(a, RPT_KIND_CELL, akn_here(a));
    if (f->element->arg != 0)
        put_value(a, "header", RPT_STR("yes"));
    put_value(a, "colspan", akn_attr(tag, "colspan"));
    put_value(a, "rowspan", akn_attr(tag, "rowspan"));
}

/* --- running text -------------------------------------------------------- */

static void
format_begin(struct akn *a, struct akn_frame *f, const struct akn_tag *tag)
{
    static const char *const words[] = {
        [AKN_UNDERLINE] = "underline",
        [AKN_SUPERSCRIPT] = "superscript",
        [AKN_SUBSCRIPT] = "subscript",
    };
    (void)a;
    (void)tag;
    f->kind = f->element->arg == AKN_BOLD ?
        RPT_KIND_STRONG : RPT_KIND_EMPHASIS;
    f->word = words[f->element->arg];
}

static void
link_begin(struct akn *a, struct akn_frame *f, const struct akn_tag *tag)
{
    struct rpt_str href = akn_attr(tag, "href");
    if (href.n == 0)
        href = akn_attr(tag, "from");
    if (href.n == 0)
        return;
    if (a->capture)
        return;
    keep_value(a, f, href);
    f->kind = RPT_KIND_LINK;
}

static void
break_begin(struct akn *a, struct akn_frame *f, const struct akn_tag *tag)
{
    (void)f;
    (void)tag;
    if (a->inline_depth == 0 || a->capture)
        return;
    uint16_t depth = a->depth;
    a->space = false;
    akn_open(a, RPT_KIND_BREAK, akn_here(a));
    akn_close_to(a, depth);
}

/* The number is that of the page which ends here. */
static void
page_begin(struct akn *a, struct akn_frame *f, const struct akn_tag *tag)
{
    (void)f;
    struct rpt_str s = akn_attr(tag, "number");
    uint32_t page = 0;
    size_t i = 0;
    while (i < s.n && i < 8 && s.s[i] >= '0' && s.s[i] <= '9')
        page = 10 * page + (uint32_t)(s.s[i++] - '0');
    if (page == 0 || i < s.n)
        page = a->page > 0 ? a->page : 1;
    a->page = page + 1;
}

static void
put_note_ref(struct akn *a, struct rpt_str label)
{
    struct rpt_span at = akn_here(a);
    if (a->capture || a->meta)
        return;
    akn_text_begin(a, at);
    uint16_t depth = a->depth;
    akn_open(a, RPT_KIND_NOTE_REF, at);
    put_value(a, "label", label);
    akn_close_to(a, depth);
}

/* A note in running text: the text goes on when the note ends. */
static void
pause_text(struct akn *a, struct akn_frame *f)
{
    f->paused = true;
    a->pause = (struct akn_pause){
        .depth = a->depth, .inline_depth = a->inline_depth,
        .ready = a->ready, .settled = a->settled, .label = a->label,
        .tees = a->tees, .capture = a->capture, .space = a->space,
        .field = a->field,
    };
    a->inline_depth = 0;
    a->settled = a->n;
    a->label = 0;
    a->tees = 0;
    a->capture = a->space = false;
    a->field = NULL;
    akn_queue_begin(a);
}

static void
resume_text(struct akn *a)
{
    const struct akn_pause *p = &a->pause;
    akn_queue_end(a, p->depth);
    a->inline_depth = p->inline_depth;
    a->ready = p->ready;
    a->settled = p->settled;
    a->label = p->label;
    a->tees = p->tees;
    a->capture = p->capture;
    a->space = p->space;
    a->field = p->field;
}

static void
note_begin(struct akn *a, struct akn_frame *f, const struct akn_tag *tag)
{
    struct rpt_str label = akn_attr(tag, "marker");
    if (label.n == 0 && f->role == AKN_NOTES)
        label = akn_attr(tag, "eId");
    struct rpt_span at = akn_here(a);
    if (a->queueing == 0 && (a->meta || akn_in_text(a))) {
        put_note_ref(a, label);
        pause_text(a, f);
    } else {
        akn_block_begin(a, at);
    }
    a->meta = false;
    f->depth = a->depth;
    akn_open(a, RPT_KIND_NOTE, at);
    put_value(a, "label", label);
    a->base = (uint16_t)(a->n - 1);
}

static void
note_end(struct akn *a, struct akn_frame *f)
{
    akn_block_end(a);
    akn_close_to(a, f->depth);
    if (f->paused)
        resume_text(a);
}

static void
note_ref_begin(struct akn *a, struct akn_frame *f, const struct akn_tag *tag)
{
    (void)f;
    struct rpt_str label = akn_attr(tag, "marker");
    if (label.n == 0)
        label = akn_attr(tag, "href");
    if (label.n > 0 && label.s[0] == '#')
        label = (struct rpt_str){label.s + 1, label.n - 1};
    put_note_ref(a, label);
}

static void
figure_begin(struct akn *a, struct akn_frame *f, const struct akn_tag *tag)
{
    (void)f;
    struct rpt_span at = akn_here(a);
    if (!akn_in_text(a) || (a->inline_depth == 0 && !a->capture)) {
        akn_settle(a, a->n, at);
        akn_label_flush(a, at);
    }
    uint16_t depth = akn_queue_begin(a);
    akn_open(a, RPT_KIND_FIGURE, at);
    put_value(a, "href", akn_attr(tag, "src"));
    put_value(a, "alt", akn_attr(tag, "alt"));
    akn_queue_end(a, depth);
    akn_queue_flush(a);
}

/* Quotation marks stand in attributes, but a reader of the page sees them. */
static void
quoted_begin(struct akn *a, struct akn_frame *f, const struct akn_tag *tag)
{
    struct rpt_str mark = akn_attr(tag, "startQuote");
    if (a->capture)
        return;
    keep_value(a, f, akn_attr(tag, "endQuote"));
    if (mark.n > 0)
        akn_deliver(a, mark, akn_here(a));
}

static void
quoted_end(struct akn *a, struct akn_frame *f)
{
    struct rpt_str mark = akn_kept(a, f);
    if (mark.n == 0)
        return;
    /* The string stack may move while it takes the mark. */
    a->run_text.n = 0;
    akn_text_add(a, &a->run_text, mark.s, mark.n);
    akn_deliver(a, (struct rpt_str){a->run_text.s, a->run_text.n},
        akn_here(a));
}

static void
fact_begin(struct akn *a, struct akn_frame *f, const struct akn_tag *tag)
{
    akn_facts_begin(a, f, (enum akn_tee)f->element->arg, tag);
}

/* --- signatures ---------------------------------------------------------- */

static void
signature_begin(struct akn *a, struct akn_frame *f, const struct akn_tag *tag)
{
    (void)f;
    (void)tag;
    if (a->queueing > 0 || a->capture || a->meta)
        return;
    struct rpt_span at = akn_here(a);
    if (a->inline_depth == 0)
        akn_settle(a, a->n, at);
    bool begun = a->signature != 0 && a->tee[AKN_TEE_NAME].n > 0;
    if (a->signature == 0 || begun) {
        akn_block_begin(a, at);
        if (begun)
            akn_close_to(a, (uint16_t)(a->signature - 1));
        akn_open(a, RPT_KIND_SIGNATURE, at);
        a->signature = a->depth;
        /* It goes on behind the paragraph in which it begins. */
        if (a->frames[a->base].role == AKN_BLOCK)
            a->frames[a->base].depth = a->depth;
    }
    a->tees |= 1u << AKN_TEE_NAME;
}

static void
person_begin(struct akn *a, struct akn_frame *f, const struct akn_tag *tag)
{
    (void)f;
    (void)tag;
    if ((a->tees & 1u << AKN_TEE_NAME) != 0)
        a->tee[AKN_TEE_NAME].n = 0;
}

static void
person_end(struct akn *a, struct akn_frame *f)
{
    (void)a;
    f->tees &= ~(1u << AKN_TEE_NAME);
}

static void
status_begin(struct akn *a, struct akn_frame *f, const struct akn_tag *tag)
{
    (void)f;
    (void)tag;
    a->tees &= ~(1u << AKN_TEE_NAME);
}

static void
office_begin(struct akn *a, struct akn_frame *f, const struct akn_tag *tag)
{
    status_begin(a, f, tag);
    if (a->signature != 0)
        a->tees |= 1u << AKN_TEE_OFFICE;
}

static const struct {
    begin_fn *begin;
    end_fn *end;
} roles[AKN_N_ROLES] = {
    [AKN_DOC] = {doc_begin, NULL},
    [AKN_META] = {meta_begin, NULL},
    [AKN_NOTES] = {note_begin, note_end},
    [AKN_COVER] = {cover_begin, NULL},
    [AKN_PREFACE] = {cover_begin, NULL},
    [AKN_CONTAINER] = {container_begin, NULL},
    [AKN_TITLE] = {title_begin, NULL},
    [AKN_ATTACHMENTS] = {attachments_begin, NULL},
    [AKN_ATTACHMENT] = {attachment_begin, division_end},
    [AKN_REFERENCE] = {reference_begin, NULL},
    [AKN_SECTION] = {division_begin, division_end},
    [AKN_PARAGRAPH] = {division_begin, division_end},
    [AKN_POINT] = {point_begin, division_end},
    [AKN_SPEECH] = {speech_begin, NULL},
    [AKN_NUM] = {num_begin, num_end},
    [AKN_HEADING] = {heading_begin, NULL},
    [AKN_BLOCK] = {block_begin, NULL},
    [AKN_CONTENTS] = {contents_begin, NULL},
    [AKN_QUOTE] = {quote_begin, NULL},
    [AKN_ROW] = {row_begin, NULL},
    [AKN_CELL] = {cell_begin, NULL},
    [AKN_FORMAT] = {format_begin, NULL},
    [AKN_LINK] = {link_begin, NULL},
    [AKN_BREAK] = {break_begin, NULL},
    [AKN_PAGE_END] = {page_begin, NULL},
    [AKN_NOTE] = {note_begin, note_end},
    [AKN_NOTE_REF] = {note_ref_begin, NULL},
    [AKN_FIGURE] = {figure_begin, NULL},
    [AKN_QUOTED] = {quoted_begin, quoted_end},
    [AKN_FACT] = {fact_begin, NULL},
    [AKN_NAMED] = {akn_facts_named, NULL},
    [AKN_SIGNATURE] = {signature_begin, NULL},
    [AKN_PERSON] = {person_begin, person_end},
    [AKN_OFFICE] = {office_begin, NULL},
    [AKN_STATUS] = {status_begin, NULL},
};

/* --- all elements -------------------------------------------------------- */

static bool
is_inline(const struct akn *a, uint8_t role)
{
    if (role == AKN_UNKNOWN)
        return akn_in_text(a) || a->meta;
    return role >= AKN_INLINE || role == AKN_NOTES;
}

void
akn_element_begin(struct akn *a, const struct akn_element *element,
    const struct akn_tag *tag)
{
    uint8_t role = a->meta && element->role != AKN_NOTES ?
        AKN_UNKNOWN : element->role;
    bool in_text = is_inline(a, role);
    struct akn_frame *holder = a->n > 0 ? &a->frames[a->n - 1] : NULL;
    if (!in_text)
        akn_block_end(a);
    struct akn_frame *f = &a->frames[a->n++];
    *f = (struct akn_frame){
        .element = element, .role = role, .in_text = in_text,
        .depth = a->depth, .base = a->base, .doc = a->doc,
        .speech = a->speech, .tees = a->tees,
        .strings = a->strings.n, .capture = a->capture, .meta = a->meta,
    };
    if (a->meta && role == AKN_UNKNOWN) {
        if (a->doc == a->first_doc)
            akn_facts_meta(a, tag);
        return;
    }
    /* The title page ends where anything else of the document begins. */
    if (holder != NULL && holder->role == AKN_DOC && role != AKN_COVER &&
        role != AKN_PREFACE && role != AKN_META &&
        a->kinds[a->depth] == RPT_KIND_MASTHEAD) {
        akn_close_to(a, (uint16_t)(a->depth - 1));
        f->depth = a->depth;
    }
    if (!in_text)
        a->base = (uint16_t)(a->n - 1);
    if (roles[role].begin != NULL)
        roles[role].begin(a, f, tag);
}

void
akn_element_end(struct akn *a)
{
    struct akn_frame *f = &a->frames[a->n - 1];
    if (!f->in_text)
        akn_block_end(a);
    if (roles[f->role].end != NULL)
        roles[f->role].end(a, f);
    if (!f->in_text || f->opened)
        akn_close_to(a, f->depth);
    a->base = f->base;
    a->doc = f->doc;
    a->speech = f->speech;
    a->tees = f->tees;
    a->capture = f->capture;
    a->meta = f->meta;
    /* What is captured below a number is the number's. */
    if (!f->capture)
        a->strings.n = f->strings;
    a->n--;
    if (a->ready > a->n)
        a->ready = a->n;
    /* Behind a title page its document waits still. */
    if (a->settled >= a->n)
        a->settled = a->n > 0 && a->frames[a->n - 1].pending ?
            (uint16_t)(a->n - 1) : a->n;
    if (a->label > a->n)
        a->label = 0;
    if (a->n_ops > 0)
        akn_queue_flush(a);
}

void
akn_comment(struct akn *a, struct rpt_str text, struct rpt_span at)
{
    uint16_t depth = akn_queue_begin(a);
    akn_open(a, RPT_KIND_FURNITURE, at);
    akn_put_attr(a, "role", RPT_STR("comment"), (struct rpt_span){0});
    akn_put_text(a, text, at);
    akn_queue_end(a, depth);
}
