"""No question comes from a monograph that nobody should believe."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from baclofen_quiz.cli.items_command import command

MOST = 100_000
BODIES = {
    "no headings": "- Tremor {#a}\n- Fever {#b}\n",
    "a section twice": (
        "## Dosing\n\n- Initial dose: 5 mg daily {#a}\n\n## Storage\n\n"
        "- Tablets: keep dry {#s .unasked}\n\n## Dosage\n\n"
        "- Initial dose: 50 mg daily {#b}\n"
    ),
    "contradicting doses": (
        "## Dosing\n\n### Oral use (adults)\n\n- Initial dose: 5 mg once daily {#a}\n"
        "- Initial dose: 50 mg once daily {#b}\n"
    ),
    "a maximum below the start": (
        "## Dosing\n\n### Oral use (adults)\n\n"
        "- Initial dose: 50 mg three times daily {#a}\n- Maximum dose: 80 mg/day {#b}\n"
    ),
    "no doses": "## Dosing\n\n- Initial dose: 50 mg/day in 0 doses {#a}\n",
    "a number without end": "## Dosing\n\n- Initial dose: 10^400 mg daily {#a}\n",
    "a mark from right to left": "## Uses\n\n- Tre\N{RIGHT-TO-LEFT OVERRIDE}mor {#a}\n",
    "a NUL byte": "## Uses\n\n- Tre\x00mor {#a}\n",
    "a script": (
        "## Uses\n\n- Tremor <script>alert(1)</script> {#a}\n\n## Side effects\n\n"
        "### Common <script>alert(1)</script>\n\n- Nausea {#n}\n"
    ),
    "far too many bullets": "## Side effects\n\n" + "- Nausea\n" * MOST,
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_a_bad_monograph_gives_a_located_problem_and_no_item(
    body: str, tmp_path: Path
) -> None:
    file = tmp_path / "questions" / "monographs" / "zolarine.md"
    file.parent.mkdir(parents=True)
    file.write_text(f"---\ndrug: zolarine\n---\n\n# Zolarine\n\n{body}", "utf-8")
    options = ["--questions", str(tmp_path / "questions"), "--format", "json"]

    result = CliRunner().invoke(command, [*options, "--home", str(tmp_path / "home")])

    assert result.exit_code == 0
    assert json.loads(result.stdout) == []
    told = [line for line in result.stderr.splitlines() if f"{file}:" in line]
    assert told
    assert all(": error " in line or ": warning " in line for line in told)
