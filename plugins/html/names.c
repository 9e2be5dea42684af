/* SPDX-License-Identifier: MIT
 *
 * The elements of HTML, as one table in order of name. What a role does is
 * not known here. An element that is not in it is one of the page's own and
 * counts as inline.
 */
#include <stdlib.h>

#include "html.h"

#define EMPHASIS RPT_KIND_EMPHASIS
#define STRONG RPT_KIND_STRONG

static const struct html_element elements[] = {
    {"a", HTML_LINK, RPT_KIND_LINK, 0, NULL},
    {"address", HTML_BLOCK, 0, 0, NULL},
    {"article", HTML_ARTICLE, 0, 0, NULL},
    {"aside", HTML_HEADER, 0, 0, "complementary"},
    {"audio", HTML_SIDE, 0, 0, "media"},
    {"b", HTML_MARK, STRONG, 0, NULL},
    {"blockquote", HTML_QUOTE, 0, 0, NULL},
    {"body", HTML_BLOCK, 0, 0, NULL},
    {"br", HTML_BREAK, 0, 0, NULL},
    {"button", HTML_SIDE, 0, 0, "form"},
    {"canvas", HTML_SIDE, 0, 0, "media"},
    {"caption", HTML_BLOCK, 0, 0, NULL},
    {"center", HTML_BLOCK, 0, 0, NULL},
    {"cite", HTML_MARK, EMPHASIS, 0, NULL},
    {"code", HTML_MARK, EMPHASIS, 0, "code"},
    {"datalist", HTML_SIDE, 0, 0, "form"},
    {"dd", HTML_BLOCK, 0, 0, NULL},
    {"del", HTML_MARK, EMPHASIS, 0, "del"},
    {"details", HTML_BLOCK, 0, 0, NULL},
    {"dfn", HTML_MARK, EMPHASIS, 0, NULL},
    {"dialog", HTML_SIDE, 0, 0, "dialog"},
    {"dir", HTML_LIST, 0, 0, NULL},
    {"div", HTML_BLOCK, 0, 0, NULL},
    {"dl", HTML_BLOCK, 0, 0, NULL},
    {"dt", HTML_BLOCK, 0, 0, NULL},
    {"em", HTML_MARK, EMPHASIS, 0, NULL},
    {"embed", HTML_SIDE, 0, 0, "media"},
    {"fieldset", HTML_BLOCK, 0, 0, NULL},
    {"figcaption", HTML_BLOCK, 0, 0, NULL},
    {"figure", HTML_BLOCK, 0, 0, NULL},
    {"footer", HTML_HEADER, 0, 0, "contentinfo"},
    {"form", HTML_BLOCK, 0, 0, NULL},
    {"frameset", HTML_BLOCK, 0, 0, NULL},
    {"h1", HTML_HEADING, 0, 1, "h1"},
    {"h2", HTML_HEADING, 0, 2, "h2"},
    {"h3", HTML_HEADING, 0, 3, "h3"},
    {"h4", HTML_HEADING, 0, 4, "h4"},
    {"h5", HTML_HEADING, 0, 5, "h5"},
    {"h6", HTML_HEADING, 0, 6, "h6"},
    {"head", HTML_BLOCK, 0, 0, NULL},
    {"header", HTML_HEADER, 0, 0, "banner"},
    {"hgroup", HTML_BLOCK, 0, 0, NULL},
    {"hr", HTML_RULE, 0, 0, NULL},
    {"html", HTML_BLOCK, 0, 0, NULL},
    {"i", HTML_MARK, EMPHASIS, 0, NULL},
    {"iframe", HTML_SIDE, 0, 0, "media"},
    {"img", HTML_IMAGE, 0, 0, NULL},
    {"ins", HTML_MARK, EMPHASIS, 0, "ins"},
    {"kbd", HTML_MARK, EMPHASIS, 0, "code"},
    {"legend", HTML_BLOCK, 0, 0, NULL},
    {"li", HTML_ITEM, 0, 0, NULL},
    {"main", HTML_MAIN, 0, 0, NULL},
    {"map", HTML_SIDE, 0, 0, "media"},
    {"menu", HTML_LIST, 0, 0, NULL},
    {"nav", HTML_SIDE, 0, 0, "navigation"},
    {"noframes", HTML_SIDE, 0, 0, "noscript"},
    {"noscript", HTML_SIDE, 0, 0, "noscript"},
    {"object", HTML_SIDE, 0, 0, "media"},
    {"ol", HTML_LIST, 0, 0, NULL},
    {"optgroup", HTML_SIDE, 0, 0, "form"},
    {"option", HTML_SIDE, 0, 0, "form"},
    {"p", HTML_BLOCK, 0, 0, NULL},
    {"pre", HTML_PRE, 0, 0, NULL},
    {"s", HTML_MARK, EMPHASIS, 0, "del"},
    {"samp", HTML_MARK, EMPHASIS, 0, "code"},
    {"script", HTML_MUTE, 0, 0, NULL},
    {"section", HTML_BLOCK, 0, 0, NULL},
    {"select", HTML_SIDE, 0, 0, "form"},
    {"strike", HTML_MARK, EMPHASIS, 0, "del"},
    {"strong", HTML_MARK, STRONG, 0, NULL},
    {"style", HTML_SHEET, 0, 0, NULL},
    {"sub", HTML_MARK, EMPHASIS, 0, "sub"},
    {"summary", HTML_BLOCK, 0, 0, NULL},
    {"sup", HTML_MARK, EMPHASIS, 0, "sup"},
    {"svg", HTML_SIDE, 0, 0, "media"},
    {"table", HTML_TABLE, 0, 0, NULL},
    {"tbody", HTML_BLOCK, 0, 0, NULL},
    {"td", HTML_CELL, 0, 0, NULL},
    {"template", HTML_MUTE, 0, 0, NULL},
    {"textarea", HTML_SIDE, 0, 0, "form"},
    {"tfoot", HTML_BLOCK, 0, 0, NULL},
    {"th", HTML_CELL, 0, 1, NULL},
    {"thead", HTML_BLOCK, 0, 1, NULL},
    {"title", HTML_TITLE, 0, 0, "title"},
    {"tr", HTML_ROW, 0, 0, NULL},
    {"tt", HTML_MARK, EMPHASIS, 0, "code"},
    {"u", HTML_MARK, EMPHASIS, 0, "u"},
    {"ul", HTML_LIST, 0, 0, NULL},
    {"var", HTML_MARK, EMPHASIS, 0, NULL},
    {"video", HTML_SIDE, 0, 0, "media"},
    {"xml", HTML_MUTE, 0, 0, NULL},
    {"xmp", HTML_PRE, 0, 0, NULL},
};

static int
compare(const void *key, const void *element)
{
    return strcmp(key, ((const struct html_element *)element)->name);
}

const struct html_element *
html_element_find(const char *name)
{
    static const struct html_element other = {"", HTML_INLINE, 0, 0, NULL};
    const struct html_element *found = bsearch(name, elements,
        sizeof elements / sizeof *elements, sizeof *elements, compare);
    return found != NULL ? found : &other;
}

bool
html_is_inline(const struct html_element *element)
{
    return element->role == HTML_INLINE || element->role == HTML_MARK
        || element->role == HTML_LINK;
}
