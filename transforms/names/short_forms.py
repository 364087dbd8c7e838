"""Which short form of an organization's or a place's name means which long one: acronyms, bare heads, names without 'Ltd'.

A rule tells for one short name which long names it may mean; only one that is alone is taken.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from transforms.names.headlines import plain_words
from transforms.names.namewords import Name
from transforms.parsing.parse import Parse
from transforms.tables.entity_ids import normalize_name

MIN_ACRONYM, MAX_ACRONYM = 2, 8
"""Letters of an acronym: 'UN', 'UNESCAP'."""

MIN_UNTOLD = 3
"""Letters that an acronym has at least which the article puts beside no long name: two stand for too many."""

MIN_EXPLAINING = 3
"""Words that a name has at least which explains a short one without having its letters."""

MAX_EXPLAINED = 8
"""Tokens behind it among which the comma stands that closes it: 'the Union of Dockers in the port of Pell,'."""

MIN_CAPITALS = 2
"""Capitals of an acronym that has small letters too: 'DoH', 'MoFA'."""

Key = tuple[str, str]
"""A label and a normalized name."""


@dataclass(frozen=True)
class Forms:
    """All names of an article that are no persons', by label and normalized text, each with its places among the names."""

    parse: Parse
    names: Sequence[Name]

    @cached_property
    def places(self) -> Mapping[Key, list[int]]:
        """For each form the numbers of its names, in order of first naming."""
        found: dict[Key, list[int]] = {}
        for number, name in enumerate(self.names):
            if name.label != "PERSON":
                found.setdefault(self.key(name), []).append(number)
        return found

    def key(self, name: Name) -> Key:
        """The form of a name."""
        return name.label, normalize_name(self.text(name))

    def text(self, name: Name) -> str:
        """The name as printed."""
        return self.parse.text(name.first, name.stop)

    @cached_property
    def _words(self) -> Mapping[Key, list[str]]:
        firsts = {form: self.names[places[0]] for form, places in self.places.items()}
        return {
            form: [word for word in self.parse.words[name.first : name.stop] if word[:1].isalnum()]
            for form, name in firsts.items()
        }

    def words(self, form: Key) -> list[str]:
        """The words of a form as it is printed first."""
        return self._words[form]

    @cached_property
    def long_forms(self) -> list[Key]:
        """The forms of several words."""
        return [form for form in self.places if len(self.words(form)) > 1]

    def long_forms_with(self, word: str) -> list[Key]:
        """The forms of several words of which this is one, in small letters, whether a stop stands behind it or not."""
        return self._by_word.get(word, [])

    @cached_property
    def _by_word(self) -> Mapping[str, list[Key]]:
        found: dict[str, list[Key]] = {}
        for form in self.long_forms:
            own = [word.lower() for word in self.words(form)]
            for word in {*own, *(word.rstrip(".") for word in own)}:
                found.setdefault(word, []).append(form)
        return found


def same_forms(parse: Parse, names: Sequence[Name]) -> dict[Key, Key]:
    """For each short form the long one that it means."""
    forms = Forms(parse, names)
    meant: dict[Key, Key] = {}
    for form in forms.places:
        for rule in RULES:
            long_forms = list(dict.fromkeys(long for long in rule(forms, form) if long != form and meant.get(long) != form))
            if len(long_forms) == 1:
                meant[form] = long_forms[0]
                break
    return {form: root_of(meant, form) for form in meant}


def root_of(meant: Mapping[Key, Key], form: Key) -> Key:
    """Where a chain of short forms ends: 'DoH' → 'Harbour Directorate' → 'Directorate of Harbours of Corran'."""
    seen = {form}
    while form in meant and meant[form] not in seen:
        form = meant[form]
        seen.add(form)
    return form


def acronym_in_brackets(forms: Forms, form: Key) -> Iterator[Key]:
    """'The Directorate of Harbours (DoH)', 'the DoH (Directorate of Harbours)': told, whatever the letters.

    A word does, too: 'Corran Power Co (Corpower)'.
    Letters that are not the name's own stand for its name in another language ('Supreme Court (TSP)'); not behind a place, nor
    where the bracket holds something that is well known by itself ('Sky Sports (BBC)').
    """
    if len(forms.words(form)) != 1 or not (is_acronym_form(forms, form) or form[0] == "ORG"):
        return
    parse = forms.parse
    for number in forms.places[form]:
        name = forms.names[number]
        for other in (number - 1, number + 1):
            if not 0 <= other < len(forms.names) or forms.names[other].label != name.label:
                continue
            long = forms.names[other]
            first, second = (long, name) if other < number else (name, long)
            is_told = (
                second.first == first.stop + 1
                and parse.words[first.stop] == "("
                and second.stop < len(parse)
                and parse.words[second.stop] == ")"
            )
            words = forms.words(forms.key(long))
            is_foreign = name.label == "ORG" and forms.text(name) not in parse.language.names.known_organizations
            if is_told and len(words) > 1 and (shortens(forms.text(name), words, parse) or is_foreign):
                yield forms.key(long)


def acronym_in_apposition(forms: Forms, form: Key) -> Iterator[Key]:
    """'Codeph, the Committee for the Defence of Port Heritage,' and 'the Directorate of Harbours, or DoH,'.

    A short name that the long one explains: each letter of it stands in the long one in order, its first one first, or commas set
    the long one off ('Letsema, the Union of Corran Dockers, said').
    """
    parse, words = forms.parse, forms.parse.language.words
    if len(forms.words(form)) != 1:
        return
    for number in forms.places[form]:
        name = forms.names[number]
        if number + 1 < len(forms.names) and name.stop < len(parse) and parse.words[name.stop] == ",":
            long = forms.names[number + 1]
            between = parse.words[name.stop + 1 : long.first]
            is_beside = all(word.lower() in words.definite_articles for word in between) and long.label == name.label
            if is_beside and between and (spells(forms.text(name), forms.words(forms.key(long))) or is_set_off(forms, long)):
                yield forms.key(long)
        if number and forms.names[number - 1].label == name.label:
            long = forms.names[number - 1]
            between = [word.lower() for word in parse.words[long.stop : name.first] if word != ","]
            is_called = bool(between) and all(word in words.calling for word in between)
            if is_called and shortens(forms.text(name), forms.words(forms.key(long)), parse):
                yield forms.key(long)


def is_set_off(forms: Forms, long: Name) -> bool:
    """Whether a noun for bodies heads the name, and a comma and a verb close it: 'Letsema, the Union of Dockers, said'."""
    parse, words = forms.parse, forms.parse.language.words
    heads = words.org_heads | words.org_heads_with_of
    parts = [word.lower() for word in forms.words(forms.key(long))]
    if len(parts) < MIN_EXPLAINING or not heads & {parts[0], parts[-1]}:
        return False
    for token in range(long.stop, min(long.stop + MAX_EXPLAINED, len(parse) - 1)):
        if parse.words[token] == ",":
            return parse.poses[token + 1] in ("VERB", "AUX", "PRON")
        if parse.poses[token] in ("VERB", "AUX") or not parse.words[token][:1].isalnum():
            return False
    return False


def acronym_by_letters(forms: Forms, form: Key) -> Iterator[Key]:
    """'The DoH', where the Directorate of Harbours is named and nothing else has these initials."""
    if is_acronym_form(forms, form) and len(form[1].replace(" ", "")) >= MIN_UNTOLD:
        text = forms.text(forms.names[forms.places[form][0]])
        yield from (long for long in forms.long_forms if long[0] == form[0] and shortens(text, forms.words(long), forms.parse))


def bare_head(forms: Forms, form: Key) -> Iterator[Key]:
    """'The Chamber', where one Chamber of Commerce is named; 'the Committee', where one Harbour Committee is."""
    words, own = forms.parse.language.words, forms.words(form)
    if form[0] != "ORG" or len(own) != 1 or form[1] not in words.org_heads | words.org_heads_with_of:
        return
    for long in forms.long_forms:
        parts = [word.lower() for word in forms.words(long)]
        opener = next((place for place, word in enumerate(parts) if word in words.complement_openers), None)
        is_headed = parts[-1] == form[1] if opener is None else parts[opener - 1] == form[1]
        if long[0] == "ORG" and is_headed and forms.places[long][0] < forms.places[form][-1]:
            yield long


def without_legal_form(forms: Forms, form: Key) -> Iterator[Key]:
    """'Halyard Holdings', where Halyard Holdings Ltd is named; 'the Times', where one New York Times is."""
    words, own = forms.parse.language.words, [word.lower() for word in forms.words(form)]
    for long in forms.long_forms_with(own[0]) if own else ():
        parts = [word.lower().rstrip(".") for word in forms.words(long)]
        is_short_of = parts[: len(own)] == own and set(parts[len(own) :]) <= words.legal_forms
        is_paper = form[0] == "ORG" and len(own) == 1 and own[0] in words.paper_heads and parts[-1] == own[0]
        if long[0] == form[0] and len(parts) > len(own) and (is_short_of or is_paper):
            yield long


def first_words(forms: Forms, form: Key) -> Iterator[Key]:
    """'Halyard', where one Halyard Motors is named before; not what is known by itself, nor a word of the language: 'Royal'."""
    parse, own = forms.parse, [word.lower() for word in forms.words(form)]
    text, lists = forms.text(forms.names[forms.places[form][0]]), parse.language
    is_known = text.isupper() or text in lists.names.places or text in lists.names.known_organizations
    if form[0] != "ORG" or not own or is_known or own[0] in plain_words(parse) or own[0] in lists.words.org_heads:
        return
    if own[0].capitalize() in lists.words.common_capitals:
        return
    for long in forms.long_forms_with(own[0]):
        words = forms.words(long)
        parts = [word.lower() for word in words]
        # 'Brookside', of New Brookside Creameries.
        is_led = parts[0] in lists.naming.body_leads or words[0] in lists.names.places
        parts = parts[1:] if is_led and parts[0] != own[0] else parts
        is_longer = parts[: len(own)] == own and len(parts) > len(own) and parts[len(own)] not in lists.words.complement_openers
        if long[0] == "ORG" and is_longer and forms.places[long][0] < forms.places[form][0]:
            yield long


RULES: tuple[Callable[[Forms, Key], Iterator[Key]], ...] = (
    acronym_in_brackets,
    acronym_in_apposition,
    acronym_by_letters,
    bare_head,
    without_legal_form,
    first_words,
)


def is_acronym_form(forms: Forms, form: Key) -> bool:
    """Whether a form is one word of capitals, small joints allowed: 'RHPS', 'DoH', 'U.N.'."""
    return is_of_capitals(forms.text(forms.names[forms.places[form][0]]))


def is_of_capitals(text: str) -> bool:
    """Whether a word is made of capitals, with stops or small letters between.

    >>> is_of_capitals("RHPS"), is_of_capitals("DoH"), is_of_capitals("U.N."), is_of_capitals("Lind")
    (True, True, True, False)
    """
    letters = text.replace(".", "")
    capitals = sum(map(str.isupper, letters))
    return letters.isalpha() and MIN_ACRONYM <= len(letters) <= MAX_ACRONYM and capitals >= MIN_CAPITALS and letters[-1].isupper()


def shortens(acronym: str, words: Sequence[str], parse: Parse) -> bool:
    """Whether the letters are the words' initials in order: each word gives one, those of grammar may.

    'RHPS' of 'Royal Harbour Police Service', 'DoH' of 'Directorate of Harbours'; words in front may be left out ('Corran Harbour
    Board (HB)').
    """
    letters, small = acronym.replace(".", "").casefold(), parse.language.words.small_words
    return any(
        word[0].casefold().startswith(letters[:1]) and word.lower() not in small and _initials_fit(letters, words[first:], small)
        for first, word in enumerate(words)
    )


def _initials_fit(letters: str, words: Sequence[str], small: frozenset[str]) -> bool:
    if not words:
        return not letters
    parts = [part for part in words[0].split("-") if part]
    own = "".join(part[0] for part in parts).casefold()
    if letters[:1] == own[:1] and (
        _initials_fit(letters[1:], words[1:], small) or _initials_fit(letters[len(own) :], words[1:], small)
    ):
        return bool(letters)
    return words[0].lower() in small and _initials_fit(letters, words[1:], small)


def spells(short: str, words: Sequence[str]) -> bool:
    """Whether the letters stand in the words in order, the first one first, in two words at least.

    >>> spells("Codeph", ["Committee", "for", "the", "Defence", "of", "Port", "Heritage"]), spells("Tern", ["Harbour", "Group"])
    (True, False)
    """
    place, used = 0, set()
    rest = short.casefold()
    for number, word in enumerate(words):
        for letter in word.casefold():
            if place < len(rest) and rest[place] == letter:
                place += 1
                used.add(number)
    return place == len(rest) and 0 in used and words[0][:1].casefold() == rest[:1] and len(used) > 1
