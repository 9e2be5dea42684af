/* SPDX-License-Identifier: MIT
 *
 * What a plug-in gives and what it may call. A plug-in is one constant
 * table. Light ones are linked in (plugins/plugins.c); those that need a
 * heavy library are loadable modules: a shared object that exports the table
 * under the name "rpt_plugin". A module resolves the functions below from
 * the program that loads it.
 */
#ifndef RPT_PLUGIN_H
#define RPT_PLUGIN_H

#include <rpt/report.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Raised whenever a struct, an enum or a function in this header changes; not
 * for a function that is new. */
#define RPT_PLUGIN_ABI 4u

/* The bytes of one source, as a reader gets them. All borrowed. */
struct rpt_input {
    const char *name;       /* for messages */
    const char *extension;  /* lower case, without the dot; "" if none */
    struct rpt_str bytes;   /* raw for binary readers; decoded to UTF-8 without
                               BOM for those with RPT_PLUGIN_TEXT */
    const struct rpt_limits *limits;
};

struct rpt_build;

enum rpt_plugin_flag {
    RPT_PLUGIN_TEXT = 1 << 0, /* wants decoded text and keeps it as source */
    RPT_PLUGIN_REFUSES = 1 << 1, /* only says why it cannot be read: modules
                                    are asked before it has the last word */
};

struct lua_State;

/* Line editing for the prompt; given by at most one plug-in. */
struct rpt_prompt {
    /* Opens with a history file (NULL: none); NULL on failure. */
    void *(*open)(const char *history);
    /* Words that complete at the prompt, NULL-terminated; kept borrowed. */
    void (*complete)(void *prompt, const char *const *words);
    /* One line without its end, valid to the next call; NULL at the end. */
    const char *(*read)(void *prompt, const char *text);
    /* Saves the history and closes. */
    void (*close)(void *prompt);
};

struct rpt_plugin {
    uint32_t abi;             /* RPT_PLUGIN_ABI */
    uint32_t flags;           /* enum rpt_plugin_flag */
    const char *name;         /* the format's name for --from */
    const char *summary;      /* one line for `rpt list` */
    const char *extensions;   /* "txt md rst": space-separated, or NULL */
    /*
     * How sure the reader is that the bytes are its own, 0 to 100; looks at
     * content first. Called with the first bytes of the raw (or, with
     * RPT_PLUGIN_TEXT, decoded) source; must not keep them.
     */
    int (*sniff)(const struct rpt_input *input);
    /*
     * Turns the bytes into blocks through the builder. Problems go to the
     * builder's log; the status that matters is the builder's.
     */
    enum rpt_status (*read)(const struct rpt_input *input,
        struct rpt_build *b);
    /* Opens a Lua library for scripts (a lua_CFunction); NULL if none. */
    int (*lua)(struct lua_State *L);
    const struct rpt_prompt *prompt; /* NULL if none */
};

/*
 * Hints: what a reader knows about a raw block beside its text. The
 * normaliser makes structure from them; a reader concludes nothing itself.
 */
enum rpt_hint_flag {
    RPT_HINT_PAGE_START = 1 << 0, /* first block after a page turn */
    RPT_HINT_BOLD = 1 << 1,       /* all of it is bold */
    RPT_HINT_ITALIC = 1 << 2,
    RPT_HINT_CENTRED = 1 << 3,
    RPT_HINT_RIGHT = 1 << 4,      /* flush right */
    RPT_HINT_HEADING = 1 << 5,    /* marked as heading; 'level' says which */
    RPT_HINT_TITLE = 1 << 6,      /* marked as title of the document */
    RPT_HINT_BULLET = 1 << 7,     /* marked with a bullet; 'label' has it */
    RPT_HINT_ORDERED = 1 << 8,    /* marked as numbered; 'label' has it */
    RPT_HINT_FURNITURE = 1 << 9,  /* marked as running head or foot */
    RPT_HINT_NOTE = 1 << 10,      /* marked as foot- or endnote */
    RPT_HINT_QUOTE = 1 << 11,
    RPT_HINT_CAPITALS = 1 << 12,  /* small or full capitals by style */
    RPT_HINT_COMMENT = 1 << 13,   /* a comment of the source format */
    RPT_HINT_RULE = 1 << 14,      /* a horizontal line */
    RPT_HINT_LITERAL = 1 << 15,   /* white space and lines matter */
    RPT_HINT_CONTINUED = 1 << 16, /* the source says: goes on from before */
    RPT_HINT_FLOWING = 1 << 17,   /* of the root: its text flows freely, so
                                     no line of a page stands between blocks */
};

struct rpt_hint {
    uint32_t flags;       /* enum rpt_hint_flag */
    uint16_t level;       /* heading or list level from 1; 0: none stated */
    uint16_t indent;      /* left edge: character columns, or points */
    uint16_t first_indent; /* left edge of the first line, the same unit */
    uint16_t size;        /* font size in tenths of a point; 0: unknown */
    uint16_t gap;         /* empty lines before it */
    uint16_t lines;       /* source lines it takes */
    uint16_t width;       /* longest line in characters; 0: unknown */
    struct rpt_str style; /* style name; {"",0} if none */
    struct rpt_str label; /* label the source states or generates, as the
                             reader of the printed page sees it */
    struct rpt_span label_span;
};

/*
 * The builder. Sticky: after the first failure every call does nothing and
 * rpt_build_status() says why. It enforces the limits, copies all strings,
 * makes text valid UTF-8 (a bad byte becomes U+FFFD, logged once) and folds
 * white space inside blocks unless the hint says literal.
 */

/* Opens a node of 'kind' below the open one; the root is open already. */
RPT_API void rpt_build_open(struct rpt_build *b, enum rpt_kind kind,
    struct rpt_span at);
/* Closes the open node; a span of length 0 grows to cover its children. */
RPT_API void rpt_build_close(struct rpt_build *b);
/* Adds text to the open node. */
RPT_API void rpt_build_text(struct rpt_build *b, struct rpt_str text,
    struct rpt_span at);
/* Sets an attribute of the open node, origin read. */
RPT_API void rpt_build_attr(struct rpt_build *b, const char *name,
    struct rpt_str value, struct rpt_span at);
/* Gives the open block its hints (copied). */
RPT_API void rpt_build_hint(struct rpt_build *b, const struct rpt_hint *hint);
/* Declares a range of the source as content that the tree must hold. */
RPT_API void rpt_build_content(struct rpt_build *b, struct rpt_span at);
/*
 * For readers of formats whose bytes are not the text itself (packed files,
 * laid-out pages): adds text, as it came out of the file, to the source that
 * the report keeps, and declares it as content. Returns its place there: an
 * offset into what was added so far, a line (each '\n' added ends one), a
 * column, and 'page' as given (0: unknown). To be called in reading order,
 * before the reader decides what the text is; bad UTF-8 becomes U+FFFD. Not
 * for readers with RPT_PLUGIN_TEXT, whose source is kept already.
 */
RPT_API struct rpt_span rpt_build_source(struct rpt_build *b,
    struct rpt_str text, uint32_t page);
/* Number of nodes now open, the root included. */
RPT_API size_t rpt_build_depth(const struct rpt_build *b);
/* The log for what the reader has to say. */
RPT_API struct rpt_log *rpt_build_log(struct rpt_build *b);
RPT_API const struct rpt_limits *rpt_build_limits(const struct rpt_build *b);
/* Logs at the level that belongs to 'status' and makes the builder fail. */
RPT_API void rpt_build_fail(struct rpt_build *b, enum rpt_status status,
    const char *code, struct rpt_span at, const char *fmt, ...)
    RPT_PRINTF(5, 6);
RPT_API enum rpt_status rpt_build_status(const struct rpt_build *b);

/* As malloc(), realloc() and free(), but never NULL for 0 bytes; made to fail
 * by the tests like ours. What the library hands over is freed here too. */
RPT_API void *rpt_alloc(size_t n);
RPT_API void *rpt_realloc(void *p, size_t n);
RPT_API void rpt_free(void *p);

/*
 * Decodes the character at 's' (n > 0 bytes left) into '*c'; returns its
 * length 1 to 4. An invalid byte gives U+FFFD and length 1.
 */
RPT_API size_t rpt_utf8_decode(const char *s, size_t n, uint32_t *c);
/*
 * Writes the character 'c' as UTF-8; returns its length 1 to 4. What is no
 * character (a surrogate, or beyond U+10FFFF) is written as U+FFFD. No NUL
 * is added.
 */
RPT_API size_t rpt_utf8_encode(uint32_t c, char out[4]);

#ifdef __cplusplus
}
#endif
#endif
