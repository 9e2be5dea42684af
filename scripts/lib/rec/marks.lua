-- SPDX-License-Identifier: MIT
-- Makes recommendation nodes: wraps an item, a paragraph or the end of one,
-- reads it, and writes what was read as attributes, part by part.
local rpt_text = require "rpt.text"
local NAME = require "lib.rec.reading".NAME

local marks = {}

-- Where parts begin: at sentences, and at clauses after a semicolon, that
-- hold a deciding word of their own.
local function starts(read, found, signs)
  local text, list, k = found.text, {1}, 1
  local open = read:part(found, 1, #text, {}).form ~= nil
  for from, to in rpt_text.sentences(text, read.lang.code) do
    local first = true
    while signs[k] and signs[k].from <= to do
      local cut = first and from or 0
      if not first and signs[k].class ~= "modal" then
        local last = signs[k - 1].to
        local after = text:sub(last, signs[k].from):match ".*;%s*()"
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
  local signs, parts, k = {}, {}, 1
  for _, decider in ipairs(found.deciders) do
    if decider.class ~= "stem" and (decider.level > 1 or not signs[1]) then
      signs[#signs + 1] = decider
    end
  end
  local begin = signs[1] and starts(read, found, signs) or {1}
  for n, from in ipairs(begin) do
    local to = begin[n + 1] and begin[n + 1] - 1 or #found.text
    local own = {}
    while signs[k] and signs[k].from <= to do
      own[#own + 1], k = signs[k], k + 1
    end
    parts[n] = read:part(found, from, to, own, stem)
  end
  return parts
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

-- All who are to act: those named, else those found in another way.
local function everybody(read, parts)
  local list, seen, origin, reason = {}, {}, nil, nil
  for _, part in ipairs(parts) do
    local explicit = part.origin == "explicit"
    if part.names and (explicit or not origin) then
      if origin ~= part.origin then list, seen = {}, {} end
      origin, reason = part.origin, part.reason
      for name in part.names:gmatch "[^;]+" do
        local key = read.actors:key(name:match "^%s*(.*)")
        if not seen[key] then
          seen[key], list[#list + 1] = true, name:match "^%s*(.*)"
        end
      end
    end
  end
  return list[1] and table.concat(list, "; "), origin, reason
end

local function put(node, name, value, origin, reason)
  if value then node:set(name, value, origin or "inferred", reason) end
end

-- What holds for one part, or for the whole if it has but one. Only an organ
-- in a resolution binds (read.power).
local function fill(read, node, found, part, stem, names, origin, reason)
  local date = found.dates[1] and require "lib.rec.deadline"(read.lang,
    found.text, found.dates, part.from, part.to)
  if date and not part.up and part.level > 0 and part.level < 5 then
    part.level, part.words = part.level + 1, part.words .. "; " .. date
  end
  if part.level == 6 and not read.power then part.level = 5 end
  put(node, "addressee", names, origin == "explicit" and "read", reason)
  put(node, "addressee-origin", names and origin)
  put(node, "verb", part.verb)
  put(node, "category", part.category)
  put(node, "gerund", part.form == "gerund" and "yes")
  put(node, "modality", NAME[part.level], nil, part.words)
  put(node, "strength", tostring(part.level))
  put(node, "modality-words", part.words ~= "" and part.words)
  put(node, "condition", part.lead, "read")
  put(node, "target", part.target, "read")
  put(node, "text-selfstanding", part.form
    and require "lib.rec.standing"(read, found, part, stem, names), nil, stem and stem.text)
  put(node, "deadline", date, "read")
end

-- Whoever stands in brackets at the end: those who made a recommendation.
local function made_by(text)
  local names
  while text:find "%)[%s;.,]*$" do
    local before, name = text:match "^(.*%S)%s*%(([^()]+)%)[%s;.,]*$"
    if not name or #name > 400 or name:find "%d" or not name:find "^[%u\xC3]"
      or not name:find "%l" then break end
    names = names and name .. "; " .. names or name
    text = before
  end
  return names
end

-- Symbols, resolutions and paragraphs that a text names, in normal form.
local function references(read, text)
  if not text:find "%d" then return end
  local list, seen = {}, {}
  for _, one in ipairs(require "lib.refs".find(text, read.lang)) do
    local name = one.normal
    if name and not seen[name] then
      seen[name], list[#list + 1] = true, name
    end
  end
  return list[1] and table.concat(list, "; ")
end

--- Makes a recommendation of 'node' (an item or paragraph) whose text stands
-- in the paragraph 'block'. 'why': rule, reason, and where known label, stem,
-- confidence, found (read:scan), from (first byte, for the end of a
-- paragraph), purpose. Returns the new node.
function marks.make(read, node, block, text, why)
  local stem = why.stem
  local rec
  if why.from then
    rec = block:wrap_text("recommendation", why.from, #text, why.rule, why.reason)
    text = text:sub(why.from)
  else
    rec = node:wrap("recommendation", nil, why.rule, why.reason)
  end
  local found = not why.from and why.found or read:scan(text)
  local parts = parts_of(read, found, stem)
  for n, part in ipairs(parts) do
    part.names, part.origin, part.reason = who(read, found, part, parts[n - 1], stem)
  end
  fill(read, rec, found, parts[1], stem, everybody(read, parts))
  put(rec, "label", why.label, "read")
  put(rec, "stem", stem and stem.text, "read")
  put(rec, "stem-strength", stem and tostring(stem.level), nil, stem and stem.words)
  put(rec, "purpose", why.purpose, "read")
  put(rec, "by", made_by(text), "read")
  put(rec, "references", references(read, text), "read")
  put(rec, "confidence", why.confidence, nil, why.reason)
  if not parts[2] then return rec end
  put(rec, "parts", tostring(#parts))
  for n = #parts, 1, -1 do
    local part = parts[n]
    local from = part.from + (why.from or 1) - 1
    local to = from + #text:sub(part.from, part.to):match "^(.-)%s*$" - 1
    local inner = block:wrap_text("recommendation", from, to, "part",
      "a duty of its own in a compound recommendation")
    put(inner, "part", tostring(n))
    fill(read, inner, found, part, stem, part.names, part.origin, part.reason)
  end
  return rec
end

return marks
