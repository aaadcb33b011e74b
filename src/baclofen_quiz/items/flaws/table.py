"""The rules, in the order of their codes: why each matters and how it is mended.

docs/item-quality.md gives the precise wording of each and what breaks it.
"""

from baclofen_quiz.items.flaws import (
    amounts_apart,
    bank_wide,
    concepts,
    cues,
    keys,
    options,
    people,
    plausible,
    rationales,
    stems,
    typography,
    vignettes,
)
from baclofen_quiz.items.flaws.rule import BankRule, Rule

_MARK = "Without it the item cannot be marked."
_TWO_RIGHT = "A learner who knows the answer could be marked wrong."
_GIVEN_AWAY = "It can be answered without knowing anything."
_UNSAFE = "Such spellings have led to tenfold errors; learners copy what they read."

RULES: tuple[Rule, ...] = (
    Rule(
        "S01",
        _MARK,
        "Tick one option with [x]; for a question with several right options tick at"
        " least two, and leave one unticked.",
        keys.keys_in_range,
    ),
    Rule(
        "S02",
        "Options that are blank, alike, too few or too many do not test knowledge.",
        "Give three to five different options.",
        keys.options_differ,
    ),
    Rule("S03", _TWO_RIGHT, "Replace one of the two.", amounts_apart.amounts_differ),
    Rule("S03", _TWO_RIGHT, "Replace one of the two.", concepts.no_synonyms),
    Rule(
        "S04",
        _TWO_RIGHT,
        "Use values or ranges that have nothing in common.",
        amounts_apart.amounts_stay_apart,
    ),
    Rule(
        "S04",
        _TWO_RIGHT,
        "Use things of which none contains another.",
        concepts.no_containment,
    ),
    Rule(
        "S05",
        "A learner who chose it would not read why it is right or wrong.",
        'Write a reason of its own behind each option, after " \N{EM DASH} ".',
        rationales.every_option_has_a_reason,
    ),
    Rule(
        "S06",
        "A guess is right every second time.",
        "Ask for one thing among three or more of its sort.",
        options.not_yes_or_no,
    ),
    Rule(
        "S07",
        "Who knows one option to be right or wrong need not know the others.",
        "Replace it; where several options are right, tick them all.",
        options.no_collective,
    ),
    Rule(
        "S08",
        "A gap asks for grammar and reading skill rather than for knowledge.",
        'Ask a whole question that ends in "?", or write a cloze: {{...}}.',
        stems.no_blank,
    ),
    Rule(
        "S09",
        "A good question can be answered with the options covered.",
        'Ask one thing in a whole question that ends in "?".',
        stems.asks_one_thing,
    ),
    Rule(
        "S10",
        "Readers overlook a negation, and learn what is not so.",
        "Ask for what is so; or turn it into a question with several right options.",
        stems.asks_positively,
    ),
    Rule(
        "S11",
        _GIVEN_AWAY,
        "Make all options about as long; move what explains the key to its reason.",
        cues.key_is_as_long_as_others,
    ),
    Rule(
        "S12",
        _GIVEN_AWAY + " Readers know that always and never are seldom true.",
        "Say it without the absolute word.",
        cues.no_absolutes,
    ),
    Rule(
        "S13",
        "Cautious options are mostly right, and vague words mean something else to"
        " everyone.",
        "Say it as it is stated, in all options alike.",
        cues.no_hedges,
    ),
    Rule(
        "S14",
        _GIVEN_AWAY,
        "End the stem so that every option continues it, best in a question.",
        cues.grammar_fits_all,
    ),
    Rule(
        "S15",
        _GIVEN_AWAY,
        "Use the word in no option, or in more than the key.",
        cues.no_clang,
    ),
    Rule(
        "S16",
        _GIVEN_AWAY,
        "Combine the parts evenly: two by two.",
        cues.no_convergence,
    ),
    Rule(
        "S17",
        "Numbers out of order take time that belongs to the question.",
        "Put them in order of size, all in one unit.",
        amounts_apart.numbers_ascend,
    ),
    Rule("S17", _UNSAFE, "Spell it as shown.", typography.written_safely),
    Rule(
        "S18",
        "An option of another sort is discarded unread.",
        "Replace it by one of the sort that is asked for.",
        concepts.one_sort,
    ),
    Rule(
        "S19",
        "A distractor that nobody would choose leaves fewer to choose from.",
        "Take an amount that a slip leads to, or that holds for someone else.",
        plausible.distractors_are_possible,
    ),
    Rule(
        "S20",
        "A case full of things that do not matter tests reading.",
        "Leave out what neither leads to the key nor rules an option out.",
        vignettes.case_facts_are_used,
    ),
    Rule(
        "S21",
        "Two steps are never shown in the right order, so turning them round is right.",
        "Give at least three steps.",
        keys.order_can_differ,
    ),
    Rule(
        "S25",
        "A distractor that nobody has proven false may be true.",
        "Use distractors with a certificate; this item comes from an item model.",
        rationales.certificates_hold,
    ),
    Rule(
        "S26", _TWO_RIGHT, "Choose another distractor.", concepts.distractors_are_false
    ),
    Rule(
        "S27",
        "Learners would be taught what current sources dispute.",
        "Ask for something else, or show the note word for word in the explanation.",
        rationales.facts_are_sound,
    ),
    Rule(
        "S28",
        "A learner should know what holds, not what one text says.",
        "Leave it out, unless the answer is only what this text lists or sets apart.",
        stems.monograph_is_needed,
    ),
    Rule(
        "S29",
        "What is best depends on who says so.",
        'Name the source: "according to the monograph", "the label".',
        stems.judgement_has_a_source,
    ),
    Rule(
        "S30",
        "Long texts test reading.",
        "Leave out what is not needed for the answer.",
        typography.short_enough,
    ),
    Rule(
        "S30",
        "A learner may know the thing and not its short name.",
        'Write it out: "intrathecal baclofen (ITB)".',
        typography.abbreviations_are_explained,
    ),
    Rule(
        "S31",
        "The words are read several times and say nothing.",
        "Move them to the stem.",
        options.no_shared_start,
    ),
    Rule(
        "S32", "It catches the eye.", "Make it like the others.", options.no_odd_length
    ),
    Rule(
        "S33",
        "One of two opposites is mostly the key.",
        "Give both opposites of two pairs, or of none.",
        options.no_lone_opposites,
    ),
    Rule(
        "S34",
        "It hurts some readers and helps none.",
        "Name the person first; leave out what is not needed.",
        people.people_are_people,
    ),
)
"""The rules on one item."""

BANK_RULES: tuple[BankRule, ...] = (
    BankRule(
        "S10",
        "Learners would be trained to look for what is not so.",
        "Turn some of them round.",
        bank_wide.few_negatives,
    ),
    BankRule(
        "S11",
        "Choosing the longest option would pass.",
        "Shorten keys, or lengthen distractors.",
        bank_wide.few_longest_keys,
    ),
    BankRule(
        "S22",
        "Choosing one place would pay.",
        "Let fewer options keep a fixed order.",
        bank_wide.even_places,
    ),
    BankRule(
        "S23",
        "Who saw the one need not know the other; a quiz keeps the two apart.",
        "Nothing need be done; on paper, ask one of the two.",
        bank_wide.no_giveaways,
    ),
    BankRule(
        "S24",
        "It would count twice what was known once.",
        "Delete one of them, or ask another thing.",
        bank_wide.no_duplicates,
    ),
    BankRule(
        "S28",
        "The bank would test one text rather than the subject.",
        "Name the monograph only where the answer hangs on it.",
        bank_wide.few_monographs,
    ),
)
"""The rules on all items together."""
