"""Labels made consistent: what is generally known of a name, what its head says, and what the article says of it elsewhere."""

import re
from collections import Counter
from dataclasses import replace

from transforms.languages.en.gazetteer import FAMOUS_SURNAMES, KNOWN_GROUPS, KNOWN_OTHERS
from transforms.languages.en.words import (
    EVENT_HEADS,
    FAC_HEADS,
    GIVEN_NAMES,
    LAW_HEADS,
    ORG_HEADS,
    ORG_HEADS_WITH_OF,
    PLACE_HEADS,
    PLACE_PREPOSITIONS,
    STREET_HEADS,
    WORK_HEADS,
)
from transforms.names.namewords import Name, begins_sentence, is_hyphen, is_name_word, is_particle, is_title, surname_start
from transforms.names.organizations import is_acronym, is_common_word, is_known_organization, is_platform_use
from transforms.names.places import is_known_place
from transforms.parsing.parse import Parse

_MISTAKEN_FULL = frozenset({"ORG", "GPE", "WORK_OF_ART", "PRODUCT"})
_MISTAKABLE = frozenset({"ORG", "GPE", "NORP", "PRODUCT", "WORK_OF_ART", "LOC", "FAC", "PERSON", "EVENT", "LAW"})
_NAMED_AFTER_PERSONS = frozenset(
    """
    administration campaign house foundation institute center centre library fund organization university college school family
    """.split()
)
_BY_HEAD = {
    **dict.fromkeys(FAC_HEADS, "FAC"),
    **dict.fromkeys(EVENT_HEADS, "EVENT"),
    **dict.fromkeys(LAW_HEADS, "LAW"),
    **dict.fromkeys(WORK_HEADS, "WORK_OF_ART"),
}


def label_known(parse: Parse, name: Name) -> Name:
    """The name with the label that its own words tell, whatever the model says; with an empty label when it is no name.

    'Latinos' are a group, 'Obamacare' a law, 'Faneuil Hall' a building; 'on Twitter' is no company; 'PAC' alone is a common noun;
    'CBSA' is an organization.
    """
    text = " ".join(parse.text(name.first, name.stop).replace("’", "'").split())
    length = name.stop - name.first
    if text in KNOWN_GROUPS and not (name.label == "PERSON" and text.lower() in GIVEN_NAMES):
        return replace(name, label="NORP")
    if text in KNOWN_OTHERS and not (name.label == "PERSON" and KNOWN_OTHERS[text] == "LOC"):
        return replace(name, label=KNOWN_OTHERS[text])
    if is_platform_use(parse, name):
        return replace(name, label="PRODUCT")
    if text.lower() in ("super pac", "super pacs"):
        return replace(name, label="")
    is_half = length == 1 and name.stop + 1 < len(parse) and parse.words[name.stop] in ("-", "–") and is_hyphen(parse, name.stop)
    if is_half and name.label == "PERSON" and parse.words[name.stop + 1][:1].isupper():
        # 'Glass' of 'Glass-Steagall' names nobody; a person of the article is carried there later.
        return replace(name, label="")
    if is_aged(parse, name) or is_initialed(parse, name):
        return replace(name, label="PERSON")
    if name.label == "PERSON":
        if is_common_word(parse, name) and not is_title(parse, name.first - 1):
            return replace(name, label="")
        if is_street(parse, name):
            return replace(name, label="FAC")
        is_capitals = is_acronym(text) and length == 1 and not _is_shouted(parse, name)
        return replace(name, label="ORG") if is_capitals else name
    if is_common_word(parse, name):
        return replace(name, label="")
    if (
        length == 1
        and begins_sentence(parse, name.first)
        and parse.tags[name.first] not in ("NNP", "NNPS")
        and not _is_known(text)
    ):
        return replace(name, label="")
    if length > 1 and name.label == "ORG" and parse.words[name.stop - 1] in KNOWN_GROUPS and not _is_known(text):
        return replace(name, label="NORP")
    if length > 1 and name.label in ("ORG", "GPE", "LOC", "PERSON") and not _is_known(text):
        head = parse.words[name.stop - 1].lower()
        has_body = any(word.lower() in ORG_HEADS_WITH_OF for word in parse.words[name.first : name.stop - 1])
        if head in _BY_HEAD and head not in ORG_HEADS and not has_body:
            return replace(name, label=_BY_HEAD[head])
    if (
        is_acronym(text)
        and length == 1
        and name.label in ("GPE", "NORP", "PRODUCT")
        and not is_known_place(text)
        and not _is_shouted(parse, name)
    ):
        return replace(name, label="ORG")
    return name


def is_street(parse: Parse, name: Name) -> bool:
    """Whether what looks like a person is an address: 'of Albert Road', '12 Ada Street'."""
    before = parse.words[name.first - 1].lower() if name.first else ""
    is_led = before.isdigit() or before in ("of", "on", "in", "at", "off", "near", "along", "from", "down")
    return is_led and name.stop - name.first > 1 and parse.words[name.stop - 1].lower() in STREET_HEADS


def is_aged(parse: Parse, name: Name) -> bool:
    """Whether an age stands behind the name: 'Marquez, 24, is accused'."""
    words = parse.words[name.stop : name.stop + 3]
    return (
        len(words) == 3
        and words[0] == ","
        and words[1].isdigit()
        and len(words[1]) == 2
        and words[2] in (",", ".")
        and (not _is_known(parse.text(name.first, name.stop)) and parse.words[name.stop - 1].lower() not in ORG_HEADS)
    )


def is_initialed(parse: Parse, name: Name) -> bool:
    """Whether the name is initials and a surname: 'J.M. Berger'."""
    words = parse.words[name.first : name.stop]
    return (
        len(words) == 2
        and re.fullmatch(r"(?:[A-Z]\.){2,3}", words[0]) is not None
        and is_name_word(parse, name.stop - 1)
        and words[1].lower() not in ORG_HEADS
        and not is_known_place(words[0])
        and not _is_known(parse.text(name.first, name.stop))
    )


def join_listed_persons(parse: Parse, names: list[Name]) -> list[Name]:
    """The names, two words in a list of persons made a person: 'Opal Dey, Alicia Lund and Patrisse Quill', whatever the last is
    taken for; and who says something is no place: 'Sweeny said'.
    """
    joined: list[Name] = []
    for name in names:
        words = parse.words[name.first : name.stop]
        text = parse.text(name.first, name.stop)
        if name.label in ("ORG", "GPE", "PRODUCT", "NORP", "WORK_OF_ART") and not _is_known(text) and text not in KNOWN_OTHERS:
            is_two = len(words) == 2 and all(
                word.isalpha() and is_name_word(parse, name.first + n) for n, word in enumerate(words)
            )
            heads = ORG_HEADS | FAC_HEADS | PLACE_HEADS | EVENT_HEADS | LAW_HEADS
            is_plain = words[-1].lower() not in heads and words[-1] not in KNOWN_GROUPS
            before = joined[-1] if joined else None
            is_listed = (
                before is not None
                and before.label == "PERSON"
                and before.stop - before.first > 1
                and " ".join(parse.body[parse.ends[before.stop - 1] : parse.starts[name.first]].split()) in ("and", ", and")
            )
            verb = parse.heads[name.stop - 1]
            says = parse.deps[name.stop - 1] == "nsubj" and parse.words[verb].lower() in (
                "said",
                "says",
                "added",
                "asked",
                "replied",
            )
            if (is_two and is_plain and is_listed) or (
                name.label == "GPE" and len(words) == 1 and says and words[0].isalpha() and not words[0].isupper()
            ):
                name = replace(name, label="PERSON")
        joined.append(name)
    return joined


def _is_known(text: str) -> bool:
    return is_known_place(text) or is_known_organization(text)


def _is_shouted(parse: Parse, name: Name) -> bool:
    """Whether the capitals are those of a transcript's label ('WALLACE:') or of a line in capitals."""
    behind = parse.words[name.stop] if name.stop < len(parse) else ""
    around = [word for word in parse.words[max(name.first - 3, 0) : name.stop + 3] if word.isalpha() and len(word) > 2]
    return behind == ":" or (len(around) > 2 and all(map(str.isupper, around)))


def settle_labels(parse: Parse, names: list[Name], sure: set[str]) -> list[Name]:
    """The same string gets the same label all over the article: its most frequent one, a person's if it is in one's name.

    'Casey' is a person, whatever the model calls it, once 'Sean Casey' is one, and 'Rufus Amberley' once 'Amberley' is; 'Veld' is
    a place when it only ever stands behind 'in' or 'near', and an unknown organization when it mostly does. `sure` are the texts
    that a title shows to be persons.
    """
    surnames = sure | {
        parse.text(surname_start(parse, name.first, name.stop), name.stop)
        for name in names
        if name.label == "PERSON" and name.stop - name.first > 1
    }
    short_forms = _short_forms(parse, names)
    votes: dict[str, Counter[str]] = {}
    places: dict[str, list[bool]] = {}
    for name in names:
        text = parse.text(name.first, name.stop)
        votes.setdefault(text, Counter())[name.label] += 1
        before = parse.words[name.first - 1].lower() if name.first else ""
        places.setdefault(text, []).append(before in PLACE_PREPOSITIONS or (before == "at" and name.label == "PERSON"))
    alone = {text for text, labels in votes.items() if " " not in text and labels.most_common(1)[0][0] == "PERSON"}
    settled = []
    for name in names:
        text = parse.text(name.first, name.stop)
        label = votes[text].most_common(1)[0][0]
        joins_person = label in _MISTAKEN_FULL and _is_full_name_of(parse, name, alone)
        is_headed = parse.words[name.stop - 1].lower() in ORG_HEADS or is_known_organization(text)
        in_places = sum(places[text]) / len(places[text])
        if (name.label == "PRODUCT" and is_platform_use(parse, name)) or (
            text in KNOWN_OTHERS and name.label == KNOWN_OTHERS[text]
        ):
            label = name.label
        elif (text in surnames and label in _MISTAKABLE) or _is_famous(text, label) or (joins_person and not is_headed):
            label = "PERSON"
        elif text in short_forms and not is_known_place(text) and _may_be_short_form(name, label, text):
            label = "ORG"
        elif (is_known_place(text) and label in ("ORG", "LOC", "FAC", "PRODUCT") and not is_known_organization(text)) or (
            not is_headed and not text.isupper() and _is_place(label, in_places, parse.words[name.first : name.stop])
        ):
            label = "GPE"
        settled.append(name if label == name.label else replace(name, label=label))
    return settled


def _is_famous(text: str, label: str) -> bool:
    return text in FAMOUS_SURNAMES and label in ("ORG", "GPE", "PRODUCT", "FAC") and not _is_known(text)


def _short_forms(parse: Parse, names: list[Name]) -> set[str]:
    """What organizations of the article are called for short: 'Kantar' of 'Kantar Media', 'CRB' of 'Corran River Board'."""
    forms = set()
    for name in names:
        words = parse.words[name.first : name.stop]
        if name.label != "ORG" or len(words) < 2:
            continue
        if is_acronym(parse.text(name.first, name.stop)) or words[-1].lower() in _NAMED_AFTER_PERSONS:
            continue
        for length in range(1, len(words)):
            short = parse.text(name.first, name.first + length)
            if len(short) > 3 and words[length - 1][:1].isupper() and short not in KNOWN_GROUPS and short not in KNOWN_OTHERS:
                forms.add(short)
        initials = "".join(word[0] for word in words if word[:1].isupper())
        if len(initials) > 2:
            forms.add(initials)
    return forms


def _may_be_short_form(name: Name, label: str, text: str) -> bool:
    """Whether the first words of an organization's name stand for it, and not for the person or day that it is named after."""
    return label not in ("PERSON", "NORP", "LAW", "EVENT") or (name.stop - name.first == 1 and text.lower() not in GIVEN_NAMES)


def _is_full_name_of(parse: Parse, name: Name, alone: set[str]) -> bool:
    """Whether the name is two or three words and ends with what stands alone for a person elsewhere."""
    start = surname_start(parse, name.first, name.stop)
    words = parse.words[name.first : start]
    are_name_words = all(word.isalpha() and (word[0].isupper() or is_particle(word)) for word in words)
    return 1 <= len(words) <= 2 and are_name_words and parse.text(start, name.stop) in alone


def _is_place(label: str, in_places: float, words: list[str]) -> bool:
    """Whether what the model takes for a person or an organization is a place: by its head, or its namings behind 'in'."""
    if len(words) > 1 and words[-1].lower() in PLACE_HEADS and label in ("PERSON", "ORG", "LOC"):
        return True
    if label == "PERSON":
        return in_places == 1 and len(words) <= 2 and words[0].lower() not in GIVEN_NAMES
    return label == "ORG" and in_places >= 0.5
