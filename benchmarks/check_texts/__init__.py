"""What the benchmark of the checks works on: correct translations, and mutations that make them wrong."""
