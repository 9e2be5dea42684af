/* SPDX-License-Identifier: MIT
 *
 * Makes raw blocks from a few lines, normalises them with a small language
 * pack and shows what came of it. For the tests of the normaliser.
 */
#ifndef RPT_TEST_NORMAL_H
#define RPT_TEST_NORMAL_H

#include "../../core/lang_data.h"
#include "../../core/normalize.h"
#include "tree.h"

/* Running text; as long as a paragraph must be to count as one. */
#define PROSE "The boats came back at noon and nobody on the quay could say " \
    "how many of them had gone out that morning in the fog."
#define MORE "Nets were dried along the wall, and the tally of the day was " \
    "written on the door of the store with a piece of chalk."

struct normal {
    struct tree t;
    struct rpt_lang *lang;
    enum rpt_status status;
};

static inline void
normal_pack(struct rpt_lang **lang)
{
    static const char *const classes[][2] = {
        { "masthead.organization", "United Harbours" },
        { "masthead.organ", "Council of Ports = P\nBoard of Boats = B" },
        { "masthead.distribution", "Distr.: | Distr." },
        { "masthead.distribution-word", "General = General\nOpen = Open" },
        { "masthead.original", "Original:" },
        { "masthead.language", "English = en\nFrench = fr" },
        { "masthead.session", "session" },
        { "masthead.agenda", "Agenda item | Item" },
        { "month", "January = 1\nMay = 5\nOctober = 10\nDecember = 12" },
        { "part.letter", "Letter dated" },
        { "part.annex", "Annex | Enclosure" },
        { "part.resolution", "Resolution adopted by" },
        { "part.contents", "Contents" },
        { "part.contents-word", "Page" },
        { "part.page", "Page" },
        { "signed", "(Signed)" },
        { "heading.introduction", "Introduction" },
        { "heading.conclusions", "Conclusions" },
        { "heading.recommendations", "Recommendations | Way forward" },
        { "heading.numbered", "Chapter | Part" },
        { "label.word", "Recommendation | Safety recommendation | Совет" },
        { "label.number", "No. | n°" },
        { "function-word", "the | of | to | and | in | on | with | a | may" },
        { "abbreviation", "art. | Mr." },
    };
    assert_int_equal(rpt_lang_new(lang, "xx", "Test"), RPT_OK);
    for (size_t i = 0; i < sizeof(classes) / sizeof(classes[0]); i++)
        assert_int_equal(rpt_lang_add(*lang, classes[i][0], classes[i][1]),
            RPT_OK);
    assert_int_equal(rpt_lang_finish(*lang), RPT_OK);
}

/* The number behind a mark; moves over it. */
static inline unsigned
mark_number(const char **mark)
{
    unsigned value = 0;
    while (**mark >= '0' && **mark <= '9')
        value = value * 10 + (unsigned)(*(*mark)++ - '0');
    return value;
}

/*
 * Reads the marks before '|': a number is the gap; p page start, b bold,
 * c centred, C capitals, t title, F furniture, R rule, n note, L literal,
 * hN heading, lN lines, wN width, iN indent, sN size, * bullet, oN ordered
 * (the label is the first word of the text), vN level, + goes on from before.
 */
static inline void
read_marks(const char *mark, struct rpt_hint *hint)
{
    while (*mark != '|') {
        char c = *mark;
        if (c >= '0' && c <= '9') {
            hint->gap = (uint16_t)mark_number(&mark);
            continue;
        }
        mark++;
        unsigned value = mark_number(&mark);
        switch (c) {
        case 'p': hint->flags |= RPT_HINT_PAGE_START; break;
        case 'b': hint->flags |= RPT_HINT_BOLD; break;
        case 'c': hint->flags |= RPT_HINT_CENTRED; break;
        case 'C': hint->flags |= RPT_HINT_CAPITALS; break;
        case 't': hint->flags |= RPT_HINT_TITLE; break;
        case 'F': hint->flags |= RPT_HINT_FURNITURE; break;
        case 'R': hint->flags |= RPT_HINT_RULE; break;
        case 'n': hint->flags |= RPT_HINT_NOTE; break;
        case 'L': hint->flags |= RPT_HINT_LITERAL; break;
        case '*': hint->flags |= RPT_HINT_BULLET; break;
        case 'o': hint->flags |= RPT_HINT_ORDERED; break;
        case '+': hint->flags |= RPT_HINT_CONTINUED; break;
        case 'h':
            hint->flags |= RPT_HINT_HEADING;
            hint->level = (uint16_t)value;
            break;
        case 'v': hint->level = (uint16_t)value; break;
        case 'l': hint->lines = (uint16_t)value; break;
        case 'w': hint->width = (uint16_t)value; break;
        case 'i': hint->indent = hint->first_indent = (uint16_t)value; break;
        case 's': hint->size = (uint16_t)value; break;
        default: fail_msg("unknown mark '%c'", c);
        }
    }
}

/* A text; what stands in braces is a reference that the reader found. */
static inline void
add_inline(struct normal *n, const char *text, struct rpt_span at)
{
    size_t left = at.length;
    while (left > 0) {
        bool ref = *text == '{';
        const char *end = memchr(text, ref ? '}' : '{', left);
        size_t length = end == NULL ? left : (size_t)(end - text) + ref;
        struct rpt_str inner = { text + ref, length - 2 * ref };
        at.length = (uint32_t)length;
        if (ref) {
            rpt_build_open(n->t.b, RPT_KIND_NOTE_REF, at);
            rpt_build_attr(n->t.b, "label", inner, at);
            rpt_build_close(n->t.b);
        } else {
            rpt_build_text(n->t.b, inner, at);
        }
        text += length;
        left -= length;
        at.offset += (uint32_t)length;
        at.column += (uint32_t)length;
    }
}

/* One line of the input as a raw block; line ends within it are '~'. */
static inline void
add_line(struct normal *n, const char *line, size_t length, size_t offset,
    uint32_t number, uint32_t *page)
{
    struct rpt_hint hint = { .lines = 1, .gap = 1 };
    read_marks(line, &hint);
    if ((hint.flags & RPT_HINT_PAGE_START) != 0)
        ++*page;
    const char *text = memchr(line, '|', length);
    assert_non_null(text);
    text++;
    size_t from = (size_t)(text - line);
    struct rpt_span at = { (uint32_t)(offset + from),
        (uint32_t)(length - from), number, (uint32_t)from + 1, *page };
    bool given = (hint.flags & (RPT_HINT_BULLET | RPT_HINT_ORDERED)) != 0;
    bool rest = (hint.flags & RPT_HINT_CONTINUED) != 0;
    if (given || (!rest && (hint.flags & RPT_HINT_NOTE) != 0)) {
        size_t word = strcspn(text, " \n");
        hint.label = (struct rpt_str){ text, word };
        hint.label_span = at;
        hint.label_span.length = (uint32_t)word + 1;
        at.offset += (uint32_t)word + 1;
        at.column += (uint32_t)word + 1;
        at.length -= (uint32_t)word + 1;
        text += word + 1;
    }
    if (given && hint.level == 0)
        hint.level = 1;
    rpt_build_content(n->t.b, at);
    rpt_build_open(n->t.b, RPT_KIND_PARAGRAPH, at);
    rpt_build_hint(n->t.b, &hint);
    add_inline(n, text, at);
    rpt_build_close(n->t.b);
}

/* Builds a report of one block a line and keeps the lines as its source. */
static inline void
normal_build(struct normal *n, const char *input)
{
    size_t length = strlen(input);
    /* A turn anywhere: the first page has a number. */
    uint32_t number = 1, page = strstr(input, "\np") != NULL ? 1 : 0;
    tree_open(&n->t);
    normal_pack(&n->lang);
    char *source = rpt_arena_copy(n->t.report->arena, input, length);
    assert_non_null(source);
    for (size_t i = 0; i < length; i++)
        if (source[i] == '~')
            source[i] = '\n';
    n->t.report->source = (struct rpt_str){ source, length };
    for (size_t i = 0; i < length; number++) {
        size_t line = strcspn(input + i, "\n");
        add_line(n, source + i, line, i, number, &page);
        i += line + (input[i + line] != '\0');
    }
    tree_end(&n->t);
}

static inline void
normal_open(struct normal *n, const char *input)
{
    normal_build(n, input);
    n->status = rpt_normalize(n->t.report, n->lang, n->t.log);
    assert_int_equal(n->status, RPT_OK);
}

static inline void
normal_close(struct normal *n)
{
    tree_close(&n->t);
    rpt_lang_free(n->lang);
}

/* How many messages have this code; all are of level style. */
static inline size_t
count_log(const struct normal *n, const char *code)
{
    size_t count = 0;
    for (size_t i = 0; i < rpt_log_count(n->t.log); i++) {
        const struct rpt_message *m = rpt_log_get(n->t.log, i);
        assert_int_equal(m->level, RPT_LEVEL_STYLE);
        count += strcmp(m->code, code) == 0;
    }
    return count;
}

/* Nothing of the text is lost: all of it is covered. */
static inline void
expect_covered(struct normal *n)
{
    struct rpt_coverage coverage;
    assert_int_equal(rpt_report_coverage(n->t.report, &coverage, NULL),
        RPT_OK);
    assert_int_equal(coverage.covered, coverage.total);
    assert_true(coverage.total > 0);
}

/* Blocks only, texts cut to 24 characters. */
static inline void
expect_tree(struct normal *n, const char *expected)
{
    struct rpt_dump_style style = { .blocks = true, .width = 24 };
    expect_dump_style(&n->t, n->t.report->root, &style, expected);
    expect_covered(n);
}

/* The same with whole texts. */
static inline void
expect_whole(struct normal *n, const char *expected)
{
    struct rpt_dump_style style = { .blocks = true };
    expect_dump_style(&n->t, n->t.report->root, &style, expected);
    expect_covered(n);
}

#endif
