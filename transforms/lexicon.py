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
    reflect reckon opine assure reassure remind advise recommend propose relate recount reveal disclose charge accuse
    blast slam denounce condemn criticize criticise mock scoff praise hail thank apologize apologise agree disagree
    object wonder hint imply indicate mention cite quote describe call label dub term characterize characterise proclaim
    pronounce profess preach lecture stammer chuckle laugh sigh grumble fume gush enthuse crow chime venture volunteer
    summarize summarise elaborate specify stipulate decree rule find tell put go begin start finish plead urge implore
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
    imagine remember forget decide conclude see find learn hear regard view dream plan intend dread conclude
    """.split()
)
"""Lemmas of verbs that report a thought or an attitude."""

TITLES = frozenset(
    """
    president premier chancellor minister secretary senator governor mayor councillor councilor councilman councilwoman
    congressman congresswoman representative delegate assemblyman assemblywoman lawmaker legislator mp mpp mla mep mna
    ambassador envoy consul commissioner chief chair chairman chairwoman chairperson director manager head leader
    speaker whip spokesman spokeswoman spokesperson judge justice magistrate prosecutor attorney lawyer counsel
    solicitor barrister general colonel major captain lieutenant sergeant corporal officer constable superintendent
    inspector detective sheriff marshal admiral commander commodore commandant trooper agent ranger coroner professor
    dean rector provost principal lecturer teacher scientist researcher economist historian analyst strategist adviser
    advisor consultant aide ceo cfo coo cto founder co-founder cofounder owner partner executive entrepreneur editor
    reporter journalist correspondent columnist anchor host author writer novelist poet critic producer filmmaker coach
    trainer captain goalkeeper striker midfielder defender quarterback pitcher forward guard archbishop bishop cardinal
    pope pastor reverend rabbi imam priest father sister brother deacon king queen prince princess duke duchess baron
    baroness lord lady sultan emir sheikh doctor nurse surgeon physician epidemiologist ombudsman auditor treasurer
    comptroller controller registrar clerk deputy candidate nominee frontrunner activist organizer organiser campaigner
    volunteer farmer resident voter actor actress singer comedian musician artist director composer conductor curator
    president-elect governor-elect mayor-elect vice-president reeve warden alderman burgess provost bailiff notary
    goaltender goalkeeper rookie winger skipper umpire referee jockey boxer sprinter cyclist athlete gymnast golfer
    manager-coach barber cobbler tailor plumber electrician welder mechanic carpenter-in-chief fisherman miner trucker
    driver pilot nutritionist dietitian dentist veterinarian pharmacist psychologist psychiatrist paramedic firefighter
    midwife biologist chemist physicist geologist astronomer botanist zoologist meteorologist engineer architect planner
    surveyor accountant broker banker trader auctioneer realtor landlord tenant grocer butcher-owner innkeeper chef
    librarian archivist choirmaster conductor-composer organist violinist pianist sculptor photographer playwright
    screenwriter biographer blogger podcaster broadcaster caretaker janitor postmistress postmaster supervisor foreman
    forewoman harbourmaster lobbyist pollster statistician demographer sociologist anthropologist philosopher theologian
    vicar curate chaplain abbot abbess canon archdeacon moderator envoy-at-large negotiator mediator arbitrator
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
    that rival top lone new young old fiery controversial conservative-leaning pro-
    """.split()
)
"""Words before a title that describe the moment or the writer's view, and are no part of the role."""

HONORIFICS = frozenset(
    """
    mr mrs ms mx miss dr prof sir dame madam mme rev sen rep gov gen col maj capt cpt lt sgt cpl pvt adm cmdr hon pres
    amb atty supt insp det const fr sr st messrs mister mssrs judge justice president sens reps govs
    """.split()
)
"""Honorifics and abbreviated titles, lower case, without the stop."""

MALE_HONORIFICS = frozenset(
    {"mr", "sir", "mister", "lord", "king", "prince", "father", "brother", "congressman", "chairman", "fr"}
)
FEMALE_HONORIFICS = frozenset(
    {"mrs", "ms", "miss", "dame", "madam", "mme", "lady", "queen", "princess", "sister", "congresswoman", "chairwoman"}
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

PARTICLES = frozenset(
    """
    van von de der den del della di da dos das du la le el al bin ibn ben ter ten zu zur af av y e san santa st st. o'
    mc mac abu
    """.split()
)
SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "phd", "md"})

ORG_HEADS = frozenset(
    """
    party committee council commission agency department ministry office bureau board court senate house congress
    parliament assembly university college school institute institution foundation association union league federation
    society club team company corporation corp inc ltd llc plc group holdings bank fund trust partners associates
    network news times post tribune journal herald gazette chronicle press magazine radio television tv channel media
    service services authority administration center centre hospital clinic church ministry ministries coalition
    alliance campaign caucus pac police guard force army navy corps brigade force industries systems technologies
    airlines airways motors energy oil studios entertainment records books project initiative program programme forum
    summit chamber exchange reserve observatory museum library orchestra
    """.split()
)
"""Last words of organizations' names, lower case."""

NOT_NAMES = frozenset(
    """
    the a an and or but if in on at by for from to of with he she they it we i you his her their its our my this
    that these those who what when where why how not no yes mr mrs ms mx dr monday tuesday wednesday thursday friday
    saturday sunday january february march april may june july august september october november december today
    yesterday tomorrow spring summer autumn fall winter there here then now so as after before while although though
    because since until during despite meanwhile however still also even just only both each every some many most
    several all more less one two three four five six seven eight nine ten north south east west northern southern
    eastern western internet twitter facebook god bible christmas easter thanksgiving congress parliament senate house
    """.split()
)
"""Words that are printed with a capital at a sentence's start, or always, and are no part of a person's name."""

GROUP_WORDS = frozenset(
    """
    republican republicans democrat democrats democratic liberal liberals conservative conservatives tory tories gop
    american americans canadian canadians british european europeans german germans french russian russians chinese
    """.split()
)
"""Words printed with a capital that name a party or a nation: part of a title ('Liberal MP'), never of a person's name."""

KIN = frozenset(
    """
    wife husband son daughter mother father brother sister aunt uncle niece nephew cousin grandmother grandfather
    grandson granddaughter widow widower fiance fiancee partner stepson stepdaughter twin godfather godmother spouse
    friend colleague neighbour neighbor rival predecessor successor protege mentor classmate roommate boyfriend girlfriend
    """.split()
)
"""Nouns for what a person is to another."""

PEOPLE_ENDINGS = (
    "er", "or", "ist", "man", "woman", "person", "ian", "eer", "ant", "ent", "ess", "master", "wright", "smith", "cook",
    "monger", "head", "student", "owner", "guard", "chef", "cox", "star", "expert", "victim", "heir", "poet", "pilot",
    "counsel", "chair", "vicar", "nun", "monk", "critic", "mechanic", "medic", "cleric", "survivor",
)  # fmt: skip
"""What nouns for persons end in; 'cobbler', 'planetary scientist', 'Assistant'."""

NOT_PEOPLE = frozenset(
    """
    letter paper river number tower center centre theater theatre order power computer chapter winter summer counter
    quarter water motor error mirror sector factor restaurant plant grant warrant corner border offer matter answer
    poster banner newspaper tractor trailer cover fever dinner supper shoulder tender gender tremor rumor rumour color
    colour favor favour labor labour honor honour harbor harbour floor door weather shelter filter layer meter liter
    litre metre register semester disaster cluster encounter monitor processor elevator reactor accelerator document
    event moment statement agreement government department movement development treatment argument amendment apartment
    investment payment management environment element percent cent accident incident extent content talent comment
    president-elect parent experiment instrument monument settlement testament supplement tournament entertainment
    container printer scanner helicopter cancer murder leader-board newsletter twitter header footer folder slider
    thunder wonder ladder bladder cylinder calendar boulder chamber timber lumber member-state september november
    december october business process success witness-box access princess-line distress address congress progress
    illness fitness darkness happiness restaurant elephant consultant-led covenant remnant deodorant want
    forehead spearhead warhead overhead hotel super over under after never ever however either neither rather whether
    together another other further former latter later earlier better lower higher upper inner outer
    """.split()
)
"""Nouns that end like those for persons, and are things."""

OFFICES = frozenset(
    """
    sen rep gov gen rev prof col capt cpt lt sgt cpl sens reps govs judge justice det supt insp const maj adm cmdr atty
    sir dame rabbi sheriff pastor
    """.split()
)
"""Honorifics that tell an office, lower case, without the stop: a role when nothing more is printed."""

ROLE_VERBS = frozenset(
    {"chair", "lead", "head", "run", "own", "manage", "direct", "represent", "coach", "captain", "edit", "found"}
)
"""Lemmas of verbs by which a relative clause tells an office: 'who chairs the harbour board'."""

PLACE_PREPOSITIONS = frozenset({"in", "near", "outside", "through", "throughout", "across", "around", "into"})

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

PLACE_HEADS = frozenset(
    """
    falls bay creek springs heights flats beach county township valley city island islands cove ferry junction peninsula
    """.split()
)
"""Last words of places' names, lower case: 'Kestrel Falls'."""

ORG_HEADS_WITH_OF = frozenset(
    """
    department ministry university bank board bureau office college institute league association house chamber federation
    court council school society union church commission committee center centre museum city-state order
    """.split()
)
"""First words of organizations' names that go on with 'of', lower case."""

KNOWN_ORGANIZATIONS = frozenset(
    " ".join(name.split())
    for name in """
    Congress; Senate; House; House of Representatives; House of Commons; House of Lords; Parliament; Supreme Court; U.S.
    Supreme Court; White House; Pentagon; State Department; Justice Department; Treasury; Treasury Department; Defense
    Department; Department of Justice; Department of State; Department of Defense; Homeland Security; Department of
    Homeland Security; Secret Service; FBI; CIA; NSA; IRS; EPA; FDA; CDC; FEMA; SEC; FCC; FTC; DOJ; DHS; ICE; NASA;
    Federal Reserve; Coast Guard; Marine Corps; National Guard; Navy; Army; Air Force; Postal Service; Census
    Bureau; Capitol Police; Kremlin; Downing Street; Scotland Yard; Bundestag; Knesset; European Union; EU; European
    Commission; European Parliament; European Central Bank; United Nations; UN; U.N.; Security Council; NATO; World
    Bank; International Monetary Fund; IMF; World Health Organization; WHO; World Trade Organization; WTO; OPEC; UNESCO;
    UNICEF; Red Cross; Interpol; Europol; Amnesty International; Human Rights Watch; Greenpeace; Republican Party;
    Democratic Party; GOP; RNC; DNC; Republican National Committee; Democratic National Committee; Liberal Party;
    Conservative Party; Labour Party; Labor Party; Green Party; Libertarian Party; Tea Party; New Democratic Party; NDP;
    Bloc Québécois; Bloc Quebecois; Liberal Democrats; Sinn Fein; Sinn Féin; UKIP; Scottish National Party; SNP; Fatah;
    Hamas; Hezbollah; Taliban; al-Qaeda; al Qaeda; Al Qaeda; Islamic State; ISIS; ISIL; Boko Haram; Muslim Brotherhood;
    Ku Klux Klan; KKK; Black Lives Matter; National Rifle Association; NRA; ACLU; American Civil Liberties Union;
    AFL-CIO; SEIU; NAACP; AARP; Planned Parenthood; Chamber of Commerce; Club for Growth; Heritage Foundation; Brookings
    Institution; Cato Institute; Pew Research Center; Gallup; Quinnipiac University; Rasmussen Reports; Associated
    Press; AP; Reuters; Bloomberg; Bloomberg News; Agence France-Presse; AFP; Canadian Press; Press Association; CNN;
    Fox; Fox News; Fox Business; MSNBC; NBC; NBC News; CBS; CBS News; ABC; ABC News; PBS; NPR; C-SPAN; HBO; BBC; ITV;
    Sky News; CBC; CTV; CTV News; Global News; Al Jazeera; Univision; Telemundo; ESPN; New York The New York
    Times; Times; Washington Post; The Washington Post; Wall Street Journal; The Wall Street Journal; USA Today; Los
    Angeles Times; Boston Globe; Chicago Tribune; Miami Herald; Daily News; New York Post; New York Daily News; Daily
    Mail; Guardian; The Guardian; Daily Telegraph; Financial Times; Economist; The Economist; Globe and Mail; Toronto
    Star; National Post; Le Monde; Der Spiegel; Politico; POLITICO; Huffington Post; The Huffington Post; BuzzFeed;
    BuzzFeed News; Breitbart; Breitbart News; Daily Beast; The Daily Beast; Daily Caller; Mother
    Jones; National Review; Weekly Standard;  The Atlantic; New Yorker; The New Yorker; Newsweek; Rolling
    Stone; Vanity Fair; Esquire; Forbes; Gawker; Drudge Report; The Hill; Roll Call; Real Clear
    Politics; RealClearPolitics; FiveThirtyEight; WikiLeaks; Wikipedia; Google; Apple; Microsoft; Amazon; Facebook;
    Twitter; YouTube; Instagram; Snapchat; LinkedIn; Reddit; Netflix; Uber; Airbnb; Tesla; IBM; Intel; Samsung; Sony;
    Toyota; Honda; General Motors; GM; Chrysler; Boeing; Airbus; Lockheed Martin; General Electric; Walmart;
    Wal-Mart; McDonald's; Starbucks; Coca-Cola; Pepsi; Nike; Goldman Sachs; JPMorgan; JPMorgan Chase; JP Morgan;
    Morgan Stanley; Citigroup; Citibank; Bank of America; Wells Fargo; Deutsche Bank; Barclays; HSBC; Lehman Brothers;
    Merrill Lynch; Exxon; ExxonMobil; Exxon Mobil; BP; Chevron; Pfizer; Monsanto; Bombardier; Shopify; Air
    Canada; Harvard; Harvard University; Yale; Yale University; Princeton; Princeton University; Stanford; Stanford
    University; MIT; Oxford; Cambridge; Columbia University; Georgetown University; Brown University; Cornell; Duke;
    UCLA; NFL; NBA; NHL; MLB; FIFA; UEFA; IOC; NCAA; RCMP; Royal Canadian Mounted Police; Elections Canada; Health
    Canada; Statistics Canada; Supreme Court of Canada; House of Commons of Canada
    """.split(";")
)
"""Organizations that papers all over the world name: parliaments, agencies, parties, media, companies."""

KNOWN_PLACES = frozenset(
    " ".join(name.split())
    for name in """
    Afghanistan; Albania; Algeria; Argentina; Armenia; Australia; Austria; Azerbaijan; Bahrain; Bangladesh; Belarus;
    Belgium; Benin; Bolivia; Bosnia; Botswana; Brazil; Britain; Bulgaria; Burma; Burundi; Cambodia; Cameroon; Canada;
    Chile; China; Colombia; Congo; Costa Rica; Croatia; Cuba; Cyprus; Czech Republic; Denmark; Ecuador; Egypt; El
    Salvador; England; Eritrea; Estonia; Ethiopia; Finland; France; Gambia; Georgia; Germany; Ghana; Greece; Guatemala;
    Guinea; Haiti; Honduras; Hong Kong; Hungary; Iceland; India; Indonesia; Iran; Iraq; Ireland; Israel; Italy; Ivory
    Coast; Jamaica; Japan; Jordan; Kazakhstan; Kenya; Kosovo; Kuwait; Laos; Latvia; Lebanon; Liberia; Libya; Lithuania;
    Luxembourg; Macedonia; Malaysia; Mali; Malta; Mexico; Moldova; Mongolia; Montenegro; Morocco; Mozambique; Myanmar;
    Namibia; Nepal; Netherlands; New Zealand; Nicaragua; Niger; Nigeria; North Korea; Northern Ireland; Norway; Oman;
    Pakistan; Panama; Paraguay; Peru; Philippines; Poland; Portugal; Puerto Rico; Qatar; Romania; Russia; Rwanda; Saudi
    Arabia; Scotland; Senegal; Serbia; Sierra Leone; Singapore; Slovakia; Slovenia; Somalia; South Africa; South Korea;
    Soviet Union; Spain; Sri Lanka; Sudan; Sweden; Switzerland; Syria; Taiwan; Tajikistan; Tanzania; Thailand; Tibet;
    Tunisia; Turkey; Uganda; Ukraine; United Arab Emirates; United Kingdom; United States; UK; U.K.; US; U.S.; USA;
    U.S.A.; Uruguay; Uzbekistan; Venezuela; Vietnam; Wales; Yemen; Zambia; Zimbabwe; Alabama; Alaska; Arizona; Arkansas;
    California; Colorado; Connecticut; Delaware; Florida; Hawaii; Idaho; Illinois; Indiana; Iowa; Kansas; Kentucky;
    Louisiana; Maine; Maryland; Massachusetts; Michigan; Minnesota; Mississippi; Missouri; Montana; Nebraska; Nevada;
    New Hampshire; New Jersey; New Mexico; New York; North Carolina; North Dakota; Ohio; Oklahoma; Oregon; Pennsylvania;
    Rhode Island; South Carolina; South Dakota; Tennessee; Texas; Utah; Vermont; Virginia; Washington; West Virginia;
    Wisconsin; Wyoming; Washington, D.C.; D.C.; Alberta; British Columbia; Manitoba; New Brunswick; Newfoundland; Nova
    Scotia; Ontario; Prince Edward Island; Quebec; Québec; Saskatchewan; Yukon; Nunavut; New South Wales; Queensland;
    Tasmania; Amsterdam; Ankara; Athens; Atlanta; Baghdad; Baltimore; Bangkok; Barcelona; Beijing; Beirut; Belfast;
    Berlin; Birmingham; Bogotá; Boston; Brussels; Bucharest; Budapest; Buenos Aires; Cairo; Calgary; Cape Town; Caracas;
    Charlotte; Chicago; Cincinnati; Cleveland; Copenhagen; Dallas; Damascus; Delhi; Denver; Des Moines; Detroit; Dubai;
    Dublin; Edinburgh; Edmonton; Frankfurt; Geneva; Glasgow; Halifax; Hamburg; Hanoi; Havana; Helsinki; Houston;
    Indianapolis; Istanbul; Jakarta; Jerusalem; Johannesburg; Kabul; Kiev; Kyiv; Lagos; Las Vegas; Lima; Lisbon;
    Liverpool; London; Los Angeles; Madrid; Manchester; Manhattan; Manila; Melbourne; Memphis; Mexico City; Miami;
    Milan; Milwaukee; Minneapolis; Montreal; Montréal; Moscow; Mumbai; Munich; Nairobi; Nashville; New Delhi; New
    Orleans; New York City; Oslo; Ottawa; Paris; Philadelphia; Phoenix; Pittsburgh; Prague; Pyongyang; Raleigh;
    Richmond; Rio de Janeiro; Riyadh; Rome; Sacramento; San Antonio; San Diego; San Francisco; Santiago; São Paulo;
    Seattle; Seoul; Shanghai; St. Louis; Stockholm; Sydney; Tampa; Tehran; Tel Aviv; Tokyo; Toronto; Tripoli; Tunis;
    Vancouver; Vienna; Warsaw; Winnipeg; Zurich; Brooklyn; Queens; Bronx; Staten Island; Crimea; Gaza; West Bank;
    Benghazi; Aleppo; Mosul; Fallujah; Orlando; Flint; Ferguson
    """.split(";")
)
"""Countries, states, provinces and large cities."""

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

PLURAL_SOURCES = frozenset({"source", "official", "people", "expert", "analyst", "critic", "supporter", "aide", "witness"})

MALE_NAMES = frozenset(
    """
    aaron abdul abdullah abraham adam adrian ahmad ahmed aidan al alan albert alberto alejandro alex alexander alfonso
    alfred ali allan allen alvin amir anders andre andreas andrew andy angelo anthony anton antonio ari arif arjun
    arnold arthur asher ashton austin barack barry bartholomew ben benedict benjamin bernard bernie bert bill billy
    blake bob bobby boris brad bradley brandon brendan brent brett brian bruce bruno bryan bryce byron caleb calvin
    cameron carl carlo carlos carter cedric chad charles charlie chester chris christian christopher chuck clarence
    clark claude clayton cliff clifford clint clinton clive clyde cody cole colin conor connor corey cornelius cory
    craig curtis cyrus dale damian damien damon dan daniel danny darius darrell darren dave david dean declan dennis
    denis derek derrick desmond devin diego dmitri dominic don donald donovan doug douglas duane duncan dustin dwayne
    dwight dylan earl ed eddie edgar eduardo edward edwin eli elias elijah elliot elliott elmer emil emmanuel enrique
    eric erik ernest ernesto ethan eugene evan ezra felix ferdinand fernando fidel finn floyd francis francisco francois
    frank franklin fred freddie frederick fritz gabriel gareth garrett gary gavin gene geoff geoffrey george gerald
    gerard gilbert giles giovanni glen glenn gordon graham grant greg gregory guido guillermo gus gustav guy hamid hank
    hans harold harris harrison harry harvey hassan hector helmut henri henrik henry herb herbert herman homer howard
    hugh hugo hussein ian ibrahim igor ira irving isaac ismail ivan jack jackson jacob jacques jaime jake jamal james
    jamie jan jared jason javier jay jean jeb jeff jeffrey jeremiah jeremy jerome jerry jesse jesus jim jimmy joachim
    joao joe joel johan johann john johnny jon jonah jonas jonathan jordan jorge jose josef joseph josh joshua juan
    julian julio julius justin kamal karl keith ken kenneth kenny kent kerry kevin khalid kim kirk klaus kofi konrad
    kurt kyle lance larry lars laurence lawrence lee len leo leon leonard leonardo leroy leslie lester lewis liam
    lincoln lindsey lionel lloyd logan lorenzo lou louis luc luca lucas luigi luis luke lyle lyndon magnus mahmoud
    malcolm manuel marc marcel marcelo marco marcus mario mark marshall martin marty marvin mateo mathieu matt matthew
    matthias maurice max maxime maxwell mehdi mehmet mel melvin micah michael michel miguel mike mikhail miles milo
    milton mitch mitchell mitt moe mohamed mohammad mohammed morgan morris moses muhammad murray mustafa nate nathan
    nathaniel neal ned neil nelson newt nicholas nick nicolas nigel nikolai noah noel norm norman oleg oliver olivier
    omar oscar osman otto owen pablo paolo pascal pat patrick paul pavel pedro percy perry pete peter phil philip
    philippe phillip pierre piers prakash preston quentin quincy rafael raj rahul ralph ramon rand randall randy raphael
    rashid raul ray raymond reggie reginald reid reinhold rene rex rhys ricardo richard rick ricky rob robert roberto
    robin rod rodney rodrigo roger roland rolf roman ron ronald ronnie rory ross roy ruben rudolph rudy rupert russ
    russell ryan salman salvador sam samir sammy samuel sandro sanjay santiago saul scott sean sebastian sergei sergey
    sergio seth shane shaun shawn sid sidney silvio simon solomon stan stanley stefan stephen stephane steve steven
    stewart stuart sven tariq ted teddy terence terrence terry theo theodore thierry thomas tim timothy tobias toby todd
    tom tomas tommy tony travis trent trevor tristan troy tyler tyrone ulrich umberto victor viktor vince vincent vinod
    virgil vito vladimir wade wallace walter warren wayne wendell werner wesley wilbur wilfred will willem william
    willie winston wolfgang woodrow xavier yannick yasser yuri yusuf zac zachary zack zane zoltan
    """.split()
)
FEMALE_NAMES = frozenset(
    """
    abby abigail ada adele adriana agatha agnes aisha alana alexandra alexis alice alicia alison allison alma alyssa
    amanda amber amelia amina amy ana anastasia andrea angela angelica angelina angie anita ann anna annabel anne
    annette annie antonia april ariana arlene ashley astrid audrey aurora autumn ava ayesha barbara beatrice beatriz
    becky belinda bella bernadette bernice bertha beth bethany betsy betty beverly bianca blanca bonnie brenda briana
    bridget brigitte brittany brooke camilla camille candace caren carla carly carmen carol carole carolina caroline
    carolyn carrie casey cassandra catalina catherine cathy cecilia celeste celia celine chandra chantal charlene
    charlotte chelsea cheryl chloe christa christiane christina christine christy cindy claire clara clarissa claudia
    colette colleen condoleezza connie constance cora corinne courtney cristina crystal cynthia daisy dana danica
    daniela danielle daphne darlene dawn debbie deborah debra deirdre delia denise diana diane dina dolores donna dora
    doreen doris dorothy edith edna eileen elaine eleanor elena elisa elisabeth elise eliza elizabeth ella ellen eloise
    elsa elsie emily emma erica erika erin esmeralda estelle esther ethel eugenia eva eve evelyn faith farah fatima
    fatou faye felicia fiona flora florence frances francesca francine gabriela gabrielle gail genevieve georgia
    georgina geraldine gertrude gina ginny giulia gladys glenda gloria grace greta gretchen gwen gwendolyn hannah
    harriet hazel heather heidi helen helena helene helga henrietta hilary hilda hillary holly hope huma ida ilona imani
    imelda ines ingrid irene irina iris irma isabel isabella isabelle ivanka ivy jackie jacqueline jade jana jane janet
    janice janine jasmine jeanette jeanne jen jenna jennifer jenny jessica jill joan joanna joanne jocelyn jodi jody
    johanna josephine joy joyce juanita judith judy julia juliana julie juliet june justine kaitlyn kamala karen karin
    karina karla kate katherine kathleen kathryn kathy katie katrina katya kay kayla keisha kelly kelli kellyanne kendra
    khadija kimberly kirsten kirstjen krista kristen kristin kristina kylie lara latoya laura lauren laurie lea leah
    leila lena leonora leticia lidia lila lillian lily linda lindsay lisa liv liz lois lola loretta lori lorraine louise
    lucia lucille lucinda lucy luisa luz lydia lynda lynn lynne mabel madeleine madeline madison maggie maja mandy
    manuela marcella marci marcia margaret margarita margot maria mariah mariam marian marianne marie marilyn marina
    marion marisa marissa marjorie marlene marta martha mary matilda maud maureen maxine maya megan meghan mei melania
    melanie melinda melissa mercedes meredith mia michaela michelle mildred millicent mimi mina miranda miriam moira
    molly mona monica monique muriel myra myrtle nadia nadine nancy naomi natalia natalie natasha nellie nicole nikki
    nina noor nora norma odette odile olga olive olivia opal ophelia paige pam pamela patricia patsy patti patty paula
    pauline pearl peggy penelope penny petra phoebe phyllis piper polly pooja priscilla priya rachel ramona raquel
    rebecca regina renata renee rhonda rita roberta rochelle rosa rosalie rosalind rose roseanne rosemary roxanne ruby
    ruth sabine sabrina sadie sally salma samantha sandra sandy sara sarah sasha savannah selena selma serena shannon
    sharon sheena sheila shelley sherry shirley sierra silvia simone sofia sonia sophia sophie stacey stacy stella
    stephanie sue susan susana susanne suzanne svetlana sybil sylvia tabitha tamara tammy tanya tara tatiana teresa tess
    tessa thea thelma theresa therese tiffany tina toni tonya tracey tracy trish trudy uma ursula valerie vanessa vera
    veronica vicki vicky victoria viola violet virginia vivian viviane wanda wendy whitney wilhelmina wilma winifred
    yasmin yolanda yvette yvonne zainab zara zelda zoe marguerite odile eluned carys noor joan lene ingeborg solveig
    signe freja saoirse niamh siobhan aoife ciara orla roisin maeve brid mairead sinead solene helene eloise genevieve
    margaux amelie aurelie delphine clemence lucie manon chloe ines pilar dolores soledad consuelo rocio marisol paloma
    ximena yolanda chiara francesca giulia alessandra ludovica ilse greta liesl heike ulrike sabine petra anke katja
    agnieszka malgorzata katarzyna zofia ewa jadwiga ludmila svetlana oksana nadezhda yulia tatiana ngozi adaeze amara
    chinwe wanjiru thandiwe nomvula aminata fatoumata mariama hadiza zainab khadija leila yasmin shirin parisa
    priyanka deepika anjali lakshmi meera sunita kavita mei-ling xiaomei yuki sakura akiko haruka keiko soo-jin ji-woo
    cordelia dorothea philippa theodora honor tamsin winifred xanthe rozalia isaura assumpta blessing
    """.split()
)
GIVEN_NAMES = MALE_NAMES | FEMALE_NAMES
