"""interpreter.py OUT: copies this Python to OUT, in the place that it has here, without what only developers use of it."""

import compileall
import pathlib
import py_compile
import shutil
import sys
import sysconfig

LEFT_OUT = shutil.ignore_patterns(
    "__pycache__", "site-packages", "dist-packages", "test", "tests", "config-*", "ensurepip", "idlelib", "tkinter", "_tkinter*",
    "turtledemo")

out = pathlib.Path(sys.argv[1])
program = pathlib.Path(sys.executable).resolve()
folder = out / program.parent.relative_to("/")
folder.mkdir(parents=True)
shutil.copy(program, folder)
for name in ("python3", "python"):
    (folder / name).symlink_to(program.name)
for library in {sysconfig.get_path("stdlib"), sysconfig.get_path("platstdlib")}:
    target = out / pathlib.Path(library).relative_to("/")
    shutil.copytree(library, target, symlinks=True, ignore=LEFT_OUT)
    compileall.compile_dir(target, quiet=2, stripdir=str(out), prependdir="/",
                           invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH)
