"""What a press is made of besides texts: its settings, works, rubrics and pictures."""
