"""Adverse effects under their headings, and signs of withdrawal."""

import re
from functools import partial

from baclofen_quiz.content.extraction.context import Context, Outcome
from baclofen_quiz.content.facts import Effect, WithdrawalSign
from baclofen_quiz.content.listing import members
from baclofen_quiz.content.phrases import aside, emphasis, lower_first
from baclofen_quiz.content.verbs import CLAUSE

_NO_EFFECT = re.compile(
    r"^(?:dose|duration|onset|course|frequency|monitoring|management|treatment|antidote"
    r"|overdose|incidence|note|time course)\b",
    re.IGNORECASE,
)
_NO_EFFECT_GROUP = re.compile(r"\b(?:course|management|treatment|monitoring)\b")
_SIGNS = re.compile(
    r"\b(?:signs?|symptoms?|lead to|include|cause|result in|effects|syndrome)\b"
)
_ADVICE = re.compile(
    r"^(?:taper|reduce|stop|do not|never|gradual|avoid|monitor|if|treat|restart"
    r"|seek)\b",
    re.IGNORECASE,
)
_OVERDOSE = re.compile(r"\b(?:overdos\w*|poisoning)\b", re.IGNORECASE)
_TOXIC = re.compile(
    r"(?:acute |chronic |(?:signs|symptoms) of )?"
    r"(?:toxicity|toxic effects|intoxication)\b",
    re.IGNORECASE,
)
_GRADE = re.compile(r"(?:mild|moderate|severe|early|late)\b", re.IGNORECASE)
_OF_SIGNS = re.compile(
    r"^(?:(?:clinical |common |main |possible )?"
    r"(?:signs?|symptoms?|features|manifestations|presentation|effects)"
    r"(?: and (?:signs|symptoms))?(?: of (?:overdos\w*|poisoning|toxicity))?)$",
    re.IGNORECASE,
)
_FREQUENCY = (
    r"(?:very |more |most |less |not )?(?:common|frequent|rare|uncommon|infrequent"
    r"|occasional|often)(?:ly)?|frequency (?:not known|unknown)|not known|unknown"
    r"|[<>\u2264\u2265]?\s?\d+(?:\.\d+)?\s?%?(?:\s?(?:-|\u2013|to)\s?\d+(?:\.\d+)?)?\s?%"
    r"|serious|severe|mild|life-threatening|others?|postmarketing|post-marketing"
)
_SYSTEM = (
    r"cns|central nervous system|nervous system|neurologic(?:al)?|psychiatric"
    r"|cardiovascular|cardiac|vascular|gastrointestinal|gi|hepatic|hepatobiliary|liver"
    r"|renal|urinary|gu|cv|msk|genitourinary|urogenital|reproductive|sexual|respiratory"
    r"|ha?ematologic(?:al)?|blood|endocrine|metabolic|metabolism|musculoskeletal"
    r"|dermatologic(?:al)?|skin|ocular|eyes?|ears?|otic|immun\w+|allergic|general|local"
    r"|systemic|laboratory|electrolytes?|body as a whole|infusion-related"
)
_GROUP = re.compile(
    rf"(?:{_FREQUENCY}|{_SYSTEM})(?:(?:,| and| but|/) (?:{_FREQUENCY}|{_SYSTEM}))*"
    r"(?: (?:side |adverse )?(?:effects|reactions|events|disorders|system))?",
    re.IGNORECASE,
)
_KINDS = re.compile(
    r"(?P<what>[^,;:()]+), (?:including|such as|e\.g\.,?|for example,?) "
    r"(?P<kinds>[^()]+)"
)
"""One effect and kinds of it: "Arrhythmias, including atrial fibrillation"."""
_LISTED = 2  # commas: what has so many is a list, and no remark on its term


def read_effect(context: Context) -> Outcome:
    """Read an adverse effect, or the several that a line lists for its group."""
    cut, path = context.pair, context.statement.path
    group = path[-1] if path else ""
    sentence = context.statement.text.endswith(".")
    off = _NO_EFFECT.match(cut.term) or _NO_EFFECT_GROUP.search(group.lower())
    if sentence or off or _ADVICE.match(cut.detail):
        return (context.stated(),)
    excess = next(filter(partial(_of_excess, context.drug), path), "")
    if excess:
        return _overdose(context, excess)
    if _GROUP.fullmatch(aside(cut.term)[0]):
        return _effects(context, members(cut.detail) or [cut.detail], cut.term)
    if cut.term:
        many = cut.detail.count(",") >= _LISTED and not CLAUSE.search(cut.detail)
        return (context.stated(),) if many else _termed(context, group)
    kinds = _KINDS.fullmatch(cut.detail)
    if kinds:
        named = f"{kinds['what']} (such as {kinds['kinds']})"
        return _effects(context, [named], group)
    return _effects(context, members(cut.detail) or [cut.detail], group)


def _termed(context: Context, group: str) -> Outcome:
    """Read "Suicidal ideation: rare; watch patients closely"."""
    concept, in_text = emphasis(context.pair.term)
    remark, in_remark = _likeliest(context.pair.detail)
    fact = Effect(
        **context.named(),
        concept=concept,
        group=group,
        context=in_text or in_remark,
        remark=lower_first(remark),
    )
    return (fact,)


def _of_excess(drug: str, heading: str) -> bool:
    """Whether a heading is about too much of the drug, not about one kind of harm."""
    bare = re.sub(rf"^{re.escape(drug)} ", "", heading, flags=re.IGNORECASE)
    return bool(_OVERDOSE.search(heading) or _TOXIC.match(bare))


def _overdose(context: Context, heading: str) -> Outcome:
    """Read signs of too high a dose; what is not called a sign stays words."""
    cut, path = context.pair, context.statement.path
    graded = not cut.term and _GRADE.match(path[-1])
    called = _OF_SIGNS.match(cut.term) if cut.term else _OF_SIGNS.match(path[-1])
    if not (called or graded):
        return (context.stated(),)
    listed = members(cut.detail) or [cut.detail]
    group = f"{heading}, {lower_first(path[-1])}" if graded else heading
    likeliest = "in overdose" if _OVERDOSE.search(heading) else "in toxicity"
    return _effects(context, listed, group, likeliest=likeliest)


def _effects(
    context: Context, texts: list[str], group: str, likeliest: str = ""
) -> Outcome:
    """Make one effect of each text; a clause among them leaves the line in words."""
    pieces = [(text, *aside(text)) for text in texts]
    if any(CLAUSE.search(rest) for _, rest, _ in pieces):
        return (context.stated(),)
    several = len(pieces) > 1
    facts = []
    for count, (_, rest, inside) in enumerate(pieces, 1):
        concept, in_text = emphasis(rest)
        remark, in_remark = _likeliest(inside)
        facts.append(
            Effect(
                **context.named(f"effect-{count}" if several else ""),
                concept=concept,
                group=group,
                context=likeliest or in_text or in_remark,
                remark=lower_first(remark),
            )
        )
    return tuple(facts)


def read_withdrawal(context: Context) -> Outcome:
    """Read signs of withdrawal, or what is said of stopping."""
    text, cut = context.text, context.pair
    listing = bool(_OF_SIGNS.match(cut.term))
    words = context.statement.text.endswith(".") or (cut.term and not listing)
    named = listing or _SIGNS.search(context.headings)
    if words or _ADVICE.match(text) or not named:
        return (context.stated(),)
    found = members(cut.detail) or [cut.detail]
    if len(found) > 1 and CLAUSE.search(cut.detail):
        return (context.stated(),)
    facts = []
    for count, one in enumerate(found, 1):
        concept, inside = aside(one)
        concept, in_text = emphasis(concept)
        _, in_aside = _likeliest(inside)
        facts.append(
            WithdrawalSign(
                **context.named(f"sign-{count}" if len(found) > 1 else ""),
                concept=concept,
                context=in_text or in_aside or inside,
            )
        )
    return tuple(facts)


def _likeliest(text: str) -> tuple[str, str]:
    rest, context = emphasis(text)
    return rest.strip(" ;,"), context
