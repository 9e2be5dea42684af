#!/bin/sh
# SPDX-License-Identifier: MIT
# usage: golden.sh [--accept]
# A case is a folder golden/FORMAT/NAME with one input.* file; tree.txt and
# log.txt always exist, check.txt and EXPORTER.EXT where they do are compared
# as well, byte for byte. Options for every run stand in the file 'options'.
set -u
. "$ROOT/tests/lib.sh"
accept=${1:-}

compare() {
    if [ -n "$accept" ]; then
        cp "$tmp/got" "$2"
        return
    fi
    if cmp -s "$tmp/got" "$2"; then pass "$1"; else
        fail "$1" "$(diff "$2" "$tmp/got" | head -n 20)"
    fi
}

for dir in "$ROOT"/tests/golden/*/*/; do
    name=$(basename "$(dirname "$dir")")/$(basename "$dir")
    cd "$dir" || exit 1
    input=$(ls input.*)
    options=$(cat options 2>/dev/null)
    # shellcheck disable=SC2086 # options are words
    rpt show -v --tree --spans $options "$input"
    mv "$tmp/out" "$tmp/got"
    compare "$name tree" tree.txt
    mv "$tmp/err" "$tmp/got"
    compare "$name log" log.txt
    for file in *; do
        # shellcheck disable=SC2086 # options are words
        case $file in
        input.* | options | tree.txt | log.txt) continue ;;
        check.txt) rpt check $options "$input" ;;
        *) rpt export "${file%%.*}" $options "$input" ;;
        esac
        mv "$tmp/out" "$tmp/got"
        compare "$name $file" "$file"
    done
done
