#!/bin/sh
# SPDX-License-Identifier: MIT
# `rpt export` and `rpt run`.
set -u
. "$ROOT/tests/lib.sh"
sample=$ROOT/tests/sample/meeting-report.md
cd "$tmp" || exit 1
cp "$sample" a.md
cp "$sample" b.md

rpt export recommendations-csv a.md
is "csv: status" 0 "$status"
is "csv: a header and eleven rows" 12 "$(wc -l <out | tr -d ' ')"
one=$out

rpt export recommendations-csv <a.md
is "standard input is read" "$(printf '%s' "$one" | sed 's/a\.md/<stdin>/g')" \
    "$out"

rpt export recommendations-csv a.md b.md
is "several files: one header" 1 "$(grep -c '^doc,' out)"
is "several files: all rows" 23 "$(wc -l <out | tr -d ' ')"
first=$(grep -n 'a\.md' out | tail -n 1 | cut -d: -f1)
last=$(grep -n 'b\.md' out | head -n 1 | cut -d: -f1)
if [ "${first:-9}" -lt "${last:-0}" ]; then pass "several files: in order"
else fail "several files: in order" "$first $last"; fi

rpt export recommendations-csv a.md missing.md b.md
is "a bad file: the rest goes on" 23 "$(wc -l <out | tr -d ' ')"
is "a bad file: status" 4 "$status"
has "a bad file is named" "missing.md" "$err"

rpt export recommendations-cvs a.md
is "a misspelt exporter: status" 64 "$status"
has "a misspelt exporter: suggestion" "recommendations-csv" "$err"
rpt exprt recommendations-csv a.md
is "a misspelt command: status" 64 "$status"
has "a misspelt command: suggestion" "did you mean export" "$err"
rpt export --outptu x recommendations-csv a.md
has "a misspelt option: suggestion" "did you mean --output" "$err"
rpt export recommendations-csv --set colums=id a.md
is "an unknown argument: status" 64 "$status"
has "an unknown argument is named" "colums" "$err"
rpt export recommendations-csv --set grain=whole a.md
is "a bad choice: status" 64 "$status"
has "a bad choice: what there is" "item" "$err"
rpt export
is "no exporter: status" 64 "$status"

rpt export recommendations-csv --set columns=label,text --set "delimiter=;" a.md
is "columns and delimiter" "label;text" "$(head -n 1 out | tr -d '\r')"
rpt export recommendations-csv --set bom=true a.md
is "bom on request" "efbbbf" "$(head -c 3 out | od -An -tx1 | tr -d ' \n')"

echo old >kept.csv
rpt export recommendations-csv -o kept.csv missing.md
is "a failed run leaves the old file" old "$(cat kept.csv)"
rpt export recommendations-csv -o kept.csv a.md
is "-o writes the file" "$one" "$(cat kept.csv)"
is "-o prints nothing" "" "$out"
rpt export recommendations-csv -o /nonexistent/x.csv a.md
is "-o into no folder: status" 4 "$status"
has "-o into no folder: why" "/nonexistent/x.csv" "$err"

rpt run "$ROOT/scripts/export/recommendations-csv.lua" a.md
is "run takes a path" "$one" "$out"
rpt run nothing.lua a.md
is "run without the script: status" 4 "$status"

for name in recommendations-jsonl statements-csv summary checklist outline \
    markdown text json tree; do
    rpt export "$name" a.md
    is "$name: status" 0 "$status"
    if [ -s out ]; then pass "$name writes"; else fail "$name writes"; fi
    cp out once
    LC_ALL=tr_TR.UTF-8 TZ=Asia/Tokyo rpt export "$name" a.md
    is "$name: the same whatever the locale and time zone" \
        "$(cksum <once)" "$(cksum <out)"
done
rpt export json a.md
python3 -m json.tool <out >/dev/null 2>&1
is "json is JSON" 0 $?
rpt export recommendations-jsonl a.md
is "jsonl: every line has the keys" "" "$(python3 - out <<'P'
import json, sys
keys = """id doc symbol section label text text_selfstanding addressee
addressee_origin verb modality strength references page line""".split()
for line in open(sys.argv[1], encoding="utf-8"):
    row = json.loads(line)
    missing = [k for k in keys if k not in row]
    if missing: print(missing)
P
)"

# What cannot be read is named once, before the message.
cp "$ROOT/tests/golden/docx/meeting-report/input.docx" a.docx
rpt export text --from text a.docx
is "a Word file as text: status" 3 "$status"
is "a Word file as text: the message" \
    "a.docx: unsupported: is not text in any encoding that rpt knows [not-text]" \
    "$err"
for args in --help "help export"; do
    # shellcheck disable=SC2086 # words
    rpt $args
    has "$args: says where formats are listed" "rpt list readers" "$out"
done
