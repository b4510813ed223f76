"""What the benchmark of documents needs: files of a few megabytes, and a process of its own to see their memory in."""
