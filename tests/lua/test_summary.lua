-- SPDX-License-Identifier: MIT
-- The summary exporter and what chooses its sentences and figures.
local digest = require "lib.digest"
local figures = require "lib.figures"
local rpt = require "rpt"
local test = require "rpt.test"

local source = [[
# Introduction

The meeting on wells was opened with remarks by the mayor. It lasted two days.
Keepers of wells agreed that clean water is essential for every village on the
plain. Lunch was served.

More than 50 countries sent somebody, and fewer than 20 per cent of them had a
register of wells. Resolution 61/192 and paragraphs 12 and 13 of the plan were
read out.

## Registers of wells

A register of wells tells a village which wells hold clean water and who keeps
them. This is old news. For example, one village painted its wells.

# Way forward

The recommendations are put to States:

(a) Each State should keep a register of wells;

(b) Each State should train the keepers of wells.

# Conclusions

The meeting concluded that registers of wells are the key to clean water in
villages.
]]

local function report_of(text)
  return test.report(text, {annotators = {"recommendations"}})
end

local function words_of(chosen)
  local n = 0
  for _, unit in ipairs(chosen) do
    for _, s in ipairs(unit.sentences) do n = n + s.n end
  end
  return n
end

test.case("the digest keeps to its budget and is verbatim", function()
  local report = report_of(source)
  for _, budget in ipairs {20, 40, 80, 1000} do
    local chosen = digest.choose(report, budget)
    test.equal(words_of(chosen) <= budget, true)
    for _, unit in ipairs(chosen) do
      for _, s in ipairs(unit.sentences) do
        local text = s.node:text()
        test.equal(text:sub(s.at, s.at + s.length - 1), s.text)
      end
    end
  end
  test.equal(#digest.choose(report, 0), 0)
end)

test.case("the weighty sentences come first", function()
  local out = test.export("summary", report_of(source), {words = 50})
  test.match(out, "- Keepers of wells agreed that clean water is essential")
  test.match(out, "- The meeting concluded that registers of wells")
  test.equal(out:find("Lunch", 1, true), nil)
end)

test.case("sentences are cited by section and line", function()
  local out = test.export("summary", report_of(source), {words = 1000})
  test.match(out, "who keeps them. *(Registers of wells, line 13)*\n")
  test.match(out, "### Conclusions\n\n- The meeting concluded")
end)

test.case("recommendations stand by addressee, and not in the digest",
  function()
    local out = test.export("summary", report_of(source), {words = 1000})
    test.match(out, "## Recommendations (2)\n\n### States (2)\n\n- **(a)** "
      .. "Each State should keep a register of wells; *(Way forward, line 20)*")
    local _, n = out:gsub("keep a register of wells", "")
    test.equal(n, 1)
  end)

test.case("facts say where they come from when they were not read", function()
  local out = test.export("summary", report_of(source))
  test.match(out, "- **Symbol:** *not found in the document*\n")
end)

test.case("a report without anything gives a summary all the same", function()
  local out = test.export("summary", report_of "Words.\n")
  test.match(out, "## Recommendations (0)\n\n*None found.*\n")
end)

local function found(s, lang)
  local list = {}
  for i, figure in ipairs(figures.find(s, rpt.lang(lang or "en"))) do
    list[i] = figure.kind .. ":" .. figure.text
  end
  return table.concat(list, " | ")
end

test.case("figures are shares, sums, counts and dates", function()
  test.equal(found "More than 50 countries met on 23 and 24 June 2015.",
    "count:More than 50 countries | date:23 and 24 June 2015")
  test.equal(found "10 out of 16 missions; fewer than 20 per cent of them.",
    "share:10 out of 16 | percent:fewer than 20 per cent")
  test.equal(found "They paid US$ 3.5 million in 20 years, or 7.5% of it.",
    "money:US$ 3.5 million | time:20 years | percent:7.5%")
  test.equal(found "Some 1,250 people, less than five per cent, were moved.",
    "count:Some 1,250 people | percent:less than five per cent")
end)

test.case("what only looks like a figure is none", function()
  for _, s in ipairs {
    "See resolution 1325 (2000) and resolutions 68/247 A and 68/248 A.",
    "Paragraphs 138 and 139 of the plan.", "The 2005 Outcome, in 2015.",
    "Document S/2015/815, article 12, items 3, 4 and 5.", "Version 2.0.",
    "E/CN.4/Sub.2/2001/2", "COVID-19 and G20",
  } do
    test.equal(found(s), "")
  end
end)

test.case("numbers of documents and what is no plural are no figures", function()
  for _, s in ipairs {
    "Reservation 58 entered at the session.", "3 Taking of the minutes.",
    "The rules in 103.7 above.", "In 2015 were the first of them.",
    "Resolution 7 of 2019.",
  } do
    test.equal(found(s), "")
  end
  test.equal(found "Resolution 5/1 of 18 June 2007 counted 1 ship.",
    "date:18 June 2007 | count:1 ship")
end)

test.case("a sentence is listed for a quantity, once", function()
  local out = test.export("summary", test.report([[
# Lamps

The board met on 3 May 2031 in the hall of the port.

The port has 40 lamps on its quays. The port has 40 lamps on its quays.
]], {annotators = {"recommendations"}}))
  test.equal(out:find("3 May 2031**", 1, true), nil)
  local _, count = out:gsub("%*%*40 lamps%*%*", "")
  test.equal(count, 1)
end)

test.case("names that are plainly the same make one group", function()
  local out = test.export("summary", test.report([[
# Lamps

## Recommendations

1. The Ministry of Lamps should buy oil.
2. The ministry of lamps should sell no oil.
3. The Ministry should count the lamps.
4. The Ministry of Lamps and the Police should meet each month.
5. The Harbour Board should print a book.
6. The Quay Board should print a map.
7. The Board should print a list.
]], {annotators = {"recommendations"}}))
  for _, name in ipairs {
    "Ministry of Lamps (3)", "Ministry of Lamps and the Police (1)",
    "Harbour Board (1)", "Quay Board (1)", "Board (1)",
  } do
    test.match(out, "\n### " .. name .. "\n")
  end
end)

test.case("figures in French and Spanish", function()
  test.equal(found("Plus de 50 pays, soit 20 pour cent, le 1er juin 2015.",
    "fr"), "count:Plus de 50 pays | percent:20 pour cent | date:1er juin 2015")
  test.equal(found("Más de 50 países, el 20 por ciento, en 3 años.", "es"),
    "count:Más de 50 países | percent:20 por ciento | time:3 años")
end)

test.case("labels are in the language of the report", function()
  local out = test.export("summary", test.report(
    "# Introduction\n\nLes participants ont parlé de l'eau et des puits.\n",
    {lang = "fr", annotators = {"recommendations"}}))
  test.match(out, "## Recommandations (0)\n")
  test.match(out, "- **Cote\u{a0}:** *absente du document*\n")
end)
