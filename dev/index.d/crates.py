"""crates.py FILES OUT: a sparse registry for Cargo, from the folders of crates that Debian's packages bring."""

import gzip
import hashlib
import io
import json
import pathlib
import sys
import tarfile
import tomllib

files, out = map(pathlib.Path, sys.argv[1:])
(out / "files").mkdir(parents=True)


def packed(folder, name):
    """The archive as crates.io has it, always the same bytes."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            inside = path.relative_to(folder)
            if inside.parts[0] == "debian" or inside.name in (".cargo-checksum.json", ".cargo_vcs_info.json"):
                continue
            member = tarfile.TarInfo(f"{name}/{inside.as_posix()}")
            member.size, member.mode, member.mtime = path.stat().st_size, 0o644, 1
            archive.addfile(member, io.BytesIO(path.read_bytes()))
    return gzip.compress(buffer.getvalue(), mtime=0)


def dependencies(tables, kind, target):
    for alias, value in tables.items():
        value = {"version": value} if isinstance(value, str) else value
        yield {
            "name": alias,
            "req": value.get("version", "*"),
            "features": value.get("features", []),
            "optional": value.get("optional", False),
            "default_features": value.get("default-features", True),
            "target": target,
            "kind": kind,
            **({"package": value["package"]} if "package" in value else {}),
        }


def line(manifest, checksum):
    package = manifest["package"]
    found = []
    for target, tables in [(None, manifest), *manifest.get("target", {}).items()]:
        found += dependencies(tables.get("dependencies", {}), "normal", target)
        found += dependencies(tables.get("build-dependencies", {}), "build", target)
    entry = {"name": package["name"], "vers": package["version"], "deps": found, "cksum": checksum, "features": {},
             "features2": manifest.get("features", {}), "yanked": False, "v": 2, "links": package.get("links")}
    if "rust-version" in package:
        entry["rust_version"] = package["rust-version"]
    return json.dumps(entry, separators=(",", ":"))


def place(name):
    short = {1: "1", 2: "2", 3: f"3/{name[0]}"}
    return f"{short.get(len(name), f'{name[:2]}/{name[2:4]}')}/{name}"


count = 0
for folder in sorted(path for path in files.iterdir() if path.is_dir()):
    manifest = tomllib.loads((folder / "Cargo.toml").read_text())
    name, version = manifest["package"]["name"], manifest["package"]["version"]
    content = packed(folder, f"{name}-{version}")
    (out / "files" / f"{name}-{version}.crate").write_bytes(content)
    index = out / place(name)
    index.parent.mkdir(parents=True, exist_ok=True)
    with index.open("a") as lines:
        lines.write(line(manifest, hashlib.sha256(content).hexdigest()) + "\n")
    count += 1
print(f"{count} crates")
