"""QGIS's proxy as the environment variables that pip and uv go by.

proxy_environment()     # {"HTTPS_PROXY": "http://proxy:8080", ...}, or empty where QGIS goes by none
"""

from __future__ import annotations

from urllib.parse import quote, urlsplit

from qgis.core import QgsNetworkAccessManager, QgsSettings
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtNetwork import QNetworkProxy, QNetworkProxyFactory, QNetworkProxyQuery

_ANY_PAGE = "https://example.org/"
"""A system's proxy may depend on the address; for a public page it is the one that is wanted."""


def proxy_environment() -> dict[str, str]:
    """Variables to add to a program's environment. To be called on the main thread: a password may have to be asked for."""
    settings = QgsSettings()
    if not settings.value("proxy/proxyEnabled", False, type=bool):
        return {}
    address = _address(settings)
    if not address:
        return {}
    found = dict.fromkeys(("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"), address)
    exempt = _exempt(settings)
    if exempt:
        found.update(dict.fromkeys(("NO_PROXY", "no_proxy"), exempt))
    return found


def _address(settings: QgsSettings) -> str:
    kind = settings.value("proxy/proxyType", "", type=str)
    if kind == "DefaultProxy":
        proxies = QNetworkProxyFactory.systemProxyForQuery(QNetworkProxyQuery(QUrl(_ANY_PAGE)))
        proxy = proxies[0] if proxies else QNetworkProxy()
        scheme = "socks5" if proxy.type() == QNetworkProxy.ProxyType.Socks5Proxy else "http"
        return _url(scheme, proxy.hostName(), proxy.port(), proxy.user(), proxy.password())
    user = settings.value("proxy/proxyUser", "", type=str)
    password = settings.value("proxy/proxyPassword", "", type=str)
    if settings.value("proxy/authcfg", "", type=str) and not user:
        # Kept in QGIS's own store, which has been asked when QGIS set up its network.
        known = QgsNetworkAccessManager.instance().fallbackProxy()
        user, password = known.user(), known.password()
    scheme = "socks5" if kind == "Socks5Proxy" else "http"
    port = settings.value("proxy/proxyPort", "", type=str)
    return _url(scheme, settings.value("proxy/proxyHost", "", type=str), port, user, password)


def _url(scheme: str, host: str, port: str | int, user: str, password: str) -> str:
    if not host:
        return ""
    login = f"{quote(user, safe='')}:{quote(password, safe='')}@" if user else ""
    return f"{scheme}://{login}{host}{f':{port}' if port else ''}"


def _exempt(settings: QgsSettings) -> str:
    """Hosts that QGIS reaches without it: QGIS keeps addresses, the variable wants names of hosts."""
    addresses = []
    for name in ("proxy/proxyExcludedUrls", "proxy/noProxyUrls"):
        value = settings.value(name, [])
        addresses += [value] if isinstance(value, str) else list(value or [])
    hosts = (urlsplit(address if "://" in address else f"//{address}").hostname for address in addresses if address)
    return ",".join(dict.fromkeys(host for host in hosts if host))
