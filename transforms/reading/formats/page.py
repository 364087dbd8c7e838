"""HTML: a page with its article among other things, or a piece of HTML that is an article."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from transforms.reading.addresses import day_in_address
from transforms.reading.bylines import NAMES, is_outlet, read_byline
from transforms.reading.dates import moment_in
from transforms.reading.day_order import is_guess
from transforms.reading.decoding import Decoded, Undecodable, decode, is_charset
from transforms.reading.formats.beside import from_meta, take_lists
from transforms.reading.formats.linked import from_json_ld
from transforms.reading.formats.page_titles import headline_and_outlet
from transforms.reading.front import read_front, told_above
from transforms.reading.limits import Stream, read_whole
from transforms.reading.records import Record, Reject, sha256
from transforms.reading.stamps import Front

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset=[\"']?([\w-]{2,30})", re.IGNORECASE)
_PAGE = re.compile(r"<(?:!doctype|html|body|head)\b", re.IGNORECASE)
_BLOCKS = frozenset(
    "p div h1 h2 h3 h4 h5 h6 li dl dt dd blockquote br tr td th section article main nav aside ul ol table figure figcaption "
    "header footer address center hr".split()
)
_BLOCK = re.compile(r"<(?:p|div|br|li|td|section|article|blockquote|h[1-6])\b", re.IGNORECASE)
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
_DROPPED = frozenset("title script style noscript template iframe object embed form svg head".split())
_ASKED = (
    "//*[self::div or self::section or self::aside or self::dialog][re:test(concat(@id, ' ', @class), "
    "'(^|[ _-])(cookie|consent|gdpr|paywall|newsletter-?signup)', 'i')]"
)
"""What lies over a page and asks something of the reader."""

_WRITERS = (
    "//a[re:test(concat(@href, ' ', @rel, ' ', @class), 'author|writer|byline|reporter|people|profile', 'i')] | "
    "//*[@itemprop='name']"
)
"""Where a page marks who wrote the article."""
_DIVIDERS = " \n\t|·•-–—/"
_SUBTITLES = (
    "//*[self::h2 or self::h3 or self::h4 or self::p][re:test(@class, 'sub-?(title|head)|standfirst|strapline|^de[ck]k?$', 'i')]"
)
"""What a page calls the line below its headline."""
_BYLINES = "//*[re:test(@class, '(^|[ _-])(byline|author|writer)', 'i')]"
_RE = {"re": "http://exslt.org/regular-expressions"}

_SAVED = re.compile(
    r"<!--\s*(?:saved from url=\(\d+\)(https?://[^\s<>]+)|Page saved with SingleFile\s+url:\s*(https?://[^\s<>]+)|"
    r"Mirrored from ([\w.-]+/[^\s<>]*) by HTTrack)"
)
"""What browsers and crawlers write at the head of a page that they keep."""

MAX_ABOVE_TEXT = 200
"""What stands between headline and text (writer, day) has at most so many characters. Chosen by hand."""

MIN_PARAGRAPH_CHARS = 60
"""A line of so many characters is a paragraph of the text. Chosen by hand."""

_PARTED = (
    "//p[.//br] | //*[self::p or self::div or self::header or self::td][count(*) > 1]"
    "[not(*[not(self::span or self::b or self::strong or self::i or self::em or self::small)])]"
    "[not(.//@itemprop or .//*[re:test(@class, 'author|byline|vcard|date|time|publish', 'i')])]"
)
"""What may hold several lines in one: a paragraph with line ends, and one of nothing but pieces that a style sets in lines, where
these say themselves nothing of the kind."""

MAX_PARTED_CHARS = 500
"""A headline, a standfirst, a section and a credit have at most so many characters together. Chosen by hand."""

MAX_PARTED = 20
"""So many paragraphs of several lines may tell the writer and the day, and none of these has more elements."""

MAX_BLOCKS_ABOVE = 6
"""So many lines above the text may name the writer and the day; above them stand the menus."""


def read_html(stream: Stream, place: str, mapping: Mapping[str, str]) -> Iterator[Record | Reject]:
    """The file's one record: a page."""
    del mapping
    raw = read_whole(stream, place)
    yield raw if isinstance(raw, Reject) else page_record(raw, place, None, "html")


def page_record(
    raw: bytes, place: str, number: int | None, format: str, charset: str | None = None, url: str | None = None
) -> Record | Reject:
    """The record of a page's bytes."""
    digest = sha256(raw)
    try:
        decoded = decode_page(raw, charset)
    except Undecodable as error:
        return Reject(Record(place, "", digest, number).source_uri, error.reason, str(error), digest)
    return Record(place, decoded.text, digest, number, format, decoded.encoding, is_html=True, url=url)


def decode_page(raw: bytes, charset: str | None = None) -> Decoded:
    """The page's text: as UTF-8 if it is, else by the encoding that its server or its head names, else as found.

    Raises:
        Undecodable: no encoding gives a text.
    """
    named = _CHARSET.search(raw[:4096])
    for encoding in (charset, named[1].decode("ascii") if named else None):
        if not encoding or encoding.lower().replace("-", "") in ("utf8", "utf16") or not is_charset(encoding):
            continue
        try:
            raw.decode("utf-8")
        except UnicodeDecodeError:
            try:
                name = "cp1252" if encoding.lower() in ("iso-8859-1", "latin1", "latin-1", "ascii", "us-ascii") else encoding
                return Decoded(raw.decode(name), encoding.lower())
            except (LookupError, UnicodeDecodeError):
                continue
        break
    return decode(raw)


class PageBroken(ValueError):
    """The libraries that read pages failed on this one; `reason` is the reject's."""

    def __init__(self, detail: str, reason: str = "malformed_record") -> None:
        super().__init__(detail)
        self.reason = reason


PageReader = Callable[[Record, str], tuple[Record, str]]
"""Reads a page as `read_page` does, here or elsewhere."""


def read_page(record: Record, markup: str) -> tuple[Record, str]:
    """The record with what its page says of the article where its container said nothing, and the article's text.

    What the page's JSON-LD says goes before its meta elements, and these before what trafilatura and htmldate find. No script is
    run, and no address is fetched.

    Raises:
        PageBroken: the libraries that read pages failed on this one.
    """
    try:
        return _read_page(record, markup) if _PAGE.search(markup[:20_000]) else (record, text_of_piece(markup))
    # Whatever they trip over in one page must cost that page alone; the reject names the error.
    except Exception as error:
        raise PageBroken(f"{type(error).__name__}: {error}") from error


def _read_page(record: Record, markup: str) -> tuple[Record, str]:
    from lxml import html
    from trafilatura import bare_extraction

    tree = _tree(markup)
    if tree is None:
        return record, ""
    linked, meta = from_json_ld(tree), from_meta(tree)
    byline, day, lists = take_lists(tree)
    for asked in tree.xpath(_ASKED, namespaces=_RE):
        asked.drop_tree()
    for around in tree.xpath("//*[self::font or self::center][.//p or .//br]"):
        around.drop_tag()
    _part_lines(tree)
    page = html.tostring(tree, encoding="unicode")
    # Old pages stand in a table of their own: its cells are no figures, but the article. A page that has nothing else has tables.
    found = bare_extraction(page, url=record.url, include_comments=False, include_tables=False, with_metadata=True)
    if found is None:
        found = bare_extraction(page, url=record.url, include_comments=False, with_metadata=True)
    extracted = found if isinstance(found, dict) else found.as_dict() if found is not None else {}
    # Each of its lines is a block of the page: a paragraph, a heading, an item of a list.
    subtitles = {" ".join(element.text_content().split()) for element in tree.xpath(_SUBTITLES, namespaces=_RE)[:3]}
    text = _longer(re.sub(r"\n+", "\n\n", str(extracted.get("text") or "")), str(linked.get("text") or ""))
    headline, text = _headline_and_text(tree, text)
    first, _, rest = text.partition("\n\n")
    if first in subtitles and rest:
        lists, text = [first, *lists], rest
    said = _first(linked, meta, {"byline": byline}, _saved_from(markup), _from_trafilatura(extracted))
    if said["byline"] and said["byline"] == said["publisher"]:
        # The outlet stands for the writer where nothing else does.
        said["byline"] = _told_above(page, text).byline or _marked_writer(tree) or said["byline"]
    moment = moment_in(linked.get("date")) or moment_in(meta.get("date")) or day
    url = record.url or said["url"]
    day_is_in_address = bool(url and day_in_address(url))
    if moment is None and not day_is_in_address:
        moment = moment_in(_from_htmldate(tree, record.url, markup))
    said["title"], said["publisher"] = headline_and_outlet(tree, said["title"], said["publisher"] or record.publisher, url)
    if said["title"] and not (linked.get("title") or meta.get("title")) and _is_told_by_text(tree, said["title"], text):
        said["title"] = None
    said["front_matter"] = "\n".join([*([headline] if headline and headline != said["title"] else []), *lists]) or None
    own = {name: value for name, value in said.items() if value and getattr(record, name) is None}
    if moment is not None and record.published_date is None:
        own |= {"published_date": moment.day, "published_at": moment.at, "date_evidence": "metadata"}
    if not (record.byline or linked.get("byline") or meta.get("byline") or byline) and said["byline"]:
        # The library takes what stands behind the name for a part of it: a desk, a place.
        own["byline"] = _as_printed(said["byline"], tree, page, text)
    record = replace(record, **own)
    if None in (record.byline, record.publisher, record.title) or (record.published_date is None and not day_is_in_address):
        record = _with_what_is_printed(record, page, text)
    return record, text


def _part_lines(tree: Any) -> None:
    """Makes paragraphs of the lines of one that tell writer or day: 'Posted on 12 March 2026<br>By Ada Holm<br>Farm desk'."""
    from lxml import html

    for paragraph in tree.xpath(_PARTED, namespaces=_RE)[:MAX_PARTED]:
        printed = html.tostring(paragraph, encoding="unicode", with_tail=False) if len(paragraph) <= MAX_PARTED else ""
        if len(printed) > 5 * MAX_PARTED_CHARS:
            continue
        lines = text_of_piece(printed).split("\n\n")
        if len(lines) == 1 and not "".join((paragraph.text or "", *(one.tail or "" for one in paragraph))).strip(_DIVIDERS):
            lines = [line for one in paragraph if (line := " ".join(one.text_content().split())).strip(_DIVIDERS)]
        if len(lines) < 2 or sum(map(len, lines)) > MAX_PARTED_CHARS or told_above(lines) == Front():
            continue
        for line in lines:
            part = html.Element("p")
            part.text = line
            paragraph.addprevious(part)
        paragraph.drop_tree()


def _headline_and_text(tree: Any, text: str) -> tuple[str | None, str]:
    """The page's own headline where its text begins with it, and the text behind it: its data may call the article otherwise."""
    first, _, rest = text.partition("\n\n")
    headlines = [" ".join(element.text_content().split()) for element in tree.xpath("//h1")[:3]]
    headline = None
    if rest and " ".join(first.split()) in headlines:
        headline, text = first, rest
    # Where a page has no paragraphs but line ends, trafilatura finds the text first and then what stands above it.
    before, found, behind = text.rpartition(f"\n\n{headlines[0]}\n\n") if headlines and headlines[0] else ("", "", "")
    return headline, before if before and found and len(behind) <= MAX_ABOVE_TEXT and before.count("\n") > 2 else text


def _with_what_is_printed(record: Record, page: str, text: str) -> Record:
    """The record with the byline and the day that the page prints between headline and text, where it tells them nowhere else."""
    told = _told_above(page, text)
    record = replace(record, byline=record.byline or told.byline, publisher=record.publisher or told.publisher)
    if record.title is None and told.title and read_front(text).title is None:
        record = replace(record, title=told.title)
    if record.published_date is None and told.published_date is not None:
        record = replace(record, published_date=told.published_date, published_at=told.published_at, date_evidence="header")
    return record


def _is_told_by_text(tree: Any, title: str, text: str) -> bool:
    """Whether a page's title is printed nowhere in it, and the text begins with a headline of its own, and writer or day."""
    bodies = tree.xpath("//body")
    if not bodies or title in " ".join(bodies[0].text_content().split()):
        return False
    front = read_front(text)
    return front.title is not None and (front.byline is not None or front.published_date is not None)


def _told_above(page: str, text: str) -> Front:
    lines = text.split("\n", 50)[:50]
    # A text may begin with the section and the headline, and have lost what stands below these.
    first = next((line for line in lines if len(line) >= MIN_PARAGRAPH_CHARS), lines[0])[:MIN_PARAGRAPH_CHARS]
    above = text_of_piece(page).partition(first)[0] if first else ""
    return told_above(above.split("\n\n")[-MAX_BLOCKS_ABOVE:])


def _marked_writer(tree: Any) -> str | None:
    """The writer whom an element names whose class says that it does, and nothing else."""
    lines = (" ".join(element.text_content().split()) for element in tree.xpath(_BYLINES, namespaces=_RE)[:MAX_PARTED])
    return next((name for line in lines if (name := read_byline(line, below_headline=True)) and not is_outlet(name)), None)


def _as_printed(found: str, tree: Any, page: str, text: str) -> str:
    """The writer that the library found; as the page prints it above the text, or marks it, where that is the beginning of it."""
    marked = (" ".join(element.text_content().split()) for element in tree.xpath(_WRITERS, namespaces=_RE)[:MAX_PARTED])
    if name := next((name for name in marked if NAMES.fullmatch(name) and found.startswith(f"{name} ")), None):
        return name
    byline = _told_above(page, text).byline
    return byline if byline and found.startswith(f"{byline} ") else found


def _saved_from(markup: str) -> dict[str, str | None]:
    """The address that a browser wrote into a page that it saved."""
    found = _SAVED.search(markup[:5_000])
    address = next((one for one in found.groups() if one), None) if found else None
    return {"url": address if address is None or "://" in address else f"http://{address}"}


def text_of_piece(markup: str) -> str:
    """The text of a piece of HTML, its blocks divided by blank lines.

    >>> text_of_piece("<p>Rain fell<br>on <b>Orland</b>.</p><script>alert(1)</script><p>The ferry waited.</p>")
    'Rain fell\\n\\non Orland.\\n\\nThe ferry waited.'
    """
    if not _BLOCK.search(markup):
        # WordPress keeps what its writers type: a blank line is an edge there.
        markup = _BLANK_LINE.sub("<p>", markup)
    tree = _tree(f"<div>{markup}</div>")
    if tree is None:
        return ""
    pieces: list[str] = []
    _collect(tree, pieces)
    blocks = (" ".join(block.split()) for block in "".join(pieces).split("\x00"))
    return "\n\n".join(block for block in blocks if block)


def _collect(tree: Any, pieces: list[str]) -> None:
    """The tree's text in order, a NUL at each edge of a block; without recursion, since trees may be deep."""
    from lxml import etree

    dropped = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        name = element.tag if isinstance(element.tag, str) else "script"
        if event == "start":
            dropped += name in _DROPPED
            if name in _BLOCKS:
                pieces.append("\x00")
            if not dropped:
                pieces.append((element.text or "").replace("\x00", ""))
        else:
            dropped -= name in _DROPPED
            if name in _BLOCKS:
                pieces.append("\x00")
            if not dropped:
                pieces.append((element.tail or "").replace("\x00", ""))


def _tree(markup: str) -> Any:
    """The parsed page; None when it holds no element."""
    from lxml import etree, html

    parser = html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=False, encoding="utf-8")
    try:
        return html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def _from_trafilatura(extracted: Mapping[str, Any]) -> dict[str, Any]:
    names = {"title": "title", "byline": "author", "publisher": "sitename", "url": "url"}
    return {field: extracted.get(name) for field, name in names.items()}


def _from_htmldate(tree: Any, url: str | None, markup: str) -> str | None:
    """The day that htmldate finds in the page's elements; not one that it guesses, as of '12/02/2026'."""
    from htmldate import find_date

    day = find_date(tree, extensive_search=False, original_date=True, url=url)
    return None if day is not None and is_guess(date.fromisoformat(day), markup) else day


def _first(*sayings: Mapping[str, Any]) -> dict[str, Any]:
    """For each of the record's names the first value that says something."""
    return {
        name: next((said[name] for said in sayings if said.get(name)), None) for name in ("url", "title", "byline", "publisher")
    }


def _longer(extracted: str, linked: str) -> str:
    """The page's text, unless its JSON-LD has clearly more of it: then the page shows only a part."""
    return linked if len(linked) > 1.5 * len(extracted) and "<" not in linked else extracted
