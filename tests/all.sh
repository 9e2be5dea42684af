#!/bin/sh
# SPDX-License-Identifier: MIT
# usage: all.sh MAKE
# Every check beyond `make check`, one after the other; the last line adds up.
set -u
make=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=
for target in lint check-asan check-valgrind check-oom check-corpus; do
    echo "== $target"
    "$make" --no-print-directory $target >"$work/$target" 2>&1 ||
        failed="$failed $target"
    cat "$work/$target"
done
awk '/^[0-9]+ passed, [0-9]+ failed$/ { p += $1; f += $3 }
    END { print p + 0, f + 0 }' "$work"/* >"$work/sum"
read -r passed lost <"$work/sum"
for target in $failed; do
    echo "failed: $target"
    [ "$lost" -gt 0 ] || lost=1
done
echo "$passed passed, $lost failed"
[ -z "$failed" ]
