"""What may be reported without marks: every pair of a word and a content, each shape with the sentence that it is for."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from transforms.languages.scheme import Form, Relation
from transforms.names.namewords import begin_of
from transforms.parsing.parse import Parse
from transforms.quotations.annotated import AnnotatedArticle
from transforms.quotations.attribution import names_source, source_according
from transforms.quotations.evidence import Evidence
from transforms.quotations.printed_turns import label_pairs
from transforms.quotations.reported_clause import ReportedClause, trim
from transforms.quotations.sources import VERB_POSES

SHAPES = (
    "clause",
    "infinitive",
    "object",
    "preposition",
    "rest",
    "according",
    "around",
    "noun_clause",
    "inner_clause",
    "label",
    "passive",
)
"""The shapes, as models know them by their places."""

MAX_CONTENT_CHARS = 1500
MAX_PARENTHESIS = 14
"""Tokens of an inserted 'the mayor of Corran said on Monday'."""

MAX_TO_SOURCE = 8
"""Tokens between an inserted cue and its source."""

MIN_AROUND = 3
"""Tokens that stand before or behind an inserted cue and are worth a row."""

BREAKS = frozenset({",", "—", "–", "--"})
PARENTHESIS_ENDS = BREAKS | {".", ";", "?", "!"}
_SHORTENED = frozenset({"clause", "infinitive", "object", "preposition", "rest"})
_NEW_CLAUSES = frozenset({Form.GERUND, Form.PARTICIPLE, Form.PAST})
_BEHIND_PREPOSITIONS = frozenset({Relation.OBJECT_OF_PREPOSITION, Relation.CLAUSE_OF_PREPOSITION})


class Stretch(NamedTuple):
    """The tokens, from `first` to before `stop`, that a verb may report, and the shape of the pair."""

    first: int
    stop: int
    shape: str
    preposition: str = ""


def find_pairs(evidence: Evidence) -> list[ReportedClause]:
    """Every pair of a word and a content that could be a report, outside marks; most are none."""
    article, parse = evidence.article, evidence.article.parse
    pairs: list[ReportedClause] = []
    according = set(parse.places_of({parse.language.quoting.according[0]}))
    for token, pos in enumerate(parse.poses):
        if article.quoted[token]:
            continue
        # The parser takes 'According' for a verb.
        if token in according:
            pairs += according_pairs(article, token)
        elif pos in VERB_POSES:
            pairs += verb_pairs(article, token)
        elif pos == "NOUN":
            pairs += noun_pairs(article, token)
    within = [
        pair for pair in pairs if pair.end - pair.start <= MAX_CONTENT_CHARS and "\n" not in parse.body[pair.start : pair.end]
    ]
    return [*label_pairs(article), *within]


def verb_pairs(article: AnnotatedArticle, verb: int) -> list[ReportedClause]:
    """What a verb may report: each of its dependents as `CONTENTS` says, the rest of its clause, and what it is inserted in."""
    parse, source = article.parse, article.sources.get(verb)
    if is_quoted_as(parse, verb):
        return []
    found = [
        stretch
        for child in parse.children[verb]
        for rule in CONTENTS.get(parse.relations[child], ())
        if (stretch := rule(article, verb, child)) is not None
    ]
    rest = rest_of_clause(parse, verb)
    if rest is not None:
        found.append(rest)
    clauses = (clause for stretch in found for clause in clauses_of(article, verb, source, stretch))
    return without_doubles([*clauses, *around_inserted(article, verb, source)])


def is_quoted_as(parse: Parse, verb: int) -> bool:
    """'The Post quoted Lee as saying so', 'Lee was quoted as saying so': what is said hangs on 'saying'."""
    quoting = parse.language.quoting
    return parse.lemmas[verb].lower() in quoting.quoting_verbs and any(
        parse.words[child].lower() in quoting.quoted_as and Relation.CLAUSE_OF_PREPOSITION in parse.relations_below[child]
        for child in parse.children[verb]
    )


def content_clause(article: AnnotatedArticle, verb: int, child: int) -> Stretch | None:
    """'Lee said he would go.'"""
    return Stretch(*article.parse.edges[child], "clause")


def infinitive(article: AnnotatedArticle, verb: int, child: int) -> Stretch | None:
    """'Lee vowed to go.'"""
    return None if article.quoted[child] else Stretch(*article.parse.edges[child], "infinitive")


def inner_clause(article: AnnotatedArticle, verb: int, child: int) -> Stretch | None:
    """'Lee wants to know who paid.'"""
    parse = article.parse
    for inner in parse.children[child]:
        if parse.relations[inner] is Relation.CONTENT_CLAUSE and inner > child and not article.quoted[child]:
            return Stretch(*parse.edges[inner], "inner_clause")
    return None


def purpose(article: AnnotatedArticle, verb: int, child: int) -> Stretch | None:
    """'Lee urged voters to go', where the parse ties the infinitive to the verb."""
    parse = article.parse
    is_infinitive = any(parse.forms[inner] is Form.TO for inner in parse.children[child])
    return infinitive(article, verb, child) if child > verb and is_infinitive else None


def object_of_verb(article: AnnotatedArticle, verb: int, child: int) -> Stretch | None:
    """'Lee backed the plan.'"""
    return Stretch(*article.parse.edges[child], "object") if child > verb and not article.quoted[child] else None


def passive_subject(article: AnnotatedArticle, verb: int, child: int) -> Stretch | None:
    """'The plan was backed by Lee.'"""
    source = article.sources.get(verb)
    if source is None or source < verb or article.quoted[child] or article.parse.poses[child] == "PRON":
        return None
    return Stretch(*article.parse.edges[child], "passive")


def behind_preposition(article: AnnotatedArticle, verb: int, child: int) -> Stretch | None:
    """'Lee warned of delays.'"""
    parse = article.parse
    if child < verb or (article.quoted[child] and parse.relations[child] is Relation.AGENT):
        return None
    for inner in parse.children[child]:
        if parse.relations[inner] in _BEHIND_PREPOSITIONS:
            return Stretch(*parse.edges[inner], "preposition", parse.words[child].lower())
    return None


CONTENTS: Mapping[Relation, tuple[Callable[[AnnotatedArticle, int, int], Stretch | None], ...]] = {
    Relation.CONTENT_CLAUSE: (content_clause,),
    Relation.OPEN_CLAUSE: (infinitive, inner_clause),
    Relation.ADVERBIAL_CLAUSE: (purpose,),
    Relation.OBJECT: (object_of_verb,),
    Relation.PASSIVE_SUBJECT: (passive_subject,),
    Relation.PREPOSITION: (behind_preposition,),
    Relation.AGENT: (behind_preposition,),
}
"""For a dependent's relation to a verb the rules that may take it for what the verb reports."""


def rest_of_clause(parse: Parse, verb: int) -> Stretch | None:
    """'Lee called the plan “odd”.': all that stands behind the verb in its clause."""
    right = min(max(parse.edges[verb][1], verb + 1), parse.sentence_spans[parse.sentences[verb]][1])
    return Stretch(verb + 1, right, "rest") if right > verb + 2 else None


def clauses_of(article: AnnotatedArticle, verb: int, source: int | None, stretch: Stretch) -> Iterator[ReportedClause]:
    """The stretch as a reported clause, and once more without what trails behind a comma; none where it holds its own cue."""
    # The parse may tie a clause to the paragraph before, or to the dateline.
    parse, (sentence_first, sentence_last) = article.parse, text_of_sentence(article, verb)
    first, stop = max(stretch.first, sentence_first), min(stretch.stop, sentence_last)
    holds_source = source is not None and first <= source < stop and stretch.shape != "object"
    if first >= stop or first <= verb < stop or holds_source:
        return
    whole = trim(parse.body, parse.starts[first], parse.ends[stop - 1])
    shorter = cut_content(parse, first, stop) if stretch.shape in _SHORTENED else None
    for cut, (start, end) in ((1, whole), (2, shorter)) if shorter else ((0, whole),):
        if end > start:
            yield ReportedClause(start, end, verb, source, stretch.shape, stretch.preposition, cut)


def without_doubles(clauses: Iterable[ReportedClause]) -> list[ReportedClause]:
    """The clauses, of those with the same characters the first."""
    found: dict[tuple[int, int], ReportedClause] = {}
    for clause in clauses:
        found.setdefault((clause.start, clause.end), clause)
    return list(found.values())


def cut_content(parse: Parse, first: int, stop: int) -> tuple[int, int] | None:
    """The content up to its first comma or dash behind which a clause, an apposition or a participle goes on; None without one.

    'the plan' of 'Lee backed the plan, which is old'.
    """
    places = cut_places(parse)
    place = bisect_left(places, first + 1)
    if place < len(places) and places[place] < stop - 2:
        return trim(parse.body, parse.starts[first], parse.starts[places[place]])
    return None


def cut_places(parse: Parse) -> list[int]:
    """The commas and dashes behind which a clause, an apposition or a participle goes on, in order."""
    places: list[int] | None = parse.memo.get("cut_places")
    if places is None:
        goes_on = parse.language.quoting.continuations
        places = parse.memo["cut_places"] = [
            token
            for token in range(len(parse) - 1)
            if parse.words[token] in BREAKS
            and (parse.words[token + 1].lower() in goes_on or parse.forms[token + 1] in _NEW_CLAUSES)
        ]
    return places


def around_inserted(article: AnnotatedArticle, verb: int, source: int | None) -> Iterator[ReportedClause]:
    """'The plan, Lee said, is dead.': the stretches of the sentence before and behind an inserted cue with its source."""
    if source is None or abs(source - verb) > MAX_TO_SOURCE:
        return
    parse, low, high = article.parse, min(source, verb), max(source, verb)
    sentence_first, sentence_last = text_of_sentence(article, verb)
    quoting = parse.heads[parse.heads[verb]]
    if parse.lemmas[quoting].lower() in parse.language.quoting.quoting_verbs:
        # '“No,” her lawyer, Ann Holm, quoted her as saying.'
        low = min([low, *(parse.edges[child][0] for child in parse.children[quoting] if parse.is_subject(child))])
    begins = parenthesis_begins(article, low, high, sentence_first)
    behind = parse.words[high + 1] if high + 1 < sentence_last else "."
    if begins is None or behind not in PARENTHESIS_ENDS:
        return
    # Of a passage in marks with its cue the paper's own words follow: “It fell,” said Lind, who saw it, “and then dust.”
    is_of_passage = article.quoted[begins - 1] or (begins > 1 and article.quoted[begins - 2])
    stretches = ((sentence_first, begins),) if is_of_passage else ((sentence_first, begins), (high + 1, sentence_last))
    for first, stop in stretches:
        # However short, it is all that was said: 'No, said Lind.'
        is_all = (
            stop == begins
            and source > verb
            and all(parse.poses[token] in ("PUNCT", "SPACE") for token in range(high + 1, sentence_last))
        )
        if stop - first >= (1 if is_all else MIN_AROUND):
            start, end = trim(parse.body, parse.starts[first], parse.ends[stop - 1])
            if end > start:
                yield ReportedClause(start, end, verb, source, "around")


def text_of_sentence(article: AnnotatedArticle, token: int) -> tuple[int, int]:
    """The first token of the token's sentence, a dateline left out, and one past the last: 'CORRAN — It is fair, Lind said.'"""
    first, stop = article.parse.sentence_spans[article.parse.sentences[token]]
    return (article.dateline.stop if first in article.dateline and token not in article.dateline else first), stop


def parenthesis_begins(article: AnnotatedArticle, first: int, last: int, sentence_first: int) -> int | None:
    """Where the parenthesis begins that holds the tokens: behind the comma or dash before them; None without one.

    A role before a name belongs to it, comma or not: 'Repairs, the mayor of Corran, Ada Finch, said on Friday, will take a year.'
    """
    words, name = article.parse.words, article.named.name_at(first)
    if name is not None:
        first = min(first, begin_of(article.parse, name))
    while first > sentence_first and words[first - 1] not in BREAKS:
        if last - first > MAX_PARENTHESIS:
            return None
        first -= 1
    return first if first > sentence_first else None


def according_pairs(article: AnnotatedArticle, token: int) -> list[ReportedClause]:
    """According to Lind, the plan is dead. / The plan is dead, according to a person close to Lind."""
    parse = article.parse
    first, last = parse.sentence_spans[parse.sentences[token]]
    if token + 2 >= last or not names_source(article, token):
        return []
    source = source_according(article, token, last)
    if source is None:
        return []
    source = article.titled.get(source, source)
    phrase_end = min(max(parse.edges[token][1], source + 1), last)
    before = trim(parse.body, parse.starts[first], parse.starts[token])
    behind = trim(parse.body, parse.ends[phrase_end - 1], parse.ends[last - 1])
    start, end = before if before[1] - before[0] >= behind[1] - behind[0] else behind
    return [ReportedClause(start, end, token, source, "according")] if end > start else []


def noun_pairs(article: AnnotatedArticle, noun: int) -> list[ReportedClause]:
    """What a noun may report."""
    parse = article.parse
    owner = next((child for child in parse.children[noun] if parse.relations[child] is Relation.POSSESSOR), None)
    clauses = [
        reported_by_noun(parse, noun, owner, child, "noun_clause")
        for child in parse.children[noun]
        if child > noun and not article.quoted[child] and is_noun_clause(parse, child)
    ]
    if owner is None or clauses:
        return clauses
    behind = complement_of_noun(article, noun)
    return [] if behind is None else [reported_by_noun(parse, noun, owner, behind, "preposition")]


def is_noun_clause(parse: Parse, clause: int) -> bool:
    """Whether the clause tells what a noun says: 'Lind's claim that the plan is dead', 'Lind's promise to go'."""
    openers = parse.language.quoting.content_openers
    return parse.relations[clause] is Relation.PARTICIPLE_CLAUSE and any(
        parse.words[inner].lower() in openers or parse.forms[inner] is Form.TO for inner in parse.children[clause]
    )


def complement_of_noun(article: AnnotatedArticle, noun: int) -> int | None:
    """What stands behind the noun's first preposition that has an object: 'Lind's warning of delays' → delays."""
    parse = article.parse
    for child in parse.children[noun]:
        if parse.relations[child] is Relation.PREPOSITION and child > noun and not article.quoted[child]:
            for inner in parse.children[child]:
                if parse.relations[inner] in _BEHIND_PREPOSITIONS:
                    return inner
    return None


def reported_by_noun(parse: Parse, noun: int, owner: int | None, content: int, shape: str) -> ReportedClause:
    """The pair of a noun and what hangs on `content`."""
    first, stop = parse.edges[content]
    start, end = trim(parse.body, parse.starts[first], parse.ends[stop - 1])
    preposition = parse.words[parse.heads[content]].lower() if shape == "preposition" else ""
    return ReportedClause(start, end, noun, owner, shape, preposition)
