"""The nouns that names of bodies, places, buildings, events, laws and works end with or begin with."""

COMPANY_FORMS = frozenset(
    "inc corp corporation ltd llc plc bhd gmbh pte jsc ojsc pjsc saoc saog qsc qpsc kscp wll psc sae pcl tbk".split()
)
"""Companies' legal forms behind their names, lower case."""

ORG_HEADS = COMPANY_FORMS | frozenset(
    """
    party committee council commission agency department ministry office bureau board court senate house congress
    parliament assembly university college school institute institution foundation association union league federation
    society club team company group holdings bank fund trust partners associates network
    news times post tribune journal herald gazette chronicle press magazine radio television tv channel media service
    services authority administration center centre hospital clinic church ministries coalition alliance campaign
    caucus pac police guard force army navy corps brigade industries systems technologies airlines airways motors
    energy studios subcommittee movement panel front consortium collective organization organisation conference academy
    faculty secretariat directorate inspectorate tribunal synod diocese archdiocese cooperative co-op laboratory
    laboratories observer globe examiner inquirer standard telegraph dispatch capital ventures advisors advisers
    pharmaceuticals networks communications analytics consulting solutions airline railway railways brewery
    entertainment records books project initiative program programme forum summit chamber exchange reserve observatory
    guild confederation superintendency superintendence embassy consulate battalion regiment constabulary syndicate
    polytechnic enterprise enterprises
    museum library orchestra fc afc rfc united rovers wanderers
    mutual cooperative co-operative cooperatives co-operatives seminary consultancy brokerage winery wineries vineyards distillery
    distilleries distillers breweries shipyard shipyards refinery refineries steelworks ironworks foundry tannery cannery creamery
    creameries dairies bakeries textiles petroleum petrochemicals chemicals logistics telecom telecoms telecommunications minerals
    foods assurance reinsurance aerospace aviation automotive electronics semiconductors robotics biotech therapeutics
    plantations seafoods beverages bottlers ceramics plastics supermarkets hypermarkets contractors realty publishers publishing
    broadcasting fertilizers fertilisers utilities hospice orphanage madrasa madrassa lyceum conservatory conservatoire chorale
    philharmonic archdeaconry presbytery eparchy ombudsman constabularies gendarmerie carabinieri
    """.split()
)
"""Last words of organizations' names, lower case."""

OTHER_HEADS = {
    "air": frozenset(
        "the on in by clean fresh open free thin hot cold warm mid compressed night sea mountain bad polluted".split()
    ),
}
"""Last words of organizations' names that are common words too, with the words before that make them so: 'Clean Air'."""

_FOREIGN = {
    "bank": "banco banca banque bankhaus banka bankas",
    "university": "universidad universidade université universite università universitas universität universiti universitat",
    "ministry": "ministerio ministério ministère ministere ministero ministerium kementerian",
    "company": "compañía compania companhia compagnie compagnia empresa entreprise société societe società sociedad sociedade",
    "airline": "aerolíneas aerolineas aerolinhas aerolinee líneas linhas",
    "union": "sindicato syndicat sindacato gewerkschaft serikat",
    "party": "partido parti partito partai partei partia",
    "foundation": "fundación fundacion fundação fundacao fondation fondazione stiftung yayasan fundacja fundatia",
    "institute": "instituto institut istituto institutul instytut",
    "association": "asociación asociacion associação associacao association associazione persatuan stowarzyszenie verein",
    "federation": "federación federacion federação federacao fédération federation federazione",
    "confederation": "confederación confederación confederação confédération confederazione",
    "council": "consejo conselho conseil consiglio majlis dewan",
    "committee": "comité comite comitê comitato komite",
    "commission": "comisión comision comissão commission commissione",
    "chamber": "cámara câmara chambre",
    "court": "tribunal cour",
    "police": "policía policia polícia polizia polisi",
    "newspaper": "diario diário journal giornale gazeta periódico jornal harian",
    "radio": "radio rádio radyo",
    "museum": "museo museu musée musee muzium muzeum",
    "hospital": "hospital hôpital hopital ospedale",
    "school": "escuela escola école ecole scuola colegio colégio collège lycée liceo",
    "club": "club clube círculo atlético deportivo esporte cercle fc afc cf fk nk hnk ifk rcd tsv vfb vfl pfc ogc ssc rsc",
    "cooperative": "cooperativa coopérative cooperative koperasi spółdzielnia",
    "church": "iglesia igreja église eglise chiesa gereja",
    "observatory": "observatorio observatório observatoire osservatorio",
    "agency": "agencia agência agence agenzia",
    "authority": "autoridad autoridade autorité autorità",
    "movement": "movimiento movimento mouvement gerakan",
    "group": "grupo groupe gruppo kumpulan",
    "theatre": "teatro théâtre teatr",
    "municipality": "municipalidad município ayuntamiento prefeitura mairie alcaldía intendencia",
    "government": "gobierno governo gouvernement pemerintah",
}
FOREIGN_BODIES = {word: noun for noun, words in _FOREIGN.items() for word in words.split()}
"""Nouns of other languages that begin organizations' names, each with the English noun for it: 'Banco Austral'."""

FAC_HEADS = frozenset(
    """
    hall tower towers stadium arena airport street avenue boulevard road highway building hotel plaza square bridge memorial
    palace castle cathedral coliseum auditorium theater theatre ballroom room gardens park pavilion pier terminal courthouse
    mansion penthouse stage prison jail cemetery monument statue
    """.split()
)
"""Last words of buildings', streets' and squares' names, lower case."""

STREET_HEADS = frozenset({"road", "street", "avenue", "boulevard", "lane", "highway", "drive", "square", "terrace", "crescent"})
"""Last words of streets' names, lower case: what stands in an address."""

EVENT_HEADS = frozenset(
    """
    day war wars games olympics convention primary primaries caucus caucuses debate debates election hearing hearings tuesday
    revolution uprising festival cup championship awards ceremony inauguration
    """.split()
)

LAW_HEADS = frozenset(
    {"act", "amendment", "bill", "treaty", "accord", "agreement", "deal", "law", "rule", "doctrine", "constitution"}
)

WORK_HEADS = frozenset({"prize", "award", "medal", "podcast", "show", "report", "book", "song", "movie", "film"})

PLACE_HEADS = frozenset(
    """
    falls bay creek springs heights flats beach county township valley city island islands cove ferry junction peninsula
    region province governorate prefecture
    """.split()
)
"""Last words of places' names, lower case: 'Kestrel Falls'."""

ORG_HEADS_WITH_OF = frozenset(
    """
    department ministry university bank board bureau office college institute league association house chamber
    federation court council school society union church commission committee center centre museum city-state order
    foundation agency academy coalition campaign alliance institution fund forum conference party faculty citizens
    americans movement congress front network families mothers veterans doctors students authority corporation
    directorate government superintendency confederation embassy consulate
    """.split()
)
"""First words of organizations' names that go on with 'of', lower case."""
