"""What the process that answers a query and the one that asks it say to each other."""

import struct

READY, BATCH, END, ERROR, DONE = b"R", b"B", b"E", b"X", b"D"
"""The kinds of frames: the warehouse is open; some rows of an answer, as a stream of Arrow's; the answer's end; an error, in
JSON; all is answered."""
DEFECT = "defect"
"""The name of an error that is none of `warehouse.errors`."""

HEAD = struct.Struct(">cQ")


def over_memory(memory: str, why: str = "the system gives it no more") -> str:
    """What is told of a query that needs more memory than it may take."""
    return (
        f"the query needs more than its {memory} of memory, even with what it can put on disk; ask for less, "
        f"or give it more with --memory ({why})"
    )
