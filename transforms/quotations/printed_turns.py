"""Turns as they are printed: the label of a transcript, an interview, an official report or a headline, and what it reports."""

import re

from transforms.languages.scheme import Form
from transforms.names.genders import is_honorific
from transforms.quotations.annotated import AnnotatedArticle
from transforms.quotations.reported_clause import ReportedClause, trim
from transforms.quotations.running_labels import running_turns

MAX_LABEL = 12
"""Tokens of a label before its colon."""

MAX_LABEL_WITH_OFFICE = 30
"""Tokens of a label that tells somebody's office or seat in brackets: 'The Minister for Ports (Ada Lind) (Corran West):'."""

MAX_LABEL_WORDS = 4
"""Words of a label that is no name: 'Harbour board spokesman: No comment'."""

LABEL_ENDS = frozenset({":", "):", "]:"})
"""Tokens behind a label: 'Lind:', 'Mr Lind (Corran):'."""

OFFICE_ENDS = LABEL_ENDS - {":"}
"""Tokens behind a label that ends in an office or a seat."""

OPENERS = frozenset({"(", "["})
_CLOSERS = frozenset({")", "]", "):", "]:"})

MIN_LETTERED = 3
"""Tokens of 'A. No' with its stop, and no fewer."""

MIN_OFFICIAL = 2
"""Turns of an official report from which an article is one."""

_TIME = re.compile(r"\s*(?:[\[(]\d{1,2}:\d{2}(?::\d{2})?[\])]|\d{1,2}:\d{2}:\d{2})\s*[-–—]?\s*(?=\S)")
_SCORE = re.compile(r"\d ?[-–] ?\d")


def label_pairs(article: AnnotatedArticle) -> list[ReportedClause]:
    """LIND: I never knew. / Q: And then? / In a headline: Lind on Corran's Dyke: It Will Hold."""
    known: list[ReportedClause] | None = article.parse.memo.get("label_pairs")
    if known is None:
        known = article.parse.memo["label_pairs"] = _label_pairs(article)
    return known


def _label_pairs(article: AnnotatedArticle) -> list[ReportedClause]:
    paragraphs = range(len(article.paragraph_tokens))
    found: list[ReportedClause] = []
    for paragraph in paragraphs:
        running = running_turns(article, paragraph)
        single = None if running else label_pair(article, paragraph)
        found += running if single is None else [single]
    labelled = {article.parse.paragraphs[pair.cue] for pair in found}
    # 'MS. HOLM: Ready.' has its label before the colon.
    others = [paragraph for paragraph in paragraphs if paragraph not in labelled]
    official = [pair for paragraph in others if (pair := official_turn(article, paragraph)) is not None]
    letters = [pair for paragraph in others if (pair := lettered_turn(article, paragraph)) is not None]
    words, quoting = {article.parse.words[pair.cue].rstrip(".") for pair in letters}, article.parse.language.quoting
    is_examined = bool(words & quoting.question_labels) and bool(words & quoting.answer_labels)
    return [
        *found,
        *(official if len(official) >= MIN_OFFICIAL else ()),
        *(letters if is_examined else ()),
    ]


def lettered_turn(article: AnnotatedArticle, paragraph: int) -> ReportedClause | None:
    """A turn of a record of court, its letter before a stop or a dash: 'Q. Did you see it?', 'A – No.'"""
    parse, (first, last) = article.parse, article.paragraph_tokens[paragraph]
    label = parse.words[first]
    is_one = label.endswith(".") and len(label) > 1
    quoting = parse.language.quoting
    letter = label.rstrip(".")
    if last - first < MIN_LETTERED or not (letter in quoting.question_labels or letter in quoting.answer_labels):
        return None
    is_alone = is_one or is_bare_letter(article, paragraph)
    is_marked = is_alone or parse.words[first + 1] == "." or parse.words[first + 1] in parse.language.style.dashes
    if not is_marked or article.quoted[first]:
        return None
    end = parse.paragraph_spans[paragraph][1]
    start, _ = trim(parse.body, parse.ends[first if is_alone else first + 1], end)
    return ReportedClause(start, end, first, first, "label", "letter") if end > start else None


def is_bare_letter(article: AnnotatedArticle, paragraph: int) -> bool:
    """Whether the paragraph begins with a question's letter, or with an answer's right below one: 'Q Where?' / 'A There.'"""
    parse, quoting = article.parse, article.parse.language.quoting
    first, above = (parse.words[article.paragraph_tokens[max(place, 0)][0]] for place in (paragraph, paragraph - 1))
    is_letter = len(first) == 1 and any(map(str.isalnum, parse.words[article.paragraph_tokens[paragraph][0] + 1]))
    return is_letter and (
        first in quoting.question_labels or (first in quoting.answer_labels and above in quoting.question_labels)
    )


def official_turn(article: AnnotatedArticle, paragraph: int) -> ReportedClause | None:
    """A turn of an official report, its label in capitals and before a stop.

    'The ACTING CHAIR. Order.', 'Mr. LIND of Corran. No.'
    """
    parse, end = article.parse, article.parse.paragraph_spans[paragraph][1]
    first, last = article.paragraph_tokens[paragraph]
    stop = next((token for token in range(first + 1, min(first + MAX_LABEL, last - 1)) if parse.words[token] == "."), None)
    if stop is None or any(article.quoted[first:stop]):
        return None
    capitals = [token for token in range(first, stop) if parse.words[token].isupper() and len(parse.words[token]) > 1]
    others = {parse.words[token].lower().rstrip(".") for token in range(first, stop) if not parse.words[token][:1].isupper()}
    begins = range(first, capitals[0]) if capitals else range(first)
    language = parse.language
    is_label = (
        bool(capitals)
        and others <= language.quoting.source_prepositions | language.words.definite_articles | language.quoting.office_endings
        and all(is_honorific(parse, token) or parse.words[token].lower() in language.words.definite_articles for token in begins)
    )
    start, _ = trim(parse.body, parse.ends[stop], end)
    if not is_label or end <= start or parse.text(stop + 1, last).isupper():
        return None
    return ReportedClause(start, end, stop, capitals[-1], "label", "capitals")


def behind_time(article: AnnotatedArticle, paragraph: int) -> int:
    """The first token of the paragraph, what tells the time before a label left out: '[00:12] Ada Lind: Welcome.'"""
    parse, (start, end) = article.parse, article.parse.paragraph_spans[paragraph]
    time = _TIME.match(parse.body, start, end)
    return article.paragraph_tokens[paragraph][0] if time is None else parse.token_at(time.end())


def label_pair(article: AnnotatedArticle, paragraph: int) -> ReportedClause | None:
    """What a paragraph's label reports; None where it has none: 'Gulls 3-1 Terns: Lind scores twice'."""
    parse, end = article.parse, article.parse.paragraph_spans[paragraph][1]
    first, last = behind_time(article, paragraph), article.paragraph_tokens[paragraph][1]
    colon = label_end(article, first, last)
    begins = parse.words[first][:1]
    if colon is None or any(article.quoted[first:colon]) or colon in article.dateline or not (begins.isupper() or begins == "@"):
        return None
    if _SCORE.search(parse.text(first, colon)):
        return None
    source = label_source(article, first, colon)
    # Whole sentences keep their stop.
    start, _ = trim(parse.body, parse.ends[colon], end)
    if source is None or end <= start:
        return None
    kind = label_kind(article, first, colon)
    # A headline is one sentence: 'Lind told them: “No.” She wrote: “Never.”' is none.
    if (
        kind == "headline"
        and parse.sentences[parse.token_at(start)] != parse.sentences[last - 1]
        and is_said(article, first, colon)
    ):
        return None
    return ReportedClause(start, end, colon, source, "label", kind)


def label_end(article: AnnotatedArticle, first: int, last: int) -> int | None:
    """The colon behind a label that begins at the token; one with an office in brackets may be long."""
    words = article.parse.words
    colon = next(
        (token for token in range(first + 1, min(first + MAX_LABEL_WITH_OFFICE, last - 1)) if words[token] in LABEL_ENDS), None
    )
    is_short = colon is not None and colon < first + MAX_LABEL
    return colon if is_short or (colon is not None and not OPENERS.isdisjoint(words[first:colon])) else None


def label_source(article: AnnotatedArticle, first: int, colon: int) -> int | None:
    """Whoever a label names: the last name before 'on' or 'to', else the last word of a short one, with a capital.

    What stands in brackets tells an office or a seat, unless it alone has the person's name: 'The Minister for Ports (Ada Lind)'.
    'Video:', 'Exclusive:' name nobody.
    """
    parse, language, named = article.parse, article.parse.language, article.named
    prepositions = language.quoting.label_prepositions
    bracket = next((token for token in range(first + 1, colon) if parse.words[token] in OPENERS), colon)
    last = next((token for token in range(first + 1, bracket) if parse.words[token].lower() in prepositions), bracket)
    names = [named.at[token] for token in range(first, last) if token in named.at]
    # 'HON. SPEAKER', of which the recognizer makes a name.
    names = [number for number in names if not is_courtesy(article, number)]
    inside = [named.at[token] for token in range(bracket, colon) if token in named.at]
    in_brackets = [number for number in inside if named.names[number].label == "PERSON"]
    is_capital = parse.words[first].lower() in language.words.definite_articles and parse.words[first + 1].isupper()
    has_person = any(named.names[number].label == "PERSON" for number in names)
    if in_brackets and (is_capital or not has_person):
        return named.names[in_brackets[0]].stop - 1
    # 'The MINISTER FOR PORTS': what the recognizer takes for a name there is the office's.
    office = office_noun(article, range(first, last))
    if is_capital or (office is not None and not has_person):
        return office
    if names:
        # 'Ada Lind, Corran: No.'
        begins = named.names[names[0]]
        is_first = begins.label == "PERSON" and begins.first == first and parse.words[begins.stop] == ","
        return (begins if is_first else named.names[names[-1]]).stop - 1
    word = parse.words[last - 1]
    # 'Some hon. members: Oh, oh!'
    is_several = parse.poses[first] == "DET" and parse.lemmas[last - 1].lower() in language.words.person_nouns
    if is_several and last - first <= MAX_LABEL_WORDS and last == colon:
        return last - 1
    is_label = word[:1].isupper() and last - first <= MAX_LABEL_WORDS and word not in language.words.not_labels
    is_handle = word.startswith("@") and last - first == 1
    return last - 1 if is_label or is_handle else None


def office_noun(article: AnnotatedArticle, label: range) -> int | None:
    """The noun of the office that the label is: 'Minister', of 'The Minister for Ports'; of one in capitals whatever it is."""
    parse, language = article.parse, article.parse.language
    joint = next((token for token in label[1:] if parse.words[token].lower() in language.quoting.source_prepositions), label.stop)
    is_capital = parse.words[label.start].lower() in language.words.definite_articles and parse.words[label.start + 1].isupper()
    return joint - 1 if is_capital or parse.words[joint - 1].lower() in language.words.titles else None


def is_courtesy(article: AnnotatedArticle, number: int) -> bool:
    """Whether the name is a title of courtesy and nothing else: 'HON' of 'HON. SPEAKER'."""
    name, parse = article.named.names[number], article.parse
    return all(is_honorific(parse, token) for token in range(name.first, name.stop))


def is_said(article: AnnotatedArticle, first: int, colon: int) -> bool:
    """Whether a cue in the past stands before the colon, as in a lead: 'Lind told them:'; headlines have the present."""
    parse = article.parse
    return any(parse.forms[token] is Form.PAST and article.is_cue(token) for token in range(first, colon))


def label_kind(article: AnnotatedArticle, first: int, colon: int) -> str:
    """'letter' for 'Q', 'capitals' for 'LIND', 'headline' in the first paragraph, 'name' for 'Ada Lind', else 'line'."""
    parse = article.parse
    words = [word for word in parse.words[first:colon] if any(map(str.isalpha, word))]
    if all(map(str.isupper, words)):
        return "letter" if len("".join(words)) == 1 else "capitals"
    if parse.paragraphs[first] == 0 and parse.words[colon] == ":":
        return "headline"
    name = article.named.names[article.named.at[first]] if first in article.named.at else None
    return "name" if name is not None and (name.first, name.stop, name.label) == (first, colon, "PERSON") else "line"
