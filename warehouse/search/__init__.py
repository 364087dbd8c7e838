"""The search index: quotations by their words, by who says them and by their articles' headlines."""
