"""The dateline that a report begins with: where it was written, when, and by which agency. It stays in the text."""

import re
from dataclasses import dataclass
from datetime import date

from transforms.languages.known import FRONTS
from transforms.reading.dates import NoSuchDay, read_moment

_PLACE = r"[A-ZÀ-ÖØ-Þ][\w.'’-]*"
_UPPER = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’-]+"
_SHOUTED = rf"{_UPPER}(?:(?: |/| and |, ){_UPPER}){{0,5}}(?:, [A-Z][\w.]{{1,20}}(?: [A-Z][\w.]{{1,20}})?)?"
_CITY = rf"{_PLACE}(?: {_PLACE}){{0,3}}(?:, {_PLACE}(?: {_PLACE})?)?"
_MONTH = rf"(?:{'|'.join(form for month in FRONTS.months for form in (month.title(), month.upper()))})[A-Za-z]{{0,6}}\.?"
_DAY = rf"\d{{1,2}}(?:{'|'.join(FRONTS.day_endings)})?"
_WHEN = rf"(?:{_MONTH} {_DAY}(?:,? \d{{4}})?|{_DAY} {_MONTH}(?:,? \d{{4}})?)"
_NAMED = r"[A-Za-z][\w. -]{1,30}"
_AGENCY = rf"\((?P<agency>{_NAMED})\)"
_DASH = r"(?:[—–―‒]|--?)"
_FULL = re.compile(rf"(?P<place>{_SHOUTED}|{_CITY}),? ?(?P<when>{_WHEN})? ?(?:{_AGENCY} ?{_DASH}|{_DASH})\s", re.DOTALL)
_COLON = re.compile(rf"(?P<place>{_SHOUTED})(?:, (?P<when>{_WHEN}))?(?: {_AGENCY})?:\s")
_OTHERS = tuple(
    re.compile(shape)
    for shape in (
        rf"(?P<place>{_CITY}|{_SHOUTED}),? ?(?P<when>{_WHEN})? ?{_AGENCY}"
        rf"(?: ?(?:{_DASH}|[.:;]{{1,2}}{_DASH}?)|(?=\s[^\W\d_a-z]))\s",
        rf"(?P<place>{_CITY}|{_SHOUTED}) ?/ ?(?P<agency>{_NAMED}?) ?/ ?(?P<when>{_WHEN}) ?/? ?{_DASH}\s",
        rf"(?P<place>{_CITY}|{_SHOUTED})(?:, (?P<when>{_WHEN}))?, (?P<agency>{_NAMED}?) ?{_DASH}\s",
        rf"(?P<place>{_SHOUTED})(?P<when>)(?P<agency>) \|\s",
        rf"[(\[](?P<place>{_CITY}|{_SHOUTED})[,;]? ?(?P<when>{_WHEN})(?:[,;] (?P<agency>{_NAMED}))?[)\]] ?(?:{_DASH}|:)?\s",
        rf"(?P<place>{_SHOUTED}|{_CITY}),? \((?P<when>{_WHEN})\)(?P<agency>) ?(?:{_DASH}|:)\s",
        rf"[(\[](?P<place>{_SHOUTED}|{_CITY})(?P<when>)(?P<agency>)[)\]] ?(?:{_DASH}|:)\s",
    )
)
"""Less usual ones: 'Port Ellery (dpa): …', 'PORT ELLERY / WAM / 12 March 2026 -- …', 'KINGSTON, Jamaica, CMC – …',
'WELLINGTON | …', '(Port Ellery, 12 Mar 2026) - …'.
What names an agency must be one that is known, or call itself one."""
_DAY_BEHIND = re.compile(rf"(?P<place>{_SHOUTED}) ?{_DASH} ?(?P<when>{_WHEN}):\s")
"""'CAIRO - 12 March 2026: …'."""
_AGENCY_ALONE = re.compile(rf"{_AGENCY}(?: ?{_DASH})?\s")
_TURN = re.compile(rf"\n{_UPPER}(?: {_UPPER}){{0,3}}: ")
MAX_CHARS = 120
"""Characters among which a dateline ends. Chosen by hand: three places, a date and an agency."""


@dataclass(frozen=True)
class Dateline:
    """What a dateline says; each None where it does not."""

    place: str | None = None
    agency: str | None = None
    published_date: date | None = None


def read_dateline(body: str) -> Dateline:
    """The body's dateline; all None where it begins with none.

    >>> read_dateline("SYDNEY and KUALA LUMPUR, Jul 26 2022 (IPS) - Like so many others, …")
    Dateline(place='SYDNEY and KUALA LUMPUR', agency='IPS', published_date=datetime.date(2022, 7, 26))
    >>> read_dateline("Port Ellery - The council voted.").place, read_dateline("The council - all of it - voted.").place
    ('Port Ellery', None)
    """
    start = body[:MAX_CHARS]
    if (found := _AGENCY_ALONE.match(start)) and agency_of(found[1]):
        return Dateline(agency=agency_of(found[1]))
    if found := _DAY_BEHIND.match(start):
        return Dateline(found["place"], None, _day(found["when"]))
    found = _FULL.match(start) or _COLON.match(start)
    if found is None or (found.re is _COLON and _is_label(found["place"], body)):
        return _read_other(start)
    place, when, agency = found["place"], found["when"], _told_agency(found["agency"])
    if agency_of(place):
        return Dateline(agency=agency_of(place))
    if agency is None and "," in place and (named := agency_of(place.rpartition(", ")[2])):
        place, agency = place.rpartition(", ")[0], named
    is_city = found.re is _FULL and not place.split(",")[0].replace(" and ", "").replace(" ", "").isupper()
    # 'Then - as ever - it rained' begins with no place: in small letters, one needs a dash with blanks around it, or more.
    if is_city and when is None and not agency and not _is_city_alone(place, found[0]):
        return Dateline()
    return Dateline(place, agency, None if when is None else _day(when))


def _read_other(start: str) -> Dateline:
    """A dateline of one of the less usual shapes; all None where there is none."""
    for shape in _OTHERS:
        if found := shape.match(start):
            said = found.groupdict()
            agency = _told_agency(said.get("agency"))
            words = said["place"].lower().split()
            is_label = start[0] in "([" and bool(FRONTS.not_places & set(words) or words[0] in FRONTS.agencies)
            if (agency or not said.get("agency")) and not is_label:
                return Dateline(found["place"], agency, _day(said["when"]) if said.get("when") else None)
    return Dateline()


def _told_agency(printed: str | None) -> str | None:
    """The agency that a dateline names: one that is known, or one that calls itself so.

    >>> _told_agency("Orland News Agency"), _told_agency("Nova Scotia")
    ('Orland News Agency', None)
    """
    if not printed:
        return None
    words = printed.lower().split()
    return agency_of(printed) or (printed if FRONTS.agency_words & set(words) else None)


def agency_of(printed: str | None) -> str | None:
    """The agency's usual name; None when it is none that is known.

    >>> agency_of("the associated press"), agency_of("MLA")
    ('AP', None)
    """
    return FRONTS.agencies.get(printed.lower().strip(". ")) if printed else None


def _is_label(printed: str, body: str) -> bool:
    """Whether capitals before a colon are no place: a label, or one of a transcript's speakers."""
    return bool(FRONTS.not_places & set(printed.lower().split())) or _TURN.search(body, len(printed)) is not None


def _is_city_alone(place: str, printed: str) -> bool:
    return (
        len(place) > 3
        and bool(re.search(r"\s(?:[—–―‒]|--?)\s$", printed))
        and not place.lower().startswith(("the ", "a ", "an "))
    )


def _day(when: str) -> date | None:
    try:
        moment = read_moment(when)
    except NoSuchDay:
        return None
    return moment.day if moment else None
