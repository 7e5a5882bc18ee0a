"""modules.py SOURCES OUT: a module proxy for Go, from the source archives that Debian's packages are made of.

They are those that the modules are published from, so that their checksums are the ones that everybody's go.sum has.
"""

import io
import json
import pathlib
import re
import sys
import tarfile
import zipfile

sources, out = map(pathlib.Path, sys.argv[1:])
count = 0


def members(archive):
    """The files of a module by their paths: without those of modules inside it, and of what it has copied."""
    with tarfile.open(archive) as tar:
        files = {member.name.split("/", 1)[1]: tar.extractfile(member).read() for member in tar if member.isfile()}
    inner = [name.removesuffix("go.mod") for name in files if name.endswith("/go.mod")]
    return {name: content for name, content in sorted(files.items())
            if not any(name.startswith(folder) for folder in inner) and not re.search(r"(^|/)vendor/", name)}


for archive in sorted(sources.glob("golang-*.orig.tar.*")):
    files = members(archive)
    version = "v" + archive.name.split("_")[1].split(".orig.")[0]
    module = re.search(r"^module\s+(\S+)", files["go.mod"].decode(), re.MULTILINE).group(1)
    folder = out / re.sub("[A-Z]", lambda letter: "!" + letter.group().lower(), module) / "@v"
    folder.mkdir(parents=True)
    (folder / "list").write_text(version + "\n")
    (folder / f"{version}.info").write_text(json.dumps({"Version": version, "Time": "2025-01-01T00:00:00Z"}))
    (folder / f"{version}.mod").write_bytes(files["go.mod"])
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in files.items():
            target.writestr(zipfile.ZipInfo(f"{module}@{version}/{name}", (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    (folder / f"{version}.zip").write_bytes(packed.getvalue())
    count += 1
print(f"{count} modules")
