/* SPDX-License-Identifier: MIT
 *
 * An engine over a folder of scripts made for one test. Knows no script.
 */
#ifndef RPT_TEST_ENGINE_H
#define RPT_TEST_ENGINE_H

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tree.h"
#include "../../core/engine.h"

struct setting {
    char dir[64];
    struct rpt_log *log;
    struct rpt_engine *engine;
    struct rpt_config config;
    const char *dirs[1];
};

/* Removes a folder with all in it. */
static inline void
remove_folder(int parent, const char *name)
{
    int fd = openat(parent, name, O_RDONLY | O_DIRECTORY);
    DIR *dir = fd >= 0 ? fdopendir(fd) : NULL;
    const struct dirent *entry;
    while (dir != NULL && (entry = readdir(dir)) != NULL)
        if (strcmp(entry->d_name, ".") != 0
                && strcmp(entry->d_name, "..") != 0
                && unlinkat(fd, entry->d_name, 0) != 0)
            remove_folder(fd, entry->d_name);
    if (dir != NULL)
        closedir(dir);
    unlinkat(parent, name, AT_REMOVEDIR);
}

/* An engine whose script folder is empty but for its own folders. */
static inline void
setting_open(struct setting *s, const struct rpt_limits *limits)
{
    static const char *const folders[] = {"read", "annotate", "export",
        "validate", "lib", "lib/lang"};
    char path[128];
    snprintf(s->dir, sizeof(s->dir), "/tmp/rpt-unit-XXXXXX");
    assert_non_null(mkdtemp(s->dir));
    for (size_t i = 0; i < sizeof(folders) / sizeof(*folders); i++) {
        snprintf(path, sizeof(path), "%s/%s", s->dir, folders[i]);
        assert_int_equal(mkdir(path, 0700), 0);
    }
    rpt_config_init(&s->config);
    s->dirs[0] = s->dir;
    s->config.script_dirs = s->dirs;
    s->config.n_script_dirs = 1;
    s->config.n_module_dirs = 0;
    if (limits != NULL)
        s->config.limits = *limits;
    assert_int_equal(rpt_log_new(&s->log), RPT_OK);
    assert_int_equal(rpt_engine_new(&s->engine, &s->config, s->log),
        RPT_OK);
}

static inline void
setting_close(struct setting *s)
{
    rpt_engine_free(s->engine);
    rpt_log_free(s->log);
    remove_folder(AT_FDCWD, s->dir);
}

/* Writes a file below the script folder. */
static inline void
put_file(const struct setting *s, const char *name, const char *text)
{
    char path[256];
    snprintf(path, sizeof(path), "%s/%s", s->dir, name);
    FILE *f = fopen(path, "w");
    assert_non_null(f);
    fputs(text, f);
    fclose(f);
}

/* Writes a script of a kind with the body of its run function. */
static inline void
put_script(const struct setting *s, const char *folder, const char *kind,
    const char *name, const char *fields, const char *body)
{
    char file[128], text[4096];
    snprintf(file, sizeof(file), "%s/%s.lua", folder, name);
    snprintf(text, sizeof(text), "return { api = 1, kind = \"%s\", "
        "name = \"%s\", summary = \"A test.\", %s "
        "run = function(report, args, out)\n%s\nend }\n", kind, name,
        fields, body);
    put_file(s, file, text);
}

/* The text of message i from the end (0: the last), "" if there is none. */
static inline const char *
last_message(const struct rpt_log *log, size_t i)
{
    size_t n = rpt_log_count(log);
    return i < n ? rpt_log_get(log, n - 1 - i)->text : "";
}

/* Does any message of the log hold these words? */
static inline bool
says(const struct rpt_log *log, const char *words)
{
    for (size_t i = 0; i < rpt_log_count(log); i++)
        if (strstr(rpt_log_get(log, i)->text, words) != NULL)
            return true;
    return false;
}

static inline void
expect_says(const struct rpt_log *log, const char *words)
{
    if (!says(log, words))
        fail_msg("no message says '%s'; the last is '%s'", words,
            last_message(log, 0));
}

/* Two paragraphs and a list of two items: small, with places. */
static inline struct rpt_report *
small_report(void)
{
    struct tree t;
    tree_open(&t);
    rpt_build_open(t.b, RPT_KIND_PARAGRAPH, span(0, 12, 1, 1));
    rpt_build_text(t.b, str("First words."), span(0, 12, 1, 1));
    rpt_build_close(t.b);
    rpt_build_open(t.b, RPT_KIND_PARAGRAPH, span(14, 13, 3, 1));
    rpt_build_text(t.b, str("Second words."), span(14, 13, 3, 1));
    rpt_build_close(t.b);
    rpt_build_open(t.b, RPT_KIND_LIST, span(29, 0, 5, 1));
    add_block(&t, RPT_KIND_ITEM, "(a)", "One");
    add_block(&t, RPT_KIND_ITEM, "(b)", "Two");
    rpt_build_close(t.b);
    tree_end(&t);
    rpt_log_free(t.log);
    return t.report;
}

#endif
