"""Names by what they are in other languages, as English print spells them."""

FAMILY_NAMES = frozenset(
    """
    ahn an bae baek bang bui cai cao cha chan chang chau che chen cheng cheong cheung chi chiang chiu cho choe choi chong chou
    chow choy chu chua chui chun chung chyun cui dai dang dao deng ding dinh do doan dong du duan duong eom fan fang feng
    foo fu fung gan gao geng goh gong gu guan guo gwon ha hahm ham han hao he heo ho hoang hong hsieh hsu hu hua huang hui
    hung huynh hwang hyun im in jang jeon jeong ji jia jiang jin jo jon joo ju jung kam kan kang kao ke khoo kim ko koh
    kong koo ku kuan kum kuo kwak kwan kweon kwok kwon lai lam lan lao lau law le lee lei leong leung li lian liang liao
    liew lim lin ling liu lo loh long loo low lu lui luk lung luo luong luu ly ma mai mak man mao mei meng mo mok moon mou
    mui nam ng ngai ngan ngo nguyen ni noh oh ong ou ow pak pan pang park peng pham phan phung pi ping poon pu qi qian
    qiao qin qiu qu quach quan ren rhee ri ro roh ryu seo seok shao shek shen sheng shi shih shim shin si sim sin sit siu
    so sohn son song soon su suen suh sui sun sung szeto ta tai tam tan tang tao tay teh teng teo teoh thai tham ti tian
    tien ting to tong tran trieu trinh truong tsai tsang tse tseng tsoi tsui tu tung un vo vu wan wang wei wen weng won
    wong woo wu xi xia xiang xiao xie xin xing xiong xu xue yam yan yang yao yap ye yeh yen yeo yeoh yeon yeow yeung yi
    yim yin ying yip yiu yoo yoon you yu yuan yue yuen yun yung zeng zhan zhang zhao zheng zhong zhou zhu zhuang zou
    """.split()
)
"""Family names that stand before the given name."""

MALE_PARTICLES = frozenset({"bin", "ibn", "ould", "a/l", "s/o"})
FEMALE_PARTICLES = frozenset({"bint", "binti", "binte", "bte", "mint", "a/p", "d/o", "ní", "nic", "uí"})
FEMALE_ENDINGS = ("ovna", "evna", "skaya", "skaia", "dottir")

INSTITUTIONS = frozenset(
    """
    Cabinet Police Senate Parliament Congress Treasury Army Navy Bundestag Knesset Duma Majlis Diet Dáil Seanad
    """.split()
)
"""Common nouns that are a body's name behind 'the', with a capital."""

STOPPED_WORDS = frozenset("Jr Sr Inc Corp Co Ltd Bros St Ste Mt Ft Dept Univ No Esq".split())
"""Words that are printed with a stop of their own, as printed, without it."""
