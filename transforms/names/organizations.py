"""Organizations by what is generally known of them: names that all papers print, head nouns, 'Department of', acronyms."""

import re
from collections.abc import Sequence

from transforms.languages.en.gazetteer import KNOWN_GROUPS, KNOWN_ORGANIZATIONS, PLATFORMS
from transforms.languages.en.words import COMMON_CAPITALS, ORG_HEADS, ORG_HEADS_WITH_OF, TITLES
from transforms.names.namewords import Name, first_stems, is_hyphen, is_name_word, joined, stem_of
from transforms.parsing.parse import Parse

MAX_ORGANIZATION_TOKENS = 12
_LONGEST_KNOWN = max(len(re.findall(r"[\w.'’]+|[^\w\s]", name)) for name in KNOWN_ORGANIZATIONS)
_FOLDED = frozenset(name.casefold() for name in KNOWN_ORGANIZATIONS if " " in name)
_FIRST_STEMS = first_stems(KNOWN_ORGANIZATIONS)
_INNER = frozenset({"of", "for", "and", "the", "&", "on", "to"})
_COMPLEMENT = frozenset({"of", "for", "on"})
_LOWER_HEADS = frozenset({"party", "committee", "subcommittee"})
_PARTY_WORDS = frozenset(
    {"republican", "democratic", "liberal", "conservative", "labour", "labor", "green", "libertarian", "socialist", "communist",
     "tory", "reform", "senate", "house", "judiciary"}
)  # fmt: skip
_OWNERS = frozenset(
    """
    children women men people veterans mothers fathers parents teachers farmers workers girls boys king queen writers nurses
    officers governors citizens fishermen lawyers players taxpayers voters
    """.split()
)
_ACRONYM = re.compile(r"(?:[A-Z]\.?){3,6}")
_PLATFORM_USE = frozenset(
    """
    account accounts page pages feed feeds post posts message messages handle followers follower user users thread bio profile
    group video videos channel rant tirade spat exchange live poll
    """.split()
)


def is_known_organization(text: str) -> bool:
    """Whether the text is the name of a well-known organization: 'Reuters', 'Supreme court', 'F.B.I.'."""
    plain = " ".join(text.replace("’", "'").split())
    return (
        plain in KNOWN_ORGANIZATIONS
        or plain.casefold() in _FOLDED
        or ("." in plain and plain.replace(".", "") in KNOWN_ORGANIZATIONS)
    )


def find_organizations(parse: Parse, headline: list[bool]) -> list[Name]:
    """Organizations by their own words: known names and head nouns, the longest first. Head nouns tell nothing in title case."""
    found = []
    free_from = 0
    for token in parse.capitals:
        if token < free_from:
            continue
        last = known_run(parse, token)
        if not headline[token]:
            last = max(last, headed_run(parse, token), lower_headed_run(parse, token))
        if last > token:
            found.append(Name(token, last, "ORG"))
        free_from = last
    return found


def known_run(parse: Parse, token: int) -> int:
    """One past the last token of the well-known organization that begins at the token; the token itself when none does.

    A name that goes on is another one: not 'Senate' in 'Senate Finance Committee'.
    """
    word = parse.words[token]
    if stem_of(word) not in _FIRST_STEMS and word.replace(".", "") not in KNOWN_ORGANIZATIONS:
        return token
    for last in range(min(token + _LONGEST_KNOWN, len(parse)), token, -1):
        if parse.paragraphs[last - 1] == parse.paragraphs[token] and is_known_organization(parse.text(token, last)):
            goes_on = last < len(parse) and _is_capitalized(parse, last) and joined(parse, last - 1, last)
            leads = token > 0 and _is_capitalized(parse, token - 1) and joined(parse, token - 1, token)
            is_whole = last - token > 1 or parse.text(token, last).isupper()
            if is_whole or (not goes_on and not (leads and parse.sentences[token - 1] == parse.sentences[token] and token > 1)):
                return last
    return token


def headed_run(parse: Parse, token: int) -> int:
    """One past the last token of the organization that a head noun makes of the capitalized run at the token.

    'Harbour Workers Union' ends with its head; 'Rudin Center for Transportation' and 'Department of Public Works and Housing' go
    on behind it.
    """
    if not _is_capitalized(parse, token) or _is_led_up_to(parse, token):
        return token
    end = token
    while end < min(token + MAX_ORGANIZATION_TOKENS, len(parse)) and parse.paragraphs[end] == parse.paragraphs[token]:
        inner = end > token and (
            parse.words[end].lower() in _INNER
            or (parse.words[end] in ("-", "–") and is_hyphen(parse, end))
            or is_owner_mark(parse, token, end)
        )
        if not (_is_capitalized(parse, end) and (end == token or parse.starts[end] - parse.ends[end - 1] <= 1)) and not inner:
            break
        end += 1
    while end > token and parse.words[end - 1].lower() in _INNER:
        end -= 1
    joint = next((place for place in range(token, end) if parse.words[place].lower() in _INNER), end)
    if joint < end - 1 and joint > token and parse.words[joint].lower() in _COMPLEMENT:
        head = parse.words[joint - 1].lower()
        if head in ORG_HEADS_WITH_OF and (parse.words[joint].lower() != "on" or joint - token > 1):
            return _complement_end(parse, joint + 1, end)
    for last in range(joint, token + 1, -1):
        head = parse.words[last - 1].lower()
        if (head in ORG_HEADS or _is_local_party(parse, last - 1)) and not is_hyphen(parse, last - 1):
            return last
    return token


def is_owner_mark(parse: Parse, first: int, token: int) -> bool:
    """Whether the token is a possessive inside a name: 'Corran Children's Hospital', 'St. Olav's College'."""
    if parse.words[token] not in ("'s", "’s", "'", "’") or token + 1 >= len(parse) or not parse.words[token + 1][:1].isupper():
        return False
    is_saint = token - 2 >= first and parse.words[token - 2] in ("St.", "St", "Saint")
    is_saint_of_more = first < token and parse.words[first] in ("St.", "St", "Saint")
    return parse.words[token - 1].lower() in _OWNERS or is_saint or is_saint_of_more


def _is_local_party(parse: Parse, token: int) -> bool:
    """Whether 'GOP' ends a local party's name: 'the Quill County GOP said', but not 'the Ohio GOP primary'."""
    return parse.words[token] == "GOP" and (token + 1 == len(parse) or parse.poses[token + 1] not in ("NOUN", "PROPN", "ADJ"))


def _is_led_up_to(parse: Parse, token: int) -> bool:
    """Whether the capitalized run began before the token: by a word, or one tied by a hyphen ('Saint-Aubry Credit Union')."""
    if not token:
        return False
    by_word = _is_capitalized(parse, token - 1) and joined(parse, token - 1, token)
    return by_word or (parse.words[token - 1] in ("-", "–") and is_hyphen(parse, token - 1))


def _complement_end(parse: Parse, first: int, end: int) -> int:
    """Where the words behind 'Department of' end: before 'and' or 'for' when another organization or a person stands there.

    'University of Iowa and Corran College' is two; 'Department of Public Works and Housing' is one.
    """
    for place in range(first + 1, end):
        lower = parse.words[place].lower()
        if lower in ("to", "on") or (
            lower in ("and", "&") and any(parse.words[behind].lower() in ORG_HEADS for behind in range(place, end))
        ):
            return place
        if lower == "for" and parse.words[place - 1].lower() not in ORG_HEADS_WITH_OF:
            return place
    return end


def lower_headed_run(parse: Parse, token: int) -> int:
    """One past the last token of a party or committee whose head has no capital: 'Senate ethics committee'."""
    word = parse.words[token]
    if not word[:1].isupper() or _is_led_up_to(parse, token) or parse.tags[token] in ("DT", "PRP", "IN"):
        return token
    for head in range(token + 1, min(token + 5, len(parse))):
        if parse.paragraphs[head] != parse.paragraphs[token] or not parse.words[head].isalpha():
            return token
        lower = parse.words[head].lower()
        if lower in _LOWER_HEADS:
            has_party_word = any(parse.words[place].lower() in _PARTY_WORDS for place in range(token, head))
            return head + 1 if has_party_word and parse.words[head].islower() else token
        if parse.poses[head] not in ("NOUN", "PROPN", "ADJ"):
            return token
    return token


def find_abbreviated(parse: Parse, names: list[Name]) -> list[Name]:
    """Every naming by an acronym that the article prints behind its long form: 'Royal Harbour Police Service (RHPS)'."""
    label_of = {}
    for name in names:
        if name.label == "PERSON" or name.stop + 2 >= len(parse) or parse.words[name.stop] != "(":
            continue
        acronym = parse.words[name.stop + 1]
        is_alone = parse.words[name.stop + 2] == ")"
        if is_alone and is_acronym(acronym) and acronym.replace(".", "") == initials(parse.words[name.first : name.stop]):
            label_of[acronym] = name.label
    return [Name(token, token + 1, label_of[word]) for token, word in enumerate(parse.words) if word in label_of]


def initials(words: Sequence[str]) -> str:
    """The capitals that begin words of the name: 'RHPS' for 'Royal Harbour Police Service'."""
    return "".join(word[0] for word in words if word[0].isupper())


def is_acronym(text: str) -> bool:
    """Whether the text is three to six capitals, with stops or without: 'CBSA', 'F.B.I.'."""
    return bool(_ACRONYM.fullmatch(text))


def is_platform_use(parse: Parse, name: Name) -> bool:
    """Whether a platform is named as the place to post on, not as the company: 'on Twitter', 'her Instagram page'."""
    if parse.text(name.first, name.stop).rstrip(". \n") not in PLATFORMS:
        return False
    before = parse.words[name.first - 1].lower() if name.first else ""
    behind = parse.lemmas[name.stop].lower() if name.stop < len(parse) else ""
    if behind in _PLATFORM_USE or before in ("on", "via", "to", "over", "through", "and", ",", "his", "her", "their"):
        return True
    return parse.deps[name.stop - 1] not in ("nsubj", "nsubjpass", "agent", "poss")


def is_common_word(parse: Parse, name: Name) -> bool:
    """Whether the one word is no name but a word that the sentence's start, a title or a habit gives a capital: 'Groups like'."""
    if name.stop - name.first != 1:
        return False
    word = parse.words[name.first]
    return word in COMMON_CAPITALS or word in KNOWN_GROUPS or (word.lower() in TITLES and not is_known_organization(word))


def _is_capitalized(parse: Parse, token: int) -> bool:
    """Whether the token may be part of an organization's name: a capital first, no pronoun or determiner."""
    word = parse.words[token]
    if not word[:1].isupper() or parse.tags[token] in ("PRP", "DT", "IN", "WP", "WRB", "CC", "MD", "VBD", "VBZ"):
        return False
    return is_name_word(parse, token) or parse.tags[token] in ("NNP", "NNPS", "JJ")
