"""Connections as the server keeps them: who sends a request a byte at a time, or none, is not waited for without end.

Whoever can reach the port can open connections, without any token. Each takes one of the files that a process may have open, so
that some hundreds of them would shut everybody out.
"""

import asyncio
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol

PATIENCE = 20.0
"""Seconds until a request's head has to have come whole, and so many more for a form. A browser sends them at once."""

MOST_WAITING = 100
"""Connections without a request on its way that are kept, at most; with another the oldest is closed."""


class Requests(H11Protocol):
    """One connection."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.since = self.loop.time()
        self._patience: asyncio.TimerHandle | None = None

    @property
    def is_waiting(self) -> bool:
        """Whether no request has come that is not answered."""
        return self.cycle is None or self.cycle.response_complete

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Waits for a request; for no more of them than may be waited for."""
        super().connection_made(transport)
        self._look()
        waiting = [
            one for one in self.connections if isinstance(one, Requests) and one.is_waiting and not one.transport.is_closing()
        ]
        if len(waiting) > MOST_WAITING:
            min(waiting, key=lambda one: one.since).transport.close()

    def connection_lost(self, exc: Exception | None) -> None:
        """Waits no more."""
        self._stop()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Takes a part of a request."""
        super().data_received(data)
        self._look()

    def on_response_complete(self) -> None:
        """Waits for the next request."""
        super().on_response_complete()
        self._look()

    def _look(self) -> None:
        if not self.is_waiting:
            self._stop()
        elif self._patience is None:
            self.since = self.loop.time()
            self._patience = self.loop.call_later(PATIENCE, self._give_up)

    def _stop(self) -> None:
        if self._patience is not None:
            self._patience.cancel()
            self._patience = None

    def _give_up(self) -> None:
        if self.is_waiting and not self.transport.is_closing():
            self.transport.close()
