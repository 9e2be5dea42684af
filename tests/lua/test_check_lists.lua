-- SPDX-License-Identifier: MIT
-- Each rule of the lists validator finds what it is for, and only that.
local test = require "rpt.test"

local function findings(...)
  local text = "States agreed on the following points:\n\n"
    .. table.concat({...}, "\n\n") .. "\n"
  local list = test.check("lists", test.report(text, {lang = "en"}))
  local found = {}
  for _, one in ipairs(list) do
    found[#found + 1] = ("%d:%s"):format(one.line, one.code)
  end
  return table.concat(found, " "), list
end

test.case("a list in order has no finding", function()
  test.equal(findings("(a) Gauges are read daily;", "(b) Weirs are kept in order;",
    "(c) Locks are open to all."), "")
  test.equal(findings("(a) Gauges are read daily.", "(b) Weirs are kept in order.",
    "(c) Locks are open to all."), "")
  test.equal(findings("(a) Gauges are read daily;", "(b) Weirs are “safe”; and",
    "(c) Locks are open (to all)."), "")
end)

test.case("letters that look like roman numbers are letters", function()
  local items = {}
  for letter in ("abcdefghijk"):gmatch "." do
    items[#items + 1] = ("(%s) Gauge %s is read daily%s"):format(letter, letter,
      letter == "k" and "." or ";")
  end
  test.equal(findings(table.unpack(items)), "")
end)

test.case("gap", function()
  local found, list = findings("(a) Gauges are read daily;",
    "(b) Weirs are kept in order;", "(d) Locks are open to all.")
  test.equal(found, "7:list-gap")
  test.match(list[1].text, "(c) is missing")
end)

test.case("duplicate and order", function()
  test.equal(findings("(a) Gauges are read daily;", "(b) Weirs are in order;",
    "(b) Locks are open to all."), "7:list-duplicate")
  test.equal(findings("(a) Gauges are read daily;", "(c) Weirs are in order;",
    "(b) Locks are open to all."), "5:list-gap 7:list-order")
end)

test.case("mixed styles of label", function()
  local found, list = findings("(a) Gauges are read daily;",
    "b) Weirs are kept in order;", "(c) Locks are open to all.")
  test.match(found, "5:list-mixed-styles")
  test.match(list[1].text, "“b)”")
end)

test.case("ends of items", function()
  local found, list = findings("(a) Gauges are read daily;",
    "(b) Weirs are kept in order.", "(c) Banks are mown;", "(d) Locks are open;")
  test.equal(found, "5:list-end 9:list-end")
  test.equal(list[1].fix, ";")
  test.equal(list[1].column, 28)
  test.equal(list[2].fix, ".")
end)

test.case("bullets have no semicolons", function()
  test.equal(findings("- gauges that are read daily;\n- weirs that are kept;\n"
    .. "- locks"), "3:bullet-semicolon")
  test.equal(findings("- gauges that are read daily\n- weirs that are kept\n"
    .. "- locks"), "")
end)

test.case("a single item", function()
  test.equal(findings("(a) Gauges are read daily.", "That was all there was to say."),
    "3:list-single")
end)

test.case("numbers of paragraphs: gap, duplicate, order", function()
  test.equal(findings("1. The gauges are read daily.", "2. The weirs are kept.",
    "4. The locks are open."), "7:paragraph-gap")
  test.equal(findings("1. The gauges are read daily.", "2. The weirs are kept.",
    "2. The locks are open."), "7:paragraph-duplicate")
  test.equal(findings("3. The gauges are read daily.", "4. The weirs are kept.",
    "2. The locks are open."), "7:paragraph-order")
end)

test.case("items of which none but the last has a usual end", function()
  test.equal((findings("- Gauges: read daily:", "- \"")), "")
  test.equal((findings("(a) Gauges:", "(b) Weirs")), "")
end)
