"""From evidence to quotations: who is each passage's source, which passages are quotations, which pieces make one, of what kind
it is.

The rules (`attribution`) and the shapes of reports (`reports`) propose; small learned trees (`trees`) weigh what they
propose. The trees only ever choose among candidates that stand in the text.
"""

from dataclasses import dataclass, replace

import numpy as np

from transforms.languages.scheme import Form, Relation
from transforms.parsing.parse import Parse
from transforms.quotations.annotated import AnnotatedArticle
from transforms.quotations.attribution import MAX_CUE_GAP
from transforms.quotations.choices import (
    MAX_TO_COLON,
    Choice,
    choose_sources,
    is_led,
    is_sentence_of_its_own,
    is_told_behind,
    method_name,
)
from transforms.quotations.confidence import CHOSEN, OfQuotation
from transforms.quotations.evidence import SPEECH_VERB, Evidence
from transforms.quotations.grouping import grouped
from transforms.quotations.inserted import divided_reports, pieces
from transforms.quotations.kinds import (
    DIRECT_SHARE,
    MIXED_SHARE,
    Taken,
    kind_of,
    share_in_marks,
    with_marks,
    within_marks,
    without_deed,
)
from transforms.quotations.passages import covering_probability
from transforms.quotations.receivers import is_receiver
from transforms.quotations.report_features import report_features
from transforms.quotations.report_shapes import SHAPES, find_pairs
from transforms.quotations.reported_clause import ReportedClause
from transforms.quotations.reports import TURN, ScoredPairs, weighed
from transforms.quotations.sources import is_cue, is_heard
from transforms.tables.schema import KINDS, SET_OFF
from transforms.trees import Models

MIN_PASSAGE = 0.5
MIN_REPORT = 0.45
MIN_HOST = 0.35
"""Probabilities from which a passage is a quotation, a report is one, and a passage is only a part of what is reported; chosen
out of fold for the best F1 with the right source.
"""

DIVIDED = 0.7
"""How probably what stands around an inserted cue with its day or hearers is a report."""

MAX_TO_PASSAGE = 2
"""Tokens from a cue to a passage that it stands right before: 'mutter “', 'mutter: “'. Behind a colon more: 'told her: “'."""

FIRST_SHAPE = 20
"""The number of a report's first shape among methods, as models know them; rules have smaller ones."""

REPORT_METHODS = {
    "clause": "content_clause",
    "infinitive": "infinitive",
    "object": "object",
    "preposition": "prepositional_object",
    "rest": "rest_of_clause",
    "according": "according_to",
    "around": "inserted_cue",
    "noun_clause": "noun_clause",
    "inner_clause": "inner_clause",
    "label": "label",
    "passive": "passive_subject",
}


@dataclass(frozen=True)
class Quotation:
    """A content in one span or several (characters), its kind, the token that reports it, the head token of its source, the rule.

    `features` is what its confidence is learned from.
    """

    spans: tuple[tuple[int, int], ...]
    kind: str
    cue: int | None
    source: int | None
    method: str
    confidence: float
    features: OfQuotation


def find_quotations(evidence: Evidence, models: Models) -> list[Quotation]:
    """The article's quotations, in the order of their first characters."""
    article = evidence.article
    scored = score_pairs(evidence, models)
    reports = choose_reports(article.parse, scored.all)
    reports += [(DIVIDED, report) for report in divided_reports(article, {report.cue for _, report in reports})]
    choices = choose_sources(evidence, models, scored)
    kept = [number for number, choice in enumerate(choices) if choice.probability >= MIN_PASSAGE]
    parts = [number for number in kept if choices[number].hosted >= MIN_HOST and not is_sentence_of_its_own(article, number)]
    taken = Taken(article, kept)
    hosts = choose_hosts(evidence, parts, taken, scored.all, choices)
    quotations = [
        quotation_of(evidence, group, choices, scored)
        for group in grouped(article, [number for number in kept if number not in hosts], choices)
    ]
    # What stands in marks belongs to one quotation only: the passage's own, or that of the report that holds it.
    for score, report in reports:
        touched = taken.touching(report.start, report.end)
        if not touched or share_in_marks(article, (report.start, report.end), touched) <= MIXED_SHARE:
            quotations.append(reported(evidence, report, score, taken))
    held_by: dict[int, list[int]] = {}
    for number, host in hosts.items():
        held_by.setdefault(id(host), []).append(number)
    for score, report in scored.all:
        if id(report) in held_by:
            quotations.append(reported_in_part(evidence, report, score, held_by[id(report)], taken, choices))
    ordered = sorted(quotations, key=lambda quotation: (quotation.spans[0][0], -quotation.spans[-1][1]))
    return sure([without_receiver(evidence, quotation) for quotation in ordered], models)


def without_receiver(evidence: Evidence, quotation: Quotation) -> Quotation:
    """The quotation; without a source where that is whom it tells of: 'Lind was accused of “selling the land twice”.'"""
    source = quotation.source
    if source is None or not is_receiver(evidence, source, quotation.cue, quotation.spans[0]):
        return quotation
    return replace(quotation, source=None)


def score_pairs(evidence: Evidence, models: Models) -> ScoredPairs:
    """Every pair of a word and a content with its probability of being a report."""
    pairs = find_pairs(evidence)
    if not pairs:
        return ScoredPairs([], evidence.article.parse)
    rows = np.array(report_features(evidence, pairs, models.rates), dtype=float)
    scores = models.report.probabilities(rows).tolist()
    return weighed(evidence, pairs, scores, models.rates)


def choose_reports(parse: Parse, scored: list[tuple[float, ReportedClause]]) -> list[tuple[float, ReportedClause]]:
    """The best pair of each word, where its contents together are probable enough, with what they amount to.

    A word has one content: whether 'The mayor told a crowd on Monday that it rained' says 'that it rained' or all from 'a crowd'
    is as open as whether it says anything. And a content has one word: Lee declined to say who paid; Lee was quoted as saying so.
    """
    pairs_of: dict[int, list[tuple[float, ReportedClause]]] = {}
    for score, report in scored:
        pairs_of.setdefault(report.cue, []).append((score, report))
    best: dict[int, tuple[float, ReportedClause]] = {}
    for cue, pairs in pairs_of.items():
        _, chosen = max(pairs, key=lambda pair: pair[0])
        total = min(sum(score for score, report in pairs if report.start < chosen.end and chosen.start < report.end), 1.0)
        if total >= MIN_REPORT:
            best[cue] = (total, chosen)
    surest: dict[tuple[int, int], float] = {}
    for total, report in best.values():
        content = (report.start, report.end)
        surest[content] = max(total, surest.get(content, 0.0))
    # 'The Post quoted Lee as saying so': what is quoted is what is said.
    said_as = {parse.heads[parse.heads[cue]] for cue in best if cue and parse.words[cue - 1] in parse.language.quoting.quoted_as}
    return [
        (total, report)
        for cue, (total, report) in sorted(best.items())
        if total == surest[report.start, report.end]
        and not (cue in said_as and parse.lemmas[cue].lower() in parse.language.quoting.quoting_verbs)
    ]


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
        if held and is_own and MIXED_SHARE < share_in_marks(article, (report.start, report.end), held) < DIRECT_SHARE:
            hosts.update(dict.fromkeys(held, report))
    return hosts


def holds_own_voice(evidence: Evidence, report: ReportedClause, choice: Choice, number: int) -> bool:
    """Whether the content holds who says the passage in it: Pryce blamed a theory that Dey said “did not survive the day.”

    Or the cue right before it: 'Dey was heard to mutter “true enough.”' An own voice has a cue of its own: 'Pryce said that for
    dockers “pay is down”' is no docker's.
    """
    begins = evidence.article.outer[number].start
    reach = MAX_TO_COLON if is_led(evidence, number) else MAX_TO_PASSAGE
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
    """Whether the passage is all that is said, as it ends the content behind a colon and no verb: 'told this paper: “No.”'"""
    parse, outer = article.parse, article.outer[number]
    before = range(parse.token_at(report.start), outer.start)
    is_last = parse.ends[outer.stop - 1] >= report.end
    return is_last and bool(before) and parse.words[before[-1]] == ":" and not any(map(parse.is_finite, before))


def quotation_of(evidence: Evidence, group: list[int], choices: list[Choice], scored: ScoredPairs) -> Quotation:
    """The quotation that a group of passages is; its source is the one that the group's passages are surest of."""
    article = evidence.article
    spans = tuple((article.passages[number].start, article.passages[number].end) for number in group)
    best = max((choices[number] for number in group), key=lambda choice: choice.margin)
    first = choices[group[0]]
    choice = first if first.source == best.source else best
    # One word out of a reported clause is not all that was said: 'that they can still “absolutely” win'.
    is_part = len(article.parse.body[slice(*spans[0])].split()) == 1 and first.hosted >= MIN_HOST
    # '“Never,” she said' is.
    is_part = is_part and not is_told_behind(evidence, group[0])
    kind = "mixed" if is_part and len(spans) == 1 else "direct"
    features = OfQuotation(
        kind=KINDS.index(kind),
        content_probability=max(choices[number].probability for number in group),
        source_margin=choice.margin,
        source_lead=choice.lead,
        source_form=-1 if choice.source is None else evidence.form(choice.source),
        method=choice.rule,
        words=count_words(article, spans),
        spans=len(spans),
        holds_passages=0.0,
        is_same_source=1.0,
        has_cue=float(choice.cue is not None),
        report_probability=covering_probability(*spans[0], scored),
    )
    return Quotation(spans, kind, choice.cue, choice.source, method_name(choice.rule), 0.0, features)


def reported(evidence: Evidence, report: ReportedClause, score: float, taken: Taken) -> Quotation:
    """The quotation that a report is which holds no passage of a quotation."""
    article = evidence.article
    spans = pieces(article, report)
    kind = kind_of(article, (report.start, report.end), taken)
    features = OfQuotation(
        kind=KINDS.index(kind),
        content_probability=score,
        source_margin=0.0,
        source_lead=0.0,
        source_form=-1 if report.source is None else evidence.form(report.source),
        method=FIRST_SHAPE + SHAPES.index(report.shape),
        words=count_words(article, ((report.start, report.end),)),
        spans=1,
        holds_passages=0.0,
        is_same_source=1.0,
        has_cue=1.0,
        report_probability=score,
    )
    source = None if is_heard(article.parse, report.cue, report.source) else report.source
    return Quotation(spans, kind, report.cue, source, REPORT_METHODS[report.shape], 0.0, features)


def reported_in_part(
    evidence: Evidence, report: ReportedClause, score: float, held: list[int], taken: Taken, choices: list[Choice]
) -> Quotation:
    """The quotation that a report is with the passages that it holds; they choose its source."""
    article = evidence.article
    spans = (within_marks(article, without_deed(article, report, with_marks(article, report, held), held), held),)
    kind = kind_of(article, spans[0], taken)
    best = max((choices[number] for number in held), key=lambda choice: choice.margin)
    if report.shape == "label" or is_within(evidence, report, best.source):
        best = replace(best, source=report.source, cue=report.cue)
    elif is_within(evidence, report, best.cue):
        best = replace(best, cue=report.cue if best.source == report.source else None)
    same = best.source == report.source
    features = OfQuotation(
        kind=KINDS.index(kind),
        content_probability=max(choices[number].probability for number in held),
        source_margin=best.margin,
        source_lead=best.lead,
        source_form=-1 if best.source is None else evidence.form(best.source),
        method=FIRST_SHAPE + SHAPES.index(report.shape) if same else best.rule,
        words=count_words(article, spans),
        spans=1,
        holds_passages=1.0,
        is_same_source=float(same),
        has_cue=float(best.cue is not None),
        report_probability=score,
    )
    cue, method = (report.cue, REPORT_METHODS[report.shape]) if same else (best.cue, method_name(best.rule))
    return Quotation(spans, kind, cue, best.source, method, 0.0, features)


def count_words(article: AnnotatedArticle, spans: tuple[tuple[int, int], ...]) -> int:
    """The words of the spans."""
    return sum(len(article.parse.body[start:end].split()) for start, end in spans)


def sure(quotations: list[Quotation], models: Models) -> list[Quotation]:
    """The quotations with their confidence."""
    if not quotations:
        return []
    rows = np.array([quotation.features for quotation in quotations], dtype=float)
    return [
        replace(quotation, confidence=confidence_of(quotation, float(confidence)))
        for quotation, confidence in zip(quotations, models.confidence.probabilities(rows), strict=True)
    ]


def confidence_of(quotation: Quotation, learned: float) -> float:
    """What the trees say; of what is set off from the text what was chosen."""
    return CHOSEN[quotation.method] if quotation.kind in SET_OFF else round(learned, 3)
