-- SPDX-License-Identifier: MIT
-- Edits by annotators, and what is refused.
local test = require "rpt.test"

local source = "The quick brown fox.\n\nAway with it.\n\nWrap me.\n\nLast.\n"

local function read(script)
  return assert(test.report(source, {annotators = {"scripts/" .. script}}))
end

test.case("attributes are set, replaced and removed", function()
  local first = read("edit.lua"):find "p2"
  local value, origin, reason, line = first:attr "count"
  test.equal(value, "3")
  test.equal(origin, "inferred")
  test.equal(reason, nil)
  test.equal(line, nil)
  test.equal(first:attr "gone", nil)
  test.equal(select(2, first:attr "given"), "supplied")
  test.equal(select(3, first:attr "given"), "by hand")
  local names = {}
  for name, v, o, r in first:attrs() do
    names[#names + 1] = table.concat({name, v, o, r or "-"}, " ")
  end
  test.equal(table.concat(names, "; "),
    "count 3 inferred -; given y supplied by hand")
end)

test.case("text is wrapped", function()
  local first = read("edit.lua"):find "p2"
  local statement = first:each("statement")()
  test.equal(statement:text(), "brown fox")
  test.equal(statement.rule, "colour")
  test.equal(statement.reason, "brown")
  test.equal(statement.line, 1)
  test.equal(statement.column, 11)
  test.equal(first:text(), "The quick brown fox.")
end)

test.case("a loop goes on behind what it took away or wrapped", function()
  local report = read "edit.lua"
  test.equal(report:attr "seen",
    "The quick brown fox.|Away with it.|Wrap me.|Last.|Added.")
  test.equal(report:attr "walked",
    "paragraph recommendation paragraph quote")
  local texts = {}
  for child in report:root():children() do
    texts[#texts + 1] = child.kind .. ":" .. child:text()
  end
  test.equal(table.concat(texts, "|"), "paragraph:Last."
    .. "|paragraph:The quick brown fox.|recommendation:Wrap me."
    .. "|quote:Added.")
end)

test.case("a loop copes with what changes ahead of it", function()
  local report = assert(test.report(
    "One.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n\nSix.\n\nSeven.\n",
    {annotators = {"scripts/loops.lua"}}))
  -- Three goes into the quote, Five and then Six are taken away.
  test.equal(report:attr "seen",
    "One Two Four Six Seven New / One Two Three Four Seven New / 1")
end)

test.case("what would break the tree is refused", function()
  local said = read("misuse.lua"):attr "said"
  for _, words in ipairs {"the end is before the start",
    "cannot wrap this part of the text", "string expected, got table",
    "invalid option 'guessed'", "cannot put the node there",
    "the node belongs to another report",
    "the node is no child of this one",
    "there is no kind 'wrapping'", "the fields of Node cannot be set",
    "report is frozen"} do
    test.match(said, words)
  end
end)

test.case("a reader in Lua", function()
  local report = assert(test.report("= Head\nOne.\nTwo.\n",
    {from = "scripts/lines-reader.lua", annotators = {}}))
  test.equal(report.format, "lines-reader")
  local heading = report:each("heading")()
  test.equal(heading:text(), "Head")
  test.equal(heading.line, 1)
  local texts = {}
  for p in report:each "paragraph" do
    texts[#texts + 1] = p:text() .. p.line
  end
  test.equal(table.concat(texts, " "), "One.2 Two.3")
end)
