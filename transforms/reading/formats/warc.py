"""Web archives: the pages among the responses of a WARC or ARC file."""

from collections.abc import Iterator, Mapping

from transforms.reading.formats.page import page_record
from transforms.reading.limits import MAX_BYTES, Stream, too_large
from transforms.reading.records import NUMBER_MARK, Record, Reject

HELD = ("response", "resource", "conversion")
"""Types of records that hold what was at an address."""
PAGES = ("text/html", "application/xhtml+xml")


def read_warc(stream: Stream, place: str, mapping: Mapping[str, str]) -> Iterator[Record | Reject]:
    """One record per response, numbered in order: a page, or why it is none. Requests and other records are no responses.

    A resource is a page that was saved without its response; a conversion is its text, with all that stands around the article.
    """
    from warcio.archiveiterator import ArchiveIterator

    del mapping
    responses = (one for one in ArchiveIterator(stream, arc2warc=True) if one.rec_type in HELD)
    for number, response in enumerate(responses, start=1):
        source_uri = f"{place}{NUMBER_MARK}{number}"
        headers = response.http_headers or response.rec_headers
        if response.rec_type == "conversion":
            yield Reject(source_uri, "unsupported_format", "the text of a page, menus and all; give the page itself")
            continue
        status = headers.get_statuscode() if response.http_headers is not None else ""
        kind, _, rest = (headers.get_header("Content-Type") or "").partition(";")
        if status and status != "200":
            yield Reject(source_uri, "unsupported_format", f"HTTP status {status}, no page")
        elif kind.strip().lower() not in PAGES:
            yield Reject(source_uri, "unsupported_format", f"'{kind.strip() or 'no content type'}', no page")
        else:
            raw = response.content_stream().read(MAX_BYTES + 1)
            charset = rest.lower().partition("charset=")[2].strip(" \"'") or None
            if len(raw) > MAX_BYTES:
                yield too_large(source_uri)
            else:
                url = response.rec_headers.get_header("WARC-Target-URI")
                yield page_record(raw, place, number, "warc", charset, url=url)
