"""Where persons, organizations and places are named: the model's entities, mended by what the article itself shows.

A name that the article prints in full once ('Marci Ien'), or behind a title ('said Justice Minister Arif Virani'), is known from
there
on: later surnames are found without the model's help. The model alone finds 79 % of the persons in political news.
"""

import re
from collections import Counter
from dataclasses import dataclass

from transforms.lexicon import (
    DROPPED_MODIFIERS,
    GIVEN_NAMES,
    HONORIFICS,
    ORG_HEADS,
    PARTICLES,
    ROLE_WORDS,
    SPEECH_VERBS,
    SUFFIXES,
    TITLES,
)
from transforms.parse import Parse
from transforms.schema import LABELS

_NAME_WORD = re.compile(r"[A-ZÀ-ÖØ-ÞŁŚŻČŠŽĐ][\w'’.\-–]*")
_INITIAL = re.compile(r"[A-Z]\.?")
_POSSESSIVE = re.compile(r"['’]s?$|['’]s$")
MAX_NAME_TOKENS = 6
MAX_TITLE_TOKENS = 18
NOT_NAMES = frozenset(
    """
    the a an and or but if in on at by for from to of with he she they it we i you his her their its our my this that
    these those who what when where why how not no yes mr mrs ms dr monday tuesday wednesday thursday friday saturday
    sunday january february march april may june july august september october november december today yesterday
    tomorrow spring summer autumn fall winter there here then now so as after before while although though because since
    until during despite meanwhile however still also even just only both each every some many most several all more
    less one two three four five six seven eight nine ten north south east west northern southern eastern western
    internet twitter facebook god bible christmas easter thanksgiving congress parliament senate house
    """.split()
)
GROUP_WORDS = frozenset(
    """
    republican republicans democrat democrats democratic liberal liberals conservative conservatives tory tories gop
    american americans canadian canadians british european europeans german germans french russian russians chinese
    """.split()
)
"""Words printed with a capital that name a party or a nation: part of a title ('Liberal MP'), never of a person's name."""


@dataclass(frozen=True)
class Name:
    """One naming: tokens `first` to before `last`, the kind of entity, and the title printed beside it (characters), if any."""

    first: int
    last: int
    label: str
    role_start: int | None = None
    role_end: int | None = None


def find_names(parse: Parse) -> list[Name]:
    """Every naming in the article, in order, none overlapping another."""
    names = [name for entity in parse.entities for name in clean_entity(parse, entity)]
    titled = find_titled(parse, names)
    names = overlay(titled, names)
    names = overlay(find_given(parse), names, only_free=True)
    names = settle_labels(parse, names)
    names = overlay(carry(parse, names), names)
    return [with_role(parse, name) if name.label == "PERSON" else name for name in names]


def is_name_word(parse: Parse, token: int) -> bool:
    """Whether the token is printed like a part of a name: a capital first, and no function word or weekday."""
    word = parse.words[token]
    return (
        bool(_NAME_WORD.fullmatch(word))
        and word.lower() not in NOT_NAMES
        and word.lower() not in GROUP_WORDS
        and parse.tags[token] not in ("PRP", "DT", "IN")
    )


def clean_entity(parse: Parse, entity: tuple[int, int, str]) -> list[Name]:
    """The model's entity without titles, determiners, possessives and line ends; nothing when it is no name.

    'Mr. Trudeau's' → 'Trudeau'; 'the Liberal Party' → 'Liberal Party'.
    """
    first, last, label = entity
    if label not in LABELS:
        return []
    for token in range(first, last):
        if "\n" in parse.words[token]:
            last = token
            break
    while first < last and parse.words[last - 1] in ("'s", "’s", "'", "’", ",", ".", "”", '"', "-", "—", "–", ":", "("):
        last -= 1
    skipped = {"the", "a", "an", '"', "“", "'", "‘", "(", "-", "—", "@", "#"}
    while first < last and (parse.words[first].lower() in skipped or (label == "PERSON" and is_title(parse, first))):
        first += 1
    if first >= last:
        return []
    words = parse.words[first:last]
    if label == "PERSON":
        if not any(is_name_word(parse, token) for token in range(first, last)) or any(word.isdigit() for word in words):
            return []
        if last - first > MAX_NAME_TOKENS or words[0].startswith(("@", "#", "http")):
            return []
        if words[-1].lower() in ORG_HEADS and last - first > 1:
            return [Name(first, last, "ORG")]
    elif not any(any(map(str.isalpha, word)) for word in words):
        return []
    return [Name(first, last, label)]


def is_title(parse: Parse, token: int) -> bool:
    """Whether the token is a capitalized title or an honorific: 'Minister', 'Sen.', 'Mr.'."""
    word = parse.words[token]
    bare = word.lower().rstrip(".")
    return word[:1].isupper() and (bare in TITLES or bare in HONORIFICS)


def name_run(parse: Parse, token: int, limit: int) -> int:
    """One past the last token of the run of name words that begins at `token`: particles, initials and suffixes included."""
    end = token
    while end < limit and parse.paragraphs[end] == parse.paragraphs[token]:
        word = parse.words[end]
        inner = end + 1 < limit and is_name_word(parse, end + 1)
        if (
            is_name_word(parse, end)
            or (end > token and word.lower().rstrip(".") in PARTICLES and inner)
            or (
                end > token
                and word in ("-", "–")
                and parse.ends[end - 1] == parse.starts[end]
                and inner
                and parse.ends[end] == parse.starts[end + 1]
            )
            or (end > token and word.lower() in SUFFIXES)
        ):
            end += 1
        elif end > token and word == "," and end + 1 < limit and parse.words[end + 1].lower() in SUFFIXES:
            end += 2
        else:
            break
        if word.endswith(("'s", "’s")):
            break
    return end


def find_titled(parse: Parse, names: list[Name]) -> list[Name]:
    """Persons named behind a title: 'Justice Minister Arif Virani', 'Mr.

    Ford', 'Minister for Women and Youth of Canada Marci Ien'.
    """
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
    while last > first and parse.words[last - 1].lower().rstrip(".") in PARTICLES:
        last -= 1
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
        if model is not None and model.label == "PERSON" and model.first == token and joined(parse, token - 1, token):
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


def joined(parse: Parse, left: int, right: int) -> bool:
    """Whether nothing but a blank stands between two neighbouring tokens, the left one a word."""
    return parse.words[left][-1:].isalnum() and parse.ends[left] + 1 == parse.starts[right]


def find_given(parse: Parse) -> list[Name]:
    """Persons by a well-known given name before another name word: 'Marci Ien' when the model has missed her."""
    found = []
    for token in range(len(parse) - 1):
        if parse.words[token].lower() not in GIVEN_NAMES or not is_name_word(parse, token):
            continue
        if (
            token
            and is_name_word(parse, token - 1)
            and not is_title(parse, token - 1)
            and parse.sentences[token - 1] == parse.sentences[token]
        ):
            continue
        last = name_run(parse, token, min(token + 4, len(parse)))
        if (
            2 <= last - token <= 4
            and parse.words[last - 1].lower() not in ORG_HEADS
            and parse.words[last - 1].lower() not in GIVEN_NAMES
        ):
            found.append(Name(token, last, "PERSON"))
    return found


def overlay(better: list[Name], names: list[Name], *, only_free: bool = False) -> list[Name]:
    """The names with the better ones laid over them: what overlaps a better one gives way (with `only_free` it stays instead)."""
    if only_free:
        better, names = names, better
    taken = {token for name in better for token in range(name.first, name.last)}
    kept = [name for name in names if not any(token in taken for token in range(name.first, name.last))]
    return sorted([*better, *kept], key=lambda name: name.first)


def settle_labels(parse: Parse, names: list[Name]) -> list[Name]:
    """The same string gets the same label all over the article: its most frequent one, a person's if it is in one's name.

    'Casey' is a person, whatever the model calls it, once 'Sean Casey' is one.
    """
    surnames = {parse.words[name.last - 1] for name in names if name.label == "PERSON" and name.last - name.first > 1}
    votes: dict[str, Counter[str]] = {}
    for name in names:
        votes.setdefault(parse.text(name.first, name.last), Counter())[name.label] += 1
    settled = []
    for name in names:
        text = parse.text(name.first, name.last)
        label = votes[text].most_common(1)[0][0]
        if text in surnames and label in ("ORG", "GPE", "NORP", "PRODUCT", "WORK_OF_ART", "LOC", "FAC", "PERSON"):
            label = "PERSON"
        settled.append(Name(name.first, name.last, label))
    return settled


def carry(parse: Parse, names: list[Name]) -> list[Name]:
    """Later namings, by surname or in full, of persons whom the article names in full; each free-standing or wrongly labelled.

    A surname inside a longer capitalized run ('Clinton Foundation') is the run's business and is left alone.
    """
    full = [name for name in names if name.label == "PERSON"]
    surnames = {parse.words[name.last - 1] for name in full if len(parse.words[name.last - 1]) > 2}
    surnames |= {
        parse.words[name.last - 2]
        for name in full
        if name.last - name.first > 2 and parse.words[name.last - 1].lower() in SUFFIXES
    }
    givens = {parse.words[name.first]: parse.words[name.last - 1] for name in full if name.last - name.first > 1}
    covered = {token: name for name in names for token in range(name.first, name.last)}
    found = []
    for token in range(len(parse)):
        word = parse.words[token]
        if word not in surnames or word.lower() in NOT_NAMES or not is_name_word(parse, token):
            continue
        cover = covered.get(token)
        if cover is not None and (cover.label == "PERSON" or cover.last - cover.first > 1):
            continue
        after, before = token + 1, token - 1
        if (
            after < len(parse)
            and is_name_word(parse, after)
            and joined(parse, token, after)
            and parse.words[after].lower() in ORG_HEADS
        ):
            continue
        first = token
        if before >= 0 and givens.get(parse.words[before]) == word:
            first = before
        elif (
            before >= 0
            and is_name_word(parse, before)
            and joined(parse, before, token)
            and not is_title(parse, before)
            and parse.words[before].lower() not in GIVEN_NAMES
            and parse.sentences[before] == parse.sentences[token]
        ):
            continue
        found.append(Name(first, token + 1, "PERSON"))
    return found


def with_role(parse: Parse, name: Name) -> Name:
    """The person with the title printed before or behind the name, where there is one."""
    role = title_before(parse, name) or title_behind(parse, name)
    return name if role is None else Name(name.first, name.last, name.label, *role)


def title_before(parse: Parse, name: Name) -> tuple[int, int] | None:
    """The title right before the name, as characters.

    'Justice Minister', 'Minister of Employment, Workforce Development and Official Languages', 'former Quill mayor', 'Liberal MP'
    (of 'longtime Liberal MP': what a writer adds for the moment is no part of it). 'Mr.' alone is no role.
    """
    end = name.first
    if end == 0 or not joined_title(parse, end - 1, end):
        return None
    start = end
    while start > 0 and end - start < MAX_TITLE_TOKENS and parse.paragraphs[start - 1] == parse.paragraphs[name.first]:
        word = parse.words[start - 1]
        lower = word.lower().rstrip(".")
        is_word = (
            is_name_word(parse, start - 1)
            or lower in GROUP_WORDS
            or lower in TITLES
            or lower in ROLE_WORDS
            or lower in HONORIFICS
            or lower == "acting"
        )
        if (
            (is_word and not (parse.lemmas[start - 1] in SPEECH_VERBS and parse.poses[start - 1] == "VERB"))
            or (parse.poses[start - 1] in ("NOUN", "ADJ") and lower not in DROPPED_MODIFIERS and word.isalpha() and start < end)
            or (word in ("-", "–", "’s", "'s") and start < end)
        ):
            start -= 1
        else:
            break
    long = long_title_start(parse, name.first)
    if long is not None:
        start = min(start, long)
        return parse.starts[start], parse.ends[end - 1]
    while start < end and (parse.words[start].lower() in DROPPED_MODIFIERS or parse.words[start] in ("-", "–", "’s", "'s")):
        start += 1
    heads = [token for token in range(start, end) if parse.words[token].lower().rstrip(".") in TITLES]
    if not heads:
        full = [token for token in range(start, end) if parse.words[token].lower().rstrip(".") in HONORIFICS]
        political = {
            "sen",
            "rep",
            "gov",
            "gen",
            "rev",
            "prof",
            "col",
            "capt",
            "lt",
            "sgt",
            "sens",
            "reps",
            "judge",
            "justice",
            "det",
            "supt",
        }
        if full and parse.words[full[-1]].lower().rstrip(".") in political and full[-1] >= end - 2:
            return parse.starts[start], parse.ends[end - 1]
        return None
    if heads[-1] < end - 1:
        return None
    return parse.starts[start], parse.ends[end - 1]


def joined_title(parse: Parse, left: int, right: int) -> bool:
    """Whether a title's last token can stand at `left`: only a blank divides it from the name, or nothing."""
    return parse.paragraphs[left] == parse.paragraphs[right] and parse.body[parse.ends[left] : parse.starts[right]] in (
        " ",
        "\u00a0",
        "",
    )


def long_title_start(parse: Parse, first: int) -> int | None:
    """The first token of 'Minister for Women and Gender Equality and Youth of Canada' right before the name, or None."""
    joints = {"of", "for", "and", "the", "&", ","}
    start = first
    while start > 0 and first - start < MAX_TITLE_TOKENS and parse.paragraphs[start - 1] == parse.paragraphs[first]:
        if not (is_name_word(parse, start - 1) or parse.words[start - 1].lower() in joints):
            break
        start -= 1
    for token in range(start, first - 2):
        heads_title = parse.words[token].lower() in TITLES and parse.words[token + 1].lower() in ("of", "for")
        if heads_title and parse.words[first - 1].lower() not in joints:
            # A comma divides two persons, not one title, unless 'and' closes the list after it.
            commas = [place for place in range(token, first) if parse.words[place] == ","]
            if commas and not any(parse.words[place].lower() in ("and", "&") for place in range(commas[-1], first)):
                return None
            while token > start and is_name_word(parse, token - 1):
                token -= 1
            return token
    return None


def title_behind(parse: Parse, name: Name) -> tuple[int, int] | None:
    """The apposition behind the name up to its closing comma, as characters, when a title heads it.

    'Brian Abernathy, the city's first deputy manager, said' → "the city's first deputy manager", without the article.
    """
    comma = name.last
    while comma < len(parse) and parse.words[comma] in ("'s", "’s"):
        return None
    if comma + 2 >= len(parse) or parse.words[comma] != ",":
        return None
    first = comma + 1
    if parse.words[first].isdigit() and parse.words[first + 1] == ",":
        first += 2
    start = first
    if start < len(parse) and parse.words[start].lower() in ("the", "a", "an"):
        start += 1
    end = start
    while end < min(start + 14, len(parse)) and parse.paragraphs[end] == parse.paragraphs[name.first]:
        word = parse.words[end]
        if word in (",", ".", ";", ":", "(", ")", "—", "–", "--", '"', "“", "”", "!", "?") or parse.tags[end] in (
            "WP",
            "WDT",
            "VBD",
            "VBZ",
            "MD",
        ):
            break
        end += 1
    if end <= start or end >= len(parse) or parse.words[end] not in (",", ".", ";", "—", "–", "--"):
        return None
    head_zone = start
    while head_zone < end and parse.words[head_zone].lower() not in ("of", "for", "at", "in", "with", "from", "to", "and", "on"):
        head_zone += 1
    if head_zone == start or parse.words[head_zone - 1].lower() not in TITLES:
        return None
    return parse.starts[start], parse.ends[end - 1]
