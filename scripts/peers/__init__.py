"""Other methods that vlmsr is measured against; no part of the product."""
