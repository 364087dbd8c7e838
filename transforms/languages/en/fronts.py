"""What English papers print above an article's text: see `Fronts` for what each list is for."""

from transforms.languages.en.gazetteer import KNOWN_PLACES
from transforms.languages.en.given_names import GIVEN_NAMES
from transforms.languages.en.world_places import WORLD_PLACES
from transforms.languages.fronts import Fronts

_BYLINE_LABELS = ("report:", "story:", "words:", "text:")

FRONTS = Fronts(
    labels={
    "url": ("url", "link", "source url", "web address", "permalink", "canonical"),
    "title": ("title", "headline", "head", "hed", "heading"),
    "standfirst": ("subtitle", "subheading", "subheadline", "standfirst", "deck", "dek"),
    "byline": ("author", "authors", "byline", "written by", "by", "reporter", "writer", "journalist", "correspondent",
             "reported by", "author name",
            "story by", "text by", "words by"),
    "publisher": ("publisher", "publication", "outlet", "newspaper", "source", "site", "website"),
    "date": ("date", "dated", "published", "publication date", "date published", "pubdate", "pub date", "date of publication",
             "published date", "issue date", "published on", "published at",
             "posted", "posted on"),
    "text": ("text", "body", "full text", "article", "story", "content"),
    "": ("photo", "photos", "picture", "pictures", "photograph", "file photo", "photo credit", "slug", "word count",
         "edited by", "section", "category", "location", "place", "tags", "keywords", "language", "edition", "page",
         "updated", "last updated", "length", "copyright", "contact", "contacts", "media contact", "media contacts",
         "press contact", "embargo", "embargoed until", "media enquiries", "enquiries", "phone", "tel", "telephone",
         "mobile", "email", "e-mail", "fax", "ref", "reference", "release no", "subject", "for more information"),
},
    stamps=("first published", "published", "posted", "updated", "last updated", "last modified", "modified", "issued",
            "last update", "last update on", "update", "revised", "last revised", "amended", "last amended", "uploaded",
            "created", "date", "dated", "last modified on", "last updated on", "updated on", "on"),
    of_version=("update", "last update", "revised", "last revised", "amended", "last amended", "updated", "last updated",
    "last modified", "modified", "and last updated", "and updated"),
    stamp_words=frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january february "
    "march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec "
    "st nd rd th of at on the and am pm a p m first published posted updated last modified issued created date time utc gmt "
    "est edt cst cdt mst mdt pst pdt akst hst ast bst cet cest msk trt gst ist pkt npt ict wib wita sgt myt pht hkt jst kst "
    "sast cat eat wat aest aedt nzst nzdt brt clt cot z t hrs "
    "hours hour days day minutes minute ago min mins read timer dated update revised amended uploaded local hr "
    "pet ect art brst uyt wet west eet eest adt nst ndt sst fjt tot awst acst acdt aet mmt btt uzt aft irst azt amt idt wast "
    "mut sct et ct mt pt ast".split()
),
    no_stamp=("read", "ago"),
    kickers=("for (?:immediate )?(?:press |media )?release", "immediate release", "for immediate (?:use|publication)",
             "(?:press|media|news) (?:release|statement|advisory|note|notice)", "official statement", "for publication",
             "embargo(?:ed)?(?: until)?", "not for (?:release|publication) (?:before|until)", "strictly embargoed(?: until)?",
             "breaking(?: news)?", "just in", "exclusive", "opinion", "op-?ed", "editorial", "analysis", "commentary",
             "(?:local|national|world|international|business|political|sports?|latest|top|regional|city|metro) news",
             "letters? to the editor", "news", "politics", "business", "sports?", "world", "national"),
    contacts=("(?:media |press |news )?(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies))(?: persons?)?",
              "for (?:more|further) information(?:,? (?:please )?contact)?", "contact information"),
    points=("key points?", "(?:the )?highlights", "summary", "in brief", "at a glance", "in short", "key takeaways",
            "main points", "what we know"),
    byline_starts=(r"(?:written |story |text |report(?:ed|ing)? |writing |words |posted |published |submitted |filed )?by:?",
                   "por:?", *_BYLINE_LABELS),
    byline_labels=_BYLINE_LABELS,
    byline_others=("pictures?", "photos?", "photographs?", "photography", "videos?", "edited", "editing", "additional reporting"),
    byline_links=frozenset(
    "and & with in for at of the from de la le del da di du dos das van von der den al el bin binti ibn y e".split()
),
    byline_places=("in", "at"),
    writer_roles=frozenset(
    "staff writer writers reporter reporters correspondent correspondents editor editors columnist contributor contributors "
    "journalist bureau desk agency agencies newsroom team freelance intern author photographer producer".split()
),
    unnamed_words=frozenset(
    "from by our a the own special staff web news online digital city court crime district regional foreign senior chief state "
    "political parliamentary business sports reporter reporters correspondent correspondents writer writers desk bureau team "
    "newsroom agencies agency editor".split()
),
    buttons=frozenset((
    "share", "tweet", "print", "email", "e-mail", "facebook", "twitter", "x", "whatsapp", "linkedin", "telegram", "copy link",
    "save", "share on facebook", "share on twitter", "share on x", "share on whatsapp", "share this article",
    "share this", "share article", "listen", "listen to this article", "listen to article", "advertisement",
    "comments", "comment", "leave a comment", "no comments", "views", "shares", "follow us", "subscribe",
    "print this article", "email this article", "text size", "read aloud", "add to favourites", "gift this article", "bookmark",
    "log in", "login", "sign in", "sign up", "register", "menu", "search", "skip to content", "sms", "reddit", "pinterest",
    "messenger", "instagram", "threads", "bluesky", "mastodon", "tumblr", "viber", "line", "wechat", "copy", "copy url", "copied",
    "a+", "a-", "a", "aa", "a++", "font size", "pdf", "download", "download pdf", "print friendly", "resize", "close", "play",
    "watch", "read later", "save article", "save for later", "save this article", "add to reading list", "gift", "gift article",
    "share full article", "share via", "share story", "share this story", "send", "more", "more options", "follow", "report",
    "join the conversation", "show comments", "view comments", "post a comment", "add comment", "e-paper", "epaper",
    "newsletters",
    "back to top", "return to top", "top of page", "go to top", "previous post", "next post", "previous article", "next article",
    "print this page", "email to a friend", "send to a friend", "printer friendly", "printer-friendly version", "back to home",
    "newsletter", "donate", "support us", "my account", "back", "all rights reserved", "audio", "video", "photos",
)),
    no_name_endings=("ing", "ed", "tion", "ment", "ness", "ly", "age", "ity", "ence", "ance", "ble", "ful", "ies"),
    given_names=GIVEN_NAMES,
    places=frozenset(place.casefold() for place in KNOWN_PLACES | WORLD_PLACES),
    sections=frozenset((
    "news", "world", "world news", "nation", "national", "local", "local news", "city", "city news", "metro", "region",
    "regional",
    "regions", "county", "state", "provinces", "counties", "districts", "country", "home news", "uk", "us", "usa",
    "international",
    "global", "africa", "asia", "europe", "americas", "latin america", "oceania", "pacific", "caribbean", "middle east",
    "politics",
    "government", "parliament", "elections", "election", "diplomacy", "defence", "defense", "military", "security", "business",
    "economy", "economics", "markets", "money", "finance", "banking", "companies", "industry", "trade", "jobs", "labour", "labor",
    "work", "consumer", "property", "real estate", "housing", "energy", "oil", "mining", "transport", "transportation",
    "aviation",
    "shipping", "motoring", "cars", "farm", "farming", "farms", "agriculture", "rural", "fisheries", "fishing", "forestry",
    "land",
    "environment", "climate", "nature", "wildlife", "water", "weather", "science", "space", "technology", "tech", "digital",
    "health", "education", "schools", "universities", "culture", "arts", "art", "books", "film", "films", "movies", "music",
    "theatre", "theater", "tv", "television", "media", "entertainment", "celebrity", "fashion", "style", "lifestyle", "life",
    "living", "food", "drink", "travel", "tourism", "religion", "faith", "society", "community", "communities", "people",
    "family",
    "women", "youth", "children", "history", "heritage", "crime", "courts", "court", "law", "justice", "police", "accidents",
    "disasters", "migration", "immigration", "sport", "sports", "football", "soccer", "cricket", "rugby", "tennis", "athletics",
    "boxing", "golf", "racing", "cycling", "basketball", "hockey", "opinion", "opinions", "comment", "commentary", "editorial",
    "editorials", "columns", "column", "columnists", "analysis", "explainer", "perspective", "perspectives", "views", "viewpoint",
    "letters", "features", "feature", "interview", "interviews", "profile", "profiles", "review", "reviews", "obituary",
    "obituaries", "investigation", "investigations", "special report", "in depth", "long read", "long reads", "fact check",
    "exclusive", "breaking", "breaking news", "latest", "latest news", "top stories", "headlines", "live", "update", "updated",
    "city desk", "news desk", "press release", "front page", "page one", "magazine", "weekend", "sunday", "podcast",
)),
    credits=("photos?", "pictures?", "images?", "photograph(?:y|s)?", "captions?", "file (?:photo|picture|image)",
    "illustrations?",
             "graphics?", "video", "credits?", "cartoon", "image credit", "photo credit", "picture credit", "courtesy",
             "supplied", "handout", "provided"),
    forwarded=("forwarded message", "original message", "begin forwarded message", "forwarded by"),
    answers=("re", "fw", "fwd", "aw", "wg", "tr", "rv"),
    unnamed_documents=frozenset(("word document", "document", "document1", "untitled", "untitled document", "microsoft word")),
    unnamed_writers=frozenset(("admin", "administrator", "user", "owner", "author", "unknown", "editor", "newsroom", "news desk",
                               "microsoft office user", "windows user", "python-docx", "root", "guest", "default")),
    notes=("corrections?:", "clarification:", "editor[’']?s[’']? note",
    "this (?:story|article|report|post|piece|version) (?:has been|was|is)",
           "an? (?:earlier|previous) version"),
    outlet_words=frozenset(
    "times post observer news press courier herald tribune gazette star guardian standard chronicle journal mail express "
    "telegraph independent sun mirror daily weekly review monitor record nation citizen mercury argus echo dispatch "
    "bulletin examiner sentinel advertiser reporter voice today online radio tv broadcasting service agency wire magazine outlet "
    "weekender newspaper intelligencer inquirer enquirer informer crier banner beacon leader fortnightly monthly clarion shimbun "
    "tidende tidning dagblad avisen zeitung nachrichten tageblatt kurier anzeiger rundschau nyheter posten bladet gazeta gazete "
    "gazetesi dziennik kurir novosti vesti vestnik pravda sanomat uutiset leht ilbo ribao patrika samachar".split()
),
    outlet_starts=frozenset("diario jornal gazeta gaceta correo giornale corriere gazzetta courrier".split()),
    articles=frozenset("the el la le il lo o die der das l' los".split()),
    not_outlets=frozenset("news today online".split()),
    issues=("issue", "no", "nr", "number", "vol", "volume", "edition", "page", "pages", "p", "pp", "pg"),
    telling_verbs=("writes", "reports", "report"),
    agencies={
    "ap": "AP", "associated press": "AP", "the associated press": "AP", "reuters": "Reuters", "thomson reuters": "Reuters",
    "afp": "AFP", "agence france-presse": "AFP", "cp": "CP", "the canadian press": "CP", "canadian press": "CP", "upi": "UPI",
    "xinhua": "Xinhua", "ips": "IPS", "inter press service": "IPS", "dpa": "dpa", "efe": "EFE", "ansa": "ANSA",
    "kyodo": "Kyodo", "kyodo news": "Kyodo", "yonhap": "Yonhap", "tass": "TASS", "interfax": "Interfax", "pti": "PTI",
    "ians": "IANS", "ani": "ANI", "bernama": "Bernama", "antara": "Antara", "app": "APP", "bss": "BSS", "unb": "UNB",
    "cna": "CNA", "vna": "VNA", "spa": "SPA", "wam": "WAM", "mena": "MENA", "irna": "IRNA", "sana": "SANA", "petra": "Petra",
    "gna": "GNA", "nan": "NAN", "anp": "ANP", "belga": "Belga", "aap": "AAP", "pa": "PA", "pa media": "PA",
    "bloomberg": "Bloomberg", "prensa latina": "Prensa Latina", "anadolu": "Anadolu", "aa": "AA", "tt": "TT", "ntb": "NTB",
    "apa": "APA", "cmc": "CMC", "caribbean media corporation": "CMC", "cana": "CANA", "jis": "JIS", "pacnews": "PACNEWS",
    "rnz": "RNZ", "new ziana": "New Ziana", "ziana": "New Ziana", "nampa": "NAMPA", "kna": "KNA", "ena": "ENA", "angop": "ANGOP",
    "panapress": "PANA", "sapa": "SAPA", "suna": "SUNA", "aps": "APS", "qna": "QNA", "kuna": "KUNA", "bna": "BNA", "ona": "ONA",
    "saba": "SABA",
    "uni": "UNI", "express news service": "ENS", "ens": "ENS", "pna": "PNA", "kcna": "KCNA", "akp": "AKP", "kpl": "KPL",
    "azertac": "AZERTAC", "kazinform": "Kazinform", "montsame": "Montsame", "andina": "Andina", "telam": "Télam", "lusa": "Lusa",
    "agi": "AGI", "news agency of nigeria": "NAN", "ghana news agency": "GNA", "kenya news agency": "KNA",
    "press trust of india": "PTI", "press association": "PA", "philippine news agency": "PNA", "emirates news agency": "WAM",
},
    agency_words=frozenset("news agency press service wire newswire newsroom".split()),
    compound_starts=frozenset(
    "all anti arch bi co cross ex extra far first full half hard high inter late left long low mid multi near new non off "
    "old one open over part post pre pro quasi re right second self semi short single so south north east west sub super "
    "third three two ultra under up vice well wide".split()
),
    function_words=frozenset(
    "a an the this that these those he she it they we i you his her its their our my and but or if in on at by for from to of "
    "with as after before while until when where who what why how so no not there then now".split()
),
    unended_words=frozenset("a an the my our its their and or but of in from to at by with into for as until than".split()),
    not_places=frozenset(
    "analysis boom breaking busted byline column comment correction editorial exclusive explainer fact feature interview "
    "huffpollster letter letters live look news note obituary opinion photos podcast poll review "
    "update updated video warning watch".split()
),
    months={month: number for number, month in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), start=1)},
    weekdays=("mon", "tue", "wed", "thu", "fri", "sat", "sun"),
    day_starts=("on",),
    day_endings=("st", "nd", "rd", "th"),
    site_starts=("en",),
)  # fmt: skip
