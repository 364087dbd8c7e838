"""The role printed beside a person's name: titles before it, appositions before and behind it, relative clauses behind it."""

import re
from collections.abc import Mapping
from dataclasses import replace

from transforms.names.appositions import apposition_before, apposition_behind, clause_behind
from transforms.names.namewords import Name
from transforms.names.personnouns import is_person_noun as is_person_noun
from transforms.names.rolephrases import Span
from transforms.names.titles import field_title, hyphened_title, noun_before, office_before, title_before
from transforms.parsing.parse import Parse

ROLE_RULES = (
    field_title,
    hyphened_title,
    title_before,
    noun_before,
    apposition_behind,
    apposition_before,
    clause_behind,
)


def role_beside(parse: Parse, first: int, stop: int) -> Span | None:
    """The role printed beside the person named by the tokens `first` to before `stop`, as characters; None without one.

    What tells more goes first: an office before a relative ('his late son Beau Lind, the former mayor'), an apposition before a
    courtesy ('the vicar, the Rev. Olu Crane').
    """
    roles = [role for rule in ROLE_RULES if (role := rule(parse, first, stop)) is not None]
    if not roles:
        return None
    best = min(roles, key=lambda role: _says_little(parse, role))
    # 'Former councillor and activist Mina Rao'; not 'year-old rookie'.
    listing = parse.language.naming.listing
    longer = (role for role in roles if role[1] == best[1] and role[0] < best[0])
    whole = next((role for role in longer if parse.body[role[0] : best[0]].split()[-1] in listing), best)
    is_office = whole[1] <= parse.starts[first] and not _says_little(parse, whole)
    return (parse.starts[office_before(parse, parse.token_at(whole[0]))], whole[1]) if is_office else whole


def _says_little(parse: Parse, role: Span) -> int:
    """0 for an office or a profession, 1 for a courtesy title or a party, 2 for kinship."""
    lists, parties = parse.language.words, parse.language.naming.party_members
    words = [word for word in re.split(r"[^\w-]+", parse.body[role[0] : role[1]].lower()) if word]
    if words and words[-1] in lists.kin:
        return 2
    return int(all(word in lists.courtesies or word in parties for word in words))


def with_roles(parse: Parse, names: list[Name]) -> list[Name]:
    """The names, each person with the role printed beside the name, where there is one."""
    bodies = {token: name.first for name in names if name.label == "ORG" for token in range(name.first, name.stop)}
    return [_with_role(parse, name, bodies) if name.label == "PERSON" else name for name in names]


def _with_role(parse: Parse, name: Name, bodies: Mapping[int, int]) -> Name:
    role = role_beside(parse, name.first, name.stop)
    if role is None:
        return name
    # 'Ministry of Health spokesperson Dan Ekow': the body's name is whole.
    first = parse.token_at(role[0])
    start = parse.starts[bodies[first]] if first in bodies and role[0] < parse.starts[name.first] else role[0]
    return replace(name, role_start=start, role_end=role[1])


def is_plural_role(parse: Parse, role: Span) -> bool:
    """Whether the role is one of several people: 'Sens.', 'former presidents'."""
    token = parse.token_at(role[1] - 1)
    if parse.words[token] == "." and token:
        token -= 1
    word = parse.words[token].lower().rstrip(".")
    return word in parse.language.naming.plural_titles or parse.is_plural(token)


def shared_roles(parse: Parse, names: list[Name]) -> list[Name]:
    """The names, each person with the plural role that is printed before the first of a list: 'Sens. Ann Lee and Karl Lind'."""
    shared: list[Name] = []
    for name in names:
        role = _shared_role(parse, shared[-1], name) if shared else None
        shared.append(name if role is None else replace(name, role_start=role[0], role_end=role[1]))
    return shared


def _shared_role(parse: Parse, before: Name, name: Name) -> Span | None:
    """The role of the person before, when it is a plural in front of a list that goes on with this person."""
    if name.label != "PERSON" or name.role_start is not None or before.label != "PERSON":
        return None
    if before.role_start is None or before.role_end is None or before.role_start > parse.starts[before.first]:
        return None
    naming = parse.language.naming
    between = parse.body[parse.ends[before.stop - 1] : parse.starts[name.first]].strip()
    is_list = between == "," or between in naming.alternatives or between.removeprefix(",").strip() in naming.listing
    role = (before.role_start, before.role_end)
    return role if is_list and is_plural_role(parse, role) else None
