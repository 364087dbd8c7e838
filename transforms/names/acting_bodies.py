"""Bodies by the noun that leads their name, by what only bodies do, and by what the article goes on to call them.

'Regulator CleanFlow fined them'; 'Nordvik posted a profit'; 'Vexilo launched a scooter. “It charges fast,” the company said.'
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from transforms.languages.deeds import Deeds
from transforms.languages.scheme import Form, Relation
from transforms.names.headlines import headline_tokens, plain_words
from transforms.names.hyphened import HYPHENED_TOKENS, hyphened_word
from transforms.names.namewords import (
    Name,
    begins_sentence,
    is_name_word,
    is_title,
    joined,
    name_leads_up,
    name_run,
    name_word_places,
    word_at,
    word_before,
)
from transforms.names.organizations import is_known_organization
from transforms.names.places import is_known_place
from transforms.names.roles import role_beside
from transforms.parsing.parse import Parse
from transforms.tables.methods import Method

MAX_TOKENS_ON = 150
"""Tokens behind a name in which 'he' may go on about it; two sentences are seldom longer."""
MAX_WORDS = 4
"""Words of a coined name."""

MAX_SENTENCES = 4
"""Sentences behind a name in which the article calls it 'the company'."""

MAX_TO_VERB = 3
"""Tokens behind a name in which its verb stands: 'will soon cut'."""

MAX_TO_OBJECT = 7
"""Tokens behind a verb in which its object stands: 'a record quarterly net loss'."""

_CLAUSES = (Relation.PARTICIPLE_CLAUSE, Relation.RELATIVE_CLAUSE)
_NOUNS = frozenset({"NOUN", "PROPN"})
_TENSES = frozenset({Form.PAST, Form.PRESENT_SINGULAR})
_ASIDE = frozenset({"AUX", "ADV", "PART"})


@dataclass(frozen=True)
class Run:
    """Name words that may be a body's name: their tokens, and the verb of what it does, if it does something."""

    first: int
    stop: int
    verb: int | None


def find_acting_bodies(parse: Parse, names: list[Name]) -> list[Name]:
    """Bodies that a noun before their name, their deeds, or a definite noun behind them shows to be such."""
    return [Name(run.first, run.stop, "ORG", Method.EVIDENT) for run in Acting(parse, names).bodies()]


@dataclass(frozen=True)
class Acting:
    """The runs of one article that may be bodies' names, with what is found before."""

    parse: Parse
    names: list[Name]

    @property
    def deeds(self) -> Deeds:
        """The language's words."""
        return self.parse.language.naming.deeds

    @cached_property
    def covers(self) -> dict[int, Name]:
        """The names that are found before, by their tokens."""
        return {token: name for name in self.names for token in range(name.first, name.stop)}

    @cached_property
    def persons(self) -> frozenset[int]:
        """The tokens that begin persons' names."""
        return frozenset(name.first for name in self.names if name.label == "PERSON")

    @cached_property
    def parts_of_persons(self) -> frozenset[str]:
        """The words of the persons' names of two words or more of which a known given name is one, or that have a role."""
        parse = self.parse
        return frozenset(
            word
            for name in self.names
            if name.label == "PERSON" and name.stop - name.first > 1
            if is_somebody(parse, name.first, name.stop, self.persons, is_led=self.is_led(name.first))
            for word in parse.words[name.first : name.stop]
        )

    @cached_property
    def runs(self) -> list[Run]:
        """All runs that may be a body's name, in order."""
        return list(self._runs())

    def _runs(self) -> Iterator[Run]:
        parse, behind = self.parse, 0
        for token in name_word_places(parse):
            first = token
            if first < behind or (name_leads_up(parse, first) and not self.is_led(first)):
                continue
            # 'Regulator CleanFlow'.
            if first + 1 < len(parse) and begins_sentence(parse, first) and self.is_led(first + 1):
                continue
            stop = self.end_of(first)
            behind = max(stop, first + 1)
            if first < stop <= first + MAX_WORDS and self.may_be_body(first, stop):
                yield Run(first, stop, self.verb_behind(stop))

    def end_of(self, first: int) -> int:
        """One past the run's last token; behind a noun that leads it also past an 'of': 'aid agency Raft of Hope'.

        And past a 'do' between: 'Estrela do Vale'.
        """
        parse = self.parse
        limit = min(first + MAX_WORDS + 2, len(parse))
        stop = name_run(parse, first, limit)
        is_linked = word_at(parse, stop) in self.deeds.name_links
        is_of = self.is_led(first) and word_at(parse, stop) in parse.language.naming.office_prepositions
        # 'Hand to Hand'.
        is_again = stop + 1 < limit and parse.words[stop].islower() and parse.words[stop + 1] == parse.words[first]
        goes_on = (is_linked or is_of or is_again) and stop + 1 < limit
        return name_run(parse, stop + 1, limit) if goes_on and is_name_word(parse, stop + 1) else stop

    def may_be_body(self, first: int, stop: int) -> bool:
        """Whether nothing speaks against a body's name: no known place, no person, no word of a headline."""
        parse = self.parse
        text, words = parse.text(first, stop), parse.language.words
        lists = parse.language.names
        is_known = is_known_place(parse, text) or is_known_organization(parse, text)
        is_known |= text in lists.known_others or text in lists.known_groups
        is_led = self.is_led(first)
        has_title = is_title(parse, first) or (not is_led and first > 0 and is_title(parse, first - 1))
        if is_known or has_title or headline_tokens(parse)[first]:
            return False
        if parse.words[stop - 1].lower() in words.persons or parse.words[first] in words.common_capitals:
            return False
        if not any(parse.words[token].isalpha() and len(parse.words[token]) > 1 for token in range(first, stop)):
            return False
        if begins_sentence(parse, first) and not self.is_name_at_beginning(first, stop):
            return False
        if any(parse.words[token] in self.parts_of_persons for token in range(first, stop)):
            return False
        return not is_somebody(parse, first, stop, self.persons, is_led=is_led)

    def is_name_at_beginning(self, first: int, stop: int) -> bool:
        """Whether the words that begin a sentence are a name, whatever has a capital there."""
        parse = self.parse
        if stop - first > 1:
            return True
        lower, words = parse.words[first].lower(), parse.language.words
        is_plural = parse.is_plural(first) and not self.has_own(stop)
        is_common = lower in plain_words(parse) or is_plural or lower in self.deeds.nameless
        if is_common or lower in words.body_nouns or lower in words.org_heads:
            return False
        # A tagger takes 'Vexilo' for a noun, or for anything.
        is_open = lower.endswith(self.deeds.coined_endings) or self.has_own(stop)
        return is_open or parse.is_proper(first) or first in self.covers

    def has_own(self, stop: int) -> bool:
        """Whether the verb behind the words is one of what bodies do, to a thing of the one's own: 'will move its office'."""
        parse, verb = self.parse, self.verb_behind(stop)
        is_deed = verb is not None and verb + 1 < len(parse) and parse.lemmas[verb].lower() in self.deeds.deeds
        return is_deed and verb is not None and parse.words[verb + 1] in self.deeds.own

    def verb_behind(self, stop: int) -> int | None:
        """The verb right behind the name: 'will cut', 'has now sold'; None where a clause or another noun follows."""
        parse = self.parse
        for token in range(stop, min(stop + MAX_TO_VERB, len(parse))):
            if parse.poses[token] not in _ASIDE:
                return token if parse.poses[token] == "VERB" or parse.forms[token] in _TENSES else None
        return None

    def is_led(self, first: int) -> bool:
        """Whether a noun for a body leads the name: 'budget carrier Ventora'; not 'the company Lind founded'."""
        parse, noun = self.parse, first - 1
        if noun < 0 or not joined(parse, noun, first) or parse.is_plural(noun):
            return False
        word, deeds = hyphened_word(parse, 0, noun), self.deeds
        # 'Co-operative' is three tokens.
        begin = noun - HYPHENED_TOKENS + 1 if word != parse.words[noun].lower() else noun
        is_printed_so = parse.words[begin].islower() or (begins_sentence(parse, begin) and parse.words[begin].istitle())
        before = word_before(parse, noun) if noun and joined(parse, noun - 1, noun) else ""
        if not is_printed_so or before in deeds.leading_unless.get(word, ()):
            return False
        if word in deeds.leading_behind:
            # 'Oil major Fjellnor', not 'Major Ada Holm'.
            wanted = deeds.leading_behind[word]
            return before in wanted if wanted else bool(before) and parse.poses[noun - 1] in _NOUNS
        is_lower = word in deeds.leading_lower and parse.words[noun].islower()
        return is_lower or word in deeds.leading or word in deeds.leading_too

    def bodies(self) -> Iterator[Run]:
        """The runs that are bodies."""
        for run in self.runs:
            cover = self.covers.get(run.first)
            # 'Harbour Hands' of 'Harbour Hands Trust'.
            if cover is not None and cover.label == "ORG" and run.stop <= cover.stop and not self.is_behind_noun(run, cover):
                continue
            if self.may_be_person(run):
                continue
            if self.is_told_before(run) or self.does_as_bodies(run) or self.has_shares(run) or self.is_called_body(run):
                yield from self.joined_with(run)

    def is_behind_noun(self, run: Run, cover: Name) -> bool:
        """Whether the name that is found begins with the noun that leads the run: 'Telecoms company Zambezicom'; or within it."""
        is_led = self.is_led(run.first) and self.parse.words[run.first - 1].islower()
        return run.first < cover.first or (cover.first < run.first and is_led)

    def joined_with(self, run: Run) -> Iterator[Run]:
        """The run, and one that 'and' ties to it as the subject of the same verb: 'Ventora and Aerolina cancelled flights'."""
        listing = self.parse.language.naming.listing
        is_tied = run.verb is not None and not self.is_led(run.first) and word_before(self.parse, run.first) in listing
        yield from (other for other in self.runs if is_tied and other.stop == run.first - 1)
        yield run

    def is_told_before(self, run: Run) -> bool:
        """Whether a noun that leads it tells that it is a body."""
        parse, verb = self.parse, run.verb
        if not self.is_led(run.first):
            return False
        if verb is not None and parse.relations[verb] in _CLAUSES and parse.heads[verb] < run.stop:
            # 'The company Lind founded has closed.'
            return False
        return hyphened_word(parse, 0, run.first - 1) not in self.deeds.leading_too or self.is_called_body(run)

    def may_be_person(self, run: Run) -> bool:
        """Whether the noun that leads it may be a person's, and nothing tells of a company: 'Miner Zolani Mbekwa lost a leg'.

        A company has things of its own ('its pit'), deeds that only companies do, a name with a head ('Coolabar Iron'), or makes
        something and has one word for its name: 'drone maker Skyhoja'.
        """
        parse, noun = self.parse, run.first - 1
        if not self.is_led(run.first) or hyphened_word(parse, 0, noun) not in self.deeds.leading_too:
            return False
        has_head = parse.words[run.stop - 1].lower() in parse.language.words.businesses.get("maker", ())
        is_of_goods = noun > 0 and joined(parse, noun - 1, noun) and parse.poses[noun - 1] in _NOUNS and run.stop - run.first == 1
        is_maker = is_of_goods and parse.words[noun] in self.deeds.makers
        return not (is_maker or has_head or self.has_own(run.stop) or self.does_as_bodies(run))

    def does_as_bodies(self, run: Run) -> bool:
        """Whether it does what only bodies do: 'posted a profit', 'laid off 300 workers', 'recalled 12,000 bicycles'."""
        parse, verb = self.parse, run.verb
        if verb is None:
            return False
        lemma = parse.lemmas[verb].lower()
        objects = self.deeds.own_deeds.get(lemma, frozenset())
        behind = range(verb + 1, min(verb + 1 + MAX_TO_OBJECT, len(parse)))
        for token in behind:
            if parse.words[token] in (",", ".", ";") or parse.words[token][:1] in '"“”':
                return False
            if parse.lemmas[token].lower() in objects:
                return parse.language.words.person_pronouns.keys().isdisjoint(parse.words[verb + 1 : token])
            if parse.is_plural(token) and parse.poses[token] == "NOUN" and lemma in self.deeds.numbered_deeds:
                return any(parse.poses[place] == "NUM" for place in range(verb + 1, token))
        return False

    def has_shares(self, run: Run) -> bool:
        """'Shares in Blaavind fell', 'Blaavind shares fell'."""
        parse, deeds = self.parse, self.deeds
        is_of = word_before(parse, run.first) in deeds.share_prepositions and run.first > 1
        if is_of and parse.words[run.first - 2].lower() in deeds.shares:
            return True
        owned = run.stop + (word_at(parse, run.stop) in parse.language.naming.possessives)
        return owned < len(parse) and parse.words[owned] in deeds.shares

    def is_called_body(self, run: Run) -> bool:
        """Whether it does or suffers what a body may, and the article goes on with 'the company', which can be nothing else."""
        return any(self.calls(noun, run) for noun in self.nouns if noun >= run.stop)

    def calls(self, noun: int, run: Run) -> bool:
        """Whether the noun can mean the run, which does or suffers what a body may."""
        parse, deeds = self.parse, self.deeds
        before = run.first - 1
        told = {parse.words[before].lower(), parse.lemmas[before].lower()} if before >= 0 else set()
        suffers = not deeds.sufferings.isdisjoint(told) and parse.poses[before] == "VERB"
        verb = before if suffers else run.verb
        if verb is None or self.may_be_person(run):
            return False
        lemma = parse.lemmas[verb].lower()
        does = lemma in deeds.deeds or parse.words[verb].lower() in deeds.suffered
        if not (suffers or does or self.has_shares(run)):
            return False
        wanted = deeds.deeds_of.get(hyphened_word(parse, 0, noun))
        return (wanted is None or suffers or lemma in wanted) and self.is_meant(run, verb, noun)

    @cached_property
    def nouns(self) -> list[int]:
        """The subjects that call a body by a definite noun for it: 'the company', 'the turbine maker'."""
        parse, words = self.parse, self.parse.language.words
        callings = self.deeds.plain_bodies | self.deeds.kinds_of_bodies
        return [
            token
            for token, word in enumerate(parse.words)
            if word.islower()
            and parse.is_subject(token)
            and not parse.is_plural(token)
            and hyphened_word(parse, 0, token) in callings
            and any(
                parse.words[child].lower() in words.demonstratives and parse.relations[child] is Relation.DETERMINER
                for child in parse.children[token]
            )
        ]

    def kinds_of(self, noun: int) -> frozenset[str]:
        """The words that head the names of such bodies."""
        words, word = self.parse.language.words, hyphened_word(self.parse, 0, noun)
        heads = words.body_nouns.get(word, frozenset()) | words.businesses.get(word, frozenset())
        return heads | words.wider_bodies.get(word, frozenset()) | {word}

    def is_meant(self, run: Run, verb: int | None, noun: int) -> bool:
        """Whether the noun can mean the run alone: it comes up soon behind, in a clause of its own, and nothing else is one."""
        parse = self.parse
        is_near = 0 < parse.stopped_sentences[noun] - parse.stopped_sentences[run.first] <= MAX_SENTENCES
        if not is_near or verb == parse.heads[noun]:
            return False
        word = parse.lemmas[noun].lower()
        earlier = (token for token in range(noun) if parse.lemmas[token].lower() == word and parse.words[token].islower())
        if any(token < run.first - 1 or token >= run.stop for token in earlier if token not in self.nouns):
            return False
        heads = self.kinds_of(noun)
        before = [name for name in self.names if name.label == "ORG" and name.stop <= noun and name.stop != run.stop]
        if any(self.is_one_of(name, heads) for name in before):
            return False
        others = {
            parse.text(other.first, other.stop)
            for other in self.runs
            if other.stop <= noun and self.is_argument(other) and self.may_be_called(other, heads)
        } - {parse.text(run.first, run.stop)}
        return not others

    def may_be_called(self, run: Run, heads: frozenset[str]) -> bool:
        """Whether neither a noun that leads the run nor its name tells another kind: 'Regulator CleanFlow' is no company."""
        cover = self.covers.get(run.first)
        if cover is not None and cover.method == Method.ORGANIZATION:
            return False
        return not self.is_led(run.first) or hyphened_word(self.parse, 0, run.first - 1) in heads

    def is_one_of(self, name: Name, heads: frozenset[str]) -> bool:
        """Whether an organization that is named is of the kind."""
        parse = self.parse
        return parse.words[name.stop - 1].lower() in heads or word_before(parse, name.first) in heads

    def is_argument(self, run: Run) -> bool:
        """Whether the run does or suffers something in its sentence."""
        parse, last = self.parse, run.stop - 1
        return parse.is_subject(last) or parse.relations[last] is Relation.OBJECT or run.verb is not None


def called_run(acting: Acting, noun: int) -> Run | None:
    """The one run that the definite noun means: 'Garuva grounded six flights. … the airline said'."""
    if noun not in acting.nouns:
        return None
    meant = [run for run in acting.runs if run.stop <= noun and acting.calls(noun, run)]
    return meant[0] if len({acting.parse.text(run.first, run.stop) for run in meant}) == 1 else None


def is_somebody(parse: Parse, first: int, stop: int, persons: frozenset[int], *, is_led: bool = False) -> bool:
    """Whether the words are a person's name: by a known given name, a role or an age beside it, 'who', 'he'.

    `persons` are the tokens that begin persons' names; `is_led`: the role is the noun for a body that leads the name.
    """
    names, naming = parse.language.names, parse.language.naming
    if parse.words[first].lower() in names.given_names or parse.words[first] in names.famous_surnames:
        return True
    if word_at(parse, stop) == "," and (word_at(parse, stop + 1) in naming.who or word_at(parse, stop + 1).isdigit()):
        return True
    return not is_led and (role_beside(parse, first, stop) is not None or is_he_or_she(parse, first, stop, persons))


def is_he_or_she(parse: Parse, first: int, stop: int, persons: frozenset[int]) -> bool:
    """Whether 'he' or 'she' goes on behind the name in its sentence, or begins the next one as its subject.

    Not where another person is named between: 'Sporting Vallejera signed Iker Sanz. “He fills a gap,” the club said.'
    """
    sentence, pronouns = parse.stopped_sentences[first], parse.language.words.person_pronouns
    for token in range(stop, min(stop + MAX_TOKENS_ON, len(parse))):
        gap = parse.stopped_sentences[token] - sentence
        is_pronoun = parse.words[token].lower() in pronouns
        if gap > 1 or token in persons or (gap == 1 and parse.is_subject(token) and not is_pronoun):
            return False
        if is_pronoun:
            return True
    return False
