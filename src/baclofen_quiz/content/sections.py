"""Section tokens, and the headings under which monographs file them."""

from enum import StrEnum


class Section(StrEnum):
    """What a part of a monograph is about; the order is the order of reading."""

    IDENTITY = "identity"
    MECHANISM = "mechanism"
    USES = "uses"
    DOSING = "dosing"
    CONTRAINDICATIONS = "contraindications"
    PRECAUTIONS = "precautions"
    ADVERSE = "adverse"
    WITHDRAWAL = "withdrawal"
    INTERACTIONS = "interactions"
    POPULATIONS = "populations"
    COMPARISON = "comparison"
    COUNSELLING = "counselling"
    STORAGE = "storage"
    REGULATORY = "regulatory"
    GENERAL = "general"


TITLES: dict[Section, str] = {
    Section.IDENTITY: "Identity",
    Section.MECHANISM: "Mechanism of action",
    Section.USES: "Therapeutic uses",
    Section.DOSING: "Dosage and administration",
    Section.CONTRAINDICATIONS: "Contraindications",
    Section.PRECAUTIONS: "Precautions",
    Section.ADVERSE: "Adverse effects",
    Section.WITHDRAWAL: "Withdrawal",
    Section.INTERACTIONS: "Interactions",
    Section.POPULATIONS: "Special populations",
    Section.COMPARISON: "Comparison with other drugs",
    Section.COUNSELLING: "Patient counselling",
    Section.STORAGE: "Storage and handling",
    Section.REGULATORY: "Regulatory status",
    Section.GENERAL: "General",
}
