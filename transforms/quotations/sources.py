"""Who says: the subject that a reporting verb has in the parse, or must have where the parse fails."""

from bisect import bisect_left
from collections.abc import Callable, Sequence

from transforms.languages.scheme import TENSED, Form, Relation
from transforms.names.entities import NamedEntities
from transforms.names.namewords import Name, begin_of
from transforms.names.personnouns import is_no_one, is_person_noun
from transforms.parsing.parse import Parse

SUBJECTS_OF_VERBS = frozenset({Relation.SUBJECT, Relation.PASSIVE_SUBJECT, Relation.CLAUSAL_SUBJECT, Relation.EXPLETIVE})
NOMINAL_POSES = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET"})
VERB_POSES = frozenset({"VERB", "AUX"})
NOUN_POSES = frozenset({"NOUN", "PROPN"})
# An adjective can head a subject too: 'Many of the leaders said'.
_SUBJECT_POSES = NOMINAL_POSES | {"ADJ"}
_TELLING_POSES = frozenset({"ADP", "SCONJ", "VERB", "AUX", "NOUN", "PROPN", "PRON"})
RELATIVE_CLAUSES = frozenset({Relation.RELATIVE_CLAUSE, Relation.PARTICIPLE_CLAUSE, Relation.CONTENT_CLAUSE})
_GOVERNED = frozenset(
    {
        Relation.ADVERBIAL_CLAUSE,
        Relation.OPEN_CLAUSE,
        Relation.CONJUNCT,
        Relation.CONTENT_CLAUSE,
        Relation.UNKNOWN,
        Relation.PARATAXIS,
    }
)
_HEARING = frozenset({Relation.ADVERBIAL_CLAUSE, Relation.PARTICIPLE_CLAUSE})
_QUOTED_PERSONS = frozenset({Relation.PASSIVE_SUBJECT, Relation.OBJECT})
MAX_GOVERNORS = 6
"""Verbs above a verb among which its subject is looked for; no clause of a real sentence hangs deeper."""

SHOWING_ENDS = frozenset({",", "?", "!", "—"})
"""What a passage ends in, within its marks or behind them, that is said and goes on with who said it."""

MIN_PAST = 4
"""Letters of a verb in the past that the model does not know."""

MAX_TO_PERSON = 6
"""Tokens before the noun in a phrase for somebody: 'her 34-year-old brother'."""

MAX_TO_REMARK = 5
"""Tokens from a verb to the noun that tells a remark: 'came a tired reply'."""

MAX_INVERTED = 20
"""Tokens behind a cue in which the phrase of an inverted source stands; the longest titles have fifteen."""


def source_of(parse: Parse, verb: int, quoted: Sequence[bool], depth: int = 0) -> int | None:
    """The head token of whoever does `verb`, as the first of `SOURCE_RULES` says that has an answer; None without one.

    `depth` counts the verbs from which the question was handed up.
    """
    if depth > MAX_GOVERNORS:
        return None
    # A verb that governs a thousand others is asked for by each of them.
    known: dict[tuple[int, int, int], int | None] = parse.memo.setdefault("source_of", {})
    key = (verb, depth, id(quoted))
    if key not in known:
        answers = (rule(parse, verb, quoted, depth) for rule in SOURCE_RULES)
        known[key] = next((source for source in answers if source is not None), None)
    return known[key]


def agent_of_passive(parse: Parse, verb: int, quoted: Sequence[bool], depth: int) -> int | None:
    """'The plan was described by Lee as odd' → Lee."""
    is_passive = Relation.PASSIVE_AUXILIARY in parse.relations_below[verb]
    # 'Lee was quoted by the Post as saying so': Lee says it.
    is_quoted = parse.lemmas[verb].lower() in parse.language.quoting.quoting_verbs
    return agent_of(parse, verb) if is_passive and not is_quoted else None


def person_quoted(parse: Parse, verb: int, quoted: Sequence[bool], depth: int) -> int | None:
    """'The Post quoted Lee as saying so' → Lee."""
    quoting = parse.language.quoting
    if parse.lemmas[verb].lower() not in quoting.quoting_verbs:
        return None
    below = parse.children[verb]
    if not any(parse.words[token].lower() in quoting.quoted_as for token in below):
        return None
    return next((token for token in below if parse.relations[token] is Relation.OBJECT and not quoted[token]), None)


def own_subject(parse: Parse, verb: int, quoted: Sequence[bool], depth: int) -> int | None:
    """'Ien said'; '"…," said Marci Ien'; the antecedent of a relative: 'Varmus, who said' → Varmus.

    Of two subjects before the verb the one behind the comma: 'The dam, engineers warned, could fail' → engineers.
    """
    relatives, found = parse.language.words.relatives, None
    for token in parse.children[verb]:
        if parse.relations[token] not in SUBJECTS_OF_VERBS or quoted[token]:
            continue
        if parse.relations[verb] in RELATIVE_CLAUSES and parse.words[token].lower() in relatives:
            return parse.heads[verb]
        is_nearer = found is None or (token < verb and "," in parse.words[found:token])
        if is_nearer and parse.poses[token] in _SUBJECT_POSES:
            found = token
    return found


def described_noun(parse: Parse, verb: int, quoted: Sequence[bool], depth: int) -> int | None:
    """'A letter saying that it rained' → letter; 'a plan described by Lee as odd' → Lee; 'Lind, who left and said so' → Lind."""
    relation, head = parse.relations[verb], parse.heads[verb]
    if relation is Relation.PARTICIPLE_CLAUSE and parse.poses[head] in NOMINAL_POSES:
        agent = agent_of(parse, verb)
        return head if agent is None else agent
    return head if relation is Relation.RELATIVE_CLAUSE and head != verb else None


def governor_of_preposition(parse: Parse, verb: int, quoted: Sequence[bool], depth: int) -> int | None:
    """'Lee began by saying so' → Lee; 'Lee was quoted by the Post as saying so', 'the Post quoted Lee as saying so' → Lee."""
    head = parse.heads[verb]
    if parse.relations[verb] is not Relation.CLAUSE_OF_PREPOSITION or head == verb:
        return None
    governor, quoting = parse.heads[head], parse.language.quoting
    if parse.lemmas[governor].lower() in quoting.quoting_verbs and parse.words[head].lower() in quoting.quoted_as:
        said_by = next((token for token in parse.children[governor] if parse.relations[token] in _QUOTED_PERSONS), None)
        return None if said_by is None or quoted[said_by] else said_by
    return source_of(parse, governor, quoted, depth + 1) if parse.poses[governor] in VERB_POSES else None


def governing_verb(parse: Parse, verb: int, quoted: Sequence[bool], depth: int) -> int | None:
    """A participle, an infinitive or a joined verb has the subject of the verb above it: 'Lee attacked it, saying' → Lee."""
    relation, head = parse.relations[verb], parse.heads[verb]
    if relation not in _GOVERNED or head == verb or parse.poses[head] not in VERB_POSES:
        return None
    if relation is Relation.CONTENT_CLAUSE and any(parse.relations[token] in SUBJECTS_OF_VERBS for token in parse.children[verb]):
        return None
    return source_of(parse, head, quoted, depth + 1)


SOURCE_RULES: tuple[Callable[[Parse, int, Sequence[bool], int], int | None], ...] = (
    agent_of_passive,
    person_quoted,
    own_subject,
    described_noun,
    governor_of_preposition,
    governing_verb,
)


def agent_of(parse: Parse, verb: int) -> int | None:
    """The agent behind a passive or a participle: 'described by Lee' → Lee."""
    for child in parse.children[verb]:
        if parse.relations[child] is Relation.AGENT:
            for token in parse.children[child]:
                if parse.relations[token] is Relation.OBJECT_OF_PREPOSITION:
                    return token
    return None


def is_heard(parse: Parse, verb: int, source: int | None) -> bool:
    """Whether the verb's subject hears and does not say: 'Ministers were told that it rained'.

    Or whoever the sentence is about is asked: 'Asked who paid, Lind laughed', 'when pressed on the date, she left'.
    """
    quoting, lemma = parse.language.quoting, parse.lemmas[verb].lower()
    if source is None or lemma not in quoting.addressing_verbs | quoting.asking_verbs | quoting.pressing_verbs:
        return False
    if parse.relations[source] is Relation.PASSIVE_SUBJECT and parse.heads[source] == verb:
        return lemma in quoting.addressing_verbs
    # 'Having asked who paid, Lind left': she asked; so she did in 'Asked Lind: “Who paid?”'
    is_asked = parse.forms[verb] in (Form.PARTICIPLE, Form.PAST) and Relation.AUXILIARY not in parse.relations_below[verb]
    has_subject = any(parse.relations[token] in SUBJECTS_OF_VERBS and token < verb for token in parse.children[verb])
    # 'He smiled when told he had won.'
    is_when = verb > 0 and parse.forms[verb - 1] is Form.RELATIVE_ADVERB
    is_hearing = parse.forms[verb] is Form.PARTICIPLE and parse.relations[verb] in _HEARING
    is_behind = (is_when or is_hearing) and parse.heads[source] != verb
    return is_asked and not has_subject and ("," in parse.words[verb + 1 : source] if source > verb else is_behind)


def sentence_subject(parse: Parse, verb: int, quoted: Sequence[bool], text_first: int = 0) -> int | None:
    """The noun phrase that begins the sentence of a finite cue to which the parse gives no subject; None without one.

    Before the token `text_first` stands a dateline at most.

    'Carys Pryce, who has attacked her father's party for it, insists that …' → Pryce.
    """
    if parse.forms[verb] not in TENSED:
        return None
    sentence, paragraph = max(parse.sentence_spans[parse.sentences[verb]][0], text_first), parse.paragraphs[verb]
    start = bisect_left(parse.paragraphs, paragraph, lo=sentence, hi=verb)
    # Where nothing tells, the sentence is looked through once, and not for each of its cues.
    known: dict[tuple[int, int], int] = parse.memo.setdefault("first_telling", {})
    if (start, id(quoted)) not in known:
        stop = parse.sentence_spans[parse.sentences[verb]][1]
        telling = (token for token in range(start, stop) if quoted[token] or parse.poses[token] in _TELLING_POSES)
        known[start, id(quoted)] = next(telling, stop)
    first = known[start, id(quoted)]
    if first >= verb or quoted[first] or parse.poses[first] not in ("NOUN", "PROPN", "PRON"):
        return None
    return last_noun(parse, first, verb, quoted)


def last_noun(parse: Parse, token: int, limit: int, quoted: Sequence[bool]) -> int:
    """The last of the nouns that follow each other from the token on, before `limit` and outside marks."""
    while token + 1 < limit and parse.poses[token + 1] in NOUN_POSES and not quoted[token + 1]:
        token += 1
    return token


def inverted_source(parse: Parse, named: NamedEntities, verb: int, quoted: Sequence[bool]) -> int | None:
    """The head of the phrase right behind a cue: 'said Justice Minister Arif Virani' → Virani. None when something else follows.

    The phrase is read from the text, because long titles break the parse; a person's name within it heads it.
    """
    token, limit = verb + 1, min(verb + MAX_INVERTED, len(parse))
    while token < limit and parse.forms[token] in (Form.ADVERB, Form.PARTICLE):
        token += 1
    if token >= limit or quoted[token] or parse.sentences[token] != parse.sentences[verb]:
        return None
    if parse.words[token].lower() in parse.language.words.speaker_pronouns:
        return token
    best = head_of_inverted(parse, named, token, limit, quoted)
    if best == token and parse.poses[best] == "NOUN" and parse.forms[best] is Form.NUMBER:
        return best if parse.lemmas[best].lower() in parse.language.words.person_nouns else None
    return best


def head_of_inverted(parse: Parse, named: NamedEntities, first: int, limit: int, quoted: Sequence[bool]) -> int | None:
    """The person's name in the phrase that begins at the token, else its first noun; None without either.

    Not whom the noun is of: 'said an aide to Ada Lind' → aide.
    """
    best = None
    for token in range(first, limit):
        if quoted[token] or parse.paragraphs[token] != parse.paragraphs[first - 1]:
            break
        name = named.name_at(token)
        if name is not None and name.label == "PERSON" and not is_modifier(parse, name.stop - 1, limit):
            return best if best is not None and is_governed(parse, name, best) else name.stop - 1
        if parse.poses[token] in NOUN_POSES and best is None:
            best = last_noun(parse, token, limit, quoted)
        if ends_inverted(parse, named, token, limit):
            break
    return best


def is_governed(parse: Parse, name: Name, noun: int) -> bool:
    """Whether the name is that of whom the noun before it is of: 'an aide for Mr. Lind', 'the lawyer of former mayor Ada Lind'.

    Not 'member of parliament Ada Lind', 'director of ports Ada Lind', where the noun and what it is of are her role.
    """
    first, words = begin_of(parse, name), parse.language.words
    if first < name.first and not any(is_person_noun(parse, token) for token in range(first, name.first)):
        return False
    leading = words.honorifics | words.determiners
    # 'The sister of newly jailed blogger Ada Lind'.
    while first > 0 and (
        parse.words[first - 1].lower().rstrip(".") in leading
        or parse.relations[first - 1] in (Relation.ADJECTIVE, Relation.ADVERB)
    ):
        first -= 1
    return noun < first and parse.poses[first - 1] == "ADP"


def ends_inverted(parse: Parse, named: NamedEntities, token: int, limit: int) -> bool:
    """Whether the phrase of an inverted source ends before the token: 'said Lind, who', 'said the mayor when'."""
    if parse.words[token] in (",", ".", ";", ":", "—", "–", "--", "("):
        return not (parse.words[token] == "," and long_title_goes_on(parse, named, token, limit))
    # 'Said retired teacher Ada Lind'.
    is_clause = parse.poses[token] in ("VERB", "AUX", "SCONJ") and parse.relations[token] is not Relation.ADJECTIVE
    return is_clause or parse.forms[token] in (
        Form.RELATIVE_PRONOUN,
        Form.RELATIVE_DETERMINER,
        Form.PRONOUN,
    )


def inverted_behind_comma(parse: Parse, named: NamedEntities, verb: int, quoted: Sequence[bool]) -> int | None:
    """Who says it without marks, whatever the parse takes for the subject: 'Nothing at all, said Lind.'

    In a sentence's midst it is a name between commas: 'Nobody, said Lind, wanted to hear it.'
    """
    if parse.words[verb].lower() not in parse.language.quoting.plain_cues or not verb or parse.words[verb - 1] != ",":
        return None
    phrase = range(verb + 1, parse.sentence_spans[parse.sentences[verb]][1])
    name = named.name_at(verb + 1)
    if name is not None and name.label == "PERSON" and parse.words[min(name.stop, len(parse) - 1)] == ",":
        phrase = range(verb + 1, name.stop)
    while len(phrase) and parse.poses[phrase[-1]] in ("PUNCT", "SPACE"):
        phrase = phrase[:-1]
    is_phrase = len(phrase) > 0 and all(
        (parse.poses[token] in _SUBJECT_POSES or parse.words[token] == "-") and not quoted[token] for token in phrase
    )
    if not is_phrase or not begins_person(parse, named, verb + 1) or any(parse.is_tensed(token) for token in phrase):
        return None
    source = inverted_source(parse, named, verb, quoted)
    return source if source is not None and source in named.at else phrase[-1]


def is_past_or_present(parse: Parse, token: int) -> bool:
    """Whether the token is a verb with a tense, or looks like one in the past that the model does not know: 'deadpanned'."""
    word = parse.words[token]
    looks_past = word.islower() and word.endswith(parse.language.style.past_endings) and len(word) > MIN_PAST
    return (parse.poses[token] == "VERB" and (parse.is_tensed(token) or parse.forms[token] is Form.PARTICIPLE)) or looks_past


def begins_person(parse: Parse, named: NamedEntities, token: int) -> bool:
    """Whether a phrase for somebody begins at the token: a name, 'he', a title before a name, 'her brother'."""
    kin = parse.language.words.kin
    quoting = parse.language.quoting
    if (lower := parse.words[token].lower()) in quoting.people_pronouns or lower in quoting.own_pronouns:
        return True
    for place in range(token, min(token + MAX_TO_PERSON, len(parse))):
        name = named.at.get(place)
        if name is not None and named.names[name].label == "PERSON":
            return True
        if parse.poses[place] in NOUN_POSES and (is_person_noun(parse, place) or parse.lemmas[place].lower() in kin):
            return True
        # 'The accused'.
        is_thing_done = parse.poses[place] == "VERB" and parse.relations[place] in SUBJECTS_OF_VERBS
        if is_thing_done and place == token + 1 and parse.poses[token] == "DET":
            return True
        # 'Retired teacher Ada Lind'.
        is_describing = parse.poses[place] == "VERB" and parse.relations[place] is Relation.ADJECTIVE
        is_of_phrase = parse.poses[place] in ("DET", "PRON", "ADJ", "NOUN", "PROPN", "NUM", "PUNCT") or is_describing
        # 'Ran the port. Its leader fled' is two sentences.
        if not is_of_phrase or parse.words[place] == "," or parse.words[place] in parse.language.style.sentence_ends:
            return False
    return False


def is_modifier(parse: Parse, token: int, limit: int) -> bool:
    """Whether the name that ends at the token belongs to a noun behind it: 'Clinton ally James Carville', 'the Pell mayor'."""
    is_modifying = parse.relations[token] in (Relation.COMPOUND, Relation.POSSESSOR, Relation.NOUN_MODIFIER)
    return is_modifying and token < parse.heads[token] < limit and parse.words[token + 1] != ","


def long_title_goes_on(parse: Parse, named: NamedEntities, comma: int, limit: int) -> bool:
    """Whether the comma stands inside a title: 'Minister of Employment, Workforce Development and Official Languages Randy B.'

    Or within its fields, when an 'and' closes them: 'the firm's head of cards, loans and savings Ada Lind'.
    """
    for token in range(comma + 1, limit):
        name = named.at.get(token)
        if name is not None and named.names[name].role_start is not None:
            start = named.names[name].role_start
            is_whole = start is not None and start < parse.starts[comma]
            return is_whole or are_fields(parse, comma, named.names[name].first)
        if parse.words[token] in (".", ";", '"', "”", "“"):
            return False
    return False


def are_fields(parse: Parse, comma: int, name_first: int) -> bool:
    """Whether a list of an office's fields stands from the comma to a name: nouns for no persons, closed by an 'and'."""
    tokens, conjunctions = range(comma + 1, name_first), parse.language.naming.conjunctions
    joints = [token for token in tokens if parse.words[token].lower() in conjunctions]
    if (
        len(joints) != 1
        or is_person_noun(parse, comma - 1)
        or any(parse.words[token] == "," for token in tokens[joints[0] - comma :])
    ):
        return False
    # The last noun may be the office itself: 'chief cards, loans and savings officer Ada Lind'.
    fields = [token for token in tokens[:-1] if parse.words[token] != "," and token not in joints]
    is_plain = all(parse.poses[token] in ("NOUN", "PROPN", "ADJ") and is_no_one(parse, token) for token in fields)
    return is_plain and parse.poses[tokens[-1]] in ("NOUN", "PROPN")


def is_cue(parse: Parse, token: int) -> bool:
    """Whether the token is a verb of speech or writing, used as one."""
    language = parse.language
    if parse.poses[token] in VERB_POSES and parse.lemmas[token].lower() in language.words.speech_verbs:
        return True
    return parse.words[token].lower() in language.quoting.plain_cues
