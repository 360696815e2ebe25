"""Why pip failed: the line of its output that says so, and what to do about it.

pip ends with "No matching distribution found" also where the network is down or a certificate is refused; what was the
matter stands further up, among its warnings. The causes are looked for in the order in which they hide each other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from .translation import tr


@dataclass(frozen=True)
class Cause:
    """signs: any of these in a line. cure: what to do, made when it is asked for, so that it is in the user's language."""

    signs: tuple[str, ...]
    cure: Callable[[], str]


def _disk() -> str:
    return tr("Free some space and set up again.")


def _certificate() -> str:
    return tr(
        "A proxy or virus scanner of your organisation puts its own certificate in between. Name its certificate file by the environment "
        "variable PIP_CERT, or bring the wheels in a folder (WHEELS)."
    )


def _proxy() -> str:
    return tr("Check the proxy in QGIS (Settings > Options > Network), or bring the wheels in a folder (WHEELS).")


def _socks() -> str:
    return tr("pip can't use a SOCKS proxy: enter an HTTP proxy in QGIS, or bring the wheels in a folder (WHEELS).")


def _network() -> str:
    return tr(
        "Check the network and, behind a proxy, QGIS's proxy settings (Settings > Options > Network); or bring the wheels in a folder "
        "(WHEELS)."
    )


def _damaged() -> str:
    return tr("A download was damaged. Set up again; if it fails again, empty pip's cache: python -m pip cache purge.")


def _long_path() -> str:
    return tr("The path is too long for this Windows: enable long paths, or use a QGIS profile in a shorter folder.")


def _rights() -> str:
    return tr(
        "Another program holds the file, often a virus scanner, or the folder is not yours: set up again, or make an exception for it."
    )


def _not_there() -> str:
    return tr(
        "There is no wheel of it for this Python and system: choose another PYTHON, fill the folder WHEELS, or check TORCH_INDEX and "
        "the index that pip is configured with."
    )


CAUSES = (
    Cause(("No space left on device", "Errno 28", "not enough space on the disk", "Disk quota exceeded"), _disk),
    Cause(("CERTIFICATE_VERIFY_FAILED", "SSLCertVerificationError", "SSLError"), _certificate),
    Cause(("Missing dependencies for SOCKS",), _socks),
    Cause(("ProxyError", "Cannot connect to proxy", "407 Proxy"), _proxy),
    Cause(
        (
            *(
                "NewConnectionError",
                "NameResolutionError",
                "ConnectTimeoutError",
                "ReadTimeoutError",
                "Connection refused",
            ),
            *(
                "Temporary failure in name resolution",
                "getaddrinfo failed",
                "Network is unreachable",
                "ConnectionResetError",
            ),
            *(
                "Read timed out",
                "Max retries exceeded",
                "RemoteDisconnected",
                "403 Client Error",
                "HTTP error 4",
                "HTTP error 5",
            ),
        ),
        _network,
    ),
    Cause(
        ("DO NOT MATCH THE HASHES", "BadZipFile", "is not a zip file", "Bad CRC-32", "has an invalid wheel"), _damaged
    ),
    Cause(("enable Long Path", "Long Path support", "File name too long"), _long_path),
    Cause(("Permission denied", "Access is denied", "WinError 5]", "WinError 32]", "Errno 13"), _rights),
    Cause(("No matching distribution found", "Could not find a version", "is not a supported wheel"), _not_there),
)


_RETRYING = re.compile(r"^WARNING: Retrying \(Retry\(.*?\)\) after connection broken by ")
"""What pip puts before a trouble with the network."""


def explain(lines: Sequence[str]) -> tuple[str, str]:
    """The line that says what was the matter, and its cure; of an unknown one, pip's last error and the advice to read the log."""
    for cause in CAUSES:
        for line in lines:
            if any(sign in line for sign in cause.signs):
                return _RETRYING.sub("", line.strip()), cause.cure()
    errors = [line for line in lines if line.lower().startswith("error")] or list(lines)
    return (errors[-1].strip() if errors else tr("it said nothing")), tr("Its log says more.")
