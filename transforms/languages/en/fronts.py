"""What English papers print above an article's text: the words of headers, bylines and time stamps, and the agencies."""

LABELS = {
    "url": ("url", "link", "source url", "web address", "permalink", "canonical"),
    "title": ("title", "headline", "head"),
    "standfirst": ("subtitle", "subheading", "subheadline", "standfirst", "deck", "dek"),
    "byline": ("author", "authors", "byline", "written by"),
    "publisher": ("publisher", "publication", "outlet", "newspaper", "source", "site", "website"),
    "date": ("date", "published", "publication date", "date published", "pubdate", "published on", "published at", "posted",
             "posted on"),
    "": ("section", "category", "tags", "keywords", "language", "edition", "page", "updated", "last updated", "length",
         "copyright"),
}  # fmt: skip
"""Labels of the lines of a header ('Title: Dykes to be raised'), by what stands behind them; '' is kept as printed only."""

STAMPED = "first published|published|posted|updated|last updated|last modified|modified|issued|created|date|on"
"""What a time stamp begins with: 'Published: 12 Mar 2026 09:15'."""

OF_VERSION = ("updated", "last updated", "last modified", "modified")
"""Stamps that tell when the text was changed; the day of publication goes before."""

STAMP_WORDS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january february "
    "march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec "
    "st nd rd th of at on the and am pm a p m first published posted updated last modified issued created date time utc gmt "
    "est edt cst cdt mst mdt pst pdt bst cet cest ist pkt sgt hkt jst kst wib sast eat wat aest aedt nzst nzdt z t hrs "
    "hours ago min mins read".split()
)
"""A line of nothing but these and numbers is a time stamp."""

NO_STAMP = ("read", "ago")
"""With one of these a line of stamp words tells no date, and is no text either: '5 min read'."""

BYLINE_STARTS = r"(?:written |story |text |report(?:ed)? |words )?by:?"

BYLINE_LINKS = frozenset(
    "and & with in for at of the from de la le del da di du dos das van von der den al el bin binti ibn y e".split()
)
"""Words in small letters that may stand in a byline."""

WRITER_ROLES = frozenset(
    "staff writer writers reporter reporters correspondent correspondents editor editors columnist contributor contributors "
    "journalist bureau desk agency agencies newsroom team freelance intern author photographer producer".split()
)
"""A line 'Ada Holm, Staff Writer' is a byline for one of these words."""

OUTLET_WORDS = frozenset(
    "times post observer news press courier herald tribune gazette star guardian standard chronicle journal mail express "
    "telegraph independent sun mirror daily weekly review monitor record nation citizen mercury argus echo dispatch "
    "bulletin examiner sentinel advertiser reporter voice today online radio tv broadcasting service agency wire magazine".split()
)
"""'Ada Holm | Tarnholm Observer' is a byline for one of these words."""

AGENCIES = {
    "ap": "AP", "associated press": "AP", "the associated press": "AP", "reuters": "Reuters", "thomson reuters": "Reuters",
    "afp": "AFP", "agence france-presse": "AFP", "cp": "CP", "the canadian press": "CP", "canadian press": "CP", "upi": "UPI",
    "xinhua": "Xinhua", "ips": "IPS", "inter press service": "IPS", "dpa": "dpa", "efe": "EFE", "ansa": "ANSA",
    "kyodo": "Kyodo", "kyodo news": "Kyodo", "yonhap": "Yonhap", "tass": "TASS", "interfax": "Interfax", "pti": "PTI",
    "ians": "IANS", "ani": "ANI", "bernama": "Bernama", "antara": "Antara", "app": "APP", "bss": "BSS", "unb": "UNB",
    "cna": "CNA", "vna": "VNA", "spa": "SPA", "wam": "WAM", "mena": "MENA", "irna": "IRNA", "sana": "SANA", "petra": "Petra",
    "gna": "GNA", "nan": "NAN", "anp": "ANP", "belga": "Belga", "aap": "AAP", "pa": "PA", "pa media": "PA",
    "bloomberg": "Bloomberg", "prensa latina": "Prensa Latina", "anadolu": "Anadolu", "aa": "AA", "tt": "TT", "ntb": "NTB",
    "apa": "APA",
}  # fmt: skip
"""News agencies as datelines and bylines print them, in small letters, each with its usual name."""

COMPOUND_STARTS = frozenset(
    "all anti arch bi co cross ex extra far first full half hard high inter late left long low mid multi near new non off "
    "old one open over part post pre pro quasi re right second self semi short single so south north east west sub super "
    "third three two ultra under up vice well wide".split()
)
"""First parts of compounds: a hyphen behind one at a line's end is the compound's own, 'long-/term'."""

NOT_PLACES = frozenset(
    "analysis boom breaking busted byline column comment correction editorial exclusive explainer fact feature interview "
    "huffpollster letter letters live look news note obituary opinion photos podcast poll review "
    "update updated video warning watch".split()
)
"""What stands in capitals before a colon, as a place does in some papers, and is none: 'EXCLUSIVE: The mayor resigns'."""
