/* SPDX-License-Identifier: MIT
 *
 * The side of the PDF reader that knows poppler.
 */
#ifndef RPT_PDF_GLYPHS_H
#define RPT_PDF_GLYPHS_H

#include <poppler.h>

#include "pdf.h"

/*
 * Adds the runs of a page, and fills in what is known of it. False if
 * poppler's letters and boxes did not go together: the places of the words
 * are unknown then.
 */
bool pdf_read_glyphs(struct pdf *p, struct pdf_page *page,
    PopplerPage *source);

#endif
