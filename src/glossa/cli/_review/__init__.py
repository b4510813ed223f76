"""The screen of `glossa review`: keys, pages, and the terminal they are shown on."""
