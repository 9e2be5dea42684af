#!/bin/sh
# SPDX-License-Identifier: MIT
# `rpt new`, `rpt test`, and scripts from other folders.
set -u
. "$ROOT/tests/lib.sh"
cd "$tmp" || exit 1
cp "$ROOT/tests/sample/meeting-report.md" a.md

for kind in exporter validator annotator reader; do
    rpt new "$kind" "my-$kind"
    is "new $kind: status" 0 "$status"
    rpt test "my-${kind}_test.lua"
    is "new $kind: its test passes" 0 "$status"
    hasnt "new $kind: no failure" "not ok" "$out"
    luacheck --quiet --std lua54 "my-$kind.lua" >lint 2>&1
    is "new $kind: luacheck" 0 $?
done
rpt run my-exporter.lua a.md
has "the new exporter runs" "annex/" "$out"
sed -i 's/#found, 1/#found, 7/' my-validator_test.lua
rpt test my-validator_test.lua
is "a failing test: status" 2 "$status"
has "a failing test says so" "not ok" "$out"
rpt new exporter my-exporter
is "new never overwrites: status" 64 "$status"
rpt new exporter Bad_Name
is "a bad name: status" 64 "$status"
rpt new exproter x
has "a misspelt kind: suggestion" "did you mean exporter" "$err"

mkdir -p own/export own/read own/annotate
mv my-exporter.lua own/export/
mv my-reader.lua own/read/
mv my-annotator.lua own/annotate/
rpt export my-exporter a.md
is "scripts of the working directory are not taken by accident" 64 "$status"
rpt --scripts own export my-exporter a.md
is "--scripts" 0 "$status"
RPT_PATH=own rpt export my-exporter a.md
is "RPT_PATH" 0 "$status"
mkdir -p data/rpt
cp -R own data/rpt/scripts
XDG_DATA_HOME=$tmp/data rpt export my-exporter a.md
is "the user's data folder" 0 "$status"
printf 'heading: One\ntext: Two.\n' >x.keyed
rpt --scripts own show --tree x.keyed
has "a Lua reader reads its extension" "heading" "$out"
rpt --scripts own query 'string(//section/@words)' a.md
hasnt "a Lua annotator runs" "^$" "$out"

# Loadable modules.
rpt --modules "$BUILD/test-modules" list readers
has "a module of another ABI is refused" "ABI" "$err"
has "modules: the rest goes on" "text" "$out"

# Scripts compiled ahead: the same answers, the same places in messages.
mkdir -p ahead
rpt --scripts own compile -o ahead/scripts.luac
is "compile: status" 0 "$status"
rpt --scripts own --scripts own compile -o twice.luac
is "a script that is found twice is compiled once" same \
    "$(cmp ahead/scripts.luac twice.luac && echo same)"
rpt --scripts own export my-exporter a.md
want=$out
rpt --modules ahead --scripts own export my-exporter a.md
is "compiled scripts give the same" "$want" "$out"
sed -i 's/begin = function/begin = 7 or function/' own/export/my-exporter.lua
rpt --modules ahead --scripts own export my-exporter a.md
is "an edited script is not taken for the compiled one: status" 4 "$status"
has "an edited script: the message has its place" "my-exporter" "$err"
# An edit that keeps the size.
sed -i 's/begin = 7 or function/begin =      function/' own/export/my-exporter.lua
touch -r own/export/my-exporter.lua own/before
rpt --scripts own compile -o ahead/scripts.luac
rpt --modules ahead --scripts own export my-exporter a.md
is "compiled again: status" 0 "$status"
sed -i 's/begin =      function/begin = 7 or function/' own/export/my-exporter.lua
rpt --modules ahead --scripts own export my-exporter a.md
is "an edit that keeps the size is seen: status" 4 "$status"
# The same size and time: the file is not read.
touch -r own/before own/export/my-exporter.lua
rpt --modules ahead --scripts own export my-exporter a.md
is "a file that was not touched is not read: status" 0 "$status"
head -c 1000 ahead/scripts.luac >ahead/cut && mv ahead/cut ahead/scripts.luac
rpt --modules ahead export text a.md
is "a damaged file of compiled scripts is not used: status" 0 "$status"
rpt compile
is "compile without -o: status" 64 "$status"

# A reader named by its path, and an annotator that is none.
printf 'heading: One\ntext: Two.\n' >y.txt
rpt query --from own/read/my-reader.lua 'count(//heading)' y.txt
is "--from takes the path of a reader" 1 "$out"
cp "$ROOT/scripts/export/outline.lua" .
rpt show --from ./outline.lua y.txt
is "--from refuses a script of another kind: status" 64 "$status"
rpt show --from no-such-format y.txt
is "--from an unknown format: status" 64 "$status"
rpt show --lang xx a.md
is "--lang without a pack: status" 64 "$status"
rpt show --fact symbol=X/1 --tree a.md
has "--fact supplies a fact" 'symbol="X/1"' "$out"
rpt show --fact symbol a.md
is "--fact without a value: status" 64 "$status"
