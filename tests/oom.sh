#!/bin/sh
# SPDX-License-Identifier: MIT
# usage: oom.sh BUILD
# Makes allocation 1, 2, 3 ... fail until the run succeeds, once for a moment
# and once for good: the run says "out of memory", leaves no output, no leak.
set -u
BUILD=$(cd "$1" && pwd)
ROOT=$(cd "$(dirname "$0")/.." && pwd)
RPT=$BUILD/rpt
. "$ROOT/tests/lib.sh"
cd "$tmp" || exit 1
cp "$ROOT/tests/oom/small.md" "$ROOT/tests/oom/small.xml" .

# run_all NAME LASTING ARGS...
run_all() {
    name=$1 lasting=$2
    shift 2
    n=0 bad=
    while :; do
        n=$((n + 1))
        rm -f out.txt
        RPT_FAIL_ALLOC=$n RPT_FAIL_LASTING=$lasting timeout 20 "$RPT" "$@" \
            -o out.txt >std.txt 2>err.txt
        status=$?
        case $status in
        0 | 1 | 2)
            if grep -q 'out of memory' err.txt; then
                bad="$bad $n:status-$status"
            else
                break
            fi ;;
        4)
            grep -q 'out of memory' err.txt || bad="$bad $n:silent"
            [ ! -e out.txt ] || bad="$bad $n:output"
            ;;
        *) bad="$bad $n:status-$status" ;;
        esac
        [ -z "$(find . -name 'out.txt?*' -o -name '.out.txt*')" ] ||
            bad="$bad $n:left"
        if [ "$n" -gt 60000 ]; then bad="$bad never-ends"; break; fi
    done
    if [ -z "$bad" ]; then pass "$name ($n allocations)"; else
        fail "$name" "$bad"
    fi
}

{
    for lasting in 0 1; do
        run_all "csv, lasting $lasting" $lasting \
            export recommendations-csv small.md
        run_all "check, lasting $lasting" $lasting check small.md
        run_all "akn json, lasting $lasting" $lasting export json small.xml
        run_all "query, lasting $lasting" $lasting query //heading small.md
    done
} | tee tap
echo "$(grep -c '^ok' tap) passed, $(grep -c '^not ok' tap) failed"
! grep -q '^not ok' tap
