"""Word lists that the rules read: cue verbs, titles, honorifics, heads of organizations' names, given names, words for people.

Lists are closed classes or the head of a long tail; a rule must still work for a name or a verb that stands in none of them.
"""

SPEECH_VERBS = frozenset(
    """
    say tell add write ask reply respond answer continue explain note declare state tweet argue warn recall insist claim
    announce admit acknowledge conclude joke quip remark observe comment shout yell cry exclaim whisper mutter murmur
    chant scream bark snap retort counter interject confess concede complain lament vow pledge promise swear boast brag
    assert maintain contend allege suggest propose predict caution urge plead demand order testify report read post
    email text caption repeat reiterate echo emphasize emphasise stress clarify confirm deny deplore protest muse
    reflect reckon opine assure reassure remind advise recommend propose relate recount reveal disclose charge accuse
    blast slam denounce condemn criticize criticise mock scoff praise hail thank apologize apologise agree disagree
    object wonder hint imply indicate mention cite quote describe call label dub term characterize characterise proclaim
    pronounce profess preach lecture stammer chuckle laugh sigh grumble fume gush enthuse crow chime venture volunteer
    summarize summarise elaborate specify stipulate decree rule find tell put go begin start finish plead urge implore
    beg pray sing recite intone blog retweet message phone-in broadcast publish print title headline summon decline
    refuse signal estimate forecast guess speculate theorize theorise posit reason counsel instruct inform notify brief
    teach utter voice express address speak talk greet welcome tease rant rage roar thunder scold chide lambast lambaste
    rebuke admonish attack hit shoot fire push press pitch sum offer deadpan riff beam affirm
    """.split()
)
"""Lemmas of verbs that report speech or writing.

The head of the list (say, tell, add, write, ask) are the cues of nine in ten quotations.
"""

THOUGHT_VERBS = frozenset(
    """
    think believe know feel hope fear worry doubt expect want wish understand realize realise consider suspect assume
    imagine remember forget decide conclude see find learn hear regard view dream plan intend dread conclude
    """.split()
)
"""Lemmas of verbs that report a thought or an attitude."""

TITLES = frozenset(
    """
    president premier chancellor minister secretary senator governor mayor councillor councilor councilman councilwoman
    congressman congresswoman representative delegate assemblyman assemblywoman lawmaker legislator mp mpp mla mep mna
    ambassador envoy consul commissioner chief chair chairman chairwoman chairperson director manager head leader
    speaker whip spokesman spokeswoman spokesperson judge justice magistrate prosecutor attorney lawyer counsel
    solicitor barrister general colonel major captain lieutenant sergeant corporal officer constable superintendent
    inspector detective sheriff marshal admiral commander commodore commandant trooper agent ranger coroner professor
    dean rector provost principal lecturer teacher scientist researcher economist historian analyst strategist adviser
    advisor consultant aide ceo cfo coo cto founder co-founder cofounder owner partner executive entrepreneur editor
    reporter journalist correspondent columnist anchor host author writer novelist poet critic producer filmmaker coach
    trainer captain goalkeeper striker midfielder defender quarterback pitcher forward guard archbishop bishop cardinal
    pope pastor reverend rabbi imam priest father sister brother deacon king queen prince princess duke duchess baron
    baroness lord lady sultan emir sheikh doctor nurse surgeon physician epidemiologist ombudsman auditor treasurer
    comptroller controller registrar clerk deputy candidate nominee frontrunner activist organizer organiser campaigner
    volunteer farmer resident voter actor actress singer comedian musician artist director composer conductor curator
    president-elect governor-elect mayor-elect vice-president
    """.split()
)
"""Nouns that head a title before or beside a name, lower case."""

ROLE_WORDS = frozenset(
    """
    former acting interim deputy vice assistant associate senior junior chief prime first second attorney co-chair ex-
    lead national regional provincial federal state local city county town district party campaign team police fire
    union opposition shadow executive presidential vice-presidential presumptive republican democratic liberal
    conservative labour labor green general foreign interior defence defense finance health education justice housing
    transport energy environment home
    """.split()
)
"""Words that belong to a title when they stand before its head noun, even in lower case."""

DROPPED_MODIFIERS = frozenset(
    """
    longtime long-time veteran fellow embattled outgoing then one-time onetime the a an his her their its our my this
    that rival top lone new young old fiery controversial conservative-leaning pro-
    """.split()
)
"""Words before a title that describe the moment or the writer's view, and are no part of the role."""

HONORIFICS = frozenset(
    """
    mr mrs ms mx miss dr prof sir dame madam mme rev sen rep gov gen col maj capt cpt lt sgt cpl pvt adm cmdr hon pres
    amb atty supt insp det const fr sr st messrs mister mssrs judge justice president sens reps govs
    """.split()
)
"""Honorifics and abbreviated titles, lower case, without the stop."""

MALE_HONORIFICS = frozenset(
    {"mr", "sir", "mister", "lord", "king", "prince", "father", "brother", "congressman", "chairman", "fr"}
)
FEMALE_HONORIFICS = frozenset(
    {"mrs", "ms", "miss", "dame", "madam", "mme", "lady", "queen", "princess", "sister", "congresswoman", "chairwoman"}
)

MALE_NOUNS = frozenset(
    """
    man men boy father dad son husband brother uncle nephew grandfather grandson king prince gentleman actor spokesman
    chairman congressman councilman businessman salesman fisherman fireman policeman anchorman widower monk priest
    """.split()
)
FEMALE_NOUNS = frozenset(
    """
    woman women girl mother mom mum daughter wife sister aunt niece grandmother granddaughter queen princess lady
    actress spokeswoman chairwoman congresswoman councilwoman businesswoman saleswoman widow nun waitress
    """.split()
)

PARTICLES = frozenset(
    """
    van von de der den del della di da dos das du la le el al bin ibn ben ter ten zu zur af av y e san santa st st. o'
    mc mac abu
    """.split()
)
SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "phd", "md"})

ORG_HEADS = frozenset(
    """
    party committee council commission agency department ministry office bureau board court senate house congress
    parliament assembly university college school institute institution foundation association union league federation
    society club team company corporation corp inc ltd llc plc group holdings bank fund trust partners associates
    network news times post tribune journal herald gazette chronicle press magazine radio television tv channel media
    service services authority administration center centre hospital clinic church ministry ministries coalition
    alliance campaign caucus pac police guard force army navy corps brigade force industries systems technologies
    airlines airways motors energy oil studios entertainment records books project initiative program programme forum
    summit chamber exchange reserve observatory museum library orchestra
    """.split()
)
"""Last words of organizations' names, lower case."""

PERSON_NOUNS = (
    TITLES
    | MALE_NOUNS
    | FEMALE_NOUNS
    | frozenset(
        """
    official source expert people person citizen spokespeople member colleague friend neighbour neighbor witness victim
    survivor student parent child kid family critic supporter opponent ally rival voter worker employee employer
    customer user fan crowd audience panel jury staff crew team group coalition union committee council commission
    agency department ministry office company firm bank campaign government administration court report study survey
    poll statement document letter email memo lawsuit complaint filing release article newspaper paper magazine website
    blog tweet post message ad advertisement video song sign banner placard slogan headline book player pundit observer
    insider operative donor backer delegate police authority democrat republican liberal conservative tory activist
    protester demonstrator immigrant refugee veteran soldier businessperson lawmaker politician bureaucrat diplomat
    investigator regulator trader investor shareholder bidder
    """.split()
    )
)
"""Lemmas of nouns that can speak: people, bodies of people, and what people write."""

PLURAL_SOURCES = frozenset({"source", "official", "people", "expert", "analyst", "critic", "supporter", "aide", "witness"})

MALE_NAMES = frozenset(
    """
    aaron abdul abdullah abraham adam adrian ahmad ahmed aidan al alan albert alberto alejandro alex alexander alfonso
    alfred ali allan allen alvin amir anders andre andreas andrew andy angelo anthony anton antonio ari arif arjun
    arnold arthur asher ashton austin barack barry bartholomew ben benedict benjamin bernard bernie bert bill billy
    blake bob bobby boris brad bradley brandon brendan brent brett brian bruce bruno bryan bryce byron caleb calvin
    cameron carl carlo carlos carter cedric chad charles charlie chester chris christian christopher chuck clarence
    clark claude clayton cliff clifford clint clinton clive clyde cody cole colin conor connor corey cornelius cory
    craig curtis cyrus dale damian damien damon dan daniel danny darius darrell darren dave david dean declan dennis
    denis derek derrick desmond devin diego dmitri dominic don donald donovan doug douglas duane duncan dustin dwayne
    dwight dylan earl ed eddie edgar eduardo edward edwin eli elias elijah elliot elliott elmer emil emmanuel enrique
    eric erik ernest ernesto ethan eugene evan ezra felix ferdinand fernando fidel finn floyd francis francisco francois
    frank franklin fred freddie frederick fritz gabriel gareth garrett gary gavin gene geoff geoffrey george gerald
    gerard gilbert giles giovanni glen glenn gordon graham grant greg gregory guido guillermo gus gustav guy hamid hank
    hans harold harris harrison harry harvey hassan hector helmut henri henrik henry herb herbert herman homer howard
    hugh hugo hussein ian ibrahim igor ira irving isaac ismail ivan jack jackson jacob jacques jaime jake jamal james
    jamie jan jared jason javier jay jean jeb jeff jeffrey jeremiah jeremy jerome jerry jesse jesus jim jimmy joachim
    joao joe joel johan johann john johnny jon jonah jonas jonathan jordan jorge jose josef joseph josh joshua juan
    julian julio julius justin kamal karl keith ken kenneth kenny kent kerry kevin khalid kim kirk klaus kofi konrad
    kurt kyle lance larry lars laurence lawrence lee len leo leon leonard leonardo leroy leslie lester lewis liam
    lincoln lindsey lionel lloyd logan lorenzo lou louis luc luca lucas luigi luis luke lyle lyndon magnus mahmoud
    malcolm manuel marc marcel marcelo marco marcus mario mark marshall martin marty marvin mateo mathieu matt matthew
    matthias maurice max maxime maxwell mehdi mehmet mel melvin micah michael michel miguel mike mikhail miles milo
    milton mitch mitchell mitt moe mohamed mohammad mohammed morgan morris moses muhammad murray mustafa nate nathan
    nathaniel neal ned neil nelson newt nicholas nick nicolas nigel nikolai noah noel norm norman oleg oliver olivier
    omar oscar osman otto owen pablo paolo pascal pat patrick paul pavel pedro percy perry pete peter phil philip
    philippe phillip pierre piers prakash preston quentin quincy rafael raj rahul ralph ramon rand randall randy raphael
    rashid raul ray raymond reggie reginald reid reinhold rene rex rhys ricardo richard rick ricky rob robert roberto
    robin rod rodney rodrigo roger roland rolf roman ron ronald ronnie rory ross roy ruben rudolph rudy rupert russ
    russell ryan salman salvador sam samir sammy samuel sandro sanjay santiago saul scott sean sebastian sergei sergey
    sergio seth shane shaun shawn sid sidney silvio simon solomon stan stanley stefan stephen stephane steve steven
    stewart stuart sven tariq ted teddy terence terrence terry theo theodore thierry thomas tim timothy tobias toby todd
    tom tomas tommy tony travis trent trevor tristan troy tyler tyrone ulrich umberto victor viktor vince vincent vinod
    virgil vito vladimir wade wallace walter warren wayne wendell werner wesley wilbur wilfred will willem william
    willie winston wolfgang woodrow xavier yannick yasser yuri yusuf zac zachary zack zane zoltan
    """.split()
)
FEMALE_NAMES = frozenset(
    """
    abby abigail ada adele adriana agatha agnes aisha alana alexandra alexis alice alicia alison allison alma alyssa
    amanda amber amelia amina amy ana anastasia andrea angela angelica angelina angie anita ann anna annabel anne
    annette annie antonia april ariana arlene ashley astrid audrey aurora autumn ava ayesha barbara beatrice beatriz
    becky belinda bella bernadette bernice bertha beth bethany betsy betty beverly bianca blanca bonnie brenda briana
    bridget brigitte brittany brooke camilla camille candace caren carla carly carmen carol carole carolina caroline
    carolyn carrie casey cassandra catalina catherine cathy cecilia celeste celia celine chandra chantal charlene
    charlotte chelsea cheryl chloe christa christiane christina christine christy cindy claire clara clarissa claudia
    colette colleen condoleezza connie constance cora corinne courtney cristina crystal cynthia daisy dana danica
    daniela danielle daphne darlene dawn debbie deborah debra deirdre delia denise diana diane dina dolores donna dora
    doreen doris dorothy edith edna eileen elaine eleanor elena elisa elisabeth elise eliza elizabeth ella ellen eloise
    elsa elsie emily emma erica erika erin esmeralda estelle esther ethel eugenia eva eve evelyn faith farah fatima
    fatou faye felicia fiona flora florence frances francesca francine gabriela gabrielle gail genevieve georgia
    georgina geraldine gertrude gina ginny giulia gladys glenda gloria grace greta gretchen gwen gwendolyn hannah
    harriet hazel heather heidi helen helena helene helga henrietta hilary hilda hillary holly hope huma ida ilona imani
    imelda ines ingrid irene irina iris irma isabel isabella isabelle ivanka ivy jackie jacqueline jade jana jane janet
    janice janine jasmine jeanette jeanne jen jenna jennifer jenny jessica jill joan joanna joanne jocelyn jodi jody
    johanna josephine joy joyce juanita judith judy julia juliana julie juliet june justine kaitlyn kamala karen karin
    karina karla kate katherine kathleen kathryn kathy katie katrina katya kay kayla keisha kelly kelli kellyanne kendra
    khadija kimberly kirsten kirstjen krista kristen kristin kristina kylie lara latoya laura lauren laurie lea leah
    leila lena leonora leticia lidia lila lillian lily linda lindsay lisa liv liz lois lola loretta lori lorraine louise
    lucia lucille lucinda lucy luisa luz lydia lynda lynn lynne mabel madeleine madeline madison maggie maja mandy
    manuela marcella marci marcia margaret margarita margot maria mariah mariam marian marianne marie marilyn marina
    marion marisa marissa marjorie marlene marta martha mary matilda maud maureen maxine maya megan meghan mei melania
    melanie melinda melissa mercedes meredith mia michaela michelle mildred millicent mimi mina miranda miriam moira
    molly mona monica monique muriel myra myrtle nadia nadine nancy naomi natalia natalie natasha nellie nicole nikki
    nina noor nora norma odette odile olga olive olivia opal ophelia paige pam pamela patricia patsy patti patty paula
    pauline pearl peggy penelope penny petra phoebe phyllis piper polly pooja priscilla priya rachel ramona raquel
    rebecca regina renata renee rhonda rita roberta rochelle rosa rosalie rosalind rose roseanne rosemary roxanne ruby
    ruth sabine sabrina sadie sally salma samantha sandra sandy sara sarah sasha savannah selena selma serena shannon
    sharon sheena sheila shelley sherry shirley sierra silvia simone sofia sonia sophia sophie stacey stacy stella
    stephanie sue susan susana susanne suzanne svetlana sybil sylvia tabitha tamara tammy tanya tara tatiana teresa tess
    tessa thea thelma theresa therese tiffany tina toni tonya tracey tracy trish trudy uma ursula valerie vanessa vera
    veronica vicki vicky victoria viola violet virginia vivian viviane wanda wendy whitney wilhelmina wilma winifred
    yasmin yolanda yvette yvonne zainab zara zelda zoe
    """.split()
)
GIVEN_NAMES = MALE_NAMES | FEMALE_NAMES
