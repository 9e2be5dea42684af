-- SPDX-License-Identifier: MIT
-- The test of NAME. Run it:  rpt test NAME_test.lua

local test = require "rpt.test"

local function findings(text, args)
  return test.check("NAME.lua", test.report(text), args)
end

test.case("a long heading is found", function()
  local found = findings("# One two three\n\nSome words.\n", {words = 2})
  test.equal(#found, 1)
  test.equal(found[1].code, "heading-long")
  test.equal(found[1].line, 1)
end)

test.case("a short heading is not", function()
  test.equal(#findings("# One two\n\nSome words.\n", {words = 2}), 0)
end)
