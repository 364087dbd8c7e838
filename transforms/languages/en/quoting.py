"""The words by which English texts say that somebody speaks, and how the print around quotations reads."""

import re

from transforms.languages.quoting import QuotingWords

QUOTING = QuotingWords(
    common_cues=frozenset(
        {"say", "tell", "add", "write", "ask", "respond", "reply", "note", "continue", "tweet", "declare", "explain", "state"}
    ),
    plain_cues=frozenset({"said", "says"}),
    addressing_verbs=frozenset({"tell", "inform", "ask", "advise", "notify", "remind", "assure", "brief"}),
    quoting_verbs=frozenset({"quote", "cite", "paraphrase"}),
    quoted_as=frozenset({"as"}),
    naming_verbs=frozenset(
        {"call", "title", "entitle", "name", "dub", "label", "term", "know", "nickname", "subtitle", "headline", "mean"}
    ),
    work_verbs=frozenset(
        {
            "sing",
            "play",
            "perform",
            "recite",
            "record",
            "release",
            "publish",
            "direct",
            "compose",
            "produce",
            "write",
            "read",
            "watch",
        }
    ),
    according=("according", "to"),
    first_person=frozenset({"i", "me", "my", "mine", "myself"}),
    first_plural=frozenset({"we", "us", "our", "ours", "ourselves"}),
    singular_pronouns=frozenset({"he", "she", "him", "her", "his"}),
    plural_pronouns=frozenset({"they", "them"}),
    own_pronouns=frozenset({"i", "we"}),
    people_pronouns=frozenset({"he", "she", "they"}),
    person_relatives=frozenset({"who"}),
    definite_words=frozenset({"the", "this", "these", "those"}),
    source_prepositions=frozenset({"of", "for", "from", "at", "with", "in", "to"}),
    content_prepositions=("of", "for", "about", "on", "to", "against", "with", "as", "in", "at", "over", "by"),
    content_openers=frozenset({"that"}),
    question_openers=frozenset({"if", "whether"}),
    label_prepositions=frozenset({"on", "to", "at"}),
    particles=frozenset({"in", "up", "back", "out", "on", "off", "away"}),
    answer_labels=frozenset({"A", "Answer"}),
    question_labels=frozenset({"Q", "Question"}),
    office_endings=frozenset({"pro", "tempore"}),
    asking=frozenset(
        {
            "examination",
            "cross-examination",
            "examined",
            "cross-examined",
            "questioned",
            "interviewed",
            "interview",
            "asked",
            "questions",
        }
    ),
    asking_verbs=frozenset({"ask", "question", "interview", "examine", "cross-examine"}),
    asker_prepositions=frozenset({"by", "from"}),
    second_person=frozenset({"you", "your", "yours"}),
    own_documents=frozenset(
        {"statement", "letter", "post", "tweet", "email", "e-mail", "message", "note", "memo", "caption", "thread", "apology"}
    ),
    posting_verbs=frozenset({"write", "post", "tweet"}),
    continuations=frozenset(
        {"who", "which", "whose", "where", "a", "an", "the", "as", "while", "but", "although", "though", "when", "because", "and"}
    ),
)

_CUES = "said|says|added|adds|asked|wrote|writes|replied|explained|continued|recalled|noted|insisted|argued|warned"
CUE_BEHIND = re.compile(
    r"\s+(?:(?:he|she|they|[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){0,4}|(?:the|a|an|one|my|his|her|our|their)(?:\s+[\w'’-]+){1,4})\s+)?"
    r"(?:(?:also|then|later|often|once|always|\w+ly)\s+)?"
    rf"(?:{_CUES}|told|tells)\b"
)
LEADING_CUE = re.compile(rf"\b(?:{_CUES})[,:]\s+(?=[A-Z])")

SHORTENED = re.compile(r"(?:\d\ds?|n|em|til|tis|twas|cause|bout|round|cos|cuz|tween|neath)\b", re.IGNORECASE)
APOSTROPHE_ENDINGS = ("s", "in", "z", "x")

FOREIGN_MATTER = re.compile(
    r"(?:advert(?:isement)?s?|sponsored(?: content)?|promoted|(?:story|article) continues\b.*"
    r"|(?:continue reading|scroll down)\b.*"
    r"|(?:read|see|watch|listen|more|also|related|don.t miss|recommended|in pictures|gallery|video|podcast)\b[^.?!\n]{0,30}:.*"
    r"|(?:read|see) (?:more|also|next)\b.*|also read\b.*|related (?:stories|articles|coverage)\b.*"
    r"|(?:sign up|subscribe|download|follow us|share this|click here)\b.*"
    # The line of a picture, wherever in it the picture is named.
    r"|.*\b(?:photo(?:s|graphs?|graphers?)?|pictures?|images?|pic|illustration|graphic|credit)"
    r"(?: by| credit| courtesy of)?\s*[:/].*"
    r"|.*(?:\bGetty Images\b|©|\(c\)|\bfile photo\b|\bHandout\b|/(?:AP|AFP|Reuters|EPA|PA)\b).*|.*\bcourtesy of [A-Z].*"
    # A time of a live blog; the line below a post.
    r"|\d{1,2}[.:]\d{2}\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4})?|.*\(@\w+\).*|.*\b(?:pic\.twitter\.com|t\.co)/.*)",
    re.IGNORECASE,
)

LETTERS_HEADING = re.compile(
    r"(?:(?:your|readers.?|this week.s|today.s)\s+)?"
    r"(?:letters?(?:\s+(?:to|from)\s+(?:the\s+)?(?:editor|readers?|our readers))?|mailbag|postbag)\W*",
    re.IGNORECASE,
)
SALUTATION = re.compile(
    r"(?:(?:dear\s+)?(?:sir|madam|editor)(?:\s*(?:or|/)\s*madam)?|to\s+the\s+editor|dear\s+(?:sirs|readers))\s*[,:–—-]\s*",
    re.IGNORECASE,
)
LETTER_ENDING = re.compile(
    r"(?:(?:yours|sincerely|regards|respectfully|kind regards|best wishes|faithfully)\b[\w\s,]{0,30}?)\W*", re.IGNORECASE
)

PAST_ENDINGS = ("ed",)
