#!/bin/sh
# Installs the browser that tests open pages in, where it is missing and Debian's packages can be had.
if [ -x /usr/bin/chromium ] && [ -x /usr/bin/chromedriver ]; then
  exit 0
fi
if ! command -v apt-get > /dev/null || [ "$(id -u)" != 0 ]; then
  echo "Chromium is not here: install the packages chromium, chromium-driver and fonts-dejavu-core to test pages in it." >&2
  exit 0
fi
export DEBIAN_FRONTEND=noninteractive
apt-get -q update && apt-get -q install -y --no-install-recommends chromium chromium-driver fonts-dejavu-core
