"""What English papers print below an article: credits, and the notice of a developing story."""

import re

from transforms.languages.notes import Notes

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

NOTES = Notes(developing=_DEVELOPING, developing_notice=_DEVELOPING_NOTICE, credit=_CREDIT)
