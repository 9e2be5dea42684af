#!/bin/sh
# SPDX-License-Identifier: MIT
# The same report in every format gives the same: outline, recommendations,
# statements, text and tree. The files are golden cases of one name: the text was
# written, the others made of it by pandoc (HTML: -f markdown-fancy_lists; lists
# within lists of the audit indented by three) and, the PDF, by LibreOffice from the
# Word file; Akoma Ntoso was marked up by hand. What differs rightly is taken out
# in look(): places, furniture, marks of markup, heads of tables, which only some
# formats tell, an apostrophe that pandoc curled, the order of attributes; notes, which
# stand where they are called, at the foot of the page or at the end, go last.
set -u
. "$ROOT/tests/lib.sh"
export LIMIT=60
cases=$ROOT/tests/golden
columns=label,addressee,addressee_origin,verb,modality,strength,deadline,references
columns=$columns,section,text,text_selfstanding

notes_last() {
    awk '{ match($0, /^ */) }
        RLENGTH <= depth { inside = 0 }
        $1 == "note" { inside = 1; depth = RLENGTH }
        inside { notes = notes substr($0, depth + 1) "\n"; next }
        { print }
        END { printf "%s", notes }'
}

# look FILE NAME FROM: what the file gives, in files of that name; its tree from
# the line on that begins so.
look() {
    rpt show "$1"
    sed 's/ \[[0-9:p ]*\]$//' "$tmp/out" >"$2.outline"
    rpt export recommendations-csv --set columns=$columns "$1"
    cp "$tmp/out" "$2.recommendations"
    rpt export statements-csv "$1"
    cut -d, -f2- "$tmp/out" | sed 's/,[0-9]*,[0-9]*.$//' >"$2.statements"
    rpt export text "$1"
    awk -v RS= '/^\[[0-9]+\]/ { notes = notes "\n" $0; next } { print }
        END { print notes }' "$tmp/out" |
        tr -s ' \n' '\n' | sed -e '/^-*$/d' -e "s/’/'/g" >"$2.words"
    rpt show --tree --blocks "$1"
    sed -n "/^  $3/,\$p" "$tmp/out" | grep -v '^ *furniture' | sed \
        -e 's/ mark[a-z-]*="[^"]*"//g' -e 's/ header="yes"//' -e "s/’/'/g" \
        -e 's/ \(level="."\) \(label="[^"]*"\)/ \2 \1/' | notes_last >"$2.tree"
}

# compare CASE FROM FORMAT WHAT...
compare() {
    case=$1 from=$2 format=$3
    shift 3
    [ -f "$tmp/$case.tree" ] ||
        look "$cases/text/$case/input.md" "$tmp/$case" "$from"
    look "$(echo "$cases/$format/$case"/input.*)" "$tmp/$format" "$from"
    [ -s "$tmp/$case.tree" ] || fail "$case: no tree"
    for what; do
        if cmp -s "$tmp/$case.$what" "$tmp/$format.$what"; then
            pass "$case, $format: $what"
        else
            fail "$case, $format: $what" \
                "$(diff "$tmp/$case.$what" "$tmp/$format.$what" | head -n 12)"
        fi
    done
}

all="outline recommendations statements words tree"
# shellcheck disable=SC2086 # $all is words
for format in docx html odt pdf; do
    compare meeting-report annex $format $all
    compare harbour-audit masthead $format $all
done
# Akoma Ntoso states its own structure and says more of references.
compare meeting-report annex akn outline recommendations
# shellcheck disable=SC2086
compare harbour-audit masthead akn $all
