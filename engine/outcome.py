"""How something ends: what is told of it, whether it went well or not.

    tell(outcome(do))      # Finished, or one Failed with a sentence and a cure

A traceback goes to the log, never into the message.
"""

import traceback
from collections.abc import Callable

from .errors import EngineError
from .events import Event, Failed, Finished

Tell = Callable[[Event], None]


def outcome(do: Callable[[], Finished]) -> Finished | Failed:
    """Do it. Raises nothing but KeyboardInterrupt and SystemExit."""
    try:
        return do()
    except EngineError as error:
        return Failed(error.code, error.message, error.hint)
    except MemoryError:
        traceback.print_exc()
        return Failed("memory", "The engine ran out of memory.", "Choose a smaller TILE, or BATCH 1.")
    except ImportError as error:
        traceback.print_exc()
        return Failed("environment", f"The engine's environment is incomplete: {error}.", "Set up the engine again.")
    except Exception as error:
        traceback.print_exc()
        hint = "This is a fault of the program: please report it with the log."
        return Failed("internal", f"The engine stopped on an unexpected error: {type(error).__name__}: {error}", hint)
