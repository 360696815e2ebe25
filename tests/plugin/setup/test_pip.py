"""What pip is started with, behind which proxy, and how far it is."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from qgis.core import QgsSettings
from setup_support import Told, calls, changed, clean, write_lock
from vlmsr.algorithms.environment_builder import build_environment
from vlmsr.algorithms.pip_progress import PipProgress
from vlmsr.algorithms.proxy import proxy_environment


def test_pip_installs_into_the_environment_or_nowhere(order):
    hostile = {"PIP_TARGET": "/elsewhere", "PIP_USER": "1", "PIP_CERT": "/certificate", "HTTPS_PROXY": "http://proxy:1"}
    build_environment(changed(order, environment=clean(**hostile)), Told())
    [(arguments, environment)] = calls(order)
    assert arguments[-2:] == ["-r", str(order.lock)]
    assert arguments[arguments.index("--only-binary") + 1] == ":all:"
    assert "PIP_TARGET" not in environment
    assert (environment["PIP_USER"], environment["PIP_REQUIRE_VIRTUALENV"]) == ("0", "1")
    # The user's own settings hold.
    assert (environment["PIP_CERT"], environment["HTTPS_PROXY"]) == ("/certificate", "http://proxy:1")
    assert Path(environment["TMPDIR"]).parent == order.folder
    assert not [name for name in environment if name.startswith(("PYTHONHOME", "PYTHONPATH", "QGIS", "GDAL", "QT_"))]


def test_torch_alone_comes_from_its_index(order, tmp_path):
    lock = write_lock(tmp_path / "lock.txt", torch="2.13.0", tiny="1.0")
    index = "https://wheels.example.org/whl/{build}"
    build_environment(changed(order, lock=lock, torch_index=index), Told())
    (first, _), (second, _) = calls(order)
    assert first[-4:] == ["--index-url", "https://wheels.example.org/whl/cpu", "--no-deps", "torch==2.13.0"]
    assert "--index-url" not in second


def test_a_folder_of_wheels_is_the_only_source(order, tmp_path):
    (tmp_path / "wheels").mkdir()
    hostile = {"PIP_INDEX_URL": "http://index", "PIP_FIND_LINKS": "http://links"}
    build_environment(changed(order, wheels=tmp_path / "wheels", environment=clean(**hostile)), Told())
    [(arguments, environment)] = calls(order)
    assert "--no-index" in arguments
    assert arguments[arguments.index("--find-links") + 1] == str(tmp_path / "wheels")
    assert environment["PIP_CONFIG_FILE"] == os.devnull
    assert not {"PIP_INDEX_URL", "PIP_FIND_LINKS"} & set(environment)


def test_progress_goes_by_bytes_and_by_packages_in_place(tmp_path):
    temporary, site = tmp_path / "tmp", tmp_path / "site"
    temporary.mkdir(), site.mkdir()
    (site / "pip-24.dist-info").mkdir()
    progress = PipProgress(2, temporary, site)
    assert progress.share() == 0
    for line in (
        "Collecting a==1",
        "  Downloading a-1-py3-none-any.whl.metadata (2 kB)",
        "  Downloading a-1-py3-none-any.whl (2.0 kB)",
    ):
        progress.hear(line)
    (temporary / "a-1-py3-none-any.whl").write_bytes(b"x" * 1000)
    assert progress.share() == pytest.approx(0.75 / 4)
    assert progress.downloading == "a, 2.0 kB"
    progress.hear("Collecting b==1")
    progress.hear("  Using cached b-1-py3-none-any.whl (5 kB)")
    assert progress.share() == pytest.approx(0.75)
    progress.hear("Installing collected packages: b, a")
    (site / "b-1.dist-info").mkdir()
    assert progress.share() == pytest.approx(0.875)


@pytest.fixture
def proxy():
    """Sets QGIS's proxy for the length of a test."""
    settings = QgsSettings()
    names = []

    def put(**values):
        for name, value in values.items():
            names.append(f"proxy/{name}")
            settings.setValue(names[-1], value)

    yield put
    for name in names:
        settings.remove(name)


def test_qgis_proxy_is_gone_by(proxy):
    word = "p@ss" + "word"
    proxy(proxyEnabled=True, proxyType="HttpProxy", proxyHost="proxy.example.org", proxyPort="8080")
    proxy(proxyUser="me", proxyPassword=word, noProxyUrls=["http://intranet.example.org/x", "https://10.0.0.1"])
    found = proxy_environment()
    assert found["HTTPS_PROXY"] == found["https_proxy"] == "http://me:p%40ssword@" + "proxy.example.org:8080"
    assert found["NO_PROXY"] == "intranet.example.org,10.0.0.1"


def test_without_one_in_qgis_the_systems_variables_hold(proxy):
    assert proxy_environment() == {}
    proxy(proxyEnabled=False, proxyType="HttpProxy", proxyHost="proxy.example.org")
    assert proxy_environment() == {}
    proxy(proxyEnabled=True, proxyType="Socks5Proxy", proxyPort="1080")
    assert proxy_environment()["HTTPS_PROXY"] == "socks5://proxy.example.org:1080"
