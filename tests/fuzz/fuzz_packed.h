/* SPDX-License-Identifier: MIT
 *
 * What the fuzz targets of packed formats share. Bytes that are no archive
 * are taken for the XML of one part and packed with what belongs to it: the
 * mutations reach the reader instead of the checksum of the archive. To be
 * included once by each target.
 */
#ifndef RPT_FUZZ_PACKED_H
#define RPT_FUZZ_PACKED_H

#include "fuzz.h"

#include <zip.h>

struct fuzz_part {
    const char *name;
    const char *text;         /* NULL: the bytes of the fuzzer */
};

/* Packs the parts (up to one without a name); the caller frees '*out'. */
static void
fuzz_pack(const struct fuzz_part *parts, struct rpt_str data,
    struct rpt_str *out)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *to = zip_source_buffer_create(NULL, 0, 0, &error);
    fuzz_require(to != NULL, "an archive");
    zip_source_keep(to);
    zip_t *zip = zip_open_from_source(to, ZIP_TRUNCATE, &error);
    fuzz_require(zip != NULL, "an archive");
    for (; parts->name != NULL; parts++) {
        struct rpt_str text = parts->text == NULL ? data
            : (struct rpt_str){parts->text, strlen(parts->text)};
        zip_source_t *part =
            zip_source_buffer(zip, text.s, text.n, 0);
        zip_int64_t i = zip_file_add(zip, parts->name, part, 0);
        fuzz_require(i >= 0, "a part");
        zip_set_file_compression(zip, (zip_uint64_t)i, ZIP_CM_STORE, 0);
    }
    fuzz_require(zip_close(zip) == 0, "a packed file");
    fuzz_require(zip_source_open(to) == 0, "a packed file");
    zip_source_seek(to, 0, SEEK_END);
    size_t n = (size_t)zip_source_tell(to);
    char *s = malloc(n + 1);
    fuzz_require(s != NULL, "memory");
    zip_source_seek(to, 0, SEEK_SET);
    fuzz_require(zip_source_read(to, s, n) == (zip_int64_t)n, "all of it");
    s[n] = '\0';
    zip_source_close(to);
    zip_source_free(to);
    *out = (struct rpt_str){s, n};
}

static void
fuzz_packed(const struct fuzz *fuzz, const struct rpt_plugin *plugin,
    const struct fuzz_part *parts, struct rpt_str data)
{
    struct rpt_str packed;
    fuzz_pack(parts, data, &packed);
    fuzz_run(fuzz, plugin, packed, true);
    free((void *)(uintptr_t)packed.s);
}

/* The bytes as they are; readers may rely on the NUL behind them. */
static void
fuzz_plain(const struct fuzz *fuzz, const struct rpt_plugin *plugin,
    const uint8_t *data, size_t size)
{
    char *copy = malloc(size + 1);
    fuzz_require(copy != NULL, "memory");
    if (size > 0)
        memcpy(copy, data, size);
    copy[size] = '\0';
    fuzz_run(fuzz, plugin, (struct rpt_str){copy, size}, true);
    free(copy);
}

#endif
