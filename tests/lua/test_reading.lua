-- SPDX-License-Identifier: MIT
-- Who is to do what, read from single recommendations of the kinds that
-- reports have. All of them are invented.
local test = require "rpt.test"

-- The recommendations below a heading of their own; 'lead' may stand first.
local function recs(body)
  local report = assert(test.report("# Report\n\n## Recommendations\n\n" .. body .. "\n",
    {lang = "en", annotators = {"recommendations"}}))
  local list = {}
  for rec in report:each "recommendation" do
    if not rec:attr "part" then list[#list + 1] = rec end
  end
  return list
end

-- Reads each {text, addressee, verb} alone; "-" for none.
local function all(rows)
  for _, row in ipairs(rows) do
    local rec = recs("1. " .. row[1])[1]
    local who = rec and rec:attr "addressee" or "-"
    local verb = rec and rec:attr "verb" or "-"
    test.equal(row[1] .. " => " .. who .. ", " .. verb,
      row[1] .. " => " .. row[2] .. ", " .. row[3])
  end
end

test.case("nouns that say who acts", function()
  all {
    {"The entity should publish its accounts.", "The entity", "publish"},
    {"The accounting officer should sign each order.", "The accounting officer", "sign"},
    {"The municipal council of Ostwick should repeal the by-law.",
      "The municipal council of Ostwick", "repeal"},
    {"The executive heads of the member bodies should review posts.",
      "The executive heads of the member bodies", "review"},
    -- Not in the pack, but nouns that end so do something.
    {"The harbour dredger should clear the channel.", "The harbour dredger", "clear"},
    {"The channel should carry a light.", "-", "carry"},
    {"The register should hold all names.", "-", "hold"},
  }
end)

test.case("a name ends before the verb", function()
  all {
    {"It is recommended that the Lamp Directorate require operators of ferries to log.",
      "the Lamp Directorate", "require"},
    {"We recommend that the Ostwick Treasury consider granting councils more time.",
      "the Ostwick Treasury", "consider"},
    {"We recommend that the Department and entities explore savings.",
      "the Department and entities", "explore"},
    {"The Tidal Support Agency should apologise to all callers.",
      "The Tidal Support Agency", "apologise"},
    {"The Commission for Social Action should publish a plan.",
      "The Commission for Social Action", "publish"},
    {"We urge the Passenger Data Agency to publish fares.",
      "the Passenger Data Agency", "publish"},
    {"The Office of the Auditor (OAO) should test the lamps.",
      "The Office of the Auditor", "test"},
    {"We urge the Council’s leadership to train pilots.", "the Council’s leadership",
      "train"},
    {"The Minister of Trade, Industry and Resources should amend the Act.",
      "The Minister of Trade, Industry and Resources", "amend"},
  }
end)

test.case("clauses stand between a name and its verb", function()
  all {
    {"We invite those States that have not yet done so to ratify the Convention.",
      "those States", "ratify"},
    {"We request the Secretariat, with the support of the Board, to report in May.",
      "the Secretariat", "report"},
    {"The Ministry should, by the end of 2031, establish a lamp fund.",
      "The Ministry", "establish"},
    {"By 31 March 2031, the agency should mend nets.", "the agency", "mend"},
    {"With regard to fog, including in winter, we call on the State party to adopt rules.",
      "the State party", "adopt"},
    {"In consultation with the Guild, the Board should revise the fees.",
      "the Board", "revise"},
    {"The Board should thoroughly and promptly revise the fees.", "The Board", "revise"},
  }
end)

test.case("items go on behind a lead-in", function()
  local list = recs("We recommend that:\n\n(a) the Lamp Board require pilots to report;\n\n"
    .. "(b) Ostwick College install lamps.")
  test.equal(list[1]:attr "addressee", "the Lamp Board")
  test.equal(list[1]:attr "verb", "require")
  test.equal(list[2]:attr "addressee", "Ostwick College")
  test.equal(list[2]:attr "text-selfstanding",
    "It is recommended that Ostwick College install lamps.")
  list = recs("Recalling its earlier recommendation on the duties of ports, the Committee "
    .. "recommends that the State party:\n\n(a) Mend its nets;\n\n(b) Paint its quays.")
  test.equal(list[1]:attr "addressee", "the State party")
  test.equal(list[2]:attr "modality-words", "recommends")
end)

test.case("a need for somebody to act names him", function()
  all {
    {"It is essential for the Board to open its books.", "the Board", "open"},
    {"There is an urgent need for States to share data.", "States", "share"},
    {"It would be advisable for the Guild to hire pilots.", "the Guild", "hire"},
    {"It would be desirable that the Guild hire pilots.", "the Guild", "hire"},
    {"There is a need for improving the registers.", "-", "improve"},
  }
end)

test.case("a paragraph that asks somebody names him", function()
  all {
    {"Request the Board of Ports to continue its work.", "the Board of Ports", "request"},
    {"Encourage the Guild, in close contact with the Board, to train pilots.",
      "the Guild", "encourage"},
    {"Instruct the Registry to open on Mondays.", "the Registry", "instruct"},
    {"Instruct pilots by letter.", "-", "instruct"},
    {"Request Ostwick College to train pilots.", "Ostwick College", "request"},
    {"Encourage the continued use of measures to save oil.", "-", "encourage"},
  }
end)
