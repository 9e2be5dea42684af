-- SPDX-License-Identifier: MIT
-- Labels: style, value, order; names of States; ends of items.
local test = require "rpt.test"
local rpt = require "rpt"
local ending = require "lib.check.endings"
local few = require "lib.few"
local labels = require "lib.labels"
local states = require "lib.states"

local function faults(list, ...)
  local sequence, found = labels.sequence(...), {}
  for label in list:gmatch "%S+" do
    local code, message = sequence(label)
    if code then found[#found + 1] = message end
  end
  return table.concat(found, ", ")
end

test.case("style", function()
  test.equal(labels.style "(a)", "(a)")
  test.equal(labels.style("(v)", true), "(i)")
  test.equal(labels.style "12.", "1.")
  test.equal(labels.style "140.7", "140.1")
  test.equal(labels.style "B.", "A.")
  test.equal(labels.style "•", "bullet")
end)

test.case("value", function()
  test.equal(labels.value("c"), 3)
  test.equal(labels.value("za"), 27)
  test.equal(labels.value("bb"), 28)
  test.equal(labels.value("xiv", true), 14)
  test.equal(labels.value("XC", true), 90)
  test.equal(labels.value("17"), 17)
end)

test.case("order of letters, numbers, roman numbers", function()
  test.equal(faults "(a) (b) (c) (d) (e) (f) (g) (h) (i) (j)", "")
  test.equal(faults "(i) (ii) (iii) (iv) (v) (vi)", "")
  test.equal(faults "(y) (z) (aa) (bb)", "(y) is the first of its kind")
  test.equal(faults "(a) (c)", "(c) follows (a); (b) is missing")
  test.equal(faults "(i) (ii) (iv)", "(iv) follows (ii)")
  test.equal(faults "1. 2. 2. 5. 4.", "2. stands twice, 5. follows 2., 4. comes after 5.")
  test.equal(faults "99.6 99.7 99.8", "")
end)

test.case("numbers that begin again, and the series around them", function()
  test.equal(faults("1. 2. 1. 2. 3. 3. 4.", false, true), "")
  test.equal(faults("1. 2. 1. 2. 4.", false, true), "4. follows 2.; 3. is missing")
  test.equal(faults("7. 8. 10.", false, true), "10. follows 8.; 9. is missing")
end)

test.case("States by their names, in English order", function()
  test.equal(states.find "the Netherlands", "Netherlands")
  test.equal(states.find "Ambassadeur, Représentant permanent de l’Allemagne", "Germany")
  test.equal(select(2, states.find "Côte d’Ivoire"), "cote d'ivoire")
  test.equal(select(2, states.find "Turquía"), "turkiye")
  test.equal(states.find "Institute for Shared Waters", nil)
end)

test.case("the sign at the end of an item", function()
  local lang = rpt.lang "en"
  test.equal(ending("read the gauges; and", lang), ";")
  test.equal(ending("read the “gauges”;", lang), ";")
  test.equal(ending("read the gauges (all of them).", lang), ".")
  test.equal(ending("read “the gauges.”", lang), ".")
  test.equal(ending("read the gauges", lang), "")
  test.equal(select(2, ending("read it; or", lang)), 8)
end)

test.case("many findings become one", function()
  local told = {}
  local log = {warning = function(_, _, code, text) told[#told + 1] = code .. ": " .. text end}
  local found = few.new(log, "gap", 2)
  found:add(nil, "one")
  found:add(nil, "two")
  found:tell "%d in all"
  test.equal(table.concat(told, ", "), "gap: one, gap: two")
  for _, text in ipairs {"one", "two", "three"} do found:add(nil, text) end
  found:tell "%d in all"
  test.equal(told[3], "gap: one; 3 in all")
  found:tell "%d in all"
  test.equal(#told, 3)
end)
