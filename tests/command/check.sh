#!/bin/sh
# SPDX-License-Identifier: MIT
# `rpt check`.
set -u
. "$ROOT/tests/lib.sh"
cd "$tmp" || exit 1
cp "$ROOT/tests/sample/meeting-report.md" a.md
cp "$ROOT/tests/sample/note.txt" note.txt

rpt check a.md
is "findings are warnings: status" 1 "$status"
has "text form is file:line:column" "a.md:" "$out"
n=$(wc -l <out | tr -d ' ')

rpt check --format jsonl a.md
is "one JSON object a finding" "$n" "$(python3 -c '
import json, sys
print(sum(1 for line in sys.stdin if json.loads(line)["code"]))' <out)"
rpt check --format sarif a.md
is "SARIF 2.1.0" "2.1.0 $n" "$(python3 -c '
import json, sys
d = json.load(sys.stdin)
print(d["version"], len(d["runs"][0]["results"]))' <out)"
rpt check --format xml a.md
is "an unknown format: status" 64 "$status"

rpt check --level error a.md
is "--level leaves the rest out" "" "$out"
rpt check --level loud a.md
is "an unknown level: status" 64 "$status"

code=$(rpt check --format jsonl a.md; head -n 1 out | python3 -c '
import json, sys; print(json.loads(sys.stdin.readline())["code"])')
rpt check --rules "$code" a.md
is "--rules: one rule" "$(wc -l <out)" "$(grep -c "\[$code\]" out)"
rpt check "--rules=-$code" a.md
hasnt "--rules: without one" "[$code]" "$out"
rpt check --rules no-such-rule a.md
is "--rules: unknown: status" 64 "$status"

rpt check --write-baseline base.txt a.md
is "writing a baseline: status" 0 "$status"
rpt check --baseline base.txt a.md
is "a baseline silences" "" "$out"
is "a baseline: status" 0 "$status"
sed -i '1i\
\
' a.md
rpt check --baseline base.txt a.md
is "a baseline stands when lines move" "" "$out"

rpt check a.md
printf '%s the board knows\n' "$code" >a.md.rptignore
rpt check a.md
hasnt "a side file silences" "[$code]" "$out"
rpt check --silenced a.md
has "--silenced shows the reason" "the board knows" "$out"
rm a.md.rptignore
printf '\n<!-- rpt: ignore %s agreed with the editor -->\n' "$code" >>a.md
rpt check a.md
hasnt "a comment silences" "[$code]" "$out"

rpt check --against note.txt a.md
has "--against compares" "[note-" "$out"
rpt check --against missing.txt a.md
is "--against a missing note: status" 4 "$status"

rpt check a.md missing.md
has "a bad file is named" "missing.md" "$err"
has "the rest is checked" "a.md:" "$out"
