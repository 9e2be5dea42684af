#!/bin/sh
# SPDX-License-Identifier: MIT
# usage: lint.sh CFLAGS
# clang-tidy, cppcheck and luacheck without a warning, and a clean build with
# gcc and clang.
set -u
flags=$1
failed=0
passed=0
step() {
    name=$1
    shift
    if out=$("$@" 2>&1); then
        passed=$((passed + 1))
        echo "ok - $name"
    else
        failed=$((failed + 1))
        echo "not ok - $name"
        printf '%s\n' "$out" | head -n 200
    fi
}
c_files=$(ls core/*.c plugins/*.c plugins/*/*.c)
warn="-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror"
compile() {
    # shellcheck disable=SC2086 # lists
    printf '%s\n' $c_files | xargs -P 2 -I F \
        "$1" $flags $warn -O2 -c F -o /dev/null
}
tidy() {
    # shellcheck disable=SC2086 # lists
    printf '%s\n' $c_files | xargs -P 2 -n 4 sh -c \
        'clang-tidy --quiet --warnings-as-errors="*" "$@" -- $0 2>/dev/null' \
        "$flags"
}
check_c() {
    # shellcheck disable=SC2086 # lists
    cppcheck --quiet --std=c11 --enable=warning,performance,portability \
        --inline-suppr --error-exitcode=1 -Iinclude -Icore -j 2 $c_files
}
step "gcc builds without a warning" compile gcc
step "clang builds without a warning" compile clang
step "clang-tidy" tidy
step "cppcheck" check_c
step "luacheck" luacheck --quiet scripts tests
echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
