"""Persons whom the model alone names: they stay where the article treats them as persons, for a wrong person is worse than none.

A recognizer that has met few names of a region takes its towns, companies and dishes for persons. Of single words that no fuller
name has, that say nothing and have no role, one in seven was a person in papers held out.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from transforms.languages.scheme import Relation
from transforms.names.namewords import HYPHENS, Name, joined, word_at, word_before
from transforms.names.roles import role_beside
from transforms.parsing.parse import Parse
from transforms.tables.methods import Method

Words = tuple[str, ...]
_ACTS = (Relation.SUBJECT, Relation.PASSIVE_SUBJECT)


@dataclass(frozen=True)
class Support:
    """What the namings with the same words tell, taken together.

    `is_shown`: a step of evidence found one, or a role stands beside it. `speaks`, `acts`, `owns`: one is the subject of a verb
    of speech, of any verb, or a possessor. `in_places`: how many of them stand behind
    'in' or its like, `as_things`: how many behind another preposition or 'the', or before a noun.
    """

    count: int
    is_shown: bool
    speaks: bool
    acts: bool
    owns: bool
    in_places: int
    as_things: int

    @property
    def is_weak(self) -> bool:
        """Whether half of the namings or more stand where places, organizations and things stand."""
        return 2 * (self.in_places + self.as_things) >= self.count


def without_unsupported(parse: Parse, names: list[Name]) -> list[Name]:
    """The names without persons for whom nothing speaks; those that stand where places stand become places."""
    groups: dict[Words, list[Name]] = {}
    for name in names:
        if name.label == "PERSON":
            groups.setdefault(tuple(parse.words[name.first : name.stop]), []).append(name)
    support = {words: read_support(parse, group) for words, group in groups.items() if _is_open(parse, words, group)}
    wrong = {
        words
        for words, own in support.items()
        if len(words) > 1 and own.is_weak and not own.is_shown and not _acts_alone(parse, words[-1:], groups, support)
    }
    parts = {word.casefold() for words in groups if len(words) > 1 and words not in wrong for word in words}
    parts |= {words[0].casefold() for words in support if len(words) == 1} & parse.language.names.given_names
    wrong |= {
        words for words, own in support.items() if len(words) == 1 and _is_unlikely(own, is_part=words[0].casefold() in parts)
    }
    if not wrong:
        return names
    return list(_sorted_out(parse, names, {words: support[words] for words in wrong}))


def _acts_alone(parse: Parse, surname: Words, groups: Mapping[Words, list[Name]], support: Mapping[Words, Support]) -> bool:
    """Whether the surname alone is a person who does something: 'the fall of Ilko Blochar', then 'Blochar left'.

    Not a given name: 'The Truth About Hillary'.
    """
    if surname[0].lower() in parse.language.names.given_names:
        return False
    own = support.get(surname)
    return surname in groups and (own is None or (not own.is_weak and (own.speaks or own.acts)))


def _is_open(parse: Parse, words: Words, group: Iterable[Name]) -> bool:
    """Whether the model alone says that it is a person: no step of evidence, no famous surname, no known given name in full."""
    lists = parse.language.names
    if any(name.method not in (Method.MODEL, Method.LATER) for name in group) or words[-1] in lists.famous_surnames:
        return False
    # 'Yoo Hyun-tae', 'Ji-won Bae': no other names look like that.
    is_syllabled = any(word in HYPHENS for word in words) and not lists.family_names.isdisjoint(
        (words[0].lower(), words[-1].lower())
    )
    return not is_syllabled and (len(words) == 1 or words[0].lower() not in lists.given_names)


def read_support(parse: Parse, group: Sequence[Name]) -> Support:
    """What the namings tell."""
    naming, words = parse.language.naming, parse.language.words
    prepositions, others = words.place_prepositions, naming.town_prepositions | naming.definite
    heads = [name.stop - 1 for name in group]
    speech = [head for head in heads if parse.relations[head] == Relation.SUBJECT]
    before = [word_before(parse, name.first) for name in group]
    according = parse.language.quoting.according
    # 'According to Aldo Holm'.
    told = [tuple(map(str.lower, parse.words[max(name.first - len(according), 0) : name.first])) == according for name in group]
    # 'From Moshe Dey's party': the preposition is the party's.
    owners = [parse.relations[head] == Relation.POSSESSOR for head in heads]
    in_places = [word in prepositions and not owner for word, owner in zip(before, owners, strict=True)]
    as_things = [
        not is_place and not is_told and not owner and (word in others or _modifies(parse, name))
        for name, word, is_place, is_told, owner in zip(group, before, in_places, told, owners, strict=True)
    ]
    return Support(
        count=len(group),
        is_shown=any(_is_shown(parse, name) for name in group),
        speaks=any(parse.lemmas[parse.heads[head]].lower() in words.speech_verbs for head in speech) or any(told),
        acts=any(parse.relations[head] in _ACTS for head in heads),
        owns=any(owners),
        in_places=sum(in_places),
        as_things=sum(as_things),
    )


def _is_shown(parse: Parse, name: Name) -> bool:
    """Whether a role stands beside the name, somebody is a relative of it ('son of Aldo Holm'), or it is a label: 'WALLACE:'."""
    is_of = word_before(parse, name.first) in parse.language.naming.office_prepositions and name.first > 1
    if is_of and name.stop - name.first > 1 and parse.words[name.first - 2].lower() in parse.language.words.kin:
        return True
    is_label = word_at(parse, name.stop) == ":" and (name.stop - name.first > 1 or parse.words[name.first].isupper())
    # 'In Pell, the mayor, Paul Dean, stayed at home': Pell is no mayor.
    is_place = word_before(parse, name.first) in parse.language.words.place_prepositions
    return is_label or (not is_place and role_beside(parse, name.first, name.stop) is not None)


def _modifies(parse: Parse, name: Name) -> bool:
    """Whether a noun stands right behind: 'the Sonatrach deal'."""
    is_noun = name.stop < len(parse) and parse.poses[name.stop] in ("NOUN", "PROPN")
    return is_noun and joined(parse, name.stop - 1, name.stop)


def _is_unlikely(own: Support, *, is_part: bool) -> bool:
    """Whether too little speaks for the one word; `is_part`: somebody's full name has it, or it is a given name."""
    if own.is_shown or (own.acts and own.owns):
        return False
    if is_part:
        return own.is_weak and not own.acts and not own.owns
    return not own.speaks or own.is_weak


def _sorted_out(parse: Parse, names: Iterable[Name], wrong: dict[Words, Support]) -> Iterable[Name]:
    """The names, of the wrong persons only those that are places."""
    for name in names:
        own = wrong.get(tuple(parse.words[name.first : name.stop])) if name.label == "PERSON" else None
        if own is None:
            yield name
        elif own.in_places:
            yield replace(name, label="GPE")
