"""Persons by what the words around show: titles, ages, appositions, given names, reporting verbs; and their later namings."""

import re
from collections import Counter
from dataclasses import replace

from transforms.languages.en.gazetteer import FAMOUS_SURNAMES, KNOWN_GROUPS
from transforms.languages.en.words import (
    COMMON_CAPITALS,
    COMPANY_NOUNS,
    DEFINITE_PERSONS,
    FAC_HEADS,
    GIVEN_NAMES,
    GIVEN_NOUNS,
    HONORIFICS,
    KIN,
    NOT_NAMES,
    ORG_HEADS,
    QUOTATION_MARKS,
    SUFFIXES,
    SURNAMES_TOO,
    TITLES,
    WORK_HEADS,
)
from transforms.names.namewords import (
    MAX_NAME_TOKENS,
    MAX_TITLE_TOKENS,
    Name,
    begins_sentence,
    is_name_word,
    is_particle,
    is_title,
    joined,
    name_run,
    name_word_places,
    surname_start,
)
from transforms.names.organizations import is_known_organization
from transforms.names.places import is_called_place, is_known_place
from transforms.names.roles import apposition_before, apposition_behind, is_person_noun
from transforms.parsing.parse import Parse
from transforms.text.marks import has_odd_marks

_FAMILY_WORDS = frozenset(
    {"family", "families", "sisters", "brothers", "siblings", "twins", "dynasty", "clan", "household", "couple"}
)
_NOT_FIRST_NAMES = DEFINITE_PERSONS | frozenset(
    """
    team comrade businesswoman businessman saint state follow meet watch thank staff young old crazy lying crooked little
    longtime campaign stop never dear congrats candidate anti pro
    """.split()
)
_NICKNAME_MARKS = {'"': '"', "“": "”", "‘": "’", "'": "'", "(": ")", "``": "''", "''": "''"}
_WORKS = frozenset({"WORK_OF_ART", "LAW", "EVENT", "PRODUCT"})


def extend_left(parse: Parse, name: Name) -> Name:
    """The person with the given name that the model left out at the sentence's start: 'Lennox Abara, 63' for 'Abara'."""
    first = name.first
    while (
        first > 0
        and name.first - first < 2
        and is_name_word(parse, first - 1)
        and joined(parse, first - 1, first)
        and (parse.tags[first - 1] == "NNP" or _is_unknown_word(parse, first - 1))
        and not is_title(parse, first - 1)
        and not is_known_place(parse.words[first - 1])
        and not is_person_noun(parse, first - 1)
        and parse.sentences[first - 1] == parse.sentences[first]
    ):
        first -= 1
    return name if first == name.first else replace(name, first=first)


_SAID_OF_PLACES = frozenset({"poor", "dear", "old", "greater", "little", "rural", "urban", "downtown", "central", "modern"})


def doubt_person(parse: Parse, name: Name) -> Name:
    """What the model takes for a person, as what it is by its surroundings; with an empty label when it is no name at all.

    'told the Herald': persons have no article, so it is an organization, unless a noun follows ('the Lind plan') or it is a given
    name ('the Donald'). 'The Linds', 'the Lind family': several people, of whom none is named. 'Schools have switched': a common
    noun at a sentence's start. 'Calder Grid, the private company': its apposition says so.
    """
    first, last = name.first, name.stop
    before = parse.words[first - 1].lower() if first else ""
    behind = parse.words[last].lower() if last < len(parse) else ""
    if before == "the" and not is_title(parse, first - 1) and parse.words[first].lower() not in GIVEN_NAMES:
        if behind in _FAMILY_WORDS or (last - first == 1 and parse.words[first].endswith("s") and parse.tags[first] == "NNPS"):
            return replace(name, label="")
        is_modifier = (
            last < len(parse) and parse.poses[last] in ("NOUN", "PROPN", "ADJ") and parse.ends[last - 1] + 1 == parse.starts[last]
        )
        if not is_modifier:
            return replace(name, label="ORG")
    if last - first > 1 and is_known_organization(parse.words[first]):
        return replace(name, label="ORG")
    if last - first == 1:
        starts = begins_sentence(parse, first)
        if starts and (parse.tags[first] not in ("NNP", "NNPS") or parse.words[first].lower() in parse.words):
            return replace(name, label="")
    if is_known_place(parse.text(first, last)) or is_called_place(parse, last):
        return replace(name, label="GPE")
    # 'Poor Mexico': a place that something is said of.
    if last - first == 2 and is_known_place(parse.words[first + 1]) and parse.words[first].lower() in _SAID_OF_PLACES:
        return replace(name, first=first + 1, label="GPE")
    is_its_company = first > 2 and before == "," and parse.words[first - 3].lower() == "its"
    if is_its_company and parse.lemmas[first - 2].lower() in COMPANY_NOUNS and parse.words[first].lower() not in GIVEN_NAMES:
        return replace(name, label="ORG")
    if behind == "," and last + 2 < len(parse) and parse.words[last + 1].lower() in ("the", "a", "an"):
        for token in range(last + 2, min(last + 7, len(parse))):
            is_maker = parse.lemmas[token].lower() in COMPANY_NOUNS and parse.words[first].lower() not in GIVEN_NAMES
            if parse.words[token].lower() in ORG_HEADS or is_maker:
                return replace(name, label="ORG")
            if parse.words[token] == "," or is_person_noun(parse, token):
                break
    return name


def _is_unknown_word(parse: Parse, token: int) -> bool:
    """Whether the parser took a name for an adverb or the like: 'a nominee: Waverly Lind, a judge'."""
    is_open = parse.tags[token] in ("RB", "JJ", "NN", "FW", "UH", "NNPS", "RBR") and not begins_sentence(parse, token)
    return is_open and parse.words[token].lower() not in parse.words


def is_family(parse: Parse, name: Name) -> bool:
    """Whether the surname stands for several people, of whom none is named: 'the Lind family'."""
    if name.label != "PERSON" or not name.first or name.stop == len(parse) or name.stop - name.first > 1:
        return False
    return parse.words[name.first - 1].lower() == "the" and parse.words[name.stop].lower() in _FAMILY_WORDS


def without_things(parse: Parse, names: list[Name]) -> list[Name]:
    """The names without given names that are things here: 'the Bill', and then every 'Bill' of an article without a Bill Lind."""
    full = {parse.words[name.first].lower() for name in names if name.label == "PERSON" and name.stop - name.first > 1}
    single = [name for name in names if name.stop - name.first == 1 and parse.words[name.first].lower() in GIVEN_NOUNS]
    things = {name for name in single if name.first and is_led_as_thing(parse, name.first)}
    meant = {parse.words[name.first].lower() for name in things} - full
    return [
        name
        for name in names
        if name not in things and not (name.stop - name.first == 1 and parse.words[name.first].lower() in meant)
    ]


def is_led_as_thing(parse: Parse, token: int) -> bool:
    """Whether an article or a bracket leads the noun: 'the Bill', 'a draft Bill', 'the Land Use (Amendment) Bill'."""
    if parse.words[token - 1] == ")":
        return True
    return any(
        parse.words[child].lower() in ("the", "a", "an", "this", "that", "its") and child < token
        for child in parse.children[token]
    )


def without_epithet(parse: Parse, name: Name) -> Name:
    """The person without the noun that begins the sentence, and so has a capital: 'Billionaire Ann Lee'; 'Team Lee'."""
    first = name.first
    while (
        name.stop - first > 1 and parse.words[first].lower() in _NOT_FIRST_NAMES and parse.words[first].lower() not in GIVEN_NAMES
    ) or (name.stop - first > 1 and parse.words[first].isspace()):
        first += 1
    return name if first == name.first else replace(name, first=first)


def find_titled(parse: Parse, names: list[Name]) -> list[Name]:
    """Persons named behind a title: 'Justice Minister Arif Virani', 'Mr. Ford', 'Minister for Women of Canada Marci Ien'."""
    inside = {token: name for name in names for token in range(name.first, name.stop)}
    found: list[Name] = []
    taken = -1
    for token in range(len(parse)):
        if token <= taken or not is_title(parse, token) or _is_saint(parse, token, inside):
            continue
        if token + 1 < len(parse) and parse.words[token + 1].lower() in ("of", "for"):
            first, last = long_title_name(parse, token, inside)
        else:
            first = token + 1
            if first < len(parse) and parse.words[first] == "." and parse.ends[token] == parse.starts[first]:
                first += 1
            while first < len(parse) and is_title(parse, first):
                first += 1
            last = name_run(parse, first, min(first + MAX_NAME_TOKENS, len(parse)))
        person = titled_person(parse, first, last, inside)
        if person is not None:
            found.append(person)
            taken = person.stop - 1
    return found


def _is_saint(parse: Parse, token: int, inside: dict[int, Name]) -> bool:
    """Whether the title is part of a name: of a place that a saint gave its name ('St. Louis'), of a firm ('General Mills')."""
    name = inside.get(token)
    if name is None or name.label == "PERSON":
        return False
    return parse.words[token].lower() in ("st", "st.") or is_known_organization(parse.text(name.first, name.stop))


def titled_person(parse: Parse, first: int, last: int, inside: dict[int, Name]) -> Name | None:
    """The person named by the run behind a title, or None where the run is an office or an organization ('Attorney General')."""
    if not 0 < last - first <= MAX_NAME_TOKENS:
        return None
    while last > first and is_particle(parse.words[last - 1]):
        last -= 1
    # 'Chief Medical Officer Beatrix Amankwah': the office goes on behind its first word.
    first = max((token + 1 for token in range(first, last) if parse.words[token].lower() in TITLES), default=first)
    if last <= first or parse.words[last - 1].lower() in ORG_HEADS or is_title(parse, last - 1):
        return None
    if (
        any(parse.words[token].isupper() and len(parse.words[token]) > 3 for token in range(first, last))
        and not parse.body.isupper()
    ):
        label = inside[first].label if first in inside else None
        if label != "PERSON":
            return None
    model = inside.get(first)
    if model is not None and model.label in ("GPE", "LOC", "NORP") and last - first == 1:
        return None
    if is_known_place(parse.text(first, last)) or is_known_organization(parse.text(first, last)):
        return None
    return Name(first, last, "PERSON")


def long_title_name(parse: Parse, title: int, inside: dict[int, Name]) -> tuple[int, int]:
    """The name's tokens behind a title with 'of' or 'for'; an empty range when the title stands without a name.

    'Minister of Employment, Workforce Development and Official Languages Randy Boissonnault': the run of capitalized
    words, 'and', 'of', 'the' and commas is followed to its end; the name is its last two words, or what begins at a known
    given name there.
    """
    joints = {"of", "for", "and", "the", "&", ",", "to", "in", "on"}
    end = title + 1
    while end < min(title + MAX_TITLE_TOKENS, len(parse)) and parse.paragraphs[end] == parse.paragraphs[title]:
        if is_name_word(parse, end) or (parse.words[end].lower() in joints and end + 1 < len(parse)):
            end += 1
        else:
            break
    while end > title and not is_name_word(parse, end - 1):
        end -= 1
    for token in range(title + 2, end):
        model = inside.get(token)
        if (
            model is not None
            and model.label == "PERSON"
            and model.first == token
            and joined(parse, token - 1, token)
            and model.stop - token < 3
        ):
            return token, min(model.stop, end)
    run = end
    while run > title + 2 and is_name_word(parse, run - 1):
        run -= 1
    if end - run < 3:
        return title, title
    for token in range(run + 1, end - 1):
        if parse.words[token].lower() in GIVEN_NAMES:
            return token, end
    if parse.words[end - 1].lower() in ORG_HEADS:
        return title, title
    return end - 2, end


def find_evident(parse: Parse) -> list[Name]:
    """Persons of two words or more whom the words around show to be such, whatever the model says.

    An age: 'Lennox Abara, 63, wept'. A relative clause: 'Ann Sole, who'. An apposition: 'Nils Berg, the Green leader,'; 'its
    grower, Odile Brandt,'. A noun for a person right before: 'cox Delphine Asante'.
    """
    found = []
    behind = 0
    for token in name_word_places(parse):
        if token < behind or is_title(parse, token) or (token and _is_inner(parse, token)):
            continue
        last = name_run(parse, token, min(token + MAX_NAME_TOKENS, len(parse)))
        behind = max(last, token + 1)
        if last - token >= 2 and parse.words[last - 1].lower() not in ORG_HEADS and is_evident_person(parse, token, last):
            found.append(Name(token, last, "PERSON"))
    return found


def _is_inner(parse: Parse, token: int) -> bool:
    """Whether the run of name words began before the token."""
    return is_name_word(parse, token - 1) and joined(parse, token - 1, token) and not is_title(parse, token - 1)


def is_evident_person(parse: Parse, first: int, last: int) -> bool:
    """Whether an age, a relative clause, an apposition or a noun beside the run shows that it names a person."""
    text = parse.text(first, last)
    if is_known_place(text) or is_known_organization(text) or any(character.isdigit() for character in text):
        return False
    words = [parse.words[place].lower() if place < len(parse) else "" for place in range(last, last + 3)]
    if words[0] == "," and (words[1] == "who" or (words[1].isdigit() and len(words[1]) == 2 and words[2] in (",", "."))):
        return True
    if apposition_behind(parse, first, last):
        return True
    if apposition_before(parse, first, last):
        return not any(parse.lemmas[place].lower() in COMPANY_NOUNS for place in range(max(first - 4, 0), first))
    noun = first - 1
    return (
        noun >= 0
        and parse.poses[noun] == "NOUN"
        and parse.ends[noun] + 1 == parse.starts[first]
        and parse.heads[noun] in range(first, last)
        and is_person_noun(parse, noun)
    )


def find_shouted(parse: Parse) -> list[Name]:
    """Persons whose name opens a paragraph in capitals, their surname standing elsewhere: 'TEO DEY struck twice. … Dey said'."""
    found, printed = [], set(parse.words)
    for start, _ in parse.paragraph_spans:
        first = parse.token_at(start)
        last = first
        while last < min(first + 4, len(parse)) and parse.words[last].isupper() and parse.words[last].isalpha():
            last += 1
        is_lead = 1 < last - first < 4 and last < len(parse) and parse.words[last].islower() and joined(parse, last - 1, last)
        if is_lead and len(parse.words[last - 1]) > 2 and parse.words[last - 1].title() in printed:
            text = parse.text(first, last).title()
            if not is_known_place(text) and not is_known_organization(text) and parse.words[last - 1].lower() not in ORG_HEADS:
                found.append(Name(first, last, "PERSON"))
    return found


def find_nicknamed(parse: Parse) -> list[Name]:
    """Persons printed with a nickname in marks or brackets inside the name: 'Robin E. "Bud" Ashe', 'Ines (Nini) Dey'.

    One of the two marks may have been forgotten, when the paragraph's marks do not come out even: 'Robin E. "Bud Ashe'.
    """
    found = []
    for token in range(1, len(parse) - 3):
        closing = _NICKNAME_MARKS.get(parse.words[token])
        is_whole = False
        if closing is not None and is_name_word(parse, token + 1) and parse.ends[token] == parse.starts[token + 1]:
            nickname = token + 1
            is_whole = parse.words[token + 2] == closing and parse.ends[token + 1] == parse.starts[token + 2]
            surname = token + 3 if is_whole else token + 2
        elif parse.words[token + 1] in ('"', "”", "''") and parse.ends[token] == parse.starts[token + 1]:
            nickname, surname = token, token + 2
        else:
            continue
        first = token
        while (
            first > 0
            and token - first < 3
            and is_name_word(parse, first - 1)
            and parse.starts[first] - parse.ends[first - 1] == 1
        ):
            if is_title(parse, first - 1):
                break
            first -= 1
        last = name_run(parse, surname, min(surname + 4, len(parse)))
        if first == token or last == surname or parse.words[last - 1].lower() in ORG_HEADS:
            continue
        given, short = parse.words[first].lower(), parse.words[nickname].lower()
        known = (given in GIVEN_NAMES) + (short in GIVEN_NAMES)
        has_initial = token - first > 1 and re.fullmatch(r"[A-Z]\.?", parse.words[token - 1]) is not None
        is_half = known + has_initial > 1 and parse.paragraphs[token] in paragraphs_with_odd_marks(parse)
        if is_half or (is_whole and (known or has_initial or short in given)):
            found.append(Name(first, last, "PERSON"))
    return found


def paragraphs_with_odd_marks(parse: Parse) -> set[int]:
    """The paragraphs that lack a double mark, or have one too many."""
    odd: set[int] | None = parse.memo.get("paragraphs_with_odd_marks")
    if odd is None:
        odd = {number for number, span in enumerate(parse.paragraph_spans) if has_odd_marks(parse.body, *span)}
        parse.memo["paragraphs_with_odd_marks"] = odd
    return odd


def find_kin(parse: Parse) -> list[Name]:
    """Relatives who are named by one word: 'his wife, Melle,'; 'their daughter Ines'."""
    found = []
    for token in name_word_places(parse):
        if token < 2 or is_title(parse, token) or parse.tags[token] not in ("NNP", "NN", "FW"):
            continue
        last = name_run(parse, token, min(token + MAX_NAME_TOKENS, len(parse)))
        kin = token - 1
        if parse.words[kin] == ",":
            kin -= 1
            if (
                last < len(parse)
                and parse.words[last] not in (",", ".", ")", "’s", "'s")
                and parse.poses[last] not in ("VERB", "AUX")
            ):
                continue
        if parse.words[kin] not in KIN or parse.paragraphs[kin] != parse.paragraphs[token] or parse.poses[kin] != "NOUN":
            continue
        if (
            last - token <= 3
            and parse.words[last - 1].lower() not in ORG_HEADS
            and not is_known_organization(parse.text(token, last))
        ):
            found.append(Name(token, last, "PERSON"))
    return found


def find_given(parse: Parse, names: list[Name]) -> list[Name]:
    """Persons by a well-known given name before another name word: 'Marci Ien' when the model has missed or mislabelled her.

    In a work's title behind 'with': 'The Late Show With Ann Lee'.
    """
    by_token = {token: name for name in names for token in range(name.first, name.stop)}
    found = []
    for token in range(len(parse) - 1):
        if parse.words[token].lower() not in GIVEN_NAMES or not is_name_word(parse, token) or parse.words[token] in KNOWN_GROUPS:
            continue
        if (
            token
            and not _is_verb_in_front(parse, token - 1)
            and _is_inner(parse, token)
            and parse.sentences[token - 1] == parse.sentences[token]
        ):
            behind_with = parse.words[token - 1].lower() == "with"
            if not behind_with:
                continue
        last = name_run(parse, token, min(token + 6, len(parse)))
        # 'The Ann Lee Show'.
        if last - token > 2 and parse.words[last - 1].lower() in WORK_HEADS:
            last -= 1
        if (
            last - token >= 2
            and parse.words[last - 1].lower() not in ORG_HEADS | FAC_HEADS
            and parse.words[last - 1].lower() not in GIVEN_NAMES
            and not is_known_place(parse.text(token, last))
            and not is_known_organization(parse.text(token, last))
            and _may_replace(parse, token, last, {by_token[place] for place in range(token, last) if place in by_token})
        ):
            found.append(Name(token, last, "PERSON"))
    return found


def _is_verb_in_front(parse: Parse, token: int) -> bool:
    """Whether the token begins its sentence with a capital that tells nothing: 'Follow Ann Lee'."""
    return begins_sentence(parse, token) and parse.tags[token] in ("VB", "VBP", "VBD", "VBG", "VBN", "RB", "IN", "CC")


def _may_replace(parse: Parse, first: int, last: int, covers: set[Name]) -> bool:
    """Whether what the tokens are taken for is no more than they are, or a work named after the person."""
    for cover in covers:
        if cover.label == "PERSON":
            return False
        is_inside = first <= cover.first and cover.stop <= last
        is_host = cover.label in _WORKS and (
            parse.words[first - 1].lower() == "with" or parse.words[cover.stop - 1].lower() in WORK_HEADS
        )
        if not is_host and not (is_inside and cover.stop - cover.first <= 3):
            return False
    return True


def find_reporting(parse: Parse) -> list[Name]:
    """Persons by what they do beside a quotation mark: '“They took it,” Hale said'; '“Yes,” said Hale.'

    Two words or more need no mark: 'Adel Nour said he had left'.
    """
    found = []
    for cue in range(len(parse)):
        if parse.words[cue] not in ("said", "says", "added", "asked", "replied", "told"):
            continue
        last = cue
        first = last
        while first > 0 and first > cue - 5 and (is_name_word(parse, first - 1) or parse.words[first - 1] in ("-", "–")):
            first -= 1
        if first == last and cue + 1 < len(parse):
            first, last = cue + 1, name_run(parse, cue + 1, min(cue + 6, len(parse)))
        beside = min(first, cue) - 1
        if last == first or not _may_be_person(parse, first, last):
            continue
        is_full = 1 < last - first <= 4 and last == cue
        is_proper = all(parse.words[token].isalpha() and parse.tags[token] == "NNP" for token in range(first, last))
        if (is_full and is_proper) or (beside >= 0 and parse.words[beside] in QUOTATION_MARKS):
            found.append(Name(first, last, "PERSON"))
    return found


def _may_be_person(parse: Parse, first: int, last: int) -> bool:
    """Whether nothing about the words speaks against a person: no title, no head of an organization, no known name."""
    text = parse.text(first, last)
    if is_known_place(text) or is_known_organization(text) or parse.words[last - 1].lower() in ORG_HEADS:
        return False
    if last - first == 1 and parse.words[first] in COMMON_CAPITALS:
        return False
    return not any(is_title(parse, token) or is_person_noun(parse, token) for token in range(first, last))


def trim_to_full_names(parse: Parse, names: list[Name], headline: list[bool]) -> list[Name]:
    """Persons' names without the headline's words around them: 'Ann Lee Tells' → 'Ann Lee' where the article has 'Ann Lee'."""
    known = {
        tuple(parse.words[name.first : name.stop])
        for name in names
        if name.label == "PERSON" and surname_start(parse, name.first, name.stop) > name.first
    }
    plain = {word for word in parse.words if word.islower()}
    printed = Counter(parse.text(name.first, name.stop) for name in names)
    trimmed = []
    for name in names:
        if name.label == "PERSON":
            inner = [
                (first, last)
                for first in range(name.first, name.stop - 1)
                for last in range(first + 2, name.stop + 1)
                if last - first < name.stop - name.first
                and tuple(parse.words[first:last]) in known
                and not (last < name.stop and (parse.words[last] in ("-", "–") or parse.words[last].lower() in SUFFIXES))
                and (first == name.first or _may_be_trimmed(parse, name, first, headline, plain, printed))
            ]
            if inner:
                first, last = max(inner, key=lambda span: span[1] - span[0])
                name = replace(name, first=first, stop=last)
        trimmed.append(name)
    return trimmed


def _may_be_trimmed(parse: Parse, name: Name, first: int, headline: list[bool], plain: set[str], printed: Counter[str]) -> bool:
    """Whether the words before `first` may be none of the name: they look otherwise, or stand there but once."""
    is_single = printed[parse.text(name.first, name.stop)] == 1 and parse.words[name.first].lower() not in GIVEN_NAMES
    return (is_single and parse.words[first].lower() in GIVEN_NAMES) or _is_false_given(parse, name.first, headline, plain)


def without_false_givens(parse: Parse, names: list[Name], headline: list[bool]) -> list[Name]:
    """The names, each person's without words before it that only look like given names: 'Entrusting Ann Lee', 'Young Lee'.

    A word is taken for none that is no known given name, and stands in a headline, begins the sentence with another tag than a
    name's, or is printed without a capital elsewhere. What is left must name somebody: two words, or the surname of one of the
    article's persons.
    """
    plain = {word for word in parse.words if word.islower()}
    surnames: dict[str, set[str]] = {}
    for name in names:
        if name.label == "PERSON" and name.stop - name.first > 1:
            surnames.setdefault(parse.words[name.stop - 1], set()).add(parse.words[name.first])
    trimmed = []
    for name in names:
        first = name.first
        while name.label == "PERSON" and name.stop - first > 1 and _is_false_given(parse, first, headline, plain):
            others = surnames.get(parse.words[name.stop - 1], set()) - {parse.words[first]}
            is_rest_known = bool(others) or parse.words[name.stop - 1] in FAMOUS_SURNAMES
            has_given = name.stop - first > 2 and parse.words[first + 1].lower() in GIVEN_NAMES
            if not is_rest_known and not has_given:
                break
            first += 1
        trimmed.append(name if first == name.first else replace(name, first=first))
    return trimmed


def _is_false_given(parse: Parse, token: int, headline: list[bool], plain: set[str]) -> bool:
    word = parse.words[token]
    lower = word.lower()
    if re.fullmatch(r"(?:[A-Z]\.?)+", word) or is_particle(word):
        return False
    is_tagged_otherwise = begins_sentence(parse, token) and parse.tags[token] not in ("NNP", "NNPS", "NN", "FW")
    if lower in GIVEN_NAMES:
        return is_tagged_otherwise and parse.tags[token] in ("MD", "VB", "VBP", "VBD")
    is_inflected = lower.endswith(("ing", "ed", "ly")) and begins_sentence(parse, token)
    return (
        headline[token]
        or is_tagged_otherwise
        or is_inflected
        or (lower in plain and begins_sentence(parse, token))
        or lower in _NOT_FIRST_NAMES
        or word in KNOWN_GROUPS
    )


def carry(parse: Parse, names: list[Name], headline: list[bool]) -> list[Name]:
    """Later namings, by surname, given name or in full, of persons named in full; each free-standing or wrongly labelled.

    A surname inside a longer capitalized run ('Clinton Foundation') is the run's business and is left alone. A transcript's label
    'BRANDAUER:' is the surname in capitals.
    """
    surnames: dict[str, set[tuple[str, ...]]] = {}
    givens: dict[str, set[str]] = {}
    for name in names:
        if name.label != "PERSON":
            continue
        start = surname_start(parse, name.first, name.stop)
        surname = tuple(
            plain_word(word) for word in parse.words[start : name.stop] if word.lower() not in SUFFIXES and word != ","
        )
        if surname and len(surname[-1]) > 2:
            surnames.setdefault(surname[0], set()).add(surname)
            surnames.setdefault(surname[0].upper(), set()).add(tuple(word.upper() for word in surname))
            # 'De la Reina' begins a sentence with a capital.
            begun = (surname[0][0].upper() + surname[0][1:], *surname[1:])
            surnames.setdefault(begun[0], set()).add(begun)
            if start - name.first > 1 and parse.words[start - 1].isalpha() and is_name_word(parse, start - 1):
                # 'Ann Peña Nieto' is 'Peña Nieto' next.
                surnames.setdefault(parse.words[start - 1], set()).add((parse.words[start - 1], *surname))
            if name.first < start:
                givens.setdefault(parse.words[name.first], set()).add(surname[0])
    covered = {token: name for name in names for token in range(name.first, name.stop)}
    words = [plain_word(word) for word in parse.words]
    found: list[Name] = []
    for token, word in enumerate(words):
        if word not in surnames and parse.words[token] not in givens:
            continue
        if word.lower() in GIVEN_NOUNS and token and is_led_as_thing(parse, token):
            continue
        surname = max(
            (one for one in surnames.get(word, ()) if tuple(words[token : token + len(one)]) == one),
            key=len,
            default=(),
        )
        if surname and (surname[0].lower() not in NOT_NAMES or _is_meant_as_surname(parse, token)):
            last = token + len(surname)
            first = _first_of_carried(parse, token, last, covered, givens, headline)
            if first is not None:
                found = [name for name in found if name.stop <= first]
                found.append(Name(first, last, "PERSON"))
        elif (
            parse.words[token] in givens
            and (token + 1 == len(parse) or words[token + 1] not in surnames)
            and _is_given_alone(parse, token, covered, headline)
        ):
            found.append(Name(token, token + 1, "PERSON"))
    return found


def _is_meant_as_surname(parse: Parse, token: int) -> bool:
    """Whether 'West' or 'May' is a person whom the article names in full: 'West called'; not 'the West', 'in May'."""
    if parse.words[token].lower() not in SURNAMES_TOO or parse.tags[token] != "NNP":
        return False
    is_led = (
        token > 0 and parse.sentences[token - 1] == parse.sentences[token] and parse.poses[token - 1] in ("DET", "ADJ", "ADP")
    )
    return parse.deps[token] in ("nsubj", "nsubjpass", "dobj", "poss") and not is_led


def plain_word(word: str) -> str:
    """The word with a straight apostrophe: 'O’Leary' and 'O'Leary' are one name."""
    return word.replace("’", "'")


def _is_given_alone(parse: Parse, token: int, covered: dict[int, Name], headline: list[bool]) -> bool:
    """Whether the given name of somebody named in full stands alone: 'Marco: “This is about the future”'."""
    word = parse.words[token]
    if word.lower() not in GIVEN_NAMES or len(word) < 3 or word.lower() in NOT_NAMES or is_known_place(word):
        return False
    cover = covered.get(token)
    if cover is not None and (cover.label == "PERSON" or cover.stop - cover.first > 1):
        return False
    if not is_name_word(parse, token) or (begins_sentence(parse, token) and word.lower() in parse.words):
        return False
    is_led = token > 0 and is_name_word(parse, token - 1) and joined(parse, token - 1, token)
    goes_on = token + 1 < len(parse) and is_name_word(parse, token + 1) and joined(parse, token, token + 1)
    return headline[token] or not (is_led or goes_on)


def _first_of_carried(
    parse: Parse, token: int, last: int, covered: dict[int, Name], givens: dict[str, set[str]], headline: list[bool]
) -> int | None:
    """Where the naming that ends with the surname at `token` begins; None when it is something else's part or found already."""
    cover = covered.get(token)
    if cover is not None and (cover.label == "PERSON" or cover.stop - cover.first > last - token):
        return None
    if is_family(parse, Name(token, last, "PERSON")):
        return None
    is_word = is_name_word(parse, last - 1) or _is_meant_as_surname(parse, last - 1)
    if not is_word and not parse.words[last - 1].isupper():
        return None
    if (
        last < len(parse)
        and is_name_word(parse, last)
        and joined(parse, last - 1, last)
        and parse.words[last].lower() in ORG_HEADS | FAC_HEADS
        and not headline[token]
    ):
        return None
    before = token - 1
    if before < 0 or parse.paragraphs[before] != parse.paragraphs[token]:
        return token
    if plain_word(parse.words[token]) in givens.get(parse.words[before], ()):
        return before
    if (
        not headline[token]
        and is_name_word(parse, before)
        and joined(parse, before, token)
        and not is_title(parse, before)
        and parse.words[before].lower() not in GIVEN_NAMES | HONORIFICS | {"team", "anti", "pro"}
        and parse.sentences[before] == parse.sentences[token]
    ):
        return None
    return token


def named_in_headlines(parse: Parse, names: list[Name], headline: list[bool]) -> list[Name]:
    """The names without those of headlines that nothing else in the article confirms: 'Lind Announces Bill Revoking' is none.

    A person is kept who is named so below, or by two or three words with a known given name; another name when it is well-known
    or stands below too.
    """
    below = {parse.text(name.first, name.stop) for name in names if not headline[name.first]}
    kept = []
    for name in names:
        text = parse.text(name.first, name.stop)
        if headline[name.first] and text not in below:
            if name.label == "PERSON":
                words = parse.words[name.first : name.stop]
                if not (2 <= len(words) <= 3 and words[0].lower() in GIVEN_NAMES and words[-1].lower() not in parse.words):
                    continue
            elif not (is_known_organization(text) or is_known_place(text) or name.stop - name.first == 1):
                continue
        kept.append(name)
    return kept
