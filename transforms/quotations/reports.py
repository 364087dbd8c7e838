"""What is reported without quotation marks: pairs of a reporting word and its content, and what speaks for each."""

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, replace

from transforms.languages.en.words import NOT_LABELS
from transforms.parsing.parse import Parse, counts_before
from transforms.quotations.annotated import AnnotatedArticle
from transforms.quotations.attribution import nominal_after
from transforms.quotations.candidates import Evidence

EDGE = " \t\n\u00a0,;:.—–-―\"“”'’‘"
TURNS = ("capitals", "name")
"""Labels of turns, as `label_kind` has them."""
_CLOSED = re.compile(r"['’](?!\w)")
_SCORE = re.compile(r"\d ?[-–] ?\d")
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
MAX_CONTENT_CHARS = 1500
MIN_NOBODY = 0.5
"""From which share of the reports of a word with a shape of content have no source, none of them is given one."""

REPORT_FEATURES = (
    "rate",  # how often this word with this shape of content is a report in the articles learned from
    "rate_of_word",
    "rate_with_first",  # ... with this shape and kind of first word
    "rate_of_source",  # how often what this word is the source of is a report
    "shape",  # number in SHAPES
    "verb_kind",  # 1 common cue, 2 other speech verb, 3 thought verb, 4 another
    "verb_tag",
    "verb_dep",
    "source_form",
    "source_dep",
    "source_distance",
    "source_is_after",
    "source_namings",
    "source_in_other_clause",
    "content_words",
    "content_gap",
    "content_is_after",
    "content_first",  # 0 other, 1 that, 2 to, 3 wh-word, 4 determiner, 5 name or noun, 6 preposition, 7 pronoun
    "content_reaches_sentence_end",
    "content_has_verb",
    "content_share_in_marks",
    "content_names",
    "content_numbers",
    "preposition",
    "is_negated",
    "has_modal",
    "is_passive",
    "is_infinitive",
    "depth",
    "shapes_of_verb",
    "paragraph_in_article",
    "sentence_words",
    "cues_in_sentence",
    "passages_in_sentence",
    "is_first_paragraph",
    "cut",  # 0 nothing to cut off, 1 with what could be cut off, 2 without it
)

SOURCE_IN_REPORTS = (
    "report_of_candidate",  # probability of the best report that covers the passage and has the candidate for its source
    "report_covering",  # ... and has any source
    "is_source_of_best_report",
    "report_nearby",  # probability of the best other report of the sentence whose source the candidate is
)
"""What the reports say of a passage's candidate; the ranker reads it beside `candidates.SOURCE_FEATURES`."""

_TAGS = {"VBD": 1, "VBZ": 2, "VBP": 3, "VBG": 4, "VBN": 5, "VB": 6, "NN": 7, "NNS": 8}
_DEPS = {"ROOT": 0, "conj": 1, "advcl": 2, "relcl": 3, "acl": 4, "ccomp": 5, "xcomp": 6, "pcomp": 7, "parataxis": 8, "csubj": 9}
_SOURCE_DEPS = {"nsubj": 0, "nsubjpass": 1, "pobj": 2, "poss": 3, "dobj": 4}
_PREPOSITIONS = {
    "of": 1,
    "for": 2,
    "about": 3,
    "on": 4,
    "to": 5,
    "against": 6,
    "with": 7,
    "as": 8,
    "in": 9,
    "at": 10,
    "over": 11,
    "by": 12,
}
_STOPS = frozenset({".", "?", "!", ";"})
MAX_LABEL = 12
"""Tokens of a label before its colon."""

TURN = 0.8
"""How probably a turn of a transcript is a quotation, at least; in the articles learned from every one is annotated, of the few
that there are.
"""

_BREAKS = frozenset({",", "—", "–", "--"})
_SHORTENED = frozenset({"clause", "infinitive", "object", "preposition", "rest"})
_GOES_ON = frozenset(
    {"who", "which", "whose", "where", "a", "an", "the", "as", "while", "but", "although", "though", "when", "because", "and"}
)
_GOES_ON_TAGS = frozenset({"VBG", "VBN", "VBD"})


@dataclass(frozen=True)
class ReportedClause:
    """A content (characters of the body) with the word that reports it, the head token of its source and the pair's shape.

    `preposition` tells the shape more closely: of a label its kind. `cut` is 2 for a content without what follows a comma in it,
    1 for the same content with it.
    """

    start: int
    end: int
    cue: int
    source: int | None
    shape: str
    preposition: str = ""
    cut: int = 0

    def covers(self, start: int, end: int) -> bool:
        """Whether the content holds the characters; a stop or mark at its end may stand outside."""
        return self.start <= start and end <= self.end + 2


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


def find_pairs(evidence: Evidence) -> list[ReportedClause]:
    """Every pair of a word and a content that could be a report, outside marks; most are none."""
    article, parse = evidence.article, evidence.article.parse
    pairs: list[ReportedClause] = []
    for token in range(len(parse)):
        if article.quoted[token]:
            continue
        pos = parse.poses[token]
        # The parser takes 'According' for a verb.
        if parse.words[token].lower() == "according":
            pairs += according_pairs(article, token)
        elif pos in ("VERB", "AUX"):
            pairs += verb_pairs(article, token)
        elif pos == "NOUN":
            pairs += noun_pairs(article, token)
    within = [
        pair for pair in pairs if pair.end - pair.start <= MAX_CONTENT_CHARS and "\n" not in parse.body[pair.start : pair.end]
    ]
    return [*label_pairs(article), *within]


def label_pairs(article: AnnotatedArticle) -> list[ReportedClause]:
    """LIND: I never knew. / Q: And then? / In a headline: Lind on Corran's Dyke: It Will Hold."""
    parse, pairs = article.parse, []
    for (_, end), (first, last) in zip(parse.paragraph_spans, article.paragraph_tokens, strict=True):
        limit = min(first + MAX_LABEL, last - 1)
        colon = next((token for token in range(first + 1, limit) if parse.words[token] == ":"), None)
        if colon is None or any(article.quoted[first:colon]) or not parse.words[first][:1].isupper() or colon in article.dateline:
            continue
        # 'Gulls 3-1 Terns: Lind scores twice'.
        if _SCORE.search(parse.text(first, colon)):
            continue
        source = label_source(article, first, colon)
        # Whole sentences keep their stop.
        start, _ = trim(parse.body, parse.ends[colon], end)
        if source is not None and end > start:
            pairs.append(ReportedClause(start, end, colon, source, "label", label_kind(article, first, colon)))
    return pairs


def label_source(article: AnnotatedArticle, first: int, colon: int) -> int | None:
    """Whoever a label names: the last name before 'on' or 'to', else the last word of a short one, with a capital.

    'Video:', 'Exclusive:' name nobody.
    """
    parse = article.parse
    last = next((token for token in range(first + 1, colon) if parse.words[token].lower() in ("on", "to", "at")), colon)
    named = [article.cast.at[token] for token in range(first, last) if token in article.cast.at]
    if named:
        return article.cast.names[named[-1]].stop - 1
    word = parse.words[last - 1]
    return last - 1 if word[:1].isupper() and last - first <= 4 and word not in NOT_LABELS else None


def label_kind(article: AnnotatedArticle, first: int, colon: int) -> str:
    """'letter' for 'Q', 'capitals' for 'LIND', 'headline' in the first paragraph, 'name' for 'Ada Lind', else 'line'."""
    parse = article.parse
    words = [word for word in parse.words[first:colon] if any(map(str.isalpha, word))]
    if all(map(str.isupper, words)):
        return "letter" if len("".join(words)) == 1 else "capitals"
    if parse.paragraphs[first] == 0:
        return "headline"
    name = article.cast.names[article.cast.at[first]] if first in article.cast.at else None
    return "name" if name is not None and (name.first, name.stop, name.label) == (first, colon, "PERSON") else "line"


def weighed(evidence: Evidence, pairs: list[ReportedClause], scores: list[float], rates: Mapping[str, float]) -> ScoredPairs:
    """The pairs with the model's probabilities: sources that say nothing left out, turns of a transcript more probable."""
    parse = evidence.article.parse
    scored = list(zip(scores, without_nobodies(evidence, pairs, rates), strict=True))
    return ScoredPairs(with_turns(parse, scored), parse)


def with_turns(parse: Parse, scored: list[tuple[float, ReportedClause]]) -> list[tuple[float, ReportedClause]]:
    """The pairs, the turns of a transcript more probable: two labels, one of them twice.

    'LIND: … HOLM: … LIND: …'; 'Ada Lind: … Karl Holm: … AL: … KH: …'.
    """
    labels = [parse.words[pair.source] for _, pair in scored if pair.preposition in TURNS and pair.source is not None]
    if not 1 < len(set(labels)) < len(labels):
        return scored
    return [(max(score, TURN) if pair.preposition in TURNS else score, pair) for score, pair in scored]


def verb_pairs(article: AnnotatedArticle, verb: int) -> list[ReportedClause]:
    """What a verb may report.

    clause: Lee said he would go. infinitive: Lee vowed to go. object: Lee backed the plan. preposition: Lee warned of delays.
    rest: Lee called the plan “odd”. inner_clause: Lee wants to know who paid. around: The plan, Lee said, is dead. passive: The
    plan was backed by Lee.
    """
    parse = article.parse
    source = article.sources.get(verb)
    sentence_first, sentence_last = parse.sentence_spans[parse.sentences[verb]]
    pairs: list[ReportedClause] = []

    def add(first: int, last: int, shape: str, preposition: str = "") -> None:
        # The parse may tie a clause to the paragraph before.
        first, last = max(first, sentence_first), min(last, sentence_last)
        if first >= last or first <= verb < last or (source is not None and first <= source < last and shape != "object"):
            return
        whole = trim(parse.body, parse.starts[first], parse.ends[last - 1])
        shorter = cut_content(parse, first, last) if shape in _SHORTENED else None
        for cut, (start, end) in ((1, whole), (2, shorter)) if shorter else ((0, whole),):
            if end > start and not any(pair.start == start and pair.end == end for pair in pairs):
                pairs.append(ReportedClause(start, end, verb, source, shape, preposition, cut))

    for child in parse.children[verb]:
        dep = parse.deps[child]
        if article.quoted[child] and dep not in ("ccomp", "oprd", "prep"):
            continue
        first, last = parse.edges[child]
        if dep == "ccomp":
            add(first, last, "clause")
        elif dep == "xcomp":
            add(first, last, "infinitive")
            for inner in parse.children[child]:
                if parse.deps[inner] == "ccomp" and inner > child:
                    add(*parse.edges[inner], "inner_clause")
        elif dep == "advcl" and child > verb and any(parse.tags[inner] == "TO" for inner in parse.children[child]):
            add(first, last, "infinitive")
        elif dep == "dobj" and child > verb:
            add(first, last, "object")
        elif (
            dep == "nsubjpass"
            and not article.quoted[child]
            and source is not None
            and source > verb
            and parse.poses[child] != "PRON"
        ):
            add(first, last, "passive")
        elif dep in ("prep", "agent") and child > verb:
            objects = [inner for inner in parse.children[child] if parse.deps[inner] in ("pobj", "pcomp")]
            if objects:
                add(*parse.edges[objects[0]], "preposition", parse.words[child].lower())
    right = min(max(parse.edges[verb][1], verb + 1), sentence_last)
    if right > verb + 2:
        add(verb + 1, right, "rest")
    if (
        source is not None
        and abs(source - verb) <= 8
        and is_parenthesis(article, min(source, verb), max(source, verb), sentence_first, sentence_last)
    ):
        add_around(article, pairs, verb, source, sentence_first, sentence_last)
    return pairs


def cut_content(parse: Parse, first: int, last: int) -> tuple[int, int] | None:
    """The content up to its first comma or dash behind which a clause, an apposition or a participle goes on; None without one.

    'the plan' of 'Lee backed the plan, which is old'.
    """
    places = cut_places(parse)
    place = bisect_left(places, first + 1)
    if place < len(places) and places[place] < last - 2:
        return trim(parse.body, parse.starts[first], parse.starts[places[place]])
    return None


def cut_places(parse: Parse) -> list[int]:
    """The commas and dashes behind which a clause, an apposition or a participle goes on, in order."""
    places: list[int] | None = parse.memo.get("cut_places")
    if places is None:
        places = parse.memo["cut_places"] = [
            token
            for token in range(len(parse) - 1)
            if parse.words[token] in _BREAKS
            and (parse.words[token + 1].lower() in _GOES_ON or parse.tags[token + 1] in _GOES_ON_TAGS)
        ]
    return places


def is_parenthesis(article: AnnotatedArticle, first: int, last: int, sentence_first: int, sentence_last: int) -> bool:
    """Whether the cue and its source stand between commas, or behind one at the sentence's end."""
    parse = article.parse
    while first > sentence_first and parse.words[first - 1] not in _BREAKS:
        if first <= sentence_first or last - first > 14:
            return False
        first -= 1
    after = parse.words[last + 1] if last + 1 < sentence_last else "."
    return first > sentence_first and after in (",", ".", "—", "–", "--", ";", "?", "!")


def add_around(
    article: AnnotatedArticle, pairs: list[ReportedClause], verb: int, source: int, sentence_first: int, sentence_last: int
) -> None:
    """Adds the stretches of the sentence before and behind an inserted 'Lee said'."""
    parse = article.parse
    low, high = min(source, verb), max(source, verb)
    while low > sentence_first and parse.words[low - 1] not in _BREAKS:
        low -= 1
    for first, last in ((sentence_first, low), (high + 1, sentence_last)):
        if last - first >= 3:
            start, end = trim(parse.body, parse.starts[first], parse.ends[last - 1])
            if end > start and not any(pair.start == start and pair.end == end for pair in pairs):
                pairs.append(ReportedClause(start, end, verb, source, "around"))


def according_pairs(article: AnnotatedArticle, token: int) -> list[ReportedClause]:
    """According to Lind, the plan is dead. / The plan is dead, according to a person close to Lind."""
    parse = article.parse
    first, last = parse.sentence_spans[parse.sentences[token]]
    if token + 2 >= last or parse.words[token + 1].lower() != "to":
        return []
    objects = [child for child in parse.children[token + 1] if parse.deps[child] == "pobj"]
    source = objects[0] if objects else nominal_after(article, token + 2, last)
    if source is None:
        return []
    source = article.titled.get(source, source)
    phrase_end = min(max(parse.edges[token][1], source + 1), last)
    before = trim(parse.body, parse.starts[first], parse.starts[token])
    behind = trim(parse.body, parse.ends[phrase_end - 1], parse.ends[last - 1])
    start, end = before if before[1] - before[0] >= behind[1] - behind[0] else behind
    return [ReportedClause(start, end, token, source, "according")] if end > start else []


def noun_pairs(article: AnnotatedArticle, noun: int) -> list[ReportedClause]:
    """Lind's claim that the plan is dead."""
    parse = article.parse
    owners = [child for child in parse.children[noun] if parse.deps[child] == "poss"]
    pairs = []
    for child in parse.children[noun]:
        if parse.deps[child] == "acl" and child > noun and not article.quoted[child]:
            marked = any(parse.words[inner].lower() == "that" or parse.tags[inner] == "TO" for inner in parse.children[child])
            if marked:
                first, last = parse.edges[child]
                start, end = trim(parse.body, parse.starts[first], parse.ends[last - 1])
                pairs.append(ReportedClause(start, end, noun, owners[0] if owners else None, "noun_clause"))
    if owners and not pairs:
        for child in parse.children[noun]:
            objects = [inner for inner in parse.children[child] if parse.deps[inner] in ("pobj", "pcomp")]
            if parse.deps[child] == "prep" and child > noun and objects and not article.quoted[child]:
                first, last = parse.edges[objects[0]]
                start, end = trim(parse.body, parse.starts[first], parse.ends[last - 1])
                pairs.append(ReportedClause(start, end, noun, owners[0], "preposition", parse.words[child].lower()))
                break
    return pairs


def trim(body: str, start: int, end: int) -> tuple[int, int]:
    """The span without blanks and stops at its edges; a quotation mark stays, a single one when it closes within the span.

    >>> [" 'Odd' dykes"[slice(*trim(" 'Odd' dykes", 0, 12))], " 'dykes"[slice(*trim(" 'dykes", 0, 7))]]
    ["'Odd' dykes", 'dykes']
    """
    while start < end and body[start] in EDGE and body[start] not in '"“':
        if body[start] in "'‘" and _CLOSED.search(body, start + 1, end):
            break
        start += 1
    while end > start and body[end - 1] in EDGE and body[end - 1] not in '"”':
        end -= 1
    return start, end


def report_features(evidence: Evidence, pairs: list[ReportedClause], rates: Mapping[str, float]) -> list[list[float]]:
    """One row of `REPORT_FEATURES` a pair; `rates` gives the learned rates by 'lemma shape' and by 'lemma'."""
    return [[*own, *row] for own, row in zip(rate_features(evidence, pairs, rates), plain_features(evidence, pairs), strict=True)]


def rate_features(evidence: Evidence, pairs: list[ReportedClause], rates: Mapping[str, float]) -> list[list[float]]:
    """The first features, which are learned: how often the word reports, and what the source is the source of is a report."""
    lemmas = evidence.article.parse.lemmas
    rows = []
    for pair in pairs:
        lemma = lemmas[pair.cue].lower()
        with_shape = rates.get(rate_key(lemma, pair), rates.get(pair.shape, 0.1))
        with_first = rates.get(first_key(evidence, pair), with_shape)
        rows.append([with_shape, rates.get(lemma, 0.1), with_first, rates.get(source_key(evidence, pair), -1.0)])
    return rows


def plain_features(evidence: Evidence, pairs: list[ReportedClause]) -> list[list[float]]:
    """The other features, which stand in the text."""
    article, parse = evidence.article, evidence.article.parse
    shapes: dict[int, int] = {}
    for pair in pairs:
        shapes[pair.cue] = shapes.get(pair.cue, 0) + 1
    cues_by_sentence: dict[int, int] = {}
    for token in article.cues:
        cues_by_sentence[parse.sentences[token]] = cues_by_sentence.get(parse.sentences[token], 0) + 1
    passages_by_sentence: dict[int, int] = {}
    for outer in article.outer:
        if len(outer):
            passages_by_sentence[parse.sentences[outer.start]] = passages_by_sentence.get(parse.sentences[outer.start], 0) + 1
    named = [False] * len(parse)
    for token in article.cast.at:
        named[token] = True
    quoted_before, named_before = counts_before(article.quoted), counts_before(named)
    numbers_before = counts_before([pos == "NUM" for pos in parse.poses])
    verbs_before = counts_before([pos in ("VERB", "AUX") for pos in parse.poses])
    rows = []
    for pair in pairs:
        cue, source = pair.cue, pair.source
        tokens = parse.tokens_in(pair.start, pair.end)
        children = parse.children[cue]
        entity = None if source is None else evidence.entity(source)
        sentence = parse.sentences[cue]
        sentence_first, sentence_last = parse.sentence_spans[sentence]
        first, last = tokens.start, max(tokens.stop, tokens.start)
        rows.append(
            [
                SHAPES.index(pair.shape),
                evidence.verb_kind(cue),
                _TAGS.get(parse.tags[cue], 0),
                _DEPS.get(parse.deps[cue], 10),
                -1 if source is None else evidence.form(source),
                -1 if source is None else _SOURCE_DEPS.get(parse.deps[source], 5),
                99 if source is None else abs(cue - source),
                float(source is not None and source > cue),
                0 if entity is None else evidence.namings.get(entity, 0),
                float(source is not None and parse.heads[source] != cue),
                len(tokens),
                tokens.start - cue if tokens.start > cue else cue - tokens.stop,
                float(tokens.start > cue),
                first_kind(evidence, tokens),
                float(tokens.stop >= sentence_last - 1),
                float(verbs_before[last] > verbs_before[first]),
                (quoted_before[last] - quoted_before[first]) / max(len(tokens), 1),
                named_before[last] - named_before[first],
                numbers_before[last] - numbers_before[first],
                _PREPOSITIONS.get(pair.preposition, 13) if pair.preposition else 0,
                float(any(parse.deps[child] == "neg" for child in children)),
                float(any(parse.tags[child] == "MD" for child in children)),
                float(any(parse.deps[child] == "auxpass" for child in children)),
                float(any(parse.tags[child] == "TO" for child in children)),
                parse.depths[cue],
                shapes[cue],
                parse.paragraphs[cue],
                sentence_last - sentence_first,
                cues_by_sentence.get(sentence, 0),
                passages_by_sentence.get(sentence, 0),
                float(parse.paragraphs[cue] == 0),
                pair.cut,
            ]
        )
    return rows


def sources_in_reports(evidence: Evidence, number: int, candidates: list[int], scored: ScoredPairs) -> list[list[float]]:
    """One row of `SOURCE_IN_REPORTS` a candidate of the passage.

    Lee, adding that she could still “absolutely” win: the report that covers the passage knows its source, 'Lee'.
    """
    parse, passage, outer = evidence.article.parse, evidence.article.passages[number], evidence.article.outer[number]
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
        [
            covering.get(token, 0.0),
            best,
            float(best > 0 and covering.get(token) == best),
            nearby.get(token, 0.0),
        ]
        for token in candidates
    ]


def without_nobodies(evidence: Evidence, pairs: list[ReportedClause], rates: Mapping[str, float]) -> list[ReportedClause]:
    """The pairs, without a source where what stands in its place says nothing: 'The vote is expected to be close'."""
    return [replace(pair, source=None) if rates.get(nobody_key(evidence, pair), 0.0) >= MIN_NOBODY else pair for pair in pairs]


def nobody_key(evidence: Evidence, pair: ReportedClause) -> str:
    """The key of the rate at which a word with this shape of content has no source: 'nobody expect infinitive passive'."""
    parse = evidence.article.parse
    passive = any(parse.deps[child] == "auxpass" for child in parse.children[pair.cue])
    return f"nobody {parse.lemmas[pair.cue].lower()} {pair.shape}{' passive' if passive else ''}"


def rate_key(lemma: str, pair: ReportedClause) -> str:
    """The key of a word with a shape of content; a preposition belongs to it: 'warn preposition of'."""
    return f"{lemma} {pair.shape} {pair.preposition}".rstrip()


def first_key(evidence: Evidence, pair: ReportedClause) -> str:
    """The key of a word with a shape and the kind of its content's first word: 'say clause #1'."""
    parse = evidence.article.parse
    kind = first_kind(evidence, parse.tokens_in(pair.start, pair.end))
    return f"{parse.lemmas[pair.cue].lower()} {pair.shape} #{kind}"


def source_key(evidence: Evidence, pair: ReportedClause) -> str:
    """The key of a source, by its noun or its name's label: 'by poll', 'by PERSON', 'by -' without one."""
    if pair.source is None:
        return "by -"
    cast = evidence.article.cast
    name = cast.at.get(pair.source)
    return f"by {evidence.article.parse.lemmas[pair.source].lower() if name is None else cast.names[name].label}"


def first_kind(evidence: Evidence, tokens: range) -> int:
    """The kind of the content's first word, as `REPORT_FEATURES` numbers it."""
    parse = evidence.article.parse
    if not len(tokens):
        return 0
    word, tag = parse.words[tokens.start].lower(), parse.tags[tokens.start]
    if word == "that":
        return 1
    if tag == "TO":
        return 2
    if tag.startswith("W") or word in ("if", "whether"):
        return 3
    if tag in ("DT", "PRP$"):
        return 4
    if tag.startswith("NN"):
        return 5
    return 6 if tag == "IN" else 7 if tag == "PRP" else 0
