"""Knows whether the database driver works: flat sources, no package is built of them."""

import platform
import sqlite3
import ssl

import psycopg2
from flask import Flask, jsonify

app = Flask(__name__)


@app.get("/healthz")
def health():
    """The client library of PostgreSQL is no part of the package: it has to be in the image."""
    return jsonify(
        libpq=psycopg2.extensions.libpq_version(),
        python=platform.python_version(),
        sqlite=sqlite3.sqlite_version,
        trusted=len(ssl.create_default_context().get_ca_certs()),
    )
