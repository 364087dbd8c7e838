"""The speaker of a quotation: how it is printed, and who that is in the whole article."""

from dataclasses import dataclass

from transforms.attribution import Scene
from transforms.identity import SUBJECTS
from transforms.lexicon import DEFINITE_PERSONS, ORG_HEADS, TITLES
from transforms.quotes import Quotation
from transforms.sources import RELATIVES, printed_source

MAX_SENTENCES_BACK = 3
MAX_ROLE_DISTANCE = 12
"""Sentences back in which 'the minister' may find the person whose printed role it is."""


@dataclass(frozen=True)
class Speaker:
    """The printed phrase (characters), its form, and, where somebody is named, the entity, its mention and its role."""

    start: int | None
    end: int | None
    form: str
    entity: int | None
    mention: int | None
    role: str | None


NOBODY = Speaker(None, None, "none", None, None, None)


def find_speaker(scene: Scene, pronouns: dict[int, int], quotation: Quotation) -> Speaker:
    """Who the quotation's source is: by name, by the person that a pronoun goes back to, or by the role that a noun repeats."""
    if quotation.source is None:
        return NOBODY
    parse, cast = scene.parse, scene.cast
    first, last = speaker_tokens(scene, quotation)
    start, end = parse.starts[first], parse.ends[last - 1]
    named = antecedent(scene, quotation.source)
    name = cast.at.get(named)
    if name is not None and cast.names[name].label in ("PERSON", "ORG", "GPE", "NORP"):
        if cast.names[name].label == "NORP":
            return Speaker(start, end, "nominal", None, None, None)
        entity = cast.entity_of[name]
        return Speaker(start, end, "name", entity, name, role_of(scene, name, entity))
    if parse.poses[quotation.source] == "PRON" or parse.words[quotation.source].lower() in ("he", "she", "they", "it", "i", "we"):
        resolved = pronouns.get(quotation.source)
        mention = None if resolved is None else mention_before(scene, resolved, quotation.source)
        return Speaker(start, end, "pronoun", resolved, mention, None if mention is None else role_of(scene, mention, resolved))
    resolved = entity_by_noun(scene, quotation.source)
    mention = None if resolved is None else mention_before(scene, resolved, quotation.source)
    return Speaker(start, end, "nominal", resolved, mention, None if mention is None else role_of(scene, mention, resolved))


def antecedent(scene: Scene, source: int) -> int:
    """What a relative pronoun goes back to: 'Lind, who says' → Lind; any other token itself."""
    parse = scene.parse
    if parse.words[source].lower() not in RELATIVES:
        return source
    clause = parse.heads[source]
    return parse.heads[clause] if parse.deps[clause] == "relcl" else source


def speaker_tokens(scene: Scene, quotation: Quotation) -> tuple[int, int]:
    """The tokens of the speaker as printed beside the quotation, whose source is known."""
    if quotation.source is None:
        raise ValueError("a quotation without a source has no printed speaker")
    content = scene.parse.token_at(quotation.spans[0][0])
    return printed_source(scene.parse, scene.cast, quotation.source, quotation.cue, content)


def role_of(scene: Scene, mention: int, entity: int | None) -> str | None:
    """The role printed at the mention, else the entity's first one."""
    name = scene.cast.names[mention]
    if name.role_start is not None:
        return scene.parse.body[name.role_start : name.role_end]
    roles = [] if entity is None else scene.cast.entities[entity].roles
    return roles[0] if roles else None


def mention_before(scene: Scene, entity: int, token: int) -> int:
    """The entity's last mention before the token, or its first one after."""
    mentions = scene.cast.entities[entity].names
    return max((number for number in mentions if scene.cast.names[number].first < token), default=mentions[0])


def entity_by_noun(scene: Scene, head: int) -> int | None:
    """Whom a definite noun goes back to; None for 'a minister', 'the officials', 'the spokesman for the port'.

    The person whose role the noun repeats; the organization whose name ends with it; for nouns by which papers go on about a
    person ('the billionaire') whoever was named last.
    """
    parse = scene.parse
    definite = any(parse.words[child].lower() in ("the", "this", "that") for child in parse.children[head])
    affiliated = any(parse.words[child].lower() in ("for", "with", "from") for child in parse.children[head])
    if not definite or affiliated or parse.tags[head] in ("NNS", "NNPS"):
        return None
    by_role = entity_by_role(scene, head)
    if by_role is not None:
        return by_role
    return entity_by_head_noun(scene, head) if parse.lemmas[head].lower() in ORG_HEADS else person_last_named(scene, head)


def entity_by_head_noun(scene: Scene, head: int) -> int | None:
    """The organization last named before whose name ends with the noun: 'the committee' → Harbour Committee."""
    parse, cast = scene.parse, scene.cast
    for number in range(len(cast.names) - 1, -1, -1):
        name = cast.names[number]
        if name.last <= head and name.label == "ORG" and parse.words[name.last - 1].lower() == parse.lemmas[head].lower():
            return cast.entity_of[number]
    return None


def person_last_named(scene: Scene, head: int) -> int | None:
    """The person named last before 'the billionaire', in the sentence before or the one before that; subjects first."""
    parse, cast = scene.parse, scene.cast
    if parse.words[head].lower() not in DEFINITE_PERSONS:
        return None
    near = [
        (parse.sentences[name.first], parse.deps[name.last - 1] in SUBJECTS, name.first, cast.entity_of[number])
        for number, name in enumerate(cast.names)
        if name.label == "PERSON"
        and name.last <= head
        and 0 < parse.sentences[head] - parse.sentences[name.first] <= MAX_SENTENCES_BACK
        and not scene.quoted[name.first]
    ]
    return max(near)[3] if near else None


def entity_by_role(scene: Scene, head: int) -> int | None:
    """The person last named before whose role the noun repeats: 'the prime minister' → Justin Trudeau."""
    parse, cast = scene.parse, scene.cast
    lemma = parse.lemmas[head].lower()
    if lemma not in TITLES:
        return None
    for number in range(len(cast.names) - 1, -1, -1):
        name = cast.names[number]
        if name.first >= head or name.label != "PERSON":
            continue
        if parse.sentences[head] - parse.sentences[name.first] > MAX_ROLE_DISTANCE:
            return None
        roles = cast.entities[cast.entity_of[number]].roles
        if any(lemma in role.lower().replace("-", " ").split() for role in roles):
            return cast.entity_of[number]
    return None
