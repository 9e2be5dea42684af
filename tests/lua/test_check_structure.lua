-- SPDX-License-Identifier: MIT
-- Each rule of the structure validator finds what it is for, and only that.
local test = require "rpt.test"

local function findings(text, lang)
  local list = test.check("structure", test.report(text, {lang = lang or "en"}))
  local found = {}
  for _, one in ipairs(list) do
    found[#found + 1] = ("%d:%s"):format(one.line, one.code)
  end
  return table.concat(found, " "), list
end

test.case("sections in order have no finding", function()
  test.equal(findings [[
# Gauges

## North

Some words stand here.

## South

Some more words stand here.
]], "")
end)

test.case("a lone subheading", function()
  local found, list = findings [[
# Gauges

Some words stand here.

## North

Some more words stand here.
]]
  test.equal(found, "5:lone-subheading")
  test.match(list[1].text, "“North”")
end)

test.case("a skipped level", function()
  test.match((findings [[
# Gauges

Some words stand here.

### North

Some more words stand here.

### South

And more of them.
]]), "5:skipped-level")
end)

test.case("an empty section, but not a title", function()
  test.equal(findings [[
# The river and its keepers

# Gauges

Some words stand here.

# Weirs

# Locks

Some words stand here.
]], "7:empty-section")
end)

test.case("section numbers: gap and duplicate", function()
  test.equal(findings [[
# I. Gauges

Some words stand here.

# III. Weirs

Some words stand here.

# III. Locks

Some words stand here.
]], "5:section-gap 9:section-duplicate")
end)

test.case("section numbers: order", function()
  test.equal(findings [[
# II. Gauges

Some words stand here.

# I. Weirs

Some words stand here.
]], "5:section-order")
end)

local LETTER = [[
**Security Council**

Distr.: General
26 March 2021

Letter dated 22 March 2021 from the Permanent Representatives of %s and %s

We have the honour to send you the record of a meeting%s.

(Signed) Ana **Soto**

Ambassador
Permanent Representative of %s

(Signed) Ole **Berg**

Ambassador
Permanent Representative of %s
]]

local ANNEX = [[


Annex to the letter dated 22 March 2021 from the Permanent Representatives

The meeting was held in the capital. It dealt with gauges, weirs and locks.
]]

test.case("an annex is announced and missing, or not announced", function()
  local letter = LETTER:format("Chile", "Norway", " (see annex)", "Chile", "Norway")
  test.equal(findings(letter), "8:annex-missing")
  test.equal(findings(letter .. ANNEX), "")
  letter = LETTER:format("Chile", "Norway", " (see annex II)", "Chile", "Norway")
  test.equal(findings(letter .. ANNEX .. ANNEX:gsub("Annex", "Annex III", 1)),
    "8:annex-missing")
  local other = " under the annex to Council resolution 5/1"
  test.equal(findings(LETTER:format("Chile", "Norway", other, "Chile", "Norway")), "")
  letter = LETTER:format("Chile", "Norway", "", "Chile", "Norway")
  test.match((findings(letter .. ANNEX)), "annex-unannounced")
end)

test.case("signatories stand in English order of States", function()
  local letter = LETTER:format("Norway", "Chile", "", "Norway", "Chile")
  local found, list = findings(letter)
  test.equal(found, "15:signatory-order")
  test.match(list[1].text, "Chile signs after Norway")
  letter = LETTER:format("the Netherlands", "Türkiye", "", "the Netherlands", "Türkiye")
  test.equal(findings(letter), "")
  letter = LETTER:format("Croatia", "Côte d’Ivoire", "", "Croatia", "Côte d’Ivoire")
  test.equal(findings(letter), "15:signatory-order")
end)
