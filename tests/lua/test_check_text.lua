-- SPDX-License-Identifier: MIT
-- Each rule of the text validator finds what it is for, and only that.
local test = require "rpt.test"

local function findings(text, args, lang)
  local list = test.check("text", test.report(text, {lang = lang or "en"}), args)
  local found = {}
  for _, one in ipairs(list) do
    found[#found + 1] = ("%d:%d:%s"):format(one.line, one.column, one.code)
  end
  return table.concat(found, " "), list
end

test.case("one straight apostrophe among curly ones", function()
  local found, list = findings [[
The State’s gauges and the town’s weirs were read, not the operators' gates.
]]
  test.equal(found, "1:69:mixed-quotes")
  test.equal(list[1].fix, "’")
end)

test.case("one curly quotation mark pair among straight ones", function()
  test.equal(findings [[
A "gauge" and a "weir" and a "lock" and then a “gate” were shown to them.
]], "1:48:mixed-quotes 1:53:mixed-quotes")
end)

test.case("signs of one form only, and feet, have no finding", function()
  test.equal(findings "The State’s gauge is 5' high and the town’s is 12\" wide.\n", "")
  test.equal(findings "The State's gauge and the town's weir were read.\n", "")
end)

test.case("many odd signs are one finding", function()
  local line = ("The State's gauge. "):rep(20) .. ("The town’s weir. "):rep(30)
  local found, list = findings(line .. "\n")
  test.equal(found, "1:10:mixed-quotes")
  test.match(list[1].text, "20 straight apostrophes")
end)

test.case("five per cent beside 20 per cent", function()
  local found, list = findings [[
Fewer than 20 per cent of the gauges work.

Less than five per cent of the money is spent on them.
]]
  test.equal(found, "3:11:mixed-numbers")
  test.equal(list[1].fix, "5 per cent")
  test.match(list[1].text, "“20 per cent” in line 1")
  test.equal(findings "Less than five per cent of the money is spent.\n", "")
end)

test.case("the same in French and Spanish", function()
  test.equal(findings("Les 20 pour cent des crues et les cinq pour cent du prix.\n",
    nil, "fr"), "1:35:mixed-numbers")
  test.equal(findings("El 15 por ciento de las crecidas y el diez por ciento.\n",
    nil, "es"), "1:39:mixed-numbers")
end)

test.case("the sign beside the words", function()
  test.equal(findings [[
Fewer than 20 per cent of the gauges work.

Less than 5% of the money is spent on them.
]], "3:12:mixed-percent")
end)

test.case("an acronym that is never written out", function()
  local found, list = findings [[
The Gauge Office (GO) met. The XRO was there, and so was the GO, under chapter VII.
]]
  test.equal(found, "1:32:acronym-undefined")
  test.match(list[1].text, "“XRO”")
  test.equal(findings "The UN and the HIV programme met in A/HRC/59/15.\n", "")
end)

test.case("an acronym that is used too early", function()
  test.equal(findings [[
The XRO was there. Later on the Exchange of River Observers (XRO) left.
]], "1:5:acronym-late")
end)

test.case("too many words", function()
  local text = ("word "):rep(50) .. "end.\n"
  test.equal(findings(text, {limit = 51}), "")
  local _, list = findings(text, {limit = 50})
  test.equal(list[1].code, "too-long")
  test.match(list[1].text, "51 words, 1 over the limit of 50")
end)
