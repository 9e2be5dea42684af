-- SPDX-License-Identifier: MIT
-- Dates as they stand in reports, read in the language of the document. What
-- comes out can be compared and counted (lib.calendar).
local calendar = require "lib.calendar"
local rpt = require "rpt"

local date = {}

--- Makes a date from numbers; see lib.calendar for what a date can do.
date.new = calendar.new

-- Arabic-Indic digits as ASCII ones.
local function western(s)
  s = s:gsub("\217([\160-\169])", function(c)
    return string.char(c:byte() - 112)
  end)
  return (s:gsub("\219([\176-\185])", function(c)
    return string.char(c:byte() - 128)
  end))
end

local function pack_of(lang)
  if type(lang) == "string" then return (rpt.lang(lang)) end
  return lang
end

-- The byte behind the month name at i, and its number. Up to two short words
-- may stand before it ("1er", "de").
local function month_at(s, i, lang)
  for _ = 1, 3 do
    local n, value = lang:prefix("month", s, i)
    if n and n > 0 then return i + n, tonumber(value) end
    i = s:match("^%a?%a?%a?[%s.,\194\160\170\176\186]+()", i)
    if not i then return nil end
  end
end

-- The year behind at most four characters, and the byte behind it.
local function year_at(s, i)
  local other = "[^%d\n]?"
  local y, j = s:match("^" .. other:rep(4) .. "(%d%d%d%d)()", i)
  if y and not s:find("^%d", j) then return y, j end
end

-- What a date in figures looks like, and the order of its parts.
local figures = {
  {"^(%d%d%d%d)%-(%d%d)%-(%d%d)()", 1, 2, 3},
  {"^(%d%d%d%d)年(%d%d?)月(%d%d?)日()", 1, 2, 3},
  {"^(%d%d?)[./](%d%d?)[./](%d%d%d%d)()", 3, 2, 1},
}

--- The date that starts at byte i of the text, and the byte behind it.
-- Reads 2015-10-26, 26 October 2015, October 26, 2015, October 2015 (a month
-- without day), 26.10.2015 and 26/10/2015 (day first), 2015年10月26日.
function date.at(s, i, lang)
  for _, form in ipairs(figures) do
    local part = {s:match(form[1], i)}
    if part[1] then
      local found = date.new(part[form[2]], part[form[3]], part[form[4]])
      return found, found and part[4]
    end
  end
  lang = pack_of(lang)
  if not lang then return nil end
  local d, j = s:match("^(%d%d?)()", i)
  local m, y, k
  if d then
    if s:find("^%d", j) then return nil end
    j, m = month_at(s, j, lang)
  else
    local n, value = lang:prefix("month", s, i)
    if not n or n == 0 then return nil end
    j, m = i + n, tonumber(value)
    d, k = s:match("^%s+(%d%d?)%l?%l?,?%s()", j)
    j = k or j
  end
  if not j then return nil end
  y, j = year_at(s, j)
  local found = y and date.new(y, m, d)
  return found or nil, found and j
end

--- The first date in a text, and the bytes from and to which it stands.
-- @usage local due = date.find("by 30 June 2026 at the latest", "en")
function date.find(s, lang)
  lang = pack_of(lang)
  for i in s:gmatch "()%f[%w\128-\255][%w\128-\255]" do
    local found, behind = date.at(s, i, lang)
    if found then return found, i, behind - 1 end
  end
end

--- Reads a text that is a date and nothing else; nil if it is not one.
-- @usage local issued = date.parse("26 octobre 2015", "fr")
function date.parse(s, lang)
  s = western(s):gsub("^%s+", "")
  local found, j = date.at(s, 1, lang)
  if not found or #s:sub(j):gsub("^%s+", "") > 10 or s:find("%d", j) then
    return nil
  end
  return found
end

return date
