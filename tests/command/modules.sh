#!/bin/sh
# SPDX-License-Identifier: MIT
# Libraries of plug-ins for scripts: named under needs, allowed by --allow,
# found in module folders, refused when they do not fit.
set -u
. "$ROOT/tests/lib.sh"
cd "$tmp" || exit 1
modules=$BUILD/test-modules
cp "$ROOT/tests/sample/note.txt" a.txt

# script NAME NEEDS BODY
script() {
    cat >"$1.lua" <<S
return { api = 1, kind = "exporter", name = "$1", summary = "A test.",
  needs = {$2}, run = function(report, args, out)
    $3
  end }
S
}

script greets '"hello"' 'local hello = require "hello"
    assert(hello == require "hello")
    out:write(hello.greet(report.file), " ", hello.last(report, report:root()).kind,
      " ", hello.count(report) > 3 and "many" or "few", "\n")
    assert(hello.last(report, report:root()) == report:root().last)'
rpt run greets.lua a.txt
is "a library that is not allowed: status" 64 "$status"
has "a library that is not allowed: says how" "--allow hello" "$err"
one_message "a library that is not allowed"
is "a library that is not allowed: no output" "" "$out"
rpt run greets.lua --allow hello a.txt
is "a library that is not there: status" 3 "$status"
has "a library that is not there: says so" "hello is not installed" "$err"
rpt run greets.lua --allow hello --modules "$modules" a.txt
is "an allowed library works" 0 "$status"
has "its functions answer" "hello, a.txt" "$out"
has "its functions see reports and nodes" "many" "$out"

script sneaks '' 'local hello = require "hello"'
rpt run sneaks.lua --allow hello --modules "$modules" a.txt
is "a library that is not under needs: status" 4 "$status"
has "a library that is not under needs: says so" \
    "there is no module 'hello'" "$err"

script closes '"hello"' 'local hello = require "hello"
    report:close() hello.count(report)'
rpt run closes.lua --allow hello --modules "$modules" a.txt
has "a library cannot use a closed report" "report is closed" "$err"

script misuses '"hello"' 'require("hello").last({}, 1)'
rpt run misuses.lua --allow hello --modules "$modules" a.txt
is "wrong use of a library: status" 4 "$status"
has "wrong use of a library: the line" "misuses.lua:3:" "$err"

script old '"wrong-abi"' 'require "wrong-abi"'
rpt run old.lua --allow wrong-abi --modules "$modules" a.txt
is "a module of another version: status" 3 "$status"
has "a module of another version: says so" "ABI" "$err"

script odd '"stranger"' 'require "stranger"'
rpt run odd.lua --allow stranger --modules "$modules" a.txt
is "a module that is no plug-in: status" 3 "$status"

script reads '"text"' 'require "text"'
rpt run reads.lua --allow text a.txt
is "a reader is no library: status" 3 "$status"
