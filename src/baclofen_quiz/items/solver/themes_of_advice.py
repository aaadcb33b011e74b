"""What patients may be told, and may say: the solver's own reading."""

from collections.abc import Mapping

from baclofen_quiz.items.solver.theme import Meaning, Theme

_ADVICE = ("counselling", "dosing")

ADVICE: Mapping[str, Theme] = {
    "food": Theme(
        _ADVICE,
        "",
        (
            Meaning("with or without", r"with or without (?:food|meals)|regardless"),
            Meaning(
                r"with or after",
                r"(?:with|after)(?: or (?:right )?after)? (?:food|meals)",
                "with a meal or after",
            ),
            Meaning("empty", "empty stomach|before (?:food|meals)", "empty stomach"),
            Meaning("grapefruit", voice="grapefruit"),
            Meaning("prescriber agrees"),
        ),
    ),
    "food-reason": Theme(
        _ADVICE,
        "food|meal",
        (
            Meaning("spare the stomach", "spare|upset|irritat"),
            Meaning("absorption", "absorption"),
            Meaning("taste", "taste"),
            Meaning("withdrawal"),
        ),
    ),
    "alcohol-advice": Theme(
        _ADVICE,
        "alcohol",
        (
            Meaning(
                "without the prescriber",
                r"none without.*(?:prescriber|doctor)|avoid[^;]*unless",
                "unless my prescriber",
            ),
            Meaning(
                "leave them out", r"avoid(?![^;]*unless)|do not drink", "leave out beer"
            ),
            Meaning("large meal", voice="large meal"),
            Meaning("after food"),
            Meaning("to sleep", voice="drink in the evening"),
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
                "leave out a forgotten|unless the next is due",
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
    "time-of-day": Theme(
        ("counselling",),
        "morning|bedtime|evening",
        (
            Meaning("morning", "in the morning"),
            Meaning("bedtime", "at bedtime"),
            Meaning("evening meal", "evening"),
        ),
    ),
    "driving": Theme(
        _ADVICE,
        "driv",
        (
            Meaning(
                "wait",
                r"not drive until[^;.]*(?:know|how)",
                "when I know how it affects",
            ),
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
            Meaning(
                "planned",
                "every appointment|schedule|attend|keep",
                "each appointment",
            ),
            Meaning("alarm", voice="alarm"),
            Meaning("complaints", voice="complaints return"),
            Meaning("has failed"),
        ),
    ),
    "pump-failure": Theme(
        ("counselling",),
        "pump failure|missed refill|sudden",
        (
            Meaning("emergency", "emergency", "emergency"),
            Meaning("waiting", voice="wait for my next"),
            Meaning("calling", voice="call my doctor"),
            Meaning("resting", voice="rest and take"),
            Meaning("lowering"),
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
}
