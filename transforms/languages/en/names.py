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

STOPPED_WORDS = frozenset("Jr Sr Inc Corp Co Ltd Bhd Bros St Ste Sta Sto Mt Ft Dept Univ No Esq".split())
"""Words that are printed with a stop of their own, as printed, without it."""

SHORTENED_TITLES = frozenset(
    """
    Abp Addl Adv Ald Alh Amb Ar Arc Arch Archbp Archd Assoc Asst Atty Barr Bdr Bp Brgy Brig Brig.-Gen Bro Bvt Capt Cde Cdl Cdr
    Chf Cllr Cllrs Cmdr Cmdt Cmsr Col Comdr Comdt Comm Commdr Commr Cong Congr Const Coun Cpl Dcn Dep Det Dir Dra Drs Dy Eng
    Engr Er Evang Fg Flt Fr Fus Gdsm Gnr Gob Govr Hajj Hav Hj Hon Hons Ing Insp Ir Jt Kum Ldr Lect Lic Lieut Lieut.-Col
    Lieut.-Gen Lt Lt.-Cdr Lt.-Col Lt.-Gen Maj Maj.-Gen Mgr Min Mlle Mme Mons Msgr Nk Ofc Offr Pbro Pfc Pharm Preb Pres Profs
    Pst Pte Pvt Qs Reps Ret Retd Revd Revs Rfn Rt Rtd Sec Secy Sens Sgt Sgts Sh Shri Smt Spl Spr Sqn Srs Ssgt Sub-Insp Supdt
    Supt Surv Thiru Tn Tpl Tpr Ust Vble Ven Visc Wg
    """.split()
)
"""Titles that are printed shortened, with a stop that ends no sentence: 'Atty. Lind said', as printed, without the stop."""
KNOWN_TITLE = "gen."
"""One that every model of English has read, with its stop, for those that it has not."""

SHORTENED_GIVEN_NAMES = frozenset("Benj Chas Edw Jas Jno Ma Mohd Muhd Robt Saml Sk Thos Wm".split())
"""Given names that are printed shortened, with a stop: 'Ma. Teresa Ilagan', as printed, without it."""
KNOWN_INITIAL = "j."
"""What every model of English has read, for them."""

SHORTENED_WORDS = {
    **dict.fromkeys(("Sta", "Sto"), "st."),
    **dict.fromkeys(("Sdn", "Bhd", "Pty", "Tbk"), "co."),
    **dict.fromkeys(("Nos", "nos", "Ksh", "Kshs", "Shs", "Tk"), "no."),
    **{"approx": "about", "incl": "including", "Tues": "tuesday", "Thur": "thursday", "Thurs": "thursday", "Weds": "wednesday"},
}
"""Other words that are printed shortened in the midst of a sentence, each with a word that models of English have read."""
