/* SPDX-License-Identifier: MIT
 *
 * Which of some names was meant by a misspelt one. Knows nothing of what the
 * names stand for.
 */
#include <rpt/rpt.h>

#include <string.h>

/* Longer words are not compared: nobody types them by hand. */
#define MAX_WORD 63

static size_t
least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* Edit distance with swaps of neighbours (optimal string alignment). */
static size_t
distance(const char *a, size_t n, const char *b, size_t m)
{
    size_t rows[3][MAX_WORD + 1];
    size_t *before = rows[0], *last = rows[1], *row = rows[2];
    for (size_t j = 0; j <= m; j++)
        last[j] = j;
    for (size_t i = 1; i <= n; i++) {
        row[0] = i;
        for (size_t j = 1; j <= m; j++) {
            size_t cost = a[i - 1] == b[j - 1] ? 0 : 1;
            row[j] = least(least(row[j - 1], last[j]) + 1,
                last[j - 1] + cost);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2]
                && a[i - 2] == b[j - 1])
                row[j] = least(row[j], before[j - 2] + 1);
        }
        size_t *oldest = before;
        before = last;
        last = row;
        row = oldest;
    }
    return last[m];
}

/* Is 'part' one of the hyphenated parts of 'name'? */
static bool
is_part(const char *part, size_t n, const char *name)
{
    for (const char *s = name; n > 0 && (s = strstr(s, part)) != NULL; s++) {
        bool starts = s == name || s[-1] == '-' || s[-1] == '.';
        bool ends = s[n] == '\0' || s[n] == '-' || s[n] == '.';
        if (starts && ends)
            return true;
    }
    return false;
}

const char *
rpt_suggest(const char *word, const char *const *names)
{
    size_t n = strlen(word);
    const char *best = NULL, *part = NULL;
    /* A third of the letters may be wrong. */
    size_t limit = n / 3 + 1;
    if (n == 0 || n > MAX_WORD)
        return NULL;
    for (; *names != NULL; names++) {
        size_t m = strlen(*names);
        if (m == 0 || m > MAX_WORD)
            continue;
        size_t d = distance(word, n, *names, m);
        if (d < limit && d < m) {
            limit = d;
            best = *names;
            if (d == 0)
                break;
        }
        if (part == NULL
            && (is_part(word, n, *names) || is_part(*names, m, word)))
            part = *names;
    }
    return best != NULL ? best : part;
}
