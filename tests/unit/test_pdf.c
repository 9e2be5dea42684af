/* SPDX-License-Identifier: MIT
 *
 * The PDF reader without poppler: words with boxes become lines, columns,
 * tables, notes and blocks. A page is drawn with put(): place, size, style
 * and text, words apart by spaces; each letter is half a size wide.
 */
#include "../../plugins/pdf/pdf.h"
#include "blocks.h"

struct draft {
    struct tree t;
    struct pdf p;
};

static void
draft_open(struct draft *d)
{
    tree_open(&d->t);
    d->p = (struct pdf){.b = d->t.b};
}

static void
new_page(struct draft *d)
{
    struct pdf *p = &d->p;
    p->pages = pdf_grow(p, p->pages, &p->max_pages, p->n_pages + 1,
        sizeof(*p->pages));
    assert_non_null(p->pages);
    p->pages[p->n_pages++] = (struct pdf_page){
        .first = (uint32_t)p->n_runs, .width = 600, .height = 800};
}

/* Draws a text; 'y' is its lower edge. */
static float
put(struct draft *d, float x, float y, float size, unsigned flags,
    const char *text)
{
    struct pdf *p = &d->p;
    while (*text != '\0') {
        size_t n = strcspn(text, " ");
        if (n > 0) {
            struct pdf_run run = {.x1 = x, .y1 = y - size,
                .x2 = x + (float)n * size / 2, .y2 = y,
                .text = (uint32_t)p->n_pool, .n = (uint32_t)n,
                .chars = (uint32_t)n, .size = (uint16_t)(size * 10),
                .flags = (uint8_t)(flags | PDF_SPACE)};
            assert_true(pdf_pool_add(p, text, n));
            p->runs = pdf_grow(p, p->runs, &p->max_runs, p->n_runs + 1,
                sizeof(run));
            assert_non_null(p->runs);
            p->runs[p->n_runs++] = run;
            p->pages[p->n_pages - 1].n++;
            x = run.x2;
        }
        text += n;
        while (*text == ' ') {
            x += size * 0.3f;
            text++;
        }
    }
    return x;
}

/* Lays the pages out and compares the blocks. The labels of notes are only
 * in hints as yet. */
static void
expect(struct draft *d, uint64_t labels, const char *wanted)
{
    struct pdf *p = &d->p;
    struct rpt_sink *out;
    for (size_t i = 0; i < p->n_pages; i++)
        pdf_find_lines(p, &p->pages[i]);
    pdf_measure_body(p);
    for (size_t i = 0; i < p->n_pages; i++) {
        p->page = (uint32_t)i + 1;
        pdf_find_order(p, &p->pages[i]);
        pdf_emit_page(p);
    }
    assert_int_equal(p->status, RPT_OK);
    pdf_free(p);
    assert_int_equal(rpt_build_end(d->t.b), RPT_OK);
    d->t.b = NULL;
    assert_int_equal(rpt_sink_new_memory(&out, SIZE_MAX), RPT_OK);
    write_blocks(out, d->t.report->root, 0);
    assert_string_equal(rpt_sink_text(out).s, wanted);
    rpt_sink_free(out);
    struct rpt_coverage coverage;
    assert_int_equal(rpt_report_coverage(d->t.report, &coverage, NULL),
        RPT_OK);
    assert_int_equal(coverage.covered + labels, coverage.total);
    tree_close(&d->t);
}

#define FULL "aaaaaaaaa bbbbbbbbb ccccccccc ddddddddd eeeeeeeee ffffffffff"

static void
test_paragraphs(void **state)
{
    struct draft d;
    (void)state;
    draft_open(&d);
    new_page(&d);
    put(&d, 100, 100, 10, 0, FULL);
    put(&d, 100, 112, 10, 0, "ends here.");
    put(&d, 100, 124, 10, 0, FULL);         /* the line above was short */
    put(&d, 100, 136, 10, 0, FULL);
    put(&d, 100, 160, 10, 0, FULL);         /* space between */
    put(&d, 120, 172, 10, 0, FULL);         /* an edge that differs */
    put(&d, 100, 184, 10, PDF_BOLD, FULL);
    expect(&d, 0,
        "p| " FULL " ends here.\n"
        "p| " FULL " " FULL "\n"
        "p| " FULL " " FULL "\n"
        "p bold| {strong:" FULL "}\n");
}

static void
test_labels(void **state)
{
    struct draft d;
    (void)state;
    draft_open(&d);
    new_page(&d);
    put(&d, 100, 100, 10, 0, "(a)");
    put(&d, 130, 100, 10, 0, FULL);
    put(&d, 130, 112, 10, 0, FULL);
    put(&d, 100, 124, 10, 0, "(b)");
    put(&d, 130, 124, 10, 0, FULL);
    put(&d, 100, 136, 10, 0, "140.7");
    put(&d, 160, 136, 10, 0, FULL);
    put(&d, 100, 148, 10, 0, FULL);
    expect(&d, 0,
        "p| (a) " FULL " " FULL "\n"
        "p| (b) " FULL "\n"
        "p| 140.7 " FULL " " FULL "\n");
}

/* Lines of the columns stand side by side, and are not read across. */
static void
test_columns(void **state)
{
    struct draft d;
    (void)state;
    draft_open(&d);
    new_page(&d);
    for (int i = 0; i < 10; i++) {
        float y = 100 + 12 * (float)i + (i > 4 ? 8 : 0);
        put(&d, 100, y, 10, 0, "left aaaaaaa bbbbbbbbb ccccccccc");
        put(&d, 320, 100 + 12 * (float)i, 10, 0,
            "right aaaaaa bbbbbbbbb ccccccccc");
    }
    expect(&d, 0,
        "p| left aaaaaaa bbbbbbbbb ccccccccc left aaaaaaa bbbbbbbbb "
        "ccccccccc left aaaaaaa bbbbbbbbb ccccccccc left aaaaaaa bbbbbbbbb "
        "ccccccccc left aaaaaaa bbbbbbbbb ccccccccc\n"
        "p| left aaaaaaa bbbbbbbbb ccccccccc left aaaaaaa bbbbbbbbb "
        "ccccccccc left aaaaaaa bbbbbbbbb ccccccccc left aaaaaaa bbbbbbbbb "
        "ccccccccc left aaaaaaa bbbbbbbbb ccccccccc\n"
        "p| right aaaaaa bbbbbbbbb ccccccccc right aaaaaa bbbbbbbbb "
        "ccccccccc right aaaaaa bbbbbbbbb ccccccccc right aaaaaa bbbbbbbbb "
        "ccccccccc right aaaaaa bbbbbbbbb ccccccccc right aaaaaa bbbbbbbbb "
        "ccccccccc right aaaaaa bbbbbbbbb ccccccccc right aaaaaa bbbbbbbbb "
        "ccccccccc right aaaaaa bbbbbbbbb ccccccccc right aaaaaa bbbbbbbbb "
        "ccccccccc\n");
}

/* A line across the columns does not end the table. */
static void
test_table(void **state)
{
    struct draft d;
    (void)state;
    draft_open(&d);
    new_page(&d);
    put(&d, 100, 60, 10, 0, FULL);
    put(&d, 100, 100, 10, 0, "Lake");
    put(&d, 200, 100, 10, 0, "2029");
    put(&d, 300, 100, 10, 0, "2030");
    put(&d, 100, 115, 10, 0, "Upper");
    put(&d, 200, 115, 10, 0, "12.4");
    put(&d, 300, 115, 10, 0, "11.9");
    put(&d, 100, 130, 10, 0, "All the lakes below the long valley");
    put(&d, 100, 145, 10, 0, "Lower");
    put(&d, 200, 145, 10, 0, "55.0");
    put(&d, 300, 145, 10, 0, "54.2");
    expect(&d, 0,
        "p| " FULL "\n"
        "table| \n"
        "  row| \n"
        "    cell| \n      p| Lake\n    cell| \n      p| 2029\n"
        "    cell| \n      p| 2030\n"
        "  row| \n"
        "    cell| \n      p| Upper\n    cell| \n      p| 12.4\n"
        "    cell| \n      p| 11.9\n"
        "  row| \n"
        "    cell| \n      p| All the lakes below the long valley\n"
        "    cell| \n    cell| \n"
        "  row| \n"
        "    cell| \n      p| Lower\n    cell| \n      p| 55.0\n"
        "    cell| \n      p| 54.2\n");
}

static void
test_notes(void **state)
{
    struct draft d;
    (void)state;
    draft_open(&d);
    new_page(&d);
    float x = put(&d, 100, 100, 10, 0, "aaaaaaaaa bbbbbbbbb ccccccccc end.");
    put(&d, x, 96, 6, 0, "1");
    put(&d, 100, 112, 10, 0, FULL);
    put(&d, 100, 124, 10, 0, FULL);
    x = put(&d, 100, 700, 5, 0, "1");
    put(&d, x, 703, 8, 0, "The note, of which the rest stands");
    new_page(&d);
    put(&d, 100, 100, 10, 0, FULL);
    put(&d, 100, 112, 10, 0, FULL);
    put(&d, 100, 700, 8, 0, "on the other page.");
    x = put(&d, 100, 710, 5, 0, "2");
    put(&d, x, 713, 8, 0, "Another.");
    expect(&d, 2,
        "p| aaaaaaaaa bbbbbbbbb ccccccccc end.{note-ref label=1}\n"
        "p| " FULL " " FULL "\n"
        "p note [1]| The note, of which the rest stands\n"
        "p page| " FULL " " FULL "\n"
        "p note continued| on the other page.\n"
        "p note [2]| Another.\n");
}

/* Small cells that begin with a raised number are no notes of the page. */
static void
test_note_in_cell(void **state)
{
    struct draft d;
    (void)state;
    draft_open(&d);
    new_page(&d);
    for (int i = 0; i < 4; i++)
        put(&d, 100, 60 + 12 * (float)i, 10, 0, FULL);
    for (int i = 0; i < 3; i++) {
        float y = 140 + 15 * (float)i;
        put(&d, 100, y, 8, 0, "Lake");
        float x = put(&d, 200, y - 3, 5, 0, "1");
        put(&d, x, y, 8, 0, "dry");
        put(&d, 300, y, 8, 0, "2030");
    }
    expect(&d, 0,
        "p| " FULL " " FULL " " FULL " " FULL "\n"
        "table| \n"
        "  row| \n"
        "    cell| \n      p| Lake\n"
        "    cell| \n      p| {note-ref label=1}dry\n"
        "    cell| \n      p| 2030\n"
        "  row| \n"
        "    cell| \n      p| Lake\n"
        "    cell| \n      p| {note-ref label=1}dry\n"
        "    cell| \n      p| 2030\n"
        "  row| \n"
        "    cell| \n      p| Lake\n"
        "    cell| \n      p| {note-ref label=1}dry\n"
        "    cell| \n      p| 2030\n");
}

static void
test_oddities(void **state)
{
    struct draft d;
    (void)state;
    draft_open(&d);
    new_page(&d);
    put(&d, 100, 100, 10, 0, FULL);
    put(&d, 100.5f, 100, 10, 0, FULL);      /* drawn twice to look bold */
    put(&d, 20, 300, 10, PDF_TURNED, "margin");
    float x = put(&d, 100, 130, 10, 0, "area of 12 km");
    put(&d, x, 126, 6, 0, "2");
    put(&d, 100, 160, 10, 0, "Lakes ........ 7");
    put(&d, 100, 172, 10, 0, "Rivers ........ 12");
    expect(&d, 0,
        "p| " FULL "\n"
        "p| area of 12 km2\n"
        "p| Lakes ........ 7\n"
        "p| Rivers ........ 12\n"
        "p| margin\n");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_paragraphs),
        cmocka_unit_test(test_labels),
        cmocka_unit_test(test_columns),
        cmocka_unit_test(test_table),
        cmocka_unit_test(test_notes),
        cmocka_unit_test(test_note_in_cell),
        cmocka_unit_test(test_oddities),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
