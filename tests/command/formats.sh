#!/bin/sh
# SPDX-License-Identifier: MIT
# The same report in every format gives the same: outline, recommendations,
# statements, text, and below the annex the same tree. The files are the golden
# cases of the name meeting-report: the text is tests/sample, the others were made
# of it by pandoc (HTML: -f markdown-fancy_lists) and, the PDF, by LibreOffice from
# the Word file. What differs rightly is taken out below: places, marks of markup,
# lines of the page, an apostrophe that pandoc curled.
set -u
. "$ROOT/tests/lib.sh"
export LIMIT=60
columns=label,addressee,addressee_origin,verb,modality,strength,deadline,references
columns=$columns,section,text,text_selfstanding

look() {
    rpt show "$1"
    sed 's/ \[[0-9:p ]*\]$//' "$tmp/out" >"$2.outline"
    rpt export recommendations-csv --set columns=$columns "$1"
    cp "$tmp/out" "$2.recommendations"
    rpt export statements-csv "$1"
    cut -d, -f2- "$tmp/out" | sed 's/,[0-9]*,[0-9]*.$//' >"$2.statements"
    rpt export text "$1"
    tr -s ' \n' '\n' <"$tmp/out" | sed "s/’/'/g" >"$2.words"
    rpt show --tree --blocks "$1"
    sed -n '/^  annex/,$p' "$tmp/out" | sed -e 's/ mark[a-z-]*="[^"]*"//g' \
        -e "s/’/'/g" | grep -v '^ *furniture' >"$2.tree"
}

cases=$ROOT/tests/golden
look "$cases/text/meeting-report/input.md" "$tmp/text"
for dir in docx html odt pdf; do
    look "$(echo "$cases/$dir"/meeting-report/input.*)" "$tmp/$dir"
    for what in outline recommendations statements words tree; do
        if cmp -s "$tmp/text.$what" "$tmp/$dir.$what"; then pass "$dir: $what"; else
            fail "$dir: $what" "$(diff "$tmp/text.$what" "$tmp/$dir.$what" | head -n 12)"
        fi
    done
done
# Akoma Ntoso states its own structure and says more of references.
look "$cases/akn/meeting-report/input.xml" "$tmp/akn"
for what in outline recommendations; do
    if cmp -s "$tmp/text.$what" "$tmp/akn.$what"; then pass "akn: $what"; else
        fail "akn: $what" "$(diff "$tmp/text.$what" "$tmp/akn.$what" | head -n 12)"
    fi
done
