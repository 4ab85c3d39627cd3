"""What can be damaged in a press, found and named; and repaired where it can be made again from what is whole."""
