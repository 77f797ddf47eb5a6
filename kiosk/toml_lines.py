"""On which lines the top keys of a TOML text stand: tomllib tells it of errors alone."""

import tomllib


def key_lines(text: str) -> dict[str, int]:
    """The number of the line on which each top key or table of a valid TOML text begins, from 1.

    Statements are read one by one, so a string of several lines that looks like a key is not taken for one.
    """
    lines: dict[str, int] = {}
    in_table, statement, first = False, "", 1
    for number, line in enumerate(text.split("\n"), 1):
        if not statement:
            first = number
        statement += line + "\n"
        try:
            keys = tomllib.loads(statement)
        except tomllib.TOMLDecodeError:
            continue  # it goes on
        is_table = statement.lstrip().startswith("[")
        in_table = in_table or is_table
        if is_table or not in_table:
            for key in keys:
                lines.setdefault(key, first)
        statement = ""
    return lines
