"""Word documents made of their parts, small enough to be read in a test."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from hypothesis import strategies as st

from glossa.formats._xml import escaped
from glossa.formats.documents.docx import FORMAT
from glossa.model.document import Document
from glossa.text.languages import LanguageTag

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SPACES = (
    f'xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_TYPES = {
    "word/document.xml": f"{_WORD}document.main+xml",
    "word/styles.xml": f"{_WORD}styles+xml",
    "word/header1.xml": f"{_WORD}header+xml",
    "word/footer1.xml": f"{_WORD}footer+xml",
    "word/footnotes.xml": f"{_WORD}footnotes+xml",
    "word/endnotes.xml": f"{_WORD}endnotes+xml",
    "word/settings.xml": f"{_WORD}settings+xml",
    "word/comments.xml": f"{_WORD}comments+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
}
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
TIME = (2024, 2, 29, 12, 30, 58)


def part(root: str, content: str) -> str:
    """Returns a part with the root element `w:root`."""
    return f"{_HEAD}<w:{root} {_SPACES}>{content}</w:{root}>"


def package(body: str, more: Mapping[str, str | bytes] | None = None, types: Mapping[str, str] | None = None) -> bytes:
    """Returns a document with this body and these further parts."""
    files = {"word/document.xml": part("document", f"<w:body>{body}</w:body>"), **(more or {})}
    known = {**_TYPES, **(types or {})}
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{known[name]}"/>' for name in files if name in known
    )
    kinds = f'{_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{overrides}</Types>'
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, content in {"[Content_Types].xml": kinds, **files}.items():
            info = ZipInfo(name, TIME)
            info.compress_type = ZIP_STORED if name.endswith(".png") else ZIP_DEFLATED
            archive.writestr(info, content)
    return buffer.getvalue()


def text(body: str, more: Mapping[str, str | bytes] | None = None) -> str:
    """Returns the text that stands for a document with this body."""
    return FORMAT.decode(package(body, more), "a.docx")


def run(words: str, properties: str = "") -> str:
    """Returns a run of text."""
    rest = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r w:rsidR="00AB12CD">{rest}<w:t xml:space="preserve">{escaped(words)}</w:t></w:r>'


def paragraph(*runs: str, properties: str = "") -> str:
    """Returns a paragraph of these runs."""
    rest = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f'<w:p w:rsidR="00AB12CD">{rest}{"".join(runs)}</w:p>'


def styled(style: str, words: str) -> str:
    """Returns a paragraph in a style."""
    return paragraph(run(words), properties=f'<w:pStyle w:val="{style}"/>')


def style(name: str, properties: str = "", based_on: str = "", extra: str = "") -> str:
    """Returns a paragraph style whose id is its name without spaces."""
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{name.replace(" ", "")}"{extra}><w:name w:val="{name}"/>{base}'
        f"<w:pPr>{properties}</w:pPr></w:style>"
    )


def text_box(inside: str) -> str:
    """Returns a run with a text box, once for new programs and once for old ones."""
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>'
        f"{inside}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>"
        f"{inside}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def field(instruction: str, *result: str) -> str:
    """Returns a field in runs of its own."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{"".join(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


BOLD = "<w:b/>"
STYLES = part(
    "styles",
    '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB" w:eastAsia="zh-CN" w:bidi="ar-EG"/></w:rPr>'
    "</w:rPrDefault></w:docDefaults>"
    + style("Normal", extra=' w:default="1"')
    + style("heading 1", '<w:outlineLvl w:val="0"/>', "Normal")
    + style("House Title", based_on="heading1")
    + style("caption")
    + style("Quote")
    + style("List Bullet", '<w:numPr><w:numId w:val="3"/></w:numPr>'),
)


def read(body: str, more: Mapping[str, str | bytes] | None = None) -> Document:
    """Reads a document with this body and these further parts."""
    return FORMAT.parse(text(body, more), LanguageTag("en"))


def texts(body: str, more: Mapping[str, str | bytes] | None = None) -> list[str]:
    """Returns the texts of the units of a document."""
    return [unit.text for unit in read(body, more).units]


def written(body: str, *translations: str) -> str:
    """Returns the body with the first units translated."""
    document = read(body)
    meant = {unit.id: each for unit, each in zip(document.units, translations, strict=False)}
    result = FORMAT.serialise(document, meant)
    return result[result.index("<w:body>") + 8 : result.index("</w:body>")]


def rewritten(runs: str, translation: str) -> str:
    """Returns the runs of a paragraph that is translated."""
    return written(f"<w:p>{runs}</w:p>", translation).removeprefix("<w:p>").removesuffix("</w:p>")


def plain(words: str, properties: str = "") -> str:
    """Returns a run as it is written: without the numbers of Word's sessions."""
    return run(words, properties).replace(' w:rsidR="00AB12CD"', "")


_WORDS = ["trade", "ports ", " Zürich", "重要", "贸易。", "مرحبا", "🚢", "2021", "5%", "<1>", "</1>", "a < b & c", " "]
_FORMATS = ["", "", "<w:b/>", "<w:i/>", "<w:b/><w:i/>", '<w:lang w:val="en-US"/>', '<w:sz w:val="28"/><w:rtl/>']
_FORMATS += ['<w:rFonts w:hint="eastAsia"/>', '<w:rFonts w:ascii="Arial"/>', "<w:vanish/>"]
_MARKS = ["<w:r><w:tab/></w:r>", "<w:r><w:br/></w:r>", '<w:proofErr w:type="spellStart"/>']
_MARKS += ['<w:bookmarkStart w:id="7" w:name="here"/>', '<w:bookmarkEnd w:id="7"/>', "<m:oMath/>", "<w:r/>"]
_MARKS += ["<w:r><w:lastRenderedPageBreak/><w:t>x</w:t><w:noBreakHyphen/><w:t> y </w:t></w:r>"]
_MARKS += ['<w:r><w:drawing><wp:docPr xmlns:wp="urn:wp" descr="a &lt;1&gt; picture"/></w:drawing></w:r>']
_MARKS += [field("PAGE", run("3")), '<w:r><w:footnoteReference w:id="2"/></w:r>']
_MARKS += ['<w:r><w:fldChar w:fldCharType="end"/></w:r>', text_box(paragraph(run("in a box")))]

_runs = st.builds(run, st.sampled_from(_WORDS), st.sampled_from(_FORMATS))


def _wrapped(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    joined = st.lists(inner, max_size=4).map("".join)
    return st.one_of(
        st.builds('<w:hyperlink r:id="rId4">{}</w:hyperlink>'.format, joined),
        st.builds("<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>".format, joined),
        st.builds("<w:smartTag>{}</w:smartTag>".format, joined),
        st.builds(field, st.just('HYPERLINK "https://example.org"'), joined),
        joined,
    )


_inline = st.recursive(st.one_of(_runs, _runs, st.sampled_from(_MARKS)), _wrapped, max_leaves=8)
_blocks = st.lists(st.builds(paragraph, _inline), min_size=1, max_size=3).map("".join)
_tables = st.builds("<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>".format, _blocks)
documents = st.lists(st.one_of(_blocks, _tables), min_size=1, max_size=3).map("".join).map(text)
"""Documents with runs of all sorts, in sound and in odd combinations."""
