#!/bin/sh
# The booth's session: the kiosk and nothing else, in cage or in a bare X server. Run by the booth's user on tty1.
set -eu

if [ "${1:-}" != inside ]; then
    here=$(readlink -f "$0")
    if command -v cage >/dev/null; then
        exec cage -- sh "$here" inside
    fi
    exec startx /bin/sh "$here" inside
fi

# A session that was cut off may have left its units.
systemctl --user stop accsm-kiosk-session.target accsm-kiosk.service accsm-kiosk-safe.service || true
systemctl --user reset-failed 'accsm-kiosk*' || true
for name in DISPLAY XAUTHORITY WAYLAND_DISPLAY; do
    if printenv "$name" >/dev/null; then
        systemctl --user import-environment "$name"
    else
        systemctl --user unset-environment "$name"
    fi
done
if [ -z "${WAYLAND_DISPLAY:-}" ] && command -v xset >/dev/null; then
    xset s off -dpms  # the kiosk moves its picture against burn-in by itself
fi
exec systemctl --user start --wait accsm-kiosk-session.target
