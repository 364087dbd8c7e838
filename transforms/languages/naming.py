"""The small words and the marks by which a language builds names, titles and appositions: closed classes that rules read."""

from collections.abc import Mapping
from dataclasses import dataclass
from re import Pattern

from transforms.languages.deeds import Deeds


@dataclass(frozen=True)
class Naming:
    """What stands inside names, beside them and between them. All words in lower case, unless said otherwise."""

    articles: frozenset[str]
    """'The', 'a', 'an'."""
    any_of_a_kind: frozenset[str]
    """Words before a noun that then means nobody in particular: 'no other mayor', 'every teacher'."""
    counterparts: Mapping[str, str]
    """Nouns for who holds the same office elsewhere or before, and what then goes with it: 'predecessor' → 'former'."""
    indefinite: frozenset[str]
    """'a', 'an'."""
    definite: frozenset[str]
    """Of these the definite ones: persons have none before their names."""
    determiners: frozenset[str]
    """Articles, possessive pronouns and their like, which begin a phrase for a person: 'her brother', 'another farmer'."""
    thing_determiners: frozenset[str]
    """What leads a noun that is a thing, also where it looks like a given name: 'this Bill'."""
    possessives: frozenset[str]
    """Tokens behind an owner, and the apostrophe alone: "'s", "'"."""
    possessive_endings: frozenset[str]
    """Of these those with a letter: "'s"."""
    own_pronoun: frozenset[str]
    """What leads the noun for a company's company: 'its owner, Corvid Pulp,'."""
    conjunctions: frozenset[str]
    """'And', '&'."""
    listing: frozenset[str]
    """What joins the last of a list of persons: 'and'."""
    choices: frozenset[str]
    """What joins the last of a list: 'and', 'or'."""
    alternatives: frozenset[str]
    """What joins two persons under one role: 'and', 'or', '&'."""
    who: frozenset[str]
    """What begins a relative clause about a person."""
    relatives: frozenset[str]
    """What begins a relative clause, a place's and a time's too."""
    office_prepositions: frozenset[str]
    """What ties an office to its field: 'Minister of Rail', 'Minister for Rail'."""
    field_prepositions: frozenset[str]
    """What ties a noun for a person to a complement that makes a role of it: 'secretary at the port'."""
    field_leads: frozenset[str]
    """What ties an office in lower case to its field: 'spokesman on health', 'minister for roads'."""
    bracketed: frozenset[str]
    """What stands in brackets between a title and a name, lower case, without the stop: 'Police Commissioner (ag) Ada Lind'."""
    head_prepositions: frozenset[str]
    """What stands behind the head of such a phrase: 'the head of the inquiry'."""
    complement_openers: frozenset[str]
    """What ends a phrase's first noun: 'of', 'who', 'by'."""
    title_joints: frozenset[str]
    """What stands inside a long title before a name: 'Minister for Women and Youth'."""
    office_joints: frozenset[str]
    """What stands inside a long title that a name is looked for behind."""
    one_of: tuple[str, str]
    """The words of 'one of his advisers, Ann Lind'."""
    before_names: frozenset[str]
    """What a model takes for a name's first word, and is none."""
    behind_names: frozenset[str]
    """What a model takes for a name's last word, and is none."""
    name_edges: frozenset[str]
    """Marks at a name's end that are none of it."""
    between_persons: frozenset[str]
    """Words that no person's name has inside."""
    particles_or_and: frozenset[str]
    """Words that join the parts of one name, or two persons: 'Santiago Ramón y Cajal', 'Ana Roca y Luis Paz'."""
    reporting: frozenset[str]
    """The forms of verbs beside which a person stands who says something: 'said'."""
    saying: frozenset[str]
    """Of these those whose subject is a person, whatever it is taken for: 'Sweeny said'."""
    host_prepositions: frozenset[str]
    """What stands before a person in a work's title: 'The Late Show With Ann Lee'."""
    families: frozenset[str]
    """Nouns behind a surname that then names several people: 'the Lind family'."""
    false_givens: frozenset[str]
    """Words with a capital before a name that are no given names: 'Team Lind', 'Crooked Lind'."""
    never_given_endings: tuple[str, ...]
    """What nouns for persons end in that no given name ends in: 'Fisherwoman Sumiati'."""
    verb_endings: tuple[str, ...]
    """What verbs and adverbs end in that begin a sentence before a name: 'Entrusting Lind'."""
    team_words: frozenset[str]
    """Words tied to a surname by a blank or a hyphen that are no given name: 'Team Lind', 'anti-Lind'."""
    said_of_places: frozenset[str]
    """What is said of a place before its name: 'Poor Mexico'."""
    nickname_marks: Mapping[str, str]
    """The marks around a nickname, the closing one by the opening one."""
    small_names: Mapping[str, bool]
    """Small words that begin names, lower case: 'To Lam'; true of those that stand inside names too: 'Khin Than Nwe'."""
    links: frozenset[str]
    """Words that tie two names into one with hyphens: 'ur', 'e'."""
    links_of_persons: frozenset[str]
    """Of these those that are in persons' names alone, or nearly."""
    linked_things: frozenset[str]
    """First words of what else is linked so: 'Eid-ul-Fitr'."""
    prefixes: frozenset[str]
    """What a hyphen ties to a word without a capital inside a body's name: 'Co-operative'."""
    first_syllables: frozenset[str]
    """What begins compounds, and given names in two syllables too: 'So-ra'."""
    behind_hyphens: frozenset[str]
    """Short words behind a hyphen that are no syllable of a name: 'Lind-run'."""
    title_phrases: frozenset[tuple[str, str]]
    """Two words that are a title together, and may be names alone: 'Tan Sri'."""
    descent_words: frozenset[str]
    """Words before a father's or a family's name: 'bin', 'wa'."""
    titles_or_givens: frozenset[str]
    """Words, lower case, that are a title in one country and a given name in another: 'Sri'."""
    title_letters: frozenset[str]
    """Titles of one letter, as printed: the 'U' of 'U Myint'."""
    title_endings: tuple[str, ...]
    """What the second half of a title in one word may be: 'Headteacher', 'Undersecretary'."""
    honours: frozenset[str]
    """What stands behind a name and is no part of it: 'Ann Lind MBE', 'Ann Lind MP'. As printed."""
    never_persons: frozenset[str]
    """First words with a capital that no person's name has: 'Covid Zero'."""
    names_too: frozenset[str]
    """Titles that are also parts of names: 'Sikandar Sultan Raja'."""
    host_country: frozenset[str]
    """What ties an ambassador to a country: 'Ambassador to Peru Ann Lind'."""
    surname_beginnings: tuple[str, ...]
    """What surnames begin with that have a capital inside: 'McBride', 'DeVos'. As printed."""
    leading_members: frozenset[str]
    """Who belongs to a body, as a title has it, as printed: 'Member of Parliament Ada Holm'."""
    members: frozenset[str]
    """Nouns for who sits in a body, whose name is then part of the office: 'Member of Parliament'."""
    closing_marks: frozenset[str]
    """Marks that close a nickname whose opening mark was forgotten."""
    saints: frozenset[str]
    """'St.' and 'Saint', as they are printed in names."""
    short_saints: frozenset[str]
    """Of these the short forms, in lower case."""
    named_after_persons: frozenset[str]
    """Last words of organizations whose first words are a person's name: 'Lind Foundation'."""
    no_names: frozenset[str]
    """Phrases with capitals that name nothing: 'super PAC'."""
    pageants: frozenset[str]
    """Titles that begin the names of contests: 'Miss Tourism Corran'."""
    things_and_surnames: frozenset[str]
    """Last words of buildings, laws and events that are surnames too: 'Ada Hall'."""
    nouns_of_bodies: frozenset[str]
    """Nouns that stand right before a body's name: 'the newspaper Corran Post'."""
    places_and_surnames: frozenset[str]
    """Places that are surnames too: 'Ada England'."""
    plagues: frozenset[str]
    """Names of diseases, lower case, that are neither place nor body."""
    address_prepositions: frozenset[str]
    """What stands before a street: 'of Albert Road'."""
    prepositions_of_motion: frozenset[str]
    """What stands before places too, beside the prepositions of place: 'from Corran'."""
    town_prepositions: frozenset[str]
    """What may lead up to a town before its state: 'of Corran, Ohio'."""
    place_or_person_prepositions: frozenset[str]
    """What stands before a place or a person: 'at'."""
    bodies_of_fields: frozenset[str]
    """Heads of bodies that are named after several fields: 'Ministry of Gender, Labour and Housing'."""
    currencies: frozenset[str]
    """Nouns for money, before which a country's name is none of the country: 'Hong Kong dollars'."""
    of: frozenset[str]
    """The word between a realm and its name: 'Kingdom of Corran'."""
    realms: frozenset[str]
    """Nouns that begin a country's full name: 'Republic of Corran'."""
    place_nouns: frozenset[str]
    """Nouns for what a place is: 'town', 'suburb'."""
    lands: frozenset[str]
    """Nouns for one piece of land that end or follow its name: 'Central Region', 'Iceme village'."""
    natural_lands: frozenset[str]
    """Of these what no government has: 'river'."""
    not_of_lands: frozenset[str]
    """Words before such a noun that name no land: 'the School District', 'the Olympic village'."""
    land_nouns: frozenset[str]
    """Nouns behind the name of a place: 'the Senneck district'."""
    nouns_of_lands: frozenset[str]
    """Nouns before 'of' and the name of a place: 'the village of Senneck', 'residents of Senneck'."""
    parts_of_places: frozenset[str]
    """What stands before a place for a part of it: 'Lower Manhattan'."""
    organization_joints: frozenset[str]
    """Words without a capital inside organizations' names: 'Department of Public Works'."""
    organization_complements: frozenset[str]
    """Of these those that begin what the head noun is for."""
    complement_breaks: frozenset[str]
    """Words that end such a complement."""
    complement_breaks_if_headed: frozenset[str]
    """What ends it when another head noun follows: 'University of Iowa and Corran College'."""
    field_break: frozenset[str]
    """What ends it unless a head noun stands before: 'Bank of Corran for Lind'."""
    days: frozenset[str]
    """What is said of a time, and no field of an organization: 'the Supreme Court on Friday'."""
    complement_unless_alone: frozenset[str]
    """A complement's preposition that a lone head noun does not suffice for: 'Committee on Rail'."""
    institution_leads: frozenset[str]
    """Words before a capital that make a body of a common noun: 'his Cabinet', 'Secretary to Cabinet'."""
    owners: frozenset[str]
    """Who owns something inside an organization's name: 'Corran Children's Hospital'."""
    offices_of: frozenset[str]
    """What an office's holder has that is a body: 'Ombudsman's Office'."""
    body_leads: frozenset[str]
    """Words that lead the name proper of a body: 'New Brookside Creameries', lower case."""
    alls: frozenset[str]
    """What stands before a land in the name of a body of all of it, as printed: 'All India Radio'."""
    reflexives: frozenset[str]
    """Pronouns that only stress the noun before them: 'the coach himself'."""
    fields_of_lands: frozenset[str]
    """Words that a land's name makes a body of: 'Bank Indonesia', 'Statistics Canada', 'Athletics Kenya'."""
    sports: frozenset[str]
    """Words that make a body of the land's name before them: 'New Zealand Rugby'."""
    lower_heads: frozenset[str]
    """Heads of bodies' names that are printed without a capital: 'Senate ethics committee'."""
    party_words: frozenset[str]
    """What the names of such bodies have before the head."""
    local_parties: frozenset[str]
    """A party's short name that ends a local party's: 'the Quill County GOP'. As printed."""
    platform_use: frozenset[str]
    """Nouns behind a platform where it is a place to post on: 'her Instagram page'."""
    platform_prepositions: frozenset[str]
    """What stands before it then: 'on Twitter'."""
    participles_of_office: frozenset[str]
    """Participles that belong to a role: 'retired judge'."""
    acting: frozenset[str]
    """Of these those that begin a title, also before a name: 'acting mayor Lind'."""
    party_members: frozenset[str]
    """Nouns for a party's member, who may have no other role: 'Republican Ann Lind'."""
    plural_titles: frozenset[str]
    """Abbreviated titles of several people, without the stop: 'Sens.'."""
    party_tags: Pattern[str]
    """A party and a place in brackets or behind a comma, which name nobody: '(D-Quill)'."""
    deeds: Deeds
    """The nouns that lead bodies' names, and the verbs of what bodies do."""
