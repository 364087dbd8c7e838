"""What the features of all of an article's passages share, worked out once per article."""

from bisect import bisect_left, bisect_right
from functools import cached_property

from transforms.languages.scheme import NOMINAL_SUBJECTS, Form, Relation
from transforms.parsing.parse import counts_before
from transforms.quotations.annotated import AnnotatedArticle
from transforms.quotations.attribution import RULES, Attribution, attribute_all, trailing_dash
from transforms.quotations.exchanges import answers_in_turn, signed_above, signed_below
from transforms.quotations.lead_ins import handled, introduced, led_by_issuer, led_from_above, on_topics, told_by_unnamed
from transforms.quotations.leading_phrases import led_by_phrase
from transforms.quotations.sources import VERB_POSES
from transforms.quotations.transcripts import marked_answers
from transforms.quotations.viewpoints import held_by

NEAR_ACCORDING = 6
"""Tokens behind 'according' in which the source that it names stands."""

MAX_STEPS_ABOVE = 8
"""Heads above a passage's words that are counted."""

COMMON_CUE, SPEECH_VERB, THOUGHT_VERB, OTHER_VERB = 1, 2, 3, 4
"""Kinds of verbs, as models know them."""

HE, THEY, WE, IT, PERSON, ORGANIZATION, OTHER_NAME, PERSON_NOUN, OTHER_NOUN = range(9)
"""Forms of candidates, as models know them."""

_WITHIN_PHRASES = frozenset({Relation.COMPOUND, Relation.NOUN_MODIFIER, Relation.NOUN_ADVERBIAL})
_NOMINAL_PRONOUNS = frozenset({Form.PRONOUN, Form.NOUN, Form.DETERMINER})


class Evidence:
    """One article with what is counted and ordered in it for the features."""

    def __init__(self, article: AnnotatedArticle) -> None:
        self.article = article
        parse, named = article.parse, article.named
        times, style = parse.language.scheme.times, parse.language.style
        self.timed = {token for first, last, label in parse.entities if label in times for token in range(first, last)}
        self.nominals = [token for token in range(len(parse)) if self.is_nominal(token)]
        self.by_paragraph: list[list[int]] = [[] for _ in parse.paragraph_spans]
        for token in self.nominals:
            self.by_paragraph[parse.paragraphs[token]].append(token)
        self.verbs_of: dict[int, list[int]] = {}
        for verb, source in article.sources.items():
            self.verbs_of.setdefault(source, []).append(verb)
        self.namings: dict[int, int] = {}
        for entity in named.entity_of:
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
        self.after_according = {
            behind
            for token in parse.places_of({parse.language.quoting.according[0]})
            for behind in range(token + 1, token + 1 + NEAR_ACCORDING)
        }
        # For each token the words before it, marks not counted: a forgotten mark makes nothing nearer.
        marks = style.quotation_marks
        self.words_before = counts_before([word not in marks for word in parse.words])
        self.passage_starts = [outer.start for outer in article.outer]
        self.stops_before = counts_before(
            [word in (".", "?", "!") and not quoted for word, quoted in zip(parse.words, article.quoted, strict=True)]
        )
        # By source the verbs by which it receives something, as far as they were asked for.
        self.receiving: dict[int, list[int]] = {}
        self._able: dict[int, list[int]] = {}
        self._between: dict[tuple[int, int], tuple[int, int]] = {}
        self.answers = attribute_all(article)

    @cached_property
    def led_by_phrase(self) -> dict[int, int]:
        """For each passage to which a phrase without a verb leads whom the phrase names."""
        return led_by_phrase(self.article)

    @cached_property
    def printed_sources(self) -> dict[int, int | None]:
        """For each passage whose source the print shows that source: who answers in an interview, who signs it.

        None for a passage of somebody who takes turns with another and is named nowhere.
        """
        signed = RULES.index(trailing_dash)
        found: dict[int, int | None] = {
            **held_by(self.article),
            **answers_in_turn(self.article),
            **self.led_by_phrase,
            **introduced(self.article),
            **marked_answers(self.article),
            **signed_below(self.article),
            **signed_above(self.article),
            **led_from_above(self.article),
            **led_by_issuer(self.article),
            **handled(self.article),
            **on_topics(self.article),
            **told_by_unnamed(self.article),
        }
        for number, answers in enumerate(self.answers):
            answer = answers[signed]
            if answer is not None and self.is_signature(number, answer.source):
                found[number] = answer.source
        return found

    def is_signature(self, number: int, source: int) -> bool:
        """Whether whoever is named behind a dash signs the passage: in the line below, or in one that holds nothing else."""
        parse, paragraph = self.article.parse, self.article.passages[number].paragraph
        first, last = self.article.paragraph_tokens[paragraph]
        behind = range(self.article.outer[number].stop, last)
        is_alone = self.article.outer[number].start == first and not any(parse.poses[token] in VERB_POSES for token in behind)
        return parse.paragraphs[source] == paragraph + 1 or is_alone

    def is_nominal(self, token: int) -> bool:
        """Whether a noun phrase outside marks is headed here, and it is no time, number or part of a longer name."""
        parse, article = self.article.parse, self.article
        if article.quoted[token] or token in self.timed or token in article.titled:
            return False
        name = article.named.at.get(token)
        if name is not None:
            return article.named.names[name].stop - 1 == token and not self.is_bracketed(name)
        pos = parse.poses[token]
        if pos == "PRON":
            return self.is_nominal_pronoun(token)
        if pos in ("NOUN", "PROPN"):
            return parse.relations[token] not in _WITHIN_PHRASES
        return pos in ("DET", "NUM", "ADJ") and parse.relations[token] in NOMINAL_SUBJECTS

    def able_in(self, paragraph: int) -> list[int]:
        """The heads of the paragraph's noun phrases that can speak; several passages ask about each paragraph."""
        found = self._able.get(paragraph)
        if found is None:
            found = self._able[paragraph] = [token for token in self.by_paragraph[paragraph] if self.article.can_speak(token)]
        return found

    def is_bracketed(self, name: int) -> bool:
        """Whether the name is no person's and stands alone in brackets: an agency's credit, '(Yonhap)', a short form, '(WHO)'."""
        parse, found = self.article.parse, self.article.named.names[name]
        if found.label == "PERSON" or found.first == 0 or found.stop == len(parse):
            return False
        return parse.words[found.first - 1] == "(" and parse.words[found.stop] == ")"

    def is_nominal_pronoun(self, token: int) -> bool:
        """Whether the pronoun can be somebody: 'he', 'somebody', 'who'; not 'there'."""
        parse, quoting = self.article.parse, self.article.parse.language.quoting
        word = parse.words[token].lower()
        known = (quoting.singular_pronouns, quoting.plural_pronouns, quoting.own_pronouns, quoting.person_relatives)
        return parse.forms[token] in _NOMINAL_PRONOUNS or any(word in some for some in known)

    def verb_kind(self, verb: int) -> int:
        """`COMMON_CUE`, `SPEECH_VERB`, `THOUGHT_VERB` or `OTHER_VERB`."""
        lemma, language = self.article.parse.lemmas[verb].lower(), self.article.parse.language
        if lemma in language.quoting.common_cues:
            return COMMON_CUE
        if lemma in language.words.speech_verbs:
            return SPEECH_VERB
        if verb in self.article.shown:
            return SPEECH_VERB
        return THOUGHT_VERB if lemma in language.words.thought_verbs else OTHER_VERB

    def first_answer(self, number: int) -> tuple[int, Attribution] | None:
        """The answer of the first rule that has one, with the rule's number."""
        return next(((rule, answer) for rule, answer in enumerate(self.answers[number]) if answer is not None), None)

    def rules_naming(self, number: int, token: int) -> list[int]:
        """The numbers of the rules that take the token for the passage's source."""
        return [rule for rule, answer in enumerate(self.answers[number]) if answer is not None and answer.source == token]

    def entity(self, token: int) -> int | None:
        """The entity named at the token."""
        name = self.article.named.at.get(token)
        return None if name is None else self.article.named.entity_of[name]

    def form(self, token: int) -> int:
        """The candidate's form: one of `HE` to `OTHER_NOUN`."""
        parse, named = self.article.parse, self.article.named
        name = named.at.get(token)
        if name is not None:
            return {"PERSON": PERSON, "ORG": ORGANIZATION}.get(named.names[name].label, OTHER_NAME)
        if parse.poses[token] == "PRON":
            word, quoting = parse.words[token].lower(), parse.language.quoting
            if word in quoting.singular_pronouns:
                return HE
            if word in quoting.plural_pronouns:
                return THEY
            return WE if word in quoting.own_pronouns else IT
        return PERSON_NOUN if parse.lemmas[token].lower() in parse.language.words.person_nouns else OTHER_NOUN

    def verb_for(self, token: int, outer: range) -> int | None:
        """Of the verbs that the token is the source of, the one that may report the passage: speech first, then the nearest."""
        verbs = self.verbs_of.get(token, ())
        if len(verbs) == 1:
            return verbs[0]
        return min(verbs, key=lambda verb: (self.verb_kind(verb) > SPEECH_VERB, self.gap(verb, outer)), default=None)

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
        """Sentences from the token to the passage, negative when it stands behind it; 20 for each paragraph between the two."""
        parse, outer, paragraph = self.article.parse, self.article.outer[number], self.article.passages[number].paragraph
        if parse.paragraphs[token] != paragraph:
            return 20 * (paragraph - parse.paragraphs[token])
        return parse.sentences[outer.start if len(outer) else token] - parse.sentences[token]

    def between(self, token: int, number: int) -> tuple[int, int]:
        """Sentence ends outside marks, and other passages, between the token and the passage, in the passage's paragraph.

        Of a token of another paragraph it is the end of the passage's own that counts, and so the same for many.
        """
        place = (self.in_paragraph(token, number), number)
        found = self._between.get(place)
        if found is None:
            found = self._between[place] = (self._ends_between(*place), self._passages_between(*place))
        return found

    def _ends_between(self, token: int, number: int) -> int:
        outer = self.article.outer[number]
        first, last = (token, outer.start) if token < outer.start else (outer.stop, token)
        return max(self.stops_before[last] - self.stops_before[first], 0) if last > first else 0

    def _passages_between(self, token: int, number: int) -> int:
        outer = self.article.outer
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
        heads = self.article.parse.heads
        found: dict[int, int] = {}
        for token in inside:
            if heads[token] in inside:
                continue
            for steps in range(MAX_STEPS_ABOVE):
                head = heads[token]
                if head == token:
                    break
                token = head
                found[token] = min(steps, found.get(token, 9))
        return found
