"""Persons printed with a nickname inside their name, in marks or brackets."""

import re

from transforms.names.namewords import Name, is_name_word, is_title, name_run
from transforms.parsing.parse import Parse
from transforms.tables.methods import Method
from transforms.text.marks import has_odd_marks

MAX_NICKNAME_TOKENS = 3
"""Words of a nickname at most: 'El Toro Loco'."""


def find_nicknamed(parse: Parse) -> list[Name]:
    """Persons printed with a nickname in marks or brackets inside the name: 'Robin E. "Bud" Ashe', 'Ines (Nini) Dey'.

    It may have several words: 'Luis "El Toro" Paz'.

    One of the two marks may have been forgotten, when the paragraph's marks do not come out even: 'Robin E. "Bud Ashe'.
    """
    found = []
    opening, closing = parse.language.naming.nickname_marks, parse.language.naming.closing_marks
    for token in range(1, len(parse) - 3):
        if parse.words[token] not in opening and parse.words[token + 1] not in closing:
            continue
        nickname = _nickname_at(parse, token)
        if nickname is None:
            continue
        first, stop = _given_start(parse, token), name_run(parse, nickname[1], min(nickname[1] + 4, len(parse)))
        if first == token or stop == nickname[1] or parse.words[stop - 1].lower() in parse.language.words.org_heads:
            continue
        if _is_nickname(parse, first, token, *nickname):
            found.append(Name(first, stop, "PERSON", Method.NICKNAME))
    return found


def _nickname_at(parse: Parse, token: int) -> tuple[int, int, bool] | None:
    """The nickname that begins at the token with its mark: its word, the token behind it, whether it has both marks."""
    closing = parse.language.naming.nickname_marks.get(parse.words[token])
    # 'Ismaila “the Door” Ndoye'.
    is_led = token + 2 < len(parse) and parse.words[token + 1].lower() in parse.language.naming.definite
    first = token + 1 + (is_led and is_name_word(parse, token + 2))
    if closing is not None and is_name_word(parse, first) and parse.ends[token] == parse.starts[token + 1]:
        for stop in range(first + 1, min(token + 2 + MAX_NICKNAME_TOKENS, len(parse) - 1)):
            if parse.words[stop] == closing and parse.ends[stop - 1] == parse.starts[stop]:
                return token + 1, stop + 1, True
            if not is_name_word(parse, stop):
                break
        return token + 1, token + 2, False
    if parse.words[token + 1] in parse.language.naming.closing_marks and parse.ends[token] == parse.starts[token + 1]:
        return token, token + 2, False
    return None


def _given_start(parse: Parse, token: int) -> int:
    """The first of up to three name words right before the token, behind a title."""
    first = token
    while first > 0 and token - first < 3 and is_name_word(parse, first - 1) and not is_title(parse, first - 1):
        if parse.starts[first] - parse.ends[first - 1] != 1:
            break
        first -= 1
    return first


def _is_nickname(parse: Parse, first: int, mark: int, nickname: int, surname: int, is_whole: bool) -> bool:
    """Whether a known given name, an initial or the given name's own letters show the word in marks to be a nickname."""
    given_names = parse.language.names.given_names
    given, short = parse.words[first].lower(), parse.words[nickname].lower()
    known = (given in given_names) + (short in given_names)
    has_initial = mark - first > 1 and re.fullmatch(r"[A-Z]\.?", parse.words[mark - 1]) is not None
    # 'Chatham "Chip" Carter', who is 'Carter' next.
    is_printed_again = parse.words[mark] != "(" and parse.words.count(parse.words[surname]) > 1
    if is_whole and (known or has_initial or short in given or is_printed_again):
        return True
    return known + has_initial > 1 and parse.paragraphs[mark] in paragraphs_with_odd_marks(parse)


def paragraphs_with_odd_marks(parse: Parse) -> set[int]:
    """The paragraphs that lack a double mark, or have one too many."""
    odd: set[int] | None = parse.memo.get("paragraphs_with_odd_marks")
    if odd is None:
        odd = {number for number, span in enumerate(parse.paragraph_spans) if has_odd_marks(parse.body, *span)}
        parse.memo["paragraphs_with_odd_marks"] = odd
    return odd
