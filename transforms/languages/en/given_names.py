"""Given names that English papers print, lower case, by the sex that they tell."""

from transforms.languages.en.world_given_names import WORDS_TOO, WORLD_FEMALE_NAMES, WORLD_MALE_NAMES, WORLD_UNISEX_NAMES

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
    yasmin yolanda yvette yvonne zainab zara zelda zoe marguerite odile eluned carys noor joan lene ingeborg solveig
    signe freja saoirse niamh siobhan aoife ciara orla roisin maeve brid mairead sinead solene helene eloise genevieve
    margaux amelie aurelie delphine clemence lucie manon chloe ines pilar dolores soledad consuelo rocio marisol paloma
    ximena yolanda chiara francesca giulia alessandra ludovica ilse greta liesl heike ulrike sabine petra anke katja
    agnieszka malgorzata katarzyna zofia ewa jadwiga ludmila svetlana oksana nadezhda yulia tatiana ngozi adaeze amara
    chinwe wanjiru thandiwe nomvula aminata fatoumata mariama hadiza zainab khadija leila yasmin shirin parisa
    priyanka deepika anjali lakshmi meera sunita kavita mei-ling xiaomei yuki sakura akiko haruka keiko soo-jin ji-woo
    cordelia dorothea philippa theodora honor tamsin winifred xanthe rozalia isaura assumpta blessing
    """.split()
)

UNISEX_NAMES = frozenset(
    """
    alex ali andrea ashley blair brook cameron casey chris dale dana darcy devon drew fran jamie jan jean jess jody jordan
    kelly kerry kim kit lee leslie lindsay lindsey logan loren lynn marion morgan pat quinn robin sam sandy sasha shannon
    shelby sidney stacy sydney taylor terry tracy val whitney mel nat jo bobbie billie frankie charlie max rory avery
    riley rowan skyler emerson
    """.split()
)
"""Given names that do not tell a person's sex."""

MORE_GIVEN_NAMES = frozenset(
    """
    antonin arianna art asa ash barry benito bilal brent carlton cornel curt demetrius dena dinesh dwayne earvin edmund
    efrain eldridge elmore emanuel enoch erskine everett fareed federico ferguson florent gonzalo garrison glenda grover
    hakim hank heath herschel hiram horace howie huey ilhan ira jagmeet jerrold jill josiah julius kaleb kellyanne khizr
    lael lamar leland lester levi lionel loretta luther lyndsey marla marvin megyn merrick mika millard monty morton
    napoleon nobuko norbert olympia orrin otis paulo phil preet prescott rahm randi rashida recep reince rick rhonda robyn
    roderick rosario roscoe rufus rush sadiq sal seamus shaquille shep sheldon sherrod shinzo sly sonny spencer sterling
    susannah tad tammy tashfeen tayyip terrance thurgood tip trey tulsi tyrell ulysses valery vernon viktor vladislav wes
    wilhelm witold woody xi yitzhak zbigniew zephyr angela benyamin binyamin ehud shimon ariel golda yair naftali avigdor
    mahmoud bashar hosni muammar saddam hamid ashraf imran nawaz benazir narendra rahul manmohan sonia shashi amartya
    raghuram priya aamir hassan hasan hussein mustafa kemal ahmet abdul tariq tarek karim nasser anwar rafik walid saad
    nabih hideki junichiro taro yoshihide kenji hiroshi akira satoshi takeshi yoko naomi moon jae geun ban kofi thabo
    nelson desmond jacob cyril julius uhuru raila yoweri paul ellen abiy haile goodluck muhammadu olusegun chimamanda wole
    chinua angelique matteo silvio giorgia beppe giuseppe sergio enrico mariano pedro pablo albert carles ada manuela
    jean-claude jean-marie jean-luc emmanuel francois nicolas segolene marine marion edouard bruno gerald christophe
    jacques simone dominique manuel najat alain valery angela gerhard helmut wolfgang sigmar ursula annegret frauke
    alexander horst joschka renate katrin cem sahra geert mark jesse dilan frans jeroen guy elio charles herman didier
    sophie bart jens erna stefan ulf magdalena fredrik carl goran mette lars helle anders sauli juha sanna jyrki alexis
    yanis kyriakos antonis donald beata jaroslaw lech andrzej ewa viktor orban ferenc gordon andrej milos vaclav zuzana
    robert igor peter boyko rumen klaus traian victor liviu vladimir dmitry sergei alexei boris garry mikhail nikita petro
    volodymyr yulia arseniy vitali alexander lukas nicolae vlad maia dilma luiz jair michel fernando cristina mauricio
    nestor evo hugo nicolas juan alvaro gustavo enrique felipe vicente andres claudia ernesto raul fidel michelle
    sebastian ricardo alberto ollanta keiko alan rafael lenin justin stephen jagmeet pierre brian kim john rachel kathleen
    christy alison danielle jason rona mélanie chrystia françois-philippe stéphane stephane denis yves-francois philippe
    pauline lucien bernard gilles thomas mauril seamus anita harjit navdeep omar ahmed karina steven joly pascale
    marie-claude jean-yves dominic carla patty marco soraya gudie arif randy marci
    """.split()
)
"""Further given names, of public life in many countries."""

_WORLD_NAMES = WORLD_MALE_NAMES | WORLD_FEMALE_NAMES | WORLD_UNISEX_NAMES
GIVEN_NAMES = MALE_NAMES | FEMALE_NAMES | UNISEX_NAMES | MORE_GIVEN_NAMES | (_WORLD_NAMES - WORDS_TOO)
