#!/bin/sh
# SPDX-License-Identifier: MIT
# usage: UNIT="NAMES" run.sh [--accept] BUILD
# Runs every suite against the build and states the counts. WRAP goes before
# each command (valgrind). --accept rewrites the golden files instead.
set -u
accept=
if [ "${1:-}" = --accept ]; then accept=1; shift; fi
BUILD=$(cd "${1:?usage: run.sh [--accept] BUILD}" && pwd)
ROOT=$(cd "$(dirname "$0")/.." && pwd)
RPT=$BUILD/rpt
export BUILD ROOT RPT WRAP="${WRAP:-}" LC_ALL=C.UTF-8 TZ=UTC
export XDG_DATA_HOME=/nonexistent XDG_STATE_HOME=/nonexistent
unset RPT_PATH
cd "$ROOT" || exit 1
if [ -n "$accept" ]; then exec tests/golden.sh --accept; fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# One suite a line: a name, a space, a command.
{
    for t in $UNIT; do
        echo "unit-$t tests/unit.sh $BUILD/unit/test_$t"
    done
    for t in tests/command/*.sh; do
        echo "command-$(basename "$t" .sh) $t"
    done
    echo "lua tests/lua.sh"
    echo "golden tests/golden.sh"
    echo "hostile tests/hostile/hostile.sh"
    [ -n "$WRAP" ] || echo "rules tests/rules.sh"
} >"$work/suites"

# shellcheck disable=SC2016 # expanded by the inner shell
xargs -P 2 -L 1 sh -c '
    out=$0/$1.tap; name=$1; shift
    "$@" >"$out" 2>&1
    status=$?
    if [ $status -ne 0 ] && ! grep -q "^not ok" "$out"; then
        echo "not ok - $name ended with status $status" >>"$out"
    fi
    grep -q "^\(not \)\{0,1\}ok" "$out" ||
        echo "not ok - $name ran no test" >>"$out"' "$work" <"$work/suites"

for tap in "$work"/*.tap; do
    name=$(basename "$tap" .tap)
    passed=$(grep -c '^ok' "$tap")
    failed=$(grep -c '^not ok' "$tap")
    printf '%-32s %4d passed, %d failed\n' "$name" "$passed" "$failed"
    [ "$failed" -eq 0 ] || sed 's/^/    /' "$tap" | grep -v '^    ok'
done
passed=$(cat "$work"/*.tap | grep -c '^ok')
failed=$(cat "$work"/*.tap | grep -c '^not ok')
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
