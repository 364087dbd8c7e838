"""Titles and nouns right before a person's name: 'Justice Minister', 'former Quill mayor', 'her brother'."""

from transforms.languages.scheme import Form, Relation
from transforms.names.namewords import HYPHENS, MAX_TITLE_TOKENS, is_hyphen, is_name_word, is_title_phrase
from transforms.names.personnouns import is_no_one, is_person_noun
from transforms.names.rolephrases import (
    Span,
    before_blanks,
    is_address,
    modifiers_start,
    only_a_blank_between,
    phrase_start,
    without_modifiers,
)
from transforms.parsing.parse import Parse


def title_before(parse: Parse, first: int, stop: int) -> Span | None:
    """The title right before the name.

    'Justice Minister', 'Minister of Employment, Workforce Development and Official Languages', 'former Quill mayor', 'Liberal MP'
    (of 'longtime Liberal MP': what a writer adds for the moment is no part of it). 'Mr.' alone is no role.
    """
    end = _before_courtesy(parse, before_bracket(parse, before_blanks(parse, first)))
    if end == 0 or not only_a_blank_between(parse, end - 1, end):
        return None
    start = _title_start(parse, first, end)
    long = long_title_start(parse, first)
    if long is not None:
        # 'President of the Lower House Mr. Karl Dey'.
        behind = _before_titles(parse, end)
        return parse.starts[min(start, long)], parse.ends[(behind if behind > long + 1 else end) - 1]
    start = without_modifiers(parse, start, end)
    role = _short_title(parse, start, end, stop)
    if (
        role is not None
        or start == end
        or end != before_bracket(parse, before_blanks(parse, first))
        or _has_title(parse, start, end)
    ):
        return role
    is_party = parse.words[end - 1].lower() in parse.language.naming.party_members
    return (parse.starts[end - 1], parse.ends[end - 1]) if is_party and parse.forms[end - 1] in _PARTY_FORMS else None


_PARTY_FORMS = (Form.NOUN, Form.NAME, Form.ADJECTIVE)


def _title_start(parse: Parse, first: int, end: int) -> int:
    """The first of the tokens before `end` that may belong to a title."""
    start = end
    while start > 0 and end - start < MAX_TITLE_TOKENS and parse.paragraphs[start - 1] == parse.paragraphs[first]:
        if not _belongs_to_title(parse, start - 1, is_inner=start < end):
            break
        start -= 1
    return start


def _has_title(parse: Parse, start: int, end: int) -> bool:
    return any(parse.words[token].lower().rstrip(".") in parse.language.words.titles for token in range(start, end))


def _short_title(parse: Parse, start: int, end: int, stop: int) -> Span | None:
    """The tokens as a title, when a title's noun or an abbreviated office ends them."""
    words = parse.language.words
    bare = [parse.words[token].lower().rstrip(".") for token in range(start, end)]
    heads = [start + place for place, word in enumerate(bare) if word in words.titles]
    if heads:
        is_other = parse.words[heads[-1]] in words.kin or _is_spoken_of(parse, heads[-1], stop)
        return None if is_other or heads[-1] < end - 1 else (parse.starts[start], parse.ends[end - 1])
    is_office = any(word in words.offices for word in bare[-2:])
    return (parse.starts[start], parse.ends[end - 1]) if is_office else None


def _is_spoken_of(parse: Parse, title: int, stop: int) -> bool:
    """Whether the title is somebody else's, to whom the person behind it does something: 'the judge Lind was referring to'."""
    verb = parse.heads[stop - 1]
    is_inside = parse.relations[stop - 1] == Relation.SUBJECT and parse.relations[verb] == Relation.RELATIVE_CLAUSE
    return is_inside and parse.heads[verb] == title


def _before_courtesy(parse: Parse, first: int) -> int:
    """Where the title ends that stands before a courtesy, else the name's first token.

    'Health director Dr. Isaura Lind', 'Labour leader Cllr Ada Holm', 'Defence Minister Gen. Pal Dey'.
    """
    words = parse.language.words
    end = first - 2 if first > 1 and parse.words[first - 1] == "." else first - 1
    if end <= 0:
        return first
    if end > 1 and is_title_phrase(parse, end - 1, end) and is_person_noun(parse, end - 2):
        # 'Commodities Minister Datuk Seri Johari Ismail'.
        return end - 1
    bare = parse.words[end].lower().rstrip(".")
    is_courtesy = bare in words.courtesies or bare in words.ranks or parse.words[end] in parse.language.naming.honours
    return end if is_courtesy and is_person_noun(parse, end - 1) else first


def _belongs_to_title(parse: Parse, token: int, *, is_inner: bool) -> bool:
    """Whether the token may be part of a title; `is_inner` tells that another one stands behind it."""
    word, lower, words = parse.words[token], parse.words[token].lower().rstrip("."), parse.language.words
    if word == "." and token and parse.ends[token - 1] == parse.starts[token]:
        return parse.words[token - 1].lower() in words.honorifics
    if word in ("-", "–"):
        return is_inner and is_hyphen(parse, token)
    if _is_title_word(parse, token, lower, is_inner=is_inner) and not _is_speech_verb(parse, token):
        return True
    if not is_inner:
        return False
    is_modifier = parse.poses[token] in ("NOUN", "ADJ") and lower not in words.dropped_modifiers and word.isalpha()
    return is_modifier or word in parse.language.naming.possessive_endings


def _is_title_word(parse: Parse, token: int, lower: str, *, is_inner: bool) -> bool:
    is_capital = is_inner and parse.words[token][:1].isupper()
    if is_capital and parse.forms[token] in (Form.NAME, Form.NAMES, Form.ADJECTIVE):
        return True
    if is_name_word(parse, token) or lower in parse.language.naming.acting:
        return True
    return lower in parse.language.words.title_parts


def _is_speech_verb(parse: Parse, token: int) -> bool:
    return parse.lemmas[token] in parse.language.words.speech_verbs and parse.poses[token] == "VERB"


def long_title_start(parse: Parse, first: int) -> int | None:
    """The first token of 'Minister for Women and Gender Equality and Youth of Canada' right before the name, or None."""
    naming, titles = parse.language.naming, parse.language.words.titles
    start = first
    while start > 0 and first - start < MAX_TITLE_TOKENS and parse.paragraphs[start - 1] == parse.paragraphs[first]:
        # 'Parliament', a word with a capital that is no name alone.
        is_capital = is_name_word(parse, start - 1) or (parse.poses[start - 1] == "PROPN" and parse.words[start - 1].istitle())
        if not is_capital and parse.words[start - 1].lower() not in naming.title_joints:
            break
        start -= 1
    if parse.words[first - 1].lower() in naming.title_joints:
        return None
    for token in range(start, first - 2):
        # 'Member of Parliament Ada Holm'.
        is_title = parse.words[token].lower() in titles or parse.words[token] in naming.leading_members
        if is_title and parse.words[token + 1].lower() in naming.office_prepositions:
            if not _is_one_title(parse, token, first):
                return None
            while token > start and (is_name_word(parse, token - 1) or _joins_titles(parse, token - 1)):
                token -= 1
            return token
    return None


def _joins_titles(parse: Parse, token: int) -> bool:
    """Whether the token joins one person's two offices: 'Deputy Prime Minister and Minister of Finance Lena Foss'."""
    is_joint = token > 0 and parse.words[token] in parse.language.naming.listing
    return is_joint and parse.words[token - 1].lower() in parse.language.words.titles and is_name_word(parse, token - 1)


def office_before(parse: Parse, start: int) -> int:
    """The first token of the office that 'and' joins to the role at `start`; `start` itself without one.

    'Justice Minister and government spokesman Ada Lind' is one person; 'the president and Prime Minister Ada Lind' are two, as
    are 'King and Prime Minister'.
    """
    words, title = parse.language.words, start - 2
    if (
        title < 0
        or parse.words[start - 1] not in parse.language.naming.listing
        or not only_a_blank_between(parse, title, start - 1)
    ):
        return start
    is_office = parse.words[title].lower() in words.titles and is_name_word(parse, title)
    if not is_office or parse.is_plural(title) or parse.words[title] in words.regnal_titles:
        return start
    first = title
    while first > 0 and start - first < MAX_TITLE_TOKENS and parse.paragraphs[first - 1] == parse.paragraphs[start]:
        is_tied = is_name_word(parse, first - 1) or (parse.words[first - 1] in HYPHENS and is_hyphen(parse, first - 1))
        if not is_tied:
            break
        first -= 1
    is_led = first > 0 and parse.words[first - 1].lower() in parse.language.naming.determiners | words.complement_openers
    return start if is_led else first


def _is_one_title(parse: Parse, title: int, first: int) -> bool:
    """A comma divides two persons, not one title, unless 'and' closes the list after it."""
    commas = [place for place in range(title, first) if parse.words[place] == ","]
    conjunctions = parse.language.naming.conjunctions
    return not commas or any(parse.words[place].lower() in conjunctions for place in range(commas[-1], first))


def noun_before(parse: Parse, first: int, stop: int) -> Span | None:
    """The lower-case noun phrase for a person right before the name: 'County engineer Maeve Strand', 'her brother Tom Lind'."""
    end = before_blanks(parse, first)
    if end == 0 or not only_a_blank_between(parse, end - 1, end):
        return None
    head = end - 1
    if not is_person_noun(parse, head) or parse.poses[head] not in ("NOUN", "PROPN"):
        return None
    if not _opens_list(parse, head, stop) and not _is_tied(parse, head, first, stop):
        return None
    return parse.starts[phrase_start(parse, head)], parse.ends[head]


def _opens_list(parse: Parse, noun: int, stop: int) -> bool:
    """Whether the noun is a plural, and more persons follow the first: 'senators Ann Lind and Karl Dey'."""
    if parse.forms[noun] != Form.NOUNS or stop == len(parse):
        return False
    return parse.words[stop] == "," or parse.words[stop] in parse.language.naming.choices


def _is_tied(parse: Parse, noun: int, first: int, stop: int) -> bool:
    """Whether the parse has the noun and the name in one phrase."""
    heads = parse.heads
    return heads[noun] in range(first, stop) or heads[stop - 1] == noun or heads[noun] == heads[stop - 1]


def field_title(parse: Parse, first: int, _stop: int) -> Span | None:
    """The office in lower case with its field right before the name: 'opposition spokesman on health Dr Ada Lind'.

    Nobody else stands in the field: not 'the lawyer for fugitive businessman Karl Dey'.
    """
    words, naming = parse.language.words, parse.language.naming
    token = end = _before_titles(parse, before_blanks(parse, first))
    while token > 1 and end - token < MAX_TITLE_TOKENS and _is_in_field(parse, token - 1):
        token -= 1
    head = token - 2
    if token == end or head < 0 or parse.words[token - 1].lower() not in naming.field_leads:
        return None
    is_title = parse.lemmas[head].lower() in words.titles or parse.words[head].lower() in naming.members
    # 'The head of cards, a shop in Corran Ada Lind knew' has no 'and'.
    commas = [place for place in range(token, end) if parse.words[place] == ","]
    is_list = any(parse.words[place].lower() in naming.conjunctions for place in range(commas[-1], end)) if commas else True
    if not is_title or not is_list or parse.paragraphs[head] != parse.paragraphs[first]:
        return None
    return parse.starts[without_modifiers(parse, modifiers_start(parse, head), head)], parse.ends[end - 1]


def _is_in_field(parse: Parse, token: int) -> bool:
    """Whether the token may stand in an office's fields: a noun in lower case for no one, its modifiers, 'and', a comma."""
    word = parse.words[token]
    if word.lower() in parse.language.naming.conjunctions or word == ",":
        return True
    return word.isalpha() and word.islower() and parse.poses[token] in ("NOUN", "PROPN", "ADJ") and is_no_one(parse, token)


def _before_titles(parse: Parse, first: int) -> int:
    """The first of the courtesies before the name: 'Dr', of 'health Dr Ada Lind'."""
    while first > 0 and is_address(parse, first - 1):
        first -= 1
    return first


def hyphened_title(parse: Parse, first: int, _stop: int) -> Span | None:
    """A title of several words that hyphens tie: 'Attorney-at-law Ada Lind', 'editor-in-chief Karl Dey'."""
    end = before_blanks(parse, first)
    start = end - 1
    while start > 1 and parse.words[start - 1] in HYPHENS and is_hyphen(parse, start - 1):
        start -= 2
    if not 0 <= start < end - 1 or not only_a_blank_between(parse, end - 1, end) or not is_person_noun(parse, start):
        return None
    return parse.starts[without_modifiers(parse, modifiers_start(parse, start), start)], parse.ends[end - 1]


def before_bracket(parse: Parse, token: int) -> int:
    """The token, or the bracket behind a title that ends before it: 'Police Commissioner (ag) Ada Lind'."""
    is_led = token > 3 and parse.words[token - 1] == ")" and parse.words[token - 3] == "("
    return token - 3 if is_led and parse.words[token - 2].lower().rstrip(".") in parse.language.naming.bracketed else token
