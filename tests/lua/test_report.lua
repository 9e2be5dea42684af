-- SPDX-License-Identifier: MIT
-- Reports and nodes as scripts see them: fields, walking, identity, ends.
local rpt = require "rpt"
local test = require "rpt.test"

local source = [[
# First part

The *quick* brown fox. It jumps!

## Within

- one
- two

Last words.
]]

local function read(options)
  return assert(test.report(source, options or {annotators = {}}))
end

local function kinds(iterator)
  local t = {}
  for n in iterator do t[#t + 1] = n.kind end
  return table.concat(t, " ")
end

test.case("fields of the report", function()
  local report = read {name = "dir/x.md", annotators = {}}
  test.equal(report.file, "dir/x.md")
  test.equal(report.format, "text")
  test.equal(report.frozen, true)
  test.equal(report.closed, false)
  test.equal(report:source(), source)
  test.equal(tostring(report), "report dir/x.md")
end)

test.case("fields of nodes", function()
  local report = read()
  local p = report:each("paragraph")()
  test.equal(p.kind, "paragraph")
  test.equal(p.line, 3)
  test.equal(p.column, 1)
  test.equal(report:source():sub(p.offset, p.offset + p.length - 1),
    "The *quick* brown fox. It jumps!")
  test.equal(p.parent.kind, "section")
  test.equal(p.parent.first.kind, "heading")
  test.equal(p.prev, p.parent.first)
  test.equal(p.first:text(), "The ")
  test.equal(p.last.next, nil)
  test.equal(p.report, report)
  test.equal(report:find(p.id), p)
  test.equal(report:root().parent, nil)
  test.equal(report:root().id, "")
  test.equal(tostring(p), "paragraph " .. p.id)
end)

test.case("an unknown field raises", function()
  local report = read()
  test.error(function() return report:root().colour end,
    "Node has no field 'colour'")
  test.error(function() return report.fille end, "did you mean 'file'?")
  test.error(function() report.file = 1 end, "cannot be set")
end)

test.case("the same node is the same object", function()
  local report = read()
  local p = report:each("paragraph")()
  test.equal(p, report:root():each("paragraph")())
  local seen = {[p] = "here"}
  test.equal(seen[p.first.parent], "here")
  collectgarbage()
  test.equal(seen[report:find(p.id)], "here")
end)

test.case("walking", function()
  local report = read()
  test.equal(kinds(report:each("heading", "item")),
    "heading heading item item")
  local section = report:root().first
  test.equal(kinds(section:children()), "heading paragraph section")
  test.equal(kinds(section:children "paragraph"), "paragraph")
  test.equal(kinds(section.first:each()), "text")
  test.equal(kinds(section.first.first:each()), "")
  local step = section:each "figure"
  test.equal(step(), nil)
  test.equal(step(), nil)
  local item = report:each("item")()
  test.equal(item:closest "item", item)
  test.equal(item:closest("section", "annex").first:text(), "Within")
  test.equal(item:closest "table", nil)
  test.equal(table.concat(item:headings(), " > "), "First part > Within")
  test.equal(#report:root():headings(), 0)
end)

test.case("several values at once", function()
  local root = read():root()
  local item = root:each("item")()
  local cells = {"gone", "stays", "gone", 4}
  test.equal(item:values({"label", false, "none", ".line", ".text", ".kind"}, cells), cells)
  test.equal(cells[1], item:attr "label")
  test.equal(cells[2], "stays")
  test.equal(cells[3], nil)
  test.equal(cells[4], item.line)
  test.equal(cells[5], item:text())
  test.equal(cells[6], "item")
  local names = {}
  for i = 1, 2000 do names[i] = i % 2 == 0 and ".parent" or ".next" end
  test.equal(item:values(names, cells), cells)
  test.equal(cells[1], item.next)
  test.equal(cells[2000], item.parent)
  test.error(function() item:values({"label", 1}, {}) end, "a name is a string or false")
  test.error(function() item:values({true}, {}) end, "a name is a string or false")
  test.error(function() item:values({".lime"}, {}) end, "did you mean 'line'?")
end)

test.case("text, places and sentences", function()
  local p = read():each("paragraph")()
  local text = p:text()
  test.equal(text, "The quick brown fox. It jumps!")
  local line, column = p:locate(text:find "jumps")
  test.equal(line, 3)
  test.equal(column, 27)
  test.error(function() p:locate(0) end, "bytes count from 1")
  local sentences = {}
  for i, j in p:sentences() do sentences[#sentences + 1] = text:sub(i, j) end
  test.equal(table.concat(sentences, "|"), "The quick brown fox.|It jumps!")
end)

test.case("xpath", function()
  local report = read()
  local items = report:xpath "//item"
  test.equal(#items, 2)
  test.equal(items[1], report:each("item")())
  test.equal(report:xpath "count(//paragraph)", 4)
  test.equal(report:xpath "1 = 1", true)
  test.equal(report:xpath "string((//heading)[2])", "Within")
  test.equal(#items[1]:xpath "paragraph", 1)
  test.equal(#report:xpath "//table", 0)
  test.error(function() report:xpath "//[" end, "//[")
end)

test.case("wrong kinds raise", function()
  local root = read():root()
  test.error(function() root:each "sektion" end, "did you mean 'section'?")
  test.error(function() root:children "x" end, "there is no kind 'x'")
  test.error(function() root:closest() end, "string expected")
end)

test.case("a closed report raises, its nodes too", function()
  local report = assert(rpt.parse(source, {annotators = {}}))
  local p = report:each("paragraph")()
  local step = report:each "paragraph"
  report:close()
  report:close()
  test.equal(report.closed, true)
  for _, f in ipairs {function() return report.file end,
    function() return report:root() end, function() return p:text() end,
    function() return p.kind end, function() return p:each() end, step} do
    test.error(f, "report is closed")
  end
  test.equal(tostring(report), "report (closed)")
  test.equal(tostring(p), "node of a closed report")
end)

test.case("to-be-closed reports close", function()
  local kept
  do
    local report <close> = assert(rpt.parse(source, {annotators = {}}))
    kept = report
  end
  test.equal(kept.closed, true)
end)

test.case("objects become collectable", function()
  local weak = setmetatable({}, {__mode = "k"})
  do
    local report = assert(rpt.parse(source, {annotators = {}}))
    local p = report:each("paragraph")()
    weak[report], weak[p] = true, true
  end
  collectgarbage()
  collectgarbage()
  test.equal(next(weak), nil)
end)

test.case("a node keeps its report", function()
  local p = assert(rpt.parse(source, {annotators = {}})):find "first-part/p1"
  collectgarbage()
  collectgarbage()
  test.equal(p:text(), "The quick brown fox. It jumps!")
end)

test.case("reports that are let go do not fill the memory", function()
  local before = collectgarbage "count"
  for _ = 1, 2000 do assert(rpt.parse(source, {annotators = {}})) end
  collectgarbage()
  assert(collectgarbage "count" < before + 2000)
end)

test.case("parse says what is wrong", function()
  local report, message = rpt.parse("")
  test.equal(report, nil)
  test.match(message, "empty")
  test.match(select(2, rpt.parse("x", {from = "nonsense"})), "nonsense")
  test.error(function() rpt.parse("x", {frm = "text"}) end,
    "unknown option 'frm' (did you mean 'from'?)")
  test.error(function() rpt.parse("x", {annotators = "all"}) end,
    "'annotators' must be a list of names")
  test.error(function() rpt.parse("x", {annotators = {1}}) end,
    "'annotators' must be a list of names")
  test.error(function() rpt.parse("x", {lang = 1}) end, "must be a string")
  local facts = assert(rpt.parse(source,
    {annotators = {}, facts = {symbol = "X/1"}}))
  test.equal(facts:attr "symbol", "X/1")
  test.equal(select(2, facts:attr "symbol"), "supplied")
  test.error(function() rpt.parse("x", {facts = {1}}) end, "'facts'")
end)
