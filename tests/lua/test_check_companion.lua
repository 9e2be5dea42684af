-- SPDX-License-Identifier: MIT
-- The companion validator: facts that differ between a report and a note.
local test = require "rpt.test"

local REPORT = [[
The Network of River Wardens met in Tallinn on 14 and 15 May 2024. Officials
of 43 States took part in the meeting, most of them from ministries of water.

Attention went to sudden releases from the reservoirs of the river, including
the loss of livestock and boats.

The Governments of Estonia and Uruguay were the hosts of the fourth meeting.
]]

local NOTE = [[
15 May 2024
Wardens of the River Meet Again

The Network of River Wardens (NRW) met in Tallinn, Estonia, on 14 and 15 May
2024. Officials of 43 States took part in the meeting, most of them from the
ministries of water.

Attention went to sudden releases from reservoirs of the river, including the
loss of livestock and boats. The governments of Estonia and Uruguay were the
hosts of the 4th meeting of the NRW.
]]

-- Compares REPORT with NOTE after one replacement in the note.
local function findings(from, to)
  local note = NOTE
  if from then
    local a, b = note:find(from, 1, true)
    note = note:sub(1, a - 1) .. to .. note:sub(b + 1)
  end
  local list = test.check("companion", test.report(REPORT, {lang = "en"}),
    {against = {path = "note.txt", text = note}})
  local found = {}
  for _, one in ipairs(list) do
    found[#found + 1] = ("%d:%d:%s"):format(one.line, one.column, one.code)
  end
  return table.concat(found, " "), list
end

test.case("a note that says the same has no finding", function()
  test.equal(findings(), "")
end)

test.case("a number that differs", function()
  local found, list = findings("43 States", "45 States")
  test.equal(found, "2:4:note-number")
  test.match(list[1].text, "“43 States” here, “45 States” in the note (")
  test.equal(findings("4th meeting", "third meeting"), "7:62:note-number")
end)

test.case("an enumeration that differs", function()
  local found, list = findings("livestock and boats", "harvests")
  test.equal(found, "5:1:note-list")
  test.match(list[1].text, "“the loss of livestock and boats” here")
end)

test.case("a name that differs", function()
  local found, list = findings("Uruguay", "Chile")
  test.equal(found, "7:32:note-name")
  test.match(list[1].text, "“Uruguay” here, “Chile” in the note")
end)

test.case("a month that differs", function()
  test.match((findings("15 May\n", "15 June\n")), "note-date")
end)

test.case("what only the note says", function()
  local found, list = findings("hosts of", "hosts, with Dana Marsh, of")
  test.equal(found, "7:1:note-only")
  test.match(list[1].text, "“Dana Marsh” stands only in the note")
  found, list = findings("4th meeting of the NRW", "4th meeting (S/2024/400)")
  test.equal(found, "0:0:note-symbol")
  test.match(list[1].text, "S/2024/400")
end)

test.case("without a note nothing is checked", function()
  test.equal(#test.check("companion", test.report(REPORT, {lang = "en"})), 0)
end)
