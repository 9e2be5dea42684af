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
