"""Lines in title case: every word has a capital there, so that capitals tell nothing of names."""

from transforms.parsing.parse import Parse

MIN_WORDS = 4
MAX_WORDS = 30
"""A line of fewer words may be a name, of more it is a sentence. Chosen by hand."""

MIN_CAPITAL_SHARE = 0.8
"""The share of the long words that begin with a capital. Chosen by hand: some papers leave a verb or two without."""


def headline_tokens(parse: Parse) -> list[bool]:
    """For each token whether it stands in a line set in title case: 'Harbour Strike Ends After Nine Long Days'.

    A list of names has capitals too; it has none of the words that the article prints without a capital elsewhere.
    """
    flags: list[bool] | None = parse.memo.get("headline_tokens")
    if flags is None:
        plain = plain_words(parse)
        lines: dict[int, list[int]] = {}
        for token, paragraph in enumerate(parse.paragraphs):
            if parse.words[token].isalpha():
                lines.setdefault(paragraph, []).append(token)
        headlines = {paragraph for paragraph, tokens in lines.items() if _is_headline(parse, tokens, plain)}
        flags = parse.memo["headline_tokens"] = [paragraph in headlines for paragraph in parse.paragraphs]
    return flags


def plain_words(parse: Parse) -> set[str]:
    """The words that the article prints without a capital."""
    plain: set[str] | None = parse.memo.get("plain_words")
    if plain is None:
        plain = parse.memo["plain_words"] = {word for word in parse.words if word.islower()}
    return plain


def all_words(parse: Parse) -> set[str]:
    """The words as the article prints them."""
    words: set[str] | None = parse.memo.get("all_words")
    if words is None:
        words = parse.memo["all_words"] = set(parse.words)
    return words


def _is_headline(parse: Parse, tokens: list[int], plain: set[str]) -> bool:
    words = [parse.words[token] for token in tokens]
    long_words = [word for word in words if len(word) > 3]
    if not MIN_WORDS <= len(words) <= MAX_WORDS or len(long_words) < MIN_WORDS - 1:
        return False
    capitals = [word for word in long_words if word[0].isupper()]
    if len(capitals) < MIN_CAPITAL_SHARE * len(long_words):
        return False
    if len(capitals) < len(long_words) and _ends_with_stop(parse, parse.paragraphs[tokens[0]]):
        # 'Osei Kwabena Tutuola, the Minister for Roads, opened the Tamsa bridge on Monday.'
        return False
    # 'The' of a paper's name has a capital anywhere.
    return any(word[0].isupper() and len(word) > 3 and word.lower() in plain for word in words[1:])


def _ends_with_stop(parse: Parse, paragraph: int) -> bool:
    """Whether the paragraph ends as a sentence does."""
    start, end = parse.paragraph_spans[paragraph]
    return parse.body[start:end].rstrip().endswith(tuple(parse.language.style.sentence_ends))
