"""The calibration desk: a critic's own scores looked at together. Nobody else sees it but editors."""
