/* SPDX-License-Identifier: MIT
 *
 * The archive: parts are looked up by their exact names and unpacked into
 * memory; nothing is ever written. How much comes out is counted while it
 * does, for what an archive says of itself proves nothing.
 */
#include "package.h"

#include <string.h>

#include <zip.h>

#define CHUNK ((size_t)1 << 16)
/* Much text packs well, but not so well. */
#define MAX_RATIO 250
#define FREE_SIZE ((size_t)32 << 20)
/* Where names are looked for in a damaged archive. */
#define SAMPLE ((size_t)64 << 10)
/* Entries that are looked at to know an archive. */
#define MAX_LOOKED 4096
/* What an archive of an OpenDocument file begins with. */
#define TYPE_AT 30

struct package {
    zip_t *zip;
    struct rpt_build *b;
    size_t unpacked;          /* bytes so far */
    bool beside;              /* what is read now can be done without */
};

static const struct rpt_span nowhere;

static zip_t *
open_zip(struct rpt_str bytes, zip_error_t *error)
{
    zip_source_t *source =
        zip_source_buffer_create(bytes.s, bytes.n, 0, error);
    if (source == NULL)
        return NULL;
    zip_t *zip = zip_open_from_source(source, ZIP_RDONLY, error);
    if (zip == NULL)
        zip_source_free(source);
    return zip;
}

struct package *
package_open(const struct rpt_input *input, struct rpt_build *b)
{
    zip_error_t error;
    struct package *p = rpt_alloc(sizeof(*p));
    if (p == NULL) {
        rpt_build_fail(b, RPT_NOMEM, "nomem", nowhere, "out of memory");
        return NULL;
    }
    *p = (struct package){ .b = b };
    zip_error_init(&error);
    p->zip = open_zip(input->bytes, &error);
    if (p->zip == NULL) {
        if (zip_error_code_zip(&error) == ZIP_ER_MEMORY)
            rpt_build_fail(b, RPT_NOMEM, "nomem", nowhere, "out of memory");
        else
            rpt_build_fail(b, RPT_FORMAT, "zip", nowhere,
                "damaged: the archive cannot be opened (%s); get the file "
                "again", zip_error_strerror(&error));
        rpt_free(p);
        p = NULL;
    }
    zip_error_fini(&error);
    return p;
}

void
package_close(struct package *p)
{
    if (p == NULL)
        return;
    zip_discard(p->zip);
    rpt_free(p);
}

struct rpt_build *
package_build(const struct package *p)
{
    return p->b;
}

void
package_beside(struct package *p, bool beside)
{
    p->beside = beside;
}

bool
package_is_beside(const struct package *p)
{
    return p->beside;
}

static bool
fail_part(struct package *p, const char *name, int code, const char *why)
{
    if (code == ZIP_ER_MEMORY)
        rpt_build_fail(p->b, RPT_NOMEM, "nomem", nowhere, "out of memory");
    else if (code == ZIP_ER_NOPASSWD || code == ZIP_ER_WRONGPASSWD)
        rpt_build_fail(p->b, RPT_UNSUPPORTED, "encrypted", nowhere,
            "is under a password; open it with the password and save it "
            "without");
    else if (code == ZIP_ER_COMPNOTSUPP || code == ZIP_ER_ENCRNOTSUPP)
        rpt_build_fail(p->b, RPT_UNSUPPORTED, "zip", nowhere,
            "the part %s is packed in a way that is not read", name);
    else if (p->beside)
        rpt_log_add(rpt_build_log(p->b), RPT_LEVEL_WARNING, "zip", nowhere,
            "damaged: the part %s cannot be unpacked (%s) and is left out",
            name, why);
    else
        rpt_build_fail(p->b, RPT_FORMAT, "zip", nowhere,
            "damaged: the part %s cannot be unpacked (%s); get the file "
            "again", name, why);
    return false;
}

/* May so much come out of so little? */
static bool
check_size(struct package *p, const char *name, size_t n, uint64_t packed)
{
    size_t most = rpt_build_limits(p->b)->input;
    if (n > most || p->unpacked + n > most)
        rpt_build_fail(p->b, RPT_LIMIT, "limit-unpacked", nowhere,
            "unpacks to more than %zu MiB (in %s)", most >> 20, name);
    else if (n > FREE_SIZE && n / MAX_RATIO > packed)
        rpt_build_fail(p->b, RPT_LIMIT, "limit-unpacked", nowhere,
            "the part %s unpacks to more than %d times its size", name,
            MAX_RATIO);
    return rpt_build_status(p->b) == RPT_OK;
}

/* Unpacks in pieces, so that the limits hold whatever the sizes say. */
static bool
unpack(struct package *p, zip_file_t *file, const zip_stat_t *st,
    struct rpt_str *out)
{
    size_t n = 0, max = CHUNK;
    if ((st->valid & ZIP_STAT_SIZE) != 0 && st->size < FREE_SIZE)
        max = (size_t)st->size + 2;
    char *s = rpt_alloc(max);
    while (s != NULL) {
        zip_int64_t got = zip_fread(file, s + n, max - n - 1);
        if (got < 0) {
            fail_part(p, st->name, zip_error_code_zip(
                zip_file_get_error(file)), zip_file_strerror(file));
            break;
        }
        n += (size_t)got;
        if (got == 0) {
            s[n] = '\0';
            *out = (struct rpt_str){ s, n };
            p->unpacked += n;
            return true;
        }
        if (!check_size(p, st->name, n, st->comp_size))
            break;
        if (n + 1 < max)
            continue;
        max *= 2;
        char *grown = rpt_realloc(s, max);
        if (grown == NULL)
            rpt_free(s);
        s = grown;
    }
    if (s == NULL)
        fail_part(p, st->name, ZIP_ER_MEMORY, "");
    rpt_free(s);
    return false;
}

bool
package_read(struct package *p, const char *name, struct rpt_str *out)
{
    zip_stat_t st;
    *out = RPT_STR("");
    if (rpt_build_status(p->b) != RPT_OK
            || zip_stat(p->zip, name, 0, &st) != 0)
        return false;
    if ((st.valid & ZIP_STAT_COMP_SIZE) == 0)
        st.comp_size = 0;
    zip_file_t *file = zip_fopen_index(p->zip, st.index, 0);
    if (file == NULL)
        return fail_part(p, name, zip_error_code_zip(
            zip_get_error(p->zip)), zip_strerror(p->zip));
    bool read = unpack(p, file, &st, out);
    zip_fclose(file);
    return read;
}

static bool
finds(struct rpt_str in, const char *word)
{
    size_t n = strlen(word);
    const char *s = in.s, *end = in.s + in.n;
    while ((size_t)(end - s) >= n
            && (s = memchr(s, word[0], (size_t)(end - s) - n + 1)) != NULL) {
        if (memcmp(s, word, n) == 0)
            return true;
        s++;
    }
    return false;
}

static bool
is_zip(struct rpt_str bytes)
{
    return bytes.n > 4 && memcmp(bytes.s, "PK\3\4", 4) == 0;
}

bool
package_holds(struct rpt_str bytes, const char *prefix)
{
    zip_error_t error;
    bool found = false;
    if (!is_zip(bytes))
        return false;
    zip_error_init(&error);
    zip_t *zip = open_zip(bytes, &error);
    zip_error_fini(&error);
    if (zip == NULL) {
        size_t n = bytes.n < SAMPLE ? bytes.n : SAMPLE;
        return finds((struct rpt_str){ bytes.s, n }, prefix)
            || finds((struct rpt_str){ bytes.s + bytes.n - n, n }, prefix);
    }
    zip_int64_t n = zip_get_num_entries(zip, 0);
    for (zip_int64_t i = 0; i < n && i < MAX_LOOKED && !found; i++) {
        const char *name = zip_get_name(zip, (zip_uint64_t)i, ZIP_FL_ENC_RAW);
        found = name != NULL && strncmp(name, prefix, strlen(prefix)) == 0;
    }
    zip_discard(zip);
    return found;
}

/* Looks for a word in the first bytes of a part, piece by piece. */
static bool
says(zip_file_t *file, const char *word)
{
    char s[4096];
    size_t kept = 0, done = 0, most = strlen(word) - 1;
    while (done < SAMPLE) {
        zip_int64_t got = zip_fread(file, s + kept, sizeof(s) - kept);
        if (got <= 0)
            return false;
        size_t n = kept + (size_t)got;
        if (finds((struct rpt_str){ s, n }, word))
            return true;
        /* The word may begin in this piece and end in the next. */
        kept = n < most ? n : most;
        memmove(s, s + n - kept, kept);
        done += (size_t)got;
    }
    return false;
}

bool
package_says(struct rpt_str bytes, const char *name, const char *word)
{
    zip_error_t error;
    if (!is_zip(bytes))
        return false;
    zip_error_init(&error);
    zip_t *zip = open_zip(bytes, &error);
    zip_error_fini(&error);
    zip_file_t *file = zip == NULL ? NULL : zip_fopen(zip, name, 0);
    bool found = file != NULL && says(file, word);
    if (file != NULL)
        zip_fclose(file);
    if (zip != NULL)
        zip_discard(zip);
    return found;
}

bool
package_is_type(struct rpt_str bytes, const char *type)
{
    /* The type stands in the first part, which is not packed. */
    static const char name[] = "mimetype";
    const size_t n = sizeof(name) - 1, length = strlen(type);
    if (!is_zip(bytes))
        return false;
    if (bytes.n < TYPE_AT + n + length
            || memcmp(bytes.s + TYPE_AT, name, n) != 0)
        return false;
    return memcmp(bytes.s + TYPE_AT + n, type, length) == 0
        || finds((struct rpt_str){ bytes.s, TYPE_AT + n + 128 < bytes.n
            ? TYPE_AT + n + 128 : bytes.n }, type);
}
