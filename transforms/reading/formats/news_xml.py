"""News in XML: NITF, NewsML-G2, and the records of libraries' databases, told by the names of their elements."""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from transforms.reading.dates import Moment, NoSuchDay, read_moment
from transforms.reading.fields import record_of
from transforms.reading.formats.page import text_of_piece
from transforms.reading.limits import MAX_BYTES, MAX_DOCUMENT_BYTES, Stream, declares_entities, read_whole
from transforms.reading.records import NUMBER_MARK, Record, Reject, costing_itself, sha256

PARAGRAPHS = ("p", "hl2")
RECORDS = ("RECORD", "Record", "record", "article", "doc", "document", "newspaper_article", "ROW", "row", "item")
"""Elements that hold one record each, in databases' exports."""


def read_news_xml(stream: Stream, place: str, mapping: Mapping[str, str]) -> Iterator[Record | Reject]:
    """The articles of an XML file. Entities and outer references are not followed, and none of its own are allowed."""
    from lxml import etree

    raw = read_whole(stream, place, MAX_DOCUMENT_BYTES)
    if isinstance(raw, Reject):
        yield raw
        return
    if declares_entities(raw):
        yield Reject(place, "malformed_record", "a file that declares entities of its own is not read", sha256(raw))
        return
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False)
    try:
        root = etree.fromstring(raw, parser)
    except etree.XMLSyntaxError as error:
        if not error.lineno:
            # What is wrong stands in no line: the library has got no memory, and does not say so.
            raise MemoryError from error
        yield Reject(place, "malformed_record", f"no XML: {error}", sha256(raw))
        return
    found = list(_articles(root))
    for number, (element, read) in enumerate(found, start=1):
        own = etree.tostring(element)
        number_of_many = number if len(found) > 1 else None
        if len(own) > MAX_BYTES:
            yield Reject(_uri(place, number_of_many), "too_large", f"{len(own):,} bytes; the limit is {MAX_BYTES:,}")
        else:
            digest = sha256(own if len(found) > 1 else raw)
            made = partial(read, element, place, number_of_many, digest, mapping)
            yield costing_itself(_uri(place, number_of_many), digest, made)
    if not found:
        name = etree.QName(root).localname
        yield Reject(place, "unsupported_format", f"XML whose root is '{name}', in which no article is found", sha256(raw))


def _uri(place: str, number: int | None) -> str:
    return place if number is None else f"{place}{NUMBER_MARK}{number}"


def _articles(root: Any) -> Iterator[tuple[Any, Any]]:
    """The elements that hold an article each, and the function that reads them."""
    if _name(root) == "nitf" and not _all(root, "newsItem"):
        yield root, _read_nitf
        return
    items = _outermost(root, "newsItem")
    if items:
        for item in items:
            yield item, _read_news_item
        return
    if older := _outermost(root, "NewsItem"):
        for item in older:
            yield item, _read_older_item
        return
    nitfs = _outermost(root, "nitf")
    if nitfs:
        for one in nitfs:
            yield one, _read_nitf
        return
    for name in RECORDS:
        if records := _outermost(root, name):
            for one in records:
                yield one, _read_record
            return
    if len(root):
        yield root, _read_record


def _read_nitf(element: Any, place: str, number: int | None, digest: str, mapping: Mapping[str, str]) -> Record | Reject:
    del mapping
    content = _one(element, "body.content") if _one(element, "body.content") is not None else _one(element, "body")
    issue, release = _one(element, "date.issue"), _one(element, "date.release")
    date = next((one.get("norm") for one in (issue, release) if one is not None and one.get("norm")), None)
    publication = _one(element, "pubdata")
    date = date or (publication.get("date.publication") if publication is not None else None)
    return _record(
        place,
        number,
        digest,
        text=_paragraphs(content),
        title=_line(_one(element, "hl1")) or _line(_one(element, "headline")) or _line(_one(element, "title")),
        byline=_line(_one(element, "byline")),
        publisher=publication.get("name") if publication is not None else None,
        url=publication.get("ex-ref") if publication is not None else None,
        date=date,
        own_id=next((one.get("id-string") for one in _all(element, "doc-id")), None),
    )


def _read_news_item(element: Any, place: str, number: int | None, digest: str, mapping: Mapping[str, str]) -> Record | Reject:
    del mapping
    inline = _one(element, "inlineXML")
    inline = inline if inline is not None else _one(element, "inlineData")
    text = _paragraphs(inline)
    provider = _one(element, "provider")
    return _record(
        place,
        number,
        digest,
        text=text,
        title=_line(_one(element, "headline")) or _line(_one(element, "hl1")),
        byline=_line(_one(element, "by")) or _line(_one(element, "creator")),
        publisher=(_line(_one(provider, "name")) or provider.get("literal")) if provider is not None else None,
        date=_line(_one(element, "versionCreated"))
        or _line(_one(element, "firstCreated"))
        or _line(_one(element, "contentCreated")),
        own_id=element.get("guid"),
    )


def _read_older_item(element: Any, place: str, number: int | None, digest: str, mapping: Mapping[str, str]) -> Record | Reject:
    """An item of the first NewsML, whose headline and writer stand in `NewsLines`."""
    del mapping
    content = _one(element, "body.content")
    provider = _one(_one(element, "Provider"), "Party")
    return _record(
        place,
        number,
        digest,
        text=_paragraphs(content if content is not None else _one(element, "DataContent")),
        title=_line(_one(element, "HeadLine")),
        byline=_line(_one(element, "ByLine")),
        publisher=provider.get("FormalName") if provider is not None else None,
        date=_line(_one(element, "FirstCreated")) or _line(_one(element, "DateId")),
        own_id=_line(_one(element, "PublicIdentifier")),
    )


def _read_record(element: Any, place: str, number: int | None, digest: str, mapping: Mapping[str, str]) -> Record | Reject:
    """A database's record: its elements are fields, by their usual names, with the texts of those that have some."""
    row: dict[str, Any] = {}
    for child in element.iter():
        if child is element or not isinstance(child.tag, str):
            continue
        words = _line(child)
        name = _name(child)
        # 'Title' in 'PubFrosting' is another than the record's own.
        name = name if name not in row else f"{_name(child.getparent())}_{name}"
        if words and name not in row:
            row[name] = _paragraphs(child) if len(child) and _all(child, "p") else "".join(child.itertext()).strip()
    if not row:
        return Reject(_uri(place, number), "malformed_record", f"an element '{_name(element)}' without fields", digest)
    return record_of(row, place=place, number=number, raw_sha256=digest, format="xml", encoding="utf-8", mapping=mapping)


def _record(
    place: str, number: int | None, digest: str, *, text: str, date: str | None, url: str | None = None, **said: str | None
) -> Record | Reject:
    if not text:
        return Reject(_uri(place, number), "no_text", "no paragraph in it", digest)
    try:
        moment: Moment | None = read_moment(date) if date else None
    except NoSuchDay as error:
        return Reject(_uri(place, number), "invalid_date", str(error), digest)
    return Record(
        place,
        text,
        digest,
        number,
        "xml",
        "utf-8",
        url=url if url and url.startswith(("http://", "https://")) else None,
        published_date=moment.day if moment else None,
        published_at=moment.at if moment else None,
        date_evidence="metadata" if moment else None,
        **said,  # type: ignore[arg-type]
    )


def _paragraphs(element: Any) -> str:
    """The element's paragraphs, divided by blank lines; its text as HTML when it has none."""
    if element is None:
        return ""
    found = [line for one in element.iter() if _name(one) in PARAGRAPHS and (line := _line(one))]
    if found:
        return "\n\n".join(found)
    text = "".join(element.itertext())
    return text_of_piece(text) if "<p" in text else text.strip()


def _name(element: Any) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _outermost(root: Any, name: str) -> list[Any]:
    """The elements of this name that stand in none of it: of records in records, each text is read once."""
    found: list[Any] = []
    waiting = [root]
    while waiting:
        one = waiting.pop()
        if _name(one) == name:
            found.append(one)
        else:
            waiting.extend(reversed(one))
    return found


def _all(element: Any, name: str) -> list[Any]:
    return [one for one in element.iter() if _name(one) == name]


def _one(element: Any, name: str) -> Any:
    return next((one for one in element.iter() if _name(one) == name), None) if element is not None else None


def _line(element: Any) -> str | None:
    return " ".join("".join(element.itertext()).split()) or None if element is not None else None
