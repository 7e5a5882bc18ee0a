"""wheels.py FILES SOURCES OUT: a simple index of packages, from the unpacked packages of Debian in FILES and the original
archives in SOURCES, and of what is in OUT/files. Debian's packages hold what a wheel held, without its list of files."""

import base64
import hashlib
import html
import pathlib
import re
import shutil
import sys
import zipfile

files, sources, out = map(pathlib.Path, sys.argv[1:])
store = out / "files"
store.mkdir(parents=True, exist_ok=True)


def field(text, name):
    return re.search(rf"^{name}: *(.+)$", text, re.MULTILINE).group(1)


def pack(name, info, contents):
    """Writes a wheel: its files by their paths, and the list of them."""
    record = []
    with zipfile.ZipFile(store / name, "w") as archive:
        for path, content in sorted(contents.items()):
            archive.writestr(zipfile.ZipInfo(path, (1980, 2, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
            digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
            record.append(f"{path},sha256={digest},{len(content)}\n")
        listed = zipfile.ZipInfo(f"{info}/RECORD", (1980, 2, 1, 0, 0, 0))
        archive.writestr(listed, "".join([*record, f"{info}/RECORD,,\n"]), zipfile.ZIP_DEFLATED)


def wheel(info):
    """Packs one distribution: its metadata, in the older of its two forms as well, and the packages that are named like it."""
    name, version = info.name.rpartition(".")[0].split("-")
    folder = info.parent
    listed = info / "top_level.txt"
    tops = listed.read_text().split() if listed.exists() else [name.lower()]
    members = [path for top in tops for path in [*(folder / top).rglob("*"), folder / f"{top}.py"]]
    target = f"{name}-{version}.dist-info"
    contents = {f"{target}/{path.relative_to(info).as_posix()}": path.read_bytes() for path in info.rglob("*")
                if path.is_file() and path.name not in ("INSTALLER", "RECORD", "REQUESTED")}
    if info.suffix == ".egg-info":
        contents[f"{target}/METADATA"] = contents.pop(f"{target}/PKG-INFO")
        contents[f"{target}/WHEEL"] = b"Wheel-Version: 1.0\nGenerator: wheels\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    modules = {path.relative_to(folder).as_posix(): path.read_bytes()
               for path in members if path.is_file() and "__pycache__" not in path.parts}
    assert modules, f"{name} has no files"
    pack(f"{name.lower()}-{version}-{field(contents[f'{target}/WHEEL'].decode(), 'Tag')}.whl", target, {**contents, **modules})


def repack(ready):
    """Packs a wheel anew, without the options that only Debian's own Python gives to setuptools."""
    with zipfile.ZipFile(ready) as archive:
        contents = {name: archive.read(name) for name in archive.namelist() if not name.endswith(("/", "/RECORD"))}
    for name, content in contents.items():
        contents[name] = re.sub(rb"self\.set_undefined_options\('install',\('(?:install_layout|prefix_option)'.*", b"pass", content)
    pack(ready.name, next(name.split("/")[0] for name in contents if ".dist-info/" in name), contents)


for info in sorted((files / "usr/lib/python3/dist-packages").glob("*.*-info")):
    wheel(info)
for ready in sorted((files / "usr/share/python-wheels").glob("*.whl")):
    repack(ready)
for archive in sorted(sources.glob("*.orig.tar.gz")):
    name, version = archive.name.removesuffix(".orig.tar.gz").split("_")
    shutil.copy(archive, store / f"{name}-{version}.tar.gz")

projects = {}
for file in sorted(store.iterdir()):
    projects.setdefault(re.sub(r"[-_.]+", "-", re.match(r"(.+?)-\d", file.name).group(1)).lower(), []).append(file)
for project, versions in projects.items():
    folder = out / "simple" / project
    folder.mkdir(parents=True)
    links = [f'<a href="../../files/{file.name}#sha256={hashlib.sha256(file.read_bytes()).hexdigest()}">{html.escape(file.name)}</a><br>'
             for file in versions]
    (folder / "index.html").write_text("<!DOCTYPE html>\n<html><body>\n" + "\n".join(links) + "\n</body></html>\n")
print(f"{len(projects)} projects: {' '.join(projects)}")
