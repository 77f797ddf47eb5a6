#!/bin/sh
# Puts the booth's units in place for the user who runs it. Undo: install.sh --remove
set -eu

here=$(dirname "$(readlink -f "$0")")
folder="${XDG_CONFIG_HOME:-$HOME/.config}/systemd/user"
if [ "${1:-}" = --remove ]; then
    systemctl --user stop accsm-kiosk-session.target accsm-kiosk.service accsm-kiosk-safe.service || true
    rm -f "$folder"/accsm-kiosk*
else
    mkdir -p "$folder"
    cp "$here"/accsm-kiosk* "$folder"
fi
systemctl --user daemon-reload
