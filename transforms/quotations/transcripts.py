"""People who talk in turn: the labels of a transcript that are turns, what each turn holds, and answers without a label."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from transforms.quotations.annotated import AnnotatedArticle
from transforms.quotations.hearings import is_hearing
from transforms.quotations.line_labels import turns_below_lines
from transforms.quotations.printed_turns import OFFICE_ENDS, label_pairs
from transforms.quotations.reported_clause import EDGE, OwnWords, ReportedClause
from transforms.quotations.told_roles import brings_in, is_asked, who_answers, who_asks

SURE_LABELS = ("capitals", "name")
"""Labels of turns, as `label_kind` has them."""

MIN_TURNS = 3
MIN_TURN_SHARE = 0.6
"""From so many labels, and so large a share of the paragraphs, a text is people who talk in turn."""

MAX_PLACES = 5
"""Of so many labels one may be a place's name; where more are, places are listed."""

MAX_OPENING = 2
"""Paragraphs that bring in who is interviewed, where nothing but the print shows an interview."""

MAX_DIRECTION_WORDS = 8
"""Words of what a stenographer notes between turns. Chosen by hand."""

MIN_QUESTIONS = 2
MAX_QUESTION_WORDS = 60
"""Questions from which an article is an interview, and the words of the longest one."""

_BRACKETED = re.compile(r"\s*[(\[][^()\[\]\n]{1,80}[)\]][.,]?\s*")
_BRACKETED_END = re.compile(r"\s*[(\[][^()\[\]\n]{1,80}[)\]][.,]?\s*$")
_LAST_SIGNS = 90


def find_turns(article: AnnotatedArticle) -> list[OwnWords]:
    """The turns of the article, in order; none where it is no transcript and no interview."""
    known: list[OwnWords] | None = article.parse.memo.get("turns")
    if known is None:
        pairs = label_pairs(article)
        labels = exchange(article, pairs) or answering_alone(article, pairs)
        turns = list(labelled_turns(article, labels) if labels else turns_below(article)) or interview(article)
        known = article.parse.memo["turns"] = turns
    return known


def exchange(article: AnnotatedArticle, labels: Sequence[ReportedClause]) -> list[ReportedClause]:
    """Of the labels those of people who talk in turn.

    Two labels, one of them twice, in capitals or names: 'LIND: … HOLM: … LIND: …'; 'Ada Lind: … Karl Holm: … AL: … KH: …'. Any
    labels, 'Mr Vane (Senneck) (Lab): …', 'A: …', where most paragraphs behind the first have one.
    """
    words = article.parse.words
    turns = [pair for pair in labels if pair.source is not None]
    if is_sitting(article, turns) or is_hearing(article, turns):
        return turns
    # 'Corran: The bridge is open.' / 'Marle: The bridge is closed.'
    if sum(is_place(article, pair) for pair in turns) * MAX_PLACES > len(turns):
        return []
    # 'Corvo: 384' / 'Flores: 3,428'
    if sum(any(map(str.isalpha, article.parse.body[pair.start : pair.end])) for pair in turns) * 2 <= len(turns):
        return []
    count = Counter(words[pair.source].casefold() for pair in turns if pair.source is not None)
    # 'Flood Defences: Oral Answers' is a headline.
    turns = [pair for pair in turns if pair.preposition != "headline" or count[words[pair.source or 0].casefold()] > 1]
    sure = [pair for pair in turns if pair.preposition in SURE_LABELS]
    if is_exchange(article, turns):
        return turns
    if 1 < len({words[pair.source].casefold() for pair in sure if pair.source is not None}) < len(sure):
        return sure
    return turns if is_panel(article, turns) else []


def is_sitting(article: AnnotatedArticle, turns: Sequence[ReportedClause]) -> bool:
    """Whether the labels are those of an assembly, in which each may speak once: 'Mr. LIND: …', 'The CLERK: …', 'Hon. MEMBERS: …'

    They begin with a courtesy, a title or an article and go on in capitals, or tell an office in brackets, over most of the text.
    """
    parse, language = article.parse, article.parse.language
    begins = language.words.honorifics | language.words.definite_articles | language.words.titles
    addressed, has_office = [], False
    for paragraph, colon in ((parse.paragraphs[pair.cue], pair.cue) for pair in turns):
        first, *label = parse.words[article.paragraph_tokens[paragraph][0] : colon + 1]
        # The name may stand in brackets: 'The MINISTER FOR PORTS (Mrs. Ines Calloway): …'
        is_official = any(word.isupper() and len(word) > 1 for word in label) or not OFFICE_ENDS.isdisjoint(label[-1:])
        has_office = has_office or is_official
        is_titled = all(word[:1].isupper() or not word.isalpha() for word in label)
        if first.lower().rstrip(".") in begins and (is_official or is_titled):
            addressed.append(paragraph)
    if len(addressed) < MIN_TURNS or not has_office:
        return False
    return len(addressed) > MIN_TURN_SHARE * (len(parse.paragraph_spans) - min(addressed))


def is_panel(article: AnnotatedArticle, turns: Sequence[ReportedClause]) -> bool:
    """Whether several people, each with a label, answer what was asked before: 'We asked three: / Ada Lind, nurse: No.'"""
    parse = article.parse
    labels = [pair.source for pair in turns if pair.source is not None]
    first = min((parse.paragraphs[label] for label in labels), default=0)
    if len(labels) < MIN_TURNS or not first or not all(map(article.named.is_person_at, labels)):
        return False
    asking = range(*article.paragraph_tokens[first - 1])
    is_asked = any(parse.lemmas[token].lower() in parse.language.quoting.asking_verbs for token in asking)
    ends = (parse.body[slice(*span)].rstrip(' *_"”')[-1:] for span in parse.paragraph_spans[first - 1 :])
    is_asked = is_asked or next(ends) == "?"
    paragraphs = len(parse.paragraph_spans) - first
    return is_asked and len(labels) > MIN_TURN_SHARE * paragraphs and sum(end in ".!?…" for end in ends) > len(labels) / 2


def answering_alone(article: AnnotatedArticle, labels: Sequence[ReportedClause]) -> list[ReportedClause]:
    """The labels of one who answers where the questions have none: 'Why? / Ada Lind: Because. / And now? / AL: Nothing.'"""
    asked = set(questions(article))
    told = [pair for pair in labels if article.parse.paragraphs[pair.cue] - 1 in asked and pair.source is not None]
    if len(told) < MIN_QUESTIONS or len(told) < len(labels):
        return []
    parse, colon = article.parse, told[0].cue
    name = parse.text(article.paragraph_tokens[parse.paragraphs[colon]][0], colon)
    initials = "".join(word[:1] for word in name.replace("-", " ").split())
    words = {parse.words[pair.source] for pair in told if pair.source is not None}
    return told if words <= {*name.split(), initials} else []


def is_place(article: AnnotatedArticle, pair: ReportedClause) -> bool:
    """Whether the label's word is a place, 'Corran: The bridge is open.', not the initials of somebody named: 'DC: No.'

    With a bracket it is somebody there: 'City of Corran (@corran): It is open.'
    """
    name = None if pair.source is None else article.named.name_at(pair.source)
    if name is None or name.label not in ("GPE", "LOC") or article.parse.words[pair.cue] in OFFICE_ENDS:
        return False
    return article.parse.words[name.stop - 1] not in article.named.by_initials


def is_exchange(article: AnnotatedArticle, turns: Sequence[ReportedClause]) -> bool:
    """Whether the labels are those of people who talk in turn: three or more, one of them twice, over most of the text."""
    if len(turns) < MIN_TURNS:
        return False
    parse = article.parse
    # 'Senator Ada LIND: …', then 'Senator Lind: …'
    labels = [parse.words[pair.source].casefold() for pair in turns if pair.source is not None]
    paragraphs = len(parse.paragraph_spans) - min(parse.paragraphs[pair.cue] for pair in turns)
    return 1 < len(set(labels)) < len(labels) and len(turns) > MIN_TURN_SHARE * paragraphs


def labelled_turns(article: AnnotatedArticle, labels: Sequence[ReportedClause]) -> Iterator[OwnWords]:
    """The turns behind the labels, each with the paragraphs without a label in which it goes on."""
    parse = article.parse
    labels = sorted(labels, key=lambda pair: pair.start)
    speakers = {parse.words[pair.source] for pair in labels if pair.source is not None}
    # Where questions stand between the labels, none of them is the answerer's.
    asked = set(questions(article)) if len(speakers) == 1 or answering_alone(article, labels) else set()
    for number, pair in enumerate(labels):
        first = parse.paragraphs[pair.cue]
        # Behind the last turn the paper may speak again.
        stop = parse.paragraphs[labels[number + 1].cue] if number + 1 < len(labels) else first + 1
        going_on = [
            parse.paragraph_spans[paragraph]
            for paragraph in range(first + 1, stop)
            if paragraph not in asked
            and not is_stage_direction(article, paragraph)
            and not tells_who_is_asked(article, pair, paragraph)
            and not speakers & set(parse.words[slice(*article.paragraph_tokens[paragraph])])
            and not tells_of(article, pair.source, paragraph)
        ]
        spans = tuple(span for span in (said(parse.body, *place) for place in ((pair.start, pair.end), *going_on)) if span)
        if spans and pair.source is not None:
            yield OwnWords("turn", spans, None if pair.cue == pair.source else pair.cue, pair.source, "label")


def tells_of(article: AnnotatedArticle, source: int | None, paragraph: int) -> bool:
    """Whether the paragraph names whoever spoke and does not speak of 'I': then the paper tells it."""
    named, first_person = article.named, article.parse.language.quoting.first_person
    speaker = None if source is None or source not in named.at else named.entity_of[named.at[source]]
    tokens = range(*article.paragraph_tokens[paragraph])
    names_speaker = any(token in named.at and named.entity_of[named.at[token]] == speaker for token in tokens)
    return names_speaker and first_person.isdisjoint(article.parse.words[token].lower() for token in tokens)


def tells_who_is_asked(article: AnnotatedArticle, pair: ReportedClause, paragraph: int) -> bool:
    """Whether the paragraph behind an answer in a record of court brings in the next one who is asked."""
    return pair.preposition == "letter" and brings_in(article, range(*article.paragraph_tokens[paragraph]))


def is_stage_direction(article: AnnotatedArticle, paragraph: int) -> bool:
    """Whether a short paragraph between turns tells what happened: 'Honourable members interjecting—'"""
    text = article.parse.body[slice(*article.parse.paragraph_spans[paragraph])].rstrip()
    return len(text.split()) <= MAX_DIRECTION_WORDS and text[-1:] not in ".?!…\"”'’"


def turns_below(article: AnnotatedArticle) -> Iterator[OwnWords]:
    """The turns below labels that are lines of their own."""
    parse = article.parse
    for source, paragraphs in turns_below_lines(article):
        spans = tuple(span for place in paragraphs if (span := said(parse.body, *parse.paragraph_spans[place])) is not None)
        if spans:
            yield OwnWords("turn", spans, None, source, "label")


def said(body: str, start: int, end: int) -> tuple[int, int] | None:
    """The turn without what a stenographer adds at its edges; None when nothing else is there: 'Never. (Laughter.)' → 'Never.'"""
    while (found := _BRACKETED.match(body, start, end)) is not None:
        start = found.end()
    while (found := _BRACKETED_END.search(body, max(start, end - _LAST_SIGNS), end)) is not None:
        end = found.start()
    while start < end and body[start] in EDGE and body[start] not in "\"“'‘":
        start += 1
    return (start, end) if any(map(str.isalnum, body[start:end])) else None


def questions(article: AnnotatedArticle) -> list[int]:
    """The paragraphs that are a question each, outside marks, where others stand between them; none where there are too few."""
    parse = article.parse
    found = [
        paragraph
        for paragraph, (start, end) in enumerate(parse.paragraph_spans)
        if parse.body[start:end].rstrip(" *_").endswith("?")
        and not any(article.quoted[slice(*article.paragraph_tokens[paragraph])])
        and len(parse.body[start:end].split()) <= MAX_QUESTION_WORDS
    ]
    # A question and its follow-up may stand in two paragraphs.
    asked = [paragraph for paragraph in found if paragraph + 1 < len(parse.paragraph_spans) and paragraph + 1 not in found]
    return asked if len(asked) >= MIN_QUESTIONS else []


def answers(article: AnnotatedArticle) -> Iterator[range]:
    """For each question the paragraphs up to the next one; behind the last question one alone."""
    asked = questions(article)
    for paragraph, following in zip_longest(asked, asked[1:]):
        yield range(paragraph + 1, paragraph + 2 if following is None else following)


def person_interviewed(article: AnnotatedArticle) -> int | None:
    """The last token of the one person's name whom the article's opening brings in, and who answers."""
    asked = questions(article)
    if not asked:
        return None
    first = article.paragraph_tokens[asked[0]][0]
    return last_name(article, who_answers(article, first), first)


def last_name(article: AnnotatedArticle, entity: int | None, token: int) -> int | None:
    """The last token of the entity's last name before the token."""
    if entity is None:
        return None
    places = [article.named.names[number] for number in article.named.entities[entity].names]
    return max((name.stop - 1 for name in places if name.stop <= token), default=None)


def interview(article: AnnotatedArticle) -> list[OwnWords]:
    """The turns of an interview without labels: answers that stand in no marks, and questions where it is told who asks."""
    found = list(unmarked_answers(article))
    if not found and not marked_answers(article):
        return []
    asked = [group.start - 1 for group in answers(article)]
    first = article.paragraph_tokens[asked[0]][0]
    asker = last_name(article, who_asks(article, first), first)
    for paragraph in asked:
        span = said(article.parse.body, *article.parse.paragraph_spans[paragraph])
        if asker is not None and span is not None:
            found.append(OwnWords("turn", (span,), None, asker, "answer"))
    return sorted(found, key=lambda turn: turn.spans)


def unmarked_answers(article: AnnotatedArticle) -> Iterator[OwnWords]:
    """The answers of an interview that has neither labels nor marks: 'Will you miss it?' / 'I will.'

    The questions speak to somebody and the answers of oneself: in a list of what readers ask it is the other way round.
    """
    parse, quoting = article.parse, article.parse.language.quoting
    person = person_interviewed(article)
    groups = list(answers(article))
    if person is None or any(any(article.quoted[slice(*article.paragraph_tokens[place])]) for group in groups for place in group):
        return
    asked = {word.lower() for group in groups for word in words_of(article, range(group.start - 1, group.start))}
    answered = {word.lower() for group in groups for word in words_of(article, group)}
    # 'We' answers what readers ask, too: somebody must be told to have asked.
    first = article.paragraph_tokens[groups[0].start - 1][0]
    is_ours = bool(answered & quoting.first_plural) and is_asked(article, first)
    is_own = (bool(answered & quoting.first_person) or is_ours) and not asked & quoting.first_person
    is_spoken = is_own and asked & quoting.second_person
    is_shown = is_own and (is_set_off(article, groups) or is_all(article, groups))
    if not (is_spoken or is_shown or is_dashed(article, groups)):
        return
    for group in groups:
        spans = tuple(span for place in group if (span := said(parse.body, *parse.paragraph_spans[place])) is not None)
        if spans:
            yield OwnWords("turn", spans, None, person, "answer")


def is_dashed(article: AnnotatedArticle, groups: Sequence[range]) -> bool:
    """Whether a dash stands before each question and each answer, as interviews have it: '– How thick is it? / – A metre.'"""
    parse, dashes = article.parse, article.parse.language.style.dashes
    begins = (
        parse.body[slice(*parse.paragraph_spans[place])].lstrip(" *_")[:1]
        for group in groups
        for place in (group.start - 1, group.start)
    )
    return all(sign in dashes for sign in begins)


def is_set_off(article: AnnotatedArticle, groups: Sequence[range]) -> bool:
    """Whether a dash or bold type shows each question, and no answer: '– How thick is it? / I never measured.'"""
    parse = article.parse
    signs = parse.language.style.dashes | {"*", "_"}
    starts = (parse.paragraph_spans[place][0] for group in groups for place in (group.start - 1, *group))
    # Of bold type the signs are left out of the body.
    begins = [not signs.isdisjoint(parse.printed[max(start - 1, 0) : start + 1]) for start in starts]
    asking = [place == group.start - 1 for group in groups for place in (group.start - 1, *group)]
    return begins == asking


def is_all(article: AnnotatedArticle, groups: Sequence[range]) -> bool:
    """Whether short questions and answers of a paragraph each are all the article behind a short opening."""
    spans = article.parse.paragraph_spans
    first, last = groups[0].start - 1, groups[-1].stop
    is_turns = all(len(group) == 1 for group in groups) and last == len(spans) and len(groups) >= MIN_TURNS
    return first <= MAX_OPENING and is_turns


def words_of(article: AnnotatedArticle, paragraphs: range) -> Iterator[str]:
    """The words of the paragraphs."""
    for paragraph in paragraphs:
        yield from article.parse.words[slice(*article.paragraph_tokens[paragraph])]


def marked_answers(article: AnnotatedArticle) -> dict[int, int | None]:
    """For each passage that is the answer to a question alone in its paragraph who gives it.

    That is the one person brought in before; None where nobody is, for whoever asks gives no answers: 'We asked her five things.'
    """
    groups, spans = list(answers(article)), article.parse.paragraph_spans
    of_paragraph = {
        passage.paragraph: number
        for number, passage in enumerate(article.passages)
        if (passage.outer_start, passage.outer_end) == spans[passage.paragraph]
    }
    found = [of_paragraph[paragraph] for group in groups for paragraph in group if paragraph in of_paragraph]
    person = person_interviewed(article)
    # Without a name the print must be an interview's throughout.
    is_shown = person is not None or all(paragraph in of_paragraph for group in groups for paragraph in group)
    return dict.fromkeys(found, person) if len(found) >= MIN_QUESTIONS and is_shown else {}
