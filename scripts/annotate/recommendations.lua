-- SPDX-License-Identifier: MIT
-- Finds what a document recommends and what it reports others to have asked
-- for. Cues come from the language packs; knows no document and no format.
local rpt = require "rpt"

local HOLDS = {section = true, annex = true, letter = true, resolution = true}

-- Sections whose heading announces recommendations; those that speak about
-- recommendations made before go to 'averse'.
local function find_zones(report, lang, averse)
  local zones = {}
  local cues = lang:cues("recommend.heading", "recommend.heading-not")
  for heading, text, hits in cues:find(report, "heading") do
    local section, no = heading.parent, false
    for h = 3, #hits, 4 do
      no = no or hits[h] == "recommend.heading-not"
        -- "Housing (recommendations 3 and 12)" answers others.
        or text:sub(hits[h - 2] - 1, hits[h - 2] - 1) == "("
    end
    if no then
      averse[section] = true
    elseif HOLDS[section.kind] then
      zones[#zones + 1] = section
    end
  end
  return zones
end

-- The function that lists the references of a text, in normal form.
local function references(lang)
  return function(text)
    local list, seen = {}, {}
    for _, one in ipairs(require "lib.refs".find(text, lang)) do
      local name = one.normal
      if name and not seen[name] then
        seen[name], list[#list + 1] = true, name
      end
    end
    return list[1] and table.concat(list, "; ")
  end
end

return {
  api = 1, kind = "annotator", name = "recommendations",
  summary = "Finds recommendations, and statements about what others asked for.",
  args = {},
  run = function(report, _, log)
    local lang, why = rpt.lang(report.lang or "")
    if not lang then
      log:style(nil, "no-cues", "no language pack for recommendations: " .. why)
      return
    end
    local reader = require "rpt.reading".new(lang)
    local averse, walked = {}, {}
    local zones = find_zones(report, lang, averse)
    for _, section in ipairs(zones) do walked[section] = true end
    local others = reader:search(report, zones)
    if not zones[1] and others == 0 and not report:root():each "resolution"() then
      return
    end
    require "lib.rec.document".mark({reader = reader, count = 0, seen = {},
      zones = walked, averse = averse, references = references(lang)}, report, zones)
  end,
}
