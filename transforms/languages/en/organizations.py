"""Names of organizations that papers all over the world print. A rule must work for what stands in no list."""

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
