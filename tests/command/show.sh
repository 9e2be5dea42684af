#!/bin/sh
# SPDX-License-Identifier: MIT
# `rpt show`, `rpt query`, `rpt list`, `rpt help`.
set -u
. "$ROOT/tests/lib.sh"
cd "$tmp" || exit 1
cp "$ROOT/tests/sample/meeting-report.md" a.md
cp "$ROOT/tests/sample/meeting-report.xml" a.xml

rpt show a.md
is "show: status" 0 "$status"
has "show: the outline" "Introduction" "$out"
rpt show --coverage a.md
has "all characters are covered" "a.md: 100.00 %" "$out"
rpt show --coverage a.xml
has "all characters are covered (akn)" "a.xml: 100.00 %" "$out"
rpt show --tree a.md
has "the tree" "masthead" "$out"
rpt show --explain a.md
has "explain: repairs" "join-page" "$out"
rpt show --width x a.md
is "a bad width: status" 64 "$status"

rpt query '//recommendation[@addressee]' a.md
is "query: status" 0 "$status"
has "query: a place" "a.md:" "$out"
rpt query 'count(//recommendation[not(@part)])' a.md a.xml
is "query: a number for each file" "11 11" "$(tr "\n" " " <out | sed "s, $,,")"
rpt query 'string(//report/@date)' a.md
is "query: an attribute" 1 "$(grep -c '^[0-9]\{4\}-[0-9][0-9]-[0-9][0-9]$' out)"
rpt query '//[' a.md
is "a bad expression: status" 64 "$status"
one_message "a bad expression"
rpt query --format jsonl '//heading' a.md
is "query: JSON Lines" "" "$(python3 -c '
import json, sys
for line in sys.stdin: json.loads(line)' <out 2>&1)"

rpt list
for word in readers annotators exporters validators recommendations-csv akn \
    text companion; do
    has "list: $word" "$word" "$out"
done
rpt list rules
has "list rules" "[masthead]" "$out"
rpt list nonsense
is "list: unknown kind: status" 64 "$status"
rpt help checklist
has "help of a script: arguments" "--set merge=path" "$out"
rpt help export
has "help of a command: options" "--output" "$out"
rpt help text
has "help: one name, a reader" "reader text: " "$out"
has "help: one name, an exporter" "exporter text: " "$out"
has "help: one name, a validator" "validator text: " "$out"
rpt show --lang states "$ROOT/tests/sample/meeting-report.md"
has "data beside the packs are no language" "no language pack" "$err"
rpt help akn
has "help of a reader" "Akoma Ntoso" "$out"
rpt help recommendations-csv
has "help: the columns there are" "text_selfstanding, stem" "$out"
rpt help nonsense
has "help: unknown: where names stand" "(see: rpt list)" "$err"
is "help: unknown: status" 64 "$status"
rpt help chcklist
has "help: suggestion" "did you mean checklist" "$err"
rpt --version
is "--version" "rpt $(sed -n 's/#define RPT_VERSION "\(.*\)"/\1/p' \
    "$ROOT/include/rpt/rpt.h")" "$out"
rpt
is "no command: status" 64 "$status"
