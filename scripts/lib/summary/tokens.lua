-- SPDX-License-Identifier: MIT
-- Words of a sentence and what they say about its weight, by the cues of a
-- language pack. Knows nothing of reports.
local text = require "rpt.text"

local tokens = {}

--- An array of strings as a set.
function tokens.set(list)
  local set = {}
  for _, item in ipairs(list) do set[item] = true end
  return set
end

local function phrases(pack, class)
  local set = {}
  for _, entry in ipairs(pack:list(class)) do
    set[text.lower(entry.phrase)] = true
  end
  return set
end

-- Writing without spaces between words: every character counts as a word.
local function ideographs(token, bag)
  local n = 0
  for c in token:gmatch(utf8.charpattern) do
    n = n + 1
    bag[#bag + 1] = c
  end
  return n
end

-- Sums the values of the cue phrases found (in percent).
local function weigh(cues, s)
  local sum = 0
  for from, _, class, value in cues:each(s) do
    if class ~= "digest.leaning" then
      sum = sum + (tonumber(value) or 0)
    elseif from == 1 then
      sum = sum - 40
    end
  end
  return math.max(-60, math.min(sum, 60)) / 100
end

--- A reader of sentences in the language of a pack. It has
-- content(s): the words of s that carry meaning, and how many words s has;
-- cues(s): -0.6 to 0.6, what cue phrases say about its weight;
-- weight(heading): how much room a section is given, 1 being usual.
function tokens.reader(pack)
  local stop = phrases(pack, "function-word")
  for word in pairs(phrases(pack, "digest.stop")) do stop[word] = true end
  local cues = pack:cues("digest.cue", "digest.leaning")
  local reader = {}
  function reader.content(s)
    local bag, n = {}, 0
    s = text.lower(s)
    -- Typographic quotes, dashes and spaces are no letters.
    if s:find "[\194\226\227\239]" then
      s = s:gsub("\226\128.", " "):gsub("\194.", " ")
      s = s:gsub("\227\128.", " "):gsub("\239\188[\129-\160]", " ")
    end
    for token in s:gmatch "[%w\128-\255]+" do
      if token:find "^[\227-\237]" then
        n = n + ideographs(token, bag)
      else
        n = n + 1
        if #token > 2 and not stop[token] and not token:find "^%d" then
          bag[#bag + 1] = token
        end
      end
    end
    return bag, n
  end
  function reader.cues(s) return weigh(cues, s) end
  function reader.weight(heading)
    if pack:is("heading.introduction", heading) then return 1.5 end
    local weighty = pack:is("heading.summary", heading)
      or pack:is("heading.conclusions", heading)
    return weighty and 2 or 1
  end
  return reader
end

return tokens
