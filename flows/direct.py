"""Asking a server on the web at the very address that was looked at, or by way of the user's proxy.

Between a look at where a name leads and the connection its owner can have it lead elsewhere: to this machine.
"""

from urllib.request import getproxies, proxy_bypass

import httpx

from flows.addresses import ADDRESSES


class Direct(httpx.HTTPTransport):
    """Sends a request to the addresses that it names itself, the first that takes it; its host is what the server is asked for,
    and what its certificate must be of.
    """

    def __init__(self) -> None:
        # No connection serves twice: another name at the same address has another certificate.
        super().__init__(limits=httpx.Limits(max_keepalive_connections=0))

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """The server's answer.

        Raises:
            httpx.ConnectError: none of the addresses takes it, or there is none.
        """
        failed = httpx.ConnectError(f"{request.url.host} has no address", request=request)
        for address in request.extensions[ADDRESSES]:
            pinned = httpx.Request(
                request.method,
                request.url.copy_with(host=address),
                headers=request.headers,
                stream=request.stream,
                extensions={**request.extensions, "sni_hostname": request.url.raw_host.decode("ascii")},
            )
            try:
                return super().handle_request(pinned)
            except (httpx.ConnectError, httpx.ConnectTimeout) as error:
                failed = httpx.ConnectError(str(error), request=request)
        raise failed


def proxy_of(url: httpx.URL) -> str | None:
    """The proxy that asks for this address, as the user's environment says; it looks names up itself."""
    host = url.raw_host.decode("ascii")
    proxies = getproxies()
    if proxy_bypass(host if url.port is None else f"{host}:{url.port}"):
        return None
    return proxies.get(url.scheme) or proxies.get("all")


class Asking(httpx.BaseTransport):
    """Asks by way of the proxy where there is one for the address, and else directly."""

    def __init__(self) -> None:
        self._ways: dict[str | None, httpx.HTTPTransport] = {}

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """The server's answer, or the proxy's."""
        proxy = proxy_of(request.url)
        if proxy not in self._ways:
            self._ways[proxy] = Direct() if proxy is None else httpx.HTTPTransport(proxy=_as_address(proxy))
        return self._ways[proxy].handle_request(request)

    def close(self) -> None:
        """Closes the connections."""
        for way in self._ways.values():
            way.close()


def _as_address(proxy: str) -> str:
    """The proxy's address, of which a user may leave out what it begins with.

    >>> _as_address("proxy.example:3128"), _as_address("socks5://proxy.example")
    ('http://proxy.example:3128', 'socks5://proxy.example')
    """
    return proxy if "://" in proxy else f"http://{proxy}"
