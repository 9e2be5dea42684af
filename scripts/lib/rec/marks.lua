-- SPDX-License-Identifier: MIT
-- Makes recommendation nodes: wraps an item, a paragraph or the end of one,
-- reads it, and writes what was read as attributes, part by part.
local parts = require "lib.rec.parts"
local reading = require "lib.rec.reading"

local marks = {}

local NAME, LEVEL = reading.NAME, reading.LEVEL

-- Where parts begin: at sentences, and at clauses after a semicolon, that
-- hold a deciding word of their own.
local function starts(read, found, signs)
  local text, list, k = found.text, {1}, 1
  local open = parts.opens(read, found) ~= nil
  for from, to in require "rpt.text".sentences(text, read.lang.code) do
    local first = true
    while signs[k] and signs[k].from <= to do
      local cut = first and from or 0
      if not first and signs[k].class ~= "modal" then
        local last = signs[k - 1].to
        local after = text:sub(last, signs[k].from):match ".*; ()"
        cut = after and last + after - 1 or 0
      end
      if open and cut > list[#list] then list[#list + 1] = cut end
      first, open, k = false, true, k + 1
    end
  end
  return list
end

-- The parts of a text, read one by one.
local function parts_of(read, found, stem)
  local signs, last = {}, #found.text
  for _, decider in ipairs(found.deciders) do
    if decider.class ~= "stem" and (decider.level > 1 or not signs[1]) then
      signs[#signs + 1] = decider
    end
  end
  local begin = signs[1] and (signs[2] or signs[1].from > 60)
    and starts(read, found, signs)
  if not begin or not begin[2] then
    return {parts.read(read, found, 1, last, signs, stem)}
  end
  local list, k = {}, 1
  for n, from in ipairs(begin) do
    local to = begin[n + 1] and begin[n + 1] - 2 or last
    local own = {}
    while signs[k] and signs[k].from <= to do
      own[#own + 1], k = signs[k], k + 1
    end
    list[n] = parts.read(read, found, from, to, own, stem)
  end
  return list
end

-- Who is to act in a part: the names, how they were found, and from what.
local function who(read, found, part, before, stem)
  if part.first then
    local name = found.text:sub(part.first, part.last)
    if part.more then name = name .. "; " .. table.concat(part.more, "; ") end
    return name, "explicit"
  end
  local agent = part.passive
    and read.actors:agent(found.text, part.decider.to, part.to, found.names)
  if agent then return agent, "agent" end
  if before and before.origin == "explicit" then return before.names, "part" end
  if stem and stem.addressee then
    return stem.addressee, stem.origin or "stem", stem.text
  end
end

-- All who are to act in several parts: those named, else those found in
-- another way.
local function everybody(read, list)
  local names, seen, origin, reason = {}, {}, nil, nil
  for _, part in ipairs(list) do
    if part.names and (part.origin == "explicit" or not origin) then
      if origin ~= part.origin then names, seen = {}, {} end
      origin, reason = part.origin, part.reason
      for name in part.names:gmatch "[^;]+" do
        name = name:match "^ *(.*)"
        local key = read.actors:key(name)
        if not seen[key] then seen[key], names[#names + 1] = true, name end
      end
    end
  end
  return names[1] and table.concat(names, "; "), origin, reason
end

-- What holds for one part, or for the whole if it has but one. Only an organ
-- in a resolution binds (read.power).
local function fill(read, node, found, part, stem, names, origin, reason)
  local text = found.text
  local date = found.dates[1] and require "lib.rec.deadline"(read.lang, text,
    found.dates, part.from, part.to)
  if date and not part.up and part.level > 0 and part.level < 5 then
    part.level, part.words, part.up = part.level + 1, part.words .. "; " .. date, true
  end
  if part.level == 6 and not read.power then part.level = 5 end
  if names then
    node:set("addressee", names, origin == "explicit" and "read" or "inferred", reason)
    node:set("addressee-origin", origin, "inferred")
  end
  if part.verb then node:set("verb", part.verb, "inferred") end
  if part.category then node:set("category", part.category, "inferred") end
  node:set("modality", NAME[part.level], "inferred", part.words)
  node:set("strength", LEVEL[part.level], "inferred")
  if part.words ~= "" then node:set("modality-words", part.words, "inferred") end
  if part.form then
    if part.form == "gerund" then node:set("gerund", "yes", "inferred") end
    if part.lead then node:set("condition", part.lead, "read") end
    local said = require "lib.rec.standing"(read, found, part, stem, names)
    if said then node:set("text-selfstanding", said, "inferred", stem and stem.text) end
  end
  if part.target then node:set("target", part.target, "read") end
  if date then node:set("deadline", date, "read") end
end

-- Whoever stands in brackets at the end: those who made a recommendation.
local function made_by(text)
  local names
  while text:byte(-1) == 41 or text:byte(-2) == 41 do
    local before, name = text:match "^(.*%S) *%(([^()]+)%)[;.,]?$"
    if not name or #name > 400 or name:find "%d" or not name:find "^[%u\xC3]"
      or not name:find "%l" then break end
    names = names and name .. "; " .. names or name
    text = before
  end
  return names
end

-- Symbols, resolutions and paragraphs that a text names, in normal form.
local function references(read, text)
  local list, seen = {}, {}
  for _, one in ipairs(require "lib.refs".find(text, read.lang)) do
    local name = one.normal
    if name and not seen[name] then
      seen[name], list[#list + 1] = true, name
    end
  end
  return list[1] and table.concat(list, "; ")
end

-- Nodes for the parts of a compound one; 'offset' is the byte of 'block'
-- before the text.
local function make_parts(read, block, found, list, stem, offset)
  for n = #list, 1, -1 do
    local part = list[n]
    local inner = block:wrap_text("recommendation", offset + part.from,
      offset + part.to, "part", "a duty of its own in a compound recommendation")
    inner:set("part", tostring(n), "inferred")
    fill(read, inner, found, part, stem, part.names, part.origin, part.reason)
  end
end

--- Makes a recommendation of 'node' (an item or paragraph) whose text stands
-- in the paragraph 'block'. 'why': rule, reason, and where known label, stem,
-- confidence, found (read:scan), from and to (first and last byte, for a piece
-- of a paragraph), purpose. Returns the new node.
function marks.make(read, node, block, text, why)
  local stem, from = why.stem, why.from
  local rec
  if from then
    local to = why.to or #text
    rec = block:wrap_text("recommendation", from, to, why.rule, why.reason)
    text = text:sub(from, to)
  else
    rec = node:wrap("recommendation", nil, why.rule, why.reason)
  end
  local found = not from and why.found or read:scan(text)
  local list = parts_of(read, found, stem)
  for n, part in ipairs(list) do
    part.names, part.origin, part.reason = who(read, found, part, list[n - 1], stem)
  end
  local first = list[1]
  local names, origin, reason = first.names, first.origin, first.reason
  if list[2] or first.more then names, origin, reason = everybody(read, list) end
  if why.label then rec:set("label", why.label, "read") end
  fill(read, rec, found, first, stem, names, origin, reason)
  if stem then
    rec:set("stem", stem.text, "read")
    rec:set("stem-strength", LEVEL[stem.level], "inferred", stem.words)
  end
  if why.purpose then rec:set("purpose", why.purpose, "read") end
  if why.confidence then rec:set("confidence", why.confidence, "inferred", why.reason) end
  local by = made_by(text)
  if by then rec:set("by", by, "read") end
  local refs = text:find "%d" and references(read, text)
  if refs then rec:set("references", refs, "read") end
  if list[2] then
    rec:set("parts", tostring(#list), "inferred")
    make_parts(read, block, found, list, stem, (from or 1) - 1)
  end
  return rec
end

return marks
