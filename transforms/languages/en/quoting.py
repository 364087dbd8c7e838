"""The words by which English texts say that somebody speaks, and how the print around quotations reads."""

import re

from transforms.languages.quoting import QuotingWords

QUOTING = QuotingWords(
    common_cues=frozenset(
        {"say", "tell", "add", "write", "ask", "respond", "reply", "note", "continue", "tweet", "declare", "explain", "state"}
    ),
    plain_cues=frozenset({"said", "says"}),
    addressing_verbs=frozenset({"tell", "inform", "ask", "advise", "notify", "remind", "assure", "brief"}),
    remark_nouns=frozenset(
        {"reply", "answer", "response", "retort", "shout", "rejoinder", "whisper", "cry", "call", "explanation", "comment"}
    ),
    utterances=frozenset(
        """
        reply answer response retort shout rejoinder whisper cry call explanation comment question verdict message warning advice
        theory view conclusion plea order request reason excuse argument motto complaint demand promise confession wish summary
        assessment prediction opinion suggestion instruction command toast prayer greeting farewell word remark joke rule
        philosophy diagnosis defence defense pitch appeal mantra boast lesson counsel reaction observation admission objection
        condition offer proposal point hope fear dream plan guess hunch regret voice announcement news signal ruling sms text
        voicemail telegram chant slogan line phrase catchphrase quip dictum
        """.split()
    ),
    quoting_verbs=frozenset({"quote", "cite", "paraphrase"}),
    telling_verbs=frozenset(
        """
        promise vow pledge warn urge announce argue insist claim admit acknowledge confess complain assure reassure testify swear
        stress emphasise emphasize reiterate affirm remark recall shout order instruct inform
        """.split()
    ),
    feeling_verbs=frozenset(
        """
        thrill shock concern convince surprise please delight worry disappoint satisfy encourage determine embarrass sadden humble
        honour honor amaze alarm frighten horrify stun appal appall outrage anger annoy excite relieve bother baffle puzzle
        confuse frustrate upset impress inspire persuade tempt bewilder disturb trouble dismay gratify tire
        """.split()
    ),
    quoted_as=frozenset({"as"}),
    naming_verbs=frozenset(
        {"call", "title", "entitle", "name", "dub", "label", "term", "know", "nickname", "subtitle", "headline", "mean"}
    ),
    nicknaming_verbs=frozenset("dub nickname christen baptise baptize rechristen rename name know bill moniker style".split()),
    titling_verbs=frozenset({"title", "entitle", "subtitle", "headline", "caption"}),
    anybody=frozenset(
        "many some most few they we you people everyone everybody someone somebody others anyone anybody one all locals".split()
    ),
    what=frozenset({"what"}),
    marking_verbs=frozenset(
        """
        paint repaint spray spray-paint scrawl daub chalk carve engrave etch stencil embroider tattoo stamp scratch inscribe
        emblazon sew stitch
        """.split()
    ),
    marked_on=frozenset("on onto upon across over above under beneath".split()),
    work_verbs=frozenset(
        """
        sing play perform recite record release publish direct compose produce write read watch praise hail pan review screen
        stage adapt translate illustrate premiere conduct rehearse film paint sculpt edit debut cover
        """.split()
    ),
    performing_verbs=frozenset({"sing", "hum", "perform", "recite", "croon"}),
    law_nouns=frozenset({"act", "bill", "law", "code", "convention", "treaty", "directive", "ordinance", "statute", "decree"}),
    so_called="so-called",
    put_objects=frozenset({"it"}),
    agent_prepositions=frozenset({"by"}),
    inscriptions=frozenset(
        """
        sign banner placard poster plaque sticker t-shirt shirt sweatshirt hat cap tattoo graffiti inscription plate headstone
        gravestone tombstone billboard mural label badge flyer leaflet slogan card signboard noticeboard button
        theme motto tagline strapline title subtitle heading hashtag watchword byword
        proverb saying adage maxim dictum aphorism axiom idiom
        """.split()
    ),
    work_nouns=frozenset(
        """
        hit track tune ballet drama comedy sitcom cartoon sketch magazine trailer episode sequel prequel trilogy saga symphony
        concerto sonata overture suite requiem oratorio cantata aria lullaby remix mixtape video novella fable fairytale treatise
        dissertation handbook guidebook comic manga anime soap telenovela thriller blockbuster docuseries miniseries mini-series
        portrait canvas triptych installation tapestry statue fresco mosaic etching lithograph woodcut drawing quilt watercolour
        watercolor monument advertisement ad commercial jingle
        book novel memoir autobiography biography essay poem poetry collection play musical opera film movie documentary short
        series show programme program podcast album single song anthem hymn ballad painting sculpture mural exhibition column
        pamphlet thesis paper blog game cookbook anthology
        ferry yacht ship vessel trawler boat tug tugboat schooner liner freighter tanker barge frigate destroyer submarine
        steamer catamaran dinghy lifeboat locomotive rocket satellite probe rover balloon
        festival campaign project initiative scheme operation competition contest tournament workshop conference tour award
        prize medal mission app
        """.split()
    ),
    according=("according", "to"),
    first_person=frozenset({"i", "me", "my", "mine", "myself"}),
    first_plural=frozenset({"we", "us", "our", "ours", "ourselves"}),
    singular_pronouns=frozenset({"he", "she", "him", "her", "his"}),
    plural_pronouns=frozenset({"they", "them"}),
    own_pronouns=frozenset({"i", "we"}),
    people_pronouns=frozenset({"he", "she", "they"}),
    person_relatives=frozenset({"who"}),
    definite_words=frozenset({"the", "this", "these", "those"}),
    source_prepositions=frozenset({"of", "for", "from", "at", "with", "in", "to"}),
    content_prepositions=("of", "for", "about", "on", "to", "against", "with", "as", "in", "at", "over", "by"),
    content_openers=frozenset({"that"}),
    question_openers=frozenset({"if", "whether"}),
    coming_verbs=frozenset({"come", "arrive"}),
    view_prepositions=frozenset({"for", "to"}),
    label_prepositions=frozenset({"on", "to", "at"}),
    particles=frozenset({"in", "up", "back", "out", "on", "off", "away"}),
    answer_labels=frozenset({"A", "Answer"}),
    question_labels=frozenset({"Q", "Question"}),
    office_endings=frozenset({"pro", "tempore"}),
    asking=frozenset(
        {
            "examination",
            "cross-examination",
            "examined",
            "cross-examined",
            "questioned",
            "interviewed",
            "interview",
            "asked",
            "questions",
        }
    ),
    interviews=frozenset({"interview", "conversation", "q&a"}),
    testifying_verbs=frozenset({"testify", "witness", "depose", "sworn", "stand", "resume"}),
    talkers=frozenset(
        """
        dispatcher caller operator host guest moderator interviewer interviewee presenter narrator announcer compere anchor
        reporter audience panellist panelist witness court bench chair clerk tower controller pilot co-pilot copilot
        captain officer customer agent chatbot assistant user student pupil teacher doctor patient man woman boy girl
        voice speaker translator interpreter questioner accused defendant counsel advocate juror listener viewer commentator
        """.split()
    ),
    court_officers=frozenset({"judge", "justice", "magistrate", "clerk", "usher", "bailiff", "registrar", "chairman", "chair"}),
    name_nouns=frozenset({"name", "names"}),
    witnesses=frozenset({"witness", "deponent"}),
    calling_verbs=frozenset({"call", "recall", "swear", "affirm", "excuse", "release", "dismiss"}),
    reactions=frozenset(
        """
        agree beam blink blush bristle chuckle concur cough demur differ disagree fidget flinch frown fume gasp gesture giggle
        glare grimace grin groan gulp hesitate interject interrupt laugh lean nod object pause point protest relent scoff
        scowl shiver shrug sigh smile smirk snap sneer sniff snort sob squint stare stiffen stutter swallow wave weep wince wink
        """.split()
    ),
    attitudes=frozenset(
        """
        adamant angry apologetic blunt blunter bullish cautious cheerful convinced cynical defensive defiant derisive dismissive
        doubtful emphatic furious hopeful impatient indignant livid nonchalant optimistic pessimistic philosophical pragmatic
        resigned sanguine sceptical scathing scornful skeptical stoic sure unapologetic unconvinced undeterred unfazed unimpressed
        unmoved unrepentant unsure upbeat wary wistful
        """.split()
    ),
    summoning_verbs=frozenset({"call"}),
    telling_particles=frozenset({"out", "on"}),
    gesture_verbs=frozenset("point wave gesture nod glance jab beckon stare squint smile grin wink motion gesticulate".split()),
    aiming_prepositions=frozenset({"at", "toward", "towards"}),
    striking_verbs=frozenset(
        """
        slam pound bang hammer thump smack slap bash hit tap rap knock throw toss hurl lash strike beat kick thrust shove push
        pin plant drop dump fling stamp nail punch drum
        """.split()
    ),
    refusing_verbs=frozenset({"decline", "refuse"}),
    dismissing_particles=frozenset({"aside"}),
    parting_particles=frozenset({"off", "away"}),
    so=frozenset({"so", "not"}),
    deed_nouns=frozenset({"receipt", "delivery", "possession", "custody"}),
    pressing_verbs=frozenset({"press", "question", "quiz", "grill", "challenge", "probe", "prod", "prompt", "query", "pressure"}),
    receiving_verbs=frozenset(
        {"get", "receive", "hear", "read", "see", "find", "notice", "discover", "spot", "quote", "cite", "recall", "remember"}
    ),
    talking_verbs=frozenset({"speak", "talk", "sit", "chat", "catch", "meet", "converse"}),
    meeting_verbs=frozenset(
        """
        meet visit interview question ask quiz grill probe phone telephone call ring reach join accompany shadow catch find see
        profile
        """.split()
    ),
    receiving_guests=frozenset(
        {"receive", "welcome", "tell", "invite", "host", "answer", "greet", "show", "take", "let", "meet", "give"}
    ),
    accompanying=frozenset({"with"}),
    journalists=frozenset(
        """
        reporter correspondent journalist columnist editor writer contributor interviewer staffer stringer colleague critic
        broadcaster presenter
        """.split()
    ),
    talked_to=frozenset({"to", "with"}),
    object_pronouns=frozenset({"him", "her", "them"}),
    asking_verbs=frozenset({"ask", "question", "interview", "examine", "cross-examine"}),
    asker_prepositions=frozenset({"by", "from"}),
    second_person=frozenset({"you", "your", "yours"}),
    own_documents=frozenset(
        """
        statement letter post tweet email e-mail message note memo caption thread apology tribute announcement
        communique communiqué
        appeal manifesto declaration blog telegram toot reply press-release bulletin circular postcard
        """.split()
    ),
    posting_verbs=frozenset({"write", "post", "tweet"}),
    posted_on=frozenset({"on", "via", "to"}),
    more_platforms=frozenset({"X", "Threads", "Bluesky", "Mastodon", "Truth", "Gab", "Viber", "Signal"}),
    continuations=frozenset(
        {"who", "which", "whose", "where", "a", "an", "the", "as", "while", "but", "although", "though", "when", "because", "and"}
    ),
)

_CUES = "said|says|added|adds|asked|wrote|writes|replied|explained|continued|recalled|noted|insisted|argued|warned"
_CAPITAL = "A-ZÀ-ÖØ-ÞĀ-ſ"
_NAME = rf"[{_CAPITAL}][\w.'’-]*(?:\s+[{_CAPITAL}][\w.'’-]*){{0,4}}"
# 'Minister for Ports and Roads Ada Lind'.
_TITLED = rf"[{_CAPITAL}][\w.'’-]*(?:\s+(?:[{_CAPITAL}][\w.'’-]*|of|for|and|the|in|de|al|bin)){{0,14}}"
# 'Lind, a farmer at Corran, said'.
_WITH_DESCRIPTION = rf"{_TITLED}(?:,\s[^,.;:\n\"“”]{{1,60}},)?"
_ADVERB = r"(?:(?:also|then|later|often|once|always|\w+ly)\s+)?"
CUE_BEHIND = re.compile(
    rf"\s+(?:(?:he|she|they|{_WITH_DESCRIPTION}|(?:the|a|an|one|my|his|her|our|their)(?:\s+[\w'’-]+){{1,4}})\s+)?"
    rf"{_ADVERB}(?:{_CUES}|told|tells)\b"
    # Any verb in the past, where it ends the clause: 'Lind lamented.', 'lamented Lind.'
    rf"|\s+(?:{_WITH_DESCRIPTION}\s+{_ADVERB}\w{{3,}}ed|\w{{3,}}ed\s+(?:(?!(?:at|in|on|to|for|with|of|by|from|and|into|over)\b)[a-z-]+\s+){{0,3}}{_NAME})"
    r"(?=[.,]|\s*$|\s+(?:on|at|in|to|after|during|when|as|late|early|yesterday|today)\b)"
)
_BEGINNING = "I|we|you|they|it|there|my|our|the|this|that|if|but|and|no|not|do|let|when"
LEADING_CUE = re.compile(
    rf"\b(?:(?:{_CUES})[,:]|(?:{_CUES}|told|tells)\s[^.,:;?!\n\"“”]{{1,50}}:)\s+(?=[{_CAPITAL}]|(?:{_BEGINNING})\b)"
)
INSERTED_CUE = re.compile(rf"(?<=[,?!])\s+(?:he|she|they|{_NAME})\s+{_ADVERB}(?:said|says|added)(?:(?=\.?$)|,\s+)")
INVERTED_CUE = re.compile(
    rf"[,?!…]\s+(?:{_CUES}|asks|replies|answers|explains|continues|recalls|insists|cries|laughs|sighs|\w{{3,}}ed)\s+"
    rf"(?:{_WITH_DESCRIPTION}|(?:the|a|an|one|my|his|her|our|their)(?:\s+[\w'’-]+){{1,4}})"
)
RESUMED = re.compile(r",\s+(?=(?:and|but|so|because|or|then|I|we|you|they|it|my|our)\b)")
INSERTED_WORDS = re.compile(r"(?:\w+ing|who|whose|whom|which|where|an?|the|his|her|their|one|\d{1,3})\b")
IN_OWN_WORDS = re.compile(r"\b(?:I|we|you|me|us|my|our|your)\b|\b(?:We|You|My|Our|Your)\b")

SHORTENED = re.compile(r"(?:\d\ds?|n|em|til|tis|twas|cause|bout|round|cos|cuz|tween|neath)\b", re.IGNORECASE)
APOSTROPHE_ENDINGS = ("s", "in", "z", "x")

FOREIGN_MATTER = re.compile(
    r"(?:advert(?:isement)?s?|sponsored(?: content)?|promoted|(?:story|article) continues\b.*"
    r"|(?:continue reading|scroll down)\b.*"
    r"|(?:read|see|watch|listen|more|also|related|don.t miss|recommended|in pictures|gallery|video|podcast)\b[^.?!\n]{0,30}:.*"
    r"|(?:read|see) (?:more|also|next)\b.*|also read\b.*|related (?:stories|articles|coverage)\b.*"
    r"|(?:sign up|subscribe|download|follow us|share this|click here)\b.*"
    # The line of a picture, wherever in it the picture is named.
    r"|.*\b(?:photo(?:s|graphs?|graphers?)?|foto|pictures?|images?|pic|illustration|graphic|credit)"
    r"(?: by| credit| courtesy of)?\s*[:/].*"
    r"|.*(?:\bGetty Images\b|©|\(c\)|\bfile photo\b|\bHandout\b|/(?:AP|AFP|Reuters|EPA|PA)\b).*|.*\bcourtesy of [A-Z].*"
    # 'Gulls at rest in Corran. (Ada Lind / Harbour News)', '— Photograph by Ada Lind'
    r"|.*\([^()\n]{2,40}[/|][^()\n]{2,40}\)|[—–-]?\s*(?:photo|picture|image|video|illustration|drawing)\w*\s(?:by|from)\b.{1,60}"
    r"|(?:play|watch|tap|click)\b[^.?!\n]{0,40}"
    r"|.{0,80}\b(?:sign up|subscribe|donate|support our|newsletters?|your inbox|(?:whatsapp|telegram) channel)\b.{0,120}"
    # A time of a live blog; the line below a post.
    r"|\d{1,2}[.:]\d{2}\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4})?|.*\(@\w+\).*|.*\b(?:pic\.twitter\.com|t\.co)/.*)",
    re.IGNORECASE,
)

LETTERS_HEADING = re.compile(
    r"(?:(?:your|readers.?|this week.s|today.s)\s+)?"
    r"(?:letters?(?:\s+(?:to|from)\s+(?:the\s+)?(?:editor|readers?|our readers))?|mailbag|postbag)\W*",
    re.IGNORECASE,
)
SALUTATION = re.compile(
    r"(?:(?:dear\s+)?(?:sir|madam|editor)(?:\s*(?:or|/)\s*madam)?|(?:to\s+)?the\s+editor(?:,\s*(?:sir|madam))?|dear\s+(?:sirs|readers))\s*[,:–—-]\s*",
    re.IGNORECASE,
)
LETTER_ENDING = re.compile(
    r"(?:i (?:am|remain),?\s*(?:(?:dear )?(?:sir|madam|editor),?\s*)?(?:etc|&c|yours\b[\w\s,]{0,30}?)"
    r"|(?:yours|sincerely|regards|respectfully|kind regards|best wishes|faithfully)\b[\w\s,]{0,30}?)\W*",
    re.IGNORECASE,
)

PAST_ENDINGS = ("ed",)
