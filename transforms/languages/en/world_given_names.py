"""Given names of many countries as English papers print them, lower case and without accents, by the sex that they tell."""

WORLD_MALE_NAMES = frozenset(
    """
    aasim abang abbas abdallah abdel abdelaziz abdelhak abdelhamid abdelkader abdelkrim abdellah abdelmadjid
    abdelmalek abdelrahman abderrahim abderrahmane abdessalem abdi abdirahman abdirizak abdou abdoulaye abdourahmane
    abdul abdulaziz abdulkadir abdulla abdullahi abdulrahman abdulrazak abdur abebe abel abera abhijit abhishek
    abiodun abrar abu abubakar abul achille achmad achol achraf adan ade adebayo adebowale adekunle adel ademola
    adeniyi adewale adeyemi adham adib adil aditya adnan adolfo adzlan afolabi afonso aftab afzal agnar agostinho agus
    agustin ahmadou ahmednasir ahok ahsan aibek airlangga airton aissa ajay ajit akash akbar akhilesh akhtar akihiro
    akin akinwumi akira akol akos akshay alaa alain alapati alasdair alassane alcides aled aleem alejandro aleksandar
    aleksander aleksandr aleksei alemayehu alemu alfonso alfredo alhassan alioune aliyu almazbek alok alonso aloysio
    aloysius alpha altaf altair alun alvaro amado amadou aman amanuel amaro amilcar amin amine aminul amirudin amit
    amitabh amjad amol amos amr anand anar anas anatoly andile andras andrei andres andrzej angus anibal anies anifah
    anil anindya anirudh anis anisul ankit annuar anouar anselme antal antauro anthonio antoine anuar anup anupong
    anura anurag anutin anwar aonghus aperahama apirat apisai apisit apolinar apolosi aporosa aqeel aram aramais arash
    ardeshir arief arif aristides arkadiusz arkhom armando armen arnab arnar arni arnoldo arnulfo arshad artur arun
    arvind arwel asad asadullah asaduzzaman asamoah asanka asesela asgeir asghar ashenafi ashfaq ashish ashok ashot
    ashraf ashutosh ashwin asif asiimwe asim askar aslan asoka ataur atif ato atsu atsushi attaullah attila atul
    augustin augustine augusto aurangzeb aurelio avi avinash ayman aymen ayuel azamat azhar aziz azman azmin azubuike
    azzedine babajide babar babatunde badr badrul bahaa bahram bakari bakary bakhtiyor bakyt balaji balakrishnan
    balazs baldev baldomero baldur baltasar bambang bamidele bancha bandar bandula baraka barasa barnaba barnabas
    barra bartlomiej bartolome bashiru basil bassam bassem bassirou basuki batbold battulga bayar bechir behrouz
    behzad bekele bela belkacem bence benedito benicio benito berhane berhanu bernabe bernardo bhagwant bhaskar bheki
    bhekizizwe bhupesh bienvenido bijan bilal bilawal bilel bimal bimalendra biman binh biniam binod biplab biren
    birgir bishnu bjarki bjarni bjorn bogdan bogi boguslaw bohdan bohumil bohuslav bongani bongbong boris boualem
    boubacar bounnhang brahim braulio brij bryn brynjar budi burak burhan caetano caio callum calum camilo candido
    caoimhin carlito carwyn cathal cayetano celestin celestino celso cemal cennydd cesar cesare cezary chacha
    chadchart chaiwat chalerm chamika chaminda chamlong champika chandan chandrababu chandrashekhar charif
    charitha charnvirakul chea cheikh chetan chibueze chibuike chidiebere chien chigozie chijioke chike chilufya chima
    chinedu chirag choummaly chuan chukwudi chukwuemeka chukwuma cian ciaran cillian ciro claudio clement colm conchur
    cormac crispin cristian cristobal csaba cuauhtemoc cuong czeslaw dafydd dagoberto dagur daire daisuke daithi
    dalibor dalton dambudzo danilo daniyar danjuma dante daoud dario dariush dariusz darko darragh darshan dasun dauda
    davi davit dawit debashish dedi deepak deepender delfim delfin delio delroy deltan delwar demba demostenes denes
    denzel dereje dermot devendra dezso dhammika dharmendra dhiraj diaa diarmuid didier didik digvijaya dilip dilshan
    dimuth dinesh dionisio diosdado dipendra djamel djibril djoko dmytro domingo donacien donal doni donncha donnchadh
    dorji dragan drago driss duc duminda dumisani dung dusan dushyant duy eamon eamonn eanna ebenezer ebo ebrahim
    ebuka edem edgardo edinho edmundo edson eduard eero efrain efren ehsan eidur eiichi eiji einar eirikur ejaz eko
    ekow eladio elbegdorj elchin eleuterio elfyn elhadj eliecer elikem eliseo eliud elmar eloy elvis emad emeka
    emiliano emilio emmerson emomali emre emrys enkhbold enoch enrico eoghan eoin epeli ephraim epifanio erasmo
    erdogan erick erlan ernesto ersin erwin eskinder esmail essam esteban eugenio eurig eusebio evaristo everton ewan
    ewen exequiel eyad ezequiel ezzat fabian fabio fabricio facundo fadi fadillah fadli fahad fahd faheem fahim fahmi
    fahri faisal faisel faizal fakhrul faleomavaega falih fana faouzi farhad farhan farhash farid faris farooq farouk
    farrukh faruk fathi faustin faustino fawad fawzi faycal fayez fazal fearchar fearghal federico feisal feleti
    felimon felipe felix femi fepuleai ferdie ferenc fereydoun fergal fergus ferhat fermin fernando feroze fiachra
    fidel fiifi fikre filimoni finbarr finian finlay fintan firas flavio florentino folarin fouad francois fraser
    frederic fredrick froilan fulgencio fumio gabor gabriel gaetano gagan gagik ganbaatar ganesh ganjar garang garba
    garret gaspar gaston gatot gaurav gautam gbenga gearoid geddel gellert genaro georges georgi geraint geraldo
    gerardo gergely germain german germano getachew ghaffar ghassan ghazi gholamreza ghulam gia gibran gilberto
    gillies gilmar giorgi girish girma gisli gitau githinji glyn godfrey godwin golam gonzalo gopal goshi gotabaya
    govind gregorio grigory gruffydd grzegorz gudlaugur gudmundur guilherme guillaume gulbuddin guled gulzar gunnar
    gunnlaugur gurbanguly gustavo gwilym gwyn gyanendra gylfi gyorgy gyula habib habibur hadi hafiz hafthor hage
    haidar haikal hairul haitham hakan hakeem hakim hakizimana halim halldor hamad hamadi hamdan hamdi hamidreza
    hamidullah hamish hamisi hamma hamza hamzah hani hanif hannes hannu haraldur hardeep hari harin harish haroon
    harsha harshad haruhiko haruki harun haruna haruto hasan hasanul hashem hashim hasnain hassan hatem hayato hayk
    hazem hazim heikki heimir hekmat helder heleno helgi hemant hemi hendra hendrik hennie henrique henryk heriberto
    hernan heru hesham hicham hichem hichilema hideo hieu hifikepunye hilario himanta hingano hipolito hirofumi
    hirokazu hiroyuki hirsi hisham hishammuddin hjalti hoan hoani hooman horacio hosam hoshyar hossam hossein houari
    houcine hovik hrvoje huan humayun humberto hun husain huseyin hussain hussam huw huy hynek hywel iain iarla
    ibrahima ichiro idris idriss idrissa idrus ieuan ifan ifeanyi iftikhar ignacio igor ihab ihaia ihor ijaz ikechukwu
    iker ikram ilaitia ildefonso ilgar ilham ilkka illtyd ilyes imad imed immanuel imran imre imrul ingvar inia innes
    innocent inoke iolo iorwerth iqbal iraj irakli irfan irwan isaias isamu isao ishaq isiaka isidoro isidro isikeli
    iskandar isko islam ismo issa issam issifu istvan itai itsunori iulian ivo iwan iyad iyke izzuddin jaakko jabali
    jaber jabir jabu jabulani jacek jacinto jaco jad jader jagadish jagan jagat jagath jagdish jahangir jairam jalal
    jalel jamal jamaluddin jamil jamshed janaka janos janusz jaques jari jaromir jaroslav jarosław jassim jaswant
    jatin javad javed jawad jayant jean-baptiste jean-claude jean-francois jean-jacques jean-luc jean-marie jean-
    michel jean-noel jean-paul jean-pierre jean-yves jejomar jeno jens jeronimo jerzy jhalanath jide jigme jignesh
    jioji jiri jitendra joaquim joaquin joesley johari joko jokull jomo jone joselito josua josue jouni jovan jozef
    jozsef juan juanito juho jukka juma junaid junya juraj jussi jusuf jyotiraditya kabinga kabir kabiru kaesang
    kagame kailash kais kaito kakha kalaba kaleem kalivati kalle kalman kalyan kamarul kamau kamel kamil kamran kamrul
    kanat kanhaiya kanye kapil karam karan karanja karim karimullah kariuki karoly karthik kartik kashif kassim kasun
    kato katsunobu katsuya katutura kaveh kayode kazimierz kazuhiro kazuo kazuyoshi kebede kedar keenan keisuke
    kenenisa kenji kenta kenzo keshav ketan ketumile keyvan kgosi khadga khai khairul khairy khalaf khaled khalifa
    khalil khaltmaa khamis khaya kheireddine khieu khoa khosrow khurelsukh khurram khurshid kibet kien kieran kimani
    kingi kiniviliame kinley kinyua kioko kipchoge kipkemboi kipkoech kiprono kiprop kipruto kiptoo kishore kithinji
    kjartan koba kobby kobina kobus kodjo koech koffi kofi koichi koji kojo koko kola kolawole kolbeinn komi kondwani
    korn kossi kosuke kourosh kraisak krishnan kristjan kristof krzysztof kul kumar kunal kunle kuol kurmanbek kusal
    kwabena kwadwo kwaku kwame kwasi kweku kwesi kyaw labib lachlan ladislav lahiru laisenia lajos lakhdar lakshan
    lakshman lalit lamine lanre larbi lasha lasith laszlo lateef latif laurent lautafi lautaro lavulavu lazaro lazarus
    leandro lebohang lech lekan lemma leoncio leonel leopoldo leota lesego leszek levan levente levon liaquat liem
    limbani lindani lisandro lisiate lito ljubo ljubomir llewelyn llyr lochlann logi loic lokendra lokman lorcan
    lorinc lotfi lovemore luay lubomir lubos luciano lucio luhut luka lukasz lunga lutfur lwazi mabon mabrouk mabvuto
    macedonio macharia maciej madan madhav magdy maged mahama mahamadou mahamat mahathir mahbub mahdi mahdzir mahela
    mahendra maher mahesh mahfud mahfuz mahinda mahmood mahmud mahmudur maina maithripala majed majid majok makame
    maksud maksym malachy malick malielegaoi malik malinga malual mamadou mamuka manasa mandla mangesh manh manish
    manoj manolo mansoor mansour manuel manusha maqbool marat marcelino marcial marcin marcio marconi marek mariano
    marios mariusz marouane marthinus martins marton marwan masahiro masaki masaru masato masayoshi masood masoud
    masud mateni mateus mateusz matheus matias matiu mato matti matyas maung mauricio mauro mawuli maxim maximiliano
    maximo mayank mazen mbaraka mbugua mduduzi medhat mehmood mehran meirion mekonnen melchor melencio menachem
    mengistu menzi merera meurig michal micheal mieczyslaw migz mihai mihail mihaly mikaere mikheil mikko miklos milan
    milind milos milton minoru mirek miroslav miroslaw mithun mizanur mlungisi moctar modibo modou moeed mohamad
    mohamadou mohamud mohan mohanad mohannad mohcine mohd mohit mohsen mohsin moises mokgweetsi mokhtar moncef mongi
    monirul monita morteza mosese mosharraf moshe mosiuoa mostafizur motiur moulay mouloud mounir mourad moussa
    mthokozisi mthunzi mubarak mubashir muchiri mudassar mugisha muhadjir muhamad muhammadu muhannad muhyiddin mujahid
    mujib mukasa mukesh mukhriz mukhtar muktar mukul mulatu mulayam munir munyaneza munyaradzi murad murali murat
    murdo muritala muriuki musa musawenkosi mushahid mushfiqur mushtaq musoke mustafa mustapha musyoka
    mutesasira muthanna mutua mutuku mwai mwangi mwaura mykhailo mykola myo mzwandile nabeel nabil nacer
    naci nadeem nader nadiem nadir naeem nagendra nagesh nahyan naif naing najam najib najibullah nalin namal namgay
    nandan nangolo naoki naoto narayan narayanan narciso naresh narongchai nasheed nasimul nasir nasiru nasrullah
    nasser naveed naveen navin nawaf nayef nayib nazih nazir nazmul nazri nazrul ndayishimiye nduka neasan nebojsa
    neeraj nelson nemanja nemesio nenad ngahiwi nghia ngosa ngugi nhan nhat niall nicanor nicolae nidhal nihat nii
    nika nikhil niklas nikol nikola nikora nilesh nilo nils nima nimal nimalka niran nirmal nitin nitish nizam nizar
    njabulo njenga njoroge njuguna nkosana nkosinathi nkurunziza nnamdi nobuo nobuyuki nodar noman nonoy nopporn
    norbert norberto noureddine nouri nqobizitha nsengiyumva ntando ntokozo nuh nuno nuri nurlan nursultan nuumo nuwan
    nyan nyongesa obaidul obinna ochieng octavio oddur odhiambo odilon odinga odongo oisin ojok okechukwu okello
    oketch okey okot okoth oladele oladipo olafur olakunle olalekan olawale oldrich oleh oleksandr oleksii oleksiy
    olexander olli olu olufemi olumide olusegun omar omer omid omondi omprakash ondrej onyango onyx opio opiyo orhan
    orlando osagie osama osamu ostap osvaldo otabek otar otavio othman otieno ottarr ouahib ouma oumar ousmane ovidiu
    owain owino paavo pablo padraic padraig padraigh paias palmi panfilo pankaj paora parag paresh parit partha parvez
    parviz pascual pasquale pathum patrice patricio paulinho paulino paulo pavan pavlo pawan pawel paweł peadar
    pedrinho pedro pekka penisimani pepito pervaiz pervez petr petros petrus petteri peyman phankham phay phong phuc
    phumlani phuoc phyo pichai pieter pietro pinarayi piotr pirouz pita piyabutr piyush plutarco pohiva policarpo
    pongsak porfirio prabhakar prabowo prachanda pradeep pradip prafulla prakash pramod pramono pranab pranav prasad
    prasanna prasert prashant prasit pratap pratikno praveen prawit prayut prayuth predrag primitivo prithvi
    prithviraj priyantha proinsias prospero przemyslaw purushottam pushkar qais qamar qasim quamrul quang quoc quyen
    rabi rabiul rached rachid rachmat radek radim radoslaw radovan raed rafael raffi rafiq rafiqul rafizi raghav
    ragnar raheel rahman rahmatullah raila rajabu rajan rajat rajeev rajendra rajesh rajiv rajnath rakesh ramachandran
    ramadan ramadhani raman ramesh ramin ramiro ramli ramnath ramtane ramzan ramzi ranariddh randolfe ranil ranjan
    ranjit rashad rashed rasheed rastislav ratan rateb rauf raul ravi ravindra rawiri raza reda redouane rehan rehman
    reinaldo remigio renan renato rewi reynaldo rhodri rhun riaan riad riadh ricardo richmond ridha ridwan rigoberto
    rintaro rishi risto ritesh rizal rizalino rizieq rizwan robert rodolfo rodrigo rogelio rohan rohit roland rolando
    romain roman romario romeo rommel romulo ronaldinho ronaldo rongo roque rosendo roshan rosli rostyslav rotimi
    rovshan ruairi ruaridh ruhul rui ruslan rustam ruy ryamizard ryo ryosuke ryota ryszard saad sabelo saber sabir
    sabri sachin sacky sadio sadyr saeed safwat sagar saidu saif saifuddin saiful sajid sajith sajjad sakari sakda
    salah salahuddin saleem saleh salem salif salih salim salisu salman salum salvador salvatore samarone sambit
    sameer sameh samer sami samir samuel sanan sanath sandeep sandiaga sandile sandor sanele sani sanjay sanjeev
    sanjiv santi santiago sanusi saparmurat sapolu sarath sarayuth sardar sarfaraz sartaj sarvesh sata satish satoru
    sattam satya satyendar saud saul saurabh sayed sbusiso schalk seamus sebastian sebastiao segun seidu seif seifu
    seiji sekou seksan selim selorm semesa semisi senzo seppo serafin serdar serge sergei sergey sergio serhii serhiy
    serik serzh setareki sethaput setyo severino seyi shabani shabir shadi shafie shafiq shafiqul shafqat shahbaz
    shahid shahidan shahidul shahnawaz shahram shahril shakeel shaker shakib shalva shamsul shankar sharad sharif
    shashank shaukat shavkat shawki shehan shehbaz shehu shekhar sheraz sherif shigeru shingo shinji shinjiro shintaro
    shinzo shiv shivraj shoaib shohei shoichi shota shunichi shyam siamak siaosi sibghatullah sibusiso siddaramaiah
    siddharth siddiqur sidi sifiso sigit sigmundur sigurdur sikandar silvano silvestre simeon simphiwe sion sione
    siphiwe sipho sisay sisira sitaram sithu sitiveni siya siyabonga siyanda sizwe skuli slamet slawomir slobodan
    smail snorri sofiane sofyan sohail sohrab sokhonn solly solomon somchai somkiat somkid somsak somsavat sonexay
    sonthi sooronbay sophal soren sorin sosene soufiane souleymane soumitra soumya sourav sovan sreedharan srettha
    ssali ssemakula stanislav stanislaw stefano steingrimur stipe subhash subramanian suchart sudheer sudhir sudirman
    sugata suhail suharso sukarno sukhbir sukhwinder sulaiman sulaimon suleiman suleyman sumanthiran sumit sunil
    surachate suraj surakiart suranga surapong surayud surendra suresh suriya suryo sushil susilo susumu sutarman
    suthep sutopo suwat svetozar swapan syahir syahrul syed szabolcs szymon tadashi tadesse tadeusz tadhg tahar tahir
    taichi taimur tajudeen takahiro takashi takayuki takeo takiyuddin takuya talal taleb talgat tamas tamaseu tamati
    tamer tamim tanasak tane tanveer tanvir tanzim taoufik tapan tapio taras tarcisio tarek tareque tariku tariq tarmo
    taro tarun taskin tasso tathagata tatsuya taufiq tawee tayeb tayfun teemu teguh tejashwi tejasvi tekle temesgen
    teodoro teofilo teofisto teori tertius tesfaye tetsuya tevita tewodros thabo thaksin thamsanqa thanakorn thanasis
    thanathorn thang thanin theerayut themba theo theophilus thiago thien thilina thong thongloun thor thorarinn
    thorbjorn thordur thorsteinn thuan thulani tiago tiaki tibor tidiane tidjane tiernan tigran tilahun timoci timoteo
    timur tipene tissa tito tjahjo tjekero tlou toan tofael toivo tolga tomas tomasi tomasz tomislav tomohiro tomoyuki
    toomas torquil toru toshihiro toshimitsu trefor trong trung tsakhiagiin tsegaye tsepo tshepang tsutomu tudur tuhoe
    tuiatua tuilaepa tuku tukuitonga tumusiime tuncay tunde tundu tunji tuomas turki turlough tushar tuyen
    twinamatsiko ualtar uday udaya uddhav udhayanidhi udomdej ugo ugochukwu ugyen uili ukhnaagiin ulan ulises ulugbek
    umar umaru upendra upul urmas usama usman uzair uzoma vaclav vagif vahan vahid vahram vaibhav vakhtang valdemar
    valdir valdis valentin valentino valeriy vannarith varun vasant vasile vasudeva vasudevan vasyl vazgen veikko
    velenkosini venkaiah venkatesh vicente vicentinho victorino vidir vidyut vijay vijayan vikas vikram vikrant vilem
    viliame viliami vilimoni vilmos vinay vincenzo vineet vinh vinicio vinicius vinod viorel vipin viraj virapong
    virat virender virgilio vishal vishnu vishwanath vitalii vitaliy vitit vitor vivek vladan vladimir vladimiro
    vojislav vojtech volodymyr vuk vuong vusi vyacheslav wael wafula wagner waheed wahidullah wahiduzzaman wainaina
    wairangi waisale wajid waldemar waldir waleed walid wandile wangchuk wanyama waqar warawut waseem wasim wasiu
    wassim wasswa waweru wekesa wenceslao wibowo widodo wieslaw wilfredo wilmer wilson wimal wiranto wisanu wisnu
    wissanu witold wladyslaw wlodzimierz wojciech wole worawut wunna wynand xavier yacine yadollah yahaya yahya yakubu
    yamandu yameen yannick yared yaroslav yaser yashwant yasin yasir yasonna yassine yasuhiro yasuo yaw yazid yemi
    yevgeny yevhen yogendra yogesh yogi yohannes yohei yoichi yoji yoshihiro yoshimasa yosuke youcef younes yousaf
    yousef yousif youssef youssouf yudi yuichi yuichiro yuji yuri yuriy yusof yusril yusuf yusuke yutaka yutthana yves
    zabihullah zacarias zafar zaheer zahid zaid zainal zakari zakaria zakhele zaki zalmay zambry zarni zaw zayed zaza
    zbigniew zdenek zdravko zdzislaw zeca zeeshan zeljko zenon zerihun zeya zhivko ziad ziaur zied ziyad zlatan zlatko
    zola zoltan zoramthanga zoran zouhair zsolt zubair zuberi zulfikar zulkifli zurab zvonimir zwelinzima
    """.split()
)
"""Given names of men."""

WORLD_FEMALE_NAMES = frozenset(
    """
    aaliya aarti aasha abeba abena abeni abir abosede achieng adanech adanna adaobi adela adelaida adenike adesuwa
    adetola adhiambo adibah aditi adjoa adriana aduke adunni adwoa afaf afia afroza afshan afua agata agatha agnieszka
    agota agueda ahlam ahorangi aicha aida aigul aiko aina aine aino ainura aisha aishah aishwarya aisling aissata
    aissatou aizhan ajara ajoke akanisi akanksha akinyi akosua akoth akua akudo alanieta alba aldis alejandra
    aleksandra alena alessia alfheidur alicja alina alisha alisi alka almudena alzira ama amalia amanda amani amarachi
    amarah ambiga ambreen ameena amel amina aminah amira amparo amrita amruta ana anahera anahi anahit anahita analia
    analyn anamika ananya anarkali anastasiia anastasija andrada andreea aneta angelica angelina angharad angkhana
    anika aniko anisa anita anitta anjana anju anjum annaliza anneke annelie anniina annika annisa anoma antonella
    antonia antonieta anuradha anush anusha anushka anwen anyango anzhelika aoibheann aoibhinn aparecida aparna apinya
    apiyo araba araceli aracely aracelys arati archana areej arezoo arini arlene armida arnthrudur aroha arpine aruna
    arundhati arunee arwa asdis asel asem asenaca asha ashling ashwini aslaug asma asmaa asnakech assia aster astou
    asuka asuncion atieno atiqah atishi atsuko audur auma awa awhina awino awo awuor aya ayaka ayako ayanda ayaulym
    aye ayelet ayesha aygun ayisha ayse aysha ayumi ayşe azadeh azalina aziza azizah azra azucena baaba babirye babita
    babylyn bahati bahia bairbre balqis barbora barkha basma batoul beata begum belen benazir benedetta benja
    bergthora bermet bernadeta berta bethan bharati bhavana bhavna bianca bibi bich bidhya bilkisu bimala bimbo bineta
    binta bintang bintou birtukan bisi bita boglarka bojana bolanle bongekile bongiwe boonruen bopha borbala bouchra
    bouthaina bozena bozidarka branka branwen brid bridget brigid brigida brinda bronwen bryndis buhle bukky bunmi
    bushra busisiwe caitriona camila candelaria caoimhe caridad carina carlota carmela carmelita carolina cassia
    catalina catarina catrin catriona cecilia celeste celestina celina ceridwen cerys chafia chahrazad chaima chamari
    chanakarn chanthou charito charlene charu chaw chebet chemutai chenai chenda chepkirui chepkoech chepngetich
    cherono cherotich chhavi chiamaka chidinma chiedza chieko chihiro chimamanda chinenye chinyere chipo
    chitra chitrakala chiyo chizuko cholpon christelle cida cinta cinthia citra claribel clarisse claudia clodagh
    conceicao concepcion consolata corazon coumba crisanta cristiana cristina csilla cuc dagmar dagny dalal dalia
    dalila damares damaris damayanti danuta daria dariga darya dearbhla debora dede deepali deki delcy delfina delia
    delyth denisa derartu dervla destiny devi devika diem diep dieynaba dijana dikeledi dilce dilhani dilma dina
    dinara dinda dineo dinusha dipa dipika disa divina divya diya diyah djamila djeneba doaa dolma dominika dorcas
    dorota dorottya dounia dragana dubravka dulani dunja durga eabha ebele ebru edelmira edina editha edna edwige eeva
    efua eija eiko eilidh eilis eiluned eimear eimhear eithne ejigayehu ekaette ekaterina ekta ekua elaheh elba elena
    eleni eleonora eleri elfa elham eliane elif elina elisa elisangela eliza elizabeta eliziane elna elodia eloisa
    elsabe elvia elvira elzbieta eman emer emerita emiko emilia emine enass encarnacion endah enfys enriqueta enyonam
    epsy erendira ericka erla erlinda ernestina erundina esha esi esinam esmeralda esperanza esra estefania estela
    ester estrella eszter etain etelka etsuko eufemia eufrosina eugenia eulalia eunice evangelina evelia ewa ewelina
    ezinne fabiana fabiola fadhlina fadia fadila fadumo fadwa fadzayi fahima fahmida faiesea faiza falguni fane fanta
    farah fareeha farhana fariba farida faridah farideh fariha farzana fatema fatemeh fathia fathiya fatiha fatim
    fatima fatma fatou fatouma fatoumata faustina fauzia fauziah fawzia fayza fehintola felicia felicidad felicitas
    felipa fenella fereshteh fernanda fetu ffion fiame filiz filomena fionna fionnghuala fionnuala fitri flavia
    florencia florinda folake folasade folashade foluke forough francisca freyja fruzsina fumiko fungai funke funmi
    funmilayo fusako gabriela gabriella galina gargi gayane gayatri gaynor geeta geetha gelete genet genoveva georgina
    ghada ghalia ghazala gilda giovanna gisela giselda gita gizella glenys gloria golshifteh graciela grainne grazia
    grazyna gregoria griselda gudlaug gudny gudrun gugu gugulethu guillermina gulalai gulnara gulnaz gunay gunel
    gunnhildur gwenan gwenda gwenllian gwyneth gyongyi habiba hadeel hadia haf hafida hafsa hafsat hajar hala halima
    halina haliza halla halyna hamida hana hanae hanako hanan hanane hania hanna hansa hantie hasina haslinda hasmah
    hasmik hasna hasnah hatice hauwa hawa haya hayat haydee heba hebe heena heida helena helga helja heloisa hema
    hemlata hend hengameh herminia hessa hilda hildur hilkka himani hina hind hinemoa hinewehi hiroko hirunika hirut
    hisako hitomi hiwot hlengiwe hnin hoa hoda homa honeylet honorata hortencia hortensia houda houria hrafnhildur
    hrefna huda huhana hulda humaira huyen iara ideli ifeoma ifeyinwa iffat ijeoma ilana ildiko ileana ilisapeci ilona
    ilonka imane imee imelda imen inaam indah indira indrani ines inga ingibjorg ingrid ingunn inmaculada inna inoka
    inonge intan intissar iolanda ionela iqra iracema irena iresha irina irma iryna isabela isabella isadora isatou
    iseult ishrat isidora isla ivana ivanka iveta ivete ivonne iwona izabela izabella izkia izumi izzah jaana jacinta
    jadranka jahanara jamila jamilah jana janaki jandira janeth janja jannatul jaqueline jarmila jasna javeria jaya
    jayalalithaa jayanthi jayanti jazmin jebet jelena jemima jennet jepchirchir jepkemoi jepkosgei jeptoo jessika
    jhumpa jihan jihane jimena jitka joanna joelma joice jolan jolanta josefina josilene jovana jozefina juana judit
    julieta jurate jussara justyna jyotsna kaarina kadiatou kadidia kadija kaisa kaja kalolaine kalpana kaltoum kamala
    kamariah kamila kanika kanimozhi kanini kanitha kaniz kannika kanta kaori kareena karima karina kartika kasturba
    kata katalin katerina kateryna katia katinka kausar kaveri kavitha kawira kayoko kazuko keiko kelera kemi
    kemigisha kenza ketevan khadidja khadija khadiza khady khairiah khaleda khalida khanyi khanyisile khatia khawla
    khemmathorn khofifah kholeka kieu kinga kirabo kirsi kirsty kishwar klara kohinoor kokila kolab kolbrun kolinda
    komal konstantina kopila korkor kristbjorg kristiina kristrun krisztina kriti krystyna ksenia kulsoom kumari
    kumiko kumudini kundai kushani kusum kusuma kyoko laila laisa laksmi lala laleh lalita lalla lamia larissa lata
    latha latifa latifah latisha lavenia lavinia layan layla leela leena leila leilani lela leni lenia leocadia leonor
    lesia lestari letesenbet letizia leyla lhamu lidiya liezl ligia liisa lilia lilian liliana lilit lilja lindiwe
    lita litia liya lizbeth lizeth ljiljana loida lolita londiwe lorena lorna losalini loubna lourdes lowri lubna
    lucelia lucero luciana luciene lucila lucja lucrecia lucyna luizianne lujain lungelwa luningning lupita lurdes
    lusia lutfunnahar luzia luzviminda lyubov lyudmila maame maarit machiko madhavi madhuri madina magaly magda
    magdalena magdalene maha mahbuba mahinarangi mahmuda mahnaz mahsa mahtab mahua maija maimouna maimuna maimunah
    mair maira maire mairi mairin mairwen maissa maita maite maiya maja makena makereta makhosazana maki makiko mako
    maksuda malak malala malani malathi malavika malee malgorzata maliheh malika malini mamata mamiko mamphela mamta
    manal manana manar manasi mandana mandisa maneka manel manisha manju manjula manuela mara maram marama marcela
    mared margarete margarida margit margret mariama mariana maribel maricarmen maricel maricela maricruz mariela
    marielle mariem marieme marietjie marijana marika mariko marilia marilou mariola marita marites maritza marivic
    marja marjan marketa marlyn marwa maryam maryem maryna marzena marzieh masako masami masechaba masih masoumeh
    mastura masuma matilde matshidiso maura mawuena mayawati mayra mays mayumi maznah mbali meaza medha meena
    meenakshi meenal megawati meghna megumi mehnaz mehreen mehriban mehrnoush mehwish meinir melati meleane melek
    meleri melita menaka menna merceditas mereana mereoni mereseini merewalesi meriem merja mervat merve meseret
    mhairi micaela michiko midori mieko mihingarangi miho mika mikiko milagros milena mina minako mineko minerva minna
    minttu mirela mireya miriama mirja mirjana mirna mirta mirtha misaki mitra mitsuko miyuki mizuho mmamoloko modesta
    moira mojgan mojisola momoko momtaz monika monireh monisola monserrat montserrat moraa morag morena morsheda
    morven motoko mouna mounira moushumi mpumi mridula muireann muirne mukandayisenga mukaramma mukhtaran mukta
    mulipola mulu mulyani mumbi mumbua muna munazza munira munirah mursal mursheda muthoni mutinta mwaba mwajuma
    mwanaidi mwangala mwende mwikali myfanwy mylene myriam mzia nabila nada nadeesha nadezhda nadine nadiya nafisa
    nafissa nafissatou nafula naglaa nagwa nahar nahed naheed nahid nahla naila naima nairi najat najla najma najwa
    nakato nakawesi nakitto naledi nalini nalubega nambi namita namrata namukasa namukolo nanaia nandar nandini
    nandipha nandita nanjala nansubuga nanuli narges nargiz narine narjes narmin nasima nasimiyu nasreen nasrin
    nastassia natalija nataliya natalya natia natividad natsuko natsumi nattaya nausheen naw nawal nawel nayla nayra
    nayyar nazanin nazirah nazma ndapanda ndapewa ndeye neasa neelam neema neeta neetu neha nelida nelly nelva nenita
    nerissa nermin nerys nesrine netumbo neusa nevena nevine nezha nga ngahuia ngarimu nguyet nhung nidhi nidia nieves
    nighat nilanthi nilar nilceia nilda nilima nilmini niloufar nilufar nilufer nina nirmala nirosha nirupama nisha
    nisreen nita nithya nivedita nivine njambi njeri njoki nkandu nkechi nkiru nkole nkosazana nneka nnenna nobuhle
    nobuko noelia noemi noha noirin nokuthula nokwazi noluthando nolwazi nomalanga nomathemba nombulelo nompilo
    nompumelelo nomsa nomthandazo nomusa nomvula nongnuch nonhlanhla nonkosi nontobeko nontombi noorjahan noraini
    norazizah norhayati noriko norlela norliza norma normala nosheen nosipho nosiviwe nouf noura nouria nozizwe nozomi
    nthabiseng ntombi ntombizodwa nuala nuha nurjahan nurul nusrat nuzhat nyaboke nyakio nyambura nyaradzo nyawira
    nydia nyokabi oanh obiageli oby oddny ofa ofelia oforiwaa ohenewaa oksana olabisi olajumoke olena olfat olga olha
    oluchi olufunke olwen omolara omotola omowunmi onsari onyinye oonagh orapin orlagh orlaith orsolya oshadi oumou
    outi oyinkan pacita padma padmini paetongtarn paidamoyo paivi palesa pallavi panadda pannika paola parastoo
    parekura parvaneh parvathi parvati patrycja paulina pavithra payal pegah penda pensri perfecta perla perlita
    petronella phindile phumeza phumzile phyu pia piedad piia pinar pirkko piroska pisey pisila pooja poonam pornpimol
    pornthip porntip prabha pragya pratibha pratima preeti preity prema prisca priscila priti priya priyani proinseas
    puleng puput purificacion purnima puspita putri que quratulain rabab rabeya rachana rachida rachmawati radha
    radhika radmila rafaela raffaella rafidah raghad ragnheidur rahat raheela rahel rahila rahimah rahma raija raisa
    raissa rajani rajkumari rajni rakhi rama rana rangimarie rania ranjana rannveig raquel rasha rashida rashmi ratana
    ratna ratri rawan rawya razia rebeca reem reema reham rehana rehema reiko reka rekha remedios renata renho renu
    renuka reshma retno reyna rhian rhiannon rhianon rhoda riana ridhima rifat rigoberta rihi riikka riko rim rina
    rini rinku ripeka ririn risma ritu ritva robina rohani rohini rokeya rokhaya rola romina ronke roopa rosalba
    rosalia rosalinda rosan rosana rosangela rosaura roseana roselle rosemarie rosenda rosinha roslinda rosmah rosnah
    rowena rowshan roxana roya rozina rozsa ruba rubana rubina ruchi rudo rufaida rufina rukhsana rukmini rumana
    rumbidzai rumiko runa rupa rupali ruqaiya ruqayya rusudan ruta rutendo ruvimbo ruwani ruxandra ruzaini ruzanna
    ryoko saara sabeen sabiha sabina sabita sabitha sabitri sachiko sadaf sadako sade sadhana sadhbh sadhvi sadia
    saeko safaa safia safina safiya sagal sahar saida saima sainiana saira sajida sakina sakshi salbiah salima salmah
    salote saloua saltanat salvor samah samaneh samanta samar samia samina samira sana sanaa sandar sandhya sangeeta
    sangita sanja sanjana sanjeewani santosha santoshi saodah saoirse saowalak sapna sarala saraswati sarita saroja
    sarojini sarolta sarwat sasikala satoko satu saule savita savitri sawsan sayaka sayeeda sayuri sedigheh seema
    sehrish seiko seini sejuti sekinat selina selma semra senait senga sepalika seruwaia setsuko sevgi sevinj shabana
    shabnam shada shadia shagufta shahana shahida shahira shahrizat shaila shailaja shaima shaimaa shaista shakira
    shakuntala shalwati shamima shamiso shamsa shamshad shanika shanthi shaparak sharifa sharifah sharmila sharmin
    sharmistha shashikala shatha shaza shazia sheela sheetal shefali sheikha shereen sherine sheryl shigeko shilpa
    shirin shizuka shobha shobhana shohreh shoko shona shraddha shreya shruti shubha shukria shuvai shweta sian
    sibongile sidra sigridur sigrun sigurlaug siham sihem sile silia silja silvana simamkele simin simona simran sina
    sinalei sindhu sindisiwe sinethemba sioned siranush sirikit sirine siriporn siriwan sirpa sithembile siwan sizani
    slaine slavica smita smriti snezana soad sobha sobia sofiya soha soheila sohini sokhna solange solomiya solrun
    somaya somjai somporn sona sonia soninha sophea sopheap soraya sorcha sosan sothea souad souha soumaya sreymom
    sreypov sriyani stanislawa stefania steinunn suad subhadra subina subira suchitra suda sudarat sudarshini sudha
    suely sufia suha suhaila suhair sujata sujatha sukanya sulochana sultana sumaira sumalatha sumana sumayya sumera
    sumiko sumitra sumudu sunanda sunee sunethra sunetra sunette sunita sunna supriya surabhi suraya susana sushila
    sushma susi suu suwanee suzan svandis svava sviatlana svitlana swapna swara swati syarifah syerleena sylwia
    szilvia tabassum tabata taghreed tahani tahira tahmima tahmina taimalie taina takako talita tamayo tambudzai
    tamika tamiko tamta tania tanisha tanja tanjina tantri tanuja tanushree tanvi tanzila tapasi taraneh tariana tarja
    tasmina tasneem tatevik tatjana tatyana teesta tegwen tehmina telesia telma teodora teona teresita terez tereza
    terezija tersia tetiana tetyana teuila thais thalatha thamara thandar thandeka thandi thandokazi thao thazin
    theary theodora thi thinzar thiri thitinan thoa thobeka thoko thokozani thora thordis thorgerdur thorhildur thuli
    thulisile thuong thuraya thuza thuzar tigist timaima timea tina tipawan tirunesh titi titilayo titilia tiwa tjiuee
    tomasa tomoko tomomi toribia toril toshiko tram trang treasa trisha truc trupti tsakani tsehay tsholofelo tsitsi
    tsuneko tuilagi tulasi tuliameni tulpe tumwebaze tuula tuulikki tuyet tytti udeshika uju ulla umadevi umeko umme
    umutoni una unaisi unathi unnur urmila ursulina urszula urvashi usha utami uttara uwamahoro uyen uzma vaiola
    valentina valentyna valeria valgerdur vandana vanesa vanitha vanna varsha vasemaca vasilisa vasudha vasundhara
    vatsala veena vesna vibha vidya vigdis vijayalakshmi viktoria viktoriya vilma vimala vimbai vineeta vinita violeta
    virag vitoria viviana vjosa vlasta vrinda vuyokazi waceke wafa wafaa wahida wairimu waithira wambui wangari
    wangeci wanida wanja wanjiku wanpen waraporn warda warigia waruguru whetu widad wieslawa wiktoria wint wioletta
    wiphawan wiwik worknesh wulan xiomara xochitl yaa yaaba yadira yael yamileth yamin yamini yamuna yana yanina
    yanira yanti yareli yashoda yasmeen yasmine yasuko yayoi yeda yejide yelena yeniset yenny yesenia yetunde yeukai
    yevgenia yevheniya yewande yingluck ylva yodit yogita yoko yoriko yoshiko yosra yousra yuka yukari yukiko yuko
    yuli yuliana yuliia yuliya yumi yumiko yuniarti yupin yuriko yusmawati zabel zaharah zahia zahida zahira zahra
    zahraa zaida zaitun zakia zaleha zandile zanele zara zarina zarqa zartaj zawadi zaynab zdenka zeba zehra zeina
    zeinab zelda zelia zeljka zenaida zeritu zhanar zilda zinaida zineb zinhle ziphora zita ziyanda zlata zodwa zohra
    zoleka zoliswa zoraida zorica zoubida zoya zsofia zsuzsa zsuzsanna zubaida zuhura zulaihat zuleika zulema zully
    zuraida zuraidah zuwena zuzana zvikomborero
    """.split()
)
"""Given names of women."""

WORLD_UNISEX_NAMES = frozenset(
    """
    abimbola abiola aki almaz amaechi amal anh asiah aung ayodele ayomide ayu azar azlan bhagyashree bhupinder
    chanda chileshe mutale mwansa mwila
    birender bizimana bukola chandrika chidi chika chioma damilola deepa dewi dian eka farai farhat ferdousi giang
    gleisi guadalupe gudni gurpreet habimana haile hanh hien hikaru ikenna iman ingabire iradukunda jaspal josefa jun
    jyoti kagiso kahurangi kanchana karma kelechi khanh khin kiran kirti krishna kuda kudakwashe kuldeep lerato lesedi
    lien linh loc madhu makoto manpreet minh moana mpho mukamana myat myint naoko naseem ngoc nhi nhlanhla nino
    niyonzima nkem nonso novita nshimiyimana nur nyasha nyein obioma olamide olanrewaju olayinka oluwaseun onyeka
    panashe parminder parveen phuong prem pushpa rabia rajaa rajinder refiloe refilwe reza rosario santosh saroj selam
    shahin shamim shanta shireen simbarashe siti sneha soe sonam suman surjit swaraj tafadzwa takudzwa talat tapiwa
    tariro tatenda tawanda tebogo temi temitope tendai tenzin thabang thabiso thanh thein thida thiha thinh tho thu
    thuy tinashe tonderai tshepo tshering tumelo tumi tupou uche uchenna ugonna umesh uwase uwimana ville wahyu wiremu
    wissam wolde xolani xuan yadana yinka zin
    """.split()
)
"""Given names that do not tell a person's sex."""

WORDS_TOO = frozenset(
    """
    abu akin asuncion destiny innocent milan orlando richmond salem sana sanaa sardar sheikha
    """.split()
)
"""Of these those that are words, places or mostly surnames in English print: they tell a person's sex, and find nobody."""
