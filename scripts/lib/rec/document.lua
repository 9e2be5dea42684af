-- SPDX-License-Identifier: MIT
-- Goes through the places of a document where recommendations may stand, the
-- surest first: sections, operative paragraphs, announced lists, sentences.
local lead_in = require "lib.rec.lead_in"
local lists = require "lib.rec.lists"
local marks = require "lib.rec.marks"
local places = require "lib.rec.places"
local speech = require "lib.rec.speech"

local document = {}

-- "ask" for a text that begins with a verb by which an organ asks, "note" for
-- another operative verb, else nil.
local function operative(read, text)
  local at, after = 1, 1
  while after do
    at, after = after, read.verbs:skip("recommend.adverb", text, after)
  end
  return read.lang:prefix("recommend.verb", text, at) and "ask"
    or read.lang:prefix("recommend.note", text, at) and "note"
end

-- Operative paragraphs: all numbered ones beside 'node', which asks.
local function take_operative(read, node, done)
  if node:closest "recommendation" then return end
  local first = node.parent.kind == "item" and node.parent or node
  local parent = first.parent
  if done[parent] or not first:attr "label" then return end
  done[parent], read.power = true, true
  local blocks = {}
  for child in parent:children("item", "paragraph") do blocks[#blocks + 1] = child end
  for _, block in ipairs(blocks) do
    local label = block:attr "label"
    local inner = block.kind == "item" and block.first or block
    local text = label and inner and inner:text() or ""
    local kind = operative(read, text)
    if kind then
      local rec = marks.make(read, block, inner, text, {label = label,
        rule = "operative-paragraph", reason = "it begins with an operative verb"})
      if kind == "note" then
        rec:set("modality", "note", "inferred")
        rec:set("strength", "0", "inferred")
      end
      read.count = read.count + 1
    end
  end
  read.power = false
end

-- Does the document itself announce, not somebody it reports, and not what
-- was announced before?
local function is_own(read, stem)
  if stem.class == "modal" then return stem.addressee end
  if stem.class == "stem" then
    return not read.lang:cues "recommend.previous":each(stem.text)()
  end
  local who = speech.speaker(read, stem.found, stem.decider.from)
  return who == "author" or who == "start"
end

--- Marks everything. 'zones' are sections on recommendations, 'others' the
-- paragraphs elsewhere that hold a cue ({node =, text =, hits =}).
function document.mark(read, zones, others)
  for _, section in ipairs(zones) do
    local parent = section.parent
    while parent and not read.zones[parent] do parent = parent.parent end
    if not parent then
      read.place = section.first:text()
      places.section(read, section)
    end
  end
  read.place = nil
  local seek, taken, done = read.count == 0, {}, {}
  for _, one in ipairs(others) do
    local hits = one.hits
    if hits[3] == "recommend.verb" and hits[1] < 40 and operative(read, one.text) then
      take_operative(read, one.node, done)
    end
  end
  if seek then
    for _, one in ipairs(others) do
      local node, next = one.node, one.node.next
      local stem = not taken[node]
        and lead_in.read(read, one.text, next and next.kind == "list")
      if stem and is_own(read, stem) then
        taken[node] = lists.announced(read, node, stem, taken)
      end
    end
  end
  for _, one in ipairs(others) do
    local node = one.node
    if not taken[node] and (read.count == 0 or not node:closest "recommendation") then
      local found = seek and read:scan(one.text)
      local sign, first
      if found then sign, first = places.sign(read, found) end
      if sign == "sure" then
        places.paragraph(read, {node = node, text = one.text, sign = sign,
          first = first, label = node:attr "label", found = found})
      else
        speech.mark(read, node, one.text, one.hits)
      end
    end
  end
end

return document
