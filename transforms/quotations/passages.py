"""What speaks for a passage in marks being a quotation, and not a title, a nickname or a word held at arm's length."""

from typing import NamedTuple

from transforms.languages.scheme import FINITE, Form, Relation
from transforms.quotations.candidates import mark_before, starts_and_ends
from transforms.quotations.evidence import Evidence
from transforms.quotations.reports import ScoredPairs
from transforms.quotations.sources import VERB_POSES

FAR = 50_000
"""Characters around a passage in which its words are looked for; looking no farther keeps time linear."""

TAG_REACH = 120
"""Characters before a passage in which a tag of markup may begin whose value it is."""

OTHER = 30
"""The number of a form or a relation that models do not know."""

_FORMS = {
    form: number
    for number, form in enumerate(
        (
            Form.NOUN,
            Form.NOUNS,
            Form.NAME,
            Form.NAMES,
            Form.ADJECTIVE,
            Form.DETERMINER,
            Form.PREPOSITION,
            Form.INFINITIVE,
            Form.PAST,
            Form.PRESENT_SINGULAR,
            Form.PRESENT,
            Form.GERUND,
            Form.PARTICIPLE,
            Form.PRONOUN,
            Form.POSSESSIVE_PRONOUN,
            Form.TO,
            Form.ADVERB,
            Form.CONJUNCTION,
            Form.COMMA,
            Form.STOP,
            Form.COLON,
            Form.POSSESSIVE_MARK,
            Form.OPENING_BRACKET,
            Form.RELATIVE_DETERMINER,
            Form.RELATIVE_PRONOUN,
        )
    )
}
"""Forms beside a passage, as models know them."""

_RELATIONS = {
    relation: number
    for number, relation in enumerate(
        (
            Relation.ROOT,
            Relation.CONTENT_CLAUSE,
            Relation.OBJECT,
            Relation.OBJECT_OF_PREPOSITION,
            Relation.SUBJECT,
            Relation.ADJECTIVE,
            Relation.APPOSITION,
            Relation.COMPLEMENT,
            Relation.OBJECT_COMPLEMENT,
            Relation.COMPOUND,
            Relation.OPEN_CLAUSE,
            Relation.CONJUNCT,
            Relation.NOUN_MODIFIER,
            Relation.PARATAXIS,
            Relation.ADVERBIAL_CLAUSE,
            Relation.RELATIVE_CLAUSE,
            Relation.UNKNOWN,
        )
    )
}
"""Relations of a passage's topmost word, as models know them."""

_DETERMINING = frozenset({Form.DETERMINER, Form.POSSESSIVE_PRONOUN, Form.POSSESSIVE_MARK})


class ItsSource(NamedTuple):
    """Who would be the passage's source."""

    source_margin: float
    source_lead: float  # over the next best candidate
    source_form: float
    source_gap: float
    source_rule: float  # the number of the first rule that names the source
    rules_naming: float
    source_verb_kind: float
    source_verb_gap: float


class ItsWords(NamedTuple):
    """The passage itself."""

    words: float
    starts_upper: float
    title_case_share: float
    has_verb: float
    has_finite_verb: float
    says_i_or_we: float
    names: float
    name_share: float
    ends_with_comma: float
    ends_with_stop: float
    ends_with_question: float
    comma_behind_mark: float  # “alt-right”, : a comma outside the marks is a hint at a title
    is_open: float


class ItsNeighbours(NamedTuple):
    """What stands beside the passage, and above it in the parse."""

    tag_before: float
    tag_after: float
    joined_to_noun_behind: float  # the “alt-right” movement
    determiner_before: float
    mark_before: float  # as `mark_before` numbers it
    top_dep: float
    top_head_verb_kind: float
    top_head_is_naming_verb: float  # called, titled, known as
    head_rate: float  # how often the word above it reports, in the articles learned from


class ItsPlace(NamedTuple):
    """Where the passage stands."""

    starts_paragraph: float
    fills_paragraph: float
    passages_in_paragraph: float
    passages_in_sentence: float
    report_probability: float  # of the best report that covers it
    is_bracketed: float
    said_elsewhere: float  # the same words stand elsewhere in the article
    in_tag: float  # <tweet author="…">


PASSAGE_FEATURES = ItsSource._fields + ItsWords._fields + ItsNeighbours._fields + ItsPlace._fields


def passage_features(
    evidence: Evidence, number: int, ranked: list[tuple[float, int, list[float]]], covering: float, rates: dict[str, float]
) -> list[float]:
    """One row of `PASSAGE_FEATURES`.

    Args:
        evidence: The article's.
        number: The passage.
        ranked: Its candidates, the best first: margin, head token, source features.
        covering: Probability of the best report whose content covers the passage.
        rates: The learned rates of reporting words, by lemma.
    """
    return [
        *its_source(evidence, number, ranked),
        *its_words(evidence, number),
        *its_neighbours(evidence, number, rates),
        *its_place(evidence, number, covering),
    ]


def its_source(evidence: Evidence, number: int, ranked: list[tuple[float, int, list[float]]]) -> ItsSource:
    """What is told of the best candidate."""
    if not ranked:
        return ItsSource(-9, 9, -1, 999, 99, 0, 0, 99)
    outer = evidence.article.outer[number]
    margin, source, _ = ranked[0]
    naming, verb = evidence.rules_naming(number, source), evidence.verb_for(source, outer)
    return ItsSource(
        source_margin=margin,
        source_lead=margin - ranked[1][0] if len(ranked) > 1 else 9,
        source_form=evidence.form(source),
        source_gap=evidence.gap(source, outer),
        source_rule=naming[0] if naming else 99,
        rules_naming=len(naming),
        source_verb_kind=0 if verb is None else evidence.verb_kind(verb),
        source_verb_gap=99 if verb is None else evidence.gap(verb, outer),
    )


def its_words(evidence: Evidence, number: int) -> ItsWords:
    """What stands in the passage."""
    article, parse = evidence.article, evidence.article.parse
    passage, inside = article.passages[number], article.inside[number]
    text = parse.body[passage.start : passage.end]
    words = [parse.words[token] for token in inside if any(map(str.isalnum, parse.words[token]))]
    lower, quoting = {word.lower() for word in words}, parse.language.quoting
    named = sum(token in article.named.at for token in inside)
    return ItsWords(
        words=len(words),
        starts_upper=float(text[:1].isupper()),
        title_case_share=sum(word[:1].isupper() for word in words) / max(len(words), 1),
        has_verb=float(any(parse.poses[token] in VERB_POSES for token in inside)),
        has_finite_verb=float(any(parse.forms[token] in FINITE for token in inside)),
        says_i_or_we=float(bool(lower & (quoting.first_person | quoting.first_plural))),
        names=named,
        name_share=named / max(len(inside), 1),
        ends_with_comma=float(text.endswith(",")),
        ends_with_stop=float(text.endswith((".", "…"))),
        ends_with_question=float(text.endswith(("?", "!"))),
        comma_behind_mark=float(parse.body[passage.outer_end : passage.outer_end + 1] == ","),
        is_open=float(passage.is_open),
    )


def its_neighbours(evidence: Evidence, number: int, rates: dict[str, float]) -> ItsNeighbours:
    """What stands right before and behind the passage, and the word that governs it."""
    article, parse = evidence.article, evidence.article.parse
    outer, first, last = article.outer[number], *article.paragraph_tokens[article.passages[number].paragraph]
    before = outer.start - 1 if outer.start > first else None
    after = outer.stop if outer.stop < last else None
    top = topmost(evidence, number)
    head = None if top is None or parse.heads[top] == top else parse.heads[top]
    lemma = "" if head is None else parse.lemmas[head].lower()
    kind_above = 0
    if head is not None:
        kind_above = evidence.verb_kind(head) if parse.poses[head] in VERB_POSES else 5
    return ItsNeighbours(
        tag_before=-1 if before is None else _FORMS.get(parse.forms[before], OTHER),
        tag_after=-1 if after is None else _FORMS.get(parse.forms[after], OTHER),
        joined_to_noun_behind=float(after is not None and parse.poses[after] in ("NOUN", "PROPN", "ADJ")),
        determiner_before=float(before is not None and parse.forms[before] in _DETERMINING),
        mark_before=mark_before(parse.body, article.passages[number].outer_start),
        top_dep=-1 if top is None else _RELATIONS.get(parse.relations[top], OTHER),
        top_head_verb_kind=kind_above,
        top_head_is_naming_verb=float(lemma in parse.language.quoting.naming_verbs),
        head_rate=rates.get(lemma, 0.0),
    )


def topmost(evidence: Evidence, number: int) -> int | None:
    """The first word of the passage whose head stands outside of it, or that has none."""
    parse, inside = evidence.article.parse, evidence.article.inside[number]
    for token in inside:
        if parse.heads[token] not in inside and parse.poses[token] not in ("PUNCT", "SPACE"):
            return token
    return None


def its_place(evidence: Evidence, number: int, covering: float) -> ItsPlace:
    """Where the passage stands; `covering` is the probability of the best report that covers it."""
    article, body = evidence.article, evidence.article.parse.body
    passage, inside = article.passages[number], article.inside[number]
    starts, ends = starts_and_ends(evidence, number)
    sentence = article.parse.sentences[inside.start] if len(inside) else 0
    text = body[passage.start : passage.end]
    before = body[max(passage.outer_start - TAG_REACH, 0) : passage.outer_start]
    return ItsPlace(
        starts_paragraph=float(starts),
        fills_paragraph=float(starts and ends),
        passages_in_paragraph=len(evidence.passages_of[passage.paragraph]),
        passages_in_sentence=evidence.passages_in_sentence.get(sentence, 0),
        report_probability=covering,
        is_bracketed=float(body[passage.outer_start - 1 : passage.outer_start] == "(" or body.startswith(")", passage.outer_end)),
        said_elsewhere=float(is_printed_twice(body, text[: max(len(text.rstrip(".,?!")), 1)], passage.start)),
        in_tag=float(before.endswith("=") and "<" in before),
    )


def is_printed_twice(body: str, text: str, place: int) -> bool:
    """Whether the text stands elsewhere too, in what a newspaper's longest article holds before or behind the place."""
    first, stop = max(place - FAR, 0), place + len(text) + FAR
    found = body.find(text, first, stop)
    # The first two are enough: a short text may stand there ten thousand times.
    return found >= 0 and body.find(text, found + len(text), stop) >= 0


def covering_probability(start: int, end: int, scored: ScoredPairs) -> float:
    """The probability of the best report whose content covers the passage (characters); 0 when none does."""
    return max((score for score, report in scored.around(start) if report.covers(start, end)), default=0.0)
