-- SPDX-License-Identifier: MIT
-- Finds what a document recommends. Cues come from the language packs; knows
-- no document and no format.
local rpt = require "rpt"
local zones = require "lib.rec.zones"

local HEADS = {"recommend.heading", "recommend.reply", "table.number", "table.responsible",
  "table.reply"}

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
  summary = "Finds recommendations.",
  args = {},
  run = function(report, _, log)
    local lang, why = rpt.lang(report.lang or "")
    if not lang then
      log:style(nil, "no-cues", "no language pack for recommendations: " .. why)
      return
    end
    local reader = require "rpt.reading".new(lang)
    local cues = zones.cues(lang)
    local sections, averse = zones.find(report, cues)
    local walked = {}
    for _, section in ipairs(sections) do walked[section] = true end
    local others = reader:search(report, sections, sections[1] ~= nil)
    local read = {reader = reader, count = 0, seen = {}, said = {}, units = {}, zones = walked,
      averse = averse, references = references(lang), announces = announces(cues),
      classes = classes(lang), heads = cues}
    if sections[1] or others > 0 or report:root():each("resolution", "table")() then
      require "lib.rec.document".mark(read, report, sections)
    end
  end,
}
