"""Offices told by whose they are like: 'his Samoan counterpart, Ada Holm,', 'her predecessor, Karl Dey,'."""

from collections.abc import Iterator, Mapping, Sequence

from transforms.names.namewords import is_land_or_people
from transforms.parsing.parse import Parse
from transforms.quotations.meant import Office

SENTENCES_BACK = 1
"""Sentences before the noun's own in which the one stands whose counterpart somebody is."""


def of_counterparts(parse: Parse, offices: Mapping[str, Sequence[Office]]) -> Iterator[Office]:
    """The offices of those who are called a counterpart or predecessor: of whoever is named before.

    Behind 'Prime Minister Lind met his Samoan counterpart, Ada Holm' Holm is a Samoan prime minister; behind 'Mayor Lind thanked
    her predecessor, Karl Dey' he is a former mayor.
    """
    nouns = parse.language.naming.counterparts
    told = [office for noun in nouns for office in offices.get(noun, ())]
    if not told:
        return
    others = sorted((office for noun, own in offices.items() if noun not in nouns for office in own), key=lambda own: own.token)
    for counterpart in told:
        for office in _offices_before(parse, counterpart, others):
            if added := nouns[counterpart.noun]:
                words, places = office.words | {added}, office.places
            else:
                own = (word for word in office.words if not is_land_or_people(parse, word.title()))
                words, places = counterpart.words.union(own), frozenset[str]()
            yield Office(counterpart.entity, counterpart.token, office.noun, words, places)


def _offices_before(parse: Parse, counterpart: Office, others: Sequence[Office]) -> list[Office]:
    """The offices of the last other person who is told of in the noun's sentence, or in the one before."""
    sentence = parse.sentences[counterpart.token]
    before = [
        office
        for office in others
        if office.token < counterpart.token
        and office.entity != counterpart.entity
        and sentence - parse.sentences[office.token] <= SENTENCES_BACK
    ]
    return [office for office in before if office.entity == before[-1].entity]
