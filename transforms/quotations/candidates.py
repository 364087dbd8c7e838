"""Who could have said a passage, and what speaks for each: the candidates, and the features that the learned ranker reads."""

from bisect import bisect_left
from typing import NamedTuple

from transforms.languages.scheme import NOMINAL_SUBJECTS, Relation
from transforms.quotations.attribution import reports_clause
from transforms.quotations.evidence import Evidence
from transforms.text.paragraphs import last_before

MAX_PARAGRAPHS_BACK = 3
MAX_CANDIDATES = 80
"""Of the paragraphs around, the nearest; no paragraph of a real article has so many noun phrases, and time stays linear."""

MAX_CANDIDATES_BACK = 8
"""Per paragraph before the passage's own; its last subjects and names come first."""

_RELATIONS = {
    Relation.SUBJECT: 0,
    Relation.PASSIVE_SUBJECT: 1,
    Relation.OBJECT: 2,
    Relation.COMPLEMENT: 2,
    Relation.OBJECT_COMPLEMENT: 2,
    Relation.OBJECT_OF_PREPOSITION: 3,
    Relation.POSSESSOR: 4,
    Relation.APPOSITION: 5,
    Relation.CONJUNCT: 6,
    Relation.ROOT: 7,
}


class OfCandidate(NamedTuple):
    """What is told of a candidate whatever the passage."""

    form: float  # as `Evidence.form` numbers it
    dep: float  # its relation, as `_RELATIONS` numbers it; 8 for others
    is_plural: float
    is_possessive: float  # Trump's
    has_role: float  # Justice Minister Arif Virani
    phrase_is_definite: float
    namings: float  # how often the article names the entity


class InPassage(NamedTuple):
    """What the passage says of the candidate."""

    named_in_passage: float  # people seldom name themselves


class OfVerb(NamedTuple):
    """The verb that the candidate is the source of."""

    verb_kind: float  # 0 none, else as `Evidence.verb_kind` numbers it
    verb_reports_clause: float  # Smith said he would go
    verb_is_main: float
    verb_gap: float  # tokens between the verb and the passage
    verb_is_after: float
    verb_sentence_distance: float
    ends_between_verb_and_passage: float
    passages_between_verb_and_passage: float
    verb_rank: float  # among the paragraph's cue verbs, the nearest first
    verb_steps_above_passage: float  # in the parse; 9 when it is not above


NO_VERB = OfVerb(0, 0, 0, 99, 0, 99, 9, 9, 99, 9)


class OfPlace(NamedTuple):
    """Where the candidate stands."""

    paragraph_distance: float
    sentence_distance: float
    gap: float
    is_after: float
    rank_in_paragraph: float  # among the candidates of its own paragraph, the nearest first; from 50 on in other paragraphs
    ends_between: float
    passages_between: float
    is_after_according_to: float
    is_first_in_paragraph: float
    is_last_subject_before: float


class OfRules(NamedTuple):
    """What the rules say."""

    is_rules_answer: float
    rules_answer_entity: float
    first_rule: float  # the number of the first rule that names the candidate, 99 when none does
    rules_naming: float
    rules_method: float  # the number of the rule that gave the article's answer
    is_answer_before: float  # the rules' answer for the passage before, in the paragraph
    is_answer_before_entity: float
    is_answer_two_before_entity: float


class OfPassage(NamedTuple):
    """The passage, whoever the candidate."""

    passage_words: float
    passage_number: float
    passages_in_paragraph: float
    starts_upper: float
    ends_with_comma: float
    ends_with_stop: float
    starts_paragraph: float
    ends_paragraph: float
    fills_paragraph: float
    mark_before: float  # as `mark_before` numbers it
    gap_to_passage_before: float
    says_i: float
    says_we: float
    is_reopened: float
    own_sentence_has_cue: float
    cues_in_paragraph: float
    candidates: float  # in the passage's paragraph


CANDIDATE_FEATURES = (
    OfCandidate._fields + InPassage._fields + OfVerb._fields + OfPlace._fields + OfRules._fields + OfPassage._fields
)


def candidates_of(evidence: Evidence, number: int) -> list[int]:
    """The head tokens of everyone who could have said the passage, in the text's order.

    All noun phrases outside marks in its paragraph and the next one's first; of up to three paragraphs before, those that
    can speak; and whomever a rule names.
    """
    article, paragraph = evidence.article, evidence.article.passages[number].paragraph
    outer = article.outer[number]
    own = evidence.by_paragraph[paragraph]
    place = bisect_left(own, outer.start)
    found = set(own[max(place - MAX_CANDIDATES, 0) : place + MAX_CANDIDATES])
    for back in range(1, min(MAX_PARAGRAPHS_BACK, paragraph) + 1):
        found.update(evidence.able_in(paragraph - back)[-MAX_CANDIDATES_BACK:])
    if paragraph + 1 < len(evidence.by_paragraph):
        found.update(evidence.able_in(paragraph + 1)[:2])
    near = sorted(found, key=lambda token: (evidence.gap(token, outer), token))[:MAX_CANDIDATES]
    printed = evidence.printed_sources.get(number)
    named_by_rules = {answer.source for answer in evidence.answers[number] if answer is not None}
    return sorted({*near, *named_by_rules, *(() if printed is None else (printed,))})


def candidate_rows(evidence: Evidence, number: int, candidates: list[int]) -> list[list[float]]:
    """One row of `CANDIDATE_FEATURES` for each candidate."""
    article, parse = evidence.article, evidence.article.parse
    inside = article.inside[number]
    cues = evidence.cues_of.get(article.passages[number].paragraph, [])
    ranks, counts = ranks_of(evidence, number, candidates)
    named_inside = {evidence.entity(token) for token in inside if token in article.named.at}
    above = evidence.verbs_above(inside)
    subjects = (t for t in candidates if t < article.outer[number].start and parse.relations[t] in NOMINAL_SUBJECTS)
    last_subject = max(subjects, default=-1)
    answers = Answers(evidence, number)
    shared = of_passage(evidence, number, counts.get(article.passages[number].paragraph, 0))
    rows = []
    for token in candidates:
        entity = evidence.entity(token)
        verb = evidence.verb_for(token, article.outer[number])
        rows.append(
            [
                *of_candidate(evidence, token),
                *InPassage(named_in_passage=float(entity is not None and entity in named_inside)),
                *(NO_VERB if verb is None else of_verb(evidence, number, verb, cues, above)),
                *of_place(evidence, number, token, ranks[token], is_last_subject=token == last_subject),
                *answers.features(token, entity),
                *shared,
            ]
        )
    return rows


def ranks_of(evidence: Evidence, number: int, candidates: list[int]) -> tuple[dict[int, int], dict[int, int]]:
    """For each candidate how many of its paragraph are nearer to the passage; for each paragraph how many it has."""
    parse, outer = evidence.article.parse, evidence.article.outer[number]
    ranks: dict[int, int] = {}
    counts: dict[int, int] = {}
    for token in sorted(candidates, key=lambda token: evidence.gap(token, outer)):
        ranks[token] = counts.get(parse.paragraphs[token], 0)
        counts[parse.paragraphs[token]] = ranks[token] + 1
    return ranks, counts


def of_candidate(evidence: Evidence, token: int) -> OfCandidate:
    """The candidate's own features, worked out once per article."""
    parse = evidence.article.parse
    known: dict[int, OfCandidate] = parse.memo.setdefault("of_candidate", {})
    found = known.get(token)
    if found is None:
        entity, definite = evidence.entity(token), parse.language.quoting.definite_words
        found = known[token] = OfCandidate(
            form=evidence.form(token),
            dep=_RELATIONS.get(parse.relations[token], 8),
            is_plural=float(parse.is_plural(token)),
            is_possessive=float(
                parse.relations[token] is Relation.POSSESSOR
                or parse.words[min(token + 1, len(parse) - 1)] in parse.language.style.possessive_marks
            ),
            has_role=float(entity is not None and bool(evidence.article.named.entities[entity].roles)),
            phrase_is_definite=float(any(parse.words[child].lower() in definite for child in parse.children[token])),
            namings=evidence.namings.get(entity, 0) if entity is not None else 0,
        )
    return found


def of_verb(evidence: Evidence, number: int, verb: int, cues: list[int], above: dict[int, int]) -> OfVerb:
    """What the candidate's verb says; `cues` are those of the passage's paragraph, `above` the words above it."""
    article, parse, outer = evidence.article, evidence.article.parse, evidence.article.outer[number]
    ends, passages = evidence.between(verb, number)
    return OfVerb(
        verb_kind=evidence.verb_kind(verb),
        verb_reports_clause=float(reports_clause(article, verb)),
        verb_is_main=float(parse.relations[verb] is Relation.ROOT),
        verb_gap=evidence.gap(verb, outer),
        verb_is_after=float(verb >= outer.stop),
        verb_sentence_distance=evidence.sentence_distance(verb, number),
        ends_between_verb_and_passage=ends,
        passages_between_verb_and_passage=passages,
        verb_rank=evidence.rank(verb, cues, outer),
        verb_steps_above_passage=above.get(verb, 9),
    )


def of_place(evidence: Evidence, number: int, token: int, rank: int, *, is_last_subject: bool) -> OfPlace:
    """Where the candidate stands; `rank` is its place among those of its own paragraph, the nearest first."""
    article, paragraph = evidence.article, evidence.article.passages[number].paragraph
    outer, own = article.outer[number], article.parse.paragraphs[token]
    ends, passages = evidence.between(token, number)
    return OfPlace(
        paragraph_distance=paragraph - own,
        sentence_distance=evidence.sentence_distance(token, number),
        gap=evidence.gap(token, outer),
        is_after=float(token >= outer.stop),
        rank_in_paragraph=rank if own == paragraph else 50 + rank,
        ends_between=ends,
        passages_between=passages,
        is_after_according_to=float(token in evidence.after_according),
        is_first_in_paragraph=float(token <= article.paragraph_tokens[paragraph][0] + 3),
        is_last_subject_before=float(is_last_subject),
    )


class Answers:
    """What the rules say of a passage and of the two before it, for its candidates.

    Of its paragraph only: who spoke in another one would change with every mark that is forgotten there.
    """

    def __init__(self, evidence: Evidence, number: int) -> None:
        own = evidence.passages_of[evidence.article.passages[number].paragraph]
        first = evidence.first_answer(number)
        before = evidence.first_answer(number - 1) if number > own[0] else None
        two_before = evidence.first_answer(number - 2) if number - 2 >= own[0] else None
        self.rule = -1 if first is None else first[0]
        self.source = None if first is None else first[1].source
        self.entity = None if self.source is None else evidence.entity(self.source)
        self.before = None if before is None else before[1].source
        self.entity_before = None if self.before is None else evidence.entity(self.before)
        self.entity_two_before = None if two_before is None else evidence.entity(two_before[1].source)
        self.naming: dict[int, list[int]] = {}
        for rule, answer in enumerate(evidence.answers[number]):
            if answer is not None:
                self.naming.setdefault(answer.source, []).append(rule)

    def features(self, token: int, entity: int | None) -> OfRules:
        """What the rules say of the candidate, which is named as the entity."""
        naming = self.naming.get(token, ())
        return OfRules(
            is_rules_answer=float(self.source == token),
            rules_answer_entity=float(self.entity is not None and self.entity == entity),
            first_rule=naming[0] if naming else 99,
            rules_naming=len(naming),
            rules_method=self.rule,
            is_answer_before=float(self.before == token),
            is_answer_before_entity=float(entity is not None and self.entity_before == entity),
            is_answer_two_before_entity=float(entity is not None and self.entity_two_before == entity),
        )


def of_passage(evidence: Evidence, number: int, candidate_count: int) -> OfPassage:
    """What is told of the passage whoever the candidate; `candidate_count` are those of its paragraph."""
    article, parse = evidence.article, evidence.article.parse
    passage, outer, inside = article.passages[number], article.outer[number], article.inside[number]
    text = parse.body[passage.start : passage.end]
    words = {word.lower() for word in parse.words[inside.start : inside.stop]}
    own, quoting = evidence.passages_of[passage.paragraph], parse.language.quoting
    starts, ends = starts_and_ends(evidence, number)
    return OfPassage(
        passage_words=len(parse.words[inside.start : inside.stop]),
        passage_number=number - own[0],
        passages_in_paragraph=len(own),
        starts_upper=float(text[:1].isupper()),
        ends_with_comma=float(text.endswith(",")),
        ends_with_stop=float(text.endswith((".", "?", "!", "…"))),
        starts_paragraph=float(starts),
        ends_paragraph=float(ends),
        fills_paragraph=float(starts and ends),
        mark_before=mark_before(parse.body, passage.outer_start),
        gap_to_passage_before=float(outer.start - article.outer[number - 1].stop) if number > own[0] else 99.0,
        says_i=float(bool(words & quoting.first_person)),
        says_we=float(bool(words & quoting.first_plural)),
        is_reopened=float(passage.continues),
        own_sentence_has_cue=float(
            len(outer) > 0 and (passage.paragraph, parse.sentences[outer.start]) in evidence.sentences_with_cue
        ),
        cues_in_paragraph=len(evidence.cues_of.get(passage.paragraph, [])),
        candidates=candidate_count,
    )


def starts_and_ends(evidence: Evidence, number: int) -> tuple[bool, bool]:
    """Whether the passage begins its paragraph, and whether it ends it."""
    article, outer = evidence.article, evidence.article.outer[number]
    first, last = article.paragraph_tokens[article.passages[number].paragraph]
    return outer.start <= first, outer.stop >= last


def mark_before(body: str, place: int) -> float:
    """What stands before the place, as models know it: 1 a comma, 2 a colon, 0 a letter or digit, 3 anything else."""
    character = last_before(body, place)
    if character == ",":
        return 1.0
    if character == ":":
        return 2.0
    return 0.0 if character.isalnum() else 3.0
