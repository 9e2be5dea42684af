-- SPDX-License-Identifier: MIT
-- Goes through the places of a document where recommendations may stand, the
-- surest first: sections, operative paragraphs, announced lists, sentences.
-- What their words say is for the reader to tell; knows no language.
local lists = require "lib.rec.lists"
local paragraphs = require "lib.rec.paragraphs"
local places = require "lib.rec.places"
local said = require "lib.rec.said"
local units = require "lib.rec.units"
local zones = require "lib.rec.zones"

local document = {}

-- "(Norland);" at the end of an item: who made it.
local MADE_BY = "%(%u[^()]*%)[;.]?%s*$"

-- Does the node stand in a section that speaks of what others recommended?
local function is_averse(read, node)
  return zones.is_within(node, read.averse)
end

-- Paragraphs named as recommendations, wherever they stand.
local function take_named(read, taken)
  for node in read.reader:candidates "named" do
    if units.is_named(read, node) and not is_averse(read, node) then
      units.paragraph(read, node, nil, taken)
    end
  end
end

-- Tables outside of sections on recommendations.
local function take_tables(read, report)
  local done = {}
  for cell in read.heads:find(report, "cell") do
    local table = cell.parent.parent
    if not done[table] and table.first == cell.parent and not is_averse(read, table) then
      done[table] = true
      require "lib.rec.tables".take(read, table, false)
    end
  end
end

-- Those who ask by name, and how often.
local function count_speakers(read, taken)
  local count = {}
  for node in read.reader:candidates() do
    local asks, _, name = read.reader:asks(node)
    if asks == "other" and not taken[node] then count[name] = (count[name] or 0) + 1 end
  end
  return count
end

-- Does the lead-in of a list speak for somebody who asks more than once?
local function is_speaker(read, node, count)
  local next = node.next
  if not next or next.kind ~= "list" then return false end
  local asks, _, name = read.reader:asks(node)
  return asks == "other" and count[name] > 1
end

-- Lists and paragraphs that a lead-in announces. 'count' are those who ask.
local function take_announced(read, taken, count)
  for node in read.reader:candidates() do
    local next = node.next
    local stem = not taken[node] and not is_averse(read, node)
      and read.reader:lead_in(node, next and next.kind == "list", false)
    if stem and (stem.own or is_speaker(read, node, count)) then
      taken[node] = lists.announced(read, node, stem, taken)
    end
  end
end

-- Paragraphs that recommend by their own words.
local function take_sentences(read, taken, count)
  for node in read.reader:candidates() do
    if not taken[node] and (read.count == 0 or not node:closest "recommendation") then
      local asks, first, name = read.reader:asks(node)
      local own = asks == "sure" or asks == "other" and count[name] > 1
        or asks == "bare" and node:attr "label" and node:text():find(MADE_BY)
      if own and not is_averse(read, node) then
        paragraphs.take(read, {node = node, asks = asks, first = first,
          label = node:attr "label"})
      end
    end
  end
end

-- Numbered paragraphs outside of sections on recommendations in which the author
-- asks by verb, unless it was said there too.
local function take_rest(read, taken)
  for node in read.reader:candidates "numbered" do
    if not taken[node] and not node:closest "recommendation"
      and not is_averse(read, node) then
      local asks, first = read.reader:asks(node)
      local listed = asks == "sure" and node.next and node.next.kind == "list"
      local stem = listed and read.reader:lead_in(node, true, false)
      if stem and stem.own then
        lists.announced(read, node, stem, taken)
      elseif asks == "sure" and not said.before(read, node:text(), first or 1) then
        paragraphs.take(read, {node = node, asks = asks, first = first,
          label = node:attr "label"})
      end
    end
  end
end

--- Marks everything. 'sections' are those on recommendations. 'read' has a
-- reader of texts, which has searched the rest, and what was found so far:
-- count, seen (texts), zones, averse.
function document.mark(read, report, sections)
  for _, section in ipairs(sections) do
    if not zones.is_within(section, read.zones) then
      read.place = section.first:text()
      places.section(read, section)
    end
  end
  read.place = nil
  if report:root():each "resolution"() then
    require "lib.rec.operative".headed(read, report)
  end
  local taken, done = {}, {}
  take_named(read, taken)
  if read.count == 0 then take_tables(read, report) end
  local seek = read.count == 0
  -- Sections on recommendations held none: they may stand anywhere.
  if seek and sections[1] then read.reader:search(report, sections) end
  for node in read.reader:candidates "begins" do
    if read.reader:operative(node) then
      require "lib.rec.operative".take(read, node, done, taken)
    end
  end
  if seek then
    local count = count_speakers(read, taken)
    take_announced(read, taken, count)
    take_sentences(read, taken, count)
  else
    take_rest(read, taken)
  end
end

return document
