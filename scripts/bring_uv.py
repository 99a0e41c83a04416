"""Put uv, at the version and hash that uv.lock names, into the folder given as argument.

For machines that have Python (3.6 or newer) and nothing else: it needs neither pip
nor venv. Run by the Makefile where no uv is found.
"""

import hashlib
import io
import os
import platform
import re
import stat
import sys
import urllib.error
import urllib.request
import zipfile
from pathlib import Path

LOCK = Path(__file__).resolve().parent.parent / "uv.lock"
WHEEL = re.compile(r'url = "([^"]+/uv-[^"/]+\.whl)", hash = "sha256:([0-9a-f]{64})"')


def platform_mark():
    """A pattern of the part of a wheel's name that says this machine can run it."""
    machine = platform.machine().lower()
    if sys.platform == "win32":
        return {"amd64": "win_amd64", "arm64": "win_arm64"}.get(machine, "win32")
    if sys.platform == "darwin":
        return "macosx_[0-9_]+_" + machine
    libc = "manylinux" if platform.libc_ver()[0] == "glibc" else "musllinux"
    return libc + "[a-z0-9_]*_" + {"amd64": "x86_64", "arm64": "aarch64"}.get(machine, machine)


def main():
    """Fetch, verify and unpack; exits with a sentence where that is not possible."""
    mark = re.compile(platform_mark())
    wheels = [wheel for wheel in WHEEL.findall(LOCK.read_text("utf-8")) if mark.search(wheel[0])]
    if not wheels:
        sys.exit(f"uv.lock names no uv for this machine ({mark.pattern}); install uv by hand")
    url, digest = wheels[0]
    try:
        with urllib.request.urlopen(url, timeout=120) as answer:  # noqa: S310 (https, from the lock)
            wheel = answer.read()
    except urllib.error.URLError as error:
        sys.exit(f"uv could not be fetched ({error.reason}); install uv by hand, as with pip")
    if hashlib.sha256(wheel).hexdigest() != digest:
        sys.exit("what arrived is not the uv that uv.lock names; nothing was installed")
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(io.BytesIO(wheel)) as archive:
        for name in archive.namelist():
            if re.search(r"\.data/scripts/uvx?(\.exe)?$", name):
                target = folder / Path(name).name
                target.write_bytes(archive.read(name))
                target.chmod(target.stat().st_mode | stat.S_IXUSR | stat.S_IXGRP | stat.S_IXOTH)
    print("uv is in " + os.fspath(folder))


if __name__ == "__main__":
    main()
