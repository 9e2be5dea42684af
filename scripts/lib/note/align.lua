-- SPDX-License-Identifier: MIT
-- Which sentence of a report a sentence of a note retells, and where the two
-- differ word by word. Knows words as lib/note/words.lua makes them.
local note_align = {}

-- Sentences count as a pair from this similarity on (0 to 1).
local ENOUGH = 0.4

local function content(list)
  local set, n = {}, 0
  for _, word in ipairs(list) do
    if not word.stop and not set[word.key] then
      set[word.key], n = true, n + 1
    end
  end
  return set, n
end

--- An index of the note's sentences (each with field 'words').
function note_align.index(sentences)
  local index = {by_word = {}, sentences = sentences}
  for s, sentence in ipairs(sentences) do
    sentence.content, sentence.size = content(sentence.words)
    sentence.score = 0
    for key in pairs(sentence.content) do
      local at = index.by_word[key] or {}
      index.by_word[key] = at
      at[#at + 1] = s
    end
  end
  -- Words that most sentences of the note share say little.
  index.weight = {}
  for key, at in pairs(index.by_word) do
    index.weight[key] = 1 / #at
  end
  for _, sentence in ipairs(sentences) do
    sentence.total = 0
    for key in pairs(sentence.content) do
      sentence.total = sentence.total + index.weight[key]
    end
  end
  return index
end

--- Offers a sentence of the report, as an array of the keys of its words;
-- 'make' is called if it is the best so far and gives what to keep of it.
function note_align.offer(index, keys, make)
  local weights, counts, seen, other = {}, {}, {}, 0
  for _, key in ipairs(keys) do
    if not seen[key] then
      seen[key] = true
      local at = index.by_word[key]
      if at then
        for _, s in ipairs(at) do
          weights[s] = (weights[s] or 0) + index.weight[key]
          counts[s] = (counts[s] or 0) + 1
        end
      end
      other = other + 1
    end
  end
  local kept
  for s, weight in pairs(weights) do
    local sentence = index.sentences[s]
    local share = weight / sentence.total
    local dice = 2 * counts[s] / (sentence.size + other)
    local score = (share + dice) / 2
    if score >= ENOUGH and counts[s] >= 3 and score > sentence.score then
      kept = kept or make()
      sentence.score, sentence.pair = score, kept
    end
  end
end

-- Lengths of the longest common subsequences of the tails of a and b.
local function common(a, b)
  local rows = {}
  for i = #a + 1, 1, -1 do
    local row, below = {}, rows[i + 1]
    for j = #b + 1, 1, -1 do
      if i > #a or j > #b then row[j] = 0
      elseif a[i].key == b[j].key then row[j] = below[j + 1] + 1
      else row[j] = math.max(below[j], row[j + 1]) end
    end
    rows[i] = row
  end
  return rows
end

--- Where two lists of words differ: array of {here = words, there = words}.
function note_align.differences(a, b)
  local rows, hunks, hunk = common(a, b), {}, nil
  local i, j = 1, 1
  while i <= #a or j <= #b do
    if i <= #a and j <= #b and a[i].key == b[j].key then
      hunk, i, j = nil, i + 1, j + 1
    else
      if not hunk then
        hunk = {here = {}, there = {}}
        hunks[#hunks + 1] = hunk
      end
      if j > #b or (i <= #a and rows[i + 1][j] >= rows[i][j + 1]) then
        table.insert(hunk.here, a[i])
        i = i + 1
      else
        table.insert(hunk.there, b[j])
        j = j + 1
      end
    end
  end
  return hunks
end

return note_align
