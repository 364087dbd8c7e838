"""From evidence to quotations: who is each passage's source, which passages are quotations, which pieces make one, of what kind
it is.

The rules (`attribution`) and the shapes of reports (`reports`) propose; small learned trees (`trees`) weigh what they
propose. The trees only ever choose among candidates that stand in the text.
"""

from dataclasses import dataclass, replace

import numpy as np

from transforms.parsing.parse import Parse
from transforms.quotations.annotated import AnnotatedArticle
from transforms.quotations.choices import (
    Choice,
    choose_sources,
    is_remark,
    is_sentence_of_its_own,
    is_told_behind,
    method_name,
)
from transforms.quotations.confidence import CHOSEN, OfQuotation
from transforms.quotations.deeds import UNSAID, is_deed, is_unsaid, without_hearer
from transforms.quotations.evidence import Evidence
from transforms.quotations.grouping import grouped, resumed
from transforms.quotations.hosts import choose_hosts, is_within
from transforms.quotations.inserted import divided_reports, pieces
from transforms.quotations.kinds import (
    MIXED_SHARE,
    Taken,
    kind_of,
    share_in_marks,
    with_marks,
    within_marks,
    without_deed,
)
from transforms.quotations.names_in_marks import names_it
from transforms.quotations.passages import covering_probability
from transforms.quotations.receivers import is_receiver
from transforms.quotations.report_features import report_features
from transforms.quotations.report_shapes import SHAPES, find_pairs
from transforms.quotations.reported_clause import ReportedClause
from transforms.quotations.reports import ScoredPairs, weighed
from transforms.quotations.sources import is_heard
from transforms.tables.schema import KINDS, SET_OFF
from transforms.text.marks import Passage
from transforms.trees import Models

MIN_PASSAGE = 0.5
MIN_REPORT = 0.45
MIN_HOST = 0.35
"""Probabilities from which a passage is a quotation, a report is one, and a passage is only a part of what is reported; chosen
out of fold for the best F1 with the right source.
"""

DIVIDED = 0.7
"""How probably what stands around an inserted cue with its day or hearers is a report."""

NOUN_SHAPES = frozenset({"object", "rest", "preposition", "passive"})
"""Shapes of reports whose content may be a thing, and no clause."""

MOSTLY_NAMES = 0.5
"""Of such a content's letters and digits the share in marks above which it is a name and nothing said. Chosen by hand."""

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
_METHODS_OF_THINGS = frozenset({"object", "prepositional_object", "rest_of_clause"})


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
    parts = [
        number
        for number in kept
        if choices[number].hosted >= MIN_HOST
        and not is_sentence_of_its_own(article, number)
        and resumed(article, number, choices) is None
    ]
    taken = Taken(article, kept)
    hosts = choose_hosts(evidence, parts, taken, scored.all, choices)
    quotations = [
        quotation_of(evidence, group, choices, scored)
        for group in grouped(article, [number for number in kept if number not in hosts], choices)
    ]
    # What stands in marks belongs to one quotation only: the passage's own, or that of the report that holds it.
    unsaid = Taken(article, [number for number, choice in enumerate(choices) if not choice.probability])
    said = {quotation.cue for quotation in quotations}
    for score, report in reports:
        if is_deed(article, report):
            continue
        report = without_hearer(article, report)
        touched = taken.touching(report.start, report.end)
        # '“By whom?” a reporter wanted to know.'
        if report.cue in said and report.shape == "infinitive":
            continue
        # '“Mama Africa”' of 'the song called “Mama Africa”'.
        unsaid_in = unsaid.touching(report.start, report.end)
        if any(is_all_in(report, article.passages[number]) or names_it(article, report, number) for number in unsaid_in):
            continue
        # 'An essay titled “Letters to a Lamp”', '“The Tide Table” and “Small Weather”'.
        if report.shape in NOUN_SHAPES and share_in_marks(article, (report.start, report.end), unsaid_in) > MOSTLY_NAMES:
            continue
        if not touched or share_in_marks(article, (report.start, report.end), touched) <= MIXED_SHARE:
            quotations.append(reported(evidence, report, score, taken))
    held_by: dict[int, list[int]] = {}
    for number, host in hosts.items():
        held_by.setdefault(id(host), []).append(number)
    for score, report in scored.all:
        if id(report) in held_by:
            quotations.append(reported_in_part(evidence, report, score, held_by[id(report)], taken, choices))
    ordered = sorted(quotations, key=lambda quotation: (quotation.spans[0][0], -quotation.spans[-1][1]))
    # 'Lind was accused of “selling the land twice”.'
    told = [replace(one, source=None) if is_receiver(evidence, one.source, one.cue, one.spans[0]) else one for one in ordered]
    return sure(article, told, models)


def is_all_in(report: ReportedClause, passage: Passage) -> bool:
    """Whether the content is nothing but the passage, marks and all."""
    return passage.outer_start <= report.start and report.end <= passage.outer_end


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


def quotation_of(evidence: Evidence, group: list[int], choices: list[Choice], scored: ScoredPairs) -> Quotation:
    """The quotation that a group of passages is; its source is the one that the group's passages are surest of."""
    article = evidence.article
    spans = tuple((article.passages[number].start, article.passages[number].end) for number in group)
    best = max((choices[number] for number in group), key=lambda choice: choice.margin)
    first = choices[group[0]]
    choice = first if first.source == best.source else best
    # One word out of a reported clause is not all that was said: 'that they can still “absolutely” win'.
    is_part = len(article.parse.body[slice(*spans[0])].split()) == 1 and first.hosted >= MIN_HOST
    # '“Never,” she said' is, and so is 'Was he ready? “Never.”'
    is_part = is_part and not is_told_behind(evidence, group[0]) and not is_sentence_of_its_own(article, group[0])
    is_part = is_part and not is_remark(evidence, group[0])
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


def sure(article: AnnotatedArticle, quotations: list[Quotation], models: Models) -> list[Quotation]:
    """The quotations with their confidence."""
    if not quotations:
        return []
    rows = np.array([quotation.features for quotation in quotations], dtype=float)
    return [
        replace(quotation, confidence=confidence_of(article, quotation, float(confidence)))
        for quotation, confidence in zip(quotations, models.confidence.probabilities(rows), strict=True)
    ]


def confidence_of(article: AnnotatedArticle, quotation: Quotation, learned: float) -> float:
    """What the trees say, at most `UNSAID` of what nobody said; of what is set off from the text what was chosen."""
    if quotation.kind in SET_OFF:
        return CHOSEN[quotation.method]
    if quotation.kind != "indirect" or quotation.cue is None:
        return round(learned, 3)
    is_thing = quotation.method in _METHODS_OF_THINGS
    is_nobody_s = is_unsaid(article, quotation.cue, quotation.spans[0], is_thing=is_thing)
    return round(min(learned, UNSAID) if is_nobody_s else learned, 3)
