"""Reading from afar: the files in a bucket, or one file on the web.

A network fails for a moment now and then, so what fails there is tried again. What is refused, or is not there, is not.
"""

import os
import re
import shutil
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from contextlib import closing
from functools import partial
from typing import IO, TYPE_CHECKING, Any, BinaryIO, TypeVar

from flows.addresses import ADDRESSES, addresses_of, is_inside
from flows.errors import MissingSource
from transforms.reading.limits import BUFFER_BYTES

if TYPE_CHECKING:
    import httpx

T = TypeVar("T")

WAITS = (0.5, 1.0, 4.0)
"""Seconds before what failed is tried again. Chosen by hand: a moment's fault is over by then, and a run over many files does
not stand still for one of them."""

SECONDS = 30.0
"""How long a server on the web may say nothing."""

HEAD_SECONDS = 120.0
"""How long it may take to answer at all: a byte now and then is not nothing."""

SLOWEST = 1_000
"""Bytes a second. A server that sends less, once `HEAD_SECONDS` are over, would keep a run, and those after it, for days."""

PART_BYTES = 50_000
"""A server that sends no such part within `HEAD_SECONDS` is slower than `SLOWEST`."""

SENDS_NOTHING = f"the server sends less than {SLOWEST:,} bytes a second"

FETCH_IT = "try again later, or fetch the file yourself and name it as SOURCE"

MOST_REDIRECTS = 5

BUSY = (408, 425, 429)
"""Answers below 500 that ask to come again."""

MOST_OF_DISK = 0.5
"""A file takes at most this share of what is free on the disk that it is fetched to. A server may send without end, and the
warehouse may stand on that disk too. Files of many records may have any size, so no fixed one is the limit."""

ON_THE_WEB = ("http", "https")
"""The kinds of addresses that name one file."""

_ADDRESS = re.compile(r"[a-z][a-z0-9+]*://", re.IGNORECASE)


_OUTSIDE: set[str] = set()
"""Names that have led this process outside, as no name of the user's own network does: they must not lead inside later."""


class Refused(OSError):
    """A server will not give the file, whenever it is asked."""


class TooSlow(Refused):
    """A server sends next to nothing."""


class TooLarge(Refused):
    """There is no room for the file."""


Put = Callable[[Iterable[bytes]], None]
"""Where the parts of a file are put, from its first one on."""

FINAL = (FileNotFoundError, PermissionError, IsADirectoryError, NotADirectoryError, Refused, ValueError, ImportError)
"""What is no better the next time."""


_SECRET = re.compile(
    r"(?:.*[-_.])?(?:sig|signature|token|key|keyid|accesskeyid|apikey|secret|password|passwd|auth|credential|expires|policy)"
    r"|x-(?:amz|goog)-.*|awsaccesskeyid",
    re.IGNORECASE,
)
"""What parts of an address are called that let one in for a time, or say who one is."""


def remote_root(url: str) -> str:
    """The address without what may be written in several ways, and without what lets one in: so it may be kept and shown.

    >>> remote_root("S3://archive/2026/")
    's3://archive/2026'
    >>> remote_root("https://ada:secret@courier.example/dump.jsonl?year=2026&X-Amz-Signature=0f#top")
    'https://courier.example/dump.jsonl?year=2026'
    """
    kind, rest = kind_of(url), url.partition("://")[2]
    if kind in ON_THE_WEB:
        rest, _, asked = rest.partition("#")[0].partition("?")
        rest = re.sub(r"^[^/]*@", "", rest)
        kept = "&".join(one for one in asked.split("&") if not _SECRET.fullmatch(one.partition("=")[0]))
        rest = f"{rest}?{kept}" if kept else rest
    return f"{kind}://{rest.rstrip('/')}"


def is_remote(path: str) -> bool:
    """Whether the path is an address."""
    return _ADDRESS.match(path) is not None


def kind_of(url: str) -> str:
    """What stands before the address's '://', in small letters."""
    return url.partition("://")[0].lower()


def remote_files(url: str) -> Iterator[tuple[str, str, int]]:
    """The files at an address and below it, as they are listed, folder by folder: address, path below it, size.

    On the web only the file itself is read: its pages are not looked at for others.

    Raises:
        MissingSource: there is nothing, or it cannot be listed.
    """
    root = remote_root(url)
    try:
        if _is_of_the_web(root):
            path = root.partition("?")[0].partition("://")[2]
            yield url, path.rpartition("/")[2], tried(partial(_on_the_web, url, None))
            return
        found = False
        for address, below, size in _in_a_bucket(root):
            found = True
            yield address, below, size
        if not found:
            raise FileNotFoundError("nothing is there")
    except FileNotFoundError:
        raise MissingSource(f"SOURCE {root}: nothing is there") from None
    except (OSError, ValueError, ImportError) as error:
        raise MissingSource(f"SOURCE {root} cannot be listed: {_in_words(error)}") from None


def open_remote(url: str, size: int = 0) -> BinaryIO:
    """The file at the address, fetched into one on the disk that nobody else sees, and that goes when it is closed.

    Args:
        url: Where it is.
        size: How large it is, as far as its listing told.

    Raises:
        TooLarge: there is no room for it.
        OSError: it cannot be read.
    """
    most_bytes = int(MOST_OF_DISK * shutil.disk_usage(tempfile.gettempdir()).free)
    if size > most_bytes:
        raise _too_large(most_bytes)
    with tempfile.TemporaryFile() as fetched:
        tried(partial(_on_the_web if _is_of_the_web(url) else _from_a_bucket, url, partial(_put, fetched, most_bytes)))
        fetched.seek(0)
        return os.fdopen(os.dup(fetched.fileno()), "rb")


def tried(call: Callable[[], T]) -> T:
    """What `call` returns, which is called again after a while when it fails.

    Raises:
        OSError: it failed each time, or finally.
    """
    waits = iter(WAITS)
    while True:
        try:
            return call()
        except FINAL:
            raise
        except Exception as error:
            # Every file system raises what its own library does.
            wait = next(waits, None)
            if wait is None:
                raise OSError(f"{_in_words(error)} (tried {len(WAITS) + 1} times)") from error
        time.sleep(wait)


def _put(into: IO[bytes], most_bytes: int, parts: Iterable[bytes]) -> None:
    """Writes the parts from the file's beginning on: of a try that failed some may stand there."""
    into.seek(0)
    into.truncate()
    size, began = 0, time.monotonic()
    for part in parts:
        size += len(part)
        seconds = time.monotonic() - began
        if seconds > HEAD_SECONDS and size < SLOWEST * seconds:
            raise TooSlow(f"{SENDS_NOTHING}; {FETCH_IT}")
        if size > most_bytes:
            raise _too_large(most_bytes)
        into.write(part)


def _too_large(most_bytes: int) -> TooLarge:
    return TooLarge(
        f"over {most_bytes:,} bytes, and a file from afar may take {MOST_OF_DISK:.0%} of what is free on the disk for temporary "
        "files; make room there, or let TMPDIR name a larger one"
    )


def _in_words(error: Exception) -> str:
    return " ".join(str(error).split()) or type(error).__name__


def _is_of_the_web(url: str) -> bool:
    return kind_of(url) in ON_THE_WEB


def _on_the_web(url: str, put: Put | None) -> int:
    """The size that the server says, 0 if none; the file itself is asked for no further than that where it is put nowhere."""
    import httpx

    from flows.direct import Asking

    try:
        with (
            httpx.Client(transport=Asking(), timeout=SECONDS) as client,
            closing(_followed(client, client.build_request("GET", url, headers={"Accept-Encoding": "identity"}))) as answer,
        ):
            answer.raise_for_status()
            if put is not None:
                # As they come: what is compressed all the same is unpacked with the limits of any file that is.
                put(_parts(answer))
            size = answer.headers.get("Content-Length", "")
            return int(size) if size.isdecimal() else 0
    except httpx.HTTPStatusError as error:
        code = error.response.status_code
        told = f"the server answered {code} {error.response.reason_phrase}".rstrip()
        if code < 500 and code not in BUSY:
            raise (FileNotFoundError if code in (404, 410) else Refused)(told) from None
        # The library's own words name the whole address, with what lets one in.
        raise ConnectionError(told) from None
    except httpx.InvalidURL as error:
        raise Refused(str(error)) from None


def _followed(client: "httpx.Client", request: "httpx.Request") -> "httpx.Response":
    """The answer of where the request leads in the end; of one that leads elsewhere nothing but its head is read, for what stands
    behind that may have no end.

    Raises:
        Refused: it leads on and on, or from the web to this machine or its network, where programs answer whoever asks.
    """
    was_outside = False
    for _ in range(MOST_REDIRECTS + 1):
        host = request.url.raw_host.decode("ascii")
        found = addresses_of(host)
        if (was_outside or host in _OUTSIDE) and any(map(is_inside, found)):
            raise Refused(
                f"the server leads to {host}, which is inside this machine or its network; name that address if you mean it"
            )
        # What has no address here is one that a proxy knows: nothing of this network, as far as can be told.
        if not any(map(is_inside, found)):
            was_outside = True
            _OUTSIDE.update([host] if found else [])
        request.extensions[ADDRESSES] = found
        answer = _answered(client, request)
        if answer.next_request is None:
            return answer
        answer.close()
        request = answer.next_request
    raise Refused(f"the server leads from one address to the next, more than {MOST_REDIRECTS} times")


def _answered(client: "httpx.Client", request: "httpx.Request") -> "httpx.Response":
    """The server's answer, of which the head has come.

    Raises:
        TooSlow: it has not, after `HEAD_SECONDS`.
    """
    return _in_time(partial(client.send, request, stream=True), f"the server did not answer within {HEAD_SECONDS:g} seconds")


def _parts(answer: "httpx.Response") -> Iterator[bytes]:
    """What the answer brings, part by part.

    Raises:
        TooSlow: a part has not come after `HEAD_SECONDS`. A server may send without end what belongs to none, as heads of chunks.
    """
    parts = answer.iter_raw(PART_BYTES)
    while (part := _in_time(partial(next, parts, None), SENDS_NOTHING)) is not None:
        yield part


def _in_time(call: Callable[[], T], too_slow: str) -> T:
    """What the call returns.

    Raises:
        TooSlow: it has not after `HEAD_SECONDS`; the thread that waits for it ends with the server's next byte.
    """
    returned: Future[T] = Future()

    def wait() -> None:
        try:
            returned.set_result(call())
        except BaseException as error:  # noqa: BLE001
            returned.set_exception(error)

    threading.Thread(target=wait, name="waiting", daemon=True).start()
    try:
        return returned.result(HEAD_SECONDS)
    except TimeoutError:
        if returned.done():
            raise
        raise TooSlow(f"{too_slow}; {FETCH_IT}") from None


def _in_a_bucket(root: str) -> Iterator[tuple[str, str, int]]:
    """Address, path below the root, and size of each file, hidden ones passed over as in a folder of this machine."""
    system, path = _system(root)
    entry = tried(partial(system.info, path))
    if entry["type"] == "file":
        yield root, root.rpartition("/")[2], int(entry.get("size") or 0)
        return
    folders = [""]
    while folders:
        folder = folders.pop()
        here = f"{path.rstrip('/')}/{folder}".rstrip("/")
        for entry in tried(partial(system.ls, here, detail=True)):
            name = entry["name"].rstrip("/").rpartition("/")[2]
            # Some buckets hold an empty file that stands for the folder itself.
            if name.startswith(".") or not name or entry["name"].strip("/") == here.strip("/"):
                continue
            below = f"{folder}/{name}".lstrip("/")
            if entry["type"] == "directory":
                folders.append(below)
            else:
                yield f"{root}/{below}", below, int(entry.get("size") or 0)


def _from_a_bucket(url: str, put: Put) -> None:
    system, path = _system(url)
    with system.open(path, "rb") as source:
        put(iter(partial(source.read, BUFFER_BYTES), b""))


def _system(url: str) -> tuple[Any, str]:
    """The file system of an address, and the path in it. `::` is nothing but a part of a name: whoever may put files into a
    bucket does not say what is read in their place."""
    from fsspec import get_filesystem_class

    kind = get_filesystem_class(kind_of(url))
    return kind(**kind._get_kwargs_from_urls(url)), str(kind._strip_protocol(url))
