"""Texts that try to be more than text, wherever a report goes; every form is tested with all of them."""

from __future__ import annotations

HOSTILE = {
    "terminal": "\x1b[31mred\x1b]8;;https://x.org\x07link\x1b]8;;\x07",
    "one-byte controls": "a\x9b31mb\x85c\x7f",
    "backspaces": "good\x08\x08\x08\x08bad \r bad",
    "direction": "a\u202eb\u2066c\u200fd",
    "no width": "a\u200bb\u2060c\ufeffd\U000e0041e",
    "line ends": "a\nb\r\nc\u2028d\u2029e\x0bf\x0cg",
    "nothing": "\0a\0",
    "half a character": "\ud800 \udcff",
    "no characters": "\ufffe \uffff \U0001fffe \ufdd0",
    "cdata": "a]]>b<![CDATA[c",
    "entities": "&lt;b&gt; &#x0; &bomb; <!DOCTYPE a>",
    "html": "<script>alert(1)</script><img src=x onerror=alert(1)></summary></details><!-- ",
    "attribute": "' onmouseover='x\" onload=\"y",
    "command": "\n::set-output name=a::b\n::error file=a.yaml,line=1::forged",
    "command at once": "::stop-commands::x",
    "another server": "##[error]forged ##vso[task.complete result=Failed]",
    "escaped end": "100%0A::error::forged%0D%25%3A%2C",
    "properties": "x,line=1,title=y::z",
    "table": "a | b\n| c |\n| --- |\n",
    "code": "``` `x` ~~~ ````",
    "stress": "*a* **b** _c_ __d__ ~~e~~ $f$ $$g$$",
    "link": "[a](https://x.org) ![b](https://x.org/c.png) [d]: https://x.org <https://x.org> [[e]] [1](1)",
    "address": "https://x.org www.x.org mailto:a@x.org //x.org",
    "people": "@ann @org/team #1 a/b#2 !3 ~label GH-4",
    "order": "/close",
    "heading": "# a\n---\n> b\n- c\n1. d\n    e",
    "placeholder": "{0} {1} {{2}} %s ${a} ${{ github.token }} {% raw %}",
    "formula": '=HYPERLINK("https://x.org","a")+cmd|\' /C calc\'!A1',
    "formula with a sign": "-1+1 @SUM(A1) +1 \t=1",
    "backslashes": "\\ \\\\ \\n \\](x) \\| \\`",
    "percent": "%2e%2e/../../etc/passwd%00",
    "long": "a" * 5000 + "\u0301" * 500,
}
"""By what they try."""
