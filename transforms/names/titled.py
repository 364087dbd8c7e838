"""Persons named behind a title: 'Justice Minister Arif Virani', 'Mr. Ford', 'Minister for Women of Canada Marci Ien'."""

from transforms.names.genders import is_honorific
from transforms.names.headlines import plain_words
from transforms.names.namewords import (
    HYPHENS,
    MAX_NAME_TOKENS,
    MAX_TITLE_TOKENS,
    Name,
    hyphen_goes_on,
    is_hyphen,
    is_inside_name,
    is_name_word,
    is_particle,
    is_title,
    is_titled_pair,
    joined,
    name_run,
    word_at,
    word_count,
)
from transforms.names.organizations import is_known_organization
from transforms.names.places import is_known_place, known_place_end
from transforms.names.titles import before_bracket
from transforms.parsing.parse import Parse
from transforms.tables.methods import Method

Tokens = tuple[int, int]
"""First token, and one past the last."""


def find_titled(parse: Parse, names: list[Name]) -> list[Name]:
    """Every person behind a title; `names` are those found so far."""
    inside = {token: name for name in names for token in range(name.first, name.stop)}
    found: list[Name] = []
    free_from = 0
    for token in parse.capitals:
        if token < free_from or not is_title(parse, token) or _is_part_of_name(parse, token, inside):
            continue
        if parse.words[token].lower() in parse.language.naming.names_too and is_inside_name(parse, token):
            continue
        first, stop = _behind_title(parse, token, inside)
        person = titled_person(parse, first, stop, inside)
        if person is not None:
            found.append(person)
            free_from = person.stop
    return found


def _is_part_of_name(parse: Parse, token: int, inside: dict[int, Name]) -> bool:
    """Whether the title is part of a name: a saint's place or school ('St. Louis', 'St Olav's'), of a firm ('General Mills')."""
    name, naming = inside.get(token), parse.language.naming
    is_saint = parse.words[token].lower() in naming.short_saints
    if is_saint and word_at(parse, token + 2) in naming.possessives:
        return True
    if name is None or name.label == "PERSON":
        return False
    return is_saint or is_known_organization(parse, parse.text(name.first, name.stop))


def _behind_title(parse: Parse, title: int, inside: dict[int, Name]) -> Tokens:
    """The tokens that the title may be a person's of."""
    if word_at(parse, title + 1) in parse.language.naming.office_prepositions:
        return long_title_name(parse, title, inside)
    if word_at(parse, title + 1) in parse.language.naming.host_country:
        # 'Ambassador to Bangladesh Li Jiming'.
        first = known_place_end(parse, title + 2) if title + 2 < len(parse) else title
        is_place = first > title + 2
        return (first, name_run(parse, first, min(first + MAX_NAME_TOKENS, len(parse)))) if is_place else (title, title)
    first = title + 1
    if first < len(parse) and parse.words[first] == "." and parse.ends[title] == parse.starts[first]:
        first += 1
    if first + 2 < len(parse) and parse.words[first] == "(" and before_bracket(parse, first + 3) == first:
        first += 3
    # Titles in a row have an end: each of thousands would look through all behind it.
    most = min(title + MAX_TITLE_TOKENS, len(parse))
    # 'Prof. Em. Ada Lind'.
    while first < most and (
        is_title(parse, first) or (parse.words[first] == "." and parse.ends[first - 1] == parse.starts[first])
    ):
        first += 1
    return first, name_run(parse, first, min(first + MAX_NAME_TOKENS, len(parse)))


def titled_person(parse: Parse, first: int, stop: int, inside: dict[int, Name]) -> Name | None:
    """The person named by the run behind a title, or None where the run is an office or an organization ('Attorney General')."""
    if not 0 < stop - first <= MAX_NAME_TOKENS:
        return None
    words = parse.language.words
    while stop > first and is_particle(parse, parse.words[stop - 1]):
        stop -= 1
    # 'Chief Medical Officer Beatrix Amankwah': the office goes on behind its first word; 'Sikandar Sultan Raja' is a name.
    if not (first in inside and inside[first].label == "PERSON" and inside[first].stop >= stop):
        first = max((token + 1 for token in range(first, stop) if parse.words[token].lower() in words.titles), default=first)
    found = inside.get(first)
    if found is not None and found.label == "PERSON" and is_titled_pair(parse, first, found.stop):
        # 'House' of 'Chief Daisy House' is printed with a capital elsewhere, and stops the run.
        stop = max(stop, found.stop)
    if stop <= first or is_title(parse, stop - 1) or _is_thing(parse, first, stop):
        return None
    model = inside.get(first)
    is_person = model is not None and model.label == "PERSON"
    if not is_person and _is_in_capitals(parse, first, stop) and not _is_label(parse, first, stop):
        return None
    if model is not None and model.label in ("LOC", "NORP") and stop - first == 1:
        return None
    text = parse.text(first, stop)
    is_other = is_known_place(parse, text) or is_known_organization(parse, text)
    return None if is_other else Name(first, stop, "PERSON", Method.TITLE)


def _is_thing(parse: Parse, first: int, stop: int) -> bool:
    """Whether the run behind the title ends as no person's name does.

    A body or a building ('King Hussein Bridge'); a noun that the article has without a capital too ('the General Public', 'an
    Executive Decree'), unless a given name stands before it; a beauty queen's country ('Miss Tourism Corran').
    """
    words, last = parse.language.words, parse.words[stop - 1].lower()
    is_building = any(last in heads for heads in (words.fac_heads, words.event_heads, words.law_heads))
    if is_building and last not in parse.language.naming.things_and_surnames:
        return True
    if is_titled_pair(parse, first, stop):
        return False
    if last in words.org_heads:
        return True
    is_given = parse.words[first].lower() in parse.language.names.given_names
    if stop - first == 1:
        return not is_given and last in plain_words(parse) and parse.words[stop - 1].istitle()
    title = parse.words[first - 1].lower()
    return title in parse.language.naming.pageants and is_known_place(parse, parse.words[stop - 1])


def _is_in_capitals(parse: Parse, first: int, stop: int) -> bool:
    """Whether a longer word of the run is in capitals, and the rest of the article is not."""
    is_any = any(parse.words[token].isupper() and len(parse.words[token]) > 3 for token in range(first, stop))
    return is_any and not _is_all_in_capitals(parse)


def _is_label(parse: Parse, first: int, stop: int) -> bool:
    """Whether the name is a transcript's label with its courtesy: 'MS. COLE: Objection.'; not 'Hon. MEMBERS: Hear, hear!'

    Or in the line that tells who asks: 'BY MS. COLE:'.
    """
    words, last = parse.language.words, parse.words[stop - 1].lower()
    if last in words.persons or last.removesuffix("s") in words.persons:
        return False
    before = first - 2 if first > 1 and parse.words[first - 1] == "." else first - 1
    # 'Ms HOLM (Corran West) (14:03):'
    if before < 0 or word_at(parse, stop) not in (":", "(") or not is_honorific(parse, before):
        return False
    opener = before - 1 if before and parse.words[before - 1].lower() in parse.language.quoting.asker_prepositions else before
    return parse.starts[opener] == parse.paragraph_spans[parse.paragraphs[opener]][0]


def _is_all_in_capitals(parse: Parse) -> bool:
    known: bool | None = parse.memo.get("is_all_in_capitals")
    if known is None:
        known = parse.memo["is_all_in_capitals"] = parse.body.isupper()
    return known


def long_title_name(parse: Parse, title: int, inside: dict[int, Name]) -> Tokens:
    """The name's tokens behind a title with 'of' or 'for'; an empty range when the title stands without a name.

    'Minister of Employment, Workforce Development and Official Languages Randy Boissonnault': the run of capitalized
    words, 'and', 'of', 'the' and commas is followed to its end; the name is its last two words, or what begins at a known
    given name there, or at a comma: 'Commissioner for Trade and Mining, Aldo Mudenda Holm'.
    """
    end = _long_title_end(parse, title)
    for token in range(title + 2, end):
        model = inside.get(token)
        if model is None or model.label != "PERSON" or model.first != token:
            continue
        if token == title + 2 and model.stop - token == 1:
            # 'The Minister for Ports' is named by no word of it.
            continue
        if parse.words[token - 1] == "," and model.stop - token > 1 and model.stop == end:
            return token, end
        is_syllabled = model.stop == end and not is_name_word(parse, end - 1)
        # 'Minister of Transport Nguyễn Văn Thắng'.
        lower, lists = parse.words[token].lower(), parse.language.names
        is_begun = lower in lists.family_names or lower in lists.given_names
        if joined(parse, token - 1, token) and (is_syllabled or is_begun or word_count(parse, token, model.stop) < 3):
            if parse.words[token - 1].lower() in parse.language.names.family_names and token - 1 > title + 2:
                token -= 1
            goes_on = all(is_name_word(parse, place) for place in range(model.stop, end)) and end - model.stop < 3
            return token, end if goes_on else min(model.stop, end)
    run = end
    while run > title + 2 and (is_name_word(parse, run - 1) or _is_inside_word(parse, run - 1, end)):
        run -= 1
    if word_count(parse, run, end) < 3:
        return title, title
    given_names = parse.language.names.given_names
    given = next((token for token in range(run + 1, end - 1) if parse.words[token].lower() in given_names), None)
    family = end - 3
    if family > run and parse.words[family].lower() in parse.language.names.family_names and given in (None, family + 1):
        # 'Minister of Transport Tran Hong Minh'.
        return family, end
    if given is not None:
        return given, end
    if parse.words[end - 1].lower() in parse.language.words.org_heads:
        return title, title
    return _word_start(parse, _word_start(parse, end - 1) - 1), end


def _word_start(parse: Parse, token: int) -> int:
    """The first token of a word that hyphens tie: 'Yun', of 'Yun-hung'."""
    while token > 1 and parse.words[token - 1] in HYPHENS and is_hyphen(parse, token - 1):
        token -= 2
    return token


def _is_inside_word(parse: Parse, token: int, end: int) -> bool:
    """Whether the token is a hyphen, or the syllable behind one: '-' and 'hung' of 'Yun-hung'."""
    hyphen = token if parse.words[token] in HYPHENS else token - 1
    return hyphen + 1 < end and parse.words[hyphen] in HYPHENS and is_hyphen(parse, hyphen)


def _long_title_end(parse: Parse, title: int) -> int:
    """One past the last name word of the run behind the title, hyphened ones whole."""
    joints = parse.language.naming.office_joints
    limit = min(title + MAX_TITLE_TOKENS, len(parse))
    end = title + 1
    while end < limit and parse.paragraphs[end] == parse.paragraphs[title]:
        if parse.words[end] in HYPHENS and hyphen_goes_on(parse, title, end):
            end += 2
            continue
        if not (is_name_word(parse, end) or (parse.words[end].lower() in joints and end + 1 < len(parse))):
            break
        end += 1
    while end > title and not (is_name_word(parse, end - 1) or _is_inside_word(parse, end - 1, end)):
        end -= 1
    return end
