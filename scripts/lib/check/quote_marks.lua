-- SPDX-License-Identifier: MIT
-- Counts straight and curly apostrophes and quotation marks and says which
-- of them are the odd ones. Knows no language and no log.
local quote_marks = {}

-- Positions are kept only while there are few: many are told in one finding.
local KEPT = 12

--- What can be mixed: a name, the straight sign, patterns of the curly ones.
quote_marks.pairs = {
  {name = "apostrophe", straight = "'", curly = {"\xE2\x80\x99"},
    open = "‘", close = "’"},
  {name = "quotation mark", straight = '"',
    curly = {"\xE2\x80\x9C", "\xE2\x80\x9D"}, open = "“", close = "”"},
}

--- Fresh counts for one kind of sign.
function quote_marks.count()
  return {straight = {n = 0}, curly = {n = 0}}
end

local function note(list, node, at, length)
  list.n = list.n + 1
  if list.n <= KEPT then
    list[list.n] = {node = node, at = at, length = length}
  end
end

--- Adds the signs of one text to the counts. A sign right after a digit
-- (feet, minutes, inches) does not count.
function quote_marks.add(counts, pair, node, text)
  local at = text:find(pair.straight, 1, true)
  while at do
    if not text:find("^%d", at - 1) or at == 1 then
      note(counts.straight, node, at, 1)
    end
    at = text:find(pair.straight, at + 1, true)
  end
  for _, sign in ipairs(pair.curly) do
    at = text:find(sign, 1, true)
    while at do
      note(counts.curly, node, at, #sign)
      at = text:find(sign, at + #sign, true)
    end
  end
end

--- The rarer kind if both occur: its list, its name, the other's list and
-- whether there are more than the list keeps. Nil if nothing is mixed.
function quote_marks.odd(counts)
  local straight, curly = counts.straight, counts.curly
  if straight.n == 0 or curly.n == 0 then return end
  if straight.n <= curly.n then
    return straight, "straight", curly, straight.n > KEPT
  end
  return curly, "curly", straight, curly.n > KEPT
end

--- The sign that should stand there.
function quote_marks.fix(pair, name, text, at)
  if name == "curly" then return pair.straight end
  local before = text:sub(at - 1, at - 1)
  local opens = at == 1 or before:find "[%s%(%[]"
    or text:sub(math.max(at - 3, 1), at - 1):find "\xE2\x80[\x93\x94]$"
  return opens and pair.open or pair.close
end

return quote_marks
