"""The names under which monographs file their sections, as data.

Names are separated by semicolons. A qualifying name tells more than its section ("Brand
names" within identity). A pattern is tried when no name fits.
"""

from baclofen_quiz.content.sections import Section

PLAIN: dict[Section, str] = {
    Section.IDENTITY: (
        "identity; overview; introduction; description; general information; about;"
        " background; summary; drug profile; what is it; what it is; drug overview;"
        " basic information; drug identity; product information"
    ),
    Section.MECHANISM: (
        "mechanism; mechanism of action; mechanisms of action; mode of action;"
        " pharmacodynamics; how it works; how it acts; how the drug works; how the drug"
        " acts"
    ),
    Section.USES: (
        "uses; indications; therapeutic uses; clinical uses; medical uses; therapeutic"
        " indications; indications and usage; indications and uses; uses and"
        " indications; clinical indications; what it is used for; used for; used in;"
        " approved and off-label uses; conditions treated"
    ),
    Section.DOSING: (
        "dosing; dosage; dose; doses; dosage and administration; dosing and"
        " administration; administration; administration and dosage; dosage regimen;"
        " posology; posology and method of administration; recommended dosage; dosing"
        " information; dosing guidelines; how to give it; how it is given; how to use"
        " it; how to take it; how to dose; how to dose it; dose and administration"
    ),
    Section.CONTRAINDICATIONS: (
        "contraindications; contraindication; contra-indications; when not to use; who"
        " should not take it; when not to use it; do not use in; do not use; avoid in;"
        " when to avoid; when to avoid it"
    ),
    Section.PRECAUTIONS: (
        "precautions; warnings; warnings and precautions; precautions and warnings;"
        " cautions; special warnings and precautions; special warnings and precautions"
        " for use; warnings precautions; safety warnings; safety information; cautions"
        " and warnings; cautions for use"
    ),
    Section.ADVERSE: (
        "adverse effects; adverse reactions; adverse drug reactions; side effects;"
        " side effects include; adverse effects include;"
        " undesirable effects; adverse events; unwanted effects; side effects and"
        " adverse reactions; aes; adrs; side effect profile"
    ),
    Section.WITHDRAWAL: (
        "withdrawal; discontinuation; stopping treatment; stopping the drug; withdrawal"
        " and discontinuation"
    ),
    Section.INTERACTIONS: (
        "interactions; drug interactions; drug-drug interactions; interactions with"
        " other medicines; interactions with other drugs; interactions with other"
        " medicinal products; food and drug interactions; drug and food interactions;"
        " ddis"
    ),
    Section.POPULATIONS: (
        "special populations; use in special populations; use in specific populations;"
        " specific populations; populations; special patient populations;"
        " considerations in special populations; special patient groups; patient"
        " groups; use in special groups; use in special patient groups; special groups;"
        " specific patient groups; use in special situations; special situations"
    ),
    Section.COMPARISON: (
        "comparison; comparisons; comparison with other drugs; comparison with other"
        " agents; comparison with related drugs; comparison with other medicines;"
        " comparison with alternatives; how it compares; how it differs"
    ),
    Section.COUNSELLING: (
        "advice; patient counselling; patient counseling; counselling; counseling;"
        " patient counselling points; patient counseling points; counselling points;"
        " counseling points; patient advice; patient education; patient information;"
        " advice for patients; patient counseling information; patient counselling"
        " information; patient education and counseling; information for patients;"
        " information for the patient; advice to patients; advice for the patient; what"
        " to tell the patient; what to tell patients; what patients should know;"
        " instructions for patients; patient instructions; patient tips; tips for"
        " patients"
    ),
    Section.STORAGE: (
        "storage; storage and handling; storage and stability; how to store; handling;"
        " handling and storage; storage conditions; how supplied storage and handling;"
        " storage and disposal; how to store it; how to keep it"
    ),
    Section.REGULATORY: (
        "status; regulatory status; regulatory; legal status;"
        " legal status and availability;"
        " availability and legal status; regulatory information; approval status;"
        " availability; regulatory and legal status; legal classification; legal"
        " category; regulatory category; regulatory classification; prescription status"
    ),
    Section.GENERAL: ("general; other; other information; miscellaneous; notes"),
}

QUALIFYING: dict[Section, str] = {
    Section.IDENTITY: (
        "available as; names; brand names; brand name; brands; trade names; trade name;"
        " proprietary names; product names; synonyms and brands; brands and synonyms;"
        " synonyms and brand names;"
        " common brand names; available forms; dosage forms; forms; formulations;"
        " available formulations; dosage forms and strengths; available dosage forms;"
        " strengths; preparations; presentations; available strengths; formulations and"
        " strengths; drug class; class; classification; pharmacological class;"
        " pharmacologic class; therapeutic class; chemistry; chemical structure; brand"
        " and generic names; brand names and forms; how supplied; synonyms; brands and"
        " forms; names and forms; names and brands; available products"
    ),
    Section.USES: (
        "approved indications; approved uses; licensed indications; labelled uses;"
        " labeled uses; fda-approved indications; fda approved indications; off-label"
        " uses; off-label indications; off-label use; unlicensed uses; licensed uses;"
        " primary"
        " indications; other uses; investigational uses"
    ),
    Section.DOSING: (
        "dose adjustment; dose adjustments; dosage adjustments; dosage adjustment;"
        " renal dosing; renal dose adjustment; hepatic dose adjustment; adult dosing;"
        " pediatric dosing; paediatric dosing; geriatric dosing; missed dose; missed"
        " doses; switching"
    ),
    Section.CONTRAINDICATIONS: (
        "absolute contraindications; relative contraindications"
    ),
    Section.PRECAUTIONS: (
        "boxed warning; black box warning; boxed warnings; monitoring; monitoring"
        " parameters"
    ),
    Section.ADVERSE: (
        "common; common side effects; common adverse effects; serious side effects;"
        " serious adverse effects; serious adverse events; serious adverse reactions;"
        " rare side effects; less common side effects; very common; uncommon; rare;"
        " overdose; overdosage; overdose and toxicity; management of overdose;"
        " overdose and reversal; toxicity; acute toxicity; toxic effects; intoxication;"
        " poisoning"
    ),
    Section.WITHDRAWAL: (
        "withdrawal symptoms; withdrawal effects; withdrawal syndrome; withdrawal"
        " signs; discontinuation symptoms; discontinuation syndrome"
    ),
    Section.INTERACTIONS: (
        "pharmacodynamic interactions; pharmacokinetic interactions; major"
        " interactions; moderate interactions; minor interactions; food interactions;"
        " alcohol interactions"
    ),
    Section.POPULATIONS: (
        "pregnancy; lactation; breastfeeding; breast-feeding; pregnancy and lactation;"
        " pregnancy and breastfeeding; pregnancy and breast-feeding; paediatrics;"
        " pediatrics; pediatric use; paediatric use; children; elderly; geriatrics;"
        " geriatric use; older adults; renal impairment; hepatic impairment; use in"
        " pregnancy; use in lactation; fertility; older people; fertility pregnancy and"
        " lactation; pregnancy lactation and fertility; pregnancy breast-feeding and"
        " fertility; fertility pregnancy and breast-feeding"
    ),
    Section.MECHANISM: (
        "pharmacology; clinical pharmacology; pharmacokinetics; absorption;"
        " distribution; metabolism; excretion; elimination; adme; onset and duration;"
        " pharmacokinetic properties; pharmacodynamic properties; pk; kinetics;"
        " pharmacokinetics and metabolism"
    ),
}

USE_IN = (
    r"^use (in|during) (the )?(pregnan|lactat|breast|nurs|elderly|older|child"
    r"|p(a)?ediat|adolesc|renal|hepatic|kidney|liver|women|people|patients)"
    r"[a-z-]*( (and|or|in|with|of)( [a-z-]+)| [a-z-]+ing| impairment| disease| failure"
    r"| people| patients| adults| women| mothers)*$"
)
OPENINGS = (
    r"^comparison (with|to|of) ",
    r"^compared (with|to) ",
    r"^how it (compares|differs) (with|to|from) ",
    USE_IN,
)
"""Beginnings that are a heading's though its words are in small letters."""

PATTERNS: tuple[tuple[str, Section, bool], ...] = (
    (r"^comparison (with|to|of)\b", Section.COMPARISON, False),
    (r"^how it (compares|differs) (with|to|from)\b", Section.COMPARISON, False),
    (USE_IN, Section.POPULATIONS, True),
    (r"\b(compared (with|to)|versus|vs)\b", Section.COMPARISON, False),
    (r"\bcontra-?indications?\b", Section.CONTRAINDICATIONS, True),
    (r"\binteractions?\b", Section.INTERACTIONS, True),
    (
        r"\b(side|adverse|undesirable) (drug )?(effects|reactions|events)\b",
        Section.ADVERSE,
        True,
    ),
    (r"\boverdos(e|age)\b", Section.ADVERSE, True),
    (r"\bwithdrawal (symptoms|syndrome|signs|effects)\b", Section.WITHDRAWAL, True),
    (r"\bmechanisms? of action\b", Section.MECHANISM, False),
    (r"\b(warnings|precautions)\b", Section.PRECAUTIONS, False),
    (r"\bcounsell?ing\b", Section.COUNSELLING, False),
    (r"\b(indications|therapeutic uses|clinical uses)\b", Section.USES, True),
    (r"\b(dosage and administration|dosing|dosage)\b", Section.DOSING, True),
    (r"\bspecial populations\b", Section.POPULATIONS, False),
    (r"\bstorage\b", Section.STORAGE, False),
    (r"\bbrand names\b", Section.IDENTITY, True),
)

SHARED: dict[frozenset[Section], Section] = {
    frozenset({Section.CONTRAINDICATIONS, Section.PRECAUTIONS}): Section.PRECAUTIONS,
    frozenset({Section.USES, Section.DOSING}): Section.DOSING,
}
"""Under which section a heading of two is filed: "Contraindications and warnings"."""
