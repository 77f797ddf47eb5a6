"""Tab within what covers everything else: what lies below cannot be reached."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def focus_next(root: QWidget, *, forward: bool) -> bool:
    """Give the focus to the next widget within `root`, after the last one to the first; whether there is one."""
    # Not by nextInFocusChain(): PySide never frees a widget that it has returned.
    inside = [widget for widget in root.findChildren(QWidget) if _takes_focus(widget, root)]
    if not inside:
        return False
    here, step = root.focusWidget(), 1 if forward else -1
    start = inside.index(here) if here in inside else min(-step, 0)
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    inside[(start + step) % len(inside)].setFocus(reason)
    return True


def _takes_focus(widget: QWidget, root: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isEnabled() and widget.isVisibleTo(root)
