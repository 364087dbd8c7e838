"""Where persons, organizations and places are named: the model's entities, mended by what the article itself shows.

A name that the article prints in full once ('Marci Ien'), behind a title ('said Justice Minister Arif Virani') or in an
apposition ('its grower, Odile Brandt, said'), is known from there on: later surnames are found without the model's help.
"""

from transforms.names.canonical import is_written
from transforms.names.namewords import Name
from transforms.names.steps import STEPS
from transforms.parsing.parse import Parse

__all__ = ["Name", "find_names"]


def find_names(parse: Parse) -> list[Name]:
    """Every naming in the article, in order, none overlapping another."""
    names: list[Name] = []
    for step in STEPS:
        names = step.take(parse, names)
    return [name for name in names if is_written(parse, name)]
