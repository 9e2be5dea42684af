-- SPDX-License-Identifier: MIT
-- The text, outline, tree and json exporters.
local test = require "rpt.test"
local text = require "rpt.text"

local source = [[
# I. First part

Words that go on for so long that they do not fit on one line of forty
columns, see [this](https://example.org/).[^1]

## A. Inner

States should do the following:

(a) Each State should keep a register of all the wells on the plain;

(b) Rest.

| Name | Count |
| --- | --- |
| wells of the upper and the lower village | 12 |
| none | 0 |

[^1]: A note.
]]

local function export(name, args, s)
  return test.export(name, test.report(s or source, {annotators = {}}), args)
end

test.case("text keeps to its width and keeps labels", function()
  local out = export("text", {width = 40})
  for line in out:gmatch "[^\n]*" do
    test.equal(text.width(line) <= 40, true)
  end
  test.match(out, "(a) Each State should keep a register of\n    all the wells")
  test.match(out, "(b) Rest.\n")
  test.match(out, "see this <https://example.org/>.[1]\n")
  test.match(out, "[1] A note.\n")
end)

test.case("text underlines headings and lines up tables", function()
  local out = export("text")
  test.match(out, "I.  First part\n==============\n")
  test.match(out, "Name" .. (" "):rep(38) .. "Count\n" .. ("-"):rep(40)
    .. "  -----\nwells of the upper and the lower village  12\n")
end)

test.case("text of width 0 is not filled, a silly width is refused", function()
  test.match(export("text", {width = 0}), "do not fit on one line of forty")
  local out, message = export("text", {width = 5})
  test.equal(out, nil)
  test.match(message, "width must be 0 or at least 20")
end)

test.case("the outline has numbers and lines", function()
  local out = export "outline"
  test.match(out, "\nI. First part  . . ")
  test.match(out, ". . line 1\n")
  test.match(out, "\n  A. Inner . . ")
  test.match(export("outline", {depth = 1}), "I. First part")
  test.equal(export("outline", {depth = 1}):find("Inner", 1, true), nil)
end)

test.case("the outline as CSV and as Markdown", function()
  test.match(export("outline", {format = "csv"}),
    "file,level,label,heading,page,line,id\r\n"
    .. "test.md,1,I.,First part,,1,first-part\r\n")
  test.match(export("outline", {format = "markdown", words = true}),
    "- I. First part *(line 1)* ")
end)

test.case("the tree is the dump of the report", function()
  local out = export "tree"
  test.match(out, "report")
  test.match(out, "section")
  test.equal(#export("tree", {blocks = true}) < #out, true)
  test.equal(#export("tree", {spans = true}) > #out, true)
end)

test.case("json holds every node, and hostile text does no harm", function()
  local out = export("json", nil,
    '# A "b" \\\\ c\n\nTab\there, <script>, é, \u{1F600} and "quotes".\n')
  test.match(out, '{"format":"rpt-tree","version":1,"reports":[\n')
  test.match(out, '"kind":"heading"')
  test.match(out, [["title":{"value":"A \"b\" \\ c"]])
  test.match(out, '"line":1')
  local _, opened = out:gsub("{", "")
  local _, closed = out:gsub("}", "")
  test.equal(opened, closed)
  test.equal(out:find("\27", 1, true), nil)
end)

test.case("json without inline nodes gives blocks their text", function()
  local out = export("json", {inline = false, spans = false})
  test.equal(out:find('"kind":"text"', 1, true), nil)
  test.equal(out:find('"line":', 1, true), nil)
  test.match(out, '"kind":"paragraph","text":"Rest.",')
end)
