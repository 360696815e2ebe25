"""What the user sees beside the Processing dialogs."""
