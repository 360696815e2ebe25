"""How the weights of bundle ``lite`` are made: scenes -> sensor model -> objective -> run (resumable)."""
