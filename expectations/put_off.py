"""Imports that wait until somebody needs what they bring."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType


class PutOff(ModuleType):
    """Stands in a module's place for who imported it, and imports it when it is asked for something."""

    def __getattr__(self, name: str) -> object:
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(import_module(self.__name__), name)


@contextmanager
def put_off(*names: str) -> Iterator[None]:
    """What is imported in the body imports these modules, if they are not there, only when it uses them; others as ever.

    >>> with put_off("tabnanny"):
    ...     import tabnanny as ours
    >>> "tabnanny" in sys.modules, ours.verbose, "tabnanny" in sys.modules
    (False, 0, True)
    """
    stands_in = {name: PutOff(name) for name in names if name not in sys.modules}
    sys.modules.update(stands_in)
    try:
        yield
    finally:
        for name, module in stands_in.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]
