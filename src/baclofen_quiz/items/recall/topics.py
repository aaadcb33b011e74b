"""How a lecturer asks for the commoner topics of a monograph, whatever the drug.

A monograph names its topics freely ("Placenta", "Taper"): these tables give each a
question, any other topic has a plain one. ``{drug}`` is the drug, ``{given}`` the drug
with its route, ``{whom}`` the patients ("for adults", or nothing).
"""

from collections.abc import Mapping

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.recall.phrases import Phrase

_A_DEVICE = (
    r"(?P<device>(?:\w+ )*(?:pump|infusion|injection|inhaler|patch|syringe))"
    r"(?P<rest>\b.*)"
)
_THESE_EFFECTS = r"(?:the )?(?P<which>(?!adverse|side)\w+ )?(?:adverse |side )?effects"

DOSE_RULES: tuple[Phrase, ...] = (
    Phrase("units by route", "In which unit are {drug} doses written by each route?"),
    Phrase(
        "(?:oral )?liquids",
        "In which unit is a dose of {drug} liquid ordered?",
        said=r"(?P<why>.*\bstrengths differ\b.*?),? so .*\bordered in (?P<unit>\w+)",
        back="in {unit}: {why}",
    ),
    Phrase("basis of the dose", "What is the dose of {given} {whom} based on?"),
    Phrase(
        "reading the figure",
        "Is {figure} for {given} meant per dose or per day?",
        said=r"(?P<figure>.+ figure) is (?P<per>per (?:day|dose)),? then (?P<then>.+)",
        back="{per}; it is then {then}",
        offers=True,
    ),
    Phrase(
        "reading the figure",
        "Is {figure} for {given} meant per dose or per day?",
        said=r"(?P<figure>.+ figure) is (?P<per>per (?:day|dose))",
        back="{per}",
        offers=True,
    ),
    Phrase("who", "What is {given} used for?"),
    Phrase(
        "delivery", "How is {given} delivered?", _A_DEVICE, back="by {a_device}{rest}"
    ),
    Phrase("delivery", "How is {given} delivered?"),
    Phrase(
        "titration",
        "Why does {given} need {how} titration {whom}?",
        said=r"(?P<how>\w+),? because (?P<why>.+)",
        back="{why}",
    ),
    Phrase(
        "titration",
        "How is the dose of {given} titrated {whom}?",
        said=r"(?:increase|raise|adjust|step|go|double)\b.+",
    ),
    Phrase("titration", "What kind of titration does {given} need {whom}?"),
)
"""For rules of dosing."""

ADVICE: tuple[Phrase, ...] = (
    Phrase("placenta", "What happens to {drug} at the placenta?"),
    Phrase("teratogenicity", "Is {drug} known to be teratogenic?"),
    Phrase("use in pregnancy", "When may {drug} be used in pregnancy?"),
    Phrase("late pregnancy", "What may follow when {drug} is taken in late pregnancy?"),
    Phrase("breast milk", "How much {drug} passes into breast milk?"),
    Phrase("breast-feeding", "What is advised on breast-feeding while taking {drug}?"),
    Phrase(
        r"(?P<route>\w+) use in (?P<people>\w+)",
        "Where are {people} treated with {route} {drug}?",
        said=r".*\b(?:centres?|centers?|hospitals?|wards?|units?|clinics?)",
        back="in {said}",
    ),
    Phrase(
        "sensitivity",
        "To what are {whom} on {drug} more prone?",
        said=r"(?P<signs>.+) (?:comes?|occurs?|happens?) more (?:easily|often|readily)",
        back="{signs}",
    ),
    Phrase("sensitivity", "How sensitive are {whom} to {drug}?"),
    Phrase("dose", "How is {drug} dosed in {whom}?", r"an? .+", back="with {said}"),
    Phrase("dose", "How is {drug} dosed in {whom}?"),
)
"""For advice on special populations."""

WHOLE_ADVICE: tuple[Phrase, ...] = (
    Phrase(
        "pregnancy.*",
        "What happens to {drug} at the placenta?",
        said=r"(?:(?:freely|readily) )?crosses the placenta",
        back="it crosses the placenta",
    ),
    Phrase(
        "pregnancy.*",
        "When may {drug} be used in pregnancy?",
        said=r"use only (?P<when>(?:if|when) .+)",
        back="only {when}",
    ),
    Phrase(
        ".*(?:breast|lactation).*",
        "How much {drug} passes into breast milk?",
        said=r"(?:excreted|passes) into (?:(?:human|breast) )?milk in "
        r"(?P<how>[\w ]*(?:amounts?|quantities))",
        back="{how}",
    ),
    Phrase(
        ".*(?:breast|lactation).*",
        "For what is the infant monitored when a nursing mother takes {drug}?",
        said=r"monitor the infant for (?P<signs>.+)",
        back="{signs}",
    ),
    Phrase(
        ".+ impairment",
        "What becomes of the dose of {drug} in {whom}?",
        said=r"no (?:dose|dosage) (?:adjustment|reduction) is (?:needed|necessary)",
        back="no adjustment is needed",
    ),
    Phrase(
        "elderly|older (?:adults|people)",
        "To what are older adults on {drug} more prone?",
        said=r"more (?:sensitive|prone|liable) to (?P<signs>.+)",
        back="{signs}",
    ),
    Phrase(
        "elderly|older (?:adults|people)",
        "Where in the dose range of {drug} do older adults start?",
        said=r"start (?P<end>at the low(?:er)? end)(?: of the dos(?:e|ing|age) range)?",
        back="{end}",
    ),
)
"""For advice that is a whole sentence; the topic is the population."""

COUNSELS: tuple[Phrase, ...] = (
    Phrase("", "What should {people} avoid?", said="avoid (?P<what>.+)", back="{what}"),
    Phrase(
        "",
        "What should {people} not do?",
        said="do not (?P<what>[^;]+)",
        back="{what}",
    ),
    Phrase(
        "",
        "What should {people} not do, and why?",
        said="do not (?P<what>[^;]+); (?P<why>[^;]+)",
        back="{what}: {why}",
    ),
    Phrase("", "What should {people} check?", said="check (?P<what>.+)", back="{what}"),
    Phrase(
        "",
        "How should {people} take it?",
        said="take (?:it )?(?P<how>(?:at|with|after|before|on) .+)",
        back="{how}",
    ),
)
"""For advice to patients that is a whole sentence."""

_ANYWHERE: tuple[Phrase, ...] = (
    Phrase(r"(?P<danger>(?:sudden|abrupt)\b.+)", "What is the danger of {a_danger}?"),
)

_BY_SECTION: Mapping[Section, tuple[Phrase, ...]] = {
    Section.IDENTITY: (
        Phrase("main use", "What is {drug} mainly used for?"),
        Phrase("reach", "How far is {drug} carried by each route?"),
    ),
    Section.MECHANISM: (
        Phrase("main effect", "What is the main effect of {drug}?"),
        Phrase("target", "What is the target of {drug}?"),
        Phrase("action", "How does {drug} act?"),
        Phrase("absorption", "How is {drug} absorbed?"),
        Phrase("bioavailability", "How high is the bioavailability of {drug}?"),
        Phrase("distribution", "How is {drug} distributed in the body?"),
        Phrase("protein binding", "How far is {drug} bound to plasma proteins?"),
        Phrase("metabolism", "How is {drug} metabolised?"),
        Phrase("excretion|elimination", "How does {drug} leave the body?"),
        Phrase("(?:elimination )?half-life", "What is the half-life of {drug}?"),
        Phrase("steady state", "When does {drug} reach a steady state?"),
        Phrase("onset(?: of action)?", "When does {drug} begin to act?"),
        Phrase("duration(?: of action)?", "How long does {drug} act?"),
    ),
    Section.USES: (
        Phrase(
            r"(?P<use>.+) by (?P<place>region|country)",
            "How does the use of {drug} for {use} differ by {place}?",
            said=r"used .+",
            back="it is {said}",
        ),
        Phrase(
            r"(?P<use>.+) by (?P<place>region|country)",
            "How does the use of {drug} for {use} differ by {place}?",
        ),
        Phrase(r"(?!not\b)(?P<use>.+)", "What is known about {drug} for {use}?"),
    ),
    Section.ADVERSE: (
        Phrase(
            "dose",
            "How do the {which} adverse effects of {drug} relate to its dose?",
            said=_THESE_EFFECTS + r" (?:depend on (?:it|the dose)|are dose-dependent)",
            back="they rise with the dose",
        ),
        Phrase("dose", "How do adverse effects of {drug} relate to its dose?"),
        Phrase(
            "duration",
            "How long do the {which} adverse effects of {drug} last?",
            said=_THESE_EFFECTS + r" are (?P<mostly>usually |mostly |often )?transient",
            back="they {mostly}pass",
        ),
        Phrase("duration", "How long do adverse effects of {drug} last?"),
        Phrase("overdose", "How does {a_drug} overdose show itself?"),
    ),
    Section.WITHDRAWAL: (
        Phrase("stopping", "How should treatment with {drug} be stopped?"),
        Phrase(
            "recognition",
            "By which signs, taken together, is withdrawal of {drug} recognised?",
        ),
        Phrase("taper", "How long should a taper of {drug} take?"),
    ),
    Section.INTERACTIONS: (
        Phrase(
            r"(?P<enzyme>cytochrome \w+|cyp\w+)",
            "Is {drug} cleared by {enzyme}?",
            said=r"plays no (?:\w+ )?(?:part|role) in "
            r"(?:clearing|metaboli[sz]ing|the (?:clearance|metabolism) of) .+",
            back="not to any notable extent",
        ),
        Phrase(
            r"(?P<enzyme>cytochrome \w+|cyp\w+)", "What does {enzyme} do to {drug}?"
        ),
        Phrase(
            r"(?P<which>.*\binteractions\b.*)",
            "How often are {which} met with {drug}?",
            said=r"(?P<often>seldom|rarely|sometimes|often)(?: (?:met|seen|reported))?",
            back="{often}",
        ),
        Phrase(r"(?P<which>.*\binteractions\b.*)", "How common are {which} of {drug}?"),
    ),
    Section.COMPARISON: (
        Phrase(
            "preference",
            "For what does the monograph prefer {drug} to the drugs it compares?",
            said=r"(?P<what>.+), the monograph \w+ .+",
            back="{what}",
        ),
        Phrase(
            "preference",
            "For what does the monograph prefer {drug} to the drugs it compares?",
        ),
    ),
    Section.REGULATORY: (
        Phrase("supply", "On what terms is {drug} supplied?"),
        Phrase(
            "",
            "On what terms is {drug} supplied?",
            said=r"prescription[- ]only(?: medicine| drug)?",
            back="on prescription only",
        ),
        Phrase(
            "(?P<form>.+ form)",
            "To whom is the {form} of {drug} restricted?",
            said="(?:restricted|limited) to (?P<who>.+)",
            back="{who}",
        ),
    ),
}


def stated_phrases(section: Section) -> tuple[Phrase, ...]:
    """List the phrases for what is stated in a section."""
    return (*_BY_SECTION.get(section, ()), *_ANYWHERE)
