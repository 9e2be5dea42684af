-- SPDX-License-Identifier: MIT
-- Finds what a document recommends and what it reports others to have asked
-- for. Cues come from the language packs; knows no document and no format.
local rpt = require "rpt"

local HOLDS = {section = true, annex = true, letter = true, resolution = true}

local HEADS = {"recommend.heading", "table.number", "table.responsible", "table.reply"}

-- Sections whose heading announces recommendations; those that speak about
-- recommendations made before go to 'averse'.
local function find_zones(report, cues, averse)
  local zones = {}
  for heading, text, hits in cues:find(report, "heading") do
    local section, no, announced, before = heading.parent, false, false, false
    for h = 3, #hits, 4 do
      announced = announced or hits[h] == "recommend.heading"
      -- "Previous key recommendations"
      before = before or hits[h] == "recommend.previous" and not announced
      no = no or hits[h] == "recommend.heading-not"
        -- "Housing (recommendations 3 and 12)" answers others.
        or text:sub(hits[h - 2] - 1, hits[h - 2] - 1) == "("
    end
    if no or before and announced then
      averse[section] = true
    elseif announced and HOLDS[section.kind] then
      zones[#zones + 1] = section
    end
  end
  return zones
end

-- The function that tells whether a word names recommendations.
local function announces(cues)
  return function(word)
    for _, _, class in cues:each(word) do
      if class == "recommend.heading" then return true end
    end
    return false
  end
end

-- The function that lists what classes of heads of columns a text holds.
local function classes(lang)
  local cues
  return function(text)
    cues = cues or lang:cues(table.unpack(HEADS))
    local list = {}
    for _, _, class in cues:each(text) do list[#list + 1] = class end
    return list
  end
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
    local cues = lang:cues("recommend.heading", "recommend.heading-not",
      "recommend.previous")
    local averse, walked = {}, {}
    local zones = find_zones(report, cues, averse)
    for _, section in ipairs(zones) do walked[section] = true end
    local others = reader:search(report, zones)
    local read = {reader = reader, count = 0, seen = {}, said = {}, units = {}, zones = walked,
      averse = averse, references = references(lang), announces = announces(cues),
      classes = classes(lang), heads = cues}
    if zones[1] or others > 0 or report:root():each("resolution", "table")() then
      require "lib.rec.document".mark(read, report, zones)
    end
  end,
}
