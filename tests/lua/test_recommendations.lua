-- SPDX-License-Identifier: MIT
-- The annotator 'recommendations' and its exporters, on invented documents.
local test = require "rpt.test"
local csv = require "lib.csv"
local json = require "lib.json"

local function read(text, lang)
  return assert(test.report(text, {lang = lang or "en",
    annotators = {"statements"}}))
end

-- The recommendations that are no parts, in order.
local function recs(report)
  local list = {}
  for rec in report:each "recommendation" do
    if not rec:attr "part" then list[#list + 1] = rec end
  end
  return list
end

local function parts(rec)
  local list = {}
  for part in rec:each "recommendation" do list[#list + 1] = part end
  return list
end

local function statements(report)
  local list = {}
  for node in report:each "statement" do list[#list + 1] = node end
  return list
end

-- Checks attributes of a node: {addressee = "States", ...}; "-" for absent.
local function has(node, wanted)
  for name, value in pairs(wanted) do
    test.equal(name .. "=" .. tostring(node:attr((name:gsub("_", "-"))) or "-"),
      name .. "=" .. value)
  end
end

local HARBOUR = [[
# Report on harbours

## Introduction

We should be most grateful if the report were circulated. It should be noted
that the harbour of the delegates was closed.

Lastly, some suggested that the General Assembly appoint a panel on harbours.
The Special Envoy stated that focal points should review their lists of boats.
Several States called upon the Security Council to visit a harbour. The quay is
long.

## Way forward: key recommendations

The meeting was long. The following are recommendations for States to consider:

(a) Each State should count its boats. Governments should publish the numbers;

(b) In small harbours, there is often a need to mend nets. It is also important
to train the crews;

(c) All States must sign and ratify the Convention on Boats by 31 March 2031;

(d) Encouraging port cities to paint their lighthouses, in line with resolution
1325 (2000) and document A/70/741;

(e) Supporting the possible appointment of a keeper of the lamp;

(f) When sitting on the harbour board, weighing the needs of ferries against
those of ships.

## Conclusions

Nobody was bored. States should come again.
]]

test.case("every item behind a lead-in is one recommendation", function()
  local list = recs(read(HARBOUR))
  test.equal(#list, 6)
  local labels = {}
  for i, rec in ipairs(list) do labels[i] = rec:attr "label" end
  test.equal(table.concat(labels, " "), "(a) (b) (c) (d) (e) (f)")
end)

test.case("an item that is a sentence names its addressee", function()
  local list = recs(read(HARBOUR))
  has(list[1], {addressee = "Each State; Governments", addressee_origin = "explicit",
    verb = "count", modality = "ask", strength = "3", modality_words = "should"})
  has(list[3], {addressee = "All States", verb = "sign", modality = "must",
    strength = "5", deadline = "by 31 March 2031", category = "5"})
end)

test.case("an item without one takes that of its lead-in, as inferred", function()
  local list = recs(read(HARBOUR))
  has(list[2], {addressee = "States", addressee_origin = "stem", verb = "mend"})
  local _, origin = list[2]:attr "addressee"
  test.equal(origin, "inferred")
  test.match(list[2]:attr "stem", "recommendations for States to consider:")
end)

test.case("a clause with -ing is kept as it is and said on its own", function()
  local list = recs(read(HARBOUR))
  has(list[4], {gerund = "yes", addressee = "States", verb = "encourage",
    target = "port cities", modality = "invite", strength = "2"})
  test.match(list[4]:text(), "Encouraging port cities")
  local said, origin = list[4]:attr "text-selfstanding"
  test.match(said, "States should consider encouraging port cities to paint")
  test.equal(origin, "inferred")
  has(list[5], {modality = "weigh", strength = "1",
    modality_words = "recommendations; consider; possible",
    text_selfstanding = "States should consider supporting the possible "
      .. "appointment of a keeper of the lamp."})
  has(list[6], {condition = "When sitting on the harbour board",
    text_selfstanding = "When sitting on the harbour board, States should "
      .. "consider weighing the needs of ferries against those of ships."})
  has(list[1], {gerund = "-", text_selfstanding = "-"})
end)

test.case("references come in normal form", function()
  has(recs(read(HARBOUR))[4], {references = "S/RES/1325 (2000); A/70/741"})
end)

test.case("a compound one has parts with attributes of their own", function()
  local list = recs(read(HARBOUR))
  has(list[1], {parts = "2"})
  local both = parts(list[1])
  test.equal(#both, 2)
  has(both[1], {part = "1", addressee = "Each State", verb = "count"})
  has(both[2], {part = "2", addressee = "Governments", verb = "publish"})
  test.equal(both[1]:text(), "Each State should count its boats.")
  test.equal(both[2]:text(), "Governments should publish the numbers;")
  has(list[3], {parts = "-"})
end)

test.case("courtesy and conclusions are no recommendations", function()
  for _, rec in ipairs(recs(read(HARBOUR))) do
    test.equal(rec:text():find "grateful" or rec:text():find "come again", nil)
  end
end)

test.case("what others asked for is a statement with who said it", function()
  local list = statements(read(HARBOUR))
  test.equal(#list, 3)
  has(list[1], {attribution = "some", addressee = "the General Assembly",
    verb = "appoint", modality = "invite"})
  has(list[2], {attribution = "The Special Envoy", addressee = "focal points",
    verb = "review", modality = "ask"})
  has(list[3], {attribution = "Several States", addressee = "the Security Council",
    verb = "visit", modality = "press"})
  test.equal(list[2]:text(),
    "The Special Envoy stated that focal points should review their lists of boats.")
end)

test.case("numbered items carry the States that made them", function()
  local list = recs(read [[
## II. Conclusions and/or recommendations

40. The following recommendations will be examined by Ruritania, which will
provide responses in due time:

40.1 Ratify the Convention on Boats (Utopia) (Lilliput);

40.2 Consider ratifying the Protocol on Nets (Utopia, Brobdingnag);

40.3 Continue to train pilots, and publish the results (Laputa).

41. All conclusions and/or recommendations reflect the position of the States
that made them. They should not be construed as endorsed by the Group.
]])
  test.equal(#list, 3)
  has(list[1], {label = "40.1", addressee = "Ruritania", addressee_origin = "stem",
    by = "Utopia; Lilliput", verb = "ratify",
    text_selfstanding = "Ruritania should ratify the Convention on Boats (Utopia) (Lilliput)."})
  has(list[2], {by = "Utopia, Brobdingnag", verb = "consider", category = "3",
    modality = "invite"})
  has(list[3], {verb = "continue", category = "2"})
end)

test.case("a body recommends in its own name, in a paragraph", function()
  local list = recs(read [[
## C. Concerns and recommendations

### Nets

12. The Committee is concerned that nets are torn.

13. The Committee recommends that the State party mend all nets without delay. It
also urges the State party to buy twine.

### Boats

14. The State party should:

(a) Paint its boats;

(b) Count them every year.
]])
  test.equal(#list, 3)
  has(list[1], {label = "13.", addressee = "the State party", verb = "mend",
    modality = "press", parts = "2"})
  has(list[2], {label = "(a)", addressee = "The State party", verb = "paint",
    text_selfstanding = "The State party should paint its boats."})
end)

test.case("the same holds without a heading that says so", function()
  local list = recs(read [[
# Report on nets

The nets are torn. For this reason we recommend that the Director of Nets take
the following two actions:

1. Mend the nets; and

2. Buy twine.

The study ends here.
]])
  test.equal(#list, 2)
  has(list[1], {addressee = "the Director of Nets", verb = "mend"})
end)

test.case("operative paragraphs are taken, each with its verb", function()
  local list = recs(read [[
The General Assembly,

Recalling its resolution 60/1,

1. Notes with appreciation the work of the Committee on Boats;

2. Invites the Committee on Boats to continue its work;

3. Strongly urges all Member States to paint their boats;

4. Requests the Secretary-General to report to it at its next session.
]])
  test.equal(#list, 4)
  has(list[1], {label = "1.", strength = "0", modality = "note", addressee = "-"})
  has(list[2], {addressee = "the Committee on Boats", verb = "continue",
    modality = "invite"})
  has(list[3], {addressee = "all Member States", verb = "paint", strength = "5",
    modality_words = "urges; Strongly"})
  has(list[4], {addressee = "the Secretary-General", verb = "report"})
end)

test.case("a list of items that ask needs no lead-in below such a heading", function()
  local list = recs(read [[
## Recommendations

1. The Harbour Office shall mend the quay.
2. Any captain may decide to stay.
3. No boat shall be turned away by the Harbour Office.
]])
  test.equal(#list, 3)
  has(list[1], {addressee = "The Harbour Office", modality = "must"})
  has(list[3], {addressee = "the Harbour Office", addressee_origin = "agent"})
end)

test.case("headings and lines that begin with To name the addressee", function()
  local list = recs(read [[
## Recommendations

### To the Government of Ruritania

- Mend the quay.
- Paint the lighthouse.

### To the Harbour Office:

- Count the boats.
- Publish the numbers.
]])
  test.equal(#list, 4)
  has(list[1], {addressee = "the Government of Ruritania", addressee_origin = "heading"})
  has(list[4], {addressee = "the Harbour Office"})
end)

test.case("lines of one paragraph are items when each ends in a semicolon", function()
  local list = recs(read("# Report\n\nWe recommend that the Director of Nets take two "
    .. "actions:\n\nBuy twine for all crews; and  \nMend the nets.\n"))
  test.equal(#list, 2)
  test.equal(list[1]:text(), "Buy twine for all crews; and")
  test.equal(list[2]:text(), "Mend the nets.")
  has(list[2], {addressee = "the Director of Nets", verb = "mend"})
end)

test.case("documents that recommend nothing give nothing", function()
  test.equal(#recs(read [[
# Views on recommendations

The Government accepts recommendations 1 to 5, 14 and 16.

Rec. 18 We consider that this recommendation is implemented.
]]), 0)
  test.equal(#recs(read [[
# Decision

The Council,

Having reviewed the harbour,

Adopts the outcome of the review.
]]), 0)
  test.equal(#recs(read "# A walk\n\nThe harbour should be seen at night.\n"), 0)
end)

test.case("recommendations of others in a compilation are statements", function()
  local report = read [[
# Compilation

1. The Committee on Boats recommended that Ruritania paint its boats. Utopia
urged Ruritania to buy twine.

2. It was suggested that the quay be mended.
]]
  test.equal(#recs(report), 0)
  local list = statements(report)
  test.equal(#list, 3)
  has(list[2], {attribution = "Utopia", addressee = "Ruritania", verb = "buy"})
end)

test.case("what comes back in a summary is counted once", function()
  test.equal(#recs(read [[
## Summary of recommendations

We recommend:

(a) The Harbour Office should mend the quay;

(b) The Harbour Office should count the boats.

## Final recommendations

We recommend:

(a) The Harbour Office should mend the quay;

(b) The Harbour Office should count the boats.
]]), 2)
end)

test.case("Spanish and French packs do the same", function()
  local list = recs(read([[
## Motivos de preocupación y recomendaciones

14. Al Comité le preocupa el estado de los muelles.

15. El Comité recomienda que el Estado parte repare los muelles. Se recomienda
también contar los barcos.
]], "es"))
  test.equal(#list, 1)
  has(list[1], {label = "15.", addressee = "el Estado parte", modality = "ask"})
  list = recs(read([[
## Recommandations

7. La réunion a adopté à l’intention des États Membres les recommandations
suivantes :

a) Les États devraient réparer les quais ;

b) Encourager les communes à peindre les phares.
]], "fr"))
  test.equal(#list, 2)
  has(list[1], {addressee = "Les États", modality = "ask"})
  has(list[2], {addressee = "les États Membres", addressee_origin = "stem"})
end)

test.case("CSV has one row an item, or one a part", function()
  local report = read(HARBOUR)
  local rows = csv.read((test.export("recommendations-csv", report)))
  test.equal(#rows, 7)
  test.equal(table.concat(rows[1], ","), "doc,label,section,addressee,verb,modality,"
    .. "strength,text,text_selfstanding,references,page,line")
  test.equal(rows[2][1], "test.md")
  test.equal(rows[2][3], "Report on harbours > Way forward: key recommendations")
  rows = csv.read((test.export("recommendations-csv", report,
    {grain = "part", columns = "label,part,parent_id,text"})))
  test.equal(#rows, 9)
  test.equal(rows[3][1] .. rows[3][2], "(a)2")
  test.equal(rows[3][4], "Governments should publish the numbers;")
  test.equal(rows[3][3] ~= "", true)
  test.equal(rows[6][2], "")
end)

test.case("the table takes a delimiter, a mark and guards cells", function()
  local report = read "## Recommendations\n\n1. =Paint() should be done by the State.\n"
  local out = test.export("recommendations-csv", report,
    {delimiter = ";", bom = true, columns = "label,text"})
  test.equal(out:sub(1, 15), "\xEF\xBB\xBFlabel;text\r\n")
  test.match(out, "'=Paint()")
  out = test.export("recommendations-csv", report, {safe = false, columns = "text"})
  test.match(out, "\r\n=Paint()")
  test.equal(test.export("recommendations-csv", report, {columns = "colour"}), nil)
end)

test.case("JSON Lines have the keys that others count on", function()
  local out = test.export("recommendations-jsonl", read(HARBOUR))
  local n = 0
  for line in out:gmatch "[^\n]+" do
    local one = json.decode(line)
    n = n + 1
    for _, key in ipairs {"id", "doc", "symbol", "section", "label", "text",
      "text_selfstanding", "addressee", "addressee_origin", "verb", "modality",
      "strength", "references", "page", "line"} do
      if one[key] == nil then error("no key " .. key) end
    end
    test.equal(math.type(one.strength), "integer")
  end
  test.equal(n, 6)
  test.match(out, '"references":["S/RES/1325 (2000)","A/70/741"]')
  test.match(out, '"section":"Report on harbours > Way forward: key recommendations"')
end)

test.case("statements have a table of their own", function()
  local rows = csv.read((test.export("statements-csv", read(HARBOUR))))
  test.equal(#rows, 4)
  test.equal(rows[1][3], "attribution")
  test.equal(rows[2][3], "some")
end)
