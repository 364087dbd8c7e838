"""Names that papers all over the world print: organizations, places, peoples. A rule must work for what stands in no list."""

KNOWN_ORGANIZATIONS = frozenset(
    " ".join(name.split())
    for names in (
        # Parliaments, courts and offices of state.
        """
        Congress; Senate; House; House of Representatives; U.S. House of Representatives; U.S. Congress; U.S. Senate; U.S.
        House; House of Commons; House of Lords; Parliament; Supreme Court; U.S. Supreme Court; SCOTUS; Supreme Court of
        Canada; White House; Pentagon; Oval Office; State Department; U.S. State Department; Justice Department; U.S. Justice
        Department; Treasury; Treasury Department; Defense Department; Department of Justice; Department of State; Department
        of Defense; Department of Education; Department of Energy; Department of Labor; Department of Commerce; Department of
        the Interior; Department of Veterans Affairs; Education Department; Energy Department; Labor Department; Commerce
        Department; Interior Department; Agriculture Department; Veterans Affairs; VA; Homeland Security; Department of
        Homeland Security; Health and Human Services; Department of Health and Human Services; Secret Service; U.S. Secret
        Service; FBI; CIA; NSA; DIA; DEA; ATF; IRS; EPA; FDA; CDC; NIH; FEMA; SEC; FCC; FTC; FEC; FAA; NTSB; TSA; OSHA; FDIC;
        CBO; GAO; OMB; HUD; HHS; USDA; DOJ; DHS; ICE; CBP; INS; NASA; USAID; National Security Agency; Central Intelligence
        Agency; Federal Bureau of Investigation; Environmental Protection Agency; Internal Revenue Service; Federal Reserve;
        Fed; Federal Election Commission; Federal Communications Commission; Federal Trade Commission; Securities and Exchange
        Commission; National Labor Relations Board; NLRB; National Security Council; Council of Economic Advisers;
        Congressional Budget Office; Government Accountability Office; Library of Congress; Social Security Administration;
        Small Business Administration; Centers for Disease Control and Prevention; National Institutes of Health; Food and
        Drug Administration; Coast Guard; Marine Corps; Marines; National Guard; U.S. Navy; U.S. Army; U.S. Air Force; Navy;
        Army; Air Force; Joint Chiefs of Staff; Postal Service; Census Bureau; Bureau of Labor Statistics; Capitol Police;
        Border Patrol; Park Service; National Park Service; Electoral College; Senate Judiciary Committee; House Judiciary
        Committee; Freedom Caucus; House Freedom Caucus; Congressional Black Caucus; Kremlin; Duma; State Duma; Downing
        Street; Whitehall; Home Office; Foreign Office; Scotland Yard; MI5; MI6; GCHQ; NHS; National Health Service; Ofcom;
        Ofsted; Bank of England; Bundestag; Bundesrat; Bundesbank; Reichstag; Knesset; Mossad; Shin Bet; Lok Sabha; Rajya
        Sabha; Sejm; Rada; Verkhovna Rada; Riksdag; Storting; Folketing; Cortes; Élysée; Elysee; Quai d'Orsay; National
        Assembly; Dáil; Seanad; Stormont; Holyrood; Senedd; European Union; EU; European Commission; European Parliament;
        European Council; European Central Bank; ECB; European Court of Justice; European Court of Human Rights; Council of
        Europe; United Nations; UN; U.N.; U.N. Security Council; U.N. General Assembly; Security Council; General Assembly;
        NATO; OSCE; World Bank; International Monetary Fund; IMF; World Health Organization; World Trade Organization; WTO;
        OPEC; OECD; UNESCO; UNICEF; UNHCR; IAEA; International Atomic Energy Agency; International Criminal Court;
        International Court of Justice; ICC; Red Cross; Red Crescent; Interpol; Europol; African Union; Arab League;
        Organization of American States; ASEAN; G-7; G7; G-8; G8; G-20; G20; NAFTA; Mercosur; RCMP; Royal Canadian Mounted
        Police; CSIS; Elections Canada; Health Canada; Statistics Canada; Transport Canada; Environment Canada; Canada Revenue
        Agency; Canada Border Services Agency; CBSA; CRTC; Bank of Canada; Via Rail; Canada Post; Parks Canada; Assembly of
        First Nations; House of Commons of Canada; Reserve Bank of Australia; Australian Federal Police; ASIO; CSIRO; Reserve
        Bank of India; Bank of Japan; People's Liberation Army; PLA; Politburo; Communist Party; Revolutionary Guard;
        Revolutionary Guards; NYPD; LAPD; FDNY; MTA; Port Authority; Amtrak
        """,
        # Parties, movements, unions and pressure groups.
        """
        Republican Party; Democratic Party; GOP; G.O.P.; RNC; DNC; R.N.C.; D.N.C.; Republican National Committee; Democratic
        National Committee; Republican National Convention; Democratic National Convention; NRSC; DSCC; NRCC; DCCC; National
        Republican Senatorial Committee; Democratic Senatorial Campaign Committee; Democratic Congressional Campaign
        Committee; Republican Governors Association; Democratic Governors Association; Libertarian Party; Green Party;
        Constitution Party; Reform Party; Tea Party; Working Families Party; Liberal Party; Conservative Party; Labour Party;
        Labor Party; Labour; New Democratic Party; NDP; New Democrats; Bloc Québécois; Bloc Quebecois; Parti Québécois;
        Coalition Avenir Québec; Wildrose; United Conservative Party; Progressive Conservatives; People's Party; Liberal
        Democrats; Lib Dems; Sinn Fein; Sinn Féin; Fianna Fáil; Fianna Fail; Fine Gael; DUP; Democratic Unionist Party; SDLP;
        UKIP; UK Independence Party; Scottish National Party; SNP; Plaid Cymru; Reform UK; National Front; National Rally; En
        Marche; Socialist Party; CDU; CSU; SPD; FDP; AfD; Alternative for Germany; Christian Democratic Union; Social
        Democratic Party; Five Star Movement; Northern League; Forza Italia; Podemos; Ciudadanos; Vox; Partido Popular; PSOE;
        Syriza; New Democracy; Golden Dawn; Fidesz; Jobbik; Law and Justice; PiS; Civic Platform; United Russia; Likud;
        Kadima; Kulanu; Meretz; Hatnuah; Yesh Atid; Zionist Union; Jewish Home; AKP; CHP; HDP; PKK; BJP; Bharatiya Janata
        Party; Indian National Congress; Congress Party; Aam Aadmi Party; African National Congress; ANC; Democratic Alliance;
        Zanu-PF; Liberal National Party; LNP; One Liberal Democratic Party; Komeito; Kuomintang; Workers' Party; Fatah; Hamas;
        Hezbollah; Taliban; al-Qaeda; al Qaeda; Al Qaeda; al-Qaida; al Qaida; Al-Qaida; Al-Qaeda; Islamic State; ISIS; ISIL;
        Isis; Daesh; Boko Haram; Al-Shabab; al-Shabab; al-Shabaab; Al-Nusra; Nusra Front; Muslim Brotherhood; IRA; Provisional
        IRA; ETA; FARC; PLO; Palestine Liberation Organization; Palestinian Authority; Houthis; Ku Klux Klan; KKK; Black Lives
        Matter; Occupy Wall Street; Antifa; Black Panthers; Judicial Watch; National Nurses United; Front National; Nation of
        Islam; Weather Underground; John Birch Society; Moral Majority; National Rifle Association; NRA; N.R.A.; ACLU;
        A.C.L.U.; American Civil Liberties Union; AFL-CIO; A.F.L.-C.I.O.; SEIU; AFSCME; UAW; United Auto Workers; Teamsters;
        UFCW; NAACP; N.A.A.C.P.; AARP; AIPAC; J Street; CAIR; ADL; Anti-Defamation League; Southern Poverty Law Center;
        Planned Parenthood; NARAL; NARAL Pro-Choice America; EMILY's List; Emily's List; MoveOn; MoveOn.org; Human Rights
        Campaign; Sierra Club; Greenpeace; World Wildlife Fund; WWF; League of Conservation Voters; Natural Resources Defense
        Council; Chamber of Commerce; U.S. Chamber of Commerce; Business Roundtable; Better Business Bureau; Club for Growth;
        Americans for Prosperity; Americans for Tax Reform; FreedomWorks; American Crossroads; Crossroads GPS; Priorities USA;
        Priorities USA Action; Correct the Record; American Bridge; Media Matters; Our Principles PAC; Right to Rise; Right to
        Rise USA; Citizens United; Heritage Foundation; Heritage Action; Brookings Institution; Brookings; Cato Institute;
        Hoover Institution; Urban Institute; Tax Policy Center; Tax Foundation; American Enterprise Institute; Center for
        American Progress; Center for Responsive Politics; Council on Foreign Relations; Carnegie Endowment; RAND; Rand
        Corporation; Manhattan Institute; Aspen Institute; Sunlight Foundation; Common Cause; Public Citizen; Fraser
        Institute; Chatham House; Clinton Foundation; Gates Foundation; Bill and Melinda Gates Foundation; Ford Foundation;
        Rockefeller Foundation; Amnesty International; Amnesty; Human Rights Watch; Oxfam; Doctors Without Borders; Médecins
        Sans Frontières; Save the Children; World Vision; Salvation Army; Habitat for Humanity; YMCA; Boy Scouts; Girl Scouts;
        Freemasons; Rotary; Peace Corps; Vatican; Holy See; Catholic Church; Church of England; Mormon Church; Southern
        Baptist Convention; Trades Union Congress; TUC; Unison; CUPE; Unifor; Canadian Union of Public Employees; Canadian
        Labour Congress; Mothers Against Drunk Driving; Transparency International; Reporters Without Borders; PEN America;
        CPAC; Conservative Political Action Conference; Young Americans for Liberty; Young Republicans; College Republicans;
        Young Democrats; Log Cabin Republicans
        """,
        # Pollsters.
        """
        Pew; Pew Research Center; Pew Research; Gallup; Quinnipiac; Quinnipiac University; Rasmussen; Rasmussen Reports;
        Ipsos; YouGov; Monmouth University; Marist; Marist College; Public Policy Polling; PPP; SurveyUSA; Mason-Dixon; Zogby;
        Nielsen; Angus Reid; Angus Reid Institute; Nanos; Nanos Research; Léger; Leger; Abacus Data; Ekos; Survation; ComRes;
        ICM; Opinium; Forsa; Emnid
        """,
        # News agencies and media.
        """
        Associated Press; The Associated Press; AP; A.P.; Reuters; Thomson Reuters; Bloomberg; Bloomberg News; Bloomberg
        Politics; Bloomberg Businessweek; Agence France-Presse; AFP; UPI; United Press International; Canadian Press; The
        Canadian Press; Press Association; Xinhua; TASS; Tass; Itar-Tass; Interfax; RIA Novosti; Sputnik; Russia Today; Kyodo;
        Yonhap; Anadolu; ANSA; EFE; DPA; dpa; Press Trust of India; CNN; CNN International; Fox; Fox News; Fox News Channel;
        Fox Business; Fox Business Network; FBN; Newsmax; One America News; OAN; MSNBC; CNBC; NBC; NBC News; CBS; CBS News;
        ABC; ABC News; PBS; NPR; C-SPAN; HBO; Showtime; MTV; VH1; BET; Comedy Central; History Channel; A&E; AMC; TNT; TBS;
        ESPN; BBC; BBC News; ITV; ITN; Channel 4; Sky; Sky News; CBC; CBC News; Radio-Canada; CTV; CTV News; Global News; TVA;
        Al Jazeera; Al-Jazeera; Al Arabiya; Univision; Telemundo; ZDF; ARD; RTÉ; RTE; NHK; CCTV; New York Times; The New York
        Times; NYT; NY Times; N.Y. Times; Times; Washington Post; The Washington Post; WaPo; Wall Street Journal; The Wall
        Street Journal; WSJ; USA Today; USA TODAY; Los Angeles Times; L.A. Times; LA Times; Boston Globe; The Boston Globe;
        Boston Herald; Chicago Tribune; Chicago Sun-Times; Miami Herald; Tampa Bay Times; Orlando Sentinel; Sun Sentinel; Des
        Moines Register; The Des Moines Register; Union Leader; New Hampshire Union Leader; Concord Monitor; Arizona Republic;
        Denver Post; Dallas Morning News; Houston Chronicle; San Francisco Chronicle; San Jose Mercury News; Seattle Times;
        Oregonian; Star Tribune; Detroit Free Press; Detroit News; Cleveland Plain Dealer; Plain Dealer; Columbus Dispatch;
        Cincinnati Enquirer; Philadelphia Inquirer; Baltimore Sun; Atlanta Journal-Constitution; Charlotte Observer; News &
        Observer; Las Vegas Review-Journal; Las Vegas Sun; Salt Lake Tribune; Deseret News; Kansas City Star; St. Louis
        Post-Dispatch; Milwaukee Journal Sentinel; Indianapolis Star; Newsday; Daily News; New York Post; New York Daily News;
        New York Observer; New York Sun; Village Voice; Washington Times; The Washington Times; Washington Examiner; The
        Washington Examiner; Washington Free Beacon; Christian Science Monitor; Military Times; Stars and Stripes; Daily Mail;
        Mail on Sunday; Daily Mirror; Daily Express; The Sun; Guardian; The Guardian; Observer; The Observer; Independent; The
        Daily Telegraph; The Telegraph; Telegraph; Sunday Times; The Times of London; Times of London; Evening Standard;
        Financial Times; Economist; The Economist; Spectator; New Statesman; Private Eye; Irish Times; Globe and Mail; The
        Globe and Mail; Toronto Star; The Toronto Star; Toronto Sun; National Post; Montreal Gazette; Ottawa Citizen;
        Vancouver Sun; Calgary Herald; Winnipeg Free Press; La Presse; Le Devoir; Maclean's; Le Monde; Le Figaro; Libération;
        Charlie Hebdo; Der Spiegel; Die Zeit; Bild; Süddeutsche Zeitung; Frankfurter Allgemeine Zeitung; El País; NRC
        Handelsblad; De Telegraaf; Volkskrant; Algemeen Dagblad; La Stampa; L'Osservatore Romano; BFMTV; El Pais; El Mundo; La
        Repubblica; Corriere della Sera; Haaretz; Jerusalem Post; The Jerusalem Post; Times of Israel; Hürriyet; Times of
        India; The Hindu; Hindustan Times; Indian Express; Asahi Shimbun; Yomiuri Shimbun; Nikkei; People's Daily; Global
        Times; China Daily; South China Morning Post; Straits Times; Sydney Morning Herald; The Australian; The Age; Pravda;
        Izvestia; Kommersant; Novaya Gazeta; Politico; POLITICO; Huffington Post; The Huffington Post; HuffPost; HuffPo;
        BuzzFeed; BuzzFeed News; Buzzfeed; Breitbart; Breitbart News; Breitbart News Network; Breitbart News Daily;
        Breitbart.com; Daily Beast; The Daily Beast; Daily Caller; The Daily Caller; Daily Kos; Daily Signal; Mother Jones;
        National Review; Weekly Standard; The Weekly Standard; American Spectator; The American Conservative; New Republic;
        The New Republic; The Nation; The Atlantic; Atlantic; Harper's; New Yorker; The New Yorker; New York Magazine; New
        York magazine; TIME; Time magazine; Newsweek; U.S. News & World Report; People magazine; Rolling Stone; Vanity Fair;
        Vogue; GQ; Esquire; Playboy; Cosmopolitan; Forbes; Business Insider; Slate; Salon; Salon.com; Vox; Vox.com; Vox Media;
        VICE; Vice News; Mashable; Gizmodo; Gawker; Jezebel; Deadspin; Intercept; The Intercept; ProPublica; Talking Points
        Memo; TPM; ThinkProgress; Townhall; RedState; Blaze; The TheBlaze; Infowars; InfoWars; Drudge; Drudge Report; The
        Drudge Report; The Hill; Roll Call; National Journal; CQ; Real Clear Politics; RealClearPolitics; FiveThirtyEight;
        Mediaite; Axios; Cook Political Report; The Onion; TMZ; Variety; Hollywood Reporter; Billboard; Entertainment Weekly;
        National Enquirer; WikiLeaks; Wikileaks; Wikipedia; Snopes; PolitiFact; Politifact; FactCheck.org; Getty; Getty
        Images; AP Images; Shutterstock; WNYC; WMUR; WCVB; WBUR; KCCI; WGN; Sinclair; Gannett; Tribune; McClatchy; Knight
        Ridder; News Corp; News Corp.; Time Warner; Viacom; Comcast; Disney; Pixar; Warner Bros; Warner Bros.; Paramount;
        Universal; Washington Week; SiriusXM; Sirius XM; Clear Channel; iHeartMedia; Premiere Networks; Random House; Simon &
        Schuster; HarperCollins; Hachette; Condé Nast; Hearst
        """,
        # Companies.
        """
        Google; Apple; Microsoft; Amazon; Amazon.com; Facebook; Twitter; YouTube; Instagram; WhatsApp; Snapchat; LinkedIn;
        Reddit; Tumblr; Pinterest; Periscope; Netflix; Hulu; Spotify; Uber; Lyft; Airbnb; PayPal; eBay; Yahoo; Yahoo News;
        AOL; Tesla; SpaceX; IBM; Intel; Dell; Hewlett-Packard; HP; Cisco; Qualcomm; Nvidia; AMD; Salesforce; Palantir;
        Samsung; Sony; Panasonic; Toshiba; LG; Huawei; Lenovo; Alibaba; Tencent; Baidu; Nokia; Ericsson; BlackBerry; Siemens;
        Bosch; Toyota; Honda; Nissan; Mazda; Hyundai; Kia; Volkswagen; Audi; BMW; Daimler; Mercedes-Benz; Porsche; Fiat; Fiat
        Chrysler; Renault; Peugeot; Volvo; General Motors; GM; Ford Motor; Ford Motor Company; Chrysler; Boeing; Airbus;
        Lockheed Martin; Northrop Grumman; Raytheon; General Dynamics; BAE Systems; Halliburton; General Electric; GE;
        Caterpillar; John Deere; 3M; DuPont; Dow Chemical; Walmart; Wal-Mart; Costco; Kroger; Safeway; Whole Foods; Home
        Depot; Lowe's; Macy's; Kmart; Nordstrom; J.C. Penney; Best Buy; Ikea; IKEA; Tesco; Sainsbury's; Aldi; Lidl; Carrefour;
        Loblaw; Tim Hortons; McDonald's; Burger King; Starbucks; Wendy's; Chick-fil-A; Taco Bell; KFC; Pizza Hut; Domino's;
        Dunkin' Donuts; Coca-Cola; Pepsi; PepsiCo; Nestlé; Nestle; Unilever; Procter & Gamble; Johnson & Johnson; Kellogg's;
        Nabisco; Oreo; Anheuser-Busch; Budweiser; Nike; Adidas; Reebok; Under Armour; H&M; Zara; Goldman Sachs; Goldman;
        JPMorgan; JPMorgan Chase; JP Morgan; J.P. Morgan; Morgan Stanley; Citigroup; Citibank; Bank of America; Wells Fargo;
        Deutsche Bank; Barclays; HSBC; UBS; Credit Suisse; BNP Paribas; Société Générale; Royal Bank of Scotland; RBS; Lloyds;
        Santander; ING; Lehman Brothers; Merrill Lynch; Bear Stearns; BlackRock; Blackstone; Bain Capital; Berkshire Hathaway;
        Fidelity; Vanguard; Charles Schwab; Mastercard; MasterCard; American Express; Moody's; Standard & Poor's; Fitch; S&P;
        Fannie Mae; Freddie Mac; AIG; MetLife; Prudential; Allianz; Aetna; Cigna; Humana; UnitedHealth; Kaiser Permanente;
        Mayo Clinic; Cleveland Clinic; Exxon; ExxonMobil; Exxon Mobil; BP; Royal Dutch Shell; Chevron; ConocoPhillips;
        Gazprom; Rosneft; Lukoil; Saudi Aramco; Aramco; Petrobras; Pemex; TransCanada; Enbridge; Suncor; Koch Industries;
        Peabody; Pfizer; Merck; Novartis; Roche; GlaxoSmithKline; AstraZeneca; Sanofi; Bayer; Monsanto; Syngenta; Moderna;
        BioNTech; Eli Lilly; AbbVie; Amgen; Gilead; Valeant; Mylan; Turing Pharmaceuticals; Bombardier; Shopify; SNC-Lavalin;
        Nortel; Telus; Bell Canada; BCE; Irving Oil; Maple Leaf Foods; Air Canada; WestJet; American Airlines; United
        Airlines; Delta Air Lines; Southwest Airlines; JetBlue; Lufthansa; Air France; British Airways; Ryanair; EasyJet;
        EgyptAir; Turkish Airlines; Etihad; Aeroflot; KLM; Iberia; Alitalia; Air India; easyJet; Emirates; Qantas; FedEx; UPS;
        DHL; AT&T; Verizon; T-Mobile; Vodafone; Telefónica; Deutsche Telekom; Deloitte; KPMG; PricewaterhouseCoopers; PwC;
        Ernst & Young; McKinsey; Accenture; Booz Allen; Booz Allen Hamilton; Blackwater; Marriott; Hyatt; Sheraton; Trump
        Organization; The Trump Organization; Trump University; Trump Entertainment Resorts; Enron; WorldCom; Bechtel;
        Evercore; Nasdaq; NASDAQ; New York Stock Exchange; NYSE; Dow Jones; Lego; Mattel; Hasbro; Nintendo; Twitch; TikTok;
        Dropbox; Kickstarter; GoFundMe; Craigslist; Groupon; Yelp; Tinder; OpenTable
        """,
        # Universities.
        """
        Harvard; Harvard University; Harvard Law School; Harvard Business School; Yale; Yale University; Yale Law School;
        Princeton; Princeton University; Stanford; Stanford University; MIT; Caltech; Cornell; Cornell University; Dartmouth;
        Dartmouth College; Brown University; Columbia University; Columbia Law School; Penn State; Ohio State; Michigan State;
        Georgetown; Georgetown University; George Washington University; George Mason University; American University; Howard
        University; Johns Hopkins; Johns Hopkins University; Duke University; Vanderbilt; Emory; Tulane; Rice University;
        Notre Dame; Northwestern; Northwestern University; New York University; NYU; City University of New York; CUNY; SUNY;
        Rutgers; Tufts; Boston College; Boston University; Brandeis; Wellesley; Wellesley College; Smith College; Vassar;
        Amherst; Swarthmore; Oberlin; Liberty University; Bob Jones University; Hofstra; Hofstra University; Baylor; Texas
        A&M; UCLA; USC; UC Berkeley; Oxford University; Cambridge University; London School of Economics; LSE; King's College
        London; University College London; Imperial College; Sorbonne; Sciences Po; Humboldt University; McGill; McGill
        University; University of Toronto; Dalhousie University; Queen's University; Western University; Simon Fraser
        University; Wharton; Wharton School; Juilliard; West Point; Naval Academy; Air Force Academy
        """,
        # Sport.
        """
        NFL; N.F.L.; NBA; N.B.A.; NHL; N.H.L.; MLB; MLS; CFL; NCAA; PGA; LPGA; USGA; WWE; UFC; NASCAR; FIFA; UEFA; IOC;
        International Olympic Committee; World Anti-Doping Agency; WADA; USOC; FA; Football Association; Premier League;
        Manchester United; Manchester City; Liverpool FC; Arsenal; Tottenham; Everton; Real Madrid; Barcelona FC; FC Bayern
        Munich; Borussia Dortmund; Juventus; AC Milan; Inter Milan; Ajax; Yankees; New York Yankees; Mets; New York Mets; Red
        Sox; Boston Red Sox; Cubs; Chicago Cubs; White Sox; Dodgers; Los Angeles Dodgers; Phillies; Braves; Astros; Orioles;
        Blue Jays; Toronto Blue Jays; Knicks; New York Knicks; Celtics; Boston Celtics; Lakers; Los Angeles Lakers; Clippers;
        Golden State Warriors; Bulls; Chicago Bulls; Cavaliers; Cleveland Cavaliers; Raptors; Toronto Raptors; Patriots; New
        England Patriots; Cowboys; Dallas Cowboys; Packers; Green Bay Packers; Steelers; Pittsburgh Steelers; Broncos; Denver
        Broncos; 49ers; San Francisco 49ers; Seahawks; Seattle Seahawks; Redskins; Washington Redskins; New York New York
        Jets; Chicago Bears; Buffalo Bills; Maple Leafs; Toronto Maple Leafs; Canadiens; Montreal Canadiens; Bruins; Boston
        Bruins; Oilers; Edmonton Oilers; Canucks; Vancouver Canucks; Ottawa Senators; Winnipeg Jets; Calgary Flames; New York
        Rangers; New York Islanders; Detroit Red Wings; Chicago Blackhawks; Pittsburgh Penguins; Washington Capitals
        """,
    )
    for name in names.split(";")
)
"""Parliaments, agencies, parties, movements, media, companies, universities, clubs."""

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
