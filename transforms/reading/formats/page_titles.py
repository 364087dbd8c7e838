"""What a page's titles tell: the headline without the site's name, and the site's name where the page shows that it is one."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from transforms.languages.known import FRONTS
from transforms.reading.addresses import site_of
from transforms.reading.bylines import ENDS_SENTENCE, MAX_OUTLET_WORDS, is_outlet, names_outlet
from transforms.reading.headlines import MAX_TITLE_CHARS
from transforms.reading.mastheads import without_name
from transforms.reading.stamps import is_of_stamp_words

MAX_HEADINGS, MAX_SIGNS = 12, 60
"""So many headings of a page, and so many elements that may show the site's name, are looked at."""

MAX_SIGN_CHARS = 200
MIN_SITE_CHARS = 4
MAX_PLAIN_WORDS = 2
"""A page's title of so many words that ends as outlets' names do is hardly a headline."""

_DIVISION = re.compile(r"\s*[|»·•]\s*|\s+(?:[-–—]|--|::)\s+|:\s+")
_HEADINGS = (
    "//h1 | //h2[not(ancestor::aside or ancestor::footer or ancestor::nav)] | "
    "//h3[contains(@class, 'title') and not(ancestor::aside or ancestor::footer or ancestor::nav)] | "
    "//*[self::div or self::p or self::span][contains(@class, 'headline') or contains(@class, 'titul') or "
    "contains(@class, 'entry-title') or contains(@class, 'article-title') or contains(@class, 'post-title')]"
)
_OF_SITE = re.compile(r"(?:^|[ _-])(?:logo|brand|masthead|site[ _-]?(?:title|name))", re.IGNORECASE)
"""Names of elements that show whose the page is."""
_COPYRIGHT = re.compile(r"©|\(c\) |copyright", re.IGNORECASE)
_COPYRIGHT_IN = frozenset("p div span small footer font td center".split())
_FIRST_PAGES = ("/", "./", "../")


def headline_and_outlet(tree: Any, title: str | None, publisher: str | None, url: str | None) -> tuple[str | None, str | None]:
    """The title without the site's name, which may be None where nothing else is in it, and the outlet.

    'Dykes to be raised | Ekemi Herald' above a heading 'Dykes to be raised' names the site where that is an outlet's name, or
    the page shows it elsewhere: at its logo, in its address, in its line of copyright. A section at that place is none.
    """
    headings = [text for element in tree.xpath(_HEADINGS)[:MAX_HEADINGS] if (text := _line(element.text_content()))]
    wholes = dict.fromkeys(filter(None, (title, *map(_line, tree.xpath("//head/title/text()")[:1]))))
    several = list(filter(None, (_in_two(whole, headings) for whole in wholes)))
    told = several[0] if several else None
    # A page that is called by its site alone, 'The Aegean Observer - Online edition'.
    alone = [part for whole in wholes for part in _DIVISION.split(whole) if is_outlet(part)]
    names = (
        [name for _, name, _ in several] if told else [name for name in alone if _letters(name) not in map(_letters, headings)]
    )
    # A library that finds no name gives the address of the site.
    if publisher is None or (url and publisher == site_of(url)):
        signs = list(_signs(tree))
        names += list(filter(names_outlet, signs))
        # 'Storm Hits Star' may be a headline: the page must show that name.
        unsure = set() if told or headings else {whole for whole in wholes if len(whole.split()) > MAX_PLAIN_WORDS}
        publisher = next((name for name in names if _is_outlet(name, url, signs, is_sure=name not in unsure)), publisher)
    if title is None or title.lower() in FRONTS.unnamed_documents:
        return told[0] if told else None, publisher
    if publisher and _letters(title) in (_letters(publisher), _letters(publisher) + "onlineedition"):
        return next((one for one in headings if _letters(one) != _letters(publisher)), None), publisher
    if publisher and any(_letters(title) == _letters(whole) for _, _, whole in several):
        names_site = any(_letters(name) == _letters(publisher) for _, name, _ in several)
        return (told[0] if told and names_site else title), publisher
    return (without_name(title, publisher) if publisher else title), publisher


def _in_two(whole: str, headings: list[str]) -> tuple[str, str, str] | None:
    """The heading that a page's title begins or ends with, what else is in the title, and the title."""
    for heading in headings:
        if len(heading) > MAX_TITLE_CHARS or len(heading.split()) < 2:
            continue
        for found in _DIVISION.finditer(whole):
            before, behind = whole[: found.start()], whole[found.end() :]
            if _letters(before) == _letters(heading) and ":" not in found[0]:
                # Between headline and site stands the section.
                return heading, _DIVISION.split(behind)[-1], whole
            if _letters(behind) == _letters(heading):
                return heading, _DIVISION.split(before)[0], whole
    return None


def _is_outlet(name: str, url: str | None, signs: list[str], *, is_sure: bool) -> bool:
    words = name.split()
    lower = name.lower()
    if not 0 < len(words) <= MAX_OUTLET_WORDS or not name[:1].isalnum() or ENDS_SENTENCE.search(name):
        return False
    if lower in FRONTS.sections | FRONTS.buttons or lower in FRONTS.agencies or is_of_stamp_words(name) or lower == "home":
        return False
    letters = _letters(name)
    site = _letters((site_of(url) or "").split(".")[0]) if url else ""
    if is_sure and is_outlet(name) and not {lower, words[0].lower()} & FRONTS.sections:
        return True
    if len(letters) >= MIN_SITE_CHARS and letters == site:
        return True
    return any(letters == _letters(sign) or re.search(rf"(?:©|\(c\)|opyright\b).*\b{re.escape(name)}\b", sign) for sign in signs)


def _signs(tree: Any) -> Iterator[str]:
    """What a page prints where it shows whose it is: at its logo, the link to its first page, its line of copyright."""
    found = (shown for element in tree.iter() if isinstance(element.tag, str) for shown in _shown_by(element))
    lines = map(_line, islice(found, MAX_SIGNS))
    return (line for line in lines if 0 < len(line) <= MAX_SIGN_CHARS)


def _shown_by(element: Any) -> Iterator[str]:
    named = f"{element.get('id') or ''} {element.get('class') or ''}"
    address = element.get("href") if element.tag == "a" else None
    is_first_page = address in _FIRST_PAGES or (address or "").startswith("index.") or element.get("rel") == "home"
    if is_first_page or (len(named) > 1 and _OF_SITE.search(named)):
        yield element.text_content()
        yield from (image.get("alt") or "" for image in element.iter("img"))
    elif element.tag == "img" and ("logo" in (element.get("src") or "") or element.xpath("ancestor::header")):
        yield element.get("alt") or ""
    elif element.tag in _COPYRIGHT_IN and element.text and _COPYRIGHT.search(element.text):
        yield element.text_content()


def _line(text: str) -> str:
    return " ".join(text.split())


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, re.sub(r"^the\b", "", text.casefold())))
