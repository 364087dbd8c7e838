"""Verbs that the print shows to be cues, whatever they are: '“It stinks,” deadpanned Orr', '“Both,” her brother grinned.'"""

from collections.abc import Sequence

from transforms.languages.scheme import Form
from transforms.names.entities import NamedEntities
from transforms.names.personnouns import is_age
from transforms.parsing.parse import Parse
from transforms.quotations.sources import (
    MAX_INVERTED,
    MAX_TO_PERSON,
    MAX_TO_REMARK,
    NOUN_POSES,
    SHOWING_ENDS,
    VERB_POSES,
    begins_person,
    inverted_source,
    is_cue,
    is_past_or_present,
    source_of,
)
from transforms.text.marks import Passage


def shown_cue(
    parse: Parse, named: NamedEntities, quoted: Sequence[bool], passage: Passage, first: int, limit: int
) -> tuple[int, int] | None:
    """The verb with its source that stand right behind a passage which they show to be said; None where they do not.

    `first` is the token behind the passage, before `limit` its paragraph or the next passage begins.
    """
    end = parse.body[passage.end - 1]
    if first < limit and parse.words[first] == ",":
        end, first = ",", first + 1
    if (likened := told_as(parse, named, quoted, first, limit)) is not None:
        return likened
    if end in SHOWING_ENDS and (answering := remark_behind(parse, named, quoted, first, limit)) is not None:
        return answering
    while first < limit and (not parse.words[first].strip() or parse.forms[first] is Form.ADVERB):
        first += 1
    if end not in SHOWING_ENDS or first + 1 >= limit:
        return None
    if is_past_or_present(parse, first):
        # 'Chipped in Orr'.
        is_phrasal = first + 2 < limit and parse.words[first + 1].lower() in parse.language.quoting.particles
        verb_end = first + 1 if is_phrasal else first
        if begins_person(parse, named, verb_end + 1):
            source = inverted_source(parse, named, verb_end, quoted)
            # '“The magic,” said Lind would win it for her'.
            is_subject_of_next = source is not None and source + 1 < limit and parse.poses[source + 1] in VERB_POSES
            return None if source is None or is_subject_of_next else (first, source)
    # 'The 71-year-old recalled.'
    is_aged = any(is_age(parse, token) for token in range(first, min(first + MAX_TO_PERSON, limit)))
    if not is_aged and not begins_person(parse, named, first):
        return None
    trailing = trailing_cue(parse, named, quoted, range(first, limit))
    # '“Why?” Lind left.', '“Why?” He answered: “Go.”' are other sentences.
    is_same = trailing is not None and is_cue(parse, trailing[0]) and ends_sentence(parse, first, trailing[0], limit)
    # '“By whom?” a reporter wanted to know.' goes on without a capital, and so is one sentence.
    return trailing if end == "," or is_same or (end in "?!" and parse.words[first].islower()) else None


def told_as(parse: Parse, named: NamedEntities, quoted: Sequence[bool], first: int, limit: int) -> tuple[int, int] | None:
    """The verb and the source behind an 'as': '“a clear sign,” as explained by Lind', '“a clear sign,” as Lind put it'."""
    quoting = parse.language.quoting
    if first + 3 >= limit or parse.words[first].lower() not in quoting.quoted_as:
        return None
    by = first + 2
    if is_cue(parse, first + 1) and parse.words[by].lower() in quoting.agent_prepositions:
        source = inverted_source(parse, named, by, quoted)
        return None if source is None else (first + 1, source)
    if not begins_person(parse, named, first + 1) or parse.words[first + 1].lower() in quoting.anybody:
        return None
    told = trailing_cue(parse, named, quoted, range(first + 1, limit))
    is_put = told is not None and told[0] + 1 < limit and parse.words[told[0] + 1].lower() in quoting.put_objects
    return told if told is not None and (is_put or is_cue(parse, told[0])) else None


def ends_sentence(parse: Parse, first: int, verb: int, limit: int) -> bool:
    """Whether nothing follows the verb, and no sentence need begin at `first`: 'Lind asked.', 'the mayor asked.'"""
    is_over = verb + 1 >= limit or parse.words[verb + 1] in parse.language.style.sentence_ends
    is_own = parse.words[first].lower() in parse.language.quoting.own_pronouns
    return is_over and (is_own or parse.words[first].islower() or parse.poses[first] == "PROPN")


def remark_behind(parse: Parse, named: NamedEntities, quoted: Sequence[bool], first: int, limit: int) -> tuple[int, int] | None:
    """The verb and the source of a remark that a noun tells: '“Go,” came the reply from Lind.'; without 'from' the noun."""
    words = parse.language.words
    stretch = range(first + 1, min(first + MAX_TO_REMARK, limit))
    noun = next((token for token in stretch if parse.lemmas[token].lower() in parse.language.quoting.remark_nouns), None)
    if noun is None or parse.poses[first] != "VERB" or not parse.is_tensed(first) or quoted[noun]:
        return None
    if parse.words[first + 1].lower() not in words.determiners:
        return None
    if noun + 2 < limit and parse.words[noun + 1].lower() in words.issuing:
        source = inverted_source(parse, named, noun + 1, quoted)
        if source is not None:
            return first, source
    return first, noun


def trailing_cue(parse: Parse, named: NamedEntities, quoted: Sequence[bool], stretch: range) -> tuple[int, int] | None:
    """The verb behind a person's phrase, which ends the clause: 'her brother grinned.'; with its source."""
    verb = next((token for token in stretch[1:MAX_INVERTED] if is_past_or_present(parse, token)), None)
    if verb is None:
        return None
    phrase = range(stretch.start, verb)
    # A name may have a stop: 'Ste. Marie said'.
    broken = any(
        (parse.poses[token] in ("AUX", "SCONJ", "ADP") or parse.words[token] in (".", ";", ":")) and token not in named.at
        for token in phrase
    )
    # '“Go,” the foreman told him, Luis Dey says.'
    behind = verb + 1 + (parse.poses[verb + 1 : verb + 2] == ["PRON"])
    ends = behind >= stretch.stop or parse.poses[behind] in ("PUNCT", "SPACE", "ADV", "ADP", "PART")
    if broken or not ends:
        return None
    source = source_of(parse, verb, quoted)
    # '“No one sleeps hungry,” his spokesman quoted him as saying.'
    is_passed_on = parse.lemmas[verb].lower() in parse.language.quoting.quoting_verbs
    if source is None or (source not in phrase and not is_passed_on):
        persons = [named.at[token] for token in phrase if token in named.at and named.names[named.at[token]].label == "PERSON"]
        nouns = [token for token in phrase if parse.poses[token] in NOUN_POSES or is_age(parse, token)]
        source = named.names[persons[-1]].stop - 1 if persons else nouns[-1] if nouns else phrase.start
    return verb, source
