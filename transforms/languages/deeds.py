"""What bodies do, and the nouns that stand before their names: by these a body is told that no list knows."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Deeds:
    """The nouns for bodies that lead names, and the verbs of what bodies do and suffer; all in lower case."""

    leading: frozenset[str]
    """Nouns that tell right before a name that a body has it: 'the charity Harbour Hands', 'Regulator CleanFlow'."""
    leading_too: frozenset[str]
    """Likewise nouns that are persons too: 'Miner Coolabar Iron', where more tells of a company."""
    makers: frozenset[str]
    """Of these those that are companies behind a noun for what they make: 'drone maker Skyhoja'."""
    leading_lower: frozenset[str]
    """Likewise nouns that with a capital belong to the name: 'digital bank Kobopay', but 'Bank Austral'."""
    name_links: frozenset[str]
    """Words inside bodies' names of other tongues that are words of this one, too: 'Estrela do Vale'."""
    trailing: frozenset[str]
    """Nouns that tell the like right behind a name: 'Jansatta newspaper', 'Kelo group'; not 'the Kelo board'."""
    leading_behind: Mapping[str, frozenset[str]]
    """Nouns that lead a body's name only behind these nouns: 'think tank'; behind any, where there are none: 'oil major'."""
    leading_unless: Mapping[str, frozenset[str]]
    """Nouns that lead no body's name behind these: 'aircraft carrier', 'army major'."""
    own_deeds: Mapping[str, frozenset[str]]
    """Lemmas of verbs, each with the lemmas of what only bodies do it to: 'posted a profit', 'cut 900 jobs'."""
    numbered_deeds: frozenset[str]
    """Lemmas of verbs of what only companies do to a number of things: 'recalled 12,000 bicycles'."""
    deeds: frozenset[str]
    """Lemmas of verbs of what bodies do and persons may do: 'launched a scooter'."""
    sufferings: frozenset[str]
    """Verbs, as lemmas or as printed, of what is done to a body, and may be done to a person: 'fined Ashby Water'."""
    suffered: frozenset[str]
    """Their participles, of what was done to a body: 'Bluvent was fined'."""
    plain_bodies: frozenset[str]
    """Nouns that may mean any firm or movement that was named: 'the company', 'the group'."""
    kinds_of_bodies: frozenset[str]
    """Nouns for one kind, by which an article goes on about what it has named: 'the airline'; not 'the union', 'the regulator',
    'the supplier', which have to do with it."""
    deeds_of: Mapping[str, frozenset[str]]
    """Of these nouns those that need one of these deeds: 'Yenikoyspor dismissed its coach. … the club said'."""
    shares: frozenset[str]
    """Nouns for what only companies have: 'shares in Blaavind'."""
    share_prepositions: frozenset[str]
    """What ties such a noun to the company."""
    movement_joints: frozenset[str]
    """Prepositions that join the name of a movement, with a capital: 'Doctors Across Waters'."""
    own: frozenset[str]
    """Pronouns by which nobody's, but a body's things are told: 'its'."""
    nameless: frozenset[str]
    """Nouns that do such things at a sentence's beginning and are nobody's name: 'Fog grounded six flights'."""
    coined_endings: tuple[str, ...]
    """Endings of coined names that few other nouns have: 'Vexilo'."""
    fused_heads: tuple[str, ...]
    """Nouns for what a body is that end its name's last word, as printed there: 'EgyptAir', 'Swedbank'."""
