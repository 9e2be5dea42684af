-- SPDX-License-Identifier: MIT
-- Each rule of the masthead validator finds what it is for, and only that.
local test = require "rpt.test"

local GOOD = [[
**Security Council**

S/2021/44

Distr.: General
26 March 2021

Original: English

Letter dated 22 March 2021 from the Permanent Representative of Chile

We have the honour to send you the record of a meeting.

(Signed) Ana **Soto**

Ambassador
Permanent Representative of Chile
]]

-- The codes found, in order, after replacing 'from' by 'to' in the letter.
local function codes(from, to)
  local text = GOOD
  if from then
    local a, b = text:find(from, 1, true)
    text = text:sub(1, a - 1) .. to .. text:sub(b + 1)
  end
  local list = test.check("masthead", test.report(text))
  local found = {}
  for _, one in ipairs(list) do found[#found + 1] = one.code end
  return table.concat(found, " "), list
end

test.case("a masthead in order has no finding", function()
  test.equal(codes(), "")
end)

test.case("the mastheads of other houses have rules of their own", function()
  local page = [[
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
<doc name="report"><meta/><coverPage><p><docAuthority>%s</docAuthority></p>
<p><docDate date="2021-03-26">26 March 2021</docDate></p></coverPage>
<mainBody><paragraph><content><p>The keepers met.</p></content></paragraph>
</mainBody></doc></akomaNtoso>]]
  local function count(authority)
    return #test.check("masthead", test.report(page:format(authority),
      {name = "page.xml", lang = "en"}))
  end
  test.equal(count "Ministry of Rivers", 0)
  test.equal(count "Security Council", 3)
end)

test.case("symbol: missing, malformed, of another organ", function()
  local found, list = codes("S/2021/44\n\n", "")
  test.equal(found, "symbol-missing")
  test.equal(list[1].line, 1)
  found, list = codes("S/2021/44", "S/2O21/44")
  test.equal(found, "symbol-malformed")
  test.equal(list[1].line, 3)
  test.equal(list[1].fix, "S/2021/44")
  test.equal(codes("S/2021/44", "A/75/44"), "symbol-organ")
end)

test.case("distribution: missing or unknown", function()
  test.equal(codes("Distr.: General\n", ""), "distribution-missing")
  local found, list = codes("Distr.: General", "Distr.: Generous")
  test.equal(found, "distribution-unknown")
  test.equal(list[1].line, 5)
  test.equal(list[1].column, 9)
end)

test.case("date: missing, before the letter's", function()
  test.equal(codes("26 March 2021\n", ""), "date-missing")
  test.equal(codes("26 March 2021", "12 March 2021"), "date-before-letter")
end)

test.case("original: missing, none of the six", function()
  test.equal(codes("Original: English\n", ""), "original-missing")
  local found, list = codes("Original: English", "Original: Latin")
  test.equal(found, "original-unknown")
  test.equal(list[1].column, 11)
end)
