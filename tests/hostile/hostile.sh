#!/bin/sh
# SPDX-License-Identifier: MIT
# Hostile inputs and scripts, from a table: each ends in time with the right
# status, one clear message and nothing half written.
set -u
. "$ROOT/tests/lib.sh"
# Seconds a run may take; a checked build is many times slower.
case $WRAP$BUILD in
*valgrind* | */asan | */cov) LIMIT=180 ;;
*) LIMIT=10 ;;
esac
here=$ROOT/tests/hostile
cd "$tmp" || exit 1

make_inputs() {
    : >empty.md
    head -c 4096 /dev/urandom >binary.md
    printf '\177ELF\002\001\001\000\000\000' >program.txt
    printf '%%PDF-1.7\n%%\342\343\317\323\n1 0 obj\n' >paper.pdf
    # Cut and flipped at fixed places, so that each run tries the same.
    whole=$ROOT/tests/golden/pdf/report/input.pdf
    n=$(wc -c <"$whole")
    for part in 1 3 5 7 9; do
        head -c $((n * part / 10)) "$whole" >cut$part.pdf
        python3 - "$whole" $part >flipped$part.pdf <<'P'
import random, sys
data = bytearray(open(sys.argv[1], "rb").read())
r = random.Random(int(sys.argv[2]))
for _ in range(4 ** int(sys.argv[2]) % 997 + 1):
    data[r.randrange(len(data))] ^= 1 << r.randrange(8)
sys.stdout.buffer.write(data)
P
    done
    # The list of pages points to objects that are not there.
    LC_ALL=C sed 's/\[ 6 0 R 8 0 R \]/[98 0 R 99 0 R]/' "$whole" >no-page.pdf
    LC_ALL=C sed 's/\[ 6 0 R 8 0 R \]/[ 6 0 R 99 0 R]/' "$whole" >one-page.pdf
    printf 'PK\003\004\024\000\006\000' >paper.docx
    head -c 10485760 /dev/zero | tr '\0' 'a' >one-line.md
    mkdir -p folder.md
    awk 'BEGIN { for (i = 0; i < 100000; i++) printf "> "; print "deep" }' \
        >quotes.md
    awk 'BEGIN { for (i = 0; i < 20000; i++) {
        for (k = 0; k < i % 300; k++) printf " "; print "- item" i } }' \
        >lists.md
    { head -c 500000 /dev/zero | tr '\0' '*'; printf '\n\nEnd\n'; } >stars.md
    head -c 500000 /dev/zero | tr '\0' '[' >brackets.md
    awk 'BEGIN { for (i = 0; i < 100000; i++) print "(a) x;\n" }' >items.md
    printf 'A line with a NUL \000 inside.\n\nAnother.\n' >nul.txt
    printf 'Bad \377\376 bytes \200 here, in the middle of a line.\n' >bad.txt
    printf '# Title\n\nText \342\200\256with bidi\342\200\254 and \033[31mred.\n' \
        >escape.md
    awk 'BEGIN { print "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><doc name=\"x\">"
        for (i = 0; i < 10000; i++) printf "<section>" }' >deep.xml
    {
        echo '<?xml version="1.0"?><!DOCTYPE akomaNtoso ['
        echo '<!ENTITY a "ha">'
        p=a
        for e in b c d e f g h i j k l m n o p q r s t u; do
            echo "<!ENTITY $e \"&$p;&$p;&$p;&$p;&$p;&$p;&$p;&$p;\">"
            p=$e
        done
        echo ']><akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><doc name="x"><mainBody><p>&u;</p></mainBody></doc></akomaNtoso>'
    } >bomb.xml
    echo '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><doc name="x"><mainBody><p>&x;</p></mainBody></doc></akomaNtoso>' \
        >external.xml
    echo '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><doc name="x"><mainBody><p>cut' \
        >cut.xml
    echo '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><doc name="x"><mainBody><p/></mainBody></doc></akomaNtoso>' \
        >blank.xml
    printf ' \n\t\n\f' >blank.md
    awk 'BEGIN { for (i = 0; i < 20000; i++) print "a\n=" }' >rules.md
    awk 'BEGIN { print "| a | b |\n|---|---|"
        for (i = 0; i < 100000; i++) print "| x | y |" }' >cells.md
    make_pages
}

# Pages: deep, wide, cut, damaged, full of unclosed tags and ends of nothing.
make_pages() {
    awk 'BEGIN { printf "<!doctype html>"
        for (i = 0; i < 100000; i++) printf "<div>"; print "deep" }' >deep.html
    awk 'BEGIN { printf "<!doctype html>"
        for (i = 0; i < 9000; i++) printf "<b><i><table><tr><td>"
        print "deep" }' | head -c 60000 >nested.html
    awk 'BEGIN { printf "<!doctype html><table>"
        for (i = 0; i < 200000; i++) printf "<td>x" }' >cells.html
    awk 'BEGIN { printf "<!doctype html>"
        for (i = 0; i < 20000; i++) printf "<p><font size=2>x</b></p>" }' \
        >unclosed.html
    awk 'BEGIN { printf "<!doctype html>"
        for (i = 0; i < 9000; i++) printf "<div>"
        for (i = 0; i < 200000; i++) printf "</x>y" }' >ends.html
    awk 'BEGIN { printf "<!doctype html>"
        for (i = 0; i < 20000; i++)
            printf "<sup><a href=#n%d>%d</a></sup><p id=n%d>x", i, i, i }' \
        >notes.html
    awk 'BEGIN { printf "<!doctype html>x"
        for (i = 0; i < 200000; i++) printf "<br>(a) y" }' >breaks.html
    awk 'BEGIN { printf "<!doctype html>"
        for (i = 0; i < 5000; i++) printf "<ol><li>z" }' >lists.html
    printf '<!doctype html><title>x</title><p>A page with a NUL \000 in it' \
        >nul.html
    { printf '<!doctype html><p>'; head -c 5000 /dev/zero; } >nuls.html
    printf '<!doctype html><p>Bad \377\376 bytes \200 and \001 <b\002>%0100d' \
        5 >bad.html
    head -c 9000 "$ROOT/tests/golden/html/word/input.html" |
        tr 'e<' '<e' >flipped.html
    head -c 3000 "$ROOT/tests/golden/html/word/input.html" >cut.html
    printf '<!doctype html><script>x</script><!-- no text -->' >blank.html
    printf '<!doctype html><title>x</title><nav>Home</nav><p> </p>' >menu.html
}

# Input, status (a list of the right ones), words of the message ("" none).
inputs() {
    cat <<'T'
missing.md|4|cannot read
folder.md|4|is a directory
empty.md|2|empty
binary.md|3|
program.txt|3|
paper.pdf|2|damaged PDF
no-page.pdf|2|no page can be found
paper.docx|2|its end is missing
one-line.md|4|without a line end
deep.xml|4|deep
bomb.xml|3|entity
external.xml|3|entity
cut.xml|2|cut.xml:
deep.html|4|deep
ends.html|4|put right
nuls.html|2|damaged web page
blank.html|2|no text
menu.html|2|no text but headers, footers or menus
blank.md|2|no text
blank.xml|2|no text
T
}

make_inputs
{
    inputs
    PYTHONDONTWRITEBYTECODE=1 python3 "$here/packed.py" refused
} >refused || fail "hostile files are made"
while IFS='|' read -r file want words; do
    rpt export recommendations-csv -o out.csv "$file"
    case " $want " in
    *" $status "*) pass "$file: status" ;;
    *) fail "$file: status" "wanted $want, got $status" "$err" ;;
    esac
    one_message "$file"
    has "$file: says why" "$words" "$err"
    has "$file: names the file" "$file" "$err"
    if [ -e out.csv ]; then fail "$file: nothing is written"; else
        pass "$file: nothing is written"
    fi
    rm -f out.csv
done <refused
rpt export text external.xml
hasnt "an external entity is not read" "root:" "$out"
rpt export text one-page.pdf
is "a lost page: status" 2 "$status"
has "a lost page is told" "page 2 cannot be read" "$err"

# These are odd but readable: in time, without a crash, all of the text kept.
for file in cut?.pdf flipped?.pdf; do
    rpt export text "$file"
    case $status in
    0 | 1 | 2 | 3) pass "$file: ends" ;;
    *) fail "$file: ends" "status $status" "$err" ;;
    esac
    [ "$status" -eq 0 ] || has "$file: says why" "$file: " "$err"
    is "$file: nobody else speaks" "" "$(grep -v "^$file:" "$tmp/err")"
done
office=$(PYTHONDONTWRITEBYTECODE=1 python3 "$here/packed.py" odd)
for file in $office quotes.md lists.md stars.md brackets.md items.md bad.txt nul.txt rules.md \
    escape.md cells.md nested.html unclosed.html cells.html notes.html \
    breaks.html lists.html bad.html nul.html flipped.html cut.html; do
    rpt show --coverage "$file"
    if [ "$status" -le 4 ]; then pass "$file: ends"; else
        fail "$file: ends" "status $status" "$err"
    fi
    [ "$status" -ge 3 ] || has "$file: nothing is lost" "100.00 %" "$out"
done
for file in $(PYTHONDONTWRITEBYTECODE=1 python3 "$here/packed.py" whole); do
    rpt export text "$file"
    if [ "$status" -le 1 ]; then pass "$file: is read"; else
        fail "$file: is read" "status $status" "$err"
    fi
    has "$file: is read whole" "mend the bell" "$out"
done
for name in above.txt up.txt /absolute.txt; do
    if [ -e "$name" ] || [ -e "../$name" ]; then
        fail "names.docx: nothing is unpacked to $name"
    else pass "names.docx: nothing is unpacked to $name"; fi
done
rpt show --tree escape.md
hasnt "no escape sequence reaches a terminal" "$(printf '\033')" "$out"

printf '# A title\n\nEach State should act.\n' >good.md

# Words and files of the command line: one message, no control character.
esc=$(printf '\033')
while IFS='|' read -r name want words args; do
    eval "rpt $args"
    is "$name: status" "$want" "$status"
    one_message "$name"
    has "$name: says why" "$words" "$err"
    hasnt "$name: no escape sequence" "$esc" "$err"
done <<'T'
escape in a command|64|x1b[31m|"$esc[31m"
line end in a name|64|x0a|new exporter "$(printf 'a\nb')"
escape in -o|4|x1b[31m|export json -o "no/$esc[31m" good.md
long expression|64|((((|query "$(head -c 100000 /dev/zero | tr '\0' '(')" good.md
script without end|4|/dev/zero|run /dev/zero good.md
baseline is a folder|4|folder.md|check --baseline folder.md good.md
baseline is missing|4|missing|check --baseline missing good.md
T
rpt query "$(head -c 100000 /dev/zero | tr '\0' '(')" good.md
hasnt "long expression: no format in the message" "%s" "$err"
printf '# A title\n\nA text.\n\n## Lone\n\nAnother.\n' >lone.md
mkdir lone.md.rptignore
rpt check lone.md
is "side file is a folder: status" 4 "$status"
one_message "side file is a folder"
has "side file is a folder: is named" "lone.md.rptignore" "$err"
mkdir -p own/export
printf '\033Lua\000' >own/export/code.lua
rpt --scripts own export code good.md
has "a compiled script is refused by name" "own/export/code.lua" "$err"
mkdir -p deep/annotate
cat >deep/annotate/deep.lua <<'T'
return {api = 1, kind = "annotator", name = "deep", summary = "Nests.",
  run = function(report)
    local n = report:root():append "section"
    for _ = 1, 30000 do n = n:append "section" end
    n:append("paragraph", "Each State should act.")
  end}
T
rpt --scripts deep query "//paragraph[last()]" good.md
is "an annotator that nests: status" 4 "$status"
one_message "an annotator that nests"
has "an annotator that nests: says why" "too deep" "$err"
for args in "help" "--version" "help summary" "list" "export json good.md"; do
    # shellcheck disable=SC2086 # several words
    ${LIMIT:+timeout $LIMIT} ${WRAP:-} "$RPT" $args >/dev/full 2>err
    is "$args to a full disk: status" 4 "$?"
    is "$args to a full disk: one message" 1 "$(wc -l <err | tr -d ' ')"
done
echo root | "$RPT" repl good.md >/dev/full 2>err
is "repl to a full disk: status" 4 "$?"
is "repl to a full disk: one message" 1 "$(wc -l <err | tr -d ' ')"
ln -s nothing nowhere
ln -s round round
for link in nowhere round; do
    rpt export json -o "$link" good.md
    is "-o to the link $link: status" 4 "$status"
    one_message "-o to the link $link"
    if [ -L "$link" ]; then pass "-o to the link $link: it stays"; else
        fail "-o to the link $link: it stays"
    fi
done
rm -f round nowhere

# Scripts: one message that names the script and the line.
for script in "$here"/*.lua; do
    name=$(basename "$script" .lua)
    cp "$script" .
    echo old >out.txt
    rpt run -o out.txt "$name.lua" good.md
    is "$name: status" 4 "$status"
    one_message "$name"
    has "$name: names script and line" "$name.lua:" "$err"
    is "$name: the old output stays" old "$(cat out.txt)"
    is "$name: no file is left behind" "" \
        "$(find . -name 'out.txt?*' -o -name '.out.txt*')"
done
