/* SPDX-License-Identifier: MIT
 *
 * The command line: one table of options, from which both reading and help
 * come. Knows no command's work.
 */
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "main.h"

enum option_type {
    FLAG,   /* bool */
    VALUE,  /* const char * */
    LIST    /* struct words, one more at each use */
};

struct option {
    const char *name;
    char letter;            /* 0: none */
    char group;             /* which commands take it, see commands[] */
    enum option_type type;
    size_t field;           /* offset in struct cli */
    const char *value;      /* what stands for the value in the help */
    const char *help;
};

#define AT(field) offsetof(struct cli, field)
static const struct option options[] = {
    {"output", 'o', 'o', VALUE, AT(output), "FILE",
        "write there instead of standard output, all or nothing"},
    {"set", 's', 's', LIST, AT(set), "NAME=VALUE",
        "give the script an argument"},
    {"from", 'f', 'r', VALUE, AT(from), "FORMAT",
        "read as this format (see: rpt list readers), whatever it looks like"},
    {"lang", 'l', 'r', VALUE, AT(lang), "CODE",
        "language of the report; guessed if not given"},
    {"fact", 0, 'r', LIST, AT(facts), "NAME=VALUE",
        "supply a fact of the document, such as symbol=S/2030/12"},
    {"tree", 0, 'w', FLAG, AT(tree), NULL, "show the whole tree"},
    {"outline", 0, 'w', FLAG, AT(outline), NULL,
        "show the headings (the default)"},
    {"explain", 0, 'w', FLAG, AT(explain), NULL,
        "show the tree with the rule that made each node, and repairs"},
    {"coverage", 0, 'w', FLAG, AT(coverage), NULL,
        "show how much of the text hangs on a node, and list the rest"},
    {"blocks", 0, 'w', FLAG, AT(blocks), NULL,
        "leave inline nodes out of the tree"},
    {"spans", 0, 'w', FLAG, AT(spans), NULL,
        "give every node its line and column"},
    {"width", 0, 'w', VALUE, AT(width), "N",
        "cut texts in the tree to N characters"},
    {"format", 0, 'q', VALUE, AT(format), "FORMAT", "text, jsonl or id"},
    {"format", 0, 'c', VALUE, AT(format), "FORMAT", "text, jsonl or sarif"},
    {"rules", 0, 'c', VALUE, AT(rules), "LIST",
        "only these rules or validators; with a leading '-' not this one"},
    {"level", 0, 'c', VALUE, AT(level), "LEVEL",
        "leave out findings below style, warning or error"},
    {"against", 0, 'c', VALUE, AT(against), "NOTE",
        "name facts that differ between the report and a note about it"},
    {"baseline", 0, 'c', VALUE, AT(baseline), "FILE",
        "silence the findings that stand in this file"},
    {"write-baseline", 0, 'c', VALUE, AT(write_baseline), "FILE",
        "write the findings there as a baseline"},
    {"silenced", 0, 'c', FLAG, AT(silenced), NULL,
        "show silenced findings too, with the reason"},
    {"dir", 0, 'n', VALUE, AT(dir), "DIR", "write there, not here"},
    {"scripts", 0, 'g', LIST, AT(scripts), "DIR",
        "look for scripts there first"},
    {"modules", 0, 'g', LIST, AT(modules), "DIR",
        "look for loadable modules there first"},
    {"allow", 0, 'g', LIST, AT(allow), "NAME",
        "let scripts use this library that they ask for"},
    {"quiet", 'q', 'g', FLAG, AT(quiet), NULL, "no warnings"},
    {"verbose", 'v', 'g', FLAG, AT(verbose), NULL,
        "repairs and matters of style too"},
    {"help", 'h', 'g', FLAG, AT(help), NULL, "show help and end"},
    {"version", 0, 'g', FLAG, AT(version), NULL, "show the version and end"},
};
#undef AT
#define N_OPTIONS (sizeof options / sizeof options[0])

char *
cli_copy(const char *s)
{
    size_t n = strlen(s) + 1;
    char *copy = rpt_alloc(n);
    if (copy != NULL)
        memcpy(copy, s, n);
    return copy;
}

bool
words_add(struct words *w, const char *s)
{
    if ((w->n & (w->n + 1)) == 0) {     /* full at 0, 1, 3, 7 ... */
        const char **more =
            rpt_realloc(w->s, (2 * w->n + 2) * sizeof *more);
        if (more == NULL)
            return false;
        w->s = more;
    }
    w->s[w->n++] = s;
    w->s[w->n] = NULL;
    return true;
}

bool
cli_split(struct cli *cli, struct words *out, const char *list)
{
    char *copy = cli_copy(list);
    if (copy == NULL || cli->n_split == 4) {
        rpt_free(copy);
        return false;
    }
    cli->split[cli->n_split++] = copy;
    for (char *s = copy; s != NULL;) {
        char *end = strchr(s, ',');
        if (end != NULL)
            *end++ = '\0';
        if (*s != '\0' && !words_add(out, s))
            return false;
        s = end;
    }
    return true;
}

void
cli_free(struct cli *cli)
{
    struct words *lists[] = {&cli->args, &cli->set, &cli->facts,
        &cli->scripts, &cli->modules, &cli->allow};
    for (size_t i = 0; i < sizeof lists / sizeof lists[0]; i++)
        rpt_free(lists[i]->s);
    for (size_t i = 0; i < cli->n_split; i++)
        rpt_free(cli->split[i]);
}

const struct command *
cli_find(const char *name)
{
    for (const struct command *c = commands; c->name != NULL; c++)
        if (strcmp(c->name, name) == 0)
            return c;
    return NULL;
}

static bool
takes(const struct command *command, const struct option *o)
{
    return o->group == 'g' ||
        (command != NULL && strchr(command->options, o->group) != NULL);
}

static const struct option *
find_option(const struct command *command, const char *name, size_t n,
    char letter)
{
    for (size_t i = 0; i < N_OPTIONS; i++) {
        const struct option *o = &options[i];
        bool same = letter != 0 ? o->letter == letter :
            name != NULL && strlen(o->name) == n &&
                memcmp(o->name, name, n) == 0;
        if (same && takes(command, o))
            return o;
    }
    return NULL;
}

static void
unknown_option(struct cli *cli, const struct command *command,
    const char *word)
{
    const char *names[N_OPTIONS + 1];
    size_t n = 0;
    for (size_t i = 0; i < N_OPTIONS; i++)
        if (takes(command, &options[i]))
            names[n++] = options[i].name;
    names[n] = NULL;
    char name[64];
    snprintf(name, sizeof name, "%.*s", (int)strcspn(word + 2, "="),
        word[1] == '-' ? word + 2 : "");
    const char *near = name[0] != '\0' ? rpt_suggest(name, names) : NULL;
    if (near != NULL)
        cli_wrong(cli, "unknown option '%s', did you mean --%s?", word, near);
    else
        cli_wrong(cli, "unknown option '%s'", word);
}

/* Stores one option; 'value' is NULL where none was attached to it. */
static bool
store(struct cli *cli, const struct option *o, const char *word,
    const char *value, char ***next)
{
    char *base = (char *)cli + o->field;
    if (o->type == FLAG) {
        if (value != NULL) {
            cli_wrong(cli, "option --%s takes no value", o->name);
            return false;
        }
        *(bool *)(void *)base = true;
        return true;
    }
    if (value == NULL && **next != NULL)
        value = *(*next)++;
    if (value == NULL) {
        cli_wrong(cli, "option '%s' needs a value: %s", word, o->value);
        return false;
    }
    if (o->type == VALUE) {
        *(const char **)(void *)base = value;
        return true;
    }
    return words_add((struct words *)(void *)base, value);
}

static bool
read_option(struct cli *cli, const struct command *command, char *word,
    char ***next)
{
    if (word[1] == '-') {
        size_t n = strcspn(word + 2, "=");
        const struct option *o = find_option(command, word + 2, n, 0);
        const char *value = word[2 + n] == '=' ? word + 3 + n : NULL;
        if (o != NULL)
            return store(cli, o, word, value, next);
        unknown_option(cli, command, word);
        return false;
    }
    for (char *s = word + 1; *s != '\0'; s++) {
        const struct option *o = find_option(command, NULL, 0, *s);
        if (o == NULL) {
            unknown_option(cli, command, word);
            return false;
        }
        const char *rest = o->type != FLAG && s[1] != '\0' ? s + 1 : NULL;
        if (!store(cli, o, word, rest, next))
            return false;
        if (o->type != FLAG)
            break;
    }
    return true;
}

static bool
read_command(struct cli *cli, const char *word)
{
    if (cli_find(word) != NULL) {
        cli->command = word;
        return true;
    }
    const char *names[32];
    size_t n = 0;
    for (const struct command *c = commands; c->name != NULL && n < 31; c++)
        names[n++] = c->name;
    names[n] = NULL;
    const char *near = rpt_suggest(word, names);
    if (near != NULL)
        cli_wrong(cli, "unknown command '%s', did you mean %s?", word, near);
    else
        cli_wrong(cli, "unknown command '%s'", word);
    return false;
}

/* The command is the first word that is no option, so that options that every
 * command takes may stand before it. */
bool
cli_parse(struct cli *cli, int argc, char **argv)
{
    bool only_words = false;
    char **next = argv + (argc > 0);
    while (*next != NULL) {
        char *word = *next++;
        const struct command *command =
            cli->command != NULL ? cli_find(cli->command) : NULL;
        bool ok;
        if (!only_words && strcmp(word, "--") == 0) {
            only_words = true;
            continue;
        }
        if (!only_words && word[0] == '-' && word[1] != '\0')
            ok = read_option(cli, command, word, &next);
        else if (command == NULL)
            ok = read_command(cli, word);
        else
            ok = words_add(&cli->args, word);
        if (!ok) {
            if (cli->status == 0)
                cli->status = RPT_LEVEL_FATAL;
            return false;
        }
    }
    return true;
}

static void
help_options(const struct command *command, bool general)
{
    for (size_t i = 0; i < N_OPTIONS; i++) {
        const struct option *o = &options[i];
        if ((o->group == 'g') != general || !takes(command, o))
            continue;
        char name[64], letter[8] = "    ";
        if (o->letter != 0)
            snprintf(letter, sizeof letter, "-%c, ", o->letter);
        snprintf(name, sizeof name, "--%s%s%s", o->name,
            o->value != NULL ? " " : "", o->value != NULL ? o->value : "");
        printf("  %s%-24s %s\n", letter, name, o->help);
    }
}

void
cli_help(const struct command *command)
{
    if (command != NULL) {
        printf("usage: rpt %s [OPTIONS] %s\n\n%s\n", command->name,
            command->usage, command->summary);
        if (strlen(command->options) > 1) {
            puts("\noptions:");
            help_options(command, false);
        }
        puts("\nfor every command:");
        help_options(command, true);
        return;
    }
    puts("usage: rpt COMMAND [OPTIONS] [ARGUMENTS]\n\n"
         "Turns reports of international bodies into data: text, Markdown, "
         "Word,\nOpenDocument, PDF, web pages, Akoma Ntoso "
         "(see: rpt list readers).\n");
    for (const struct command *c = commands; c->name != NULL; c++)
        printf("  rpt %-7s %-23s %s\n", c->name, c->usage, c->summary);
    puts("\nfor every command:");
    help_options(NULL, true);
    puts("\nNo FILE, or -, is standard input. Exit status: 0 all well, "
         "1 warnings,\n2 errors, 3 unsupported, 4 fatal, 64 wrong command "
         "line.");
}
