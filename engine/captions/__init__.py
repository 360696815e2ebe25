"""What is said of each tile: measured from its pixels, recognised by a network, put into words."""
