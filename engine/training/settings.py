"""What a network of diffusers was made with, so that one like it can be made."""

from diffusers import ConfigMixin


def settings_of(network: ConfigMixin) -> dict:
    """Arguments of its class."""
    return {name: value for name, value in network.config.items() if not name.startswith("_")}
