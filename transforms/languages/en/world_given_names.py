"""Given names of many countries as English papers print them, lower case and without accents, by the sex that they tell.

They tell a person's sex and nothing else: what is a name is found without them.
"""

WORLD_MALE_NAMES = frozenset(
    """
    abbas abdallah abdel abdelaziz abdelkader abdelmadjid abdelmalek abdelrahman abdirahman abdirizak abdoulaye abdourahmane
    abdulaziz abdulkadir abdulla abdulrahman abdulrazak abdur abebe abel abhishek abiodun abu achille achmad ade adebayo
    adebowale adekunle ademola adewale adil aditya adnan adolfo afonso aftab agus agustin ahmadou ajay ajit akbar akhilesh
    akin akinwumi akshay alain alassane alejandro aleksandar aleksandr aleksei alemayehu alfonso alhassan alioune alok alonso
    aloysius alpha alvaro amadou aman amaro amin amit amitabh amos anand anas anatoly andile andrei andrzej anibal anil
    anindya anselme antoine anurag anutin apolosi aram arash armando arnulfo arun arvind asad ashok ashraf asif aslan ato
    augustin augustine aurelio avi ayman aziz babajide babatunde bakary balaji baldev bandar barnaba bartolome basil bassam
    benicio benito berhane bernardo bhupesh bilal bimal biniam binod biren bogdan bongani boris boubacar brahim braulio burak
    burhan caetano camilo carlito cathal celestin celso cemal cesar cesare charif cheikh chidi chijioke chike chinedu
    chukwuemeka chukwuma claudio clement colm cormac cristian cristobal cuauhtemoc dalton dambudzo daoud dariusz darko dawit
    deepak delroy demba denzel devendra dharmendra diarmuid didier dinesh diosdado djibril domingo donacien donncha dumisani
    ebenezer edgardo edmundo eduard efrain ehsan eiichi ejaz elhadj eliseo eliud elvis emeka emilio emmerson emre enoch enrico
    eoghan ephraim erdogan ersin esteban evaristo everton eyad ezequiel fabian fabio facundo fahad fahd faisal faizal falih
    farhan farid farouk fathi faustin faustino fawzi fearghal federico feisal felipe felix fergal ferhat fernando firas
    florentino francois frederic fredrick gabriel gaetano ganesh gaston gaurav gautam gbenga georges georgi gerardo germain
    germano gholamreza giorgi girish godfrey godwin gonzalo gopal govind grigory grzegorz guillaume gulzar habib hadi hafiz
    haidar haitham hakan hakeem hakim halim hamad hamdi hamza hari harish haruki haruna hasan hashim hassan hatem hemant
    hendra heriberto hernan heru hichem hilario hisham horacio hoshyar hossein houari husain huseyin hussain iain ibrahima
    idris idriss ignacio ikechukwu ikram ilham imad imran innocent inoke iqbal irfan isaias isamu ishaq iskandar islam issa
    issam iulian ivo iyad jabulani jacinto jad jagan jagdish jalal jamal jamil janusz jaroslav jarosław jassim javad javed
    jayant jean-baptiste jean-claude jean-francois jean-jacques jean-luc jean-marie jean-michel jean-noel jean-paul
    jean-pierre jean-yves jens jerzy jitendra joaquim joaquin joko jomo joselito jovan jozef juma jun junaid kabir kailash
    kaleem kamil kanye karan karim kashif kazuo kedar keenan kenji kenta kenzo khaled khalifa khalil kishore koffi kofi koji
    komi kossi krishna krzysztof kunal kwabena kwadwo kwaku kwame kwasi kwesi lalit lamine laszlo laurent lautaro lazaro
    leandro lech lekan leonel leopoldo lesego lisandro ljubomir loic lovemore luciano lucio luka lukasz lwazi maciej madhav
    mahamadou mahathir mahendra mahesh mahinda mahmood mahmud majid makoto malick malik mamadou mandla mangesh manish manoj
    mansour manuel marcelino marcin marek mariano marios martins masato masoud mateus matheus mato mauricio mauro maxim
    mehmood menachem michal mihai mihail miklos milan milos milton miroslav mithun mlungisi moctar modibo modou mohamad
    mohamadou mohan mohanad mohd mohsen mohsin moises moncef moshe moussa mthokozisi mthunzi mubarak mudassar muhamad
    muhammadu muhyiddin mujahid mukesh mukhtar munir murad murat mwai mykola nabil naci nadeem nadir naeem nagendra nandan
    naoto narayan naresh naseem nasir nasser naveen navin nayib nazir nelson nemanja nenad nicanor nicolae nihat nikhil niklas
    nikola nilo nils nitin nizar njabulo njoroge nnamdi nouri nuno nuri obinna octavio oisin oleksandr oleksiy olu olumide
    olusegun oluwaseun omer omid orhan orlando osagie osamu oumar ousmane ovidiu padraig paias pankaj pasquale patrice
    patricio paulo pawan pawel paweł pedro pervez petr petros pietro piotr prabowo pradeep prakash pramod pranab prasad
    prashant praveen prithvi purushottam qasim radek radoslaw rafiq raghav ragnar rahman raila rajan rajeev rajendra rajesh
    rajiv rajnath rakesh ramadan ramesh ramin ramiro ramzan rasheed ratan ravi ravindra raza reinaldo reza ricardo richmond
    ridwan rizwan rodolfo rodrigo rogelio rohan rohit roland rolando romain roman romeo romulo ronaldo ruairi rui ruslan
    rustam sabelo sachin sadio saeed saif sajid sakari salah saleem saleh salem salif salim salman salvador salvatore samer
    sami samir samuel sandeep sandile sani sanjay sanjeev santiago sanusi sardar sartaj satish saud saul saurabh sbusiso
    seamus segun seif seiji selim senzo serge sergei sergey sergio serhiy shabir shafiq shahbaz shahid shakeel shamim shankar
    sharad shaukat shavkat shehbaz shigeru shinji shinzo shoaib shyam sibusiso siddharth sidi sikandar simeon simphiwe sipho
    siya slobodan sohail solomon soren souleymane sourav stanislav stanislaw stefano sudhir sukarno sukhbir sulaiman suleiman
    suleyman sunil surendra suresh sushil syed tadashi tadeusz tadhg takashi talal tamas tamer tanvir tapan tariq taro tayfun
    tendai teodoro tetsuya thabiso thabo thanasis themba theo theophilus thiago tiago tibor tidjane timur tipene tito tolga
    tomas tomasz tomoyuki tsegaye tsepo tshepo tuncay tunde uche uday ugo ulises umar umaru umesh usman uzair vaclav valentin
    valentino vasile vasyl vicente victorino vijay vikas vikram vilem vinay vincenzo vinod viorel viraj vishal vitor vivek
    vladimir vojtech volodymyr vuk vusi vyacheslav wael wagner waheed waldemar waleed walid waqar waseem wasim wilfredo wilson
    witold wojciech wole xavier yahya yakubu yannick yaser yasin yasir yasuo yaw yevgeny yogesh yohannes youcef younes yousaf
    youssef youssouf yuichi yuji yuri yusof yusuf yves zacarias zaheer zahid zakaria zaki zbigniew zeljko zenon zhivko ziad
    zlatan zlatko zoltan zoran zubair zvonimir
    """.split()
)
WORLD_FEMALE_NAMES = frozenset(
    """
    aasha abeba abena abimbola adanna adela adelaida adenike adjoa adriana adwoa afia afua agata agatha agnieszka aicha aida
    aiko aina aisha aishwarya aissata aissatou ajara akosua akua alejandra aleksandra alena alessia alicja alina alisha
    almudena amalia amanda amina aminah amparo amrita amruta ana ananya anastasiia anastasija andrada andreea aneta angelica
    angelina aniko anisa anita anjana anju anneke annisa antonella antonia anuradha anwen aparna araceli arati archana areej
    arlene arundhati asha asma asmaa assia asuncion ayaka ayelet ayesha ayisha ayse aysha ayşe azadeh azra balqis barbora
    beata begum benazir benedetta bernadeta bhavna bianca bibi binta bintou bisi bojana bozena brid bridget brigida bushra
    camila candelaria caridad carina carlota carmela carmelita carolina catalina catarina cecilia celeste celestina celina
    charito charlene chhavi chiamaka chidinma chika chioma chiyo christelle cinta claribel clarisse concepcion consolata
    corazon cristiana dagmar dalia dalila damaris danuta daria darya deki delfina delia denisa destiny devi dewi dilma dina
    diya djamila doaa dolma dominika dorcas dorota dragana dunja durga ebru edna edwige efua eilis ekaterina elba elena eleni
    elham elif elina elisa eliza elizabeta elvira elzbieta emine enass encarnacion ericka erlinda ernestina esha esi esmeralda
    esperanza esra estela estrella etsuko eugenia eunice evangelina evelia ewa fadia fadumo fahima faiza falguni farah farida
    fariha farzana fatema fathia fathiya fatim fatima fatma fatou fatouma fatoumata faustina fauzia fawzia felicia felicidad
    felicitas fernanda filiz filomena florencia folake folashade foluke fumiko funke funmilayo fusako gabriela gabriella
    geetha genoveva georgina gisela gita gloria graciela grainne grazia grazyna guadalupe gulalai gulnara habiba hadia hafsa
    hajar hala halima halina halyna hamida hanae hanan hania hanna hansa hasina hatice haya hayat heba hebe helena helga hessa
    hilda himani hina hind hiroko hoda hortencia huda humaira ileana ilona imane imelda indira ines inga ingrid iolanda ionela
    irena irina irma isabela isabella isatou ishrat isidora ivana ivanka iveta iwona izabela izkia jacinta jadranka jahanara
    jamila jana jasna jayanti jazmin jelena jemima jennet jessika jhumpa jimena jitka joanna jovana jozefina juana julieta
    jurate jyoti kadiatou kadija kaja kalpana kamala kamila kanchana kaori karima kasturba katerina kateryna kaveri khadidja
    khadija khady khaleda khalida khin kinga kirti klara kokila komal konstantina kriti krystyna kumari kyoko laila laksmi
    lala lalla lamia latifa latisha layan layla leena leila leilani leocadia lerato letizia lhamu lilia lilian liliana lindiwe
    lita litia ljiljana lorena lourdes lubna luciana lucja lujain lupita lyubov maame machiko madhuri madina magda magdalene
    maha mahnaz maimouna maja maki malala malgorzata malika malini mamta manal mandisa manju manjula mara marcela mariama
    mariana maricarmen maricel maricruz mariela marijana marika mariko marilou marita marites marivic marwa maryam maryna
    masako masuma matilde mayumi mbali meenakshi meenal megumi mehwish melek melita merve michiko mika milagros milena mina
    minako mineko mirela miriama mirjana mirta mitsuko miyuki moana moira monika montserrat morena mouna mpumi mukta munira
    mursal nabila nadezhda nadine nafisa nagwa nahid naima najat najla najma namrata nandini nandita naoko narges nasreen
    nasrin nastassia natalija natalya natividad nawal nayra nazanin nazma neelam neema neha nelly nevena nga nhlanhla nidhi
    nieves nilufer nina nirmala nisha nita nithya nkechi nkosazana nobuhle noelia noha nokuthula noluthando nomsa nomthandazo
    nomusa nomvula norma nosipho noura nthabiseng nuha nurul nusrat oksana olabisi olena olga olha omolara omotola oumou padma
    pallavi parvati parveen petronella phumzile pia pinar pooja poonam prabha pratibha pratima preeti preity prisca purnima
    radhika raffaella raghad rahat rahel rahila raisa rama rania ranjana raquel rasha rashmi ratna ratri razia rebeca reem
    reema refilwe rehana reiko rekha renata reyna rhoda rina rinku ritu ritva ronke rosalba rosalia rosana rosario rosaura
    rosemarie roxana rozina rubina rufaida rukhsana rupa ruqayya ruta ruxandra sabiha sabita sabitha sade safiya sagal sahar
    saida saima saira sakina salima saloua samar samia samina samira sana sanaa sandhya sangeeta santosha saoirse saraswati
    sarita savita sawsan sayaka seema sehrish selma semra senait sevgi shabana shabnam shada shahida shaima shaista shakira
    shamima shamsa sharifa sharmila shatha sheetal shefali sheikha shereen shilpa shirin shobha shraddha shreya shukria shweta
    sibongile siham sile simin simona sindisiwe sithembile siti slavica smita smriti sneha snezana soha sohini somaya sona
    soraya sosan stefania sudha suha sujata sultana sumayya sunita supriya surabhi susana sushila sushma suu svitlana swati
    sylwia szilvia tabassum tahani tahira tahmina takako tamika tanisha tanja tatjana tehmina teodora terezija teuila thandeka
    thandi theodora thoko thulisile tina tiwa tomoko toril tsitsi tulpe umme urmila ursulina usha valentina vandana vasilisa
    vasudha veena vesna vibha vidya viktoria vilma violeta vjosa wafa wahida wambui wangari wanja warda wiktoria wiwik yaa
    yael yamileth yamuna yana yasmeen yejide yetunde ylva yoko yoshiko yuliia yuliya yumi yuriko zahira zahra zakia zandile
    zanele zara zarina zaynab zehra zeinab zelda zinaida ziphora ziyanda zlata zodwa zoya zubaida zuzana
    """.split()
)
