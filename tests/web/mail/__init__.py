"""Mail, against a server of our own on this machine."""
