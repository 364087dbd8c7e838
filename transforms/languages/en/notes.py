"""What English papers print below an article: credits, and the notice of a developing story."""

import re

from transforms.languages.notes import Notes

# Begun with its letter, it is looked for three times as fast.
_DEVELOPING = re.compile(r"[Tt](?<!\w[Tt])(?i:his is a (?:developing|breaking)(?: news)? story\b)")
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
_STORY = r"(?:article|story|report|post|piece)"
_MARK = re.compile(
    r"[\[(—–*-]*\s*(?:"
    r"(?:advertisement|advertorial|sponsored(?: content)?|article continues below|story continues below)\b.{0,40}|"
    r"(?:copyright\b|©|\(c\))[\s:©]{0,3}(?:\(c\)|©|(?:19|20)\d\d|[^.]{2,60},? (?:19|20)\d\d|by ).{0,400}|"
    r"[^.]{0,80}\ball rights reserved\b.{0,300}|"
    r"(?:distributed|syndicated|provided) by (?-i:[^\Wa-z])[^.]{1,80}\.?|"
    rf"(?:read|view|see) (?:the )?(?:original|full|more of this|rest of (?:the|this)) {_STORY}\b.{{0,120}}|"
    rf"(?:this|the) (?:original )?{_STORY} (?:first |originally )?appeared (?:first |originally )?(?:in|on|at) .{{2,120}}|"
    rf"(?:the )?(?:post|{_STORY}) .{{3,200}} (?:first )?appeared first on .{{2,80}}|"
    r"(?:read (?:more|also|next|full story)|also read|see also|related(?: (?:story|stories|articles?|news))?|more on this|"
    r"tags|topics|filed under) ?:[^.]{3,200}|"
    r"(?:subscribe|sign up|click here|download|follow us|join us|like us|get)\b.{0,80}"
    r"\b(?:newsletters?|app|whatsapp|telegram|facebook|twitter|instagram|youtube|updates|edition)\b[^.]{0,80}\.?|"
    r"thanks for reading\b.{2,120}\b(?:subscri|support)\w+.{0,100}|"
    r"the end|ends?"
    r")[\s\])*—–-]*",
    re.IGNORECASE,
)
_END = re.compile(
    r"^[^\S\n]*(?:(?:#[^\S\n]?){3,}|[—–-]+ ?(?:30|ends?) ?[—–-]+|/?/?ENDS|/?/?END)[^\S\n]*$", re.MULTILINE | re.IGNORECASE
)
_BEHIND_END = re.compile(
    r"(?:about (?-i:[^\Wa-z])|about the |(?:media |press |news |further |editorial )?"
    r"(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|information)\b|"
    r"(?:notes?|information) (?:to|for) (?:the )?(?:editors?|media|journalists)|notes?:|for (?:more|further|all|media|press)\b|"
    r"issued (?:by|on behalf)|released by|editors?[’']? notes?|forward-looking|safe harbou?r)",
    re.IGNORECASE,
)
_CUT = re.compile(
    r"(?<=\S)\s*(?:\[\+?[\d,.]{1,9} (?:chars|characters|words)\]|[(\[](?:read )?more ?(?:…|\.\.\.)[)\]]|"
    r"(?:continue reading|read (?:more|full story|the full story))(?: [^.\n]{2,120})? ?(?:→|»|>>|…|\.\.\.))\s*$",
    re.IGNORECASE,
)
_LINKS = re.compile(
    r"[*—–\s-]*(?:(?:related|more|similar|latest|trending|recommended|popular|top|other) "
    rf"(?:{_STORY}s?|stories|news|posts|links|reading|topics|coverage|content)|more (?:from|on|in) .{{3,40}}|"
    r"related|see also|also read|read (?:more|also|next)|you (?:may|might) (?:also )?(?:like|be interested in)|"
    r"don[’']t miss|most (?:read|popular)|"
    r"share (?:this|on|via|with)\b.{0,30}|share|tags|topics|filed under|follow us(?: on)?)\s?:?",
    re.IGNORECASE,
)

NOTES = Notes(
    developing=_DEVELOPING,
    developing_notice=_DEVELOPING_NOTICE,
    credit=_CREDIT,
    mark=_MARK,
    end=_END,
    behind_end=_BEHIND_END,
    cut=_CUT,
    links=_LINKS,
)
