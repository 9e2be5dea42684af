-- SPDX-License-Identifier: MIT
-- Base forms of verbs. Forms, endings and categories come from the language
-- pack; knows nothing of sentences.
local verbs = {}
verbs.__index = verbs

local WORD = "^[%s\xC2\xA0\"\xE2\x80\x9C]*()([%a\x80-\xFF][%w\x80-\xFF'-]*)"
local SPACE = "^[%s\xC2\xA0]*()"

--- The verbs of a language pack.
function verbs.new(lang)
  return setmetatable({lang = lang, known = {}}, verbs)
end

--- Starts 'text' at 'at' with a phrase of the class? The place behind it and
-- the white space after it, and the value; else nil.
function verbs:skip(class, text, at)
  local length, value = self.lang:prefix(class, text, at)
  if length then return text:match(SPACE, at + length), value end
end

-- What the word was before its ending; 'line' has an ending as its phrase and
-- "form - e ..." as its value.
local function strip(lang, word, line)
  local ending, form = line.phrase, nil
  if #word < #ending + 2 or word:sub(-#ending) ~= ending then return end
  local stem = word:sub(1, -#ending - 1)
  for piece in line.value:gmatch "%S+" do
    if not form then
      form = piece
    else
      local try = piece == "-" and stem or stem .. piece
      local is, category = lang:is("verb.category", try)
      if not is and try == stem and try:sub(-1) == try:sub(-2, -2) then
        try = try:sub(1, -2)      -- a doubled letter
        is, category = lang:is("verb.category", try)
      end
      if is then return {try, category, form} end
    end
  end
end

--- Base form, category and form ("base" or what verb.ending says) of a word;
-- nothing if the pack does not know the verb.
function verbs:base(word)
  word = word:lower()
  local known = self.known[word]
  if known == nil then
    local irregular, base = self.lang:is("verb.irregular", word)
    local is, category = self.lang:is("verb.category", irregular and base or word)
    known = is and {irregular and base or word, category,
      irregular and "participle" or "base"}
    self.endings = self.endings or self.lang:list "verb.ending"
    for i = 1, known and 0 or #self.endings do
      known = known or strip(self.lang, word, self.endings[i])
    end
    self.known[word] = known or false
  end
  if known then return known[1], known[2], known[3] end
end

--- The verb at byte 'at', adverbs before it left out: base form (nil when it
-- is not known), category, form, its first byte and the word as it stands.
function verbs:at(text, at)
  local after = text:match("^[%s,\xC2\xA0]*()", at)
  while after do
    at, after = after, self:skip("recommend.adverb", text, after)
    after = after and text:match("^,?%s*()", after)
  end
  local from, word = text:match(WORD, at)
  if not from then return end
  local length, category = self.lang:prefix("verb.category", text, from)
  if length and length >= #word then
    word = text:sub(from, from + length - 1)
    return word:lower(), category, "base", from, word
  end
  local base, class, form = self:base(word)
  return base, class, form, from, word
end

return verbs
