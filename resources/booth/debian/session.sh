#!/bin/sh
# The booth's session: the kiosk and nothing else, in cage or in a bare X server. Run by the booth's user on tty1.
# When cage or X ends by itself it starts again, until staff leave the kiosk.
set -eu

here=$(readlink -f "$0")

# The cage of Debian 12 (0.1) ends when the screen is unplugged or switched off.
has_cage() {
    command -v cage >/dev/null && ! cage -v 2>&1 | grep -q ' 0\.1\.'
}

if [ "${1:-}" != inside ]; then
    if ! has_cage && ! command -v startx >/dev/null; then
        echo "Neither cage (0.2 or newer) nor startx is here: see docs/booth.md." >&2
        exit 1
    fi
    if ! systemctl --user cat accsm-kiosk-session.target >/dev/null; then
        echo "The service is not in place: run install.sh." >&2
        exit 1
    fi
    marks=$(mktemp -d -p "${XDG_RUNTIME_DIR:-/tmp}")
    turn=0
    until [ -e "$marks/$turn" ]; do # each turn has a mark of its own: what a dead one left behind may still end
        if [ "$turn" != 0 ]; then
            sleep 5
        fi
        turn=$((turn + 1))
        if has_cage; then
            cage -- sh "$here" inside "$marks/$turn" || true
        else
            startx /bin/sh "$here" inside "$marks/$turn" || true
        fi
    done
    rm -r "$marks"
    exit
fi

# A session that was cut off may have left its units.
systemctl --user stop accsm-kiosk-session.target accsm-kiosk.service accsm-kiosk-safe.service || true
systemctl --user reset-failed 'accsm-kiosk*' || true
if [ -n "${WAYLAND_DISPLAY:-}" ]; then
    export XDG_CURRENT_DESKTOP=cage # cage itself does not tell
else
    unset XDG_CURRENT_DESKTOP
fi
for name in DISPLAY XAUTHORITY WAYLAND_DISPLAY XDG_CURRENT_DESKTOP; do
    if printenv "$name" >/dev/null; then
        systemctl --user import-environment "$name"
    else
        systemctl --user unset-environment "$name"
    fi
done
if [ -z "${WAYLAND_DISPLAY:-}" ] && command -v xset >/dev/null; then
    xset s off -dpms  # the kiosk moves its picture against burn-in by itself
fi
systemctl --user start --wait accsm-kiosk-session.target
touch "$2"
