-- SPDX-License-Identifier: MIT
-- Reads a text that asks for something: which words decide that it does, and
-- how strong they are. Words come from the language pack.
local reading = {}
reading.__index = reading

local LEVEL = {weigh = 1, invite = 2, ask = 3, press = 4, must = 5, bind = 6}
reading.NAME = {[0] = "note", "weigh", "invite", "ask", "press", "must", "bind"}
reading.LEVEL = {[0] = "0", "1", "2", "3", "4", "5", "6"}

-- What a class says; a hit inside an earlier one of its family does not count.
local FAMILY = {["recommend.courtesy"] = 1, ["recommend.modal"] = 1,
  ["recommend.verb"] = 1, ["recommend.reported"] = 1, ["recommend.stem"] = 1,
  ["recommend.soften"] = 2, ["recommend.strengthen"] = 2,
  ["recommend.deadline"] = 3, addressee = 4}
local CLASS = {["recommend.modal"] = "modal", ["recommend.verb"] = "verb",
  ["recommend.reported"] = "reported", ["recommend.stem"] = "stem",
  ["recommend.soften"] = "soften", ["recommend.strengthen"] = "strengthen",
  ["recommend.deadline"] = "deadline"}
local NONE = {}

-- Level, base form and a mark that a value ("press urge") stands for.
local values = setmetatable({}, {__index = function(known, value)
  local level, base, more = value:match "^(%a*) ?(%S*) ?(.*)"
  known[value] = {LEVEL[level], base, more}
  return known[value]
end})

--- A reader of texts for a language pack.
function reading.new(lang)
  return setmetatable({
    lang = lang, actors = require "lib.rec.actors".new(lang),
    verbs = require "lib.rec.verbs".new(lang),
    cues = lang:cues("recommend.courtesy", "recommend.modal", "recommend.verb",
      "recommend.reported", "recommend.stem", "recommend.soften",
      "recommend.strengthen", "recommend.deadline", "addressee"),
    count = 0, seen = {}, zones = {}, averse = {},
  }, reading)
end

--- The cues of a text: {text =, deciders = {from =, to =, class =, level =,
-- base =, more =}, tones =, dates =, names = (flat: from, to)}.
function reading:scan(text)
  local deciders, tones, dates, names, n = {}, NONE, NONE, {}, 0
  local decided, toned, dated, named = 0, 0, 0, 0
  for from, to, class, value in self.cues:each(text) do
    local family = FAMILY[class]
    if family == 4 then
      if from > named then
        named, names[n + 1], names[n + 2], n = to, from, to, n + 2
      end
    elseif family == 1 then
      if from > decided then
        decided, class = to, CLASS[class]
        if class then
          local meaning = values[value]
          deciders[#deciders + 1] = {from = from, to = to, class = class,
            level = meaning[1], base = meaning[2], more = meaning[3]}
        end
      end
    elseif family == 2 then
      if from > toned then
        if toned == 0 then tones = {} end
        toned = to
        tones[#tones + 1] = {from = from, to = to, value = value,
          soft = class == "recommend.soften"}
      end
    elseif from > dated then
      if dated == 0 then dates = {} end
      dated = to
      dates[#dates + 1] = {from = from, to = to, value = value}
    end
  end
  return {text = text, deciders = deciders, tones = tones, names = names,
    dates = dates}
end

--- Level and words of a decider or lead-in, put up or down by the words in
-- text[from, to]; some count only within 'width' bytes from 'near' on. Also
-- whether it was put down, and up.
function reading.strength(found, level, words, near, from, to, width)
  local down, up = false, false
  for _, tone in ipairs(found.tones) do
    if tone.from >= from and tone.to <= to then
      local soft = tone.soft
      if soft and not down and (tone.value == "any" or tone.from >= near
        and tone.from < near + (width or 25)) or not soft and not up then
        words = (words == "" and "" or words .. "; ")
          .. found.text:sub(tone.from, tone.to)
        down, up = down or soft, up or not soft
      end
    end
  end
  if level > 0 and level < 6 then
    level = level + (up and 1 or 0) - (down and 1 or 0)
    level = level < 1 and 1 or level > 5 and 5 or level
  end
  return level, words, down, up
end

return reading
