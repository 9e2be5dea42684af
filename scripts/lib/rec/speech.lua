-- SPDX-License-Identifier: MIT
-- Who speaks in a sentence: the document itself, or somebody it reports; and
-- statement nodes for what others are reported to have asked for.
local rpt_text = require "rpt.text"
local NAME = require "lib.rec.reading".NAME

local speech = {}

local SPACE = "^[%s\xC2\xA0]*()"

-- Does only an adverb, or a clause between commas, part 'at' from 'limit'?
local function reaches(read, text, at, limit)
  at = text:match(SPACE, at)
  while at and at < limit do
    if text:byte(at) == 44 then
      return text:sub(at + 1, limit - 1):find ",%s*$" ~= nil
    end
    at = read.verbs:skip("recommend.adverb", text, at)
  end
  return at == limit
end

--- The first byte of the sentence, or of the clause behind ";", that holds
-- byte 'at'.
function speech.start(read, text, at)
  local start = 1
  if text:find("[.!?]%s", 1) then
    for from, to in rpt_text.sentences(text, read.lang.code) do
      start = from
      if to >= at then break end
    end
  end
  return text:sub(1, at - 1):match("^.*;%s+()", start) or start
end

-- The subject right before the verb at 'limit', where a clause without a comma
-- stands before it.
local function right_before(read, text, start, limit)
  local at = math.max(start, limit - 60)
  for place in text:sub(at, limit - 1):gmatch "%f[^%s]()%S" do
    local from = at + place - 1
    local author = read.lang:prefix("recommend.author", text, from)
    local length = author or read.lang:prefix("attribution.subject", text, from)
    if length and reaches(read, text, from + length, limit) then
      return author and "author" or "group", from, from + length - 1
    end
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
    if lead and text:find("^,", lead) then
      at = text:match(SPACE, lead + 1)
    elseif lead and lang:prefix("recommend.author", text, lead) then
      at = lead
    end
    local author = lang:prefix("recommend.author", text, at)
    local length = author or lang:prefix("attribution.subject", text, at)
    if length and reaches(read, text, at + length, limit) then
      return author and "author" or "group", at, at + length - 1
    end
    local first, last = read.actors:at(text, at, limit - 1, found.names, start)
    if first and reaches(read, text, last + 1, limit) then
      return "other", first, last
    end
    at = text:match("^[^,]*,%s*()", at)
  end
  return right_before(read, text, start, limit)
end

-- What somebody else says in text[from, to]: {decider =, first =, last =,
-- verb = end of the verb of saying}, or nil.
local function said_in(read, found, hits, from, to)
  local modal
  local function by_other(at)
    local who, first, last = speech.speaker(read, found, at)
    if who == "group" or who == "other" then return first, last end
  end
  for _, decider in ipairs(found.deciders) do
    if decider.from >= from and decider.from <= to then
      if decider.class == "verb" or decider.class == "reported" then
        local first, last = by_other(decider.from)
        if first then return {decider = decider, first = first, last = last} end
      elseif decider.class == "modal" and decider.level > 1 then
        modal = modal or decider
      end
    end
  end
  for h = 1, #hits, 4 do
    if hits[h] >= from and hits[h + 1] <= to then
      if hits[h + 2] == "attribution.impersonal" and (modal or hits[h + 3] ~= "") then
        return {verb = hits[h + 1], decider = modal or {class = "verb",
          level = 2, from = hits[h], to = hits[h + 1], base = hits[h + 3]}}
      elseif hits[h + 2] == "attribution.verb" and modal and modal.from > hits[h] then
        local first, last = by_other(hits[h])
        if first then
          return {decider = modal, first = first, last = last, verb = hits[h + 1]}
        end
      end
    end
  end
end

-- The attributes of one statement.
local function fill(node, text, part, who, origin)
  if who then node:set("attribution", who, origin) end
  if part.first then
    node:set("addressee", text:sub(part.first, part.last), "read")
  end
  if part.verb and part.verb ~= "" then node:set("verb", part.verb, "inferred") end
  node:set("modality", NAME[part.level], "inferred", part.words)
  node:set("strength", tostring(part.level), "inferred")
end

--- Wraps the sentences of a paragraph in which others ask for something.
-- 'hits' are the cues of the paragraph.
function speech.mark(read, node, text, hits)
  local found, last_who = read:scan(text), nil
  for from, to in rpt_text.sentences(text, read.lang.code) do
    local said = said_in(read, found, hits, from, to)
    if said then
      local who, origin = said.first and text:sub(said.first, said.last), "read"
      if who and last_who and read.lang:is("attribution.pronoun", who) then
        who, origin = last_who, "inferred"
      end
      last_who = who or last_who
      local begin = from
      if said.verb then
        begin = text:match(SPACE, said.verb + 1)
        begin = read.verbs:skip("recommend.that", text, begin) or begin
      end
      local part = read:part(found, begin, to, {said.decider})
      fill(node:wrap_text("statement", from, to, "reported-speech",
        "somebody is reported to have asked for it"), text, part, who, origin)
    end
  end
end

return speech
