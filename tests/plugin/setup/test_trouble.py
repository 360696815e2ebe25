"""What goes wrong while the engine is set up: the environment is whole or not there at all, and the cause is told with its cure."""

from __future__ import annotations

import time

import pytest
from setup_support import KEPT, Told, changed, left, write_lock
from support import alive, wait_until
from tiny_wheels import make_python
from vlmsr.algorithms import command, environment_builder
from vlmsr.algorithms.environment_builder import build_environment
from vlmsr.algorithms.environment_place import alone
from vlmsr.algorithms.pip_trouble import CAUSES, explain
from vlmsr.algorithms.setup_error import CancelledError, SetupError


def test_a_failing_pip_tells_its_root_cause_and_the_cure(order):
    """Its last line says that there is no such package; what was the matter stands further up."""
    make_python(
        order.python.parent,
        """
print("Collecting tiny==1.0")
print("  WARNING: Retrying (Retry(total=4)) after connection broken by 'NewConnectionError(Name or service not known)': /simple/")
print("ERROR: Could not find a version that satisfies the requirement tiny==1.0 (from versions: none)", file=sys.stderr)
print("ERROR: No matching distribution found for tiny==1.0", file=sys.stderr)
sys.exit(1)
""",
    )
    with pytest.raises(SetupError) as raised:
        build_environment(order, Told())
    text = str(raised.value)
    assert "): 'NewConnectionError(Name or service not known)'" in text
    assert "No matching distribution" not in text
    assert "proxy" in text
    assert left(order) == KEPT - {"engine"}
    log = (order.folder / "setup.log").read_text(encoding="utf-8")
    assert str(order.folder / "setup.log") in text
    assert "No matching distribution found for tiny==1.0" in log


@pytest.mark.parametrize(
    ("lines", "cause", "cure"),
    [
        (["ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device"], 0, "Free some space"),
        (["Retrying ... SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED]'))", "ERROR: No matching"], 0, "PIP_CERT"),
        (["Retrying ... ProxyError('Cannot connect to proxy.', NewConnectionError())", "ERROR: No matching"], 0, "proxy in QGIS"),
        (["Collecting a", "ERROR: No matching distribution found for a==1"], 1, "choose another PYTHON"),
        (["ERROR: Could not install packages: [WinError 32] in use"], 0, "virus scanner"),
        (["HINT: This error might have occurred since this system does not have Windows Long Path support enabled."], 0, "long paths"),
        (["a", "ERROR: something new", "Traceback"], 1, "log"),
        (["killed"], 0, "log"),
        ([], None, "log"),
    ],
)  # fmt: skip
def test_causes_have_cures(lines, cause, cure):
    line, advice = explain(lines)
    assert line == (lines[cause].strip() if cause is not None else "it said nothing")
    assert cure in advice


def test_every_known_cause_has_a_cure_in_words():
    assert all(cause.signs and len(cause.cure()) > 20 for cause in CAUSES)


@pytest.mark.parametrize("ignores", [False, True], ids=["obeys", "does not obey"])
def test_cancel_is_quick_and_leaves_neither_files_nor_processes(order, ignores):
    make_python(
        order.python.parent,
        f"""
if {ignores}:
    import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); signal.signal(signal.SIGINT, signal.SIG_IGN)
worker = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
(here / "worker.pid").write_text(str(worker.pid))
(Path(os.environ["TMPDIR"]) / "half-a-wheel").write_text("half")
(here / "busy").touch()
time.sleep(60)
""",
    )
    busy = order.python.parent / "busy"
    told = Told(cancel_on=lambda _: busy.exists())
    with pytest.raises(CancelledError):
        build_environment(order, told)
    assert time.monotonic() - told.cancelled_at < 2
    assert left(order) == KEPT - {"engine"}
    for name in ("pip", "worker"):
        pid = int((order.python.parent / f"{name}.pid").read_text())
        assert wait_until(lambda pid=pid: not alive(pid), 0.5)


def test_a_cancelled_or_failed_renewal_leaves_the_old_environment_in_use(order):
    build_environment(order, Told())
    old = (order.folder / "engine" / "vlmsr.json").read_text()
    renewal = changed(order, lock=write_lock(order.lock.with_name("newer.txt"), tiny="2.0"), anew=True)
    make_python(order.python.parent, "(here / 'busy').touch(); time.sleep(60)")
    with pytest.raises(CancelledError):
        build_environment(renewal, Told(cancel_on=lambda _: (order.python.parent / "busy").exists()))
    make_python(order.python.parent, "sys.exit(1)")
    with pytest.raises(SetupError):
        build_environment(renewal, Told())
    assert (order.folder / "engine" / "vlmsr.json").read_text() == old
    assert left(order) == KEPT


def test_a_slow_pip_is_waited_for_however_long_it_takes(order, monkeypatch):
    """The clock runs a thousand times too fast while pip says nothing."""
    make_python(order.python.parent, "time.sleep(2)")
    clock = time.monotonic
    start = clock()
    monkeypatch.setattr(command.time, "monotonic", lambda: start + 1000 * (clock() - start))
    assert build_environment(order, Told()).changed


def test_what_a_killed_set_up_left_is_removed(order):
    for name in ("making-abc", "making-tmp-abc"):
        (order.folder / name / "lib").mkdir(parents=True)
    build_environment(order, Told())
    assert left(order) == KEPT


def test_one_killed_between_the_old_and_the_new_environment_is_mended(order):
    build_environment(order, Told())
    (order.folder / "engine").rename(order.folder / "making-old-abc")
    assert not build_environment(order, Told()).changed
    assert left(order) == KEPT


def test_two_at_once_do_not_meet(order):
    order.folder.mkdir()
    with alone(order.folder / "setup.lock"), pytest.raises(SetupError, match="Another set-up is at work"):
        build_environment(order, Told())
    assert build_environment(order, Told()).changed


def test_too_little_room_is_said_before_anything_is_done(order, monkeypatch):
    monkeypatch.setattr(environment_builder.shutil, "disk_usage", lambda _: _Usage)
    with pytest.raises(SetupError, match=r"needs about 3\.0 GiB .* and 1\.0 GiB are free"):
        build_environment(order, Told())
    assert not (order.python.parent / "calls.jsonl").exists()
    assert left(order) == KEPT - {"engine"}


class _Usage:
    free = 2**30


def test_a_folder_that_is_not_the_users_is_said(order, tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(SetupError, match="can't be made in"):
        build_environment(changed(order, folder=tmp_path / "file"), Told())


def test_a_folder_of_wheels_that_is_not_there_is_said(order, tmp_path):
    with pytest.raises(SetupError, match=r"WHEELS, .* does not exist"):
        build_environment(changed(order, wheels=tmp_path / "absent"), Told())


def test_an_environment_whose_python_is_gone_is_made_anew(order):
    build_environment(order, Told())
    (order.folder / "engine" / "bin" / "python").unlink()
    assert build_environment(order, Told()).changed
    assert (order.folder / "engine" / "bin" / "python").is_file()


def test_passwords_are_not_shown(order):
    address = "http://me:" + "hidden@proxy:8080"
    make_python(order.python.parent, f"print('Looking in indexes: {address}')")
    told = Told()
    build_environment(order, told)
    assert "Looking in indexes: http://***@proxy:8080" in told.logged
    assert "hidden" not in (order.folder / "setup.log").read_text(encoding="utf-8")
