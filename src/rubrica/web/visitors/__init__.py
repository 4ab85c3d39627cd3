"""Visitors: everything that a reader sends or asks for, answered on pages that wear the readers' theme."""
