"""What stands below an article and is none of its text: credits ('With files from …'), the notice of a developing story, and what
a paper, an agency or a page prints there: 'ADVERTISEMENT', '(PTI)', 'Related Articles', what follows a press release's '###'."""

import re

from transforms.languages.known import FRONTS, NOTES
from transforms.text.paragraphs import BLOCK_BREAK

_BLANKS = " \t\n\v\f\u00a0\u2028\u2029\ufeff"

MAX_CREDIT_CHARS = 400
"""A longer last paragraph is text of the article, however it begins."""

MAX_LINKS = 12
MAX_LINK_CHARS = 160
"""Below 'Related Articles' stand at most so many headlines, of so many characters."""

MAX_NOTES = 100
"""Below an article stand at most so many notes. Each is looked for from the end of what is left, so that of a page of nothing but
marks, megabytes of them, the time would grow with the square."""

MAX_SHARE_BEHIND_END = 0.5
"""What stands below a press release's '###' is no more of the file than this."""

_SIGN = re.compile(
    r"[(\[]\s?(?:[A-Z]{2,5}|[A-Za-z]{1,4}(?:[/-][A-Za-z]{1,4}){1,3})\s?[)\]]|/[A-Za-z]{2,5}|[A-Za-z]{2,4}(?:/[A-Za-z]{2,4}){1,3}|"
    r"[-–—]{1,2} ?[A-Z]{2,4}|[*_=~•■-](?:\s?[*_=~•■-])+|[—–■]|[#\s]*#|"
    r"(?:\[[^\[\]\n]{1,25}\][ |·]{0,3}){2,8}"
)
"""Initials of those who wrote and edited, what divides, and buttons: '(TE)', '/PN', 'AW/tp', '* * *', '[Home] [News]'."""
_AGENCY = re.compile(
    r"(?P<before>[-–—~([]{0,2}) ?(?:source: )?(?P<name>[^\W_][\w.&’'-]*(?: [\w.&’'-]+){0,5}?)(?P<behind>\.? ?[-–—~)\]]{0,2})",
    re.IGNORECASE,
)
_SITE = re.compile(r"[\w-]+(?:\.[a-z]{2,10}){1,2}", re.IGNORECASE)
_LONG_QUOTATION = re.compile(r"[“\"][^”\"]{40,}[”\"]")
_QUOTATION = re.compile(r"[“\"‘'«].*[”\"’'»][.,]?")


def take_off_notes(text: str) -> tuple[str, tuple[str, ...], bool]:
    """The text without its trailing credits and developing-story notice, the credits in order, and whether the story is
    developing.

    A notice that stands among other sentences says that the story is developing, and stays in the text.

    >>> take_off_notes("Rain fell.\\n\\nWith files from Ada Holm\\n\\nThis is a developing story. More details to come…")
    ('Rain fell.', ('With files from Ada Holm',), True)
    >>> take_off_notes("Rain fell on … [+1204 chars]")[:2]
    ('Rain fell on …', ('[+1204 chars]',))
    >>> take_off_notes("This is a developing story. Police closed the bridge.")
    ('This is a developing story. Police closed the bridge.', (), True)
    """
    body = text.strip(_BLANKS)
    is_developing = any(notes.developing.search(body) for notes in NOTES)
    end, credits = _take_off_behind_end(body)
    for notes in NOTES:
        if cut := notes.cut.search(body, max(0, end - MAX_LINK_CHARS), end):
            credits.append(cut[0].strip(_BLANKS))
            end = cut.start()
    breaks = list(BLOCK_BREAK.finditer(body, 0, end))
    for _ in range(MAX_NOTES):
        while breaks and breaks[-1].end() > end:
            breaks.pop()
        start = breaks[-1].end() if breaks else 0
        last = body[start:end]
        if any(notes.developing_notice.fullmatch(last) for notes in NOTES):
            is_developing = True
        elif len(last) <= MAX_CREDIT_CHARS and any(notes.credit.fullmatch(last) for notes in NOTES):
            credits.append(last)
        elif (place := _start_of_marks(body, end)) is not None:
            start = place
            credits.append(body[start:end])
        else:
            break
        end = _without_blanks(body, start)
    return body[:end], tuple(reversed(credits)), is_developing


def _take_off_behind_end(body: str) -> tuple[int, list[str]]:
    """Where a press release ends, and what stands below that: '###' and 'About Northmere Council: …'."""
    for notes in NOTES:
        ends = list(notes.end.finditer(body))
        behind = body[ends[0].end() :].strip(_BLANKS) if len(ends) == 1 else ""
        if (
            behind
            and len(behind) <= MAX_SHARE_BEHIND_END * len(body)
            and notes.behind_end.match(behind)
            and not _LONG_QUOTATION.search(behind)
        ):
            return _without_blanks(body, ends[0].start()), [body[ends[0].start() :].strip(_BLANKS)]
    return len(body), []


def _start_of_marks(body: str, end: int) -> int | None:
    """Where the last line begins, when it is a mark, or the links to other articles of which it is the last; else None."""
    start = body.rfind("\n", 0, end) + 1
    before = body[body.rfind("\n", 0, _without_blanks(body, start)) + 1 : start].strip(_BLANKS)
    if _is_mark(body[start:end].strip(_BLANKS), before):
        return start
    for _ in range(MAX_LINKS):
        line = body[start:end].strip(_BLANKS)
        if any(notes.links.fullmatch(line) for notes in NOTES):
            return start
        # A sentence is text of the article; a headline ends with no full stop.
        if len(line) > MAX_LINK_CHARS or line.endswith((".", "”", '"', ",", "…")) or not start:
            return None
        end = _without_blanks(body, start)
        start = body.rfind("\n", 0, end) + 1
    return None


def _is_mark(line: str, before: str) -> bool:
    """Whether a line below the text is none of it. Below a quotation that has a line of its own, it says whose that is.

    >>> [_is_mark(line, "Rain fell.") for line in ("(PTI)", "/PN", "-- Orland News Agency --", "— Ines Calloway", "Amen")]
    [True, True, True, False, False]
    """
    if not line or len(line) > MAX_CREDIT_CHARS or (_QUOTATION.fullmatch(before) and line.startswith(("-", "–", "—", "("))):
        return False
    if any(notes.mark.fullmatch(line) or notes.end.fullmatch(line) for notes in NOTES):
        return True
    if line.startswith(("(", "[")) and any(notes.credit.fullmatch(line) for notes in NOTES):
        return True
    return _SIGN.fullmatch(line) is not None or line.lower().rstrip(":") in FRONTS.buttons or _is_agency(line)


def _is_agency(line: str) -> bool:
    """Whether a line names an agency or an outlet, with dashes or brackets; a known agency also without."""
    found = _AGENCY.fullmatch(line)
    if found is None:
        return False
    name = found["name"].rstrip(".")
    if name.lower() in FRONTS.agencies:
        return name[0].isupper() or bool(found["before"])
    words = name.lower().split()
    is_named = words[-1] in FRONTS.outlet_words | FRONTS.agency_words and name[0].isupper()
    return bool(found["before"]) and (_SITE.fullmatch(name) is not None or (len(words) > 1 and is_named))


def _without_blanks(body: str, end: int) -> int:
    while end and body[end - 1] in _BLANKS:
        end -= 1
    return end
