"""Appositions and relative clauses that tell what a person is: 'Odile Brandt, its grower,', 'its grower, Odile Brandt,'."""

from transforms.languages.scheme import FINITE, Form, Relation
from transforms.names.namewords import is_name_word
from transforms.names.personnouns import is_person_noun
from transforms.names.rolephrases import Span, is_address, list_start, phrase_start
from transforms.parsing.parse import Parse

MAX_APPOSITION_TOKENS = 24
"""Chosen by hand: an office with a list for its field, and to spare."""
_STOPS = frozenset({",", ".", ";", ":", "(", ")", "—", "–", "--", '"', "“", "”", "!", "?"})
_CLOSERS = frozenset({",", ".", ";", "—", "–", "--", "-", ")", "!", "?", "”", '"', "''"})
_CLAUSE_FORMS = FINITE | {Form.RELATIVE_PRONOUN, Form.RELATIVE_POSSESSIVE, Form.RELATIVE_DETERMINER, Form.RELATIVE_ADVERB}
_CLOSING_FORMS = FINITE | {Form.PARTICIPLE, Form.GERUND}
_CLAUSES = (Relation.PARTICIPLE_CLAUSE, Relation.RELATIVE_CLAUSE, Relation.ADVERBIAL_CLAUSE)


def apposition_behind(parse: Parse, first: int, stop: int) -> Span | None:
    """The apposition behind the name up to its closing comma, without its article, when a noun for a person heads it.

    'Brian Abernathy, 44, the city's first deputy manager, said' → "city's first deputy manager"; 'Barnaby Oduya, a retired
    cobbler, said' → 'retired cobbler'; a comma may stand inside before 'and': 'secretary of Rail, Ports and Shipping'.
    """
    if stop + 2 >= len(parse) or parse.words[stop] not in (",", "--", "—", "–", "("):
        return None
    naming = parse.language.naming
    start = stop + 1
    if parse.words[start].isdigit() and start + 2 < len(parse) and parse.words[start + 1] == ",":
        start += 2
    is_owned = start + 1 < len(parse) and parse.words[start + 1] in naming.possessive_endings
    has_determiner = parse.words[start].lower() in naming.determiners
    start += has_determiner
    end = _apposition_end(parse, first, start)
    if end is None:
        return None
    head = next((token for token in range(start, end) if parse.words[token].lower() in naming.complement_openers), end)
    if head == start or not is_person_noun(parse, head - 1):
        return None
    # 'In a letter to Ada Lind, the governor said': a subject of its own.
    if end < len(parse) and parse.forms[end] in FINITE and parse.is_subject(head - 1):
        return None
    has_field = head < end and parse.words[head].lower() in naming.field_prepositions
    if not (has_determiner or is_owned or has_field) and not _is_plain_title(parse, start, head):
        return None
    return parse.starts[start], parse.ends[end - 1]


def _is_plain_title(parse: Parse, start: int, head: int) -> bool:
    """Whether a title alone is an apposition: 'Lind, minister' may begin a list of other people."""
    is_title = parse.words[head - 1].lower() in parse.language.words.titles
    # 'Henri-Paul Tavel, Ambassador' is a line of its own.
    ends_line = head == len(parse) or parse.paragraphs[head] != parse.paragraphs[head - 1] or "\n" in parse.words[head]
    return is_title and (ends_line or not (head - start == 1 and is_name_word(parse, start)))


def _apposition_end(parse: Parse, first: int, start: int) -> int | None:
    """One past the apposition's last token; None when nothing closes it, or it is none ('Lind, through a spokeswoman,')."""
    end = _portfolio_end(parse, start, _phrase_end(parse, start, parse.paragraphs[first]))
    if end <= start or parse.poses[start] == "ADP":
        return None
    # 'Floor leader of the Harbour Party (HP), said'.
    close = end + 3 if end + 3 < len(parse) and parse.words[end] == "(" and parse.words[end + 2] == ")" else end
    if close < len(parse) and parse.words[close] not in _CLOSERS and not _closes(parse, close):
        return None
    return end - 1 if end - start > 1 and parse.words[end - 1].isspace() else end


def _closes(parse: Parse, end: int) -> bool:
    """Whether a relative clause, a participle or a line's end closes the apposition: 'Lind, a former mayor who has given'."""
    is_clause = parse.words[end].lower() in parse.language.naming.relatives or parse.forms[end] in _CLOSING_FORMS
    return is_clause or parse.paragraphs[end] != parse.paragraphs[end - 1]


def _portfolio_end(parse: Parse, start: int, end: int) -> int:
    """Where an office with a list for its field ends: 'the minister for rivers, roads and rural affairs, said'."""
    naming = parse.language.naming
    has_field = any(parse.words[token].lower() in naming.office_prepositions for token in range(start, end))
    if not has_field or end >= len(parse) or parse.words[end] != ",":
        return end
    stop = end + 1
    while stop < min(end + 8, len(parse)) and (
        parse.poses[stop] in ("NOUN", "PROPN", "ADJ") or parse.words[stop] in naming.conjunctions
    ):
        stop += 1
    has_and = any(parse.words[token] in naming.conjunctions for token in range(end + 1, stop))
    return stop if has_and and stop < len(parse) and parse.words[stop] in (",", ".") else end


def _phrase_end(parse: Parse, start: int, paragraph: int) -> int:
    """Where the noun phrase ends: at the first stop, mark, verb or relative word."""
    end = start
    while end < min(start + MAX_APPOSITION_TOKENS, len(parse)) and parse.paragraphs[end] == paragraph:
        if _ends_phrase(parse, end) or (end > start and _begins_clause(parse, end)):
            break
        end += 1
    return end


def _ends_phrase(parse: Parse, token: int) -> bool:
    """Whether the token is a mark, a finite verb, a relative word, or an 'and' before another phrase."""
    naming, word = parse.language.naming, parse.words[token].lower()
    if word in _STOPS or parse.forms[token] in _CLAUSE_FORMS or word in naming.who:
        return True
    return word in naming.listing and token + 1 < len(parse) and parse.words[token + 1].lower() in naming.determiners


def _begins_clause(parse: Parse, token: int) -> bool:
    """Whether the participle begins a clause: 'the judge hearing the case'."""
    is_participle = parse.forms[token] in (Form.PARTICIPLE, Form.GERUND) and parse.relations[token] in _CLAUSES
    return is_participle and parse.words[token - 1] != "-"


def apposition_before(parse: Parse, first: int, stop: int) -> Span | None:
    """The noun phrase for a person before the name and a comma: 'The utility's operations manager, Fraser Nkomo, said'.

    The role is the noun with its modifiers and complements, without determiner and possessor: 'operations manager'; and without
    a bracket at its end: 'The head of the Harbour Court (HC), Ada Holm, said'.
    """
    begin, stop = _before_courtesies(parse, first), _behind_honours(parse, stop)
    if begin < 2 or parse.words[begin - 1] != "," or stop >= len(parse) or not _is_closed(parse, stop):
        return None
    comma = _behind_noun(parse, begin - 1)
    if parse.words[comma] == "(" and parse.words[stop][:1].isalnum():
        # '“It is calm,” the head of the court (HC), Ada Holm remarked': no comma closes it.
        return None
    head = comma - 1 if is_person_noun(parse, comma - 1) else _head_with_complement(parse, comma)
    if head is None or not _may_lead(parse, head, stop):
        return None
    start = phrase_start(parse, head)
    # 'One of his advisers, Ann Lind, said'.
    is_one_of = start > 2 and tuple(word.lower() for word in parse.words[start - 3 : start - 1]) == parse.language.naming.one_of
    if parse.forms[head] == Form.NOUNS and is_one_of:
        start -= 3
    return parse.starts[start], parse.ends[comma - 1]


def _behind_noun(parse: Parse, comma: int) -> int:
    """The comma, or what else stands behind the noun: 'The coach himself, Erik Dey,', 'The head of the court (HC), Ada Holm,'."""
    if parse.words[comma - 1].lower() in parse.language.naming.reflexives:
        return comma - 1
    return comma - 3 if comma > 3 and parse.words[comma - 1] == ")" and parse.words[comma - 3] == "(" else comma


def _before_courtesies(parse: Parse, first: int) -> int:
    """The first of the courtesies and articles before the name: 'The vicar, the Rev. Olu Crane', 'The mayor, Ratu Semi Vula'."""
    begin = first
    groups, definite = parse.language.names.known_groups, parse.language.naming.definite
    while begin > 0 and (
        is_address(parse, begin - 1) or parse.words[begin - 1].lower() in definite or parse.words[begin - 1] in groups
    ):
        begin -= 1
    return begin


def _behind_honours(parse: Parse, stop: int) -> int:
    """One past the honours behind the name: 'The leader, Ada Lind CBE, said'."""
    while stop < len(parse) and parse.words[stop] in parse.language.naming.honours:
        stop += 1
    return stop


def _is_closed(parse: Parse, stop: int) -> bool:
    """Whether a mark, 'and' or a verb stands behind the name."""
    word = parse.words[stop]
    return word in (",", ".", ";", ")") or word in parse.language.naming.listing or parse.poses[stop] in ("VERB", "AUX")


def _may_lead(parse: Parse, head: int, stop: int) -> bool:
    """Whether the noun's phrase begins as an apposition does, and is a plural only before a list."""
    naming = parse.language.naming
    is_and = parse.words[stop] == "," or parse.words[stop] in naming.listing
    if parse.poses[head] not in ("NOUN", "PROPN") or (parse.is_plural(head) and not is_and):
        return False
    start = list_start(parse, head)
    before = parse.words[start - 1].lower() if start else ""
    is_plural, has_determiner = parse.forms[head] == Form.NOUNS, before in naming.determiners
    if is_plural:
        return has_determiner
    begins = start == 0 or parse.sentences[start - 1] != parse.sentences[start]
    # 'Barbados' finance minister, Ryan Greene,'.
    is_owned = before in naming.possessive_endings or (start > 0 and parse.relations[start - 1] is Relation.CASE)
    return has_determiner or is_owned or begins or parse.poses[head] != "NOUN"


def _head_with_complement(parse: Parse, comma: int) -> int | None:
    """The noun for a person whose 'of' or 'for' complement ends at the comma: 'The head of the inquiry, Ann Lee, said'."""
    prepositions = parse.language.naming.head_prepositions
    for token in range(comma - 2, max(comma - 12, 0), -1):
        if parse.words[token] in _STOPS or parse.poses[token] in ("VERB", "AUX"):
            return None
        if parse.words[token].lower() in prepositions and is_person_noun(parse, token - 1):
            return token - 1
    return None


def clause_behind(parse: Parse, first: int, stop: int) -> Span | None:
    """What the person does by office, from a relative clause with a verb that names one.

    'Lind, who chairs the harbour board, said' → 'chairs the harbour board'.
    """
    who = parse.language.naming.who
    if stop + 3 >= len(parse) or parse.words[stop] != "," or parse.words[stop + 1].lower() not in who:
        return None
    verb = stop + 2
    if parse.lemmas[verb].lower() not in parse.language.words.role_verbs or parse.poses[verb] != "VERB":
        return None
    end = _phrase_end(parse, verb + 1, parse.paragraphs[first])
    if end <= verb + 1 or end >= len(parse) or parse.words[end] not in (",", "."):
        return None
    if all(parse.forms[token] == Form.PRONOUN for token in range(verb + 1, end)):
        # 'Lind, who owns it,'.
        return None
    return parse.starts[verb], parse.ends[end - 1]
