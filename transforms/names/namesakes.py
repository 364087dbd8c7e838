"""Which of the persons who share a surname or a given name is meant by it alone: rules in order, each with its sentence.

A rule answers, or leaves the question to the next one.
"""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from transforms.languages.language import Language
from transforms.languages.scheme import Relation
from transforms.names.folding import folded
from transforms.names.full_names import generation, may_be_same, name_words, sounded
from transforms.names.genders import gender_of_given, honorific_gender
from transforms.names.namewords import Name
from transforms.names.relatives import is_of_other_sex, is_relative, stands_beside_kin
from transforms.parsing.parse import Parse

SURE = 1.0
"""How sure it is that a mention means the entity of its name: printed in full, or the only form there is.

Those below were set by what they came to on the names of 42 American articles (tests/gold/README.md).
"""
ONE_BEARER = 0.98
ONE_GIVEN = 0.95
BY_HONORIFIC = 0.95
BY_TITLE = 0.9
ESTABLISHED = 0.9
BY_PRONOUN = 0.85
BY_PLACE = 0.8
BY_ORDER = 0.75
UNDECIDED = 0.5

MIN_EARLIER = 2
"""So many namings by the bare name before a relative of that name comes up show that it is another's."""


@dataclass(frozen=True)
class Answer:
    """The person meant (None: none of those named in full, or the article does not tell), and how sure that is."""

    entity: int | None
    sure: float


@dataclass(frozen=True)
class Question:
    """Who is meant by the name at `number`: one of `candidates`, the persons who share that name part.

    `owners` has the persons of the names that are settled, -1 for others; `bearers` the full name that each person was met by,
    `suffixes` the suffixes of its names: 'jr', 'iii', or none.
    """

    parse: Parse
    names: Sequence[Name]
    number: int
    candidates: Sequence[int]
    owners: Sequence[int]
    bearers: Mapping[int, tuple[str, ...]]
    suffixes: Mapping[int, Collection[str]]

    @property
    def name(self) -> Name:
        """The name."""
        return self.names[self.number]

    @cached_property
    def text(self) -> str:
        """The name as it is compared."""
        return self.text_of(self.name)

    @property
    def alike(self) -> list[int]:
        """The numbers of the names that are printed like this one, in order; found once for all questions of an article."""
        found: dict[str, list[int]]
        names, found = self.parse.memo.get("names_by_text", (None, {}))
        if names is not self.names:
            found = {}
            for number, name in enumerate(self.names):
                found.setdefault(self.text_of(name), []).append(number)
            self.parse.memo["names_by_text"] = (self.names, found)
        return found[self.text]

    def text_of(self, name: Name) -> str:
        """Any name as it is compared."""
        known: dict[tuple[int, int], str] = self.parse.memo.setdefault("folded_names", {})
        span = (name.first, name.stop)
        if span not in known:
            known[span] = folded(self.parse.text(*span))
        return known[span]

    @cached_property
    def genders(self) -> Mapping[int, str | None]:
        """The candidates' genders, by their given names."""
        return {entity: gender_of_given(self.bearers[entity][0], self.parse.language) for entity in self.candidates}

    @cached_property
    def gender(self) -> str | None:
        """The gender that an honorific before the name tells."""
        return honorific_gender(self.parse, self.name)

    @cached_property
    def fitting(self) -> Sequence[int]:
        """The candidates whom the honorific fits; all of them when it fits none."""
        own = [entity for entity in self.candidates if self.gender is None or self.genders[entity] in (self.gender, None)]
        return own or self.candidates

    @cached_property
    def fulls(self) -> Sequence[tuple[int, int]]:
        """The places where fitting candidates are named by more than one word, in order, each with its person."""
        fitting = frozenset(self.fitting)
        return [
            (place, owner)
            for place, owner in enumerate(self.owners)
            if owner in fitting and self.names[place].stop - self.names[place].first > 1
        ]

    def is_relative(self, place: int) -> bool:
        """Whether the person of the name at `place` comes in as somebody's relative there."""
        return is_relative(self.parse, self.names[place])


def choose_namesake(question: Question) -> Answer:
    """The first rule's answer."""
    return next(answer for rule in RULES if (answer := rule(question)) is not None)


def another_by_gender(question: Question) -> Answer | None:
    """'Mr. Lind', where only Ann Lind is named in full: a namesake who never is."""
    if len(question.candidates) > 1 or question.gender is None:
        return None
    own = question.genders[question.candidates[0]]
    return Answer(None, BY_ORDER) if own is not None and own != question.gender else None


def another_by_order(question: Question) -> Answer | None:
    """'Lind' of an article that has called somebody so before 'his wife, Ann Lind,' comes up."""
    if len(question.candidates) > 1:
        return None
    [entity] = question.candidates
    if question.text == question.bearers[entity][0]:
        return None
    first = next(
        (
            place
            for place, owner in enumerate(question.owners)
            if owner == entity and len(name_words(question.parse, question.names[place])) > 1
        ),
        None,
    )
    # Who is named in full beside the body alone.
    if first is None:
        return None
    earlier = [question.names[place] for place in question.alike if place < first]
    in_body = [name for name in earlier if question.parse.paragraphs[name.first] > 0]
    return Answer(None, BY_ORDER) if len(in_body) >= MIN_EARLIER and question.is_relative(first) else None


def another_by_kin(question: Question) -> Answer | None:
    """'Their father, Chief Obi,' is not Ann Obi, who never came in as a relative.

    'His wife, Ann,' may be her, and 'his rival, Obi,' is whoever has that name.
    """
    if len(question.candidates) > 1 or not stands_beside_kin(question.parse, question.name):
        return None
    if question.text == question.bearers[question.candidates[0]][0] and is_of_other_sex(question.parse, question.name):
        return None
    own = (place for place, owner in enumerate(question.owners) if owner in question.candidates)
    return None if any(map(question.is_relative, own)) else Answer(None, BY_ORDER)


def by_suffix(question: Question) -> Answer | None:
    """'Mills III', of Robert Mills III and Robert Mills Jr.; 'the elder Hale', of Tobias Hale Sr. and Jr.; not of Jr. alone."""
    suffix = generation(question.parse, question.name) or told_generation(question.parse, question.name)
    if not suffix:
        return None
    own = [entity for entity in question.candidates if suffix in question.suffixes.get(entity, ())]
    if len(own) == 1:
        return Answer(own[0], BY_HONORIFIC)
    language = question.parse.language
    may_be = [
        entity
        for entity in question.candidates
        if any(may_be_same(suffix, other, language) for other in question.suffixes.get(entity, {""}))
    ]
    return None if may_be else Answer(None, BY_ORDER)


def told_generation(parse: Parse, name: Name) -> str:
    """'sr' of 'the elder Hale', 'jr' of 'the younger Hale'; empty for others."""
    return parse.language.names.told_generations.get(parse.words[name.first - 1].lower(), "") if name.first else ""


def by_first_of_two(question: Question) -> Answer | None:
    """'Quispe' of Rosa Quispe Arce, before her daughter Alba Quispe comes up, and later, if she was called so before."""
    first = next((place for place, owner in enumerate(question.owners) if owner in question.candidates), len(question.names))
    bearers = {
        owner
        for place, owner in enumerate(question.owners[:first])
        if (words := question.bearers.get(owner, ())) and len(words) > 2 and words[-2] == question.text
    }
    if len(bearers) != 1 or bearers & set(question.candidates):
        return None
    [entity] = bearers
    introduced = question.owners.index(entity)
    bare = (place for place in question.alike if introduced <= place < first)
    return Answer(entity, ESTABLISHED) if any(bare) else None


def only_bearer(question: Question) -> Answer | None:
    """'Lind', where one person of that name is named in full."""
    if len(question.candidates) > 1:
        return None
    [entity] = question.candidates
    is_surname = sounded(question.bearers[entity][-1]).endswith(sounded(question.text.split()[-1]))
    return Answer(entity, ONE_BEARER if is_surname else ONE_GIVEN)


def by_honorific(question: Question) -> Answer | None:
    """'Mrs. Lind', of Ann and Karl Lind."""
    return Answer(question.fitting[0], BY_HONORIFIC) if len(question.fitting) == 1 else None


def by_title(question: Question) -> Answer | None:
    """'Judge Lind', of Mayor Robin Lind and Judge Kim Lind."""
    titled = bearers_of_title(question)
    sharing = [entity for entity in question.fitting if entity in titled]
    return Answer(sharing[0], BY_TITLE) if len(sharing) == 1 else None


def by_pronoun(question: Question) -> Answer | None:
    """'Lind says she will stay', of Ann and Karl Lind."""
    gender = pronoun_gender_behind(question.parse, question.names, question.number)
    own = [entity for entity in question.fitting if gender is not None and question.genders[entity] == gender]
    are_told = all(question.genders[entity] is not None for entity in question.fitting)
    return Answer(own[0], BY_PRONOUN) if len(own) == 1 and are_told else None


def by_speaking(question: Question) -> Answer | None:
    """'Bill Lee called. “…,” Lee said': who was named in full last, where both names are subjects and this one speaks.

    Also where 'Lee said' several times since.
    """
    parse, name = question.parse, question.name
    verb = parse.heads[name.stop - 1]
    if not parse.is_subject(name.stop - 1) or parse.lemmas[verb].lower() not in parse.language.words.speech_verbs:
        return None
    paragraph = parse.paragraphs[name.first]
    for earlier in range(question.number - 1, -1, -1):
        other = question.names[earlier]
        if paragraph - parse.paragraphs[other.first] > 1:
            return None
        if question.text_of(other) == question.text and parse.is_subject(other.stop - 1):
            paragraph = parse.paragraphs[other.first]
        does = parse.is_subject(other.stop - 1) or is_only_doer(question, earlier)
        if question.owners[earlier] in question.fitting and does and other.stop - other.first > 1:
            return Answer(question.owners[earlier], BY_PLACE)
    return None


def never_in_full(question: Question) -> Answer | None:
    """'Lind said', where two Linds are named above the body alone: nothing in the body tells which."""
    return None if question.fulls else Answer(None, UNDECIDED)


def before_relatives(question: Question) -> Answer | None:
    """'Lind' of an article that has called somebody so before his wife and his son, both Linds, come up."""
    first_place, first = question.fulls[0]
    if not question.is_relative(first_place):
        return None
    others = [place for place, owner in question.fulls if owner != first and not question.is_relative(place)]
    earlier = [place for place in question.alike if place < first_place]
    return Answer(None, BY_ORDER) if len(earlier) >= MIN_EARLIER and not others else None


def established(question: Question) -> Answer | None:
    """Who is called 'Lind' before a second Lind comes up keeps the name: papers go on to print the other one in full."""
    (first_place, first), bare = question.fulls[0], bare_places(question)
    second_place = next((place for place, owner in question.fulls if owner != first), len(question.names))
    return Answer(first, ESTABLISHED) if any(first_place < place < second_place for place in bare) else None


def in_one_breath(question: Question) -> Answer | None:
    """'Kim Lee and Robin Lee came. The crowd cheered Lee': nobody tells which; nor in 'Kim Lee’s brother, Robin Lee, came.'"""
    own = named_before_bare(question)
    last_place, last = own[-1]
    sentences = question.parse.sentences
    last_sentence = sentences[question.names[last_place].first]
    own = [*own, *((place, owner) for place, owner in question.fulls if is_doer_beside(question, place))]
    own = [*(pair for pair in own if pair[0] != last_place), (last_place, last)]
    return (
        Answer(None, UNDECIDED)
        if any(owner != last and sentences[question.names[place].first] == last_sentence for place, owner in own[:-1])
        else None
    )


def named_last(question: Question) -> Answer | None:
    """'Robin Lee slept. Kim Lee came. The crowd cheered Lee': Kim, who was named last; a relative gives way."""
    return Answer(named_before_bare(question)[-1][1], BY_ORDER)


RULES: tuple[Callable[[Question], Answer | None], ...] = (
    by_suffix,
    another_by_gender,
    another_by_order,
    another_by_kin,
    by_first_of_two,
    only_bearer,
    by_honorific,
    by_title,
    by_pronoun,
    by_speaking,
    never_in_full,
    before_relatives,
    established,
    in_one_breath,
    named_last,
)


def bare_places(question: Question) -> list[int]:
    """Where the bare name stands behind the first name in full, in order."""
    first_place = question.fulls[0][0]
    return [place for place in question.alike if place > first_place and question.names[place].label == "PERSON"]


def named_before_bare(question: Question) -> Sequence[tuple[int, int]]:
    """The names in full before the bare name first stands, without those of relatives if others are left."""
    bare = bare_places(question)
    before = [(place, owner) for place, owner in question.fulls if not bare or place < bare[0]]
    return [(place, owner) for place, owner in before if not question.is_relative(place)] or before


def bearers_of_title(question: Question) -> set[int]:
    """The fitting candidates of whom a role printed with the full name has the title that is printed with the name."""
    parse, name = question.parse, question.name
    if name.role_start is None or name.role_start > parse.starts[name.first]:
        return set()
    heads = title_heads(parse.printed[name.role_start : name.role_end], parse.language)
    roles = ((owner, question.names[place]) for place, owner in question.fulls if place != question.number)
    return {
        owner
        for owner, other in roles
        if other.role_start is not None and heads & title_heads(parse.printed[other.role_start : other.role_end], parse.language)
    }


def title_heads(role: str, language: Language) -> set[str]:
    """The titles in a role, those for one office as one: 'Sen.' and 'senator'."""
    words, same = {word.rstrip(".").lower() for word in re.split(r"[\s-]+", role)}, language.words.same_titles
    return {same.get(word, word) for word in words & (language.words.titles | same.keys())}


def pronoun_gender_behind(parse: Parse, names: Sequence[Name], number: int) -> str | None:
    """'male' or 'female' by the first 'he' or 'she' behind the name in its sentence, with no other person named between.

    'Her' may be anybody's.
    """
    name, words = names[number], parse.language.words
    another = next((other.first for other in islice(names, number + 1, None) if other.label == "PERSON"), len(parse))
    for token in range(name.stop, another):
        if parse.sentences[token] != parse.sentences[name.first]:
            return None
        word = parse.words[token].lower()
        if word in words.person_pronouns and word not in words.object_pronouns:
            return words.person_pronouns[word]
    return None


def is_only_doer(question: Question, place: int) -> bool:
    """Whether the relative does something, and is the one of the name in the sentence: 'Their uncle, Robin Lee, built it.'"""
    sentences, first = question.parse.sentences, question.names[place].first
    others = (own for own, owner in question.fulls if owner != question.owners[place])
    return is_doer_beside(question, place) and all(sentences[question.names[own].first] != sentences[first] for own in others)


def is_doer_beside(question: Question, place: int) -> bool:
    """Whether the relative named there does something: 'Kim Lee’s brother, Robin Lee, came.'"""
    parse, token = question.parse, question.names[place].stop - 1
    # The parser may take the verb behind the name for a participle.
    does = parse.is_subject(parse.heads[token]) or parse.relations[parse.heads[token]] is Relation.ROOT
    is_told = parse.relations[token] is Relation.APPOSITION and does
    return question.is_relative(place) and (is_told or parse.is_subject(token)) and place < question.number
