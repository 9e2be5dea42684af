-- SPDX-License-Identifier: MIT
-- The module rpt.text, and language packs.
local rpt = require "rpt"
local test = require "rpt.test"
local text = require "rpt.text"

test.case("width", function()
  test.equal(text.width "plain", 5)
  test.equal(text.width "é漢", 3)
end)

test.case("wrap", function()
  test.equal(text.wrap("one two three four", 9), "one two\nthree\nfour")
  test.equal(text.wrap("one two three", 8, "  "), "one two\n  three")
  test.equal(text.wrap("  a \n\n b  ", 20), "a b")
  test.equal(text.wrap("incomprehensible to me", 5),
    "incomprehensible\nto me")
  test.equal(text.wrap("", 5), "")
  test.equal(text.wrap("漢字漢字漢", 4), "漢字\n漢字\n漢")
  test.equal(text.wrap("20\u{a0}km away", 5), "20\u{a0}km\naway")
  test.error(function() text.wrap("a", 0) end, "more than 0")
end)

test.case("fold, trim, lower, slug", function()
  test.equal(text.fold " a\u{a0}\n b ", "a b")
  test.equal(text.trim "\u{2003} a b\n", "a b")
  test.equal(text.lower "ÉCOLE Ωmega ЖУК", "école ωmega жук")
  test.equal(text.slug "Way forward: key steps!", "way-forward-key-steps")
  test.equal(text.slug("one two three", 2), "one-two")
  test.error(function() text.slug("a", 0) end, "more than 0")
end)

test.case("words, valid, hash", function()
  test.equal(text.words "It's 5 per cent - more, or less.", 7)
  test.equal(text.words "漢字 x", 3)
  test.equal(text.words "", 0)
  test.equal(text.valid "é", true)
  test.equal(text.valid "\xE9", false)
  test.equal(text.hash "a", "af63dc4c8601ec8c")
  test.equal(#text.hash "", 16)
end)

test.case("sentences", function()
  local s = "One in No. 5. Two?  Three"
  local t = {}
  for i, j in text.sentences(s, "en") do t[#t + 1] = s:sub(i, j) end
  test.equal(table.concat(t, "|"), "One in No. 5.|Two?|Three")
  for _ in text.sentences("  ", "none") do error "nothing there" end
end)

test.case("language packs", function()
  local en = assert(rpt.lang "en")
  test.equal(en.code, "en")
  test.equal(en.name, "English")
  test.equal(en:is("month", "March"), true)
  test.equal(select(2, en:is("month", "march")), "3")
  test.equal(en:is("month", "Marchioness"), false)
  local n, value = en:prefix("month", "March 2020")
  test.equal(n, 5)
  test.equal(value, "3")
  test.equal(en:prefix("month", "in March", 4), 5)
  test.equal(en:prefix("month", "in March"), nil)
  test.equal(en:prefix("month", "x", 100), nil)
  test.equal(#en:list "month" >= 12, true)
  test.equal(en:list("month")[1].phrase:lower(), "january")
  test.equal(#en:list "no-such-class", 0)
  local none, message = rpt.lang "xx"
  test.equal(none, nil)
  test.match(message, "there is no language pack 'xx'")
  local report = assert(test.report("The text.\n",
    {lang = "fr", annotators = {}}))
  test.equal(rpt.lang(report).code, "fr")
  test.equal(report.lang, "fr")
  test.error(function() return en.colour end, "Lang has no field 'colour'")
end)

test.case("cues", function()
  local cues = rpt.lang("en"):cues("month", "number")
  local t = {}
  for i, j, class, value in cues:each "Five in March, May" do
    t[#t + 1] = i .. "-" .. j .. class .. value
  end
  test.equal(table.concat(t, " "), "1-4number5 9-13month3 16-18month5")
end)

test.case("cues are found in nodes", function()
  local report = assert(test.report(
    "None.\n\n**In** March.\n\n- May\n- x\n\nfive June\n",
    {annotators = {}}))
  local cues = rpt.lang("en"):cues("number", "month")
  local t = {}
  for n, s, hits in cues:find(report, "paragraph", "item") do
    t[#t + 1] = n.kind .. ":" .. s .. ":" .. table.concat(hits, ",")
  end
  test.equal(table.concat(t, "|"), "paragraph:In March.:4,8,month,3"
    .. "|item:May:1,3,month,5|paragraph:May:1,3,month,5"
    .. "|paragraph:five June:1,4,number,5,6,9,month,6")
  for _ in cues:find(report:root().first) do error "nothing there" end
  report:close()
  test.error(function() cues:find(report) end, "report is closed")
end)
