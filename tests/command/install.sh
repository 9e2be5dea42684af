#!/bin/sh
# SPDX-License-Identifier: MIT
# `make install`, the installed command, a program that embeds the library.
set -u
. "$ROOT/tests/lib.sh"
dest=$tmp/dest
cd "$ROOT" || exit 1
make --no-print-directory BUILD="$BUILD" PREFIX=/usr DESTDIR="$dest" install \
    >"$tmp/make" 2>&1
is "install" 0 $?
for file in bin/rpt lib/librpt.so lib/pkgconfig/rpt.pc lib/rpt/akn.so \
    include/rpt/engine.h share/man/man1/rpt.1 \
    share/rpt/scripts/export/summary.lua; do
    if [ -e "$dest/usr/$file" ]; then pass "installed $file"; else
        fail "installed $file"
    fi
done
cd "$tmp" || exit 1
cp "$ROOT/tests/sample/meeting-report.xml" a.xml
RPT=$dest/usr/bin/rpt
rpt query 'count(//recommendation[not(@part)])' a.xml
is "the installed command finds scripts and modules" 11 "$out"
export PKG_CONFIG_PATH="$dest/usr/lib/pkgconfig"
export PKG_CONFIG_SYSROOT_DIR="$dest"
# The sanitized library needs a sanitized program; plain builds are enough.
case $BUILD in
*/asan | */cov | */oom) ;;
*)
    # shellcheck disable=SC2046 # flags
    cc -std=c11 -o embed "$ROOT/tests/command/embed.c" \
        $(pkg-config --cflags --libs rpt) 2>"$tmp/err"
    is "a program builds with pkg-config" 0 $?
    LD_LIBRARY_PATH=$dest/usr/lib ./embed "$dest/usr/share/rpt/scripts" \
        "$dest/usr/lib/rpt" a.xml >out 2>&1
    is "a program embeds the library" 11 "$(cat out)"
    ;;
esac
make -C "$ROOT" --no-print-directory BUILD="$BUILD" PREFIX=/usr \
    DESTDIR="$dest" uninstall >"$tmp/make" 2>&1
is "uninstall leaves no file" "" "$(find "$dest" -type f -o -type l)"
