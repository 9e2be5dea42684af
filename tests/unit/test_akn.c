/* SPDX-License-Identifier: MIT
 *
 * The Akoma Ntoso reader on small documents: which nodes an element makes,
 * where they stand, what is refused and with which message.
 */
#include "tree.h"

extern const struct rpt_plugin rpt_plugin;

struct reading {
    struct rpt_report *report;
    struct rpt_log *log;
    enum rpt_status status;
    char *source;
};

static struct reading
read_bytes(const char *bytes, size_t n)
{
    struct reading r = {0};
    struct rpt_limits limits;
    struct rpt_build *b;
    rpt_limits_init(&limits);
    r.source = malloc(n + 1);
    assert_non_null(r.source);
    memcpy(r.source, bytes, n);
    r.source[n] = '\0';
    assert_int_equal(rpt_report_new(&r.report, "a.xml", "akn", &limits),
        RPT_OK);
    r.report->source = (struct rpt_str){r.source, n};
    assert_int_equal(rpt_log_new(&r.log), RPT_OK);
    assert_int_equal(rpt_build_new(&b, r.report, r.log), RPT_OK);
    struct rpt_input input = {"a.xml", "xml", r.report->source, &limits};
    r.status = rpt_plugin.read(&input, b);
    enum rpt_status built = rpt_build_end(b);
    assert_int_equal(built, r.status);
    return r;
}

static void
release(struct reading *r)
{
    rpt_report_release(r->report);
    rpt_log_free(r->log);
    free(r->source);
}

/* --- the tree as one line ------------------------------------------------ */

struct line {
    char s[4096];
    size_t n;
};

static void
add(struct line *out, const char *s)
{
    size_t n = strlen(s);
    assert_true(out->n + n < sizeof out->s);
    memcpy(out->s + out->n, s, n + 1);
    out->n += n;
}

/* kind[attr=value](children) with texts run together as 'text'. */
static void
show(struct line *out, const struct rpt_node *n)
{
    if (n->kind == RPT_KIND_TEXT) {
        add(out, "'");
        add(out, rpt_node_text(n).s);
        add(out, "'");
        return;
    }
    add(out, rpt_kind_name((enum rpt_kind)n->kind));
    for (const struct rpt_attr *at = n->attrs; at != NULL; at = at->next) {
        add(out, "[");
        add(out, at->name);
        add(out, "=");
        add(out, at->value.s);
        add(out, "]");
    }
    if (n->first == NULL)
        return;
    add(out, "(");
    for (const struct rpt_node *c = n->first; c != NULL; c = c->next) {
        if (c != n->first)
            add(out, " ");
        show(out, c);
    }
    add(out, ")");
}

#define NS "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
#define HEAD "<akomaNtoso xmlns=\"" NS "\">"
#define BODY(xml) HEAD "<doc name=\"report\"><meta/><mainBody>" xml \
    "</mainBody></doc></akomaNtoso>"

/* What the root holds after reading 'xml'. */
static void
assert_tree(const char *xml, const char *wanted)
{
    struct reading r = read_bytes(xml, strlen(xml));
    struct line out = {.n = 0};
    struct rpt_coverage coverage;
    assert_int_equal(r.status, RPT_OK);
    show(&out, r.report->root);
    assert_string_equal(out.s, wanted);
    assert_int_equal(rpt_report_coverage(r.report, &coverage, NULL), RPT_OK);
    assert_int_equal(coverage.covered, coverage.total);
    release(&r);
}

/* The one message of a document that is refused. */
static void
assert_refused(const char *xml, enum rpt_status status, const char *code,
    uint32_t line, const char *words)
{
    struct reading r = read_bytes(xml, strlen(xml));
    const struct rpt_message *m = NULL;
    assert_int_equal(r.status, status);
    for (size_t i = 0; i < rpt_log_count(r.log); i++)
        if (rpt_log_get(r.log, i)->level >= RPT_LEVEL_ERROR)
            m = rpt_log_get(r.log, i);
    assert_non_null(m);
    assert_string_equal(m->code, code);
    assert_int_equal(m->span.line, line);
    if (strstr(m->text, words) == NULL)
        fail_msg("'%s' is not in '%s'", words, m->text);
    release(&r);
}

/* --- tests --------------------------------------------------------------- */

static void
test_sections(void **state)
{
    (void)state;
    assert_tree(BODY("<section><num>I.</num><heading>One</heading>"
        "<paragraph><num>1.</num><content><p>A</p><p>B</p></content>"
        "</paragraph><subsection><heading>Two</heading><content><p>C</p>"
        "</content></subsection></section><paragraph><content><p>D</p>"
        "</content></paragraph>"),
        "report(section[level=1][label=I.](heading[level=1]('One') "
        "paragraph[label=1.]('A') paragraph('B') "
        "section[level=2](heading[level=2]('Two') paragraph('C'))) "
        "paragraph('D'))");
    /* Without a heading a number is the paragraph's, a word a heading. */
    assert_tree(BODY("<section><num>1.</num><content><p>A</p></content>"
        "</section><article><num>Article 5</num><content><p>B</p></content>"
        "</article><section><num>II</num><content><p>C</p></content>"
        "</section>"),
        "report(paragraph[label=1.]('A') "
        "section[level=1](heading[level=1]('Article 5') paragraph('B')) "
        "section[level=1](heading[level=1]('II') paragraph('C')))");
    /* The number may come after the heading, or twice. */
    assert_tree(BODY("<section><heading>H</heading><num>3.</num><content>"
        "<p>A</p></content></section>"),
        "report(section[level=1](heading[level=1]('H') paragraph('3.') "
        "paragraph('A')))");
    assert_tree(BODY("<doc><num>5</num></doc><num>6</num>"),
        "report(section[level=1](paragraph('5')) paragraph('6'))");
    assert_tree(BODY("<chapter><num><b>Chapter <i>1</i></b></num><heading>"
        "X<br/>Y</heading><p>Z</p></chapter><crossHeading>Q</crossHeading>"),
        "report(section[level=1][label=Chapter 1](heading[level=1]('X' break "
        "'Y') paragraph('Z')) heading[level=1]('Q'))");
}

static void
test_lists(void **state)
{
    (void)state;
    assert_tree(BODY("<paragraph><num>7.</num><list><intro><p>Do:</p></intro>"
        "<point><num>(a)</num><content><p>this;</p></content></point>"
        "<point><num>(b)</num><list><intro><p>that:</p></intro><point>"
        "<num>(i)</num><content><p>x</p></content></point></list></point>"
        "<wrapUp><p>now.</p></wrapUp></list></paragraph>"),
        "report(paragraph[label=7.]('Do:') list(item[label=(a)](paragraph("
        "'this;')) item[label=(b)](paragraph('that:') list(item[label=(i)]("
        "paragraph('x'))))) paragraph('now.'))");
    assert_tree(BODY("<blockList><listIntroduction>In</listIntroduction>"
        "<item><num>1)</num><p>a</p></item><item><p>b</p></item>"
        "<listWrapUp>out</listWrapUp></blockList><ul><li>c</li><li><p>d</p>"
        "</li></ul><ol><li>e</li><li>f</li></ol>"),
        "report(paragraph('In') list(item[label=1)](paragraph('a')) "
        "item(paragraph('b'))) paragraph('out') "
        "list(item[label=\xE2\x80\xA2](paragraph('c')) "
        "item[label=\xE2\x80\xA2](paragraph('d'))) "
        "list(item[label=1.](paragraph('e')) item[label=2.]("
        "paragraph('f'))))");
    /* Subparagraphs are items, a number without text is kept. */
    assert_tree(BODY("<paragraph><num>1.</num><subparagraph><num>(a)</num>"
        "<content><p>x</p></content></subparagraph><subparagraph>"
        "<num>(b)</num></subparagraph></paragraph><paragraph><num>2.</num>"
        "</paragraph>"),
        "report(paragraph[label=1.] list(item[label=(a)](paragraph('x')) "
        "item[label=(b)]) paragraph[label=2.])");
    assert_tree(BODY("<list><point refersTo=\"#recommendation\"><num>(a)"
        "</num><content><p>x</p></content></point></list>"
        "<paragraph refersTo=\"#recommendation\"><num>4.</num><content>"
        "<p>y</p></content></paragraph>"),
        "report(list(item[label=(a)][refers-to=recommendation]("
        "paragraph('x'))) paragraph[label=4.][refers-to=recommendation]("
        "'y'))");
    /* An item with a heading has no section in it. */
    assert_tree(BODY("<list><point><num>(a)</num><heading>T</heading>"
        "<content><p>x</p></content></point></list>"),
        "report(list(item[label=(a)](paragraph('T') paragraph('x'))))");
}

static void
test_inline(void **state)
{
    (void)state;
    assert_tree(BODY("<p>\n  A <b>b <i>c</i></b> <u>d</u>e<sup>2</sup>"
        "<ref href=\"/x?a=1&amp;b=2\">f</ref><a href=\"h\"><b/>g</a> "
        "<ref>none</ref>.\n</p>"),
        "report(paragraph('A ' strong('b ' emphasis('c')) ' ' "
        "emphasis[style=underline]('d') 'e' "
        "emphasis[style=superscript]('2') link[href=/x?a=1&b=2]('f') "
        "link[href=h]('g') ' ' 'none' '.'))");
    assert_tree(BODY("<p>He said <quotedText startQuote=\"&#x201C;\" "
        "endQuote=\"&#x201D;\">no</quotedText>.</p>"),
        "report(paragraph('He said ' '\xE2\x80\x9C' 'no' '\xE2\x80\x9D' "
        "'.'))");
    /* Text that stands in no block, and text on both sides of a block. */
    assert_tree(BODY("loose<p>a<mod>b<quotedStructure startQuote=\"&lt;\">"
        "<section><num>1.</num><heading>h</heading><content><p>q</p>"
        "</content></section></quotedStructure>c</mod>d</p>"),
        "report(paragraph('loose') paragraph('a' 'b') "
        "quote[open=<](paragraph[label=1.]('h') paragraph('q')) "
        "paragraph('c' 'd'))");
    assert_tree(BODY("<p>a &amp; b &#233;\xC3\xA9 <![CDATA[<c> ]]>d</p>"),
        "report(paragraph('a & b \xC3\xA9\xC3\xA9 ' '<c> ' 'd'))");
}

static void
test_notes(void **state)
{
    (void)state;
    assert_tree(BODY("<p>a<authorialNote marker=\"1\"><p>n <b>m</b></p>"
        "</authorialNote> b<authorialNote marker=\"2\"><p>o</p>"
        "</authorialNote></p><authorialNote><p>block</p></authorialNote>"),
        "report(paragraph('a' note-ref[label=1] ' b' note-ref[label=2]) "
        "note[label=1](paragraph('n ' strong('m'))) "
        "note[label=2](paragraph('o')) note(paragraph('block')))");
    /* In a heading, in a number, in another note. */
    assert_tree(BODY("<section><num>1.<authorialNote marker=\"*\"><p>x</p>"
        "</authorialNote></num><heading>h<authorialNote marker=\"3\"><p>y"
        "<authorialNote marker=\"4\"><p>z</p></authorialNote></p>"
        "</authorialNote></heading><content><p>t</p></content></section>"),
        "report(section[level=1][label=1.](heading[level=1]('h' "
        "note-ref[label=3]) note[label=*](paragraph('x')) "
        "note[label=3](paragraph('y') note[label=4](paragraph('z'))) "
        "paragraph('t')))");
    assert_tree(HEAD "<doc name=\"r\"><meta><notes><note eId=\"n1\"><p>N</p>"
        "</note></notes></meta><mainBody><p>a<noteRef href=\"#n1\"/></p>"
        "</mainBody></doc></akomaNtoso>",
        "report(note[label=n1](paragraph('N')) paragraph('a' "
        "note-ref[label=n1]))");
}

static void
test_blocks(void **state)
{
    (void)state;
    assert_tree(BODY("<table><caption>Cap</caption><tr><th colspan=\"2\">H"
        "</th></tr><tr><td><p>a</p><p>b</p></td><td>c <b>d</b></td></tr>"
        "</table><p>e</p>"),
        "report(paragraph('Cap') table(row(cell[header=yes][colspan=2]("
        "paragraph('H'))) row(cell(paragraph('a') paragraph('b')) "
        "cell(paragraph('c ' strong('d'))))) paragraph('e'))");
    assert_tree(BODY("<p><img src=\"a.png\" alt=\"A\"/></p><p>x<img "
        "src=\"b.png\"/>y</p><toc><tocItem href=\"#s\" level=\"1\">One 3"
        "</tocItem></toc><debateSection><heading>D</heading><speech>"
        "<from>Mr. A:</from><p>Yes.</p></speech><scene>(Applause)</scene>"
        "</debateSection>"),
        "report(figure[href=a.png][alt=A] paragraph('x' 'y') "
        "figure[href=b.png] furniture[role=contents]('One 3') "
        "section[level=1](heading[level=1]('D') paragraph('Mr. A:') "
        "paragraph[speaker=Mr. A]('Yes.') paragraph('(Applause)')))");
    assert_tree("<!-- first -->" BODY("<p>a<!-- in -->b</p><!-- -->"
        "<list><point><num>1</num><p>c</p></point><!-- between --><point>"
        "<num>2</num><p>d</p></point></list>"),
        "report(furniture[role=comment]('first') paragraph('a' 'b') "
        "furniture[role=comment]('in') list(item[label=1](paragraph('c')) "
        "item[label=2](paragraph('d') furniture[role=comment]('between'))))");
}

static void
test_speeches(void **state)
{
    (void)state;
    assert_tree(HEAD "<debate><meta><references><TLCPerson eId=\"o\" "
        "showAs=\"Tilda Orm\"/><TLCRole id=\"c\" showAs=\"The Chair\"/>"
        "</references></meta><debateBody><speech by=\"#o\"><from>Ms. <b>Orm"
        "</b>:</from><p>a</p><list><point><num>1</num><content><p>b</p>"
        "</content></point></list></speech><question by=\"#c\"><p>c</p>"
        "</question><answer by=\"#x\"><p>d<authorialNote><p>n</p>"
        "</authorialNote></p></answer><speech><p>e</p></speech><p>f</p>"
        "</debateBody></debate></akomaNtoso>",
        "report(paragraph('Ms. ' strong('Orm') ':') "
        "paragraph[speaker=Ms. Orm]('a') list(item[label=1]("
        "paragraph[speaker=Ms. Orm]('b'))) "
        "paragraph[speaker=The Chair]('c') "
        "paragraph[speaker=x]('d' note-ref) note(paragraph('n')) "
        "paragraph('e') paragraph('f'))");
}

#define LETTER HEAD "<doc name=\"officialLetter\"><meta><identification>" \
    "<FRBRWork><FRBRdate date=\"2020-05-02\"/><FRBRauthor href=\"#o\"/>" \
    "<FRBRnumber value=\"X-1\"/></FRBRWork><FRBRExpression><FRBRdate " \
    "date=\"2021-01-01\"/><FRBRlanguage language=\"fra\"/>" \
    "<FRBRtranslation fromLanguage=\"spa\"/></FRBRExpression>" \
    "</identification><references><TLCOrganization eId=\"o\" " \
    "showAs=\"Council\"/></references></meta>"

static void
test_parts(void **state)
{
    (void)state;
    assert_tree(LETTER "<coverPage><container name=\"a\"><p><docAuthority>"
        "World Body</docAuthority></p><p><docAuthority>Its <b>Organ</b>"
        "</docAuthority></p><p><docNumber>W/1</docNumber></p><p><docDate "
        "date=\"2020-05-03\">3 May</docDate></p><p>Distr.: <inline "
        "name=\"akn4un:distribution\">General</inline></p><p>Original: "
        "<inline name=\"originalLanguage\">Spanish</inline></p></container>"
        "</coverPage><preface><p><docTitle>Letter of <docDate "
        "date=\"2020-05-01\">1 May</docDate></docTitle></p></preface>"
        "<mainBody><p>Sirs</p></mainBody><conclusions><p>Geneva</p><p>"
        "<signature><docStatus>(Signed)</docStatus> <person>A. <b>B</b>"
        "</person>, <role>Envoy</role></signature></p><p><signature>"
        "<person>C. D</person></signature></p></conclusions><attachments>"
        "<attachment><num>I</num><heading>Annex I</heading><doc "
        "name=\"annex\"><preface><p><docTitle>Report</docTitle></p></preface>"
        "<mainBody><section><heading>S</heading><p>T</p></section></mainBody>"
        "</doc></attachment><attachment><doc name=\"annex\"><mainBody><p>U"
        "</p></mainBody></doc></attachment></attachments></doc></akomaNtoso>",
        "report[lang=fr][symbol=W/1][organization=World Body]"
        "[organ=Its Organ][distribution=General][date=2020-05-03]"
        "[letter-date=2020-05-01][original=es][title=Letter of 1 May]("
        "masthead(paragraph('World Body') paragraph('Its ' strong('Organ')) "
        "paragraph[field=symbol]('W/1') paragraph[field=date]('3 May') "
        "paragraph[field=distribution]('Distr.: ' 'General') "
        "paragraph[field=original]('Original: ' 'Spanish')) "
        "letter[date=2020-05-01](heading[level=1]('Letter of ' '1 May') "
        "paragraph('Sirs') paragraph('Geneva') "
        "signature[name=A. B][role=Envoy](paragraph('(Signed)' ' ' 'A. ' "
        "strong('B') ', ' 'Envoy')) signature[name=C. D]("
        "paragraph('C. D'))) "
        "annex[label=I](heading[level=1]('Annex I') "
        "heading[level=1]('Report') section[level=1](heading[level=1]('S') "
        "paragraph('T'))) annex(paragraph('U')))");
    /* The title of a part may stand behind its number. */
    assert_tree(HEAD "<statement name=\"resolution\"><meta/><preface><p/>"
        "<p>Adopted</p><p><docNumber>95/12</docNumber>. <docTitle>Care"
        "</docTitle></p></preface><mainBody><p>x</p></mainBody></statement>"
        "</akomaNtoso>",
        "report[symbol=95/12][title=Care](resolution(paragraph('Adopted') "
        "heading[level=1]('95/12' '. ' 'Care') paragraph('x')))");
    /* A container for the signature holds the lines below it too. */
    assert_tree(HEAD "<doc name=\"officialLetter\"><meta/><mainBody><p>a</p>"
        "</mainBody><conclusions><container name=\"signature\"><p><signature>"
        "<docStatus>(Signed)</docStatus> E F</signature></p><p>Envoy</p>"
        "</container></conclusions></doc></akomaNtoso>",
        "report(letter(paragraph('a') signature[name=E F](paragraph("
        "'(Signed)' ' E F') paragraph('Envoy'))))");
}

static void
test_facts(void **state)
{
    (void)state;
    /* What the page does not say the metadata may. */
    assert_tree(LETTER "<mainBody><p>a</p></mainBody></doc></akomaNtoso>",
        "report[lang=fr][symbol=X-1][organ=Council][date=2020-05-02]"
        "[original=es](letter(paragraph('a')))");
    assert_tree(HEAD "<act name=\"law\" xml:lang=\"en-GB\"><meta>"
        "<identification><FRBRWork><FRBRnumber value=\"7\" showAs=\"No. 7\"/>"
        "</FRBRWork></identification><preservation><x>kept</x></preservation>"
        "</meta><preface><longTitle><p>An act <docPurpose>to do</docPurpose>"
        "</p></longTitle></preface><body><p>b</p></body></act></akomaNtoso>",
        "report[lang=en][symbol=No. 7][title=An act to do]("
        "furniture[role=metadata]('kept') masthead(paragraph('An act ' "
        "'to do')) paragraph('b'))");
    assert_tree(HEAD "<documentCollection name=\"c\"><meta/><preface><p>"
        "<docTitle>Acts</docTitle></p></preface><collectionBody><component>"
        "<documentRef href=\"#d\" showAs=\"One\"/></component>"
        "</collectionBody><components><component><statement "
        "name=\"resolution\"><meta><identification><FRBRWork><FRBRnumber "
        "value=\"9\"/></FRBRWork></identification></meta><preface><longTitle>"
        "<p>Resolution 9</p></longTitle></preface><mainBody><p>x</p>"
        "</mainBody></statement></component><component><doc name=\"memo\">"
        "<preface><container name=\"title\"><p>Memo</p></container></preface>"
        "<mainBody><section><heading>H</heading></section></mainBody></doc>"
        "</component></components></documentCollection></akomaNtoso>",
        "report[title=Acts](masthead(paragraph[field=title]('Acts')) "
        "paragraph(link[href=#d]('One')) "
        "resolution(heading[level=1]('Resolution 9') paragraph('x')) "
        "section[level=1](heading[level=1]('Memo') "
        "section[level=2](heading[level=2]('H'))))");
}

static void
test_older_names(void **state)
{
    (void)state;
    static const char *const spaces[] = {
        " xmlns=\"http://www.akomantoso.org/1.0\"",
        " xmlns=\"http://www.akomantoso.org/2.0\"",
        " xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0/WD17\"",
        "",
    };
    for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++) {
        char xml[512];
        snprintf(xml, sizeof xml, "<akomaNtoso%s><act><meta/><body><section "
            "id=\"s\"><num>1</num><heading>H</heading><content><p>x</p>"
            "</content></section></body></act></akomaNtoso>", spaces[i]);
        assert_tree(xml, "report(section[level=1][label=1]("
            "heading[level=1]('H') paragraph('x')))");
    }
    assert_tree("<a:akomaNtoso xmlns:a=\"" NS "\"><a:doc name=\"r\">"
        "<a:mainBody><a:p>x</a:p></a:mainBody></a:doc></a:akomaNtoso>",
        "report(paragraph('x'))");
}

static void
test_unknown(void **state)
{
    (void)state;
    const char *xml = BODY("<frob><p>a <twiddle>b</twiddle></p>c</frob>"
        "<frob>d</frob><m:x xmlns:m=\"urn:m\">e</m:x><?php echo?>");
    struct reading r = read_bytes(xml, strlen(xml));
    struct line out = {.n = 0};
    static const char *const codes[] = {"unknown-element",
        "unknown-element", "foreign-element", "processing-instruction"};
    show(&out, r.report->root);
    assert_string_equal(out.s, "report(paragraph('a ' 'b') paragraph('c') "
        "paragraph('d') paragraph('e'))");
    assert_int_equal(rpt_log_count(r.log), 4);
    for (size_t i = 0; i < 4; i++) {
        assert_string_equal(rpt_log_get(r.log, i)->code, codes[i]);
        assert_int_equal(rpt_log_get(r.log, i)->level, RPT_LEVEL_STYLE);
    }
    assert_int_equal(rpt_log_exit_status(r.log), 0);
    release(&r);
}

/* The TEXT node with this text. */
static const struct rpt_node *
find_text(const struct reading *r, const char *text)
{
    const struct rpt_node *n = r->report->root;
    while (n != NULL && !(n->kind == RPT_KIND_TEXT &&
        strcmp(rpt_node_text(n).s, text) == 0))
        n = rpt_node_next(n, NULL);
    assert_non_null(n);
    return n;
}

static void
assert_place(const struct reading *r, const char *text, const char *printed,
    uint32_t line, uint32_t column)
{
    struct rpt_span at = find_text(r, text)->span;
    assert_int_equal(at.line, line);
    assert_int_equal(at.column, column);
    assert_int_equal(at.length, strlen(printed));
    assert_memory_equal(r->source + at.offset, printed, at.length);
}

static void
test_places(void **state)
{
    (void)state;
    const char *xml = HEAD "\n<doc name=\"r\"><meta/>\r\n<mainBody>\n"
        "<section><num> II.</num>\n <heading>\xC3\x89tat\n  now</heading>\n"
        "<!--c--><p>\xE2\x80\x9Cq\xE2\x80\x9D <b>x</b>\n\tand\r\nso on</p>"
        "<p>a &amp; b</p><p><![CDATA[ <d> ]]></p>\n</section><eop/>"
        "<p>two</p><eop number=\"7\"/><p>eight</p></mainBody></doc>"
        "</akomaNtoso>";
    struct reading r = read_bytes(xml, strlen(xml));
    assert_int_equal(r.status, RPT_OK);
    assert_place(&r, "\xC3\x89tat now", "\xC3\x89tat\n  now", 5, 11);
    assert_place(&r, "\xE2\x80\x9Cq\xE2\x80\x9D ", "\xE2\x80\x9Cq\xE2\x80\x9D",
        7, 12);
    assert_place(&r, "x", "x", 7, 19);
    assert_place(&r, " and so on", "and\r\nso on", 8, 2);
    assert_place(&r, "a & b", "a &amp; b", 9, 13);
    assert_place(&r, "<d>", "<d>", 9, 39);
    assert_int_equal(find_text(&r, "<d>")->span.page, 0);
    assert_int_equal(find_text(&r, "two")->span.page, 2);
    assert_int_equal(find_text(&r, "eight")->span.page, 8);
    const struct rpt_node *section = r.report->root->first;
    struct rpt_span label = rpt_node_attr_find(section, "label")->from->span;
    assert_int_equal(label.line, 4);
    assert_int_equal(label.column, 16);
    assert_int_equal(label.length, 3);
    assert_int_equal(section->span.offset, label.offset);
    struct rpt_coverage coverage;
    assert_int_equal(rpt_report_coverage(r.report, &coverage, NULL), RPT_OK);
    assert_int_equal(coverage.n_gaps, 0);
    assert_int_equal(coverage.total, 40);
    release(&r);
}

static void
test_damaged(void **state)
{
    (void)state;
    assert_refused(HEAD "\n<doc><p>a</doc>", RPT_FORMAT, "xml", 2,
        "damaged XML: opening and ending tag mismatch: p line 2 and doc");
    assert_refused(HEAD "<doc>\n\n<p>a", RPT_FORMAT, "xml", 3,
        "premature end of data");
    assert_refused("", RPT_FORMAT, "xml", 1, "document is empty");
    assert_refused(BODY("<p>a & b</p>"), RPT_FORMAT, "xml", 1, "damaged XML");
    assert_refused(BODY("<p>\xFF</p>"), RPT_FORMAT, "xml", 1, "not proper");
    assert_refused("<html><p/></html>", RPT_UNSUPPORTED, "akn-root", 1,
        "root element is <html>");
    /* Decoded before, whatever it says of its bytes. */
    assert_tree("<?xml version='1.0' encoding = 'KOI8-R'?>"
        BODY("<p>\xD0\x94</p>"), "report(paragraph('\xD0\x94'))");
    assert_tree("<?xml version='1.0' encoding='ISO-8859-1'?>"
        BODY("<p>\xC3\xA9</p>"), "report(paragraph('\xC3\xA9'))");
}

#define DTD(declarations) "<!DOCTYPE akomaNtoso [" declarations "]>"

static void
test_entities(void **state)
{
    (void)state;
    assert_tree(DTD("<!ENTITY un 'United Nations'><!ENTITY d '&#8211;'>")
        BODY("<p>the &un; &d; &un;</p>"),
        "report(paragraph('the United Nations \xE2\x80\x93 United Nations'))");
    assert_refused(DTD("<!ENTITY e SYSTEM 'file:///etc/passwd'>")
        BODY("<p>&e;</p>"), RPT_UNSUPPORTED, "entity-refused", 1,
        "'e' stands outside the document");
    assert_refused(DTD("<!ENTITY a 'x'><!ENTITY b '&a;&a;'>")
        BODY("<p>&b;</p>"), RPT_UNSUPPORTED, "entity-refused", 1,
        "'b' holds markup or other entities");
    assert_refused(DTD("<!ENTITY a 'x'>") BODY("<p><ref href='&a;'/></p>"),
        RPT_UNSUPPORTED, "entity-refused", 1, "'a' is used in an attribute");
    assert_refused(DTD("<!ENTITY % p SYSTEM 'file:///etc/passwd'>%p;")
        BODY("<p/>"), RPT_FORMAT, "xml", 1, "damaged XML");
    assert_refused(BODY("<p>&nbsp;</p>"), RPT_FORMAT, "xml", 1, "nbsp");
    /* A DTD that is not read may declare it: it is told and kept. */
    const char *xml = "<!DOCTYPE akomaNtoso SYSTEM 'http://127.0.0.1:9/d'>"
        BODY("<p>a&nbsp;b</p>");
    struct reading r = read_bytes(xml, strlen(xml));
    struct line out = {.n = 0};
    show(&out, r.report->root);
    assert_string_equal(out.s, "report(paragraph('a&nbsp;b'))");
    assert_int_equal(rpt_log_exit_status(r.log), 2);
    release(&r);
}

/* 'n' times 'piece' between a head and a tail; the caller frees. */
static char *
repeat(const char *head, const char *piece, size_t n, const char *tail)
{
    size_t a = strlen(head), b = strlen(piece), c = strlen(tail);
    char *s = malloc(a + n * b + c + 1);
    assert_non_null(s);
    memcpy(s, head, a);
    for (size_t i = 0; i < n; i++)
        memcpy(s + a + i * b, piece, b);
    memcpy(s + a + n * b, tail, c + 1);
    return s;
}

static void
test_limits(void **state)
{
    (void)state;
    char *deep = repeat(HEAD, "<b>", 100000, "");
    assert_refused(deep, RPT_LIMIT, "limit-depth", 1, "256 levels");
    free(deep);
    deep = repeat(HEAD "<doc>", "<section><heading>h</heading>", 220, "");
    assert_refused(deep, RPT_LIMIT, "limit-depth", 1, "nested deeper");
    free(deep);
    char *blow = repeat(DTD("<!ENTITY a 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'>")
        HEAD "<doc><p>", "&a;", 100000, "</p></doc></akomaNtoso>");
    assert_refused(blow, RPT_LIMIT, "limit-entities", 1, "too large");
    free(blow);
    char *many = repeat("<!DOCTYPE akomaNtoso [", "<!ENTITY a 'x'>"
        "<!ENTITY b 'x'>", 400, "]>" HEAD "</akomaNtoso>");
    struct reading r = read_bytes(many, strlen(many));
    assert_int_equal(r.status, RPT_LIMIT);
    release(&r);
    free(many);
}

/* Whatever is cut off or turned over, the reader ends, and with a message
 * if it says that it failed. */
static void
test_mutilated(void **state)
{
    (void)state;
    const char *xml = LETTER "<preface><p>T<authorialNote marker=\"1\"><p>"
        "n</p></authorialNote></p></preface><mainBody><list><point><num>(a)"
        "</num><p>x &amp; <![CDATA[y]]></p></point></list><table><tr><td>z"
        "</td></tr></table><!-- c --></mainBody><conclusions><p><signature>"
        "<person>A</person></signature></p></conclusions><attachments>"
        "<attachment><heading>H</heading></attachment></attachments></doc>"
        "</akomaNtoso>";
    size_t n = strlen(xml);
    char *copy = malloc(n);
    assert_non_null(copy);
    for (size_t i = 0; i < 2 * n; i++) {
        memcpy(copy, xml, n);
        if (i >= n)
            copy[i - n] = (char)(copy[i - n] ^ (1 << i % 7));
        struct reading r = read_bytes(copy, i < n ? i : n);
        /* Cut in its name the root element is another one. */
        if (i < n)
            assert_int_equal(r.status, r.status == RPT_UNSUPPORTED &&
                i < strlen("<akomaNtoso") ? RPT_UNSUPPORTED : RPT_FORMAT);
        if (r.status != RPT_OK)
            assert_true(rpt_log_exit_status(r.log) >= 2);
        release(&r);
    }
    free(copy);
}

/* The tree with the places of all nodes. */
static struct rpt_sink *
dump(const struct reading *r)
{
    struct rpt_dump_style style = {.spans = true};
    struct rpt_sink *sink;
    assert_int_equal(rpt_sink_new_memory(&sink, 1 << 20), RPT_OK);
    rpt_dump(r->report, r->report->root, &style, sink);
    return sink;
}

/* Is a document read the same by the parser alone (a DTD sends it there) and
 * by scan.c, from which the parser takes over where 'mark' stands? */
static void
assert_same(const char *document, size_t at, const char *mark)
{
    static const char dtd[] = "<!DOCTYPE akomaNtoso >", blank[] =
        "                      ";
    char plain[2048], slow[2048];
    snprintf(plain, sizeof plain, "%s%.*s%s%s", blank, (int)at, document,
        mark, document + at);
    snprintf(slow, sizeof slow, "%s%.*s%s%s", dtd, (int)at, document, mark,
        document + at);
    struct reading a = read_bytes(plain, strlen(plain));
    struct reading b = read_bytes(slow, strlen(slow));
    assert_int_equal(a.status, b.status);
    assert_int_equal(rpt_log_count(a.log), rpt_log_count(b.log));
    for (size_t i = 0; i < rpt_log_count(a.log); i++) {
        const struct rpt_message *x = rpt_log_get(a.log, i);
        const struct rpt_message *y = rpt_log_get(b.log, i);
        assert_string_equal(x->text, y->text);
        assert_int_equal(x->span.line, y->span.line);
        assert_int_equal(x->span.column, y->span.column);
    }
    if (a.status == RPT_OK) {
        struct rpt_sink *x = dump(&a), *y = dump(&b);
        assert_string_equal(rpt_sink_text(x).s, rpt_sink_text(y).s);
        rpt_sink_free(x);
        rpt_sink_free(y);
    }
    release(&a);
    release(&b);
}

static void
test_scan(void **state)
{
    (void)state;
    static const char document[] =
        "<an:akomaNtoso xmlns:an='" NS "' xmlns='urn:other'>\n"
        "<!-- first -->\n<an:doc name = 'officialLetter' ><an:meta/>"
        "<an:mainBody>\n <an:p xml:lang='en-GB'>a &amp; b &#233;&#x2014;"
        "\xC3\xA9 ]] <an:b>bold</an:b><an:br/>\n c</an:p>"
        "<odd>x</odd><an:p><an:ref href='u?a=1&amp;b=2\n3'>link</an:ref> \n"
        "</an:p><an:list><an:point><an:num>(a)</an:num><an:content><an:p>"
        "one</an:p></an:content></an:point></an:list>\n</an:mainBody>"
        "</an:doc></an:akomaNtoso>\n<!-- end -->\n";
    static const char *const marks[] = {"", "<?x y?>", "<![CDATA[<q> ]]>",
        "<", "&", "&nope;", "]]>", "<p>", "</p>", "<!---->", "<!-- -- -->",
        "\r\n", "\x01", "\xEF\xBF\xBF", "<odd a='1' a='2'/>",
        "<x:p>a</x:p>", "<odd xmlns='nowhere'/>", "<odd xml:space='odd'/>",
        "<\xC3\xA9/>", "&#0;", "&#x10000;", "<odd a='<'/>", "<odd a=1/>",
        "<odd a='&lt;&#38;\t.'/>", "<odd a='1'b='2'/>", "<odd xml:lang='1'/>"};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        for (size_t at = 0; at < sizeof document; at++)
            if (((unsigned char)document[at] & 0xC0) != 0x80)
                assert_same(document, at, marks[i]);
}

static void
test_sniff(void **state)
{
    (void)state;
    static const struct {
        const char *bytes;
        int sure;
    } cases[] = {
        {HEAD, 100},
        {"  <?xml version='1.0'?>\n<!-- x --><a:akomaNtoso xmlns:a='u'>", 100},
        {"<?xml version='1.0'?><html/>", 20},
        {"<html/>", 0},
        {"# akomaNtoso <akomaNtoso>", 0},
        {"", 0},
    };
    struct rpt_limits limits;
    rpt_limits_init(&limits);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct rpt_input in = {"a", "", str(cases[i].bytes), &limits};
        assert_int_equal(rpt_plugin.sniff(&in), cases[i].sure);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_sections),
        cmocka_unit_test(test_lists),
        cmocka_unit_test(test_inline),
        cmocka_unit_test(test_notes),
        cmocka_unit_test(test_blocks),
        cmocka_unit_test(test_speeches),
        cmocka_unit_test(test_parts),
        cmocka_unit_test(test_facts),
        cmocka_unit_test(test_older_names),
        cmocka_unit_test(test_unknown),
        cmocka_unit_test(test_places),
        cmocka_unit_test(test_damaged),
        cmocka_unit_test(test_entities),
        cmocka_unit_test(test_limits),
        cmocka_unit_test(test_mutilated),
        cmocka_unit_test(test_scan),
        cmocka_unit_test(test_sniff),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
