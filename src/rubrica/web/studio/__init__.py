"""The studio: where critics write, publish, and take back."""
