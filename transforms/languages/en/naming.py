"""The small words and the marks by which English builds names, titles and appositions."""

import re

from transforms.languages.en.deeds import DEEDS
from transforms.languages.en.words import DAYS, DEFINITE_PERSONS
from transforms.languages.naming import Naming


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_LAND_NOUNS = _words(
    """
    district districts province provinces county counties governorate governorates prefecture prefectures region regions
    neighborhood neighborhoods neighbourhood neighbourhoods borough boroughs village villages town towns municipality
    municipalities township townships suburb suburbs valley peninsula plateau desert delta basin mountains canyon upazila taluk
    tehsil mandal oblast canton hamlet hamlets island islands archipelago riverbank riverside shores area coast
    state parish parishes cantons oblasts upazilas talukas taluka taluks tehsils krai raion okrug voivodeship powiat gmina comuna
    comune commune communes arrondissement arrondissements departement wilaya woreda kebele zila thana union-council barangay
    barangays barrio barrios kampung kelurahan kecamatan regency regencies ward wards division divisions subdivision
    sub-district subdistrict subdistricts sub-county subcounty emirate emirates atoll atolls lagoon strait plain plains highlands
    lowlands foothills hinterland panchayat gram locality localities settlement settlements shire shires prefectural metropolis
    enclave exclave quarter comarca vilayet rayon uezd aimag soum banner landkreis bundesland freguesia
    """
)
_LINKS_OF_PERSONS = _words("ul ur ud uz us un ush")
_NATURAL_LANDS = _words("river valley island")

NAMING = Naming(
    articles=_words("the a an"),
    any_of_a_kind=_words("no every each any either neither what which whatever whichever few"),
    counterparts={"counterpart": "", "predecessor": "former"},
    indefinite=_words("a an"),
    definite=_words("the"),
    determiners=_words("the a an his her its their our my another one"),
    thing_determiners=_words("the a an this that its"),
    possessives=_words("'s ’s ' ’"),
    possessive_endings=_words("'s ’s"),
    own_pronoun=_words("its"),
    conjunctions=_words("and &"),
    listing=_words("and"),
    choices=_words("and or"),
    alternatives=_words("and or &"),
    who=_words("who"),
    relatives=_words("who whose whom which that where when"),
    office_prepositions=_words("of for"),
    field_prepositions=_words("of for at with"),
    field_leads=_words("of for on"),
    bracketed=_words("ag acting rtd retd ret"),
    head_prepositions=_words("of for at with to in"),
    complement_openers=_words("of for at in with from to and on who that by"),
    title_joints=_words("of for and the & ,"),
    office_joints=_words("of for and the & , to in on"),
    one_of=("one", "of"),
    before_names=_words("the a an \" “ ' ‘ ( - — @ # '' ``"),
    behind_names=_words("and of for the or in on at with / to from &"),
    name_edges=_words("'s ’s ' ’ , . ” \" - — – : ( '' ``"),
    between_persons=_words("for with and vs vs. versus from about against"),
    particles_or_and=_words("y e"),
    reporting=_words("said says added asked replied told"),
    saying=_words("said says added asked replied"),
    host_prepositions=_words("with"),
    families=_words("family families sisters brothers siblings twins dynasty clan household couple"),
    false_givens=DEFINITE_PERSONS
    | _words(
        """
        team comrade businesswoman businessman saint state follow meet watch thank staff young old crazy lying crooked little
        longtime campaign stop never dear congrats candidate anti pro submissions documents papers messages emails records
        """
    ),
    never_given_endings=("woman", "keeper", "owner", "holder", "worker", "seller"),
    verb_endings=("ing", "ed", "ly"),
    team_words=_words("team anti pro"),
    said_of_places=_words("poor dear old greater little rural urban downtown central modern"),
    nickname_marks={'"': '"', "“": "”", "‘": "’", "'": "'", "(": ")", "``": "''", "''": "''"},
    small_names=dict.fromkeys("to do or in an on how my no he she you so may".split(), False) | {"than": True, "thant": True},
    links=_LINKS_OF_PERSONS | _words("e i o ut"),
    links_of_persons=_LINKS_OF_PERSONS,
    linked_things=_words(
        """
        eid jamiat jamaat jamat rabi bait beit bayt dar darul hizb majlis tehreek tehrik shaukat qaumi shab nishan hilal sitara
        tamgha anjuman jamia madrasa masjid sipah lashkar jaish harkat ahl hayat khatm markaz idara dawat khuddam ansar jundul
        jund fajr laylat lailat yaum yawm millat rabita wafaq ittehad tanzim nizam zakat baitul
        """
    ),
    prefixes=_words("co anti non inter multi trans pre"),
    first_syllables=_words("so"),
    behind_hyphens=_words(
        """
        run win out up in on by man men era no one two ten top old hit cut aid tour paid war law tie age like free per
        pro anti plus non raw fan pop rap a an the who tv bid ban ear eye arm rich poor high low born hot new own wide
        """
    ),
    title_phrases=frozenset(
        {
            ("tan", "sri"),
            ("datuk", "seri"),
            ("datin", "seri"),
            ("dato", "sri"),
            ("dato", "seri"),
            ("toh", "puan"),
            ("puan", "sri"),
            ("assoc", "prof"),
            ("associate", "professor"),
            ("assistant", "professor"),
            ("air", "vice-marshal"),
            ("field", "marshal"),
            ("rear", "admiral"),
            ("vice", "admiral"),
            ("air", "marshal"),
            ("air", "commodore"),
            ("right", "honourable"),
            ("his", "excellency"),
            ("her", "excellency"),
            ("mar", "thoma"),
            ("al", "hajj"),
            ("el", "hadj"),
            ("warrant", "officer"),
            ("squadron", "leader"),
            ("wing", "commander"),
            ("group", "captain"),
            ("flight", "lieutenant"),
            ("district", "judge"),
            ("lord", "justice"),
            ("prof.", "em"),
            ("prof", "em"),
            ("prof.", "emeritus"),
            ("professor", "emeritus"),
            ("professor", "emerita"),
            ("crown", "prince"),
            ("crown", "princess"),
        }
    ),
    descent_words=_words("bin bint ibn binti binte wa ka arap ole"),
    titles_or_givens=_words("sri"),
    title_letters=_words("U"),
    title_endings=(
        "secretary",
        "minister",
        "president",
        "teacher",
        "keeper",
        "marshal",
        "officer",
        "commissioner",
        "manager",
        "director",
        "chancellor",
        "mayor",
        "chairman",
        "treasurer",
        "captain",
        "colonel",
        "general",
        "admiral",
        "inspector",
        "superintendent",
        "prosecutor",
        "principal",
        "editor",
        "writer",
        "grower",
        "fielder",
        "singer",
        "attorney",
        "judge",
        "governor",
        "parliamentarian",
        "leader",
        "coach",
        "stationmaster",
        "headmaster",
        "quartermaster",
        "bandmaster",
        "choirmaster",
        "harbourmaster",
        "postmaster",
    ),
    honours=_words(
        """
        MBE OBE CBE KBE DBE QC KC SC SAN MP MLA MLC MPP MEP MSP MK MNA MHA MHK TD JP OAM AO PhD Ph.D. MD M.D. DPhil Esq Esq. FRS
        RN CFA CPA OFM SJ OP SDB OSB CSsR SVD OMI MSC GCB KCB CB KCMG CMG LVO MVO OON GCON CON MFR DSO
        """
    ),
    never_persons=_words("covid covid-19 coronavirus omicron delta zoom google facebook twitter bitcoin"),
    names_too=_words("sultan king prince dean major judge bishop pope duke earl baron knight priest"),
    host_country=_words("to"),
    surname_beginnings=(
        "Mc",
        "Mac",
        "De",
        "Di",
        "Du",
        "La",
        "Le",
        "Lo",
        "Van",
        "Von",
        "Fitz",
        "Da",
        "Del",
        "Des",
        "St",
        "Al",
        "El",
        "Ben",
        "Ap",
        "Ní",
    ),
    leading_members=_words("Member"),
    members=_words("member members"),
    closing_marks=_words("\" ” ''"),
    saints=_words("St. St Saint Ste Ste. Sta Sta."),
    short_saints=_words("st st."),
    named_after_persons=_words(
        """
        administration campaign house foundation institute center centre library fund organization university college school
        family
        """
    ),
    no_names=frozenset({"super pac", "super pacs"}),
    pageants=_words("miss mister"),
    things_and_surnames=_words("hall park castle tower towers street day law bill rule amendment gardens square monument"),
    nouns_of_bodies=_words(
        """
        newspaper newspapers magazine weekly daily broadcaster channel channels station website outlet agency ngo ngos charity
        company firm startup start-up conglomerate retailer airline supermarket brand giant giants gang cartel militia
        """
    ),
    places_and_surnames=_words(
        "England Ireland Holland France Wales London Paris Lincoln Washington Berlin York Houston Lancaster"
    ),
    plagues=_words("covid covid-19 covid19 coronavirus omicron ebola mpox sars"),
    address_prepositions=_words("of on in at off near along from down"),
    prepositions_of_motion=_words("from to at"),
    town_prepositions=_words("at of from to"),
    place_or_person_prepositions=_words("at"),
    bodies_of_fields=_words("ministry department faculty school college institute directorate commission bureau"),
    currencies=_words(
        """
        dollar dollars pound pounds rupee rupees peso pesos dinar dinars dirham dirhams riyal riyals rial rials shilling
        shillings franc francs naira cedi cedis rand ringgit baht yen yuan won lira lire krona kroner krone real reais
        """
    ),
    of=_words("of"),
    realms=_words("republic state kingdom sultanate emirate commonwealth principality grand-duchy"),
    place_nouns=_words("city town village suburb hamlet municipality township capital"),
    lands=_NATURAL_LANDS
    | _words(
        """
        region district province county governorate prefecture village town hamlet constituency sub-county subcounty upazila
        oblast tehsil taluk taluka canton commune parish municipality township suburb barangay woreda wilaya regency voivodeship
        arrondissement subdistrict raion krai kebele aimag
        """
    ),
    natural_lands=_NATURAL_LANDS,
    not_of_lands=_words(
        """
        school police health education water court business judicial fire park olympic athletes media global home christmas family
        holiday model congressional senate house federal metropolitan unified electoral parliamentary
        fishing farming mining industrial business financial commercial shopping entertainment theatre theater arts museum
        garment textile diplomatic government administrative military naval historic historical heritage red-light housing
        squatter refugee gated retirement ghost boom coastal university college campus sister twin potemkin eco smart cyber
        media science technology research special autonomous cultural tourist ski film football cricket sanitary irrigation
        improvement conservation community civil roman catholic anglican orthodox episcopal
        """
    ),
    land_nouns=_LAND_NOUNS,
    nouns_of_lands=_LAND_NOUNS | _words("resident residents native natives inhabitant inhabitants outskirts"),
    parts_of_places=_words(
        """
        lower upper downtown central northern southern eastern western north south east west northeast northwest southeast
        southwest greater rural suburban
        """
    ),
    organization_joints=_words("of for and the & on to"),
    organization_complements=_words("of for on"),
    complement_breaks=_words("to on"),
    complement_breaks_if_headed=_words("and &"),
    field_break=_words("for"),
    complement_unless_alone=_words("on"),
    days=DAYS | _words("christmas easter eid diwali ramadan thanksgiving"),
    institution_leads=_words("his her its their to"),
    owners=_words(
        """
        children women men people veterans mothers fathers parents teachers farmers workers girls boys king queen writers nurses
        officers governors citizens fishermen lawyers players taxpayers voters
        """
    ),
    offices_of=_words("office department chamber bureau council committee commission secretariat"),
    body_leads=_words(
        """
        new old royal imperial grand great greater first second united national international global world federal state central
        general public private super state-owned free independent democratic people's peoples american european african asian
        pan north south east west northern southern eastern western upper lower atletico sporting
        banco banque banca bank grupo groupe gruppo empresa compagnie compañía companhia société università universidad
        universidade université aerolíneas líneas
        """
    ),
    alls=_words("All"),
    reflexives=_words("himself herself themselves themself itself"),
    fields_of_lands=_words(
        """
        athletics badminton bank banco basketball boxing correctional cricket cycling environment fisheries football golf
        gymnastics handball health hockey judo netball oxfam parks radio rowing rugby sailing softball sport sports statistics
        swimming telecom tennis tourism transparency triathlon volleyball weightlifting wrestling
        """
    ),
    sports=_words("athletics badminton basketball boxing cricket cycling football golf hockey netball rugby swimming tennis"),
    lower_heads=_words("party committee subcommittee"),
    party_words=_words(
        """
        republican democratic liberal conservative labour labor green libertarian socialist communist tory reform senate house
        judiciary
        """
    ),
    local_parties=_words("GOP"),
    platform_use=_words(
        """
        account accounts page pages feed feeds post posts message messages handle followers follower user users thread bio
        profile group video videos channel rant tirade spat exchange live poll
        """
    ),
    platform_prepositions=_words("on via to over through and , his her their"),
    participles_of_office=_words("acting outgoing incoming sitting retired retiring ousted departing"),
    acting=_words("acting"),
    party_members=_words("republican democrat liberal conservative independent libertarian tory"),
    plural_titles=_words("sens reps govs drs profs gens messrs"),
    party_tags=re.compile(
        r"\((?:[DRI]|Dem|Rep|Ind|Lib|Con|Lab|NDP)\.?(?:\s?[-–—‑]\s?[^()]{1,25})?\)"
        r"|\([A-Z][A-Za-z]{1,4}[,–—-] ?[A-Z][\w.' ’-]{1,25}\)"
        r"|(?<=, )[DRI][-–][A-Z][\w.]*(?: [A-Z][\w.]*){0,2}(?=[,.;)]|\s)"
    ),
    deeds=DEEDS,
)
