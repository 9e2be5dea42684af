#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Times rpt against its peers on the same jobs, in turn, and prints ratios.

usage: bench.py RPT ROOT WORKDIR

Each job runs rpt and its peer alternately, after one warm-up of both, and
compares the medians of the wall time of whole processes. Where both print
recommendations, the answers are compared first. Exit status 1 when a ratio is
over its bound or answers differ.
"""
import csv, io, math, os, pathlib, re, resource, statistics, subprocess, sys
import textwrap, time

rpt, root, work = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
bench = root / "tests/bench"
sample = root / "tests/sample/meeting-report.md"
page = '<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>bench</title></head><body>\n'
sample_xml = root / "tests/sample/meeting-report.xml"


def make_inputs():
    """Copy by copy: a child's peak memory begins with that of this process."""
    work.mkdir(parents=True, exist_ok=True)
    text = sample.read_text("utf-8")
    for n in (1, 10, 100, 1000):
        with open(work / f"x{n}.md", "w", encoding="utf-8") as file:
            for i in range(n):
                file.write("\n\n" * (i > 0) + text)
    for n in (1, 10, 100):
        subprocess.run(["pandoc", work / f"x{n}.md", "-o", work / f"x{n}.docx"], check=True)
    for n in (1, 100):
        write_pdf(work / f"x{n}.pdf", text, n)
    body = subprocess.run(["pandoc", "-f", "markdown", "-t", "html", sample], check=True,
                          stdout=subprocess.PIPE, encoding="utf-8").stdout
    for n in (1, 100, 1000):
        with open(work / f"x{n}.html", "w", encoding="utf-8") as file:
            file.write(page)
            for _ in range(n):
                file.write(body)
            file.write("</body></html>\n")
    xml = sample_xml.read_text("utf-8")
    doc = re.search(r"<doc\b.*</doc>", xml, re.S).group(0)
    head = xml[: xml.index("<doc")]
    for n in (100, 1000):
        with open(work / f"x{n}.xml", "w", encoding="utf-8") as file:
            file.write(f'{head}<documentCollection name="bench">{meta(xml)}<collectionBody>')
            for _ in range(n):
                file.write(f"<component>{doc}</component>\n")
            file.write("</collectionBody></documentCollection></akomaNtoso>\n")


def write_pdf(path, text, times):
    """A plain PDF of the sample, page by page, in one of the usual fonts."""
    lines = [l for p in text.split("\n") for l in textwrap.wrap(p, 88) or [""]]
    pages = [lines[i : i + 48] for i in range(0, len(lines), 48)] * times
    escape = lambda s: re.sub(r"([\\()])", r"\\\1", s)
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "",
               "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>"]
    kids = []
    for page in pages:
        kids.append(f"{len(objects) + 1} 0 R")
        objects.append("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources "
                       f"<< /Font << /F 3 0 R >> >> /Contents {len(objects) + 2} 0 R >>")
        body = "BT /F 11 Tf 14 TL 72 760 Td\n" + "".join(
            f"({escape(l)}) Tj T*\n" for l in page) + "ET"
        size = len(body.encode("cp1252", "replace"))
        objects.append(f"<< /Length {size} >>\nstream\n{body}\nendstream")
    objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(kids)}] >>"
    with open(path, "wb") as file:
        file.write(b"%PDF-1.4\n")
        places = []
        for i, o in enumerate(objects, 1):
            places.append(file.tell())
            file.write(f"{i} 0 obj\n{o}\nendobj\n".encode("cp1252", "replace"))
        start = file.tell()
        rows = "".join(f"{p:010} 00000 n \n" for p in places)
        file.write(f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{rows}trailer << /Size "
                   f"{len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode())


def meta(xml):
    return re.search(r"<meta>.*?</meta>", xml, re.S).group(0)


def run(argv, keep=False):
    """Wall seconds, peak memory in KiB, and the output if kept."""
    argv = [str(a) for a in argv]
    read, write = os.pipe() if keep else (None, os.open(os.devnull, os.O_WRONLY))
    null = os.open(os.devnull, os.O_WRONLY)
    start = time.perf_counter()
    # Not by subprocess, whose own work would be counted: half a millisecond.
    pid = os.posix_spawnp(argv[0], argv, os.environ, file_actions=[
        (os.POSIX_SPAWN_DUP2, write, 1), (os.POSIX_SPAWN_DUP2, null, 2)])
    os.close(write)
    os.close(null)
    out = b""
    if keep:
        with open(read, "rb") as pipe:
            out = pipe.read()
    _, status, usage = os.wait4(pid, 0)
    took = time.perf_counter() - start
    code = os.waitstatus_to_exitcode(status)
    if code not in (0, 1):
        sys.exit(f"{' '.join(argv)}: exit {code}")
    return took, usage.ru_maxrss, out.decode("utf-8")


def pair(ours, peer, runs):
    """Medians of our time, the peer's time, and of both peak memories."""
    run(ours), run(peer)
    a, b = [], []
    for _ in range(runs):
        for argv, rows, before in ((ours, a, b), (peer, b, a)):
            # The kernel is done with what the other one left behind, and the
            # core that slept is awake: both cost more than a small report.
            time.sleep(0.2 if before and before[-1][0] > 0.5 else 0.01)
            run(["true"])
            rows.append(run(argv)[:2])
    med = lambda rows, i: statistics.median(r[i] for r in rows)
    return med(a, 0), med(b, 0), med(a, 1), med(b, 1)


def answers(text):
    """What recommendations a CSV holds: label and first words of each."""
    rows = csv.DictReader(io.StringIO(text, newline=""))
    words = lambda s: " ".join(re.findall(r"\w+", s)[:8]).lower()
    return [(r["label"], words(r["text"])) for r in rows]


def agree(name, ours, peer):
    a, b = answers(run(ours, True)[2]), answers(run(peer, True)[2])
    if a != b:
        diff = next((p for p in zip(a, b) if p[0] != p[1]), (len(a), len(b)))
        print(f"{name}: the answers differ: {diff}")
    return a == b and len(a) > 0


def main():
    make_inputs()
    x1, x100, x1000 = (work / f"x{n}.md" for n in (1, 100, 1000))
    a100, a1000 = work / "x100.xml", work / "x1000.xml"
    w1, w10, w100 = (work / f"x{n}.docx" for n in (1, 10, 100))
    h1, h100, h1000 = (work / f"x{n}.html" for n in (1, 100, 1000))
    export = [rpt, "export", "recommendations-csv"]
    pandoc_html = ["pandoc", "-f", "html", "-t", "plain"]
    xmllint_html = ["xmllint", "--html", "--noout"]
    pandoc = ["pandoc", "-f", "markdown", "-t", "plain", "-L",
              bench / "pandoc-recommendations.lua"]
    # Debian's Python, which has Debian's lxml.
    lxml = ["/usr/bin/python3", bench / "docx_recommendations.py"]
    xslt = ["xsltproc", bench / "akn-recommendations.xsl"]
    p1, p100 = work / "x1.pdf", work / "x100.pdf"
    boxes = lambda pdf: ["pdftotext", "-bbox-layout", pdf, os.devnull]
    # name, ours, peer, must, runs, compare answers
    jobs = [
        ("start-up, rpt --version / lua5.4 -e ''", [rpt, "--version"], ["lua5.4", "-e", ""],
         2.0, 101, False),
        ("28 KB report to CSV / pandoc", export + [x1], pandoc + [x1], 1 / 30, 31, True),
        ("2.7 MB report to CSV / pandoc", export + [x100], pandoc + [x100], 1 / 80, 5, True),
        ("2.7 MB Markdown to tree / cmark -t xml", [rpt, "export", "tree", x100],
         ["cmark", "-t", "xml", x100], 2.0, 15, False),
        ("3.6 MB Akoma Ntoso to CSV / xmllint --noout", export + [a100],
         ["xmllint", "--noout", a100], 1.0, 21, False),
        ("28 KB HTML to CSV / pandoc to text", export + [h1], pandoc_html + [h1],
         1 / 10, 31, False),
        ("2.8 MB HTML to CSV / pandoc to text", export + [h100], pandoc_html + [h100],
         1 / 30, 3, False),
        ("2.8 MB HTML to tree / xmllint --html --noout", [rpt, "export", "tree", h100],
         xmllint_html + [h100], 2.0, 15, False),
        ("3.6 MB Akoma Ntoso to CSV / xsltproc", export + [a100], xslt + [a100], 0.55, 11, True),
        ("21 KB .docx to CSV / zipfile and lxml", export + [w1], lxml + [w1], 0.4, 31, True),
        ("1.0 MB .docx to CSV / zipfile and lxml", export + [w100], lxml + [w100], 0.4, 11, True),
        ("28 KB report as PDF to CSV / pdftotext -bbox-layout", export + [p1], boxes(p1), 1.2, 31,
         False),
        ("2.7 MB report as PDF to CSV / the same", export + [p100], boxes(p100), 1.2, 5, False),
    ]
    ok = True
    print(f"{'job':46} {'rpt ms':>9} {'peer ms':>9} {'ratio':>8} {'must':>8}")
    for name, ours, peer, must, runs, compare in jobs:
        good = not compare or agree(name, ours, peer)
        t, p, _, _ = pair(ours, peer, runs)
        good = good and t / p <= must
        print(f"{name:46} {t * 1e3:9.2f} {p * 1e3:9.2f} {t / p:8.4f} {must:8.4f}"
              f"{'' if good else '  MISSED'}", flush=True)
        ok = ok and good
    _, _, m, pm = pair(export + [a1000], ["xmllint", "--noout", a1000], 3)
    good = m / pm <= 0.5
    print(f"{'36 MB Akoma Ntoso, peak memory / xmllint':46} {m / 1024:7.0f}Mi {pm / 1024:7.0f}Mi "
          f"{m / pm:8.4f} {0.5:8.4f}{'' if good else '  MISSED'}")
    ok = ok and good
    for name, small, large in (("text x100 to x1000", x100, x1000),
                               ("HTML x100 to x1000", h100, h1000),
                               ("Akoma Ntoso x100 to x1000", a100, a1000),
                               (".docx x10 to x100", w10, w100),
                               ("PDF x1 to x100", p1, p100)):
        t = statistics.median(run(export + [small])[0] for _ in range(7))
        u = statistics.median(run(export + [large])[0] for _ in range(5))
        size = math.log(large.stat().st_size / small.stat().st_size)
        growth = math.log(u / t) / size
        good = growth <= 1.10
        print(f"{'growth exponent, ' + name:46} {u * 1e3:9.2f} {t * 1e3:9.2f} "
              f"{growth:8.4f} {1.10:8.4f}{'' if good else '  MISSED'}")
        ok = ok and good
    return 0 if ok else 1


if __name__ == "__main__":
    sys.exit(main())
