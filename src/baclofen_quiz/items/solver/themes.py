"""What may be meant, theme by theme: the solver's own reading of plain English."""

from collections.abc import Mapping
from dataclasses import dataclass

_KINETICS = ("mechanism", "general", "identity")
_ADVICE = ("counselling", "dosing")
_POPULATIONS = ("populations", "dosing")


@dataclass(frozen=True, slots=True)
class Meaning:
    """A meaning: how a sentence, an option and a patient put it (patterns).

    A meaning that no sentence of a monograph is expected to have has none for it.
    """

    option: str
    sentence: str = ""
    voice: str = ""


@dataclass(frozen=True, slots=True)
class Theme:
    """A question that any drug answers: where, in what words, with what meanings."""

    sections: tuple[str, ...]
    about: str
    meanings: tuple[Meaning, ...]


THEMES: Mapping[str, Theme] = {
    "absorption": Theme(
        _KINETICS,
        "absor",
        (
            Meaning("whole dose", r"complete|well absorbed|fully"),
            Meaning("half", r"half|50"),
            Meaning("hardly", r"hardly|poor|negligible"),
        ),
    ),
    "excretion": Theme(
        _KINETICS,
        "excret|eliminat",
        (
            Meaning("unchanged, in the urine", r"unchanged.*(?:kidney|urine|renal)"),
            Meaning("metabolites, in the urine", r"metabolites.*(?:kidney|urine)"),
            Meaning("unchanged, in the bile", r"unchanged.*(?:bile|f[ae]+ces)"),
            Meaning("metabolites, in the bile", r"metabolites.*(?:bile|f[ae]+ces)"),
        ),
    ),
    "main-enzyme": Theme(
        _KINETICS,
        "metaboli",
        tuple(
            Meaning(rf"\b{name}\b", rf"(?:mainly|primarily|chiefly)[^;]*\b{name}\b")
            for name in ("CYP2D6", "CYP3A4", "CYP1A2", "CYP2C9", "CYP2C19")
        ),
    ),
    "cytochrome-part": Theme(
        (*_KINETICS, "interactions"),
        "cytochrome",
        (
            Meaning("no notable", r"\bno (?:notable|significant)|minimal|little"),
            Meaning("main part", "mainly"),
            Meaning("activating", "activ"),
        ),
    ),
    "kinetic-interactions": Theme(
        ("interactions",),
        "pharmacokinetic",
        (
            Meaning("seldom", "seldom|rare|uncommon"),
            Meaning("most patients", "(?<!un)common|frequent"),
            Meaning("forbid"),
        ),
    ),
    "placenta": Theme(
        ("populations",),
        "placenta",
        (
            Meaning("passes through", "cross|pass"),
            Meaning("size", "too large"),
            Meaning("break it down", "broken down"),
        ),
    ),
    "malformations": Theme(
        ("populations",),
        "teratogen|malformation",
        (
            Meaning("no clear evidence", "no (?:clear )?evidence"),
            Meaning("pattern", "pattern"),
            Meaning("ruled them out", "ruled out|excluded"),
        ),
    ),
    "pregnancy-use": Theme(
        ("populations",),
        "pregnan",
        (
            Meaning("benefit outweighs", r"benefit.*\brisk"),
            Meaning("clearly needed", "clearly (?:needed|necessary)"),
            Meaning("freely", "freely"),
            Meaning("no case", "contraindicated"),
            Meaning("last weeks"),
        ),
    ),
    "newborn-risk": Theme(
        ("populations",),
        "newborn|neonat",
        (
            Meaning("withdrawal", "withdrawal"),
            Meaning("teeth", "teeth"),
            Meaning("thyroid", "thyroid|goitre"),
            Meaning("hearing", "deaf"),
        ),
    ),
    "breast-milk": Theme(
        ("populations",),
        "milk",
        (
            Meaning("small", "small|low|little"),
            Meaning("no measurable", "not detect|no measurable"),
            Meaning("more than", "higher|concentrated"),
        ),
    ),
    "breast-feeding": Theme(
        ("populations",),
        "breast-?feeding|lactation",
        (
            Meaning("possible, with caution", "possible with caution"),
            Meaning("compatible", "compatible"),
            Meaning("formula", "contraindicated"),
            Meaning("pause"),
        ),
    ),
    "older-start": Theme(
        _POPULATIONS,
        "older|elder|geriatric",
        (
            Meaning("lower.*slow", "low.*slow"),
            Meaning("lower.*fast", "low.*fast"),
            Meaning("usual.*slow"),
            Meaning("usual.*fast"),
            Meaning("low end", "low end"),
            Meaning("usual one", r"no (?:general )?(?:reduction|adjustment)"),
            Meaning("high end"),
        ),
    ),
    "renal-dose": Theme(
        _POPULATIONS,
        "renal|kidney",
        (
            Meaning("same", r"no (?:dose )?adjustment"),
            Meaning("cut by half", "half|halve"),
            Meaning("raised", "double"),
        ),
    ),
    "food": Theme(
        _ADVICE,
        "",
        (
            Meaning("no matter", r"with or without (?:food|meals)|regardless"),
            Meaning(
                r"with or after",
                r"(?:with|after)(?: or (?:right )?after)? (?:food|meals)",
                "with a meal or after",
            ),
            Meaning("empty", "empty stomach|before (?:food|meals)", "empty stomach"),
        ),
    ),
    "food-reason": Theme(
        _ADVICE,
        "food|meal",
        (
            Meaning("spare the stomach", "spare|upset|irritat"),
            Meaning("absorption", "absorption"),
            Meaning("taste", "taste"),
        ),
    ),
    "alcohol-advice": Theme(
        _ADVICE,
        "alcohol",
        (
            Meaning(
                "without the prescriber",
                r"none without.*(?:prescriber|doctor)",
                "unless my prescriber",
            ),
            Meaning("leave them out", r"avoid|do not drink", "leave out beer"),
            Meaning("large meal", voice="large meal"),
            Meaning("to sleep", voice="helps me sleep"),
            Meaning("as before", voice="as before the treatment"),
        ),
    ),
    "missed-dose": Theme(
        _ADVICE,
        "miss|forg",
        (
            Meaning(
                "left out, and the next",
                r"(?:skip|leave)[^;]*due|unless[^;]*due",
                "leave out the one|unless the next is due",
            ),
            Meaning("both", voice="take two"),
            Meaning("ends", voice="end the treatment"),
            Meaning("at once", voice="even when the next"),
        ),
    ),
    "ending": Theme(
        ("withdrawal", "counselling"),
        "",
        (
            Meaning(
                "in steps",
                r"stepwise|gradual|reduced? over|tapered|small steps",
                "in steps",
            ),
            Meaning(
                "talking to the prescriber",
                r"not stop (?:sudden|abrupt)",
                "do not stop it from one day",
            ),
            Meaning("at once", voice="simply stop it"),
            Meaning("now and then", voice="every other day"),
            Meaning("pack is empty", voice="pack is empty"),
        ),
    ),
    "course-end": Theme(
        _ADVICE,
        "course",
        (
            Meaning("whole course", "(?:finish|complete)", "finish the course"),
            Meaning("nothing hurts", voice="as soon as I feel better"),
            Meaning("fever", voice="last fever"),
        ),
    ),
    "daily-timing": Theme(
        _ADVICE,
        "same time",
        (
            Meaning("same hour", "same time (?:each|every) day", "same hour"),
            Meaning("complaints return", voice="feel that I need"),
            Meaning("changes", voice="another hour"),
        ),
    ),
    "driving": Theme(
        _ADVICE,
        "driv",
        (
            Meaning("wait", "not drive until", "when I know how it affects"),
            Meaning("as usual", voice="as usual from the first"),
            Meaning("short", voice="short ways"),
        ),
    ),
    "whole-tablets": Theme(
        _ADVICE,
        "-release",
        (
            Meaning("without crushing", "not crush", "without chewing"),
            Meaning("crushed", voice="I crush"),
            Meaning("chewed", voice="I chew"),
        ),
    ),
    "refills": Theme(
        ("counselling",),
        "refill",
        (
            Meaning("planned", "every appointment", "each appointment"),
            Meaning("alarm", voice="alarm"),
            Meaning("complaints", voice="complaints return"),
        ),
    ),
    "pump-failure": Theme(
        ("counselling",),
        "pump failure|missed refill",
        (
            Meaning("emergency", "emergency", "emergency"),
            Meaning("waiting", voice="wait for my next"),
            Meaning("calling", voice="call my doctor"),
            Meaning("resting", voice="rest and take"),
        ),
    ),
    "sudden-worsening": Theme(
        ("counselling",),
        "sudden",
        (
            Meaning("emergency", "emergency"),
            Meaning("waiting"),
            Meaning("calling"),
            Meaning("resting"),
        ),
    ),
    "liquid-handling": Theme(
        (*_ADVICE, "storage"),
        "",
        (
            Meaning("shaken", "shake", "shake"),
            Meaning("settle", voice="settle"),
            Meaning("heated", voice="heat"),
        ),
    ),
    "storage-place": Theme(
        ("storage",),
        "",
        (
            Meaning("room temperature", r"room temperature|15 to (?:25|30)|20 to 25"),
            Meaning("refrigerator", r"refrigerat|fridge|\b2 to 8\b"),
            Meaning("freezer", "freezer|frozen"),
        ),
    ),
    "leftover": Theme(
        ("storage",),
        "unused|left|remain",
        (
            Meaning("discard", "discard|dispose|throw"),
            Meaning("freeze", "freeze"),
            Meaning("refrigerate", "(?:keep|store).*refrigerat"),
            Meaning("sterilise", "sterilis"),
        ),
    ),
    "supply": Theme(
        ("regulatory",),
        "",
        (
            Meaning("without one", "without (?:a )?prescription|over.the.counter"),
            Meaning("on a prescription", "prescription"),
            Meaning("supermarket", "general sale"),
        ),
    ),
    "supply-limit": Theme(
        ("regulatory",),
        "restrict|only|kept",
        (
            Meaning("specialists", "specialist"),
            Meaning("general practitioners", "general practitioner"),
            Meaning("nurse", "nurse"),
            Meaning("pharmacists", "pharmacist"),
        ),
    ),
    "supply-place": Theme(
        ("regulatory",),
        "",
        (
            Meaning("hospitals", "hospital"),
            Meaning("care homes", "care home"),
            Meaning("practices", "practice"),
            Meaning("patients' homes", "at home"),
        ),
    ),
    "generic-supply": Theme(
        ("regulatory",),
        "generic",
        (
            Meaning("generic", "generic"),
            Meaning("patent", "patent"),
            Meaning("own mixture", "made to order"),
        ),
    ),
}
