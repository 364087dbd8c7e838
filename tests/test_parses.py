"""Parses written by hand are what they say, and what means nothing is named."""

import pytest

from tests.parses import BadParse, parse_of

TWO_PARAGRAPHS = """
Rain      NN   nsubj  fell
fell=fall VBD  ROOT   -
.         .    punct  fell

“         ``   punct  said
Go        VB   ccomp  said
,         ,    punct  said
”         ''   punct  said
she       PRP  nsubj  said
said=say  VBD  ROOT   -
.         .    punct  said
He        PRP  nsubj  left
left      VBD  ROOT   -
"""


def test_sentences_and_paragraphs_follow_from_roots_and_empty_lines() -> None:
    parse = parse_of(TWO_PARAGRAPHS)
    assert parse.body == "Rain fell.\n\n“Go,” she said. He left"
    assert [parse.text(*span) for span in parse.sentence_spans] == ["Rain fell.", "“Go,” she said.", "He left"]
    assert parse.paragraphs == [0] * 3 + [1] * 9
    assert [parse.body[start:end] for start, end in zip(parse.starts, parse.ends, strict=True)] == parse.words


def test_heads_are_the_nearest_tokens_of_their_word_or_counted() -> None:
    parse = parse_of(
        """
        the  DT nsubj old#2
        old  JJ ROOT  -
        the  DT det   old
        old  JJ conj  old#1
        """
    )
    assert parse.heads == [3, 1, 3, 1]


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("Rain NN nsubj", "not word, tag, relation, head"),
        ("Rain NN nsubj fell", "hangs from 'fell', which is no other token"),
        ("a DT dep b\nb DT dep a", "hangs from itself"),
    ],
)
def test_what_means_nothing_is_named(written: str, message: str) -> None:
    with pytest.raises(BadParse, match=message):
        parse_of(written)
