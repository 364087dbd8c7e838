"""Where the speaker is printed: the tokens of the phrase, and the name that it stands beside."""

from transforms.languages.scheme import Relation
from transforms.names.genders import is_honorific, role_gender
from transforms.names.namewords import HYPHENS, Name, is_hyphen, joined
from transforms.names.roles import is_person_noun
from transforms.parsing.parse import Parse
from transforms.quotations.annotated import AnnotatedArticle
from transforms.quotations.label_offices import office_label
from transforms.quotations.noun_phrases import hyphened_end
from transforms.quotations.phrases import printed_source
from transforms.quotations.quotes import Quotation
from transforms.quotations.sources import inverted_source

_COMPLEMENTS = frozenset({Relation.PREPOSITION, Relation.PARTICIPLE_CLAUSE})
MAX_COMPLEMENT_TOKENS = 8
"""Tokens among which the comma stands behind 'the expert on harbours in Corran,'."""


def antecedent(article: AnnotatedArticle, source: int) -> int:
    """What a relative pronoun goes back to: 'Lind, who says' → Lind; any other token itself."""
    parse = article.parse
    if parse.words[source].lower() not in parse.language.words.relatives:
        return source
    clause = parse.heads[source]
    # 'Lind, who has left and who says'.
    while parse.relations[clause] is Relation.CONJUNCT and parse.heads[clause] != clause:
        clause = parse.heads[clause]
    return parse.heads[clause] if parse.relations[clause] is Relation.RELATIVE_CLAUSE else source


def named_beside(article: AnnotatedArticle, source: int, last: int, cue: int | None = None) -> int:
    """The last token of the person's name that a noun stands beside; the source itself when it stands beside none.

    The noun heads the person's role: 'The vicar, the Rev. Olu Crane, said'; 'Ann Lind, a consultant in Corran, says'. The name
    explains the phrase: 'one of them, Joaquim Eberle, added'; 'the leader, former mayor Ada Holm, said';
    'the company, Corran Electric, said'; 'said her fiancé, Axel Brandt.'; 'the judges - Ada Holm and Karl Dey - agreed'; 'the
    mayor — Karl Dey — said'. The `cue` closes it, too: 'the head of the court (TSE), Ada Holm remarked'.
    """
    parse, named = article.parse, article.named
    if source in named.at or (
        parse.poses[source] == "PRON" and parse.words[source].lower() not in parse.language.words.one_of_several
    ):
        return source
    holder = article.role_holders.get(source)
    if holder is not None and parse.sentences[holder.first] == parse.sentences[source]:
        return holder.stop - 1
    told = (
        named_at_end(article, source, last)
        or before_honour(article, source)
        or described(article, source)
        or named_behind_cue(article, source, cue)
    )
    if told is not None:
        return told
    place = behind_bracket(parse, behind_complement(article, source, behind_hyphens(parse, last)))
    if place + 1 >= len(parse) or not (parse.words[place] == "," or is_dash(parse, place)):
        return source
    # 'The mayor — Karl Dey — said'.
    is_in_dashes = parse.words[place] != "," and not parse.is_plural(source)
    place = behind_courtesies(parse, behind_article(parse, last_field(article, source, place) + 1))
    behind = behind_people(article, article.named_from.get(place))
    # Where a sentence ends with the name, it may also be the last of several: 'the two, Lind and Dey.'
    closers = (",",) if parse.is_plural(source) else (",", ".")
    if behind is None or behind.stop >= len(parse):
        return source
    close = min(behind_bracket(parse, behind.stop), len(parse) - 1)
    # 'The station’s commander, Brigadier Ada Holm has praised': the closing comma was forgotten.
    does = parse.heads[source] if parse.is_subject(source) else None
    is_verb = does is not None and does >= behind.stop and (behind.stop == does or parse.heads[behind.stop] == does)
    is_closed = (
        is_dash(parse, behind_age(parse, close))
        if is_in_dashes
        else (
            parse.words[close] in closers
            or behind.stop == cue
            or (is_verb and parse.poses[behind.stop] in ("VERB", "AUX"))
            or opens_list_in_dashes(article, source, behind)
        )
    )
    if is_closed:
        words = parse.language.words
        bodies = words.org_heads, words.companies, words.company_nouns, words.body_nouns
        is_body = any(parse.lemmas[source].lower() in nouns for nouns in bodies)
        is_own = behind.label == "PERSON" and not is_of_another(article, source, behind)
        if is_own or (behind.label == "ORG" and is_body):
            return behind.stop - 1
    return source


def is_of_another(article: AnnotatedArticle, source: int, name: Name) -> bool:
    """Whether the name is that of whom the noun is of: 'the family of the climber, Ada Lind', 'the widow of the poet, Karl Dey'.

    Then several speak, and not she alone; or the noun is of the other sex.
    """
    parse, words = article.parse, article.parse.language.words
    openers = (token for token in parse.children[source] if parse.words[token].lower() in words.complement_openers)
    of = [noun for opener in openers for noun in parse.children[opener] if source < noun < name.first]
    if not any(is_person_noun(parse, noun) for noun in of):
        return False
    gender = role_gender(parse.words[source], parse.language)
    own = article.named.entities[article.named.entity_of[article.named.at[name.first]]].gender
    is_several = parse.is_plural(source) or parse.lemmas[source].lower() in words.households
    # Of kin either may be named, unless the sex tells which; of 'the secretary of the king's brother, Karl Dey' as well.
    is_open = own is None and parse.lemmas[source].lower() in words.kin
    is_open |= any(parse.lemmas[noun].lower() in words.kin for noun in of)
    return is_several or is_open or (gender is not None and own is not None and gender != own)


def named_at_end(article: AnnotatedArticle, source: int, last: int) -> int | None:
    """The last token of a person's name that ends a noun's phrase right behind another name: 'the leader of CAM Karl Dey'."""
    number = article.named.at.get(last - 1)
    if number is None or not is_person_noun(article.parse, source):
        return None
    name, before = article.named.names[number], article.named.at.get(article.named.names[number].first - 1)
    is_other = before is not None and article.named.names[before].label in ("ORG", "GPE") and name.first > source
    return name.stop - 1 if is_other and name.label == "PERSON" else None


def named_behind_cue(article: AnnotatedArticle, source: int, cue: int | None) -> int | None:
    """The last token of the person's name that ends a long office behind the cue.

    'Said the bank's chief cards, loans and savings officer Ada Holm', of which the parser has the cards say it.
    """
    if cue is None or not cue < source:
        return None
    told = inverted_source(article.parse, article.named, cue, article.quoted)
    return told if told is not None and told > source and article.named.is_person_at(told) else None


def described(article: AnnotatedArticle, source: int) -> int | None:
    """The last token of the person's name that begins the sentence, described behind it: 'Rym Dey, a student said'.

    The comma that should stand behind the description was forgotten.
    """
    parse, first = article.parse, article.sentence_first(source)
    if parse.poses[first] == "CCONJ":
        first += 1
    name = article.named_from.get(first)
    if name is None or name.label != "PERSON" or not name.stop + 1 < source < name.stop + MAX_COMPLEMENT_TOKENS:
        return None
    is_description = parse.words[name.stop] == "," and parse.words[name.stop + 1].lower() in parse.language.words.indefinites
    is_whole = all(parse.poses[token] in ("ADJ", "NOUN", "PROPN", "NUM") for token in range(name.stop + 2, source))
    return name.stop - 1 if is_description and is_whole and is_person_noun(parse, source) else None


def before_honour(article: AnnotatedArticle, source: int) -> int | None:
    """The last token of the person's name that honours stand behind: 'Ada Holm', of 'said Ada Holm MBE'."""
    honours, token = article.parse.language.naming.honours, source
    while token and article.parse.words[token] in honours and joined(article.parse, token - 1, token):
        token -= 1
    return token if token < source and article.named.is_person_at(token) else None


def behind_complement(article: AnnotatedArticle, source: int, token: int) -> int:
    """The token, or the one behind what a person is something on or in: 'the expert on harbours in Corran, Ada Holm, said'."""
    parse = article.parse
    if token >= len(parse) or parse.words[token] == "," or not is_person_noun(parse, source) or parse.is_plural(source):
        return token
    if parse.relations[token] not in _COMPLEMENTS or parse.heads[token] != source:
        return token
    # 'The senator representing Tarva East, Ada Holm, said'.
    for place in range(token + 1, min(token + MAX_COMPLEMENT_TOKENS, len(parse))):
        if parse.words[place] in (",", "("):
            return place
        # A constituency may be read as a person.
        is_person = article.named.is_person_at(place) and parse.relations[token] is Relation.PREPOSITION
        if is_person or parse.poses[place] in ("VERB", "AUX") or not parse.words[place][:1].isalnum():
            return token
    return token


def last_field(article: AnnotatedArticle, source: int, comma: int) -> int:
    """The comma, or the one behind further fields of an office: 'the commissioner for Trade, Industry and Mining, Ada Holm,'."""
    parse = article.parse
    joiners = parse.language.words.joiners | parse.language.naming.conjunctions
    for token in range(comma + 1, min(comma + MAX_COMPLEMENT_TOKENS, len(parse) - 1)):
        if token in article.named_from and article.named_from[token].label == "PERSON":
            return token - 1 if parse.words[token - 1] == "," else comma
        is_field = parse.words[token][:1].isupper() or parse.words[token] == "," or parse.words[token].lower() in joiners
        if not is_field or not is_person_noun(parse, source):
            return comma
    return comma


def is_dash(parse: Parse, token: int) -> bool:
    """Whether a dash stands at the token, or a hyphen with blanks around it."""
    return parse.words[token] in parse.language.style.dashes or (parse.words[token] in HYPHENS and not is_hyphen(parse, token))


def opens_list_in_dashes(article: AnnotatedArticle, source: int, name: Name) -> bool:
    """Whether persons in dashes begin with the name, who are several: 'the judges - Ada Holm and Karl Dey - agreed'."""
    parse = article.parse
    if not parse.is_plural(source) or not is_dash(parse, name.first - 1):
        return False
    joint = parse.words[name.stop]
    return joint == "," or joint.lower() in parse.language.naming.conjunctions or is_dash(parse, name.stop)


def behind_people(article: AnnotatedArticle, name: Name | None) -> Name | None:
    """The name, or the person's behind a people's: 'the director of the series, Salvadoran Ada Holm'."""
    if name is None or name.label != "NORP":
        return name
    person = article.named_from.get(name.stop)
    return name if person is None or person.label != "PERSON" else person


def behind_article(parse: Parse, token: int) -> int:
    """The token, or the one behind an article: 'the priest Ada Holm', of 'the dean, the priest Ada Holm, said'."""
    return token + 1 if parse.words[token].lower() in parse.language.words.definite_articles else token


def behind_age(parse: Parse, token: int) -> int:
    """The token, or the one behind an age: 'his deputy – Olu Crane, 44 – said'."""
    is_age_behind = token + 2 < len(parse) and parse.words[token] == "," and parse.words[token + 1].isdigit()
    return token + 2 if is_age_behind else token


def behind_hyphens(parse: Parse, token: int) -> int:
    """The token, or the one behind what hyphens tie to the word before it: 'her sister-in-law, Ann Dean'."""
    while token < len(parse) and parse.words[token] in HYPHENS and is_hyphen(parse, token):
        token += 2
    return token


def behind_bracket(parse: Parse, token: int) -> int:
    """The token, or the one behind the bracket that it opens: 'the president of the court (TSP), Rubén Dey, said'."""
    if token + 2 < len(parse) and parse.words[token] == "(" and parse.words[token + 2] == ")":
        return token + 3
    return token


def behind_courtesies(parse: Parse, token: int) -> int:
    """The first token that is no title of courtesy: 'Lind', of 'the expert, Dr. Lind'."""
    while token + 1 < len(parse) and (is_honorific(parse, token) or parse.words[token] == "."):
        token += 1
    return token


def speaker_tokens(article: AnnotatedArticle, quotation: Quotation) -> tuple[int, int]:
    """The tokens of the speaker as printed beside the quotation, whose source is known."""
    if quotation.source is None:
        raise ValueError("a quotation without a source has no printed speaker")
    content = article.parse.token_at(quotation.spans[0][0])
    first, stop = printed_source(article.parse, article.named, quotation.source, quotation.cue, content)
    # 'Said the judge. Defence lawyer Ada Lind shrugged.': no phrase goes over a stop.
    words = article.parse.words
    stops = [token for token in range(first + 1, quotation.source) if words[token] == "." and words[token - 1].islower()]
    first = stops[-1] + 1 if stops else first
    # 'Q. Who paid?': the label's phrase ends where the turn begins.
    stop = min(stop, content) if first <= quotation.source < content else stop
    label = office_label(article, quotation.source) if quotation.cue is not None and quotation.kind == "turn" else range(0)
    if label and quotation.source not in article.named.at:
        # 'The Minister for Ports', whole.
        return label.start, label.stop
    # 'The vice-president', of which the parser makes three subjects.
    is_noun = quotation.source not in article.named.at and stop == quotation.source + 1
    return first, hyphened_end(article.parse, quotation.source) + 1 if is_noun else stop
