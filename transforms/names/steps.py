"""The steps by which an article's names are found, in their order, and what each of them may do to the names before it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from transforms.names.abbreviated import find_abbreviated, find_lettered
from transforms.names.acting_bodies import find_acting_bodies
from transforms.names.doubts import doubt_person
from transforms.names.edges import (
    extend_left,
    trim_to_full_names,
    with_family_name,
    with_initials,
    with_short_given,
    without_coined,
    without_epithet,
    without_false_givens,
)
from transforms.names.evident import find_evident, find_given, find_kin, find_reporting, find_shouted
from transforms.names.evident_alone import find_alone
from transforms.names.evident_bodies import find_evident_bodies
from transforms.names.labels import label_known
from transforms.names.land_names import find_land_names
from transforms.names.lands import join_listed_places
from transforms.names.later import find_later_namings
from transforms.names.modelnames import model_names
from transforms.names.namewords import Name, overlay
from transforms.names.nicknames import find_nicknamed
from transforms.names.nobody import (
    named_in_headlines,
    without_accounts,
    without_families,
    without_offices,
    without_party_tags,
    without_things,
    without_titles,
)
from transforms.names.organizations import find_organizations
from transforms.names.places import find_datelines, find_groups, find_places, find_towns
from transforms.names.roles import shared_roles, with_roles
from transforms.names.settling import join_listed_persons, settle_labels
from transforms.names.small_words import find_small_worded
from transforms.names.support import without_unsupported
from transforms.names.titled import find_titled
from transforms.names.whole import find_linked, find_syllabled, whole_names, without_honours
from transforms.parsing.parse import Parse
from transforms.tables.methods import Method

Find = Callable[[Parse, list[Name]], list[Name]]


class Reach(Enum):
    """What a step may do to the names that are found before it."""

    REPLACE = "what it finds replaces every name that it overlaps"
    ADD = "what it finds is added where nothing is found yet"
    MEND = "it mends edges, labels or roles of names, or drops names; it finds none"


@dataclass(frozen=True)
class Step:
    """One step: what it is called (as `Method` where it finds names), what it may do, how, and an example."""

    name: str
    reach: Reach
    find: Find
    example: str

    def take(self, parse: Parse, names: list[Name]) -> list[Name]:
        """The names after the step."""
        found = self.find(parse, names)
        if self.reach == Reach.MEND or not found:
            return found if self.reach == Reach.MEND else names
        return overlay(found, names, only_free=self.reach == Reach.ADD)


def from_text(find: Callable[[Parse], list[Name]]) -> Find:
    """A step that does not look at the names before it."""
    return lambda parse, _: find(parse)


def one_by_one(*rules: Callable[[Parse, Name], Name | None], label: str | None = None) -> Find:
    """A step that mends each name by itself, of the label if one is given, rule after rule; a rule that returns None drops it."""

    def mend(parse: Parse, names: list[Name]) -> list[Name]:
        kept = []
        for name in names:
            mended: Name | None = name
            for rule in rules if label in (None, name.label) else ():
                mended = rule(parse, mended) if mended is not None else None
            if mended is not None:
                kept.append(mended)
        return kept

    return mend


def outside_tags(find: Find) -> Find:
    """A step whose finds inside '(D-Quill)' do not count."""
    return lambda parse, names: without_party_tags(parse, find(parse, names))


STEPS: tuple[Step, ...] = (
    Step(Method.MODEL, Reach.ADD, from_text(model_names), "'the Liberal Party' → 'Liberal Party'"),
    Step("party_tags", Reach.MEND, without_party_tags, "'Ann Lind (D-Quill)': 'Quill' names nothing"),
    Step("whole_names", Reach.MEND, whole_names, "'Yoon Suk' → 'Yoon Suk-yeol'"),
    Step("syllabled", Reach.REPLACE, find_syllabled, "'Ji-won Bae', whatever the model takes 'Bae' for"),
    Step("linked", Reach.REPLACE, find_linked, "'Zia-ud-Din Mengal', of which the model may see the end"),
    Step(Method.ORGANIZATION, Reach.REPLACE, find_organizations, "'Department of Public Works and Housing'"),
    Step(Method.TOWN, Reach.REPLACE, outside_tags(from_text(find_towns)), "'in Mill Creek, Ohio'"),
    Step(
        "doubted_persons",
        Reach.MEND,
        one_by_one(without_epithet, extend_left, without_honours, doubt_person, label="PERSON"),
        "'told the Herald': no person has an article",
    ),
    Step("known_labels", Reach.MEND, one_by_one(label_known), "'Obamacare' is a law"),
    Step("things", Reach.MEND, without_things, "'the Bill' is no person"),
    Step(Method.DATELINE, Reach.REPLACE, from_text(find_datelines), "'CORRAN, N.H. — The dyke'"),
    Step(Method.EVIDENT, Reach.REPLACE, find_evident, "'Lennox Abara, 63, wept'"),
    Step("evident_alone", Reach.REPLACE, find_alone, "'Ngozika fled her village'"),
    Step("evident_bodies", Reach.REPLACE, from_text(find_evident_bodies), "'Rights Monitor, an NGO, said'"),
    Step("lettered", Reach.REPLACE, find_lettered, "'Oil and Gas Pricing Authority (OGPA)', not 'Gas Pricing Authority'"),
    Step(Method.TITLE, Reach.REPLACE, find_titled, "'Justice Minister Arif Virani'"),
    Step("small_words", Reach.REPLACE, find_small_worded, "'Party chief To Lam'"),
    Step("titles", Reach.MEND, without_titles, "'Khun Suda Wattana': 'Khun' is no place"),
    Step(Method.KIN, Reach.REPLACE, from_text(find_kin), "'his wife, Melle,'"),
    Step(Method.SHOUTED, Reach.REPLACE, from_text(find_shouted), "'TEO DEY struck twice. … Dey said'"),
    Step(Method.NICKNAME, Reach.REPLACE, from_text(find_nicknamed), "'Robin E. \"Bud\" Ashe'"),
    Step(Method.GIVEN_NAME, Reach.REPLACE, find_given, "'Marci Ien' when the model has missed her"),
    Step(Method.REPORTING, Reach.REPLACE, find_reporting, "'“They took it,” Hale said'"),
    Step("acting_bodies", Reach.REPLACE, find_acting_bodies, "'Nordvik posted a profit'; 'the charity Harbour Hands'"),
    Step(
        "epithets",
        Reach.MEND,
        one_by_one(without_epithet, with_initials, with_short_given, with_family_name, without_honours, label="PERSON"),
        "'Swimmer Priya Holm, who won,' → 'Priya Holm'",
    ),
    Step("full_names", Reach.MEND, trim_to_full_names, "'Ann Lee Tells' → 'Ann Lee'"),
    Step("coined", Reach.MEND, without_coined, "'MONSTER LIND' is Erik Lind"),
    Step("headlines", Reach.MEND, named_in_headlines, "'Lind Announces Bill Revoking' names nobody"),
    Step("false_givens", Reach.MEND, without_false_givens, "'Entrusting Ann Lee' → 'Ann Lee'"),
    Step(Method.PLACE, Reach.REPLACE, outside_tags(find_places), "'the Benghazi attacks'"),
    Step("land_names", Reach.ADD, find_land_names, "'in the Central Region', 'at Iceme village'"),
    Step(Method.GROUP, Reach.ADD, find_groups, "'a Kashmiri poet' when the model has missed them"),
    Step("listed_persons", Reach.MEND, join_listed_persons, "'Alicia Lund and Patrisse Quill': both are persons"),
    Step("listed_places", Reach.MEND, join_listed_places, "'in Lima, Khor Senn and Quito': all are places"),
    Step("settled_labels", Reach.MEND, settle_labels, "'Casey' is a person once 'Sean Casey' is one"),
    Step(Method.ABBREVIATION, Reach.REPLACE, find_abbreviated, "'Royal Harbour Police Service (RHPS)', then 'RHPS'"),
    Step("unsupported", Reach.MEND, without_unsupported, "'in the Sonatrach deal': a model takes 'Sonatrach' for a person"),
    Step("families", Reach.MEND, without_families, "'the Obama family' names none of them"),
    Step(Method.LATER, Reach.REPLACE, find_later_namings, "'Arif Virani', then 'Virani'"),
    Step("late_party_tags", Reach.MEND, without_party_tags, "'Ann Lind (D-Quill)': 'Quill' is nobody's later naming"),
    Step("accounts", Reach.MEND, without_accounts, "'#LindNow' names nobody"),
    Step("roles", Reach.MEND, with_roles, "'Marci Ien, the minister for women,'"),
    Step("offices", Reach.MEND, without_offices, "'Ann Lee, the minister for Rural Affairs,': 'Rural Affairs' is nobody"),
    Step("shared_roles", Reach.MEND, shared_roles, "'Sens. Ann Lee and Karl Lind': both are senators"),
)
"""The model goes first; what is known and what stands beside a name mends it; what the article says elsewhere goes last."""
