"""The same article with other people in it, and paragraphs in capitals: so that shapes of names are learned, not the names.

A person who is given another name has it throughout the article. The names come from the annotated articles and from
`INVENTED`, which has the kinds that the pipeline that the learning begins with knows least: hyphenated given names behind the
family's, two surnames, particles, 'al-' and 'bin'.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from random import Random
from unicodedata import combining, normalize

from spacy.language import Language

from learning.lessons import Lesson, Span

Form = tuple[str, ...]
"""A name as printed, in tokens."""


@dataclass(frozen=True)
class NameStyle:
    """How names of one kind are made; `{given}` and `{family}` of a pattern stand for any of the words."""

    weight: float
    given: Sequence[str]
    family: Sequence[str]
    patterns: Sequence[tuple[str, str]]
    """(The name in full, the name that is used alone.)"""


_SYLLABLES = (
    "Suk Jae Min Hyun Sung Ji Young Seung Dong Kyung Eun Jin Sang Yong Chul Geun Tae Won Ha In Ing Ying "
    "Cheng Wen Chih Ming Chun Hsiu Mei Shu Kai Wei Ka Kwok Siu Wai Chi Yuet Tak Man Hoi"
).split()
_SECOND_SYLLABLES = (
    "yeol hyun woo jin ho hee sook young joon seok hwan won kyung mi ah eun hye rok wen jeou te chu yuan "
    "hung ching fang ling chen hao wah keung ming fai lam ying shing lun kit fung"
).split()

INVENTED = (
    NameStyle(
        0.26,
        [f"{one}-{two}" for one in _SYLLABLES for two in (*_SECOND_SYLLABLES, *map(str.capitalize, _SECOND_SYLLABLES[::3]))],
        (
            "Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Ryu Hong Tsai Chen "
            "Lin Huang Chang Wang Wu Liu Yang Hsu Cheng Hsieh Kuo Lai Ko Chu Su Yeh Chiang Wong Chan Leung Cheung "
            "Lau Ho Ng Tang Yip Tam Mok"
        ).split(),
        [("{family} {given}", "{family}")] * 6 + [("{given} {family}", "{family}")],
    ),
    NameStyle(
        0.22,
        (
            "Carlos José María Ana Luis Juan Pedro Rosa Elena Miguel Andrés Lucía Jorge Carmen Diego Sofía Pablo "
            "Marta Ricardo Gabriela Fernando Daniela Alejandro Verónica Héctor Beatriz Óscar Silvia Raúl Paola"
        ).split(),
        (
            "Ruiz Navarro Morales Herrera Castillo Mendoza Ríos Vargas Peña Salazar Ibáñez Cordero Quiroga "
            "Bustamante Arce Zelaya Molina Funes Solís Cárdenas Fuentes Rivas Aguilar Ortega Paredes Montero "
            "Lagos Duarte Cabello Machado Rosales Quispe Mamani Flores Chávez Núñez Acosta Barrios"
        ).split(),
        [
            ("{given} {family} {family2}", "{family}"),
            ("{given} {family} {family2}", "{family} {family2}"),
            ("{given} {given2} {family} {family2}", "{family}"),
            ("{given} {family}", "{family}"),
            ("{given} {given2} {family}", "{family}"),
        ],
    ),
    NameStyle(
        0.14,
        (
            "Mohammed Ahmed Ali Hassan Khalid Omar Yousef Ibrahim Fatima Noura Salem Hamad Saeed Abdullah Faisal "
            "Tariq Mariam Aisha Mustafa Nabil Sultan Rashid Jassim"
        ).split(),
        (
            "Al-Sabah Al-Otaibi Al-Harbi Al-Rashed Al-Mutairi Al-Faisal Al-Zahrani El-Sayed El-Baradei al-Masri "
            "al-Hashimi Al-Ghamdi Al-Kuwari Al-Thani Al-Nahyan"
        ).split(),
        [
            ("{given} {family}", "{family}"),
            ("{given} {family}", "{family}"),
            ("{given} {given2} {family}", "{family}"),
            ("{given} bin {given2} {family}", "{family}"),
            ("{given} Abdul {given2} {family}", "{family}"),
        ],
    ),
    NameStyle(
        0.14,
        "Inés Ines María Joana João Luís Pieter Johan Anneke Sophie Jean Henri Marta Paulo Thabo Elsa Marco Karl Isabel".split(),
        (
            "de la Cruz|de la Torre|de la Fuente|de las Casas|de los Santos|de León|del Valle|del Río|"
            "da Silva|da Costa|dos Santos|do Nascimento|van der Berg|van den Heever|van Wyk|van Niekerk|"
            "de Klerk|de Villiers|du Toit|le Roux|von Hagen|di Stefano|de Souza|de Mello|d'Almeida"
        ).split("|"),
        [("{given} {family}", "{family}")] * 4 + [("{given} {given2} {family}", "{family}")],
    ),
    NameStyle(
        0.12,
        (
            "Kwame Chinedu Amina Thabo Wanjiku Kofi Ngozi Sipho Abena Juma Zanele Moussa Fatou Tendai Emeka Akua "
            "Jomo Nana Yaw Themba Lindiwe"
        ).split(),
        (
            "Mensah Okafor Dlamini Kamau Asante Nkosi Otieno Diallo Traoré Mwangi Boateng Adeyemi Zuma Ndlovu "
            "Owusu Banda Chikwanha Mutasa Kiplagat Wafula Ouedraogo Abubakar Eze Sarpong Osei"
        ).split(),
        [("{given} {family}", "{family}")] * 4 + [("{given} K. {family}", "{family}"), ("{given} {given2} {family}", "{family}")],
    ),
    NameStyle(
        0.12,
        (
            "Rajesh Priya Anil Sunita Imran Ayesha Siti Ahmad Nurul Somchai Prayut Anwar Mahathir Arvind Lakshmi "
            "Vikram Farooq Shahid Nasreen Dewi Budi Aung Thein Nguyen Tran"
        ).split(),
        (
            "Sharma Patel Khan Singh Hussain Rahman Yusof Ibrahim Abdullah Chan-o-cha Shinawatra Gupta Reddy Bhat "
            "Mir Wani Chowdhury Hossain Begum Widodo Lwin Sein Mukherjee Iyer Nair Siddiqui"
        ).split(),
        [("{given} {family}", "{family}")],
    ),
)
"""Given and family names that are common in many countries, put together at random."""

PLAIN_SHARE = 0.4
"""The share of invented names that are printed without their accents, as many papers do."""

_SMALL_WORDS = frozenset({"'s", "’s", "n't", "n’t", "a", "of", "the", "and", "in", "to", "for", "on", "at"})


def persons(lessons: Iterable[Lesson]) -> dict[Form, Form]:
    """For each form of a person's name in the article the longest one that holds it.

    >>> persons([Lesson("Ada Lind met Lind".split(), [True] * 4, [(0, 2, "PERSON"), (3, 4, "PERSON")])])
    {('Ada', 'Lind'): ('Ada', 'Lind'), ('Lind',): ('Ada', 'Lind')}
    """
    counts = Counter(tuple(one.words[start:end]) for one in lessons for start, end, label in one.names if label == "PERSON")
    found: dict[Form, Form] = {}
    for form in sorted(counts, key=lambda form: (-len(form), -counts[form], form)):
        holders = (full for full in found.values() if len(full) > len(form) and _holds(full, form))
        found[form] = next(holders, form)
    return found


def _holds(full: Form, part: Form) -> bool:
    return any(full[at : at + len(part)] == part for at in range(len(full) - len(part) + 1))


def joined(form: Sequence[str]) -> str:
    """The tokens of a name as text: blanks between them, none at a hyphen."""
    return " ".join(form).replace(" - ", "-")


def plain(text: str) -> str:
    """The text without accents.

    >>> plain("Inés Núñez")
    'Ines Nunez'
    """
    return "".join(letter for letter in normalize("NFD", text) if not combining(letter))


class Variation:
    """Makes variations of articles' lessons.

    `swapped` is the share of persons who get another name, `invented` the share of these whose name is made up; `capitals` and
    `titles` are the shares of paragraphs that are printed in capitals, and with a capital to each word.
    """

    def __init__(
        self,
        nlp: Language,
        articles: Iterable[Sequence[Lesson]],
        *,
        swapped: float,
        invented: float,
        capitals: float,
        titles: float,
    ) -> None:
        self.nlp = nlp
        self.swapped, self.invented, self.capitals, self.titles = swapped, invented, capitals, titles
        self.tokens: dict[str, tuple[list[str], list[bool]]] = {}
        self.names: list[tuple[str, str]] = []
        for lessons in articles:
            alone: dict[Form, list[Form]] = defaultdict(list)
            for form, full in persons(lessons).items():
                alone[full] += [form] if form != full else []
            self.names += [
                (joined(full), joined(min(forms, key=len) if forms else full[-1:]))
                for full, forms in alone.items()
                if len(full) > 1
            ]

    def of(self, lessons: Sequence[Lesson], random: Random) -> list[Lesson]:
        """The article's lessons, varied."""
        of = persons(lessons)
        renamed = {full: self._name(random) for full in dict.fromkeys(of.values()) if random.random() < self.swapped}
        return [self._recased(self._renamed(lesson, of, renamed), random) for lesson in lessons]

    def _name(self, random: Random) -> tuple[str, str]:
        """A name in full, and the one that is used alone."""
        if self.names and random.random() >= self.invented:
            return random.choice(self.names)
        [style] = random.choices(INVENTED, [style.weight for style in INVENTED])
        given, given2 = random.sample(style.given, 2)
        family, family2 = random.sample(style.family, 2)
        full, alone = (
            pattern.format(given=given, given2=given2, family=family, family2=family2)
            for pattern in random.choice(style.patterns)
        )
        return (plain(full), plain(alone)) if random.random() < PLAIN_SHARE else (full, alone)

    def _renamed(self, lesson: Lesson, of: dict[Form, Form], renamed: dict[Form, tuple[str, str]]) -> Lesson:
        words: list[str] = []
        spaces: list[bool] = []
        names: list[Span] = []
        unknown: list[Span] = []
        done = 0
        marked = [(*name, True) for name in lesson.names] + [(*span, False) for span in lesson.unknown]
        for start, end, label, is_name in sorted(marked):
            if start < done:
                continue
            words += lesson.words[done:start]
            spaces += lesson.spaces[done:start]
            begin, form = len(words), tuple(lesson.words[start:end])
            if is_name and label == "PERSON" and of[form] in renamed:
                full, alone = renamed[of[form]]
                text = full if of[form] == form and len(form) > 1 else alone
                own, blanks = self._in_tokens(text.upper() if all(word.isupper() for word in form) else text)
                words += own
                spaces += [*blanks[:-1], lesson.spaces[end - 1]]
            else:
                words += lesson.words[start:end]
                spaces += lesson.spaces[start:end]
            (names if is_name else unknown).append((begin, len(words), label))
            done = end
        return Lesson([*words, *lesson.words[done:]], [*spaces, *lesson.spaces[done:]], names, unknown)

    def _recased(self, lesson: Lesson, random: Random) -> Lesson:
        drawn = random.random()
        if drawn < self.capitals:
            return replace(lesson, words=[word.upper() for word in lesson.words])
        if drawn < self.capitals + self.titles:
            return replace(lesson, words=[word if word in _SMALL_WORDS else word[:1].upper() + word[1:] for word in lesson.words])
        return lesson

    def _in_tokens(self, text: str) -> tuple[list[str], list[bool]]:
        if text not in self.tokens:
            doc = self.nlp.tokenizer(text)
            self.tokens[text] = [token.text for token in doc], [bool(token.whitespace_) for token in doc]
        return self.tokens[text]
