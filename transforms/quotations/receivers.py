"""Of whom something is said, told or asked, and who therefore does not say it: 'Lind was accused of “theft”'."""

from transforms.languages.scheme import Form, Relation
from transforms.quotations.evidence import Evidence


def is_receiver(evidence: Evidence, source: int | None, cue: int | None, span: tuple[int, int]) -> bool:
    """Whether the source is the subject of the passive that the span belongs to: 'Lind is known as “the ferryman”'.

    Of 24 such subjects in the articles learned from 4 are the source: of verbs of quoting ('was quoted as saying') and of feeling
    ('was shocked that'). Where another cue stands nearer, that one tells: 'Lind is expected to say “no”'; not
    where the passive does: '“No,” said Lind, who was named “man of the match”'.
    """
    parse = evidence.article.parse
    if source is None:
        return False
    if source not in evidence.receiving:
        evidence.receiving[source] = receiving_verbs(evidence, source)
    receiving = evidence.receiving[source]
    if not receiving:
        return False
    exempt = parse.language.quoting.quoting_verbs | parse.language.quoting.feeling_verbs
    above = evidence.verbs_above(parse.tokens_in(*span))
    return any(
        verb == cue or (verb in above and (cue is None or cue < verb))
        for verb in receiving
        if parse.starts[verb] < span[0] and parse.lemmas[verb].lower() not in exempt
    )


def receiving_verbs(evidence: Evidence, source: int) -> list[int]:
    """The verbs by which the source receives something: its passives, and those that give it a name."""
    parse = evidence.article.parse
    passive = (verb for verb in verbs_with(evidence, source) if Relation.PASSIVE_AUXILIARY in parse.relations_below[verb])
    return [*passive, *names_given(evidence, source)]


def names_given(evidence: Evidence, source: int) -> list[int]:
    """The participles that tell what others call the source: 'Lind, dubbed “the ferryman”'; not 'having called on “all”'."""
    parse, quoting = evidence.article.parse, evidence.article.parse.language.quoting
    return [
        verb
        for verb in parse.children[source]
        if parse.relations[verb] is Relation.PARTICIPLE_CLAUSE
        and parse.forms[verb] is Form.PARTICIPLE
        and parse.lemmas[verb].lower() in quoting.naming_verbs
        and (
            verb + 1 == len(parse.words)
            or parse.forms[verb + 1] is not Form.PREPOSITION
            or parse.words[verb + 1].lower() in quoting.quoted_as
        )
    ]


def verbs_with(evidence: Evidence, source: int) -> list[int]:
    """The verbs whose passive subject the source is, or whose relative pronoun stands for it: 'Lind, who was accused of'."""
    parse = evidence.article.parse
    own = [parse.heads[source]] if parse.relations[source] is Relation.PASSIVE_SUBJECT else []
    relative = (token for token in parse.children[source] if parse.relations[token] is Relation.RELATIVE_CLAUSE)
    return own + [
        verb for verb in relative if any(parse.relations[token] is Relation.PASSIVE_SUBJECT for token in parse.children[verb])
    ]
