-- SPDX-License-Identifier: MIT
-- Base forms of verbs. Forms, endings and categories come from the language
-- pack; knows nothing of sentences.
local verbs = {}
verbs.__index = verbs

local WORD = "^[\"\xE2\x80\x9C]*()([%a\x80-\xFF][%w\x80-\xFF'-]*)"
local match, sub = string.match, string.sub

--- The verbs of a language pack.
function verbs.new(lang)
  return setmetatable({lang = lang, known = {}}, verbs)
end

--- Starts 'text' at 'at' with a phrase of the class? The place behind it and
-- the space after it, and the value; else nil.
function verbs:skip(class, text, at)
  local length, value = self.lang:prefix(class, text, at)
  if not length then return end
  at = at + length
  return text:byte(at) == 32 and at + 1 or at, value
end

-- What the word was before its ending; 'line' has an ending as its phrase and
-- "form - e ..." as its value.
local function strip(lang, word, line)
  local ending, form = line.phrase, nil
  if #word < #ending + 2 or sub(word, -#ending) ~= ending then return end
  local stem = sub(word, 1, -#ending - 1)
  for piece in line.value:gmatch "%S+" do
    if not form then
      form = piece
    else
      local try = piece == "-" and stem or stem .. piece
      local is, category = lang:is("verb.category", try)
      if not is and try == stem and sub(try, -1) == sub(try, -2, -2) then
        try = sub(try, 1, -2)      -- a doubled letter
        is, category = lang:is("verb.category", try)
      end
      if is then return {try, category, form} end
    end
  end
end

--- Base form, category and form ("base" or what verb.ending says) of a word;
-- nothing if the pack does not know the verb.
function verbs:base(word)
  local known = self.known[word]
  if known == nil then
    local lang, lower = self.lang, word:lower()
    local irregular, base = lang:is("verb.irregular", lower)
    local is, category = lang:is("verb.category", irregular and base or lower)
    known = is and {irregular and base or lower, category,
      irregular and "participle" or "base"}
    self.endings = self.endings or lang:list "verb.ending"
    for i = 1, known and 0 or #self.endings do
      known = known or strip(lang, lower, self.endings[i])
    end
    self.known[word] = known or false
  end
  if known then return known[1], known[2], known[3] end
end

--- Has the word an ending of a participle?
function verbs:is_participle(word)
  self.endings = self.endings or self.lang:list "verb.ending"
  for _, line in ipairs(self.endings) do
    if sub(word, -#line.phrase) == line.phrase and line.value:find "^participle" then
      return true
    end
  end
end

--- The first byte of what stands at 'at', adverbs left out.
function verbs:past_adverbs(text, at)
  local after = at
  while after do
    at = match(text, "^[ ,]*()", after)
    after = self:skip("recommend.adverb", text, at)
  end
  return at
end

--- The verb at byte 'at', adverbs before it left out: base form (nil when it
-- is not known), category, form, its first byte and the word as it stands.
function verbs:at(text, at)
  local from, word = match(text, WORD, self:past_adverbs(text, at))
  if not from then return end
  local length, category = self.lang:prefix("verb.category", text, from)
  if length and length >= #word then
    word = sub(text, from, from + length - 1)
    return word:lower(), category, "base", from, word
  end
  local base, class, form = self:base(word)
  return base, class, form, from, word
end

return verbs
