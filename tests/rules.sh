#!/bin/sh
# SPDX-License-Identifier: MIT
# The rules of the layout: who may know whom, what may stand where.
set -u
. "$ROOT/tests/lib.sh"
cd "$ROOT" || exit 1

# nothing NAME LINES: there is no such line
nothing() {
    if [ -z "$2" ]; then pass "$1"; else fail "$1" "$2"; fi
}

nothing "only core/xpath.c in core knows libxml2" \
    "$(grep -ln '<libxml' core/*.[ch] include/rpt/*.h | grep -v '^core/xpath\.c$')"
nothing "plug-ins use no private core header" \
    "$(grep -n '#include "' plugins/*/*.[ch] | grep '\.\./\|core/')"
nothing "plug-ins with a Lua library alone touch Lua" \
    "$(grep -ln 'lua\.h\|lauxlib' plugins/*/*.c)"
nothing "public headers include no private one" \
    "$(grep -n '#include "' include/rpt/*.h)"
nothing "the command uses only the public API" \
    "$(grep -n '#include "' core/main*.c | grep -v '"main\.h"')"
nothing "only the command prints or exits" \
    "$(grep -nE '\b(printf|puts|exit|abort|_Exit) *\(' core/*.c plugins/*.c \
        plugins/*/*.c | grep -v '^core/main')"
nothing "memory comes from core/alloc.c" \
    "$(grep -nE '\b(malloc|calloc|realloc|strdup|strndup) *\(' core/*.c \
        plugins/*.c plugins/*/*.c | grep -v '^core/alloc\.c')"
nothing "no banned function" \
    "$(grep -nE '\b(strcpy|strcat|sprintf|atoi|strtok|alloca|gets) *\(' \
        core/*.c plugins/*.c plugins/*/*.c)"
nothing "C files have at most 1,000 lines" \
    "$(wc -l core/*.[ch] plugins/*.[ch] plugins/*/*.[ch] include/rpt/*.h |
        awk '$2 != "total" && $1 > 1000')"
nothing "lines of C have at most 80 characters" \
    "$(find plugins include tests core -name '*.[ch]' \
        -exec env LC_ALL=C.UTF-8 grep -anHE '^.{81,}' {} + | sort)"
nothing "scripts have at most 150 lines" \
    "$(find scripts -name '*.lua' ! -path '*/lang/*' -exec wc -l {} + |
        awk '$2 != "total" && $1 > 150')"
# shellcheck disable=SC2046 # a list of names
nothing "every source file says its licence" \
    "$(grep -L 'SPDX-License-Identifier: MIT' core/*.[ch] include/rpt/*.h \
        plugins/*.[ch] plugins/*/*.[ch] tests/*.sh tests/*/*.[ch] Makefile \
        $(find scripts tests -name '*.lua'))"
nothing "the top level holds what it should" \
    "$(git ls-files 2>/dev/null | cut -d/ -f1 | sort -u |
        grep -vxE 'core|plugins|scripts|include|tests|Makefile|README\.md|LICENSE|\..*')"
nothing "scripts neither print nor open files" \
    "$(grep -rnE '\b(print|io\.[a-z]+|os\.[a-z]+|dofile|loadfile) *\(' scripts \
        --include='*.lua' | grep -v -- '-- ')"
long=$(awk '
    FNR == 1 { start = 0 }
    /^\{/ { start = FNR }
    /^\}/ { if (start && FNR - start > 80) print FILENAME ":" start; start = 0 }
    ' core/*.c plugins/*.c plugins/*/*.c)
nothing "functions have at most 80 lines" "$long"
