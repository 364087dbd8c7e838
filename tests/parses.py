"""Parses written by hand, so that a rule is tested on words, tags, heads and relations, whatever a model would read.

One line per token: the word, its tag, its relation and its head; an empty line between paragraphs.

    >>> parse = parse_of('''
    ... “         ``   punct  support
    ... I         PRP  nsubj  support
    ... support   VBP  ccomp  said
    ... him       PRP  dobj   support
    ... ,         ,    punct  said
    ... ”         ''   punct  said
    ... Marci     NNP  compound  Ien  PERSON
    ... Ien       NNP  nsubj  said    PERSON
    ... said=say  VBD  ROOT   -
    ... .         .    punct  said
    ... ''')
    >>> parse.body
    '“I support him,” Marci Ien said.'
    >>> [parse.words[parse.heads[token]] for token in range(4)]
    ['support', 'support', 'said', 'support']
    >>> parse.entities, parse.lemmas[8], parse.poses[8]
    ([(6, 8, 'PERSON')], 'say', 'VERB')

* A word may be followed by `=` and its lemma; without, the lemma is the word, in lower case unless it is a name.
* A word that begins with `~` is printed without a blank before it: `~-` and `~yeol` of 'Suk-yeol'. Stops, commas and their like are so
  by themselves.
* A tag may be followed by `:` and the part of speech; without, it is what the tag mostly stands for.
* A head is the head's word: the nearest token of that word, and of two as near the later one. `word#2` is the second token of that
  word in the parse. `-` stands for the root, whose head is itself. A sentence is what hangs from one root.
* A fifth column is the label of the model's entity; neighbours of one label are one entity. `+LABEL` begins another.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from transforms.languages.en.english import ENGLISH
from transforms.languages.language import Language
from transforms.parsing.parse import Parse
from transforms.text.paragraphs import split_paragraphs

GLUED_TO_THE_LEFT = frozenset(", . ; : ! ? ) ] ” ’ % 's ’s n't n’t '' …".split())
"""What is printed without a blank before it."""
GLUED_TO_THE_RIGHT = frozenset("( [ “ ‘ $ £ € `` #".split())
"""What is printed without a blank behind it."""

POS_OF_TAG = {
    **dict.fromkeys(("NN", "NNS"), "NOUN"),
    **dict.fromkeys(("NNP", "NNPS"), "PROPN"),
    **dict.fromkeys(("VB", "VBD", "VBZ", "VBP", "VBG", "VBN"), "VERB"),
    **dict.fromkeys(("JJ", "JJR", "JJS"), "ADJ"),
    **dict.fromkeys(("RB", "RBR", "RBS"), "ADV"),
    **dict.fromkeys(("PRP", "WP"), "PRON"),
    **dict.fromkeys(("DT", "WDT", "PRP$", "WP$", "PDT"), "DET"),
    **dict.fromkeys((",", ".", ":", "``", "''", "-LRB-", "-RRB-", "HYPH"), "PUNCT"),
    **{"IN": "ADP", "MD": "AUX", "TO": "PART", "RP": "ADP", "POS": "PART", "CC": "CCONJ", "CD": "NUM", "WRB": "SCONJ"},
    **{"UH": "INTJ", "FW": "X", "$": "SYM"},
}


class BadParse(ValueError):
    """A parse written by hand that means nothing; the message names its line."""


@dataclass(frozen=True)
class Line:
    """One token as it was written."""

    word: str
    lemma: str
    tag: str
    pos: str
    relation: str
    head: str
    entity: str
    is_glued: bool
    begins_paragraph: bool


def parse_of(written: str, language: Language = ENGLISH) -> Parse:
    """The parse.

    Raises:
        BadParse: a line has too few columns, a head is no token of the parse, or tokens hang from each other in a ring.
    """
    lines = list(read_lines(written))
    body, starts = printed(lines)
    heads = [head_of(lines, token) for token in range(len(lines))]
    spans = split_paragraphs(body)
    return Parse(
        body=body,
        printed=body,
        words=[line.word for line in lines],
        starts=starts,
        ends=[start + len(line.word) for start, line in zip(starts, lines, strict=True)],
        lemmas=[line.lemma for line in lines],
        poses=[line.pos for line in lines],
        tags=[line.tag for line in lines],
        deps=[line.relation for line in lines],
        heads=heads,
        sentences=sentences_of(heads),
        paragraphs=[sum(begin <= start for begin, _ in spans) - 1 for start in starts],
        paragraph_spans=spans,
        entities=entities_of(lines),
        language=language,
    )


def read_lines(written: str) -> Iterator[Line]:
    """The tokens of the text."""
    begins_paragraph = False
    for text in written.strip().splitlines():
        columns = text.split()
        if not columns:
            begins_paragraph = True
            continue
        if len(columns) not in (4, 5):
            raise BadParse(f"not word, tag, relation, head and perhaps an entity: {text!r}")
        (word, _, lemma), (tag, _, pos) = (
            columns[0].partition("="),
            columns[1].partition(":") if columns[1] != ":" else (":", "", ""),
        )
        is_glued, word = word.startswith("~"), word.removeprefix("~")
        pos = pos or POS_OF_TAG.get(tag, "X")
        lemma = lemma or (word if pos == "PROPN" else word.lower())
        entity = columns[4] if len(columns) == 5 else ""
        yield Line(word, lemma, tag, pos, columns[2], columns[3], entity, is_glued, begins_paragraph)
        begins_paragraph = False


def printed(lines: list[Line]) -> tuple[str, list[int]]:
    """The text that the words make, and where in it each begins."""
    body, starts = "", list[int]()
    for number, line in enumerate(lines):
        if line.begins_paragraph:
            body += "\n\n"
        elif number and not is_glued(lines[number - 1], line):
            body += " "
        starts.append(len(body))
        body += line.word
    return body, starts


def is_glued(before: Line, line: Line) -> bool:
    """Whether nothing is printed between the two."""
    return line.is_glued or line.word in GLUED_TO_THE_LEFT or before.word in GLUED_TO_THE_RIGHT


def head_of(lines: list[Line], token: int) -> int:
    """The token that the token's head is."""
    word, _, number = lines[token].head.partition("#") if lines[token].head != "#" else ("#", "", "")
    if word == "-":
        return token
    places = [place for place, line in enumerate(lines) if line.word == word and place != token]
    if number and number.isdecimal():
        places = [place for place, line in enumerate(lines) if line.word == word][int(number) - 1 : int(number)]
    if not places:
        raise BadParse(f"{lines[token].word!r} hangs from {lines[token].head!r}, which is no other token")
    return min(places, key=lambda place: (abs(place - token), -place))


def sentences_of(heads: list[int]) -> list[int]:
    """For each token its sentence: tokens in a row that hang from the same root."""
    sentences: list[int] = []
    last = -1
    for token in range(len(heads)):
        root = root_of(heads, token)
        sentences.append((sentences[-1] + (root != last)) if sentences else 0)
        last = root
    return sentences


def root_of(heads: list[int], token: int) -> int:
    """The token that all of its sentence hangs from."""
    for _ in heads:
        if heads[token] == token:
            return token
        token = heads[token]
    raise BadParse(f"token {token} hangs from itself, by way of others")


def entities_of(lines: list[Line]) -> list[tuple[int, int, str]]:
    """The entities: first token, one past the last, label."""
    found: list[tuple[int, int, str]] = []
    for token, line in enumerate(lines):
        label = line.entity.removeprefix("+")
        if not label:
            continue
        if found and found[-1][1:] == (token, label) and not line.entity.startswith("+"):
            found[-1] = (found[-1][0], token + 1, label)
        else:
            found.append((token, token + 1, label))
    return found
