-- SPDX-License-Identifier: MIT
-- Reads a lead-in, the paragraph that announces recommendations: for whom
-- they are and how strongly they are put. Knows nothing of the tree.
local parts = require "lib.rec.parts"
local strength = require "lib.rec.reading".strength

local lead_in = {}

-- The one a noun ("recommendations") is for: "for X", "examined by X".
local function toward(read, found, from)
  local text, over = found.text, 0
  read.toward = read.toward
    or read.lang:cues("recommend.toward", "recommend.made", "recommend.reviewed")
  for at, to, class in read.toward:each(text) do
    if at >= from and at > over then
      local first, last
      over = to
      if class == "recommend.reviewed" then
        first, last = read.actors:before(text, from, at - 2, found.names)
      elseif class == "recommend.toward" then
        first, last = read.actors:at(text, to + 2, #text, found.names)
      end
      if first then return first, last end
    end
  end
end

-- The words by which the last sentence, from byte 'from' on, announces.
local function decide(found, from)
  local first = {}
  for _, decider in ipairs(found.deciders) do
    local class = decider.class == "reported" and "verb" or decider.class
    if decider.from >= from then first[class] = first[class] or decider end
  end
  local verb, noun = first.verb, first.stem
  if verb and noun and noun.from < verb.from then return noun end
  return verb or first.modal or noun
end

-- "To X:": who is named behind such a word at byte 'at', as a stem.
local function addressed(read, text, at)
  at = at and read.verbs:skip("recommend.toward", text, at)
  if not at then return end
  local first, last = read.actors:at(text, at, #text, read:scan(text).names)
  if not first then return end
  return {text = text, level = 3, words = "", class = "toward",
    addressee = text:sub(first, last)}
end

--- What a heading says of those whom the recommendations below it are for.
function lead_in.heading(read, text)
  local stem = addressed(read, text, 1) or addressed(read, text, text:match "^.-:%s*()")
    or addressed(read, text, read.verbs:skip("recommend.heading", text, 1))
  if stem then stem.origin = "heading" end
  return stem
end

--- What a paragraph announces: {text =, level =, words =, soft =, addressee =,
-- class =, decider =, found =}, or nil. 'followed': a list comes next; 'zone':
-- the section is on recommendations.
function lead_in.read(read, text, followed, zone)
  local colon = text:find(":", -1, true) or text:find("\xEF\xBC\x9A", -3, true)
  if not colon and not followed then return end
  local found, from = read:scan(text), 1
  for first in require "rpt.text".sentences(text, read.lang.code) do from = first end
  local decider = decide(found, from)
  if not decider then return zone and colon and addressed(read, text, 1) or nil end
  if decider.class ~= "stem" and not colon then return end
  local part = {}
  if decider.class == "stem" then
    part.level, part.words, part.soft = strength(found, decider.level,
      text:sub(decider.from, decider.to), from, from, #text, #text)
    part.first, part.last = toward(read, found, from)
  else
    part = parts.read(read, found, from, #text, {decider})
  end
  return {text = text, level = part.level, words = part.words, soft = part.soft,
    class = decider.class, decider = decider, found = found,
    addressee = part.first and text:sub(part.first, part.last)}
end

return lead_in
