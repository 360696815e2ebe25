"""The networks of stage 1: plain diffusers models, saved and loaded by ``save_pretrained`` / ``from_pretrained``."""
