"""The pages that show a warehouse to people who do not write SQL."""
