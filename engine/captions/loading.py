"""Networks and processors of transformers from a bundle's folder: nothing is fetched, no pickle is read, no weight is made up."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from safetensors import SafetensorError
from transformers import PreTrainedModel, ProcessorMixin

from ..errors import BundleError

REINSTALL = "Install the plugin or download the bundle again."

Network = TypeVar("Network", bound=PreTrainedModel)
Processor = TypeVar("Processor", bound=ProcessorMixin)


def load_network(kind: type[Network], folder: Path, **options: Any) -> Network:
    """A network saved by ``save_pretrained``. BundleError when it is missing, damaged, incomplete or no safetensors."""
    with _told_as_bundle_error(folder):
        network, told = kind.from_pretrained(
            folder, use_safetensors=True, local_files_only=True, output_loading_info=True, **options
        )
    # transformers gives weights that it doesn't find random values, and only mentions it.
    if told["missing_keys"] or told["mismatched_keys"]:
        raise BundleError(f"The weights in {folder} do not belong to its {kind.__name__}.", REINSTALL)
    return network.eval().requires_grad_(False)


def load_processor(kind: type[Processor], folder: Path, **options: Any) -> Processor:
    """What turns pictures and words into a network's input. BundleError when it is missing or damaged."""
    with _told_as_bundle_error(folder):
        # Else a folder that names code of its own is asked about, on the standard input.
        return kind.from_pretrained(folder, local_files_only=True, trust_remote_code=False, **options)


@contextmanager
def _told_as_bundle_error(folder: Path) -> Iterator[None]:
    # The name of a folder that is not there would be taken for one of a hub.
    if not Path(folder).is_dir():
        raise BundleError(f"The bundle's folder {folder} is missing.", REINSTALL)
    try:
        yield
    except (SafetensorError, OSError, ValueError, RuntimeError, TypeError, KeyError, AttributeError) as error:
        raise BundleError(f"{folder} can't be loaded: {error}", REINSTALL) from error
