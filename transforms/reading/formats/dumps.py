"""The downloads of press databases: many articles in one text file, their fields named by labels.

The shapes: codes at the line's start, each field under its own (`HD Dykes to be raised`, `LP …`, `TD …`, ended by `Document`);
the same fields in their order without the codes; full labels (`BYLINE: …`, `Length: 212 words`), below a count
(`1 of 20 DOCUMENTS`), up to `End of Document`, or of one article alone; and a header of labelled lines above each text.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from transforms.reading.dates import NoSuchDay, read_moment
from transforms.reading.decoding import Undecodable, decode
from transforms.reading.fields import record_of
from transforms.reading.formats.labelled import full_text_fields, has_full_text, header_starts, pieces
from transforms.reading.limits import MAX_DOCUMENT_BYTES, Stream, read_whole
from transforms.reading.records import Record, Reject, sha256

COUNTED = re.compile(r"^[ \t]*(?:Document )?(\d{1,5}) of \d{1,6}(?: DOCUMENTS?)?[ \t]*$", re.MULTILINE)
CODED = re.compile(
    r"^(HD|BY|SN|PD|LP|TD|SE|WC|PG|LA|CY|CR|AN|ET|SC|ED|VOL|RE|NS|IN|PUB|CO|IPC|IPD|RF)(?:[ \t]{1,6}|[ \t]{0,6}\n{1,3})(?=\S)",
    re.MULTILINE,
)
_CODED_END = re.compile(r"^(?:AN[ \t]+)?Document [A-Za-z0-9]{10,40}[ \t]*$", re.MULTILINE)
LENGTH = re.compile(r"^(?:LENGTH|Length):[ \t]*\d[\d,.]* words?[ \t]*$", re.MULTILINE)
PLAIN = re.compile(
    r"^\d[\d,]* words[ \t]*\n+(?P<date>[^\n]*\b\d{4})[ \t]*\n+(?:\d\d?:\d\d[^\n]*\n+)?(?P<publisher>[^\n]+)\n+"
    r"(?:[A-Z0-9]{3,10}[ \t]*\n+)(?:[^\n]{1,60}\n+){0,6}?(?:\(c\)|©|Copyright)[^\n]*$",
    re.MULTILINE,
)
"""The fields without codes: length, date, outlet and its code, page, language and rights, below headline and byline."""
_NAMED = re.compile(r"(?:By )?[^\W\d_a-z][\w.'’-]*(?:(?:, | and | & | )[^\W\d_a-z][\w.'’-]*){0,7}(?:, .{1,60})?")
_PAGE = re.compile(r"^[ \t]*Page \d{1,4} of \d{1,4}[ \t]*$\n?", re.MULTILINE)
_LABELLED_END = re.compile(r"^End of Document[ \t]*$", re.MULTILINE)
_LABEL = re.compile(
    r"^([A-Z][A-Z -]{2,24}|Section|Length|Byline|Headline|Highlight|Dateline|Load-Date|Language|Publication-Type|Subject|Graphic)"
    r":[ \t]*(.*)$",
    re.MULTILINE,
)
_BODY = "Body"
"""Stands alone above the text, where it does."""
_BELOW = "Classification"
"""Stands alone below it."""
_CODES = {"HD": "title", "BY": "byline", "SN": "publisher", "PD": "date", "LP": "text", "TD": "text", "AN": "id"}
_LABELS = {
    "BYLINE": "byline",
    "HEADLINE": "title",
    "SOURCE": "publisher",
    "PUBLICATION": "publisher",
    "PUBLICATION DATE": "date",
    "PUBLICATION-DATE": "date",
    "DATELINE": "dateline",
}
_ABOVE = frozenset({*_LABELS, "SECTION", "LENGTH", "HIGHLIGHT", "SERIES", "EDITION", "CORRECTION"})
"""Labels above the text; others there may begin its first paragraph, as 'LONDON:' does."""
_TELLING = frozenset({*_ABOVE, "LOAD-DATE"})
_ENDS = ("LOAD-DATE", "LANGUAGE", "PUBLICATION-TYPE", "SUBJECT", "COPYRIGHT", "GRAPHIC", "JOURNAL-CODE", "DOCUMENT-TYPE")


def is_dump(head: str) -> bool:
    """Whether a text that begins so is such a download.

    >>> is_dump("HD Dykes to be raised\\nBY Ada Holm\\nPD 12 March 2026\\nLP\\nRain fell.")
    True
    """
    start = head[:4096]
    codes = {found[1] for found in CODED.finditer(start)}
    is_coded = {"HD", "PD"} <= codes and bool({"LP", "TD"} & codes)
    # Of articles below headers of their own, the second tells that there are many.
    return is_coded or bool(PLAIN.search(start)) or _is_counted(start) or _is_labelled(start) or bool(header_starts(head))


def _is_counted(text: str) -> bool:
    return bool(COUNTED.match(_without_title_page(text)))


def _without_title_page(text: str) -> str:
    """The text from its first count on, where above it stand only rules and what the file is."""
    first = COUNTED.search(text[:2_000])
    above = text[: first.start()] if first else ""
    return text[len(above) :] if not above.strip() or re.match(r"\s*_{20,}", above) else text.lstrip()


def _is_labelled(text: str) -> bool:
    """Whether a length in words stands among other labels: no article prints that of itself."""
    return bool(LENGTH.search(text)) and len({found[1].upper() for found in _LABEL.finditer(text)} & _TELLING) > 1


def read_dump(stream: Stream, place: str, mapping: Mapping[str, str]) -> Iterator[Record | Reject]:
    """One record per article of the download, numbered in order."""
    raw = read_whole(stream, place, MAX_DOCUMENT_BYTES)
    if isinstance(raw, Reject):
        yield raw
        return
    try:
        decoded = decode(raw)
    except Undecodable as error:
        yield Reject(place, error.reason, str(error), sha256(raw))
        return
    text = re.sub(r"\r\n?", "\n", decoded.text)
    found, read = _divided(_PAGE.sub("", text))
    for number, piece in enumerate(found, start=1):
        digest = sha256(piece.encode("utf-8", "surrogatepass"))
        if read is None:
            yield Record(place, piece, digest, number, "dump", decoded.encoding)
            continue
        yield record_of(
            read(piece),
            place=place,
            number=number,
            raw_sha256=digest,
            format="dump",
            encoding=decoded.encoding,
            mapping=mapping,
        )


def _divided(text: str) -> tuple[list[str], Callable[[str], dict[str, Any]] | None]:
    """The articles of a download, and what tells the fields of each; None where each is a text below a header of its own."""
    if _is_counted(text):
        found = _counted(_without_title_page(text))
        return found, full_text_fields if all(map(has_full_text, found)) else _labelled_fields
    if _is_labelled(text):
        return _counted(text), _labelled_fields
    if PLAIN.search(text):
        return _coded_ends(text, PLAIN), _plain_fields
    if found := pieces(text):
        return found, None
    return _coded_ends(text, CODED), _coded_fields


def _counted(text: str) -> list[str]:
    found = COUNTED.split(text)[2::2] if _is_counted(text) else _LABELLED_END.split(text)
    return [piece for piece in found if piece.strip()]


def _coded_ends(text: str, shape: re.Pattern[str]) -> list[str]:
    return [piece for piece in _CODED_END.split(text) if shape.search(piece)]


def _plain_fields(piece: str) -> dict[str, Any]:
    """Above the length stand headline and byline, below the rights the text."""
    found = PLAIN.search(piece)
    if found is None:
        return {}
    above = [" ".join(line.split()) for line in piece[: found.start()].split("\n") if line.strip()]
    fields: dict[str, Any] = {
        "date": found["date"],
        "publisher": found["publisher"].strip(),
        "text": piece[found.end() :].strip(),
    }
    if len(above) > 1 and _NAMED.fullmatch(above[-1][:200]):
        fields["byline"] = above.pop()
    # A section's name may stand above the headline.
    return {**fields, "title": max(above, key=len)} if above else fields


def _coded_fields(piece: str) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    found = list(CODED.finditer(piece))
    for place, code in enumerate(found):
        stop = found[place + 1].start() if place + 1 < len(found) else len(piece)
        name, value = _CODES.get(code[1]), piece[code.end() : stop].strip()
        if name == "text":
            fields[name] = "\n\n".join(part for part in (fields.get(name), value) if part)
        elif name:
            fields.setdefault(name, value)
    return fields


def _labelled_fields(piece: str) -> dict[str, Any]:
    """Above the labels stand outlet, date and headline, each a paragraph, or headline, outlet and date; below the text."""
    divided = _LABEL.sub(r"\n\g<0>", piece)
    blocks = [block.strip() for block in re.split(r"\n[ \t]*\n", divided) if block.strip()]
    fields: dict[str, Any] = {}
    above: list[str] = []
    body: list[str] = []
    is_body = is_over = False
    for block in blocks:
        label = _LABEL.match(block)
        kind = label[1].upper() if label else ""
        if not body and (block == _BODY or kind == _BODY.upper()):
            # 'BODY:' and, in the next line, the text.
            is_body, text = True, block[label.start(2) :].strip() if label else ""
            body += [text] if text else []
        elif kind in _ENDS or (block == _BELOW and body):
            is_over = is_over or bool(body)
        elif label and not body and (kind in _ABOVE or not is_body):
            fields.setdefault(_LABELS.get(kind, ""), " ".join(block[label.start(2) :].split()))
            is_body = True
        elif is_body and not is_over:
            body.append(block)
        elif not is_over:
            lines = [line.strip() for line in block.split("\n")]
            # A headline may go on in a second line; outlet and date are two things.
            above += lines if any(map(_is_date, lines)) else [" ".join(lines)]
    return _with_what_stands_above(fields, above, body)


def _with_what_stands_above(fields: dict[str, Any], above: list[str], body: list[str]) -> dict[str, Any]:
    above = [line for line in above if not line.lower().startswith(("copyright", "all rights reserved"))]
    date = next((place for place, line in enumerate(above) if _is_date(line)), None)
    before, behind = (above[:-1], above[-1:]) if date is None else (above[:date], above[date + 1 :])
    if date is not None:
        fields.setdefault("date", above[date])
    if before and (behind or "title" in fields):
        fields.setdefault("publisher", before[-1])
    elif len(before) > 1:
        fields.setdefault("publisher", before[1])
    title = behind[-1:] or before[:1]
    if title and title[0] != fields.get("publisher"):
        fields.setdefault("title", title[0])
    fields = {name: value for name, value in fields.items() if name not in ("", "dateline")}
    return {**fields, "text": "\n\n".join(body)} if body else fields


def _is_date(line: str) -> bool:
    try:
        return len(line) < 80 and read_moment(line) is not None
    except NoSuchDay:
        return False
