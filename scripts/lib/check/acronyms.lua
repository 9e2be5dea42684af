-- SPDX-License-Identifier: MIT
-- Acronyms in running text: where each is used first and where it is
-- expanded. Which need no expansion is told by the language pack (class
-- check.acronym). Knows no log.
local acronyms = {}

local ROMAN = "^[IVXLCDM]+$"

-- Is the word at [from, to] part of a symbol, a number or a longer word?
local function is_part(text, from, to)
  return text:find("^[/%.%-\\_\x80-\xBF]", from - 1) and from > 1
    or text:find("^[/\\_\xC3]", to + 1) or text:find("^%.%d", to + 1)
    or text:find("^%-%d", to + 1)
end

-- Do capitals stand beside it, as in a line set in capitals?
local function is_shouting(text, from, to)
  return to - from >= 3 and (text:find("^%s%u%u%u+%f[%W]", to + 1)
    or text:sub(math.max(from - 24, 1), from - 1):find "%f[%w]%u%u%u+%s$")
end

-- "Long Name (LN)", "(hereinafter LN)" or "LN (Long Name)".
local function is_expanded(text, from, to)
  if text:sub(to + 1, to + 1) == ")" then
    return text:sub(math.max(from - 40, 1), from - 1):find "%([^%)]*$" ~= nil
  end
  return text:find("^s?%s%([%a\x80-\xFF]", to + 1) ~= nil
end

-- Three letters or more; a digit only between letters ("R2P"), else a code.
local function is_letters(word)
  return #word >= 3 and not word:find "%d%d" and not word:find "%d$"
end

--- Adds the acronyms of one text to 'seen': acronym -> {node, at, use (count),
-- expanded (order of its expansion), first (order of its first use)}.
function acronyms.add(seen, node, text, is_known)
  if not text:find "%u[%u%d]" or not text:find "%l%l" then return end
  for from, word in text:gmatch "()%f[%w](%u[%u%d]+)s?%f[%W]" do
    local to = from + #word - 1
    if not word:find(ROMAN) and not is_known(word)
      and is_letters(word) and not is_part(text, from, to) and not is_shouting(text, from, to) then
      local one = seen[word]
      if not one then
        one = {word = word, node = node, at = from, uses = 0}
        seen[word] = one
        seen[#seen + 1] = one
      end
      one.uses = one.uses + 1
      if is_expanded(text, from, to) then
        one.expanded = one.expanded or one.uses
      end
    end
  end
end

return acronyms
