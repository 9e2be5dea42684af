-- SPDX-License-Identifier: MIT
-- lib.escape: nothing from a document becomes markup, a formula or an order
-- to a terminal, and what is harmless stays as it is.
local escape = require "lib.escape"
local test = require "rpt.test"

test.case("inline Markdown", function()
  test.equal(escape.md "plain (a) text, 5 < 6 & more - R&D_x.",
    "plain (a) text, 5 < 6 & more - R&D_x.")
  test.equal(escape.md "*a* [b](c) `d` \\ ~e~",
    "\\*a\\* \\[b\\](c) \\`d\\` \\\\ \\~e\\~")
  test.equal(escape.md "<script>x</script> <!-- y",
    "\\<script>x\\</script> \\<!-- y")
  test.equal(escape.md "&lt; &#60; &x", "\\&lt; \\&#60; &x")
  test.equal(escape.md "_a_ b_c __d__", "\\_a\\_ b_c \\_\\_d\\_\\_")
end)

test.case("starts of blocks", function()
  for _, s in ipairs {"# a", "> a", "- a", "+ a", "---", "===", "| a |", "-"} do
    test.equal(escape.block(s), "\\" .. s)
  end
  test.equal(escape.block "12. a", "12\\. a")
  test.equal(escape.block "3) a", "3\\) a")
  test.equal(escape.block "    a", "a")
  for _, s in ipairs {"(a) b", "1987 was", "-5 degrees", "3.5 per cent"} do
    test.equal(escape.block(s), s)
  end
end)

test.case("cells of tables stay on one line", function()
  test.equal(escape.cell "a|b\\\nc", "a\\|b c")
end)

test.case("HTML", function()
  test.equal(escape.html [[<a b="c" d='e'>&]],
    "&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;")
end)

test.case("CSV, and no formulas", function()
  test.equal(escape.csv 'a "b", c', '"a ""b"", c"')
  test.equal(escape.csv "=1+1", "'=1+1")
  test.equal(escape.csv "- (a) b", "'- (a) b")
  test.equal(escape.csv "@x", "'@x")
  test.equal(escape.csv "plain", "plain")
end)

test.case("control characters are shown, not sent", function()
  test.equal(escape.visible "a\27[31mb\7\127", "a␛[31mb␇␡")
  test.equal(escape.visible "a\u{9b}31m", "a\u{FFFD}31m")
  test.equal(escape.visible "é\tü\n", "é\tü\n")
  test.equal(escape.line "  a \n\t b ", "a b")
end)

test.case("addresses that could run something are no links", function()
  test.equal(escape.href "javascript:alert(1)", nil)
  test.equal(escape.href "DATA:text/html,x", nil)
  test.equal(escape.href "https://example.org/a b?c=\"d\"",
    "https://example.org/a%20b?c=%22d%22")
  test.equal(escape.href "../other.md#x", "../other.md#x")
end)
