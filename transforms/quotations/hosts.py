"""Which passages are parts of what is reported: 'He said the idea was “odd” and the cost “mad”.'"""

from transforms.languages.scheme import Form, Relation
from transforms.quotations.annotated import AnnotatedArticle
from transforms.quotations.attribution import MAX_CUE_GAP
from transforms.quotations.choices import MAX_TO_COLON, Choice, is_sentence
from transforms.quotations.evidence import SPEECH_VERB, Evidence
from transforms.quotations.kinds import DIRECT_SHARE, MIXED_SHARE, Taken, share_in_marks
from transforms.quotations.reported_clause import ReportedClause
from transforms.quotations.reports import TURN
from transforms.quotations.sources import VERB_POSES, is_cue
from transforms.text.marks import Passage

MAX_TO_PASSAGE = 2
"""Tokens from a cue to a passage that it stands right before: 'mutter “', 'mutter: “'. Behind a colon more: 'told her: “'."""


def choose_hosts(
    evidence: Evidence,
    parts: list[int],
    taken: Taken,
    scored: list[tuple[float, ReportedClause]],
    choices: list[Choice],
) -> dict[int, ReportedClause]:
    """For each passage that is a part of what is reported the report: He said the idea was “odd” and the cost “mad”.

    The most probable report that holds it and more beside it; one that holds several of the parts has all of them. A report that
    touches a passage which it does not hold, or which is a quotation of its own, is none; nor is one of which the marks hold next
    to nothing.
    """
    able, article = set(parts), evidence.article
    hosts = turns_with_marks(article, taken, scored, choices)
    for _, report in sorted(scored, key=lambda item: (-item[0], item[1].start - item[1].end)):
        touched = taken.touching(report.start, report.end)
        free = [
            number
            for number in touched
            if number in able
            and number not in hosts
            and report.covers(article.passages[number].start, article.passages[number].end)
            and not has_own_cue(article, report, number)
            and not holds_own_voice(evidence, report, choices[number], number)
            and not is_announced(article, report, number)
            and not is_whole_before_place(article, report, number)
        ]
        if not free or free != touched or holds_time_alone(evidence, report, free) or has_said(evidence, report, choices):
            continue
        share = share_in_marks(article, (report.start, report.end), free)
        if MIXED_SHARE < share < DIRECT_SHARE:
            hosts.update(dict.fromkeys(free, report))
    return hosts


def holds_time_alone(evidence: Evidence, report: ReportedClause, numbers: list[int]) -> bool:
    """Whether the content has nothing beside its passages but when it was said: 'said on Monday “it did not hold.”'"""
    article, parse = evidence.article, evidence.article.parse
    marked = {token for number in numbers for token in article.outer[number]}
    beside = [token for token in parse.tokens_in(report.start, report.end) if token not in marked]
    return any(token in evidence.timed for token in beside) and all(
        token in evidence.timed or parse.poses[token] in ("ADP", "DET", "PUNCT", "SPACE") for token in beside
    )


def has_said(evidence: Evidence, report: ReportedClause, choices: list[Choice]) -> bool:
    """Whether the content is that of a deed behind words: 'Lind shouted “Thief!” and ran after a man whose sign said “Go”.'"""
    article, parse = evidence.article, evidence.article.parse
    if evidence.verb_kind(report.cue) <= SPEECH_VERB or parse.relations[report.cue] is not Relation.CONJUNCT:
        return False
    if any(map(parse.is_subject, parse.children[report.cue])):
        return False
    said = parse.heads[report.cue]
    return any(choice.cue == said < article.outer[number].start < report.cue for number, choice in enumerate(choices))


def turns_with_marks(
    article: AnnotatedArticle, taken: Taken, scored: list[tuple[float, ReportedClause]], choices: list[Choice]
) -> dict[int, ReportedClause]:
    """For each passage in which somebody who has a turn quotes himself, or nobody, the turn: 'A: “Run,” I tell them.'"""
    hosts: dict[int, ReportedClause] = {}
    parse, own = article.parse, article.parse.language.quoting.own_pronouns
    for score, report in scored:
        if report.shape != "label" or score < TURN:
            continue
        held = taken.touching(report.start, report.end)
        sources = [choices[number].source for number in held if choices[number].cue is not None]
        is_own = all(source is not None and parse.words[source].lower() in own for source in sources)
        is_lead = any(ends_before_sentence(article, report, number) for number in held)
        if (
            held
            and is_own
            and not is_lead
            and MIXED_SHARE < share_in_marks(article, (report.start, report.end), held) < DIRECT_SHARE
        ):
            hosts.update(dict.fromkeys(held, report))
    return hosts


def holds_own_voice(evidence: Evidence, report: ReportedClause, choice: Choice, number: int) -> bool:
    """Whether the content holds who says the passage in it: Pryce blamed a theory that Dey said “did not survive the day.”

    Or the cue right before it: 'Dey was heard to mutter “true enough.”' An own voice has a cue of its own: 'Pryce said that for
    dockers “pay is down”' is no docker's.
    """
    begins = evidence.article.outer[number].start
    reach = MAX_TO_COLON if evidence.article.is_led(number) else MAX_TO_PASSAGE
    if choice.cue is not None and is_within(evidence, report, choice.cue) and 0 < begins - choice.cue <= reach:
        return True
    is_reported = report.source is not None and evidence.verb_kind(report.cue) <= SPEECH_VERB
    is_named_only = choice.cue is None and is_reported
    return is_within(evidence, report, choice.source) and not is_named_only


def is_within(evidence: Evidence, report: ReportedClause, token: int | None) -> bool:
    """Whether the token stands in the content."""
    return token is not None and report.start <= evidence.article.parse.starts[token] < report.end


def has_own_cue(article: AnnotatedArticle, report: ReportedClause, number: int) -> bool:
    """Whether the content has a participle that reports the passage in it: Pryce attacked the timing, saying “it is late.”"""
    parse, first = article.parse, article.outer[number].start
    before = range(max(parse.token_at(report.start), article.left_limit(number), first - MAX_CUE_GAP), first)
    return any(
        parse.forms[token] is Form.GERUND and is_cue(parse, token) and token > 0 and parse.words[token - 1] == ","
        for token in before
    )


def is_announced(article: AnnotatedArticle, report: ReportedClause, number: int) -> bool:
    """Whether the passage is all that somebody says, as it ends the content behind a colon: 'told this paper: “No.”'

    So it is where no verb stands before the colon, or one of speech with its own source: of 'According to police, the man told
    them: “No.”' the passage is the man's.
    """
    parse, outer = article.parse, article.outer[number]
    if ends_before_sentence(article, report, number):
        return True
    before = range(parse.token_at(report.start), outer.start)
    if parse.ends[outer.stop - 1] < report.end or not before or parse.words[before[-1]] != ":":
        return False
    has_voice = any(article.is_cue(token) and article.sources.get(token, token) in before for token in before)
    # 'Gave the answer that all had waited for: “I did not.”'
    is_own = report.shape != "label" and is_sentence(article, article.passages[number])
    return has_voice or is_own or not any(map(parse.is_finite, before))


def ends_before_sentence(article: AnnotatedArticle, report: ReportedClause, number: int) -> bool:
    """Whether the passage is all that stands behind a colon but for another sentence: 'Lind said: “All is well.” He left.'

    Turns, 'A: “Go!” I tell them.', have been chosen before.
    """
    passage, parse = article.passages[number], article.parse
    is_first = report.shape == "label" and begins_with(report, passage)
    behind = parse.body[passage.outer_end : report.end].lstrip()[:1]
    return is_first and is_sentence(article, passage) and behind.isupper()


def is_whole_before_place(article: AnnotatedArticle, report: ReportedClause, number: int) -> bool:
    """Whether the passage is a sentence right behind its cue, and the rest tells where it was said.

    'Students chanted “The street is ours” outside the ministry.'
    """
    parse, outer, passage = article.parse, article.outer[number], article.passages[number]
    if report.cue != outer.start - 1 or not begins_with(report, passage) or not parse.body[passage.start].isupper():
        return False
    has_verb = any(map(parse.is_finite, article.inside[number]))
    rest = range(outer.stop, parse.tokens_in(report.start, report.end).stop)
    is_place = bool(rest) and parse.poses[rest[0]] == "ADP" and not any(parse.poses[token] in VERB_POSES for token in rest)
    return has_verb and is_place


def begins_with(report: ReportedClause, passage: Passage) -> bool:
    """Whether the content begins with the passage, with its mark or behind it."""
    return passage.outer_start <= report.start <= passage.start
