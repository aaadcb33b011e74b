"""What may be said of any drug: the solver's own reading."""

from collections.abc import Mapping

from baclofen_quiz.items.solver.theme import Meaning, Theme

_KINETICS = ("mechanism", "general", "identity")
_POPULATIONS = ("populations", "dosing")

DRUGS: Mapping[str, Theme] = {
    "way-it-helps": Theme(
        ("uses",),
        "",
        (
            Meaning("sphincter", "relaxations"),
            Meaning("less acid", "less acid"),
            Meaning("coat"),
            Meaning("reflexes of the spinal cord"),
            Meaning("craving", "craving"),
            Meaning("sickness"),
            Meaning("thiamine"),
            Meaning("breakdown of alcohol"),
            Meaning("rate of the ventricles", "ventricular rate"),
            Meaning("clots", "clots|prevention of stroke"),
            Meaning("scars"),
            Meaning("shock"),
        ),
    ),
    "field-of-use": Theme(
        ("identity",),
        "main use|used|prescribed|treat",
        (
            Meaning("spasticity", "spastic"),
            Meaning("heart", "blood pressure|hypertension|angina|heart failure"),
            Meaning("mood", "depressi|anxiety|bipolar"),
            Meaning("schizophrenia", "schizophreni|psychosis|mania"),
            Meaning("bacteria", "bacteria"),
            Meaning("fungi", "fung"),
            Meaning("viruses", "vir(?:al|us)"),
            Meaning("diabetes", "diabetes"),
            Meaning("epilepsy", "epilep|seizure"),
            Meaning("asthma", "asthma|COPD|obstructive"),
            Meaning("ulcer", "ulcer|reflux"),
            Meaning("osteoporosis", "osteoporosis"),
            Meaning("clots", "thrombo|clots|embolism"),
            Meaning("cancer", "cancer|leuka?emi|lymphoma"),
            Meaning("thyroid", "thyroid"),
            Meaning("cholesterol", "cholesterol"),
            Meaning("gout", "gout"),
            Meaning("severe pain", "(?:severe|moderate|neuropathic) pain|neuralgia"),
            Meaning("hyperthermia"),
            Meaning("acute painful spasm"),
        ),
    ),
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
            Meaning(
                "no notable",
                r"\bno (?:notable|significant)|not (?:notabl|signific|metabol)"
                "|minimal|little",
            ),
            Meaning("main part", "mainly"),
            Meaning("activating", "activ"),
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
            Meaning("larger part", "higher|concentrated"),
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
    "storage-place": Theme(
        ("storage",),
        "",
        (
            Meaning(
                "room temperature",
                r"room temperature|15 to (?:25|30)|20 to 25|(?:below|above) (?:25|30)",
            ),
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
            Meaning("at 20"),
        ),
    ),
    "supply": Theme(
        ("regulatory",),
        "",
        (
            Meaning("over the counter", "without (?:a )?prescription|over.the.counter"),
            Meaning("on a prescription", "prescription"),
            Meaning("general sale", "general sale"),
        ),
    ),
    "kept-to-whom": Theme(
        ("populations",),
        "cent(?:re|er)",
        (
            Meaning("centres", r"speciali[sz]ed cent|specialist cent"),
            Meaning("family doctor"),
            Meaning("parents"),
            Meaning("emergency"),
            Meaning("pharmacy"),
        ),
    ),
    "course-of-effects": Theme(
        ("adverse",),
        "common effects|duration|transient",
        (
            Meaning("pass by themselves", "transient|usually (?:pass|resolve)"),
            Meaning("stronger"),
            Meaning("after years"),
            Meaning("for life"),
        ),
    ),
    "supply-limit": Theme(
        ("regulatory",),
        "restrict|only|kept",
        (
            Meaning("specialists", "specialist"),
            Meaning("practitioners", "general practitioner"),
            Meaning("children"),
        ),
    ),
    "form-for-device": Theme(
        ("identity",),
        "for ",
        (
            Meaning("pump", r"for (?:use (?:in|via|with) )?implant(?:ed|able) pumps?"),
            Meaning("syringe", "syringe"),
            Meaning("drip"),
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
