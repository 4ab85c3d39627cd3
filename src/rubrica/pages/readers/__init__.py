"""What readers scored, beside what the critic did, and the form in which they score."""
