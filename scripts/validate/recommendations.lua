-- SPDX-License-Identifier: MIT
-- What keeps a recommendation from being carried out: nobody named, no verb,
-- several duties in one, clauses beside sentences. Judges only what the
-- annotator found; knows no words of its own.

local few = require "lib.few"

-- More findings of one list are told as one.
local MOST, MANY = 5, "so do %d of the list"

-- The node a finding is shown at: the recommendation itself.
local function shown(rec, fallback)
  local label = rec:attr "label"
  return label and label ~= "" and label or fallback
end

-- The parts of a compound recommendation, as an editor would quote them.
local function parts_of(rec)
  local quotes = {}
  for part in rec:each "recommendation" do
    local verb = part:attr "verb"
    if part:attr "part" and verb then quotes[#quotes + 1] = "“" .. verb .. "”" end
  end
  return table.concat(quotes, ", ")
end

-- A sentence of its own ("there is a need to") that leaves it to the lead-in
-- to say who acts: the words of its modality stand inside it, no name does.
local function is_impersonal(rec)
  local words = rec:attr "modality-words"
  if rec:attr "addressee-origin" ~= "stem" or rec:attr "gerund" or not words then
    return false
  end
  return rec:text():lower():find(words:match("^[^;]+"):lower(), 2, true) ~= nil
end

local function check_one(rec, nobody, log)
  local name = shown(rec, "the recommendation")
  if not rec:attr "addressee" then
    nobody:add(rec, name .. " does not say who is to act")
  elseif is_impersonal(rec) then
    nobody:add(rec, ("%s does not say who is to act; only the lead-in names “%s”")
      :format(name, rec:attr "addressee"))
  end
  if not rec:attr "verb" then
    log:warning(rec, "rec-no-verb",
      name .. " has no operative verb: it does not say what is to be done")
  end
  local parts = tonumber((rec:attr "parts") or 1)
  if parts > 1 then
    local quotes = parts_of(rec)
    log:warning(rec, "rec-compound",
      ("%s holds %d duties%s; give each its own letter")
        :format(name, parts, quotes ~= "" and " (" .. quotes .. ")" or ""))
  end
end

-- "(e)", "(f)", "(g)" as "(e) to (g)" when they stand side by side.
local function span_of(recs, from, to)
  local first, last = shown(recs[from], "#" .. from), shown(recs[to], "#" .. to)
  return from == to and first or first .. " to " .. last
end

-- Runs of items of one form, as text, for clauses or for sentences.
local function runs_of(recs, gerund)
  local runs, from = {}, nil
  for i = 1, #recs + 1 do
    local fits = recs[i] and (recs[i]:attr "gerund" == "yes") == gerund
    if fits and not from then from = i end
    if not fits and from then
      runs[#runs + 1], from = span_of(recs, from, i - 1), nil
    end
  end
  return table.concat(runs, ", ")
end

local function check_forms(recs, log)
  local first, other = recs[1]:attr "gerund" == "yes", nil
  for _, rec in ipairs(recs) do
    if (rec:attr "gerund" == "yes") ~= first then
      other = rec
      break
    end
  end
  if other then
    log:warning(other, "rec-mixed-forms",
      ("%s are clauses that lean on the lead-in, %s are sentences of their own")
        :format(runs_of(recs, true), runs_of(recs, false)))
  end
end

return {
  api = 1, kind = "validator", name = "recommendations",
  summary = "Each recommendation says who is to do what.",
  tags = {"recommendations"},
  annotators = {"recommendations"},
  rules = {
    ["rec-no-addressee"] = "A recommendation names nobody who is to act.",
    ["rec-no-verb"] = "A recommendation has no operative verb.",
    ["rec-compound"] = "A recommendation holds several duties.",
    ["rec-mixed-forms"] = "One list mixes sentences and clauses that lean on "
      .. "the lead-in.",
  },
  args = {},
  run = function(report, _, log)
    local nobody = few.new(log, "rec-no-addressee", MOST)
    local around
    for rec in report:each "recommendation" do
      if not rec:attr "part" then
        if rec.parent ~= around then nobody:tell(MANY) end
        around = rec.parent
        check_one(rec, nobody, log)
      end
    end
    nobody:tell(MANY)
    for list in report:each "list" do
      local recs = {}
      for rec in list:children "recommendation" do recs[#recs + 1] = rec end
      if #recs > 1 then check_forms(recs, log) end
    end
  end,
}
