"""Reports with their probabilities: the pairs of a word and a content as the learned trees weigh them, and where they stand."""

from collections.abc import Mapping
from typing import NamedTuple

from transforms.parsing.parse import Parse
from transforms.quotations.evidence import Evidence
from transforms.quotations.report_features import nobody_key
from transforms.quotations.reported_clause import ReportedClause
from transforms.quotations.transcripts import find_turns

MIN_NOBODY = 0.5
"""From which share of the reports of a word with a shape of content have no source, none of them is given one."""

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
        self._by_source: dict[tuple[int, int], list[tuple[float, ReportedClause]]] = {}
        for pair in scored:
            for block in range(pair[1].start // BLOCK, (pair[1].end + 2) // BLOCK + 1):
                self._by_block.setdefault(block, []).append(pair)
            if (source := pair[1].source) is not None:
                self._by_source.setdefault((parse.sentences[pair[1].cue], source), []).append(pair)
        for pairs in self._by_source.values():
            pairs.sort(key=lambda pair: -pair[0])

    def around(self, place: int) -> list[tuple[float, ReportedClause]]:
        """The pairs whose content may hold the character, all that do among them."""
        return self._by_block.get(place // BLOCK, [])

    def of_source(self, sentence: int, source: int) -> list[tuple[float, ReportedClause]]:
        """The pairs of this source whose word stands in the sentence, the most probable first."""
        return self._by_source.get((sentence, source), [])


def weighed(evidence: Evidence, pairs: list[ReportedClause], scores: list[float], rates: Mapping[str, float]) -> ScoredPairs:
    """The pairs with the model's probabilities: sources that say nothing left out, turns of a transcript more probable."""
    parse = evidence.article.parse
    scored = list(zip(scores, without_nobodies(evidence, pairs, rates), strict=True))
    return ScoredPairs(with_turns(evidence, scored), parse)


def with_turns(evidence: Evidence, scored: list[tuple[float, ReportedClause]]) -> list[tuple[float, ReportedClause]]:
    """The pairs, the turns of a transcript more probable."""
    places = {turn.spans[0][0] for turn in find_turns(evidence.article) if turn.method == "label"}
    return [(max(score, TURN) if pair.shape == "label" and pair.start in places else score, pair) for score, pair in scored]


def without_nobodies(evidence: Evidence, pairs: list[ReportedClause], rates: Mapping[str, float]) -> list[ReportedClause]:
    """The pairs, without a source where what stands in its place says nothing: 'The vote is expected to be close'."""
    known: dict[tuple[int, str], bool] = {}
    for pair in pairs:
        if (pair.cue, pair.shape) not in known:
            known[pair.cue, pair.shape] = rates.get(nobody_key(evidence, pair), 0.0) >= MIN_NOBODY
    return [pair._replace(source=None) if known[pair.cue, pair.shape] else pair for pair in pairs]


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
    for score, report in scored.around(passage.start):
        if report.source is None or parse.paragraphs[report.cue] != passage.paragraph:
            continue
        if report.covers(passage.start, passage.end):
            covering[report.source] = max(score, covering.get(report.source, 0.0))

    def nearby(token: int) -> float:
        others = (
            score
            for score, report in scored.of_source(sentence, token)
            if parse.paragraphs[report.cue] == passage.paragraph and not report.covers(passage.start, passage.end)
        )
        return max(next(others, 0.0), 0.0)

    best = max(covering.values(), default=0.0)
    return [
        InReports(
            report_of_candidate=covering.get(token, 0.0),
            report_covering=best,
            is_source_of_best_report=float(best > 0 and covering.get(token) == best),
            report_nearby=nearby(token),
        )
        for token in candidates
    ]
