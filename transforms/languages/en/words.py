"""Word lists that the rules read: cue verbs, titles, honorifics, heads of organizations' names, given names, words for people.

Lists are closed classes or the head of a long tail; a rule must still work for a name or a verb that stands in none of them.
"""

SPEECH_VERBS = frozenset(
    """
    say tell add write ask reply respond answer continue explain note declare state tweet argue warn recall insist claim
    announce admit acknowledge conclude joke quip remark observe comment shout yell cry exclaim whisper mutter murmur
    chant scream bark snap retort counter interject confess concede complain lament vow pledge promise swear boast brag
    assert maintain contend allege suggest propose predict caution urge plead demand order testify report read post
    email text caption repeat reiterate echo emphasize emphasise stress clarify confirm deny deplore protest muse
    reflect reckon opine assure reassure remind advise recommend relate recount reveal disclose charge accuse
    blast slam denounce condemn criticize criticise mock scoff praise hail thank apologize apologise agree disagree
    object wonder hint imply indicate mention cite quote describe call label dub term characterize characterise proclaim
    pronounce profess preach lecture stammer chuckle laugh sigh grumble fume gush enthuse crow chime venture volunteer
    summarize summarise elaborate specify stipulate decree rule find put go begin start finish implore
    beg pray sing recite intone blog retweet message phone-in broadcast publish print title headline summon decline
    refuse signal estimate forecast guess speculate theorize theorise posit reason counsel instruct inform notify brief
    teach utter voice express address speak talk greet welcome tease rant rage roar thunder scold chide lambast lambaste
    rebuke admonish attack hit shoot fire push press pitch sum offer deadpan riff beam affirm
    """.split()
)
"""Lemmas of verbs that report speech or writing.

The head of the list (say, tell, add, write, ask) are the cues of nine in ten quotations.
"""

THOUGHT_VERBS = frozenset(
    """
    think believe know feel hope fear worry doubt expect want wish understand realize realise consider suspect assume
    imagine remember forget decide conclude see find learn hear regard view dream plan intend dread
    """.split()
)
"""Lemmas of verbs that report a thought or an attitude."""

TITLES = frozenset(
    """
    president premier chancellor minister secretary senator governor mayor councillor councilor councilman
    councilwoman cllr coun taoiseach tánaiste td msp mallam
    brigadier undersecretary under-secretary ombudswoman prefect rapporteur convener convenor coordinator co-ordinator
    headteacher headmaster headmistress secretary-general director-general vice-chancellor commissioner-general
    congressman congresswoman representative delegate assemblyman assemblywoman lawmaker legislator mp mpp mla mep mna
    ambassador envoy consul commissioner chief chair chairman chairwoman chairperson director manager head leader
    speaker whip spokesman spokeswoman spokesperson judge justice magistrate prosecutor attorney lawyer counsel
    solicitor barrister general colonel major captain lieutenant sergeant corporal officer constable superintendent
    inspector detective sheriff marshal admiral commander commodore commandant trooper agent ranger coroner professor
    dean rector provost principal lecturer teacher scientist researcher economist historian analyst strategist adviser
    advisor consultant aide ceo cfo coo cto founder co-founder cofounder owner partner executive entrepreneur editor
    reporter journalist correspondent columnist anchor host author writer novelist poet critic producer filmmaker coach
    trainer goalkeeper striker midfielder defender quarterback pitcher forward guard archbishop bishop cardinal
    pope pastor reverend rabbi imam priest father sister brother deacon king queen prince princess duke duchess baron
    baroness lord lady sultan emir sheikh doctor nurse surgeon physician epidemiologist ombudsman auditor treasurer
    comptroller controller registrar clerk deputy candidate nominee frontrunner activist organizer organiser campaigner
    volunteer farmer resident voter actor actress singer comedian musician artist composer conductor curator
    elect president-elect governor-elect mayor-elect vice-president reeve warden alderman burgess bailiff notary
    goaltender rookie winger skipper umpire referee jockey boxer sprinter cyclist athlete gymnast golfer
    manager-coach barber cobbler tailor plumber electrician welder mechanic carpenter-in-chief fisherman miner trucker
    driver pilot nutritionist dietitian dentist veterinarian pharmacist psychologist psychiatrist paramedic firefighter
    midwife biologist chemist physicist geologist astronomer botanist zoologist meteorologist engineer architect planner
    surveyor accountant broker banker trader auctioneer realtor landlord tenant grocer butcher-owner innkeeper chef
    librarian archivist choirmaster conductor-composer organist violinist pianist sculptor photographer playwright
    screenwriter biographer blogger podcaster broadcaster caretaker janitor postmistress postmaster supervisor foreman
    forewoman harbourmaster lobbyist pollster statistician demographer sociologist anthropologist philosopher theologian
    vicar curate chaplain abbot abbess canon archdeacon moderator envoy-at-large advocate negotiator mediator arbitrator emeritus
    emerita designate laureate medallist medalist
    mlc mha mhr mhk mhlc alderwoman aldermen sherpa provost-general auditor-general solicitor-general governor-general
    attorney-general prosecutor-general high-commissioner commissioner-designate chairman-elect subinspector sub-inspector
    brigadier-general major-general lieutenant-general lieutenant-colonel lieutenant-governor vice-chair vice-chairman
    vice-chairwoman vice-chairperson vice-principal vice-rector vice-mayor vice-minister vice-governor warrant-officer
    quartermaster bursar matron sexton verger precentor rabbi-in-chief archimandrite catholicos
    muezzin mullah kadhi qadi chieftain headman headwoman headmaster-general village-head
    """.split()
)
"""Nouns that head a title before or beside a name, lower case."""

ROLE_WORDS = frozenset(
    """
    former acting interim deputy vice assistant associate senior junior chief prime first second attorney co-chair ex-
    lead national regional provincial federal state local city county town district party campaign team police fire
    union opposition shadow executive presidential vice-presidential presumptive republican democratic liberal
    conservative labour labor green general foreign interior defence defense finance health education justice housing
    transport energy environment home
    """.split()
)
"""Words that belong to a title when they stand before its head noun, even in lower case."""

DROPPED_MODIFIERS = frozenset(
    """
    longtime long-time veteran fellow embattled outgoing then one-time onetime the a an his her their its our my this
    that honour honor worship rival top lone new young old fiery controversial conservative-leaning pro-
    """.split()
)
"""Words before a title that describe the moment or the writer's view, and are no part of the role."""

HONORIFICS = frozenset(
    """
    mr mrs ms mx miss dr prof sir dame madam mme rev sen rep gov gen col maj capt cpt lt sgt cpl pvt adm cmdr hon pres
    amb atty supt insp det const fr sr st messrs mister mssrs judge justice president sens reps govs
    cllr cllrs coun cr dci pc wpc wdc dcc
    ch smt shri shrimati thiru adv revd ven msgr mgr brig lieut cdr datuk dato alhaji alhaja hajiya otunba
    señor señora herr frau monsieur mlle daw khun datin puan encik tun sardar oba cm pm dcm dcp acp ssp dsp asi neighbour neighbor
    ayatollah ato ratu deputado deputada senador senadora diputado diputada padre
    doña sifu weizero woizero ustaz ustadh ustad kyai tuan mwalimu mzee ajarn hojatoleslam hajah pehin
    sayyed sayyid sheikha shaikh shaikha shaikhah shaykh sheik assoc
    maulana mullah mufti haji hajia alh engr barr pandit swami nawab rt prof. lieutenant-general
    cde pst evang archbp major-general brigadier-general vice-admiral lt-gen maj-gen brig-gen flt wg
    """.split()
)
"""Honorifics and abbreviated titles, lower case, without the stop."""

MALE_HONORIFICS = frozenset(
    """
    mr sir mister lord king prince father brother congressman chairman fr shri thiru alhaji señor herr monsieur encik mallam
    ayatollah maulana mullah mufti haji imam sardar swami pandit nawab otunba oba emir sultan pope msgr monsignor
    """.split()
)
FEMALE_HONORIFICS = frozenset(
    """
    mrs ms miss dame madam mme lady queen princess sister congresswoman chairwoman baroness countess smt shrimati
    alhaja hajiya hajia señora frau mlle daw datin puan sheikha begum duchess
    """.split()
)

MALE_NOUNS = frozenset(
    """
    man men boy father dad son husband brother uncle nephew grandfather grandson king prince gentleman actor spokesman
    chairman congressman councilman businessman salesman fisherman fireman policeman anchorman widower monk priest
    """.split()
)
FEMALE_NOUNS = frozenset(
    """
    woman women girl mother mom mum daughter wife sister aunt niece grandmother granddaughter queen princess lady
    actress spokeswoman chairwoman congresswoman councilwoman businesswoman saleswoman widow nun waitress
    """.split()
)
SEXES = frozenset({"man", "woman", "boy", "girl", "lady", "gentleman"})
"""Of those the nouns that tell a person's sex and nothing else."""
SPOKESPEOPLE = frozenset({"spokesman", "spokeswoman"})
"""Of those the nouns for people who mostly go without a name."""

PARTICLES = frozenset(
    """
    van von de der den del della di da dos das du la le el al bin ibn ben ter ten zu zur af av y e san santa st st. o' mc mac
    abu bint binti binte bte dal dalla degli delle vom zum ap ab ould dela delos delas vander vande los las ul wa ka arap ole
    ya
    """.split()
)
SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "phd", "md"})

DAYS = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december
    """.split()
)
"""Weekdays and months."""

NOT_NAMES = DAYS | frozenset(
    """
    the a an and or but if in on at by for from to of with he she they it we i you his her their its our my this
    that these those who what when where why how not no yes mr mrs ms mx dr today
    yesterday tomorrow spring summer autumn fall winter there here then now so as after before while although though
    because since until during despite meanwhile however still also even just only both each every some many most
    several all more less one two three four five six seven eight nine ten north south east west northern southern
    eastern western internet twitter facebook god bible christmas easter thanksgiving congress parliament senate house
    """.split()
)
"""Words that are printed with a capital at a sentence's start, or always, and are no part of a person's name."""

SURNAMES_TOO = frozenset({"may", "march", "west", "north", "east", "winter", "summer", "spring", "day", "friday"})
"""Of these words those that are surnames behind a given name."""

GROUP_WORDS = frozenset(
    """
    republican republicans democrat democrats democratic liberal liberals conservative conservatives tory tories gop
    american americans canadian canadians british european europeans german germans french russian russians chinese
    """.split()
)
"""Words printed with a capital that name a party or a nation: part of a title ('Liberal MP'), never of a person's name."""

NOT_LABELS = frozenset(
    """
    Interview Obituary Review Profile Letters Comment Revealed Live Recap Preview Video Watch Photos Photo Exclusive Opinion
    Analysis Updated Update Breaking Correction Note Read Listen More Editor Explainer Gallery Podcast
    """.split()
)
"""What stands before a headline's colon and says nothing: 'Video: Dyke breaks'."""

GIVEN_NOUNS = frozenset({"bill", "grant", "will", "mark", "rose", "chase", "faith", "grace", "hope", "dawn", "penny"})
"""Given names that are things behind an article, also with a capital: 'the Bill'."""

COMMON_CAPITALS = frozenset(
    """
    PAC PACs State Groups Group People Super Secretary Senator Governor President Department Committee Party Government
    Administration Campaign Convention Election Primary Caucus Caucuses Debate Council Board Court Justice Judge Education
    Health Healthcare Energy Defense Defence Finance Culture Commerce Agriculture Labor Interior Celsius Fahrenheit Team
    Press Media Center City County District Town Village Ward Web Internet TV Radio Nation World Earth Liberty Freedom
    Democracy Photo Photos Image Images Video Update Correction Editor Story Read More Watch Listen Follow Subscribe
    Advertisement Abstract ABSTRACT TEXT FULL Left Right Street Yes No Ok OK Wow Oh Well Hey Thanks Dear Happy Merry Good
    Great Big Best Sir Madam Mom Dad Lord God Jesus Donkey Elephant MSM CEO CFO Note Agenda Drama Leave Counter Vault
    Secretaries Outright Controversial Candidate Candidates NEWSLETTER Newsletter Status Medal Gang Us US-led Allied
    Management CM CMs DCM MLA MLAs MSP MSPs MEP MEPs TDs PIL FIR
    Solidarity Cabinet T.V. O.K. I.P.O. IPO VAT WASP WASPs FOIA BLM Signal Fight Upshot Then Now Here There Why How What
    Whoever Anyone Everyone Nobody Someone Something Nothing Everything Hashtag Breaking Exclusive Opinion Analysis Poll
    Polls Vote Votes Voters Voter Women Men Girls Boys Students Schools Teachers Police Officials Sources Experts Critics
    Supporters Aides Lawmakers Senators Governors Mayors Delegates Superdelegates Pundits Journalists Reporters Editors
    Readers Families Parents Workers COO VP MP MPs PM AG DA GDP CPI GMO LGBT LGBTQ PTSD DNA RSVP FAQ Q&A PDF HIV AIDS IQ
    ID UFO VIP CV PhD BA MA MBA TPP DACA ACA IED WMD
    """.split()
)
"""Words printed with a capital, or in capitals, that the model takes for organizations or persons and are no names."""

COMPANIONS = frozenset(
    """
    teammate flatmate housemate friend colleague neighbour neighbor rival counterpart predecessor successor protege mentor
    classmate roommate protégé protégée protegee schoolmate playmate shipmate crewmate bandmate workmate running-mate co-worker
    coworker companion confidant confidante acquaintance co-star costar pal buddy chum sidekick
    """.split()
)
"""Nouns for what a person is to another that tell of no kinship."""

KIN = COMPANIONS | frozenset(
    """
    wife husband son daughter mother father brother sister aunt uncle niece nephew cousin grandmother grandfather
    grandson granddaughter widow widower fiance fiancee fiancé fiancée partner stepson stepdaughter twin godfather
    godmother spouse boyfriend girlfriend
    """.split()
)
"""Nouns for what a person is to another."""

PEOPLE_ENDINGS = (
    "er", "or", "ist", "man", "woman", "person", "ian", "eer", "ant", "ent", "ess", "master", "wright", "smith", "cook",
    "monger", "head", "student", "owner", "guard", "chef", "cox", "star", "expert", "victim", "heir", "poet", "pilot",
    "counsel", "chair", "vicar", "nun", "monk", "critic", "mechanic", "medic", "cleric", "survivor",
)  # fmt: skip
"""What nouns for persons end in; 'cobbler', 'planetary scientist', 'Assistant'."""

THING_ENDINGS = ("ment", "ness", "meter", "metre")
"""Endings of things among those words: 'parliament', 'darkness', 'barometer'; 'witness' stands in a list of persons."""

NOT_PEOPLE = frozenset(
    """
    letter monster paper river number tower center centre theater theatre order power computer chapter winter summer
    counter quarter water motor error mirror sector factor restaurant plant grant warrant corner border offer matter
    answer poster banner newspaper tractor trailer cover fever dinner supper shoulder tender gender tremor rumor
    rumour color colour favor favour labor labour honor honour harbor harbour floor door weather shelter filter layer
    liter litre register semester disaster cluster encounter monitor processor elevator reactor accelerator event
    percent cent accident incident extent content talent president-elect parent container printer scanner helicopter
    cancer murder leader-board newsletter twitter header footer folder slider thunder wonder ladder bladder cylinder
    calendar boulder chamber timber lumber member-state september november december october process success
    witness-box access princess-line distress address congress progress elephant consultant-led covenant remnant
    deodorant want forehead spearhead warhead overhead hotel super over under after never ever however either neither
    rather whether together another other further former latter later earlier better lower higher upper inner outer
    """.split()
)
"""Nouns that end like those for persons, and are things."""

OFFICES = frozenset(
    """
    sen rep gov gen rev prof col capt cpt lt sgt cpl sens reps govs judge justice det supt insp const maj adm cmdr atty
    sir dame rabbi sheriff pastor dr pres congressman congresswoman adv brig cdr comdr pvt pte lcpl ssgt msgr mgr archbp evang
    ald bp amb engr cllr coun
    """.split()
)
"""Honorifics that tell an office, lower case, without the stop: a role when nothing more is printed."""

MORE_PERSONS = frozenset(
    """
    user fan cox hiker retiree nominee trustee appointee employee referee devotee star host guru icon mogul heir heiress
    boss head surrogate ally backer donor aide staffer insider veteran vet student pupil graduate alumnus alumna scholar
    expert pundit firebrand stalwart maverick critic opponent supporter rival contender hopeful member native resident
    citizen villager neighbour neighbor entrepreneur magnate tycoon billionaire millionaire businessman businesswoman
    financier philanthropist investor lobbyist operative consultant specialist technician officer
    official chairman cook chef baker maid nanny coach mentor patient survivor victim suspect defendant plaintiff witness
    inmate prisoner hostage refugee immigrant migrant dissident exile hero heroine legend celebrity personality model
    dancer painter drummer guitarist bassist rapper dj comic humorist illustrator cartoonist naturalist ecologist
    oceanographer climatologist virologist immunologist oncologist cardiologist neurologist therapist counsellor counselor
    caseworker carer caregiver bookseller shopkeeper bartender waiter waitress barista florist jeweller jeweler undertaker
    rancher grower shepherd beekeeper brewer winemaker vintner fisher sailor seaman soldier airman marine guardsman sniper
    fellow scout spy whistleblower leaker hacker programmer coder developer designer stylist webmaster gamer streamer influencer
    """.split()
)
"""More nouns for one person, lower case, that a title or an apposition may have for its head."""

COURTESIES = frozenset(
    """
    dr mr mrs ms mx miss sir dame rev sister brother father madam rabbi hon prof professor lord lady baroness cllr
    coun cr smt shri thiru alhaji datuk mallam
    """.split()
)
"""Titles of courtesy, lower case, without the stop: they tell less than an office or a profession does."""

RANKS = frozenset(
    """
    gen lt col maj capt sgt cpl adm cmdr brig maj-gen lt-gen brig-gen lt-col major-general lieutenant-general brigadier-general
    vice-admiral
    """.split()
)
"""Abbreviated ranks, lower case, without the stop."""

ROLE_VERBS = frozenset(
    {"chair", "lead", "head", "run", "own", "manage", "direct", "represent", "coach", "captain", "edit", "found"}
)
"""Lemmas of verbs by which a relative clause tells an office: 'who chairs the harbour board'."""

PLACE_PREPOSITIONS = frozenset({"in", "near", "outside", "through", "throughout", "across", "around", "into"})

DASHES = frozenset({"—", "–", "―", "--", "-", "‒"})
POSSESSIVE_MARKS = frozenset({"'s", "’s"})
SENTENCE_ENDS = frozenset({".", "?", "!", "…", "...", ".”", '."'})
QUOTATION_MARKS = frozenset({'"', "“", "”", "''", "``", "„", "«", "»"})

DEFINITE_PERSONS = frozenset(
    """
    candidate nominee frontrunner front-runner billionaire mogul businessman businesswoman republican democrat senator
    congressman congresswoman governor mayor president minister premier chancellor contender hopeful star author host
    lawmaker native leader incumbent politician actor actress singer comedian coach captain judge justice prosecutor
    pontiff pope king queen prince princess bishop commentator millionaire tycoon magnate developer entrepreneur
    secretary ambassador general commissioner councillor libertarian socialist former
    """.split()
)
"""Nouns by which an article goes on about a person whom it has named: 'the billionaire', 'the Vermont senator'."""

COMPANY_NOUNS = frozenset(
    """
    owner maker producer parent operator supplier lender manufacturer retailer publisher broadcaster carrier employer
    competitor rival partner predecessor successor sponsor provider developer insurer contractor builder distributor
    """.split()
)
"""Nouns for persons that stand before companies too: 'its owner, Corvid Pulp,'."""

PERSON_NOUNS = (
    TITLES
    | MALE_NOUNS
    | FEMALE_NOUNS
    | frozenset(
        """
    official source expert people person citizen spokespeople member colleague friend neighbour neighbor witness victim
    survivor student parent child kid family critic supporter opponent ally rival voter worker employee employer
    customer user fan crowd audience panel jury staff crew team group coalition union committee council commission
    agency department ministry office company firm bank campaign government administration court report study survey
    poll statement document letter email memo lawsuit complaint filing release article newspaper paper magazine website
    blog tweet post message ad advertisement video song sign banner placard slogan headline book player pundit observer
    insider operative donor backer delegate police authority democrat republican liberal conservative tory activist
    protester demonstrator immigrant refugee veteran soldier businessperson lawmaker politician bureaucrat diplomat
    investigator regulator trader investor shareholder bidder
    """.split()
    )
)
"""Lemmas of nouns that can speak: people, bodies of people, and what people write."""

SAME_TITLES = {
    "sen": "senator", "sens": "senator", "rep": "representative", "reps": "representative", "gov": "governor", "govs": "governor",
    "pres": "president", "gen": "general", "atty": "attorney", "prof": "professor", "dr": "doctor", "amb": "ambassador",
    "cllr": "councillor", "coun": "councillor", "cr": "councillor", "councilor": "councillor", "dci": "inspector",
    "congressman": "representative", "congresswoman": "representative", "sgt": "sergeant", "capt": "captain", "lt": "lieutenant",
    "det": "detective", "supt": "superintendent", "insp": "inspector", "const": "constable", "cpl": "corporal",
    "lcpl": "corporal",
    "ssgt": "sergeant", "maj": "major", "col": "colonel", "brig": "brigadier", "adm": "admiral", "cmdr": "commander",
    "cdr": "commander", "comdr": "commander", "pvt": "private", "pte": "private", "msgr": "monsignor", "mgr": "monsignor",
    "archbp": "archbishop", "bp": "bishop", "adv": "advocate", "ald": "alderman", "engr": "engineer", "lt-col": "colonel",
    "lt-gen": "general", "maj-gen": "general", "brig-gen": "general", "lieut": "lieutenant", "evang": "evangelist",
}  # fmt: skip
"""Abbreviated titles, and others for the same office."""

REGNAL_TITLES = frozenset(
    {"Pope", "King", "Queen", "Prince", "Princess", "Emperor", "Empress", "Sultan", "Tsar", "Czar", "Mother", "Sister", "Sheikh"}
    | {"Sheikha", "Mullah", "Maulana", "Ratu", "Nana", "Togbe", "Oba", "Emir", "Imam", "Raja", "Rani", "Maharaja", "Maharani"}
    | {"Kabaka", "Ooni", "Igwe", "Asantehene", "Sarkin", "Alaafin"}
)
"""Titles that stand with a name alone: 'Pope Francis'."""

GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})
TOLD_GENERATIONS = {"elder": "sr", "older": "sr", "younger": "jr"}
JUNIOR_SUFFIXES = frozenset({"jr"})

COMPANIES = frozenset(
    """
    company firm retailer manufacturer carmaker airline carrier lender insurer automaker steelmaker drugmaker chipmaker planemaker
    shipbuilder utility telco conglomerate multinational corporation startup start-up refiner refinery shipyard winery brewery
    distillery dairy bookmaker wholesaler supermarket brokerage consultancy chain enterprise co-operative cooperative
    """.split()
)
"""Lemmas of nouns for companies: 'the carmaker'."""
