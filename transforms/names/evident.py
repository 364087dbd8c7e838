"""Persons by what the words beside them show, whatever the model says: ages, appositions, kin, nicknames, reporting verbs."""

from transforms.languages.scheme import Form, Relation
from transforms.names.appositions import apposition_before, apposition_behind
from transforms.names.headlines import headline_tokens, plain_words
from transforms.names.namewords import (
    MAX_NAME_TOKENS,
    Name,
    begins_sentence,
    is_inside_name,
    is_name_word,
    is_particle,
    is_title,
    joined,
    name_run,
    name_word_places,
    word_at,
    word_count,
)
from transforms.names.organizations import is_known_organization
from transforms.names.personnouns import is_person_noun
from transforms.names.places import is_known_place
from transforms.parsing.parse import Parse
from transforms.tables.methods import Method

SIGNATURE_LINES = 2
"""A signature is the last line of a text, or the one before."""
MAX_SIGNATURE_TOKENS = 8
MAX_AGE_DIGITS = 3
"""Digits of an age are fewer; three would be years, lots and scores as well."""
_KIN_FORMS = frozenset({Form.NAME, Form.NAMES, Form.NOUN, Form.FOREIGN})
"""Forms of a relative's name; 'Ines' may be read as a plural."""
_ACTS = (Relation.SUBJECT, Relation.PASSIVE_SUBJECT)
_WORKS = frozenset({"WORK_OF_ART", "LAW", "EVENT", "PRODUCT"})


def find_evident(parse: Parse, names: list[Name]) -> list[Name]:
    """Persons whom the words around show to be such.

    An age: 'Lennox Abara, 63, wept'. A relative clause: 'Ann Sole, who'. An apposition: 'Nils Berg, the Green leader,'; 'its
    grower, Odile Brandt,'. A noun for a person right before: 'cox Delphine Asante'. The signature below an article: 'Mirela
    Danso, The Corran Herald'. One word needs an age or an apposition with 'a': 'Suharti, a farmer, said'.
    """
    longer = (name for name in names if name.label == "PERSON" and name.stop - name.first > 1)
    parts = {token for name in longer for token in range(name.first, name.stop)}
    found = []
    behind = 0
    for token in name_word_places(parse):
        if token < behind or is_title(parse, token) or is_inside_name(parse, token) or _leads_title(parse, token):
            continue
        if _is_answer_letter(parse, token):
            continue
        stop = name_run(parse, token, min(token + MAX_NAME_TOKENS, len(parse)))
        behind = max(stop, token + 1)
        if stop - token < 2 and token in parts:
            continue
        is_evident = is_evident_person if stop - token >= 2 else is_evident_alone
        if not _is_headed(parse, stop) and is_evident(parse, token, stop):
            found.append(Name(token, stop, "PERSON", Method.EVIDENT))
    return found


def _leads_title(parse: Parse, token: int) -> bool:
    """Whether the word belongs to the title behind it: 'Senior', of 'her lawyer, Senior Counsel Ada Holm'."""
    title = token + 1
    is_led = title < len(parse) and is_title(parse, title) and joined(parse, token, title)
    return is_led and parse.words[token].lower() in parse.language.words.role_words and is_name_word(parse, title)


def _is_headed(parse: Parse, stop: int) -> bool:
    """Whether an organization's head noun ends the run."""
    return parse.words[stop - 1].lower() in parse.language.words.org_heads


def _is_known(parse: Parse, first: int, stop: int) -> bool:
    """Whether everybody knows the run for a place or an organization."""
    text = parse.text(first, stop)
    return is_known_place(parse, text) or is_known_organization(parse, text)


def is_evident_person(parse: Parse, first: int, stop: int) -> bool:
    """Whether an age, a relative clause, an apposition or a noun beside the run shows that it names a person."""
    if _is_known(parse, first, stop) or any(character.isdigit() for character in parse.text(first, stop)):
        return False
    if parse.forms[stop - 1] == Form.NAMES and parse.words[stop - 1].lower()[:-1] in parse.language.words.persons:
        # 'Certified Public Accountants, who'.
        return False
    if _has_age(parse, stop) or _signs(parse, first, stop) or _answers(parse, first, stop):
        return True
    if word_at(parse, stop) == "," and word_at(parse, stop + 1) in parse.language.naming.who:
        return True
    if apposition_behind(parse, first, stop):
        return True
    if apposition_before(parse, first, stop):
        makers = parse.language.words.company_nouns
        return not any(parse.lemmas[place].lower() in makers for place in range(max(first - 4, 0), first))
    noun = first - 1
    return (
        noun >= 0
        and parse.poses[noun] == "NOUN"
        and parse.ends[noun] + 1 == parse.starts[first]
        and parse.heads[noun] in range(first, stop)
        and is_person_noun(parse, noun)
    )


def is_evident_alone(parse: Parse, first: int, stop: int) -> bool:
    """Whether an age or an apposition with 'a' shows that the one word names a person, who acts: 'Suharti, a farmer, said'."""
    if word_at(parse, stop) != ",":
        return False
    lower = parse.words[first].lower()
    is_other = _is_known(parse, first, stop) or headline_tokens(parse)[first] or lower in plain_words(parse)
    if is_other or len(lower) < 3 or not lower.isalpha() or parse.relations[first] not in _ACTS:
        return False
    is_led = word_at(parse, stop + 1) in parse.language.naming.indefinite
    return _has_age(parse, stop) or (is_led and apposition_behind(parse, first, stop) is not None)


def _has_age(parse: Parse, stop: int) -> bool:
    """Whether a person's age stands behind the name: 'Lennox Abara, 63,'; a child's between commas: 'Archie, 9, saw it'."""
    words = [word_at(parse, place) for place in range(stop, stop + 3)]
    is_number = words[0] == "," and words[1].isdigit() and not words[1].startswith("0")
    return is_number and (words[2] == "," or (len(words[1]) > 1 and words[2] == ".")) and len(words[1]) < MAX_AGE_DIGITS


def _answers(parse: Parse, first: int, stop: int) -> bool:
    """Whether the run is the answer, or ends its first words, to who one is: 'Q. State your name. / A. Ada Lind.'"""
    paragraph, quoting = parse.paragraphs[first], parse.language.quoting
    begins = parse.tokens_in(*parse.paragraph_spans[paragraph]).start
    is_answer = paragraph > 0 and _is_answer_letter(parse, begins)
    is_whole = stop >= len(parse) or parse.paragraphs[stop] != paragraph or parse.words[stop][:1] in ".,\n"
    if not is_answer or not is_whole or any(parse.words[place] in (".", ",") for place in range(begins + 2, first)):
        return False
    asked = {parse.words[place].lower() for place in parse.tokens_in(*parse.paragraph_spans[paragraph - 1])}
    return bool(asked & quoting.name_nouns) and bool(asked & quoting.second_person)


def _is_answer_letter(parse: Parse, token: int) -> bool:
    """Whether the token is the letter before an answer in a record of questions: 'A. Ada Lind.'; it is no initial."""
    paragraph, labels = parse.paragraphs[token], parse.language.quoting
    if parse.words[token].rstrip(".") not in labels.answer_labels or not paragraph:
        return False
    above = parse.words[parse.tokens_in(*parse.paragraph_spans[paragraph - 1]).start].rstrip(".")
    return parse.starts[token] == parse.paragraph_spans[paragraph][0] and above in labels.question_labels


def _signs(parse: Parse, first: int, stop: int) -> bool:
    """Whether the run opens the text's last line but one or two, and all that follows its comma is an outlet: no sentence."""
    paragraph = parse.paragraphs[first]
    if stop < len(parse) and parse.starts[first] == parse.paragraph_spans[paragraph][0] and "\n" in parse.words[stop]:
        # 'Oluchi Danjuma', and in the next line 'Author of “The Long Rain”'.
        return stop + 1 < len(parse) and parse.words[stop + 1].lower() in parse.language.words.persons
    if word_at(parse, stop) != "," or paragraph == 0 or paragraph < len(parse.paragraph_spans) - SIGNATURE_LINES:
        return False
    start, end = parse.paragraph_spans[paragraph]
    behind = [token for token in parse.tokens_in(start, end) if token > stop]
    if parse.starts[first] != start or not behind or len(behind) > MAX_SIGNATURE_TOKENS or not parse.words[behind[-1]].isalpha():
        return False
    are_alphabetic = all(parse.words[token].isalpha() for token in range(first, stop))
    small = parse.language.naming.organization_joints | parse.language.naming.articles
    are_names = all(parse.words[token][:1].isupper() or parse.words[token].lower() in small for token in behind)
    return are_alphabetic and are_names and not is_known_place(parse, parse.text(behind[0], behind[-1] + 1))


def find_shouted(parse: Parse) -> list[Name]:
    """Persons whose name opens a paragraph in capitals, their surname standing elsewhere: 'TEO DEY struck twice. … Dey said'."""
    found, printed = [], set(parse.words)
    for start, _ in parse.paragraph_spans:
        first = parse.token_at(start)
        stop = first
        while stop < min(first + 4, len(parse)) and parse.words[stop].isupper() and parse.words[stop].isalpha():
            stop += 1
        is_lead = 1 < stop - first < 4 and stop < len(parse) and parse.words[stop].islower() and joined(parse, stop - 1, stop)
        if not is_lead or len(parse.words[stop - 1]) < 3 or parse.words[stop - 1].title() not in printed:
            continue
        text = parse.text(first, stop).title()
        if not is_known_place(parse, text) and not is_known_organization(parse, text) and not _is_headed(parse, stop):
            found.append(Name(first, stop, "PERSON", Method.SHOUTED))
    return found


def find_kin(parse: Parse) -> list[Name]:
    """Relatives who are named by one word: 'his wife, Melle,'; 'their daughter Ines'; and whose they are: 'son of Kajol Dey'."""
    found = _find_kin_of(parse)
    for token in name_word_places(parse):
        if token < 2 or is_title(parse, token) or parse.forms[token] not in _KIN_FORMS:
            continue
        kin = token - 2 if parse.words[token - 1] == "," else token - 1
        if parse.words[kin] not in parse.language.words.kin or parse.poses[kin] != "NOUN":
            continue
        stop = name_run(parse, token, min(token + MAX_NAME_TOKENS, len(parse)))
        if kin < token - 1 and not _closes_apposition(parse, stop):
            continue
        is_short = word_count(parse, token, stop) <= 3 and parse.paragraphs[kin] == parse.paragraphs[token]
        if is_short and not _is_headed(parse, stop) and not is_known_organization(parse, parse.text(token, stop)):
            found.append(Name(token, stop, "PERSON", Method.KIN))
    return found


def _find_kin_of(parse: Parse) -> list[Name]:
    """Persons by two words or more whose relatives are told: 'son of Kajol Dey', 'the widow of Phyo Zaw'."""
    found = []
    prepositions, kin = parse.language.naming.office_prepositions, parse.language.words.kin
    for first in name_word_places(parse):
        if first < 2 or parse.words[first - 1] not in prepositions or parse.words[first - 2] not in kin:
            continue
        stop = name_run(parse, first, min(first + MAX_NAME_TOKENS, len(parse)))
        is_full = 2 <= word_count(parse, first, stop) <= 4 and not is_title(parse, first)
        if is_full and not _is_headed(parse, stop) and not _is_known(parse, first, stop):
            found.append(Name(first, stop, "PERSON", Method.KIN))
    return found


def _closes_apposition(parse: Parse, stop: int) -> bool:
    """Whether a mark, a possessive or a verb stands behind the name."""
    if stop == len(parse) or parse.words[stop] in (",", ".", ")") or parse.poses[stop] in ("VERB", "AUX"):
        return True
    return parse.words[stop] in parse.language.naming.possessive_endings


def find_given(parse: Parse, names: list[Name]) -> list[Name]:
    """Persons by a well-known given name before another name word: 'Marci Ien' when the model has missed or mislabelled her.

    In a work's title behind 'with': 'The Late Show With Ann Lee'.
    """
    by_token = {token: name for name in names for token in range(name.first, name.stop)}
    given_names, groups = parse.language.names.given_names, parse.language.names.known_groups
    found = []
    for token in name_word_places(parse):
        word = parse.words[token]
        if word.lower() not in given_names or word in groups or token + 1 == len(parse) or _is_led_up_to(parse, token):
            continue
        stop = name_run(parse, token, min(token + 6, len(parse)))
        # 'The Ann Lee Show'.
        if stop - token > 2 and parse.words[stop - 1].lower() in parse.language.words.work_heads:
            stop -= 1
        if stop - token < 2 or not _may_be_full(parse, token, stop):
            continue
        covers = {by_token[place] for place in range(token, stop) if place in by_token}
        if _may_replace(parse, token, stop, covers):
            found.append(Name(token, stop, "PERSON", Method.GIVEN_NAME))
    return found


def _is_led_up_to(parse: Parse, token: int) -> bool:
    """Whether the run of name words began before the given name; a sentence's first verb and a show's 'With' begin none."""
    if not token or parse.sentences[token - 1] != parse.sentences[token] or not is_inside_name(parse, token):
        return False
    is_host = parse.words[token - 1].lower() in parse.language.naming.host_prepositions
    return not is_host and not _is_verb_in_front(parse, token - 1)


def _may_be_full(parse: Parse, first: int, stop: int) -> bool:
    """Whether the run's last word may be a surname: no head noun, no given name; and the run is no known name."""
    lists, word = parse.language.words, parse.words[stop - 1].lower()
    if word in lists.org_heads or word in lists.fac_heads or word in parse.language.names.given_names:
        return False
    return not _is_known(parse, first, stop)


def _is_verb_in_front(parse: Parse, token: int) -> bool:
    """Whether the token begins its sentence with a capital that tells nothing: 'Follow Ann Lee'."""
    return begins_sentence(parse, token) and parse.forms[token] in (
        Form.INFINITIVE,
        Form.PRESENT,
        Form.PAST,
        Form.GERUND,
        Form.PARTICIPLE,
        Form.ADVERB,
        Form.PREPOSITION,
        Form.CONJUNCTION,
    )


def _may_replace(parse: Parse, first: int, stop: int, covers: set[Name]) -> bool:
    """Whether what the tokens are taken for is no more than they are, or a work named after the person."""
    hosts, heads = parse.language.naming.host_prepositions, parse.language.words.work_heads
    for cover in covers:
        if cover.label == "ORG" and is_particle(parse, parse.words[first]):
            # 'The channel Al Sumaria'.
            return False
        if cover.label == "PERSON":
            return False
        is_inside = first <= cover.first and cover.stop <= stop
        is_host = cover.label in _WORKS and (
            parse.words[first - 1].lower() in hosts or parse.words[cover.stop - 1].lower() in heads
        )
        if not is_host and not (is_inside and cover.stop - cover.first <= 3):
            return False
    return True


def find_reporting(parse: Parse, names: list[Name]) -> list[Name]:
    """Persons by what they do beside a quotation mark: '“They took it,” Hale said'; '“Yes,” said Hale.'

    Two words or more need no mark: 'Adel Nour said he had left'; behind a mark any verb tells them: '“Yes,” wept Adel Nour.'
    What is found otherwise stays, but for works: a recognizer sees them beside marks.
    """
    others = {token for name in names if name.label not in _WORKS for token in range(name.first, name.stop)}
    found = []
    cues = parse.language.naming.reporting
    for cue, word in enumerate(parse.words):
        is_any = word not in cues
        if is_any and not _is_right_behind_words(parse, cue):
            continue
        first, stop = (cue + 1, name_run(parse, cue + 1, min(cue + 6, len(parse)))) if is_any else _beside_cue(parse, cue)
        if is_any and stop - first < 2:
            continue
        if stop == first or not _may_be_person(parse, first, stop) or not others.isdisjoint(range(first, stop)):
            continue
        mark = min(first, cue) - 1
        is_in_marks = mark >= 0 and parse.words[mark] in parse.language.style.quotation_marks
        if is_in_marks or (stop == cue and 1 < stop - first <= 4 and _is_all_names(parse, first, stop)):
            found.append(Name(first, stop, "PERSON", Method.REPORTING))
    return found


def _is_right_behind_words(parse: Parse, verb: int) -> bool:
    """Whether the verb in the past stands between the end of words in marks and a name: '“Yes,” wept Adel Nour.'"""
    if parse.forms[verb] is not Form.PAST or verb < 2 or verb + 2 >= len(parse) or not is_name_word(parse, verb + 1):
        return False
    style = parse.language.style
    return parse.words[verb - 1] in style.quotation_marks and parse.words[verb - 2] in (",", *style.sentence_ends)


def _beside_cue(parse: Parse, cue: int) -> tuple[int, int]:
    """The run of name words right before the cue, else the one right behind it."""
    first = cue
    while first > 0 and first > cue - 5 and (is_name_word(parse, first - 1) or parse.words[first - 1] in ("-", "–")):
        first -= 1
    if first == cue and cue + 1 < len(parse):
        return cue + 1, name_run(parse, cue + 1, min(cue + 6, len(parse)))
    return first, cue


def _is_all_names(parse: Parse, first: int, stop: int) -> bool:
    return all(parse.words[token].isalpha() and parse.forms[token] == Form.NAME for token in range(first, stop))


def _may_be_person(parse: Parse, first: int, stop: int) -> bool:
    """Whether nothing about the words speaks against a person: no title, no head of an organization, no known name."""
    if _is_known(parse, first, stop) or _is_headed(parse, stop):
        return False
    if stop - first == 1 and parse.words[first] in parse.language.words.common_capitals:
        return False
    return not any(is_title(parse, token) or is_person_noun(parse, token) for token in range(first, stop))
