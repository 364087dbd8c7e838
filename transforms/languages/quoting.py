"""The words by which texts say that somebody speaks, and who: what the rules of quotations and reports read."""

from dataclasses import dataclass


@dataclass(frozen=True)
class QuotingWords:
    """Closed classes of words around quotations; the open ones, verbs of speech and nouns for people, stand in `Words`."""

    common_cues: frozenset[str]
    """The lemmas that report nine in ten of the quotations in marks."""
    plain_cues: frozenset[str]
    """Forms that are cues whatever the model takes them for: 'said'."""
    addressing_verbs: frozenset[str]
    """Lemmas of verbs whose object hears: 'tell'; the subject of their passive hears, too."""
    remark_nouns: frozenset[str]
    """Lemmas of nouns for what somebody says: '“No,” came the reply from Lind'."""
    utterances: frozenset[str]
    """Lemmas of nouns for what somebody says, before a colon: 'His answer was short: “Go.”'"""
    quoting_verbs: frozenset[str]
    """Lemmas of verbs whose object speaks: 'The Post quoted Lee as saying so'."""
    telling_verbs: frozenset[str]
    """Lemmas of other verbs whose content is their subject's own words: 'promised that nobody would be “left behind”'."""
    feeling_verbs: frozenset[str]
    """Lemmas of verbs whose passive tells what its subject thinks: 'Lind was shocked that it rained'."""
    quoted_as: frozenset[str]
    """'As' of 'quoted as saying'."""
    naming_verbs: frozenset[str]
    """Lemmas of verbs behind which marks hold a name or a title: 'a film called “Dykes”'."""
    nicknaming_verbs: frozenset[str]
    """Lemmas of verbs that tell by what name people go: 'dubbed it “the lamp bill”', 'known as “the ferryman”'."""
    titling_verbs: frozenset[str]
    """Lemmas of verbs that tell a work's or a law's title: 'a bill titled “An Act to Protect Moths”'."""
    anybody: frozenset[str]
    """Pronouns for people at large: 'many call it “the throat”'."""
    what: frozenset[str]
    """'What' of 'what miners call “the throat”'."""
    marking_verbs: frozenset[str]
    """Lemmas of verbs by which words come to stand on a thing: 'sprayed “Again?” on the door'."""
    marked_on: frozenset[str]
    """Prepositions before what they stand on then."""
    work_verbs: frozenset[str]
    """Lemmas of verbs behind which marks hold a work's title: 'sang “Leave the Lamp On”'."""
    performing_verbs: frozenset[str]
    """Lemmas of verbs of which the object is a work, whatever its title looks like: 'sang “Shosholoza”'."""
    law_nouns: frozenset[str]
    """Words in which a law's title ends: 'the “Clean Rivers Act”'."""
    so_called: str
    """What stands before a word that the paper doubts, without blanks: 'so-called'."""
    put_objects: frozenset[str]
    """What stands behind the verb by which somebody words something: 'it', of 'as Lind put it'."""
    agent_prepositions: frozenset[str]
    """'By' of 'called “a fool” by Dey'."""
    inscriptions: frozenset[str]
    """Lemmas of nouns for what words stand on: 'a sign that read “Go”'."""
    work_nouns: frozenset[str]
    """Lemmas of nouns before which, or behind which, a work's title stands in marks: 'her memoir, “Salt on the Stairs”'."""
    according: tuple[str, ...]
    """The words that name a source without a verb: 'according to'."""
    first_person: frozenset[str]
    """Words by which one speaks of oneself: 'I', 'my'."""
    first_plural: frozenset[str]
    """Words by which some speak of themselves: 'we', 'our'."""
    singular_pronouns: frozenset[str]
    """Pronouns for one person who is spoken of: 'he', 'her'."""
    plural_pronouns: frozenset[str]
    """Pronouns for several who are spoken of: 'they'."""
    own_pronouns: frozenset[str]
    """Pronouns for whoever speaks: 'I', 'we'."""
    people_pronouns: frozenset[str]
    """Pronouns for people who are spoken of, as subjects: 'he', 'they'."""
    person_relatives: frozenset[str]
    """Relative pronouns for people: 'who'."""
    definite_words: frozenset[str]
    """Words that make a phrase a definite one: 'the', 'these'."""
    source_prepositions: frozenset[str]
    """Prepositions within the phrase of a source: 'a spokesman for the port'."""
    content_prepositions: tuple[str, ...]
    """Prepositions before a content, 'warned of delays'; models know them by their places in this order."""
    content_openers: frozenset[str]
    """'That' of 'said that it rained'."""
    question_openers: frozenset[str]
    """Words that open an indirect question and are no relatives: 'asked whether it rained'."""
    coming_verbs: frozenset[str]
    """Lemmas of verbs of what is said and comes from somebody: 'The answer came from the owner'."""
    view_prepositions: frozenset[str]
    """What opens a sentence before whose view it is: 'For the union, the tax is “a knife at the throat”'."""
    label_prepositions: frozenset[str]
    """Words between the name and the topic of a headline's label: 'Lind on the Dyke: It Will Hold'."""
    particles: frozenset[str]
    """Words between a cue and its subject that belong to the cue: 'chipped in Orr'."""
    answer_labels: frozenset[str]
    """Labels of whoever answers in an interview: 'A: I worry.'"""
    question_labels: frozenset[str]
    """Labels of whoever asks in an interview: 'Q: And then?'"""
    office_endings: frozenset[str]
    """Words in lower case behind an office in capitals: 'The SPEAKER pro tempore.'"""
    asking: frozenset[str]
    """Words before whoever asks the questions: 'examined by', 'interview by', 'questions from'."""
    interviews: frozenset[str]
    """Lemmas that call what follows an interview."""
    testifying_verbs: frozenset[str]
    """Lemmas of what a witness does: 'Ada Lind took the stand', 'testified'."""
    talkers: frozenset[str]
    """Nouns for those who take turns where nobody is named: 'Dispatcher:', 'Caller:'."""
    court_officers: frozenset[str]
    """Nouns for those who call a witness and do not ask: 'the judge called Ada Lind'."""
    name_nouns: frozenset[str]
    """What a witness is asked for first: 'your name'."""
    witnesses: frozenset[str]
    """Labels of whoever is examined: 'THE WITNESS: I was at home.'"""
    calling_verbs: frozenset[str]
    """Lemmas of how a court calls the next witness, or lets one go: 'call', 'swear'."""
    receiving_verbs: frozenset[str]
    """Lemmas of verbs by which one gets the words of somebody else: 'got a letter: “Go.”'"""
    talking_verbs: frozenset[str]
    """Lemmas of what somebody does who interviews another: 'Ada Holm spoke to her', 'sat down with him'."""
    meeting_verbs: frozenset[str]
    """Lemmas of verbs whose object is whoever is interviewed: 'Ada Holm met her'."""
    receiving_guests: frozenset[str]
    """Lemmas of what somebody does who is interviewed by 'us': 'She received us', 'He told us'."""
    accompanying: frozenset[str]
    """'With', behind whatever two people do together: 'Ada Holm climbed up with him'."""
    journalists: frozenset[str]
    """Nouns for people of a paper: 'our correspondent'."""
    talked_to: frozenset[str]
    """Between these and the pronoun of whoever answers: 'to', 'with'."""
    object_pronouns: frozenset[str]
    """Pronouns of somebody who is spoken to: 'her'."""
    asking_verbs: frozenset[str]
    """Lemmas of what one does who asks the questions: 'ask', 'interview'."""
    reactions: frozenset[str]
    """Lemmas of what one does on hearing something, and before speaking: 'shrug', 'agree'."""
    attitudes: frozenset[str]
    """How one is who has heard something: 'She was less sure.'"""
    asker_prepositions: frozenset[str]
    """'By' of 'examined by'."""
    second_person: frozenset[str]
    """Words by which one speaks to somebody: 'you'."""
    own_documents: frozenset[str]
    """Lemmas of nouns for what is written in somebody's own words: 'statement', 'post'."""
    posting_verbs: frozenset[str]
    """Lemmas of verbs whose object is written: 'write', 'post'."""
    posted_on: frozenset[str]
    """Words before where somebody posts: 'on Facebook'."""
    more_platforms: frozenset[str]
    """Where people post, of which the names are other words as well: 'on X'."""
    continuations: frozenset[str]
    """Words by which a sentence goes on behind a comma with something new: 'backed the plan, which is old'."""
    summoning_verbs: frozenset[str]
    """Lemmas of verbs that name or summon: 'called it “odd”', 'called a meeting'."""
    telling_particles: frozenset[str]
    """Particles with which they tell something: 'called out her rival'."""
    gesture_verbs: frozenset[str]
    """Lemmas of verbs that, with 'at', tell a gesture: 'pointing at the tap'."""
    aiming_prepositions: frozenset[str]
    """'At' of 'pointing at', and its like."""
    striking_verbs: frozenset[str]
    """Lemmas of verbs by which one criticizes, or strikes: 'slamming a crate on the floor'."""
    refusing_verbs: frozenset[str]
    """Lemmas of verbs behind which stands what was not said: 'declined to comment'."""
    dismissing_particles: frozenset[str]
    """Particles of verbs by which one does away with what was said: 'brushed aside the claim'."""
    parting_particles: frozenset[str]
    """Particles that make such a verb of one that tells how somebody took it: 'laughed off the rumour'."""
    so: frozenset[str]
    """'So' of 'thinks so'."""
    deed_nouns: frozenset[str]
    """Nouns for what happened, right behind a verb: 'confirmed receipt of the letter'."""
    pressing_verbs: frozenset[str]
    """Lemmas of verbs of which the object is asked: 'pressed on the date', 'quizzed about it'."""
