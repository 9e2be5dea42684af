#!/bin/sh
# SPDX-License-Identifier: MIT
# usage: corpus.sh BUILD CORPUS SCORE
# Measures rpt on real documents where they are at hand; they are not part of the
# project. Says so loudly when they are not there.
set -u
build=$1 corpus=$2 score=$3
if [ ! -d "$corpus/gold" ] || [ ! -f "$score" ]; then
    echo "*******************************************************"
    echo "* NO CORPUS at $corpus: extraction is NOT scored."
    echo "* Name one with: make check-corpus CORPUS=... SCORE=..."
    echo "*******************************************************"
    exit 0
fi
exec python3 "$(dirname "$0")/corpus.py" "$build/rpt" "$corpus" "$score"
