#!/bin/sh
# SPDX-License-Identifier: MIT
# Makes the PDF files of tests/golden/pdf again from the sources beside this
# script. Needs weasyprint, libreoffice, qpdf and python3; the tests do not:
# what they read is in the repository.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
put() {
    mkdir -p "../golden/pdf/$1"
    cp "$2" "../golden/pdf/$1/input.pdf"
}
for name in report columns watermark short image; do
    weasyprint "$name.html" "$work/$name.pdf"
done
put report "$work/report.pdf"
put columns-table "$work/columns.pdf"
put watermark "$work/watermark.pdf"
put image-only "$work/image.pdf"
qpdf --encrypt "" secret 128 --use-aes=y -- "$work/short.pdf" "$work/a.pdf"
put owner-password "$work/a.pdf"
qpdf --encrypt open secret 128 --use-aes=y -- "$work/short.pdf" "$work/b.pdf"
put user-password "$work/b.pdf"
qpdf --empty --pages "$work/short.pdf" "$work/image.pdf" -- "$work/c.pdf"
put image-page "$work/c.pdf"
soffice --headless --infilter="HTML (StarWriter)" --convert-to odt:writer8 \
    --outdir "$work" arabic.html >/dev/null
soffice --headless --convert-to pdf:writer_pdf_Export --outdir "$work" \
    "$work/arabic.odt" >/dev/null
put arabic "$work/arabic.pdf"
python3 chinese.py >"$work/chinese.pdf"
put chinese "$work/chinese.pdf"
