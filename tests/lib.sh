# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=SC2034
# For the shell suites: source it with RPT and ROOT set. Each check prints one
# line "ok - NAME" or "not ok - NAME"; tests/run.sh counts them.

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT

# rpt ARGS...: runs the command; status in $status, output in $out and $err.
rpt() {
    # shellcheck disable=SC2086 # WRAP is a command with its options
    ${LIMIT:+timeout $LIMIT} ${WRAP:-} "$RPT" "$@" >"$tmp/out" 2>"$tmp/err"
    status=$?
    out=$(cat "$tmp/out")
    err=$(cat "$tmp/err")
}

pass() {
    printf 'ok - %s\n' "$1"
}

fail() {
    printf 'not ok - %s\n' "$1"
    shift
    for line in "$@"; do
        printf '%s\n' "$line" | sed 's/^/#   /'
    done
}

# is NAME WANTED GOT
is() {
    if [ "$2" = "$3" ]; then pass "$1"; else
        fail "$1" "wanted: $2" "got:    $3" "stderr: ${err:-}"
    fi
}

# has NAME WORDS TEXT: TEXT holds WORDS
has() {
    case $3 in
    *"$2"*) pass "$1" ;;
    *) fail "$1" "wanted: ...$2..." "got:    $3" ;;
    esac
}

# hasnt NAME WORDS TEXT
hasnt() {
    case $3 in
    *"$2"*) fail "$1" "unwanted: $2" "in: $3" ;;
    *) pass "$1" ;;
    esac
}

# one_message NAME: exactly one line on standard error
one_message() {
    is "$1: one message" 1 "$(wc -l <"$tmp/err" | tr -d ' ')"
}
