#!/bin/sh
# SPDX-License-Identifier: MIT
# `rpt repl` from a pipe.
set -u
. "$ROOT/tests/lib.sh"
cd "$tmp" || exit 1
cp "$ROOT/tests/sample/meeting-report.md" a.md

say() {
    printf '%s\n' "$@" >in
    rpt repl a.md <in
}

say '1 + 1'
is "an expression shows its value" 2 "$out"
say 'report:root()'
has "a node shows its kind and place" "report" "$out"
say 'report:xpath("//recommendation")[1]'
has "a recommendation shows its line" "line" "$out"
say 'xpath "count(//heading) > 1"' 'find "annex"' '#all "paragraph" > 5'
has "queries have a short form" "true" "$out"
has "nodes are found by id" "annex annex" "$out"
say 'x = 5' 'x * 2'
has "names stay" 10 "$out"
say 'for i = 1, 2 do' '  y = i' 'end' 'y'
has "a statement may take several lines" 2 "$out"
say 'error("oops")' '"still" .. " here"'
has "an error is shown" "oops" "$out"
has "an error does not end it" "still here" "$out"
say 'while true do end' '1 + 2'
has "an endless loop ends" 3 "$out"
say ')' '7 * 6'
has "a syntax error does not end it" 42 "$out"
say 'help()'
has "help" "report" "$out"
say 'os.execute("true")' '3 + 4'
has "the sandbox holds" 7 "$out"
is "status" 0 "$status"
rpt repl missing.md </dev/null
is "a missing file: status" 4 "$status"

# At a terminal, with line editing where the module is there.
if command -v script >/dev/null; then
    printf '6 * 7\nroot.kind\nexit\n' >in
    XDG_STATE_HOME=$tmp/state script -qec "$WRAP $RPT repl a.md" /dev/null \
        <in >out 2>&1
    out=$(cat out)
    has "at a terminal: the greeting" "The report is 'report'" "$out"
    has "at a terminal: an answer" "42" "$out"
    if [ -s "$tmp/state/rpt/history" ]; then pass "the history is kept"
    else fail "the history is kept" "$(ls -R "$tmp/state" 2>&1)"; fi
fi
