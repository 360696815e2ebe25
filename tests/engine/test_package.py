"""`scripts/package`: the zip is what plugins.qgis.org takes, and the same commit gives the same bytes.

Bandit, detect-secrets and the rules of flake8 run over the unpacked zip as plugins.qgis.org runs them
(plugins/security_scanner.py of qgis/QGIS-Plugins-Website, with the rules that are enabled there).
"""

import hashlib
import json
import os
import re
import shutil
import stat
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from setuptools.config.pyprojecttoml import read_configuration

from engine.version import VERSION
from tests.engine.conftest import ROOT

sys.path.append(str(ROOT / "scripts"))

import package as packaging
from package_checks import LIMIT, faults_of_metadata, faults_of_zip, read_metadata, unpublished

FLAKE8 = (
    "E101,E711,E712,E713,E714,E721,E722,E731,E741,E742,E743,E9,W605,F402,F403,F404,F405,F811,F821,F822,F823,F901,C901"
)
"""What is enabled of it there and known to ruff, which finds the same; and functions that are too complex."""

LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)")
PUBLISHED = {
    "email": "someone@vlmsr.org",
    "homepage": "https://vlmsr.org",
    "tracker": "https://vlmsr.org/issues",
    "repository": "https://vlmsr.org/code",
    "files": "https://vlmsr.org/files/v{version}/",
}


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> dict[str, Path]:
    """The zip files of this very repository, by their names."""
    return {path.name: path for path in packaging.package(ROOT, tmp_path_factory.mktemp("dist"), with_lite=True)}


@pytest.fixture(scope="module")
def slim(made) -> Path:
    return made[f"vlmsr-{VERSION}.zip"]


@pytest.fixture(scope="module")
def unpacked(slim, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("unpacked")
    with zipfile.ZipFile(slim) as packed:
        packed.extractall(folder)
    return folder


@pytest.fixture
def clone(tiny_bundle, tmp_path) -> Path:
    """A small repository of a plugin's shape, with all that is set at release."""
    root = tmp_path / "clone"
    (root / "ui" / "icons").mkdir(parents=True)
    for name in ("__init__.py", "plugin.py", "metadata.txt", "LICENSE", ".gitignore", "ui/icons/vlmsr.svg"):
        shutil.copy(ROOT / name, root / name)
    shutil.copytree(tiny_bundle, root / "engine" / "bundles" / "lite")
    text = (root / "metadata.txt").read_text(encoding="utf-8")
    for name, value in PUBLISHED.items():
        text = re.sub(f"^{name}=.*$", f"{name}={value}", text, flags=re.MULTILINE)
    (root / "metadata.txt").write_text(text, encoding="utf-8")
    git(root, "init", "--quiet")
    commit(root)
    return root


def git(root: Path, *arguments: str) -> None:
    who = ["-c", "user.name=someone", "-c", "user.email=someone@vlmsr.org"]
    subprocess.run(["git", *who, *arguments], cwd=root, check=True, capture_output=True)


def commit(root: Path) -> None:
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "-m", "all of it")


def names(path: Path) -> set[str]:
    with zipfile.ZipFile(path) as packed:
        return set(packed.namelist())


def run(tool: str, *arguments: str, cwd: Path) -> str:
    """What a tool of this environment prints."""
    program = Path(sys.executable).with_name(tool)
    return subprocess.run([program, *arguments], cwd=cwd, capture_output=True, text=True, timeout=1200).stdout


# What is in it


def test_it_is_what_plugins_qgis_org_takes(slim):
    assert faults_of_zip(slim, limit=LIMIT) == []
    assert slim.stat().st_size < LIMIT / 4


def test_it_holds_what_users_need_and_nothing_else(slim):
    found = names(slim)
    needed = (
        "__init__.py",
        "plugin.py",
        "metadata.txt",
        "LICENSE",
        "README.md",
        "docs/user_guide.md",
        "algorithms/upscale.py",
    )
    of_engine = ("engine/cli.py", "engine/requirements.lock", "engine/recipes/full-sd15.json", "engine/release.json")
    assert {f"vlmsr/{name}" for name in (*needed, *of_engine, "ui/icons/vlmsr.svg")} <= found
    # Translations as QGIS reads them, without what they are made of.
    translations = {name for name in found if name.startswith("vlmsr/i18n/")}
    assert translations == {f"vlmsr/i18n/vlmsr_{language}.qm" for language in ("de", "es", "fr", "ko")}
    others = [name for name in found if name.split("/")[1] in ("tests", "scripts", "work", ".ci", "dist", ".gitignore")]
    assert others == [] and not any(name.endswith(".safetensors") for name in found)


def test_its_pages_lead_to_what_is_in_it(unpacked):
    folder = unpacked / "vlmsr"
    pages = [*folder.glob("*.md"), *folder.glob("docs/*.md")]
    dead = [
        f"{page.name}: {target}"
        for page in pages
        for target in LINK.findall(page.read_text(encoding="utf-8"))
        if "://" not in target and not (page.parent / target).exists()
    ]
    assert len(pages) > 10 and dead == []


def test_the_one_with_its_model_is_the_same_and_the_model(made, slim):
    whole = made[f"vlmsr-{VERSION}-with-lite.zip"]
    more = names(whole) - names(slim)
    assert names(slim) - names(whole) == {"vlmsr/engine/release.json"}
    inside = "vlmsr/engine/bundles/"
    assert {name.removeprefix(inside).split("/")[0] for name in more} == {"lite", "lite-swin"}
    assert all(name.startswith(inside) for name in more)
    assert faults_of_zip(whole) == [] and faults_of_zip(whole, limit=LIMIT)[0].endswith("and 25 are taken.")


def test_the_plugin_knows_its_models_checksums(made, slim):
    weights = made[f"vlmsr-lite-{VERSION}.zip"]
    with zipfile.ZipFile(slim) as packed:
        known = json.loads(packed.read("vlmsr/engine/release.json"))
    assert (known["file"], known["size"]) == (weights.name, weights.stat().st_size)
    assert known["sha256"] == f"sha256:{hashlib.sha256(weights.read_bytes()).hexdigest()}"
    manifest = ROOT / "engine" / "bundles" / "lite" / "bundle.json"
    assert known["manifest"] == f"sha256:{hashlib.sha256(manifest.read_bytes()).hexdigest()}"


def test_only_what_git_tracks_is_in_it(clone, tmp_path):
    for name in ("notes.txt", "__pycache__/a.pyc", "work/large.tif"):
        (clone / name).parent.mkdir(exist_ok=True)
        (clone / name).write_text("mine")
    slim, weights = packaging.package(clone, tmp_path / "dist")
    tracked = {"__init__.py", "plugin.py", "metadata.txt", "LICENSE", "ui/icons/vlmsr.svg", "engine/release.json"}
    assert names(slim) == {f"vlmsr/{name}" for name in tracked}
    assert all(name.startswith("lite/") for name in names(weights))


def test_the_same_commit_gives_the_same_bytes(clone, tmp_path):
    one = packaging.package(clone, tmp_path / "one", with_lite=True)
    for path in clone.rglob("*.py"):
        path.touch()
        path.chmod(0o755)
    two = packaging.package(clone, tmp_path / "two", with_lite=True)
    assert [path.read_bytes() for path in one] == [path.read_bytes() for path in two]


def test_a_link_is_refused(clone, tmp_path):
    (clone / "secrets").symlink_to("/etc")
    commit(clone)
    with pytest.raises(ValueError, match="links or repositories, and no files: secrets"):
        packaging.package(clone, tmp_path / "dist")


def test_outside_of_a_clone_it_says_so(tmp_path):
    shutil.copy(ROOT / "metadata.txt", tmp_path)
    with pytest.raises(ValueError, match="Run this in a clone"):
        packaging.package(tmp_path, tmp_path / "dist")


def test_its_engine_runs_and_says_that_the_model_can_be_fetched(unpacked, tmp_path):
    environment = {**os.environ, "VLMSR_BUNDLES": str(tmp_path)}
    command = [sys.executable, "-m", "engine", "bundles"]
    said = subprocess.run(command, cwd=unpacked / "vlmsr", env=environment, capture_output=True, text=True).stdout
    assert said.startswith("lite: fetchable, about 53 MB\n  get it with: vlmsr fetch lite\n")


# Its release


def test_a_release_is_made_of_what_is_committed_and_set(clone, tmp_path):
    slim, _ = packaging.package(clone, tmp_path / "dist", release=True)
    with zipfile.ZipFile(slim) as packed:
        assert json.loads(packed.read("vlmsr/engine/release.json"))["address"] == f"https://vlmsr.org/files/v{VERSION}/"
    (clone / "plugin.py").write_text("")
    with pytest.raises(ValueError, match="not committed"):
        packaging.package(clone, tmp_path / "dist", release=True)


@pytest.mark.parametrize("name", PUBLISHED)
@pytest.mark.parametrize(
    "value", ["", "vlmsr@localhost", "https://example.org/vlmsr", "someone@example.com", "https://host"]
)
def test_a_release_without_what_a_stranger_can_reach_is_refused(clone, tmp_path, name, value):
    path = clone / "metadata.txt"
    path.write_text(re.sub(f"^{name}=.*$", f"{name}={value}", path.read_text(), flags=re.MULTILINE))
    assert unpublished(read_metadata(path)) == [name]
    with pytest.raises(ValueError, match=f"metadata.txt lacks {name},"):
        packaging.package(clone, tmp_path / "dist", release=True)


# One version


def test_the_version_comes_from_metadata_txt():
    assert read_metadata(ROOT / "metadata.txt")["general"]["version"] == VERSION
    assert '"' + VERSION not in (ROOT / "engine" / "version.py").read_text(encoding="utf-8")


@pytest.mark.filterwarnings("ignore::Warning")
def test_pip_takes_the_same_version():
    assert read_configuration(ROOT / "pyproject.toml")["project"]["version"] == VERSION


# The checks find what they are for


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("version=", "version=one"),
        ("qgisMinimumVersion=", "qgisMinimumVersion=three"),
        ("qgisMaximumVersion=", "qgisMaximumVersion=3.0"),
        ("description=", "description=short"),
        ("about=", "about=Less than the description."),
        ("author=", "author=a/b"),
        ("name=", "name=vlmsr plugin"),
        ("icon=", "icon=none.svg"),
        ("experimental=", "experimental=maybe"),
    ],
)
def test_metadata_that_is_not_sound_is_found(line, fault):
    text = (ROOT / "metadata.txt").read_text(encoding="utf-8")
    beside = {"ui/icons/vlmsr.svg"}
    assert faults_of_metadata(text, beside) == []
    assert faults_of_metadata(re.sub(f"^{line}.*$", fault, text, flags=re.MULTILINE), beside) == [
        f"metadata.txt: {fault} is not sound."
    ]
    assert faults_of_metadata(re.sub("^email=.*\n", "", text, flags=re.MULTILINE), beside) == [
        "metadata.txt has no entry email."
    ]
    assert "can't be read" in faults_of_metadata(text.replace("about=", "about=100 % "), beside)[0]


@pytest.mark.parametrize(
    ("name", "mode", "said"),
    [
        ("vlmsr/../a.py", 0o644, "leads out"),
        ("vlmsr/__MACOSX/a", 0o644, "refused"),
        ("vlmsr/__pycache__/a", 0o644, "refused"),
        ("vlmsr/a.pyc", 0o644, "compiled"),
        ("vlmsr/a.so", 0o644, "compiled"),
        ("vlmsr/run.sh", 0o644, "program"),
        ("vlmsr/a.py", 0o755, "executed"),
        ("vlmsr/.env", 0o644, "hidden"),
        ("vlmsr/a.dat", 0o644, "binary"),
        ("other/a.py", 0o644, "one folder"),
    ],
)
def test_a_file_that_is_refused_is_found(clone, tmp_path, name, mode, said):
    slim, _ = packaging.package(clone, tmp_path / "dist")
    with zipfile.ZipFile(slim, "a") as packed:
        entry = zipfile.ZipInfo(name)
        entry.external_attr = (stat.S_IFREG | mode) << 16
        packed.writestr(entry, b"\0" if name.endswith(".dat") else b"")
    faults = faults_of_zip(slim, limit=LIMIT)
    assert len(faults) == 1 and said in faults[0]


# What plugins.qgis.org runs over it


def test_bandit_finds_nothing_in_it(unpacked):
    report = json.loads(run("bandit", "--recursive", ".", "--format", "json", "--quiet", cwd=unpacked))
    assert len(report["metrics"]) > 100 and report["errors"] == []
    assert [f"{found['filename']}:{found['line_number']} {found['test_id']}" for found in report["results"]] == []


def test_detect_secrets_finds_nothing_in_it(unpacked):
    """metadata.txt is left out there, too."""
    report = json.loads(
        run("detect-secrets", "scan", "--all-files", "--exclude-files", r"metadata\.txt", ".", cwd=unpacked)
    )
    assert report["results"] == {}


def test_flake8s_rules_find_nothing_in_it(unpacked):
    said = run(
        "ruff", "check", "--isolated", "--no-cache", "--line-length", "120", "--select", FLAKE8, ".", cwd=unpacked
    )
    assert said.strip() == "All checks passed!"
