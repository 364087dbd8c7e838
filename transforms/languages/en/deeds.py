"""The English nouns that lead bodies' names, and the verbs of what bodies do."""

from transforms.languages.deeds import Deeds


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_LEADING = _words(
    """
    regulator watchdog carrier airline lender insurer reinsurer carmaker automaker steelmaker drugmaker chipmaker planemaker
    shipbuilder utility telco conglomerate multinational startup start-up charity nonprofit non-profit ngo brokerage
    bookmaker supermarket broadcaster newspaper tabloid retailer think-tank consultancy cooperative co-operative
    chain brand giant firm refiner website outfit collective militia brewery
    distillery winery shipyard unicorn
    """
)
_LEADING_TOO = _words(
    "miner trader brewer distiller baker builder developer publisher operator supplier producer maker grower shipper grocer"
)
_GENERAL = _words("company firm corporation business group organisation organization entity institution enterprise outfit ngo")
_RESULTS = _words("profit loss earnings revenue turnover surplus deficit dividend sale result income ebitda")
_STAFF = _words("job position post worker workforce staff employee headcount role")
_FLEET = _words("flight plane fleet aircraft jet route departure sailing")

DEEDS = Deeds(
    leading=_LEADING,
    leading_too=_LEADING_TOO,
    makers=_LEADING_TOO - _words("miner brewer distiller baker builder grower trader"),
    leading_lower=_words("bank exchange agency party club magazine group company app platform marketplace union"),
    name_links=_words("do dos das"),
    trailing=_LEADING | _words("group magazine company bank daily weekly"),
    leading_behind={
        "major": frozenset(),
        "tank": _words("think"),
        "line": _words("cruise ferry shipping bus container tanker"),
    },
    leading_unless={
        "major": _words("army infantry force police drum marine retired former military cavalry artillery sergeant"),
        "carrier": _words("aircraft satellite troop personnel missile bulk gas lng rocket letter mail baby spear"),
        "chain": _words("mountain island food supply gold"),
        "group": _words("age focus peer ethnic blood"),
        "company": _words("infantry rifle army tank"),
    },
    own_deeds={
        "post": _RESULTS - {"result"},
        "report": _RESULTS,
        "book": _RESULTS,
        "swing": _RESULTS,
        "pay": _words("dividend"),
        "cut": _STAFF | _words("dividend"),
        "shed": _STAFF,
        "axe": _STAFF,
        "slash": _STAFF | _words("dividend"),
        "eliminate": _STAFF,
        "ground": _FLEET,
        "cancel": _FLEET,
        "lay": _STAFF,
        "furlough": _STAFF,
        "file": _words("bankruptcy insolvency administration liquidation receivership ipo"),
        "go": _words("bankrupt bust"),
        "enter": _words("administration liquidation receivership insolvency"),
        "issue": _words("share bond dividend"),
        "float": _words("share"),
        "list": _words("share"),
    },
    numbered_deeds=_words("recall ship insure"),
    deeds=_words(
        """
        recall withdraw launch unveil post report book cut shed axe slash sack fire dismiss lay raise lower hike increase reduce
        ground cancel suspend halt stop resume close shut open reopen reopen buy acquire sell sign renew terminate win lose build
        make produce supply deliver ship export import operate run drill refund pay owe file collapse list float issue borrow
        default invest spend expand sponsor employ hire recruit insure lend brew broadcast publish merge own start begin extend
        delay postpone scrap ban bar send treat feed rescue evacuate count record document sue settle deny confirm announce
        discontinue rename relocate move open order roll pull plan serve import rent lease franchise test introduce install
        restructure outsource offshore release agree loan miss beat upgrade ship fly charge offer measure find appoint name
        """
    ),
    sufferings=_words(
        """
        fine fined sue penalise penalize sanction acquire buy nationalise nationalize privatise privatize raid license licence
        delist fund audit regulate order liquidate
        """
    ),
    suffered=_words(
        """
        fined sued penalised penalized sanctioned acquired bought nationalised nationalized privatised privatized raided licensed
        licenced delisted audited ordered liquidated founded bailed
        """
    ),
    plain_bodies=_GENERAL,
    kinds_of_bodies=_words(
        """
        startup start-up carmaker automaker steelmaker drugmaker chipmaker planemaker shipbuilder manufacturer maker producer
        retailer chain brand giant conglomerate multinational telco utility miner refiner trader brewer distiller baker builder
        grower grocer dairy mill brewery distillery winery shipyard bakery supermarket exporter importer wholesaler hotelier
        jeweller winemaker miller caterer printer bottler line airline carrier app platform marketplace bookmaker lender club team
        side
        """
    ),
    deeds_of=dict.fromkeys(
        ("club", "team", "side"), _words("sack fire dismiss sign sell buy appoint hire release loan name win lose beat")
    )
    | {"lender": _words("lower raise cut hike increase reduce offer lend close open launch report post book")},
    shares=_words("shares shareholders"),
    share_prepositions=_words("in of"),
    movement_joints=_words("Across Without Against Beyond For"),
    own=_words("its"),
    nameless=_words(
        """
        fog snow rain ice fire smoke ash heat drought frost wind storm lightning weather flooding demand inflation competition
        management congestion traffic bread water coal oil gas gold copper money labour labor staff police army parliament
        congress government court justice media data malaria cholera influenza ebola flu tsunami tornado volcano lava video radio
        cocoa soya bacteria inertia drama tuna pasta pizza paprika covid everybody everyone nobody someone half most
        """
    ),
    coined_endings=("a", "i", "o", "u", "x", "z", "é"),
    fused_heads=("Air", "bank", "Bank"),
)
