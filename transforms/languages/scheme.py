"""What rules know of syntax: OnRecord's own names for words' forms, for their relations, and for what entities are.

A language model is trained on one annotation scheme and speaks in its labels: 'nsubjpass' and 'NNP', or 'nsubj:pass' and 'NE'.
A `Scheme` translates each label into the names below once, when an article is read. Rules see these names alone.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum


class Relation(StrEnum):
    """What a word is to its head."""

    ROOT = "root"
    SUBJECT = "subject"
    PASSIVE_SUBJECT = "passive subject"
    CLAUSAL_SUBJECT = "clausal subject"
    EXPLETIVE = "expletive"
    """'It' of 'it rained'."""
    AGENT = "agent"
    """'By' of 'built by Lind', or the agent itself where a scheme has no word between."""
    OBJECT = "object"
    COMPLEMENT = "complement"
    """'Mayor' of 'Lind is mayor'."""
    OBJECT_COMPLEMENT = "object complement"
    """'Mayor' of 'they made Lind mayor'."""
    OBJECT_OF_PREPOSITION = "object of preposition"
    CLAUSE_OF_PREPOSITION = "clause of preposition"
    PREPOSITION = "preposition"
    CONTENT_CLAUSE = "content clause"
    """'Rain fell' of 'Lind said rain fell'."""
    OPEN_CLAUSE = "open clause"
    """'To leave' of 'Lind wants to leave'."""
    RELATIVE_CLAUSE = "relative clause"
    PARTICIPLE_CLAUSE = "participle clause"
    """'Built' of 'the dyke built in March'."""
    ADVERBIAL_CLAUSE = "adverbial clause"
    PARATAXIS = "parataxis"
    CONJUNCT = "conjunct"
    APPOSITION = "apposition"
    COMPOUND = "compound"
    ADJECTIVE = "adjective"
    NOUN_MODIFIER = "noun modifier"
    NOUN_ADVERBIAL = "noun adverbial"
    """'Monday' of 'Lind said Monday'."""
    ADVERB = "adverb"
    DETERMINER = "determiner"
    PREDETERMINER = "predeterminer"
    NUMBER = "number"
    QUANTIFIER = "quantifier"
    POSSESSOR = "possessor"
    CASE = "case"
    NEGATION = "negation"
    AUXILIARY = "auxiliary"
    PASSIVE_AUXILIARY = "passive auxiliary"
    MARKER = "marker"
    PUNCTUATION = "punctuation"
    UNKNOWN = "unknown"
    """The model itself does not know."""
    OTHER = "other"
    """Whatever no rule asks for."""


class Form(StrEnum):
    """What form a word has."""

    NOUN = "singular noun"
    NOUNS = "plural noun"
    NAME = "singular name"
    NAMES = "plural name"
    ADJECTIVE = "adjective"
    DETERMINER = "determiner"
    PREPOSITION = "preposition"
    INFINITIVE = "infinitive"
    PAST = "past"
    PRESENT_SINGULAR = "present, third person singular"
    PRESENT = "present, other persons"
    GERUND = "gerund"
    PARTICIPLE = "past participle"
    MODAL = "modal"
    PRONOUN = "personal pronoun"
    POSSESSIVE_PRONOUN = "possessive pronoun"
    RELATIVE_PRONOUN = "relative pronoun"
    RELATIVE_POSSESSIVE = "relative possessive"
    RELATIVE_DETERMINER = "relative determiner"
    RELATIVE_ADVERB = "relative adverb"
    TO = "mark of the infinitive"
    ADVERB = "adverb"
    COMPARATIVE_ADVERB = "comparative adverb"
    PARTICLE = "particle"
    CONJUNCTION = "coordinating conjunction"
    NUMBER = "number"
    POSSESSIVE_MARK = "possessive mark"
    INTERJECTION = "interjection"
    FOREIGN = "foreign word"
    COMMA = "comma"
    STOP = "stop"
    COLON = "colon"
    OPENING_BRACKET = "opening bracket"
    OTHER = "other"
    """Whatever no rule asks for."""


SUBJECTS = frozenset({Relation.SUBJECT, Relation.PASSIVE_SUBJECT, Relation.CLAUSAL_SUBJECT, Relation.AGENT})
"""Who does or suffers what the verb tells."""
NOMINAL_SUBJECTS = frozenset({Relation.SUBJECT, Relation.PASSIVE_SUBJECT})
"""Of those the nouns and pronouns that stand with the verb itself."""
TENSED = frozenset({Form.PAST, Form.PRESENT_SINGULAR, Form.PRESENT})
"""Verbs that have a tense themselves."""
FINITE = frozenset({Form.PAST, Form.PRESENT_SINGULAR, Form.PRESENT, Form.MODAL})
PLURALS = frozenset({Form.NOUNS, Form.NAMES})
PROPER = frozenset({Form.NAME, Form.NAMES})


@dataclass(frozen=True)
class Scheme:
    """One annotation scheme: what each of its labels is in the names above; a label that is not listed is OTHER.

    Entity labels that are not listed stay as they are. `times` are the model's entity labels for times and amounts.
    """

    relations: Mapping[str, Relation]
    forms: Mapping[str, Form]
    entities: Mapping[str, str]
    times: frozenset[str]

    def relations_of(self, labels: Iterable[str]) -> list[Relation]:
        """The relations that a model's labels mean."""
        known = self.relations
        return [known.get(label, Relation.OTHER) for label in labels]

    def forms_of(self, labels: Iterable[str]) -> list[Form]:
        """The forms that a model's tags mean."""
        known = self.forms
        return [known.get(label, Form.OTHER) for label in labels]
