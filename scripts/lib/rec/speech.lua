-- SPDX-License-Identifier: MIT
-- Who speaks in a sentence: the document itself, or somebody it reports; and
-- statement nodes for what others are reported to have asked for.
local reading = require "lib.rec.reading"
local sentences = require "rpt.text".sentences

local speech = {}
local NONE = {}

-- Does only an adverb, or a clause between commas, part 'at' from 'limit'?
local function reaches(read, text, at, limit)
  if text:byte(at) == 32 then at = at + 1 end
  while at and at < limit do
    if text:byte(at) == 44 then
      return text:find("^, ?$", limit - 2) ~= nil or text:sub(limit - 2, limit - 1) == ", "
    end
    at = read.verbs:skip("recommend.adverb", text, at)
  end
  return at == limit
end

--- The first byte of the sentence, or of the clause behind ";", that holds
-- byte 'at'.
function speech.start(read, text, at)
  local start = 1
  for from, to in sentences(text, read.lang.code) do
    start = from
    if to >= at then break end
  end
  return text:sub(1, at - 1):match("^.*; ()", start) or start
end

-- A known speaker at byte 'at' whose verb is at 'limit': kind, first, last.
local function known(read, text, at, limit)
  local lang = read.lang
  local author = lang:prefix("recommend.author", text, at)
  local length = author or lang:prefix("attribution.subject", text, at)
  if length and reaches(read, text, at + length, limit) then
    return author and "author" or "group", at, at + length - 1
  end
end

-- The subject right before the verb at 'limit', where a clause without a comma
-- stands before it.
local function right_before(read, text, start, limit)
  local from = math.max(start, limit - 60)
  for place in text:sub(from, limit - 1):gmatch " ()%S" do
    local kind, first, last = known(read, text, from + place - 1, limit)
    if kind then return kind, first, last end
  end
end

--- Who is the subject of the verb at byte 'limit': "author" when the document
-- speaks for itself, "group" for the words of attribution.subject, "other" for
-- a name, "start" when nothing stands before the verb, else nil; and the
-- first and last byte.
function speech.speaker(read, found, limit)
  local text, lang = found.text, read.lang
  local start = speech.start(read, text, limit)
  if reaches(read, text, start, limit) then return "start", start end
  local at = start
  while at and at < limit do
    local lead = read.verbs:skip("recommend.lead", text, at)
    if lead and text:byte(lead) == 44 then
      at = lead + 2
    elseif lead and lang:prefix("recommend.author", text, lead) then
      at = lead
    end
    local kind, first, last = known(read, text, at, limit)
    if kind then return kind, first, last end
    first, last = read.actors:at(text, at, limit - 2, found.names, start)
    if first and reaches(read, text, last + 1, limit) then return "other", first, last end
    at = text:match("^[^,]*, ?()", at)
  end
  return right_before(read, text, start, limit)
end

-- The one who speaks at the verb at 'at', if it is not the document: first and
-- last byte. Behind "and" it is the subject of the sentence.
local function other(read, found, at, joined)
  local kind, first, last = speech.speaker(read, found, at)
  if kind == "group" or kind == "other" then return first, last end
  if kind or not joined then return end
  last = read.lang:prefix("attribution.subject", found.text, 1)
  if last then return 1, last end
  return read.actors:at(found.text, 1, at, found.names, 0)
end

-- May the verb at 'at' have a subject before it? Not after "to" or "the"; after
-- "and" (then the second result is true) only a past form.
local function can_say(read, text, at, class, more)
  local word = text:sub(at > 24 and at - 24 or 1, at - 1):match "(%S+) $" or ""
  local role = read.actors.roles[word]
  if not role or role == "the" and read.lang:is("attribution.subject", word) then
    return true
  end
  local joined = role == "of" and class == "reported" and more ~= "ing"
  return joined, joined
end

-- What somebody else says in a sentence; 'marks' are its hits of attribution
-- (flat: to, class, value, from). {decider =, first =, last =, verb = end of
-- the verb of saying}, or nil.
local function said_in(read, found, marks)
  local text, modal = found.text, nil
  for _, decider in ipairs(found.deciders) do
    local class = decider.class
    if class == "verb" or class == "reported" then
      local may, joined = can_say(read, text, decider.from, class, decider.more)
      if may then
        local first, last = other(read, found, decider.from, joined)
        if first then return {decider = decider, first = first, last = last} end
      end
    elseif class == "modal" and decider.level > 1 then
      modal = modal or decider
    end
  end
  for m = 1, #marks, 4 do
    local to, class, base, from = marks[m], marks[m + 1], marks[m + 2], marks[m + 3]
    if class == "attribution.impersonal" and (modal or base ~= "") then
      return {verb = to, decider = modal or {class = "verb", level = 2,
        from = from, to = to, base = base}}
    elseif class == "attribution.verb" and modal and modal.from > from then
      local first, last = other(read, found, from)
      if first then return {decider = modal, first = first, last = last, verb = to} end
    end
  end
end

-- Makes the statement of one sentence; returns who said it.
local function make(read, node, offset, found, said, last_who)
  local text, origin = found.text, "read"
  local who = said.first and text:sub(said.first, said.last)
  if who and last_who and read.lang:is("attribution.pronoun", who) then
    who, origin = last_who, "inferred"
  end
  local begin = said.verb and said.verb + 2 or 1
  begin = said.verb and read.verbs:skip("recommend.that", text, begin) or begin
  local part = require "lib.rec.parts".read(read, found, begin, #text, {said.decider})
  local new = node:wrap_text("statement", offset, offset + #text - 1,
    "reported-speech", "somebody is reported to have asked for it")
  if who then new:set("attribution", who, origin) end
  if part.first then new:set("addressee", text:sub(part.first, part.last), "read") end
  if part.verb and part.verb ~= "" then new:set("verb", part.verb, "inferred") end
  new:set("modality", reading.NAME[part.level], "inferred", part.words)
  new:set("strength", reading.LEVEL[part.level], "inferred")
  return who
end

--- Wraps the sentences of a paragraph in which others ask for something.
-- 'hits' are the cues of the paragraph.
function speech.mark(read, node, text, hits)
  local h, n, who = 1, #hits, nil
  for from, to in sentences(text, read.lang.code) do
    local marks, asks, says, modal
    while h <= n and hits[h] <= to do
      local class = hits[h + 2]
      if class == "recommend.modal" then
        modal = true
      elseif class == "attribution.verb" or class == "attribution.impersonal" then
        says = true
        asks = asks or hits[h + 3] ~= ""
        marks = marks or {}
        table.move({hits[h + 1] - from + 1, class, hits[h + 3], hits[h] - from + 1},
          1, 4, #marks + 1, marks)
      elseif class ~= "recommend.stem" then
        asks = asks or can_say(read, text, hits[h], class:sub(11),
          hits[h + 3]:match "%S+$")
      end
      h = h + 4
    end
    if asks or says and modal then
      local found = read:scan(text:sub(from, to))
      local said = said_in(read, found, marks or NONE)
      if said then who = make(read, node, from, found, said, who) or who end
    end
    if h > n then break end
  end
end

return speech
