"""Who says: the subject that a reporting verb has in the parse, or must have where the parse fails, and the phrase it is printed
as.
"""

from bisect import bisect_left
from collections.abc import Sequence

from transforms.languages.en.words import PERSON_NOUNS, SPEECH_VERBS
from transforms.names.entities import NamedEntities
from transforms.parsing.parse import Parse

RELATIVES = frozenset({"who", "which", "that", "whom"})
SUBJECT_DEPS = ("nsubj", "nsubjpass", "csubj", "expl")
ADDRESSING = frozenset({"tell", "inform", "ask", "advise", "notify", "remind", "assure", "brief"})
QUOTING = frozenset({"quote", "cite", "paraphrase"})
NOMINAL_POSES = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET"})


def source_of(parse: Parse, verb: int, quoted: Sequence[bool], depth: int = 0) -> int | None:
    """The head token of whoever does `verb`, or None.

    - its subject: 'Ien said'; the antecedent of a relative: 'Varmus, who said' → Varmus;
    - inverted behind a quotation: '"…," said Marci Ien';
    - for a participle, an infinitive or a joined verb, the governing verb's: 'Trump attacked the bill, saying' → Trump;
    - for a passive with an agent, the agent: 'was described by Lee as'; but 'Lee was quoted by the Post as saying' → Lee, and so
      'The Post quoted Lee as saying'.
    """
    if depth > 6:
        return None
    children = parse.children[verb]
    by_agent = [
        token
        for agent in children
        if parse.deps[agent] == "agent"
        for token in parse.children[agent]
        if parse.deps[token] == "pobj"
    ]
    subjects = [token for token in children if parse.deps[token] in SUBJECT_DEPS and not quoted[token]]
    passive = any(parse.deps[token] == "auxpass" for token in children)
    if passive and by_agent:
        return by_agent[0]
    for token in subjects:
        if parse.words[token].lower() in RELATIVES and parse.deps[verb] in ("relcl", "acl", "ccomp"):
            return parse.heads[verb] if parse.heads[verb] != verb else None
        # An adjective can head a subject too: 'Many of the leaders said'.
        if parse.poses[token] in NOMINAL_POSES or parse.poses[token] == "ADJ":
            return token
    dep, head = parse.deps[verb], parse.heads[verb]
    if dep == "acl" and parse.poses[head] in NOMINAL_POSES:
        return by_agent[0] if by_agent else head
    if dep == "relcl" and head != verb:
        return head
    if dep == "pcomp" and head != verb:
        governor = parse.heads[head]
        if parse.lemmas[governor].lower() in QUOTING and parse.words[head].lower() == "as":
            said_by = [token for token in parse.children[governor] if parse.deps[token] in ("nsubjpass", "dobj")]
            return said_by[0] if said_by and not quoted[said_by[0]] else None
        return source_of(parse, governor, quoted, depth + 1) if parse.poses[governor] in ("VERB", "AUX") else None
    if dep in ("advcl", "xcomp", "conj", "ccomp", "dep", "parataxis") and head != verb and parse.poses[head] in ("VERB", "AUX"):
        if dep == "ccomp" and subjects_missing(parse, verb) is False:
            return None
        return source_of(parse, head, quoted, depth + 1)
    return None


def is_heard(parse: Parse, verb: int, source: int | None) -> bool:
    """Whether the verb's subject hears and does not say: 'Ministers were told that it rained'."""
    return (
        source is not None
        and parse.lemmas[verb].lower() in ADDRESSING
        and parse.deps[source] == "nsubjpass"
        and parse.heads[source] == verb
    )


def sentence_subject(parse: Parse, verb: int, quoted: Sequence[bool], text_first: int = 0) -> int | None:
    """The noun phrase that begins the sentence of a finite cue to which the parse gives no subject; None without one.

    Before the token `text_first` stands a dateline at most.

    'Carys Pryce, who has attacked her father's party for it, insists that …' → Pryce.
    """
    if parse.tags[verb] not in ("VBD", "VBZ", "VBP"):
        return None
    sentence, paragraph = max(parse.sentence_spans[parse.sentences[verb]][0], text_first), parse.paragraphs[verb]
    for first in range(bisect_left(parse.paragraphs, paragraph, lo=sentence, hi=verb), verb):
        if parse.poses[first] in ("ADP", "SCONJ", "VERB", "AUX") or quoted[first]:
            return None
        if parse.poses[first] in ("NOUN", "PROPN", "PRON"):
            while first + 1 < verb and parse.poses[first + 1] in ("NOUN", "PROPN") and not quoted[first + 1]:
                first += 1
            return first
    return None


def subjects_missing(parse: Parse, verb: int) -> bool:
    """Whether the verb has no subject of its own in the parse."""
    return not any(parse.deps[token] in SUBJECT_DEPS for token in parse.children[verb])


def inverted_source(parse: Parse, cast: NamedEntities, verb: int, quoted: Sequence[bool]) -> int | None:
    """The head of the phrase right behind a cue: 'said Justice Minister Arif Virani' → Virani. None when something else follows.

    The phrase is read from the text, because long titles break the parse; a person's name within it heads it.
    """
    token = verb + 1
    limit = min(verb + 20, len(parse))
    while token < limit and parse.tags[token] in ("RB", "RP"):
        token += 1
    if token >= limit or quoted[token] or parse.sentences[token] != parse.sentences[verb]:
        return None
    if parse.words[token].lower() in ("he", "she", "they", "it", "i", "we"):
        return token
    first = token
    best = None
    while token < limit and not quoted[token] and parse.paragraphs[token] == parse.paragraphs[verb]:
        word = parse.words[token]
        name = cast.at.get(token)
        if name is not None and cast.names[name].label == "PERSON":
            return cast.names[name].stop - 1
        if parse.poses[token] in ("NOUN", "PROPN") and best is None:
            best = token
            while best + 1 < limit and parse.poses[best + 1] in ("NOUN", "PROPN") and not quoted[best + 1]:
                best += 1
        if word in (",", ".", ";", ":", "—", "–", "--", "(") and not (
            word == "," and long_title_goes_on(parse, cast, token, limit)
        ):
            break
        if parse.poses[token] in ("VERB", "AUX", "SCONJ") or parse.tags[token] in ("WP", "WDT", "PRP"):
            break
        token += 1
    if best is None or (best == first and parse.poses[best] == "NOUN" and parse.lemmas[best].lower() not in PERSON_NOUNS):
        return (
            best
            if best is not None and parse.tags[first] not in ("CD",) and parse.poses[first] in ("DET", "NOUN", "PROPN", "ADJ")
            else None
        )
    return best


def long_title_goes_on(parse: Parse, cast: NamedEntities, comma: int, limit: int) -> bool:
    """Whether the comma stands inside a title: 'Minister of Employment, Workforce Development and Official Languages Randy B.'"""
    for token in range(comma + 1, limit):
        name = cast.at.get(token)
        if name is not None and cast.names[name].role_start is not None:
            start = cast.names[name].role_start
            return start is not None and start < parse.starts[comma]
        if parse.words[token] in (".", ";", '"', "”", "“"):
            return False
    return False


def phrase(parse: Parse, cast: NamedEntities, head: int) -> tuple[int, int]:
    """The noun phrase of `head` as printed, as tokens: title and name, or determiner to noun with its 'of' and 'for' complements.

    'Justice Minister Arif Virani'; 'four members of the prime minister's front bench'; 'he'.
    """
    name_number = cast.at.get(head)
    if name_number is not None:
        name = cast.names[name_number]
        first, last = name.first, name.stop
        if name.role_start is not None and name.role_start < parse.starts[name.first]:
            first = parse.token_at(name.role_start)
        else:
            while (
                first > 0
                and parse.heads[first - 1] in range(first, last)
                and parse.deps[first - 1] in ("compound", "amod", "det", "nmod")
            ):
                if parse.paragraphs[first - 1] != parse.paragraphs[first] or parse.words[first - 1] in ('"', "“", "”", ","):
                    break
                first -= 1
        return first, last
    if parse.poses[head] == "PRON":
        return head, head + 1
    first, last = head, head + 1
    for child in parse.children[head]:
        if child < head and parse.deps[child] in (
            "det",
            "amod",
            "compound",
            "nummod",
            "poss",
            "nmod",
            "quantmod",
            "predet",
            "advmod",
            "case",
        ):
            first = min(first, parse.edges[child][0])
        elif (
            child > head
            and parse.deps[child] == "prep"
            and parse.words[child].lower() in ("of", "for", "from", "at", "with", "in", "to")
        ):
            last = max(last, clipped_end(parse, child, last))
        elif child > head and parse.deps[child] == "case":
            last = max(last, child + 1)
    while first < head and parse.words[first] in ('"', "“", "”", ",", "-", "—"):
        first += 1
    return first, last


def printed_source(parse: Parse, cast: NamedEntities, source: int, cue: int | None, content: int) -> tuple[int, int]:
    """The source's phrase as it is printed beside what it says, as tokens.

    With its relative pronoun where that is the subject: 'Lee, who called it “odd”, left' → 'Lee, who'.
    """
    first, last = phrase(parse, cast, source)
    relative = relative_behind(parse, last)
    if relative is not None:
        clause = parse.heads[relative]
        inside = range(relative, parse.edges[clause][1])
        if (content if cue is None else cue) in inside:
            return first, relative + 1
    return first, last


def relative_behind(parse: Parse, last: int) -> int | None:
    """The relative pronoun that follows a phrase which ends before token `last`, a comma between or not; None without one."""
    for token in range(last, min(last + 2, len(parse))):
        if parse.words[token].lower() in RELATIVES and parse.deps[token] in SUBJECT_DEPS:
            return token
        if parse.words[token] != ",":
            break
    return None


def clipped_end(parse: Parse, preposition: int, last: int) -> int:
    """Where a complement ends: at the first comma, dash, mark, verb or relative word of its subtree."""
    if preposition != last:
        return last
    end = preposition + 1
    while end < parse.edges[preposition][1]:
        if parse.words[end] in (",", ";", ":", "—", "–", "--", '"', "“", "”", "(") or parse.tags[end] in (
            "WP",
            "WDT",
            "VBD",
            "VBZ",
            "VBP",
            "VBG",
            "MD",
        ):
            break
        end += 1
    return end if end > preposition + 1 else last


def is_cue(parse: Parse, token: int) -> bool:
    """Whether the token is a verb of speech or writing, used as one."""
    return (parse.lemmas[token].lower() in SPEECH_VERBS and parse.poses[token] in ("VERB", "AUX")) or parse.words[
        token
    ].lower() in ("said", "says")
