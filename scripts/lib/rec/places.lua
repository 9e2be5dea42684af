-- SPDX-License-Identifier: MIT
-- Decides which lists and paragraphs of a section on recommendations
-- recommend something. Knows no language.
local lead_in = require "lib.rec.lead_in"
local lists = require "lib.rec.lists"
local marks = require "lib.rec.marks"
local parts = require "lib.rec.parts"
local speech = require "lib.rec.speech"

local places = {}

local ADDRESSED = "its heading says whom the recommendations are for"
local MOSTLY = "most items of its list, in a section on recommendations, ask for something"
local PARAGRAPH = {sure = "it recommends in the document's own name",
  bare = "it begins with an operative verb in a section on recommendations",
  modal = "it says who should act, in a section on recommendations"}
local CONFIDENCE = {bare = "0.8", modal = "0.6"}

--- Does a text recommend something? "sure" for a verb by which the document
-- recommends (and the first byte of its subject), "modal" for a modal verb
-- with somebody who is to act, "weak" without, "bare" for an operative verb at
-- the start, "gerund"; nil for none of them.
function places.sign(read, found)
  local text, modal = found.text, nil
  for _, decider in ipairs(found.deciders) do
    local class = decider.class
    if class == "verb" or class == "reported" then
      local who, first = speech.speaker(read, found, decider.from)
      if who == "author" or class == "verb" and (who == "start"
        or who == "other" and decider.level > 2) then
        return "sure", modal and 1 or first
      end
    elseif class == "modal" and decider.level > 1 then
      modal = modal or decider
    end
  end
  local form = parts.read(read, found, 1, #text, {modal}).form
  if form then return form == "gerund" and form or "bare" end
  if modal then
    local from = speech.start(read, text, modal.from)
    local names = found.names
    return (read.actors:before(text, from, modal.from - 2, names)
      or read.actors:agent(text, modal.to, #text, names)) and "modal" or "weak"
  end
end

--- Takes a list in a section on recommendations whose items, most of them,
-- recommend by their own words, or whose heading addresses somebody.
function places.mostly(read, list, stem)
  local nodes, n = {}, 0
  for item in list:children "item" do
    local _, text = lists.block_of(item)
    local sign = places.sign(read, read:scan(text))
    nodes[#nodes + 1] = item
    if sign and sign ~= "gerund" then n = n + 1 end
  end
  if stem then
    lists.take(read, nodes, stem, ADDRESSED)
  elseif n > 0 and n * 2 >= #nodes then
    lists.take(read, nodes, nil, MOSTLY, "0.8")
  end
end

--- Makes a recommendation of a paragraph: {node =, text =, label =, sign =,
-- first =}; of its end only, when much stands before it. What a long clause
-- before the subject says is its purpose.
function places.paragraph(read, one, stem)
  local text, first = one.text, one.first or 1
  if lists.is_repeat(read, text) then return end
  local start = speech.start(read, text, first)
  local purpose = first - start > 150 and text:sub(start, first - 1):match "^(.-)[%s,]*$"
  if not purpose then first = start end
  marks.make(read, one.node, one.node, text, {stem = stem, found = one.found,
    label = text:match "%((%d+/%d%d)%s?%)[%s.]*$" or one.label,
    from = first > 150 and first or nil, purpose = purpose,
    rule = "paragraph", reason = PARAGRAPH[one.sign],
    confidence = CONFIDENCE[one.sign]})
  read.count = read.count + 1
end

-- What a lead-in takes of a heading above it.
local function inherit(stem, heading)
  if stem and heading and not stem.addressee then
    stem.addressee, stem.origin = heading.addressee, "heading"
  end
  return stem
end

--- Looks through the blocks of a section on recommendations. 'heading' is what
-- the headings say of those who are to act (lead_in.heading).
function places.section(read, section, heading)
  local blocks, sure, modal, taken = {}, {}, {}, {}
  for child in section:children() do blocks[#blocks + 1] = child end
  local before, label, belongs = read.count, nil, nil
  for _, node in ipairs(blocks) do
    local kind = node.kind
    if kind == "heading" then
      heading = lead_in.heading(read, node:text()) or heading
    elseif kind == "section" or kind == "annex" then
      read.zones[node] = true
      if not read.averse[node] then places.section(read, node, heading) end
    elseif kind == "list" and not taken[node] then
      if not belongs then places.mostly(read, node, heading) end
      belongs = false
    elseif kind == "paragraph" and not taken[node] then
      local text, next = node:text(), node.next
      local stem = inherit(lead_in.read(read, text, next and next.kind == "list", true),
        heading)
      label = node:attr "label" or label
      belongs = false
      if not (stem and lists.announced(read, node, stem, taken)) then
        local found = read:scan(text)
        local sign, first = places.sign(read, found)
        local into = (sign == "sure" or sign == "bare" and node:attr "label") and sure
          or sign == "modal" and modal
        if into then
          belongs = true
          into[#into + 1] = {node = node, text = text, found = found, sign = sign,
            label = label, first = first}
        end
      end
    end
  end
  if not sure[1] and read.count == before then sure = modal end
  for _, one in ipairs(sure) do places.paragraph(read, one, heading) end
end

return places
