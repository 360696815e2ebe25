"""Libraries that others import and hardly ever use, loaded when something is asked of them.

diffusers imports `scipy.stats` for one of its many schedules of noise: 20 MB, and a tenth of a second of each start of the engine, which
has no use for it. (importlib's own LazyLoader doesn't last: torch has `inspect` look at the file of every module.)
"""

import importlib
import importlib.util
import sys
from types import ModuleType

SELDOM_USED = ("scipy.stats",)


def defer_imports() -> None:
    """To be called before diffusers is imported. Whoever takes something of these later finds it there as ever."""
    for name in SELDOM_USED:
        spec = None if name in sys.modules else importlib.util.find_spec(name)
        if spec is not None:
            sys.modules[name] = _Deferred(name, spec.origin)


class _Deferred(ModuleType):
    """Stands in the place of a module until that is loaded."""

    def __init__(self, name: str, file: str | None):
        super().__init__(name)
        self.__file__ = file

    def __getattr__(self, name: str):
        # Whoever only looks modules over asks for such names; __path__ is asked for by an import from the package.
        if name.startswith("__") and name != "__path__":
            raise AttributeError(name)
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(importlib.import_module(self.__name__), name)
