-- SPDX-License-Identifier: MIT
-- lib.date: dates in the languages of reports, and counting days.
local date = require "lib.date"
local test = require "rpt.test"

local function iso(s, lang)
  local day = date.parse(s, lang)
  return day and tostring(day)
end

test.case("reads the forms that reports use", function()
  test.equal(iso("2024-09-13"), "2024-09-13")
  test.equal(iso("13 September 2024", "en"), "2024-09-13")
  test.equal(iso("September 13, 2024", "en"), "2024-09-13")
  test.equal(iso("13th of September 2024", "en"), "2024-09-13")
  test.equal(iso("1er septembre 2024", "fr"), "2024-09-01")
  test.equal(iso("13 de septiembre de 2024", "es"), "2024-09-13")
  test.equal(iso("13/09/2024"), "2024-09-13")
  test.equal(iso("13.9.2024"), "2024-09-13")
  test.equal(iso("2024年9月13日"), "2024-09-13")
  test.equal(iso("١٣/٠٩/٢٠٢٤"), "2024-09-13")
end)

test.case("a month without a day stands for the month", function()
  test.equal(iso("September 2024", "en"), "2024-09")
  test.equal(date.parse("September 2024", "en").day, nil)
end)

test.case("what is no date is refused", function()
  test.equal(iso("30 February 2024", "en"), nil)
  test.equal(iso("29 February 2023", "en"), nil)
  test.equal(iso("14 and 15 May 2024", "en"), nil)
  test.equal(iso("13 septembre 2024", "en"), nil)
  test.equal(iso("13 September", "en"), nil)
  test.equal(iso("about 13 September 2024", "en"), nil)
  test.equal(date.new(2024, 13, 1), nil)
  test.equal(date.new(0, 1, 1), nil)
end)

test.case("finds a date inside a text", function()
  local s = "until 13 September 2024 at least"
  local day, behind = date.at(s, 7, "en")
  test.equal(tostring(day), "2024-09-13")
  test.equal(s:sub(behind), " at least")
  test.equal(date.at(s, 1, "en"), nil)
  local found, i, j = date.find(s, "en")
  test.equal(tostring(found) .. i .. s:sub(i, j),
    "2024-09-13713 September 2024")
  test.equal(date.find("no date in 2024 here", "en"), nil)
end)

test.case("counts days over months, years and leap days", function()
  local day = date.parse "2024-02-28"
  test.equal(tostring(day:add(1)), "2024-02-29")
  test.equal(tostring(day:add(366)), "2025-02-28")
  test.equal(tostring(day:add(-59)), "2023-12-31")
  test.equal(date.parse "2024-03-01" - day, 2)
  test.equal(day:weekday(), 3)
  test.equal(tostring(date.new(9999, 12, 31):add(0)), "9999-12-31")
  test.equal(date.new(9999, 12, 31):add(1), nil)
  test.equal(date.new(1, 1, 1):add(-1), nil)
  for n = 0, 740000, 9973 do
    test.equal(date.new(1, 1, 1):add(n):number(), n)
  end
end)

test.case("compares", function()
  local a, b = date.parse "2024-02-28", date.parse "2024-10-01"
  test.equal(a < b, true)
  test.equal(b <= a, false)
  test.equal(a == date.new(2024, 2, 28), true)
  test.equal(date.new(2024, 2) == date.new(2024, 2, 1), false)
end)
