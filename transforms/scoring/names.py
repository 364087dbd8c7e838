"""How right names are: resolved speakers, mentions, canonical names, identity and roles, held against articles read by hand.

An annotated article lists who speaks and who is named (tests/gold/README.md): each entity with its forms, which are looked for in
the text. Where conventions fairly differ a name counts when it is found and costs nothing when it is not: inside a stated role,
and where the language says so ('(D-Quill)', 'the Lind campaign').
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from transforms.accents import decomposed
from transforms.languages.judging import Judging
from transforms.scoring.quotations import Span, letters, match_fragments, rates

LABELS = ("PERSON", "ORG", "GPE")
MIN_ROLE_F1 = 0.6
"""A role counts as found from this share of common words on. Chosen by hand: 'Minister' for 'Justice Minister' counts."""

NAMED = ("person", "org")

_INITIALS = re.compile(r"\b[a-z]\.")
_NUMBERED_FORM = re.compile(r"(.*?)#([\d,]+)")


@dataclass
class MentionCounts:
    """Mentions of one label: annotated, predicted, matched; loose ones only where both sides have them."""

    gold: int = 0
    predicted: int = 0
    matched: int = 0

    def rates(self) -> tuple[float, float, float]:
        """Precision, recall and F1."""
        return rates(self.matched, self.predicted, self.gold)


@dataclass
class NameEvaluation:
    """Counts over articles.

    `named`, `found`, `right`: quotations whose speaker is named, those found, those with the right name; `unnamed`,
    `left_unnamed`: found ones of nobody named, those without a name. `names_right`: for each person of each article whether each
    of its found mentions has the right name. `precisions`, `recalls`: B-cubed sums over `clustered` mentions (Bagga and Baldwin,
    1998). `roles`, `roles_found`: persons with a stated role, those with a printed role like it. `by_method`: for each step that
    finds names how many of its mentions are right, and how many there are.
    """

    judging: Judging
    named: int = 0
    found: int = 0
    right: int = 0
    unnamed: int = 0
    left_unnamed: int = 0
    mentions: dict[str, MentionCounts] = field(default_factory=lambda: {label: MentionCounts() for label in LABELS})
    names_right: list[list[bool]] = field(default_factory=list)
    precisions: float = 0.0
    recalls: float = 0.0
    clustered: int = 0
    roles: int = 0
    roles_found: int = 0
    by_method: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))
    misses: list[dict[str, Any]] = field(default_factory=list)

    def figures(self) -> dict[str, float]:
        """The shares that the counts give, each 0 when there is nothing to count."""
        flat = [right for person in self.names_right for right in person]
        precision, recall = share(self.precisions, self.clustered), share(self.recalls, self.clustered)
        return {
            "speaker_name_accuracy": share(self.right, self.found),
            "speaker_name_recall": share(self.right, self.named),
            "left_unnamed": share(self.left_unnamed, self.unnamed),
            "canonical_name": share(sum(flat), len(flat)),
            "canonical_name_by_person": share(sum(share(sum(one), len(one)) for one in self.names_right), len(self.names_right)),
            "b_cubed_f1": 2 * precision * recall / (precision + recall) if precision + recall else 0.0,
            "role_recall": share(self.roles_found, self.roles),
        }


def share(part: float, whole: float) -> float:
    """The part of the whole, 0 of nothing."""
    return part / whole if whole else 0.0


def comparable(name: str | None, judging: Judging) -> str | None:
    """A name as it is compared: without accents, case, titles, initials, possessives and a leading article.

    >>> from transforms.languages.en.judging import JUDGING
    >>> comparable("The O’Leary Group’s", JUDGING), comparable("Sen. Ana J. Prévost", JUDGING), comparable(None, JUDGING)
    ('oleary group', 'ana prevost', None)
    """
    if name is None:
        return None
    plain = decomposed(name.replace("’", "'")).encode("ascii", "ignore").decode().casefold()
    plain = judging.possessive.sub("", plain)
    plain = _INITIALS.sub(" ", judging.left_out.sub(" ", plain)).strip()
    return " ".join(re.findall(r"[a-z0-9]+", plain.removeprefix(judging.article).replace("'", "")))


def occurrences(text: str, entities: Sequence[Mapping[str, Any]]) -> list[tuple[int, int, int]]:
    """Every place where a form of an entity stands alone: start, end, number of the entity. Longer forms go first.

    >>> occurrences("Ann Lee met Lee.", [{"forms": ["Ann Lee", "Lee#1"]}])
    [(0, 7, 0), (12, 15, 0)]
    """
    owners: dict[str, list[tuple[set[int] | None, int]]] = defaultdict(list)
    for number, entity in enumerate(entities):
        for form in entity["forms"]:
            numbered = _NUMBERED_FORM.fullmatch(form)
            if numbered:
                owners[numbered[1]].append(({int(place) for place in numbered[2].split(",")}, number))
            else:
                owners[form].append((None, number))
    taken = [False] * len(text)
    found = []
    for form in sorted(owners, key=len, reverse=True):
        count = 0
        for match in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text):
            if any(taken[match.start() : match.end()]):
                continue
            count += 1
            owner = next((number for places, number in owners[form] if places is None or count in places), None)
            if owner is not None:
                found.append((match.start(), match.end(), owner))
            taken[match.start() : match.end()] = [True] * len(match[0])
    return found


def loose_places(text: str, entities: Iterable[Mapping[str, Any]], judging: Judging) -> list[bool]:
    """For every character: does a name here count only when both sides have it?"""
    flags = [False] * len(text)
    spans = [match.span(min(pattern.groups, 1)) for pattern in judging.loose for match in pattern.finditer(text)]
    for entity in entities:
        if entity["role"]:
            spans += [match.span() for match in re.finditer(re.escape(entity["role"]), text)]
    for start, end in spans:
        flags[start:end] = [True] * (end - start)
    return flags


def role_f1(one: str | None, other: str | None) -> float:
    """How alike two roles are: F1 of their words.

    >>> role_f1("Justice Minister", "the Justice Minister")
    0.8
    """
    own, theirs = (set(re.findall(r"[a-z0-9]+", (role or "").replace("’", "'").casefold())) for role in (one, other))
    return 2 * len(own & theirs) / (len(own) + len(theirs)) if own and theirs else 0.0


def evaluate_names(
    evaluation: NameEvaluation,
    article: Mapping[str, Any],
    names: Mapping[str, Any],
    quotes: Sequence[Mapping[str, Any]],
    mentions: Sequence[Mapping[str, Any]],
) -> None:
    """Adds one article to the evaluation.

    Args:
        evaluation: What it is added to.
        article: An annotated article (tests/gold/README.md).
        names: Its line of names.
        quotes: Predicted rows as for `transforms.scoring.quotations.evaluate_article`, with speaker_name.
        mentions: Predicted rows of `mentions`; offsets into the article's text.
    """
    evaluate_speakers(evaluation, article, names, quotes)
    evaluate_mentions(evaluation, article["id"], article["text"], names["entities"], mentions)


def evaluate_speakers(
    evaluation: NameEvaluation, article: Mapping[str, Any], names: Mapping[str, Any], quotes: Sequence[Mapping[str, Any]]
) -> None:
    """Counts the resolved names of the annotated quotations that some predicted row matches."""
    text, judging = article["text"], evaluation.judging
    pieces = [((start, end), number) for number, row in enumerate(quotes) for start, end in row["content"]]
    for index, speaker in names["speakers"].items():
        content = [(start, end) for start, end in article["attributions"][int(index)]["content"]]
        content = [span for span in content if letters(text, span)]
        matched = match_fragments(text, content, [span for span, _ in pieces])
        given = [quotes[pieces[place][1]]["speaker_name"] for _, place, _ in matched]
        if speaker["type"] in NAMED and speaker["name"]:
            right = comparable(speaker["name"], judging) in [comparable(one, judging) for one in given]
            evaluation.named += 1
            evaluation.found += bool(matched)
            evaluation.right += right
        elif speaker["type"] == "unnamed" and matched:
            right = not any(given)
            evaluation.unnamed += 1
            evaluation.left_unnamed += right
        else:
            continue
        if matched and not right:
            quoted = " … ".join(text[start:end] for start, end in content)
            evaluation.misses.append(
                {
                    "article": article["id"],
                    "error": "wrong speaker name",
                    "quotation": quoted,
                    "expected": speaker["name"],
                    "predicted": given,
                }
            )


def evaluate_mentions(
    evaluation: NameEvaluation,
    article_id: str,
    text: str,
    entities: Sequence[Mapping[str, Any]],
    mentions: Sequence[Mapping[str, Any]],
) -> None:
    """Counts mentions by label, and for found persons their names, their identity and their roles."""
    places = occurrences(text, entities)
    loose = loose_places(text, entities, evaluation.judging)
    for label, counts in evaluation.mentions.items():
        gold = [((start, end), number) for start, end, number in places if entities[number]["type"] == label]
        own = [row for row in mentions if row["label"] == label and letters(text, (row["start_char"], row["end_char"]))]
        spans = [(row["start_char"], row["end_char"]) for row in own]
        matched = match_fragments(text, [span for span, _ in gold], spans)
        right = {number for _, number, _ in matched}
        missed = [span for place, (span, _) in enumerate(gold) if place not in {other for other, _, _ in matched}]
        missed = [span for span in missed if not _is_loose(text, span, loose)]
        wrong = [number for number, span in enumerate(spans) if number not in right and not _is_loose(text, span, loose)]
        extra = [spans[number] for number in wrong]
        for number in (*right, *wrong):
            tally = evaluation.by_method[own[number]["method"]]
            tally[0] += number in right
            tally[1] += 1
        counts.matched += len(matched)
        counts.gold += len(matched) + len(missed)
        counts.predicted += len(matched) + len(extra)
        for error, some in (("name not found", missed), ("no such name", extra)):
            evaluation.misses += [miss_of(article_id, text, span, f"{error}: {label}") for span in some]
        if label == "PERSON":
            evaluate_persons(evaluation, article_id, entities, [(gold[other][1], own[number]) for other, number, _ in matched])


def _is_loose(text: str, span: Span, loose: Sequence[bool]) -> bool:
    """Whether the name counts only when both sides have it."""
    return all(loose[place] for place in letters(text, span))


def evaluate_persons(
    evaluation: NameEvaluation,
    article_id: str,
    entities: Sequence[Mapping[str, Any]],
    pairs: Sequence[tuple[int, Mapping[str, Any]]],
) -> None:
    """Counts, for found mentions of persons (annotated entity, predicted row), canonical names, B-cubed and roles."""
    by_person: dict[int, list[Mapping[str, Any]]] = defaultdict(list)
    by_entity: dict[str, list[int]] = defaultdict(list)
    for number, row in pairs:
        by_person[number].append(row)
        by_entity[row["entity_id"]].append(number)
    for number, rows in by_person.items():
        name = entities[number]["name"]
        right = [comparable(row["name"], evaluation.judging) == comparable(name, evaluation.judging) for row in rows]
        evaluation.names_right.append(right)
        wrong = sorted({row["name"] for row, ok in zip(rows, right, strict=True) if not ok})
        evaluation.misses += [
            {"article": article_id, "error": "wrong canonical name", "expected": name, "predicted": other} for other in wrong
        ]
        for row in rows:
            both = sum(other["entity_id"] == row["entity_id"] for other in rows)
            evaluation.precisions += both / len(by_entity[row["entity_id"]])
            evaluation.recalls += both / len(rows)
            evaluation.clustered += 1
    for number, entity in enumerate(entities):
        if entity["type"] == "PERSON" and entity["role"]:
            printed = [row["role"] for row in by_person.get(number, ())]
            found = any(role_f1(role, entity["role"]) >= MIN_ROLE_F1 for role in printed)
            evaluation.roles += 1
            evaluation.roles_found += found
            if not found:
                roles = sorted({role for role in printed if role})
                evaluation.misses.append(
                    {
                        "article": article_id,
                        "error": "role not found",
                        "name": entity["name"],
                        "expected": entity["role"],
                        "predicted": roles,
                    }
                )


def miss_of(article_id: str, text: str, span: Span, error: str) -> dict[str, Any]:
    """A missed or invented name with the words around it, for a person to read."""
    start, end = span
    around = text[max(start - 60, 0) : start] + "[" + text[start:end] + "]" + text[end : end + 60]
    return {"article": article_id, "error": error, "name": text[start:end], "around": " ".join(around.split())}
