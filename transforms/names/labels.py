"""What a name is by its own words and those beside it: a table of rules, the first that applies decides."""

import re
from dataclasses import replace

from transforms.languages.scheme import Form
from transforms.names.headlines import all_words, headline_tokens, plain_words
from transforms.names.namewords import (
    Name,
    begins_sentence,
    is_hyphen,
    is_name_word,
    is_title,
    printed,
    word_before,
)
from transforms.names.organizations import is_acronym, is_common_word, is_known_organization, is_platform_use
from transforms.names.places import is_known_place, is_money
from transforms.names.verdicts import NO_NAME, Rule, Verdict, first_verdict, relabelled
from transforms.parsing.parse import Parse
from transforms.tables.methods import Method


def label_known(parse: Parse, name: Name) -> Name | None:
    """The name with the label that its own words tell, whatever the model says; None when it is no name."""
    return first_verdict(LABEL_RULES, parse, name)


def is_known(parse: Parse, text: str) -> bool:
    """Whether everybody knows the organization or the place."""
    return is_known_place(parse, text) or is_known_organization(parse, text)


def known_group(parse: Parse, name: Name) -> Verdict | None:
    """'Latinos' are a group."""
    text, names = printed(parse, name), parse.language.names
    if text not in names.known_groups or (name.label == "PERSON" and text.lower() in names.given_names):
        return None
    return relabelled(name, "NORP")


def known_other(parse: Parse, name: Name) -> Verdict | None:
    """'Obamacare' is a law."""
    label = parse.language.names.known_others.get(printed(parse, name))
    return None if label is None or (name.label == "PERSON" and label == "LOC") else relabelled(name, label)


def platform(parse: Parse, name: Name) -> Verdict | None:
    """'On Twitter' names no company."""
    return relabelled(name, "PRODUCT") if is_platform_use(parse, name) else None


def money(parse: Parse, name: Name) -> Verdict | None:
    """'10,000 US dollars', 'Egyptian pounds' name no country and no people."""
    is_open = name.label in ("GPE", "NORP", "LOC") and is_money(parse, name.stop)
    return NO_NAME if is_open and (name.label != "NORP" or word_before(parse, name.first).replace(",", "").isdigit()) else None


def no_name(parse: Parse, name: Name) -> Verdict | None:
    """'Super PAC' and 'Covid' name nothing."""
    lower = printed(parse, name).lower()
    is_open = name.label in ("GPE", "LOC", "NORP", "ORG", "PERSON")
    return NO_NAME if lower in parse.language.naming.no_names or (is_open and lower in parse.language.naming.plagues) else None


def half_of_two(parse: Parse, name: Name) -> Verdict | None:
    """'Glass' of 'Glass-Steagall' names nobody; a person of the article is found there later."""
    is_half = name.stop - name.first == 1 and name.stop + 1 < len(parse) and parse.words[name.stop] in ("-", "–")
    if not is_half or name.label != "PERSON" or not is_hyphen(parse, name.stop):
        return None
    return NO_NAME if parse.words[name.stop + 1][:1].isupper() else None


def noun_and_name(parse: Parse, name: Name) -> Verdict | None:
    """'Pupil Teodor Lasz' is a person, whose surname stands alone too."""
    if (
        name.label == "PERSON"
        or name.stop - name.first != 3
        or parse.words[name.first].lower() not in parse.language.words.persons
    ):
        return None
    surname = parse.words[name.stop - 1]
    is_other = surname.lower() in parse.language.words.org_heads or is_known(parse, printed(parse, name))
    is_full = is_name_word(parse, name.first + 1) and is_name_word(parse, name.stop - 1) and parse.words.count(surname) > 1
    return Verdict(replace(name, first=name.first + 1, label="PERSON")) if is_full and not is_other else None


def aged(parse: Parse, name: Name) -> Verdict | None:
    """'Marquez, 24, is accused': who has an age is a person."""
    words = parse.words[name.stop : name.stop + 3]
    has_age = len(words) == 3 and words[0] == "," and words[1].isdigit() and len(words[1]) == 2 and words[2] in (",", ".")
    if not has_age or is_known(parse, parse.text(name.first, name.stop)):
        return None
    return None if parse.words[name.stop - 1].lower() in parse.language.words.org_heads else relabelled(name, "PERSON")


def initialed(parse: Parse, name: Name) -> Verdict | None:
    """'J.M. Berger': initials and a surname are a person."""
    words = parse.words[name.first : name.stop]
    if len(words) != 2 or re.fullmatch(r"(?:[A-Z]\.){2,3}", words[0]) is None or not is_name_word(parse, name.stop - 1):
        return None
    is_other = words[1].lower() in parse.language.words.org_heads or is_known_place(parse, words[0])
    return None if is_other or is_known(parse, parse.text(name.first, name.stop)) else relabelled(name, "PERSON")


def descended(parse: Parse, name: Name) -> Verdict | None:
    """'Wanjiru wa Kamau', 'Hessa bint Salem': whose child somebody is; but 'Umoja wa Vijana' is a body."""
    words, lists = parse.words[name.first : name.stop], parse.language.names
    inner = [word for word in words[1:-1] if word in parse.language.naming.descent_words]
    is_open = name.label in ("ORG", "GPE", "LOC", "PRODUCT", "FAC") and words[-1].lower() not in parse.language.words.org_heads
    is_child = (
        is_open
        and bool(inner)
        and (words[0].lower() in lists.given_names or inner[0] in lists.male_particles | lists.female_particles)
    )
    return relabelled(name, "PERSON") if is_child else None


def of_generation(parse: Parse, name: Name) -> Verdict | None:
    """'Brill Sr.': a person, whatever the model says."""
    suffix = parse.words[name.stop - 1].lower().rstrip(".")
    is_open = name.label in ("ORG", "GPE", "PRODUCT") and name.stop - name.first > 1
    return relabelled(name, "PERSON") if is_open and suffix in parse.language.names.told_generations.values() else None


def person_of_common_word(parse: Parse, name: Name) -> Verdict | None:
    """'Told Experts': 'Experts' is nobody; who stands behind a title is somebody."""
    is_common = name.label == "PERSON" and is_common_word(parse, name) and not is_title(parse, name.first - 1)
    return NO_NAME if is_common else None


def street(parse: Parse, name: Name) -> Verdict | None:
    """'Of Albert Road', '12 Ada Street': what looks like a person is an address."""
    before = word_before(parse, name.first)
    is_led = before.isdigit() or before in parse.language.naming.address_prepositions
    if name.label != "PERSON" or not is_led or name.stop - name.first < 2:
        return None
    return relabelled(name, "FAC") if parse.words[name.stop - 1].lower() in parse.language.words.street_heads else None


def person_in_capitals(parse: Parse, name: Name) -> Verdict | None:
    """'CFIA' is an organization, unless all around is in capitals; whoever else is a person stays one."""
    if name.label != "PERSON":
        return None
    is_capitals = is_acronym(printed(parse, name)) and name.stop - name.first == 1 and not is_shouted(parse, name)
    return relabelled(name, "ORG" if is_capitals else "PERSON")


def common_word(parse: Parse, name: Name) -> Verdict | None:
    """'PAC' alone is a common noun; 'the Saudi Cabinet' is a body."""
    return NO_NAME if is_common_word(parse, name) and name.method != Method.ORGANIZATION else None


def common_beginning(parse: Parse, name: Name) -> Verdict | None:
    """'Boats have switched': a common noun at a sentence's start; not 'UNCTAD warned', 'Koral failed' of 'at Koral'."""
    is_common = name.stop - name.first == 1 and begins_sentence(parse, name.first) and not parse.is_proper(name.first)
    if is_common and (is_acronym(parse.words[name.first]) or stands_inside(parse, name.first)):
        return None
    return NO_NAME if is_common and not is_known(parse, printed(parse, name)) else None


def stands_inside(parse: Parse, token: int) -> bool:
    """Whether the article has the word with its capital inside a sentence, and nowhere without: a name."""
    word = parse.words[token]
    inside: set[str] | None = parse.memo.get("capitals_inside")
    if inside is None:
        headline = headline_tokens(parse)
        inside = parse.memo["capitals_inside"] = {
            parse.words[place] for place in parse.capitals if not headline[place] and not begins_sentence(parse, place)
        }
    return word in inside and word.lower() not in plain_words(parse)


def group_of_several_words(parse: Parse, name: Name) -> Verdict | None:
    """'Young Liberals' are a group."""
    heads = parse.language.words.org_heads_with_of
    # 'Union of Young Communists' is a body.
    is_body = any(word.lower() in heads for word in parse.words[name.first : name.stop - 1])
    is_long = name.stop - name.first > 1 and name.label == "ORG" and not is_body
    if not is_long or parse.words[name.stop - 1] not in parse.language.names.known_groups:
        return None
    return None if is_known(parse, printed(parse, name)) else relabelled(name, "NORP")


def headed(parse: Parse, name: Name) -> Verdict | None:
    """'Faneuil Hall' is a building, 'Clean Water Act' a law."""
    if name.stop - name.first < 2 or name.label not in ("ORG", "GPE", "LOC", "PERSON"):
        return None
    words = parse.language.words
    head = parse.words[name.stop - 1].lower()
    if head in words.org_heads or is_known(parse, printed(parse, name)):
        return None
    if any(word.lower() in words.org_heads_with_of for word in parse.words[name.first : name.stop - 1]):
        return None
    by_head = (
        ("WORK_OF_ART", words.work_heads),
        ("LAW", words.law_heads),
        ("EVENT", words.event_heads),
        ("FAC", words.fac_heads),
    )
    return next((relabelled(name, label) for label, heads in by_head if head in heads), None)


def place_in_capitals(parse: Parse, name: Name) -> Verdict | None:
    """'The KPRT' is an organization, also where the model takes it for a place."""
    if name.stop - name.first > 1 or name.label not in ("GPE", "NORP", "PRODUCT"):
        return None
    text = printed(parse, name)
    is_place = not is_acronym(text) or is_known_place(parse, text) or is_shouted(parse, name)
    return None if is_place else relabelled(name, "ORG")


def group_of_one(parse: Parse, name: Name) -> Verdict | None:
    """'As a Dermatologist', 'the Custodian of the shrine': a noun for one person is no people."""
    is_one = name.label == "NORP" and name.stop - name.first == 1 and parse.forms[name.first] in (Form.NOUN, Form.NAME)
    if not is_one or printed(parse, name) in parse.language.names.known_groups:
        return None
    lists, lower = parse.language.words, parse.words[name.first].lower()
    return NO_NAME if lower in lists.persons or lower in all_words(parse) else None


def of_another_language(parse: Parse, name: Name) -> Verdict | None:
    """'Banque du Littoral', 'FC Zamora': a noun for bodies in another language begins the name."""
    word = parse.words[name.first]
    is_body = word.lower() in parse.language.words.foreign_bodies and word[:1].isupper() and name.stop - name.first > 1
    return relabelled(name, "ORG") if is_body and name.label in ("PERSON", "GPE", "PRODUCT") else None


LABEL_RULES: tuple[Rule, ...] = (
    known_group,
    group_of_one,
    known_other,
    platform,
    money,
    no_name,
    half_of_two,
    noun_and_name,
    aged,
    of_another_language,
    initialed,
    descended,
    of_generation,
    person_of_common_word,
    street,
    person_in_capitals,
    common_word,
    common_beginning,
    group_of_several_words,
    headed,
    place_in_capitals,
)
"""What is known goes first, then what the words beside show, then the looks of persons, then of the rest."""


def is_shouted(parse: Parse, name: Name) -> bool:
    """Whether the name's capitals are those of a transcript's label ('WALLACE:') or of a line in capitals."""
    behind = parse.words[name.stop] if name.stop < len(parse) else ""
    around = [word for word in parse.words[max(name.first - 3, 0) : name.stop + 3] if word.isalpha() and len(word) > 2]
    return behind == ":" or (len(around) > 2 and all(map(str.isupper, around)))
