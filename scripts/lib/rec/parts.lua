-- SPDX-License-Identifier: MIT
-- Reads one part of a recommendation: its verb, who is to act, how strongly.
-- Words come from the language pack; knows nothing of the tree.
local strength = require "lib.rec.reading".strength

local parts = {}

-- The one named behind a verb that asks.
local function asked(read, found, decider, to)
  local text, names = found.text, found.names
  local at = decider.to + 2
  at = read.verbs:skip("recommend.object", text, at) or at
  if text:byte(at) ~= 44 then return read.actors:at(text, at, to, names) end
  for i = 1, #names, 2 do           -- a clause stands between
    local comma = text:sub(at, names[i] - 1):match ".*(), "
    if comma then
      local first, last = read.actors:at(text, at + comma + 1, to, names)
      if first then return first, last end
    end
  end
end

-- A part that begins with a verb ("Ratify", "To ratify", "Ratifying", "That X
-- ratify"): that verb, and where its clause begins; or nil.
local function clause(read, found, from, to, lead)
  local text, v = found.text, read.verbs
  local at = not lead and v:skip("recommend.that", text, from)
  if at then
    local first, last = read.actors:at(text, at, to, found.names)
    local base, category = v:at(text, (last or at - 1) + 1)
    return {form = "that", clause = at, verb = base, category = category,
      first = first, last = last}
  end
  at = v:skip("recommend.infinitive", text, from)
  local base, category, form, start, word = v:at(text, at or from)
  if base and (at or form == "base" or form == "gerund") then
    return {form = at and "base" or form, clause = at or from, verb = base,
      category = category, start = start, word = word, lead = lead}
  end
  if not lead and read.lang:prefix("recommend.lead", text, from) then
    local comma = text:find(",", from, true)
    if comma and comma < to then
      return clause(read, found, comma + 2, to, text:sub(from, comma - 1))
    end
  end
end

-- Lead-ins whose sentence an item ends.
local COMPLETED = {modal = true, verb = true, toward = true}

-- An item that ends the sentence of its lead-in ("The State should:") begins
-- with a verb even where the pack does not know it.
local function completes(read, found, from, stem)
  if not stem or not COMPLETED[stem.class] then return end
  local _, _, _, start, word = read.verbs:at(found.text, from)
  if not word or read.actors.roles[word]
    or read.actors:at(found.text, from, #found.text, found.names, from) then return end
  return {form = "base", clause = from, verb = word:lower(), start = start, word = word}
end

-- The one on whom a verb that asks works, so that he acts in turn:
-- "encouraging X to ...".
local function target(read, found, part)
  if not (part.verb and read.lang:is("recommend.verb", part.verb)) then return end
  local text, at = found.text, part.start + #part.word + 1
  local first, last = read.actors:at(text, at, part.to, found.names)
  if first then at = last + 2 else first = at end
  for _ = 1, 6 do                   -- up to the word that begins what he does
    local after = read.verbs:skip("recommend.infinitive", text, at)
    local word = after and text:match("^[^ ,;]+", after)
    if word and not read.actors.roles[word] then return text:sub(first, at - 2) end
    at = text:match("^[^ ,;:.()]+ ()", at)
    if last or not at then return end
  end
end

-- Does the decider rule the sentence, and not the verb it seems to begin with:
-- "Training should ...", "To see ..., we recommend ..."?
local function is_main(read, found, part, decider)
  if decider.class == "modal" then
    return part.form ~= "that" and decider.from - part.clause < 40
  end
  return part.form == "base" and decider.from > part.clause + 20
    and require "lib.rec.speech".speaker(read, found, decider.from) == "author"
end

-- Others who are to act, before the later modal verbs of the part.
local function add_others(read, found, part, deciders)
  for i = 2, #deciders do
    local other, last = deciders[i], deciders[i - 1]
    local cut = other.class == "modal"
      and found.text:sub(last.to, other.from - 1):match ".*[,;] ()"
    if cut then
      part.more = part.more or {}
      part.more[#part.more + 1] = read.actors:joined(found.text, last.to + cut - 1,
        other.from - 2, found.names)
    end
  end
end

--- Does the text begin with a verb, or with a clause before one?
function parts.opens(read, found)
  return clause(read, found, 1, #found.text)
end

--- Reads text[from, to], whose deciders are given: {level =, words =, verb =,
-- category =, form =, lead =, target =, first =, last = (of the one who is to
-- act), more = (others), passive =}.
function parts.read(read, found, from, to, deciders, stem)
  local text, decider = found.text, deciders[1]
  local modal = decider and decider.class == "modal"
  local part
  if not modal or decider.from - from >= 40
    or read.lang:prefix("recommend.that", text, from) then
    part = clause(read, found, from, to)
    if part and decider and is_main(read, found, part, decider) then part = nil end
  end
  if part or not decider then
    part = part or completes(read, found, from, stem) or {}
    part.from, part.to = from, to
    part.level, part.words, part.soft, part.up = strength(found,
      stem and stem.level or 3, stem and stem.words or "", part.clause or from, from, to)
    if part.word then part.target = target(read, found, part) end
    return part
  end
  part = {from = from, to = to, decider = decider}
  part.level, part.words, part.soft, part.up = strength(found, decider.level,
    text:sub(decider.from, decider.to), decider.to, from, to)
  local after = decider.to + 2
  if modal then
    after = read.verbs:past_adverbs(text, after)
    local passive = read.verbs:skip("recommend.passive", text, after)
    if passive then
      part.passive, after = true, passive
    else
      part.first, part.last = read.actors:before(text, from, decider.from - 2,
        found.names)
    end
  else
    part.first, part.last = asked(read, found, decider, to)
    if part.last then after = part.last + 2 end
    after = read.verbs:skip("recommend.infinitive", text, after) or after
  end
  local base, category, _, start, word = read.verbs:at(text, after)
  local plain = word and (modal and (not part.passive or read.verbs:is_participle(word))
    or part.last and word:find "^%l")
  part.verb = base or plain and word or decider.base
  part.category, part.start, part.word = category, start, word
  if word and base then part.target = target(read, found, part) end
  if deciders[2] then add_others(read, found, part, deciders) end
  return part
end

return parts
