"""What a word of a name looks like, and how far a run of them goes."""

import re

from transforms.lexicon import GROUP_WORDS, HONORIFICS, NOT_NAMES, PARTICLES, SUFFIXES, TITLES
from transforms.parse import Parse

MAX_NAME_TOKENS = 8
MAX_TITLE_TOKENS = 18

_NAME_WORD = re.compile(r"(?:[dDlL]['’])?[A-ZÀ-ÖØ-ÞŁŚŻČŠŽĐŐ][\w'’.\-–]*")


def is_name_word(parse: Parse, token: int) -> bool:
    """Whether the token is printed like a part of a name: a capital first, and no function word or weekday."""
    word = parse.words[token]
    return (
        bool(_NAME_WORD.fullmatch(word))
        and word.lower() not in NOT_NAMES
        and word.lower() not in GROUP_WORDS
        and parse.tags[token] not in ("PRP", "DT", "IN")
    )


def is_title(parse: Parse, token: int) -> bool:
    """Whether the token is a capitalized title or an honorific: 'Minister', 'Sen.', 'Mr.'."""
    word = parse.words[token]
    bare = word.lower().rstrip(".")
    return word[:1].isupper() and (bare in TITLES or bare in HONORIFICS)


def joined(parse: Parse, left: int, right: int) -> bool:
    """Whether nothing but a blank stands between two neighbouring tokens, the left one a word."""
    return parse.words[left][-1:].isalnum() and parse.ends[left] + 1 == parse.starts[right]


def name_run(parse: Parse, token: int, limit: int) -> int:
    """One past the last token of the run of name words that begins at `token`: particles, initials and suffixes included."""
    end = token
    while end < limit and parse.paragraphs[end] == parse.paragraphs[token]:
        word = parse.words[end]
        if (
            (is_name_word(parse, end) and (end == token or parse.words[end - 1] in "-–" or _close(parse, end - 1, end)))
            or (end > token and is_particle(word) and _particle_leads_on(parse, end, limit))
            or (end > token and word in ("-", "–") and is_hyphen(parse, end) and end + 1 < limit)
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


def _close(parse: Parse, left: int, right: int) -> bool:
    """Whether two tokens stand side by side, a blank or nothing between them."""
    return parse.starts[right] - parse.ends[left] <= 1


def is_particle(word: str) -> bool:
    """Whether the word joins the parts of a name: 'van', 'de', 'la'."""
    return word.lower().rstrip(".") in PARTICLES


def _particle_leads_on(parse: Parse, token: int, limit: int) -> bool:
    """Whether a name word follows the particle, or one more particle and then a name word: 'de la Peña'."""
    for place in range(token + 1, min(token + 3, limit)):
        if is_name_word(parse, place):
            return True
        if not is_particle(parse.words[place]):
            return False
    return False


def is_hyphen(parse: Parse, token: int) -> bool:
    """Whether the token ties two words without blanks: 'Vos-Almeida'."""
    return (
        0 < token < len(parse) - 1
        and parse.ends[token - 1] == parse.starts[token]
        and parse.ends[token] == parse.starts[token + 1]
    )


def surname_start(parse: Parse, first: int, last: int) -> int:
    """The first token of the surname of the person named by the tokens: 'Vos-Almeida', 'Van den Bossche', 'Mac Aodha', 'Lee'."""
    end = last
    while end - 1 > first and (parse.words[end - 1].lower() in SUFFIXES or parse.words[end - 1] == ","):
        end -= 1
    start = end - 1
    while start - 2 >= first and parse.words[start - 1] in ("-", "–") and is_hyphen(parse, start - 1):
        start -= 2
    while start - 1 > first and is_particle(parse.words[start - 1]):
        start -= 1
    # 'Van den Bossche' alone is all surname; 'Van Jones' is not.
    return first if start - 1 == first and end - first > 2 and is_particle(parse.words[first]) else start
