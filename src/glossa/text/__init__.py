"""What human text is made of: scripts, languages, words, spans. Nothing here knows what a segment is."""
