# The end of the booth user's ~/.profile: the first screen is the booth. After staff left, a terminal is there.
if [ "$(tty)" = /dev/tty1 ]; then
    sh "$HOME/accsm-kiosk/_internal/resources/booth/debian/session.sh"
fi
