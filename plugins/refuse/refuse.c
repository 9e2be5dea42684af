/* SPDX-License-Identifier: MIT
 *
 * Knows files of other formats by their first bytes, and tells what the user
 * can do instead of leaving them with "not text". Reads none of them.
 */
#include <rpt/plugin.h>

#include <string.h>

/* How sure the plug-in is; whoever reads the format is surer. */
enum {
    SURE_BINARY = 3,
    SURE_XML = 30,
    SURE_HTML = 40,
    SURE_MAGIC = 45
};

/* Where the names of the files in an archive are looked for. */
#define ARCHIVE_SAMPLE ((size_t)64 * 1024)
#define HEAD_SAMPLE ((size_t)1024)
#define CONTROL_SAMPLE ((size_t)4096)

struct format {
    const char *magic;
    uint16_t n;          /* bytes of it */
    bool damaged;        /* what rpt would read, were it whole */
    uint16_t at;         /* where it stands */
    const char *what;    /* what the file is */
    const char *advice;
};

#define MAGIC(bytes) bytes, sizeof(bytes) - 1, false
#define DAMAGED(bytes) bytes, sizeof(bytes) - 1, true
#define IMAGE_ADVICE "a page image has no text: run OCR over it (tesseract)"
#define AGAIN_ADVICE "get the file again"
#define PACKED_ADVICE "unpack it and give rpt the document inside"
#define OFFICE_ADVICE "save it as .docx, or convert it: " \
    "soffice --headless --convert-to docx FILE"
#define SOUND_ADVICE "rpt reads documents; transcribe it first"
#define PROGRAM_ADVICE "rpt reads documents; check the name of the file"

static const struct format formats[] = {
    { MAGIC("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), 0,
        "a document of an old Office program (.doc, .xls, .ppt)",
        OFFICE_ADVICE },
    { MAGIC("{\\rtf"), 0, "an RTF document", OFFICE_ADVICE },
    { MAGIC("\xFFWPC"), 0, "a WordPerfect document", OFFICE_ADVICE },
    { MAGIC("\x89PNG\r\n\x1A\n"), 0, "a PNG image", IMAGE_ADVICE },
    { MAGIC("\xFF\xD8\xFF"), 0, "a JPEG image", IMAGE_ADVICE },
    { MAGIC("GIF8"), 0, "a GIF image", IMAGE_ADVICE },
    { MAGIC("II*\0"), 0, "a TIFF image", IMAGE_ADVICE },
    { MAGIC("MM\0*"), 0, "a TIFF image", IMAGE_ADVICE },
    { MAGIC("WEBP"), 8, "a WebP image", IMAGE_ADVICE },
    { MAGIC("AT&TFORM"), 0, "a DjVu document",
        "make text of it: djvutxt FILE" },
    { MAGIC("%!PS"), 0, "a PostScript document",
        "make text of it: ps2ascii FILE" },
    { MAGIC("\x1F\x8B"), 0, "packed with gzip", PACKED_ADVICE },
    { MAGIC("BZh"), 0, "packed with bzip2", PACKED_ADVICE },
    { MAGIC("\xFD" "7zXZ\0"), 0, "packed with xz", PACKED_ADVICE },
    { MAGIC("\x28\xB5\x2F\xFD"), 0, "packed with zstd", PACKED_ADVICE },
    { MAGIC("7z\xBC\xAF\x27\x1C"), 0, "a 7z archive", PACKED_ADVICE },
    { MAGIC("Rar!\x1A\x07"), 0, "a RAR archive", PACKED_ADVICE },
    { MAGIC("ustar"), 257, "a tar archive", PACKED_ADVICE },
    { MAGIC("SQLite format 3\0"), 0, "an SQLite database",
        "export the text from it" },
    { MAGIC("OggS"), 0, "a sound file", SOUND_ADVICE },
    { MAGIC("ID3"), 0, "a sound file", SOUND_ADVICE },
    { MAGIC("WAVE"), 8, "a sound file", SOUND_ADVICE },
    { MAGIC("ftyp"), 4, "a sound or video file", SOUND_ADVICE },
    { MAGIC("\x7F" "ELF"), 0, "a program", PROGRAM_ADVICE },
    { MAGIC("MZ\x90\0"), 0, "a program", PROGRAM_ADVICE },
    { MAGIC("\xCA\xFE\xBA\xBE"), 0, "a program", PROGRAM_ADVICE },
};

/* What a ZIP archive is, by the names or the type that stand in it. */
static const struct format archives[] = {
    { MAGIC("mimetypeapplication/vnd.oasis.opendocument.text"), 0,
        "an OpenDocument text (.odt), and the module odt is not installed",
        "install it, or convert the file: "
        "soffice --headless --convert-to docx FILE" },
    { MAGIC("mimetypeapplication/vnd.oasis.opendocument"), 0,
        "an OpenDocument file that is no text",
        "save the text of it as .odt or .txt" },
    { MAGIC("mimetypeapplication/epub+zip"), 0, "an e-book (.epub)",
        "make text of it: pandoc -t markdown FILE" },
    { MAGIC("word/"), 0,
        "a Word document (.docx), and the module docx is not installed",
        "install it, or convert the file: pandoc -t markdown FILE" },
    { MAGIC("xl/"), 0, "an Excel workbook (.xlsx)",
        "export the sheet as text" },
    { MAGIC("ppt/"), 0, "a PowerPoint file (.pptx)",
        "save the outline as text" },
};

static const struct format pdf = {
    MAGIC("%PDF-"), 0, "a PDF, and the module that reads it is not there",
    "put pdf.so into the module folder, or make text: pdftotext -layout FILE",
};
static const struct format secret = {
    MAGIC("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"), 0,
    "an Office document under a password",
    "open it with the password and save it without",
};
static const struct format archive = {
    MAGIC("PK\3\4"), 0, "a ZIP archive", PACKED_ADVICE,
};
/* The list of its files stands at the end of an archive. */
static const struct format archive_end = {
    DAMAGED("PK\5\6"), 0, "a damaged archive (ZIP, as .docx and .odt are): it "
    "holds no file", AGAIN_ADVICE,
};
static const struct format cut_archive = {
    DAMAGED("PK\3\4"), 0, "a damaged archive (ZIP, as .docx and .odt are): its "
    "end is missing", AGAIN_ADVICE,
};
static const struct format html = {
    MAGIC("<html"), 0,
    "a web page (HTML), and the module html is not installed",
    "install it, or make text of it: pandoc -t markdown FILE",
};
static const struct format bad_html = {
    DAMAGED("<html"), 0,
    "a damaged web page (HTML): it holds bytes that no text has",
    AGAIN_ADVICE,
};
static const struct format xml = {
    MAGIC("<?xml"), 0, "XML of a vocabulary rpt does not know",
    "rpt reads Akoma Ntoso (--from akn); convert others first",
};
static const struct format binary = {
    MAGIC(""), 0, "no text: it holds bytes that no text has",
    "check that it is the file you meant",
};

static bool
is_format(struct rpt_str in, const struct format *f)
{
    return in.n >= (size_t)f->at + f->n
        && memcmp(in.s + f->at, f->magic, f->n) == 0;
}

static struct rpt_str
head_of(struct rpt_str in, size_t n)
{
    return (struct rpt_str){ in.s, in.n < n ? in.n : n };
}

static struct rpt_str
tail_of(struct rpt_str in, size_t n)
{
    return in.n <= n ? in : (struct rpt_str){ in.s + in.n - n, n };
}

static bool
holds(struct rpt_str in, const struct format *f)
{
    const char *p = in.s, *end = in.s + in.n;
    while ((size_t)(end - p) >= f->n && (p = memchr(p, f->magic[0],
            (size_t)(end - p) - f->n + 1)) != NULL) {
        if (memcmp(p, f->magic, f->n) == 0)
            return true;
        p++;
    }
    return false;
}

/* Is 's' 'word' in letters of any case? */
static bool
is_word(struct rpt_str in, const char *word)
{
    size_t n = strlen(word);
    if (in.n < n)
        return false;
    for (size_t i = 0; i < n; i++) {
        char c = in.s[i];
        if (c >= 'A' && c <= 'Z')
            c = (char)(c | 0x20);
        if (c != word[i])
            return false;
    }
    return true;
}

/* Without the byte order mark, white space and comments in front. */
static struct rpt_str
skip_front(struct rpt_str in)
{
    size_t i = in.n >= 3 && memcmp(in.s, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    while (i < in.n) {
        struct rpt_str rest = { in.s + i, in.n - i };
        if (in.s[i] == ' ' || (in.s[i] >= '\t' && in.s[i] <= '\r')) {
            i++;
            continue;
        }
        if (!is_word(rest, "<!--"))
            break;
        for (i += 4; i < in.n; i++)
            if (in.n - i >= 3 && memcmp(in.s + i, "-->", 3) == 0)
                break;
        i = i + 3 < in.n ? i + 3 : in.n;
    }
    return (struct rpt_str){ in.s + i, in.n - i };
}

/* A page may begin with bare text: then its name tells. */
static bool
is_page(const struct rpt_input *input)
{
    const char *e = input->extension;
    return (strcmp(e, "html") == 0 || strcmp(e, "htm") == 0
        || strcmp(e, "xhtml") == 0)
        && memchr(input->bytes.s, '<', input->bytes.n) != NULL;
}

/* NUL and other bytes that stand in no text. UTF-16 has them too: what reads
 * text is surer then. */
static bool
is_binary(struct rpt_str in)
{
    in = head_of(in, ARCHIVE_SAMPLE);
    if (memchr(in.s, '\0', in.n) != NULL)
        return true;
    in = head_of(in, CONTROL_SAMPLE);
    size_t controls = 0;
    for (size_t i = 0; i < in.n; i++) {
        unsigned char c = (unsigned char)in.s[i];
        controls += c < 0x20 && (c < '\b' || c > '\r') && c != 0x1B;
    }
    return controls * 50 > in.n;
}

static const struct format *
find_markup(const struct rpt_input *input, int *sure)
{
    struct rpt_str in = skip_front(head_of(input->bytes, ARCHIVE_SAMPLE));
    if (is_word(in, "<!doctype html") || is_word(in, "<html")
            || is_page(input)) {
        *sure = SURE_HTML;
        return is_binary(input->bytes) ? &bad_html : &html;
    }
    if (is_word(in, "<?xml") || is_word(in, "<!doctype")
            || (in.n > 1 && in.s[0] == '<' && (in.s[1] | 0x20) >= 'a'
                && (in.s[1] | 0x20) <= 'z')) {
        *sure = SURE_XML;
        return &xml;
    }
    return NULL;
}

static const struct format *
find_archive(struct rpt_str in)
{
    struct rpt_str head = head_of(in, ARCHIVE_SAMPLE);
    struct rpt_str tail = tail_of(in, ARCHIVE_SAMPLE);
    for (size_t i = 0; i < sizeof(archives) / sizeof(archives[0]); i++)
        if (holds(head, &archives[i]) || holds(tail, &archives[i]))
            return &archives[i];
    return holds(tail, &archive_end) ? &archive : &cut_archive;
}

static const struct format *
find_format(const struct rpt_input *input, int *sure)
{
    struct rpt_str in = input->bytes;
    *sure = SURE_MAGIC;
    /* A PDF may have a few lines of something else in front. */
    if (holds(head_of(in, HEAD_SAMPLE), &pdf) && (is_format(in, &pdf)
            || is_binary(in)))
        return &pdf;
    if (is_format(in, &archive))
        return find_archive(in);
    if (is_format(in, &archive_end))
        return &archive_end;
    for (size_t i = 0; i < sizeof(formats) / sizeof(formats[0]); i++)
        if (is_format(in, &formats[i]))
            return i == 0 && holds(in, &secret) ? &secret : &formats[i];
    const struct format *f = find_markup(input, sure);
    if (f != NULL)
        return f;
    *sure = SURE_BINARY;
    return is_binary(in) ? &binary : NULL;
}

static int
refuse_sniff(const struct rpt_input *input)
{
    int sure;
    return find_format(input, &sure) != NULL ? sure : 0;
}

static enum rpt_status
refuse_read(const struct rpt_input *input, struct rpt_build *b)
{
    int sure;
    const struct format *f = find_format(input, &sure);
    if (f == NULL)
        f = &binary;
    rpt_build_fail(b, f->damaged ? RPT_FORMAT : RPT_UNSUPPORTED,
        f->damaged ? "damaged-input" : f == &binary ? "binary-input"
            : "foreign-format",
        (struct rpt_span){ 0 }, "is %s; %s", f->what, f->advice);
    return rpt_build_status(b);
}

const struct rpt_plugin rpt_plugin_refuse = {
    .abi = RPT_PLUGIN_ABI,
    .flags = RPT_PLUGIN_REFUSES,
    .name = "refuse",
    .summary = "Formats rpt does not read, with advice",
    .sniff = refuse_sniff,
    .read = refuse_read,
};
