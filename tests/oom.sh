#!/bin/sh
# SPDX-License-Identifier: MIT
# usage: oom.sh BUILD
# Makes allocation 1, 2, 3 ... of a run fail: first all from the n-th on, until
# n is beyond the last; then each alone. The run either says "out of memory",
# fails and leaves no file, or (Lua collects and tries again) gives the very
# output it should.
set -u
BUILD=$(cd "$1" && pwd)
ROOT=$(cd "$(dirname "$0")/.." && pwd)
RPT=$BUILD/rpt
export RPT ROOT
. "$ROOT/tests/lib.sh"
cd "$tmp" || exit 1

# Runs one command through all its allocations, in a folder of its own.
through() {
    name=$1
    shift
    mkdir -p "$name"
    cd "$name" || exit 1
    cp "$ROOT"/tests/oom/small.* .
    cp "$ROOT"/tests/golden/docx/strict/input.doc small.docx
    cp "$ROOT"/tests/golden/odt/tables/input.doc small.odt
    cp "$ROOT"/tests/golden/pdf/chinese/input.pdf small.pdf
    "$RPT" "$@" -o want.txt 2>/dev/null
    want=$?
    n=0 good=0 bad=
    lasting=1
    while [ $good -lt 3 ]; do
        n=$((n + 1))
        attempt "$@"
        if [ "$last" = whole ]; then good=$((good + 1)); else good=0; fi
        if [ $n -gt 60000 ]; then bad="$bad never-ends"; break; fi
    done
    total=$((n - good))
    lasting=0 n=0
    while [ $n -lt $total ]; do
        n=$((n + 1))
        attempt "$@"
    done
    if [ -z "$bad" ] && [ $total -gt 100 ]; then
        pass "$name ($total allocations)"
    else
        fail "$name ($total allocations)" "$bad"
    fi
    cd ..
}

# One attempt: $last is "whole" or "failed"; what is wrong goes into $bad.
attempt() {
    rm -f out.txt
    RPT_FAIL_ALLOC=$n RPT_FAIL_LASTING=$lasting timeout 20 "$RPT" "$@" \
        -o out.txt >/dev/null 2>err.txt
    status=$?
    last=failed
    if [ $status -eq $want ]; then
        last=whole
        cmp -s out.txt want.txt || bad="$bad $n/$lasting:other-output"
    elif [ $status -eq 4 ]; then
        read -r message <err.txt || message=
        case $message in
        *"out of memory"*) ;;
        *) bad="$bad $n/$lasting:says-${message:-nothing}" ;;
        esac
        [ ! -e out.txt ] || bad="$bad $n/$lasting:output"
    else
        bad="$bad $n/$lasting:status-$status"
    fi
    set -- out.txt?* .out.txt*
    [ ! -e "$1" ] && [ ! -e "${2:-/nonexistent}" ] ||
        bad="$bad $n/$lasting:left-a-file"
}

{
    through csv export recommendations-csv small.md
    through pdf export text small.pdf
} >csv.tap &
{
    through json export json small.xml
    through html export json small.html
    through query query //heading small.md
    through docx export text small.docx
    through odt export text small.odt
} >json.tap
wait
through check check --rules lists small.md >check.tap
cat ./*.tap | tee all
echo "$(grep -c '^ok' all) passed, $(grep -c '^not ok' all) failed"
! grep -q '^not ok' all
