"""Who said a passage: the rules, each with the sentence that it is for. A row's `method` is the name of its rule."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from transforms.languages.scheme import Form, Relation
from transforms.quotations.annotated import AnnotatedArticle
from transforms.quotations.sources import NOUN_POSES, inverted_source, person_quoted

MAX_CUE_GAP = 24
"""Tokens between a passage and its cue; only one in a hundred stands farther off in the same sentence."""

MAX_LABEL = 7
"""Tokens of a transcript's label before its colon."""

MAX_SIGNATURE = 14
"""Tokens of a line that signs a quotation, its dash among them."""

MAX_HEADS = 12
"""Heads above a passage among which a reporting verb is looked for."""

_DESCRIBING_CLAUSES = frozenset({Relation.RELATIVE_CLAUSE, Relation.PARTICIPLE_CLAUSE})
_BEFORE_INVERTED = frozenset({Form.ADVERB, Form.COMMA, Form.OPENING_BRACKET})


@dataclass(frozen=True)
class Attribution:
    """A rule's answer: the head token of the source, and the cue token if there is one."""

    source: int
    cue: int | None


Answers = Sequence[Attribution | None]
"""For each of the passages before one the answer of the first rule that had one."""

Rule = Callable[[AnnotatedArticle, int, Answers], Attribution | None]
"""From an article, the number of a passage and the answers for those before it to who said it."""


def transcript_label(article: AnnotatedArticle, number: int, before: Answers) -> Attribution | None:
    """WALLACE: “Will you accept it?” In a transcript that is one long quotation: “WALLACE: Will you accept it?"""
    parse = article.parse
    first = article.paragraph_tokens[article.passages[number].paragraph][0]
    if parse.words[first] in parse.language.style.quotation_marks:
        first += 1
    colon = next((token for token in range(first, min(first + MAX_LABEL, len(parse))) if parse.words[token] == ":"), None)
    if colon is None or colon == first or article.outer[number].start > colon + 2 or article.quoted[first]:
        return None
    if not all(word[:1].isupper() or word in (".", ",", "(", ")") for word in parse.words[first:colon]):
        return None
    names = [token for token in range(first, colon) if parse.words[token][:1].isupper()]
    return Attribution(names[-1], None) if names else None


def trailing_dash(article: AnnotatedArticle, number: int, before: Answers) -> Attribution | None:
    """“We shall not be moved.” ― Nora Lind; also by nobody named, '– A reader from Corran', '– Name withheld'."""
    parse, passage = article.parse, article.passages[number]
    token = article.outer[number].stop
    own_end = article.paragraph_tokens[passage.paragraph][1]
    if token >= own_end and passage.paragraph + 1 < len(article.paragraph_tokens):
        token, own_end = article.paragraph_tokens[passage.paragraph + 1]
    while token < own_end and not parse.words[token].strip():
        token += 1
    if token + 1 >= own_end or parse.words[token] not in parse.language.style.dashes or own_end - token > MAX_SIGNATURE:
        return None
    # '– We are tired, said Lind.': a dash that opens speech signs nothing.
    if article.quoted[token]:
        return None
    signer = first_speaker_named(article, token + 1, own_end)
    if signer is None and parse.poses[token + 1] == "PROPN":
        signer = token + 1
    if signer is None and not any(parse.is_finite(place) for place in range(token + 1, own_end)):
        nouns = (place for place in range(token + 1, own_end) if parse.forms[place] in (Form.NOUN, Form.NAME))
        signer = next(nouns, token + 1) if parse.words[token + 1][:1].isupper() else None
    return None if signer is None else Attribution(signer, None)


def first_speaker_named(article: AnnotatedArticle, first: int, last: int) -> int | None:
    """The last token of the first person's or organization's name of the stretch."""
    for token in range(first, last):
        name = article.named.at.get(token)
        if name is not None and article.named.names[name].label in ("PERSON", "ORG"):
            return article.named.names[name].stop - 1
    return None


def cue_after(article: AnnotatedArticle, number: int, before: Answers) -> Attribution | None:
    """“I support him,” Ien said. / “I support him,” said Justice Minister Arif Virani."""
    passage = article.passages[number]
    ended = article.parse.body[passage.end - 1] == "."
    for cue in cues_behind(article, number):
        if ended and reports_clause(article, cue):
            return None
        source = source_beside(article, article.outer[number].stop, cue)
        if source is not None:
            return Attribution(source, cue)
    return None


def cues_behind(article: AnnotatedArticle, number: int) -> Iterator[int]:
    """The cues behind a passage in its sentence, before any other verb with a tense, relative clauses aside."""
    parse, ends = article.parse, article.parse.language.style.sentence_ends
    first = article.outer[number].stop
    for token in range(first, min(first + MAX_CUE_GAP, article.right_limit(number))):
        if parse.words[token] in ends and token > first:
            return
        if article.is_cue(token):
            yield token
        elif parse.poses[token] == "VERB" and parse.is_tensed(token) and parse.relations[token] not in _DESCRIBING_CLAUSES:
            return


def source_beside(article: AnnotatedArticle, first: int, cue: int) -> int | None:
    """The source of a cue behind a passage that ends before token `first`.

    The phrase behind it, 'said Virani'; the one between, 'Ien said'; else whatever the parse says.
    """
    parse = article.parse
    if cue in article.shown:
        return article.shown[cue]
    # '“It leaks,” the Post quoted Lee as saying.'
    if (person := person_quoted(parse, cue, article.quoted, 0)) is not None:
        return person
    if all(parse.forms[token] in _BEFORE_INVERTED or not parse.words[token].strip() for token in range(first, cue)):
        inverted = inverted_source(parse, article.named, cue, article.quoted)
        if inverted is not None:
            return inverted
    source = article.sources.get(cue)
    if source is not None and first <= source < cue:
        return source
    between = nominal_between(article, first, cue)
    return source if between is None else between


def reports_clause(article: AnnotatedArticle, verb: int) -> bool:
    """Whether the verb has a content clause of its own behind it: 'Smith said he would go'."""
    parse = article.parse
    # Every passage of a sentence asks it of the same verbs.
    known: dict[int, bool] = parse.memo.setdefault("reports_clause", {})
    if verb not in known:
        known[verb] = any(
            parse.relations[child] is Relation.CONTENT_CLAUSE and child > verb and not article.quoted[child]
            for child in parse.children[verb]
        )
    return known[verb]


def nominal_between(article: AnnotatedArticle, first: int, last: int) -> int | None:
    """The head of the last noun phrase of the stretch: the subject when the parse has none."""
    parse, pronouns = article.parse, article.parse.language.words.speaker_pronouns
    for token in range(last - 1, first - 1, -1):
        name = article.named.at.get(token)
        if name is not None and article.named.names[name].label in ("PERSON", "ORG"):
            return token
        if parse.poses[token] in NOUN_POSES or parse.words[token].lower() in pronouns:
            return token
    return None


def cue_before(article: AnnotatedArticle, number: int, before: Answers) -> Attribution | None:
    """Ien said: “I support him.” / Trump attacked the bill, saying “it stinks”. / Lee, who called it “odd”, left."""
    parse, ends = article.parse, article.parse.language.style.sentence_ends
    first, last = article.left_limit(number), article.outer[number].start
    for token in range(last - 1, max(first, last - MAX_CUE_GAP) - 1, -1):
        if parse.words[token] in ends:
            return None
        if article.is_cue(token):
            source = article.sources.get(token)
            if source is None or source in article.outer[number]:
                source = nominal_between(article, max(first, article.sentence_first(token)), token)
            return None if source is None else Attribution(source, token)
    return None


def according_to(article: AnnotatedArticle, number: int, before: Answers) -> Attribution | None:
    """According to Lind, the plan is “dead”. / The plan is “dead,” according to a person close to Lind."""
    for sentence in sorted({article.parse.sentences[token] for token in article.outer[number]} or {0}):
        if (found := according_in(article, sentence)) is not None:
            return found
    return None


def according_in(article: AnnotatedArticle, sentence: int) -> Attribution | None:
    """The source that the sentence names so; looked for once, however many passages the sentence has."""
    known: dict[int, Attribution | None] = article.parse.memo.setdefault("according_in", {})
    if sentence not in known:
        known[sentence] = None
        first, last = article.parse.sentence_spans[sentence]
        for token in range(first, last - 2):
            if not article.quoted[token] and names_source(article, token):
                head = source_according(article, token, last)
                if head is not None and not article.quoted[head]:
                    known[sentence] = Attribution(head, token)
                    break
    return known[sentence]


def names_source(article: AnnotatedArticle, token: int) -> bool:
    """Whether 'according to' begins at the token."""
    words, according = article.parse.words, article.parse.language.quoting.according
    return words[token].lower() == according[0] and all(
        word.lower() == known for word, known in zip(words[token + 1 : token + len(according)], according[1:], strict=False)
    )


def source_according(article: AnnotatedArticle, token: int, last: int) -> int | None:
    """The head of what stands behind 'according to', which begins at the token; its sentence ends before `last`."""
    parse = article.parse
    behind = token + len(parse.language.quoting.according)
    for child in parse.children[behind - 1]:
        if parse.relations[child] is Relation.OBJECT_OF_PREPOSITION:
            return child
    return nominal_after(article, behind, last)


def nominal_after(article: AnnotatedArticle, first: int, last: int) -> int | None:
    """The head of the first noun phrase of the stretch."""
    parse = article.parse
    nominals = article.nominals
    place = bisect_left(nominals, first)
    if place == len(nominals) or nominals[place] >= last:
        return None
    token = nominals[place]
    while token + 1 < last and parse.poses[token + 1] in NOUN_POSES:
        token += 1
    return token


def inside_clause(article: AnnotatedArticle, number: int, before: Answers) -> Attribution | None:
    """He described the crowd as “very peaceful.”: the nearest reporting verb above the passage in the parse."""
    parse, speech = article.parse, article.parse.language.words.speech_verbs
    tokens = article.inside[number]
    for token in tokens:
        if parse.heads[token] in tokens or not parse.words[token].strip():
            continue
        for _ in range(MAX_HEADS):
            head = parse.heads[token]
            if head == token:
                break
            token = head
            if token in article.sources and parse.lemmas[token].lower() in speech and not article.quoted[token]:
                return Attribution(article.sources[token], token)
    return None


def goes_on(article: AnnotatedArticle, number: int, before: Answers) -> Attribution | None:
    """“It is going well,” Ross said. “Police are out there.”: the passage before it in the paragraph has the source."""
    if number == 0 or article.passages[number - 1].paragraph != article.passages[number].paragraph:
        return None
    return before[number - 1]


def reopened(article: AnnotatedArticle, number: int, before: Answers) -> Attribution | None:
    """A quotation over paragraphs, each reopened: the source of the paragraph before, or of the ones after."""
    return before[number - 1] if number and article.passages[number].continues else None


def in_paragraph(article: AnnotatedArticle, number: int, before: Answers) -> Attribution | None:
    """Lind denied it on Monday. “Not a word is true.”: the nearest cue of the paragraph, those before the passage first."""
    first, last = article.paragraph_tokens[article.passages[number].paragraph]
    start = article.outer[number].start
    behind = bisect_right(article.reporting, start)
    for best in (*article.reporting[max(behind - 1, 0) : behind], *article.reporting[behind : behind + 1]):
        if first <= best < last:
            return Attribution(article.sources[best], best)
    return None


def paragraph_subject(article: AnnotatedArticle, number: int, before: Answers) -> Attribution | None:
    """Lind shook her head. “Not a word is true.”: the subject of the sentence right before, when it can speak."""
    first = article.paragraph_tokens[article.passages[number].paragraph][0]
    place = bisect_left(article.subjects, article.outer[number].start) - 1
    if place < 0 or article.subjects[place] < first:
        return None
    return Attribution(article.subjects[place], None)


def paragraph_before(article: AnnotatedArticle, number: int, before: Answers) -> Attribution | None:
    """“Police are out there.” alone in its paragraph: whoever spoke in the paragraph before."""
    paragraph = article.passages[number].paragraph
    earlier = article.first_of[paragraph] - 1
    if earlier >= 0 and paragraph - article.passages[earlier].paragraph <= 2:
        return before[earlier]
    place = bisect_left(article.reporting, article.paragraph_tokens[paragraph][0]) - 1
    if place < 0 or paragraph - article.parse.paragraphs[article.reporting[place]] > 2:
        return None
    cue = article.reporting[place]
    return Attribution(article.sources[cue], cue)


def nearest_name(article: AnnotatedArticle, number: int, before: Answers) -> Attribution | None:
    """The person or organization named last before the passage, at most two paragraphs up; the weakest evidence."""
    place = bisect_left(article.persons, article.outer[number].start) - 1
    if place < 0 or article.passages[number].paragraph - article.parse.paragraphs[article.persons[place]] > 2:
        return None
    return Attribution(article.persons[place], None)


RULES: tuple[Rule, ...] = (
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

LABELLED, CUE_AFTER, CUE_BEFORE, ACCORDING, SUBJECT_BEFORE = map(
    RULES.index, (transcript_label, cue_after, cue_before, according_to, paragraph_subject)
)
"""The places of rules whose answers are asked for one by one."""


def attribute_all(article: AnnotatedArticle) -> list[list[Attribution | None]]:
    """For each passage what each rule says, in the order of `RULES`."""
    said: list[list[Attribution | None]] = []
    first_answers: list[Attribution | None] = []
    for number in range(len(article.passages)):
        answers = [rule(article, number, first_answers) for rule in RULES]
        first_answers.append(next((answer for answer in answers if answer is not None), None))
        said.append(answers)
    return said
