-- SPDX-License-Identifier: MIT
-- Facts in which two sentences about the same thing differ: numbers, dates,
-- names, enumerations. Works on words of lib/note/words.lua; knows no log.
local align = require "lib.note.align"
local words = require "lib.note.words"

local note_facts = {}

-- A longer difference is a rewording, not a slip.
local LONGEST = 8
-- An enumeration is compared over so many words.
local REACH = 14

local quote = words.quote

-- The word that follows, for showing a number with what it counts.
local function with_unit(sentence, word)
  for i, other in ipairs(sentence.words) do
    if other == word then
      local unit = sentence.words[i + 1]
      local near = unit and unit.from - word.to <= 2
      return quote(sentence, word, near and unit or word)
    end
  end
  return word.raw
end

local function pick(list, test)
  local picked = {}
  for _, word in ipairs(list) do
    if test(word) then picked[#picked + 1] = word end
  end
  return picked
end

local function is_number(word) return word.number end
local function is_month(word) return word.month end
local function missing(list, set)
  local left = {}
  for _, word in ipairs(list) do
    if not set[word.key] then left[#left + 1] = word end
  end
  return left
end

-- Words of one sort on both sides of a difference that the other lacks.
local function opposed(hunk, here_all, there_all, here_test, there_test)
  local here = missing(pick(hunk.here, here_test), there_all)
  local there = missing(pick(hunk.there, there_test), here_all)
  if here[1] and there[1] then return here, there end
end

local function keys(list)
  local set = {}
  for _, word in ipairs(list) do set[word.key] = true end
  return set
end

-- Does a difference consist of names on both sides?
local function is_pure(hunk, here_test, there_test)
  local function is_other(test)
    return function(word) return not word.stop and not test(word) end
  end
  return not pick(hunk.here, is_other(here_test))[1]
    and not pick(hunk.there, is_other(there_test))[1]
end

-- Remembers which words of the note were told about.
local function tell(there, list)
  there.told = there.told or {}
  for _, word in ipairs(list) do there.told[word] = true end
end

local function compare_hunk(here, there, hunk, give)
  local here_all, there_all = keys(here.words), keys(there.words)
  local a, b = opposed(hunk, here_all, there_all, is_month, is_month)
  if a then
    tell(there, b)
    give("note-date", a[1], a[#a], quote(here, a[1], a[#a]),
      quote(there, b[1], b[#b]))
    return
  end
  a, b = opposed(hunk, here_all, there_all, is_number, is_number)
  if a then
    tell(there, b)
    give("note-number", a[1], a[1], with_unit(here, a[1]), with_unit(there, b[1]))
    return
  end
  if #hunk.here > LONGEST or #hunk.there > LONGEST then return end
  local is_here, is_there = words.is_name(here), words.is_name(there)
  a, b = opposed(hunk, here_all, there_all, is_here, is_there)
  if a and is_pure(hunk, is_here, is_there) then
    tell(there, b)
    give("note-name", a[1], a[#a], quote(here, a[1], a[#a]),
      quote(there, b[1], b[#b]))
  end
end

-- What stands after an enumerating word: its words up to the clause's end.
local function enumeration(sentence, cues)
  for _, cue in ipairs(cues(sentence.text)) do
    if cue.from >= sentence.from and cue.to <= sentence.to then
      local list = {}
      for _, word in ipairs(sentence.words) do
        local last = list[#list]
        if word.from > cue.to then
          local between = sentence.text:sub(last and last.to + 1 or cue.to + 1,
            word.from - 1)
          if between:find "[;:%.%(%)]" or #list == REACH then break end
          list[#list + 1] = word
        end
      end
      if #list > 0 then return list end
    end
  end
end

local function compare_enumerations(here, there, cues, give)
  local a, b = enumeration(here, cues), enumeration(there, cues)
  if not a or not b then return end
  local a_keys, b_keys = keys(a), keys(b)
  local function is_content(word) return not word.stop end
  local only_a = missing(pick(a, is_content), b_keys)
  local only_b = missing(pick(b, is_content), a_keys)
  local same = #a - #only_a
  if (only_a[1] or only_b[1]) and (same > 0 or #only_a + #only_b <= 6) then
    tell(there, only_b)
    give("note-list", a[1], a[#a], quote(here, a[1], a[#a]),
      quote(there, b[1], b[#b]))
  end
end

--- Compares a sentence of the report with its pair in the note; calls
-- give(code, first word here, last word here, quote here, quote there).
function note_facts.compare(here, there, cues, give)
  local listed
  compare_enumerations(here, there, cues, function(code, first, last, ...)
    listed = {first.from, last.to}
    give(code, first, last, ...)
  end)
  for _, hunk in ipairs(align.differences(here.words, there.words)) do
    compare_hunk(here, there, hunk, function(code, first, last, ...)
      if not listed or first.from < listed[1] or last.to > listed[2] then
        give(code, first, last, ...)
      end
    end)
  end
end

return note_facts
