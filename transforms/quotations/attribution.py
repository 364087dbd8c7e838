"""Who said a passage: the rules, each with the sentence that it is for. A row's `method` is the name of its rule."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from transforms.languages.en.words import DASHES, PERSON_NOUNS, QUOTATION_MARKS, SPEECH_VERBS
from transforms.names.entities import NamedEntities
from transforms.names.namewords import Name
from transforms.names.places import find_dateline
from transforms.parsing.parse import Parse
from transforms.quotations.sources import inverted_source, is_cue, sentence_subject, source_of
from transforms.text.marks import Passage

SENTENCE_ENDS = frozenset({".", "?", "!", "…", "...", ".”", '."'})
MAX_CUE_GAP = 24
"""Tokens between a passage and its cue; only one in a hundred stands farther off in the same sentence."""


@dataclass(frozen=True)
class Attribution:
    """A rule's answer: the head token of the source, the cue token if there is one, and the rule's name."""

    source: int
    cue: int | None
    method: str


@dataclass(frozen=True)
class Scene:
    """One article as the rules see it: its parse, its cast, its passages, and which tokens stand inside marks.

    `answers` holds, for the passages attributed so far, the answer of the first rule that had one (see `attribute_all`).
    """

    parse: Parse
    cast: NamedEntities
    passages: list[Passage]
    quoted: list[bool]
    answers: list[Attribution | None] = field(default_factory=list)

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
        found, dateline = {}, self.dateline
        for token in range(len(self.parse)):
            if self.parse.poses[token] in ("VERB", "AUX") and not self.quoted[token]:
                source = source_of(self.parse, token, self.quoted)
                if (source is None or source in dateline) and is_cue(self.parse, token):
                    source = sentence_subject(self.parse, token, self.quoted, dateline.stop)
                if source is not None and source not in dateline and not self.quoted[source] and source != token:
                    found[token] = self.titled.get(source, source)
        return found

    @cached_property
    def titled(self) -> dict[int, int]:
        """For each token of a title before a name the name's last token: the parser often takes 'Minister' for the subject."""
        return {
            token: name.stop - 1
            for name in self.cast.names
            if name.role_start is not None and name.role_start < self.parse.starts[name.first]
            for token in self.parse.tokens_in(name.role_start, self.parse.starts[name.first])
        }

    @cached_property
    def role_holders(self) -> dict[int, Name]:
        """For each token of a printed role the person who has it; the first named, where several share it."""
        holders: dict[int, Name] = {}
        for name in self.cast.names:
            if name.role_start is not None and name.role_end is not None:
                for token in self.parse.tokens_in(name.role_start, name.role_end):
                    holders.setdefault(token, name)
        return holders

    @cached_property
    def named_from(self) -> dict[int, Name]:
        """The names by the tokens that they begin with, and by those that the role before them begins with."""
        names: dict[int, Name] = {}
        for name in self.cast.names:
            names.setdefault(name.first, name)
            if name.role_start is not None and name.role_start < self.parse.starts[name.first]:
                names.setdefault(self.parse.token_at(name.role_start), name)
        return names

    @cached_property
    def cues(self) -> list[int]:
        """The cue verbs outside marks, in order."""
        return [token for token in range(len(self.parse)) if not self.quoted[token] and is_cue(self.parse, token)]

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
            if parse.deps[token] in ("nsubj", "nsubjpass") and not self.quoted[token] and can_speak(self, token)
        ]

    @cached_property
    def persons(self) -> list[int]:
        """The last tokens of the persons' names outside marks, in order."""
        return [name.stop - 1 for name in self.cast.names if name.label == "PERSON" and not self.quoted[name.first]]

    @cached_property
    def first_of(self) -> dict[int, int]:
        """For each paragraph with passages the first of them."""
        return {passage.paragraph: number for number, passage in reversed(list(enumerate(self.passages)))}

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


def transcript_label(scene: Scene, number: int) -> Attribution | None:
    """WALLACE: “Will you accept it?” In a transcript that is one long quotation: “WALLACE: Will you accept it?"""
    parse = scene.parse
    first = scene.paragraph_tokens[scene.passages[number].paragraph][0]
    if parse.words[first] in QUOTATION_MARKS:
        first += 1
    colon = next((token for token in range(first, min(first + 7, len(parse))) if parse.words[token] == ":"), None)
    if colon is None or colon == first or scene.outer[number].start > colon + 2 or scene.quoted[first]:
        return None
    words = parse.words[first:colon]
    if not all(word[:1].isupper() or word in (".", ",", "(", ")") for word in words):
        return None
    names = [token for token in range(first, colon) if parse.words[token][:1].isupper()]
    return Attribution(names[-1], None, "transcript_label") if names else None


def trailing_dash(scene: Scene, number: int) -> Attribution | None:
    """“We shall not be moved.” ― Nora Lind"""
    parse, passage = scene.parse, scene.passages[number]
    token = scene.outer[number].stop
    own_end = scene.paragraph_tokens[passage.paragraph][1]
    if token >= own_end and passage.paragraph + 1 < len(scene.paragraph_tokens):
        token, own_end = scene.paragraph_tokens[passage.paragraph + 1]
    while token < own_end and not parse.words[token].strip():
        token += 1
    if token + 1 >= own_end or parse.words[token] not in DASHES or own_end - token > 14:
        return None
    for place in range(token + 1, own_end):
        name = scene.cast.at.get(place)
        if name is not None and scene.cast.names[name].label in ("PERSON", "ORG"):
            return Attribution(scene.cast.names[name].stop - 1, None, "trailing_dash")
    if parse.poses[token + 1] == "PROPN":
        return Attribution(token + 1, None, "trailing_dash")
    return None


def cue_after(scene: Scene, number: int) -> Attribution | None:
    """“I support him,” Ien said. / “I support him,” said Justice Minister Arif Virani."""
    parse = scene.parse
    first, last = scene.outer[number].stop, scene.right_limit(number)
    ended = parse.body[scene.passages[number].start : scene.passages[number].end].rstrip().endswith(".")
    for token in range(first, min(first + MAX_CUE_GAP, last)):
        if parse.words[token] in SENTENCE_ENDS and token > first:
            return None
        if not is_cue(parse, token):
            if (
                parse.poses[token] == "VERB"
                and parse.tags[token] in ("VBD", "VBZ", "VBP")
                and parse.deps[token] not in ("relcl", "acl")
            ):
                return None
            continue
        if ended and reports_clause(scene, token):
            return None
        behind = all(parse.tags[place] in ("RB", ",", "-LRB-") or not parse.words[place].strip() for place in range(first, token))
        if behind:
            source = inverted_source(parse, scene.cast, token, scene.quoted)
            if source is not None:
                return Attribution(source, token, "cue_after_inverted")
        source = scene.sources.get(token)
        if source is not None and first <= source < token:
            return Attribution(source, token, "cue_after")
        before = nominal_between(scene, first, token)
        if before is not None:
            return Attribution(before, token, "cue_after")
        if source is not None:
            return Attribution(source, token, "cue_after")
    return None


def reports_clause(scene: Scene, verb: int) -> bool:
    """Whether the verb has a content clause of its own behind it: 'Smith said he would go'."""
    parse = scene.parse
    return any(parse.deps[child] == "ccomp" and child > verb and not scene.quoted[child] for child in parse.children[verb])


def nominal_between(scene: Scene, first: int, last: int) -> int | None:
    """The head of the last noun phrase of the stretch: the subject when the parse has none."""
    parse = scene.parse
    for token in range(last - 1, first - 1, -1):
        name = scene.cast.at.get(token)
        if name is not None and scene.cast.names[name].label in ("PERSON", "ORG"):
            return token
        if parse.poses[token] in ("NOUN", "PROPN") or parse.words[token].lower() in ("he", "she", "they", "i", "we", "it"):
            return token
    return None


def cue_before(scene: Scene, number: int) -> Attribution | None:
    """Ien said: “I support him.” / Trump attacked the bill, saying “it stinks”. / Lee, who called it “odd”, left."""
    parse = scene.parse
    first, last = scene.left_limit(number), scene.outer[number].start
    for token in range(last - 1, max(first, last - MAX_CUE_GAP) - 1, -1):
        if parse.words[token] in SENTENCE_ENDS:
            return None
        if is_cue(parse, token):
            source = scene.sources.get(token)
            if source is None or source in scene.outer[number]:
                source = nominal_between(scene, max(first, scene.sentence_first(token)), token)
            if source is not None:
                return Attribution(source, token, "cue_before")
            return None
    return None


def according_to(scene: Scene, number: int) -> Attribution | None:
    """According to Lind, the plan is “dead”. / The plan is “dead,” according to a person close to Lind."""
    parse = scene.parse
    for sentence in sorted({parse.sentences[token] for token in scene.outer[number]} or {0}):
        first, last = parse.sentence_spans[sentence]
        for token in range(first, last - 2):
            if parse.words[token].lower() == "according" and parse.words[token + 1].lower() == "to" and not scene.quoted[token]:
                objects = [child for child in parse.children[token + 1] if parse.deps[child] == "pobj"]
                head = objects[0] if objects else nominal_after(scene, token + 2, last)
                if head is not None and not scene.quoted[head]:
                    return Attribution(head, token, "according_to")
    return None


def nominal_after(scene: Scene, first: int, last: int) -> int | None:
    """The head of the first noun phrase of the stretch."""
    parse = scene.parse
    for token in range(first, last):
        if parse.poses[token] in ("NOUN", "PROPN", "PRON"):
            while token + 1 < last and parse.poses[token + 1] in ("NOUN", "PROPN"):
                token += 1
            return token
    return None


def inside_clause(scene: Scene, number: int) -> Attribution | None:
    """He described the crowd as “very peaceful.”: the nearest reporting verb above the passage in the parse."""
    parse = scene.parse
    tokens = scene.inside[number]
    tops = [token for token in tokens if parse.heads[token] not in tokens and parse.words[token].strip()]
    for token in tops:
        for _ in range(12):
            head = parse.heads[token]
            if head == token:
                break
            token = head
            if token in scene.sources and parse.lemmas[token].lower() in SPEECH_VERBS and not scene.quoted[token]:
                return Attribution(scene.sources[token], token, "inside_clause")
    return None


def goes_on(scene: Scene, number: int) -> Attribution | None:
    """“It is going well,” Ross said. “Police are out there.”: the passage before it in the paragraph has the source."""
    if number == 0 or scene.passages[number - 1].paragraph != scene.passages[number].paragraph:
        return None
    before = scene.answers[number - 1]
    return None if before is None else Attribution(before.source, before.cue, "goes_on")


def reopened(scene: Scene, number: int) -> Attribution | None:
    """A quotation over paragraphs, each reopened: the source of the paragraph before, or of the ones after."""
    if number and scene.passages[number].continues:
        before = scene.answers[number - 1]
        return None if before is None else Attribution(before.source, before.cue, "reopened")
    return None


def in_paragraph(scene: Scene, number: int) -> Attribution | None:
    """Lind denied it on Monday. “Not a word is true.”: the nearest cue of the paragraph, those before the passage first."""
    first, last = scene.paragraph_tokens[scene.passages[number].paragraph]
    start = scene.outer[number].start
    behind = bisect_right(scene.reporting, start)
    for best in (*scene.reporting[max(behind - 1, 0) : behind], *scene.reporting[behind : behind + 1]):
        if first <= best < last:
            return Attribution(scene.sources[best], best, "in_paragraph")
    return None


def paragraph_subject(scene: Scene, number: int) -> Attribution | None:
    """Lind shook her head. “Not a word is true.”: the subject of the sentence right before, when it can speak."""
    first = scene.paragraph_tokens[scene.passages[number].paragraph][0]
    place = bisect_left(scene.subjects, scene.outer[number].start) - 1
    if place < 0 or scene.subjects[place] < first:
        return None
    return Attribution(scene.subjects[place], None, "paragraph_subject")


def can_speak(scene: Scene, token: int) -> bool:
    """Whether the token heads a phrase for someone or something that speaks: a person, an organization, 'he', 'officials'."""
    name = scene.cast.at.get(token)
    if name is not None:
        return scene.cast.names[name].label in ("PERSON", "ORG")
    return scene.parse.words[token].lower() in ("he", "she", "they") or scene.parse.lemmas[token].lower() in PERSON_NOUNS


def paragraph_before(scene: Scene, number: int) -> Attribution | None:
    """“Police are out there.” alone in its paragraph: whoever spoke in the paragraph before."""
    paragraph = scene.passages[number].paragraph
    earlier = scene.first_of[paragraph] - 1
    if earlier >= 0 and paragraph - scene.passages[earlier].paragraph <= 2:
        before = scene.answers[earlier]
        return None if before is None else Attribution(before.source, before.cue, "paragraph_before")
    place = bisect_left(scene.reporting, scene.paragraph_tokens[paragraph][0]) - 1
    if place < 0 or paragraph - scene.parse.paragraphs[scene.reporting[place]] > 2:
        return None
    cue = scene.reporting[place]
    return Attribution(scene.sources[cue], cue, "paragraph_before")


def nearest_name(scene: Scene, number: int) -> Attribution | None:
    """The person or organization named last before the passage, at most two paragraphs up; the weakest evidence."""
    place = bisect_left(scene.persons, scene.outer[number].start) - 1
    if place < 0 or scene.passages[number].paragraph - scene.parse.paragraphs[scene.persons[place]] > 2:
        return None
    return Attribution(scene.persons[place], None, "nearest_name")


RULES: tuple[Callable[[Scene, int], Attribution | None], ...] = (
    transcript_label,
    trailing_dash,
    reopened,
    cue_after,
    cue_before,
    according_to,
    inside_clause,
    goes_on,
    in_paragraph,
    paragraph_subject,
    paragraph_before,
    nearest_name,
)


def attribute_all(scene: Scene) -> list[list[Attribution | None]]:
    """For each passage what each rule says, in the order of `RULES`; the first answers go into `scene.answers` as they come."""
    scene.answers.clear()
    said = []
    for number in range(len(scene.passages)):
        answers = [rule(scene, number) for rule in RULES]
        scene.answers.append(next((answer for answer in answers if answer is not None), None))
        said.append(answers)
    return said
