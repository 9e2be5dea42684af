-- SPDX-License-Identifier: MIT
-- The test of NAME. Run it:  rpt test NAME_test.lua

local test = require "rpt.test"

test.case("every section has its words counted", function()
  local report = test.report("# Title\n\nThree words here.\n",
    {annotators = {"NAME.lua"}})
  local section = report:xpath("//section")[1]
  local words, origin = section:attr "words"
  test.equal(words, "4")
  test.equal(origin, "inferred")
end)
