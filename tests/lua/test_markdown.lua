-- SPDX-License-Identifier: MIT
-- The markdown exporter: what it writes, and that reading it again gives the
-- same report.
local test = require "rpt.test"

local blocks = {
  masthead = true, letter = true, annex = true, section = true,
  heading = true, paragraph = true, list = true, item = true,
  table = true, row = true, cell = true, note = true, quote = true,
  signature = true, emphasis = true, strong = true, link = true,
}

-- Kinds, labels and texts of a report, one node a line.
local function shape(report)
  local lines = {}
  local function walk(node, depth)
    for child in node:children() do
      if blocks[child.kind] then
        lines[#lines + 1] = ("%s%s %s %s"):format((" "):rep(depth),
          child.kind, child:attr "label" or "",
          child.kind ~= "section" and child.kind ~= "list" and child:text()
          or "")
      end
      walk(child, blocks[child.kind] and depth + 1 or depth)
    end
  end
  walk(report:root(), 0)
  return table.concat(lines, "\n")
end

local function read(text)
  return test.report(text, {annotators = {}})
end

-- Writes and reads again: the same shape, and the same text a second time.
local function round(text)
  local report = read(text)
  local once = test.export("markdown", report)
  local again = read(once)
  test.equal(shape(again), shape(report))
  test.equal(test.export("markdown", again), once)
  return once
end

test.case("headings, paragraphs and emphasis", function()
  test.equal(round "# One\n\nSome *words* and **more**.\n\n## Two\n\nEnd.\n",
    "# One\n\nSome *words* and **more**.\n\n## Two\n\nEnd.\n")
end)

test.case("printed labels are kept", function()
  local out = round([[
# Way forward

States should do the following:

(a) Each State should act;

(b) Each State should act again;

(c) Each State should rest.
]])
  test.match(out, "- (a) Each State should act;\n")
  test.match(out, "- (c) Each State should rest.\n")
end)

test.case("numbered paragraphs stay paragraphs", function()
  local out = round([[
# Findings

12. The first finding is short.

13. The second finding is short too.
]])
  test.match(out, "12\\. The first finding is short.\n")
end)

test.case("nested lists", function()
  round [[
# Things

- one

- two

  - inner

- three
]]
end)

test.case("what looks like markup in the text stays text", function()
  local out = round([[
# Signs

1987\. was \*no\* \<b>year\</b> of \[this](http://example.org/) \& \`that\`.

\# no heading

&amp;lt; and &lt;script>

\| a \| b \|
]])
  test.equal(out:find "<script>" == nil or out:find "\\<script>" ~= nil, true)
end)

test.case("tables", function()
  local out = round([[
# Table

| Name | Count |
| --- | --- |
| a\|b | 1 |
| c | 2 |
]])
  test.match(out, "| a\\|b | 1 |\n")
end)

test.case("links, notes and quotes", function()
  local out = round([[
# Sources

See [the page](https://example.org/a) for more.[^1]

> Quoted words.

[^1]: A note.
]])
  test.match(out, "[the page](https://example.org/a)")
  test.match(out, "for more.[^1]\n")
  test.match(out, "[^1]: A note.\n")
  test.match(out, "> Quoted words.\n")
end)

test.case("a note that nothing points to is a paragraph", function()
  local out = test.export("markdown",
    read "# A\n\nSome words.\n\n[^1]: A lonely note.\n")
  test.match(out, "1 A lonely note.\n")
  test.equal(out:find("[^1]:", 1, true), nil)
end)

test.case("line breaks, code and preformatted text", function()
  local out = round "# A\n\nOne line  \nand another with `a*b` in it.\n"
  test.match(out, "One line\\\nand another with `a*b` in it.\n")
  out = test.export("markdown", read "# A\n\n```\n  x  =  1\n# y\n```\n")
  test.match(out, "```\n  x  =  1\n# y\n```\n")
end)

test.case("emphasis that would not work is left out", function()
  local out = test.export("markdown", read "# A\n\nre<b>“ab”</b>c and x.\n")
  test.match(out, "re“ab”c and x.\n")
end)

test.case("addresses that could run something are shown, not linked", function()
  local out = test.export("markdown",
    read "# A\n\nSee [this](javascript:alert(1)) now.\n")
  test.equal(out:find("](javascript", 1, true), nil)
  test.match(out, "this (javascript:alert")
end)

test.case("letter, signatures and annex", function()
  local title = "etter dated 9 September 2024 from the Permanent "
    .. "Representative of Uruguay to the United Nations addressed to the "
    .. "President of the Economic and Social Council\n\n"
  local out = round("**Economic and Social Council**\n\n"
    .. "Distr.: General\n13 September 2024\n\nOriginal: English\n\nL" .. title
    .. "I have the honour to send you the record of a meeting (see annex).\n\n"
    .. "(Signed) Martín **Etcheverry**\n\n"
    .. "Ambassador\nPermanent Representative of Uruguay\n\n"
    .. "Annex to the l" .. title .. "Introduction\n\nThe meeting was held in "
    .. "May, and it was short. Nobody was late, and nobody left before the end "
    .. "of it.\n")
  test.match(out, "(Signed) Martín **Etcheverry**")
  test.match(out, "# Annex to the letter dated")
  test.match(out, "# Introduction\n")
end)
