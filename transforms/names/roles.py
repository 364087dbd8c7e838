"""The role printed beside a person's name: titles before it, appositions before and behind it, relative clauses behind it."""

import re
from dataclasses import replace

from transforms.languages.en.words import (
    COURTESIES,
    DEFINITE_PERSONS,
    DROPPED_MODIFIERS,
    FEMALE_NOUNS,
    GROUP_WORDS,
    HONORIFICS,
    KIN,
    MALE_NOUNS,
    MORE_PERSONS,
    NOT_PEOPLE,
    OFFICES,
    PEOPLE_ENDINGS,
    RANKS,
    ROLE_VERBS,
    ROLE_WORDS,
    SPEECH_VERBS,
    TITLES,
)
from transforms.names.namewords import MAX_TITLE_TOKENS, Name, is_hyphen, is_name_word
from transforms.parsing.parse import Parse

MAX_APPOSITION_TOKENS = 24
_STOPS = frozenset({",", ".", ";", ":", "(", ")", "—", "–", "--", '"', "“", "”", "!", "?"})
_JOINTS = frozenset({"of", "for", "and", "the", "&", ","})
_COMPLEMENTS = frozenset({"of", "for", "at", "in", "with", "from", "to", "and", "on", "who", "that", "by"})
_POSSESSIVES = frozenset({"'s", "’s"})
_DETERMINERS = frozenset({"the", "a", "an", "his", "her", "its", "their", "our", "my", "another", "one"})
_CLAUSE_TAGS = frozenset({"WP", "WP$", "WDT", "WRB", "VBD", "VBZ", "VBP", "MD"})
_RELATIVES = frozenset({"who", "whose", "whom", "which", "that", "where", "when"})
_CLOSERS = frozenset({",", ".", ";", "—", "–", "--", "-", ")", "!", "?", "”", '"', "''"})
_PARTICIPLES_OF_OFFICE = frozenset({"acting", "outgoing", "incoming", "sitting", "retired", "retiring", "ousted", "departing"})
_PARTY_MEMBERS = frozenset({"republican", "democrat", "liberal", "conservative", "independent", "libertarian", "tory"})
_PERSON_WORDS = TITLES | KIN | MALE_NOUNS | FEMALE_NOUNS | DEFINITE_PERSONS | MORE_PERSONS

Span = tuple[int, int]


def role_beside(parse: Parse, first: int, last: int) -> Span | None:
    """The role printed beside the person named by the tokens `first` to before `last`, as characters; None without one.

    What tells more goes first: an office before a relative ('his late son Beau Lind, the former mayor'), an apposition before a
    courtesy ('the vicar, the Rev. Olu Crane').
    """
    roles = [role for rule in _RULES if (role := rule(parse, first, last)) is not None]
    return min(roles, key=lambda role: _says_little(parse, role)) if roles else None


def _says_little(parse: Parse, role: Span) -> int:
    """0 for an office or a profession, 1 for a courtesy title or a party, 2 for kinship."""
    words = [word for word in re.split(r"[^\w-]+", parse.body[role[0] : role[1]].lower()) if word]
    if words and words[-1] in KIN:
        return 2
    return int(all(word in COURTESIES or word in _PARTY_MEMBERS for word in words))


def is_person_noun(parse: Parse, token: int) -> bool:
    """Whether the token is a noun for one person: 'minister', 'brother', 'cobbler', 'postmistress'.

    A noun that stands in no list is taken for one by its ending, unless it is known to be a thing: 'engineer', but not 'letter'.
    """
    lemma = parse.lemmas[token].lower().rstrip(".")
    word = parse.words[token].lower().rstrip(".")
    if not {word, lemma}.isdisjoint(_PERSON_WORDS):
        return True
    stands_before_name = token + 1 < len(parse) and is_name_word(parse, token + 1)
    return (
        parse.poses[token] in ("NOUN", "PROPN")
        and (parse.words[token].islower() or stands_before_name)
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
    end = _before_courtesy(parse, before_blanks(parse, first))
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
    if heads and (parse.words[heads[-1]] in KIN or _is_spoken_of(parse, heads[-1], last)):
        return None
    if heads:
        return (parse.starts[start], parse.ends[end - 1]) if heads[-1] == end - 1 else None
    offices = [token for token in range(start, end) if parse.words[token].lower().rstrip(".") in OFFICES]
    if offices and offices[-1] >= end - 2:
        return parse.starts[start], parse.ends[end - 1]
    is_party = start < end and parse.words[end - 1].lower() in _PARTY_MEMBERS and parse.tags[end - 1] in ("NN", "NNP", "JJ")
    return (parse.starts[end - 1], parse.ends[end - 1]) if is_party and end == before_blanks(parse, first) else None


def _is_spoken_of(parse: Parse, title: int, last: int) -> bool:
    """Whether the title is somebody else's, to whom the person behind it does something: 'the judge Lind was referring to'."""
    verb = parse.heads[last - 1]
    return parse.deps[last - 1] == "nsubj" and parse.deps[verb] == "relcl" and parse.heads[verb] == title


def _before_courtesy(parse: Parse, first: int) -> int:
    """Where the title ends that stands before a courtesy, else the name's first token.

    'Health director Dr. Isaura Lind', 'Labour leader Cllr Ada Holm', 'Defence Minister Gen. Pal Dey'.
    """
    end = first - 2 if first > 1 and parse.words[first - 1] == "." else first - 1
    if end > 0 and parse.words[end].lower().rstrip(".") in COURTESIES | RANKS and is_person_noun(parse, end - 1):
        return end
    return first


def _belongs_to_title(parse: Parse, token: int, *, is_inner: bool) -> bool:
    word, lower = parse.words[token], parse.words[token].lower().rstrip(".")
    if word == "." and token and parse.ends[token - 1] == parse.starts[token] and parse.words[token - 1].lower() in HONORIFICS:
        return True
    if word in ("-", "–"):
        return is_inner and is_hyphen(parse, token)
    is_capital = is_inner and word[:1].isupper() and parse.tags[token] in ("NNP", "NNPS", "JJ")
    is_word = (
        is_capital or is_name_word(parse, token) or lower in GROUP_WORDS | TITLES | ROLE_WORDS | HONORIFICS or lower == "acting"
    )
    if is_word and not (parse.lemmas[token] in SPEECH_VERBS and parse.poses[token] == "VERB"):
        return True
    if not is_inner:
        return False
    is_modifier = parse.poses[token] in ("NOUN", "ADJ") and lower not in DROPPED_MODIFIERS and word.isalpha()
    return is_modifier or word in _POSSESSIVES


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
    end = before_blanks(parse, first)
    if end == 0 or not _only_a_blank_between(parse, end - 1, end):
        return None
    head = end - 1
    if not is_person_noun(parse, head) or parse.poses[head] not in ("NOUN", "PROPN"):
        return None
    opens_list = parse.tags[head] == "NNS" and last < len(parse) and parse.words[last] in (",", "and", "or")
    if not opens_list and not _is_tied(parse, head, first, last):
        return None
    start = phrase_start(parse, head)
    return parse.starts[start], parse.ends[head]


def before_blanks(parse: Parse, token: int) -> int:
    """The token, or the first of the blanks before it that are tokens of their own."""
    while token > 0 and parse.words[token - 1].isspace() and "\n" not in parse.words[token - 1]:
        token -= 1
    return token


def phrase_start(parse: Parse, head: int) -> int:
    """The first token of the role that the noun heads: its modifiers, what is joined to it, a relative's named possessor.

    'Nobel Prize-winning economist', 'hedge-fund founder and prolific giver', 'Lind's sister'; but 'mayor' of 'its new mayor'.
    """
    start = _modifiers_start(parse, head)
    joint = start - 1
    if joint > 0 and parse.words[joint].lower() == "and" and is_person_noun(parse, joint - 1) and _is_common(parse, joint - 1):
        start = _modifiers_start(parse, joint - 1)
    start = _without_modifiers(parse, start, head)
    if parse.words[head].lower() in KIN and start > 1 and parse.words[start - 1] in _POSSESSIVES:
        owner = start - 2
        while owner > 0 and is_name_word(parse, owner - 1) and _only_a_blank_between(parse, owner - 1, owner):
            owner -= 1
        return owner if is_name_word(parse, start - 2) else start
    return start


def _modifiers_start(parse: Parse, head: int) -> int:
    start = head
    while start > 0 and parse.paragraphs[start - 1] == parse.paragraphs[head] and _is_modifier(parse, start - 1, head):
        start -= 1
    return start


def _is_common(parse: Parse, token: int) -> bool:
    return parse.poses[token] == "NOUN"


def _is_tied(parse: Parse, noun: int, first: int, last: int) -> bool:
    """Whether the parse has the noun and the name in one phrase."""
    return parse.heads[noun] in range(first, last) or parse.heads[last - 1] == noun or parse.heads[noun] == parse.heads[last - 1]


def _is_modifier(parse: Parse, token: int, head: int) -> bool:
    """Whether the token modifies the head noun from before: an adjective, noun, name or hyphen; no determiner or possessor."""
    word = parse.words[token]
    if word.lower() in _DETERMINERS or word in _POSSESSIVES or not word.strip():
        return False
    if word in ("-", "–"):
        return is_hyphen(parse, token)
    is_tied = parse.heads[token] in range(token, head + 1) or (token + 1 < head and parse.words[token + 1] in ("-", "–"))
    if parse.poses[token] == "VERB":
        return is_tied and (word.lower() in _PARTICIPLES_OF_OFFICE or (token > 0 and parse.words[token - 1] in ("-", "–")))
    return parse.poses[token] in ("ADJ", "NOUN", "PROPN", "ADV", "NUM") and is_tied and not word.isdigit()


def apposition_behind(parse: Parse, first: int, last: int) -> Span | None:
    """The apposition behind the name up to its closing comma, without its article, when a noun for a person heads it.

    'Brian Abernathy, 44, the city's first deputy manager, said' → "city's first deputy manager"; 'Barnaby Oduya, a retired
    cobbler, said' → 'retired cobbler'; a comma may stand inside before 'and': 'secretary of Rail, Ports and Shipping'.
    """
    if last + 2 >= len(parse) or parse.words[last] not in (",", "--", "—", "–", "("):
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
    if end <= start or (end < len(parse) and parse.words[end] not in _CLOSERS and not _closes(parse, end)):
        return None
    # 'Lind, through a spokeswoman, declined'.
    if parse.poses[start] == "ADP":
        return None
    if end - start > 1 and parse.words[end - 1].isspace():
        end -= 1
    head = start
    while head < end and parse.words[head].lower() not in _COMPLEMENTS:
        head += 1
    if head == start or not is_person_noun(parse, head - 1):
        return None
    # 'Lind, minister' may begin a list of other people; without a determiner only a title, or an office somewhere, is taken.
    has_complement = head < end and parse.words[head].lower() in ("of", "for", "at", "with")
    if not has_determiner and parse.words[head - 1].lower() not in TITLES and not has_complement:
        return None
    if not has_determiner and head - start == 1 and is_name_word(parse, start) and not has_complement:
        return None
    return parse.starts[start], parse.ends[end - 1]


def _closes(parse: Parse, end: int) -> bool:
    """Whether a relative clause, a participle or a line's end closes the apposition: 'Lind, a former mayor who has given'."""
    is_clause = parse.words[end].lower() in _RELATIVES or parse.tags[end] in ("VBD", "VBZ", "VBP", "VBN", "VBG", "MD")
    return is_clause or parse.paragraphs[end] != parse.paragraphs[end - 1]


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
        if parse.words[end] in _STOPS or parse.tags[end] in _CLAUSE_TAGS or parse.words[end].lower() == "who":
            break
        if (
            end > start
            and parse.tags[end] in ("VBN", "VBG")
            and parse.deps[end] in ("acl", "relcl", "advcl")
            and parse.words[end - 1] != "-"
        ):
            break
        if parse.words[end].lower() == "and" and end + 1 < len(parse) and parse.words[end + 1].lower() in _DETERMINERS:
            break
        end += 1
    return end


def apposition_before(parse: Parse, first: int, last: int) -> Span | None:
    """The noun phrase for a person before the name and a comma: 'The utility's operations manager, Fraser Nkomo, said'.

    The role is the noun with its modifiers and complements, without determiner and possessor: 'operations manager'.
    """
    begin = first
    # 'The vicar, the Rev. Olu Crane, said'.
    while begin > 0 and (is_courtesy(parse, begin - 1) or parse.words[begin - 1].lower() == "the"):
        begin -= 1
    if begin < 2 or parse.words[begin - 1] != "," or last >= len(parse):
        return None
    if parse.words[last] not in (",", ".", ";", ")", "and") and parse.poses[last] not in ("VERB", "AUX"):
        return None
    head = begin - 2 if is_person_noun(parse, begin - 2) else _head_with_complement(parse, begin - 1)
    if head is None or parse.poses[head] not in ("NOUN", "PROPN"):
        return None
    if parse.tags[head] in ("NNS", "NNPS") and parse.words[last] not in ("and", ","):
        return None
    start = _modifiers_start(parse, head)
    before = parse.words[start - 1].lower() if start else ""
    is_led = (
        before in _DETERMINERS or before in _POSSESSIVES or (start == 0 or parse.sentences[start - 1] != parse.sentences[start])
    )
    if not is_led and parse.poses[head] == "NOUN" and parse.tags[head] != "NNS":
        return None
    if parse.tags[head] == "NNS" and before not in _DETERMINERS:
        return None
    start = phrase_start(parse, head)
    # 'One of his advisers, Ann Lind, said'.
    if (
        parse.tags[head] == "NNS"
        and start > 2
        and parse.words[start - 2].lower() == "of"
        and parse.words[start - 3].lower() == "one"
    ):
        start -= 3
    return parse.starts[start], parse.ends[begin - 2]


def is_courtesy(parse: Parse, token: int) -> bool:
    """Whether the token is a courtesy title or the stop behind one: 'Rev.', 'Dr.', 'Sister'."""
    if parse.words[token] == ".":
        return token > 0 and parse.words[token - 1].lower() in COURTESIES
    return parse.words[token].lower().rstrip(".") in COURTESIES and parse.words[token][0].isupper()


def _head_with_complement(parse: Parse, comma: int) -> int | None:
    """The noun for a person whose 'of' or 'for' complement ends at the comma: 'The head of the inquiry, Ann Lee, said'."""
    for token in range(comma - 2, max(comma - 12, 0), -1):
        if parse.words[token] in _STOPS or parse.poses[token] in ("VERB", "AUX"):
            return None
        if parse.words[token].lower() in ("of", "for", "at", "with", "to", "in") and is_person_noun(parse, token - 1):
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


def is_plural_role(parse: Parse, role: Span) -> bool:
    """Whether the role is one of several people: 'Sens.', 'former presidents'."""
    token = parse.token_at(role[1] - 1)
    if parse.words[token] == "." and token:
        token -= 1
    word = parse.words[token].lower().rstrip(".")
    return word in ("sens", "reps", "govs", "drs", "profs", "gens", "messrs") or parse.tags[token] in ("NNS", "NNPS")


def shared_roles(parse: Parse, names: list[Name]) -> list[Name]:
    """The names, each person with the plural role that is printed before the first of a list: 'Sens. Ann Lee and Karl Lind'."""
    shared: list[Name] = []
    for name in names:
        before = shared[-1] if shared else None
        if (
            name.label == "PERSON"
            and name.role_start is None
            and before is not None
            and before.label == "PERSON"
            and before.role_start is not None
            and before.role_end is not None
            and before.role_start < parse.starts[before.first]
            and is_plural_role(parse, (before.role_start, before.role_end))
            and " ".join(parse.body[parse.ends[before.stop - 1] : parse.starts[name.first]].split())
            in (",", "and", ", and", "or", "&")
        ):
            name = replace(name, role_start=before.role_start, role_end=before.role_end)
        shared.append(name)
    return shared


_RULES = (title_before, noun_before, apposition_behind, apposition_before, clause_behind)
