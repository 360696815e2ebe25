"""The Processing provider and its algorithms: parameters in, a job for the engine out, layers back."""
