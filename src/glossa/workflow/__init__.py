"""What a translator does, one verb per file. No printing here, no HTTP: every face calls these functions."""
