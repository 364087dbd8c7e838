"""Whom 'he' means right behind a noun that means somebody named: '“No,” the businessman said. / “Never,” he added.'

Pronouns are read before nouns such as 'the businessman', which then stand for somebody without a name.
"""

from collections.abc import Sequence
from dataclasses import replace

from transforms.names.personnouns import is_no_one
from transforms.quotations.annotated import AnnotatedArticle
from transforms.quotations.quotes import Quotation
from transforms.quotations.speakers import Speaker

PARAGRAPHS_ON = 1
"""Paragraphs behind the noun's in which the pronoun may stand."""


def with_followed(article: AnnotatedArticle, quotations: Sequence[Quotation], speakers: Sequence[Speaker]) -> list[Speaker]:
    """The speakers, those without a name who are 'he' or 'she' behind such a noun with the person that the noun means."""
    found = list(speakers)
    places = [(quotation.source, number) for number, quotation in enumerate(quotations) if quotation.source is not None]
    last: tuple[int, Speaker] | None = None
    for source, number in sorted(places):
        speaker = found[number]
        if speaker.form == "pronoun" and speaker.entity is None and last is not None and follows(article, source, *last):
            speaker = found[number] = replace(
                last[1], start=speaker.start, end=speaker.end, form="pronoun", names=(), affiliation=speaker.affiliation
            )
            last = (source, speaker)
        elif speaker.start is not None:
            last = (source, speaker) if speaker.form == "nominal" and speaker.entity is not None else None
    return found


def follows(article: AnnotatedArticle, pronoun: int, noun: int, speaker: Speaker) -> bool:
    """Whether the pronoun can mean the person whom the noun means, and nobody else came up between them outside marks."""
    parse, named = article.parse, article.named
    gender = parse.language.words.person_pronouns.get(parse.words[pronoun].lower())
    person = None if speaker.entity is None else named.entities[speaker.entity]
    if gender is None or person is None or person.label != "PERSON" or person.gender not in (gender, None):
        return False
    if parse.paragraphs[pronoun] - parse.paragraphs[noun] > PARAGRAPHS_ON:
        return False
    between = [place for place in range(noun + 1, pronoun) if not article.quoted[place]]
    return all(not named.is_person_at(place) and is_no_one(parse, place) for place in between)
