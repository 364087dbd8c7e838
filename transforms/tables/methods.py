"""The steps that find names, as `mentions.method` tells them."""

from enum import StrEnum


class Method(StrEnum):
    """Which step of `transforms/names/steps.py` found a name. Later steps may have mended its edges or its label."""

    MODEL = "model"
    ORGANIZATION = "organization"
    TOWN = "town"
    DATELINE = "dateline"
    EVIDENT = "evident"
    TITLE = "title"
    KIN = "kin"
    NICKNAME = "nickname"
    SHOUTED = "shouted"
    GIVEN_NAME = "given_name"
    REPORTING = "reporting"
    PLACE = "place"
    GROUP = "group"
    ABBREVIATION = "abbreviation"
    LATER = "later"


METHODS = tuple(map(str, Method))
