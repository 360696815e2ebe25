"""What QGIS loads first. Imports nothing heavy: the same folder is also the package `vlmsr` of the command line."""


def classFactory(iface):  # noqa: N802 (QGIS gives the name)
    """The plugin object that QGIS asks for; ``iface`` is None under qgis_process."""
    from .plugin import VlmsrPlugin

    return VlmsrPlugin(iface)
