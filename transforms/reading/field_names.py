"""Which field of a structured record holds what: by its usual names, by the words that its name is made of, or mapped."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from transforms.reading.field_names_abroad import NAMES_ABROAD

NAMES: dict[str, tuple[str, ...]] = {
    "text": (
        "text", "body", "content", "maintext", "article_text", "full_text", "plain_text", "article_body", "body_text",
        "story_text", "story_content",  "cleaned_text", "content_text", "raw_text", "paragraphs", "article", "story",
        "article_content", "news_content", "news_text", "post_content", "document_text", "content_elements", "details", "blocks",
        "sections",
    ),
    "html": ("html", "content_html", "body_html", "raw_html", "article_html"),
    "title": (
        "title", "headline", "heading", "head_line", "title_text", "web_title", "article_title", "news_title", "headlines",
        "hl1",
    ),
    "standfirst": ("standfirst", "subtitle", "subheadline", "sub_headline", "dek", "deck", "subheadlines"),
    "byline": (
        "byline", "author", "authors", "writer", "journalist", "creator", "by", "original_form", "contributor", "authors_byline",
        "credits", "contributors", "_embedded",
    ),
    "publisher": (
        "publisher", "outlet", "publication", "newspaper", "media_name", "sitename", "site_name", "meta_site_name",
        "og_site_name", "source_name", "source_hostname", "source", "source_common_name", "source_domain", "domain", "hostname",
        "site", "media_outlet", "publication_title", "pub_title", "pub_frosting_title", "brand", "masthead",
    ),
    "url": (
        "url", "link", "permalink", "canonical_url", "source_url", "article_url", "web_url", "document_identifier", "href",
        "canonical_link", "main_entity_of_page", "document_url", "website_url",
    ),
    "date": (
        "published_at", "date_published", "publish_date", "published_date", "publication_date", "date_publish", "publishing_date",
        "pub_date", "published", "web_publication_date", "first_published", "first_published_at", "date_posted", "posted_at",
        "article_date", "news_date", "date", "datetime", "issue_date", "seen_date", "timestamp", "created_at",
        "numeric_date", "numeric_pub_date", "sort_date", "alpha_pub_date", "date_gmt", "post_date_gmt", "post_date",
        "first_created", "version_created", "publish_time", "publication_time", "pub_time",
    ),
    "id": ("id", "guid", "_id", "article_id", "stories_id", "uuid", "doc_id", "document_id", "accession_number", "goid"),
}  # fmt: skip
"""The names that newsrooms' exports and crawlers give to a record's fields, the likelier ones first. Upper case, blanks,
hyphens and underscores make no difference: `Publication Date` is `publication_date`."""

MAX_FIELDS, MAX_NAME_CHARS = 5_000, 100
"""So many fields of a record are looked at; a longer name is none of a field's."""

LAST = ("created_at", "timestamp", "seen_date", "sort_date", "first_created", "version_created", "details", "blocks", "sections")
"""Usual names that stand behind the names made of words: `publishedOn` is the article's day, `created_at` may be the record's."""

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[^\W\da-zA-Z_]+")
"""The words of a name: `firstPublishedAt`, `STORY_TXT`, `Pub. Date`."""

_OF_ARTICLE = "story article articles news post item doc document entry piece page web online en eng english original of the"
"""What stands beside a field's own word and says only that it is the article's."""


@dataclass(frozen=True, slots=True)
class Made:
    """The words that a field's name may be made of.

    Attributes:
        own: One of these makes a name the field's.
        beside: These may stand beside it.
        needed: One of these must be there, too; none is needed where it is empty.
    """

    own: frozenset[str]
    beside: frozenset[str]
    needed: frozenset[str] = frozenset()

    def makes(self, words: frozenset[str]) -> bool:
        """Whether a name of these words is the field's."""
        return bool(self.own & words) and words <= self.own | self.beside and (not self.needed or bool(self.needed & words))


def _made(own: str, beside: str, needed: str = "") -> Made:
    return Made(frozenset(own.split()), frozenset(f"{beside} {needed} {_OF_ARTICLE}".split()), frozenset(needed.split()))


MADE = {
    "text": _made(
        "text body content contents txt fulltext story article paragraphs paras",
        "full main plain clean cleaned raw rich complete copy html rendered sections blocks extracted print markdown md",
    ),
    "title": _made("title headline heading hed head headlines", "text main line full display print primary"),
    "byline": _made(
        "author authors byline bylines writer writers reporter reporters journalist journalists correspondent correspondents "
        "contributor contributors creator columnist written",
        "name names full display text by line staff main primary list collection",
    ),
    "date": _made(
        "published publication publish publishing pub posted issued released dated date live",
        "first initial originally go went display local unix epoch ms iso gmt print",
        "on at date time timestamp ts dt datetime day utc posted dated",
    ),
    "publisher": _made(
        "publisher publication outlet newspaper masthead brand source media", "display", "name title label outlet"
    ),
    "url": _made("url uri link permalink href canonical", "full source public html main to"),
    "id": _made("id uuid guid", "record node", "story article news post item doc document entry piece record node"),
}
"""The fields whose names are told by their words, where exports have names of their own: `story_author`, `bodyHtml`."""


class BadMapping(ValueError):
    """A mapping names a field that there is not."""


@lru_cache(maxsize=20_000)
def plain_name(name: str) -> str:
    """A field's name without what writers of exports vary.

    >>> plain_name("Publication-Date") == plain_name("publicationDate") == plain_name("PUBLICATION_DATE")
    True
    """
    return "".join(character for character in name.casefold() if character.isalnum())


_LAST = frozenset(map(plain_name, LAST))
_MADE_RANK = 1_000
"""Names made of words stand behind usual ones, and before `LAST`."""


def find_fields(names: Iterable[str], mapping: Mapping[str, str] | None = None) -> dict[str, str]:
    """Which of the names holds what: by the mapping first, by its usual names else, by the words that names are made of at last.

    >>> find_fields(["Headline", "Body Text", "link", "n"])
    {'text': 'Body Text', 'title': 'Headline', 'url': 'link'}
    >>> find_fields(["Titel", "Autor", "Inhalt", "fecha"])
    {'text': 'Inhalt', 'title': 'Titel', 'byline': 'Autor', 'date': 'fecha'}
    >>> find_fields(["story_id", "Reporter Name", "firstPublishedAt", "author_url", "StoryTxt"])
    {'text': 'StoryTxt', 'byline': 'Reporter Name', 'date': 'firstPublishedAt', 'id': 'story_id'}

    Raises:
        BadMapping: the mapping fills a field that a record does not have.
    """
    mapping = mapping or {}
    for field in mapping:
        if field not in NAMES:
            raise BadMapping(f"a record has no field '{field}'; its fields are {', '.join(NAMES)}")
    best: dict[str, tuple[int, str]] = {field: (0, name) for field, name in mapping.items()}
    for name in islice(names, MAX_FIELDS):
        for field, rank in _meanings(name[: MAX_NAME_CHARS + 1]):
            if field not in mapping and (field not in best or rank < best[field][0]):
                best[field] = rank, name
    return {field: best[field][1] for field in NAMES if field in best}


@lru_cache(maxsize=20_000)
def _meanings(name: str) -> tuple[tuple[str, int], ...]:
    """The fields that the name may be of, each with its rank: of several names, the lowest is the field's."""
    if len(name) > MAX_NAME_CHARS:
        return ()
    plain = plain_name(name)
    usual = _USUAL.get(plain, {})
    # Of 'Schlagzeile/Headline' each side is a name.
    sides = [frozenset(word.lower() for word in _WORD.findall(side)) for side in name.split("/")]
    may_be_made = any(side & _OWN for side in sides)
    made = {field: _MADE_RANK for field, one in MADE.items() if any(map(one.makes, sides))} if may_be_made else {}
    behind = _MADE_RANK + 1 if plain in _LAST else 0
    return tuple({**made, **{field: rank + behind for field, rank in usual.items()}}.items())


_OWN = frozenset(word for one in MADE.values() for word in one.own)
_ABROAD_RANK = 500
"""Names of other tongues stand behind the usual ones, and before those made of words."""
_USUAL: dict[str, dict[str, int]] = {}
for _field, _names in NAMES.items():
    _abroad = ((_ABROAD_RANK + rank, name) for rank, name in enumerate(NAMES_ABROAD.get(_field, "").split()))
    for _rank, _name in (*enumerate(_names), *_abroad):
        _USUAL.setdefault(plain_name(_name), {}).setdefault(_field, _rank)
