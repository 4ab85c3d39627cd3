"""Who writes: critics, their roles and their public profiles."""
