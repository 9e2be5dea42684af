-- SPDX-License-Identifier: MIT
-- Finds who is named in a sentence. Words come from the language pack; knows
-- nothing of the tree.
local actors = {}
actors.__index = actors

-- A word with what may stand before it, up to white space or punctuation.
local WORD = "^[%s\"\xE2\x80\x9C\x98\xC2\xA0\xAB(]*()([^%s,;:()]+)()"
local SPACE = "^[%s\xC2\xA0]*()"

--- The names of a language pack.
function actors.new(lang)
  local roles = {["&"] = "of"}
  for _, line in ipairs(lang:list "noun-phrase") do roles[line.phrase] = line.value end
  return setmetatable({lang = lang, roles = roles}, actors)
end

local function is_capital(word)
  local byte, second = word:byte(1, 2)
  if byte ~= 0xC3 then return byte > 64 and byte < 91 end
  return second and second < 0x9F
end

-- The end of the known name that begins within 30 bytes of 'from', when only
-- plain words stand before it.
local function near(roles, text, from, names, n, limit)
  local start = names[n]
  if not start or start > limit or start - from > 30 then return end
  for word in text:sub(from, start - 1):gmatch "%S+" do
    if roles[word] or word:find "[,;:)]" then return end
  end
  return names[n + 1]
end

--- The noun phrase of somebody who can act, at byte 'at' and up to 'limit':
-- its first and last byte, or nil. 'names' is a flat array (from, to) of
-- known names; a capital at 'start' (of the sentence) proves nothing unless
-- the phrase reaches the limit.
function actors:at(text, at, limit, names, start)
  local roles, n, first, last, sure = self.roles, 1, nil, nil, false
  while at <= limit do
    local from, word, stop = text:match(WORD, at)
    if not from or from > limit then break end
    while names[n] and names[n] < from do n = n + 2 end
    if names[n] == from then
      last, sure = names[n + 1], true
      stop = last + 1
    else
      local role = roles[word:lower()]
      local bare = word:match "^%a'(.+)" or word:match "^%a\xE2\x80\x99(.+)" or word
      if role then
        if role == "stop" or role == "thing" or role == "of" and not first then break end
      elseif word:find "['\x99]%l?$" then
        break
      elseif is_capital(bare) then
        last = stop - 1
        sure = sure or from ~= start or bare ~= word or bare:find("%u", 2) ~= nil
        if #word > 4 and word:find "%.$" then
          last = last - 1
          break
        end
      else
        local name_end = near(roles, text, from, names, n, limit)
        if not name_end then break end
        last, sure, stop = name_end, true, name_end + 1
      end
    end
    first = first or from
    if text:find("^[;:)]", stop) then break end
    at = text:match("^,?()", stop)
  end
  if last and (sure or text:match(SPACE, last + 1) > limit) then
    return first, last
  end
end

-- "Ministries" of "Ministries of finance" before the verb at limit + 1.
local function whole(self, text, limit, first, last)
  if not first then return end
  local rest, stop = text:sub(last + 1, limit):match "^%s+(%S+)%s+[^,;:()]*%S()%s*$"
  if rest and self.roles[rest] == "of" and stop < 30 then last = last + stop - 1 end
  return first, last
end

-- The noun phrase that begins at the first determiner from byte 'at' on.
local function after_determiner(self, text, at, limit, names)
  for place, word in text:sub(1, math.min(limit, at + 200)):gmatch("()(%S+)", at) do
    if self.roles[word] == "the" then
      local first, last = self:at(text, place, limit, names)
      if first then return first, last end
    end
  end
end

--- The one who is to act according to the text from 'start' up to 'limit';
-- looks behind clauses that stand before the main one.
function actors:before(text, start, limit, names)
  local at, lead = start, self.lang:prefix("recommend.lead", text, start)
  if not lead then
    return whole(self, text, limit, self:at(text, start, limit, names, start))
  end
  local from = start + lead
  repeat
    local comma = text:find(",", from, true)
    if not comma or comma >= limit then
      if at > start then return end
      return after_determiner(self, text, from, limit, names)
    end
    at = text:match(SPACE, comma + 1)
    if not self.lang:prefix("recommend.lead", text, at) then
      local first, last = self:at(text, at, limit, names)
      if first then return whole(self, text, limit, first, last) end
    end
    from = at
  until false
end

--- The one between "and" or another joint at 'at' and 'limit', as printed, if
-- the phrase fills the place.
function actors:joined(text, at, limit, names)
  local word, after = text:match("^(%S+)%s+()", at)
  if word and self.roles[word] == "of" then at = after end
  local first, last = self:at(text, at, limit, names)
  if first and text:match(SPACE, last + 1) > limit then
    return text:sub(first, last)
  end
end

--- Who does what is said in the passive: "by X" in text[from, to], as printed.
function actors:agent(text, from, to, names)
  self.agents = self.agents or self.lang:list "recommend.agent"
  for _, line in ipairs(self.agents) do
    local at, last = text:find(" " .. line.phrase .. " ", from, true)
    local first
    if at and at < to then first, last = self:at(text, last + 1, to, names) end
    if first then return text:sub(first, last) end
  end
end

--- A name without the article before it, for comparing.
function actors:key(name)
  local word, rest = name:match "^(%S+)%s+(.+)"
  return word and self.roles[word:lower()] == "the" and rest:lower() or name:lower()
end

return actors
