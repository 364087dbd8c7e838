"""Given names that English papers print, lower case, by the sex that they tell."""

from transforms.languages.en.world_given_names import WORDS_TOO, WORLD_FEMALE_NAMES, WORLD_MALE_NAMES, WORLD_UNISEX_NAMES

MALE_NAMES = WORLD_MALE_NAMES | frozenset(
    """
    aaron abdullah abraham adam adrian ahmad ahmed aidan al alan albert alberto alex alexander alfred ali allan
    allen alvin amir anders andre andreas andrew andy angelo anthony anton antonio ari arjun arnold arthur asher
    ashton austin barack barry bartholomew ben benedict benjamin bernard bernie bert bill billy blake bob bobby brad
    bradley brandon brendan brent brett brian bruce bruno bryan bryce byron caleb calvin cameron carl carlo carlos
    carter cedric chad charles charlie chester chris christian christopher chuck clarence clark claude clayton cliff
    clifford clint clinton clive clyde cody cole colin conor connor corey cornelius cory craig curtis cyrus dale
    damian damien damon dan daniel danny darius darrell darren dave david dean declan dennis denis derek derrick
    desmond devin diego dmitri dominic don donald donovan doug douglas duane duncan dustin dwayne dwight dylan earl
    ed eddie edgar eduardo edward edwin eli elias elijah elliot elliott elmer emil emmanuel enrique eric erik ernest
    ethan eugene evan ezra ferdinand finn floyd francis francisco frank franklin fred freddie frederick fritz gareth
    garrett gary gavin gene geoff geoffrey george gerald gerard gilbert giles giovanni glen glenn gordon graham
    grant greg gregory guido guillermo gus gustav guy hamid hank hans harold harris harrison harry harvey hector
    helmut henri henrik henry herb herbert herman homer howard hugh hugo hussein ian ibrahim ira irving isaac ismail
    ivan jack jackson jacob jacques jaime jake james jamie jan jared jason javier jay jean jeb jeff jeffrey jeremiah
    jeremy jerome jerry jesse jesus jim jimmy joachim joao joe joel johan johann john johnny jon jonah jonas
    jonathan jordan jorge jose josef joseph josh joshua julian julio julius justin kamal karl keith ken kenneth
    kenny kent kerry kevin khalid kim kirk klaus konrad kurt kyle lance larry lars laurence lawrence lee len leo
    leon leonard leonardo leroy leslie lester lewis liam lincoln lindsey lionel lloyd logan lorenzo lou louis luc
    luca lucas luigi luis luke lyle lyndon magnus mahmoud malcolm marc marcel marcelo marco marcus mario mark
    marshall martin marty marvin mateo mathieu matt matthew matthias maurice max maxime maxwell mehdi mehmet mel
    melvin micah michael miguel mike mikhail miles milo mitch mitchell mitt moe mohamed mohammad mohammed morgan
    morris moses muhammad murray nate nathan nathaniel neal ned neil newt nicholas nick nicolas nigel nikolai noah
    noel norm norman oleg oliver olivier oscar osman otto owen paolo pascal pat patrick paul pavel percy perry pete
    peter phil philip philippe phillip pierre piers preston quentin quincy raj rahul ralph ramon rand randall randy
    raphael rashid ray raymond reggie reginald reid reinhold rene rex rhys richard rick ricky rob roberto robin rod
    rodney roger rolf ron ronald ronnie rory ross roy ruben rudolph rudy rupert russ russell ryan sam sammy sandro
    scott sean seth shane shaun shawn sid sidney silvio simon stan stanley stefan stephen stephane steve steven
    stewart stuart sven ted teddy terence terrence terry theodore thierry thomas tim timothy tobias toby todd tom
    tommy tony travis trent trevor tristan troy tyler tyrone ulrich umberto victor viktor vince vincent virgil vito
    wade wallace walter warren wayne wendell werner wesley wilbur wilfred will willem william willie winston
    wolfgang woodrow yasser zac zachary zack zane
    """.split()
)

FEMALE_NAMES = WORLD_FEMALE_NAMES | frozenset(
    """
    abby abigail ada adele agnes alana alexandra alexis alice alicia alison allison alma alyssa amber amelia amy
    anastasia andrea angela angie ann anna annabel anne annette annie april ariana ashley astrid audrey aurora
    autumn ava barbara beatrice beatriz becky belinda bella bernadette bernice bertha beth bethany betsy betty
    beverly blanca bonnie brenda briana brigitte brittany brooke camilla camille candace caren carla carly carmen
    carol carole caroline carolyn carrie casey cassandra catherine cathy celia celine chandra chantal charlotte
    chelsea cheryl chloe christa christiane christina christine christy cindy claire clara clarissa colette colleen
    condoleezza connie constance cora corinne courtney crystal cynthia daisy dana danica daniela danielle daphne
    darlene dawn debbie deborah debra deirdre denise diana diane dolores donna dora doreen doris dorothy edith
    eileen elaine eleanor elisabeth elise elizabeth ella ellen eloise elsa elsie emily emma erica erika erin estelle
    esther ethel eva eve evelyn faith faye fiona flora florence frances francesca francine gabrielle gail genevieve
    georgia geraldine gertrude gina ginny giulia gladys glenda grace greta gretchen gwen gwendolyn hannah harriet
    hazel heather heidi helen helene henrietta hilary hillary holly hope huma ida imani irene iris isabel isabelle
    ivy jackie jacqueline jade jane janet janice janine jasmine jeanette jeanne jen jenna jennifer jenny jessica
    jill joan joanne jocelyn jodi jody johanna josephine joy joyce juanita judith judy julia juliana julie juliet
    june justine kaitlyn karen karin karla kate katherine kathleen kathryn kathy katie katrina katya kay kayla
    keisha kelly kelli kellyanne kendra kimberly kirsten kirstjen krista kristen kristin kristina kylie lara latoya
    laura lauren laurie lea leah lena leonora leticia lidia lila lillian lily linda lindsay lisa liv liz lois lola
    loretta lori lorraine louise lucia lucille lucinda lucy luisa luz lydia lynda lynn lynne mabel madeleine
    madeline madison maggie mandy marcella marci marcia margaret margarita margot maria mariah mariam marian
    marianne marie marilyn marina marion marisa marissa marjorie marlene marta martha mary matilda maud maureen
    maxine maya megan meghan mei melania melanie melinda melissa mercedes meredith mia michaela michelle mildred
    millicent mimi miranda miriam molly mona monica monique muriel myra myrtle nadia nancy naomi natalia natalie
    natasha nellie nicole nikki noor nora odette odile olive olivia opal ophelia paige pam pamela patricia patsy
    patti patty paula pauline pearl peggy penelope penny petra phoebe phyllis piper polly priscilla rachel ramona
    rebecca regina renee rhonda rita roberta rochelle rosa rosalie rosalind rose roseanne rosemary roxanne ruby ruth
    sabine sabrina sadie sally salma samantha sandra sandy sara sarah sasha savannah selena serena shannon sharon
    sheena sheila shelley sherry shirley sierra silvia simone sofia sophia sophie stacey stacy stella stephanie sue
    susan susanne suzanne svetlana sybil sylvia tabitha tamara tammy tanya tara tatiana teresa tess tessa thea
    thelma theresa therese tiffany toni tonya tracey tracy trish trudy uma ursula valerie vanessa vera veronica
    vicki vicky victoria viola violet virginia vivian viviane wanda wendy whitney wilhelmina wilma winifred yasmin
    yolanda yvette yvonne zainab zoe marguerite eluned carys lene ingeborg solveig signe freja niamh siobhan aoife
    ciara orla roisin maeve mairead sinead solene margaux amelie aurelie delphine clemence lucie manon pilar soledad
    consuelo rocio marisol paloma ximena chiara alessandra ludovica ilse liesl heike ulrike anke katja katarzyna
    zofia jadwiga ludmila yulia ngozi adaeze amara chinwe wanjiru thandiwe aminata hadiza parisa priyanka deepika
    anjali lakshmi meera kavita mei-ling xiaomei yuki sakura akiko haruka soo-jin ji-woo cordelia dorothea philippa
    honor tamsin xanthe rozalia isaura assumpta blessing
    """.split()
)

UNISEX_NAMES = WORLD_UNISEX_NAMES | frozenset(
    """
    alex ali andrea ashley blair brook cameron casey chris dale dana darcy devon drew fran jamie jan jean jess jody
    jordan kelly kerry kim kit lee leslie lindsay lindsey logan loren lynn marion morgan pat quinn robin sam sandy
    sasha shannon shelby sidney stacy sydney taylor terry tracy val whitney mel nat jo bobbie billie frankie charlie
    max rory avery riley rowan skyler emerson
    """.split()
)
"""Given names that do not tell a person's sex."""

MORE_GIVEN_NAMES = frozenset(
    """
    antonin arianna art asa ash carlton cornel curt demetrius dena earvin edmund eldridge elmore emanuel erskine
    everett fareed ferguson florent garrison grover heath herschel hiram horace howie huey ilhan jagmeet jerrold
    josiah kaleb khizr lael lamar leland levi luther lyndsey marla megyn merrick millard monty morton napoleon
    olympia orrin otis preet prescott rahm randi recep reince robyn roderick roscoe rufus rush sadiq sal shaquille
    shep sheldon sherrod sly sonny spencer sterling susannah tad tashfeen tayyip terrance thurgood tip trey tulsi
    tyrell ulysses valery vernon vladislav wes wilhelm woody xi yitzhak zephyr benyamin binyamin ehud shimon ariel
    golda yair naftali avigdor bashar hosni muammar saddam nawaz narendra manmohan shashi amartya raghuram aamir
    kemal ahmet rafik nabih hideki junichiro yoshihide hiroshi satoshi takeshi moon jae geun ban cyril uhuru yoweri
    abiy goodluck chinua angelique matteo giorgia beppe giuseppe carles segolene marine edouard christophe dominique
    gerhard sigmar annegret frauke horst joschka renate katrin cem sahra geert dilan frans jeroen elio bart erna ulf
    fredrik goran mette helle sauli juha sanna jyrki yanis kyriakos antonis jaroslaw orban andrej boyko rumen traian
    liviu dmitry alexei garry nikita petro arseniy vitali lukas vlad maia luiz jair nestor evo ollanta lenin rona
    mélanie chrystia françois-philippe stéphane yves-francois lucien gilles mauril harjit navdeep joly pascale
    marie-claude gudie
    """.split()
)
"""Given names of public life in many countries whose sex is told in none of the lists above."""

GIVEN_NAMES = (MALE_NAMES | FEMALE_NAMES | UNISEX_NAMES | MORE_GIVEN_NAMES) - WORDS_TOO
