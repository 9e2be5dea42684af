-- SPDX-License-Identifier: MIT
-- Finds the sections whose headings announce recommendations. Words come from
-- the language packs; knows no document and no format.
local zones = {}

local HOLDS = {section = true, annex = true, letter = true, resolution = true}

--- Cues of the classes that headings are told by.
function zones.cues(lang)
  return lang:cues("recommend.heading", "recommend.heading-not", "recommend.previous")
end

--- Does a node stand within one of a set?
function zones.is_within(node, set)
  local parent = node.parent
  while parent and not set[parent] do parent = parent.parent end
  return parent ~= nil
end

--- The sections of a report whose heading announces recommendations, in order,
-- and a set of those that speak about recommendations made before. 'cues' are
-- those of cues().
function zones.find(report, cues)
  local list, averse = {}, {}
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
    -- "Recommendation 3" below "Replies of the Commission" is answered there.
    local answered = heading:attr "label-word" and zones.is_within(section, averse)
    if no or answered or before and announced then
      averse[section] = true
    elseif announced and HOLDS[section.kind] then
      list[#list + 1] = section
    end
  end
  return list, averse
end

return zones
