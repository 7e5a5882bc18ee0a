"""Uses what applications use of a runtime image: TLS, certificates, databases, time zones, an extension."""
import ctypes, datetime, getpass, hashlib, os, socket, sqlite3, ssl, sys, zoneinfo

import trial_extension  # noqa: F401

trusted = len(ssl.create_default_context().get_ca_certs())
assert trusted > 50, f"{trusted} certificates are trusted, more than 50 were expected"
assert sqlite3.connect(":memory:").execute("select 1").fetchone() == (1,)
zone = datetime.datetime.now(zoneinfo.ZoneInfo("Europe/Berlin")).tzname()
print(f"Python {sys.version.split()[0]} at {sys.executable}, {trusted} certificates, user {os.getuid()}, {zone}")
