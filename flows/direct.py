"""Asking a server on the web at the very address that was looked at.

Between a look at where a name leads and the connection its owner can have it lead elsewhere: to this machine.
"""

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
