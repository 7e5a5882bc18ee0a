"""samples.py OUT: wheels of packages that are nobody's, in two versions each and the same to the last byte whenever and wherever
they are made, so that lock files can name their checksums."""

import base64
import hashlib
import pathlib
import sys
import zipfile

GREETING = ["acme-words>=1", "acme-windows>=1; sys_platform == 'win32'", "acme-loud>=1; extra == 'loud'"]
SAMPLES = {
    "acme-greeting": (["2.0", "2.1"], GREETING, ["loud"]),
    "acme-words": (["1.0", "1.1"], [], []),
    "acme-loud": (["1.0", "1.1"], [], []),
    "acme-windows": (["1.0", "1.1"], [], []),
    "acme-colour": (["0.5", "0.6"], ["acme-terminal>=3"], []),
    "acme-terminal": (["3.0", "3.1"], [], []),
    "acme-testing": (["1.0", "1.1"], ["acme-words>=1"], []),
}


def wheel(out, name, version, requires, extras):
    module = name.replace("-", "_")
    info = f"{module}-{version}.dist-info"
    metadata = [f"Name: {name}", f"Version: {version}", "Requires-Python: >=3.9",
                *(f"Provides-Extra: {extra}" for extra in extras), *(f"Requires-Dist: {line}" for line in requires)]
    contents = {
        f"{module}/__init__.py": f'__version__ = "{version}"\n',
        f"{info}/METADATA": "\n".join(["Metadata-Version: 2.1", *metadata, ""]),
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: samples\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = [f"{info}/RECORD,,\n"]
    for path, content in contents.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(content.encode()).digest()).rstrip(b"=").decode()
        record.insert(-1, f"{path},sha256={digest},{len(content)}\n")
    with zipfile.ZipFile(out / f"{module}-{version}-py3-none-any.whl", "w") as archive:
        for path, content in {**contents, f"{info}/RECORD": "".join(record)}.items():
            # stored: what a compressor makes differs between its versions
            archive.writestr(zipfile.ZipInfo(path, (1980, 2, 1, 0, 0, 0)), content, zipfile.ZIP_STORED)


for sample, (versions, requires, extras) in SAMPLES.items():
    for version in versions:
        wheel(pathlib.Path(sys.argv[1]), sample, version, requires, extras)
