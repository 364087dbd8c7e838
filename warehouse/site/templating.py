"""Jinja as the site uses it: everything is escaped, and what HTML has no way to hold is made visible."""

import hashlib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from warehouse.site.certainty import certainty
from warehouse.site.formats import FILTERS, visible

NAVIGATION = (
    ("overview", "index.html", "Overview"),
    ("articles", "articles/index.html", "Articles"),
    ("people", "people/index.html", "People"),
    ("search", "search/index.html", "Search"),
    ("quality", "quality/index.html", "Data quality"),
)


@cache
def environment() -> Environment:
    """The environment of all templates."""
    found = Environment(
        loader=PackageLoader(__package__ or "warehouse.site", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=visible,
        auto_reload=False,
    )
    found.filters |= FILTERS | {"certainty": certainty}
    found.globals["navigation"] = NAVIGATION
    return found


def page(template: str, *, section: str, root: str, style: str = "", **values: Any) -> str:
    """The page that a template makes.

    Args:
        template: Its name, without `.html`.
        section: The entry of the navigation that the page belongs to.
        root: How a link gets from the page to the site's folder: "" or "../".
        style: The style sheet of a page that stands alone; it has no scripts and no way to other pages.
        values: What the template names.
    """
    return environment().get_template(f"{template}.html").render(section=section, root=root, style=Markup(style), **values)


@cache
def version(package: str = __package__) -> str:
    """Changes whenever the package's code, a query or a template of it does: of the site, on which every page of it depends."""
    digest = hashlib.sha256()
    for file in _files(files(package)):
        digest.update(file.name.encode() + file.read_bytes())
    return digest.hexdigest()[:16]


def _files(folder: Traversable) -> list[Traversable]:
    found: list[Traversable] = []
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir() and not entry.name.startswith("__"):
            found += _files(entry)
        elif entry.name.endswith((".py", ".sql", ".html", ".css", ".js", ".j2")):
            found.append(entry)
    return found
