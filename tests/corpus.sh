#!/bin/sh
# SPDX-License-Identifier: MIT
# usage: corpus.sh BUILD CORPUS SCORE
# Scores extraction on real documents where they are at hand; they are not
# part of the project. Says so loudly when they are not there.
set -u
build=$1 corpus=$2 score=$3
if [ ! -d "$corpus/gold" ] || [ ! -f "$score" ]; then
    echo "*******************************************************"
    echo "* NO CORPUS at $corpus: extraction is NOT scored."
    echo "* Name one with: make check-corpus CORPUS=... SCORE=..."
    echo "*******************************************************"
    exit 0
fi
out=$(python3 "$score" --gold "$corpus/gold" --only seed --root "$corpus" \
    --min-f1 1.0 -- "$build/rpt" export recommendations-jsonl)
status=$?
printf '%s\n' "$out"
if [ $status -eq 0 ] && printf '%s\n' "$out" |
    grep -q 'macro F1 1.000.*label 9/9; addressee 8/8'; then
    echo "1 passed, 0 failed"
else
    echo "0 passed, 1 failed"
    exit 1
fi
