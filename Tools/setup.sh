#!/bin/sh
# Installs the system packages that Striate uses, on Debian and Ubuntu. Does nothing when all are there.
set -eu

if ! command -v swift >/dev/null 2>&1; then
  echo "setup: Swift 6 is not installed; see https://www.swift.org/install/linux/" >&2
  exit 1
fi

packages=""
need() {  # package, header or command that shows it is there
  for place in "/usr/include/$2" "/usr/local/include/$2" "/usr/include/$(uname -m)-linux-gnu/$2"; do
    if [ -e "$place" ]; then return; fi
  done
  packages="$packages $1"
}
need libdnnl-dev dnnl.h
need libopenblas-serial-dev openblas_config.h
need libpng-dev png.h
need libjpeg-dev jpeglib.h
need zlib1g-dev zlib.h
# libgomp's link name lives in gcc's own folder.
if ! ls /usr/lib/gcc/*/*/libgomp.so >/dev/null 2>&1; then packages="$packages gcc"; fi
if ! command -v python3 >/dev/null 2>&1; then packages="$packages python3"; fi

if [ -z "$packages" ]; then exit 0; fi

if ! command -v apt-get >/dev/null 2>&1; then
  echo "setup: please install what these Debian packages hold:$packages" >&2
  echo "setup: Striate builds without oneDNN (libdnnl-dev), OpenBLAS (libopenblas-serial-dev), libpng and libjpeg too, with fewer features." >&2
  exit 0
fi
run=""
if [ "$(id -u)" != 0 ]; then
  if command -v sudo >/dev/null 2>&1; then
    run="sudo"
  else
    echo "setup: these packages are missing; as root, run:" >&2
    echo "  apt-get update && apt-get install -y$packages" >&2
    exit 1
  fi
fi
echo "setup: installing$packages"
$run apt-get update -q
# shellcheck disable=SC2086
DEBIAN_FRONTEND=noninteractive $run apt-get install -y -q --no-install-recommends $packages
