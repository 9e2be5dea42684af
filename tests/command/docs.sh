#!/bin/sh
# SPDX-License-Identifier: MIT
# The documents against the code: names, calls, examples. scripts/README.md is
# the reference; what it says of a call is what stands with the call in C or
# Lua, word by word.
# shellcheck disable=SC2016,SC2154 # backticks of Markdown; tests/lib.sh
set -u
. "$ROOT/tests/lib.sh"
ref=$ROOT/scripts/README.md
top=$ROOT/README.md
[ -f "$ref" ] || { fail "scripts/README.md is there"; exit 1; }

# nothing NAME LINES: there is no such line
nothing() {
    if [ -z "$2" ]; then pass "$1"; else fail "$1" "$2"; fi
}

# both NAME CODE TEXT: two lists of lines are the same, in any order
both() {
    printf '%s\n' "$2" | sort -u >"$tmp/code"
    printf '%s\n' "$3" | sort -u >"$tmp/text"
    if [ ! -s "$tmp/code" ] || [ "$2" = "" ]; then
        fail "$1" "nothing found in the code"
    else
        nothing "$1" "$(diff "$tmp/code" "$tmp/text" |
            sed -n 's/^</only in the code:/p; s/^>/only in the text:/p')"
    fi
}

# part FILE HEADING: a chapter of a document, to the next heading of its level
part() {
    awk -v h="$2" '
        /^```/ { code = !code }
        !code && /^#+ / {
            n = length($1)
            if (on && n <= level) exit
            if ($0 == h) { on = 1; level = n }
        }
        on' "$1"
}

# ticked: the words in backticks of the first column of tables
ticked() {
    awk -F ' [|] ' '/^\| `/ { print $1 }' | grep -o '`[^`]*`' | tr -d '`'
}

# quoted FILE START: the strings in the C initializer that begins with START
quoted() {
    awk -v s="$2" 'index($0, s) { on = 1 } on { print } on && /};/ { exit }' \
        "$1" | grep -o '"[^"]*"' | tr -d '"'
}

# ---- 1. calls -------------------------------------------------------------

# LDoc blocks: RECEIVER NAME(ARGUMENTS) <tab> text <tab> usage
cat >"$tmp/ldoc.awk" <<'AWK'
function flush(   n, word, i, name, args, desc, usage, head, tag) {
    gsub(/[ \t]+/, " ", block)
    desc = block
    sub(/ @.*/, "", desc)
    n = split(block, word, / @/)
    for (i = 2; i <= n; i++) {
        tag = word[i]
        if (tag ~ /^function /) { split(tag, head, " "); name = head[2] }
        if (tag ~ /^tparam/) {
            split(tag, head, " ")
            if (head[1] ~ /\[/ && head[1] !~ /\]/) head[3] = head[4]
            args = args (args == "" ? "" : ", ") head[3]
        }
        if (tag ~ /^usage /) usage = substr(tag, 7)
    }
    if (name == "") return
    sub(/^ /, "", desc)
    sub(/ $/, "", usage)
    file = FILENAME
    sub(/.*\//, "", file)
    to = receiver[file]
    if (file == "lua_lang.c" && (name == "each" || name == "find")) to = "cues:"
    if (file == "lua_reading.c" && name == "new") to = "reading."
    print to name "(" args ")\t" desc "\t" usage
}
BEGIN {
    receiver["lua_build.c"] = "b:"; receiver["lua_edit.c"] = "node:"
    receiver["lua_lang.c"] = "lang:"; receiver["lua_log.c"] = "log:"
    receiver["lua_node.c"] = "node:"; receiver["lua_query.c"] = "node:"
    receiver["lua_report.c"] = "report:"; receiver["lua_rpt.c"] = "rpt."
    receiver["lua_sink.c"] = "out:"; receiver["lua_test.c"] = "test."
    receiver["lua_text.c"] = "text."; receiver["lua_walk.c"] = "node:"
    receiver["lua_reading.c"] = "reader:"
}
/\/\*\*\*/ { on = 1; block = "" }
on {
    line = $0
    sub(/^[ \t]*\/?\*+/, "", line)
    end = sub(/\*\/.*/, "", line)
    block = block " " line
    if (end) { on = 0; flush() }
}
AWK

# '---' comments of modules, in the same form
cat >"$tmp/lib.awk" <<'AWK'
function emit(name) {
    gsub(/[ \t]+/, " ", block)
    desc = usage = block
    sub(/ @.*/, "", desc)
    if (!sub(/.*@usage /, "", usage)) usage = ""
    sub(/ @.*/, "", usage)
    sub(/^ /, "", desc)
    print name "\t" desc "\t" usage
}
FNR == 1 { on = 0; module = FILENAME; sub(/.*\//, "", module)
    sub(/\.lua$/, "", module) }
/^---/ { on = 1; block = "" }
on && /^--/ { line = $0; sub(/^-+/, "", line); block = block " " line; next }
on {
    on = 0
    if (match($0, /^return function\([^)]*\)/))
        emit(module substr($0, 16, RLENGTH - 15))
    else if (match($0, /^function [A-Za-z_.:]+\([^)]*\)/))
        emit(substr($0, 10, RLENGTH - 9))
    else if (match($0, /^[A-Za-z_.]+ =/))
        emit(substr($0, 1, RLENGTH - 2))
}
AWK

# Entries of the reference: NAME(ARGUMENTS) <tab> all of the entry
cat >"$tmp/ref.awk" <<'AWK'
function flush(   name, args, n, i, all, one) {
    if (entry == "") return
    gsub(/[ \t]+/, " ", entry)
    match(entry, /`[^`]*`/)
    name = substr(entry, RSTART + 1, RLENGTH - 2)
    args = name
    if (sub(/^[^(]*\(/, "", args)) {
        sub(/\)$/, "", args)
        sub(/\(.*/, "", name)
        n = split(args, one, /, /)
        all = ""
        for (i = 1; i <= n; i++) {
            sub(/(\?)?: .*/, "", one[i])
            sub(/\?$/, "", one[i])
            all = all (i > 1 ? ", " : "") one[i]
        }
        name = name "(" all ")"
    }
    print name "\t" entry
    entry = ""
}
/^- `[A-Za-z_]+([.:][A-Za-z_]+)?[(`]/ || /^- `[A-Za-z_]+[.:][A-Za-z_]+`/ {
    flush(); entry = $0; next
}
/^  [^ ]/ && entry != "" { entry = entry " " substr($0, 3); next }
{ flush() }
END { flush() }
AWK

# match_calls NAME CODE REFERENCE: every call of the code has an entry that
# holds its text and its usage; every entry is a call of the code
match_calls() {
    nothing "$1" "$(awk -F '\t' '
        function plain(s) { gsub(/[\\`]/, "", s); gsub(/ +/, " ", s); return s }
        NR == FNR { entry[$1] = plain($2); next }
        {
            known[$1] = 1
            if (!($1 in entry)) print "not in the reference: " $1
            else if (!index(entry[$1], plain($2)))
                print $1 " is described otherwise; the code says: " $2
            else if ($3 != "" && !index(entry[$1], plain($3)))
                print $1 " is used otherwise; the code says: " $3
        }
        END { for (name in entry) if (!(name in known))
            print "not in the code: " name }' "$3" "$2")"
}

awk -f "$tmp/ldoc.awk" "$ROOT"/core/lua_*.c "$ROOT"/core/repl.c >"$tmp/calls"
part "$ref" "## The calls" | awk -f "$tmp/ref.awk" |
    grep -v '^rpt\.version	' | grep -v '^report:each(kind\.\.\.)	' >"$tmp/told"
is "calls of the code are found" yes \
    "$([ "$(wc -l <"$tmp/calls")" -gt 60 ] && echo yes)"
match_calls "calls: the reference says what the code says" "$tmp/calls" \
    "$tmp/told"

modules=$(part "$ref" "## Shared modules" |
    sed -n 's/^#### lib\.\([a-z_]*\)$/\1/p')
is "modules are found" yes \
    "$([ "$(echo "$modules" | wc -l)" -gt 15 ] && echo yes)"
for m in $modules; do
    awk -f "$tmp/lib.awk" "$ROOT/scripts/lib/$m.lua" >"$tmp/calls" 2>&1
    part "$ref" "#### lib.$m" | awk -f "$tmp/ref.awk" >"$tmp/told"
    match_calls "lib.$m: the reference says what the code says" \
        "$tmp/calls" "$tmp/told"
done
both "every other module is named" "$(cd "$ROOT/scripts/lib" &&
    find . -name '*.lua' ! -path './lang/*' ! -path './new/*' |
    sed 's|^\./||; s|\.lua$||' | tr / . | while read -r m; do
        echo "$modules" | grep -qx "$m" || echo "lib.$m"
    done)" "$(part "$ref" "### Inner modules" | ticked)"

# ---- 2. tables of the code ------------------------------------------------

# Methods and functions: each has a block, and the reference names it. Lua's
# own functions need no block.
awk -f "$tmp/ldoc.awk" "$ROOT"/core/*.c | sed 's/(.*//; s/.*[.:]//' |
    sort -u >"$tmp/blocks"
own='rpt rpt.text rpt.reading pcall xpcall setmetatable collectgarbage find
match gmatch gsub'
for f in "$ROOT"/core/lua_*.c "$ROOT"/core/repl.c; do
    awk '/luaL_Reg [a-z_]+\[\] = \{/ { on = 1; next } on && /};/ { on = 0 }
        on' "$f" | grep -o '{"[^"]*"' | tr -d '{"'
done | sort -u >"$tmp/entries"
is "tables of functions are found" yes \
    "$([ "$(wc -l <"$tmp/entries")" -gt 60 ] && echo yes)"
nothing "every entry of a luaL_Reg table has a comment" "$(
    # shellcheck disable=SC2086 # a list of words
    printf '%s\n' $own | sort -u >"$tmp/own"
    sort -u "$tmp/blocks" "$tmp/own" | comm -13 - "$tmp/entries")"
nothing "Lua's own functions that differ are named" "$(
    part "$ref" "### Sandbox" >"$tmp/sandbox"
    for w in pcall xpcall setmetatable collectgarbage pairs find match gmatch \
        gsub load; do grep -q "\`[a-z.]*$w\`" "$tmp/sandbox" || echo "$w"; done)"

# Fields of objects
for pair in report:lua_report node:lua_node lang:lua_lang; do
    name=${pair%%:*} file=$ROOT/core/${pair#*:}.c
    code=$(quoted "$file" "fields[] = {")
    both "fields of $name have comments" "$code" \
        "$(sed -n 's/^ \* @field \([a-z]*\) .*/\1/p' "$file")"
    both "fields of $name are in the reference" "$code" \
        "$(part "$ref" "## The calls" | ticked | sed -n "s/^$name\.//p")"
done
both "hints" "$( { quoted "$ROOT/core/lua_build.c" "} flags[] = {"
    quoted "$ROOT/core/lua_build.c" "numbers[] = {"
    echo style; echo label; echo label_at; })" \
    "$(part "$ref" "## A reader in Lua" | ticked)"
both "kinds of nodes" "$(quoted "$ROOT/core/node.c" "kind_names[")" \
    "$(part "$ref" "## The tree" | awk '/^The annotator/ { exit } 1' |
        part /dev/stdin "### Kinds" | ticked)"
both "fields of scripts" "$(quoted "$ROOT/core/script_check.c" \
    "script_fields[] = {")" "$(part "$ref" "### Fields" | ticked)"
both "types of arguments" "$(quoted "$ROOT/core/script_check.c" \
    "types[] = {")" "$(part "$ref" "### Arguments" | ticked)"
for cap in script_memory input line output; do
    n=$(sed -n "s/^ *\.$cap = \([0-9]*\) \* mega,/\1/p" "$ROOT/core/status.c")
    has "the cap $cap" "| $n MiB |" "$(part "$ref" "### Sandbox")"
done
n=$(sed -n 's/^ *\.script_instructions = \([0-9]*\)000000u,/\1/p' \
    "$ROOT/core/status.c")
has "the cap of instructions" "| $n million" "$(part "$ref" "### Sandbox")"

# ---- 3. classes of language packs -----------------------------------------

told=$(part "$ref" "### Classes" | ticked)
code=$(sed -n 's/^    \["\([a-z.-]*\)"\] = .*/\1/p' \
    "$ROOT/scripts/lib/lang/en.lua")
both "classes of the English pack" "$code" "$told"
for pack in "$ROOT"/scripts/lib/lang/??.lua; do
    nothing "classes of $(basename "$pack")" "$(
        sed -n 's/^    \["\([a-z.-]*\)"\] = .*/\1/p' "$pack" | sort -u \
            >"$tmp/code"
        printf '%s\n' "$told" | sort -u | comm -13 - "$tmp/code")"
done

# ---- 4. scripts -----------------------------------------------------------

for kind in annotators exporters validators rules; do
    rpt list "$kind"
    names=$(printf '%s\n' "$out" | awk '/^  / { print $1 }')
    case $kind in
    annotators) text=$(part "$ref" "### Annotators" | ticked) ;;
    exporters) text=$(part "$ref" "### Exporters" |
        awk '/^\*\*/ { exit } 1' | ticked) ;;
    validators) text=$(part "$ref" "### Validators and their rules" |
        sed -n 's/^\*\*`\([a-z-]*\)`\*\*.*/\1/p') ;;
    rules) text=$(part "$ref" "### Validators and their rules" | ticked) ;;
    esac
    both "$kind" "$names" "$text"
done
part "$ref" "## What comes with rpt" >"$tmp/chapter"
rpt list exporters
for name in $(printf '%s\n' "$out" | awk '/^  / { print $1 }'); do
    line=$(grep "^| \`$name\` |" "$tmp/chapter")
    rpt help "$name"
    both "arguments of $name" "$(echo name; printf '%s\n' "$out" |
        sed -n '/^exporter/,/^from /p' | sed -n 's/^  --set \([a-z_-]*\)=.*/\1/p')" \
        "$(echo name; echo "$line" | sed 's/.* | //' | grep -o '`[^`]*`' |
            tr -d '`')"
done
both "columns" "$(awk '/^local ALL = / { on = 1 } on; on && /}/ { exit }' \
    "$ROOT/scripts/lib/columns.lua" | grep -o '"[^"]*"' | tr -d '"')" \
    "$(sed -n '/^\*\*Columns/,/^Without/p' "$tmp/chapter" | ticked)"
both "keys of recommendations-jsonl" "$(
    sed -n '/^local KEYS/,/)$/p' \
        "$ROOT/scripts/export/recommendations-jsonl.lua" |
        grep -o '"[^"]*"' | tr -d '"' | tr ',' '\n' | grep .)" \
    "$(sed -n '/^\*\*Keys/,/^`strength`, `category`/p' "$tmp/chapter" |
        sed '1,2d; $d' | grep -o '`[a-z_]*`' | tr -d '`' |
        grep -vx references; echo references)"

# ---- 5. examples ----------------------------------------------------------

# Files: a block whose last line of text before it ends in "`NAME`:" (perhaps
# with a remark in front) is that file. Shell sessions go to "session".
cat >"$tmp/files.awk" <<'AWK'
/^```/ && !code {
    code = 1; lang = substr($0, 4); file = ""
    if (match(last, /`[a-z_-]+\.(lua|md|c|ledger)`/))
        file = substr(last, RSTART + 1, RLENGTH - 2)
    if (lang == "console") { file = "session"; print "\f" >(dir "/session") }
    if (lang == "sh") file = "shell"
    n = 0
    next
}
/^```/ { code = 0; last = ""
    if (lang == "lua" && whole(text)) {
        if (file == "") { print "a script without a file name" }
        else print file >(dir "/scripts")
    }
    text = ""; next }
code {
    text = text $0 "\n"
    if (file != "") print >(dir "/" file)
    next
}
/./ { last = prev $0; prev = "" }
function whole(s) { return s ~ /^(local|return \{)/ && s ~ /api = 1/ }
AWK
mkdir -p "$tmp/w/modules" "$tmp/top" "$tmp/bin"
cd "$tmp/w" || exit 1
nothing "every script of scripts/README.md is a file" \
    "$(awk -v dir="$tmp/w" -f "$tmp/files.awk" "$ref")"
nothing "every script of README.md is a file" \
    "$(awk -v dir="$tmp/top" -f "$tmp/files.awk" "$top")"
cp "$ROOT/tests/sample/meeting-report.md" .
for dir in "$tmp/w" "$tmp/top"; do
    while read -r name; do
        kind=$(sed -n 's/.*kind = "\([a-z]*\)".*/\1/p' "$dir/$name")
        case $kind in
        reader) rpt show --from "$dir/$name" wells.ledger ;;
        *) rpt --modules modules run "$dir/$name" meeting-report.md ;;
        esac
        hasnt "$name loads" script-contract "$err"
        hasnt "$name has no slip" "script-argument" "$err"
        luacheck --quiet --std lua54 "$dir/$name" >lint 2>&1
        is "$name: luacheck" 0 $?
    done <"$dir/scripts"
done
# shellcheck disable=SC2046 # options
${CC:-cc} -std=c11 -Wall -Wextra -Wpedantic -Werror -shared -fPIC \
    -I"$ROOT/include" $(pkg-config --cflags lua5.4) -o modules/roman.so \
    roman.c >cc.out 2>&1
is "the plug-in of the guide compiles" "0 " "$? $(cat cc.out)"

# Sessions run as they stand there; "..." leaves the rest out.
printf '#!/bin/sh\nexec %s "%s" "$@"\n' "${WRAP:-}" "$RPT" >"$tmp/bin/rpt"
chmod +x "$tmp/bin/rpt"
run_session() {
    [ -n "$command" ] || return 0
    PATH=$tmp/bin:$PATH sh -c "$command" 2>&1 </dev/null | tr -d '\r' >got
    [ "$(tail -c 4 wanted)" != "..." ] || {
        sed '$d' wanted >less && mv less wanted
        head -n "$(wc -l <wanted)" got >less && mv less got
    }
    if cmp -s wanted got; then pass "\$ $command"
    else fail "\$ $command" "$(diff wanted got)"; fi
}
printf '\f\n' >>session
end=$(printf '\f')
command=
: >wanted
while IFS= read -r line; do
    case $line in
    '$ '*) run_session; command=${line#\$ }; : >wanted ;;
    "$end") run_session; command=; : >wanted ;;
    *) printf '%s\n' "$line" >>wanted ;;
    esac
done <session

# ---- 6. commands and options ----------------------------------------------

# check_command LINE: names a command and options that there are
check_command() {
    set -f
    # shellcheck disable=SC2086 # words of a command line
    set -- $1
    set +f
    shift
    while [ $# -gt 0 ]; do
        case $1 in
        --scripts | --modules | --allow) shift; [ $# -gt 0 ] && shift ;;
        -*) shift ;;
        *) break ;;
        esac
    done
    [ $# -gt 0 ] || return 0
    name=$1
    case $name in
    [!a-z]* | *[!a-z]*) return 0 ;;
    esac
    [ -f "$tmp/help.$name" ] || {
        rpt help "$name"
        printf '%s\n' "$out" >"$tmp/help.$name"
    }
    out=$(cat "$tmp/help.$name")
    case $out in
    "usage: rpt $name"*) ;;
    *) echo "no command $name"; return 0 ;;
    esac
    for word in "$@"; do
        case $word in
        '|' | '>'* | '#') return 0 ;;
        --[a-z]*) word=${word%%=*} ;;
        -[a-z]) word="$word," ;;
        *) continue ;;
        esac
        case $out in
        *" $word"[!a-z-]*) ;;
        *) echo "no option $word of $name" ;;
        esac
    done
}
for file in "$ref" "$top"; do
    awk '/^```/ { code = !code; next }
        code { line = $0; sub(/^\$ /, "", line); if (line ~ /^rpt /) print line
            next }
        { line = $0; while (match(line, /`rpt [a-z-][^`]*`/)) {
            print substr(line, RSTART + 1, RLENGTH - 2)
            line = substr(line, RSTART + RLENGTH) } }' "$file" >"$tmp/lines"
    is "commands of ${file#"$ROOT"/}" yes \
        "$([ -s "$tmp/lines" ] && echo yes)"
    nothing "commands and options of ${file#"$ROOT"/} are there" "$(
        while IFS= read -r line; do check_command "$line"; done <"$tmp/lines")"
done
