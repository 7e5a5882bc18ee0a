"""Asks an application for its health from inside its own container, where there is neither a shell nor curl.

    probe.py URL LIMIT        ends with 0 when the URL answers with a status below LIMIT, else with 1
    probe.py URL LIMIT open   ends with 0 also when what listens there speaks no HTTP
    probe.py listening        prints the TCP ports on which something listens, one a line
"""

import socket
import sys


def ask(url, limit, may_be_open):
    place, _, path = url.partition("://")[2].partition("/")
    host, _, port = place.partition(":")
    with socket.create_connection((host, int(port or 80)), 4) as connection:
        connection.settimeout(2 if may_be_open else 4)
        connection.sendall(f"GET /{path} HTTP/1.1\r\nHost: {place}\r\nConnection: close\r\n\r\n".encode())
        answer = b""
        try:
            while len(answer) < 4000 and (part := connection.recv(4000)):
                answer += part
        except OSError:
            if not answer and not may_be_open:
                raise
    head, _, body = answer.partition(b"\r\n\r\n")
    words = head.split(None, 2)
    if len(words) < 2 or not words[0].startswith(b"HTTP/") or not words[1].isdigit():
        print(f"open port {port or 80}" if may_be_open else "no HTTP")
        return 0 if may_be_open else 1
    status = int(words[1])
    print(status, body[:500].decode("utf-8", "replace"))
    return 0 if status < limit else 1


def listening(table):
    """Reads the kernel's own table: the second column is address:port in hexadecimal, the fourth 0A for listening."""
    with open(table) as lines:
        for columns in map(str.split, lines):
            if len(columns) > 3 and columns[3] == "0A":
                print(int(columns[1].rpartition(":")[2], 16))


try:
    if sys.argv[1] == "listening":
        listening("/proc/net/tcp")
        listening("/proc/net/tcp6")
    else:
        sys.exit(ask(sys.argv[1], int(sys.argv[2]), "open" in sys.argv[3:]))
except (OSError, ValueError, IndexError) as error:
    print(error)
    sys.exit(1)
