"""What `scripts/model_card.py` writes: a card for each bundle that is trained here."""
