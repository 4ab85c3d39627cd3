"""What the press knows of somebody by their address: shown on request, and erased so that no byte of it is left."""
