"""Scripts that learn the models of `transforms/languages/` from annotated articles. Nothing here is needed at run time."""
