"""What readers say under a review, and the form in which they say it."""
