"""What a naming is, what a word of a name looks like, and how far a run of them goes."""

import re
from dataclasses import dataclass

from transforms.languages.scheme import Form
from transforms.names.given_titles import is_given_here
from transforms.parsing.parse import Parse
from transforms.text.visible import visible

MAX_NAME_TOKENS = 8
MAX_TITLE_TOKENS = 18
HYPHENS = frozenset({"-", "–", "‐", "‑"})
INITIALS = re.compile(r"(?:[A-Z]\.?)+")
"""A word of initials: 'A', 'A.', 'M.K.'."""
_SYLLABLE = re.compile(r"(?:[bcdfghjklmnpqrstvwxyz]{0,3})[aeiouyw]{1,4}(?:ng|[nkptmlhru])?")
"""One syllable as names from China, Korea, Thailand or Taiwan have it behind a hyphen: 'yeol', 'wen', 'o', 'cha'."""


@dataclass(frozen=True)
class Name:
    """One naming: tokens `first` to before `stop`, the kind of entity, the step of `find_names` that found it.

    Of a person also the role printed beside the name (characters), if any.
    """

    first: int
    stop: int
    label: str
    method: str
    role_start: int | None = None
    role_end: int | None = None


# The signs of Latin-1 stand in names whose UTF-8 was read as Latin-1: 'PeÃ±a'.
_NAME_WORD = re.compile(r"(?:[dDlL]['’])?([^\W\d_])[\w'’.\-–\u00a1-\u00bf]*")


def begin_of(parse: Parse, name: Name) -> int:
    """The first token of a name, or of the role before it."""
    is_led = name.role_start is not None and name.role_start < parse.starts[name.first]
    return parse.token_at(name.role_start) if is_led and name.role_start is not None else name.first


def is_land_or_people(parse: Parse, text: str) -> bool:
    """Whether everybody knows a place, a people or a religion of this name: 'Kenya', 'Kenyan'."""
    return text in parse.language.names.places or text in parse.language.names.known_groups


def is_name_word(parse: Parse, token: int) -> bool:
    """Whether the token looks like part of a name: a capital first, no function word or weekday; but the May of Ada May."""
    flags: list[bool] | None = parse.memo.get("is_name_word")
    return (_name_word_flags(parse) if flags is None else flags)[token]


def _name_word_flags(parse: Parse) -> list[bool]:
    flags: list[bool] | None = parse.memo.get("is_name_word")
    if flags is None:
        flags = parse.memo["is_name_word"] = [False] * len(parse)
        for place in parse.capitals:
            flags[place] = _looks_like_name(parse, place)
        # 'd'Arc' has its capital second.
        for place, word in enumerate(parse.words):
            if word[:2] in _ELIDED:
                flags[place] = _looks_like_name(parse, place)
    return flags


def name_word_places(parse: Parse) -> list[int]:
    """The tokens that look like part of a name, in order."""
    places: list[int] | None = parse.memo.get("name_word_places")
    if places is None:
        places = parse.memo["name_word_places"] = [token for token, flag in enumerate(_name_word_flags(parse)) if flag]
    return places


_ELIDED = frozenset({"d'", "d’", "l'", "l’"})


def _looks_like_name(parse: Parse, token: int) -> bool:
    words, names = parse.language.words, parse.language.names
    word = visible(parse.words[token])
    lower = word.lower()
    is_surname = lower in names.surnames_too and token > 0 and parse.words[token - 1].lower() in names.given_names
    return (
        (match := _NAME_WORD.fullmatch(word)) is not None
        and match[1].isupper()
        and (lower not in words.not_names or (is_surname and parse.forms[token] in (Form.NAME, Form.MODAL)))
        and lower not in words.group_words
        and parse.forms[token] not in (Form.PRONOUN, Form.DETERMINER, Form.PREPOSITION)
    )


def is_title(parse: Parse, token: int) -> bool:
    """Whether the token is a capitalized title or an honorific: 'Minister', 'Sen.', 'Mr.'."""
    flags: list[bool] | None = parse.memo.get("is_title")
    if flags is None:
        flags = parse.memo["is_title"] = [False] * len(parse)
        for place in parse.capitals:
            flags[place] = _looks_like_title(parse, place)
        for place in parse.capitals:
            # 'Dato' Seri' has an apostrophe, a token of its own or not.
            behind = place + 2 if place + 2 < len(parse) and parse.words[place + 1] in ("'", "’") else place + 1
            if is_title_phrase(parse, place, behind):
                flags[place : behind + 1] = [True] * (behind + 1 - place)
    return flags[token]


def is_title_phrase(parse: Parse, token: int, behind: int) -> bool:
    """Whether the two tokens are a title together: 'Tan Sri', 'Dato' Seri', 'Prof. Em.'"""
    if behind >= len(parse):
        return False
    return (parse.words[token].lower().rstrip("'’"), parse.words[behind].lower()) in parse.language.naming.title_phrases


def _looks_like_title(parse: Parse, token: int) -> bool:
    word, words, naming = parse.words[token], parse.language.words, parse.language.naming
    bare = word.lower().rstrip(".'’")
    if bare in naming.short_saints and token and parse.words[token - 1].lower() in parse.language.names.given_names:
        # 'Ian St. John'.
        return False
    if bare in naming.names_too and token + 1 < len(parse) and parse.words[token + 1] in naming.descent_words:
        # 'Crown Prince Sultan bin Hamdan'.
        return False
    if (
        bare in words.titles
        and bare in parse.language.names.given_names
        and leads_name(parse, token)
        and is_given_here(parse, token)
    ):
        return False
    if bare in words.titles or bare in words.honorifics:
        return True
    if bare in naming.titles_or_givens:
        return _is_title_here(parse, bare)
    if bare.endswith("s") and bare[:-1] in words.titles and parse.forms[token] in (Form.NAMES, Form.NOUNS, Form.NAME):
        return True
    if not leads_name(parse, token):
        return False
    if word.isupper() and bare in words.title_letters:
        # 'IGP Musa Garba'; 'DC Comics' is nobody.
        return parse.words[token + 1].lower() in parse.language.names.given_names
    if word in naming.title_letters:
        return token == 0 or not _is_inside_run(parse, token)
    # 'Headteacher Ann Lind'; not 'H.R. McMaster'.
    is_compound = bare.endswith(naming.title_endings) and bare not in parse.language.names.given_names
    return is_compound and word[1:].islower() and not (token and _is_inside_run(parse, token))


def _is_title_here(parse: Parse, bare: str) -> bool:
    """Whether the word is a title in this article: 'Sri K. Rao', 'Sri Ramesh Nayak'; but 'Sri Mulyani' is named so."""
    known: dict[str, bool] = parse.memo.setdefault("titles_or_givens", {})
    if bare not in known:
        names = parse.language.names
        behind = [
            parse.words[token + 1].lower()
            for token in parse.capitals
            if parse.words[token].lower() == bare and leads_name(parse, token)
        ]
        known[bare] = any(
            (len(word.rstrip(".")) == 1 and word[0].isalpha()) or word in names.male_names - names.unisex_names for word in behind
        )
    return known[bare]


def leads_name(parse: Parse, token: int) -> bool:
    """Whether a word with a capital stands right behind the token, so that both may be one name: 'Asian Games'."""
    return token + 1 < len(parse) and parse.words[token + 1][:1].isupper() and joined(parse, token, token + 1)


def _is_inside_run(parse: Parse, token: int) -> bool:
    """Whether a word with a capital leads up to the token in its sentence, other than the sentence's first."""
    is_led = parse.words[token - 1][:1].isupper() and joined(parse, token - 1, token)
    return is_led and is_name_word(parse, token - 1) and not begins_sentence(parse, token - 1)


def overlay(better: list[Name], names: list[Name], *, only_free: bool = False) -> list[Name]:
    """The names with the better ones laid over them: what overlaps a better one gives way (with `only_free` it stays instead)."""
    if only_free:
        better, names = names, better
    taken = {token for name in better for token in range(name.first, name.stop)}
    kept = [name for name in names if taken.isdisjoint(range(name.first, name.stop))]
    return sorted([*better, *kept], key=lambda name: name.first)


def begins_sentence(parse: Parse, token: int) -> bool:
    """Whether the token is the first word of its sentence, or of a quotation."""
    if (
        token == 0
        or parse.sentences[token - 1] != parse.sentences[token]
        or parse.paragraphs[token - 1] != parse.paragraphs[token]
    ):
        return True
    return parse.words[token - 1] in ('"', "“", "''", "``", "‘", "'") or parse.words[token - 1] == ":"


def joined(parse: Parse, left: int, right: int) -> bool:
    """Whether nothing but a blank stands between two neighbouring tokens, the left one a word."""
    return parse.words[left][-1:].isalnum() and parse.ends[left] + 1 == parse.starts[right]


def name_leads_up(parse: Parse, first: int) -> bool:
    """Whether a word of a name stands right before the token, a blank between them."""
    return first > 0 and is_name_word(parse, first - 1) and joined(parse, first - 1, first)


def is_inside_name(parse: Parse, token: int) -> bool:
    """Whether a word of a name that is no title leads up to the word: 'Sikandar Sultan Raja'."""
    return name_leads_up(parse, token) and not is_title(parse, token - 1)


def name_goes_on(parse: Parse, stop: int) -> bool:
    """Whether a word of a name stands right behind the token before `stop`, a blank between them."""
    return stop < len(parse) and is_name_word(parse, stop) and joined(parse, stop - 1, stop)


def name_run(parse: Parse, token: int, limit: int) -> int:
    """One past the last token of the run of name words that begins at `token`: particles, initials and suffixes included."""
    suffixes, endings = parse.language.names.suffixes, tuple(parse.language.naming.possessive_endings)
    end = token
    while end < limit and parse.paragraphs[end] == parse.paragraphs[token]:
        word = parse.words[end]
        if _goes_on(parse, token, end, limit):
            end += 1
        elif end > token and word == "," and end + 1 < limit and parse.words[end + 1].lower() in suffixes:
            end += 2
        else:
            break
        if word.endswith(endings):
            break
    return end


def _goes_on(parse: Parse, first: int, token: int, limit: int) -> bool:
    """Whether the token goes on with the run of name words that begins at `first`."""
    word = parse.words[token]
    if is_name_word(parse, token) and (token == first or parse.words[token - 1] in "-–" or _close(parse, token - 1, token)):
        return True
    if token == first:
        return False
    if is_hyphenated_given(parse, token) and _close(parse, token - 1, token):
        return True
    is_linked = word in HYPHENS or word in parse.language.naming.links
    if is_linked and any(links_names(parse, place) for place in (token - 1, token, token + 1)):
        return True
    if word.isspace() and "\n" not in word:
        # A no-break space is a token of its own.
        return token + 1 < limit and is_name_word(parse, token + 1)
    return (
        (is_particle(parse, word) and _particle_leads_on(parse, token, limit))
        or (word in HYPHENS and token + 1 < limit and hyphen_goes_on(parse, first, token))
        or (parse.words[token - 1] in HYPHENS and is_syllable(parse, token) and hyphen_goes_on(parse, first, token - 1))
        or word.lower() in parse.language.names.suffixes
    )


def _close(parse: Parse, left: int, right: int) -> bool:
    """Whether two tokens stand side by side, a blank or nothing between them."""
    return parse.starts[right] - parse.ends[left] <= 1


def is_particle(parse: Parse, word: str) -> bool:
    """Whether the word joins the parts of a name: 'van', 'de', 'la'."""
    return word.lower().rstrip(".") in parse.language.names.particles


def joins_persons(parse: Parse, token: int) -> bool:
    """Whether the token is a Spanish 'and' between two: 'Rafael Roca y Luis Paz'; but 'Santiago Ramón y Cajal' is one."""
    if parse.words[token] not in parse.language.naming.particles_or_and or token + 2 >= len(parse):
        return False
    return parse.words[token + 1].lower() in parse.language.names.given_names and is_name_word(parse, token + 2)


def _particle_leads_on(parse: Parse, token: int, limit: int) -> bool:
    """Whether a name word follows the particle, or one more particle and then a name word: 'de la Peña'."""
    if joins_persons(parse, token):
        return False
    for place in range(token + 1, min(token + 4, limit)):
        if is_name_word(parse, place):
            return True
        # 'al-Kadhimi' is three tokens.
        if not is_particle(parse, parse.words[place]) and not (parse.words[place] in HYPHENS and is_hyphen(parse, place)):
            return False
    return False


def is_hyphen(parse: Parse, token: int) -> bool:
    """Whether the token ties two words without blanks: 'Vos-Almeida'."""
    return (
        0 < token < len(parse) - 1
        and parse.ends[token - 1] == parse.starts[token]
        and parse.ends[token] == parse.starts[token + 1]
    )


def word_count(parse: Parse, first: int, stop: int) -> int:
    """How many words the tokens are, those that hyphens tie counted as one: two of 'Kevin Yun-hung'."""
    return (
        stop - first - 2 * sum(is_hyphen(parse, token) and parse.words[token] in HYPHENS for token in range(first + 1, stop - 1))
    )


def links_names(parse: Parse, token: int) -> bool:
    """Whether the token ties two words with hyphens into one name: 'ur' of 'Fazl-ur-Rehman', 'e' of 'Tawfiq-e-Elahi'."""
    if token < 2 or token + 2 >= len(parse) or parse.words[token] not in parse.language.naming.links:
        return False
    are_hyphens = all(parse.words[place] in HYPHENS and is_hyphen(parse, place) for place in (token - 1, token + 1))
    return are_hyphens and is_name_word(parse, token - 2) and is_name_word(parse, token + 2)


def is_syllable(parse: Parse, token: int) -> bool:
    """Whether the token may be the rest of a hyphenated given name without a capital: 'yeol' of 'Yoon Suk-yeol', not 'led'."""
    word = parse.words[token]
    if _SYLLABLE.fullmatch(word) is None:
        return False
    return word not in parse.language.naming.behind_hyphens or _is_behind_syllable(parse, token)


def _is_behind_syllable(parse: Parse, token: int) -> bool:
    """Whether a hyphen ties the token to another syllable, and a family name stands before that: 'in' of 'Moon Jae-in'."""
    first = token - 2
    if first < 1 or not is_hyphen(parse, token - 1) or not joined(parse, first - 1, first):
        return False
    is_given = parse.words[first].istitle() and _SYLLABLE.fullmatch(parse.words[first].lower()) is not None
    return is_given and parse.words[first - 1].lower() in parse.language.names.family_names


def is_hyphenated_given(parse: Parse, token: int) -> bool:
    """Whether the token begins a given name in two syllables, the second without a capital: 'In-beom', 'So-yeon'."""
    words = parse.words
    if token + 2 >= len(words) or words[token + 1] not in HYPHENS or not words[token].istitle():
        return False
    return is_hyphen(parse, token + 1) and parse.words[token + 2].islower() and is_syllable(parse, token + 2)


def hyphen_goes_on(parse: Parse, first: int, hyphen: int) -> bool:
    """Whether the hyphen ties a name that begins at `first` to what follows: 'Vos-Almeida', 'Suk-yeol', 'Chan-o-cha'.

    Without a capital behind it only a syllable of a name of several words is one: 'Yoon Suk-yeol', but 'Lind-run'.
    """
    if not is_hyphen(parse, hyphen):
        return False
    if is_name_word(parse, hyphen + 1):
        return True
    return hyphen - first > 1 and is_syllable(parse, hyphen + 1)


def is_titled_pair(parse: Parse, first: int, stop: int) -> bool:
    """Whether a title and a known given name make a person of what ends like an organization: 'Chief Daisy House'."""
    is_pair = stop - first == 2 and first > 0 and joined(parse, first - 1, first)
    return is_pair and is_title(parse, first - 1) and parse.words[first].lower() in parse.language.names.given_names


def surname_start(parse: Parse, first: int, stop: int) -> int:
    """The first token of the surname of the person named by the tokens: 'Vos-Almeida', 'Van den Bossche', 'Mac Aodha', 'Lee'."""
    end = stop
    while end - 1 > first and (parse.words[end - 1].lower() in parse.language.names.suffixes or parse.words[end - 1] == ","):
        end -= 1
    start = end - 1
    while start - 2 >= first and parse.words[start - 1] in ("-", "–") and is_hyphen(parse, start - 1):
        start -= 2
    while start - 1 > first and is_particle(parse, parse.words[start - 1]):
        start -= 1
    # 'Van den Bossche' alone is all surname; 'Van Jones' is not.
    return first if start - 1 == first and end - first > 2 and is_particle(parse, parse.words[first]) else start


def printed(parse: Parse, name: Name) -> str:
    """The name as it is looked up: what is seen of it, with straight apostrophes."""
    known: dict[tuple[int, int], str] = parse.memo.setdefault("printed", {})
    span = (name.first, name.stop)
    return known.get(span) or known.setdefault(span, visible(parse.text(*span).replace("’", "'")))


def word_before(parse: Parse, token: int) -> str:
    """The word before the token in lower case; nothing at the text's start."""
    return parse.words[token - 1].lower() if token else ""


def word_at(parse: Parse, token: int) -> str:
    """The token in lower case; nothing behind the text's end."""
    return parse.words[token].lower() if token < len(parse) else ""


def ends_well(parse: Parse, first: int, stop: int) -> bool:
    """Whether the tokens stand in one line, and the last of them is a word: no stop, no mark, no blank."""
    last = parse.words[stop - 1]
    return parse.paragraphs[stop - 1] == parse.paragraphs[first] and (last.isalnum() or any(map(str.isalnum, last)))
