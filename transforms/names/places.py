"""Places by what is generally known of them, and by how papers print them: datelines, 'Corran, N.H.', 'Mill Creek, a town'."""

from transforms.languages.scheme import Form
from transforms.names.headlines import headline_tokens
from transforms.names.namewords import (
    HYPHENS,
    Name,
    begins_sentence,
    ends_well,
    is_hyphen,
    is_name_word,
    is_particle,
    is_title,
    joined,
    leads_name,
    word_at,
    word_before,
)
from transforms.parsing.parse import Parse
from transforms.tables.methods import Method
from transforms.text.visible import visible

MAX_DATELINE_TOKENS = 4
MAX_REALM_TOKENS = 4
"""Words before 'of' in a country's full name: 'People', ''s', 'Democratic', 'Republic'."""
MAX_OFFICE_TOKENS = 8
"""Words of an office behind a nation: 'Employment and Labour Minister'."""
MAX_DATELINE_FIELDS = 3
"""What commas divide behind a dateline's place: state or country, date, year."""
MIN_LEAD_TOKENS = 8
"""Tokens that a paragraph has at least behind a dateline that is not in capitals."""
DATELINE_PARAGRAPHS = 4
"""A dateline opens the text, behind a headline and the line for an author at most."""


def is_known_place(parse: Parse, text: str) -> bool:
    """Whether the text is the name of a country, a state or a large city."""
    told: dict[str, bool] = parse.memo.setdefault("known_places", {})
    if text not in told:
        told[text] = _is_known_place(parse, text)
    return told[text]


def _is_known_place(parse: Parse, text: str) -> bool:
    known = parse.language.names.places
    plain = visible(text)
    return plain in known or (len(plain) > 4 and plain.isupper() and plain.title() in known)


def find_datelines(parse: Parse) -> list[Name]:
    """The place of the dateline, if there is one."""
    dateline = find_dateline(parse)
    return [] if dateline is None else [Name(dateline.start, dateline_place_end(parse, dateline.start), "GPE", Method.DATELINE)]


def find_dateline(parse: Parse) -> range | None:
    """The tokens before the text proper, and the mark behind them: 'CORRAN —', 'NEW YORK (Reuters) —', 'CORRAN, N.H. —'.

    Also before a colon, where a date or an agency stands between, or the place is well-known: 'CORRAN, Oct 3:', 'Delhi (PTI):';
    or the model names something that is neither person nor body, and no other paragraph begins so: 'SENNECK: The dyke broke'.
    What opens several paragraphs is a speaker: 'DC: Strange.'
    """
    for paragraph in range(min(DATELINE_PARAGRAPHS, len(parse.paragraph_spans))):
        first = parse.token_at(parse.paragraph_spans[paragraph][0])
        stop = dateline_place_end(parse, first)
        if stop == first or parse.paragraphs[stop - 1] != paragraph:
            continue
        behind = _behind_date_and_agency(parse, stop)
        if behind == len(parse) or parse.paragraphs[behind] != paragraph:
            continue
        is_dated, is_in_capitals = behind > stop, parse.words[first].isupper()
        dashes = parse.language.style.dashes
        # 'CONCORD, N.H. –': the dash may be a token of its own or the stop's.
        is_dash = parse.words[behind] in dashes or parse.words[behind][:1] in dashes
        is_place = is_known_place(parse, parse.text(first, stop))
        is_shown = is_in_capitals and (is_dated or _opens_alone(parse, first, stop))
        is_before_colon = parse.words[behind] == ":" and (is_place or is_shown) and not _opens_again(parse, first, behind)
        # 'Wellington – The bill is dead'; not 'France – Germany 2:1'.
        is_lead = is_place and behind + MIN_LEAD_TOKENS < len(parse) and parse.paragraphs[behind + MIN_LEAD_TOKENS] == paragraph
        is_lead = is_lead and parse.words[behind + 1][:1].isupper()
        if (is_dash and (is_dated or is_in_capitals or is_lead)) or is_before_colon:
            return range(first, behind + 1)
    return None


def _opens_again(parse: Parse, first: int, colon: int) -> bool:
    """Whether another paragraph begins with the same words and a colon: 'DC: Strange. … DC: Ask me.' of Dora Castell."""
    label = parse.words[first : colon + 1]
    openings = (parse.token_at(start) for start, _ in parse.paragraph_spans)
    return any(token != first and parse.words[token : token + len(label)] == label for token in openings)


def _opens_alone(parse: Parse, first: int, stop: int) -> bool:
    """Whether the model names something there that is no person, and the article has no other label before a colon.

    'LIND: I never knew.' is a turn.
    """
    is_named = any(begin <= first and end >= stop and label != "PERSON" for begin, end, label in parse.entities)
    # 'SENNECK: The dyke broke. … in Senneck'.
    town = [word.title() for word in parse.words[first:stop]]
    later = (token for token in range(stop + 1, len(parse)) if parse.words[token : token + len(town)] == town)
    is_named |= any(parse.words[token - 1].lower() in parse.language.words.place_prepositions for token in later)
    if not is_named or parse.body.isupper() or parse.text(first, stop) in parse.language.names.known_organizations:
        return False
    openings = (parse.token_at(start) for start, _ in parse.paragraph_spans)
    colons = (any(word == ":" for word in parse.words[token : token + MAX_DATELINE_TOKENS]) for token in openings)
    return sum(colons) == 1


def _behind_date_and_agency(parse: Parse, place_stop: int) -> int:
    """The token behind the dateline's country, date and agency in brackets, where there are any: ', Australia, Feb 2 (SW)'.

    A date may stand behind a dash, too, before a colon: 'CORRAN – 26 July 2022: The dyke broke'.
    """
    behind = place_stop
    for _ in range(MAX_DATELINE_FIELDS):
        if behind >= len(parse) or parse.words[behind] != ",":
            break
        behind = _behind_field(parse, behind)
    if behind < len(parse) and parse.words[behind] in parse.language.style.dashes | frozenset(HYPHENS):
        dated = _behind_field(parse, behind)
        # 'LIND – 26: “I was there.”' tells an age.
        field = parse.words[behind + 1 : dated]
        has_day = any(map(str.isdigit, field)) and any(map(str.isalpha, field))
        behind = dated if has_day and parse.words[dated : dated + 1] == [":"] else behind
    if behind < len(parse) and parse.words[behind] == "(":
        inside = range(behind, min(behind + 6, len(parse)))
        behind = next((token + 1 for token in inside if parse.words[token] == ")"), behind)
    return behind


def _behind_field(parse: Parse, mark: int) -> int:
    """The token behind the capital words and numbers that follow the mark: '26 July 2022'."""
    behind = mark + 1
    while behind < min(mark + 5, len(parse)) and (parse.words[behind][:1].isupper() or parse.words[behind].isdigit()):
        behind += 1
    return behind


def dateline_place_end(parse: Parse, first: int) -> int:
    """One past the last token of the place that a dateline at `first` would begin with: in capitals, or well-known."""
    limit = min(first + MAX_DATELINE_TOKENS, len(parse))
    stop = first
    while stop < limit and parse.words[stop].isupper() and len(parse.words[stop]) > 1:
        stop += 1
    if stop > first:
        return stop if parse.words[first].isalpha() else first
    return next((end for end in range(limit, first, -1) if is_known_place(parse, parse.text(first, end))), first)


def find_towns(parse: Parse) -> list[Name]:
    """Towns by the state or the country behind them: 'Mill Creek, Ohio', 'Corran, N.H.', and the abbreviated state itself."""
    found: list[Name] = []
    for comma in range(1, len(parse) - 1):
        if parse.words[comma] != "," or parse.paragraphs[comma - 1] != parse.paragraphs[comma + 1]:
            continue
        state_end = _state_end(parse, comma + 1)
        if state_end is None:
            continue
        first = comma
        while (
            first > max(comma - 3, 0) and _is_town_word(parse, first - 1) and (first == comma or joined(parse, first - 1, first))
        ):
            first -= 1
        if first < comma and _is_led_by_place_word(parse, first) and not _is_no_town(parse, first, comma, state_end):
            found.append(Name(first, comma, "GPE", Method.TOWN))
        state = parse.text(comma + 1, state_end)
        is_abbreviated = state in parse.language.names.state_abbreviations
        if state in parse.language.naming.honours and _is_fully_named(parse, comma):
            continue
        if is_abbreviated and (first < comma or parse.words[comma - 1][:1].isupper()):
            found.append(Name(comma + 1, state_end, "GPE", Method.TOWN))
    return found


def _is_fully_named(parse: Parse, comma: int) -> bool:
    """Whether a person's given name and surname stand before the comma: 'Ada Lind, SC', who is no town in South Carolina."""
    return comma > 1 and any(begin <= comma - 2 and end == comma and label == "PERSON" for begin, end, label in parse.entities)


def _is_no_town(parse: Parse, first: int, comma: int, state_end: int) -> bool:
    """Whether a sentence begins behind the comma, or a body stands before it: 'According to Reuters, Turkey denied it'."""
    text, before, naming = parse.text(first, comma), word_before(parse, first), parse.language.naming
    goes_on = state_end < len(parse) and (
        parse.poses[state_end] in ("VERB", "AUX") or parse.words[state_end] in naming.possessives
    )
    is_clause = goes_on and before in naming.prepositions_of_motion and not is_known_place(parse, text)
    is_other = text in parse.language.names.known_organizations or (text.endswith("s") and text[:-1].isupper())
    of_what = parse.words[first - 2].lower() if first > 1 and before in naming.office_prepositions else ""
    return is_clause or is_other or of_what in parse.language.words.org_heads_with_of


def _state_end(parse: Parse, token: int) -> int | None:
    """One past the last token of the state or country that begins at the token; None when none does."""
    places, word = parse.language.names.places, parse.words[token]
    if word.isascii() and not places.may_begin(word) and not word[:1].isupper():
        return None
    for stop in range(min(token + 3, len(parse)), token, -1):
        text = parse.text(token, stop)
        if text in parse.language.names.state_abbreviations or is_known_place(parse, text):
            return stop
    return None


def _is_town_word(parse: Parse, token: int) -> bool:
    return is_name_word(parse, token) and parse.words[token].lower() not in parse.language.words.org_heads


def _is_led_by_place_word(parse: Parse, first: int) -> bool:
    """Whether a preposition of place leads up to the town, or it opens its line: 'in Corran, Ohio'. A list of states has none."""
    if first == 0 or parse.paragraphs[first - 1] != parse.paragraphs[first]:
        return parse.words[first].isupper()
    return is_behind_place_word(parse, first)


def is_behind_place_word(parse: Parse, first: int) -> bool:
    """Whether a preposition of place, or one that stands before a town, leads to the token: 'in Corran', 'of Corran'."""
    before = word_before(parse, first)
    return before in parse.language.words.place_prepositions or before in parse.language.naming.town_prepositions


def find_places(parse: Parse, names: list[Name]) -> list[Name]:
    """Well-known places that stand free, whatever the model says of them: 'the Benghazi attacks', 'Lower Manhattan'.

    What is a given name too ('Jordan', 'Charlotte') has to stand behind 'in' or its like.
    """
    by_token = {token: name for name in names for token in range(name.first, name.stop)}
    realms = _realm_ends(parse)
    found: list[Name] = []
    free_from = 0
    for token in parse.capitals:
        if token < free_from:
            continue
        stop = known_place_end(parse, token)
        is_place = stop > token and _is_free_place(parse, token, stop, by_token)
        if stop == token and token in realms:
            stop, is_place = realms[token], True
        if is_place:
            found.append(Name(token, stop, "GPE", Method.PLACE))
        free_from = stop
    return found


def _realm_ends(parse: Parse) -> dict[int, int]:
    """For each token at which a country's full name begins, one past the name's last: 'State of Kuwait'.

    Adjectives with a capital may stand before: 'Islamic Republic of Iran', 'People's Republic of China'.
    """
    naming = parse.language.naming
    ends: dict[int, int] = {}
    for head in parse.capitals:
        if parse.words[head].lower() not in naming.realms or head + 2 >= len(parse) or parse.words[head + 1] not in naming.of:
            continue
        place = head + 2 + (parse.words[head + 2].lower() in naming.definite)
        stop = known_place_end(parse, place) if place < len(parse) else place
        for first in range(head, max(head - MAX_REALM_TOKENS, -1), -1) if stop > place else ():
            if first < head and not _may_lead_realm(parse, first):
                break
            if not (begins_sentence(parse, first) and parse.forms[first] == Form.DETERMINER):
                ends[first] = stop
    return ends


def _may_lead_realm(parse: Parse, token: int) -> bool:
    """Whether the token has a capital or is a possessive, and heads no realm itself."""
    word, naming = parse.words[token], parse.language.naming
    return word.lower() not in naming.realms and (word[:1].isupper() or word in naming.possessives)


def find_groups(parse: Parse, names: list[Name]) -> list[Name]:
    """Peoples, religions and their like that everybody knows, where nothing else is found: 'a Kashmiri poet'.

    A word with a capital behind makes both a longer name ('Asian Games'), but for a title or a person ('Ugandan Minister Lind').
    """
    groups = parse.language.names.known_groups
    persons = {name.first for name in names if name.label == "PERSON"}
    return [
        Name(token, token + 1, "NORP", Method.GROUP)
        for token in parse.capitals
        if (parse.words[token] in groups or _is_of_west(parse, token))
        and not headline_tokens(parse)[token]
        and (not leads_name(parse, token) or token + 1 in persons or _leads_to_title(parse, token + 1, persons))
    ]


def _leads_to_title(parse: Parse, first: int, persons: set[int]) -> bool:
    """Whether the words with a capital from here on are an office that ends before a person: 'Foreign Minister Ada Lind'."""
    stop = first
    while (
        stop < min(first + MAX_OFFICE_TOKENS, len(parse))
        and stop not in persons
        and (parse.words[stop][:1].isupper() or parse.words[stop] in parse.language.naming.conjunctions)
    ):
        stop += 1
    return (
        stop > first
        and (stop in persons or not parse.words[stop - 1][:1].isupper() or is_title(parse, stop - 1))
        and any(is_title(parse, token) for token in range(first, stop))
    )


def _is_of_west(parse: Parse, token: int) -> bool:
    """Whether the word tells a part of the world that its countries share: 'Western powers'; not 'the western gate'."""
    return (
        parse.words[token] in parse.language.names.parts_of_world
        and parse.forms[token] == Form.ADJECTIVE
        and token > 0
        and parse.sentences[token - 1] == parse.sentences[token]
    )


def known_place_end(parse: Parse, token: int) -> int:
    """One past the last token of the well-known place that begins at the token, the longest one; the token itself without one."""
    known = parse.language.names.places
    if not known.may_begin(parse.words[token]):
        return token
    longest = min(token + known.longest, len(parse))
    if not known.may_open(parse.text(token, longest)):
        return token
    for stop in range(longest, token, -1):
        if ends_well(parse, token, stop) and is_known_place(parse, parse.text(token, stop)):
            return stop
    return token


def _is_free_place(parse: Parse, first: int, stop: int, by_token: dict[int, Name]) -> bool:
    """Whether what the place's tokens are taken for gives way to the place."""
    covers = {by_token[token] for token in range(first, stop) if token in by_token}
    if is_money(parse, stop) or _is_behind_article_of_name(parse, first):
        return False
    if not covers:
        return _stands_free(parse, first, stop)
    if len(covers) > 1:
        # 'Washington' and 'D.C.', each with a label of its own.
        return all(first <= cover.first and cover.stop <= stop for cover in covers)
    (cover,) = covers
    if (cover.first, cover.stop) == (first, stop):
        if cover.label == "PERSON":
            is_given = parse.text(first, stop).lower() in parse.language.names.given_names
            return _is_behind_preposition(parse, first) and not is_given
        return cover.label != "GPE"
    return first <= cover.first and cover.stop <= stop


def _is_behind_article_of_name(parse: Parse, first: int) -> bool:
    """Whether a particle and a hyphen make a family's name of the place's: 'Nawaf Al-Sabah'."""
    is_tied = first > 1 and is_hyphen(parse, first - 1) and not parse.words[first - 1].isalnum()
    return is_tied and is_particle(parse, parse.words[first - 2])


def is_money(parse: Parse, stop: int) -> bool:
    """Whether a currency's noun stands behind the place: '10,000 US dollars', 'Hong Kong dollars'."""
    return word_at(parse, stop) in parse.language.naming.currencies and joined(parse, stop - 1, stop)


def _stands_free(parse: Parse, first: int, stop: int) -> bool:
    """Whether the place is no part of a longer run of name words, nor a given name without a preposition."""
    text = parse.text(first, stop)
    may_be_person = text.lower() in parse.language.names.given_names or not parse.is_proper(first)
    if may_be_person and not _is_behind_preposition(parse, first):
        return False
    is_led = first > 0 and parse.words[first - 1][:1].isupper() and joined(parse, first - 1, first)
    is_led = is_led and (
        is_name_word(parse, first - 1) or parse.words[first - 1].lower() in parse.language.naming.parts_of_places
    )
    goes_on = stop < len(parse) and parse.words[stop][:1].isupper() and joined(parse, stop - 1, stop)
    return not is_led and not goes_on


def _is_behind_preposition(parse: Parse, first: int) -> bool:
    return (
        first > 0
        and parse.words[first - 1].lower()
        in parse.language.words.place_prepositions | parse.language.naming.prepositions_of_motion
    )


def is_called_place(parse: Parse, stop: int) -> bool:
    """Whether an apposition calls the name that ends before `last` a town: 'Wilmington, the state’s biggest city'."""
    if stop + 2 >= len(parse) or parse.words[stop] != ",":
        return False
    for token in range(stop + 1, min(stop + 7, len(parse))):
        if parse.words[token].lower() in parse.language.naming.place_nouns:
            return True
        if parse.words[token] in (",", ".", ";") or parse.poses[token] in ("VERB", "AUX"):
            return False
    return False
