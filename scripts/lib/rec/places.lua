-- SPDX-License-Identifier: MIT
-- Decides which lists and paragraphs of a section on recommendations
-- recommend something. Knows no language.
local lists = require "lib.rec.lists"

local places = {}

local ADDRESSED = "its heading says whom the recommendations are for"
local MOSTLY = "most items of its list, in a section on recommendations, ask for something"
local PARAGRAPH = {sure = "it recommends in the document's own name",
  past = "it tells, in a section on recommendations, what the document recommends",
  bare = "it begins with an operative verb in a section on recommendations",
  modal = "it says who should act, in a section on recommendations"}
local CONFIDENCE = {bare = "0.8", modal = "0.6"}

-- Takes a list in a section on recommendations whose items, most of them,
-- recommend by their own words, or whose heading addresses somebody.
local function mostly(read, list, stem)
  local nodes, n = {}, 0
  for item in list:children "item" do
    nodes[#nodes + 1] = item
    local asks = not stem and read.reader:asks(item)
    if asks and asks ~= "gerund" then n = n + 1 end
  end
  if stem then
    lists.take(read, nodes, stem, ADDRESSED)
  elseif n > 0 and n * 2 >= #nodes then
    lists.take(read, nodes, nil, MOSTLY, "0.8")
  end
end

--- Makes a recommendation of a paragraph: {node =, label =, asks =, first =}.
function places.paragraph(read, one, stem)
  if lists.is_repeat(read, one.node) then return end
  read.reader:make_end(one.node, {stem = stem, label = one.label, rule = "paragraph",
    reason = PARAGRAPH[one.asks], confidence = CONFIDENCE[one.asks],
    references = read.references}, one.first or 1)
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
-- the headings say of those who are to act (reader:heading).
function places.section(read, section, heading)
  local reader, blocks, sure, modal, taken = read.reader, {}, {}, {}, {}
  for child in section:children() do blocks[#blocks + 1] = child end
  local before, label, belongs = read.count, nil, nil
  for _, node in ipairs(blocks) do
    local kind = node.kind
    if kind == "heading" then
      heading = reader:heading(node) or heading
    elseif kind == "section" or kind == "annex" then
      read.zones[node] = true
      if not read.averse[node] then places.section(read, node, heading) end
    elseif kind == "list" and not taken[node] then
      if not belongs then mostly(read, node, heading) end
      belongs = false
    elseif kind == "paragraph" and not taken[node] then
      local next = node.next
      local stem = inherit(reader:lead_in(node, next and next.kind == "list", true),
        heading)
      label = node:attr "label" or label
      belongs = false
      if not (stem and lists.announced(read, node, stem, taken)) then
        local asks, first = reader:asks(node)
        local into = (asks == "sure" or asks == "past" or asks == "bare" and node:attr "label")
          and sure or asks == "modal" and modal
        if into then
          belongs = true
          into[#into + 1] = {node = node, asks = asks, label = label, first = first}
        end
      end
    end
  end
  if not sure[1] and read.count == before then sure = modal end
  for _, one in ipairs(sure) do places.paragraph(read, one, heading) end
end

return places
