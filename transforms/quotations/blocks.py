"""What is set off in somebody's own words, without marks: a statement, a post, a letter, one of a panel's answers."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from transforms.names.genders import is_honorific
from transforms.quotations.annotated import AnnotatedArticle
from transforms.quotations.announcements import announced, issuing_colon
from transforms.quotations.attribution import first_speaker_named
from transforms.quotations.exchanges import is_apart, signing
from transforms.quotations.reported_clause import OwnWords
from transforms.quotations.transcripts import find_turns, said

MAX_SIGNATURE_WORDS = 14
MAX_WRITER_WORDS = 9
"""Words of a line that signs a letter: 'Ada Lind, retired nurse, Corran'."""

MAX_HEAD_LINES = 2
"""Lines of a post's head: the writer's name, and the handle."""

MIN_SIGNED = 2
"""Signed paragraphs from which a list is a panel's answers, and a dash before a name no mere aside."""

MIN_WORDS = 3
"""Words of what is signed; less is a heading."""

_NAME = r"[^\W\d_][\w.'’-]*(?: [\w.'’-]+){0,4}"
_SIGNED_POST = re.compile(rf"[—–―-]{{1,2}}\s*{_NAME}\s*\(\s*@\w{{2,30}}\s*\).{{0,60}}")
_SIGNED_AT_END = re.compile(rf"\s[—–―-]{{1,2}}\s*{_NAME}\s*\(\s*@\w{{2,30}}\s*\).{{0,60}}$")
_POST_HEAD = re.compile(rf"{_NAME}\s*(?:\(\s*@\w{{2,30}}\s*\)|@\w{{2,30}})(?!\s*:)(?:\s*[·•|,–—-]?\s*[\w:., –·-]{{1,40}})?")
_POST_LINE = re.compile(rf"{_NAME}\s*(?:\(\s*@\w{{2,30}}\s*\)|@\w{{2,30}})(?:\s*[·•|,–—-]\s*[\w., –·-]{{1,30}})?\s*:\s+")
_POST_END = re.compile(r"\d{1,2}[.:]\d{2}\b.{0,60}|\d[\d.,]*[KMkm]?\s+\w+(?:\s+[·•]?\s*\d[\d.,]*[KMkm]?\s+\w+)*")
_AGE = re.compile(r"(?:,| \() ?\d{1,2}\b")
_SIGNATURE = re.compile(rf"[—–―-]{{1,2}}\s*{_NAME}(?: \([^()\n]{{1,40}}\))?(?:, [^\n]{{1,60}})?")


def find_blocks(article: AnnotatedArticle) -> list[OwnWords]:
    """The blocks of the article, of each paragraph the first that holds it."""
    found: list[OwnWords] = []
    taken: set[int] = set()
    for finder in FINDERS:
        for block in finder(article):
            paragraphs = {article.parse.paragraph_at(start) for start, _ in block.spans}
            if not paragraphs & taken:
                taken |= paragraphs
                found.append(block)
    return sorted(found, key=lambda block: block.spans[0])


def posts(article: AnnotatedArticle) -> Iterator[OwnWords]:
    """A post as it is pasted, its writer and handle below, above or before it: 'It leaks. / — Ada Lind (@ada) May 3, 2026'."""
    body, spans = article.parse.body, article.parse.paragraph_spans
    turns = {turn.spans[0][0] for turn in find_turns(article)}
    for paragraph, (start, end) in enumerate(spans):
        writer = name_in(article, paragraph)
        writer = handle_in(article, paragraph) if writer is None else writer
        if writer is None:
            continue
        line = _POST_LINE.match(body, start, end)
        if line is not None and line.end() not in turns:
            # 'Ada Lind @ada: It leaks.'
            yield from block_of(article, (), None, writer, "post", ((line.end(), end),))
            continue
        if paragraph and _SIGNED_POST.fullmatch(body, start, end):
            first = paragraph - 1
            # Its lines follow each other without a blank one.
            while first and not is_apart(article, first) and not ends_with_colon(article, first - 1):
                first -= 1
            yield from block_of(article, range(first, paragraph), None, writer, "post")
            continue
        signed = _SIGNED_AT_END.search(body, start, end)
        if signed is not None:
            signer = name_in(article, paragraph, signed.start())
            if signer is not None and is_sentence(body[start : signed.start()]):
                yield OwnWords("block", ((start, start + len(body[start : signed.start()].rstrip())),), None, signer, "post")
            continue
        told = below_head(article, paragraph)
        # 'Ada Lind (@ada) May 3, 2026 / “The postman less so,” she added.': the paper goes on.
        if told and not article.quoted[article.paragraph_tokens[told.start][0]]:
            yield from block_of(article, told, None, writer, "post")


def handle_in(article: AnnotatedArticle, paragraph: int) -> int | None:
    """The handle of a line in which nobody's name is known: '@bigdre' of 'Big Dre @bigdre · 2h'."""
    words = article.parse.words
    return next(
        (token for token in range(*article.paragraph_tokens[paragraph]) if words[token][:1] == "@" and words[token] != "@"), None
    )


def below_head(article: AnnotatedArticle, paragraph: int) -> range:
    """The paragraphs of a post whose head begins here, its time and its counts left out; none where no head begins."""
    body, spans = article.parse.body, article.parse.paragraph_spans
    first = behind_head(article, paragraph)
    if first is None:
        return range(0)
    last = first
    while last + 1 < len(spans) and not is_apart(article, last + 1):
        last += 1
    # '9:14 AM · May 3, 2026', '12 Reposts 40 Likes'
    while last > first and _POST_END.fullmatch(body, *spans[last]):
        last -= 1
    return range(first, last + 1)


def behind_head(article: AnnotatedArticle, paragraph: int) -> int | None:
    """The paragraph behind the head of a post that begins here, in a line or in two: 'Ada Lind @ada · 2h', 'Ada Lind / @ada'."""
    body, spans = article.parse.body, article.parse.paragraph_spans
    start = spans[paragraph][0]
    for last in range(paragraph, min(paragraph + MAX_HEAD_LINES, len(spans) - 1)):
        if last > paragraph and is_apart(article, last):
            return None
        if _POST_HEAD.fullmatch(body, start, spans[last][1]):
            return last + 1
    return None


def panel(article: AnnotatedArticle) -> Iterator[OwnWords]:
    """Answers of several, each with a dash and a name below: 'It stops too far away. / – S. Dahl, 29'."""
    body, spans = article.parse.body, article.parse.paragraph_spans
    signed = [
        (paragraph, writer)
        for paragraph in range(1, len(spans))
        if _SIGNATURE.fullmatch(body, *spans[paragraph])
        and len(body[slice(*spans[paragraph])].split()) <= MAX_SIGNATURE_WORDS
        and (writer := name_in(article, paragraph)) is not None
    ]
    signed = signed if len(signed) >= MIN_SIGNED else signed_without_dash(article)
    for paragraph, writer in signed:
        yield from block_of(article, range(paragraph - 1, paragraph), None, writer, "signature")


def signed_without_dash(article: AnnotatedArticle) -> list[tuple[int, int]]:
    """The lines that sign what stands above them by a name and an age: 'It stops too far away. / Sten Dahl, 29, nurse'."""
    parse, body, spans = article.parse, article.parse.body, article.parse.paragraph_spans
    found = [
        (paragraph, writer)
        for paragraph in range(1, len(spans))
        if (writer := signing(article, paragraph)) is not None
        and _AGE.match(body, parse.ends[writer])
        and is_sentence(body[slice(*spans[paragraph - 1])])
    ]
    before = range(0, found[0][0] - 1 if found else 0)
    asking = parse.language.quoting.asking_verbs
    is_asked = any(
        body[slice(*spans[place])].rstrip(" *_").endswith("?")
        or any(parse.lemmas[token].lower() in asking for token in range(*article.paragraph_tokens[place]))
        for place in before
    )
    return found if len(found) >= MIN_SIGNED and is_asked else []


def letters(article: AnnotatedArticle) -> Iterator[OwnWords]:
    """Letters to the editor, each with its writer's name in a line below: 'Sir – It leaks. / Ada Lind, Corran'."""
    parse, style = article.parse, article.parse.language.style
    body, spans = parse.body, parse.paragraph_spans
    if not any(style.letters_heading.fullmatch(body, *span) or style.salutation.match(body, *span) for span in spans):
        return
    first = 0
    for paragraph in range(len(spans)):
        if style.letters_heading.fullmatch(body, *spans[paragraph]):
            first = paragraph + 1
            continue
        writer = writer_in(article, paragraph) if paragraph > first else None
        if writer is not None:
            yield from letter(article, range(first, paragraph), writer)
        if writer is not None or is_address(article, paragraph, first):
            first = paragraph + 1


def letter(article: AnnotatedArticle, paragraphs: range, writer: int) -> Iterator[OwnWords]:
    """The letter without its heading, its salutation and its ending."""
    parse, style = article.parse, article.parse.language.style
    body, spans = parse.body, parse.paragraph_spans
    greeted = next((place for place in paragraphs if style.salutation.match(body, *spans[place])), None)
    if greeted is not None:
        paragraphs = range(greeted, paragraphs.stop)
    while len(paragraphs) and not is_sentence(body[slice(*spans[paragraphs[-1]])]):
        paragraphs = paragraphs[:-1]
    while len(paragraphs) and greeted is None and not is_sentence(body[slice(*spans[paragraphs[0]])]):
        paragraphs = paragraphs[1:]
    yield from block_of(article, paragraphs, None, writer, "letter")


def writer_in(article: AnnotatedArticle, paragraph: int) -> int | None:
    """The name that begins a line which signs a letter: short, with a name first and no stop at its end."""
    start, end = article.parse.paragraph_spans[paragraph]
    printed = article.parse.body[start:end]
    text = printed.strip(" *_")
    first, _ = article.paragraph_tokens[paragraph]
    ending = article.parse.language.style.letter_ending.match(text)
    if ending is not None and ending.end() < len(text):
        # 'Yours, Ada Lind, Corran'.
        first = article.parse.token_at(start + printed.index(text) + ending.end())
        text = text[ending.end() :]
    while first + 1 < len(article.parse) and is_honorific(article.parse, first):
        first += 1
    name = article.named_from.get(first)
    is_line = 1 < len(text.split()) <= MAX_WRITER_WORDS and not is_sentence(text)
    before = article.parse.body[slice(*article.parse.paragraph_spans[paragraph - 1])].rstrip()
    # Behind 'Yours,' a name is the writer's, whatever the recognizer takes it for.
    is_signed = article.parse.language.style.letter_ending.fullmatch(before) is not None
    ended = is_sentence(before) or is_signed
    return name.stop - 1 if is_line and ended and name is not None and (name.label == "PERSON" or is_signed) else None


def is_address(article: AnnotatedArticle, paragraph: int, first: int) -> bool:
    """Whether the paragraph is the line behind a letter's writer: 'Corran', 'Elm Street, Corran'."""
    start, end = article.parse.paragraph_spans[paragraph]
    token = article.paragraph_tokens[paragraph][0]
    is_place = token in article.named.at and article.named.names[article.named.at[token]].label in ("GPE", "LOC", "FAC", "ORG")
    return paragraph == first and is_place and not is_sentence(article.parse.body[start:end])


def is_sentence(text: str) -> bool:
    """Whether the text ends as a sentence does."""
    return text.rstrip(" *_\"”’')").endswith((".", "!", "?", "…"))


def statements(article: AnnotatedArticle) -> Iterator[OwnWords]:
    """A statement in paragraphs of its own: 'Lind said in a statement: / We regret it. / We will look at it.'

    It goes on as long as it speaks of 'I' or 'we' and does not name who speaks.
    """
    parse = article.parse
    for paragraph, (_, end) in enumerate(parse.paragraph_spans):
        told = announced(article, paragraph) if ends_with_colon(article, paragraph) else None
        inline = issuing_colon(article, paragraph) if told is None else None
        if inline is not None and speaks_of_self(article, range(inline[0] + 1, article.paragraph_tokens[paragraph][1])):
            # 'The club issued a statement: We have lost a friend.'
            told = inline[1:]
        else:
            inline = None
        if told is None:
            continue
        last = paragraph + 1
        while last < len(parse.paragraph_spans) and is_own(article, last, told[1]):
            last += 1
        begun = () if inline is None else ((parse.starts[inline[0] + 1], end),)
        yield from block_of(article, range(paragraph + 1, last), *told, "statement", begun)


def speaks_of_self(article: AnnotatedArticle, tokens: range) -> bool:
    """Whether the stretch speaks of 'I' or 'we', and stands outside marks."""
    quoting = article.parse.language.quoting
    words = {article.parse.words[token].lower() for token in tokens}
    own = quoting.first_person | quoting.first_plural
    return bool(words & own) and not any(article.quoted[tokens.start : tokens.stop])


def is_own(article: AnnotatedArticle, paragraph: int, source: int) -> bool:
    """Whether the paragraph speaks of 'I' or 'we', names nobody who speaks, and stands outside marks."""
    parse, quoting, named = article.parse, article.parse.language.quoting, article.named
    tokens = range(*article.paragraph_tokens[paragraph])
    words = {parse.words[token].lower() for token in tokens}
    speaker = named.entity_of[named.at[source]] if source in named.at else None
    names_speaker = speaker is not None and any(
        named.entity_of[named.at[token]] == speaker for token in tokens if token in named.at
    )
    is_told = any(token in article.sources and article.is_cue(token) and is_third(article, token) for token in tokens)
    return (
        bool(words & (quoting.first_person | quoting.first_plural))
        and not names_speaker
        and not is_told
        and issuing_colon(article, paragraph) is None
        and not any(article.quoted[token] for token in tokens)
    )


def is_third(article: AnnotatedArticle, cue: int) -> bool:
    """Whether somebody named, 'he' or 'she' says by the cue what stands before it: 'It cost us a week, said Lind.'

    Then the paper tells it; 'Lind told us in May that she would go' may stand in a statement.
    """
    parse, source = article.parse, article.sources[cue]
    first = cue if source > cue else min(parse.edges[source][0], cue)
    is_behind = first > 0 and parse.words[first - 1] in (",", "”", '"') and parse.sentences[first - 1] == parse.sentences[cue]
    is_somebody = source in article.named.at or parse.words[source].lower() in parse.language.quoting.singular_pronouns
    return is_somebody and is_behind


def ends_with_colon(article: AnnotatedArticle, paragraph: int) -> bool:
    """Whether a colon ends the paragraph."""
    return article.parse.body[slice(*article.parse.paragraph_spans[paragraph])].rstrip(" *_").endswith(":")


def name_in(article: AnnotatedArticle, paragraph: int, start: int = 0) -> int | None:
    """The last token of the first name of a person or an organization in the paragraph, from the character `start` on."""
    first, last = article.paragraph_tokens[paragraph]
    return first_speaker_named(article, max(first, bisect_left(article.parse.starts, start)), last)


def block_of(
    article: AnnotatedArticle,
    paragraphs: Sequence[int],
    cue: int | None,
    source: int,
    method: str,
    begun: Sequence[tuple[int, int]] = (),
) -> Iterator[OwnWords]:
    """The block that the paragraphs are, behind what a line has `begun` (characters).

    None when they hold next to nothing, or stand in marks.
    """
    parse, style = article.parse, article.parse.language.style
    spans = []
    for start, end in (*begun, *(parse.paragraph_spans[paragraph] for paragraph in paragraphs)):
        greeting = style.salutation.match(parse.body, start, end)
        span = said(parse.body, greeting.end() if greeting else start, end)
        if span is not None:
            spans.append(span)
    words = sum(len(parse.body[start:end].split()) for start, end in spans)
    if words >= MIN_WORDS and is_sentence(parse.body[slice(*spans[-1])]):
        yield OwnWords("block", tuple(spans), cue, source, method)


FINDERS = (posts, panel, letters, statements)
