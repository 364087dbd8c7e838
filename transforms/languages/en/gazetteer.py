"""Names that papers all over the world print: places, peoples, and others. A rule must work for what stands in no list."""

KNOWN_PLACES = frozenset(
    " ".join(name.split())
    for names in (
        # Countries.
        """
        Afghanistan; Albania; Algeria; Andorra; Angola; Antigua; Argentina; Armenia; Australia; Austria; Azerbaijan; Bahamas;
        Bahrain; Bangladesh; Barbados; Belarus; Belgium; Belize; Benin; Bermuda; Bhutan; Bolivia; Bosnia; Bosnia and
        Herzegovina; Botswana; Brazil; Britain; Great Britain; Brunei; Bulgaria; Burkina Faso; Burma; Burundi; Cambodia;
        Cameroon; Canada; Cape Verde; Cayman Islands; Central African Republic; Chad; Chile; China; Colombia; Comoros; Congo;
        Democratic Republic of Congo; Costa Rica; Croatia; Cuba; Cyprus; Czech Republic; Czechia; Czechoslovakia; Denmark;
        Djibouti; Dominica; Dominican Republic; East Timor; East Germany; Ecuador; Egypt; El Salvador; England; Equatorial
        Guinea; Eritrea; Estonia; Eswatini; Ethiopia; Fiji; Finland; France; Gabon; Gambia; Georgia; Germany; Ghana;
        Gibraltar; Greece; Greenland; Grenada; Guam; Guatemala; Guinea; Guyana; Haiti; Honduras; Hong Kong; Hungary; Iceland;
        India; Indonesia; Iran; Iraq; Ireland; Republic of Ireland; Israel; Italy; Ivory Coast; Jamaica; Japan; Jordan;
        Kazakhstan; Kenya; Kosovo; Kurdistan; Kuwait; Kyrgyzstan; Laos; Latvia; Lebanon; Lesotho; Liberia; Libya;
        Liechtenstein; Lithuania; Luxembourg; Macau; Macedonia; North Macedonia; Madagascar; Malawi; Malaysia; Maldives; Mali;
        Malta; Mauritania; Mauritius; Mexico; Moldova; Monaco; Mongolia; Montenegro; Morocco; Mozambique; Myanmar; Namibia;
        Nepal; Netherlands; The Netherlands; Holland; New Zealand; Nicaragua; Niger; Nigeria; North Korea; Northern Ireland;
        Norway; Oman; Pakistan; Palestine; Panama; Papua New Guinea; Paraguay; Peru; Philippines; Poland; Portugal; Prussia;
        Puerto Rico; Qatar; Romania; Russia; Russian Federation; Rwanda; Samoa; American Samoa; Saudi Arabia; Scotland;
        Senegal; Serbia; Seychelles; Sierra Leone; Singapore; Slovakia; Slovenia; Somalia; South Africa; South Korea; South
        Sudan; Soviet Union; USSR; U.S.S.R.; Spain; Sri Lanka; St. Lucia; Sudan; Suriname; Sweden; Switzerland; Syria; Taiwan;
        Tajikistan; Tanzania; Thailand; Tibet; Togo; Tonga; Trinidad; Trinidad and Tobago; Tunisia; Turkey; Turkmenistan;
        Uganda; Ukraine; United Arab Emirates; UAE; United Kingdom; UK; U.K.; United States; United States of America; US;
        U.S.; USA; U.S.A.; U.S; Uruguay; Uzbekistan; Vanuatu; Vatican City; Venezuela; Vietnam; North Vietnam; South Vietnam;
        Virgin Islands; U.S. Virgin Islands; Wales; West Germany; Yemen; Yugoslavia; Zambia; Zimbabwe; Crimea; Gaza; Gaza
        Strip; West Bank; Chechnya; Catalonia; Basque Country; Kashmir; Transnistria; Abkhazia; South Ossetia
        """,
        # States and provinces.
        """
        America; Granite State; Badger State; Empire State; Golden State; Lone Star State; Sunshine State; Hawkeye State;
        Buckeye State; Keystone State; Garden State; Palmetto State; Silver State; Bay State; Peach State; Old Dominion; Big
        Apple; Motor City; Windy City; Alabama; Alaska; Arizona; Arkansas; California; Colorado; Connecticut; Delaware;
        Florida; Hawaii; Idaho; Illinois; Indiana; Iowa; Kansas; Kentucky; Louisiana; Maine; Maryland; Massachusetts;
        Michigan; Minnesota; Mississippi; Missouri; Montana; Nebraska; Nevada; New Hampshire; New Jersey; New Mexico; New
        York; New York State; North Carolina; North Dakota; Ohio; Oklahoma; Oregon; Pennsylvania; Rhode Island; South
        Carolina; South Dakota; Tennessee; Texas; Utah; Vermont; Virginia; Washington; Washington State; West Virginia;
        Wisconsin; Wyoming; Northern California; Southern California; Northern Virginia; Washington, D.C.; Washington D.C.;
        Washington, DC; Washington DC; D.C.; DC; District of Columbia; Alberta; British Columbia; B.C.; Manitoba; New
        Brunswick; Newfoundland; Newfoundland and Labrador; Labrador; Nova Scotia; Ontario; Prince Edward Island; P.E.I.; PEI;
        Quebec; Québec; Saskatchewan; Yukon; Nunavut; Northwest Territories; N.W.T.; New South Wales; Queensland; Tasmania;
        South Australia; Western Australia; Northern Territory; Bavaria; Saxony; Hesse; Brandenburg; North Rhine-Westphalia;
        Baden-Württemberg; Lower Saxony; Thuringia; Tuscany; Lombardy; Sicily; Sardinia; Andalusia; Normandy; Brittany;
        Provence; Flanders; Wallonia; Punjab; Uttar Pradesh; Bihar; Maharashtra; Gujarat; Kerala; Tamil Nadu; West Bengal;
        Sindh; Balochistan; Guangdong; Sichuan; Xinjiang; Chiapas; Sinaloa; Sonora; Chihuahua; Oaxaca; Cornwall; Devon; Kent;
        Essex; Sussex; Surrey; Yorkshire; Lancashire; Norfolk; Suffolk; Cumbria; Northumberland; Merseyside; Greater
        Manchester; West Midlands; Ulster; Munster; Connacht
        """,
        # Cities.
        """
        Aberdeen; Abu Dhabi; Abuja; Accra; Addis Ababa; Adelaide; Akron; Albany; Albuquerque; Aleppo; Alexandria; Algiers;
        Allentown; Amman; Amsterdam; Anaheim; Anchorage; Ankara; Ann Arbor; Annapolis; Antwerp; Appleton; Arlington;
        Asheville; Athens; Atlanta; Atlantic City; Auckland; Augusta; Austin; Baghdad; Bakersfield; Baku; Baltimore;
        Bangalore; Bangkok; Bangor; Barcelona; Basra; Baton Rouge; Beaumont; Beijing; Beirut; Belfast; Belgrade; Benghazi;
        Berkeley; Berlin; Bern; Bethesda; Beverly Hills; Billings; Biloxi; Birmingham; Bismarck; Bogota; Bogotá; Boise;
        Bologna; Bonn; Bordeaux; Boston; Boulder; Brasília; Brasilia; Bratislava; Bridgeport; Brighton; Brisbane; Bristol;
        Bronx; The Bronx; Brooklyn; Brooklyn Heights; Brussels; Bucharest; Budapest; Buenos Aires; Buffalo; Burlington; Cairo;
        Calais; Calcutta; Calgary; Cambridge; Camden; Canberra; Canton; Cape Town; Caracas; Cardiff; Carson City; Casablanca;
        Cedar Rapids; Chapel Hill; Charleston; Charlotte; Charlottesville; Charlottetown; Chattanooga; Chennai; Chevy Chase;
        Cheyenne; Chicago; Chongqing; Cincinnati; Cleveland; Cologne; Colorado Springs; Columbia; Columbus; Concord;
        Copenhagen; Corpus Christi; Council Bluffs; Coventry; Dakar; Dallas; Damascus; Dar es Salaam; Davenport; Davos;
        Dayton; Daytona Beach; Dearborn; Debrecen; Delhi; Denver; Derry; Des Moines; Detroit; Dhaka; Doha; Donetsk; Dortmund;
        Dover; Dresden; Dubai; Dublin; Dubuque; Duluth; Dundee; Durban; Durham; Düsseldorf; East Hampton; Edinburgh; Edmonton;
        El Paso; Erie; Eugene; Evansville; Exeter; Fairfax; Fallujah; Fargo; Fayetteville; Ferguson; Flagstaff; Flint;
        Florence; Fort Lauderdale; Fort Wayne; Fort Worth; Fort Myers; Frankfurt; Fredericton; Fresno; Gainesville; Galveston;
        Gatineau; Gdańsk; Gdansk; Geneva; Genoa; Gettysburg; Ghent; Glasgow; Glendale; Grand Rapids; Green Bay; Greensboro;
        Greenville; Grozny; Guadalajara; Guangzhou; Guantanamo; Guantánamo; Guantanamo Bay; Halifax; Hamburg; Hamilton; Hanoi;
        Hanover; Harare; Harlem; Harrisburg; Hartford; Havana; Hebron; Helena; Helsinki; Henderson; Hempstead; Hiroshima; Ho
        Chi Minh City; Hoboken; Hollywood; Honolulu; Houston; Huntsville; Hyde Park; Idlib; Indianapolis; Iowa City; Iqaluit;
        Irvine; Islamabad; Istanbul; Ithaca; Izmir; Jackson; Jacksonville; Jaffa; Jakarta; Jeddah; Jefferson City; Jersey
        City; Jerusalem; East Jerusalem; West Jerusalem; Johannesburg; Juneau; Kabul; Kandahar; Kampala; Kansas City; Karachi;
        Kathmandu; Keene; Kelowna; Kenosha; Key West; Kharkiv; Khartoum; Kherson; Kiev; Kyiv; Kigali; Kingston; Kinshasa;
        Kirkuk; Kitchener; Knoxville; Kobani; Krakow; Kraków; Kuala Lumpur; Kunduz; La Jolla; La Paz; Lagos; Lahore; Lansing;
        Laredo; Las Vegas; Lausanne; Lawrence; Leeds; Leicester; Leipzig; Lexington; Lille; Lima; Lincoln; Lisbon; Little
        Rock; Liverpool; Ljubljana; London; Long Beach; Los Angeles; L.A.; LA; Louisville; Lowell; Lubbock; Luhansk; Lusaka;
        Lviv; Lyon; Macon; Madison; Madrid; Malmö; Managua; Manchester; Manhattan; Manila; Marrakech; Marseille; Mecca;
        Medina; Melbourne; Memphis; Mexico City; Miami; Miami Beach; Midland; Milan; Milwaukee; Minneapolis; Minsk; Mobile;
        Mogadishu; Mombasa; Moncton; Monterrey; Montevideo; Montgomery; Montpelier; Montreal; Montréal; Moscow; Mosul; Mumbai;
        Munich; Myrtle Beach; Nagasaki; Nairobi; Nanaimo; Naples; Nashua; Nashville; Newark; Newcastle; New Delhi; New Haven;
        New Orleans; Newport; New York City; NYC; Newtown; Niagara Falls; Nice; Norfolk; Nottingham; Nuremberg; Oakland;
        Oaxaca; Odesa; Odessa; Oklahoma City; Omaha; Orange County; Orlando; Osaka; Oshawa; Oslo; Ottawa; Oxford; Palermo;
        Palm Beach; Palm Springs; Palmyra; Palo Alto; Paris; Park City; Pasadena; Pensacola; Peoria; Perth; Peshawar;
        Philadelphia; Philly; Phnom Penh; Phoenix; Pittsburgh; Plano; Plymouth; Port-au-Prince; Portland; Portsmouth; Prague;
        Pretoria; Pristina; Providence; Provo; Pueblo; Pyongyang; Queens; Quito; Rabat; Racine; Raleigh; Ramallah; Rangoon;
        Raqqa; Red Deer; Regina; Reno; Reykjavik; Richmond; Riga; Rio; Rio de Janeiro; Riverside; Riyadh; Roanoke; Rochester;
        Rome; Roseburg; Rotterdam; Sacramento; Saigon; Saint John; Salem; Salt Lake City; Salzburg; San Antonio; San
        Bernardino; San Diego; San Francisco; San Jose; San José; San Juan; San Salvador; Santa Ana; Santa Barbara; Santa Fe;
        Santa Monica; Santiago; Santo Domingo; São Paulo; Sao Paulo; Sana; Sanaa; Sarajevo; Sarasota; Saskatoon; Savannah;
        Scottsdale; Scranton; Seattle; Seoul; Sevastopol; Seville; Shanghai; Sharm el-Sheikh; Sheffield; Shenzhen; Shreveport;
        Sioux City; Sioux Falls; Skopje; Sochi; Sofia; South Bend; Southampton; Spartanburg; Spokane; Springfield; Srebrenica;
        St. John's; St. Louis; St. Paul; St. Petersburg; Stamford; Staten Island; Stockholm; Strasbourg; Stuttgart; Sudbury;
        Surrey; Sydney; Syracuse; Tacoma; Taipei; Tallahassee; Tallinn; Tampa; Tashkent; Tbilisi; Tegucigalpa; Tehran; Tel
        Aviv; The Hague; Thessaloniki; Thunder Bay; Tijuana; Timbuktu; Tirana; Tokyo; Toledo; Topeka; Toronto; Toulouse;
        Trenton; Trieste; Tripoli; Trois-Rivières; Tucson; Tulsa; Tunis; Turin; Ulaanbaatar; Utrecht; Valencia; Vallejo;
        Vancouver; Venice; Victoria; Vienna; Vilnius; Virginia Beach; Vladivostok; Waco; Warsaw; Waterbury; Waterloo; West Des
        Moines; West Palm Beach; Westchester; Whistler; Whitehorse; Wichita; Wilkes-Barre; Williamsburg; Wilmington; Windsor;
        Winnipeg; Winston-Salem; Worcester; Wuhan; Yellowknife; Yonkers; York; Youngstown; Zagreb; Zurich; Zürich
        """,
    )
    for name in names.split(";")
)
"""Countries, states, provinces and large cities."""

STATE_ABBREVIATIONS = frozenset(
    """
    Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Kans. Ky. La. Md. Mass. Mich. Minn. Miss. Mo. Mont.
    Neb. Nev. N.H. N.J. N.M. N.Y. N.C. N.D. Okla. Ore. Pa. Penn. R.I. S.C. S.D. Tenn. Tex. Vt. Va. Wash. W.Va. Wis. Wyo.
    D.C. AL AZ AR CA CO CT DE FL GA ID IL IA KS KY LA MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK PA RI SC SD TN TX
    UT VT VA WA WV WI WY DC Ont. Que. Alta. Sask. Man. B.C. N.S. N.B. P.E.I. N.L. Nfld. NSW
    """.split()
)
"""States and provinces as they are printed behind a town: 'Corran, N.H.'."""

KNOWN_GROUPS = frozenset(
    """
    Republican Republicans Democrat Democrats Democratic Liberal Liberals Conservative Conservatives Tory Tories
    Libertarian Libertarians Socialist Socialists Communist Communists Marxist Nazi Nazis Green Greens Labourite Whig
    Zionist Zionists Islamist Islamists Jihadist Evangelical Evangelicals Catholic Catholics Protestant Protestants Mormon
    Mormons Baptist Baptists Methodist Lutheran Anglican Anglicans Christian Christians Muslim Muslims Sunni Sunnis Shia
    Shiite Shiites Jew Jews Jewish Hindu Hindus Sikh Sikhs Buddhist Buddhists Yazidi Yazidis Kurd Kurds Kurdish Arab Arabs
    Latino Latinos Latina Latinas Hispanic Hispanics Chicano Caucasian Caucasians Asian Asians African Africans European
    Europeans American Americans Canadian Canadians Mexican Mexicans Cuban Cubans Brazilian Brazilians Argentine
    Argentines Colombian Venezuelan Venezuelans Haitian Haitians British Briton Britons English Englishman Scot Scots
    Scottish Welsh Irish French Frenchman German Germans Austrian Austrians Swiss Dutch Belgian Belgians Dane Danes Danish
    Swede Swedes Swedish Norwegian Norwegians Finn Finns Finnish Icelandic Italian Italians Spanish Spaniard Spaniards
    Catalan Catalans Portuguese Greek Greeks Turk Turks Turkish Cypriot Pole Poles Polish Czech Czechs Slovak Slovaks
    Hungarian Hungarians Romanian Romanians Bulgarian Bulgarians Serb Serbs Serbian Croat Croatian Bosnian Albanian
    Ukrainian Ukrainians Russian Russians Belarusian Georgian Armenian Chechen Chechens Estonian Latvian Lithuanian
    Israeli Israelis Palestinian Palestinians Egyptian Egyptians Syrian Syrians Iraqi Iraqis Iranian Iranians Saudi Saudis
    Yemeni Lebanese Jordanian Libyan Libyans Tunisian Algerian Moroccan Afghan Afghans Pakistani Pakistanis Indian Indians
    Bangladeshi Nepali Chinese Japanese Korean Koreans Vietnamese Thai Filipino Filipinos Indonesian Malaysian Australian
    Australians Kenyan Kenyans Nigerian Nigerians Ghanaian Ethiopian Somali Somalis Rwandan Ugandan Congolese Zimbabwean
    Texan Texans Californian Californians Iowan Iowans Kentuckian Kentuckians Islamic Islamophobic Kuwaiti Kuwaitis Qatari
    Emirati Omani Bahraini Sudanese Eritrean Whigs Floridian Floridians Ohioan Ohioans Virginian Virginians Pennsylvanian
    Parisian Parisians Londoner Londoners Inuit Cree Mohawk Navajo Cherokee Sioux Métis Quebecer Quebecers Ontarian
    Ontarians Albertan Albertans LGBT LGBTQ
    Salvadoran Salvadorans Salvadorean Honduran Hondurans Guatemalan Guatemalans Nicaraguan Nicaraguans Panamanian
    Panamanians Dominicans Jamaican Jamaicans Trinidadian Barbadian Guyanese Surinamese Bolivian Bolivians Peruvian
    Peruvians Chilean Chileans Ecuadorian Ecuadorians Ecuadorean Paraguayan Paraguayans Uruguayan Uruguayans Colombians
    Romans Kashmiri Kashmiris Punjabi Punjabis Bengali Bengalis Tamil Tamils Sinhalese Marathi Gujarati Gujaratis Telugu
    Malayali Malayalis Rohingya Rohingyas Burmese Hmong Uyghur Uyghurs Uighur Uighurs Tibetan Tibetans Mongolian
    Mongolians Taiwanese Hongkonger Hongkongers Singaporean Singaporeans Malays Javanese Cambodian Cambodians Khmer
    Laotian Bruneian Timorese Papuan Papuans Fijian Fijians Samoan Samoans Tongan Tongans Maori Māori Aboriginal
    Senegalese Ivorian Ivorians Malian Malians Burkinabe Nigeriens Togolese Beninese Cameroonian Cameroonians Gabonese
    Chadian Angolan Angolans Mozambican Mozambicans Zambian Zambians Malawian Malawians Batswana Namibian Namibians
    Basotho Swazi Zulu Zulus Xhosa Hausa Fulani Yoruba Igbo Akan Tanzanian Tanzanians Burundian Burundians Hutu Hutus
    Tutsi Tutsis Maasai Masai Kikuyu Oromo Tigrayan Tigrayans Eritreans Djiboutian Mauritian Mauritians Malagasy Gambian
    Gambians Liberian Liberians Guinean Guineans Mauritanian Mauritanians Sahrawi Sahrawis Berber Berbers Amazigh Tuareg
    Tuaregs Copts Coptic Druze Alawite Alawites Maronite Maronites Mapuche Aymara Quechua Kazakh Kazakhs Uzbek Uzbeks
    Tajik Tajiks Kyrgyz Turkmen Azeri Azeris Azerbaijani Azerbaijanis Tatar Tatars Georgians Armenians Moldovan Moldovans
    Macedonian Macedonians Kosovar Kosovars Montenegrin Montenegrins Slovene Slovenes Slovenian Slovenians Croatians
    Croats Bosnians Albanians Lithuanians Latvians Estonians Belarusians Maltese Sámi Parsi Parsis Dalit Dalits Brahmin
    Brahmins Adivasi Adivasis Baloch Pashtun Pashtuns Sindhi Sindhis Hazara Hazaras Ahmadi Ahmadis Nepalese Bangladeshis
    Nepalis Bhutanese Maldivian Maldivians Indonesians Malaysians Thais Ghanaians Ethiopians Ugandans Rwandans Zimbabweans
    Moroccans Algerians Tunisians Jordanians Emiratis Qataris Omanis Bahrainis Yemenis Icelander Icelanders Welshman
    Irishman Englishmen Frenchmen Dutchman Scotsman Afrikaner Afrikaners Westerner Westerners Northerner Southerner Salafi
    Salafis Wahhabi
    Indigenous Pasifika Pākehā Pakeha Niuean Niueans Tokelauan Tokelauans Tuvaluan Tuvaluans Nauruan Nauruans Micronesian
    Micronesians Marshallese Palauan Palauans Melanesian Melanesians Polynesian Polynesians Kanak Kanaks Chamorro Hawaiian
    Hawaiians Anishinaabe Ojibwe Haida Innu Dene Lakota Mayan Mayans Nahua Guaraní Garifuna Tswana Sotho Tsonga Ndebele
    Shona Herero Khoisan Ovambo Kalenjin Luhya Fante Tiv Ijaw Kanuri Mandinka Wolof Soninke Dogon Amharas Afar
    Nubian Nubians Dinka Nuer Acholi Baganda Bantu Bamar Sinhala Bihari Biharis Konkani Assamese Odia Nagas Mizo Mizos Kuki
    Kukis Meitei Meiteis Gorkhas Gurkha Gurkhas Newar Madhesi Madhesis Tharu Saraiki Muhajir Muhajirs Jains Zoroastrian
    Zoroastrians Ismaili Ismailis Baháʼí Bahá’í Bahai Bahais Bedouin Bedouins Assyrian Assyrians Chaldean Chaldeans
    Circassian Circassians Balinese Sundanese Dayak Dayaks Batak Ainu Okinawan Okinawans Manchu Hakka Cantonese Peronist
    Peronists Kirchnerist Kirchnerists Chavista Chavistas Sandinista Sandinistas Castroist Castroists Maoist Maoists
    Jihadists Pentecostal Pentecostals Calvinist Calvinists Adventist Adventists Quaker Quakers Rastafarian Rastafarians
    Andorran Andorrans Antiguan Antiguans Bahamian Bahamians Barbadians Bajan Bajans Belizean Belizeans Motswana Bruneians
    Burkinabé Chadians Comorian Comorians Cypriots Djiboutians Dominican Equatoguinean Grenadian Grenadians Kittitian
    Laotians Liechtensteiner Luxembourgish Monegasque Nigerien Seychellois Serbians Swazis Trinidadians Vincentian Kiwi
    Kiwis Aussie Aussies Tasmanian Tasmanians Queenslander Queenslanders Basque Basques Bavarian Bavarians Flemish Walloon
    Walloons Sicilian Sicilians Nordic Scandinavian Scandinavians Slavic Slavs Persian Persians Ottoman Ottomans Byzantine
    Soviet Soviets Yugoslav Yugoslavs Iroquois Algonquin Apache Hopi Aztec Aztecs Inca Incas Argentinian Argentinians
    Argentinean Argentineans Lusophone Francophone Francophones Anglophone Anglophones Easterners Romani Gypsies Macanese
    Goan Goans Rajasthani Rajasthanis Tamilian Tamilians Kannadiga Kannadigas Lingayat Lingayats Vokkaliga Vokkaligas
    Dravidian Creole Creoles Mestizo Mestizos Hasidic Haredi Presbyterian Presbyterians Lutherans Methodists Shias Sufi
    Sufis Wahhabis Salafist Salafists
    Islam Christianity Hinduism Judaism Buddhism Sikhism Catholicism
    """.split()
)
"""Peoples, religions, parties' members and others that are a group's name, whatever the model takes them for."""

PLATFORMS = frozenset(
    {"Twitter", "Facebook", "Instagram", "YouTube", "Youtube", "Snapchat", "Reddit", "Tumblr", "Pinterest", "Periscope", "Medium",
     "LinkedIn", "TikTok", "WhatsApp", "Telegram", "Vine", "Skype", "Weibo", "WeChat"}
)  # fmt: skip
"""Where people post: named as a place more often than as a company."""

KNOWN_OTHERS = {
    " ".join(name.split()): label
    for label, names in {
        "LAW": """
        Obamacare; ObamaCare; Medicare; Medicaid; Social Security; Affordable Care Act; Constitution; U.S.
        Constitution; Bill of Rights; Declaration of Independence; First Amendment; Second Amendment; Fourth
        Amendment; Fifth Amendment; Dodd-Frank; Glass-Steagall; Roe v. Wade; Title IX; Common Core; Trans-Pacific
        Partnership; TPP; Paris Agreement; DACA; Magna Carta
        """,
        "EVENT": """
        Super Tuesday; Super; Brexit; Cinco de Mayo; Republican National Convention; Democratic National Convention;
        CPAC; Olympics; World Cup; Super Bowl; World Series; World War I; World War II; Cold War; Civil War;
        Holocaust; Watergate; Benghazi Hearing; Iowa Caucuses; Election Day; Labor Day; Memorial Day; Veterans Day;
        Independence Day; Christmas; Easter; Hanukkah; Ramadan; Thanksgiving; Halloween; Earth Day; Black Friday;
        Oscars; Oscar; Emmys; Grammys; Tonys
        """,
        "LOC": """
        Long Island; Wall Street; Main Street; Capitol Hill; Fleet Street; Silicon Valley; Middle East; Midwest; Deep
        South; Rust Belt; Bible Belt; New England; Upstate; Appalachia; Bay Area; Hamptons; Balkans; Caribbean;
        Caucasus; Scandinavia; Eastern Europe; Western Europe; Latin America; South America; Central America; North
        America; Southeast Asia; Europe; Asia; Africa; Arctic; Antarctica; Atlantic; Pacific; Mediterranean;
        Panhandle; Great Plains; Rockies; Gulf; West; East; North; South
        """,
        "NORP": """
        Lib Dem; Lib Dems; Liberal Democrat; Liberal Democrats; New Zealander; New Zealanders; Sri Lankan; Sri Lankans;
        Islam; Christianity; Judaism; Catholicism; Hinduism; Buddhism; African-American; African-Americans; African
        American; African Americans; Native American; Native Americans; Asian American; Asian Americans; New Yorker;
        New Yorkers; New Englander; Social Democrats; Christian Democrats; Founding Fathers; Founders; Wall Streeters;
        Millennials; Democrats; Republicans
        """,
        "WORK_OF_ART": """
        Bible; Quran; Koran; Torah; Talmud; Nobel Prize; Nobel Peace Prize; Pulitzer; Pulitzer Prize; Medal of Honor;
        Star-Spangled Banner; Face the Nation; Meet the Press; State of the Union; This Week; Saturday Night Live;
        Morning Joe; Fox & Friends; 60 Minutes; Good Morning America; The View; Tonight Show; Late Show; Daily Show;
        Hardball
        """,
        "PRODUCT": """
        iPhone; iPad; Android; Windows; Blackberry; Gmail; Ebola; Zika; AIDS; HIV; Alzheimer; Internet; Web; Air Force
        One
        """,
        "FAC": """
        Trump Tower; Capitol; U.S. Capitol; City Hall; Statue of Liberty; Mar-a-Lago; Camp David; Ground Zero; Madison
        Square Garden; World Trade Center; Twin Towers; Lincoln Memorial; Rose Garden; Situation Room; Buckingham
        Palace; Rikers Island; Heathrow; JFK; LaGuardia; Dulles; Auschwitz; Alcatraz; Rayburn; Empire State Building
        """,
    }.items()
    for name in names.split(";")
}
"""What the model takes for organizations or places, and is neither: laws, days, wars, regions, beliefs, works, buildings."""

FAMOUS_SURNAMES = frozenset(
    """
    Trump Clinton Obama Biden Harris Pence Bush Cheney Reagan Nixon Kennedy Eisenhower Truman Roosevelt Gore Kerry Romney
    McCain Palin Sanders Cruz Rubio Kasich Fiorina Huckabee Santorum Jindal Perry Giuliani Christie McConnell Schumer
    Pelosi Boehner Hastert Gingrich Scalia Ginsburg Sotomayor Kagan Breyer Alito Gorsuch Kavanaugh Comey Mueller Barr
    Holder Lynch Rumsfeld Kissinger Albright Tillerson Pompeo Blinken Yellen Bernanke Greenspan Powell Fauci Zuckerberg
    Bezos Musk Gates Buffett Soros Koch Adelson Murdoch Putin Medvedev Yeltsin Gorbachev Lavrov Zelensky Zelenskyy
    Poroshenko Lukashenko Merkel Scholz Kohl Schröder Steinmeier Hollande Sarkozy Macron Chirac Mitterrand Cameron Blair
    Brown Thatcher Corbyn Sunak Starmer Farage Berlusconi Renzi Meloni Draghi Rajoy Sánchez Tsipras Varoufakis Orban Orbán
    Tusk Kaczynski Erdogan Erdoğan Assad Gaddafi Mubarak Morsi Sisi Netanyahu Sharon Rabin Peres Arafat Abbas Rouhani
    Ahmadinejad Khamenei Khomeini Zarif Maliki Karzai Ghani Modi Gandhi Nehru Khan Musharraf Bhutto Sharif Abe Koizumi
    Kishida Duterte Marcos Suharto Jokowi Mugabe Mandela Zuma Ramaphosa Mbeki Kagame Museveni Buhari Castro Chávez Maduro
    Lula Rousseff Bolsonaro Macri Kirchner Pinochet Trudeau Harper Mulcair Scheer Singh Poilievre Chrétien Mulroney
    Ignatieff Freeland Carney Ford Notley Kenney Legault Couillard Wynne Horgan Turnbull Abbott Gillard Rudd Morrison
    Albanese Ardern Hitler Stalin Lenin Mussolini Churchill Mao Franco Trotsky Marx Napoleon Lincoln Jefferson Hamilton
    Madison
    """.split()
)
"""Surnames that stand alone for one person often enough: a hint for the label only, never for who is meant."""

_NICKNAME_GROUPS = """
    william bill billy will willie; robert bob bobby rob robbie bert; richard rick ricky dick rich; james jim jimmy jamie;
    john jack johnny jon; joseph joe joey; edward ed eddie ted teddy ned; michael mike mick mickey mikey; thomas tom
    tommy; charles charlie chuck; david dave davey; daniel dan danny; donald don donnie; ronald ron ronnie; kenneth ken
    kenny; stephen steven steve stevie; anthony tony; andrew andy drew; matthew matt; gregory greg; jeffrey geoffrey jeff
    geoff; lawrence laurence larry; gerald gerry jerry; henry harry hank; harold hal harry; francis frank frankie;
    frederick fred freddie; alexander alex sasha sandy; albert al bert; alfred alf fred; benjamin ben benny; samuel sam
    sammy; nathaniel nathan nate nat; nicholas nick nicky; timothy tim; peter pete; patrick pat paddy; philip phillip
    phil; raymond ray; walter walt wally; leonard len lenny leo; bernard bernie; theodore ted teddy theo; christopher
    chris kit; joshua josh; jacob jake; zachary zach zack; vincent vince vinnie; victor vic; arthur art artie; eugene
    gene; martin marty; randall randolph randy; russell russ; stanley stan; clifford cliff; douglas doug; ernest ernie;
    gordon gord; herbert herb; louis lou louie; lewis lew; marcus marc mark; rafael rafa rafe; abraham abe; isaac ike;
    dwight ike; jonathan jon john; mitchell mitch; newton newt; rudolph rudy; elizabeth liz beth betty betsy eliza libby
    lizzie bess; katherine catherine kathryn kathleen kate kathy cathy katie kay kit; margaret maggie meg peggy margie
    marge greta; patricia pat patty patti trish tricia; barbara barb barbie babs; susan sue susie suzy; deborah debra deb
    debbie; jennifer jen jenny; jessica jess; rebecca becky becca; victoria vicky vicki tori; christina christine chris
    chrissy tina; sandra sandy; cynthia cindy; pamela pam; judith judy; dorothy dot dottie; kimberly kim; nancy nan;
    carolyn carol carrie; caroline carol carrie; teresa theresa terry tess; amanda mandy; samantha sam; alexandra alex
    sandy sasha; stephanie steph; jacqueline jackie; michelle shelly; melissa missy; abigail abby gail; madeleine maddie;
    martha marty; eleanor ellie nell nora; josephine jo josie; joanne jo; gabrielle gabby; valerie val; veronica ronnie;
    virginia ginny; charlotte lottie; florence flo; frances fran; gwendolyn gwen; isabella isabel bella; mohammed mohamed
    muhammad mohammad; yusuf yousef joseph; mikhail misha; dmitri dima; aleksandr alexander sasha; vladimir volodya vova;
    giovanni gianni; giuseppe beppe
    """.split(";")

NICKNAMES: dict[str, frozenset[int]] = {}
"""For a given name the numbers of the groups of names that one person may go by: 'bill' and 'william' share one."""
for _number, _group in enumerate(_NICKNAME_GROUPS):
    for _name in _group.split():
        NICKNAMES[_name] = NICKNAMES.get(_name, frozenset()) | {_number}
