#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Recommendations of a Word file as CSV, with zipfile and lxml: the peer of rpt.

usage: docx_recommendations.py FILE.docx

Does what a script of a desk officer does: unpacks the parts, parses them,
writes out the label of each paragraph by its numbering, and prints the
paragraphs below a heading for recommendations that have one.
"""
import csv, re, sys, zipfile
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def val(node, path, name="val"):
    found = node.find(path.replace("w:", W)) if node is not None else None
    return None if found is None else found.get(W + name)


def read_numbering(z):
    """numId -> levels of (format, text, start)."""
    root = etree.fromstring(z.read("word/numbering.xml"))
    abstract = {}
    for a in root.iter(W + "abstractNum"):
        abstract[a.get(W + "abstractNumId")] = {
            l.get(W + "ilvl"): (val(l, "w:numFmt"), val(l, "w:lvlText"), int(val(l, "w:start") or 1))
            for l in a.iter(W + "lvl")}
    nums = {}
    for n in root.iter(W + "num"):
        levels = dict(abstract.get(val(n, "w:abstractNumId"), {}))
        for o in n.iter(W + "lvlOverride"):
            start = val(o, "w:startOverride")
            if start and o.get(W + "ilvl") in levels:
                f, t, _ = levels[o.get(W + "ilvl")]
                levels[o.get(W + "ilvl")] = (f, t, int(start))
        nums[n.get(W + "numId")] = levels
    return nums


def written(number, fmt):
    if fmt == "lowerLetter":
        return chr(96 + (number - 1) % 26 + 1) * ((number - 1) // 26 + 1)
    if fmt == "lowerRoman":
        out = ""
        for value, sign in ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")):
            while number >= value:
                out, number = out + sign, number - value
        return out
    return str(number)


def main():
    counts, rows, below = {}, [], False
    with zipfile.ZipFile(sys.argv[1]) as z:
        nums = read_numbering(z)
        body = etree.fromstring(z.read("word/document.xml"))
    for p in body.iter(W + "p"):
        text = "".join(t.text or "" for t in p.iter(W + "t")).strip()
        props = p.find(W + "pPr")
        num, level = val(props, "w:numPr/w:numId"), val(props, "w:numPr/w:ilvl")
        label = ""
        if num in nums and level in nums[num]:
            fmt, pattern, start = nums[num][level]
            counts[num, level] = counts.get((num, level), start - 1) + 1
            label = pattern.replace(f"%{int(level) + 1}", written(counts[num, level], fmt))
        if not text:
            continue
        if not label and len(text) < 60:
            below = bool(re.search("recommendations$", text))
        elif below and label.startswith("("):
            rows.append((label, text))
    out = csv.writer(sys.stdout)
    out.writerow(("label", "text"))
    out.writerows(rows)


if __name__ == "__main__":
    main()
