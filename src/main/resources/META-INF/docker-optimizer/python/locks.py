"""Reads lock files: which packages they want for run time, as lines for pip that name version and checksums.

Runs on Python 3.9 and newer, and needs nothing but pip, which has a TOML parser for those that have none.
"""

import json
import os
import pathlib
import re
import sys

try:
    import tomllib
except ImportError:
    from pip._vendor import tomli as tomllib

PUBLIC = "https://pypi.org/simple"
# In the language of markers there is neither true nor false.
ALWAYS, NEVER = 'python_version >= "3"', 'python_version < "3"'


def fail(what, remedy):
    sys.exit(f"{what} {remedy}")


def canonical(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def toml(path):
    try:
        return tomllib.loads(pathlib.Path(path).read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        fail(f"{path} is no TOML: {error}.", "Correct it.")


def decided(marker, extras, groups=()):
    """A marker in which is decided what pip cannot know: the extras and groups that are wanted."""
    def extra(match):
        # uv has names of its own where extras exclude each other: extra-7-project-cpu, with the length of the project's name
        coded = re.fullmatch(r"extra-(\d+)-(.+)", match.group(3))
        name = coded.group(2)[int(coded.group(1)) + 1:] if coded else match.group(3)
        return ALWAYS if (canonical(name) in map(canonical, extras)) == (match.group(1) == "==") else NEVER

    marker = re.sub(r"""extra\s*(==|!=)\s*(["'])(.*?)\2""", extra, marker)
    for field, wanted in (("extras", extras), ("dependency_groups", groups)):
        marker = re.sub(rf"""(["'])([^"']*)\1\s+(not in|in)\s+{field}\b""",
                        lambda match: ALWAYS if (match.group(2) in wanted) == (match.group(3) == "in") else NEVER, marker)
    return marker


def reach(roots, edges):
    """What roots lead to, each with the sets of markers under which it is wanted; one of them is enough."""
    reached, waiting = {}, list(roots)
    while waiting:
        node, markers = waiting.pop(0)
        known = reached.setdefault(node, [])
        if not any(one <= markers for one in known):
            known[:] = [one for one in known if not markers <= one] + [markers]
            waiting += [(target, markers | ({marker} if marker else set())) for target, marker in edges(node)]
    return reached


def either(alternatives):
    """Sets of markers as one marker."""
    if frozenset() in alternatives:
        return ""
    return " or ".join(" and ".join(f"({marker})" for marker in sorted(markers)) for markers in alternatives)


class Lines:
    """The lines for pip, and the indexes that are asked."""

    def __init__(self, lock):
        self.lock, self.lines, self.indexes = lock, [], {}

    def add(self, name, version, marker, hashes, index=PUBLIC, url=None):
        if url is None and version is None:
            fail(f"{self.lock} has no version of {name}, one was expected.", "Write the lock file anew.")
        marker = "" if marker == ALWAYS else marker
        line = f"{name}=={version}" if url is None else f"{name} @ {url}"
        # a blank before the semicolon: it could be part of an address
        line += (f" ; {marker}" if marker else "") + "".join(f" --hash={digest}" for digest in dict.fromkeys(hashes))
        if line not in self.lines:
            self.lines.append(line)
        if url is None:
            self.indexes[index.rstrip("/")] = None

    def git(self, name, address, revision, marker):
        self.add(name, None, marker, [], url=f"git+{address}@{revision}")

    def local(self, name, place):
        if pathlib.PurePosixPath(place) != pathlib.PurePosixPath("."):
            fail(f"{self.lock} takes {name} from {place}, packages from an index, an address or git were expected.",
                 "Publish it to an index, or make it a part of the application.")

    def finished(self):
        # pip wants a checksum for all or for none, and what comes from git has none
        if any("--hash=" not in line for line in self.lines):
            self.lines = [line.partition(" --hash=")[0] for line in self.lines]
            print("docker-optimizer: not every package has a checksum in the lock file, so that none is compared")
        return self.lines

    def options(self):
        """The options that name the indexes of the lock file, unless the build says itself which one to ask."""
        if "PIP_INDEX_URL" in os.environ:
            return []
        indexes = list(self.indexes)
        if PUBLIC in indexes or not indexes:
            first, further = None, [index for index in indexes if index != PUBLIC]
        else:
            first, *further = indexes
        plain = {match.group(1) for match in (re.match(r"http://(?:[^/@]*@)?([^/]+)", index) for index in indexes) if match}
        return ([f"--index-url {first}"] if first else []) + [f"--extra-index-url {index}" for index in further] + [
            f"--trusted-host {host}" for host in sorted(plain)]


def file_hashes(package):
    return [file["hash"] for file in package.get("files", []) if "hash" in file]


def poetry(lines, extras):
    lock = toml("poetry.lock")
    packages = lock.get("package", [])
    # lock files before 2.1 say neither groups nor markers
    wanted = None if any("groups" in package for package in packages) else poetry_wanted(lock, extras)
    for package in packages:
        name, source = canonical(package["name"]), package.get("source", {})
        if wanted is None:
            marker = package.get("markers", "")
            marker = decided(marker.get("main", "") if isinstance(marker, dict) else marker, extras)
            if "main" not in package.get("groups", ["main"]) or NEVER in marker and marker.strip("()") == NEVER:
                continue
        elif name in wanted:
            marker = either(wanted[name])
        else:
            continue
        if source.get("type") == "git":
            lines.git(name, source["url"], source.get("resolved_reference", "HEAD"), marker)
        elif source.get("type") in ("directory", "file"):
            lines.local(name, source["url"])
        else:
            direct = source["url"] if source.get("type") == "url" else None
            lines.add(name, package["version"], marker, file_hashes(package), source.get("url", PUBLIC), direct)


def poetry_wanted(lock, extras):
    edges, versions = {}, {}
    for package in lock.get("package", []):
        name = canonical(package["name"])
        if versions.setdefault(name, package["version"]) != package["version"]:
            fail(f"poetry.lock has {name} {versions[name]} and {package['version']}, and does not say which one is meant where.",
                 "Write it anew with Poetry 2.1 or newer, whose lock files do: `poetry lock`.")
        edges[name] = [edge for target, value in package.get("dependencies", {}).items() for edge in poetry_edges(target, value)]
    optional = [canonical(name) for extra in extras for name in lock.get("extras", {}).get(extra, [])]
    declared = toml("pyproject.toml")
    roots = [(canonical(re.match(r"[\w.-]+", line).group()), line.partition(";")[2].strip())
             for line in declared.get("project", {}).get("dependencies", [])]
    for name, value in declared.get("tool", {}).get("poetry", {}).get("dependencies", {}).items():
        if name != "python" and not (isinstance(value, dict) and value.get("optional")):
            roots += poetry_edges(name, value)
    roots += [(name, "") for name in optional]
    return reach([(name, frozenset({marker} if marker else ())) for name, marker in roots],
                 lambda name: edges.get(name, []))


def poetry_edges(name, value):
    """What one dependency leads to; where there are several forms of it, each has a marker."""
    for one in value if isinstance(value, list) else [value]:
        marker = one.get("markers", "") if isinstance(one, dict) else ""
        # which extras of a package are wanted is not said: what only they need is in the lock file because they are
        yield canonical(name), "" if "extra ==" in marker else marker


def pdm(lines, extras):
    for package in toml("pdm.lock").get("package", []):
        if {"default", *extras} & set(package.get("groups", ["default"])):
            marker = package.get("marker", "")
            if "path" in package:
                lines.local(package["name"], package["path"])
            elif "git" in package:
                lines.git(package["name"], package["git"], package.get("revision", "HEAD"), marker)
            else:
                lines.add(package["name"], package["version"], marker, file_hashes(package), url=package.get("url"))


def pipenv(lines, extras):
    lock = json.loads(pathlib.Path("Pipfile.lock").read_text(encoding="utf-8"))
    sources = {source["name"]: source["url"] for source in lock["_meta"].get("sources", [])}
    default = next(iter(sources.values()), PUBLIC)
    for name, package in lock["default"].items():
        marker = package.get("markers", "")
        if "path" in package:
            lines.local(name, package["path"])
        elif "git" in package:
            lines.git(name, package["git"], package["ref"], marker)
        else:
            lines.add(name, package.get("version", "").lstrip("=") or None, marker, package.get("hashes", []),
                      sources.get(package.get("index"), default), package.get("file"))


def pylock(lines, extras):
    lock = toml("pylock.toml")
    for package in lock.get("packages", []):
        marker = decided(package.get("marker", ""), extras, lock.get("default-groups", []))
        if marker.strip("()") == NEVER:
            continue
        archive = package.get("archive", {})
        files = [*package.get("wheels", []), package.get("sdist", {}), archive]
        hashes = [f"{kind}:{digest}" for file in files for kind, digest in file.get("hashes", {}).items()]
        if "directory" in package:
            lines.local(package["name"], package["directory"]["path"])
        elif "vcs" in package:
            lines.git(package["name"], package["vcs"].get("url", ""), package["vcs"]["commit-id"], marker)
        else:
            lines.add(package["name"], package.get("version"), marker, hashes, package.get("index", PUBLIC), archive.get("url"))


def uv(lines, extras):
    packages = toml("uv.lock").get("package", [])
    by_name = {}
    for package in packages:
        by_name.setdefault(package["name"], []).append(package)
    root = canonical(toml("pyproject.toml").get("project", {}).get("name", ""))
    if root not in by_name:
        fail(f"uv.lock knows no {root or 'project'}, `[project]` in pyproject.toml was expected to be locked.", "Run `uv lock`.")

    def edges(node):
        name, version, extra = node
        package = next(one for one in by_name[name] if one.get("version") == version)
        found = package.get("optional-dependencies", {}).get(extra, []) if extra else package.get("dependencies", [])
        for edge in found:
            for target in by_name.get(edge["name"], []):
                if edge.get("version") in (None, target.get("version")):
                    for wanted in [None, *edge.get("extra", [])]:
                        yield (target["name"], target.get("version"), wanted), decided(edge.get("marker", ""), extras)

    reached = reach([((root, package.get("version"), extra), frozenset())
                     for package in by_name[root] for extra in [None, *extras]], edges)
    for package in packages:
        alternatives = reached.get((package["name"], package.get("version"), None))
        source = package.get("source", {})
        local = next((source[kind] for kind in ("virtual", "editable", "directory", "path") if kind in source), None)
        if not alternatives or all(NEVER in markers for markers in alternatives):
            continue
        marker = either(alternatives)
        if local is not None:
            lines.local(package["name"], local)
        elif "git" in source:
            address, _, revision = source["git"].partition("#")
            lines.git(package["name"], re.sub(r"\?.*", "", address), revision or "HEAD", marker)
        else:
            files = [*package.get("wheels", []), package.get("sdist", {})]
            lines.add(package["name"], package.get("version"), marker, [file["hash"] for file in files if "hash" in file],
                      source.get("registry", PUBLIC), source.get("url"))


KINDS = {"poetry": poetry, "uv": uv, "pdm": pdm, "pipenv": pipenv, "pylock": pylock}
FILES = {"poetry": "poetry.lock", "uv": "uv.lock", "pdm": "pdm.lock"}
COMMANDS = {"poetry": "poetry lock", "uv": "uv lock", "pdm": "pdm lock"}


def require_current(kind):
    """Fails where pyproject.toml names a package that the lock file, which is older then, does not."""
    declared = toml("pyproject.toml").get("project", {}).get("dependencies", [])
    known = {canonical(package["name"]) for package in toml(FILES[kind]).get("package", [])}
    for line in declared:
        name = canonical(re.match(r"\s*([\w.-]+)", line).group(1))
        if name not in known and ";" not in line:
            fail(f"pyproject.toml names {name}, and {FILES[kind]} does not have it: it is older.",
                 f"Run `{COMMANDS[kind]}` and commit what it writes.")


def read(kind, extras):
    """The options that say where a lock file has its packages from, and the lines for those it wants, with the named extras."""
    if kind in FILES and pathlib.Path("pyproject.toml").exists():
        require_current(kind)
    lines = Lines({**FILES, "pipenv": "Pipfile.lock", "pylock": "pylock.toml"}[kind])
    KINDS[kind](lines, extras)
    return lines.options(), lines.finished()
