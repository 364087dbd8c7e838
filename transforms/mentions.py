"""Where persons, organizations and places are named: the model's entities, mended by what the article itself shows.

A name that the article prints in full once ('Marci Ien'), behind a title ('said Justice Minister Arif Virani') or in an
apposition ('its grower, Odile Brandt, said'), is known from there on: later surnames are found without the model's help. The
model alone finds 79 % of the persons in political news.
"""

from collections import Counter
from dataclasses import dataclass, replace

from transforms.lexicon import (
    COMPANY_NOUNS,
    GIVEN_NAMES,
    HONORIFICS,
    NOT_NAMES,
    ORG_HEADS,
    PLACE_HEADS,
    PLACE_PREPOSITIONS,
    QUOTATION_MARKS,
    SUFFIXES,
    TITLES,
)
from transforms.namewords import (
    MAX_NAME_TOKENS,
    MAX_TITLE_TOKENS,
    is_name_word,
    is_particle,
    is_title,
    joined,
    name_run,
    surname_start,
)
from transforms.organizations import find_dateline, find_organizations, is_known_organization, is_known_place
from transforms.parse import Parse
from transforms.roles import apposition_before, apposition_behind, is_person_noun, role_beside
from transforms.schema import LABELS

_EDGES = frozenset({"'s", "’s", "'", "’", ",", ".", "”", '"', "-", "—", "–", ":", "(", "''", "``"})
_NOT_FIRST = frozenset({"the", "a", "an", '"', "“", "'", "‘", "(", "-", "—", "@", "#", "''", "``"})
_MISTAKEN_FULL = frozenset({"ORG", "GPE", "WORK_OF_ART", "PRODUCT"})
_MISTAKABLE = frozenset({"ORG", "GPE", "NORP", "PRODUCT", "WORK_OF_ART", "LOC", "FAC", "PERSON", "EVENT", "LAW"})


@dataclass(frozen=True)
class Name:
    """One naming: tokens `first` to before `last`, the kind of entity, and the role printed beside it (characters), if any."""

    first: int
    last: int
    label: str
    role_start: int | None = None
    role_end: int | None = None


def find_names(parse: Parse) -> list[Name]:
    """Every naming in the article, in order, none overlapping another."""
    names = [name for entity in parse.entities for name in clean_entity(parse, entity)]
    names = overlay([Name(*found) for found in (*find_organizations(parse), *find_dateline(parse))], names)
    names = [doubt_person(parse, extend_left(parse, name)) if name.label == "PERSON" else name for name in names]
    names = overlay(find_evident(parse), [name for name in names if name.label])
    names = overlay(find_titled(parse, names), names)
    names = overlay(find_given(parse), names, only_free=True)
    names = overlay(find_reporting(parse), names, only_free=True)
    names = trim_to_full_names(parse, names)
    names = settle_labels(parse, names)
    names = overlay(carry(parse, names), names)
    return [with_role(parse, name) if name.label == "PERSON" else name for name in names]


def clean_entity(parse: Parse, entity: tuple[int, int, str]) -> list[Name]:
    """The model's entity without titles, determiners, possessives and line ends; nothing when it is no name.

    'Mr. Trudeau's' → 'Trudeau'; 'the Liberal Party' → 'Liberal Party'; 'fisheries department' → nothing.
    """
    first, last, label = entity
    if label not in LABELS:
        return []
    for token in range(first, last):
        if "\n" in parse.words[token]:
            last = token
            break
    while first < last and parse.words[last - 1] in _EDGES:
        last -= 1
    while first < last and (
        parse.words[first].lower() in _NOT_FIRST
        or (
            label == "PERSON"
            and (is_title(parse, first) or (parse.words[first].islower() and not is_particle(parse.words[first])))
        )
    ):
        first += 1
    if first >= last:
        return []
    words = parse.words[first:last]
    if not any(word[0].isupper() for word in words):
        return []
    if label == "PERSON":
        if not any(is_name_word(parse, token) for token in range(first, last)) or any(word.isdigit() for word in words):
            return []
        if last - first > MAX_NAME_TOKENS or words[0].startswith(("@", "#", "http")):
            return []
        if words[-1].lower() in ORG_HEADS and last - first > 1:
            return [Name(first, last, "ORG")]
    elif not any(any(map(str.isalpha, word)) for word in words) or (last - first == 1 and words[0].lower() in NOT_NAMES):
        return []
    return [Name(first, last, label)]


def extend_left(parse: Parse, name: Name) -> Name:
    """The person with the given name that the model left out at the sentence's start: 'Lennox Abara, 63' for 'Abara'."""
    first = name.first
    while (
        first > 0
        and name.first - first < 2
        and is_name_word(parse, first - 1)
        and joined(parse, first - 1, first)
        and parse.tags[first - 1] == "NNP"
        and not is_title(parse, first - 1)
        and not is_known_place(parse.words[first - 1])
        and not is_person_noun(parse, first - 1)
        and parse.sentences[first - 1] == parse.sentences[first]
    ):
        first -= 1
    return replace(name, first=first)


def doubt_person(parse: Parse, name: Name) -> Name:
    """What the model takes for a person, as what it is by its surroundings; with an empty label when it is no name at all.

    'told the Herald': persons have no article, so it is an organization, unless it is a family ('the Ruizes').
    'Schools have switched': a common noun at a sentence's start. 'Calder Grid, the private company': its apposition says so.
    """
    first, last = name.first, name.last
    before = parse.words[first - 1].lower() if first else ""
    behind = parse.words[last].lower() if last < len(parse) else ""
    if before == "the" and behind not in ("family", "sisters", "brothers") and not parse.words[last - 1].endswith("s"):
        return replace(name, label="ORG")
    if last - first == 1:
        starts = first == 0 or parse.sentences[first - 1] != parse.sentences[first] or before in ('"', "“", "''", "``")
        if starts and (parse.tags[first] not in ("NNP", "NNPS") or parse.words[first].lower() in parse.words):
            return replace(name, label="")
    if is_known_place(parse.text(first, last)):
        return replace(name, label="GPE")
    if behind == "," and last + 2 < len(parse) and parse.words[last + 1].lower() in ("the", "a", "an"):
        for token in range(last + 2, min(last + 7, len(parse))):
            if parse.words[token].lower() in ORG_HEADS:
                return replace(name, label="ORG")
            if parse.words[token] == "," or is_person_noun(parse, token):
                break
    return name


def find_titled(parse: Parse, names: list[Name]) -> list[Name]:
    """Persons named behind a title: 'Justice Minister Arif Virani', 'Mr. Ford', 'Minister for Women of Canada Marci Ien'."""
    inside = {token: name for name in names for token in range(name.first, name.last)}
    found: list[Name] = []
    taken = -1
    for token in range(len(parse)):
        if token <= taken or not is_title(parse, token):
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
            taken = person.last - 1
    return found


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
            and model.last - token < 3
        ):
            return token, min(model.last, end)
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
    token = 0
    while token < len(parse):
        if not is_name_word(parse, token) or is_title(parse, token) or (token and _is_inner(parse, token)):
            token += 1
            continue
        last = name_run(parse, token, min(token + MAX_NAME_TOKENS, len(parse)))
        if last - token >= 2 and parse.words[last - 1].lower() not in ORG_HEADS and is_evident_person(parse, token, last):
            found.append(Name(token, last, "PERSON"))
        token = max(last, token + 1)
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


def find_given(parse: Parse) -> list[Name]:
    """Persons by a well-known given name before another name word: 'Marci Ien' when the model has missed her."""
    found = []
    for token in range(len(parse) - 1):
        if parse.words[token].lower() not in GIVEN_NAMES or not is_name_word(parse, token):
            continue
        if token and _is_inner(parse, token) and parse.sentences[token - 1] == parse.sentences[token]:
            continue
        last = name_run(parse, token, min(token + 6, len(parse)))
        if (
            last - token >= 2
            and parse.words[last - 1].lower() not in ORG_HEADS
            and parse.words[last - 1].lower() not in GIVEN_NAMES
            and not is_known_place(parse.text(token, last))
        ):
            found.append(Name(token, last, "PERSON"))
    return found


def find_reporting(parse: Parse) -> list[Name]:
    """Persons by what they do beside a quotation mark: '“They took it,” Hale said'; '“Yes,” said Hale.'"""
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
        if last > first and beside >= 0 and parse.words[beside] in QUOTATION_MARKS and _may_be_person(parse, first, last):
            found.append(Name(first, last, "PERSON"))
    return found


def _may_be_person(parse: Parse, first: int, last: int) -> bool:
    """Whether nothing about the words speaks against a person: no title, no head of an organization, no known name."""
    text = parse.text(first, last)
    if is_known_place(text) or is_known_organization(text) or parse.words[last - 1].lower() in ORG_HEADS:
        return False
    return not any(is_title(parse, token) or is_person_noun(parse, token) for token in range(first, last))


def trim_to_full_names(parse: Parse, names: list[Name]) -> list[Name]:
    """Persons' names without the headline's words around them: 'Ann Lee Tells' → 'Ann Lee' where the article has 'Ann Lee'."""
    known = {
        tuple(parse.words[name.first : name.last])
        for name in names
        if name.label == "PERSON" and surname_start(parse, name.first, name.last) > name.first
    }
    trimmed = []
    for name in names:
        if name.label == "PERSON":
            inner = [
                (first, last)
                for first in range(name.first, name.last - 1)
                for last in range(first + 2, name.last + 1)
                if last - first < name.last - name.first
                and tuple(parse.words[first:last]) in known
                and not (last < name.last and parse.words[last] in ("-", "–"))
            ]
            if inner:
                first, last = max(inner, key=lambda span: span[1] - span[0])
                name = replace(name, first=first, last=last)
        trimmed.append(name)
    return trimmed


def overlay(better: list[Name], names: list[Name], *, only_free: bool = False) -> list[Name]:
    """The names with the better ones laid over them: what overlaps a better one gives way (with `only_free` it stays instead)."""
    if only_free:
        better, names = names, better
    taken = {token for name in better for token in range(name.first, name.last)}
    kept = [name for name in names if not any(token in taken for token in range(name.first, name.last))]
    return sorted([*better, *kept], key=lambda name: name.first)


def settle_labels(parse: Parse, names: list[Name]) -> list[Name]:
    """The same string gets the same label all over the article: its most frequent one, a person's if it is in one's name.

    'Casey' is a person, whatever the model calls it, once 'Sean Casey' is one, and 'Rufus Amberley' once 'Amberley' is; 'Veld' is
    a place when it only ever stands behind 'in' or 'near', and an unknown organization when it mostly does.
    """
    surnames = {
        parse.text(surname_start(parse, name.first, name.last), name.last)
        for name in names
        if name.label == "PERSON" and name.last - name.first > 1
    }
    votes: dict[str, Counter[str]] = {}
    places: dict[str, list[bool]] = {}
    for name in names:
        text = parse.text(name.first, name.last)
        votes.setdefault(text, Counter())[name.label] += 1
        places.setdefault(text, []).append(bool(name.first) and parse.words[name.first - 1].lower() in PLACE_PREPOSITIONS)
    alone = {text for text, labels in votes.items() if " " not in text and labels.most_common(1)[0][0] == "PERSON"}
    settled = []
    for name in names:
        text = parse.text(name.first, name.last)
        label = votes[text].most_common(1)[0][0]
        joins_person = label in _MISTAKEN_FULL and _is_full_name_of(parse, name, alone)
        is_headed = parse.words[name.last - 1].lower() in ORG_HEADS or is_known_organization(text)
        in_places = sum(places[text]) / len(places[text])
        if (text in surnames and label in _MISTAKABLE) or (joins_person and not is_headed):
            label = "PERSON"
        elif not is_headed and not text.isupper() and _is_place(label, in_places, parse.words[name.first : name.last]):
            label = "GPE"
        settled.append(replace(name, label=label))
    return settled


def _is_full_name_of(parse: Parse, name: Name, alone: set[str]) -> bool:
    """Whether the name is two or three words and ends with what stands alone for a person elsewhere."""
    start = surname_start(parse, name.first, name.last)
    words = parse.words[name.first : start]
    return 1 <= len(words) <= 2 and all(map(str.isalpha, words)) and parse.text(start, name.last) in alone


def _is_place(label: str, in_places: float, words: list[str]) -> bool:
    """Whether what the model takes for a person or an organization is a place: by its head, or its namings behind 'in'."""
    if len(words) > 1 and words[-1].lower() in PLACE_HEADS and label in ("PERSON", "ORG", "LOC"):
        return True
    if label == "PERSON":
        return in_places == 1 and len(words) <= 2 and words[0].lower() not in GIVEN_NAMES
    return label == "ORG" and in_places >= 0.5


def carry(parse: Parse, names: list[Name]) -> list[Name]:
    """Later namings, by surname or in full, of persons whom the article names in full; each free-standing or wrongly labelled.

    A surname inside a longer capitalized run ('Clinton Foundation') is the run's business and is left alone. A transcript's label
    'BRANDAUER:' is the surname in capitals.
    """
    surnames: dict[str, set[tuple[str, ...]]] = {}
    givens: dict[str, set[str]] = {}
    for name in names:
        if name.label != "PERSON":
            continue
        start = surname_start(parse, name.first, name.last)
        surname = tuple(word for word in parse.words[start : name.last] if word.lower() not in SUFFIXES and word != ",")
        if surname and len(surname[-1]) > 2:
            surnames.setdefault(surname[0], set()).add(surname)
            surnames.setdefault(surname[0].upper(), set()).add(tuple(word.upper() for word in surname))
            # 'De la Reina' begins a sentence with a capital.
            begun = (surname[0][0].upper() + surname[0][1:], *surname[1:])
            surnames.setdefault(begun[0], set()).add(begun)
            if name.first < start:
                givens.setdefault(parse.words[name.first], set()).add(surname[0])
    covered = {token: name for name in names for token in range(name.first, name.last)}
    found = []
    for token in range(len(parse)):
        surname = max(
            (one for one in surnames.get(parse.words[token], ()) if tuple(parse.words[token : token + len(one)]) == one),
            key=len,
            default=(),
        )
        if surname and surname[0].lower() not in NOT_NAMES:
            last = token + len(surname)
            first = _first_of_carried(parse, token, last, covered, givens)
            if first is not None:
                found.append(Name(first, last, "PERSON"))
    return found


def _first_of_carried(parse: Parse, token: int, last: int, covered: dict[int, Name], givens: dict[str, set[str]]) -> int | None:
    """Where the naming that ends with the surname at `token` begins; None when it is something else's part or found already."""
    cover = covered.get(token)
    if cover is not None and (cover.label == "PERSON" or cover.last - cover.first > last - token):
        return None
    if not is_name_word(parse, last - 1) and not parse.words[last - 1].isupper():
        return None
    if (
        last < len(parse)
        and is_name_word(parse, last)
        and joined(parse, last - 1, last)
        and parse.words[last].lower() in ORG_HEADS
    ):
        return None
    before = token - 1
    if before < 0 or parse.paragraphs[before] != parse.paragraphs[token]:
        return token
    if parse.words[token] in givens.get(parse.words[before], ()):
        return before
    if (
        is_name_word(parse, before)
        and joined(parse, before, token)
        and not is_title(parse, before)
        and parse.words[before].lower() not in GIVEN_NAMES | HONORIFICS
        and parse.sentences[before] == parse.sentences[token]
    ):
        return None
    return token


def with_role(parse: Parse, name: Name) -> Name:
    """The person with the role printed beside the name, where there is one."""
    role = role_beside(parse, name.first, name.last)
    return name if role is None else replace(name, role_start=role[0], role_end=role[1])
