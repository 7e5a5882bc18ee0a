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
import pathlib
import re
import sys

import locks
from locks import fail, toml

SETUPTOOLS = ["setuptools", "wheel"]


class Reduced:
    def __init__(self):
        self.options, self.run, self.constraints, self.build = [], [], [], []

    def write(self, out):
        out.mkdir(parents=True, exist_ok=True)
        for name in ("run", "constraints", "build"):
            lines = [*self.options, *getattr(self, name)]
            (out / f"{name}.txt").write_text("".join(f"{line}\n" for line in lines))


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
    poetry = declared.get("tool", {}).get("poetry", {})
    optional = {name for extra in extras for name in poetry.get("extras", {}).get(extra, [])}
    for name, value in poetry.get("dependencies", {}).items():
        if name != "python" and "dependencies" not in standard:
            for one in value if isinstance(value, list) else [value]:
                reduced.run += poetry_line(name, one if isinstance(one, dict) else {"version": one}, optional)


def poetry_line(name, value, optional):
    if "path" in value:
        fail(f"pyproject.toml takes {name} from {value['path']}, packages from an index or git were expected.",
             "Publish it to an index, or make it a part of the application.")
    if value.get("optional") and name not in optional:
        return
    marker = " and ".join(f"({part})" for part in (value.get("markers"), poetry_python(value.get("python", "*"))) if part)
    end = f" ; {marker}" if marker else ""
    if "git" in value:
        yield f"{name} @ git+{value['git']}@{value.get('rev') or value.get('tag') or value.get('branch') or 'HEAD'}{end}"
        return
    wanted = f"[{','.join(value['extras'])}]" if "extras" in value else ""
    yield f"{name}{wanted}{poetry_limits(value.get('version', '*'))}{end}"


def poetry_limits(limits):
    return ",".join(filter(None, (poetry_limit(part.strip()) for part in limits.split(","))))


def poetry_python(limits):
    """Limits on the version of Python as a marker."""
    return " and ".join(re.sub(r"^([=<>!~]+)\s*(.*)$", r'python_version \1 "\2"', limit)
                        for limit in poetry_limits(limits).split(",") if limit)


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
    lines, optional = [], {}
    if pathlib.Path("setup.cfg").exists():
        declared = configparser.ConfigParser(interpolation=None)
        declared.read("setup.cfg", encoding="utf-8")
        lines += declared.get("options", "install_requires", fallback="").split("\n")
        if declared.has_section("options.extras_require"):
            optional = {extra: value.split("\n") for extra, value in declared.items("options.extras_require")}
    if pathlib.Path("setup.py").exists():
        tree = ast.parse(pathlib.Path("setup.py").read_text(encoding="utf-8"))
        lines += setup_argument(tree, "install_requires", [])
        optional = {**optional, **(setup_argument(tree, "extras_require", {}) if extras else {})}
    for extra in extras:
        if extra not in optional:
            fail(f"`extras` names {extra}, expected one that the project declares: {', '.join(optional) or 'there is none'}.",
                 "Correct `<extras>` (`-Ddocker-optimizer.extras`).")
        lines += optional[extra]
    reduced.run += [line.strip() for line in lines if line.strip()]


def setup_argument(tree, name, default):
    """What setup.py gives to setup() by a name: written there, or in a variable."""
    known = {target.id: node.value for node in tree.body if isinstance(node, ast.Assign)
             for target in node.targets if isinstance(target, ast.Name)}
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and getattr(call.func, "attr", getattr(call.func, "id", "")) == "setup":
            for argument in call.keywords:
                if argument.arg in (name, None):
                    value = known.get(getattr(argument.value, "id", None), argument.value)
                    try:
                        value = ast.literal_eval(value)
                        return value if argument.arg else value.get(name, default)
                    except ValueError:
                        fail(f"setup.py computes {name}, it was expected to be written out, since setup.py is read and not run.",
                             "Write it out, or list the packages in requirements.txt.")
    return default


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
    elif kind in locks.KINDS:
        reduced.options, reduced.run = locks.read(kind, rest)
    else:
        fail(f"{kind} is no kind of declaration.", f"Use requirements, project, setup, {', '.join(locks.KINDS)}.")
    build_requirements(reduced)
    reduced.write(pathlib.Path(out))


if __name__ == "__main__":
    main(*sys.argv[1:])
