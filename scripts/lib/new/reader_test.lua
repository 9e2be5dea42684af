-- SPDX-License-Identifier: MIT
-- The test of NAME. Run it:  rpt test NAME_test.lua

local test = require "rpt.test"

test.case("keys become blocks", function()
  local report = test.report("heading: Way forward\ntext: States should act.\n",
    {from = "NAME.lua", annotators = {}})
  test.equal(report:xpath("string(//heading)"), "Way forward")
  test.equal(report:xpath("count(//paragraph)"), 1)
end)

test.case("a line without a key is refused", function()
  local report, message = test.report("no key here\n",
    {from = "NAME.lua", annotators = {}})
  test.equal(report, nil)
  test.match(message, "a line has no key")
end)
