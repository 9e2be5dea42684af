-- SPDX-License-Identifier: MIT
-- Finds who is named in a sentence. Words come from the language pack; knows
-- nothing of the tree.
local actors = {}
actors.__index = actors

-- A word with what may stand before it, up to white space or punctuation.
local WORD = "^[ \"\xE2\x80\x9C\x98\xC2\xAB(]*()([^ ,;:()]+)()"
local find, byte, match, sub = string.find, string.byte, string.match, string.sub

--- The names of a language pack.
function actors.new(lang)
  -- What a word is to a name: "the", "of", "stop", "thing" (see the class
  -- noun-phrase), or false.
  local roles = setmetatable({["&"] = "of"}, {__index = function(roles, word)
    local is, role = lang:is("noun-phrase", word)
    role = is and role
    roles[word] = role
    return role
  end})
  return setmetatable({lang = lang, roles = roles}, actors)
end

-- The end of the known name that begins within 30 bytes of 'from', when only
-- plain words stand before it.
local function near(roles, text, from, names, n, limit)
  local start = names[n]
  if not start or start > limit or start - from > 30 then return end
  for word in sub(text, from, start - 1):gmatch "%S+" do
    if roles[word] or find(word, "[,;:)]") then return end
  end
  return names[n + 1]
end

-- What stands behind the apostrophe of an article ("l'État"); nil for another
-- word with an apostrophe; the word itself if it has none.
local function bare(word)
  if not find(word, "'", 1, true) and not find(word, "\xE2\x80\x99", 1, true) then
    return word
  end
  return match(word, "^%a'(.+)") or match(word, "^%a\xE2\x80\x99(.+)")
end

--- The noun phrase of somebody who can act, at byte 'at' and up to 'limit':
-- its first and last byte, or nil. 'names' is a flat array (from, to) of
-- known names; a capital at 'start' (of the sentence) proves nothing unless
-- the phrase reaches the limit.
function actors:at(text, at, limit, names, start)
  local roles, n, first, last, sure = self.roles, 1, nil, nil, false
  while at <= limit do
    local from, word, stop = match(text, WORD, at)
    if not from or from > limit then break end
    while names[n] and names[n] < from do n = n + 2 end
    if names[n] == from then
      last, sure = names[n + 1], true
      stop = last + 1
    else
      local role = roles[word]
      if role then
        if role == "stop" or role == "thing" or role == "of" and not first then break end
      else
        local name = bare(word)
        local letter, second = byte(name or "a", 1, 2)
        if letter > 64 and letter < 91 or letter == 0xC3 and second and second < 0x9F then
          last = stop - 1
          sure = sure or from ~= start or name ~= word or find(name, "%u", 2) ~= nil
          if #word > 4 and byte(word, -1) == 46 then
            last = last - 1
            break
          end
        else
          local stop_name = name and near(roles, text, from, names, n, limit)
          if not stop_name then break end
          last, sure, stop = stop_name, true, stop_name + 1
        end
      end
    end
    first = first or from
    local sign = byte(text, stop)
    if sign == 44 then               -- a comma may join names
      stop = stop + 1
    elseif sign ~= 32 and sign ~= 46 then
      break
    end
    at = stop
  end
  if last and (sure or last >= limit) then return first, last end
end

-- "Ministries" of "Ministries of finance" before the verb at limit + 1.
local function whole(self, text, limit, first, last)
  if first and last < limit then
    local rest, stop = match(sub(text, last + 1, limit), "^ (%S+) [^,;:()]*%S() *$")
    if rest and stop < 30 and self.roles[rest] == "of" then last = last + stop - 1 end
  end
  return first, last
end

-- The noun phrase that begins at the first determiner from byte 'at' on.
local function after_determiner(self, text, at, limit, names)
  for place, word in sub(text, 1, math.min(limit, at + 200)):gmatch("()(%S+)", at) do
    if self.roles[word] == "the" then
      local first, last = self:at(text, place, limit, names)
      if first then return first, last end
    end
  end
end

--- The one who is to act according to the text from 'start' up to 'limit';
-- looks behind clauses that stand before the main one.
function actors:before(text, start, limit, names)
  local lang = self.lang
  local from = lang:prefix("recommend.lead", text, start)
  if not from then
    return whole(self, text, limit, self:at(text, start, limit, names, start))
  end
  from = start + from
  local comma = find(text, ",", from, true)
  if not comma or comma >= limit then
    return after_determiner(self, text, from, limit, names)
  end
  while comma and comma < limit do
    if not lang:prefix("recommend.lead", text, comma + 2) then
      local first, last = self:at(text, comma + 2, limit, names)
      if first then return whole(self, text, limit, first, last) end
    end
    comma = find(text, ",", comma + 1, true)
  end
end

--- The one between "and" or another joint at 'at' and 'limit', as printed, if
-- the phrase fills the place.
function actors:joined(text, at, limit, names)
  local word, after = match(text, "^(%S+) ()", at)
  if word and self.roles[word] == "of" then at = after end
  local first, last = self:at(text, at, limit, names)
  if first and last >= limit then return sub(text, first, last) end
end

--- Who does what is said in the passive: "by X" in text[from, to], as printed.
function actors:agent(text, from, to, names)
  self.agents = self.agents or self.lang:list "recommend.agent"
  for _, line in ipairs(self.agents) do
    local at, last = find(text, " " .. line.phrase .. " ", from, true)
    local first
    if at and at < to then first, last = self:at(text, last + 1, to, names) end
    if first then return sub(text, first, last) end
  end
end

--- A name without the article before it, for comparing.
function actors:key(name)
  local word, rest = match(name, "^(%S+) (.+)")
  return word and self.roles[word] == "the" and rest:lower() or name:lower()
end

return actors
