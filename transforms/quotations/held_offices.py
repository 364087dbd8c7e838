"""What offices an article says that people hold: by a title, an apposition, 'Lind is the mayor', 'as coach'."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from transforms.languages.scheme import Relation
from transforms.names.appositions import apposition_before, apposition_behind
from transforms.names.entities import NamedEntities
from transforms.names.namewords import is_title_phrase
from transforms.names.roles import is_person_noun
from transforms.parsing.parse import Parse
from transforms.quotations.counterparts import of_counterparts
from transforms.quotations.meant import Office
from transforms.quotations.noun_phrases import NounPhrase, content_words, parts, plain_title, title_head, title_modifiers

MIN_SHARED_LETTERS = 4
"""Letters that a place and its people's name begin with together: 'Chile', 'Chilean'."""

MAX_OWNER = 6
"""Tokens before a subject that are read of what owns something: 'the Corran carnival committee'."""


@dataclass(frozen=True)
class BroughtIn:
    """The nouns outside marks and names that bring somebody or something in: 'a judge', 'another company'."""

    parse: Parse
    named: NamedEntities
    quoted: Sequence[bool]

    @cached_property
    def by_noun(self) -> dict[str, list[int]]:
        """Their tokens by the noun, in order."""
        found: dict[str, list[int]] = {}
        indefinites = self.parse.language.words.indefinites
        for token, word in enumerate(self.parse.words):
            head = self.parse.heads[token]
            if word.lower() in indefinites and head > token and not self.quoted[head] and head not in self.named.at:
                phrase = NounPhrase(self.parse, head)
                if phrase.is_indefinite:
                    found.setdefault(phrase.noun, []).append(head)
        return found

    def between(self, noun: str, since: int | None, token: int) -> list[int]:
        """Those of the noun from `since`, or from the beginning, to before the token."""
        places = self.by_noun.get(noun, [])
        return places[bisect_left(places, since or 0) : bisect_left(places, token)]


@dataclass(frozen=True)
class Offices:
    """All that one article says of who holds what."""

    parse: Parse
    named: NamedEntities
    quoted: Sequence[bool]

    @cached_property
    def by_noun(self) -> dict[str, list[Office]]:
        """The offices by their head nouns, in the order of the rules that read them."""
        found: dict[str, list[Office]] = {}
        for read in READERS:
            for office in read(self):
                found.setdefault(office.noun, []).append(office)
        for office in of_counterparts(self.parse, found):
            found.setdefault(office.noun, []).append(office)
        return found

    @cached_property
    def words_by_entity(self) -> dict[int, frozenset[str]]:
        """By the person, the words of all that the article says that they are."""
        found: dict[int, frozenset[str]] = {}
        for offices in self.by_noun.values():
            for office in offices:
                found[office.entity] = found.get(office.entity, frozenset()) | office.words
        return found

    def words_of(self, entity: int) -> frozenset[str]:
        """The words of all that the article says that the person is."""
        return self.words_by_entity.get(entity, frozenset())

    @cached_property
    def person_heads(self) -> dict[int, int]:
        """For the last token of each person's name outside marks the entity."""
        return {
            name.stop - 1: self.named.entity_of[number]
            for number, name in enumerate(self.named.names)
            if name.label == "PERSON" and not self.quoted[name.first]
        }

    @cached_property
    def subjects_of_verbs(self) -> dict[int, list[int]]:
        """For each verb that a person's name is the subject of, the last tokens of these names, in order.

        Also by a relative pronoun: 'Ada Lind, who is a member of Parliament,'.
        """
        found: dict[int, list[int]] = {}
        parse = self.parse
        for head in sorted(self.person_heads):
            if parse.is_subject(head):
                found.setdefault(parse.heads[head], []).append(head)
            for clause in parse.children[head]:
                if parse.relations[clause] is Relation.RELATIVE_CLAUSE and self.is_of_who(clause):
                    found.setdefault(clause, []).append(head)
        return found

    def is_of_who(self, verb: int) -> bool:
        """Whether a relative pronoun is the subject of the verb: 'who is'."""
        words, parse = self.parse.language.words, self.parse
        return any(parse.is_subject(child) and parse.words[child].lower() in words.relatives for child in parse.children[verb])

    @cached_property
    def places_of_sentences(self) -> dict[int, frozenset[str]]:
        """By the sentence, the words of the places and bodies named in it."""
        found: dict[int, set[str]] = {}
        for place, number in self.named.at.items():
            if self.named.names[number].label != "PERSON":
                found.setdefault(self.parse.sentences[place], set()).add(self.parse.words[place].lower())
        return {sentence: frozenset(words) for sentence, words in found.items()}

    def places_beside(self, token: int) -> frozenset[str]:
        """The words of the places and bodies named in the token's sentence."""
        return self.places_of_sentences.get(self.parse.sentences[token], frozenset())

    @cached_property
    def tokens_of_noun(self) -> dict[str, frozenset[int]]:
        """The tokens that tell of an office, by its noun."""
        return {noun: frozenset(office.token for office in offices) for noun, offices in self.by_noun.items()}

    @cached_property
    def place_words(self) -> frozenset[str]:
        """The words of the article's names of places and peoples."""
        names = (name for name in self.named.names if name.label in ("GPE", "NORP"))
        return frozenset(word.lower() for name in names for word in self.parse.words[name.first : name.stop])

    @cached_property
    def body_words(self) -> frozenset[str]:
        """The words with a capital of the article's names of organizations."""
        names = (name for name in self.named.names if name.label == "ORG")
        words = (word for name in names for word in self.parse.words[name.first : name.stop])
        return frozenset(word.lower() for word in words if word[:1].isupper())

    @cached_property
    def full_names(self) -> dict[str, frozenset[str]]:
        """For each short name of one word that an organization has, lower case, the words of its name: 'tsp', of a court."""
        found: dict[str, frozenset[str]] = {}
        for entity in self.named.entities:
            if entity.label == "ORG" and " " in entity.name:
                words = parts(content_words(entity.name.split(), self.parse.language))
                names = (self.named.names[number] for number in entity.names)
                found.update({self.parse.words[name.first].lower(): words for name in names if name.stop - name.first == 1})
        return found

    def is_told(self, word: str, known: frozenset[str]) -> bool:
        """Whether a word is among those known, or begins like one of them, or is short for several: 'TSP'."""
        full = self.full_names.get(word, frozenset())
        return is_told(word, known) or (len(full) > 1 and full <= known)

    @cached_property
    def places_of_noun(self) -> dict[str, list[int]]:
        """The tokens outside marks and roles that are the noun of some office, by noun."""
        found: dict[str, list[int]] = {}
        in_roles = {office.token for offices in self.by_noun.values() for office in offices}
        for token, lemma in enumerate(self.parse.lemmas):
            noun = plain_title(lemma, self.parse.language)
            if noun in self.by_noun and not self.quoted[token] and token not in in_roles and token not in self.named.at:
                found.setdefault(noun, []).append(token)
        return found

    def office_at(self, entity: int, head: int) -> Office:
        """The office that the noun at `head` tells of a person."""
        phrase = NounPhrase(self.parse, head)
        return Office(entity, head, phrase.noun, parts(phrase.modifiers | phrase.complement), self.places_beside(head))

    def offices_in(self, entity: int, role: range) -> Iterator[Office]:
        """The offices that the tokens of a role tell of a person."""
        for head, words in office_heads(self.parse, role):
            noun = plain_title(self.parse.lemmas[title_head(self.parse, head)], self.parse.language)
            yield Office(entity, head, noun, words - {noun}, self.places_beside(head) | self.owners_of(role.start))

    def owners_of(self, token: int) -> frozenset[str]:
        """The words of the subjects of the sentence before, where 'its' stands before the token: 'Its president, Ada Lind,'."""
        parse, words = self.parse, self.parse.language.words
        sentence = parse.sentences[token]
        if not token or not sentence or parse.words[token - 1].lower() not in words.owning_pronouns:
            return frozenset()
        found = self.words_of_subjects.get(sentence - 1)
        if found is None:
            first, stop = parse.sentence_spans[sentence - 1]
            subjects = [place for place in range(first, stop) if parse.is_subject(place) and not self.quoted[place]]
            owners = {own for place in subjects for own in range(max(parse.edges[place][0], place - MAX_OWNER), place + 1)}
            found = content_words((parse.words[own] for own in sorted(owners)), parse.language)
            self.words_of_subjects[sentence - 1] = found
        return found

    @cached_property
    def words_of_subjects(self) -> dict[int, frozenset[str]]:
        """By the sentence, the words of its subjects, as far as somebody asked for them."""
        return {}

    @cached_property
    def brought_in(self) -> BroughtIn:
        """Who comes up without a name."""
        return BroughtIn(self.parse, self.named, self.quoted)


def is_told(word: str, known: frozenset[str]) -> bool:
    """Whether a word stands among those known, or begins like one of them: 'Chilean', of 'President of Chile'."""
    return word in known or any(
        len(other) >= MIN_SHARED_LETTERS and other[:MIN_SHARED_LETTERS] == word[:MIN_SHARED_LETTERS] for other in known
    )


def by_role(offices: Offices) -> Iterator[Office]:
    """'Mayor Ada Lind', 'Ada Lind, the mayor of Corran,': the role printed beside a name."""
    parse, named = offices.parse, offices.named
    for number, name in enumerate(named.names):
        if name.label == "PERSON" and name.role_start is not None and name.role_end is not None:
            role = parse.tokens_in(name.role_start, name.role_end)
            # 'Lind, who chairs the union': she is not the union.
            if not (parse.poses[role.start] == "VERB" and parse.lemmas[role.start].lower() in parse.language.words.role_verbs):
                yield from offices.offices_in(named.entity_of[number], role)


def by_more(offices: Offices) -> Iterator[Office]:
    """'Rep. Ada Lind, floor leader of the Harbour Party,', 'The imam of Corran, Sheikh Dey': all beside a name tells of one."""
    parse, named = offices.parse, offices.named
    for number, name in enumerate(named.names):
        if name.label == "PERSON" and name.role_start is not None and name.role_start < parse.starts[name.first]:
            more = apposition_behind(parse, name.first, name.stop)
            before = apposition_before(parse, parse.token_at(name.role_start), name.stop)
            for told in (more, before):
                if told is not None:
                    yield from offices.offices_in(named.entity_of[number], parse.tokens_in(*told))


def office_heads(parse: Parse, tokens: range) -> Iterator[tuple[int, frozenset[str]]]:
    """The head nouns of a role, each with the role's words: 'founder and director of the museum' has two."""
    words = parse.language.words
    everything = content_words(parse.words[tokens.start : tokens.stop], parse.language)
    said = parts({plain_title(word, parse.language) for word in everything}) | initials_of(parse, tokens)
    letters = frozenset(rank for token in tokens for rank in title_modifiers(parse.words[token], parse.language))
    said |= letters
    # 'Editor-in-chief', 'aide to the deputy mayor': a rank in what the office is of is none of its own.
    opener = next((token for token in tokens if parse.words[token].lower() in words.complement_openers), tokens.stop)
    # 'Acting President and Speaker of the House': each office has its own ranks, but 'former' goes with both of two.
    joints = [token for token in range(tokens.start, opener) if parse.words[token].lower() in words.joiners]
    spans = list(zip([tokens.start, *joints], [*joints, opener], strict=True))
    both = {word for word in parse.words[tokens.start : spans[0][1]] if word.islower()}
    said -= words.rank_words - letters

    def told(head: int) -> frozenset[str]:
        own = next((parse.words[slice(*span)] for span in spans if span[0] <= head < span[1]), [])
        return said | (parts({word.lower() for word in own} | both) & words.rank_words)

    head: int | None = None
    for token in tokens:
        lower = parse.words[token].lower()
        # 'Prime Minister Sheikh', of 'Prime Minister Sheikh Khalid': a title of birth or courtesy tells no office.
        is_style = lower.rstrip(".") in words.styles
        if head is not None and is_style and plain_title(parse.words[head], parse.language) in words.titles:
            continue
        opens_complement = lower in words.complement_openers
        if (opens_complement or lower in words.joiners or lower == ",") and head is not None:
            yield head, told(head)
            head = None
        if opens_complement:
            yield from second_office(parse, range(token, tokens.stop))
            return
        if head is not None and lower in words.rank_titles and is_whole_office(parse, head):
            yield head, told(head)
        if parse.words[token][:1].isalnum() and lower not in words.joiners:
            head = token
    if head is not None:
        yield head, told(head)


def is_whole_office(parse: Parse, head: int) -> bool:
    """Whether the title before a rank is an office of its own: 'Chairman', of 'Chairman Commodore Ada Lind'; not 'Lieutenant'."""
    plain, words = plain_title(parse.words[head], parse.language), parse.language.words
    return plain in words.titles and plain not in words.rank_titles | words.rank_words


def second_office(parse: Parse, tokens: range) -> Iterator[tuple[int, frozenset[str]]]:
    """The office that an 'and' brings in behind what the first one is of: 'MP for Asuna and Ranking Member on Health'.

    Not of 'minister for ports and mayor of Corran': only what has a capital, as a title.
    """
    words = parse.language.words
    for joint in tokens:
        if parse.words[joint].lower() not in words.joiners:
            continue
        behind = range(joint + 1, tokens.stop)
        stop = next((place for place in behind if parse.words[place].lower() in words.complement_openers), tokens.stop)
        is_title = stop > joint + 1 and all(parse.words[place][:1].isupper() for place in range(joint + 1, stop))
        if is_title and parse.words[stop - 1].lower() in words.persons:
            yield from office_heads(parse, range(joint + 1, tokens.stop))
            return


def initials_of(parse: Parse, tokens: range) -> frozenset[str]:
    """What capitals in a row may be shortened to, in lower case: 'hb' of 'Harbour Board secretary'."""
    found: set[str] = set()
    run = ""
    for token in (*tokens, None):
        if token is not None and parse.words[token][:1].isupper():
            run += parse.words[token][0].lower()
        elif token is None or parse.words[token].lower() not in parse.language.words.complement_openers:
            found.update(run[first:stop] for first in range(len(run)) for stop in range(first + 2, len(run) + 1))
            run = ""
    return frozenset(found)


def by_copula(offices: Offices) -> Iterator[Office]:
    """'Lind is the mayor', 'Lind became mayor', 'Lind was elected mayor'."""
    parse = offices.parse
    for verb, subjects in offices.subjects_of_verbs.items():
        if is_being(parse, verb):
            for child in parse.children[verb]:
                is_complement = parse.relations[child] in (Relation.COMPLEMENT, Relation.OBJECT_COMPLEMENT)
                if is_complement and child > verb and is_person_noun(parse, child) and not parse.is_plural(child):
                    yield offices.office_at(offices.person_heads[subject_of(subjects, child)], child)


def subject_of(subjects: Sequence[int], token: int) -> int:
    """Of whom a word below a verb is said, where the parser sees several subjects of it: the last one before the word.

    There is one in a sentence; a list without stops may have thousands.
    """
    return subjects[max(bisect_left(subjects, token) - 1, 0)]


def is_being(parse: Parse, verb: int) -> bool:
    """Whether the verb says what somebody is, and does not deny it: 'is', 'became', 'was elected'."""
    is_denied = Relation.NEGATION in parse.relations_below[verb]
    return parse.lemmas[verb].lower() in parse.language.words.being_verbs and not is_denied


def by_capacity(offices: Offices) -> Iterator[Office]:
    """'Lind took over as coach', 'Lind, as coach, said'."""
    parse, words = offices.parse, offices.parse.language.words
    said_of = [(child, entity) for head, entity in offices.person_heads.items() for child in parse.children[head]]
    for verb, subjects in offices.subjects_of_verbs.items():
        if parse.lemmas[verb].lower() not in words.leaving_verbs:
            said_of += [(child, offices.person_heads[subject_of(subjects, child)]) for child in parse.children[verb]]
    for child, entity in said_of:
        if parse.words[child].lower() in words.capacity_prepositions:
            for noun in parse.children[child]:
                if is_person_noun(parse, noun) and not parse.is_plural(noun):
                    yield offices.office_at(entity, noun)


def by_letters(offices: Offices) -> Iterator[Office]:
    """'PM Ada Lind': an office of letters alone right before a name, which is no part of what is printed as a role."""
    parse, named = offices.parse, offices.named
    for number, name in enumerate(named.names):
        if name.label == "PERSON" and name.first and parse.words[name.first - 1].lower() in parse.language.words.title_letters:
            token = name.first - 1
            noun, ranks = plain_title(parse.words[token], parse.language), title_modifiers(parse.words[token], parse.language)
            yield Office(named.entity_of[number], token, noun, ranks, offices.places_beside(token))


def by_courtesy(offices: Offices) -> Iterator[Office]:
    """'The hospital's director, Dr. Ada Lind, said': 'the doctor' near by is she, by the noun that is wider than 'dr'."""
    parse, named = offices.parse, offices.named
    for number, name in enumerate(named.names):
        token = name.first - 1
        # 'Prof. Em. Ada Lind'.
        while token > 0 and (parse.words[token] == "." or is_title_phrase(parse, token - 1, token)):
            token -= 1
        if name.label != "PERSON" or token < 0 or parse.paragraphs[token] != parse.paragraphs[name.first]:
            continue
        plain = parse.words[token].lower().rstrip(".")
        if plain in parse.language.words.courtesies and parse.words[token][:1].isupper():
            yield Office(named.entity_of[number], token, plain, frozenset(), offices.places_beside(token))


READERS: tuple[Callable[[Offices], Iterator[Office]], ...] = (by_role, by_more, by_copula, by_capacity, by_letters, by_courtesy)
