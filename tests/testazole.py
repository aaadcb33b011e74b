"""A questions folder with one small monograph, and the command line upon it."""

from pathlib import Path

from click.testing import CliRunner, Result

from baclofen_quiz.cli.app import group

MONOGRAPH = """\
---
drug: testazole
class: inventions
reviewed: {{date: 2026-11-01, by: us}}
---

# Testazole

## Mechanism of action

- Receptor: {action} at **GABA-B receptors** {{#{slug}}}
- Site of action: mainly the spinal cord {{#site}}
"""


def write(questions: Path, action: str = "agonist", slug: str = "receptor") -> None:
    """Write the monograph into a folder, which is made."""
    (questions / "monographs").mkdir(parents=True, exist_ok=True)
    file = questions / "monographs" / "testazole.md"
    file.write_text(MONOGRAPH.format(action=action, slug=slug), encoding="utf-8")


def run(questions: Path, *arguments: str) -> Result:
    """Run a command with this folder, and a home beside it."""
    home = str(questions.parent / "home")
    places = ["--home", home, "--questions", str(questions)]
    return CliRunner().invoke(group, [*arguments, *places])
