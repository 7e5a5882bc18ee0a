"""Guesses how many ships will come, with nothing but Python itself."""

from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Ships(BaseHTTPRequestHandler):
    def do_GET(self):
        answer = str(40 + len(self.path)).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)


if __name__ == "__main__":
    ThreadingHTTPServer(("0.0.0.0", 8000), Ships).serve_forever()
