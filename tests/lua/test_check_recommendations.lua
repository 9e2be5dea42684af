-- SPDX-License-Identifier: MIT
-- Each rule of the recommendations validator finds what it is for.
local test = require "rpt.test"

local function findings(...)
  local text = "# Recommendations\n\nThe following are recommendations for "
    .. "States to consider:\n\n" .. table.concat({...}, "\n\n") .. "\n"
  local list = test.check("recommendations", test.report(text, {lang = "en"}))
  local found = {}
  for _, one in ipairs(list) do
    found[#found + 1] = ("%d:%s"):format(one.line, one.code)
  end
  return table.concat(found, " "), list
end

test.case("plain recommendations have no finding", function()
  test.equal(findings("(a) Each State should publish its readings;",
    "(b) All States should ratify the Convention on River Data."), "")
end)

test.case("nobody is to act", function()
  local found, list = findings("(a) Each State should publish its readings;",
    "(b) In small basins there is often a need to repair gauges.")
  test.match(found, "7:rec-no-addressee")
  test.match(list[1].text, "(b)")
end)

test.case("clauses and sentences in one list", function()
  local found, list = findings("(a) Each State should publish its readings;",
    "(b) Encouraging operators to lower their gates;",
    "(c) Supporting the work of the gauge office.")
  test.equal(found, "7:rec-mixed-forms")
  test.match(list[1].text, "(b) to (c) are clauses")
  test.match(list[1].text, "(a) are sentences")
end)

test.case("no operative verb", function()
  local found = findings("(a) Each State should publish its readings;",
    "(b) Better gauges for all States.")
  test.match(found, "7:rec-no-verb")
end)

test.case("two duties in one item", function()
  local found, list = findings("(a) Each State should publish its readings. "
    .. "Governments should train the keepers of gauges;",
    "(b) All States should ratify the Convention on River Data.")
  test.equal(found, "5:rec-compound")
  test.match(list[1].text, "2 duties")
end)
