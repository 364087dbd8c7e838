"""Organizations and places by what is generally known of them: head nouns, 'Department of', names that all papers print."""

from transforms.lexicon import (
    KNOWN_ORGANIZATIONS,
    KNOWN_PLACES,
    ORG_HEADS,
    ORG_HEADS_WITH_OF,
)
from transforms.namewords import is_hyphen, is_name_word, joined
from transforms.parse import Parse

MAX_ORGANIZATION_TOKENS = 9
_LONGEST_KNOWN = max(len(name.split()) for name in KNOWN_ORGANIZATIONS)
_INNER = frozenset({"of", "for", "and", "the", "&", "on", "to"})


def is_known_organization(text: str) -> bool:
    """Whether the text is the name of a well-known organization: 'Reuters', 'Supreme Court'."""
    return " ".join(text.split()) in KNOWN_ORGANIZATIONS


def is_known_place(text: str) -> bool:
    """Whether the text is the name of a country, a state or a large city."""
    return " ".join(text.split()) in KNOWN_PLACES


def find_organizations(parse: Parse) -> list[tuple[int, int, str]]:
    """Organizations (first token, one past the last, label) by their own words: known names and head nouns, the longest first."""
    found = []
    token = 0
    while token < len(parse):
        last = max(known_run(parse, token), headed_run(parse, token))
        if last > token:
            found.append((token, last, "ORG"))
        token = max(last, token + 1)
    return found


def find_dateline(parse: Parse) -> list[tuple[int, int, str]]:
    """The place at the article's very start, in capitals before a dash: 'CORRAN —', 'NEW YORK (Reuters) —'."""
    last = 0
    while last < min(4, len(parse)) and parse.words[last].isupper() and len(parse.words[last]) > 1:
        last += 1
    behind = parse.words[last : last + 6]
    has_dash = any(word in ("—", "–", "-", "--") for word in (behind[:1] if behind[:1] != ["("] else behind))
    return [(0, last, "GPE")] if last and has_dash else []


def known_run(parse: Parse, token: int) -> int:
    """One past the last token of the well-known organization that begins at the token; the token itself when none does.

    A name that goes on is another one: not 'Senate' in 'Senate Finance Committee'.
    """
    if not parse.words[token][:1].isupper():
        return token
    for last in range(min(token + _LONGEST_KNOWN, len(parse)), token, -1):
        if is_known_organization(parse.text(token, last)) and parse.paragraphs[last - 1] == parse.paragraphs[token]:
            goes_on = last < len(parse) and _is_capitalized(parse, last) and joined(parse, last - 1, last)
            leads = token > 0 and _is_capitalized(parse, token - 1) and joined(parse, token - 1, token)
            if not goes_on and not (leads and parse.sentences[token - 1] == parse.sentences[token] and token - 1 > 0):
                return last
    return token


def headed_run(parse: Parse, token: int) -> int:
    """One past the last token of the organization that a head noun makes of the capitalized run at the token.

    'Harbour Workers Union' ends with its head; 'Department of Public Works and Housing' begins with it.
    """
    if not _is_capitalized(parse, token) or _is_led_up_to(parse, token):
        return token
    end = token
    while end < min(token + MAX_ORGANIZATION_TOKENS, len(parse)) and parse.paragraphs[end] == parse.paragraphs[token]:
        inner = end > token and (parse.words[end].lower() in _INNER or is_hyphen(parse, end))
        if not (_is_capitalized(parse, end) and (end == token or parse.starts[end] - parse.ends[end - 1] <= 1)) and not inner:
            break
        end += 1
    while end > token and parse.words[end - 1].lower() in _INNER:
        end -= 1
    if token + 2 < end and parse.words[token].lower() in ORG_HEADS_WITH_OF and parse.words[token + 1].lower() == "of":
        return _of_complement_end(parse, token, end)
    for last in range(end, token + 1, -1):
        if parse.words[last - 1].lower() in ORG_HEADS:
            start_of_last = max((place for place in range(token, last) if parse.words[place].lower() in _INNER), default=-1)
            if start_of_last < 0:
                return last
    return token


def _is_led_up_to(parse: Parse, token: int) -> bool:
    """Whether the capitalized run began before the token: by a word, or one tied by a hyphen ('Saint-Aubry Credit Union')."""
    if not token:
        return False
    by_word = _is_capitalized(parse, token - 1) and joined(parse, token - 1, token)
    return by_word or (parse.words[token - 1] in ("-", "–") and is_hyphen(parse, token - 1))


def _of_complement_end(parse: Parse, token: int, end: int) -> int:
    """Where 'Department of Health' ends: before 'and' or 'for' unless the words behind it belong to it by a second head."""
    last = token + 2
    while last < end and (parse.words[last].lower() not in ("for", "to", "on") or last == token + 2):
        last += 1
    return last


def _is_capitalized(parse: Parse, token: int) -> bool:
    """Whether the token may be part of an organization's name: a capital first, no pronoun or determiner."""
    word = parse.words[token]
    if not word[:1].isupper() or parse.tags[token] in ("PRP", "DT", "IN", "WP", "WRB", "CC", "MD", "VBD", "VBZ"):
        return False
    return is_name_word(parse, token) or parse.tags[token] in ("NNP", "NNPS", "JJ")
