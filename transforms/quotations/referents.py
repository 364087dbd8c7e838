"""What one article tells of all who speak in it: pronouns, offices, organizations, documents."""

from collections.abc import Mapping
from dataclasses import dataclass

from transforms.quotations.annotated import AnnotatedArticle
from transforms.quotations.bodies import Bodies
from transforms.quotations.documents import Documents
from transforms.quotations.held_offices import Offices
from transforms.quotations.meant import Meant
from transforms.quotations.pronouns import find_pronouns


@dataclass(frozen=True)
class Referents:
    """Whom and what one article's nouns and pronouns can mean."""

    article: AnnotatedArticle
    pronouns: Mapping[int, Meant]
    offices: Offices
    bodies: Bodies
    documents: Documents


def read_referents(article: AnnotatedArticle) -> Referents:
    """What the article tells of those who speak in it."""
    parse, named, quoted = article.parse, article.named, article.quoted
    offices, bodies = Offices(parse, named, quoted), Bodies(parse, named, quoted)
    pronouns = find_pronouns(parse, named, quoted, offices)
    return Referents(article, pronouns, offices, bodies, Documents(article, bodies, pronouns))
