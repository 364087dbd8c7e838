"""Documents of one article each: markdown, RTF, and, as extras, Word and PDF."""

import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from transforms.languages.known import FRONTS
from transforms.reading.dates import NoSuchDay
from transforms.reading.decoding import Undecodable, decode
from transforms.reading.front import told_above
from transforms.reading.limits import MAX_BYTES, Stream, read_whole, seekable
from transforms.reading.records import Record, Reject, sha256
from transforms.reading.yaml_front import read_yaml

MAX_DOCUMENT = 10 * MAX_BYTES
"""A document with its pictures, of which none is read."""

MAX_ABOVE = 8
"""In so many paragraphs stand headline, writer and day."""

HEADINGS = ("Title", "Heading 1")
"""What Word calls the styles of a headline, in whatever language it speaks."""

MAX_UNPACKED = 2 * MAX_DOCUMENT
"""All parts of a Word file together."""

_NO_CHARACTER = re.compile(r"\\u-?[0-9]{6,}")
"""In RTF, a number that no character has: there they have five digits at most."""
_ODT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_ODT_BLANKS = {"line-break": "\n", "tab": "\t", "s": " "}

MAX_DRAWN = 2 * MAX_BYTES
"""What draws the pages of a PDF, together. A page may be listed a million times, and its drawing is read each time."""


def read_markdown(stream: Stream, place: str, mapping: Mapping[str, str]) -> Iterator[Record | Reject]:
    """The text of a markdown file, with what its front matter says."""
    from markdown_it import MarkdownIt

    del mapping
    raw = read_whole(stream, place)
    if isinstance(raw, Reject):
        yield raw
        return
    digest = sha256(raw)
    try:
        decoded = decode(raw)
        record = Record(place, "", digest, format="md", encoding=decoded.encoding)
        record, text = read_yaml(record, re.sub(r"\r\n?", "\n", decoded.text))
    except Undecodable as error:
        yield Reject(place, error.reason, str(error), digest)
        return
    except NoSuchDay as error:
        yield Reject(place, "invalid_date", f"header says {error}", digest)
        return
    blocks = [_words(token) for token in MarkdownIt("commonmark", {"html": False}).parse(text) if token.type == "inline"]
    yield replace(record, content="\n\n".join(block for block in blocks if block))


def _words(token: object) -> str:
    children = getattr(token, "children", None) or []
    kinds = {"softbreak": " ", "hardbreak": "\n"}
    return "".join(kinds.get(child.type, child.content if child.type in ("text", "code_inline") else "") for child in children)


def read_rtf(stream: Stream, place: str, mapping: Mapping[str, str]) -> Iterator[Record | Reject]:
    """The text of an RTF file."""
    from striprtf.striprtf import rtf_to_text

    del mapping
    raw = read_whole(stream, place)
    if isinstance(raw, Reject):
        yield raw
        return
    text = rtf_to_text(_NO_CHARACTER.sub(r"\\u65533", raw.decode("cp1252", "replace")), errors="replace")
    yield Record(place, text, sha256(raw), format="rtf", encoding="rtf")


def open_document(stream: Stream, place: str) -> tuple[Stream, str] | Reject:
    """The document at its first byte, for a library that reads here and there in it, and the digest of all its bytes."""
    source = seekable(stream, place, MAX_DOCUMENT)
    if isinstance(source, Reject):
        return source
    raw = read_whole(source, place, MAX_DOCUMENT)
    if isinstance(raw, Reject):
        return raw
    source.seek(0)
    return source, sha256(raw)


def read_docx(stream: Stream, place: str, mapping: Mapping[str, str]) -> Iterator[Record | Reject]:
    """The paragraphs of a Word file, with what its properties say."""
    import docx

    del mapping
    document = open_document(stream, place)
    if isinstance(document, Reject):
        yield document
        return
    source, digest = document
    # The library unpacks every part into memory; a part is never unpacked beyond the size that the archive's list says.
    with zipfile.ZipFile(source) as parts:
        unpacked = sum(part.file_size for part in parts.infolist())
    if unpacked > MAX_UNPACKED:
        yield Reject(place, "too_large", f"{unpacked:,} bytes when unpacked; the limit is {MAX_UNPACKED:,}", digest)
        return
    source.seek(0)
    word = docx.Document(source)
    properties = word.core_properties
    printed = list(_printed(word))
    byline = told_above(printed[:MAX_ABOVE]).byline
    typed = properties.author if properties.author and properties.author.lower() not in FRONTS.unnamed_writers else None
    named = properties.title if properties.title and properties.title.lower() not in FRONTS.unnamed_documents else None
    yield Record(
        place,
        "\n\n".join(printed),
        digest,
        format="docx",
        encoding="utf-8",
        title=named or _heading(word),
        # Whoever typed it need not have written it.
        byline=byline or typed,
    )


def _heading(word: Any) -> str | None:
    """The heading among the first paragraphs, where one is marked so."""
    headings = (one.text for one in word.paragraphs[:MAX_ABOVE] if one.style is not None and one.style.name in HEADINGS)
    return next((" ".join(text.split()) for text in headings if text.strip()), None)


def _printed(word: Any) -> Iterator[str]:
    """The paragraphs in the order of the page, those in tables too: many newsrooms lay their pages out in one."""
    waiting = list(word.iter_inner_content())[::-1]
    while waiting:
        block = waiting.pop()
        if hasattr(block, "rows"):
            # A cell that spans several is given once for each.
            cells = {cell._tc: cell for row in block.rows for cell in row.cells}
            waiting.extend(inner for cell in reversed(cells.values()) for inner in list(cell.iter_inner_content())[::-1])
        elif block.text.strip():
            yield block.text.strip()


def read_odt(stream: Stream, place: str, mapping: Mapping[str, str]) -> Iterator[Record | Reject]:
    """The headings and paragraphs of an OpenDocument text."""
    from lxml import etree

    del mapping
    document = open_document(stream, place)
    if isinstance(document, Reject):
        yield document
        return
    source, digest = document
    with zipfile.ZipFile(source) as parts, parts.open("content.xml") as part:
        raw = part.read(MAX_UNPACKED + 1)
    if len(raw) > MAX_UNPACKED:
        yield Reject(place, "too_large", f"over {MAX_UNPACKED:,} bytes when unpacked, which is the limit", digest)
        return
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(raw, parser)
    except etree.XMLSyntaxError as error:
        yield Reject(place, "malformed_record", f"no OpenDocument: {error}", digest)
        return
    blocks = (_words_of_odt(block) for block in root.iter(f"{_ODT}p", f"{_ODT}h"))
    yield Record(place, "\n\n".join(block for block in blocks if block), digest, format="odt", encoding="utf-8")


def _words_of_odt(block: Any) -> str:
    """A paragraph's words; its tabs, breaks and runs of blanks are elements there."""
    pieces = [block.text or ""]
    for element in block.iterdescendants():
        name = element.tag.removeprefix(_ODT) if isinstance(element.tag, str) else ""
        pieces += [_ODT_BLANKS.get(name, ""), element.text or "" if name else "", element.tail or ""]
    return "".join(pieces).strip()


def read_pdf(stream: Stream, place: str, mapping: Mapping[str, str]) -> Iterator[Record | Reject]:
    """The text layer of a PDF file; one without is `no_text`, and nothing is guessed from its pictures."""
    from pypdf import PdfReader

    del mapping
    document = open_document(stream, place)
    if isinstance(document, Reject):
        yield document
        return
    source, digest = document
    reader = PdfReader(source)
    if reader.is_encrypted and not reader.decrypt(""):
        yield Reject(place, "unsupported_format", "a PDF that needs a password", digest)
        return
    pages: list[str] = []
    size = drawn = 0
    for page in reader.pages:
        content = page.get_contents()
        drawn += len(content.get_data()) if content is not None else 1_000
        if drawn > MAX_DRAWN:
            yield Reject(place, "too_large", f"pages drawn by over {MAX_DRAWN:,} bytes, which is the limit", digest)
            return
        pages.append(page.extract_text().strip())
        size += len(pages[-1])
        if size > MAX_BYTES:
            yield Reject(place, "too_large", f"a text over {MAX_BYTES:,} characters, which is the limit", digest)
            return
    yield Record(place, "\n\n".join(page for page in pages if page), digest, format="pdf", encoding="pdf")
