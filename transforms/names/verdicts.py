"""Tables of rules that each look at one name: the first rule that has something to say decides."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from transforms.names.namewords import Name
from transforms.parsing.parse import Parse


@dataclass(frozen=True)
class Verdict:
    """What a rule makes of a name: the name as it should be, or None where it names nothing."""

    name: Name | None


NO_NAME = Verdict(None)

Rule = Callable[[Parse, Name], Verdict | None]
"""A rule for one kind of name; it returns None where it does not apply."""


def first_verdict(rules: Sequence[Rule], parse: Parse, name: Name) -> Name | None:
    """The name by the first rule that applies, unchanged when none does; None when it is no name."""
    for rule in rules:
        verdict = rule(parse, name)
        if verdict is not None:
            return verdict.name
    return name


def relabelled(name: Name, label: str) -> Verdict:
    """The verdict that the name is right and its label another."""
    return Verdict(name if name.label == label else replace(name, label=label))
