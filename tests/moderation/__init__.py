"""What judges comments, worked by hand."""
