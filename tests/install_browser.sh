#!/bin/sh
# Chromium for the browser tests, nginx and Caddy for the server tests, poppler for those of PDFs,
# from Debian's packages, where we may install them (CI). On a laptop without them those tests say
# that they did not run.
set -eu
missing=""
command -v chromium >/dev/null 2>&1 || missing="$missing chromium"
command -v nginx >/dev/null 2>&1 || [ -x /usr/sbin/nginx ] || missing="$missing nginx-light"
command -v caddy >/dev/null 2>&1 || missing="$missing caddy"
command -v pdftotext >/dev/null 2>&1 || missing="$missing poppler-utils"
# Not needed, but it has half the work with a page: where Debian has it, it comes along.
shell=chromium-headless-shell
! command -v $shell >/dev/null 2>&1 || shell=""
[ -n "$missing$shell" ] || exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  apt-get update -qq
  if [ -n "$shell" ] && apt-cache show $shell >/dev/null 2>&1; then missing="$missing $shell"; fi
  [ -n "$missing" ] || exit 0
  # shellcheck disable=SC2086 # a list of packages
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing fonts-noto-core >/dev/null
elif [ -n "$missing" ]; then
  echo "Not installed:$missing. The tests that need it will not run." >&2
fi
