/* SPDX-License-Identifier: MIT
 *
 * The prompt module at a terminal: a child edits lines on a pseudo terminal
 * and tells through a pipe what it read.
 */
#define _XOPEN_SOURCE 700 /* posix_openpt() */

#include <fcntl.h>
#include <poll.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include <cmocka.h>

#include <rpt/plugin.h>

extern const struct rpt_plugin rpt_plugin;

static const char *const words[] = {
    "report", "report:each", "report:early", "root", "root.line",
    "note.line", "help", NULL,
};

struct session {
    int keys;              /* the terminal's other side */
    int lines;             /* what the child read, each line ended by \n */
    pid_t child;
};

/* The child: reads lines until the end and tells each. */
static int
edit(int out, const char *file)
{
    const struct rpt_prompt *prompt = rpt_plugin.prompt;
    void *editor = prompt->open(file);
    if (editor == NULL)
        return 1;
    prompt->complete(editor, words);
    const char *line;
    while ((line = prompt->read(editor, "> ")) != NULL)
        if (dprintf(out, "%s\n", line) < 0)
            return 2;
    prompt->close(editor);
    return 0;
}

static struct session
session_open(const char *file)
{
    struct session s;
    int ends[2];
    s.keys = posix_openpt(O_RDWR | O_NOCTTY);
    assert_true(s.keys >= 0);
    assert_int_equal(grantpt(s.keys), 0);
    assert_int_equal(unlockpt(s.keys), 0);
    assert_int_equal(pipe(ends), 0);
    const char *name = ptsname(s.keys);
    assert_non_null(name);
    fflush(NULL);
    s.child = fork();
    assert_true(s.child >= 0);
    if (s.child == 0) {
        close(ends[0]);
        setsid();
        int fd = open(name, O_RDWR);
        setenv("TERM", "dumb", 1);
        setenv("HOME", "/nonexistent", 1);
        setenv("LC_ALL", "C.UTF-8", 1);
        if (fd < 0 || dup2(fd, 0) < 0 || dup2(fd, 1) < 0 || dup2(fd, 2) < 0)
            _exit(3);
        _exit(edit(ends[1], file));
    }
    close(ends[1]);
    s.lines = ends[0];
    return s;
}

/* Takes what the terminal shows, so that the child is never held up. */
static void
drain(const struct session *s)
{
    char shown[1024];
    struct pollfd fd = {.fd = s->keys, .events = POLLIN};
    while (poll(&fd, 1, 20) > 0 && (fd.revents & POLLIN) != 0 &&
        read(s->keys, shown, sizeof shown) > 0)
        continue;
}

/* Waits until the editor has the terminal: before, keys are the kernel's. */
static void
await_editor(const struct session *s)
{
    struct termios modes;
    for (int i = 0; i < 400; i++) {
        drain(s);
        assert_int_equal(tcgetattr(s->keys, &modes), 0);
        if ((modes.c_lflag & ICANON) == 0)
            return;
    }
    fail_msg("no line is read");
}

/* Types keys, and waits for the line that they end if there is to be one. */
static void
type(const struct session *s, const char *keys, const char *wanted)
{
    size_t n = strlen(keys);
    await_editor(s);
    assert_int_equal(write(s->keys, keys, n), (ssize_t)n);
    char line[256];
    size_t got = 0;
    while (wanted != NULL && (got == 0 || line[got - 1] != '\n')) {
        struct pollfd fd = {.fd = s->lines, .events = POLLIN};
        drain(s);
        assert_int_equal(poll(&fd, 1, 10000), 1);
        ssize_t more = read(s->lines, line + got, sizeof line - got);
        assert_true(more > 0);
        got += (size_t)more;
    }
    if (wanted != NULL) {
        line[got - 1] = '\0';
        assert_string_equal(line, wanted);
    }
}

static void
session_close(const struct session *s)
{
    int status;
    type(s, "\x04", NULL);
    pid_t ended = 0;
    for (int i = 0; i < 500 && ended == 0; i++) {
        drain(s);
        poll(NULL, 0, 20);
        ended = waitpid(s->child, &status, WNOHANG);
    }
    assert_int_equal(ended, s->child);
    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), 0);
    close(s->keys);
    close(s->lines);
}

static void
test_lines(void **state)
{
    (void)state;
    struct session s = session_open(NULL);
    type(&s, "one\n", "one");
    type(&s, "\n", "");
    type(&s, "tow\x02\x02\x06\x14\n", "two");       /* C-b C-b C-f C-t */
    type(&s, "caf\xC3\xA9s\x7F\n", "caf\xC3\xA9");  /* backspace */
    type(&s, "\x10\x10 too\n", "two too");          /* C-p C-p */
    session_close(&s);
}

static void
test_completion(void **state)
{
    (void)state;
    struct session s = session_open(NULL);
    type(&s, "h\t()\n", "help()");
    type(&s, "re\t:l\n", "report:l");
    /* Up to where names differ; then they are shown. */
    type(&s, "x = report:e\t\n", "x = report:ea");
    type(&s, "x = report:ea\tr\t\n", "x = report:early");
    /* A member completes behind any name, a name behind none. */
    type(&s, "node:e\tr\t\n", "node:early");
    type(&s, "root:e\tr\t\n", "root:early");
    type(&s, "node.ro\t\n", "node.ro");
    type(&s, "node.l\t\n", "node.line");
    type(&s, "zz\t\n", "zz");
    session_close(&s);
}

static void
test_history(void **state)
{
    (void)state;
    char file[] = "/tmp/rpt-test-history-XXXXXX";
    int fd = mkstemp(file);
    assert_true(fd >= 0);
    close(fd);
    assert_int_equal(unlink(file), 0);
    struct session s = session_open(file);
    type(&s, "first\n", "first");
    type(&s, "second line\n", "second line");
    /* Kept before the session ends, however it will. */
    struct stat info;
    assert_int_equal(stat(file, &info), 0);
    session_close(&s);
    assert_int_equal(stat(file, &info), 0);
    assert_int_equal(info.st_mode & 0777, 0600);
    s = session_open(file);
    type(&s, "\x10\x10\n", "first");
    session_close(&s);
    assert_int_equal(unlink(file), 0);
}

static void
test_table(void **state)
{
    (void)state;
    assert_int_equal(rpt_plugin.abi, RPT_PLUGIN_ABI);
    assert_null(rpt_plugin.read);
    assert_null(rpt_plugin.lua);
    rpt_plugin.prompt->close(NULL);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_lines),
        cmocka_unit_test(test_completion),
        cmocka_unit_test(test_history),
        cmocka_unit_test(test_table),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
