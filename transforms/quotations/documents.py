"""What is written and speaks: a report, a letter, a statement, and whose it is where the article tells that."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from transforms.languages.scheme import Relation
from transforms.names.namewords import HYPHENS, is_hyphen
from transforms.parsing.parse import Parse
from transforms.quotations.annotated import AnnotatedArticle
from transforms.quotations.bodies import Bodies
from transforms.quotations.meant import Meant
from transforms.quotations.noun_phrases import NounPhrase
from transforms.quotations.things import doer, it_of

ISSUERS = ("ORG", "PERSON", "GPE")


@dataclass(frozen=True)
class Documents:
    """The written things of one article, with what is needed to tell whose they are."""

    article: AnnotatedArticle
    bodies: Bodies
    pronouns: dict[int, Meant]

    @property
    def parse(self) -> Parse:
        """The article's parse."""
        return self.article.parse

    @cached_property
    def places(self) -> list[int]:
        """The tokens outside marks that are nouns for something written, in order."""
        documents = self.parse.language.words.documents
        return [
            token
            for token, lemma in enumerate(self.parse.lemmas)
            if lemma.lower() in documents and self.parse.poses[token] == "NOUN" and not self.article.quoted[token]
        ]

    @cached_property
    def issuers(self) -> dict[int, int | None]:
        """For each of these tokens the issuer that the article tells there."""
        return {token: brought_in(self, token) for token in self.places}

    def entity_at(self, token: int) -> int | None:
        """The person, organization or place named at the token."""
        number = self.article.named.at.get(token)
        if number is None or self.article.named.names[number].label not in ISSUERS:
            return None
        return self.article.named.entity_of[number]

    def holder_at(self, token: int) -> int | None:
        """The person whose role beside the name the token stands in: 'the mayor', of 'the mayor, Ada Lind,'."""
        holder = self.article.role_holders.get(token)
        if holder is None or self.parse.sentences[holder.first] != self.parse.sentences[token]:
            return None
        return self.article.named.entity_of[self.article.named.at[holder.first]]


def is_document(article: AnnotatedArticle, token: int) -> bool:
    """Whether the token is a noun for something written: 'report', 'letter', 'statement'."""
    parse = article.parse
    return parse.lemmas[token].lower() in parse.language.words.documents and token not in article.named.at


def issuer_of(documents: Documents, token: int) -> int | None:
    """Whose document the noun means: told beside it, or where the article brought it in; None if nothing tells."""
    own = told_issuer(documents, token)
    if own is not None:
        return own
    phrase = NounPhrase(documents.parse, token)
    if not phrase.is_definite:
        return brought_in(documents, token)
    words = documents.parse.language.words
    earlier = [
        place
        for place in documents.places
        if place < token and (documents.parse.lemmas[place].lower() == phrase.noun or phrase.noun in words.any_document)
    ]
    issuers = [issuer for place in earlier if (issuer := documents.issuers[place]) is not None]
    # The document that was brought in last goes on; two of different issuers leave it open.
    return issuers[-1] if len(set(issuers)) == 1 else None


def is_near(documents: Documents, token: int, issuer: int) -> bool:
    """Whether the issuer is named in the noun's sentence, or in the one before outside marks: else the document speaks itself.

    In papers held out, readers gave no name to a report whose issuer stood farther up.
    """
    parse, article = documents.parse, documents.article
    sentence = parse.stopped_sentences[token]
    earlier = {
        own
        for place, own in enumerate(parse.stopped_sentences[:token])
        if own < sentence and not article.quoted[place] and parse.words[place][:1].isalnum()
    }
    # A sentence of no more than a cue, 'she said', is one all the same.
    near = {sentence, max(earlier, default=sentence)}
    mentions = (article.named.names[number].first for number in article.named.entities[issuer].names)
    return any(parse.stopped_sentences[place] in near for place in mentions)


def told_issuer(documents: Documents, token: int) -> int | None:
    """The issuer that stands with the noun."""
    return next((issuer for rule in BESIDE for issuer in rule(documents, token)), None)


def brought_in(documents: Documents, token: int) -> int | None:
    """The issuer that stands with the noun or does something with it: 'The council released a report'."""
    own = told_issuer(documents, token)
    return own if own is not None else next((issuer for rule in AROUND for issuer in rule(documents, token)), None)


def by_owner(documents: Documents, token: int) -> Iterator[int]:
    """'Lind’s letter', 'the council’s report', 'its report', 'his letter'."""
    owner = NounPhrase(documents.parse, token).owner
    if owner is None:
        return
    named = documents.entity_at(owner)
    if named is not None:
        yield named
    elif documents.parse.poses[owner] == "PRON":
        meant = documents.pronouns.get(owner) or it_of(documents.bodies, owner)
        if meant is not None:
            yield meant.entity
    else:
        meant = doer(documents.bodies, owner, "owner")
        if meant is not None:
            yield meant.entity


def by_name_before(documents: Documents, token: int) -> Iterator[int]:
    """'A JSC statement', 'the Harbour Ministry report'; but not 'a White House pool report', nor 'an anti-Lind letter'."""
    named = documents.entity_at(token - 1) if token and not is_behind_hyphen(documents, token - 1) else None
    if named is not None and documents.article.named.entities[named].label != "GPE":
        yield named


def is_behind_hyphen(documents: Documents, token: int) -> bool:
    """Whether a hyphen ties the name at the token to a word before it: 'anti-Lind'."""
    number = documents.article.named.at.get(token)
    first = token if number is None else documents.article.named.names[number].first
    return first > 0 and documents.parse.words[first - 1] in HYPHENS and is_hyphen(documents.parse, first - 1)


def by_preposition(documents: Documents, token: int) -> Iterator[int]:
    """'A report by the Harbour Committee', 'a statement from the mayor, Lind', 'a report published by the council'.

    Who has seen, obtained or leaked it has not written it.
    """
    parse, words = documents.parse, documents.parse.language.words
    issued = [
        child
        for child in parse.children[token]
        if parse.relations[child] is Relation.PARTICIPLE_CLAUSE and parse.lemmas[child].lower() in words.issuing_verbs
    ]
    governors = [token, *issued]
    for governor in governors:
        for child in parse.children[governor]:
            is_agent = parse.relations[child] is Relation.AGENT or parse.words[child].lower() in words.issuing
            if is_agent and child > token:
                for target in parse.children[child]:
                    named = documents.entity_at(target)
                    if named is None:
                        named = documents.holder_at(target)
                    if named is not None:
                        yield named


def by_clause(documents: Documents, token: int) -> Iterator[int]:
    """'A letter that Bishop Olu Crane sent', 'a message she wrote'; not 'the report that Lind leaked'."""
    parse = documents.parse
    for verb in parse.children[token]:
        is_clause = parse.relations[verb] is Relation.RELATIVE_CLAUSE and verb > token
        if not is_clause or parse.lemmas[verb].lower() not in parse.language.words.issuing_verbs:
            continue
        for subject in parse.children[verb]:
            if parse.relations[subject] is Relation.SUBJECT and subject > token:
                named = documents.entity_at(subject)
                meant = documents.pronouns.get(subject) if named is None else None
                if named is not None or meant is not None:
                    yield named if named is not None else meant.entity  # type: ignore[union-attr]


def by_verb(documents: Documents, token: int) -> Iterator[int]:
    """'The Harbour Committee released a report'; 'The council said in a statement'; 'says the council in a report'."""
    parse = documents.parse
    verb = parse.heads[token]
    is_object = parse.relations[token] is Relation.OBJECT
    if parse.relations[token] is Relation.OBJECT_OF_PREPOSITION:
        is_object = parse.words[verb].lower() in parse.language.words.place_of_speech
        verb = parse.heads[verb]
    # 'Says the Harbour Fund in a report': the parser ties the report to the Fund.
    if is_object and parse.is_subject(verb) and documents.entity_at(verb) is not None:
        verb = parse.heads[verb]
    words, lemma = parse.language.words, parse.lemmas[verb].lower()
    if not is_object or not (lemma in words.issuing_verbs or lemma in words.speech_verbs):
        return
    source = documents.article.sources.get(verb)
    subjects = [source] if source is not None else [child for child in parse.children[verb] if parse.is_subject(child)]
    for subject in subjects:
        named = documents.entity_at(subject)
        meant = documents.pronouns.get(subject) if named is None else None
        if meant is None and named is None:
            is_it = parse.poses[subject] == "PRON"
            meant = it_of(documents.bodies, subject) if is_it else doer(documents.bodies, subject, "issuer")
        if named is not None or meant is not None:
            yield named if named is not None else meant.entity  # type: ignore[union-attr]


BESIDE: tuple[Callable[[Documents, int], Iterator[int]], ...] = (by_owner, by_name_before, by_preposition, by_clause)
AROUND: tuple[Callable[[Documents, int], Iterator[int]], ...] = (by_verb,)
