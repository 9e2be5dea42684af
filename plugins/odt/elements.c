/* SPDX-License-Identifier: MIT
 *
 * The vocabulary: one table for all parts of the package.
 */
#include "odt.h"

enum space { OFFICE, STYLE, TEXT, TABLE, DRAW, SVG, DUBLIN };

#define OASIS "urn:oasis:names:tc:opendocument:xmlns:"

static const struct xml_space spaces[] = {
    { OASIS "office:1.0", OFFICE },
    { OASIS "style:1.0", STYLE },
    { OASIS "text:1.0", TEXT },
    { OASIS "table:1.0", TABLE },
    { OASIS "drawing:1.0", DRAW },
    { OASIS "svg-compatible:1.0", SVG },
    { "http://purl.org/dc/elements/1.1/", DUBLIN },
    { NULL, 0 },
};

static void
ruby_start(void *user, const struct xml_tag *tag)
{
    (void)tag;
    odt_text(user, RPT_STR(" ("));
}

static void
ruby_end(void *user)
{
    odt_text(user, RPT_STR(") "));
}

/* Those met most often come first. */
static const struct xml_element elements[] = {
    { "span", odt_span_start, odt_span_end, TEXT, false },
    { "p", odt_p_start, odt_p_end, TEXT, false },
    { "h", odt_p_start, odt_p_end, TEXT, false },
    { "s", odt_inline, NULL, TEXT, false },
    { "tab", odt_inline, NULL, TEXT, false },
    { "line-break", odt_break, NULL, TEXT, false },
    { "soft-page-break", odt_page_turn, NULL, TEXT, false },
    { "list", odt_list_start, odt_list_end, TEXT, false },
    { "list-item", odt_item_start, NULL, TEXT, false },
    { "list-header", odt_item_start, NULL, TEXT, false },
    { "number", odt_capture_start, odt_capture_end, TEXT, false },
    { "a", odt_link_start, odt_link_end, TEXT, false },
    { "note", odt_note_start, odt_note_end, TEXT, false },
    { "note-citation", odt_capture_start, odt_capture_end, TEXT, false },
    { "ruby-text", ruby_start, ruby_end, TEXT, false },
    { "section", odt_hidden_start, odt_hidden_end, TEXT, false },
    { "hidden-text", odt_hidden_start, odt_hidden_end, TEXT, false },
    { "table-of-content", odt_contents_start, odt_contents_end, TEXT,
        false },
    { "illustration-index", odt_contents_start, odt_contents_end, TEXT,
        false },
    { "table-index", odt_contents_start, odt_contents_end, TEXT, false },
    { "tracked-changes", odt_changes_start, odt_changes_end, TEXT, false },
    { "deletion", odt_deletion, NULL, TEXT, false },
    { "table-of-content-source", NULL, NULL, TEXT, true },
    { "illustration-index-source", NULL, NULL, TEXT, true },
    { "table-index-source", NULL, NULL, TEXT, true },
    { "object-index-source", NULL, NULL, TEXT, true },
    { "user-index-source", NULL, NULL, TEXT, true },
    { "alphabetical-index-source", NULL, NULL, TEXT, true },
    { "bibliography-source", NULL, NULL, TEXT, true },
    { "sequence-decls", NULL, NULL, TEXT, true },
    /* tables */
    { "table", odt_table_start, odt_table_end, TABLE, false },
    { "table-header-rows", odt_header_start, odt_header_end, TABLE, false },
    { "table-row", odt_row_start, odt_row_end, TABLE, false },
    { "table-cell", odt_cell_start, odt_cell_end, TABLE, false },
    { "covered-table-cell", odt_cell_start, odt_cell_end, TABLE, false },
    { "tracked-changes", NULL, NULL, TABLE, true },
    /* what stands beside the text */
    { "annotation", odt_comment_start, odt_comment_end, OFFICE, false },
    { "creator", odt_capture_start, odt_capture_end, DUBLIN, false },
    { "date", odt_capture_start, odt_capture_end, DUBLIN, false },
    { "frame", NULL, odt_frame_end, DRAW, false },
    { "image", odt_image, NULL, DRAW, false },
    { "object", odt_object, NULL, DRAW, true },
    { "object-ole", odt_object, NULL, DRAW, true },
    { "desc", odt_capture_start, odt_capture_end, SVG, false },
    { "title", odt_alt_title_start, odt_capture_end, SVG, false },
    { "binary-data", NULL, NULL, OFFICE, true },
    { "forms", NULL, NULL, OFFICE, true },
    { "scripts", NULL, NULL, OFFICE, true },
    { "settings", NULL, NULL, OFFICE, true },
    { "change-info", NULL, NULL, OFFICE, true },
    /* styles */
    { "style", odt_style_start, odt_style_end, STYLE, false },
    { "default-style", odt_default_start, odt_style_end, STYLE, false },
    { "text-properties", odt_props, NULL, STYLE, false },
    { "paragraph-properties", odt_props, NULL, STYLE, false },
    { "list-style", odt_list_style_start, odt_list_style_end, TEXT, false },
    { "outline-style", odt_list_style_start, odt_list_style_end, TEXT,
        false },
    { "list-level-style-number", odt_list_level_start, odt_list_level_end,
        TEXT, false },
    { "list-level-style-bullet", odt_list_level_start, odt_list_level_end,
        TEXT, false },
    { "list-level-style-image", odt_list_level_start, odt_list_level_end,
        TEXT, false },
    { "outline-level-style", odt_list_level_start, odt_list_level_end, TEXT,
        false },
    { "list-level-properties", odt_list_props, NULL, STYLE, false },
    { "list-level-label-alignment", odt_list_props, NULL, STYLE, false },
    { "header", odt_running_start, odt_running_end, STYLE, false },
    { "header-left", odt_running_start, odt_running_end, STYLE, false },
    { "header-first", odt_running_start, odt_running_end, STYLE, false },
    { "footer", odt_running_start, odt_running_end, STYLE, false },
    { "footer-left", odt_running_start, odt_running_end, STYLE, false },
    { "footer-first", odt_running_start, odt_running_end, STYLE, false },
    /* the document */
    { "text", odt_body_start, NULL, OFFICE, false },
    { "document", odt_root_start, NULL, OFFICE, false },
    { "document-content", odt_root_start, NULL, OFFICE, false },
    { "title", odt_capture_start, odt_capture_end, DUBLIN, false },
    { "language", odt_capture_start, odt_capture_end, DUBLIN, false },
    { NULL, NULL, NULL, 0, false },
};

const struct xml_reader odt_reader = {
    .spaces = spaces, .elements = elements, .text = odt_text,
};
