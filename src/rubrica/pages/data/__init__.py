"""What a page tells programs: its head, structured data, and the fields of review.json."""
