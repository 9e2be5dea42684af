/* SPDX-License-Identifier: MIT
 *
 * The only file that calls malloc, realloc and free. Built with
 * RPT_TEST_ALLOC it lets allocation number $RPT_FAIL_ALLOC fail, and with
 * RPT_FAIL_LASTING=1 all after it; this is the only test state in the
 * library. Knows nothing of what the memory is for.
 */
#define _DEFAULT_SOURCE /* madvise() */
#include "alloc.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#ifdef RPT_TEST_ALLOC

/* Must this allocation fail? Reads the environment at every call, so that a
 * test can change its mind. */
static bool
must_fail(void)
{
    static unsigned long count;
    const char *text = getenv("RPT_FAIL_ALLOC");
    if (text == NULL) {
        count = 0;
        return false;
    }
    unsigned long at = strtoul(text, NULL, 10);
    const char *lasting = getenv("RPT_FAIL_LASTING");
    count++;
    return count == at
        || (count > at && at != 0 && lasting != NULL && *lasting == '1');
}

#else

static inline bool
must_fail(void)
{
    return false;
}

#endif

/*
 * Large blocks ask for huge pages: where the kernel has them, one page fault
 * stands for 512, which is a third of the time of reading a large file.
 */
#define HUGE_PAGE ((size_t)2 * 1024 * 1024)

static void *
alloc_large(size_t n)
{
    if (n > SIZE_MAX - HUGE_PAGE)
        return NULL;
    n = (n + HUGE_PAGE - 1) & ~(HUGE_PAGE - 1);
    void *p = NULL;
    if (posix_memalign(&p, HUGE_PAGE, n) != 0)
        return NULL;
#ifdef MADV_HUGEPAGE
    (void)madvise(p, n, MADV_HUGEPAGE);
#endif
    return p;
}

/*
 * Blocks of some pages get them at once: that costs a tenth of what a page
 * costs when it is touched, and faults are most of the time of a short run.
 * Bytes from 'from' to 'n' are new; the page they start in may be in use.
 */
#define SOME_PAGES ((size_t)16 * 1024)
#define PAGE ((size_t)4096)

static void
take_pages(char *p, size_t from, size_t n)
{
#ifdef MADV_POPULATE_WRITE
    size_t skip = from + (PAGE - (uintptr_t)(p + from) % PAGE) % PAGE;
    if (n >= SOME_PAGES && n < HUGE_PAGE && skip < n)
        (void)madvise(p + skip, (n - skip) / PAGE * PAGE, MADV_POPULATE_WRITE);
#else
    (void)p, (void)from, (void)n;
#endif
}

void *
rpt_alloc(size_t n)
{
    if (must_fail())
        return NULL;
    if (n >= HUGE_PAGE)
        return alloc_large(n);
    char *p = malloc(n == 0 ? 1 : n);
    if (p != NULL)
        take_pages(p, 0, n);
    return p;
}

void *
rpt_realloc(void *p, size_t n)
{
    if (p == NULL)
        return rpt_alloc(n);
    return must_fail() ? NULL : realloc(p, n == 0 ? 1 : n);
}

void
rpt_free(void *p)
{
    free(p);
}

void *
rpt_alloc_zero(size_t n, size_t size)
{
    if (size != 0 && n > SIZE_MAX / size)
        return NULL;
    void *p = rpt_alloc(n * size);
    if (p != NULL)
        memset(p, 0, n * size);
    return p;
}

bool
rpt_alloc_grow(void **p, size_t *capacity, size_t need, size_t size)
{
    if (need <= *capacity)
        return true;
    size_t n = *capacity < 4 ? 8 : *capacity > SIZE_MAX / 2 ? need
        : *capacity * 2;
    if (n < need)
        n = need;
    if (n > SIZE_MAX / size)
        return false;
    void *grown = rpt_realloc(*p, n * size);
    if (grown == NULL)
        return false;
    if (*p != NULL)
        take_pages(grown, *capacity * size, n * size);
    *p = grown;
    *capacity = n;
    return true;
}

char *
rpt_alloc_copy(const char *s, size_t n)
{
    char *copy = n == SIZE_MAX ? NULL : rpt_alloc(n + 1);
    if (copy != NULL) {
        if (n > 0)
            memcpy(copy, s, n);
        copy[n] = '\0';
    }
    return copy;
}
