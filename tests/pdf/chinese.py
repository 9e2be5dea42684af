# SPDX-License-Identifier: MIT
# Writes a small PDF in Chinese whose font is not in the file: what the
# letters are stands in a table, as in files of many printers.
import sys

LINES = ["湖泊委员会关于访问的报告", "1. 委员会建议各国每年公布登记册，并在三月底之前",
         "向委员会提交一份副本。", "2. 委员会鼓励各区相互交流经验。"]
letters = sorted(set("".join(LINES)))
code = {c: i + 1 for i, c in enumerate(letters)}
text = "BT /F 12 Tf 15 TL 72 700 Td\n" + "".join(
    "<%s> Tj T*\n" % "".join("%04X" % code[c] for c in line)
    for line in LINES) + "ET"
cmap = ("/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        "%d beginbfchar\n%s\nendbfchar\nendcmap end end" % (
            len(letters), "\n".join("<%04X> <%04X>" % (code[c], ord(c))
                                    for c in letters)))
objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 800] /Contents 4 0 R "
    "/Resources << /Font << /F 5 0 R >> >> >>",
    "<< /Length %d >>\nstream\n%s\nendstream" % (len(text), text),
    "<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H "
    "/DescendantFonts [6 0 R] /ToUnicode 8 0 R >>",
    "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /DW 1000 "
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) "
    "/Supplement 0 >> /FontDescriptor 7 0 R >>",
    "<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox "
    "[0 -200 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -200 "
    "/CapHeight 700 /StemV 80 >>",
    "<< /Length %d >>\nstream\n%s\nendstream" % (len(cmap), cmap),
]
out, places = "%PDF-1.4\n", []
for i, o in enumerate(objects, 1):
    places.append(len(out))
    out += "%d 0 obj\n%s\nendobj\n" % (i, o)
start = len(out)
out += "xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
out += "".join("%010d 00000 n \n" % p for p in places)
out += "trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
    len(objects) + 1, start)
sys.stdout.write(out)
