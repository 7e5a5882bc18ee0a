"""The web application: what gunicorn serves."""

from flask import Flask, jsonify, request
from markupsafe import _speedups, escape

from quotes.store import quote_for

app = Flask(__name__)


@app.get("/health")
def health():
    """Healthy only with the compiled half of MarkupSafe: its import would have failed without."""
    return jsonify(status="up", compiled=_speedups.__file__.endswith(".so"))


@app.get("/")
def quote():
    name = request.args.get("name", "visitor")
    return f"<p>For {escape(name)}: {escape(quote_for(name))}</p>"
