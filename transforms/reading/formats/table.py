"""The formats that are understood, one entry each. What a format needs is imported when its first file is read."""

import io
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from typing import BinaryIO

from transforms.reading.field_names import BadMapping
from transforms.reading.formats import archives
from transforms.reading.formats.documents import read_docx, read_markdown, read_odt, read_pdf, read_rtf
from transforms.reading.formats.dumps import is_dump, read_dump
from transforms.reading.formats.feeds import read_feed
from transforms.reading.formats.json_file import read_json
from transforms.reading.formats.json_lines import read_json_lines
from transforms.reading.formats.mail import is_mailbox, read_mail, read_mailbox
from transforms.reading.formats.news_xml import read_news_xml
from transforms.reading.formats.page import read_html
from transforms.reading.formats.tables import ARROW_MARK, read_arrow, read_csv, read_parquet, read_tsv
from transforms.reading.formats.text import read_text
from transforms.reading.formats.warc import read_warc
from transforms.reading.limits import BUFFER_BYTES, Stream, buffered
from transforms.reading.records import Record, Reject

Reader = Callable[[Stream, str, Mapping[str, str]], Iterator[Record | Reject]]
"""Given the bytes as a stream, the file's place and the user's mapping of fields: the file's records, in order."""

MAX_LAYERS = 4
"""An archive may hold compressed files or archives, once: `dump.tar.gz!/2026.zip!/a.jsonl` has four layers."""


@dataclass(frozen=True)
class Format:
    """One format.

    Attributes:
        name: What it is called in the column `format`.
        suffixes: How files of it are usually named.
        holds: What a file of it holds, for `onrecord sources`.
        read: Reads a file of it.
        of_many: Whether a file may hold many articles.
        is_plain: Whether any file of it costs little to read: what it holds is read piece by piece, by code of ours or
            Python's own. Whatever else it is read by may take a hundred times a file's size, and minutes.
        extra: The extra that brings what it needs; "" when the plain installation does.
        needs: The module that it needs then.
    """

    name: str
    suffixes: tuple[str, ...]
    holds: str
    read: Reader
    of_many: bool = False
    is_plain: bool = False
    extra: str = ""
    needs: str = ""

    @property
    def is_installed(self) -> bool:
        """Whether what it needs is there."""
        return not self.needs or find_spec(self.needs) is not None


FORMATS: dict[str, Format] = {
    one.name: one
    for one in (
        Format("text", (".txt", ".text", ""), "plain text, one article", read_text, is_plain=True),
        Format("dump", (), "a press database's download as text, many articles with labelled fields", read_dump, True),
        Format("md", (".md", ".markdown"), "markdown, one article", read_markdown),
        Format("html", (".html", ".htm", ".xhtml"), "a web page, one article", read_html, is_plain=True),
        Format("json", (".json",), "one article, or a list of them; JSON Feed", read_json, True),
        Format("jsonl", (".jsonl", ".ndjson"), "JSON lines, one article per line", read_json_lines, True, True),
        Format("csv", (".csv",), "a table, one article per row", read_csv, True),
        Format("tsv", (".tsv", ".tab"), "a table divided by tabs, one article per row", read_tsv, True),
        Format("parquet", (".parquet", ".pq"), "a table, one article per row", read_parquet, True),
        Format("arrow", (".arrow", ".feather", ".ipc"), "a table, one article per row", read_arrow, True),
        Format("feed", (".rss", ".atom", ".rdf"), "RSS or Atom, one article per entry", read_feed, True),
        Format("xml", (".xml", ".nitf", ".newsml"), "NITF, NewsML-G2, or a database's records", read_news_xml, True),
        Format("warc", (".warc", ".arc"), "a web archive, one article per page", read_warc, True),
        Format("eml", (".eml",), "a mail, one article", read_mail),
        Format("mbox", (".mbox",), "a mailbox, one article per mail", read_mailbox, True),
        Format("rtf", (".rtf",), "rich text, one article", read_rtf),
        Format("docx", (".docx",), "Word, one article", read_docx, extra="word", needs="docx"),
        Format("odt", (".odt",), "OpenDocument, one article", read_odt),
        Format("pdf", (".pdf",), "PDF with a text layer, one article", read_pdf, extra="pdf", needs="pypdf"),
    )
}

MARKS = {
    b"%PDF-": "pdf",
    b"{\\rtf": "rtf",
    b"PAR1": "parquet",
    b"WARC/1.": "warc",
    b"filedesc://": "warc",
    ARROW_MARK + b"\0\0": "arrow",
}
"""What files of some formats begin with, whatever they are called."""

PIECE_ELEMENTS = frozenset(b"p div h1 h2 h3 section main center font span br".split())
"""What a piece of a page begins with."""
_BLOCK_MARKUP = re.compile(rb"</p>|<br ?/?>|</div>", re.IGNORECASE)
MIN_BLOCK_MARKUP = 3
"""A text with so many edges of paragraphs in markup is a piece of a page."""

ADVICE = {
    ".xlsx": "a spreadsheet: save it as CSV, or as Parquet where an article may have over 32,767 characters",
    ".xls": "a spreadsheet: save it as CSV",
    ".ods": "a spreadsheet: save it as CSV",
    ".doc": "Word's old format: save it as .docx",
    ".pptx": "slides, no article",
    ".odp": "slides, no article",
}
"""What to do with a file that is not read, by its suffix."""

_XML_ROOT = re.compile(rb"<(?![?!])(?:[\w-]+:)?([\w.-]+)")
_FEEDS = (b"rss", b"feed", b"RDF")
_TEXTS = ("text", "md", "dump")
"""Formats whose files are told by what they begin with, since any text may be named so."""


@dataclass
class Reading:
    """How far the reading of a file has come, for who may have to go on with it behind what it could not read.

    Attributes:
        passed: So many documents (the file, or what stands in it) are passed by: they were read, or cannot be.
        on_document: Told of each document before it is read, and with None when that is done.
        is_alone: Whether the process is there for this alone, and may end where there is no memory left.
    """

    passed: int = 0
    on_document: Callable[[str | None], None] = lambda _: None
    is_alone: bool = False
    _count: int = 0

    def is_next(self) -> bool:
        """Counts a document. Whether it is to be read."""
        self._count += 1
        return self._count > self.passed


@dataclass(frozen=True)
class _File:
    """What holds for all that stands in one file."""

    mapping: Mapping[str, str]
    budget: archives.Budget
    reading: Reading


def read_records(
    stream: BinaryIO, place: str, mapping: Mapping[str, str], reading: Reading | None = None
) -> Iterator[Record | Reject]:
    """The records of a file, by the format that its first bytes and its name tell, and of the files within it.

    Whatever a format's library trips over costs the rest of that file, and is told: `malformed_record`.

    Raises:
        OSError: the stream cannot be read any more.
        BadMapping: the mapping fills a field that a record does not have.
        MemoryError: there is none left, in a process that is there for this alone.
    """
    source = buffered(stream)
    file = _File(mapping, archives.Budget(_size(source)), reading or Reading())
    yield from _read(source, place, place, file, layers=0)


def is_plain(stream: BinaryIO, name: str) -> bool:
    """Whether the file at whose beginning the stream stands is one that costs little to read, whatever stands in it."""
    head = buffered(stream).peek(BUFFER_BYTES)[:BUFFER_BYTES]
    if archives.compression_of(head) or archives.archive_of(head):
        return False
    found = tell_format(head, name)
    return found is None or found.is_plain


def _size(source: Stream) -> int:
    """How large the file is; 0 when only reading it would tell, as of files that the system makes up."""
    try:
        size = source.seek(0, io.SEEK_END)
        source.seek(0)
    except OSError:
        return 0
    return size


def _read(stream: Stream, place: str, name: str, file: _File, *, layers: int) -> Iterator[Record | Reject]:
    """The records of a stream; `name` is its file's name, without the suffix of what was unpacked already."""
    try:
        yield from _unpacked(stream, place, name, file, layers)
    except archives.Bomb as error:
        yield Reject(place, "too_large", str(error))
    except archives.BROKEN as error:
        yield Reject(place, "malformed_record", f"broken; what follows the break is lost: {error or type(error).__name__}")
    except MemoryError:
        if file.reading.is_alone:
            raise
        yield Reject(place, "too_large", "it takes more memory than there is for it; what follows in it is lost")
    except BadMapping:
        raise
    except Exception as error:
        # The system's errors have a number, and are the whole file's; those of libraries (Arrow's) have none: the document's.
        if isinstance(error, OSError) and error.errno is not None:
            raise
        yield Reject(place, "malformed_record", f"not read any further: {type(error).__name__}: {error}")


def _unpacked(stream: Stream, place: str, name: str, file: _File, layers: int) -> Iterator[Record | Reject]:
    head = stream.peek(BUFFER_BYTES)[:BUFFER_BYTES]
    compression, archive = archives.compression_of(head), archives.archive_of(head)
    named = suffix_of(name) if archive and suffix_of(name) in (".docx", ".odt") else None
    if office := named or archives.office_of(head):
        # Its own name tells what it is, or does not.
        name, archive = name if suffix_of(name) == office else f"{name}{office}", None
    if (compression or archive) and layers >= MAX_LAYERS:
        yield Reject(place, "unsupported_format", f"more than {MAX_LAYERS} layers of compression and archives")
    elif compression:
        inner = archives.decompressed(stream, compression, file.budget)
        yield from _read(inner, place, without_suffix(name), file, layers=layers + 1)
    elif archive:
        for member in archives.members(stream, archive, place, file.budget):
            if isinstance(member, Reject):
                yield member
            else:
                yield from _read(member.stream, member.place, member.name, file, layers=layers + 1)
    elif file.reading.is_next():
        file.reading.on_document(place)
        yield from _read_format(stream, head, place, name, file.mapping)
        file.reading.on_document(None)


def _read_format(stream: Stream, head: bytes, place: str, name: str, mapping: Mapping[str, str]) -> Iterator[Record | Reject]:
    found = tell_format(head, name)
    if found is None and suffix_of(name) in ADVICE:
        yield Reject(place, "unsupported_format", ADVICE[suffix_of(name)])
    elif found is None:
        known = ", ".join(sorted(suffix for one in FORMATS.values() for suffix in one.suffixes if suffix))
        yield Reject(place, "unsupported_format", f"'*{suffix_of(name)}' is not read; supported: {known} and no suffix")
    elif not found.is_installed:
        yield Reject(
            place, "unsupported_format", f"'{found.name}' is read when its extra is installed: pip install .[{found.extra}]"
        )
    else:
        yield from found.read(stream, place, mapping)


def tell_format(head: bytes, name: str) -> Format | None:
    """The format of a file that begins with `head`: by what it begins with, where that tells it, else by its name.

    >>> tell_format(b"{\\\\rtf1 Rain fell.", "a.txt").name, tell_format(b"Rain fell.", "a.txt").name
    ('rtf', 'text')
    """
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:4096]
    for mark, known in MARKS.items():
        if start.startswith(mark):
            return FORMATS[known]
    if is_mailbox(start):
        return FORMATS["mbox"]
    named = format_of(name)
    if start[:1] == b"<" and (named is None or named.name in (*_TEXTS, "xml", "feed", "html")):
        return _tell_markup(start, named)
    if named is not None and named.name == "text":
        return _tell_text(start, head, named)
    return named


def _tell_markup(start: bytes, named: Format | None) -> Format | None:
    """HTML, a feed or another XML; a text that only begins with a bracket stays one."""
    root = _XML_ROOT.search(start)
    name = root[1] if root else b""
    is_piece = not start.startswith(b"<?xml") and name.lower() in PIECE_ELEMENTS
    if (
        name.lower() in (b"html", b"head", b"body")
        or is_piece
        or (start[:9].lower() == b"<!doctype" and b"html" in start[:100].lower())
    ):
        return FORMATS["html"]
    if name in _FEEDS:
        return FORMATS["feed"]
    if start.startswith(b"<?xml") or (named is not None and named.name in ("xml", "feed")):
        return FORMATS["xml"]
    return named


def _tell_text(start: bytes, head: bytes, named: Format) -> Format:
    """What a file named as text is: JSON, a database's download, or text."""
    if re.match(rb'\{\s*"[^"\n]{1,80}"\s*:', start):
        return FORMATS["jsonl" if re.search(rb"\}\s*\n\s*\{", start) else "json"]
    if re.match(rb'\[\s*\{\s*"', start):
        return FORMATS["json"]
    if len(_BLOCK_MARKUP.findall(start)) >= MIN_BLOCK_MARKUP:
        return FORMATS["html"]
    return FORMATS["dump"] if is_dump(_as_text(head)) else named


def _as_text(head: bytes) -> str:
    """A file's beginning as far as marks in ASCII go; what a file in UTF-16 begins with is told by its mark."""
    encoding = "utf-16" if head[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8"
    return re.sub(r"\r\n?", "\n", head.decode(encoding, "replace"))


def format_of(name: str) -> Format | None:
    """The format of a file of this name."""
    suffix = suffix_of(name)
    return next((one for one in FORMATS.values() if suffix in one.suffixes), None)


def holds_many(name: str) -> bool:
    """Whether a file of this name may hold many articles."""
    suffix = suffix_of(name)
    if suffix in archives.SUFFIXES:
        return True
    found = format_of(name)
    return found is not None and found.of_many


def without_suffix(name: str) -> str:
    """The name of what is compressed in a file: `a.jsonl.gz` holds `a.jsonl`, `a.tgz` holds `a.tar`.

    >>> without_suffix("x/a.jsonl.gz"), without_suffix("a.tgz"), without_suffix("a")
    ('x/a.jsonl', 'a.tar', 'a')
    """
    suffix = suffix_of(name)
    if suffix in (".tgz", ".tbz2", ".txz"):
        return f"{name[: -len(suffix)]}.tar"
    return name[: -len(suffix)] if suffix in archives.SUFFIXES else name


def suffix_of(name: str) -> str:
    """The file name's last suffix in lower case, '' without one.

    >>> suffix_of("2026/A.TXT"), suffix_of("2026.a/note"), suffix_of(".hidden")
    ('.txt', '', '')
    """
    stem, dot, suffix = name.replace("\\\\", "/").rpartition("/")[2].rpartition(".")
    return f".{suffix.lower()}" if dot and stem else ""
