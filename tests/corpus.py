#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measures rpt on a corpus of real documents with gold lists.

usage: corpus.py RPT CORPUS SCORE

CORPUS has folders of documents, and gold/ with one list a document; SCORE is the
program that scores a command against them. What must hold: extraction (MUST below);
the same list from another form of the document (a file of the same name in another
folder, a Word table of its recommendations) within NEAR of the first; every character
of a readable file on a node; an unreadable one ends with one message; none takes long.
Prints a line a check and the counts.
"""
import json, pathlib, re, subprocess, sys, time, zipfile

MUST = {"macro F1": 0.95, "label": 0.98, "addressee": 0.90}
NEAR, COVERED, SECONDS = 0.02, 99.0, 10
passed = failed = 0


def check(name, good, detail=""):
    global passed, failed
    passed, failed = passed + good, failed + (not good)
    print(f"{'ok' if good else 'not ok'} - {name}{': ' + detail if detail else ''}")


def score(score_py, corpus, rpt, *args):
    """The lines of the score, and a dictionary of F1 by document."""
    out = subprocess.run([sys.executable, score_py, "--gold", corpus / "gold", "--root", corpus,
                          *args, "--", rpt, "export", "recommendations-jsonl"],
                         capture_output=True, text=True).stdout
    rows = re.findall(r"^(\S+)\s+\d+\s+\d+\s+[\d.]+\s+[\d.]+\s+([\d.]+)\s", out, re.M)
    return out, [float(f1) for _, f1 in rows]


def empty_lists(corpus, files):
    """Arguments for the gold lists of documents that make no recommendation."""
    args = []
    for gold in sorted((corpus / "gold").glob("*.jsonl")):
        docs = sorted(f for f in files if f.stem == gold.stem)
        if gold.stat().st_size == 0 and docs:
            args += ["--list", f"{gold.stem}={docs[0].relative_to(corpus)}",
                     "--doc-for", f"{gold.stem}={docs[0].relative_to(corpus)}"]
    return args


def check_extraction(score_py, corpus, rpt, empties):
    out, _ = score(score_py, corpus, rpt, *empties)
    print(out, end="")
    have = {"macro F1": float(re.search(r"macro F1 ([\d.]+)", out)[1])}
    for name in ("label", "addressee"):
        n, of = map(int, re.search(rf"{name} (\d+)/(\d+)", out.splitlines()[-1]).groups())
        have[name] = n / of if of else 1.0
    for name, least in MUST.items():
        check(name, have[name] >= least, f"{have[name]:.3f}, must {least}")


def check_seed(score_py, corpus, rpt):
    """The document that the project began with has to be right in all."""
    out, f1 = score(score_py, corpus, rpt, "--only", "seed")
    right = re.search(r"label (\d+)/\1; addressee (\d+)/\2$", out.strip())
    check("seed", f1 == [1.0] and bool(right), out.strip().splitlines()[-1])


def letters(text):
    return re.sub(r"\W+", "", text).lower()


def holds(file, gold):
    """Are most texts of the gold list in the Word file? rpt has no say in it, so
    that a table in which it finds nothing is not taken for one of something else."""
    with zipfile.ZipFile(file) as parts:
        words = letters(re.sub(r"<[^>]+>", "", parts.read("word/document.xml").decode("utf-8")))
    wanted = [json.loads(line)["text"] for line in gold.read_text("utf-8").splitlines()]
    return sum(letters(text)[:40] in words for text in wanted) * 2 > len(wanted)


def check_forms(score_py, corpus, rpt, files):
    """Other forms of the documents of the gold lists give the same list."""
    for gold in sorted((corpus / "gold").glob("*.jsonl")):
        match = re.search(r'"doc": "([^"]+)"', gold.read_text("utf-8"))
        if not match:
            continue
        doc = corpus / match[1]
        others = [f for f in files if f.stem == doc.stem and f != doc]
        others += [f for f in files if f.suffix == ".docx" and f not in others + [doc]
                   and holds(f, gold)]
        _, first = score(score_py, corpus, rpt, "--only", gold.stem)
        for other in others:
            _, f1 = score(score_py, corpus, rpt, "--only", gold.stem, "--doc-for",
                          f"{gold.stem}={other.relative_to(corpus)}")
            check(f"{other.relative_to(corpus)} as {gold.stem}",
                  bool(f1) and f1[0] >= first[0] - NEAR,
                  f"F1 {f1[0] if f1 else 0:.2f}, the document itself {first[0]:.2f}")


def check_file(rpt, corpus, file):
    start = time.monotonic()
    name = str(file.relative_to(corpus))
    try:
        run = subprocess.run([rpt, "show", "--coverage", file], capture_output=True,
                             timeout=6 * SECONDS)
    except subprocess.TimeoutExpired:
        check(name, False, "hangs")
        return
    took = time.monotonic() - start
    messages = run.stderr.decode("utf-8").splitlines()
    covered = re.search(rb"([\d.]+) % of", run.stdout)
    if run.returncode in (3, 4):
        good = len(messages) == 1 and not run.stdout
        check(name, good and took <= SECONDS, messages[0][-100:] if messages else "no message")
    else:
        good = run.returncode in (0, 1, 2) and covered and float(covered[1]) >= COVERED
        check(name, bool(good) and took <= SECONDS,
              f"status {run.returncode}, {covered[1].decode() if covered else '?'} % held, "
              f"{took:.2f} s")


def main():
    rpt, corpus, score_py = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3]
    files = sorted(f for f in corpus.glob("*/*") if f.is_file() and f.suffix != ".xsd"
                   and f.parent.name not in ("gold", "reference"))
    empties = empty_lists(corpus, files)
    check_extraction(score_py, corpus, rpt, empties)
    check_seed(score_py, corpus, rpt)
    check_forms(score_py, corpus, rpt, files)
    for file in files:
        check_file(rpt, corpus, file)
    print(f"{passed} passed, {failed} failed")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
