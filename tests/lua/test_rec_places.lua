-- SPDX-License-Identifier: MIT
-- Which places of a document recommend, on invented documents.
local test = require "rpt.test"

local function read(text, from)
  return assert(test.report(text, {lang = "en", from = from,
    annotators = {"statements"}}))
end

-- "label addressee: first words" of each recommendation that is no part.
local function found(report)
  local list = {}
  for rec in report:each "recommendation" do
    if not rec:attr "part" then
      list[#list + 1] = ("%s %s: %s"):format(rec:attr "label" or "-",
        rec:attr "addressee" or "-", rec:text():match "^%S+ %S+ %S+")
    end
  end
  return table.concat(list, "\n")
end

test.case("what an author is told to have recommended counts in its section only", function()
  local report = read [[
# Compilation on harbours

## Right to moor

12. The Committee on Quays visited the harbour in 2019. The Committee recommended
that the State provide more bollards.

13. The Committee invited the State to count its boats.
]]
  test.equal(found(report), "")
  test.equal(select(2, test.export("statements-csv", report):gsub("\n", "")), 3)
  test.equal(found(read [[
# Report on a collision

## Analysis

4.1. The quay was short.

## Recommendations

6.1. On 3 March 2031 the Commission recommended that Port Works lengthen the quay.

6.2. The Commission had recommended previously that Port Works paint it.
]]), "6.1. Port Works: On 3 March")
end)

test.case("a heading that answers recommendations announces none", function()
  test.equal(found(read [[
# National report

## Boats and quays (recommendations 3, 7 and 12)

4. To keep boats safe, a register of boats has been opened.

5. The harbour master must ensure that the quay is lit.
]]), "")
end)

test.case("headings of a resolution that are operative verbs", function()
  test.equal(found(read([[
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
<statement name="resolution"><meta/><mainBody>
<hcontainer name="resolves"><heading>resolves</heading>
<paragraph><num>1</num>
<content><p>that the Forum of Quays shall meet each year;</p></content></paragraph>
<paragraph><num>2</num><content><p>to publish its reports,</p></content></paragraph></hcontainer>
<hcontainer name="b"><heading>further instructs the Secretary-General</heading>
<paragraph><content><p>to convene the Forum,</p></content></paragraph></hcontainer>
<hcontainer name="i"><heading>invites Member States</heading>
<paragraph><num>1</num><content><p>to attend it,</p></content></paragraph>
<paragraph><num>2</num>
<content><p>Original: English For the Quays:</p></content></paragraph></hcontainer>
</mainBody></statement></akomaNtoso>]], "akn")), [[
1 the Forum of Quays: that the Forum
2 -: to publish its
- the Secretary-General: to convene the
1 Member States: to attend it,]])
end)

test.case("a name that asks more than once speaks for the document", function()
  test.equal(found(read [[
# Visit to the harbours

3. The cells were cold. The QPT recommends that the Harbour Police heat them.

4. The QPT calls upon the Port Council to paint the walls.

5. Norland calls upon Port Works to send boats.
]]), "3. the Harbour Police: The cells were\n4. the Port Council: The QPT calls")
end)

test.case("beside recommendations, sections of observations count less", function()
  test.equal(found(read [[
# Budget report

## Observations and recommendations

### Observation

The Department needs to count its boats. The Harbour Master must act.

### Recommendation

The Department should count its boats.
]]), "- The Department: The Department should")
end)

test.case("a lead-in above sub-sections holds for them", function()
  test.equal(found(read [[
# Budget report

## Recommendations

The Committee recommends that the Minister of Ports ensures that the following
steps are taken:

### Quays

5.1. Repair the northern quay.

5.2. Replace the bollards.
]]), "5.1. the Minister of Ports: Repair the northern\n"
  .. "5.2. the Minister of Ports: Replace the bollards.")
end)

test.case("what somebody said, or what was done, announces nothing", function()
  test.equal(found(read [[
# Ports

6. The Quay Fund stated that Norland should be encouraged to:

(a) Make one quay safe;

(b) Raise the age of pilots.

7. The Government has taken the following measures:

(a) Adoption of a plan for quays;

(b) Training of pilots, who should be older.

8. The Director shall take account of the following:

(a) the depth of the port;

(b) the height of the quay.
]]), "")
end)

test.case("a named recommendation is one, with what its sentence holds", function()
  test.equal(found(read [[
# Audit of quays

## Findings

Recommendation 1: The Port Office should mend the northern quay.

The Port Office accepted it. It said that nets should be mended too.

### Recommendation 2 – Count boats

The Port Office should:

(a) count the boats each year;

(b) publish the numbers.

Response: agreed. The Port Office must find the money.

## Status of earlier recommendations

Recommendation 9: The Port Office should paint the quay.

## Summary

Recommendation 1: The Port Office should mend the northern quay.
]]), "1 The Port Office: The Port Office\n2 The Port Office: The Port Office")
end)

test.case("tables of recommendations, and those that report on earlier ones", function()
  local text = [[
# Audit of quays

## %s

| No. | Recommendation | Responsible | Status |
|---|---|---|---|
| 1 | Mend the northern quay at once. | Head of Ports | Open |
| 2 | Count the boats. | Head of Boats | Open |
]]
  test.equal(found(read(text:format "Recommendations")),
    "1 Head of Ports: Mend the northern\n2 Head of Boats: Count the boats.")
  test.equal(found(read(text:format "What was done")), "")
end)

test.case("numbers go on over headings, and below a lead-in without one", function()
  test.equal(found(read [[
# Budget report

## 5. Recommendations

The Committee recommends that the Minister of Ports ensures that:

5.1 The Quay Fund develops a plan.

5.2 All posts are filled.

### Lighthouse Board (LB)

5.3 The board reports each year.

### Other matters

7.1 The year was wet.
]]), "5.1 The Quay Fund: The Quay Fund\n5.2 the Minister of Ports: All posts are\n"
  .. "5.3 The board: The board reports")
end)

test.case("numbered duties are like the numbered recommendations beside them", function()
  test.equal(found(read [[
# Inspection

## Recommendations

6.1. Managers should make sure that boats are counted.

6.2. The governor should publish the numbers.

6.3. All quays should be lit. (1.14)

The quays should have been lit before.
]]), "6.1. Managers: Managers should make\n6.2. The governor: The governor should\n"
  .. "6.3. -: All quays should")
end)

test.case("a name without a number, and signs that say nothing", function()
  test.equal(found(read [[
# Accounts

## Conclusions and recommendations

The Ministry does not know its boats.

Recommendation: The Ministry should count them within six months.

The Committee recommends that the Ministry:

(…)

(a) mend the quay;

(b) paint the boats.
]]), "- The Ministry: The Ministry should\n(a) the Ministry: mend the quay;\n"
  .. "(b) the Ministry: paint the boats.")
end)

test.case("items that States made stand for themselves", function()
  test.equal(found(read [[
# List by theme

Theme: quays

140.7. Ratify the Convention on Quays (Norland) (Suderland);

Supported

140.9. Implement the plan for boats (Osterland);
]]), "140.7. -: Ratify the Convention\n140.9. -: Implement the plan")
end)

test.case("a decision that asks nobody, and notices of recommendations", function()
  test.equal(found(read [[
# Decision adopted by the Quay Council

*Decides* to adopt the outcome of the review.
]]), "")
  test.equal(found(read [[
# Collision

## Recommendations

7.1. The Commission recommended that Port Works lengthen the quay. (005/31)

7.2. On 9 April 2031 the Commission gave notice of preliminary safety
recommendations 005/31 and 006/31 to the following parties:

- the manager of the northern quay
- the owner of the boats
]]), "005/31 Port Works: The Commission recommended")
end)

test.case("most operative, so all that are numbered alike", function()
  test.equal(found(read [[
# Resolution adopted by the Quay Council

The Quay Council,

A. whereas the quays are old,

B. whereas the boats are new,

1. Calls on Port Works to mend the quays;

2. Is of the opinion that lamps are dear;

3. Urges the Harbour Police to buy lamps;
]]), "1. Port Works: Calls on Port\n2. -: Is of the\n3. the Harbour Police: Urges the Harbour")
end)

test.case("numbered paragraphs outside of the section count once", function()
  test.equal(found(read [[
# Report on quays

## Introduction

2. The quays are old. The Committee urges the State to mend them before the winter.

## Boats

5. Boats are new. The Committee requests the State to count them.

## Recommendations

9. Lamps are dear. The Committee urges the State to buy lamps.

10. The year was wet. The Committee urges the State to mend them before the winter.
]]), "5. the State: Boats are new.\n9. the State: Lamps are dear.\n"
  .. "10. the State: The year was")
end)

test.case("names over parts of a list, and a lead-in run on with an item", function()
  test.equal(found(read([[
Evaluation of ports

Recommendations

The Committee recommends the following to Norland:

Regarding the quays

i. that rules on quays be laid down (paragraph 3);

ii. that quays be counted.

Regarding the harbour police

iii. that boats be bought for the harbour police.
]], "text")), "i. -: that rules on\nii. -: that quays be\n"
  .. "iii. -: that boats be")
  test.equal(found(read([[
Recommendations

We recommend that the Head of Ports:
1.  Develop a policy for quays.
2.  Recover the costs of boats. We recommend that the Head of Boats:
3.  Reconcile the numbers each quarter.
4.  Train the pilots.
]], "text")), "1. the Head of Ports: Develop a policy\n2. the Head of Ports: Recover the costs\n"
  .. "3. the Head of Boats: Reconcile the numbers\n4. the Head of Boats: Train the pilots.")
end)

test.case("items below a lead-in that names who should act are no operative paragraphs", function()
  local report = read [[
# Report on a collision

## Recommendations

6.1 The harbour master should light the quay.

## Other matters

The Harbour Board should:

1. request the registry to open on Sundays;
2. invite the pilots to the talks;
3. paint the wall.
]]
  test.equal(found(report), "6.1 The harbour master: The harbour master\n"
    .. "1. The Harbour Board: request the registry\n"
    .. "2. The Harbour Board: invite the pilots\n3. The Harbour Board: paint the wall.")
end)

test.case("what is hoped for or said again is asked for", function()
  test.equal(found(read [[
# Concluding observations

## Recommendations

4. The Committee reiterates its recommendation that the State count its boats.

5. The Committee expresses the firm hope that the State will light the quay.
]]), "4. the State: The Committee reiterates\n5. the State: The Committee expresses")
end)

test.case("a clause that begins with an article goes small into its sentence", function()
  local report = read [[
# Report

## Recommendations

It is recommended that:

1. The Harbour Board light the quay.
]]
  test.equal(report:each "recommendation"():attr "text-selfstanding",
    "It is recommended that the Harbour Board light the quay.")
end)

test.case("a lead-in above headings takes the numbered paragraphs below them", function()
  test.equal(found(read [[
# Report on harbours

## 10. Recommendations

Having heard the harbour masters, the Committee recommends that the Minister of
Harbours ensures that the following steps are taken:

### 10.1. Quays

10.1.1. There should be order in the records of the quays.

10.1.2. Wood should be bought before it is needed.

10.1.3. The building of a quay of stone is supported by the Committee.

### 10.2. Boats

10.2.1. The pilots should count the boats.
]]), "10.1.1. the Minister of Harbours: There should be\n"
    .. "10.1.2. the Minister of Harbours: Wood should be\n"
    .. "10.1.3. the Minister of Harbours: The building of\n"
    .. "10.2.1. the Minister of Harbours: The pilots should")
end)

test.case("a clause with an -ing form before the author hides nobody", function()
  test.equal(found(read [[
# Concluding observations

## Recommendations

4. Recalling its general recommendation No. 30 (2013), the Committee urges the
State party to count its boats.

5. Considering the number of boats, the Committee recommends that the Minister
of Harbours light the quay.
]]), "4. the State party: Recalling its general\n"
    .. "5. the Minister of Harbours: Considering the number")
end)

test.case("a title behind a lead-in and aims with bullets are no recommendations", function()
  test.equal(found(read([[
Report on harbours

Aims of the Harbour Trust are to:

• Encourage the building of quays.
• Light the harbour at night.
• Keep count of the boats.

Recommendations

The Committee recommends that the Minister of Harbours ensures that:

Harbour Trust (HT)

1. The quay is lit.
2. The boats are counted.
]], "text")), "1. the Minister of Harbours: The quay is\n"
    .. "2. the Minister of Harbours: The boats are")
end)

test.case("a number in brackets at the end is a label, named or not", function()
  test.equal(found(read [[
# Report on ferries

## Recommendations for Executive Action

We are making the following three recommendations to the Ferry Board:

The Ferry Board should develop guidance for pilots. (Recommendation 1)

The Ferry Board should count the boats. (Recommendation 2)

The Ferry Board should light the wagons [A-24-12].

The Ferry Board should light the quay during the pandemic (COVID-19).
]]), "1 The Ferry Board: The Ferry Board\n2 The Ferry Board: The Ferry Board\n"
    .. "A-24-12 The Ferry Board: The Ferry Board\n- The Ferry Board: The Ferry Board")
end)
