#!/bin/sh
# SPDX-License-Identifier: MIT
# usage: bench.sh BUILD
# Makes the inputs from the bundled sample and times rpt against its peers.
set -eu
build=$(cd "$1" && pwd)
root=$(cd "$(dirname "$0")/../.." && pwd)
/usr/bin/python3 -c 'import lxml' 2>/dev/null ||
    make -C "$root" --no-print-directory deps-bench
for tool in pandoc xsltproc cmark xmllint lua5.4 pdftotext; do
    command -v $tool >/dev/null || make -C "$root" --no-print-directory deps-bench
done
exec python3 "$root/tests/bench/bench.py" "$build/rpt" "$root" "$build/bench"
