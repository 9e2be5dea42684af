-- SPDX-License-Identifier: MIT
-- Reads a text that asks for something: which words decide that it does, who
-- is to act, which verb, how strong. Words come from the language pack.
local actors = require "lib.rec.actors"
local verbs = require "lib.rec.verbs"

local reading = {}
reading.__index = reading

local LEVEL = {weigh = 1, invite = 2, ask = 3, press = 4, must = 5, bind = 6}
reading.NAME = {[0] = "note", "weigh", "invite", "ask", "press", "must", "bind"}
local SPACE = "^[%s\xC2\xA0]*()"

-- A hit that begins inside an earlier one of its family does not count.
local FAMILY = {["recommend.courtesy"] = 1, ["recommend.modal"] = 1,
  ["recommend.verb"] = 1, ["recommend.reported"] = 1, ["recommend.stem"] = 1,
  ["recommend.soften"] = 2, ["recommend.strengthen"] = 2, addressee = 3,
  ["recommend.deadline"] = 4}

--- A reader of texts for a language pack.
function reading.new(lang)
  return setmetatable({
    lang = lang, actors = actors.new(lang), verbs = verbs.new(lang),
    cues = lang:cues("recommend.courtesy", "recommend.modal", "recommend.verb",
      "recommend.reported", "recommend.stem", "recommend.soften",
      "recommend.strengthen", "recommend.deadline", "addressee"),
    count = 0, seen = {}, zones = {}, averse = {},
  }, reading)
end

--- The cues of a text: {text =, deciders = {from =, to =, class =, level =,
-- base =}, tones =, dates =, names = (flat: from, to)}.
function reading:scan(text)
  local deciders, tones, names, dates = {}, {}, {}, {}
  local ends = {0, 0, 0, 0}
  for from, to, class, value in self.cues:each(text) do
    local family = FAMILY[class]
    if from > ends[family] then
      ends[family] = to
      if family == 3 then
        names[#names + 1], names[#names + 2] = from, to
      elseif class ~= "recommend.courtesy" then
        local list = family == 1 and deciders or family == 2 and tones or dates
        local level, base = value:match "^(%a*) ?(.*)"
        list[#list + 1] = {from = from, to = to, class = class:sub(11),
          level = LEVEL[level], base = base, value = value}
      end
    end
  end
  return {text = text, deciders = deciders, tones = tones, names = names,
    dates = dates}
end

--- Level and words of a decider or lead-in, put up or down by the words in
-- text[from, to]; some count only within 'width' bytes from 'near' on.
function reading.strength(found, level, words, near, from, to, width)
  local down, up
  for _, tone in ipairs(found.tones) do
    if tone.from >= from and tone.to <= to then
      local soft = tone.class == "soften"
      if soft and not down and (tone.value == "any" or tone.from >= near
        and tone.from < near + (width or 25)) or not soft and not up then
        words = (words == "" and "" or words .. "; ")
          .. found.text:sub(tone.from, tone.to)
        down, up = down or soft, up or not soft
      end
    end
  end
  if level > 0 and level < 6 then
    level = math.max(1, math.min(5, level + (up and 1 or 0) - (down and 1 or 0)))
  end
  return level, words, down, up ~= nil
end

-- The one named behind a verb that asks.
local function asked(self, found, decider, to)
  local text, names = found.text, found.names
  local at = text:match(SPACE, decider.to + 1)
  at = self.verbs:skip("recommend.object", text, at) or at
  if not text:find("^,", at) then return self.actors:at(text, at, to, names) end
  for i = 1, #names, 2 do           -- a clause stands between
    local comma = text:sub(at, names[i] - 1):match ".*(),"
    local first, last = self.actors:at(text,
      text:match(SPACE, at + (comma or 0)), to, names)
    if comma and first then return first, last end
  end
end

-- A part that begins with a verb ("Ratify", "To ratify", "Ratifying", "That X
-- ratify"): that verb, and where its clause begins; or nil.
local function clause(self, found, from, to, lead)
  local text, v = found.text, self.verbs
  local at = not lead and v:skip("recommend.that", text, from)
  if at then
    local first, last = self.actors:at(text, at, to, found.names)
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
  if not lead and self.lang:prefix("recommend.lead", text, from) then
    local comma = text:find(",", from, true)
    if comma and comma < to then
      return clause(self, found, text:match(SPACE, comma + 1), to,
        text:sub(from, comma - 1))
    end
  end
end

-- The one on whom a verb that asks works, so that he acts in turn:
-- "encouraging X to ...".
local function target(self, found, part)
  if not (part.verb and self.lang:is("recommend.verb", part.verb)) then return end
  local text, at = found.text, part.start + #part.word
  local first, last = self.actors:at(text, at, part.to, found.names)
  if first then at = last + 1 else first = text:match(SPACE, at) end
  for _ = 1, 6 do                   -- up to the word that begins what he does
    local next = text:match(SPACE, at)
    local after = self.verbs:skip("recommend.infinitive", text, next)
    local word = after and text:match("^[^%s,;]+", after)
    if word and not self.actors.roles[word] then return text:sub(first, at - 1) end
    at = text:match("^[^%s,;:.()]+()", next)
    if last or not at then return end
  end
end

-- Does the decider rule the sentence, and not the verb it seems to begin with:
-- "Training should ...", "To see ..., we recommend ..."?
local function is_main(self, found, part, decider)
  if decider.class == "modal" then
    return part.form ~= "that" and decider.from - part.clause < 40
  end
  return part.form == "base" and decider.from > part.clause + 20
    and require "lib.rec.speech".speaker(self, found, decider.from) == "author"
end

-- An item that ends the sentence of its lead-in ("The State should:") begins
-- with a verb even where the pack does not know it.
local function completes(self, found, from, stem)
  if not stem or stem.class ~= "modal" and stem.class ~= "verb" then return end
  local _, _, _, start, word = self.verbs:at(found.text, from)
  if not word or self.actors.roles[word:lower()]
    or self.actors:at(found.text, from, #found.text, found.names, from) then return end
  return {form = "base", clause = from, verb = word:lower(), start = start, word = word}
end

--- Reads text[from, to], whose deciders are given: {level =, words =, verb =,
-- category =, form =, lead =, target =, first =, last = (of the one who is to
-- act), more = (others), passive =}.
function reading:part(found, from, to, deciders, stem)
  local text, decider = found.text, deciders[1]
  local part = clause(self, found, from, to)
  if part and decider and is_main(self, found, part, decider) then part = nil end
  if part or not decider then
    part = part or completes(self, found, from, stem) or {}
    part.from, part.to = from, to
    part.level, part.words, part.soft, part.up = self.strength(found, stem and stem.level or 3,
      stem and stem.words or "", part.clause or from, from, to)
    if part.word then part.target = target(self, found, part) end
    return part
  end
  part = {from = from, to = to, decider = decider}
  part.level, part.words, part.soft, part.up = self.strength(found, decider.level,
    text:sub(decider.from, decider.to), decider.to, from, to)
  local after = decider.to + 1
  if decider.class == "modal" then
    part.passive = self.lang:prefix("recommend.passive", text,
      text:match(SPACE, after)) ~= nil
    if not part.passive then
      part.first, part.last = self.actors:before(text, from, decider.from - 1,
        found.names)
    end
  else
    part.first, part.last = asked(self, found, decider, to)
    after = text:match(SPACE, (part.last or decider.to) + 1)
    after = self.verbs:skip("recommend.infinitive", text, after) or after
  end
  local base, category, _, start, word = self.verbs:at(text, after)
  local plain = word and (decider.class == "modal" or part.last and word:find "^%l")
  part.verb = base or plain and word or decider.base
  part.category, part.start, part.word = category, start, word
  if word and base then part.target = target(self, found, part) end
  for i = 2, #deciders do
    local other, last = deciders[i], deciders[i - 1]
    local cut = text:sub(last.to, other.from - 1):match ".*[,;]%s+()"
    if cut and other.class == "modal" then
      part.more = part.more or {}
      part.more[#part.more + 1] = self.actors:joined(text, last.to + cut - 1,
        other.from - 1, found.names)
    end
  end
  return part
end

return reading
