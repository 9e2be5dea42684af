-- SPDX-License-Identifier: MIT
-- Each rule of the references validator finds what it is for, and only that.
local test = require "rpt.test"

local function findings(text)
  local list = test.check("references", test.report(text, {lang = "en"}))
  local found = {}
  for _, one in ipairs(list) do
    found[#found + 1] = ("%d:%d:%s"):format(one.line, one.column, one.code)
  end
  return table.concat(found, " "), list
end

test.case("references in order have no finding", function()
  test.equal(findings [[
# Gauges

1. The Council met (see S/2015/815) and recalled its resolution 1325 (2000).

2. As said in paragraph 1 above, paragraph 9 of the Treaty on Gauges applies.
]], "")
end)

test.case("a malformed symbol has its place and its repair", function()
  local found, list = findings "The Council met (see S/2015/815/Add1) twice.\n"
  test.equal(found, "1:22:ref-malformed")
  test.equal(list[1].fix, "S/2015/815/Add.1")
end)

test.case("an unusual form of a symbol", function()
  local found, list = findings "The Council adopted S/RES/1325(2000) then.\n"
  test.equal(found, "1:21:ref-form")
  test.equal(list[1].fix, "S/RES/1325 (2000)")
end)

test.case("a resolution without the year it has elsewhere", function()
  local found, list = findings [[
The Council adopted resolution 1325 (2000) in the autumn of that year.

Much of what resolution 1325 asks for has been done since.
]]
  test.equal(found, "3:25:ref-year-missing")
  test.equal(list[1].fix, "1325 (2000)")
end)

test.case("a paragraph or a section that is not there", function()
  test.equal(findings [[
# I. Gauges

1. The gauges are read daily, as paragraph 7 below says.

# II. Weirs

2. The weirs are kept, as section IV below says, and as section I above does.
]], "3:44:ref-paragraph-missing 7:35:ref-section-missing")
end)

test.case("a paragraph that nothing numbers", function()
  local found, list = findings "The gauges are read, as paragraph 7 above says.\n"
  test.equal(found, "1:35:ref-paragraph-missing")
  test.match(list[1].text, "no paragraph of the document has a number")
end)
