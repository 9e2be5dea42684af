-- SPDX-License-Identifier: MIT
-- Decides which lists and paragraphs of a section on recommendations
-- recommend something. Knows no language.
local lists = require "lib.rec.lists"
local paragraphs = require "lib.rec.paragraphs"
local units = require "lib.rec.units"

local places = {}

local COLON = (":"):byte()

local ADDRESSED = "its heading says whom the recommendations are for"
local MOSTLY = "most items of its list, in a section on recommendations, ask for something"
-- Takes a list in a section on recommendations whose items, most of them,
-- recommend by their own words, or whose heading addresses somebody. Of one that
-- stands at once below such a heading ('share' 4) a quarter is enough.
local function mostly(read, list, stem, share)
  local nodes, n = {}, 0
  for item in list:children "item" do
    nodes[#nodes + 1] = item
    local asks = not stem and read.reader:asks(item)
    if asks and asks ~= "gerund" then n = n + 1 end
  end
  if stem then
    lists.take(read, nodes, stem, ADDRESSED)
  elseif n > 0 and n * share >= #nodes then
    lists.take(read, nodes, nil, MOSTLY, "0.8")
  end
end

-- What a lead-in takes of a heading above it.
local function inherit(stem, heading)
  if stem and heading and not stem.addressee then
    stem.addressee, stem.origin = heading.addressee, "heading"
  end
  return stem
end

-- How a paragraph that asks is taken: "sure", "maybe" (where nothing of its
-- section is sure), or not. A quiet section is one beside those that hold the
-- recommendations: there only the author's own verb counts. With 'above' a lead-in
-- over the headings announces all that is numbered.
local function weigh(node, asks, quiet, above)
  if asks == "sure" or asks == "other" then return "sure" end
  if above and node:attr "label" then return "sure" end
  if quiet or not asks then return nil end
  if asks == "past" or asks == "duty" or asks == "bare" and node:attr "label" then
    return "sure"
  end
  return (asks == "modal" or asks == "bare" or node:attr "label") and "maybe" or nil
end

-- How many have a number.
local function count_numbered(list)
  local n = 0
  for _, one in ipairs(list) do n = n + (one.node:attr "label" and 1 or 0) end
  return n
end

-- Numbered paragraphs that speak of duties are like most of the numbered ones:
-- more than half of them are sure, or two of three ask in some way.
local function take_like(found, blocks)
  local all = 0
  for _, node in ipairs(blocks) do
    if node.kind == "paragraph" and node:attr "label" then all = all + 1 end
  end
  local sure, maybe = count_numbered(found.sure), count_numbered(found.maybe)
  if sure * 2 <= all and (sure == 0 or (sure + maybe) * 3 < all * 2) then return end
  for _, one in ipairs(found.maybe) do
    if one.node:attr "label" then found.sure[#found.sure + 1] = one end
  end
end

-- Is one of the sections among the nodes on recommendations by its own heading?
local function has_zone(read, nodes)
  for _, node in ipairs(nodes) do
    if read.zones[node] and not read.averse[node] then return true end
  end
  return false
end

--- Looks through the blocks of a section on recommendations. 'heading' is what
-- the headings, or a lead-in above the section, say of those who are to act.
function places.section(read, section, heading, quiet)
  local reader, blocks, taken = read.reader, units.blocks(read, section), {}
  local found = {sure = {}, maybe = {}}
  local before, label, belongs, picky = read.count, nil, nil, has_zone(read, blocks)
  local named = false
  for _, node in ipairs(blocks) do
    local kind = node.kind
    if kind == "heading" then
      if units.is_named(read, node) then
        named = true
        units.section(read, section, heading)
      else
        heading = reader:heading(node) or heading
      end
    elseif kind == "section" or kind == "annex" then
      local own = read.zones[node]
      read.zones[node] = true
      if not read.averse[node] then
        places.section(read, node, heading, not own and (picky or quiet))
      end
    elseif named or taken[node] then
      belongs = false
    elseif kind == "table" then
      require "lib.rec.tables".take(read, node, not quiet)
    elseif kind == "paragraph" and units.is_named(read, node) then
      units.paragraph(read, node, heading, taken)
    elseif kind == "paragraph" and units.unnumbered(read, node, heading) then
      belongs = true
    elseif kind == "list" then
      if not belongs and not quiet then
        local at_once = node == blocks[2] and read.announces(section.first:text())
        mostly(read, node, heading, at_once and 4 or 2)
      end
      belongs = false
    elseif kind == "paragraph" then
      local next = node.next
      local stem = inherit(reader:lead_in(node, next and next.kind == "list", true),
        heading)
      label = node:attr "label" or label
      belongs = false
      if stem and stem.own and next and next.kind == "section" then
        heading, stem.above = stem, true
      elseif not lists.goes_on(read, node)
        and not (stem and lists.announced(read, node, stem, taken)) then
        local asks, first = reader:asks(node)
        local way = not paragraphs.is_reply(read, node)
          and weigh(node, asks, quiet, heading and heading.above)
        -- What such a paragraph announces is its own, or somebody's reply.
        belongs = way or heading ~= nil and node:text():byte(-1) == COLON
        if way then
          local into = found[way]
          into[#into + 1] = {node = node, asks = asks, label = label, first = first}
        end
      end
    end
  end
  if not found.sure[1] and read.count == before then found.sure = found.maybe end
  if found.sure ~= found.maybe then take_like(found, blocks) end
  for _, one in ipairs(found.sure) do paragraphs.take(read, one, heading) end
end

return places
