"""The wheel ships what git knows, no more and no less, and works from any folder."""

import json
import site
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

from checkout import TOP, git_files, run

SHIPPED = {
    "src/baclofen_quiz": "baclofen_quiz",
    "templates": "baclofen_quiz/templates",
    "static": "baclofen_quiz/static",
    "questions": "baclofen_quiz/questions",
}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    return Path(next(WheelBuilder(str(TOP)).build(directory=str(folder))))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of an environment that holds the wheel and, beside it, what it needs.

    Nothing is fetched: the dependencies are those of the environment of the tests.
    """
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder, symlinks=sys.platform != "win32")
    python = folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    place = "import sysconfig; print(sysconfig.get_path('purelib'))"
    packages = Path(run([python, "-c", place], folder).stdout.strip())
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(packages)
    dependencies = [path for path in site.getsitepackages() if Path(path).is_dir()]
    (packages / "dependencies.pth").write_text("\n".join(dependencies))
    return python


def command(
    python: Path, folder: Path, *arguments: str
) -> subprocess.CompletedProcess[str]:
    home = str(folder / "home")
    return run(
        [python, "-I", "-m", "baclofen_quiz", *arguments],
        folder,
        {"BACLOFEN_QUIZ_HOME": home},
    )


def test_the_wheel_ships_exactly_the_files_that_git_knows(wheel: Path) -> None:
    expected = {
        f"{target}/{path.relative_to(source).as_posix()}"
        for source, target in SHIPPED.items()
        for path in git_files(source)
    }
    with zipfile.ZipFile(wheel) as archive:
        shipped = {name for name in archive.namelist() if ".dist-info/" not in name}

    assert shipped == expected


def test_both_licences_are_in_the_wheel(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = {Path(name).name for name in archive.namelist()}

    assert {"LICENSE", "LICENSE-CONTENT"} <= names


def test_the_installed_package_is_the_wheels(installed: Path, tmp_path: Path) -> None:
    where = "import baclofen_quiz; print(baclofen_quiz.__file__)"
    found = run([installed, "-I", "-c", where], tmp_path).stdout.strip()

    assert Path(found).is_relative_to(installed.parent.parent)


def test_the_installed_wheel_makes_items_from_any_folder(
    installed: Path, tmp_path: Path
) -> None:
    done = command(installed, tmp_path, "items", "--format", "json")

    assert done.returncode == 0, done.stderr
    assert {"mechanism", "dosing"} <= {
        item["section"] for item in json.loads(done.stdout)
    }


def test_the_installed_wheel_writes_an_anki_deck(
    installed: Path, tmp_path: Path
) -> None:
    deck = tmp_path / "baclofen.apkg"

    done = command(installed, tmp_path, "export", "anki", "--out", str(deck))

    assert done.returncode == 0, done.stderr
    assert zipfile.is_zipfile(deck)
