#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes the Word and OpenDocument files of the golden cases.

usage: office.py [CASE...]        (from any folder; all cases without one)

The packed files cannot be read in a diff, so what they are made of stands
here: for each case the parts of the archive as text. Cases that a program
made are not written: docx/meeting-report is tests/sample/meeting-report.md
through `pandoc -o input.docx`, odt/meeting-report the same to .odt, and
odt/writer is docx/numbering through
`soffice --headless --convert-to odt`.
"""
import pathlib, sys, zipfile

HERE = pathlib.Path(__file__).resolve().parent
OOXML = "http://schemas.openxmlformats.org/"
W = ('xmlns:w="' + OOXML + 'wordprocessingml/2006/main" '
     'xmlns:r="' + OOXML + 'officeDocument/2006/relationships" '
     'xmlns:mc="' + OOXML + 'markup-compatibility/2006" '
     'xmlns:wp="' + OOXML + 'drawingml/2006/wordprocessingDrawing" '
     'xmlns:a="' + OOXML + 'drawingml/2006/main" '
     'xmlns:m="' + OOXML + 'officeDocument/2006/math" '
     'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
     'xmlns:v="urn:schemas-microsoft-com:vml"')
STRICT = "http://purl.oclc.org/ooxml/"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def p(text="", style="", num=None, props="", run=""):
    """A paragraph; 'num' is (numId, ilvl), 'text' may hold runs of its own."""
    if style:
        props = f'<w:pStyle w:val="{style}"/>' + props
    if num is not None:
        props += f'<w:numPr><w:ilvl w:val="{num[1]}"/><w:numId w:val="{num[0]}"/></w:numPr>'
    if text and not text.startswith("<"):
        text = r(text, run)
    return f"<w:p><w:pPr>{props}</w:pPr>{text}</w:p>" if props else f"<w:p>{text}</w:p>"


def r(text, props=""):
    props = f"<w:rPr>{props}</w:rPr>" if props else ""
    return f'<w:r>{props}<w:t xml:space="preserve">{text}</w:t></w:r>'


def rels(*entries):
    """Relationships: (id, last part of the type, target)."""
    rows = "".join(
        f'<Relationship Id="{i}" Type="{OOXML}officeDocument/2006/relationships/{t}" Target="{x}"'
        + (' TargetMode="External"' if t == "hyperlink" else "") + "/>" for i, t, x in entries)
    return f'{HEAD}<Relationships xmlns="{OOXML}package/2006/relationships">{rows}</Relationships>'


def part(root, body):
    return f"{HEAD}<w:{root} {W}>{body}</w:{root}>"


def docx(body, more=(), parts=None, main="word/document.xml"):
    """The parts of a Word file; 'parts' maps a name to (type, text)."""
    parts = parts or {}
    entries = [(f"rId{i}", t, name) for i, (name, (t, _)) in enumerate(parts.items(), 1)]
    folder, name = main.rsplit("/", 1)
    files = {
        "[Content_Types].xml": HEAD + f'<Types xmlns="{OOXML}package/2006/content-types">'
        f'<Override PartName="/{main}" ContentType="application/vnd.openxmlformats-'
        'officedocument.wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels": rels(("rId1", "officeDocument", main)),
        main: part("document", f"<w:body>{body}</w:body>"),
        f"{folder}/_rels/{name}.rels": rels(*entries, *more),
    }
    for name, (_, text) in parts.items():
        files[f"{folder}/{name}"] = text
    return files


STYLES = ("styles", part("styles", """
<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:rPr><w:b/><w:sz w:val="40"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="9"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/><w:basedOn w:val="Kop1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Para"><w:name w:val="Numbered Para"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Inhalt1"><w:name w:val="toc 1"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="LoopA"><w:name w:val="Loop A"/><w:basedOn w:val="LoopB"/><w:rPr><w:i/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="LoopB"><w:name w:val="Loop B"/><w:basedOn w:val="LoopA"/></w:style>
<w:style w:type="paragraph" w:styleId="Stark"><w:name w:val="Heavy"/><w:basedOn w:val="Normal"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Fett"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
"""))


def level(i, fmt, text, more=""):
    return (f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{fmt}"/>{more}'
            f'<w:lvlText w:val="{text}"/></w:lvl>')


def abstract(i, *levels):
    return f'<w:abstractNum w:abstractNumId="{i}">{"".join(levels)}</w:abstractNum>'


def num(i, abs_id, more=""):
    return f'<w:num w:numId="{i}"><w:abstractNumId w:val="{abs_id}"/>{more}</w:num>'


def override(i, start):
    return f'<w:lvlOverride w:ilvl="{i}"><w:startOverride w:val="{start}"/></w:lvlOverride>'


NUMBERING = ("numbering", part("numbering",
    abstract(1, level(0, "decimal", "%1."), level(1, "lowerLetter", "(%2)"),
             level(2, "lowerRoman", "(%3)"))
    + abstract(2, level(0, "decimal", "%1"), level(1, "decimal", "%1.%2"),
               level(2, "lowerLetter", "(%3)"), level(3, "lowerRoman", "(%4)"))
    + abstract(3, level(0, "upperRoman", "Part %1"),
               level(1, "decimal", "%1.%2", "<w:isLgl/>"),
               level(2, "decimalZero", "%3)", '<w:lvlRestart w:val="0"/>'))
    + abstract(4, level(0, "bullet", "\uf0b7", "").replace("</w:lvl>",
               '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr></w:lvl>'))
    + abstract(5, level(0, "decimal", "%1.", '<w:pStyle w:val="Para"/>'))
    + abstract(6, level(0, "chineseCounting", "%1、"), level(1, "upperLetter", "%2."),
               level(2, "ordinal", "%3"), level(3, "arabicAlpha", "%4)"))
    + abstract(7, level(0, "lowerLetter", "(%1)"))
    + abstract(9, level(0, "upperRoman", "%1.", '<w:pStyle w:val="Kop1"/>'),
               level(1, "upperLetter", "%2.", '<w:pStyle w:val="Kop2"/>'))
    + num(1, 1) + num(2, 2) + num(3, 3) + num(4, 4) + num(5, 5) + num(6, 6)
    + num(7, 7) + num(8, 7, override(0, 1)) + num(10, 7, override(0, 4))
    + num(9, 9)
    + num(11, 1, '<w:lvlOverride w:ilvl="0">' + level(0, "upperLetter", "%1)")
          + "</w:lvlOverride>")))


def numbering():
    long = ("The Ferry Council met at the landing of Orla and heard how the "
            "crossings had gone in the cold months of the year.")
    body = [
        p("The crossing of the Orla", "Titel"),
        p("Background", "Kop1"),
        p(long, "Para"), p(long, "Para"),
        p("The boats", "Kop2"),
        p(long, "Para"),
        p("The pilots", "Kop2"),
        p("The pilots asked for three things:", "Para"),
        p("New ropes;", num=(7, 0)), p("Dry wood;", num=(7, 0)), p("A bell.", num=(7, 0)),
        p("They begin anew:", "Para"),
        p("Tar;", num=(8, 0)), p("Paint;", num=(8, 0)),
        p("They go on from the fourth:", "Para"),
        p("Nails;", num=(10, 0)), p("Oars.", num=(10, 0)),
        p("Levels", "Kop1"),
        p("First", num=(2, 0)), p("first of the first", num=(2, 1)),
        p("second of the first", num=(2, 1)), p("a letter", num=(2, 2)),
        p("a numeral", num=(2, 3)), p("another numeral", num=(2, 3)),
        p("another letter", num=(2, 2)), p("Second", num=(2, 0)),
        p("first of the second", num=(2, 1)), p("begins with (a)", num=(2, 2)),
        p("Formats", "Kop1"),
        p("in Roman", num=(3, 0)), p("legal", num=(3, 1)), p("never anew", num=(3, 2)),
        p("in Roman again", num=(3, 0)), p("legal again", num=(3, 1)),
        p("goes on", num=(3, 2)),
        p("a bullet", num=(4, 0)), p("another bullet", num=(4, 0)),
        p("one in Han", num=(6, 0)), p("a capital", num=(6, 1)),
        p("an ordinal", num=(6, 2)), p("in Arabic", num=(6, 3)),
        p("two in Han", num=(6, 0)),
        p("own levels", num=(11, 0)), p("own levels again", num=(11, 0)),
        p("A paragraph with its numbering taken away.", "Para",
          props='<w:numPr><w:numId w:val="0"/></w:numPr>'),
        p(long, "Para"),
    ]
    return docx("".join(body), parts={"styles.xml": STYLES, "numbering.xml": NUMBERING})


def cell(text, props=""):
    body = "".join(p(t) for t in text.split("|"))
    return f"<w:tc>{'<w:tcPr>' + props + '</w:tcPr>' if props else ''}{body}</w:tc>"


def row(*cells, props=""):
    return f"<w:tr>{'<w:trPr>' + props + '</w:trPr>' if props else ''}{''.join(cells)}</w:tr>"


RESTART, GOES_ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def tables():
    wide = '<w:gridSpan w:val="2"/>'
    inner = f"<w:tbl>{row(cell('within'), cell('a table'))}</w:tbl>"
    table = "<w:tbl><w:tblPr><w:tblW w:w=\"0\"/></w:tblPr>" + "".join([
        row(cell("Landing"), cell("Boats", wide), props="<w:tblHeader/>"),
        row(cell("Orla", RESTART), cell("1"), cell("old")),
        row(cell("", GOES_ON), cell("2"), cell("new")),
        row(cell("", GOES_ON), cell("both", wide)),
        row(cell("Mella"), cell("3|and a raft"), f"<w:tc>{inner}{p()}</w:tc>"),
        row(cell("late", RESTART), cell("gone"), cell("gone"), props='<w:gridBefore w:val="0"/><w:del w:id="4"/>'),
        row(cell("kept although hidden", GOES_ON), cell("4"), cell("x")),
    ]) + "</w:tbl>"
    return docx(p("Boats by landing") + table + p("Behind the table."))


def note(kind, i, *texts, more=""):
    body = "".join(p(f"<w:r><w:{kind}Ref/></w:r>" + r(" " + t)) for t in texts)
    return f'<w:{kind} w:id="{i}"{more}>{body}</w:{kind}>'


def ref(kind, i, more="", mark=""):
    return f'<w:r><w:{kind}Reference w:id="{i}"{more}/>{mark}</w:r>'


def notes():
    parts = {
        "styles.xml": STYLES,
        "footnotes.xml": ("footnotes", part("footnotes",
            note("footnote", 0, more=' w:type="separator"').replace("</w:footnote>", p() + "</w:footnote>")
            + note("footnote", 2, "Measured at the lower landing.", "By hand.")
            + note("footnote", 3, "With a mark of its own.")
            + note("footnote", 7, "Nobody refers to it.")
            + note("footnote", 2, "A second note of the same number."))),
        "endnotes.xml": ("endnotes", part("endnotes", note("endnote", 1, "See the book of the year."))),
        "comments.xml": ("comments", part("comments",
            '<w:comment w:id="0" w:author="Ines">' + p("Is this so?") + "</w:comment>")),
        "header1.xml": ("header", part("hdr", p("FC/2031/4"))),
        "header2.xml": ("header", part("hdr", f"<w:tbl>{row(cell('Ferry Council'), cell('FC/2031/4'))}</w:tbl>" + p())),
        "footer1.xml": ("footer", part("ftr", p(
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + r("3")
            + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'))),
    }
    turn = "<w:r><w:lastRenderedPageBreak/></w:r>"
    body = [
        p(r("The water stood high") + ref("footnote", 2) + r(" in May, and it fell")
          + ref("footnote", 3, ' w:customMarkFollows="1"', "<w:t>*</w:t>") + r(" in June.")),
        p('<w:commentRangeStart w:id="0"/>' + r("Nobody was hurt.") + '<w:commentRangeEnd w:id="0"/>'
          + ref("comment", 0) + ref("endnote", 1)),
        p('<w:r><w:br w:type="page"/></w:r>'),
        p(turn + r("On the second page, the reference again") + ref("footnote", 2) + r(".")),
        p(r("This one goes over") + turn + r(" to the third page.")),
        p(r("Nothing is behind this") + ref("footnote", 99) + r(".")),
        '<w:sectPr><w:headerReference w:type="default" r:id="rId5"/><w:endnotePr>'
        '<w:numFmt w:val="decimal"/></w:endnotePr></w:sectPr>',
    ]
    return docx("".join(body), parts=parts)


def changes():
    body = [
        p(r("The Council ") + '<w:ins w:id="1">' + r("strongly ") + '</w:ins><w:del w:id="2"><w:r>'
          "<w:delText>faintly </w:delText></w:r></w:del>" + r("recommends that pilots keep a log.")),
        p(r("The first half"), props='<w:rPr><w:del w:id="3"/></w:rPr>'),
        p(r(" and the second half of one paragraph.")),
        '<w:moveFrom w:id="5">' + "</w:moveFrom>"
        + p('<w:moveFrom w:id="6">' + r("This was here.") + "</w:moveFrom>",
            props='<w:rPr><w:moveFrom w:id="7"/></w:rPr>'),
        p("It stands between."),
        p('<w:moveTo w:id="8">' + r("This was here.") + "</w:moveTo>"),
        p(r("Bold now") .replace("<w:r>", "<w:r><w:rPr><w:b/><w:rPrChange w:id=\"9\"><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr>")
          + r(", and plain.")),
    ]
    return docx("".join(body), parts={"styles.xml": STYLES})


def field(code, result):
    return ('<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
            f'<w:r><w:instrText xml:space="preserve">{code}</w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + result
            + '<w:r><w:fldChar w:fldCharType="end"/></w:r>')


def inline():
    box = ("<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor>"
           '<wp:docPr id="1" name="Box"/><wps:txbx><w:txbxContent>'
           + p("In the box.") + p("More in the box.") + "</w:txbxContent></wps:txbx></wp:anchor></w:drawing>"
           "</mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>" + p("In the box.")
           + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>")
    picture = ('<w:drawing><wp:inline><wp:docPr id="2" name="Picture" descr="A ferry at dusk"/>'
               '<a:graphic><a:blip r:embed="rId7"/></a:graphic></wp:inline></w:drawing>')
    bold, both = "<w:b/>", "<w:b/><w:i/>"
    toc = ('<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
           "</w:sdtPr><w:sdtContent>" + p("Contents") + p("Landings<w:r><w:tab/></w:r>".replace("Landings", r("Landings")) + r("2"), "Inhalt1")
           + "</w:sdtContent></w:sdt>")
    body = [
        toc,
        p("All of it bold", run=bold),
        p(r("Partly ") + r("bo", bold) + r("ld", bold) + r(" ", bold) + r("or both", both) + r(" or plain.")),
        p(r("Heavy by style, ") + r("light by run", '<w:b w:val="0"/>') + r(", turned by character style", '<w:rStyle w:val="Fett"/>') + r("."), "Stark"),
        p(r("Style in a loop."), "LoopA"),
        p(r("See ") + '<w:hyperlink r:id="rId8" w:anchor="top">' + r("the book") + "</w:hyperlink>" + r(" and ")
          + field(' HYPERLINK "http://example.org/log" \\o "tip" ', r("the log")) + r(".")),
        p(r("The year is ") + field(" DATE ", r("2031")) + r(", the place ")
          + '<w:fldSimple w:instr=" DOCPROPERTY Place ">' + r("Orla") + "</w:fldSimple>" + r(".")),
        p("<w:r><w:t>one</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t><w:noBreakHyphen/><w:t>four</w:t>"
          "<w:softHyphen/><w:t>five</w:t><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r>"),
        p(r("H") + r("2", '<w:vertAlign w:val="subscript"/>') + r("O, underlined ") + r("here", '<w:u w:val="single"/>')),
        p("<w:r><w:t>A box hangs here.</w:t></w:r><w:r>" + box + "</w:r>" + r(" It does.")),
        p(f"<w:r>{picture}</w:r>"),
        p(r("Seen. ") + r("Not seen.", "<w:vanish/>")),
        p(r("The sum ") + "<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>" + r(" is kept.")),
        p('<w:smartTag w:element="place">' + r("A smart place") + "</w:smartTag>"),
        p("In the middle", props='<w:jc w:val="center"/>'),
        p("At the right", props='<w:jc w:val="right"/>'),
        "<w:sdt><w:sdtPr/><w:sdtContent>" + p("In a control.") + "</w:sdtContent></w:sdt>",
        '<w:altChunk r:id="rId9"/>',
        p('<w:r><w:object><v:shape alt="A sheet"><v:imagedata r:id="rId7"/></v:shape></w:object></w:r>'),
    ]
    files = docx("".join(body), parts={"styles.xml": STYLES},
                 more=[("rId7", "image", "media/image1.png"), ("rId8", "hyperlink", "http://example.org/book"),
                       ("rId9", "aFChunk", "chunk.html")])
    files["docProps/core.xml"] = (HEAD + '<cp:coreProperties xmlns:cp="' + OOXML
        + 'package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        "<dc:title>Draft 3</dc:title><dc:language>en-GB</dc:language></cp:coreProperties>")
    files["_rels/.rels"] = files["_rels/.rels"].replace("</Relationships>",
        f'<Relationship Id="rId2" Type="{OOXML}package/2006/relationships/metadata/core-properties"'
        ' Target="docProps/core.xml"/></Relationships>')
    return files


def strict():
    """The other edition of the standard, with parts under names of their own."""
    files = docx(p("The Ferry Council should mend the bell.") + p("Behind it.", props='<w:jc w:val="end"/>'),
                 main="text/main.xml")
    return {name: text.replace(OOXML + "wordprocessingml/2006/main", STRICT + "wordprocessingml/main")
            .replace(OOXML + "officeDocument/2006/relationships", STRICT + "officeDocument/relationships")
            for name, text in files.items()}


# --- OpenDocument ----------------------------------------------------------

OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
NS = " ".join(f'xmlns:{k}="{OASIS}{v}"' for k, v in {
    "office": "office:1.0", "style": "style:1.0", "text": "text:1.0", "table": "table:1.0",
    "draw": "drawing:1.0", "svg": "svg-compatible:1.0", "fo": "xsl-fo-compatible:1.0",
}.items()) + ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
ODT = "application/vnd.oasis.opendocument.text"


def odt_style(name, family="paragraph", more="", text="", para=""):
    props = (f"<style:paragraph-properties {para}/>" if para else "") + \
            (f"<style:text-properties {text}/>" if text else "")
    return f'<style:style style:name="{name}" style:family="{family}" {more}>{props}</style:style>'


ODT_STYLES = (
    odt_style("Text", text='fo:font-size="11pt"', para='fo:margin-bottom="0.1in"')
    + odt_style("Title", text='fo:font-size="20pt" fo:font-weight="bold"', more='style:parent-style-name="Text"')
    + odt_style("Loop_20_A", more='style:display-name="Loop A" style:parent-style-name="Loop_20_B"')
    + odt_style("Loop_20_B", more='style:display-name="Loop B" style:parent-style-name="Loop_20_A"')
    + '<text:outline-style style:name="Outline">'
      '<text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/>'
      '<text:outline-level-style text:level="2" style:num-format="A" style:num-suffix="." text:display-levels="2"/>'
      "</text:outline-style>"
    + '<text:list-style style:name="Mixed">'
      '<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>'
      '<text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/>'
      '<text:list-level-style-number text:level="3" style:num-format="i" style:num-list-format="%1%.%2%.%3%)"/>'
      "</text:list-style>"
    + '<text:list-style style:name="Sync"><text:list-level-style-number text:level="1" style:num-format="A" '
      'style:num-letter-sync="true" text:start-value="27"/></text:list-style>'
    + '<text:list-style style:name="Places"><text:list-level-style-number text:level="1" style:num-format="a" '
      'style:num-suffix=")" text:start-value="28"/></text:list-style>'
    + '<text:list-style style:name="Dots"><text:list-level-style-bullet text:level="1" text:bullet-char="◦"/>'
      '<text:list-level-style-bullet text:level="2" text:bullet-char=""><style:text-properties '
      'fo:font-family="Symbol"/></text:list-level-style-bullet></text:list-style>')
ODT_AUTO = (
    odt_style("T1", "text", text='fo:font-weight="bold"') + odt_style("T2", "text", text='fo:font-style="italic"')
    + odt_style("T3", "text", text='text:display="none"')
    + odt_style("T4", "text", text='style:text-position="super 58%"')
    + odt_style("P1", more='style:parent-style-name="Text"', para='fo:text-align="center"')
    + odt_style("P2", more='style:parent-style-name="Text"', para='fo:break-before="page"')
    + odt_style("P3", more='style:parent-style-name="Text"', text='fo:font-weight="bold"'))


def odt_parts(body, meta="", head="", changes=""):
    """(meta, styles, automatic styles, master styles, body) of a document."""
    master = f'<office:master-styles><style:master-page style:name="M">{head}</style:master-page></office:master-styles>'
    return (f"<office:meta>{meta}</office:meta>", f"<office:styles>{ODT_STYLES}</office:styles>",
            f"<office:automatic-styles>{ODT_AUTO}</office:automatic-styles>", master,
            f'<office:body><office:text text:use-soft-page-breaks="true">{changes}{body}</office:text></office:body>')


def odt(*args, **kwargs):
    meta, styles, auto, master, body = odt_parts(*args, **kwargs)
    root = lambda name, inner: f"{HEAD}<office:{name} {NS}>{inner}</office:{name}>"
    return {"mimetype": ODT, "META-INF/manifest.xml": HEAD + "<manifest/>",
            "meta.xml": root("document-meta", meta),
            "styles.xml": root("document-styles", styles + auto + master),
            "content.xml": root("document-content", auto + body)}


def flat(*args, **kwargs):
    return f'{HEAD}<office:document {NS} office:mimetype="{ODT}">{"".join(odt_parts(*args, **kwargs))}</office:document>'


def t(text, style="Text", tag="p", more=""):
    return f'<text:{tag} text:style-name="{style}"{more}>{text}</text:{tag}>'


def h(text, level, more=""):
    return t(text, "Text", "h", f' text:outline-level="{level}"{more}')


def items(*texts, style="", more="", tag="list-item"):
    style = f' text:style-name="{style}"' if style else ""
    rows = "".join(f"<text:{tag}>{x if x.startswith('<') else t(x)}</text:{tag}>" for x in texts)
    return f"<text:list{style}{more}>{rows}</text:list>"


def odt_lists():
    return odt("".join([
        t("The crossing of the Orla", "Title"),
        h("Background", 1), h("The boats", 2), h("The pilots", 2),
        h("Not numbered", 2, ' text:is-list-header="true"'),
        h("Again from the fifth", 2, ' text:restart-numbering="true" text:start-value="5"'),
        h("Levels", 1),
        items("one", t("two") + items("a", t("b") + items("deep", "deeper")) + t("more of two"), "three", style="Mixed",
              more=' xml:id="first"'),
        t("Between the lists there is a paragraph."),
        items("four", "five", style="Mixed", more=' text:continue-numbering="true"'),
        items("one of another", style="Mixed"),
        items("six", style="Mixed", more=' text:continue-list="first"'),
        items("begins at nine", style="Mixed").replace("<text:list-item>", '<text:list-item text:start-value="9">'),
        items("no label", style="Mixed", tag="list-header"),
        items("twice the letter", "and again", style="Sync"),
        items("the letters are places", style="Places"),
        items(t("ring") + items("dot"), "ring", style="Dots"),
        items("a style that is not there", style="Missing"),
        items(h("A heading in a list", 2), style="Mixed"),
        t("<text:number>(iv)</text:number>The file has its number."),
        h("<text:number>V.</text:number>So has this heading", 1),
    ]))


def odt_note(cls, mark, *texts):
    return (f'<text:note text:note-class="{cls}"><text:note-citation>{mark}</text:note-citation>'
            f"<text:note-body>{''.join(t(x) for x in texts)}</text:note-body></text:note>")


def odt_inline_body():
    return "".join([
        '<text:table-of-content><text:table-of-content-source><text:index-title-template>No</text:index-title-template>'
        "</text:table-of-content-source><text:index-body><text:index-title>" + t("Contents") + "</text:index-title>"
        + t("Landings<text:tab/>2") + "</text:index-body></text:table-of-content>",
        t('Partly <text:span text:style-name="T1">bold <text:span text:style-name="T2">or both</text:span></text:span> or plain.'),
        t("All of it is bold by its style", "P3"),
        t('See <text:a xlink:href="http://example.org/book">the book</text:a>, page<text:s text:c="3"/>4.'
          "<text:line-break/>The next line."),
        t("The water stood high" + odt_note("footnote", "1", "Measured.", "By hand.") + " in May"
          + odt_note("endnote", "i", "See the book.") + ".<office:annotation><dc:creator>Ines</dc:creator>"
          "<dc:date>2031-05-01</dc:date>" + t("Is this so?") + "</office:annotation>"),
        t('Seen. <text:span text:style-name="T3">Not seen.</text:span>'),
        '<text:section text:display="none">' + t("A hidden section.") + "</text:section>",
        t('The 4<text:span text:style-name="T4">th</text:span> boat', "P1"),
        t("A new page", "P2"),
        t("It goes <text:soft-page-break/>over."),
        t('<draw:frame><draw:text-box>' + t("In a box.") + items("listed in the box", style="Dots")
          + "</draw:text-box></draw:frame>A box hangs here."),
        t('<draw:frame><draw:image xlink:href="Pictures/1.png"/><svg:title>T</svg:title><svg:desc>A ferry at dusk</svg:desc></draw:frame>'),
        t('<draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>'),
        t("The style of this one is a loop.", "Loop_20_A"),
        t("漢<text:ruby><text:ruby-base>字</text:ruby-base><text:ruby-text>kanji</text:ruby-text></text:ruby> is read so."),
    ])


ODT_HEAD = ("<style:header>" + t("FC/2031/4") + "</style:header><style:footer>" + t("Page <text:page-number>1</text:page-number>")
            + "</style:footer><style:header-left><table:table><table:table-row><table:table-cell>" + t("FC/2031/4")
            + "</table:table-cell></table:table-row></table:table></style:header-left>")
ODT_CHANGES = ('<text:tracked-changes><text:changed-region xml:id="c1"><text:deletion><office:change-info>'
               "<dc:creator>Ines</dc:creator></office:change-info>" + t("This was deleted.")
               + "</text:deletion></text:changed-region></text:tracked-changes>")


def odt_inline():
    return odt(odt_inline_body() + t('Before<text:change text:change-id="c1"/> and behind.'), head=ODT_HEAD,
               changes=ODT_CHANGES, meta="<dc:title>Draft 3</dc:title><dc:language>en-GB</dc:language>")


def odt_flat():
    return flat(odt_inline_body(), head=ODT_HEAD, meta="<dc:language>en</dc:language>")


def odt_tables():
    c = lambda x, more="": f"<table:table-cell{more}>{''.join(t(y) for y in x.split('|') if y)}</table:table-cell>"
    row = lambda *cells, more="": f"<table:table-row{more}>{''.join(cells)}</table:table-row>"
    covered = "<table:covered-table-cell/>"
    inner = f"<table:table>{row(c('within'), c('a table'))}</table:table>"
    return odt(t("Boats by landing") + '<table:table><table:table-column table:number-columns-repeated="3"/>'
        "<table:table-header-rows>" + row(c("Landing"), c("Boats", ' table:number-columns-spanned="2"'), covered)
        + "</table:table-header-rows>"
        + row(c("Orla", ' table:number-rows-spanned="2"'), c("1"), c("old"))
        + row(covered, c("2"), c("new"))
        + row(c("Mella"), c("3|and a raft"), f"<table:table-cell>{inner}</table:table-cell>")
        + row(c("the same", ' table:number-columns-repeated="3"'))
        + row(c("twice"), c("", ' table:number-columns-repeated="16000"'), more=' table:number-rows-repeated="2"')
        + row(f"<table:covered-table-cell>{t('kept although covered')}</table:covered-table-cell>",
              f"<table:table-cell>{items('listed', 'in a cell', style='Mixed')}</table:table-cell>")
        + "</table:table>" + t("Behind the table."))


CASES = {
    "docx/numbering": ("input.docx", numbering),
    "docx/tables": ("input.docx", tables),
    "docx/notes": ("input.docx", notes),
    "docx/changes": ("input.docx", changes),
    "docx/inline": ("input.docx", inline),
    "docx/strict": ("input.doc", strict),     # and a false extension
    "odt/lists": ("input.odt", odt_lists),
    "odt/inline": ("input.odt", odt_inline),
    "odt/flat": ("input.fodt", odt_flat),
    "odt/tables": ("input.doc", odt_tables),  # and a false extension
}


def write(path, files):
    """The same bytes each time."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(files, str):
        path.write_text(files, "utf-8")
        return
    with zipfile.ZipFile(path, "w") as z:
        for name, text in files.items():
            info = zipfile.ZipInfo(name, (2000, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            z.writestr(info, text)


def main():
    for case, (name, make) in CASES.items():
        if not sys.argv[1:] or case in sys.argv[1:]:
            write(HERE / case / name, make())


if __name__ == "__main__":
    main()
