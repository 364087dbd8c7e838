"""Who could have said a passage, and what speaks for each: the candidates and the features that the learned ranker reads."""

from bisect import bisect_left, bisect_right

from transforms.languages.en.words import PERSON_NOUNS, QUOTATION_MARKS, SPEECH_VERBS, THOUGHT_VERBS
from transforms.parsing.parse import Parse, counts_before
from transforms.quotations.annotated import AnnotatedArticle, Attribution
from transforms.quotations.attribution import attribute_all
from transforms.text.paragraphs import last_before

MAX_PARAGRAPHS_BACK = 3
MAX_CANDIDATES = 80
"""Of the paragraphs around, the nearest; no paragraph of a real article has so many noun phrases, and time stays linear."""

MAX_CANDIDATES_BACK = 8
"""Per paragraph before the passage's own; its last subjects and names come first."""

COMMON_CUES = frozenset(
    {"say", "tell", "add", "write", "ask", "respond", "reply", "note", "continue", "tweet", "declare", "explain", "state"}
)
"""The lemmas that report nine in ten of the quotations in marks."""

FIRST_PERSON = frozenset({"i", "me", "my", "mine", "myself"})
FIRST_PLURAL = frozenset({"we", "us", "our", "ours", "ourselves"})
TIME_LABELS = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL"})

CANDIDATE_FEATURES = (
    # The candidate itself.
    # 0 he/she, 1 they, 2 I/we, 3 it/other pronoun, 4 person's name, 5 organization's, 6 other name, 7 person noun, 8 other noun
    "form",
    # 0 subject, 1 passive subject, 2 object, 3 object of a preposition, 4 possessive, 5 apposition, 6 conjunct, 7 root, 8 other
    "dep",
    "is_plural",
    "is_possessive",  # Trump's
    "has_role",  # Justice Minister Arif Virani
    "phrase_is_definite",
    "namings",  # how often the article names the entity
    "named_in_passage",  # people seldom name themselves
    # The verb that the candidate is the source of.
    "verb_kind",  # 0 none, 1 common cue, 2 other speech verb, 3 thought verb, 4 another verb
    "verb_reports_clause",  # Smith said he would go
    "verb_is_main",
    "verb_gap",  # tokens between the verb and the passage
    "verb_is_after",
    "verb_sentence_distance",
    "ends_between_verb_and_passage",
    "passages_between_verb_and_passage",
    "verb_rank",  # among the paragraph's cue verbs, the nearest first
    "verb_steps_above_passage",  # in the parse; 9 when it is not above
    # Where the candidate stands.
    "paragraph_distance",
    "sentence_distance",
    "gap",
    "is_after",
    "rank_in_paragraph",  # among the candidates of its own paragraph, the nearest first; from 50 on in other paragraphs
    "ends_between",
    "passages_between",
    "is_after_according_to",
    "is_first_in_paragraph",
    "is_last_subject_before",
    # What the rules say.
    "is_rules_answer",
    "rules_answer_entity",
    "first_rule",  # the number of the first rule that names the candidate, 99 when none does
    "rules_naming",
    "rules_method",  # the number of the rule that gave the article's answer
    "is_answer_before",  # the rules' answer for the passage before, in the paragraph
    "is_answer_before_entity",
    "is_answer_two_before_entity",
    # The passage.
    "passage_words",
    "passage_number",
    "passages_in_paragraph",
    "starts_upper",
    "ends_with_comma",
    "ends_with_stop",
    "starts_paragraph",
    "ends_paragraph",
    "fills_paragraph",
    "mark_before",  # 0 none, 1 comma, 2 colon, 3 other punctuation
    "gap_to_passage_before",
    "says_i",
    "says_we",
    "is_reopened",
    "own_sentence_has_cue",
    "cues_in_paragraph",
    "candidates",  # in the passage's paragraph
)

_DEFINITE = frozenset({"the", "this", "these", "those"})
_PRONOUN_FORMS = {"he": 0, "she": 0, "him": 0, "her": 0, "his": 0, "they": 1, "them": 1, "i": 2, "we": 2}
_DEPS = {"nsubj": 0, "nsubjpass": 1, "dobj": 2, "attr": 2, "oprd": 2, "pobj": 3, "poss": 4, "appos": 5, "conj": 6, "ROOT": 7}


class Evidence:
    """What the features of all of an article's passages share: computed once an article."""

    def __init__(self, article: AnnotatedArticle) -> None:
        self.article = article
        parse, cast = article.parse, article.cast
        self.timed = {token for first, last, label in parse.entities if label in TIME_LABELS for token in range(first, last)}
        self.nominals = [token for token in range(len(parse)) if self.is_nominal(token)]
        self.by_paragraph: list[list[int]] = [[] for _ in parse.paragraph_spans]
        for token in self.nominals:
            self.by_paragraph[parse.paragraphs[token]].append(token)
        self.verbs_of: dict[int, list[int]] = {}
        for verb, source in article.sources.items():
            self.verbs_of.setdefault(source, []).append(verb)
        self.namings: dict[int, int] = {}
        for entity in cast.entity_of:
            self.namings[entity] = self.namings.get(entity, 0) + 1
        self.passages_of: dict[int, list[int]] = {}
        self.passages_in_sentence: dict[int, int] = {}
        for number, (passage, inside) in enumerate(zip(article.passages, article.inside, strict=True)):
            self.passages_of.setdefault(passage.paragraph, []).append(number)
            if len(inside):
                sentence = parse.sentences[inside.start]
                self.passages_in_sentence[sentence] = self.passages_in_sentence.get(sentence, 0) + 1
        self.cues_of: dict[int, list[int]] = {}
        for cue in article.cues:
            self.cues_of.setdefault(parse.paragraphs[cue], []).append(cue)
        self.sentences_with_cue = {(parse.paragraphs[cue], parse.sentences[cue]) for cue in article.cues}
        # 'according' stands among the six words before.
        self.after_according = {
            behind
            for token, word in enumerate(parse.words)
            if word.lower() == "according"
            for behind in range(token + 1, token + 7)
        }
        # For each token the words before it, marks not counted: a forgotten mark makes nothing nearer.
        self.words_before = counts_before(word not in QUOTATION_MARKS for word in parse.words)
        self.passage_starts = [outer.start for outer in article.outer]
        self.own_features: dict[int, list[float]] = {}
        self.stops_before = counts_before(
            word in (".", "?", "!") and not quoted for word, quoted in zip(parse.words, article.quoted, strict=True)
        )
        self.answers = attribute_all(article)

    def is_nominal(self, token: int) -> bool:
        """Whether a noun phrase outside marks is headed here, and it is no time, number or part of a longer name."""
        parse, article = self.article.parse, self.article
        if article.quoted[token] or token in self.timed or token in article.titled:
            return False
        name = article.cast.at.get(token)
        if name is not None:
            return article.cast.names[name].stop - 1 == token
        pos = parse.poses[token]
        if pos == "PRON":
            return (
                parse.words[token].lower() in _PRONOUN_FORMS
                or parse.tags[token] in ("PRP", "NN", "DT")
                or parse.words[token].lower() == "who"
            )
        return (pos in ("NOUN", "PROPN") and parse.deps[token] not in ("compound", "nmod", "npadvmod")) or (
            pos in ("DET", "NUM", "ADJ") and parse.deps[token] in ("nsubj", "nsubjpass")
        )

    def verb_kind(self, verb: int) -> int:
        """1 for a common cue, 2 for another speech verb, 3 for a thought verb, 4 for any other."""
        lemma = self.article.parse.lemmas[verb].lower()
        return 1 if lemma in COMMON_CUES else 2 if lemma in SPEECH_VERBS else 3 if lemma in THOUGHT_VERBS else 4

    def first_answer(self, number: int) -> tuple[int, Attribution] | None:
        """The answer of the first rule that has one, with the rule's number."""
        return next(((rule, answer) for rule, answer in enumerate(self.answers[number]) if answer is not None), None)

    def entity(self, token: int) -> int | None:
        """The entity named at the token."""
        name = self.article.cast.at.get(token)
        return None if name is None else self.article.cast.entity_of[name]

    def candidates(self, number: int) -> list[int]:
        """The head tokens of everyone who could have said the passage, in the text's order.

        All noun phrases outside marks in its paragraph and the next one's first; of up to three paragraphs before, those that
        can speak; and whomever a rule names.
        """
        article, paragraph = self.article, self.article.passages[number].paragraph
        outer = article.outer[number]
        own = self.by_paragraph[paragraph]
        place = bisect_left(own, outer.start)
        found = set(own[max(place - MAX_CANDIDATES, 0) : place + MAX_CANDIDATES])
        for back in range(1, MAX_PARAGRAPHS_BACK + 1):
            if paragraph - back < 0:
                break
            able = [token for token in self.by_paragraph[paragraph - back] if article.can_speak(token)]
            found.update(able[-MAX_CANDIDATES_BACK:])
        if paragraph + 1 < len(self.by_paragraph):
            found.update([token for token in self.by_paragraph[paragraph + 1] if article.can_speak(token)][:2])
        near = sorted(found, key=lambda token: (self.gap(token, outer), token))[:MAX_CANDIDATES]
        return sorted({*near, *(answer.source for answer in self.answers[number] if answer is not None)})

    def features(self, number: int, candidates: list[int]) -> list[list[float]]:
        """One row of `CANDIDATE_FEATURES` a candidate."""
        article, parse = self.article, self.article.parse
        passage, outer, inside = article.passages[number], article.outer[number], article.inside[number]
        paragraph_first, paragraph_last = article.paragraph_tokens[passage.paragraph]
        body = parse.body
        text = body[passage.start : passage.end].strip()
        words = {word.lower() for word in parse.words[inside.start : inside.stop]}
        own = self.passages_of[passage.paragraph]
        cues = self.cues_of.get(passage.paragraph, [])
        rank: dict[int, int] = {}
        seen: dict[int, int] = {}
        for token in sorted(candidates, key=lambda token: self.gap(token, outer)):
            rank[token] = seen.get(parse.paragraphs[token], 0)
            seen[parse.paragraphs[token]] = rank[token] + 1
        first = self.first_answer(number)
        answer_entity = None if first is None else self.entity(first[1].source)
        # Of this paragraph only: who spoke in another one would change with every mark that is forgotten there.
        before = self.first_answer(number - 1) if number > own[0] else None
        two_before = self.first_answer(number - 2) if number - 2 >= own[0] else None
        named_inside = {self.entity(token) for token in inside if token in article.cast.at}
        above = self.verbs_above(inside)
        last_subject = max((t for t in candidates if t < outer.start and parse.deps[t] in ("nsubj", "nsubjpass")), default=-1)
        char_before = last_before(body, passage.outer_start)
        shared = [
            len(parse.words[inside.start : inside.stop]),
            number - own[0],
            len(own),
            float(text[:1].isupper()),
            float(text.endswith(",")),
            float(text.endswith((".", "?", "!", "…"))),
            float(outer.start <= paragraph_first),
            float(outer.stop >= paragraph_last),
            float(outer.start <= paragraph_first and outer.stop >= paragraph_last),
            1.0 if char_before == "," else 2.0 if char_before == ":" else 0.0 if char_before.isalnum() else 3.0,
            float(outer.start - article.outer[number - 1].stop)
            if number and article.passages[number - 1].paragraph == passage.paragraph
            else 99.0,
            float(bool(words & FIRST_PERSON)),
            float(bool(words & FIRST_PLURAL)),
            float(passage.continues),
            float(len(outer) > 0 and (passage.paragraph, parse.sentences[outer.start]) in self.sentences_with_cue),
            len(cues),
            seen.get(passage.paragraph, 0),
        ]
        rows = []
        for token in candidates:
            entity = self.entity(token)
            verb = self.verb_for(token, outer)
            naming_rules = [
                rule for rule, answer in enumerate(self.answers[number]) if answer is not None and answer.source == token
            ]
            rows.append(
                [
                    *self.features_of(token),
                    float(entity is not None and entity in named_inside),
                    *self.verb_features(number, verb, cues, above),
                    passage.paragraph - parse.paragraphs[token],
                    self.sentence_distance(token, number),
                    self.gap(token, outer),
                    float(token >= outer.stop),
                    rank[token] if parse.paragraphs[token] == passage.paragraph else 50 + rank[token],
                    self.ends_between(token, number),
                    self.passages_between(token, number),
                    float(token in self.after_according),
                    float(token <= paragraph_first + 3),
                    float(token == last_subject),
                    float(first is not None and first[1].source == token),
                    float(answer_entity is not None and answer_entity == entity),
                    naming_rules[0] if naming_rules else 99,
                    len(naming_rules),
                    -1 if first is None else first[0],
                    float(before is not None and before[1].source == token),
                    float(before is not None and entity is not None and self.entity(before[1].source) == entity),
                    float(two_before is not None and entity is not None and self.entity(two_before[1].source) == entity),
                    *shared,
                ]
            )
        return rows

    def features_of(self, token: int) -> list[float]:
        """What is told of a candidate whatever the passage: the first of `CANDIDATE_FEATURES`."""
        found = self.own_features.get(token)
        if found is None:
            parse, entity = self.article.parse, self.entity(token)
            found = self.own_features[token] = [
                self.form(token),
                _DEPS.get(parse.deps[token], 8),
                float(parse.tags[token] in ("NNS", "NNPS")),
                float(parse.deps[token] == "poss" or parse.words[min(token + 1, len(parse) - 1)] in ("'s", "’s")),
                float(entity is not None and bool(self.article.cast.entities[entity].roles)),
                float(any(parse.words[child].lower() in _DEFINITE for child in parse.children[token])),
                self.namings.get(entity, 0) if entity is not None else 0,
            ]
        return found

    def verb_for(self, token: int, outer: range) -> int | None:
        """Of the verbs that the token is the source of, the one that may report the passage: speech first, then the nearest."""
        verbs = self.verbs_of.get(token, ())
        return min(verbs, key=lambda verb: (self.verb_kind(verb) > 2, self.gap(verb, outer)), default=None)

    def form(self, token: int) -> int:
        """The candidate's form, as `CANDIDATE_FEATURES` numbers it."""
        parse, article = self.article.parse, self.article
        name = article.cast.at.get(token)
        if name is not None:
            return {"PERSON": 4, "ORG": 5}.get(article.cast.names[name].label, 6)
        if parse.poses[token] == "PRON":
            return _PRONOUN_FORMS.get(parse.words[token].lower(), 3)
        return 7 if parse.lemmas[token].lower() in PERSON_NOUNS else 8

    def verb_features(self, number: int, verb: int | None, cues: list[int], above: dict[int, int]) -> list[float]:
        """What the candidate's verb says."""
        parse, outer = self.article.parse, self.article.outer[number]
        if verb is None:
            return [0, 0, 0, 99, 0, 99, 9, 9, 99, 9]
        return [
            self.verb_kind(verb),
            float(
                any(
                    parse.deps[child] == "ccomp" and child > verb and not self.article.quoted[child]
                    for child in parse.children[verb]
                )
            ),
            float(parse.deps[verb] == "ROOT"),
            self.gap(verb, outer),
            float(verb >= outer.stop),
            self.sentence_distance(verb, number),
            self.ends_between(verb, number),
            self.passages_between(verb, number),
            self.rank(verb, cues, outer),
            above.get(verb, 9),
        ]

    def rank(self, verb: int, cues: list[int], outer: range) -> int:
        """How many of the cues (in order) are nearer to the passage than the verb, which is one of them; 99 when it is none."""
        place = bisect_left(cues, verb)
        if place == len(cues) or cues[place] != verb:
            return 99
        gap = outer.start - verb - 1 if verb < outer.start else max(verb - outer.stop, 0)
        first = bisect_left(cues, outer.start - 1 - gap)
        if verb < outer.start:
            # Of two equally far, the one before the passage is the nearer one.
            return bisect_left(cues, outer.stop + gap) - place - 1 if gap else 0
        return place - first

    def gap(self, token: int, outer: range) -> int:
        """Words between the token and the passage."""
        words = self.words_before
        return words[outer.start] - words[token + 1] if token < outer.start else max(words[token] - words[outer.stop], 0)

    def sentence_distance(self, token: int, number: int) -> int:
        """Sentences from the token to the passage, negative when it stands behind it; of another paragraph's 20 a paragraph."""
        parse, outer, paragraph = self.article.parse, self.article.outer[number], self.article.passages[number].paragraph
        if parse.paragraphs[token] != paragraph:
            return 20 * (paragraph - parse.paragraphs[token])
        return parse.sentences[outer.start if len(outer) else token] - parse.sentences[token]

    def ends_between(self, token: int, number: int) -> int:
        """Sentence ends outside marks, in the passage's paragraph, between the token and the passage."""
        outer, token = self.article.outer[number], self.in_paragraph(token, number)
        first, last = (token, outer.start) if token < outer.start else (outer.stop, token)
        return max(self.stops_before[last] - self.stops_before[first], 0) if last > first else 0

    def passages_between(self, token: int, number: int) -> int:
        """Other passages, in the passage's paragraph, between the token and the passage."""
        outer, token = self.article.outer, self.in_paragraph(token, number)
        if token < outer[number].start:
            return number - bisect_right(self.passage_starts, token - 1, hi=number)
        return bisect_right(self.passage_starts, token, lo=number + 1) - number - 1

    def in_paragraph(self, token: int, number: int) -> int:
        """The token, or of another paragraph's the end of the passage's own that is nearer to it.

        What stands in other paragraphs between the two is not counted: it would change with every mark that is forgotten there.
        """
        first, last = self.article.paragraph_tokens[self.article.passages[number].paragraph]
        return min(max(token, first), last)

    def verbs_above(self, inside: range) -> dict[int, int]:
        """The tokens above the passage's in the parse, outside the passage, with the least number of steps up."""
        parse: Parse = self.article.parse
        found: dict[int, int] = {}
        for token in inside:
            if parse.heads[token] in inside:
                continue
            for steps in range(8):
                head = parse.heads[token]
                if head == token:
                    break
                token = head
                found[token] = min(steps, found.get(token, 9))
        return found
