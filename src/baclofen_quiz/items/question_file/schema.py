"""The JSON Schema of the front matter of a question file, made from what is read."""

import json

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.question_file.header import KEYS, OPTIONAL, REQUIRED
from baclofen_quiz.items.status import Status

_TEXT = {"type": "string"}
_PROPERTIES: dict[str, dict[str, object]] = {
    "title": {**_TEXT, "description": "Shown above a quiz of this file."},
    "drug": {**_TEXT, "description": "Stands in for a missing source."},
    "section": {
        "description": "Stands in for a missing source.",
        "enum": [section.value for section in Section],
    },
    "tags": {
        "description": "Tags of all questions, beside their own.",
        "anyOf": [_TEXT, {"type": "array", "items": _TEXT}],
    },
    "author": {**_TEXT, "description": "Who wrote the questions."},
    "status": {
        "description": "Ready when it is missing; a question may say otherwise.",
        "enum": [status.value for status in Status],
    },
    "reasons": {
        "description": "With optional, missing reasons are one warning a question.",
        "enum": [REQUIRED, OPTIONAL],
    },
}


def front_matter_schema() -> str:
    """The schema as text, its keys in the order in which a file names them."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Front matter of a question file",
        "type": "object",
        "properties": {key: _PROPERTIES[key] for key in KEYS},
        "additionalProperties": False,
    }
    return json.dumps(schema, indent=2) + "\n"
