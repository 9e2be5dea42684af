-- SPDX-License-Identifier: MIT
-- The test of NAME. Run it:  rpt test NAME_test.lua

local test = require "rpt.test"

local function rows(text, args)
  local report = test.report(text, {annotators = {"recommendations"}})
  return test.export("NAME.lua", report, args)
end

test.case("lists the nodes of a kind with their place", function()
  local out = rows("# First\n\nSome words.\n", {kind = "heading"})
  test.equal(out, "file,id,line,page,text\r\ntest.md,first/h,1,,First\r\n")
end)

test.case("has a header even where nothing is found", function()
  test.equal(rows("Some words.\n", {kind = "table"}),
    "file,id,line,page,text\r\n")
end)
