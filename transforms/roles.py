"""The role printed beside a person's name: titles before it, appositions before and behind it, relative clauses behind it."""

from transforms.lexicon import (
    DROPPED_MODIFIERS,
    FEMALE_NOUNS,
    GROUP_WORDS,
    HONORIFICS,
    KIN,
    MALE_NOUNS,
    NOT_PEOPLE,
    OFFICES,
    PEOPLE_ENDINGS,
    ROLE_VERBS,
    ROLE_WORDS,
    SPEECH_VERBS,
    TITLES,
)
from transforms.namewords import MAX_TITLE_TOKENS, is_name_word
from transforms.parse import Parse

MAX_APPOSITION_TOKENS = 14
_STOPS = frozenset({",", ".", ";", ":", "(", ")", "—", "–", "--", '"', "“", "”", "!", "?"})
_JOINTS = frozenset({"of", "for", "and", "the", "&", ","})
_COMPLEMENTS = frozenset({"of", "for", "at", "in", "with", "from", "to", "and", "on", "who", "that", "by"})
_POSSESSIVES = frozenset({"'s", "’s"})
_DETERMINERS = frozenset({"the", "a", "an", "his", "her", "its", "their", "our", "my", "another", "one"})
_CLAUSE_TAGS = frozenset({"WP", "WDT", "VBD", "VBZ", "MD"})

Span = tuple[int, int]


def role_beside(parse: Parse, first: int, last: int) -> Span | None:
    """The role printed beside the person named by the tokens `first` to before `last`, as characters; None without one."""
    for rule in (title_before, noun_before, apposition_behind, apposition_before, clause_behind):
        role = rule(parse, first, last)
        if role is not None:
            return role
    return None


def is_person_noun(parse: Parse, token: int) -> bool:
    """Whether the token is a noun for one person: 'minister', 'brother', 'cobbler', 'postmistress'.

    A noun that stands in no list is taken for one by its ending, unless it is known to be a thing: 'engineer', but not 'letter'.
    """
    lemma = parse.lemmas[token].lower().rstrip(".")
    word = parse.words[token].lower().rstrip(".")
    if not {word, lemma}.isdisjoint(TITLES | KIN | MALE_NOUNS | FEMALE_NOUNS):
        return True
    return (
        parse.poses[token] in ("NOUN", "PROPN")
        and parse.tags[token] not in ("NNS", "NNPS")
        and len(word) > 4
        and word not in NOT_PEOPLE
        and word.endswith(PEOPLE_ENDINGS)
    )


def title_before(parse: Parse, first: int, last: int) -> Span | None:
    """The title right before the name.

    'Justice Minister', 'Minister of Employment, Workforce Development and Official Languages', 'former Quill mayor', 'Liberal MP'
    (of 'longtime Liberal MP': what a writer adds for the moment is no part of it). 'Mr.' alone is no role.
    """
    del last
    end = first
    if end == 0 or not _only_a_blank_between(parse, end - 1, end):
        return None
    start = end
    while start > 0 and end - start < MAX_TITLE_TOKENS and parse.paragraphs[start - 1] == parse.paragraphs[first]:
        if not _belongs_to_title(parse, start - 1, is_inner=start < end):
            break
        start -= 1
    long = long_title_start(parse, first)
    if long is not None:
        start = min(start, long)
        return parse.starts[start], parse.ends[end - 1]
    start = _without_modifiers(parse, start, end)
    heads = [token for token in range(start, end) if parse.words[token].lower().rstrip(".") in TITLES]
    if heads:
        return (parse.starts[start], parse.ends[end - 1]) if heads[-1] == end - 1 else None
    offices = [token for token in range(start, end) if parse.words[token].lower().rstrip(".") in OFFICES]
    return (parse.starts[start], parse.ends[end - 1]) if offices and offices[-1] >= end - 2 else None


def _belongs_to_title(parse: Parse, token: int, *, is_inner: bool) -> bool:
    word, lower = parse.words[token], parse.words[token].lower().rstrip(".")
    is_word = is_name_word(parse, token) or lower in GROUP_WORDS | TITLES | ROLE_WORDS | HONORIFICS or lower == "acting"
    if is_word and not (parse.lemmas[token] in SPEECH_VERBS and parse.poses[token] == "VERB"):
        return True
    if not is_inner:
        return False
    is_modifier = parse.poses[token] in ("NOUN", "ADJ") and lower not in DROPPED_MODIFIERS and word.isalpha()
    return is_modifier or word in ("-", "–") or word in _POSSESSIVES


def _without_modifiers(parse: Parse, start: int, end: int) -> int:
    while start < end and (
        parse.words[start].lower() in DROPPED_MODIFIERS
        or parse.words[start] in ("-", "–")
        or parse.words[start] in _POSSESSIVES
        or (start + 1 < end and parse.words[start + 1] in _POSSESSIVES)
    ):
        start += 1
    return start


def _only_a_blank_between(parse: Parse, left: int, right: int) -> bool:
    between = parse.body[parse.ends[left] : parse.starts[right]]
    return parse.paragraphs[left] == parse.paragraphs[right] and between in (" ", "\u00a0", "")


def long_title_start(parse: Parse, first: int) -> int | None:
    """The first token of 'Minister for Women and Gender Equality and Youth of Canada' right before the name, or None."""
    start = first
    while start > 0 and first - start < MAX_TITLE_TOKENS and parse.paragraphs[start - 1] == parse.paragraphs[first]:
        if not (is_name_word(parse, start - 1) or parse.words[start - 1].lower() in _JOINTS):
            break
        start -= 1
    for token in range(start, first - 2):
        heads_title = parse.words[token].lower() in TITLES and parse.words[token + 1].lower() in ("of", "for")
        if heads_title and parse.words[first - 1].lower() not in _JOINTS:
            # A comma divides two persons, not one title, unless 'and' closes the list after it.
            commas = [place for place in range(token, first) if parse.words[place] == ","]
            if commas and not any(parse.words[place].lower() in ("and", "&") for place in range(commas[-1], first)):
                return None
            while token > start and is_name_word(parse, token - 1):
                token -= 1
            return token
    return None


def noun_before(parse: Parse, first: int, last: int) -> Span | None:
    """The lower-case noun phrase for a person right before the name: 'County engineer Maeve Strand', 'her brother Tom Lind'."""
    if first == 0 or not _only_a_blank_between(parse, first - 1, first):
        return None
    head = first - 1
    if not is_person_noun(parse, head) or parse.poses[head] not in ("NOUN", "PROPN"):
        return None
    if not _is_tied(parse, head, first, last):
        return None
    start = head
    while start > 0 and parse.paragraphs[start - 1] == parse.paragraphs[first] and _is_modifier(parse, start - 1, head):
        start -= 1
    start = _without_modifiers(parse, start, head)
    return parse.starts[start], parse.ends[head]


def _is_tied(parse: Parse, noun: int, first: int, last: int) -> bool:
    """Whether the parse has the noun and the name in one phrase."""
    return parse.heads[noun] in range(first, last) or parse.heads[last - 1] == noun or parse.heads[noun] == parse.heads[last - 1]


def _is_modifier(parse: Parse, token: int, head: int) -> bool:
    """Whether the token modifies the head noun from before: an adjective, a noun, a name; no determiner or possessor."""
    if parse.words[token].lower() in _DETERMINERS or parse.words[token] in _POSSESSIVES:
        return False
    return parse.poses[token] in ("ADJ", "NOUN", "PROPN") and parse.heads[token] in range(token, head + 1)


def apposition_behind(parse: Parse, first: int, last: int) -> Span | None:
    """The apposition behind the name up to its closing comma, without its article, when a noun for a person heads it.

    'Brian Abernathy, 44, the city's first deputy manager, said' → "city's first deputy manager"; 'Barnaby Oduya, a retired
    cobbler, said' → 'retired cobbler'; a comma may stand inside before 'and': 'secretary of Rail, Ports and Shipping'.
    """
    if last + 2 >= len(parse) or parse.words[last] != ",":
        return None
    start = last + 1
    if parse.words[start].isdigit() and start + 2 < len(parse) and parse.words[start + 1] == ",":
        start += 2
    has_determiner = parse.words[start].lower() in _DETERMINERS or (
        start + 1 < len(parse) and parse.words[start + 1] in _POSSESSIVES
    )
    if parse.words[start].lower() in _DETERMINERS:
        start += 1
    end = _portfolio_end(parse, start, _phrase_end(parse, start, parse.paragraphs[first]))
    if end <= start or end >= len(parse) or parse.words[end] not in (",", ".", ";", "—", "–", "--", ")"):
        return None
    head = start
    while head < end and parse.words[head].lower() not in _COMPLEMENTS:
        head += 1
    if head == start or not is_person_noun(parse, head - 1):
        return None
    # 'Lind, minister' may begin a list of other people; without a determiner only a title is taken.
    if not has_determiner and parse.words[head - 1].lower() not in TITLES:
        return None
    return parse.starts[start], parse.ends[end - 1]


def _portfolio_end(parse: Parse, start: int, end: int) -> int:
    """Where an office with a list for its field ends: 'the minister for rivers, roads and rural affairs, said'."""
    fields = [token for token in range(start, end) if parse.words[token].lower() in ("for", "of")]
    if not fields or end >= len(parse) or parse.words[end] != ",":
        return end
    last = end + 1
    while last < min(end + 8, len(parse)) and (
        parse.poses[last] in ("NOUN", "PROPN", "ADJ") or parse.words[last] in ("and", "&")
    ):
        last += 1
    has_and = any(parse.words[token] in ("and", "&") for token in range(end + 1, last))
    return last if has_and and last < len(parse) and parse.words[last] in (",", ".") else end


def _phrase_end(parse: Parse, start: int, paragraph: int) -> int:
    """Where the noun phrase ends: at the first stop, mark, verb or relative word."""
    end = start
    while end < min(start + MAX_APPOSITION_TOKENS, len(parse)) and parse.paragraphs[end] == paragraph:
        if parse.words[end] in _STOPS or parse.tags[end] in _CLAUSE_TAGS:
            break
        if parse.words[end].lower() == "and" and end + 1 < len(parse) and parse.words[end + 1].lower() in _DETERMINERS:
            break
        end += 1
    return end


def apposition_before(parse: Parse, first: int, last: int) -> Span | None:
    """The noun phrase for a person before the name and a comma: 'The utility's operations manager, Fraser Nkomo, said'.

    The role is the noun with its modifiers and complements, without determiner and possessor: 'operations manager'.
    """
    if first < 2 or parse.words[first - 1] != "," or last >= len(parse):
        return None
    if parse.words[last] not in (",", ".", ";", ")") and parse.poses[last] not in ("VERB", "AUX"):
        return None
    head = first - 2 if is_person_noun(parse, first - 2) else _head_with_complement(parse, first - 1)
    if head is None:
        return None
    if parse.poses[head] not in ("NOUN", "PROPN") or parse.tags[head] == "NNS":
        return None
    start = head
    while start > 0 and parse.paragraphs[start - 1] == parse.paragraphs[first] and _is_modifier(parse, start - 1, head):
        start -= 1
    before = parse.words[start - 1].lower() if start else ""
    if before not in _DETERMINERS and before not in _POSSESSIVES and parse.poses[head] == "NOUN":
        return None
    start = _without_modifiers(parse, start, head)
    return parse.starts[start], parse.ends[first - 2]


def _head_with_complement(parse: Parse, comma: int) -> int | None:
    """The noun for a person whose 'of' or 'for' complement ends at the comma: 'The head of the inquiry, Ann Lee, said'."""
    for token in range(comma - 2, max(comma - 9, 0), -1):
        if parse.words[token] in _STOPS or parse.poses[token] in ("VERB", "AUX"):
            return None
        if parse.words[token].lower() in ("of", "for", "at", "with") and is_person_noun(parse, token - 1):
            return token - 1
    return None


def clause_behind(parse: Parse, first: int, last: int) -> Span | None:
    """What the person does by office, from a relative clause with a verb that names one.

    'Lind, who chairs the harbour board, said' → 'chairs the harbour board'.
    """
    if last + 3 >= len(parse) or parse.words[last] != "," or parse.words[last + 1].lower() != "who":
        return None
    verb = last + 2
    if parse.lemmas[verb].lower() not in ROLE_VERBS or parse.poses[verb] != "VERB":
        return None
    end = _phrase_end(parse, verb + 1, parse.paragraphs[first])
    if end <= verb + 1 or end >= len(parse) or parse.words[end] not in (",", "."):
        return None
    return parse.starts[verb], parse.ends[end - 1]
