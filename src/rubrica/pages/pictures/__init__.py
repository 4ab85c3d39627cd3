"""The press's pictures: opened with care, made in the sizes pages ask for, without their metadata."""
