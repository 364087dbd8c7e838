"""Which language a text is in."""


def detect_language(text: str) -> str:
    """The text's most likely language, ISO 639-1; py3langid's model is loaded at the first call."""
    import py3langid

    code, _ = py3langid.classify(text)
    return str(code)
