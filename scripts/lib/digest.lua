-- SPDX-License-Identifier: MIT
-- The sentences that carry most of a report, within a number of words.
-- Extractive: sentences are chosen and never changed. Words weigh by how
-- often their section and the document use them; the place in the section,
-- cue words and the length count too. The same text always gives the same
-- choice. Knows no output format.
local sections = require "lib.sections"
local tokens = require "lib.summary.tokens"
local words = require "lib.words"

local digest = {}

-- A sentence with less than this share of the best one's weight is left out.
local LEAST = 0.4
local IDEAL, LONGEST, SHORTEST = 22, 42, 8

local function score(sentence, unit, total, reader)
  local sum, distinct, seen = 0, 0, {}
  for _, word in ipairs(sentence.bag) do
    if not seen[word] then
      seen[word], distinct = true, distinct + 1
      sum = sum + math.sqrt(unit.count[word]) * math.log(1 + total[word])
    end
  end
  local value = sum / (distinct + 4)
  local factor = 1 + reader.cues(sentence.text)
  if sentence.opens == "section" then factor = factor + 0.25
  elseif sentence.opens then factor = factor + 0.12 end
  for word in pairs(seen) do
    if unit.title[word] then factor = factor + 0.08 end
  end
  local n = sentence.n
  if n < SHORTEST then factor = factor * n / SHORTEST * 0.7
  elseif n > LONGEST then factor = factor * 0.8 * LONGEST / n
  elseif n > IDEAL then factor = factor * (1 - (n - IDEAL) * 0.01) end
  return value * math.max(factor, 0.1)
end

-- How much of a sentence has been said by those chosen, 0 to 1.
local function said(sentence, chosen)
  local old = 0
  for _, word in ipairs(sentence.bag) do
    if chosen[word] then old = old + 1 end
  end
  return #sentence.bag > 0 and old / #sentence.bag or 1
end

-- The best sentence of a unit that fits and is worth it, given what is chosen
-- already.
local function best_of(unit, room, chosen, least)
  local best, value
  for _, sentence in ipairs(unit.sentences) do
    if not sentence.chosen and sentence.n <= room then
      local v = sentence.score * (1 - 0.6 * said(sentence, chosen))
      if v >= least and (not value or v > value) then
        best, value = sentence, v
      end
    end
  end
  return best
end

--- Chooses sentences of at most 'budget' words together. Sections get room by
-- their length, a summary, introduction or conclusion more than that.
-- @treturn array of {node = section, heading, sentences = {{text, node, at,
-- length}}}, sections without a chosen sentence left out
function digest.choose(report, budget)
  if budget <= 0 then return {} end
  local reader = tokens.reader(words.pack(report.lang))
  local units, total, all = sections.units(report, reader), {}, 0
  for _, unit in ipairs(units) do
    unit.title = tokens.set(reader.content(unit.heading or ""))
    unit.weight = unit.words * reader.weight(unit.heading or "")
    all = all + unit.weight
    for word, n in pairs(unit.count) do total[word] = (total[word] or 0) + n end
  end
  local top = 0
  for _, unit in ipairs(units) do
    unit.room = budget * unit.weight / all
    for _, sentence in ipairs(unit.sentences) do
      sentence.score = score(sentence, unit, total, reader)
      top = math.max(top, sentence.score)
    end
  end
  local chosen, left = {}, budget
  while true do
    local unit, sentence
    for _, candidate in ipairs(units) do
      if not unit or candidate.room > unit.room then
        local found = best_of(candidate, left, chosen, top * LEAST)
        if found then unit, sentence = candidate, found end
      end
    end
    if not sentence then break end
    sentence.chosen = true
    unit.room, left = unit.room - sentence.n, left - sentence.n
    for _, word in ipairs(sentence.bag) do chosen[word] = true end
  end
  local result = {}
  for _, unit in ipairs(units) do
    local list = {}
    for _, sentence in ipairs(unit.sentences) do
      if sentence.chosen then list[#list + 1] = sentence end
    end
    if #list > 0 then
      result[#result + 1] = {node = unit.node, heading = unit.heading,
        sentences = list}
    end
  end
  return result
end

return digest
