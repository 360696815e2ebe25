"""Files of a folder by HTTP on this computer, with byte ranges: what a bucket of Cloud Optimized GeoTIFFs is to GDAL.

    with serve(folder) as served:
        ...                             # GDAL reads f"/vsicurl/{served.address}/cloud.tif"
    served.ranges                       # ["bytes=0-16383", ...]

In a process of its own: GDAL holds Python's lock while it waits for an answer.
"""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote


@dataclass(frozen=True)
class Served:
    """address: without a slash at its end. ranges: those that were asked for, known at the end."""

    address: str
    ranges: list[str] = field(default_factory=list)


@contextmanager
def serve(folder: Path) -> Iterator[Served]:
    """As long as the context lasts."""
    with subprocess.Popen([sys.executable, __file__, str(folder)], stdout=subprocess.PIPE, text=True) as server:
        try:
            served = Served(f"http://127.0.0.1:{server.stdout.readline().strip()}")
            yield served
        finally:
            server.terminate()
        served.ranges.extend(server.stdout.read().split())


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_HEAD(self) -> None:
        self._answer(body=False)

    def do_GET(self) -> None:
        self._answer(body=True)

    def log_message(self, *_) -> None:
        pass

    def _answer(self, body: bool) -> None:
        path = Path(sys.argv[1]) / unquote(self.path).lstrip("/")
        if not path.is_file():
            self.send_error(404)
            return
        data, span = path.read_bytes(), self.headers.get("Range")
        self.send_response(206 if span else 200)
        if span:
            print(span, flush=True)
            first, _, last = span.removeprefix("bytes=").partition("-")
            end = min(int(last or len(data)) + 1, len(data))
            self.send_header("Content-Range", f"bytes {first}-{end - 1}/{len(data)}")
            data = data[int(first) : end]
        self.send_header("Accept-Ranges", "bytes")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        if body:
            self.wfile.write(data)


if __name__ == "__main__":
    http = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    print(http.server_port, flush=True)
    http.serve_forever()
