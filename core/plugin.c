/* SPDX-License-Identifier: MIT
 *
 * Plug-ins: the linked-in table, loadable modules with their ABI check, and
 * the choice of a reader. Knows no format by name.
 */
#include <dirent.h>
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "engine.h"
#include "str.h"
#include "../plugins/plugins.h"

/* Nobody can be surer; the search ends here. */
#define CERTAIN 90

struct rpt_module {
    struct rpt_module *next;
    const char *name;
    void *handle;                    /* NULL: not opened or refused */
    const struct rpt_plugin *plugin; /* NULL: exports none */
    bool tried;
};

static struct rpt_module *
module_add(struct rpt_engine *engine, const char *name, size_t n)
{
    struct rpt_module **at = &engine->modules;
    for (; *at != NULL; at = &(*at)->next) {
        int order = strncmp((*at)->name, name, n);
        if (order == 0 && (*at)->name[n] == '\0')
            return *at;
        if (order > 0 || (order == 0 && (*at)->name[n] != '\0'))
            break;
    }
    struct rpt_module *m = rpt_arena_zero(engine->arena, sizeof *m);
    if (m == NULL)
        return NULL;
    m->name = rpt_arena_copy(engine->arena, name, n);
    if (m->name == NULL)
        return NULL;
    m->next = *at;
    *at = m;
    return m;
}

/* Notes the names of all modules, sorted, without opening one. */
static enum rpt_status
modules_list(struct rpt_engine *engine)
{
    if (engine->modules_listed)
        return RPT_OK;
    for (size_t i = 0; i < engine->config.n_module_dirs; i++) {
        DIR *dir = opendir(engine->config.module_dirs[i]);
        if (dir == NULL)
            continue;
        bool failed = false;
        const struct dirent *entry;
        while (!failed && (entry = readdir(dir)) != NULL) {
            size_t n = strlen(entry->d_name);
            if (n > 3 && strcmp(entry->d_name + n - 3, ".so") == 0)
                failed = module_add(engine, entry->d_name, n - 3) == NULL;
        }
        closedir(dir);
        if (failed)
            return RPT_NOMEM;
    }
    engine->modules_listed = true;
    return RPT_OK;
}

static enum rpt_status
module_load(struct rpt_engine *engine, struct rpt_module *m,
    struct rpt_log *log)
{
    if (m->tried)
        return m->handle != NULL ? RPT_OK : RPT_UNSUPPORTED;
    m->tried = true;
    for (size_t i = 0; i < engine->config.n_module_dirs; i++) {
        struct rpt_buf path;
        rpt_buf_init(&path, 65536);
        rpt_buf_print(&path, "%s/%s.so", engine->config.module_dirs[i],
            m->name);
        if (path.status != RPT_OK)
            return path.status;
        bool there = access(path.s, R_OK) == 0;
        if (there)
            m->handle = dlopen(path.s, RTLD_LAZY | RTLD_LOCAL);
        rpt_buf_free(&path);
        if (m->handle != NULL)
            return RPT_OK;
        if (there) {
            const char *why = dlerror();
            rpt_log_add(log, RPT_LEVEL_WARNING, "module-broken",
                (struct rpt_span){0}, "cannot load module %s: %s", m->name,
                why != NULL ? why : "no reason given");
            return RPT_UNSUPPORTED;
        }
    }
    rpt_log_add(log, RPT_LEVEL_UNSUPPORTED, "module-missing",
        (struct rpt_span){0}, "the module %s is not installed", m->name);
    return RPT_UNSUPPORTED;
}

static void
module_refuse(struct rpt_module *m, struct rpt_log *log, uint32_t abi)
{
    rpt_log_add(log, RPT_LEVEL_WARNING, "module-abi", (struct rpt_span){0},
        "module %s was built for ABI %u, this rpt has %u: not used", m->name,
        (unsigned)abi, RPT_PLUGIN_ABI);
    dlclose(m->handle);
    m->handle = NULL;
}

enum rpt_status
rpt_module_open(struct rpt_engine *engine, const char *name,
    const char *export_name, const void **symbol, struct rpt_log *log)
{
    *symbol = NULL;
    struct rpt_module *m = module_add(engine, name, strlen(name));
    if (m == NULL)
        return RPT_NOMEM;
    enum rpt_status status = module_load(engine, m, log);
    if (status != RPT_OK)
        return status;
    /* Every export starts with the ABI number. */
    const uint32_t *abi = dlsym(m->handle, export_name);
    if (abi == NULL)
        return RPT_UNSUPPORTED;
    if (*abi != RPT_PLUGIN_ABI) {
        module_refuse(m, log, *abi);
        return RPT_UNSUPPORTED;
    }
    *symbol = abi;
    return RPT_OK;
}

void
rpt_modules_close(struct rpt_engine *engine)
{
    for (struct rpt_module *m = engine->modules; m != NULL; m = m->next)
        if (m->handle != NULL)
            dlclose(m->handle);
    engine->modules = NULL;
}

/* The plug-in of a module, NULL if it has none or is refused. */
static enum rpt_status
module_plugin(struct rpt_engine *engine, struct rpt_module *m,
    const struct rpt_plugin **out, struct rpt_log *log)
{
    const void *symbol;
    enum rpt_status status = RPT_OK;
    if (m->plugin == NULL) {
        status = rpt_module_open(engine, m->name, "rpt_plugin", &symbol, log);
        m->plugin = symbol;
    }
    *out = m->plugin;
    return status == RPT_NOMEM ? status : RPT_OK;
}

const struct rpt_plugin *
rpt_engine_plugin(struct rpt_engine *engine, size_t i, struct rpt_log *log)
{
    size_t k = 0;
    for (; rpt_plugins[k] != NULL; k++)
        if (k == i)
            return rpt_plugins[k];
    if (modules_list(engine) != RPT_OK)
        return NULL;
    for (struct rpt_module *m = engine->modules; m != NULL; m = m->next) {
        const struct rpt_plugin *p;
        module_plugin(engine, m, &p, log);
        if (p != NULL && k++ == i)
            return p;
    }
    return NULL;
}

enum rpt_status
rpt_plugin_find(struct rpt_engine *engine, const struct rpt_plugin **out,
    const char *name, struct rpt_log *log)
{
    *out = NULL;
    for (size_t i = 0; rpt_plugins[i] != NULL; i++)
        if (strcmp(rpt_plugins[i]->name, name) == 0)
            *out = rpt_plugins[i];
    enum rpt_status status = modules_list(engine);
    for (struct rpt_module *m = engine->modules;
         status == RPT_OK && *out == NULL && m != NULL; m = m->next)
        if (strcmp(m->name, name) == 0)
            status = module_plugin(engine, m, out, log);
    if (*out != NULL && (*out)->read == NULL)
        *out = NULL;
    return status;
}

struct choice {
    const struct rpt_plugin *plugin;
    int sure;
};

/* Content first; the extension breaks ties. */
static void
consider(struct choice *best, const struct rpt_plugin *p,
    const struct rpt_input *raw, const struct rpt_input *text)
{
    const struct rpt_input *in =
        (p->flags & RPT_PLUGIN_TEXT) != 0 ? text : raw;
    if (p->sniff == NULL || p->read == NULL || in->bytes.n == 0)
        return;
    int sure = 2 * p->sniff(in);
    if (sure > 0 && p->extensions != NULL &&
        rpt_str_has_word(p->extensions, in->extension))
        sure++;
    if (sure > best->sure)
        *best = (struct choice){p, sure};
}

/* Asks the module that is named as the extension is, or all the others, until
 * one is certain. */
static enum rpt_status
ask_modules(struct rpt_engine *engine, struct choice *best,
    const struct rpt_input *raw, const struct rpt_input *text, bool named,
    struct rpt_log *log)
{
    enum rpt_status status = RPT_OK;
    for (struct rpt_module *m = engine->modules;
         status == RPT_OK && m != NULL && best->sure < 2 * CERTAIN;
         m = m->next) {
        const struct rpt_plugin *p;
        if ((strcmp(m->name, raw->extension) == 0) != named)
            continue;
        status = module_plugin(engine, m, &p, log);
        if (p != NULL)
            consider(best, p, raw, text);
    }
    return status;
}

enum rpt_status
rpt_plugin_choose(struct rpt_engine *engine, const struct rpt_plugin **out,
    const struct rpt_input *raw, const struct rpt_input *text,
    struct rpt_log *log)
{
    struct choice best = {NULL, 0};
    for (size_t i = 0; rpt_plugins[i] != NULL; i++)
        consider(&best, rpt_plugins[i], raw, text);
    *out = best.plugin;
    if (best.plugin != NULL && (best.plugin->flags & RPT_PLUGIN_REFUSES) == 0)
        return RPT_OK;
    /* The one named as the extension first: opening them all takes longer than
     * most runs. Whoever it is, content decides. */
    enum rpt_status status = modules_list(engine);
    if (status == RPT_OK)
        status = ask_modules(engine, &best, raw, text, true, log);
    if (status == RPT_OK)
        status = ask_modules(engine, &best, raw, text, false, log);
    *out = best.plugin;
    return status;
}

const struct rpt_prompt *
rpt_engine_prompt(struct rpt_engine *engine, struct rpt_log *log)
{
    if (modules_list(engine) != RPT_OK)
        return NULL;
    for (struct rpt_module *m = engine->modules; m != NULL; m = m->next) {
        const struct rpt_plugin *p;
        module_plugin(engine, m, &p, log);
        if (p != NULL && p->prompt != NULL)
            return p->prompt;
    }
    return NULL;
}
