"""What the model takes for a person and is none by what stands beside it: a table of rules, the first that applies decides."""

import re
from dataclasses import replace

from transforms.languages.scheme import Form
from transforms.names.appositions import apposition_behind
from transforms.names.headlines import all_words
from transforms.names.labels import stands_inside
from transforms.names.namewords import Name, begins_sentence, is_particle, is_title, joined, word_at, word_before
from transforms.names.organizations import is_known_organization
from transforms.names.personnouns import is_person_noun
from transforms.names.places import is_behind_place_word, is_called_place, is_known_place, known_place_end
from transforms.names.verdicts import NO_NAME, Rule, Verdict, first_verdict, relabelled
from transforms.parsing.parse import Parse

_CAMEL_CASE = re.compile(r"[A-Z]+[a-z]+[A-Z][A-Za-z]*")


def doubt_person(parse: Parse, name: Name) -> Name | None:
    """What the model takes for a person, as what it is by its surroundings; None when it is no name at all."""
    return first_verdict(DOUBTS, parse, name) if name.label == "PERSON" else name


def family(parse: Parse, name: Name) -> Verdict | None:
    """'The Linds', 'the Lind family': several people, of whom none is named."""
    if not _has_article(parse, name):
        return None
    is_plural = name.stop - name.first == 1 and parse.words[name.first].endswith("s") and parse.forms[name.first] == Form.NAMES
    return NO_NAME if is_plural or word_at(parse, name.stop) in parse.language.naming.families else None


def with_article(parse: Parse, name: Name) -> Verdict | None:
    """'Told the Herald': persons have no article, so it is an organization, unless a noun follows ('the Lind plan')."""
    if not _has_article(parse, name):
        return None
    is_modifier = (
        name.stop < len(parse)
        and parse.poses[name.stop] in ("NOUN", "PROPN", "ADJ")
        and parse.ends[name.stop - 1] + 1 == parse.starts[name.stop]
    )
    return None if is_modifier else relabelled(name, "ORG")


def _has_article(parse: Parse, name: Name) -> bool:
    """Whether 'the' leads the name, which is no given name ('the Donald') and has no title."""
    if word_before(parse, name.first) not in parse.language.naming.definite or is_title(parse, name.first - 1):
        return False
    return parse.words[name.first].lower() not in parse.language.names.given_names


def begins_with_organization(parse: Parse, name: Name) -> Verdict | None:
    """'Reuters Brussels' is no person."""
    is_led = name.stop - name.first > 1 and is_known_organization(parse, parse.words[name.first])
    return relabelled(name, "ORG") if is_led else None


def begins_as_noun(parse: Parse, name: Name) -> Verdict | None:
    """'Schools have switched': a common noun at a sentence's start."""
    if name.stop - name.first > 1 or not begins_sentence(parse, name.first):
        return None
    is_plain = parse.words[name.first].lower() in all_words(parse)
    is_common = is_plain or not (parse.is_proper(name.first) or stands_inside(parse, name.first))
    return NO_NAME if is_common else None


def known_place(parse: Parse, name: Name) -> Verdict | None:
    """'Kestrel, the province's biggest city'."""
    is_place = is_known_place(parse, parse.text(name.first, name.stop)) or is_called_place(parse, name.stop)
    return relabelled(name, "GPE") if is_place else None


def place_spoken_of(parse: Parse, name: Name) -> Verdict | None:
    """'Poor Mexico': a place that something is said of."""
    is_led = name.stop - name.first == 2 and parse.words[name.first].lower() in parse.language.naming.said_of_places
    if not is_led or not is_known_place(parse, parse.words[name.first + 1]):
        return None
    return Verdict(Name(name.first + 1, name.stop, "GPE", name.method))


def camel_case(parse: Parse, name: Name) -> Verdict | None:
    """'BoG' is an organization; 'McBride' and 'DeVos' are persons."""
    word = parse.words[name.first]
    is_mixed = name.stop - name.first == 1 and _CAMEL_CASE.fullmatch(word) is not None
    return relabelled(name, "ORG") if is_mixed and not word.startswith(parse.language.naming.surname_beginnings) else None


def saints(parse: Parse, name: Name) -> Verdict | None:
    """'From St Paul's': a school or a church, not the saint."""
    is_led = word_before(parse, name.first) in parse.language.naming.short_saints
    if not is_led or word_at(parse, name.stop) not in parse.language.naming.possessives:
        return None
    return Verdict(Name(name.first - 1, name.stop, "ORG", name.method))


def never_person(parse: Parse, name: Name) -> Verdict | None:
    """'Covid Zero' is nobody."""
    return NO_NAME if parse.words[name.first].lower() in parse.language.naming.never_persons else None


def portfolio(parse: Parse, name: Name) -> Verdict | None:
    """'She asked the Minister for Ports.': what an office is for."""
    word, preposition = parse.words[name.first], name.first - 1
    if name.stop - name.first != 1 or preposition < 1 or word.lower() in parse.language.names.given_names:
        return None
    is_office = parse.words[preposition].lower() in parse.language.naming.office_prepositions and is_title(parse, preposition - 1)
    return NO_NAME if is_office and parse.is_plural(name.first) else None


def behind_place(parse: Parse, name: Name) -> Verdict | None:
    """'Ambassador to Bangladesh Li Jiming': the place before the person is none of the name; but 'Paris Lind'."""
    if name.stop - name.first < 2 or parse.words[name.first].lower() in parse.language.names.given_names:
        return None
    place_stop = known_place_end(parse, name.first)
    if not name.first < place_stop < name.stop:
        return None
    return (
        Verdict(replace(name, first=place_stop))
        if is_behind_place_word(parse, name.first) or place_stop - name.first > 1
        else None
    )


def its_company(parse: Parse, name: Name) -> Verdict | None:
    """'Its owner, Corvid Pulp,' is a company."""
    first = name.first
    is_led = first > 2 and parse.words[first - 1] == "," and parse.words[first - 3].lower() in parse.language.naming.own_pronoun
    if not is_led or parse.lemmas[first - 2].lower() not in parse.language.words.company_nouns:
        return None
    return None if parse.words[first].lower() in parse.language.names.given_names else relabelled(name, "ORG")


def named_body(parse: Parse, name: Name) -> Verdict | None:
    """'The newspaper Tiempo Corrano', 'the Spanish NGO Caminos': the noun right before says what it is."""
    noun, naming = name.first - 1, parse.language.naming
    if noun < 1 or parse.words[noun].lower() not in naming.nouns_of_bodies or not joined(parse, noun, name.first):
        return None
    is_given = parse.words[name.first].lower() in parse.language.names.given_names and name.stop - name.first > 1
    return None if is_given or is_title(parse, name.stop - 1) else relabelled(name, "ORG")


def of_country(parse: Parse, name: Name) -> Verdict | None:
    """'Lamina Panama', 'Claridad Venezuela': a company's or a movement's branch; but 'Paris Jordan'."""
    last, names = parse.words[name.stop - 1], parse.language.names
    if name.stop - name.first != 2 or not is_known_place(parse, last) or is_title(parse, name.first - 1):
        return None
    if is_particle(parse, parse.words[name.first]):
        # 'Bin Salem'.
        return None
    words = [word.lower() for word in parse.words[name.first : name.stop]]
    is_person = any(word in names.given_names for word in words) or last in names.famous_surnames
    return None if is_person or last in parse.language.naming.places_and_surnames else relabelled(name, "ORG")


def called_company(parse: Parse, name: Name) -> Verdict | None:
    """'Calder Grid, the private company': its apposition says what it is."""
    determiners, words = parse.language.naming.determiners, parse.language.words
    if word_at(parse, name.stop) != "," or name.stop + 2 >= len(parse) or word_at(parse, name.stop + 1) not in determiners:
        return None
    if apposition_behind(parse, name.first, name.stop):
        # 'Jonas Quill, a research fellow at the Lind Institute,'.
        return None
    is_given = parse.words[name.first].lower() in parse.language.names.given_names
    is_body = False
    for token in range(name.stop + 2, min(name.stop + 10, len(parse))):
        if parse.words[token] == "," or is_person_noun(parse, token):
            # 'Jit-wai Lam, a University of Corran graduate,'.
            return relabelled(name, "ORG") if is_body and parse.words[token] == "," else None
        is_head = parse.lemmas[token].lower() in words.org_heads
        if (is_head and parse.words[token].islower()) or (parse.lemmas[token].lower() in words.company_nouns and not is_given):
            return relabelled(name, "ORG")
        is_body |= is_head
    return relabelled(name, "ORG") if is_body else None


DOUBTS: tuple[Rule, ...] = (
    family,
    with_article,
    begins_with_organization,
    begins_as_noun,
    camel_case,
    saints,
    never_person,
    portfolio,
    known_place,
    behind_place,
    place_spoken_of,
    its_company,
    called_company,
    named_body,
    of_country,
)
"""What stands before the name goes first, then its own words, then what stands behind it."""
