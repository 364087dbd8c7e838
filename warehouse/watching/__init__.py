"""Watching a warehouse that is left alone: the figures of its runs, when the last good one was, what is due, and what grows."""
