"""What stands below an article and is none of its text: credits ('With files from …') and the notice of a developing story."""

import re

from transforms.text.paragraphs import PARAGRAPH_BREAK

_BLANKS = " \t\n\v\f\u00a0\u2028\u2029\ufeff"

_DEVELOPING = re.compile(r"\bthis is a (?:developing|breaking)(?: news)? story\b", re.IGNORECASE)
_MORE = r"more (?:(?:details|information|updates) )?(?:to come|to follow|will follow)"
_DEVELOPING_NOTICE = re.compile(
    r"[*\[(]*(?:this is a (?:developing|breaking)(?: news)? story"
    r"(?:(?:,? and|[.;:,!…–—-]+)?\s*(?:it |we |this (?:story|article) )?"
    rf"(?:{_MORE}|will be updated[\w\s,]{{0,60}}|check back[\w\s,]{{0,60}}|"
    rf"please check back[\w\s,]{{0,60}}|refresh[\w\s,]{{0,60}}))?|{_MORE})[.…!\s*\])]*",
    re.IGNORECASE,
)
# A credit names people and outlets and says nothing: 'Research by the Institute suggests that …' is text of the article.
_NAMES = r"(?:the )?(?:(?-i:[^\Wa-z])|(?:staff|wire|news|local)\b).*"
_CLAUSE = r"(?!.*\b(?:said|says?|he|she|that|who|will|would|is|are|were|had|suggests?|shows?|found)\b)"
_CREDIT = re.compile(
    rf"[(\[—–*-]*\s*{_CLAUSE}(?:"
    rf"with (?:an? )?(?:files?|reports?|reporting|additional reporting|notes|research|assistance) (?:from|by) {_NAMES}|"
    r"with .{3,80}\bcontributed to this (?:report|story|article)|"
    rf"(?:additional )?(?:reporting|writing|editing|research) by {_NAMES}|"
    rf"(?:edited|compiled|translated) by {_NAMES}|"
    r".{3,200}\bcontributed (?:reporting )?(?:to|for) this (?:report|story|article)\b.*|"
    r"this (?:report|story|article) (?:by .{3,80} )?was (?:first|originally) published\b.*"
    r")",
    re.IGNORECASE | re.DOTALL,
)
MAX_CREDIT_CHARS = 400
"""A longer last paragraph is text of the article, however it begins."""


def take_off_notes(text: str) -> tuple[str, tuple[str, ...], bool]:
    """The text without its trailing credits and developing-story notice, the credits in order, and whether the story is
    developing.

    A notice that stands among other sentences says that the story is developing, and stays in the text.

    >>> take_off_notes("Rain fell.\\n\\nWith files from Ada Holm\\n\\nThis is a developing story. More details to come…")
    ('Rain fell.', ('With files from Ada Holm',), True)
    >>> take_off_notes("This is a developing story. Police closed the bridge.")
    ('This is a developing story. Police closed the bridge.', (), True)
    """
    body = text.strip(_BLANKS)
    is_developing = bool(_DEVELOPING.search(body))
    credits: list[str] = []
    breaks = list(PARAGRAPH_BREAK.finditer(body))
    end = len(body)
    while True:
        last = body[breaks[-1].end() if breaks else 0 : end]
        if _DEVELOPING_NOTICE.fullmatch(last):
            is_developing = True
        elif len(last) <= MAX_CREDIT_CHARS and _CREDIT.fullmatch(last):
            credits.append(last)
        else:
            return body[:end], tuple(reversed(credits)), is_developing
        end = breaks.pop().start() if breaks else 0
        while end and body[end - 1] in _BLANKS:
            end -= 1
