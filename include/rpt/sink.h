/* SPDX-License-Identifier: MIT
 *
 * The sink: where output goes. A file sink is atomic: it writes to a
 * temporary file beside the target and renames it on commit, so a failed run
 * leaves the old file untouched and nothing else behind. Sticky: after a
 * failure further writes do nothing; rpt_sink_commit() reports it.
 */
#ifndef RPT_SINK_H
#define RPT_SINK_H

#include <rpt/log.h>

#ifdef __cplusplus
extern "C" {
#endif

struct rpt_sink;

/*
 * The three ways to make a sink. The caller frees it with rpt_sink_free();
 * more than 'limit' bytes make it fail with RPT_LIMIT.
 */

/* Output to a path, atomically on commit. RPT_IO with errno when nothing can
 * be written there, found out now and not after the work. */
RPT_API enum rpt_status rpt_sink_new_file(struct rpt_sink **out,
    const char *path, size_t limit);
/*
 * Output to an open descriptor (not closed). Bytes are held back until
 * rpt_sink_flush() or commit, so a failed run writes nothing.
 */
RPT_API enum rpt_status rpt_sink_new_fd(struct rpt_sink **out, int fd,
    size_t limit);
/* Output to memory; read it with rpt_sink_text(). */
RPT_API enum rpt_status rpt_sink_new_memory(struct rpt_sink **out,
    size_t limit);

/* Add bytes, or formatted text. */
RPT_API void rpt_sink_write(struct rpt_sink *sink, const char *s, size_t n);
RPT_API void rpt_sink_print(struct rpt_sink *sink, const char *fmt, ...)
    RPT_PRINTF(2, 3);
/* Writes 's' as a JSON string with quotes; invalid UTF-8 becomes U+FFFD. */
RPT_API void rpt_sink_json(struct rpt_sink *sink, const char *s, size_t n);
/* The first failure, or RPT_OK. */
RPT_API enum rpt_status rpt_sink_status(const struct rpt_sink *sink);

/* A mark in the output, and the way back to it (drops what came after).
 * Marks before a flush are invalid. */
RPT_API size_t rpt_sink_mark(const struct rpt_sink *sink);
RPT_API void rpt_sink_rewind(struct rpt_sink *sink, size_t mark);

/* What a memory sink holds; borrowed until the next write. */
RPT_API struct rpt_str rpt_sink_text(const struct rpt_sink *sink);

/* Lets held-back bytes of a descriptor sink out; no effect on others. */
RPT_API enum rpt_status rpt_sink_flush(struct rpt_sink *sink);
/* Makes the output final. On failure errno is kept for the message. */
RPT_API enum rpt_status rpt_sink_commit(struct rpt_sink *sink);
/* Frees; without a commit the output is abandoned and leaves no trace. */
RPT_API void rpt_sink_free(struct rpt_sink *sink);

#ifdef __cplusplus
}
#endif
#endif
