-- SPDX-License-Identifier: MIT
-- Words of a sentence made comparable: lower case, number words and months as
-- values, short forms written out. Words come from the language pack; knows
-- no tree.
local text_of = require "rpt.text"

local note_words = {}
note_words.__index = note_words

--- A maker of words for one language.
function note_words.new(lang)
  local months = {}
  for _, line in ipairs(lang:list "month") do months[line.phrase] = line.value end
  return setmetatable({lang = lang, known = {}, short = {}, months = months},
    note_words)
end

-- What a lower-case word is: its comparing key, and of which sort.
local function classify(self, word, raw)
  local lang, one = self.lang, {key = word}
  local is, value = lang:is("number", word)
  if not (is and value ~= "") then is, value = lang:is("check.ordinal", word) end
  if is and value ~= "" then
    one.key, one.number = value, value
  elseif word:find "^%d" then
    one.number = word
  end
  local month = self.months[raw] or self.months[word]
  if month then one.key, one.month = "month " .. month, month end
  one.stop = lang:is("function-word", word) or lang:is("check.stopword", word)
  one.title = lang:is("abbreviation", word .. ".")
  if #word > 4 and not one.number then one.key = one.key:gsub("s$", "") end
  return one
end

--- The key of a word, for vocabularies.
function note_words:key(raw)
  local one = self.known[raw]
  if not one then
    one = classify(self, text_of.lower(raw), raw)
    self.known[raw] = one
  end
  return one.key, one
end

-- Quotation marks, dashes and no-break spaces part words, bytes stay in place.
local function clean(text)
  return (text:gsub("\xE2\x80[\x80-\xBF]", "   "):gsub("\xC2[\xA0\xAB\xBB]", "  "))
end

--- Walks the raw words of a text: from, word, behind.
function note_words.each(text)
  return clean(text):gmatch "()([%w\x80-\xFF]+)()"
end

--- The words of text[i..j]: array of {from, to, raw, key, number, month,
-- stop, title, capital}; 'from' and 'to' are bytes of the whole text.
function note_words:list(text, i, j)
  local list = {}
  for from, raw, behind in note_words.each(text:sub(i, j)) do
    local _, class = self:key(raw)
    local parts = self.short[raw]
    local near = text:sub(i + from - 2, i + from - 2) .. text:sub(i + behind - 1,
      i + behind - 1)
    if near:find("/", 1, true) then class = {key = raw, stop = true} end
    for _, key in ipairs(parts or {class.key}) do
      list[#list + 1] = {from = i + from - 1, to = i + behind - 2, raw = raw,
        key = key, number = class.number, month = class.month,
        stop = class.stop, title = class.title,
        capital = raw:find "^%u" ~= nil or raw:find "^\xC3[\x80-\x9E]" ~= nil}
    end
  end
  return list
end

--- Learns short forms: those of the pack and "Long Name (LN)" in the text.
function note_words:learn(text)
  for from, letters in text:gmatch "()%((%u[%u%d]+)%)" do
    local before, words = text:sub(math.max(from - 90, 1), from - 1), {}
    for _, raw in note_words.each(before) do words[#words + 1] = raw end
    local left = #letters
    for w = #words, 1, -1 do
      local sign = letters:sub(left, left):lower()
      sign = sign == "2" and "t" or sign == "4" and "f" or sign
      local hit = words[w]:sub(1, 1):lower() == sign
      if hit then left = left - 1 end
      if left == 0 then
        local parts = {}
        for k = w, #words do parts[#parts + 1] = (self:key(words[k])) end
        self.short[letters] = parts
        break
      elseif not hit and not select(2, self:key(words[w])).stop then
        break
      end
    end
  end
end

--- Learns the short forms of the pack (class check.short).
function note_words:learn_pack()
  for _, line in ipairs(self.lang:list "check.short") do
    local parts = {}
    for _, raw in note_words.each(line.value) do
      parts[#parts + 1] = (self:key(raw))
    end
    self.short[line.phrase] = parts
  end
end

--- The full dates among words: array of {key = "23 6 2015", first, last}.
function note_words.dates(list)
  local dates = {}
  for m, word in ipairs(list) do
    local y = m + 1
    while list[y] and list[y].stop and y < m + 3 do y = y + 1 end
    local year = word.month and list[y] and list[y].raw:match "^%d%d%d%d$"
    local d = m - 1
    while year and list[d] do
      local day = list[d].raw:match "^%d%d?"
      if day and tonumber(day) <= 31 then
        dates[#dates + 1] = {first = list[d], last = list[y],
          key = ("%d %s %s"):format(day, word.month, year)}
      elseif not list[d].stop then
        break
      end
      d = d - 1
    end
  end
  return dates
end

--- The text of a sentence from one word to another.
function note_words.quote(sentence, first, last)
  return sentence.text:sub(first.from, last.to)
end

--- A test for words that are names in a sentence; a capital at its start says
-- nothing.
function note_words.is_name(sentence)
  local first = sentence.words[1]
  return function(word)
    return word.capital and word ~= first and not word.stop
      and not word.title and not word.number and not word.month
  end
end

return note_words
