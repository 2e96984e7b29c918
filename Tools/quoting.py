"""Bytes as Swift literals, for the scripts that write fixtures of file formats."""


def quoted(data):
    """Hexadecimal, cut into lines that fit the page."""
    text = bytes(data).hex()
    lines = [text[i : i + 108] for i in range(0, len(text), 108)] or [""]
    if len(lines) == 1:
        return f'"{lines[0]}"'
    return '"""\n      ' + " \\\n      ".join(line.replace(" ", "") for line in lines) + '\n      """'
