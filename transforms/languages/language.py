"""A language as the rules see it: its words, the names that are known, how it is printed, and what its model's labels mean.

Rules read a language from the parse (`parse.language`). Another language is another instance; no rule names one.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from transforms.languages.fronts import Fronts
from transforms.languages.judging import Judging
from transforms.languages.lookup import Lookup
from transforms.languages.naming import Naming
from transforms.languages.notes import Notes
from transforms.languages.quoting import QuotingWords
from transforms.languages.scheme import Scheme


@dataclass(frozen=True)
class Words:
    """Lists of words: closed classes, or the head of a long tail; a rule must still work for a word that stands in none."""

    speech_verbs: frozenset[str]
    """Lemmas of verbs that report speech or writing.

The head of the list (say, tell, add, write, ask) are the cues of nine in ten quotations."""
    thought_verbs: frozenset[str]
    """Lemmas of verbs that report a thought or an attitude."""
    titles: frozenset[str]
    """Nouns that head a title before or beside a name, lower case."""
    role_words: frozenset[str]
    """Words that belong to a title when they stand before its head noun, even in lower case."""
    dropped_modifiers: frozenset[str]
    """Words before a title that describe the moment or the writer's view, and are no part of the role."""
    honorifics: frozenset[str]
    """Honorifics and abbreviated titles, lower case, without the stop."""
    male_honorifics: frozenset[str]
    """Of the honorifics those of men."""
    female_honorifics: frozenset[str]
    """Of the honorifics those of women."""
    male_nouns: frozenset[str]
    """Nouns for men."""
    female_nouns: frozenset[str]
    """Nouns for women."""
    sexes: frozenset[str]
    """Of those the nouns that tell a person's sex and nothing else."""
    spokespeople: frozenset[str]
    """Of those the nouns for people who mostly go without a name."""
    org_heads: frozenset[str]
    """Last words of organizations' names, lower case."""
    company_forms: frozenset[str]
    """Companies' legal forms behind their names: 'ltd'."""
    other_heads: Mapping[str, frozenset[str]]
    """Last words of organizations' names that are common words, with the words before that make them so: 'air', 'fresh'."""
    not_names: frozenset[str]
    """Words that are printed with a capital at a sentence's start, or always, and are no part of a person's name."""
    group_words: frozenset[str]
    """Words printed with a capital that name a party or a nation: part of a title ('Liberal MP'), never of a person's name."""
    not_labels: frozenset[str]
    """What stands before a headline's colon and says nothing: 'Video: Dyke breaks'."""
    common_capitals: frozenset[str]
    """Words printed with a capital, or in capitals, that the model takes for organizations or persons and are no names."""
    kin: frozenset[str]
    """Nouns for what a person is to another."""
    companions: frozenset[str]
    """Of these the nouns that tell of no kinship: 'rival', 'friend'."""
    office_nouns: frozenset[str]
    """Nouns for who holds an office, rather than for what somebody does: 'governor', not 'bowler'."""
    same_ranks: Mapping[str, str]
    """Of the words for ranks those that mean the same as another: 'ex' as 'former'."""
    rank_titles: frozenset[str]
    """Ranks that stand behind an office: 'Chairman Commodore Ada Lind'."""
    not_people: frozenset[str]
    """Nouns that end like those for persons, and are things."""
    offices: frozenset[str]
    """Honorifics that tell an office, lower case, without the stop: a role when nothing more is printed."""
    more_persons: frozenset[str]
    """More nouns for one person, lower case, that a title or an apposition may have for its head."""
    courtesies: frozenset[str]
    """Titles of courtesy, lower case, without the stop: they tell less than an office or a profession does."""
    ranks: frozenset[str]
    """Abbreviated ranks, lower case, without the stop."""
    role_verbs: frozenset[str]
    """Lemmas of verbs by which a relative clause tells an office: 'who chairs the harbour board'."""
    fac_heads: frozenset[str]
    """Last words of buildings', streets' and squares' names, lower case."""
    street_heads: frozenset[str]
    """Last words of streets' names, lower case: what stands in an address."""
    event_heads: frozenset[str]
    """Last words of events' names, lower case."""
    law_heads: frozenset[str]
    """Last words of laws' names, lower case."""
    work_heads: frozenset[str]
    """Last words of works' names, lower case."""
    place_prepositions: frozenset[str]
    """Prepositions that stand before places."""
    definite_persons: frozenset[str]
    """Nouns by which an article goes on about a person whom it has named: 'the billionaire', 'the Vermont senator'."""
    company_nouns: frozenset[str]
    """Nouns for persons that stand before companies too: 'its owner, Corvid Pulp,'."""
    place_heads: frozenset[str]
    """Last words of places' names, lower case: 'Kestrel Falls'."""
    org_heads_with_of: frozenset[str]
    """First words of organizations' names that go on with 'of', lower case."""
    person_nouns: frozenset[str]
    """Lemmas of nouns that can speak: people, bodies of people, and what people write."""
    same_titles: Mapping[str, str]
    """Abbreviated titles, and others for the same office, lower case, each with the title that stands for them all."""
    regnal_titles: frozenset[str]
    """Titles that stand with a name alone: 'Pope Francis'."""
    person_pronouns: Mapping[str, str]
    """Pronouns for one person, each with 'male' or 'female'."""
    neutral_pronouns: frozenset[str]
    """Pronouns for several, and for one person of whom the article says so."""
    pronoun_verbs: frozenset[str]
    """Lemmas of words before the pronouns that a person is called by: 'uses they and them'."""
    subject_pronouns: frozenset[str]
    """Of those the ones that are subjects."""
    object_pronouns: frozenset[str]
    """Of those the ones that are objects (or, in English, may be possessors)."""
    speaker_pronouns: frozenset[str]
    """Pronouns that can be who says something: 'he', 'they', 'we'."""
    complement_openers: frozenset[str]
    """Words that open what is told of a noun behind it: 'ambassador for women'."""
    affiliating: frozenset[str]
    """Of those the ones between a person and whom he belongs to: 'a spokesman for the port'."""
    owning_pronouns: frozenset[str]
    """Pronouns for what a body has: 'its president'."""
    definite_articles: frozenset[str]
    """'The' of 'the minister'."""
    demonstratives: frozenset[str]
    """Words before a noun that point to somebody named: 'the minister', 'this minister'."""
    determiners: frozenset[str]
    """Words before a noun that are no part of a role."""
    one_of_several: frozenset[str]
    """Pronouns that a name can explain: 'one of them, Joaquim Eberle, said'."""
    relatives: frozenset[str]
    """Relative pronouns that can be who says something: 'Lind, who says'."""
    companies: frozenset[str]
    """Lemmas of nouns for companies: 'the carmaker'."""
    wider_titles: Mapping[str, frozenset[str]]
    """Nouns by which an article goes on about holders of several offices, each with these: 'the official', 'the premier'."""
    healers: frozenset[str]
    """Nouns for doctors of one kind: 'the vet' may be Dr. Lind, of whom nothing else is told."""
    field_titles: Mapping[str, frozenset[str]]
    """Such nouns that need a field of the office beside them, each with its offices: 'the head of education', a minister."""
    body_titles: Mapping[str, frozenset[str]]
    """Such nouns that need a body named before beside them: 'the representative of the company', its president."""
    vague_modifiers: frozenset[str]
    """Words before such a noun that say nothing of the office: 'the sector minister'."""
    title_tails: frozenset[str]
    """Nouns that end a title which is the same without them: 'chief executive officer'."""
    rank_words: frozenset[str]
    """Words that make another office of the same noun: 'vice', 'deputy', 'former', 'prime'."""
    past_ranks: frozenset[str]
    """Words that tell of an office which is over: 'former'."""
    sides: frozenset[str]
    """Of these the ones that only tell whose side somebody is on: 'opposition spokesman'."""
    low_ranks: frozenset[str]
    """Of these the ones that some such nouns do without as well: 'the official', a vice president."""
    any_rank: frozenset[str]
    """These nouns: 'official', 'politician'."""
    high_ranks: frozenset[str]
    """Of these the ones that a noun for holders of several offices does without, or has of itself: 'prime', 'senior'."""
    untold_offices: frozenset[str]
    """Nouns that may mean somebody who is never named, beside whoever is: 'the judge'."""
    other_ones: frozenset[str]
    """Words by which a definite noun means another one than was named: 'the other mayor', 'the next coach'."""
    age_units: frozenset[str]
    """What ages are counted in, and the word behind it: 'the 34-year-old'."""
    styles: frozenset[str]
    """Titles of birth, rank or courtesy between an office and a name: 'Prime Minister Sheikh Khalid'."""
    age_adjectives: frozenset[str]
    """Adjectives for somebody's age: 'the young man'."""
    indefinites: frozenset[str]
    """Words before a noun that bring somebody in: 'a judge', 'another judge'."""
    joiners: frozenset[str]
    """Words that join two nouns: 'founder and director'."""
    being_verbs: frozenset[str]
    """Lemmas of verbs that say what somebody is: 'is', 'became', 'was elected'."""
    leaving_verbs: frozenset[str]
    """Lemmas of verbs of those who give up an office: 'resigned as coach'."""
    capacity_prepositions: frozenset[str]
    """'As' of 'took over as coach'."""
    profile_nouns: frozenset[str]
    """Nouns that describe a person and are no office: 'the billionaire', 'the candidate'."""
    many_endings: tuple[str, ...]
    """What the names of peoples end in which mean many without a change: 'the Chinese'."""
    positions: frozenset[str]
    """Nouns for what somebody does in a team, or on a stage: another word for whoever was named before, 'the striker'."""
    order_words: Mapping[str, int]
    """'Former' and 'latter', each with its place among two."""
    body_nouns: Mapping[str, frozenset[str]]
    """Nouns for organizations, each with the words that head such names: 'the newspaper' may be a Post or a Times."""
    foreign_bodies: Mapping[str, str]
    """Nouns of other languages that begin organizations' names, with the noun that means the same: 'banco', a bank."""
    businesses: Mapping[str, frozenset[str]]
    """Nouns for persons that may mean a company, with what heads such companies' names: 'the distiller', 'Distillers'."""
    any_bodies: frozenset[str]
    """Nouns that may mean any organization: 'the organisation', 'the group'."""
    wider_bodies: Mapping[str, frozenset[str]]
    """Nouns that may mean others, too, where none of these is named: 'the group', a company."""
    calling: frozenset[str]
    """Words between a long name and its short one: 'the Directorate of Harbours, known as DoH'."""
    households: frozenset[str]
    """Nouns for a family as a whole."""
    supervised: frozenset[str]
    """Nouns for bodies that others supervise: 'lender'."""
    supervising: frozenset[str]
    """Words in the names of those who supervise: 'Central Bank'."""
    legal_forms: frozenset[str]
    """Words at the end of a company's name that it goes without later, lower case."""
    paper_heads: frozenset[str]
    """Words that end newspapers' names and stand for them alone: 'the Times', lower case."""
    title_letters: Mapping[str, tuple[str, ...]]
    """Titles of letters alone, each with its words in full, the noun last: 'PM'."""
    issuing_verbs: frozenset[str]
    """Lemmas of verbs of those who bring out what is written: 'released a report'."""
    neutral_subjects: frozenset[str]
    """Of the pronouns for several the subjects."""
    thing_pronouns: frozenset[str]
    """Pronouns that go back to an organization: 'it'."""
    documents: frozenset[str]
    """Lemmas of nouns for what is written and speaks: 'report', 'letter', 'statement'."""
    voices: frozenset[str]
    """Of those the ones that are their issuer's own words: 'statement', 'letter'; a person's report is none."""
    any_document: frozenset[str]
    """Of those the ones that may go back to any other: 'the document', 'the text'."""
    issuing: frozenset[str]
    """Prepositions before whoever wrote something: 'a report by the council'."""
    place_of_speech: frozenset[str]
    """Prepositions before what something is said in: 'said in a statement'."""
    speaking_nouns: frozenset[str]
    """Lemmas of nouns for those who speak for others."""

    @cached_property
    def persons(self) -> frozenset[str]:
        """All nouns that are known to be for persons."""
        return self.titles | self.kin | self.male_nouns | self.female_nouns | self.definite_persons | self.more_persons

    @cached_property
    def small_words(self) -> frozenset[str]:
        """Words of grammar in names, which give an acronym no letter, or one: 'of' and 'the'."""
        return self.complement_openers | self.joiners | self.determiners

    @cached_property
    def title_parts(self) -> frozenset[str]:
        """Words that may be part of a title, also in lower case."""
        return self.group_words | self.titles | self.role_words | self.honorifics


@dataclass(frozen=True)
class NameLists:
    """What is known of names: given names, parts of names, and organizations, places and peoples that papers everywhere print.

    A rule must still work for a name that stands in none of them.
    """

    family_names: frozenset[str]
    """Family names that stand before the given name, lower case: of China, Korea, Vietnam, Taiwan, Singapore."""
    institutions: frozenset[str]
    """Common nouns that are a body's name behind 'the', with a capital: 'the Cabinet'. As printed."""
    particles: frozenset[str]
    """Words in lower case inside a name: 'van', 'de la'."""
    mothers: frozenset[str]
    """What begins the name of a woman called after her child, lower case: 'Um Khaled'."""
    fathers: frozenset[str]
    """Likewise a man's: 'Abu Omar'."""
    male_particles: frozenset[str]
    """Words inside a name that tell a man's descent, lower case: 'bin'."""
    female_particles: frozenset[str]
    """Words inside a name that tell a woman's: 'binti', 'Ní'."""
    female_endings: tuple[str, ...]
    """Endings of a woman's surname or patronymic: '-ovna', '-dóttir'. Lower case, without accents."""
    generations: frozenset[str]
    """Of a name's suffixes those that tell two of one name apart, lower case, without the stop."""
    told_generations: Mapping[str, str]
    """Words before a name that tell which of two of one name is meant, each with the suffix: 'the elder Hale'."""
    junior_suffixes: frozenset[str]
    """Of a name's suffixes that of the younger of two, lower case, without the stop."""
    suffixes: frozenset[str]
    """What stands behind a name and belongs to it: 'Jr.', 'III'."""
    stopped_words: frozenset[str]
    """Words that are printed with a stop of their own: 'Lind Jr.', 'Corran Ltd.'. As printed, without it."""
    shortened: Mapping[str, str]
    """Titles, given names and words printed shortened, with a stop that ends no sentence, 'Atty. Lind': without the stop.
    Each with the like of it that a model knows, as the model has it: 'gen.'
    """
    surnames_too: frozenset[str]
    """Of these words those that are surnames behind a given name."""
    given_nouns: frozenset[str]
    """Given names that are things behind an article, also with a capital: 'the Bill'."""
    people_endings: tuple[str, ...]
    """What nouns for persons end in; 'cobbler', 'planetary scientist', 'Assistant'."""
    thing_endings: tuple[str, ...]
    """Of what ends so what is no person all the same: 'parliament', 'darkness'."""
    male_names: frozenset[str]
    """Given names of men, lower case."""
    female_names: frozenset[str]
    """Given names of women, lower case."""
    unisex_names: frozenset[str]
    """Given names that do not tell a person's sex."""
    given_names: frozenset[str]
    """All given names, lower case."""
    known_organizations: frozenset[str]
    """Parliaments, agencies, parties, movements, media, companies, universities, clubs."""
    known_places: frozenset[str]
    """Countries, states, provinces and large cities."""
    state_abbreviations: frozenset[str]
    """States and provinces as they are printed behind a town: 'Corran, N.H.'."""
    short_givens: frozenset[str]
    """Given names as they are abbreviated, and parts of some: 'Md' for Mohammed, 'Te' of 'Te Aroha'."""
    parts_of_world: frozenset[str]
    """Adjectives that stand for the countries of a part of the world, with a capital: 'Western'."""
    known_groups: frozenset[str]
    """Peoples, religions, parties' members and others that are a group's name, whatever the model takes them for."""
    platforms: frozenset[str]
    """Where people post: named as a place more often than as a company."""
    known_others: Mapping[str, str]
    """What the model takes for organizations or places, and is neither: laws, days, wars, regions, beliefs, works, buildings."""
    famous_surnames: frozenset[str]
    """Surnames that stand alone for one person often enough: a hint for the label only, never for who is meant."""
    nicknames: Mapping[str, frozenset[int]]
    """For a given name the numbers of the groups of names that one person may go by: 'bill' and 'william' share one."""

    @cached_property
    def organizations(self) -> Lookup:
        """The known organizations, to be looked up."""
        return Lookup(self.known_organizations)

    @cached_property
    def places(self) -> Lookup:
        """The known places, to be looked up."""
        return Lookup(self.known_places)


@dataclass(frozen=True)
class Style:
    """How the language is printed."""

    dashes: frozenset[str]
    """Tokens that are dashes."""
    quotation_marks: frozenset[str]
    """Tokens that are quotation marks."""
    possessive_marks: frozenset[str]
    """What stands behind a name as a token of its own when it possesses something: "'s"."""
    sentence_ends: frozenset[str]
    """Tokens that end a sentence; a closing mark may cling to them."""
    cue_behind: re.Pattern[str]
    """What stands behind a content that has ended, without its mark: ' she said'; ' said Lind'; ' the mayor told'."""
    leading_cue: re.Pattern[str]
    """A cue with what stands between it and a content: 'said: '."""
    inserted_cue: re.Pattern[str]
    """A cue within marks that were forgotten around it, with the blank and the comma beside it: ' she said, '."""
    inverted_cue: re.Pattern[str]
    """The sign that ends a content, with a cue and its subject behind it: ', said Lind', '! cries the woman'."""
    resumed: re.Pattern[str]
    """The comma behind a cue, and the blank behind that, where what is said goes on: 'said Lind, a farmer, and …'."""
    inserted_words: re.Pattern[str]
    """What is told of a speaker between commas behind the cue: 'who sells papers', 'pointing at the roof', '44'."""
    in_own_words: re.Pattern[str]
    """A word that shows a sentence to be somebody's own: 'I', 'our'."""
    shortened: re.Pattern[str]
    """What an apostrophe stands before: the rest of a word or of a year, of 'em, '68."""
    foreign_matter: re.Pattern[str]
    """A paragraph that stands in an article and is no part of it: 'Advertisement', 'Read more: …', the line of a picture."""
    letters_heading: re.Pattern[str]
    """What stands above letters to the editor."""
    salutation: re.Pattern[str]
    """What a letter begins with, before its text: 'Sir – '."""
    letter_ending: re.Pattern[str]
    """What stands between a letter and its writer's name: 'Yours sincerely,'."""
    past_endings: tuple[str, ...]
    """What regular verbs in the past end in."""
    apostrophe_endings: tuple[str, ...]
    """What words end in behind which a single mark may be an apostrophe: the engineers' report, goin' home."""


@dataclass(frozen=True)
class Language:
    """One language.

    `code` is its ISO 639-1 code, `model` the installed spaCy pipeline that reads it. What was learned for its rules stands in the
    folder `models` beside the module of its instance.
    """

    code: str
    model: str
    words: Words
    names: NameLists
    quoting: QuotingWords
    style: Style
    naming: Naming
    scheme: Scheme
    fronts: Fronts
    notes: Notes
    judging: Judging
