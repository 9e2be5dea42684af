#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes hostile Word and OpenDocument files into the present folder.

usage: packed.py refused|odd|whole

Prints a line for each: its name and, for those that must be refused, the
status and words of the message, in the form of hostile.sh.
"""
import io, pathlib, re, struct, sys, zipfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "golden"))
import office as o  # noqa: E402


def pack(files, compression=zipfile.ZIP_DEFLATED, type_too=False):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as z:
        for name, text in files.items():
            z.writestr(zipfile.ZipInfo(name, (2000, 1, 1, 0, 0, 0)), text,
                       zipfile.ZIP_STORED if name == "mimetype" and not type_too else compression)
    return out.getvalue()


PLAIN = o.docx(o.p("The Ferry Council should mend the bell. " * 20))
MAIN = "word/document.xml"
TEXT = o.odt(o.t("The Ferry Council should mend the bell. " * 20))


def change(files, name, make):
    return {k: make(v) if k == name else v for k, v in files.items()}


def without(files, name):
    return {k: v for k, v in files.items() if k != name}


def doctype(text):
    entities = '<!DOCTYPE x [<!ENTITY a "ha">' + "".join(
        f'<!ENTITY {n} "&{p};&{p};&{p};&{p};&{p};&{p};&{p};&{p};">'
        for p, n in zip("abcdefghijkl", "bcdefghijklm")) + "]>"
    return text.replace(o.HEAD, o.HEAD + entities).replace("Ferry", "&m;")


def external(text):
    return text.replace(o.HEAD, o.HEAD + '<!DOCTYPE x SYSTEM "file:///etc/passwd">')


def flipped(data, name):
    """Damages the packed bytes of a part."""
    with zipfile.ZipFile(io.BytesIO(data)) as z:
        info = z.getinfo(name)
        at = info.header_offset + 30 + len(name) + info.compress_size // 2
    return data[:at] + bytes(b ^ 0x55 for b in data[at:at + 8]) + data[at + 8:]


def small(data, name):
    """The directory says that the part is small."""
    at = data.rindex(b"PK\x01\x02", 0, data.rindex(name.encode()))
    return data[:at + 24] + struct.pack("<I", 10) + data[at + 28:]


def secret(data):
    """All parts say that they are encrypted."""
    out, at = bytearray(data), 0
    for mark, flag in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = out.find(mark)
        while at >= 0:
            out[at + flag] |= 1
            at = out.find(mark, at + 4)
    return bytes(out)


def bomb():
    return pack(change(PLAIN, MAIN, lambda s: s.replace("<w:body>", "<w:body>" + " " * (80 << 20))))


def nest(n, open_, close, inside=""):
    return open_ * n + inside + close * n


def boxes(n):
    box = ('<w:p><w:r><w:pict><v:textbox><w:txbxContent>', "</w:txbxContent></v:textbox></w:pict></w:r></w:p>")
    return o.docx(nest(n, *box, o.p("deep")))


def tables(n):
    return o.docx(nest(n, "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", o.p("deep")))


# name: (make, status, words)
REFUSED = {
    "half.docx": (lambda: pack(PLAIN)[:700], 2, "damaged"),
    "half.odt": (lambda: pack(TEXT)[:900], 2, "damaged"),
    "flipped.docx": (lambda: flipped(pack(PLAIN), MAIN), 2, "cannot be unpacked"),
    "flipped.odt": (lambda: flipped(pack(TEXT), "content.xml"), 2, "cannot be unpacked"),
    "cut.docx": (lambda: pack(change(PLAIN, MAIN, lambda s: s[:-60])), 2, "no XML"),
    "cut.odt": (lambda: pack(change(TEXT, "content.xml", lambda s: s[:-60])), 2, "no XML"),
    "no-rels.docx": (lambda: pack(without(PLAIN, "_rels/.rels")), 2, "which part holds the text"),
    "no-text.docx": (lambda: pack(without(PLAIN, MAIN)), 2, "missing"),
    "no-text.odt": (lambda: pack(without(TEXT, "content.xml")), 2, "missing"),
    "begun.docx": (lambda: pack(PLAIN)[:60], 2, "its end is missing"),
    "nothing.docx": (lambda: pack({}), 2, "holds no file"),
    "blank.docx": (lambda: pack(o.docx("<w:p/>")), 2, "holds no text"),
    "bodiless.docx": (lambda: pack(change(PLAIN, MAIN, lambda s: re.sub("<w:body>.*</w:body>", "", s, flags=re.S))),
        2, "holds no text"),
    "blank.odt": (lambda: pack(o.odt("<text:p/>")), 2, "holds no text"),
    "slip.docx": (lambda: pack(change(PLAIN, "_rels/.rels", lambda s: s.replace(
        MAIN, "../../../../../../etc/passwd"))), 2, "missing"),
    "other.docx": (lambda: pack(change(PLAIN, MAIN, lambda s: "<sheet/>")), 3, "no Word document"),
    "other.odt": (lambda: pack(change(TEXT, "content.xml", lambda s: "<sheet/>")), 3, "no OpenDocument text"),
    "sheet.ods": (lambda: pack(change(TEXT, "mimetype", lambda s: s[:-4] + "spreadsheet")), 3, "OpenDocument"),
    "entities.docx": (lambda: pack(change(PLAIN, MAIN, doctype)), 3, "document type"),
    "entities.odt": (lambda: pack(change(TEXT, "content.xml", doctype)), 3, "document type"),
    "outside.docx": (lambda: pack(change(PLAIN, MAIN, external)), 3, "document type"),
    "secret.docx": (lambda: secret(pack(PLAIN)), 3, "password"),
    "secret.odt": (lambda: pack(change(TEXT, "META-INF/manifest.xml", lambda s:
        s + "<encryption-data/>")), 3, "password"),
    "bomb.docx": (bomb, 4, "times its size"),
    "deep.docx": (lambda: pack(o.docx(nest(10000, "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"))), 4, "nest"),
    "deep.odt": (lambda: pack(o.odt(nest(10000, "<text:section>", "</text:section>"))), 4, "nest"),
    "boxes.docx": (lambda: pack(boxes(20)), 4, "deeper"),
    "tables.docx": (lambda: pack(tables(70)), 4, "deeper"),
    "repeated.odt": (lambda: pack(o.odt('<table:table><table:table-row><table:table-cell table:number-columns-repeated='
        '"1000000">' + o.t("again") + "</table:table-cell></table:table-row></table:table>")), 4, "repeated"),
}


def cells(n):
    row = lambda i: "<w:tr>" + "".join(f"<w:tc>{o.p(f'cell {i}.{k}')}</w:tc>" for k in range(50)) + "</w:tr>"
    return o.docx("<w:tbl>" + "".join(row(i) for i in range(n // 50)) + "</w:tbl>")


def merged(n):
    """All of one column is one cell, so that no row can leave the tape."""
    return o.docx("<w:tbl>" + o.row(o.cell("tall", o.RESTART), o.cell("0"))
                  + "".join(o.row(o.cell("", o.GOES_ON), o.cell(str(i))) for i in range(n)) + "</w:tbl>")


def styles(n):
    """Each style is based on the next, and the last on the first."""
    chain = "".join(f'<w:style w:type="paragraph" w:styleId="S{i}"><w:basedOn w:val="S{(i + 1) % n}"/></w:style>'
                    for i in range(n))
    return o.docx("".join(o.p(f"text {i}", f"S{i}") for i in range(n)),
                  parts={"styles.xml": ("styles", o.part("styles", chain))})


def numbers():
    """Numbers, levels and texts beyond all bounds; definitions in a ring."""
    ring = ('<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="R"/></w:abstractNum>'
            '<w:abstractNum w:abstractNumId="2">' + o.level(0, "upperLetter", "%1" * 500)
            .replace('w:start w:val="1"', 'w:start w:val="999999999999"')
            + o.level(77, "decimal", "%1") + o.level(8, "lowerRoman", "%9.%8.%7.%6.%5.%4.%3.%2.%1.%0.%")
            + "</w:abstractNum>" + '<w:abstractNum w:abstractNumId="2"/>')
    return o.docx("".join(o.p(f"text {i} {k}", num=(i, k)) for i in (1, 2, 3, 99999999999) for k in (0, 8, 99999, -5))
        + o.p("by style", "R"), parts={
            "styles.xml": ("styles", o.part("styles", '<w:style w:type="paragraph" w:styleId="R"><w:pPr><w:numPr>'
                           '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>' * 2)),
            "numbering.xml": ("numbering", o.part("numbering", ring + o.num(1, 1) + o.num(2, 2) + o.num(2, 1)
                              + o.num(3, 3, o.override(0, 4) + o.override(44, 4))))})


def fields():
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    end = begin.replace("begin", "end")
    return o.docx(o.p(end * 50 + o.r("before")) + o.p(begin * 60 + end * 60 + o.r("between"))
                  + o.p(o.r("after") + begin.replace("begin", "separate")))


def marks():
    """Deleted paragraph marks at the end of all that holds paragraphs."""
    gone = '<w:rPr><w:del w:id="1"/></w:rPr>'
    box = lambda x: f"<w:r><w:pict><v:textbox><w:txbxContent>{x}</w:txbxContent></v:textbox></w:pict></w:r>"
    last = lambda x: o.p(o.r(x), props=gone)
    return o.docx(o.p(o.r("outer") + box(last("in a box")) + o.ref("footnote", 2))
        + last("before a table") + "<w:tbl>" + o.row("<w:tc>" + last("in a cell") + "</w:tc>", o.cell("next"))
        + "</w:tbl>" + o.p(box(last("in another box"))) + last("at the end"),
        parts={"footnotes.xml": ("footnotes", o.part("footnotes", '<w:footnote w:id="2">' + last("in a note")
               + "</w:footnote>")), "header1.xml": ("header", o.part("hdr", last("in a header")))})


def lists(n):
    return o.odt(nest(60, '<text:list text:style-name="Mixed"><text:list-item>', "</text:list-item></text:list>",
                      o.t("deep")) + "".join(o.items(f"item {i}", style="Mixed") for i in range(n)))


def spans(n):
    return o.odt(o.t(nest(150, '<text:span text:style-name="T1">', "</text:span>", "deep")) * n)


ODD = {
    "cells.docx": lambda: pack(cells(100000)),
    "merged.docx": lambda: pack(merged(50000)),
    "styles.docx": lambda: pack(styles(30000)),
    "numbers.docx": lambda: pack(numbers()),
    "fields.docx": lambda: pack(fields()),
    "styles-in-text.docx": lambda: pack(o.docx(o.p(o.r("before") + "".join(
        f'<w:style w:type="paragraph" w:styleId="T{i}"><w:rPr><w:b/></w:rPr></w:style>' for i in range(100))
        + o.r("behind"), "Stark") + "<w:abstractNum w:abstractNumId='1'/>" + o.note("footnote", 3, "stray"),
        parts={"styles.xml": o.STYLES})),
    "marks.docx": lambda: pack(marks()),
    "cells-in-cells.docx": lambda: pack(o.docx("<w:tbl>" + nest(9, "<w:tr><w:tc>", "</w:tc></w:tr>", o.p("deep"))
        + "<w:tc>" + o.p("no row") + "</w:tc>" + o.p("no cell") + "</w:tbl>")),
    "changes.odt": lambda: pack(o.odt(nest(3, "<text:tracked-changes>", "</text:tracked-changes>",
        o.t("gone" + o.odt_note("footnote", "1", "gone too"))) + o.t("kept"))),
    "styles-in-text.odt": lambda: pack(o.odt(o.t("before<text:span>" + "".join(
        o.odt_style(f"S{i}", "text") for i in range(100)) + "in</text:span>behind"))),
    "names.docx": lambda: pack(PLAIN | {"../above.txt": "x", "/absolute.txt": "x", "word/../../up.txt": "x"}),
    "small.docx": lambda: small(pack(PLAIN), MAIN),
    "stored.docx": lambda: pack(PLAIN, zipfile.ZIP_STORED),
    "utf16.docx": lambda: pack(change(PLAIN, MAIN, lambda s: s.replace("UTF-8", "UTF-16").encode("utf-16"))),
    "lists.odt": lambda: pack(lists(30000)),
    "spans.odt": lambda: pack(spans(300)),
}


def titled(text):
    """With properties that call it so."""
    return PLAIN | {"docProps/core.xml": o.HEAD + f'<c xmlns:d="http://purl.org/dc/elements/1.1/"><d:title>{text}</d:title></c>',
                    "_rels/.rels": o.rels(("rId1", "officeDocument", MAIN), ("rId2", "core-properties", "docProps/core.xml"))}


# Odd, and yet all of the text is to be had.
WHOLE = {
    "by-hand.odt": lambda: pack(dict(reversed(TEXT.items())), type_too=True),
    "facts.docx": lambda: flipped(pack(titled("A long name " * 9)), "docProps/core.xml"),
    "facts-cut.docx": lambda: pack(change(titled("Cut off"), "docProps/core.xml", lambda s: s[:-20])),
    "facts.odt": lambda: flipped(pack(TEXT), "meta.xml"),
    "facts-cut.odt": lambda: pack(change(TEXT, "meta.xml", lambda s: s[:-20])),
}


def main():
    if sys.argv[1] == "refused":
        for name, (make, status, words) in REFUSED.items():
            pathlib.Path(name).write_bytes(make())
            print(f"{name}|{status}|{words}")
    else:
        for name, make in (ODD if sys.argv[1] == "odd" else WHOLE).items():
            pathlib.Path(name).write_bytes(make())
            print(name)


if __name__ == "__main__":
    main()
