/* SPDX-License-Identifier: MIT
 *
 * Bytes from a file, standard input or memory, and their decoding to UTF-8.
 * Knows no format.
 */
#ifndef RPT_CORE_INPUT_H
#define RPT_CORE_INPUT_H

#include <rpt/engine.h>

struct rpt_bytes {
    struct rpt_str raw;       /* mapped, read, borrowed or decoded */
    void *owned;              /* what to free; NULL if mapped or borrowed */
    bool mapped;
};

/*
 * Gets the bytes of a source; at most limits->input of them. A message for a
 * missing file, a directory, an empty file, or one over the limit.
 */
enum rpt_status rpt_bytes_open(struct rpt_bytes *out,
    const struct rpt_source *source, const struct rpt_limits *limits,
    struct rpt_log *log);
void rpt_bytes_close(struct rpt_bytes *bytes);
/*
 * Who reads on, or goes over the text once more, says where it stands now and
 * then, with the last place in '*from': where the bytes are mapped, those
 * behind it need not stay in memory.
 */
void rpt_bytes_pass(const struct rpt_bytes *bytes, size_t *from, size_t to);
/* Says the same of all of them. */
void rpt_bytes_rest(const struct rpt_bytes *bytes);

/*
 * Decodes to UTF-8 without a byte order mark: UTF-8, UTF-16 (by mark or by
 * NUL pattern), the encoding that markup names, else Windows-1252 or Mac
 * Roman, whichever makes better text. A few lone NULs become U+FFFD,
 * with a warning.
 * Valid UTF-8 is given back as it is ('*owned' NULL), else '*owned' is to be
 * freed with rpt_free(). Logs at level style what it took the text for.
 * '*binary' is set when the bytes are no text in any of them.
 */
enum rpt_status rpt_decode(struct rpt_str raw, struct rpt_str *out,
    void **owned, bool *binary, struct rpt_log *log);

#endif
