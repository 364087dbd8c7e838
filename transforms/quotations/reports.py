"""Reports with their probabilities: the pairs of a word and a content as the learned trees weigh them, and where they stand."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from transforms.parsing.parse import Parse
from transforms.quotations.evidence import Evidence
from transforms.quotations.report_features import nobody_key
from transforms.quotations.reported_clause import ReportedClause

TURNS = ("capitals", "name")
"""Labels of turns, as `label_kind` has them."""

MIN_NOBODY = 0.5
"""From which share of the reports of a word with a shape of content have no source, none of them is given one."""

MIN_TURNS = 3
MIN_TURN_SHARE = 0.6
"""From so many labels, and so large a share of the paragraphs, a text is people who talk in turn."""

TURN = 0.8
"""How probably a turn of a transcript is a quotation, at least; in the articles learned from every one is annotated, of the few
that there are.
"""

BLOCK = 256
"""Characters of the blocks by which pairs are found again."""


class ScoredPairs:
    """The pairs with their probabilities, in the text's order, and those near a passage: time stays linear.

    >>> from transforms.languages.en.english import ENGLISH
    >>> of_one_sentence = Parse("", "", *([] for _ in range(8)), [0, 0], [], [], [], ENGLISH)
    >>> pairs = ScoredPairs([(0.9, ReportedClause(5, 600, 1, 0, "clause"))], of_one_sentence)
    >>> len(pairs.around(300)), len(pairs.around(900))
    (1, 0)
    """

    def __init__(self, scored: list[tuple[float, ReportedClause]], parse: Parse) -> None:
        self.all = scored
        self._by_block: dict[int, list[tuple[float, ReportedClause]]] = {}
        self._by_sentence: dict[int, list[tuple[float, ReportedClause]]] = {}
        for pair in scored:
            for block in range(pair[1].start // BLOCK, (pair[1].end + 2) // BLOCK + 1):
                self._by_block.setdefault(block, []).append(pair)
            self._by_sentence.setdefault(parse.sentences[pair[1].cue], []).append(pair)

    def around(self, place: int) -> list[tuple[float, ReportedClause]]:
        """The pairs whose content may hold the character, all that do among them."""
        return self._by_block.get(place // BLOCK, [])

    def reported_in(self, sentence: int) -> list[tuple[float, ReportedClause]]:
        """The pairs whose word stands in the sentence."""
        return self._by_sentence.get(sentence, [])


def weighed(evidence: Evidence, pairs: list[ReportedClause], scores: list[float], rates: Mapping[str, float]) -> ScoredPairs:
    """The pairs with the model's probabilities: sources that say nothing left out, turns of a transcript more probable."""
    parse = evidence.article.parse
    scored = list(zip(scores, without_nobodies(evidence, pairs, rates), strict=True))
    return ScoredPairs(with_turns(parse, scored), parse)


def with_turns(parse: Parse, scored: list[tuple[float, ReportedClause]]) -> list[tuple[float, ReportedClause]]:
    """The pairs, the turns of a transcript more probable.

    Two labels, one of them twice, in capitals or names: 'LIND: … HOLM: … LIND: …'; 'Ada Lind: … Karl Holm: … AL: … KH: …'. Any
    labels, 'Mr Vane (Senneck) (Lab): …', 'A: …', where most paragraphs behind the first have one.
    """
    turns = [pair for _, pair in scored if pair.shape == "label" and pair.source is not None]
    sure = [pair for pair in turns if pair.preposition in TURNS]
    labels = Counter(parse.words[pair.source] for pair in turns if pair.source is not None)
    # 'Flood Defences: Oral Answers' is a headline.
    turns = [pair for pair in turns if pair.preposition != "headline" or labels[parse.words[pair.source or 0]] > 1]
    if is_exchange(parse, turns):
        kinds = {pair.preposition for pair in turns}
    elif 1 < len({parse.words[pair.source] for pair in sure if pair.source is not None}) < len(sure):
        kinds = set(TURNS)
    else:
        return scored
    places = {pair.start for pair in turns if pair.preposition in kinds}
    return [(max(score, TURN) if pair.shape == "label" and pair.start in places else score, pair) for score, pair in scored]


def is_exchange(parse: Parse, turns: list[ReportedClause]) -> bool:
    """Whether the labels are those of people who talk in turn: three or more, one of them twice, over most of the text."""
    if len(turns) < MIN_TURNS:
        return False
    labels = [parse.words[pair.source] for pair in turns if pair.source is not None]
    paragraphs = len(parse.paragraph_spans) - min(parse.paragraphs[pair.cue] for pair in turns)
    return 1 < len(set(labels)) < len(labels) and len(turns) > MIN_TURN_SHARE * paragraphs


def without_nobodies(evidence: Evidence, pairs: list[ReportedClause], rates: Mapping[str, float]) -> list[ReportedClause]:
    """The pairs, without a source where what stands in its place says nothing: 'The vote is expected to be close'."""
    return [replace(pair, source=None) if rates.get(nobody_key(evidence, pair), 0.0) >= MIN_NOBODY else pair for pair in pairs]


class InReports(NamedTuple):
    """What the reports say of a passage's candidate; the ranker reads it beside `candidates.CANDIDATE_FEATURES`."""

    report_of_candidate: float  # probability of the best report that covers the passage and has the candidate for its source
    report_covering: float  # ... and has any source
    is_source_of_best_report: float
    report_nearby: float  # probability of the best other report of the sentence whose source the candidate is


def sources_in_reports(evidence: Evidence, number: int, candidates: list[int], scored: ScoredPairs) -> list[InReports]:
    """What the reports say of each candidate of the passage.

    Lee, adding that she could still “absolutely” win: the report that covers the passage knows its source, 'Lee'.
    """
    article, parse = evidence.article, evidence.article.parse
    passage, outer = article.passages[number], article.outer[number]
    sentence = parse.sentences[outer.start] if len(outer) else -1
    covering: dict[int, float] = {}
    nearby: dict[int, float] = {}
    for score, report in (*scored.around(passage.start), *scored.reported_in(sentence)):
        if report.source is None or parse.paragraphs[report.cue] != passage.paragraph:
            continue
        found = covering if report.covers(passage.start, passage.end) else nearby
        if found is covering or parse.sentences[report.cue] == sentence:
            found[report.source] = max(score, found.get(report.source, 0.0))
    best = max(covering.values(), default=0.0)
    return [
        InReports(
            report_of_candidate=covering.get(token, 0.0),
            report_covering=best,
            is_source_of_best_report=float(best > 0 and covering.get(token) == best),
            report_nearby=nearby.get(token, 0.0),
        )
        for token in candidates
    ]
