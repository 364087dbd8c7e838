"""Who is let in: requests to our own host name alone, with the token, and writes from our own pages alone."""

import contextlib
import hmac
import ipaddress
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import cookie_parser
from starlette.responses import PlainTextResponse, RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from flows.browsing.peer import is_own_user

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # With no-referrer a browser names no origin with our own forms, and they would be refused.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
COOKIE = "onrecord_token"
READING = ("GET", "HEAD")


@dataclass(frozen=True)
class Guard:
    """What a request must have.

    Attributes:
        hosts: The values of the header Host that are ours. A page that gives its own name our address (DNS rebinding) has none.
        token: What whoever wants to see anything must bring: another user of this machine can ask it, too.
        lets_own_user_in: Whether this user's own programs need no token, where the system tells whose a connection is.
        takes_numbers: Whether an address in numbers is ours as well: others ask by whatever address the machine has for them.
        form_token: What our own forms carry, and no other page can know.
    """

    hosts: frozenset[str]
    lets_own_user_in: bool = False
    takes_numbers: bool = False
    token: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    form_token: str = field(default_factory=lambda: secrets.token_urlsafe(24))

    def is_own_host(self, host: str) -> bool:
        """Whether the header Host is ours. An address in numbers can be, where that is wished: no page can give itself one."""
        if host in self.hosts:
            return True
        name, _, port = host.rpartition(":")
        with contextlib.suppress(ValueError):
            ipaddress.ip_address(name.strip("[]"))
            return self.takes_numbers and any(own.endswith(f":{port}") for own in self.hosts)
        return False

    @property
    def cookie(self) -> str:
        """The name of the cookie that holds the token. A browser sends a host's cookies to all its ports."""
        return f"{COOKIE}_{min(self.hosts, default='').rpartition(':')[2]}"

    def is_from_own_form(self, headers: Headers, given: str) -> bool:
        """Whether a write comes from one of our pages: it carries their token, and the browser names no other origin."""
        origin, site = headers.get("origin"), headers.get("sec-fetch-site")
        is_ours = origin is None or origin.partition("://")[2] == headers.get("host")
        return is_ours and site in (None, "same-origin") and hmac.compare_digest(given.encode(), self.form_token.encode())


class GuardedApp:
    """An application that answers only who is let in, and whose answers carry the policy of our pages."""

    def __init__(self, app: ASGIApp, guard: Guard) -> None:
        self._app = app
        self._guard = guard

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers a request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
            await send(message)

        refused = self._refusal(scope)
        await (refused or self._app)(scope, receive, with_headers)

    def _refusal(self, scope: Scope) -> "Callable[[Scope, Receive, Send], Awaitable[None]] | None":
        headers = Headers(scope=scope)
        if not self._guard.is_own_host(headers.get("host", "")):
            told = "This is not the name of this server. Open the address that `onrecord browse` printed.\n"
            return PlainTextResponse(told, 421)
        if _is_another_pages(headers):
            return PlainTextResponse(
                "This is asked by a page of another site. Follow a link to it, or open its address in a window.\n", 403
            )
        token = self._guard.token
        cookie = cookie_parser(headers.get("cookie", "")).get(self._guard.cookie, "")
        if hmac.compare_digest(cookie.encode(), token.encode()):
            return None
        given = parse_qs(scope["query_string"].decode("latin-1")).get("token", [""])[0]
        if scope["method"] in READING and hmac.compare_digest(given.encode(), token.encode()):
            answer = RedirectResponse("/", 303)
            answer.set_cookie(self._guard.cookie, token, httponly=True, samesite="strict")
            return answer
        if self._guard.lets_own_user_in and is_own_user(scope.get("client"), scope.get("server")):
            return None
        return PlainTextResponse("Open the address that `onrecord browse` printed, with its token.\n", 401)


def _is_another_pages(headers: Headers) -> bool:
    """Whether a page of another site, or of another port, asks, and not the user who follows a link there.

    It could not read the answer; but by the time that one takes it could find out what the warehouse holds, and it could keep
    the machine busy.
    """
    is_link = headers.get("sec-fetch-mode") == "navigate" and headers.get("sec-fetch-dest") == "document"
    return headers.get("sec-fetch-site") in ("cross-site", "same-site") and not is_link
