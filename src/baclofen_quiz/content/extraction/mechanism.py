"""How a drug works: receptors, sites, and the ordered events on each side."""

import re

from baclofen_quiz.content.extraction.context import Context, Named, Outcome
from baclofen_quiz.content.facts import (
    Action,
    Fact,
    MechanismStep,
    ReceptorAction,
    Side,
    Site,
    Stated,
)
from baclofen_quiz.content.phrases import lower_first

_ACTIONS: tuple[tuple[str, Action], ...] = (
    (r"no direct (?:action|effect)|(?:does|do) not (?:directly )?(?:act|bind)",
     Action.NONE),
    (r"partial agonist", Action.PARTIAL_AGONIST),
    (r"\bagonist", Action.AGONIST),
    (r"\bantagonist", Action.ANTAGONIST),
    (r"\binhibitor", Action.INHIBITOR),
    (r"\bblocker", Action.BLOCKER),
    (r"\bmodulator", Action.MODULATOR),
)  # fmt: skip
_RECEPTOR = (
    r"(?P<receptor>[A-Za-z\u03b1-\u03c90-9][\w\u03b1-\u03c9.,/+-]*"
    r"(?: [\w\u03b1-\u03c9./+-]+){0,4}?)"
)
_KIND = "(?:partial agonist|inverse agonist|agonist|antagonist|blocker|modulator)"
_AT = re.compile(
    rf"\b{_KIND} (?:at|of|on) (?:the )?{_RECEPTOR} receptors?\b", re.IGNORECASE
)
_OF = re.compile(
    rf"\b(?:(?:an?|the|selective|competitive|potent) ){{1,4}}{_RECEPTOR}"
    rf"(?: receptor)? {_KIND}\b(?! (?:of|at|on)\b)",
    re.IGNORECASE,
)
_NOT_ON = re.compile(
    r"does not (?:act|bind) (?:directly )?(?:on|at|to)"
    r" (?P<receptor>[\w\u03b1-\u03c9.-]+) receptors?(?P<rest>.*)$",
    re.IGNORECASE,
)
_SITE = re.compile(
    r"\bacts? (?:primarily|mainly|chiefly|predominantly)? ?(?:at|on|in|within) "
    r"(?:the )?(?P<site>[\w -]{3,50}?)(?: level)?(?= to |,|;|$)",
    re.IGNORECASE,
)
_DOES = re.compile(
    r"(?P<drug>[A-Z][\w-]{2,40}) (?P<does>(?:\w+ly )?(?:inhibits|blocks|binds|activates"
    r"|stimulates|enhances|antagoni[sz]es|modulates|prevents|replaces|suppresses)\b.+)"
)
_DENIES = re.compile(
    r"\b(?:not|no|never|neither|nor|none|without|no longer|lacks?|devoid)\b",
    re.IGNORECASE,
)
_OF_RECEPTOR = re.compile(r"(.+?) receptors?")
_IN_TURN = re.compile(r"\b(?:steps?|sequence|cascade|chain|events?|pathway)\b")
_LEADING = re.compile(
    r",?\s+(?:leading to|resulting in|which leads to|which causes|causing|thereby) "
)


def read_mechanism(context: Context) -> Outcome:
    """Read a statement of the mechanism; one that denies is one of a receptor only."""
    if _DENIES.search(context.text):
        return _denied(context)
    return _receptor_pair(context) or _step(context) or _sentence(context)


def _denied(context: Context) -> tuple[Fact, ...]:
    denied = _NOT_ON.search(context.text)
    if denied and not context.pair.term:
        return _denial(context, denied)
    named = _OF_RECEPTOR.fullmatch(context.pair.term)
    if named and re.match(_ACTIONS[0][0], context.pair.detail, re.IGNORECASE):
        name = named[1]
        action = Action.NONE
        return (ReceptorAction(**context.named(), receptor=name, action=action),)
    return (context.stated(),)


def _receptor_pair(context: Context) -> tuple[Fact, ...]:
    cut = context.pair
    topic = cut.term.lower()
    if re.fullmatch(
        r"(?:main |primary )?(?:receptors?|target|molecular target)", topic
    ):
        return _at_receptor(context, cut.detail)
    if topic in {"site", "site of action", "main site", "site of effect"}:
        return (Site(**context.named(), site=_bare_site(cut.detail)),)
    named = _OF_RECEPTOR.fullmatch(cut.term)
    action = _action(cut.detail)
    if named and action:
        fact = ReceptorAction(**context.named(), receptor=named[1], action=action)
        return (fact,)
    return (context.stated(),) if topic else ()


def _at_receptor(context: Context, detail: str) -> tuple[Fact, ...]:
    match = _AT.search(detail) or _OF.search(f"a {detail}")
    action = _action(match[0]) if match else None
    if match is None or action is None:
        return (context.stated(),)
    name = _adrenergic(match["receptor"])
    return (ReceptorAction(**context.named(), receptor=name, action=action),)


def _action(text: str) -> Action | None:
    for pattern, action in _ACTIONS:
        if re.search(pattern, text, re.IGNORECASE):
            return action
    return None


def _adrenergic(receptor: str) -> str:
    """Give a receptor the name that all use: "\u03b22-adrenoceptor" is adrenergic."""
    return re.sub(r"adrenoceptors?$", "adrenergic", receptor)


def _bare_site(text: str) -> str:
    bare = re.sub(
        r"^(?:mainly|primarily|chiefly|predominantly) ", "", lower_first(text)
    )
    return re.sub(r"^(?:in |at |on )?(?:the )?", "", bare)


def _step(context: Context) -> tuple[Fact, ...]:
    """Read an event; a list that tells neither side nor order is no mechanism chain."""
    events = _LEADING.split(context.text)
    side = _side_of(context.headings) or _side_of(events[0].lower())
    sided = {Side.PRESYNAPTIC, Side.POSTSYNAPTIC} & context.steps.counts.keys()
    if side is None and not sided and _IN_TURN.search(context.headings):
        side = Side.OUTCOME
    if side is None or not context.statement.path:
        return ()
    return _steps(context, side, events)


def _steps(context: Context, side: Side, events: list[str]) -> tuple[Fact, ...]:
    single = len(events) == 1
    return tuple(
        MechanismStep(
            **context.named("" if single else f"step-{count}"),
            side=side,
            order=context.steps.next(side),
            event=_event(event) if count == 1 else event,
        )
        for count, event in enumerate(events, 1)
    )


def _event(text: str) -> str:
    return re.sub(r"^(?:Ultimately|Finally|Thereby|Then),?\s+", "", text)


def _side_of(text: str) -> Side | None:
    pre, post = "presynap" in text, "postsynap" in text
    if pre != post:
        return Side.PRESYNAPTIC if pre else Side.POSTSYNAPTIC
    if re.search(
        r"\boutcome|^ultimately|^finally|\bnet effect|\bresult\b(?! (?:of|from)\b)",
        text,
    ):
        return Side.OUTCOME
    return None


def _sentence(context: Context) -> tuple[Fact, ...]:
    text = context.text
    match = _AT.search(text) or _OF.search(text)
    action = _action(match[0]) if match else None
    receptor = _adrenergic(match["receptor"]) if match and action else ""
    place = _SITE.search(text)
    site = place["site"] if place and "receptor" not in place["site"] else ""
    purpose = re.match(r" to (.+)$", text[place.end() :]) if place and site else None
    several = bool(receptor) + bool(site) + bool(purpose) > 1

    def named(aspect: str) -> Named:
        return context.named(aspect if several else "")

    found: list[Fact] = []
    if receptor and action:
        found.append(
            ReceptorAction(**named("receptor"), receptor=receptor, action=action)
        )
    if site:
        found.append(Site(**named("site"), site=site))
    if purpose:
        found.append(Stated(**named("effect"), topic="Main effect", detail=purpose[1]))
    return tuple(found) or (_acts(context),)


def _acts(context: Context) -> Stated:
    """Read "Sertraline inhibits ..." as what the drug does, named by a topic."""
    match = _DOES.match(context.text)
    if match and context.drug.startswith(match["drug"].lower()):
        named = context.named()
        return Stated(**named, topic="Action", detail=match["does"])
    return context.stated()


def _denial(context: Context, match: re.Match[str]) -> tuple[Fact, ...]:
    rest = re.sub(r"^,?\s*(?:and|so)\s+(?:thus |therefore )?", "", match["rest"])
    denial = ReceptorAction(
        **context.named("receptor" if rest else ""),
        receptor=match["receptor"],
        action=Action.NONE,
    )
    if not rest:
        return (denial,)
    return denial, Stated(**context.named("remark"), topic="", detail=rest)
