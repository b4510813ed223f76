"""Formats: how documents, memories and termbases are read and written."""
