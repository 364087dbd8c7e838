"""One article as the rules of quotations see it: its parse, its names, its passages in marks, and what follows from them."""

from dataclasses import dataclass
from functools import cached_property

from transforms.languages.scheme import NOMINAL_SUBJECTS, Relation
from transforms.names.entities import NamedEntities
from transforms.names.namewords import Name, begin_of
from transforms.names.places import find_dateline
from transforms.parsing.parse import Parse
from transforms.quotations.shown_cues import shown_cue
from transforms.quotations.sources import (
    NOMINAL_POSES,
    VERB_POSES,
    inverted_behind_comma,
    is_cue,
    sentence_subject,
    source_of,
)
from transforms.text.marks import Passage
from transforms.text.paragraphs import last_before
from transforms.text.single_marks import MAX_HEADLINE_WORDS

MAX_TO_SEMICOLON = 60
"""Tokens from a source to its verb among which a semicolon is looked for."""

MAX_ROLE = 4
"""Tokens from a comma to the name behind it: ', trade union secretary Ada Lind said'."""


@dataclass(frozen=True)
class AnnotatedArticle:
    """One article as the rules see it: its parse, who is named, its passages, and which tokens stand inside marks."""

    parse: Parse
    named: NamedEntities
    passages: list[Passage]
    quoted: list[bool]

    @cached_property
    def inside(self) -> list[range]:
        """For each passage the tokens within its marks."""
        return [self.parse.tokens_in(passage.start, passage.end) for passage in self.passages]

    @cached_property
    def outer(self) -> list[range]:
        """For each passage its tokens, marks included."""
        return [self.parse.tokens_in(passage.outer_start, passage.outer_end) for passage in self.passages]

    @cached_property
    def paragraph_tokens(self) -> list[tuple[int, int]]:
        """For each paragraph its first token and one past its last."""
        tokens = [self.parse.tokens_in(start, end) for start, end in self.parse.paragraph_spans]
        return [(span.start, span.stop) for span in tokens]

    @cached_property
    def dateline(self) -> range:
        """The tokens of the dateline, if there is one."""
        return find_dateline(self.parse) or range(0)

    @cached_property
    def sources(self) -> dict[int, int]:
        """For each verb outside marks that can report, the head token of its source; a dateline ('CORRAN —') says nothing."""
        found, dateline = dict(self.shown), self.dateline
        for token, pos in enumerate(self.parse.poses):
            if pos in VERB_POSES and not self.quoted[token] and token not in found:
                source = inverted_behind_comma(self.parse, self.named, token, self.quoted)
                if source is None:
                    source = source_of(self.parse, token, self.quoted)
                if (source is None or source in dateline) and is_cue(self.parse, token):
                    source = sentence_subject(self.parse, token, self.quoted, dateline.stop)
                if source is not None and source < token and token + 1 < len(self.parse) and self.quoted[token + 1]:
                    source = behind_semicolon(self, source, token)
                if source is not None and source < token:
                    source = self.behind_topic(source, token)
                if source is not None and source not in dateline and not self.quoted[source] and source != token:
                    found[token] = self.titled.get(source, source)
        return found

    def behind_topic(self, source: int, verb: int) -> int:
        """The source, or who stands right before the verb where the parser has one phrase of both: 'The pump, its maker said, …'

        Nothing that cannot speak is a person besides, so that the noun before the comma is what is spoken of.
        """
        parse, last = self.parse, verb - 1
        if self.is_body_before_person(source, verb):
            return last
        if self.can_speak(source) or parse.words[source].lower() in parse.language.words.speaker_pronouns:
            return source
        # 'The lifeboats, survivor Ada Finch told a radio station, had no oars.'
        name = self.named.name_at(last)
        if (
            name is not None
            and name.label == "PERSON"
            and "," in parse.words[max(source + 1, name.first - MAX_ROLE) : name.first]
        ):
            return last
        # 'Repairs, the mayor of Corran, Ada Finch, said on Friday, will take a year.'
        is_closed = parse.words[last] == ","
        last -= is_closed or parse.poses[last] == "ADV"
        noun = last
        # 'a doctor in Corran said'
        while parse.relations[noun] is not Relation.APPOSITION and source < parse.heads[noun] < noun:
            noun = parse.heads[noun]
        is_person = self.named.is_person_at(noun) or (not is_closed and self.can_speak(noun))
        is_beside = parse.relations[noun] is Relation.APPOSITION and "," in parse.words[source + 1 : noun]
        return noun if is_person and is_beside else source

    def is_body_before_person(self, source: int, verb: int) -> bool:
        """Whether a person whom the body sends stands behind it: 'Harbour Office spokeswoman Ada Lind said'."""
        body, person = self.named.name_at(source), self.named.name_at(verb - 1)
        if body is None or person is None or body.label != "ORG" or person.label != "PERSON" or person.first <= source:
            return False
        between = range(body.stop, person.first)
        return 0 < len(between) <= MAX_ROLE and all(self.parse.poses[token] in ("NOUN", "PROPN", "ADJ") for token in between)

    @cached_property
    def shown(self) -> dict[int, int]:
        """The verbs that the print shows to be cues, whatever verbs they are, each with its source.

        Right behind a passage that ends in a comma (or ? or !) stands the verb with its subject, in either order: '“It stinks,”
        deadpanned Orr', '“Both are numb,” her brother grinned.'
        """
        found = (
            shown_cue(self.parse, self.named, self.quoted, passage, self.outer[number].stop, self.right_limit(number))
            for number, passage in enumerate(self.passages)
        )
        return dict(pair for pair in found if pair is not None)

    def is_cue(self, token: int) -> bool:
        """Whether the token is a verb of speech, or one that the print shows to be a cue."""
        return token in self.shown or is_cue(self.parse, token)

    @cached_property
    def titled(self) -> dict[int, int]:
        """For each token of a title before a name the name's last token: the parser often takes 'Minister' for the subject.

        The first of several whose title it is: 'Senators Ada Lind and Karl Dey', where Lind stands before Dey and is no title.
        """
        holders: dict[int, int] = {}
        for name in self.named.names:
            if name.role_start is not None and name.role_start < self.parse.starts[name.first]:
                for token in self.parse.tokens_in(name.role_start, self.parse.starts[name.first]):
                    if token not in self.named.at:
                        holders.setdefault(token, name.stop - 1)
        return holders

    @cached_property
    def role_holders(self) -> dict[int, Name]:
        """For each token of a printed role the person who has it; the first named, where several share it."""
        holders: dict[int, Name] = {}
        for name in self.named.names:
            if name.role_start is not None and name.role_end is not None:
                for token in self.parse.tokens_in(name.role_start, name.role_end):
                    holders.setdefault(token, name)
        return holders

    @cached_property
    def named_from(self) -> dict[int, Name]:
        """The names by the tokens that they begin with, and by those that the role before them begins with.

        'The Jesuit priest Ada Holm': a person, though another name stands in the role.
        """
        begins = [(begin_of(self.parse, name), name) for name in self.named.names]
        names = {begin: name for begin, name in reversed(begins) if begin < name.first}
        for name in self.named.names:
            names.setdefault(name.first, name)
        return names

    @cached_property
    def cues(self) -> list[int]:
        """The cue verbs outside marks, in order."""
        parse, plain, shown = self.parse, self.parse.language.quoting.plain_cues, self.shown
        return [
            token
            for token, pos in enumerate(parse.poses)
            if (pos in VERB_POSES or token in shown or parse.words[token].lower() in plain)
            and not self.quoted[token]
            and self.is_cue(token)
        ]

    @cached_property
    def reporting(self) -> list[int]:
        """The cues whose source is known, in order."""
        return [token for token in self.cues if token in self.sources]

    @cached_property
    def subjects(self) -> list[int]:
        """The subjects outside marks that can speak, in order."""
        parse = self.parse
        return [
            token
            for token in range(len(parse))
            if parse.relations[token] in NOMINAL_SUBJECTS and not self.quoted[token] and self.can_speak(token)
        ]

    @cached_property
    def nominals(self) -> list[int]:
        """The nouns, names and pronouns, in order."""
        return [token for token, pos in enumerate(self.parse.poses) if pos in ("NOUN", "PROPN", "PRON")]

    @cached_property
    def persons(self) -> list[int]:
        """The last tokens of the persons' names outside marks, in order."""
        return [name.stop - 1 for name in self.named.names if name.label == "PERSON" and not self.quoted[name.first]]

    @cached_property
    def begins_with_headline(self) -> bool:
        """Whether the first line is a headline: others follow, and no stop ends it."""
        parse = self.parse
        start, end = parse.paragraph_spans[0]
        line = parse.body[start:end]
        is_short = len(line.split()) <= MAX_HEADLINE_WORDS
        return len(parse.paragraph_spans) > 1 and is_short and not line.rstrip("”\"'’").endswith((".", "!", ","))

    @cached_property
    def first_of(self) -> dict[int, int]:
        """For each paragraph with passages the first of them."""
        return {passage.paragraph: number for number, passage in reversed(list(enumerate(self.passages)))}

    def is_label(self, colon: int) -> bool:
        """Whether the colon stands behind its paragraph's first word: 'Q: And then?'"""
        return colon - 1 == self.paragraph_tokens[self.parse.paragraphs[colon]][0]

    def can_speak(self, token: int) -> bool:
        """Whether the token heads a phrase for someone or something that speaks: a person, an organization, 'he', 'officials'."""
        name = self.named.at.get(token)
        if name is not None:
            return self.named.names[name].label in ("PERSON", "ORG")
        language = self.parse.language
        if self.parse.words[token].lower() in language.quoting.people_pronouns:
            return True
        return self.parse.lemmas[token].lower() in language.words.person_nouns

    def is_led(self, number: int) -> bool:
        """Whether a colon leads to the passage: 'Orr told her: “Go home.”'"""
        return last_before(self.parse.body, self.passages[number].outer_start) == ":"

    def sentence_first(self, token: int) -> int:
        """The first token of the token's sentence."""
        return self.parse.sentence_spans[self.parse.sentences[token]][0]

    def left_limit(self, number: int) -> int:
        """The first token of the paragraph's stretch before a passage: behind the passage before it, or the paragraph's start."""
        first = self.paragraph_tokens[self.passages[number].paragraph][0]
        if number and self.passages[number - 1].paragraph == self.passages[number].paragraph:
            first = self.outer[number - 1].stop
        return first

    def right_limit(self, number: int) -> int:
        """One past the last token of the paragraph's stretch behind a passage."""
        last = self.paragraph_tokens[self.passages[number].paragraph][1]
        if number + 1 < len(self.passages) and self.passages[number + 1].paragraph == self.passages[number].paragraph:
            last = self.outer[number + 1].start
        return last


def behind_semicolon(article: AnnotatedArticle, source: int, verb: int) -> int:
    """The source, or the last noun or name behind a semicolon before the verb: 'Lind left; her lawyer, Ada Holm, said “yes”'."""
    parse = article.parse
    place = next((token for token in range(verb - 1, source, -1) if parse.words[token] == ";"), None)
    if place is None or verb - source > MAX_TO_SEMICOLON:
        return source
    nouns = [token for token in range(place + 1, verb) if parse.poses[token] in NOMINAL_POSES - {"DET", "NUM"}]
    return nouns[-1] if nouns else source
