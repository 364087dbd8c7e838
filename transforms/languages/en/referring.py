"""Words by which English articles go on about whom and what they have named: 'the official', 'the agency', 'it'."""

from transforms.languages.en.heads import COMPANY_FORMS

_LEADERS = frozenset(
    "president premier chancellor minister king queen emir sultan chairman chairwoman chair chief head leader".split()
)
_LAWMAKERS = frozenset(
    """
    senator representative congressman congresswoman member mp mpp mla mlc mca mep msp mna td delegate assemblyman assemblywoman
    lawmaker legislator parliamentarian deputy
    """.split()
)
_OFFICIALS = frozenset(
    """
    minister secretary director commissioner mayor governor official chief head superintendent inspector administrator envoy
    ambassador registrar officer
    """.split()
) | {"vice president"}
_EXECUTIVES = frozenset("executive ceo president chairman chairwoman chair director founder owner manager".split())
_SCHOLARS = frozenset(
    """
    professor lecturer researcher scientist economist historian scholar academic biologist chemist physicist geologist astronomer
    botanist zoologist meteorologist sociologist anthropologist ecologist oceanographer climatologist virologist epidemiologist
    """.split()
)
_EXPERTS = _SCHOLARS | frozenset({"analyst", "specialist"})
_PLAYERS = frozenset(
    """
    player striker midfielder defender goalkeeper quarterback pitcher forward guard winger skipper captain batsman bowler
    allrounder sprinter boxer golfer swimmer runner
    """.split()
)
_ARTISTS = frozenset("artist painter sculptor photographer illustrator singer musician composer rapper".split())
_LAWYERS = frozenset("lawyer attorney counsel solicitor barrister advocate".split())
_WRITERS = frozenset("author writer novelist poet playwright journalist columnist".split())
_DOCTORS = frozenset("doctor physician surgeon specialist oncologist cardiologist neurologist".split())
_POLITICIANS = _LAWMAKERS | frozenset("politician leader mayor governor minister councillor candidate".split())
_POLICE = frozenset("officer constable inspector superintendent sergeant detective commissioner commander sheriff".split()) | {
    "police chief"
}
_OFFICERS = frozenset("general admiral marshal brigadier colonel major captain lieutenant commander commodore".split())
_CLERICS = frozenset(
    "bishop archbishop cardinal priest pastor imam rabbi father reverend vicar sheikh mufti ayatollah khatib primate rev".split()
)
_TEACHERS = frozenset("teacher professor lecturer principal headmaster headmistress headteacher educator dean rector".split())
_RULERS = frozenset("king queen emir sultan oba chief sarki igwe nawab".split())

WIDER_TITLES = {
    "leader": _LEADERS, "lawmaker": _LAWMAKERS, "legislator": _LAWMAKERS, "parliamentarian": _LAWMAKERS, "official": _OFFICIALS,
    "executive": _EXECUTIVES, "businessman": _EXECUTIVES, "businesswoman": _EXECUTIVES, "boss": _EXECUTIVES | {"coach"},
    "academic": _SCHOLARS, "scholar": _SCHOLARS, "scientist": _SCHOLARS, "researcher": _SCHOLARS, "expert": _EXPERTS,
    "player": _PLAYERS, "athlete": _PLAYERS, "footballer": _PLAYERS, "artist": _ARTISTS, "lawyer": _LAWYERS,
    "attorney": _LAWYERS, "counsel": _LAWYERS, "writer": _WRITERS, "author": _WRITERS,
    "physician": _DOCTORS, "politician": _POLITICIANS, "officer": _POLICE, "cleric": _CLERICS,
    "pontiff": frozenset({"pope"}), "jurist": frozenset({"judge", "justice", "lawyer"}),
    "magistrate": frozenset({"judge", "justice", "court president", "tribunal president", "council president"}),
    "diplomat": frozenset({"ambassador", "envoy", "consul"}),
    "coach": frozenset({"manager", "trainer"}), "manager": frozenset({"coach"}), "premier": frozenset({"prime minister"}),
    "spokesperson": frozenset({"spokesman", "spokeswoman"}), "activist": frozenset({"campaigner", "organizer", "organiser"}),
    "head": frozenset({"director", "chief", "president", "chairman", "chairwoman", "superintendent", "commissioner"}),
    "director": frozenset({"head", "chief"}), "chief": frozenset({"director", "head", "commissioner", "superintendent"}),
    "teacher": frozenset({"professor", "lecturer"}), "analyst": frozenset({"economist", "strategist"}),
    "economist": frozenset({"analyst"}), "professor": frozenset({"lecturer", "prof"}),
    "judge": frozenset({"justice", "magistrate"}), "justice": frozenset({"judge"}), "mp": frozenset({"member"}),
    "chair": frozenset({"speaker", "chairman", "chairwoman", "chairperson"}),
    "captain": frozenset({"skipper"}), "skipper": frozenset({"captain"}), "priest": _CLERICS, "bishop": frozenset({"archbishop"}),
    "cop": _POLICE, "envoy": frozenset({"ambassador"}),
    "commander": _OFFICERS, "general": _OFFICERS, "soldier": _OFFICERS,
    "administrator": frozenset("commissioner governor prefect superintendent executive secretary director".split()),
    "bureaucrat": frozenset("secretary commissioner director undersecretary".split()),
    "reverend": frozenset({"rev"}),
    "clergyman": _CLERICS, "preacher": _CLERICS, "prelate": frozenset("bishop archbishop cardinal primate".split()),
    "educator": _TEACHERS, "educationist": _TEACHERS, "academician": _SCHOLARS, "ruler": _RULERS, "monarch": _RULERS,
    "tactician": frozenset({"coach", "manager"}), "gaffer": frozenset({"coach", "manager"}),
    "industrialist": _EXECUTIVES, "vocalist": frozenset({"singer"}), "songstress": frozenset({"singer"}),
    "crooner": frozenset({"singer", "musician"}),
    "musician": frozenset("singer rapper composer guitarist drummer pianist".split()),
    "medic": _DOCTORS, "unionist": frozenset("secretary president chairman chairwoman chairperson organiser organizer".split()),
    "shot-stopper": frozenset({"goalkeeper"}), "attacker": frozenset({"striker", "forward", "winger"}),
    "pugilist": frozenset({"boxer"}), "policeman": _POLICE, "policewoman": _POLICE, "ombudswoman": frozenset({"ombudsman"}),
    "doctor": _DOCTORS | {"dr"}, "don": frozenset({"professor", "lecturer", "prof"}),
    "star": _PLAYERS | _ARTISTS | {"actor", "actress"}, "pilot": frozenset({"driver"}), "driver": frozenset({"pilot"}),
}  # fmt: skip
"""Nouns for holders of several offices, each with these offices, with the ranks that they need: 'premier'."""

_HEADS_OF_FIELDS = frozenset("minister secretary commissioner director president manager superintendent inspector".split())
FIELD_TITLES = {
    "head": _HEADS_OF_FIELDS, "chief": _HEADS_OF_FIELDS, "boss": _HEADS_OF_FIELDS, "czar": _HEADS_OF_FIELDS,
    "tsar": _HEADS_OF_FIELDS,
}  # fmt: skip
"""Nouns for whoever leads something, if what it is stands beside: 'the head of education', 'the transport chief'."""

BODY_TITLES = {
    "representative": _EXECUTIVES | {"head", "secretary", "coordinator", "chief", "spokesman", "spokeswoman", "spokesperson"},
    "official": _EXECUTIVES | {"head", "secretary", "coordinator"}, "leader": _EXECUTIVES | {"head", "secretary"},
    "head": _EXECUTIVES | {"secretary"},
}  # fmt: skip
"""Nouns for whoever stands for a body, if it is named before: 'the representative of the company', its president."""

VAGUE_MODIFIERS = frozenset("sector line subject area think".split())
TITLE_TAILS = frozenset({"officer"})

RANK_WORDS = frozenset(
    """
    vice deputy former ex prime assistant associate co elect shadow under sub junior chief first second third late acting
    interim honorary opposition erstwhile onetime
    """.split()
)
"""Words that make another office of the same noun."""

LOW_RANKS = frozenset({"vice", "deputy", "assistant", "associate", "under", "sub", "junior"})
ANY_RANK = frozenset({"official", "politician", "executive", "diplomat"})
SIDES = frozenset({"opposition", "shadow"})
HIGH_RANKS = frozenset({"senior", "chief", "first", "prime"})
"""Of these the words that a wider noun does without or has of itself: 'the senior official', 'the leader'."""

OTHER_ONES = frozenset({"other", "next", "new", "previous", "another", "last", "future", "second", "third", "late", "would-be"})
AGE_UNITS = frozenset({"year", "old", "years", "aged"})
AGE_ADJECTIVES = frozenset({"young", "old", "elderly", "younger", "older", "teenage", "middle-aged"})
UNTOLD_OFFICES = frozenset(
    """
    judge justice magistrate lawyer attorney counsel prosecutor advocate barrister solicitor defender witness victim accused
    defendant spokesman spokeswoman spokesperson aide source doctor surgeon physician coach manager trainer president king
    queen pope premier chancellor interviewer reporter journalist correspondent officer policeman host presenter moderator
    """.split()
)
"""Nouns that may mean somebody who is never named, beside whoever is: no other word for a person who has just spoken."""

STYLES = frozenset(
    """
    sheikh sheikha shaikh sayyid syed alhaji alhaja haji hajiya datuk dato tun tan sri seri dr prof professor sir dame lord lady
    engr engineer barrister mallam prince princess rev reverend mr mrs ms miss shri smt hon honourable
    """.split()
)
"""Titles of birth, rank or courtesy that stand between an office and a name: 'Prime Minister Sheikh Khalid'."""

OFFICE_NOUNS = _LEADERS | _OFFICIALS | _EXECUTIVES | _LAWYERS | _POLITICIANS | _POLICE | _OFFICERS | _CLERICS | _RULERS
SAME_RANKS = {"ex": "former", "erstwhile": "former", "onetime": "former"}
RANK_TITLES = (_OFFICERS - {"general"}) | {"senator", "professor", "justice", "engineer"}
INDEFINITES = frozenset({"a", "an", "another", "one", "some"})
JOINERS = frozenset({"and", "or", "&"})
BEING_VERBS = frozenset({"be", "become", "remain", "elect", "appoint", "name"})
LEAVING_VERBS = frozenset("resign quit retire leave sack fire dismiss replace oust succeed describe see".split())
CAPACITY_PREPOSITIONS = frozenset({"as"})
POSITIONS = frozenset(
    """
    striker midfielder defender goalkeeper quarterback pitcher winger batsman batter bowler allrounder all-rounder sprinter boxer
    golfer swimmer forward rapper sculptor
    """.split()
)
MANY_ENDINGS = ("ese", "sh", "ch", "ss")
ORDER_WORDS = {"former": 0, "latter": 1}

PROFILE_NOUNS = frozenset(
    """
    candidate nominee frontrunner front-runner billionaire mogul businessman businesswoman republican democrat contender hopeful
    star native incumbent politician millionaire tycoon magnate developer entrepreneur libertarian socialist comedian
    """.split()
)
"""Nouns that describe a person and are no office."""

_GOVERNING = frozenset(
    """
    agency authority service bureau office administration directorate department commission board inspectorate superintendency
    superintendence secretariat
    """.split()
)
_COMPANIES = COMPANY_FORMS | frozenset(
    """
    company co group holdings holding limited industries systems technologies airlines airways motors energy studios partners
    associates ventures pharmaceuticals solutions bank retailer mines foods industry mills breweries cement enterprise enterprises
    """.split()
)
_PAPERS = frozenset(
    """
    times post tribune journal herald gazette chronicle press news observer globe examiner inquirer standard telegraph dispatch
    courier guardian mail star sun mirror express independent record reporter
    """.split()
)
_SOCIETIES = frozenset(
    """
    organisation organization association group coalition network foundation union federation alliance movement institute society
    council league front consortium collective trust fund forum campaign club center centre ngo nonprofit non-profit charity
    initiative cooperative co-operative guild confederation chamber syndicate
    """.split()
)
_CARRIERS = frozenset({"airlines", "airways", "airline", "air", "carrier"})
BODY_NOUNS = {
    "agency": _GOVERNING, "authority": _GOVERNING, "regulator": _GOVERNING, "watchdog": _GOVERNING | _SOCIETIES,
    "department": frozenset({"department"}), "ministry": frozenset({"ministry"}), "office": frozenset({"office"}),
    "bureau": frozenset({"bureau"}), "service": frozenset({"service", "services"}), "commission": frozenset({"commission"}),
    "committee": frozenset({"committee", "subcommittee"}), "council": frozenset({"council"}), "board": frozenset({"board"}),
    "court": frozenset({"court", "tribunal"}), "tribunal": frozenset({"tribunal", "court"}),
    "company": _COMPANIES, "firm": _COMPANIES, "corporation": _COMPANIES, "manufacturer": _COMPANIES, "retailer": _COMPANIES,
    "carmaker": _COMPANIES, "airline": _CARRIERS, "carrier": _CARRIERS, "bank": frozenset({"bank"}),
    "lender": frozenset({"bank", "fund"}), "shipbuilder": _COMPANIES, "automaker": _COMPANIES, "chipmaker": _COMPANIES,
    "steelmaker": _COMPANIES, "drugmaker": _COMPANIES, "planemaker": _COMPANIES, "insurer": _COMPANIES | {"insurance"},
    "utility": _COMPANIES, "conglomerate": _COMPANIES, "startup": _COMPANIES, "start-up": _COMPANIES, "miner": _COMPANIES,
    "refiner": _COMPANIES, "telco": _COMPANIES | {"telecom"}, "multinational": _COMPANIES,
    "brewery": frozenset({"brewery"}), "mine": frozenset({"mines"}), "developer": _COMPANIES, "publisher": _PAPERS | _COMPANIES,
    "newspaper": _PAPERS, "paper": _PAPERS | {"newspaper", "daily", "tabloid"}, "daily": _PAPERS | {"newspaper"},
    "tabloid": _PAPERS | {"newspaper"}, "weekly": frozenset({"newspaper", "magazine"}),
    "magazine": frozenset({"magazine"}),
    "broadcaster": frozenset({"television", "radio", "tv", "broadcasting"}), "channel": frozenset({"television", "tv"}),
    "station": frozenset({"radio", "television", "tv"}), "network": frozenset({"network", "networks"}),
    "party": frozenset({"party", "congress", "alliance", "front", "movement"}), "union": frozenset({"union", "federation"}),
    "organisation": _SOCIETIES, "organization": _SOCIETIES, "group": _SOCIETIES, "body": _SOCIETIES | _GOVERNING,
    "tank": _SOCIETIES | {"observatory"}, "observatory": frozenset({"observatory", "observatorio"}),
    "brokerage": _COMPANIES | {"securities", "brokerage"}, "dairy": _COMPANIES | {"dairy", "dairies", "creameries"},
    "enterprise": _COMPANIES,
    "lobby": _SOCIETIES, "outfit": _SOCIETIES, "alliance": frozenset({"alliance"}), "guild": frozenset({"guild"}),
    "forum": frozenset({"forum"}), "confederation": frozenset({"confederation"}), "embassy": frozenset({"embassy"}),
    "ngo": _SOCIETIES, "nonprofit": _SOCIETIES, "non-profit": _SOCIETIES,
    "cooperative": frozenset({"cooperative", "co-operative"}),
    "association": frozenset({"association"}), "federation": frozenset({"federation"}), "charity": _SOCIETIES,
    "foundation": frozenset({"foundation"}), "institute": frozenset({"institute"}),
    "movement": frozenset({"movement"}), "coalition": frozenset({"coalition", "alliance"}), "club": frozenset({"club", "fc"}),
    "team": frozenset({"team"}), "university": frozenset({"university"}), "college": frozenset({"college"}),
    "school": frozenset({"school", "academy", "university", "college"}),
    "hospital": frozenset({"hospital", "infirmary"}), "church": frozenset({"church"}),
    "museum": frozenset({"museum"}), "fund": frozenset({"fund"}), "trust": frozenset({"trust"}),
    "chamber": frozenset({"chamber"}), "academy": frozenset({"academy"}), "league": frozenset({"league"}),
    "secretariat": frozenset({"secretariat"}), "directorate": frozenset({"directorate"}), "police": frozenset({"police"}),
    "force": frozenset({"police", "force"}), "army": frozenset({"army"}), "military": frozenset({"army", "forces"}),
    "parliament": frozenset({"parliament", "assembly"}), "assembly": frozenset({"assembly"}), "senate": frozenset({"senate"}),
    "municipality": frozenset({"municipality"}), "think-tank": _SOCIETIES, "website": frozenset({"website"}),
}  # fmt: skip
"""Nouns for organizations, each with the words that head such organizations' names."""
BODY_NOUNS |= dict.fromkeys(("entity", "institution"), frozenset(head for heads in BODY_NOUNS.values() for head in heads))
ANY_BODIES = frozenset({"organisation", "organization", "group", "entity", "institution", "outfit", "ngo"})
WIDER_BODIES = {"group": _COMPANIES}

THING_PRONOUNS = frozenset({"it"})
DOCUMENTS = frozenset(
    """
    report statement document letter study survey text article lawsuit complaint filing email memo release book petition motion
    ruling judgment judgement communique communiqué notice proposal textbook note tweet message declaration resolution indictment
    affidavit paper bulletin circular manifesto memorandum advisory announcement assessment analysis review manual pamphlet
    leaflet brochure questionnaire summons warrant contract treaty manuscript diary blog posting caption headline
    editorial dispatch transcript
    """.split()
) - {"paper"}
"""What is written and speaks. 'The paper' is left to newspapers."""
VOICES = frozenset("statement release communique communiqué announcement tweet declaration bulletin advisory".split())
ANY_DOCUMENT = frozenset({"document", "text"})
ISSUING = frozenset({"by", "from"})
PLACE_OF_SPEECH = frozenset({"in"})
SPEAKING_NOUNS = frozenset({"spokesman", "spokeswoman", "spokesperson", "spokespeople", "speaker-for", "representative"})
NEUTRAL_PRONOUNS = frozenset({"they", "them", "their", "theirs", "themself", "themselves"})
PRONOUN_VERBS = frozenset({"use", "pronoun", "pronouns", "go"})

CALLING = frozenset({"or", "known", "as", "called", "abbreviated", "acronym", "the", "its"})
HOUSEHOLDS = frozenset({"family", "household", "estate"})
SUPERVISED = frozenset({"lender", "insurer", "brokerage"})
SUPERVISING = frozenset({"central", "reserve", "monetary"})
LEGAL_FORMS = COMPANY_FORMS | frozenset(
    "incorporated limited llp co company group holdings holding sdn berhad ag sa nv pty pvt oyj ab asa spa srl kk party".split()
)
PAPER_HEADS = _PAPERS - {"news", "press", "mail", "star", "sun", "reporter", "independent"}
NEUTRAL_SUBJECTS = frozenset({"they"})
ISSUING_VERBS = frozenset("release issue publish write send file produce submit post author compile draft prepare sign".split())
TITLE_LETTERS = {
    "pm": ("prime", "minister"), "cm": ("chief", "minister"), "dpm": ("deputy", "prime", "minister"), "fm": ("first", "minister"),
    "vp": ("vice", "president"), "ag": ("attorney", "general"), "ceo": ("chief", "executive"), "md": ("managing", "director"),
    "dg": ("director", "general"), "cj": ("chief", "justice"),
    "ps": ("secretary",), "cs": ("cabinet", "secretary"), "sg": ("secretary", "general"), "gm": ("general", "manager"),
    "ed": ("executive", "director"), "cfo": ("chief", "financial", "officer"), "coo": ("chief", "operating", "officer"),
    "ig": ("inspector", "general"), "igp": ("inspector", "general"), "dpp": ("public", "director"),
    "dc": ("district", "commissioner"), "si": ("sub", "inspector"), "asi": ("assistant", "sub", "inspector"),
    "dsp": ("deputy", "superintendent"), "acp": ("assistant", "commissioner"), "dcp": ("deputy", "commissioner"),
    "rc": ("regional", "commissioner"), "vc": ("vice", "chancellor"),
    "da": ("district", "attorney"), "gg": ("governor", "general"), "dcm": ("deputy", "chief", "minister"),
    "ppro": ("police", "public", "relations", "officer"), "pro": ("public", "relations", "officer"),
    "dpo": ("divisional", "police", "officer"), "sho": ("station", "house", "officer"), "cmd": ("chief", "medical", "director"),
    "dgp": ("director", "general", "police"), "cto": ("chief", "technology", "officer"), "hod": ("head", "department"),
    "cio": ("chief", "information", "officer"), "ocs": ("officer", "commanding", "station"), "sp": ("superintendent",),
    "asp": ("assistant", "superintendent"), "csp": ("chief", "superintendent"), "ssp": ("senior", "superintendent"),
    "dig": ("deputy", "inspector", "general"), "aig": ("assistant", "inspector", "general"), "cp": ("commissioner",),
    "mce": ("municipal", "chief", "executive"), "dce": ("district", "chief", "executive"),
}  # fmt: skip

PERSON_PRONOUNS = {
    "he": "male", "him": "male", "his": "male", "himself": "male",
    "she": "female", "her": "female", "hers": "female", "herself": "female",
}  # fmt: skip
SUBJECT_PRONOUNS = frozenset({"he", "she"})
OBJECT_PRONOUNS = frozenset({"him", "her"})
SPEAKER_PRONOUNS = frozenset({"he", "she", "they", "it", "i", "we"})
RELATIVES = frozenset({"who", "which", "that", "whom"})
COMPLEMENT_OPENERS = frozenset({"for", "of", "by", "to", "at", "in", "with", "from", "on", "against", "whose"})
AFFILIATING = frozenset({"for", "of", "with", "at", "from"})
OWNING_PRONOUNS = frozenset({"its", "their"})
DEFINITE_ARTICLES = frozenset({"the"})
DEMONSTRATIVES = frozenset({"the", "this", "that"})
DETERMINERS = frozenset({"a", "an", "the", "one", "another", "his", "her", "its", "their", "this", "that"})
ONE_OF_SEVERAL = frozenset({"one", "another"})
