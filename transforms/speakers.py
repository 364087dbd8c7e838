"""The speaker of a quotation: how it is printed, and who that is in the whole article."""

from dataclasses import dataclass

from transforms.attribution import Scene
from transforms.lexicon import TITLES
from transforms.quotes import Quotation
from transforms.sources import printed_source

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
    name = cast.at.get(quotation.source)
    if name is not None and cast.names[name].label in ("PERSON", "ORG", "GPE", "NORP"):
        if cast.names[name].label == "NORP":
            return Speaker(start, end, "nominal", None, None, None)
        entity = cast.entity_of[name]
        return Speaker(start, end, "name", entity, name, role_of(scene, name, entity))
    if parse.poses[quotation.source] == "PRON" or parse.words[quotation.source].lower() in ("he", "she", "they", "it", "i", "we"):
        resolved = pronouns.get(quotation.source)
        mention = None if resolved is None else mention_before(scene, resolved, quotation.source)
        return Speaker(start, end, "pronoun", resolved, mention, None if mention is None else role_of(scene, mention, resolved))
    resolved = entity_by_role(scene, quotation.source)
    mention = None if resolved is None else mention_before(scene, resolved, quotation.source)
    return Speaker(start, end, "nominal", resolved, mention, None if mention is None else role_of(scene, mention, resolved))


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


def entity_by_role(scene: Scene, head: int) -> int | None:
    """The person last named before whose role the noun repeats: 'the prime minister' → Justin Trudeau; None for 'a minister'."""
    parse, cast = scene.parse, scene.cast
    lemma = parse.lemmas[head].lower()
    definite = any(parse.words[child].lower() in ("the", "this", "that") for child in parse.children[head])
    if not definite or lemma not in TITLES or parse.tags[head] in ("NNS", "NNPS"):
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
