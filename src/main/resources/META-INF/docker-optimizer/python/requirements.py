"""Reduces what declares a project's dependencies to what decides about downloads, so that anything else may change.

    requirements.py OUT requirements FILE...   requirements files, with what they include
    requirements.py OUT project EXTRA...       pyproject.toml, its dependencies and those of the named extras
    requirements.py OUT setup EXTRA...         the same from setup.cfg or setup.py, which is read and not run
    requirements.py OUT LOCK EXTRA...          a lock file: poetry, uv, pdm, pipenv or pylock

Writes OUT/run.txt, OUT/constraints.txt and OUT/build.txt: what the application needs, the versions it accepts, and what
builds it. Runs on Python 3.9 and newer, and needs nothing but pip, which has a TOML parser for those that have none.
"""

import ast
import configparser
import json
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
    declared = toml("pyproject.toml")
    standard = declared.get("project", {})
    reduced.run += standard.get("dependencies", [])
    for extra in extras:
        reduced.run += standard.get("optional-dependencies", {}).get(extra, [])
    if "dependencies" in standard.get("dynamic", []):
        source = declared.get("tool", {}).get("setuptools", {}).get("dynamic", {}).get("dependencies", {})
        files = source.get("file", [])
        for path in [files] if isinstance(files, str) else files:
            requirements(path, reduced.run, reduced.constraints)
    for name, value in declared.get("tool", {}).get("poetry", {}).get("dependencies", {}).items():
        if name != "python" and "dependencies" not in standard:
            reduced.run += poetry_line(name, value if isinstance(value, dict) else {"version": value}, extras)


def poetry_line(name, value, extras):
    if "path" in value or (value.get("optional") and not extras):
        return
    if "git" in value:
        yield f"{name} @ git+{value['git']}@{value.get('rev') or value.get('tag') or value.get('branch') or 'HEAD'}"
        return
    wanted = f"[{','.join(value['extras'])}]" if "extras" in value else ""
    limits = ",".join(filter(None, (poetry_limit(part.strip()) for part in value.get("version", "*").split(","))))
    yield f"{name}{wanted}{limits}" + (f" ; {value['markers']}" if "markers" in value else "")


def poetry_limit(limit):
    """One limit as pip has it: ^1.2 is from 1.2 below 2, ~1.2 is from 1.2 below 1.3."""
    parts = [int(part) for part in re.findall(r"\d+", limit)]
    if limit in ("*", ""):
        return ""
    if limit[0] == "^":
        place = next((index for index, part in enumerate(parts) if part), len(parts) - 1)
    elif limit[0] == "~" and not limit.startswith("~="):
        place = min(1, len(parts) - 1)
    else:
        return limit if not limit[0].isdigit() else f"=={limit}"
    above = ".".join(map(str, [*parts[:place], parts[place] + 1]))
    return f">={limit[1:]},<{above}"


def setup(extras, reduced):
    found = None
    if pathlib.Path("setup.cfg").exists():
        declared = configparser.ConfigParser(interpolation=None)
        declared.read("setup.cfg", encoding="utf-8")
        if declared.has_option("options", "install_requires"):
            found = declared.get("options", "install_requires").split("\n")
        for extra in extras:
            found = (found or []) + declared.get("options.extras_require", extra, fallback="").split("\n")
    if pathlib.Path("setup.py").exists():
        for node in ast.walk(ast.parse(pathlib.Path("setup.py").read_text(encoding="utf-8"))):
            if isinstance(node, ast.keyword) and node.arg == "install_requires":
                try:
                    found = ast.literal_eval(node.value)
                except ValueError:
                    fail("setup.py computes install_requires, a list of texts was expected, since it is read and not run.",
                         "Write it out, or list the packages in requirements.txt.")
    reduced.run += [line.strip() for line in found or [] if line.strip()]


def pinned(package, marker, hashes):
    source = package.get("source", {})
    if "git" in source or source.get("type") == "git":
        url, _, revision = source.get("git", "").partition("#")
        url = re.sub(r"\?.*", "", url) if url else source["url"]
        return f"{package['name']} @ git+{url}@{revision or source.get('resolved_reference', 'HEAD')}"
    return f"{package['name']}=={package['version']}{f' ; {marker}' if marker else ''}" + "".join(
        f" --hash={digest}" for digest in hashes)


def file_hashes(package):
    return [file["hash"] for file in package.get("files", []) if "hash" in file]


def poetry(extras, reduced):
    lock = toml("poetry.lock")
    packages = lock.get("package", [])
    extra = {canonical(name) for wanted in extras for name in lock.get("extras", {}).get(wanted, [])}
    main = poetry_main(packages)
    for package in packages:
        name = canonical(package["name"])
        wanted = "main" in package["groups"] if "groups" in package else name in main
        if wanted and package.get("source", {}).get("type") != "directory" and (not package.get("optional") or name in extra):
            marker = package.get("markers", "")
            marker = marker.get("main", "") if isinstance(marker, dict) else marker
            reduced.run.append(pinned(package, "" if name in extra else marker, file_hashes(package)))


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


def pdm(extras, reduced):
    for package in toml("pdm.lock").get("package", []):
        if {"default", *extras} & set(package.get("groups", ["default"])) and "path" not in package:
            reduced.run.append(pinned(package, package.get("marker", ""), file_hashes(package)))


def pipenv(extras, reduced):
    for name, package in json.loads(pathlib.Path("Pipfile.lock").read_text(encoding="utf-8"))["default"].items():
        if "path" not in package:
            source = {"git": f"{package['git']}#{package['ref']}"} if "git" in package else {}
            entry = {"name": name, "version": package.get("version", "").lstrip("="), "source": source}
            reduced.run.append(pinned(entry, package.get("markers", ""), package.get("hashes", [])))


def pylock(extras, reduced):
    for package in toml("pylock.toml").get("packages", []):
        if "directory" not in package:
            files = [*package.get("wheels", []), *(package[kind] for kind in ("sdist", "archive") if kind in package)]
            hashes = [f"{kind}:{digest}" for file in files for kind, digest in file.get("hashes", {}).items()]
            source = {"git": f"{package['vcs']['url']}#{package['vcs']['commit-id']}"} if "vcs" in package else {}
            reduced.run.append(pinned({**package, "source": source}, package.get("marker", ""), hashes))


def uv(extras, reduced):
    packages = toml("uv.lock").get("package", [])
    by_name = {}
    for package in packages:
        by_name.setdefault(package["name"], []).append(package)
    root = canonical(toml("pyproject.toml")["project"]["name"])
    waiting = [(package, extra, "") for package in by_name.get(root, []) for extra in [None, *extras]]
    reached = {}
    while waiting:
        package, extra, marker = waiting.pop(0)
        markers = reached.setdefault((package["name"], package.get("version"), extra), [])
        if marker in markers or "" in markers:
            continue
        markers.append(marker)
        edges = package.get("optional-dependencies", {}).get(extra, []) if extra else package.get("dependencies", [])
        for edge in edges:
            both = " and ".join(f"({part})" for part in (marker, edge.get("marker", "")) if part)
            for target in by_name.get(edge["name"], []):
                if edge.get("version") in (None, target.get("version")):
                    waiting += [(target, wanted, both) for wanted in [None, *edge.get("extra", [])]]
    for package in packages:
        markers = reached.get((package["name"], package.get("version"), None))
        if markers and not {"virtual", "editable", "directory"} & package.get("source", {}).keys():
            files = [*package.get("wheels", []), *([package["sdist"]] if "sdist" in package else [])]
            marker = "" if "" in markers else " or ".join(f"({part})" for part in markers)
            reduced.run.append(pinned(package, marker, [file["hash"] for file in files if "hash" in file]))


LOCKS = {"poetry": poetry, "uv": uv, "pdm": pdm, "pipenv": pipenv, "pylock": pylock}


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
    elif kind in ("project", "setup"):
        {"project": project, "setup": setup}[kind](rest, reduced)
    elif kind in LOCKS:
        LOCKS[kind](rest, reduced)
        # pip wants a checksum for all or for none, and what comes from git has none
        if any("--hash=" not in line for line in reduced.run):
            reduced.run = [line.partition(" --hash=")[0] for line in reduced.run]
            print("docker-optimizer: not every package has a checksum in the lock file, so that none is compared")
    else:
        fail(f"{kind} is no kind of declaration.", f"Use requirements, project, setup, {', '.join(LOCKS)}.")
    build_requirements(reduced)
    reduced.write(pathlib.Path(out))


if __name__ == "__main__":
    main(*sys.argv[1:])
