"""Every attribution rule answers on its own sentence: on a parse written by hand, and as the model reads the text.

A rule without an example here fails the test, so no rule stands in the table that nothing ever calls for.
"""

from dataclasses import dataclass

import pytest

from tests.parses import parse_of
from transforms.batch import Pipeline
from transforms.extraction import annotated_article
from transforms.parsing.parse import Parse
from transforms.quotations.attribution import RULES, attribute_all

NAMES = tuple(rule.__name__ for rule in RULES)


@dataclass(frozen=True)
class Example:
    """A text whose last passage the rule attributes.

    Attributes:
        written: Its parse.
        source: The word of the source.
        cue: The word of the cue, if there is one.
    """

    written: str
    source: str
    cue: str | None = None


EXAMPLES = {
    "transcript_label": Example(
        """
        WALLACE        NNP  dep    accept
        :              :    punct  accept
        “              ``   punct  accept
        Will=will      MD   aux    accept
        you            PRP  nsubj  accept
        accept         VB   ROOT   -
        it             PRP  dobj   accept
        ?              .    punct  accept
        ”              ''   punct  accept
        """,
        source="WALLACE",
    ),
    "trailing_dash": Example(
        """
        “              ``   punct      moved
        We             PRP  nsubjpass  moved
        shall          MD   aux        moved
        not            RB   neg        moved
        be             VB:AUX auxpass  moved
        moved=move     VBN  ROOT       -
        .              .    punct      moved
        ”              ''   punct      moved
        ―              :    punct      Lind
        Nora           NNP  compound   Lind  PERSON
        Lind           NNP  ROOT       -     PERSON
        """,
        source="Lind",
    ),
    "reopened": Example(
        """
        Lind           NNP  nsubj  said  PERSON
        said=say       VBD  ROOT   -
        :              :    punct  said
        “              ``   punct  rose
        The            DT   det    river
        river          NN   nsubj  rose
        rose=rise      VBD  ccomp  said
        .              .    punct  said

        “              ``   punct  slept
        Nobody         NN   nsubj  slept
        slept=sleep    VBD  ROOT   -
        .              .    punct  slept
        ”              ''   punct  slept
        """,
        source="Lind",
        cue="said",
    ),
    "cue_after": Example(
        """
        “              ``   punct  support
        I              PRP  nsubj  support
        support        VBP  ccomp  said
        him            PRP  dobj   support
        ,              ,    punct  said
        ”              ''   punct  said
        Ien            NNP  nsubj  said  PERSON
        said=say       VBD  ROOT   -
        .              .    punct  said
        """,
        source="Ien",
        cue="said",
    ),
    "cue_before": Example(
        """
        Ien            NNP  nsubj  said  PERSON
        said=say       VBD  ROOT   -
        :              :    punct  said
        “              ``   punct  support
        I              PRP  nsubj  support
        support        VBP  ccomp  said
        him            PRP  dobj   support
        .              .    punct  support
        ”              ''   punct  said
        """,
        source="Ien",
        cue="said",
    ),
    "according_to": Example(
        """
        According=accord VBG prep  is
        to             IN   prep   According
        Lind           NNP  pobj   to  PERSON
        ,              ,    punct  is
        the            DT   det    plan
        plan           NN   nsubj  is
        is=be          VBZ:AUX ROOT -
        “              ``   punct  dead
        dead           JJ   acomp  is
        ”              ''   punct  is
        .              .    punct  is
        """,
        source="Lind",
        cue="According",
    ),
    "inside_clause": Example(
        """
        He             PRP  nsubj  described
        described=describe VBD ROOT -
        the            DT   det    crowd
        crowd          NN   dobj   described
        as             IN   prep   described
        “              ``   punct  peaceful
        very           RB   advmod peaceful
        peaceful       JJ   amod   as
        .              .    punct  described
        ”              ''   punct  described
        """,
        source="He",
        cue="described",
    ),
    "goes_on": Example(
        """
        “              ``   punct  going
        It             PRP  nsubj  going
        is=be          VBZ:AUX aux going
        going=go       VBG  ccomp  said
        well           RB   advmod going
        ,              ,    punct  said
        ”              ''   punct  said
        Ross           NNP  nsubj  said  PERSON
        said=say       VBD  ROOT   -
        .              .    punct  said
        “              ``   punct  are
        Police         NNS  nsubj  are
        are=be         VBP:AUX ROOT -
        out            RB   advmod there
        there          RB   advmod are
        .              .    punct  are
        ”              ''   punct  are
        """,
        source="Ross",
        cue="said",
    ),
    "in_paragraph": Example(
        """
        Lind           NNP  nsubj  denied  PERSON
        denied=deny    VBD  ROOT   -
        it             PRP  dobj   denied
        on             IN   prep   denied
        Monday         NNP  pobj   on  DATE
        .              .    punct  denied
        “              ``   punct  is
        Not            RB   neg    word
        a              DT   det    word
        word           NN   nsubj  is
        is=be          VBZ:AUX ROOT -
        true           JJ   acomp  is
        .              .    punct  is
        ”              ''   punct  is
        """,
        source="Lind",
        cue="denied",
    ),
    "paragraph_subject": Example(
        """
        Nora           NNP  compound Lind  PERSON
        Lind           NNP  nsubj  chairs  PERSON
        chairs=chair   VBZ  ROOT   -
        the            DT   det    board
        harbour        NN   compound board
        board          NN   dobj   chairs
        .              .    punct  chairs

        Lind           NNP  nsubj  shook  PERSON
        shook=shake    VBD  ROOT   -
        her            PRP$ poss   head
        head           NN   dobj   shook
        .              .    punct  shook
        “              ``   punct  is
        Not            RB   neg    word
        a              DT   det    word
        word           NN   nsubj  is
        is=be          VBZ:AUX ROOT -
        true           JJ   acomp  is
        .              .    punct  is
        ”              ''   punct  is
        """,
        source="Lind",
    ),
    "paragraph_before": Example(
        """
        “              ``   punct  going
        It             PRP  nsubj  going
        is=be          VBZ:AUX aux going
        going=go       VBG  ccomp  said
        well           RB   advmod going
        ,              ,    punct  said
        ”              ''   punct  said
        Ross           NNP  nsubj  said  PERSON
        said=say       VBD  ROOT   -
        .              .    punct  said

        “              ``   punct  are
        Police         NNS  nsubj  are
        are=be         VBP:AUX ROOT -
        out            RB   advmod there
        there          RB   advmod are
        .              .    punct  are
        ”              ''   punct  are
        """,
        source="Ross",
        cue="said",
    ),
    "nearest_name": Example(
        """
        The            DT   det    letter
        letter         NN   nsubj  came
        came=come      VBD  ROOT   -
        from           IN   prep   came
        Nora           NNP  compound Lind  PERSON
        Lind           NNP  pobj   from  PERSON
        .              .    punct  came

        “              ``   punct  is
        Not            RB   neg    word
        a              DT   det    word
        word           NN   nsubj  is
        is=be          VBZ:AUX ROOT -
        true           JJ   acomp  is
        .              .    punct  is
        ”              ''   punct  is
        """,
        source="Lind",
    ),
}


def answer(parse: Parse, rule: str) -> tuple[str, str | None] | None:
    """What the rule says of the last passage: the words of the source and of the cue."""
    said = attribute_all(annotated_article(parse))[-1][NAMES.index(rule)]
    if said is None:
        return None
    return parse.words[said.source], None if said.cue is None else parse.words[said.cue]


def test_every_rule_has_an_example() -> None:
    assert EXAMPLES.keys() == set(NAMES)


@pytest.mark.parametrize("rule", EXAMPLES)
def test_a_rule_answers_on_its_sentence_written_by_hand(rule: str) -> None:
    example = EXAMPLES[rule]
    assert answer(parse_of(example.written), rule) == (example.source, example.cue)


@pytest.mark.parametrize("rule", EXAMPLES)
def test_a_rule_answers_on_its_sentence_as_the_model_reads_it(rule: str, pipeline: Pipeline) -> None:
    example = EXAMPLES[rule]
    (parse,) = pipeline.language.read_articles([parse_of(example.written).body])
    assert answer(parse, rule) == (example.source, example.cue)


@pytest.mark.parametrize("rule", [name for name in NAMES if name not in ("reopened", "paragraph_before", "nearest_name")])
def test_the_sentence_is_that_of_the_rules_docstring(rule: str) -> None:
    """The three that are left out look at more than a paragraph, for which a docstring has no room."""
    told = " ".join((RULES[NAMES.index(rule)].__doc__ or "").split())
    assert parse_of(EXAMPLES[rule].written).body.split("\n\n")[-1] in told
