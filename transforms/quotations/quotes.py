"""From evidence to quotations: who is each passage's source, which passages are quotations, which pieces make one, of what kind
it is.

The rules (`attribution`) and the shapes of reports (`reports`) propose; small learned trees (`learned`) weigh what they
propose. The trees only ever choose among candidates that stand in the text.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace

import numpy as np

from transforms.parsing.parse import Parse
from transforms.quotations.annotated import AnnotatedArticle
from transforms.quotations.attribution import MAX_CUE_GAP, RULES
from transforms.quotations.candidates import CANDIDATE_FEATURES, Evidence
from transforms.quotations.passages import covering_probability, passage_features
from transforms.quotations.reports import (
    SHAPES,
    SOURCE_IN_REPORTS,
    ReportedClause,
    ScoredPairs,
    find_pairs,
    report_features,
    sources_in_reports,
    weighed,
)
from transforms.quotations.sources import QUOTING, is_cue, is_heard
from transforms.text.paragraphs import last_before
from transforms.trees import Models

DIRECT_SHARE = 0.9
MIXED_SHARE = 0.1
ONE_WORD_SHARE = 0.2
"""Of a content's letters and digits, the share inside marks from which it is direct, and above which it is mixed (PolNeAR's
kinds); up to which share one word alone does not make it mixed.
"""

MIN_PASSAGE = 0.5
MIN_REPORT = 0.45
MIN_HOST = 0.35
"""Probabilities from which a passage is a quotation, a report is one, and a passage is only a part of what is reported; chosen
out of fold for the best F1 with the right source.
"""

CAUTION = 0.98
"""Confidences are drawn in by so much towards even chances: of those from 0.9 up 97 % shall be right in other articles, too."""

MAX_SPLIT_GAP = 40
"""Tokens of a cue's clause that may stand between two spans of one quotation."""

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

SOURCE_FEATURES = CANDIDATE_FEATURES + SOURCE_IN_REPORTS

CONFIDENCE_FEATURES = (
    "kind",  # 0 direct, 1 mixed, 2 indirect
    "content_probability",
    "source_margin",
    "source_lead",
    "source_form",
    "method",  # number of the rule, or 20 + number of the report's shape
    "words",
    "spans",
    "holds_passages",
    "is_same_source",  # the report's own source is the one that the passages' ranking chose
    "has_cue",
    "report_probability",
)
KINDS = ("direct", "mixed", "indirect")


@dataclass(frozen=True)
class Choice:
    """What is said of one passage: its source with margin, lead and rule; how probably it is a quotation, or part of one."""

    source: int | None
    margin: float
    lead: float
    rule: int
    cue: int | None
    probability: float = 0.0
    hosted: float = 0.0


@dataclass(frozen=True)
class Quotation:
    """A content in one span or several (characters), its kind, the token that reports it, the head token of its source, the rule.

    `features` is its row of `CONFIDENCE_FEATURES`.
    """

    spans: tuple[tuple[int, int], ...]
    kind: str
    cue: int | None
    source: int | None
    method: str
    confidence: float
    features: tuple[float, ...]


def find_quotations(evidence: Evidence, models: Models) -> list[Quotation]:
    """The article's quotations, in the order of their first characters."""
    article = evidence.article
    scored = score_pairs(evidence, models)
    reports = choose_reports(article.parse, scored.all)
    choices = choose_sources(evidence, models, scored)
    kept = [number for number, choice in enumerate(choices) if choice.probability >= MIN_PASSAGE]
    parts = [number for number in kept if choices[number].hosted >= MIN_HOST and not is_sentence_of_its_own(article, number)]
    taken = Taken(article, kept)
    hosts = choose_hosts(article, parts, taken, scored.all)
    quotations = [
        quotation_of(evidence, group, choices, scored)
        for group in grouped(article, [number for number in kept if number not in hosts], choices)
    ]
    # What stands in marks belongs to one quotation only: the passage's own, or that of the report that holds it.
    for score, report in reports:
        touched = taken.touching(report.start, report.end)
        if not touched or share_in_marks(article, (report.start, report.end), touched) <= MIXED_SHARE:
            quotations.append(reported(evidence, report, score, [], taken, choices))
    held_by: dict[int, list[int]] = {}
    for number, host in hosts.items():
        held_by.setdefault(id(host), []).append(number)
    for score, report in scored.all:
        if id(report) in held_by:
            quotations.append(reported(evidence, report, score, held_by[id(report)], taken, choices))
    return sure(sorted(quotations, key=lambda quotation: (quotation.spans[0][0], -quotation.spans[-1][1])), models)


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
    said_as = {parse.heads[parse.heads[cue]] for cue in best if cue and parse.words[cue - 1] == "as"}
    return [
        (total, report)
        for cue, (total, report) in sorted(best.items())
        if total == surest[report.start, report.end] and not (cue in said_as and parse.lemmas[cue].lower() in QUOTING)
    ]


def choose_sources(evidence: Evidence, models: Models, scored: ScoredPairs) -> list[Choice]:
    """For each passage its most probable source, and how probably it is a quotation at all."""
    article = evidence.article
    candidates = [evidence.candidates(number) for number in range(len(article.passages))]
    rows = [source_rows(evidence, number, tokens, scored) for number, tokens in enumerate(candidates)]
    flat = [row for passage_rows in rows for row in passage_rows]
    margins = models.source.margins(np.array(flat, dtype=float)).tolist() if flat else []
    choices: list[Choice] = []
    passages = []
    place = 0
    for number, (tokens, passage_rows) in enumerate(zip(candidates, rows, strict=True)):
        own = margins[place : place + len(tokens)]
        place += len(tokens)
        ranked = sorted(zip(own, tokens, passage_rows, strict=True), key=lambda item: -item[0])
        passage = article.passages[number]
        covering = covering_probability(passage.start, passage.end, scored)
        passages.append(passage_features(evidence, number, ranked, covering, models.rates))
        choices.append(choice_of(evidence, number, ranked))
    if not choices:
        return []
    rows_of_passages = np.array(passages, dtype=float)
    probabilities = models.passage.probabilities(rows_of_passages).tolist()
    hosted = models.host.probabilities(rows_of_passages).tolist()
    return [
        replace(choice, probability=probability, hosted=part)
        for choice, probability, part in zip(choices, probabilities, hosted, strict=True)
    ]


def source_rows(evidence: Evidence, number: int, candidates: list[int], scored: ScoredPairs) -> list[list[float]]:
    """One row of `SOURCE_FEATURES` a candidate of the passage."""
    own = evidence.features(number, candidates)
    return [[*row, *said] for row, said in zip(own, sources_in_reports(evidence, number, candidates, scored), strict=True)]


def choice_of(evidence: Evidence, number: int, ranked: list[tuple[float, int, list[float]]]) -> Choice:
    """The best candidate, with the first rule that names it and that rule's cue; without a rule the verb it is the subject of."""
    if not ranked:
        return Choice(None, -9.0, 0.0, len(RULES), None)
    margin, source, _ = ranked[0]
    lead = margin - ranked[1][0] if len(ranked) > 1 else 9.0
    for rule, answer in enumerate(evidence.answers[number]):
        if answer is not None and answer.source == source:
            return Choice(source, margin, lead, rule, answer.cue)
    verb = evidence.verb_for(source, evidence.article.outer[number])
    is_cue = (
        verb is not None
        and evidence.verb_kind(verb) <= 2
        and evidence.article.parse.paragraphs[verb] == evidence.article.passages[number].paragraph
    )
    return Choice(source, margin, lead, len(RULES), verb if is_cue else None)


def method_name(rule: int) -> str:
    """The name of the rule; `ranked` where only the ranking chose the source."""
    return RULES[rule].__name__ if rule < len(RULES) else "ranked"


def is_sentence_of_its_own(article: AnnotatedArticle, number: int) -> bool:
    """Whether a stop stands before the passage, which begins like a sentence and ends like one: said at 6 p.m. “Please go.”"""
    body, passage = article.parse.body, article.passages[number]
    text = body[passage.start : passage.end].strip()
    before = last_before(body, passage.outer_start)
    return before in (".", "?", "!") and text[:1].isupper() and text[-1:] in (".", "?", "!", "…")


def choose_hosts(
    article: AnnotatedArticle, parts: list[int], taken: "Taken", scored: list[tuple[float, ReportedClause]]
) -> dict[int, ReportedClause]:
    """For each passage that is a part of what is reported the report: He said the idea was “odd” and the cost “mad”.

    The most probable report that holds it and more beside it; one that holds several of the parts has all of them. A report that
    touches a passage which it does not hold, or which is a quotation of its own, is none; nor is one of which the marks hold next
    to nothing.
    """
    able = set(parts)
    hosts: dict[int, ReportedClause] = {}
    for _, report in sorted(scored, key=lambda item: (-item[0], item[1].start - item[1].end)):
        touched = taken.touching(report.start, report.end)
        free = [
            number
            for number in touched
            if number in able
            and number not in hosts
            and report.covers(article.passages[number].start, article.passages[number].end)
            and not has_own_cue(article, report, number)
        ]
        share = share_in_marks(article, (report.start, report.end), free) if free and free == touched else 0.0
        if MIXED_SHARE < share < DIRECT_SHARE:
            hosts.update(dict.fromkeys(free, report))
    return hosts


def has_own_cue(article: AnnotatedArticle, report: ReportedClause, number: int) -> bool:
    """Whether the content has a participle that reports the passage in it: Pryce attacked the timing, saying “it is late.”"""
    parse, first = article.parse, article.outer[number].start
    before = range(max(parse.token_at(report.start), article.left_limit(number), first - MAX_CUE_GAP), first)
    return any(
        parse.tags[token] == "VBG" and is_cue(parse, token) and token > 0 and parse.words[token - 1] == "," for token in before
    )


def grouped(article: AnnotatedArticle, numbers: list[int], choices: list[Choice]) -> list[list[int]]:
    """The passages, those together that are one quotation: broken by its cue alone, or reopened with a new paragraph."""
    groups: list[list[int]] = []
    for number in numbers:
        if groups and groups[-1][-1] == number - 1 and continues(article, number, choices):
            groups[-1].append(number)
        else:
            groups.append([number])
    return groups


def continues(article: AnnotatedArticle, number: int, choices: list[Choice]) -> bool:
    """Whether the passage is the next span of the quotation before it: “The tent is big,” Wilkinson said. “We will talk.”"""
    passage, before = article.passages[number], article.passages[number - 1]
    if passage.continues:
        return True
    if passage.paragraph != before.paragraph or choices[number].source != choices[number - 1].source:
        return False
    gap = range(article.outer[number - 1].stop, article.outer[number].start)
    return choices[number - 1].cue in gap and choices[number].cue == choices[number - 1].cue and len(gap) <= MAX_SPLIT_GAP


def quotation_of(evidence: Evidence, group: list[int], choices: list[Choice], scored: ScoredPairs) -> Quotation:
    """The quotation that a group of passages is; its source is the one that the group's passages are surest of."""
    article = evidence.article
    spans = tuple((article.passages[number].start, article.passages[number].end) for number in group)
    best = max((choices[number] for number in group), key=lambda choice: choice.margin)
    first = choices[group[0]]
    choice = first if first.source == best.source else best
    covering = covering_probability(*spans[0], scored)
    probability = max(choices[number].probability for number in group)
    # One word out of a reported clause is not all that was said: 'that they can still “absolutely” win'.
    is_part = len(evidence.article.parse.body[slice(*spans[0])].split()) == 1 and first.hosted >= MIN_HOST
    kind = "mixed" if is_part and len(spans) == 1 else "direct"
    features = confidence_row(evidence, kind, probability, choice, choice.rule, spans, False, True, covering)
    return Quotation(spans, kind, choice.cue, choice.source, method_name(choice.rule), 0.0, features)


def reported(
    evidence: Evidence, report: ReportedClause, score: float, held: list[int], taken: "Taken", choices: list[Choice]
) -> Quotation:
    """The quotation that a report is; passages within it, if any, choose its source."""
    spans = (with_marks(evidence.article, report, held),)
    kind = kind_of(evidence.article, spans[0], taken)
    rule = 20 + SHAPES.index(report.shape)
    if not held:
        choice = Choice(report.source, 0.0, 0.0, rule, report.cue, score)
        features = confidence_row(evidence, kind, score, choice, rule, spans, False, True, score)
        source = None if is_heard(evidence.article.parse, report.cue, report.source) else report.source
        return Quotation(spans, kind, report.cue, source, REPORT_METHODS[report.shape], 0.0, features)
    best = max((choices[number] for number in held), key=lambda choice: choice.margin)
    probability = max(choices[number].probability for number in held)
    same = best.source == report.source
    features = confidence_row(evidence, kind, probability, best, rule if same else best.rule, spans, True, same, score)
    cue, method = (report.cue, REPORT_METHODS[report.shape]) if same else (best.cue, method_name(best.rule))
    return Quotation(spans, kind, cue, best.source, method, 0.0, features)


def confidence_row(
    evidence: Evidence,
    kind: str,
    probability: float,
    choice: Choice,
    rule: int,
    spans: tuple[tuple[int, int], ...],
    holds: bool,
    same: bool,
    covering: float,
) -> tuple[float, ...]:
    """The row of `CONFIDENCE_FEATURES`."""
    body = evidence.article.parse.body
    return (
        KINDS.index(kind),
        probability,
        choice.margin,
        choice.lead,
        -1 if choice.source is None else evidence.form(choice.source),
        rule,
        sum(len(body[start:end].split()) for start, end in spans),
        len(spans),
        float(holds),
        float(same),
        float(choice.cue is not None),
        covering,
    )


def kind_of(article: AnnotatedArticle, span: tuple[int, int], taken: "Taken") -> str:
    """direct, mixed or indirect, by the share of letters and digits inside the marks of passages that are quotations."""
    share = share_in_marks(article, span, taken.touching(*span))
    return "direct" if share >= DIRECT_SHARE else "mixed" if share > MIXED_SHARE else "indirect"


class Taken:
    """The passages that are quotations, and those among them that a stretch of text touches."""

    def __init__(self, article: AnnotatedArticle, numbers: list[int]) -> None:
        self._numbers = numbers
        self._starts = [article.passages[number].start for number in numbers]
        self._ends = [article.passages[number].end for number in numbers]

    def touching(self, start: int, end: int) -> list[int]:
        """The numbers of the passages that have characters in common with the stretch, in order."""
        return self._numbers[bisect_right(self._ends, start) : bisect_left(self._starts, end)]


def share_in_marks(article: AnnotatedArticle, span: tuple[int, int], numbers: list[int]) -> float:
    """Of the span's letters and digits, the share that stands within the marks of the given passages.

    One word in marks in a long content counts for nothing: 'that they can still “absolutely” win it with him at the helm' is
    reported speech with a word quoted in it, and the word is a quotation of its own.
    """
    body, (start, end) = article.parse.body, span
    marked = [(article.passages[number].start, article.passages[number].end) for number in numbers]
    held = [(max(first, start), min(last, end)) for first, last in marked if first < end and start < last]
    total = sum(map(str.isalnum, body[start:end]))
    inside = sum(map(str.isalnum, "".join(body[start:end] for start, end in held)))
    share = inside / total if total else 0.0
    is_one_word = len(held) == 1 and len(body[slice(*held[0])].split()) == 1
    return 0.0 if is_one_word and share < ONE_WORD_SHARE else share


def with_marks(article: AnnotatedArticle, report: ReportedClause, held: list[int]) -> tuple[int, int]:
    """The report's content with the marks and stops of the passages at its edges: 'that the river “does not care.”'"""
    start, end = report.start, report.end
    for number in held:
        passage = article.passages[number]
        if passage.outer_start <= start <= passage.start + 1:
            start = passage.outer_start
        if passage.end - 2 <= end <= passage.outer_end:
            end = passage.outer_end
    return start, end


def sure(quotations: list[Quotation], models: Models) -> list[Quotation]:
    """The quotations with their confidence."""
    if not quotations:
        return []
    rows = np.array([quotation.features for quotation in quotations], dtype=float)
    return [
        replace(quotation, confidence=round(0.5 + (float(confidence) - 0.5) * CAUTION, 3))
        for quotation, confidence in zip(quotations, models.confidence.probabilities(rows), strict=True)
    ]
