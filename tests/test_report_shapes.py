"""Every shape of a report, and every rule that takes a dependent of a verb for what it reports, on a sentence of its own.

On a parse written by hand the pair must come out; as the model reads the sentence, it must come out too.
"""

from dataclasses import dataclass

import pytest

from tests.parses import parse_of
from transforms.batch import Pipeline
from transforms.extraction import annotated_article
from transforms.parsing.parse import Parse
from transforms.quotations.evidence import Evidence
from transforms.quotations.report_shapes import CONTENTS, SHAPES, find_pairs


@dataclass(frozen=True)
class Example:
    """A sentence with the pair that must be found in it: shape, cue, source and content, as printed."""

    shape: str
    cue: str
    source: str | None
    content: str
    written: str


EXAMPLES = {
    "content_clause": Example(
        "clause",
        "said",
        "Lee",
        "he would go",
        """
        Lee            NNP  nsubj  said  PERSON
        said=say       VBD  ROOT   -
        he             PRP  nsubj  go
        would          MD   aux    go
        go             VB   ccomp  said
        .              .    punct  said
        """,
    ),
    "infinitive": Example(
        "infinitive",
        "vowed",
        "Lee",
        "to go",
        """
        Lee            NNP  nsubj  vowed  PERSON
        vowed=vow      VBD  ROOT   -
        to             TO   aux    go
        go             VB   xcomp  vowed
        .              .    punct  vowed
        """,
    ),
    "inner_clause": Example(
        "inner_clause",
        "wants",
        "Lee",
        "who paid",
        """
        Lee            NNP  nsubj  wants  PERSON
        wants=want     VBZ  ROOT   -
        to             TO   aux    know
        know           VB   xcomp  wants
        who            WP   nsubj  paid
        paid=pay       VBD  ccomp  know
        .              .    punct  wants
        """,
    ),
    "purpose": Example(
        "infinitive",
        "urged",
        "Lee",
        "to go",
        """
        Lee            NNP  nsubj  urged  PERSON
        urged=urge     VBD  ROOT   -
        voters=voter   NNS  dobj   urged
        to             TO   aux    go
        go             VB   advcl  urged
        .              .    punct  urged
        """,
    ),
    "object_of_verb": Example(
        "object",
        "backed",
        "Lee",
        "the plan",
        """
        Lee            NNP  nsubj  backed  PERSON
        backed=back    VBD  ROOT   -
        the            DT   det    plan
        plan           NN   dobj   backed
        .              .    punct  backed
        """,
    ),
    "passive_subject": Example(
        "passive",
        "backed",
        "Lee",
        "The plan",
        """
        The            DT   det    plan
        plan           NN   nsubjpass backed
        was=be         VBD:AUX auxpass backed
        backed=back    VBN  ROOT   -
        by             IN   agent  backed
        Lee            NNP  pobj   by  PERSON
        .              .    punct  backed
        """,
    ),
    "behind_preposition": Example(
        "preposition",
        "warned",
        "Lee",
        "delays",
        """
        Lee            NNP  nsubj  warned  PERSON
        warned=warn    VBD  ROOT   -
        of             IN   prep   warned
        delays=delay   NNS  pobj   of
        .              .    punct  warned
        """,
    ),
    "rest_of_clause": Example(
        "rest",
        "called",
        "Lee",
        "the plan “odd”",
        """
        Lee            NNP  nsubj  called  PERSON
        called=call    VBD  ROOT   -
        the            DT   det    plan
        plan           NN   dobj   called
        “              ``   punct  odd
        odd            JJ   oprd   called
        ”              ''   punct  odd
        .              .    punct  called
        """,
    ),
    "around_inserted": Example(
        "around",
        "said",
        "Lee",
        "The plan for the harbour",
        """
        The            DT   det    plan
        plan           NN   nsubj  is
        for            IN   prep   plan
        the            DT   det    harbour
        harbour        NN   pobj   for
        ,              ,    punct  is
        Lee            NNP  nsubj  said  PERSON
        said=say       VBD  parataxis is
        ,              ,    punct  is
        is=be          VBZ:AUX ROOT -
        dead           JJ   acomp  is
        .              .    punct  is
        """,
    ),
    "according_pairs": Example(
        "according",
        "According",
        "Lind",
        "the plan is dead",
        """
        According=accord VBG prep  is
        to             IN   prep   According
        Lind           NNP  pobj   to  PERSON
        ,              ,    punct  is
        the            DT   det    plan
        plan           NN   nsubj  is
        is=be          VBZ:AUX ROOT -
        dead           JJ   acomp  is
        .              .    punct  is
        """,
    ),
    "noun_pairs": Example(
        "noun_clause",
        "claim",
        "Lind",
        "that the plan is dead",
        """
        Nobody         NN   nsubj  believed
        believed=believe VBD ROOT  -
        Lind           NNP  poss   claim  PERSON
        's             POS  case   Lind
        claim          NN   dobj   believed
        that           IN   mark   is
        the            DT   det    plan
        plan           NN   nsubj  is
        is=be          VBZ:AUX acl claim
        dead           JJ   acomp  is
        .              .    punct  believed
        """,
    ),
    "complement_of_noun": Example(
        "preposition",
        "warning",
        "Lind",
        "delays",
        """
        Nobody         NN   nsubj  heeded
        heeded=heed    VBD  ROOT   -
        Lind           NNP  poss   warning  PERSON
        's             POS  case   Lind
        warning        NN   dobj   heeded
        of             IN   prep   warning
        delays=delay   NNS  pobj   of
        .              .    punct  heeded
        """,
    ),
    "label_pairs": Example(
        "label",
        ":",
        "LIND",
        "I never knew.",
        """
        LIND           NNP  dep    knew
        :              :    punct  knew
        I              PRP  nsubj  knew
        never          RB   neg    knew
        knew=know      VBD  ROOT   -
        .              .    punct  knew
        """,
    ),
}


def pairs_of(parse: Parse) -> set[tuple[str, str, str | None, str]]:
    """The pairs that are found: shape, cue, source and content, as printed."""
    return {
        (
            pair.shape,
            parse.words[pair.cue],
            None if pair.source is None else parse.words[pair.source],
            parse.body[pair.start : pair.end],
        )
        for pair in find_pairs(Evidence(annotated_article(parse)))
    }


def test_every_shape_and_every_rule_has_an_example() -> None:
    assert {example.shape for example in EXAMPLES.values()} == set(SHAPES)
    assert {rule.__name__ for rules in CONTENTS.values() for rule in rules} <= EXAMPLES.keys()


@pytest.mark.parametrize("rule", EXAMPLES)
def test_a_pair_is_found_in_a_sentence_written_by_hand(rule: str) -> None:
    example = EXAMPLES[rule]
    assert (example.shape, example.cue, example.source, example.content) in pairs_of(parse_of(example.written))


@pytest.mark.parametrize("rule", EXAMPLES)
def test_a_pair_is_found_as_the_model_reads_the_sentence(rule: str, pipeline: Pipeline) -> None:
    example = EXAMPLES[rule]
    (parse,) = pipeline.language.read_articles([parse_of(example.written).body])
    assert (example.shape, example.cue, example.source, example.content) in pairs_of(parse)
