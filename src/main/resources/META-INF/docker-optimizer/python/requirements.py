"""Reduces what declares a project's dependencies to what decides about downloads, so that anything else may change.

    requirements.py OUT requirements FILE...   requirements files, with what they include
    requirements.py OUT project EXTRA...       pyproject.toml, its dependencies and those of the named extras
    requirements.py OUT poetry|uv              the lock file beside pyproject.toml

Writes OUT/run.txt, OUT/constraints.txt and OUT/build.txt: what the application needs, the versions it accepts, and what
builds it. Runs on Python 3.9 and newer, and needs nothing but pip, which has a TOML parser for those that have none.
"""

import pathlib
import re
import sys

try:
    import tomllib
except ImportError:
    from pip._vendor import tomli as tomllib

SETUPTOOLS = ["setuptools", "wheel"]


class Reduced:
    def __init__(self):
        self.run, self.constraints, self.build = [], [], []

    def write(self, out):
        out.mkdir(parents=True, exist_ok=True)
        for name in ("run", "constraints", "build"):
            lines = getattr(self, name)
            (out / f"{name}.txt").write_text("".join(f"{line}\n" for line in lines))


def fail(what, remedy):
    sys.exit(f"{what} {remedy}")


def canonical(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def toml(path):
    try:
        return tomllib.loads(pathlib.Path(path).read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        fail(f"{path} is no TOML: {error}.", "Correct it.")


def logical_lines(path):
    text = pathlib.Path(path).read_text(encoding="utf-8").replace("\\\n", " ")
    for line in text.splitlines():
        line = re.sub(r"(^|\s)#.*$", "", line).strip()
        if line:
            yield re.sub(r"\s+", " ", line)


def requirements(path, lines, constraints):
    """The lines of a file and of what it includes; the project itself is left out, since it is installed later."""
    for line in logical_lines(path):
        included = re.match(r"(?:-r|--requirement)[ =]?(.+)", line)
        limiting = re.match(r"(?:-c|--constraint)[ =]?(.+)", line)
        if included:
            requirements(pathlib.Path(path).parent / included.group(1), lines, constraints)
        elif limiting:
            requirements(pathlib.Path(path).parent / limiting.group(1), constraints, constraints)
        elif not re.fullmatch(r"(?:(?:-e|--editable)[ =]?)?\.(?:\[[^]]*])?", line):
            lines.append(line)


def project(extras, reduced):
    declared = toml("pyproject.toml").get("project", {})
    reduced.run += declared.get("dependencies", [])
    for extra in extras:
        reduced.run += declared.get("optional-dependencies", {}).get(extra, [])


def pinned(package, marker, files):
    source = package.get("source", {})
    if "git" in source or source.get("type") == "git":
        url = source.get("git") or f"{source['url']}?rev={source.get('resolved_reference', '')}"
        return f"{package['name']} @ git+{url}"
    hashes = "".join(f" --hash={digest}" for digest in files)
    return f"{package['name']}=={package['version']}{f' ; {marker}' if marker else ''}{hashes}"


def poetry(reduced):
    packages = toml("poetry.lock").get("package", [])
    main = poetry_main(packages)
    for package in packages:
        wanted = "main" in package["groups"] if "groups" in package else canonical(package["name"]) in main
        if wanted and package.get("source", {}).get("type") != "directory" and not package.get("optional"):
            marker = package.get("markers", "")
            marker = marker.get("main", "") if isinstance(marker, dict) else marker
            reduced.run.append(pinned(package, marker, [file["hash"] for file in package.get("files", [])]))


def poetry_main(packages):
    """What the main group leads to, for lock files before 2.1, which do not say it."""
    declared = toml("pyproject.toml")
    wanted = [re.match(r"[\w.-]+", line).group() for line in declared.get("project", {}).get("dependencies", [])]
    wanted += declared.get("tool", {}).get("poetry", {}).get("dependencies", {})
    edges = {canonical(package["name"]): list(package.get("dependencies", {})) for package in packages}
    reached = set()
    while wanted:
        name = canonical(wanted.pop())
        if name not in reached:
            reached.add(name)
            wanted += edges.get(name, [])
    return reached


def uv(reduced):
    packages = toml("uv.lock").get("package", [])
    name = canonical(toml("pyproject.toml")["project"]["name"])
    by_name = {}
    for package in packages:
        by_name.setdefault(package["name"], []).append(package)
    reached = {}
    waiting = [(package, None, "") for package in by_name.get(name, [])]
    while waiting:
        package, extra, marker = waiting.pop(0)
        key = (package["name"], package.get("version"), extra)
        markers = reached.setdefault(key, [])
        if marker in markers or "" in markers:
            continue
        markers.append(marker)
        edges = package.get("optional-dependencies", {}).get(extra, []) if extra else package.get("dependencies", [])
        for edge in edges:
            both = " and ".join(f"({part})" for part in (marker, edge.get("marker", "")) if part)
            for target in by_name.get(edge["name"], []):
                if edge.get("version") in (None, target.get("version")):
                    waiting += [(target, wanted, both) for wanted in [None, *edge.get("extra", [])]]
    done = {}
    for package in packages:
        markers = reached.get((package["name"], package.get("version"), None))
        local = {"virtual", "editable", "directory"} & package.get("source", {}).keys()
        if markers and not local:
            files = [*package.get("wheels", []), *([package["sdist"]] if "sdist" in package else [])]
            marker = "" if "" in markers else " or ".join(f"({part})" for part in markers)
            done[(package["name"], package.get("version"))] = pinned(package, marker, [file["hash"] for file in files if "hash" in file])
    reduced.run += done.values()


def build_requirements(reduced):
    if pathlib.Path("pyproject.toml").exists():
        declared = toml("pyproject.toml").get("build-system")
        if declared:
            reduced.build += declared.get("requires", SETUPTOOLS)
            return
    reduced.build += SETUPTOOLS


def main(out, kind, *rest):
    reduced = Reduced()
    if kind == "requirements":
        for path in rest:
            requirements(path, reduced.run, reduced.constraints)
    elif kind == "project":
        project(rest, reduced)
    elif kind == "poetry":
        poetry(reduced)
    elif kind == "uv":
        uv(reduced)
    else:
        fail(f"{kind} is no kind of declaration.", "Use requirements, project, poetry or uv.")
    build_requirements(reduced)
    reduced.write(pathlib.Path(out))


main(*sys.argv[1:])
