"""Organizations by what is generally known of them: names that all papers print, head nouns, 'Department of', acronyms."""

import re
from collections.abc import Sequence

from transforms.languages.scheme import Form, Relation
from transforms.names.bodies_beside import is_described, is_of_two, with_legal_form
from transforms.names.headlines import headline_tokens
from transforms.names.hyphened import hyphened_word, is_tied_inside
from transforms.names.namewords import (
    Name,
    ends_well,
    is_hyphen,
    is_land_or_people,
    is_name_word,
    is_titled_pair,
    joined,
    name_goes_on,
    word_before,
)
from transforms.parsing.parse import Parse
from transforms.tables.methods import Method
from transforms.text.visible import visible

MAX_ORGANIZATION_TOKENS = 12
"""Chosen by hand: a department with three fields, and to spare."""
_ACRONYM = re.compile(r"(?:[A-Z]\.?){3,6}")
_LONGER = frozenset({"ORG", "EVENT", "LAW"})
"""Kinds of names that hold an organization's, or begin with it."""
_NOT_IN_ORGANIZATIONS = frozenset(
    {
        Form.PRONOUN,
        Form.DETERMINER,
        Form.PREPOSITION,
        Form.RELATIVE_PRONOUN,
        Form.RELATIVE_ADVERB,
        Form.CONJUNCTION,
        Form.MODAL,
        Form.PAST,
        Form.PRESENT_SINGULAR,
    }
)


def is_known_organization(parse: Parse, text: str) -> bool:
    """Whether the text is the name of a well-known organization: 'Reuters', 'Supreme court', 'F.B.I.'."""
    # Ten rules ask, most of them of the same names.
    told: dict[str, bool] = parse.memo.setdefault("known_organizations", {})
    if text not in told:
        told[text] = _is_known_organization(parse, text)
    return told[text]


def _is_known_organization(parse: Parse, text: str) -> bool:
    known = parse.language.names.organizations
    plain = visible(text.replace("’", "'"))
    if plain in known or ("." in plain and " " not in plain and plain.replace(".", "") in known):
        return True
    # 'The nation' is none, though 'The Nation' is.
    return plain.casefold() in known.folded and plain.split(" ", 1)[0].lower() not in parse.language.naming.articles


def find_organizations(parse: Parse, names: list[Name]) -> list[Name]:
    """Organizations by their own words: known names and head nouns, the longest first. Head nouns tell nothing in title case.

    The model knows better where a longer name ends, or what it is: 'Ministry of Gender, Labour and Housing', 'FIFA World Cup'.
    """
    covers = {token: name for name in names if name.label in _LONGER for token in range(name.first, name.stop)}
    persons = {name.stop: name.first for name in names if name.label == "PERSON" and name.stop - name.first > 1}
    found = []
    free_from = 0
    headline = headline_tokens(parse)
    for token in parse.capitals:
        if token < free_from:
            continue
        stop = known_run(parse, token)
        if not headline[token]:
            stop = max(stop, headed_run(parse, token), lower_headed_run(parse, token))
        if stop == token and _is_institution(parse, token):
            stop = token + 1
        stop = _before_person(parse, token, stop, persons)
        if stop > token and not _is_of_member(parse, token, stop) and not _is_part_of_longer(parse, token, stop, covers):
            first = token + is_described(parse, token, stop) - _is_of_all(parse, token, stop)
            found.append(Name(first, stop, "ORG", Method.ORGANIZATION))
        free_from = stop
    return found


def _before_person(parse: Parse, first: int, stop: int, persons: dict[int, int]) -> int:
    """The run's end, or where a person's name by a known given name begins in it: 'the University of Havana Julio Fernández'.

    Not right behind a preposition or a title: 'the University of Julio Fernández', 'the government of President Ada Holm'.
    """
    begin = persons.get(stop, first)
    is_person = first + 1 < begin and parse.words[begin].lower() in parse.language.names.given_names
    small = parse.language.naming.organization_joints
    is_body = is_person and parse.words[begin - 1].lower() not in small | parse.language.words.titles
    return begin if is_body and any(parse.words[token].lower() in small for token in range(first, begin)) else stop


def _is_part_of_longer(parse: Parse, first: int, stop: int, covers: dict[int, Name]) -> bool:
    """Whether the model's name holds these tokens and goes on behind them, or begins before what is not known by itself.

    A title ends no organization's name: 'FBI Director'.
    """
    cover, words = covers.get(stop - 1), parse.language.words
    if cover is None or parse.words[cover.stop - 1].lower() in words.persons:
        return False
    if cover.stop > stop:
        return not is_of_two(parse, stop, cover)
    if is_of_two(parse, first - 1, cover):
        return False
    is_known = is_known_organization(parse, parse.text(first, stop))
    return cover.stop == stop and cover.first < first and not is_known and parse.words[cover.first][0].isupper()


def _is_of_all(parse: Parse, first: int, stop: int) -> bool:
    """Whether an 'All' before a land or its people begins the body's name: 'All Pakistan Goods Carriers Association'."""
    if stop - first < 2 or not first or parse.words[first - 1] not in parse.language.naming.alls:
        return False
    return is_land_or_people(parse, parse.words[first]) and joined(parse, first - 1, first)


def _is_of_member(parse: Parse, first: int, stop: int) -> bool:
    """Whether the one word is part of a member's office: 'Member of Parliament'."""
    if stop - first > 1 or first < 2 or word_before(parse, first) not in parse.language.naming.office_prepositions:
        return False
    return parse.words[first - 2].lower() in parse.language.naming.members


def _is_institution(parse: Parse, token: int) -> bool:
    """Whether 'the', an owner or an adjective and a capital make a body of the word: 'the Cabinet', 'the local Police'."""
    if parse.words[token] not in parse.language.names.institutions:
        return False
    before, naming = word_before(parse, token), parse.language.naming
    is_led = before in naming.definite or before in naming.possessive_endings or before in naming.institution_leads
    is_led |= token > 0 and (parse.poses[token - 1] == "ADJ" or parse.words[token - 1] in parse.language.names.known_groups)
    if not is_led or headline_tokens(parse)[token]:
        return False
    return not name_goes_on(parse, token + 1)


def known_run(parse: Parse, token: int) -> int:
    """One past the last token of the well-known organization that begins at the token; the token itself when none does.

    A name that goes on is another one: not 'Senate' in 'Senate Finance Committee'.
    """
    known = parse.language.names.organizations
    word = parse.words[token]
    if not known.may_begin(word) and word.replace(".", "") not in known:
        return token
    longest = min(token + known.longest, len(parse))
    if not known.may_open(parse.text(token, longest)):
        return token
    for stop in range(longest, token, -1):
        if not ends_well(parse, token, stop) or not is_known_organization(parse, parse.text(token, stop)):
            continue
        goes_on = stop < len(parse) and _is_capitalized(parse, stop) and joined(parse, stop - 1, stop)
        leads = token > 0 and _is_capitalized(parse, token - 1) and joined(parse, token - 1, token)
        is_whole = stop - token > 1 or parse.text(token, stop).isupper()
        if is_whole or (not goes_on and not (leads and parse.sentences[token - 1] == parse.sentences[token] and token > 1)):
            return stop
    return token


def headed_run(parse: Parse, token: int) -> int:
    """One past the last token of the organization that a head noun makes of the capitalized run at the token.

    'Harbour Workers Union' ends with its head; 'Rudin Center for Transportation' and 'Department of Public Works and Housing' go
    on behind it.
    """
    if not _is_capitalized(parse, token) or _is_led_up_to(parse, token):
        return token
    naming, words = parse.language.naming, parse.language.words
    end = _capitalized_end(parse, token)
    joint = next((place for place in range(token, end) if parse.words[place].lower() in naming.organization_joints), end)
    has_complement = (
        joint < end - 1
        and parse.words[joint].lower() in naming.organization_complements
        and parse.words[joint + 1].lower() not in naming.days
    )
    if token < joint and has_complement and not is_titled_pair(parse, joint - 2, joint):
        is_alone = joint - token == 1 and parse.words[joint].lower() in naming.complement_unless_alone
        if parse.words[joint - 1].lower() in words.org_heads_with_of and not is_alone:
            return _list_end(parse, joint, _complement_end(parse, joint + 1, end))
    for stop in range(joint, token + 1, -1):
        head = hyphened_word(parse, token, stop - 1)
        head = head if head in words.org_heads else parse.words[stop - 1].lower()
        is_person = is_titled_pair(parse, stop - 2, stop)
        if (head in words.org_heads or _is_local_party(parse, stop - 1)) and not is_hyphen(parse, stop - 1) and not is_person:
            return with_legal_form(parse, stop, end)
        # 'Kestrel Air', but not 'Clean Air'.
        other = words.other_heads.get(head)
        if other is not None and stop - token > 1 and parse.words[stop - 2].lower() not in other and stop == end:
            return stop
    joint_stop = _joint_body_end(parse, token, joint, end)
    return joint_stop or (end if _is_body_of_land(parse, token, end) else token)


def _joint_body_end(parse: Parse, first: int, joint: int, end: int) -> int | None:
    """One past the head noun of a body whose name has an 'and' before it: 'the Ports and Harbours Authority'.

    'The' leads it, and what stands before the 'and' names nothing and nobody by itself: not 'the Senate and Harbour Board'.
    """
    words, naming = parse.language.words, parse.language.naming
    if joint >= end or parse.words[joint].lower() not in naming.conjunctions or word_before(parse, first) not in naming.definite:
        return None
    last, own = parse.words[joint - 1].lower(), {word.lower() for word in parse.words[first:joint]}
    is_one = last in words.org_heads or parse.words[joint - 1] in parse.language.names.institutions
    is_one |= not own.isdisjoint(words.persons)
    is_one |= any(word in parse.language.names.given_names for word in own)
    text = parse.text(first, joint)
    if (
        is_one
        or is_land_or_people(parse, text)
        or is_known_organization(parse, text)
        or any(begin == first and stop == joint for begin, stop, _ in parse.entities)
    ):
        return None
    more = (place for place in range(joint + 1, end) if parse.words[place].lower() in naming.organization_joints)
    for stop in range(next(more, end), joint + 2, -1):
        if parse.words[stop - 1].lower() in words.org_heads and not is_hyphen(parse, stop - 1):
            return stop
    return None


def _is_body_of_land(parse: Parse, first: int, stop: int) -> bool:
    """Whether a field and a land make up the words, and so a body's name: 'Bank Indonesia'; 'New Zealand Rugby'."""
    naming, places = parse.language.naming, parse.language.names.places
    if stop - first < 2:
        return False
    if parse.words[first].lower() in naming.fields_of_lands:
        return parse.text(first + 1, stop) in places
    return parse.words[stop - 1].lower() in naming.sports and parse.text(first, stop - 1) in places


def _capitalized_end(parse: Parse, first: int) -> int:
    """One past the last capitalized word of the run at the token, with the small words inside that hold it together."""
    joints = parse.language.naming.organization_joints
    end = first
    while end < min(first + MAX_ORGANIZATION_TOKENS, len(parse)) and parse.paragraphs[end] == parse.paragraphs[first]:
        inner = end > first and (
            parse.words[end].lower() in joints
            or (parse.words[end] in ("-", "–") and is_hyphen(parse, end))
            or is_tied_inside(parse, end)
            or is_owner_mark(parse, first, end)
        )
        if not (_is_capitalized(parse, end) and (end == first or parse.starts[end] - parse.ends[end - 1] <= 1)) and not inner:
            break
        end += 1
    while end > first and parse.words[end - 1].lower() in joints:
        end -= 1
    return end


def is_owner_mark(parse: Parse, first: int, token: int) -> bool:
    """Whether the token is a possessive inside a name: 'Corran Children's Hospital', 'St. Olav's College'."""
    naming = parse.language.naming
    if parse.words[token] not in naming.possessives or token + 1 >= len(parse) or not parse.words[token + 1][:1].isupper():
        return False
    is_saint = token - 2 >= first and parse.words[token - 2] in naming.saints
    is_saint_of_more = first < token and parse.words[first] in naming.saints
    return is_saint or is_saint_of_more or _is_owner(parse, token)


def _is_owner(parse: Parse, mark: int) -> bool:
    """Whether the word before a possessive is one inside bodies' names: 'Growers' Alliance', 'Ombudsman's Office'.

    Nobody's name: of 'the Walkers' Association' nobody knows.
    """
    words, names, naming = parse.language.words, parse.language.names, parse.language.naming
    lower = parse.words[mark - 1].lower()
    if lower in naming.owners:
        return True
    if parse.words[mark] in naming.possessive_endings:
        return lower in words.titles and parse.words[mark + 1].lower() in naming.offices_of
    is_people = lower.endswith("s") and lower[:-1].endswith(names.people_endings) and lower[:-1] not in words.not_people
    return is_people and lower not in names.family_names


def _is_local_party(parse: Parse, token: int) -> bool:
    """Whether 'GOP' ends a local party's name: 'the Quill County GOP said', but not 'the Ohio GOP primary'."""
    goes_on = token + 1 < len(parse) and parse.poses[token + 1] in ("NOUN", "PROPN", "ADJ")
    return parse.words[token] in parse.language.naming.local_parties and not goes_on


def _is_led_up_to(parse: Parse, token: int) -> bool:
    """Whether the capitalized run began before the token: by a word, or one tied by a hyphen ('Saint-Aubry Credit Union')."""
    if not token:
        return False
    by_word = _is_capitalized(parse, token - 1) and joined(parse, token - 1, token)
    return by_word or (parse.words[token - 1] in ("-", "–") and is_hyphen(parse, token - 1))


def _complement_end(parse: Parse, first: int, end: int) -> int:
    """Where the words behind 'Department of' end: before 'and' or 'for' when another organization or a person stands there.

    'University of Iowa and Corran College' is two; 'Department of Public Works and Housing' is one.
    """
    naming, words = parse.language.naming, parse.language.words
    for place in range(first + 1, end):
        lower = parse.words[place].lower()
        if lower in words.titles and place + 1 < end:
            # 'Chamber of Commerce and Industry President Tova Lind'.
            return place
        if lower in naming.complement_breaks or (
            lower in naming.complement_breaks_if_headed
            and any(parse.words[behind].lower() in words.org_heads for behind in range(place, end))
        ):
            return place
        if lower in naming.field_break and parse.words[place - 1].lower() not in words.org_heads_with_of:
            return place
    return end


def _list_end(parse: Parse, joint: int, end: int) -> int:
    """Where the fields of an office end that are a list with commas: 'Ministry of Gender, Labour and Housing'."""
    naming = parse.language.naming
    if parse.words[joint - 1].lower() not in naming.bodies_of_fields or end >= len(parse) or parse.words[end] != ",":
        return end
    stop = end
    while stop < min(joint + MAX_ORGANIZATION_TOKENS, len(parse)) and (
        parse.words[stop] in (",", *naming.conjunctions) or _is_capitalized(parse, stop)
    ):
        stop += 1
        if parse.words[stop - 1].lower() in naming.conjunctions:
            last = _capitalized_end(parse, stop) if stop < len(parse) else stop
            return last if last > stop and not any(parse.words[place] == "," for place in range(stop, last)) else end
    return end


def lower_headed_run(parse: Parse, token: int) -> int:
    """One past the last token of a party or committee whose head has no capital: 'Senate ethics committee'."""
    naming, word = parse.language.naming, parse.words[token]
    is_begun = _is_led_up_to(parse, token) or parse.forms[token] in (Form.DETERMINER, Form.PRONOUN, Form.PREPOSITION)
    if not word[:1].isupper() or is_begun:
        return token
    for head in range(token + 1, min(token + 5, len(parse))):
        if parse.paragraphs[head] != parse.paragraphs[token] or not parse.words[head].isalpha():
            return token
        lower = parse.words[head].lower()
        if lower in naming.lower_heads:
            has_party_word = any(parse.words[place].lower() in naming.party_words for place in range(token, head))
            return head + 1 if has_party_word and parse.words[head].islower() else token
        if parse.poses[head] not in ("NOUN", "PROPN", "ADJ"):
            return token
    return token


def initials(words: Sequence[str]) -> str:
    """The capitals that begin words of the name: 'RHPS' for 'Royal Harbour Police Service'."""
    return "".join(word[0] for word in words if word[0].isupper())


def is_acronym(text: str) -> bool:
    """Whether the text is three to six capitals, with stops or without: 'CBSA', 'F.B.I.'."""
    return bool(_ACRONYM.fullmatch(text))


def is_platform_use(parse: Parse, name: Name) -> bool:
    """Whether a platform is named as the place to post on, not as the company: 'on Twitter', 'her Instagram page'."""
    if parse.text(name.first, name.stop).rstrip(". \n") not in parse.language.names.platforms:
        return False
    naming = parse.language.naming
    behind = parse.lemmas[name.stop].lower() if name.stop < len(parse) else ""
    if behind in naming.platform_use or word_before(parse, name.first) in naming.platform_prepositions:
        return True
    acts = (Relation.SUBJECT, Relation.PASSIVE_SUBJECT, Relation.AGENT, Relation.POSSESSOR)
    return parse.relations[name.stop - 1] not in acts


def is_common_word(parse: Parse, name: Name) -> bool:
    """Whether the one word is no name but a word that the sentence's start, a title or a habit gives a capital: 'Groups like'."""
    if name.stop - name.first != 1:
        return False
    word, words = parse.words[name.first], parse.language.words
    if name.label == "ORG" and _is_institution(parse, name.first):
        return False
    is_listed = word in words.common_capitals or word in parse.language.names.known_groups
    return is_listed or (word.lower() in words.titles and not is_known_organization(parse, word))


def _is_capitalized(parse: Parse, token: int) -> bool:
    """Whether the token may be part of an organization's name: a capital first, no pronoun or determiner."""
    flags: list[bool] | None = parse.memo.get("is_capitalized")
    if flags is None:
        flags = parse.memo["is_capitalized"] = [False] * len(parse)
        for place in parse.capitals:
            form = parse.forms[place]
            is_open = is_name_word(parse, place) or form in (Form.NAME, Form.NAMES, Form.ADJECTIVE)
            flags[place] = is_open and form not in _NOT_IN_ORGANIZATIONS
    return flags[token]
