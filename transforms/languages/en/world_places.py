"""States, provinces, cities and regions outside Europe and North America that papers there print without their country."""

_NAMES = (
    # Countries under other names, islands, and cities in other spellings.
    """
    Cabo Verde; Democratic Republic of the Congo; Republic of the Congo; DR Congo; DRC; Timor-Leste; Swaziland;
    Guinea-Bissau; Côte d'Ivoire; Cote d'Ivoire; Kiribati; Marshall Islands; Nauru; Palau; Saint Lucia; San Marino;
    Solomon Islands; Türkiye; Tuvalu; Antigua and Barbuda; New Caledonia; French Polynesia; Tahiti; Cook Islands;
    Niue; Tokelau; Norfolk Island; Falkland Islands; Hobart; Christchurch; Dunedin; Cancun; Asuncion; Belagavi;
    Kolkata; Makkah; Madinah; Donbas
    """,
    # India, Pakistan, Bangladesh, Nepal, Sri Lanka.
    """
    Andhra Pradesh; Arunachal Pradesh; Assam; Chhattisgarh; Goa; Haryana; Himachal Pradesh; Jharkhand; Jammu and Kashmir;
    Karnataka; Ladakh; Madhya Pradesh; Manipur; Meghalaya; Mizoram; Nagaland; Odisha; Orissa; Rajasthan; Sikkim;
    Telangana; Tripura; Uttarakhand; Puducherry; Pondicherry; Chandigarh; New Delhi; Bengaluru; Hyderabad; Ahmedabad;
    Pune; Jaipur; Lucknow; Kanpur; Nagpur; Indore; Bhopal; Patna; Vadodara; Ghaziabad; Ludhiana; Agra; Nashik; Meerut;
    Varanasi; Srinagar; Amritsar; Allahabad; Prayagraj; Ranchi; Howrah; Coimbatore; Jabalpur; Gwalior; Vijayawada;
    Jodhpur; Madurai; Raipur; Guwahati; Mysuru; Mysore; Gurgaon; Gurugram; Noida; Bhubaneswar; Dehradun;
    Thiruvananthapuram; Kochi; Kozhikode; Visakhapatnam; Udaipur; Shillong; Imphal; Rae Bareli; Amethi; Ayodhya;
    Mangaluru; Lahore; Faisalabad; Rawalpindi; Gujranwala; Peshawar; Multan; Quetta; Sialkot; Khyber Pakhtunkhwa; Gilgit;
    Gilgit-Baltistan; Azad Kashmir; Chittagong; Chattogram; Khulna; Rajshahi; Sylhet; Barishal; Rangpur; Mymensingh;
    Cumilla; Gazipur; Narayanganj; Cox's Bazar; Kathmandu; Pokhara; Biratnagar; Colombo; Kandy; Jaffna; Thimphu
    """,
    # China, Korea, Japan, Taiwan, Mongolia.
    """
    Anhui; Fujian; Gansu; Guangxi; Guizhou; Hainan; Hebei; Heilongjiang; Henan; Hubei; Hunan; Inner Mongolia; Jiangsu;
    Jiangxi; Jilin; Liaoning; Ningxia; Qinghai; Shaanxi; Shandong; Shanxi; Yunnan; Zhejiang; Tianjin; Wuhan; Chengdu;
    Xi'an; Nanjing; Hangzhou; Suzhou; Shenzhen; Guangzhou; Dongguan; Qingdao; Dalian; Shenyang; Harbin; Kunming; Xiamen;
    Zhengzhou; Changsha; Urumqi; Lhasa; Kowloon; New Territories; Yau Ma Tei; Sheung Shui; Sha Tin; Tuen Mun; Busan;
    Incheon; Daegu; Daejeon; Gwangju; Ulsan; Suwon; Sejong; Gyeonggi; Jeju; Gangneung; Cheong Wa Dae; Osaka; Nagoya;
    Yokohama; Kyoto; Kobe; Fukuoka; Sapporo; Sendai; Hiroshima; Nagasaki; Hokkaido; Okinawa; Fukushima; Taipei; Kaohsiung;
    Taichung; Tainan; Hsinchu; Taoyuan; Hualien; Keelung; Ulaanbaatar
    """,
    # South-East Asia and Oceania.
    """
    Jakarta; Surabaya; Bandung; Makassar; Bali; Sumatra; Sulawesi; Kalimantan; Papua; West Papua; Aceh; Yogyakarta; Kuala
    Lumpur; Putrajaya; Penang; Johor; Johor Bahru; Selangor; Perak; Kelantan; Terengganu; Pahang; Kedah; Sabah; Sarawak;
    Melaka; Malacca; Negeri Sembilan; Perlis; Labuan; Manila; Quezon City; Cebu; Davao; Davao City; Mindanao; Luzon;
    Palawan; Chiang Mai; Phuket; Pattaya; Nonthaburi; Yangon; Mandalay; Naypyitaw; Naypyidaw; Rakhine; Ho Chi Minh City;
    Hanoi; Da Nang; Haiphong; Phnom Penh; Siem Reap; Vientiane; Dili; Port Moresby; Suva; Bougainville; Honiara; Apia
    """,
    # The Middle East, the Caucasus and Central Asia.
    """
    Mashhad; Isfahan; Tabriz; Shiraz; Qom; Ahvaz; Gilan; Khuzestan; Erbil; Mosul; Kirkuk; Najaf; Karbala; Sulaymaniyah;
    Dohuk; Duhok; Zakho; Anbar; Riyadh; Jeddah; Mecca; Dammam; Doha; Manama; Muscat; Sanaa; Aden; Hodeidah; Hudaydah;
    Taiz; Kuwait City; Dubai; Sharjah; Ajman; Fujairah; Ras al-Khaimah; Homs; Idlib; Latakia; Daraa; Raqqa; Haifa;
    Ramallah; Nablus; Hebron; Jenin; Bethlehem; Rafah; Khan Younis; Golan Heights; Izmir; Gaziantep; Diyarbakir; Antalya;
    Tbilisi; Yerevan; Nagorno-Karabakh; Tashkent; Samarkand; Almaty; Astana; Nur-Sultan; Bishkek; Dushanbe; Ashgabat;
    Herat; Kandahar; Mazar-i-Sharif; Jalalabad; Kunduz; Helmand; Persian Gulf
    """,
    # Africa.
    """
    Lagos; Kano; Ibadan; Kaduna; Port Harcourt; Benin City; Maiduguri; Enugu; Onitsha; Ilorin; Abeokuta; Borno; Ogun; Oyo;
    Osun; Ekiti; Ondo; Rivers State; Bayelsa; Akwa Ibom; Anambra; Ebonyi; Benue; Plateau State; Nasarawa; Kogi; Kwara;
    Niger State; Kebbi; Sokoto; Zamfara; Katsina; Jigawa; Bauchi; Adamawa; Taraba; Niger Delta; Kumasi; Tamale; Takoradi;
    Tema; Abidjan; Yamoussoukro; Bouaké; Ouagadougou; Bobo-Dioulasso; Bamako; Timbuktu; Niamey; N'Djamena; Dakar; Banjul;
    Conakry; Freetown; Monrovia; Lomé; Lome; Cotonou; Porto-Novo; Nouakchott; Yaoundé; Yaounde; Douala; Libreville;
    Brazzaville; Kinshasa; Lubumbashi; Goma; Bukavu; North Kivu; South Kivu; Ituri; Bangui; Malabo; Luanda; Lusaka;
    Harare; Bulawayo; Lilongwe; Blantyre; Maputo; Cabo Delgado; Antananarivo; Gaborone; Windhoek; Maseru; Mbabane;
    Pretoria; Durban; Port Elizabeth; Gqeberha; Bloemfontein; Soweto; Gauteng; KwaZulu-Natal; Limpopo; Mpumalanga; Eastern
    Cape; Western Cape; Northern Cape; Free State; North West Province; Nairobi; Mombasa; Kisumu; Nakuru; Eldoret;
    Turkana; Marsabit; Garissa; Wajir; Mandera; Kilifi; Kitui; Laikipia; Samburu; Machakos; Kampala; Entebbe; Gulu;
    Kigali; Bujumbura; Dodoma; Dar es Salaam; Arusha; Zanzibar; Mwanza; Mogadishu; Hargeisa; Somaliland; Puntland; Asmara;
    Mekelle; Tigray; Amhara; Oromia; Khartoum; Omdurman; Darfur; Port Sudan; Juba; Tripoli; Tobruk; Misrata; Sirte; Tunis;
    Sfax; Oran; Annaba; Sétif; Setif; Béjaïa; Tizi Ouzou; Blida; Rabat; Marrakech; Marrakesh; Tangier; Agadir; Western
    Sahara; Luxor; Aswan; Giza; Port Said; Sinai; Sharm El-Sheikh; Sharm el-Sheikh; Hurghada; Sahel; Horn of Africa;
    Maghreb; Lake Chad
    """,
    # Latin America and the Caribbean.
    """
    São Paulo; Sao Paulo; Rio de Janeiro; Belo Horizonte; Porto Alegre; Recife; Fortaleza; Curitiba; Manaus; Goiânia;
    Minas Gerais; Pará; Paraná; Rio Grande do Sul; Mato Grosso; Valparaíso; Antofagasta; Temuco; Araucanía; Coquimbo;
    Atacama; Viña del Mar; La Paz; Cochabamba; Oruro; Potosí; Quito; Guayaquil; Medellín; Barranquilla; Antioquia;
    Maracaibo; Arequipa; Cusco; Montevideo; Asunción; Tegucigalpa; San Pedro Sula; San Salvador; Ahuachapán; Sonsonate;
    Chalatenango; Soyapango; Guatemala City; Quetzaltenango; Managua; Panama City; San José; Port-au-Prince; Santo
    Domingo; Bridgetown; Port of Spain; Guadalajara; Monterrey; Puebla; Tijuana; Ciudad Juárez; Cancún; Michoacán;
    Jalisco; Nuevo León; Tamaulipas; Veracruz; Yucatán; Quintana Roo; Acapulco
    """,
)
WORLD_PLACES = frozenset(" ".join(name.split()) for names in _NAMES for name in names.split(";"))
