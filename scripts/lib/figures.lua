-- SPDX-License-Identifier: MIT
-- The figures in a sentence: shares, sums, counts and dates, as printed. What
-- only looks like one (numbers of resolutions, paragraphs, years, symbols) is
-- left out. Words come from a language pack; knows nothing of reports.
local date = require "lib.date"
local measure = require "lib.summary.measure"

local figures = {}

-- Kinds by weight: the first tell most.
figures.kinds = {"percent", "share", "money", "scale", "count", "time", "date"}

-- Is the number at i to j a label or a reference and no quantity? It is when
-- letters or signs of a symbol touch it, or a word such as "resolution" goes
-- before it, if need be across "138 and" or "138, ".
local function is_reference(pack, s, i, j)
  if s:find("^[/\\%w_]", j) or s:find("^%-%a", j) then return true end
  if i > 1 and s:find("^[%w/\\._%-:#]", i - 1) then return true end
  local before = s:sub(1, i - 1)
  if before:find "%($" and s:find("^%)", j) then return true end
  while true do
    local rest = before:match "^(.-)%d[%d%s()]*,%s*$"
      or before:match "^(.-)%d[%d%s()]*%s%a+%s*$"
      or before:match "^(.-)%d[%d%s()]*\226\128\147$"
    if not rest then break end
    before = rest:gsub("%d+$", "")
  end
  local word = before:match "([%a\128-\255]+%.?)%s*$"
  return word ~= nil and (pack:is("figure.reference", word)) == true
end

-- A date or range of dates ("23 and 24 June 2015") at byte i; the number of
-- a document ("5/1 of 18 June 2007") begins none.
local function dates(pack, s, i, is_named)
  local found, j = date.at(s, i, pack)
  if found or is_named then return found and j end
  local next_day = s:match("^%d%d?%s+%a+%s+()", i)
    or s:match("^%d%d?\226\128\147()", i) or s:match("^%d%d?%-()", i)
  if next_day and s:find("^%d", next_day) then
    found, j = date.at(s, next_day, pack)
    return found and j
  end
end

-- Words before a figure that belong to it: "more than", "US$".
local function start(pack, s, i)
  local before = s:sub(1, i - 1)
  local sign = before:match "()%u?%u?%u?[$\194\163\226\130\172]+%s*$"
  if sign and before:find("[$\163\172]", sign) then
    return sign, true
  end
  for _, entry in ipairs(pack:list "figure.about") do
    local n = #entry.phrase
    local tail = before:sub(-n - 1):lower()
    if tail == entry.phrase .. " "
        and not before:sub(-n - 2, -n - 2):find "[%w\128-\255]" then
      return i - n - 1
    end
  end
  return i
end

-- Matchers of number words, one a pack.
local matchers = setmetatable({}, {__mode = "k"})

-- Bytes where a number may start: digits, and words of the class "number".
local function starts(pack, s)
  local list = {}
  for i in s:gmatch "()%d+" do list[#list + 1] = i end
  matchers[pack] = matchers[pack] or pack:cues "number"
  for from in matchers[pack]:each(s) do list[#list + 1] = from end
  table.sort(list)
  return list
end

--- The figures of a sentence in order: an array of {text, kind}.
-- @usage for _, f in ipairs(figures.find(s, rpt.lang "en")) do ... end
function figures.find(s, pack)
  local list, behind = {}, 1
  for _, i in ipairs(starts(pack, s)) do
    if i >= behind then
      local j, in_words = measure.number(pack, s, i)
      local is_named = j and is_reference(pack, s, i, j)
      local stop, kind = dates(pack, s, i, is_named), "date"
      if not stop and j and not is_named then
        local from, money = start(pack, s, i)
        kind, stop = measure.kind(pack, s, i, j, in_words)
        stop = kind and stop
        if money then kind, stop = "money", kind == "scale" and stop or j end
        i = from
      end
      if stop then
        list[#list + 1] = {text = s:sub(i, stop - 1), kind = kind}
        behind = stop
      elseif j then
        behind = j
      end
    end
  end
  return list
end

return figures
