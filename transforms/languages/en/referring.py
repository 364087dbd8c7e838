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

HEALERS = frozenset(
    """
    vet veterinarian dentist gp paediatrician pediatrician psychiatrist pathologist gynaecologist gynecologist obstetrician
    dermatologist ophthalmologist anaesthetist anesthetist radiologist urologist orthopaedist surgeon
    """.split()
)
"""Nouns for doctors of one kind, who may be the Dr. Lind of whom nothing else is told."""
WIDER_TITLES |= {noun: frozenset({"dr", "doctor"}) for noun in HEALERS if noun not in WIDER_TITLES}

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
ANY_RANK = frozenset(
    """
    official politician executive diplomat officer cop policeman policewoman bureaucrat lawmaker academic scholar cleric soldier
    """.split()
)
SIDES = frozenset({"opposition", "shadow"})
HIGH_RANKS = frozenset({"senior", "chief", "first", "prime"})
"""Of these the words that a wider noun does without or has of itself: 'the senior official', 'the leader'."""

PAST_RANKS = frozenset({"former", "ex", "erstwhile", "onetime", "retired"})
"""Of these, and of the words like them, those that tell of an office which is over."""

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
RANK_TITLES = (_OFFICERS - {"general"}) | frozenset(
    """
    senator professor justice engineer judge bishop archbishop ambassador advocate sergeant corporal inspector superintendent
    constable detective reverend pastor imam councillor alderman barrister architect sheikh
    """.split()
)
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
    textiles garments steel steelworks ironworks oil petroleum petrochemicals chemicals gas power electric electricity energies
    coal gold copper aluminium aluminum mining minerals metals resources drilling offshore solar wind hydro renewables water
    utilities waste recycling insurance assurance reinsurance mutual securities brokers capital investments finance financial
    credit equity payments microfinance leasing logistics shipping shippers freight cargo couriers transport haulage lines line
    ferries cruises rail railway railways railroad buses coaches air aviation aerospace automotive cars tyres tires shipyard
    shipyards shipbuilding dredging marine telecom telecoms telecommunications mobile wireless cellular networks software
    digital data cloud electronics semiconductors robotics instruments biotech therapeutics diagnostics laboratories labs pharma
    sugar farms farm agro dairy dairies creameries seeds fertilisers fertilizers plantations estates tea coffee cocoa cotton
    rubber timber sawmills fisheries seafood seafoods meats poultry bakeries bakery beverages bottlers bottling distillers
    distillery distilleries winery wineries vineyards wines tobacco paper pulp packaging plastics glass ceramics furniture
    footwear apparel jewellers stores supermarkets hypermarkets markets mart retail restaurants hotels resorts casinos gaming
    lotteries construction constructions contractors builders engineering properties property realty developers developments
    homes housing publishing publishers printers pictures films entertainment games broadcasting consulting consultants
    consultancy analytics security trading traders exporters importers imports exports products brands
    chain giant major brand firm conglomerate multinational startup start-up unicorn iron nickel zinc lithium silver
    """.split()
)
_COOPERATIVES = frozenset({"cooperative", "co-operative", "cooperatives", "co-operatives", "co-op"})
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
_CARRIERS = frozenset({"airlines", "airways", "airline", "air", "aviation", "carrier"})
_BANKS = frozenset({"bank", "banks", "bancorp", "bancshares"})
_CLUBS = frozenset("club fc afc rfc cfc sc cf fk sk united rovers wanderers city town athletic albion hotspur sporting".split())
BODY_NOUNS = {
    "agency": _GOVERNING, "authority": _GOVERNING, "regulator": _GOVERNING, "watchdog": _GOVERNING | _SOCIETIES,
    "department": frozenset({"department"}), "ministry": frozenset({"ministry"}), "office": frozenset({"office"}),
    "bureau": frozenset({"bureau"}), "service": frozenset({"service", "services"}), "commission": frozenset({"commission"}),
    "committee": frozenset({"committee", "subcommittee"}), "council": frozenset({"council"}), "board": frozenset({"board"}),
    "court": frozenset({"court", "tribunal", "bench"}), "tribunal": frozenset({"tribunal", "court"}),
    "company": _COMPANIES, "firm": _COMPANIES, "corporation": _COMPANIES, "manufacturer": _COMPANIES, "retailer": _COMPANIES,
    "carmaker": _COMPANIES, "airline": _CARRIERS, "carrier": _CARRIERS, "bank": _BANKS,
    "lender": _BANKS | {"fund", "finance", "microfinance", "credit"}, "shipbuilder": _COMPANIES,
    "automaker": _COMPANIES, "chipmaker": _COMPANIES,
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
    "cooperative": _COOPERATIVES, "co-operative": _COOPERATIVES, "co-op": _COOPERATIVES,
    "association": frozenset({"association"}), "federation": frozenset({"federation"}), "charity": _SOCIETIES,
    "foundation": frozenset({"foundation"}), "institute": frozenset({"institute"}),
    "movement": frozenset({"movement"}), "coalition": frozenset({"coalition", "alliance"}), "club": _CLUBS,
    "team": _CLUBS | {"team"}, "side": _CLUBS | {"team"}, "university": frozenset({"university"}),
    "college": frozenset({"college"}),
    "school": frozenset({"school", "academy", "university", "college"}),
    "hospital": frozenset({"hospital", "infirmary", "clinic", "hospice"}), "church": frozenset({"church", "diocese"}),
    "clinic": frozenset({"clinic", "hospital"}), "seminary": frozenset({"seminary"}),
    "diocese": frozenset({"diocese", "archdiocese"}),
    "winery": frozenset({"winery", "wineries", "vineyards", "vineyard", "wines", "cellars"}),
    "shipyard": frozenset({"shipyard", "shipyards", "shipbuilding", "dockyard"}), "chain": _COMPANIES,
    "consultancy": frozenset("consultancy consulting consultants partners associates advisers analytics".split()),
    "distillery": frozenset({"distillery", "distilleries", "distillers"}), "refinery": frozenset({"refinery", "refineries"}),
    "steelworks": frozenset({"steelworks", "steel"}), "mill": frozenset({"mill", "mills"}),
    "bakery": frozenset({"bakery", "bakeries"}),
    "foundry": frozenset({"foundry"}), "sawmill": frozenset({"sawmill", "sawmills", "timber"}), "business": _COMPANIES,
    "supermarket": _COMPANIES, "bookmaker": _COMPANIES,
    "railway": frozenset({"railway", "railways", "rail", "railroad"}), "railroad": frozenset({"railroad", "railway"}),
    "lottery": frozenset({"lottery", "lotteries"}), "constabulary": frozenset({"constabulary", "police"}),
    "choir": frozenset({"choir", "singers", "chorale", "chorus"}),
    "orchestra": frozenset({"orchestra", "philharmonic", "symphony"}),
    "gallery": frozenset({"gallery", "galleries"}), "library": frozenset({"library", "libraries"}),
    "exchange": frozenset({"exchange", "bourse"}), "bourse": frozenset({"exchange", "bourse"}),
    "corps": frozenset({"corps"}), "regiment": frozenset({"regiment", "rifles", "fusiliers", "guards"}),
    "legislature": frozenset({"legislature", "assembly", "parliament", "senate", "congress"}),
    "laboratory": frozenset({"laboratory", "laboratories", "labs"}), "lab": frozenset({"laboratory", "laboratories", "lab"}),
    "museum": frozenset({"museum"}), "fund": frozenset({"fund"}), "trust": frozenset({"trust"}),
    "chamber": frozenset({"chamber"}), "academy": frozenset({"academy"}), "league": frozenset({"league"}),
    "secretariat": frozenset({"secretariat"}), "directorate": frozenset({"directorate"}), "police": frozenset({"police"}),
    "force": frozenset({"police", "force", "constabulary"}), "army": frozenset({"army"}),
    "military": frozenset({"army", "forces"}),
    "parliament": frozenset({"parliament", "assembly"}), "assembly": frozenset({"assembly"}), "senate": frozenset({"senate"}),
    "municipality": frozenset({"municipality"}), "think-tank": _SOCIETIES, "website": frozenset({"website"}),
}  # fmt: skip
"""Nouns for organizations, each with the words that head such organizations' names."""
_FIRMS = frozenset(noun for noun, heads in BODY_NOUNS.items() if heads & _COMPANIES - _SOCIETIES - _GOVERNING)
BODY_NOUNS |= dict.fromkeys(("company", "firm", "corporation", "business"), _COMPANIES | _FIRMS)
BODY_NOUNS |= dict.fromkeys(("entity", "institution"), frozenset(head for heads in BODY_NOUNS.values() for head in heads))
_MAKERS = "operator supplier producer maker contractor wholesaler trader provider processor".split()
BUSINESSES = dict.fromkeys(_MAKERS, _COMPANIES | _FIRMS) | {
    "distiller": frozenset("distillers distillery distilleries".split()),
    "brewer": frozenset("brewers brewery breweries".split()),
    "builder": frozenset("builders construction constructions homes housing".split()),
    "bottler": frozenset({"bottlers", "bottling"}),
    "shipper": frozenset("shippers shipping lines line freight cargo".split()), "exporter": frozenset({"exporters", "exports"}),
    "importer": frozenset({"importers", "imports"}), "distributor": frozenset({"distributors", "distribution"}),
    "grocer": frozenset("grocers stores supermarkets supermarket foods markets chain retailer".split()),
    "line": frozenset("line lines cruises ferries".split()), "baker": frozenset({"bakeries", "bakery"}),
    "printer": frozenset({"printers", "printing", "press"}), "caterer": frozenset({"caterers", "catering", "foods"}),
    "hotelier": frozenset({"hotels", "resorts"}), "winemaker": frozenset({"winery", "wineries", "vineyards", "wines"}),
    "broker": frozenset({"brokers", "brokerage", "securities"}), "jeweller": frozenset({"jewellers", "diamonds"}),
    "miller": frozenset({"mills", "millers", "milling"}), "grower": frozenset({"growers", "farms", "plantations"}),
}  # fmt: skip
"""Nouns for persons that mean a company of that kind where one is named and nobody is said to be that."""
ANY_BODIES = frozenset({"organisation", "organization", "group", "entity", "institution", "outfit", "ngo"})
WIDER_BODIES = {
    "group": _COMPANIES | _FIRMS, "union": frozenset({"association", "guild", "congress", "brotherhood", "syndicate"}),
    "department": frozenset({"ministry"}), "university": frozenset({"institute", "college", "polytechnic"}),
    "agency": frozenset({"institute", "service", "centre", "center", "observatory"}),
    "regulator": frozenset({"council", "superintendence", "superintendency", "inspectorate", "supervisor", "ombudsman"}),
    "watchdog": frozenset({"council", "superintendence", "superintendency", "inspectorate", "ombudsman", "monitor"}),
}  # fmt: skip

THING_PRONOUNS = frozenset({"it"})
DOCUMENTS = frozenset(
    """
    report statement document letter study survey text article lawsuit complaint filing email memo release book petition motion
    ruling judgment judgement communique communiqué notice proposal textbook note tweet message declaration resolution indictment
    affidavit paper bulletin circular manifesto memorandum advisory announcement assessment analysis review manual pamphlet
    leaflet brochure questionnaire summons warrant contract treaty manuscript diary blog posting caption headline
    editorial dispatch transcript post
    """.split()
) - {"paper"}
"""What is written and speaks. 'The paper' is left to newspapers."""
VOICES = frozenset(
    "statement release communique communiqué announcement tweet declaration bulletin advisory"
    " letter email message note memo memorandum post posting blog diary".split()
)
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
    """
    incorporated limited llp co company group holdings holding sdn berhad ag sa nv pty pvt oyj ab asa spa srl kk party
    cooperative co-operative co-op mutual kg ohg se bv cv sarl sas sae spc ltda eirl sapi oy as aps a/s kft zrt rt doo ad dd sro
    zao oao ooo too pjs jv lp kgaa bancorp
    """.split()
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
    "dgp": ("police", "director", "general"), "cto": ("chief", "technology", "officer"), "hod": ("department", "head"),
    "cio": ("chief", "information", "officer"), "ocs": ("officer", "commanding", "station"), "sp": ("superintendent",),
    "dm": ("district", "magistrate"), "sdm": ("sub", "divisional", "magistrate"), "adc": ("additional", "deputy", "commissioner"),
    "uno": ("upazila", "executive", "officer"), "rpo": ("regional", "police", "officer"),
    "ccpo": ("capital", "city", "police", "officer"), "sdpo": ("sub", "divisional", "police", "officer"),
    "dysp": ("deputy", "superintendent"), "adgp": ("additional", "police", "director", "general"),
    "deo": ("district", "education", "officer"), "dho": ("district", "health", "officer"), "cmo": ("chief", "medical", "officer"),
    "dco": ("district", "coordination", "officer"), "cno": ("chief", "nursing", "officer"),
    "coas": ("army", "staff", "chief"), "cds": ("defence", "staff", "chief"), "dsg": ("deputy", "secretary", "general"),
    "dvc": ("deputy", "vice", "chancellor"), "pvc": ("pro", "vice", "chancellor"), "gmd": ("group", "managing", "director"),
    "dpg": ("deputy", "prosecutor", "general"), "ndpp": ("national", "public", "director"), "chro": ("human", "officer"),
    "ocpd": ("police", "officer"), "digp": ("deputy", "inspector", "general"), "aigp": ("assistant", "inspector", "general"),
    "dyfm": ("deputy", "first", "minister"), "ciso": ("security", "officer"), "dcc": ("deputy", "chief", "constable"),
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
