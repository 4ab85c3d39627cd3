"""Moving and keeping a press: in step with a folder, into a file and back, as a site elsewhere, and whole."""
