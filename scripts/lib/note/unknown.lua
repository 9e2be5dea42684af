-- SPDX-License-Identifier: MIT
-- What a note says that its report nowhere does. Works on words of
-- lib/note/words.lua; knows no log.
local words = require "lib.note.words"

--- Names, numbers and dates of a note's sentence that stand nowhere in the
-- report: give(first word, last word, quote).
return function(there, vocabulary, dates, give)
  local told = there.told or {}
  for _, date in ipairs(words.dates(there.words)) do
    told[date.first], told[date.last] = true, true
    if not dates[date.key] then
      give(date.first, date.last, words.quote(there, date.first, date.last))
    end
  end
  local small, test, first, last = 0, words.is_name(there), nil, nil
  for _, word in ipairs(there.words) do
    if not (word.capital or word.stop or word.number) then small = small + 1 end
  end
  if small < 2 then return end         -- a title: its capitals say nothing
  for _, word in ipairs(there.words) do
    local new = not vocabulary[word.key] and not told[word]
      and (word.number or test(word)) and not word.stop
    if new then
      first, last = first or word, word
    end
    if first and not new then
      give(first, last, words.quote(there, first, last))
      first = nil
    end
  end
  if first then give(first, last, words.quote(there, first, last)) end
end
