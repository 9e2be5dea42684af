-- SPDX-License-Identifier: MIT
-- A number in a sentence and what it measures, by the words of a language
-- pack. Knows nothing of reports.
local date = require "lib.date"

local measure = {}

-- Phrase of a class at byte i: the byte behind it and the value.
local function phrase(pack, class, s, i)
  local n, value = pack:prefix(class, s, i)
  if n and n > 0 then return i + n, value end
end

-- White space and joining signs from byte i on.
local function space(s, i)
  return s:match("^[%s\194\160]*()", i)
end

--- A number in digits ("1,250", "3.5") or in words at byte i: the byte behind
-- it, and whether it was a word.
function measure.number(pack, s, i)
  local j = s:match("^%d[%d.,\194\160]*()", i)
  if j then
    while s:find("^[.,\194\160]", j - 1) do j = j - 1 end
    return j, false
  end
  return phrase(pack, "number", s, i), true
end

local function is_year(s, i, j)
  local year = j - i == 4 and tonumber(s:sub(i, j - 1))
  return year and year >= 1900 and year <= 2100
end

-- What is counted: up to three words behind the number, to the first that
-- looks like a plural ("2,015 children"); without one they are no things
-- counted ("12 entered"). One thing is the word itself, and where the pack
-- knows no plurals all words are.
local function counted(pack, s, at, one)
  local stop
  local plurals = pack:list "figure.plural"
  for _ = 1, 3 do
    local behind = s:match("^%a[%a\128-\255%-]+()", at)
    local word = behind and s:sub(at, behind - 1)
    if not word or pack:is("function-word", word) then break end
    stop = behind
    if one then return word:find "^%u" and nil or "count", stop end
    for _, entry in ipairs(plurals) do
      if word:sub(-#entry.phrase) == entry.phrase then return "count", stop end
    end
    at = space(s, behind)
  end
  return stop and #plurals == 0 and "count" or nil, stop
end

--- The kind of the number at i to j, and where the figure ends; nil if it
-- counts nothing.
function measure.kind(pack, s, i, j, in_words)
  local at = space(s, j)
  if s:find("^%%", at) then return "percent", at + 1 end
  local k, kind = phrase(pack, "figure.unit", s, at)
  -- "Ten years" is mostly a manner of speaking.
  if k then return not (in_words and kind == "time") and kind, k end
  k = phrase(pack, "figure.of", s, at)
  local of = k and space(s, k)
  local last = of and measure.number(pack, s, of)
  -- "5 of 2019" and "1 of 18 June 2007" name a document and its date.
  if last and not is_year(s, of, last) and not date.at(s, of, pack) then
    return "share", last
  end
  if in_words or is_year(s, i, j) then return nil end
  return counted(pack, s, at, s:sub(i, j - 1) == "1")
end

return measure
