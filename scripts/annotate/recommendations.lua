-- SPDX-License-Identifier: MIT
-- Finds what a document recommends and what it reports others to have asked
-- for. Cues come from the language packs; knows no document and no format.
local rpt = require "rpt"

local CUES = {"recommend.stem", "recommend.verb", "recommend.reported",
  "recommend.modal", "attribution.verb", "attribution.impersonal"}
local HOLDS = {section = true, annex = true, letter = true, resolution = true}

-- Sections whose heading announces recommendations; those that speak about
-- recommendations made before go to 'averse'.
local function find_zones(report, lang, averse)
  local zones = {}
  local cues = lang:cues("recommend.heading", "recommend.heading-not")
  for heading, _, hits in cues:find(report, "heading") do
    local section, no = heading.parent, false
    for h = 3, #hits, 4 do no = no or hits[h] == "recommend.heading-not" end
    if no then
      averse[section] = true
    elseif HOLDS[section.kind] then
      zones[#zones + 1] = section
    end
  end
  return zones
end

-- Is the node inside one of the sections? Remembers the answer for all above.
local function in_zone(zones, node)
  local at = node.parent
  while at and zones[at] == nil do at = at.parent end
  local yes = at ~= nil and zones[at]
  local above = node.parent
  while above and above ~= at do
    zones[above] = yes
    above = above.parent
  end
  return yes
end

-- The paragraphs outside the sections that hold more than a modal verb, or
-- end as lead-ins do.
local function collect(report, lang, zones)
  local list, inside, outside = {}, nil, nil
  for node, text, hits in lang:cues(table.unpack(CUES)):find(report, "paragraph") do
    local worth = text:byte(-1) == 58
    for h = 3, #hits, 4 do
      if worth then break end
      worth = hits[h] ~= "recommend.modal" and hits[h] ~= "recommend.stem"
    end
    local parent = worth and node.parent
    if worth and parent ~= inside then
      if parent == outside or not in_zone(zones, node) then
        outside = parent
        list[#list + 1] = {node = node, text = text, hits = hits}
      else
        inside = parent
      end
    end
  end
  return list
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
    local averse = {}
    local zones = find_zones(report, lang, averse)
    local walked = {}
    for _, section in ipairs(zones) do walked[section] = true end
    local others = collect(report, lang, walked)
    if not zones[1] and not others[1] then return end
    local read = require "lib.rec.reading".new(lang)
    read.zones, read.averse = walked, averse
    require "lib.rec.document".mark(read, zones, others)
  end,
}
