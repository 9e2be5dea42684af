/* SPDX-License-Identifier: MIT
 *
 * Scripts and language packs compiled ahead of time, so that a start does
 * not compile them again. Knows the form of Lua's dumps (lundump.c of Lua
 * 5.4) as far as the name of the source goes, and checks it before it relies
 * on it.
 */
#include "compiled.h"

#include <dirent.h>
#include <fcntl.h>
#include <lauxlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lua_state.h"

/* Bytes of a dump before the name of its source: the header and the number
 * of upvalues. */
#define HEAD 32
#define MAGIC "rpt3 " RPT_VERSION " " LUA_RELEASE
#define DUMP_NAME "@x"
/* No language pack is as long as this. */
#define MAX_SOURCE ((size_t)16 * 1024 * 1024)

enum kind { CHUNK, DATA };

struct entry {
    uint64_t hash;              /* of the source */
    uint64_t stamp;             /* of its file; 0: none */
    uint32_t source_n;          /* bytes of the source */
    uint32_t at, n;             /* where the dump stands, without its name */
    uint32_t kind;              /* enum kind */
};

struct header {
    char magic[48];
    uint32_t n;                 /* entries */
    uint32_t size;              /* bytes of the whole file */
};

struct rpt_compiled {
    const char *s;              /* the mapped file; NULL: there is none */
    size_t n;
};

/* FNV-1a over eight bytes at a time; the length makes up for the rest. */
static uint64_t
hash_source(struct rpt_str source)
{
    uint64_t h = 14695981039346656037u ^ source.n;
    size_t i = 0;
    for (; i + 8 <= source.n; i += 8) {
        uint64_t word;
        memcpy(&word, source.s + i, 8);
        h = (h ^ word) * 1099511628211u;
        h ^= h >> 32;
    }
    for (; i < source.n; i++)
        h = (h ^ (unsigned char)source.s[i]) * 1099511628211u;
    return h ^ (h >> 29);
}

/*
 * What tells a file that was not touched since it was compiled, as make and
 * Python's cache do: the end of its path, its size, when it was written. 0 if
 * that cannot be asked.
 */
static uint64_t
stamp_of(const char *path)
{
    struct stat st;
    if (stat(path, &st) != 0 || !S_ISREG(st.st_mode))
        return 0;
    /* The last two parts; the folders before them may have moved. */
    const char *tail = path + strlen(path);
    for (unsigned slashes = 0; tail > path; tail--)
        if (tail[-1] == '/' && ++slashes == 2)
            break;
    uint64_t facts[] = {(uint64_t)st.st_size, (uint64_t)st.st_mtim.tv_sec,
        (uint64_t)st.st_mtim.tv_nsec,
        hash_source((struct rpt_str){tail, strlen(tail)})};
    return hash_source((struct rpt_str){(const char *)facts, sizeof facts})
        | 1;
}

/* ---- loading --------------------------------------------------------- */

static bool
is_sound(const char *s, size_t n)
{
    struct header h;
    char magic[sizeof h.magic] = MAGIC;
    if (n < sizeof h)
        return false;
    memcpy(&h, s, sizeof h);
    if (memcmp(h.magic, magic, sizeof magic) != 0 || h.size != n ||
        h.n > (n - sizeof h) / sizeof(struct entry))
        return false;
    for (uint32_t i = 0; i < h.n; i++) {
        struct entry e;
        memcpy(&e, s + sizeof h + i * sizeof e, sizeof e);
        if ((e.kind == CHUNK && e.n <= HEAD) || e.at > n || e.n > n - e.at)
            return false;
    }
    return true;
}

static void
map_file(struct rpt_compiled *c, const char *path)
{
    struct stat st;
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return;
    if (fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && st.st_size > 0) {
        void *p = mmap(NULL, (size_t)st.st_size, PROT_READ, MAP_PRIVATE, fd,
            0);
        if (p != MAP_FAILED && is_sound(p, (size_t)st.st_size))
            *c = (struct rpt_compiled){p, (size_t)st.st_size};
        else if (p != MAP_FAILED)
            munmap(p, (size_t)st.st_size);
    }
    close(fd);
}

/* The engine's file, looked for once; NULL when memory runs out. */
static const struct rpt_compiled *
open_compiled(struct rpt_engine *engine)
{
    if (engine->compiled != NULL)
        return engine->compiled;
    struct rpt_compiled *c = rpt_arena_zero(engine->arena, sizeof *c);
    for (size_t i = 0; c != NULL && c->s == NULL &&
         i < engine->config.n_module_dirs; i++) {
        struct rpt_buf path;
        rpt_buf_init(&path, 65536);
        rpt_buf_print(&path, "%s/scripts.luac",
            engine->config.module_dirs[i]);
        if (path.status == RPT_OK)
            map_file(c, path.s);
        rpt_buf_free(&path);
    }
    engine->compiled = c;
    return c;
}

void
rpt_compiled_close(struct rpt_engine *engine)
{
    if (engine->compiled != NULL && engine->compiled->s != NULL)
        munmap((void *)(uintptr_t)engine->compiled->s, engine->compiled->n);
    engine->compiled = NULL;
}

/* The entry of this kind with the same stamp or, without one, the same
 * source. */
static bool
find_entry(struct rpt_engine *engine, struct entry like, struct entry *out)
{
    const struct rpt_compiled *c = open_compiled(engine);
    struct header h;
    if (c == NULL || c->s == NULL)
        return false;
    memcpy(&h, c->s, sizeof h);
    for (uint32_t i = 0; i < h.n; i++) {
        memcpy(out, c->s + sizeof h + i * sizeof *out, sizeof *out);
        if (out->kind == like.kind && (like.stamp == 0 ?
                out->hash == like.hash && out->source_n == like.source_n :
                out->stamp == like.stamp))
            return true;
    }
    return false;
}

static bool
find_file(struct rpt_engine *engine, const char *path, enum kind kind,
    struct entry *out)
{
    struct entry like = {.kind = kind, .stamp = stamp_of(path)};
    return like.stamp != 0 && find_entry(engine, like, out);
}

static bool
find_source(struct rpt_engine *engine, struct rpt_str source, enum kind kind,
    struct entry *out)
{
    struct entry like = {.kind = kind, .hash = hash_source(source),
        .source_n = (uint32_t)source.n};
    return find_entry(engine, like, out);
}

/* A dump in pieces: its head, the name of the source, the rest. */
struct pieces {
    struct rpt_str s[4];
    size_t i;
};

static const char *
next_piece(lua_State *L, void *p, size_t *n)
{
    (void)L;
    struct pieces *pieces = p;
    if (pieces->i == sizeof pieces->s / sizeof *pieces->s)
        return NULL;
    struct rpt_str s = pieces->s[pieces->i++];
    *n = s.n;
    return s.s;
}

/* Lua's form of a size: seven bits a byte, the last one marked. */
static size_t
put_size(char *out, size_t x)
{
    char tail[10];
    size_t n = 0;
    do {
        tail[n++] = (char)(x & 0x7f);
        x >>= 7;
    } while (x != 0);
    for (size_t i = 0; i < n; i++)
        out[i] = tail[n - 1 - i];
    out[n - 1] = (char)((unsigned char)out[n - 1] | 0x80);
    return n;
}

/* Pushes the chunk of an entry; false if Lua does not take it. */
static bool
load_entry(lua_State *L, const struct rpt_compiled *c, struct entry e,
    const char *name)
{
    char size[10];
    size_t n = strlen(name);
    struct pieces pieces = {.s = {
        {c->s + e.at, HEAD},
        {size, put_size(size, n + 1)},
        {name, n},
        {c->s + e.at + HEAD, e.n - HEAD},
    }};
    int result = lua_load(L, next_piece, &pieces, name, "b");
    if (result == LUA_OK)
        return true;
    if (result == LUA_ERRMEM)
        lua_error(L);
    lua_pop(L, 1);
    return false;
}

bool
rpt_compiled_load_file(lua_State *L, struct rpt_engine *engine,
    const char *path, const char *name)
{
    struct entry e;
    return find_file(engine, path, CHUNK, &e) &&
        load_entry(L, engine->compiled, e, name);
}

bool
rpt_compiled_load(lua_State *L, struct rpt_engine *engine,
    struct rpt_str source, const char *name)
{
    struct entry e;
    return find_source(engine, source, CHUNK, &e) &&
        load_entry(L, engine->compiled, e, name);
}

bool
rpt_compiled_data(struct rpt_engine *engine, const char *path,
    struct rpt_str *image)
{
    struct entry e;
    struct rpt_buf source;
    rpt_buf_init(&source, MAX_SOURCE);
    bool found = find_file(engine, path, DATA, &e);
    if (!found && rpt_lua_read_file(path, &source) &&
        source.status == RPT_OK)
        found = find_source(engine, rpt_buf_get(&source), DATA, &e);
    rpt_buf_free(&source);
    if (found)
        *image = (struct rpt_str){engine->compiled->s + e.at, e.n};
    return found;
}

/* ---- compiling ------------------------------------------------------- */

/* What is being written. */
struct compiling {
    struct rpt_engine *engine;
    struct rpt_buf entries, dumps, path, source, dump;
    uint64_t stamp;             /* of the present source */
};

int
rpt_lua_write_dump(lua_State *L, const void *p, size_t n, void *buf)
{
    (void)L;
    rpt_buf_add(buf, p, n);
    return ((struct rpt_buf *)buf)->status == RPT_OK ? 0 : 1;
}

/* Does the dump have the form that rpt_compiled_load() puts together? */
static bool
has_form(const struct rpt_buf *dump)
{
    char want[sizeof DUMP_NAME + 1];
    size_t n = put_size(want, sizeof DUMP_NAME);
    memcpy(want + n, DUMP_NAME, sizeof DUMP_NAME - 1);
    n += sizeof DUMP_NAME - 1;
    return dump->n > HEAD + n && memcmp(dump->s, LUA_SIGNATURE, 4) == 0 &&
        memcmp(dump->s + HEAD, want, n) == 0;
}

/* What was added to the dumps from 'at' on belongs to the present source. */
static void
add_entry(struct compiling *c, enum kind kind, size_t at)
{
    struct entry e = {
        .hash = hash_source(rpt_buf_get(&c->source)),
        .stamp = c->stamp,
        .source_n = (uint32_t)c->source.n,
        .at = (uint32_t)at,
        .n = (uint32_t)(c->dumps.n - at),
        .kind = kind,
    };
    rpt_buf_add(&c->entries, (const char *)&e, sizeof e);
}

/* Was the present source met before, under another name or folder? */
static bool
is_known(const struct compiling *c)
{
    uint64_t hash = hash_source(rpt_buf_get(&c->source));
    for (size_t i = 0; i < c->entries.n; i += sizeof(struct entry)) {
        struct entry e;
        memcpy(&e, c->entries.s + i, sizeof e);
        if (e.hash == hash && e.source_n == c->source.n)
            return true;
    }
    return false;
}

static const char zeros[8];

static void
compile_file(lua_State *L, struct compiling *c)
{
    const size_t name = sizeof DUMP_NAME;   /* its size byte and bytes */
    rpt_buf_clear(&c->source);
    /* Before it is read: an edit after that is seen. */
    c->stamp = stamp_of(c->path.s);
    if (!rpt_lua_read_file(c->path.s, &c->source) || c->source.status != RPT_OK)
        luaL_error(L, "cannot read %s", c->path.s);
    if (is_known(c))
        return;
    /* A script with an error is left out; running it says what is wrong. */
    if (luaL_loadbufferx(L, c->source.s, c->source.n, DUMP_NAME, "t") ==
        LUA_OK) {
        rpt_buf_clear(&c->dump);
        if (lua_dump(L, rpt_lua_write_dump, &c->dump, 0) == 0 &&
            has_form(&c->dump)) {
            size_t at = c->dumps.n;
            rpt_buf_add(&c->dumps, c->dump.s, HEAD);
            rpt_buf_add(&c->dumps, c->dump.s + HEAD + name,
                c->dump.n - HEAD - name);
            add_entry(c, CHUNK, at);
        }
    }
    /* Numbers in it stand in line. */
    rpt_buf_add(&c->dumps, zeros, (8 - c->dumps.n % 8) % 8);
    size_t at = c->dumps.n;
    rpt_lang_compile(c->engine, c->path.s, &c->dumps);
    if (c->dumps.n > at)
        add_entry(c, DATA, at);
    lua_pop(L, 1);
}

static void compile_folder(lua_State *L, struct compiling *c, int depth);

/* Compiles what c->path names, a folder with all in it. */
static void
compile_path(lua_State *L, struct compiling *c, int depth)
{
    struct stat st;
    size_t n = c->path.n;
    if (c->path.status != RPT_OK || stat(c->path.s, &st) != 0)
        return;
    if (S_ISDIR(st.st_mode) && depth < 8)
        compile_folder(L, c, depth);
    else if (n > 4 && strcmp(c->path.s + n - 4, ".lua") == 0)
        compile_file(L, c);
}

static void
close_folder(void *p)
{
    DIR **dir = p;
    if (*dir != NULL)
        closedir(*dir);
    *dir = NULL;
}

static void
compile_folder(lua_State *L, struct compiling *c, int depth)
{
    luaL_checkstack(L, 4, "folders");
    DIR **dir = rpt_lua_new_temp(L, sizeof *dir, close_folder);
    *dir = opendir(c->path.s);
    const struct dirent *entry;
    size_t n = c->path.n;
    while (*dir != NULL && (entry = readdir(*dir)) != NULL) {
        if (entry->d_name[0] == '.')
            continue;
        rpt_buf_print(&c->path, "/%s", entry->d_name);
        compile_path(L, c, depth + 1);
        c->path.n = n;
        c->path.s[n] = '\0';
    }
    rpt_lua_drop_temp(L, -1);
    lua_pop(L, 1);
}

static int
compile_all(lua_State *L)
{
    struct compiling *c = lua_touserdata(L, 1);
    const struct rpt_config *config = &c->engine->config;
    for (size_t i = 0; i < config->n_script_dirs; i++) {
        rpt_buf_clear(&c->path);
        rpt_buf_print(&c->path, "%s", config->script_dirs[i]);
        compile_path(L, c, 0);
    }
    return 0;
}

static void
write_all(struct compiling *c, struct rpt_sink *sink)
{
    struct header h = {.magic = MAGIC};
    size_t n = c->entries.n / sizeof(struct entry);
    size_t start = sizeof h + c->entries.n;
    h.n = (uint32_t)n;
    h.size = (uint32_t)(start + c->dumps.n);
    rpt_sink_write(sink, (const char *)&h, sizeof h);
    for (size_t i = 0; i < n; i++) {
        struct entry e;
        memcpy(&e, c->entries.s + i * sizeof e, sizeof e);
        e.at += (uint32_t)start;
        rpt_sink_write(sink, (const char *)&e, sizeof e);
    }
    rpt_sink_write(sink, rpt_buf_get(&c->dumps).s, c->dumps.n);
}

enum rpt_status
rpt_engine_compile(struct rpt_engine *engine, struct rpt_sink *sink,
    struct rpt_log *log)
{
    enum { MAX = 64 * 1024 * 1024 };
    struct compiling c = {.engine = engine};
    struct rpt_buf *bufs[] = {&c.entries, &c.dumps, &c.path, &c.source,
        &c.dump};
    for (size_t i = 0; i < sizeof bufs / sizeof *bufs; i++)
        rpt_buf_init(bufs[i], MAX);
    struct rpt_lua *lua;
    enum rpt_status status = rpt_lua_new(&lua, engine, RPT_LUA_DATA, log);
    if (status == RPT_OK) {
        status = rpt_lua_protect(lua, compile_all, &c);
        if (status != RPT_OK)
            rpt_lua_complain(lua, status, "");
        rpt_lua_free(lua);
    }
    for (size_t i = 0; i < sizeof bufs / sizeof *bufs; i++)
        if (status == RPT_OK)
            status = bufs[i]->status;
    if (status == RPT_OK) {
        write_all(&c, sink);
        status = rpt_sink_status(sink);
    }
    for (size_t i = 0; i < sizeof bufs / sizeof *bufs; i++)
        rpt_buf_free(bufs[i]);
    return status;
}
