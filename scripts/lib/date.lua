-- SPDX-License-Identifier: MIT
-- Dates as they stand in reports: reading them in the language of the
-- document, comparing them, counting days. No clock, no time zone.
local rpt = require "rpt"

local date = {}

local Date = {}
Date.__index = Date

local function leap(y)
  return y % 4 == 0 and (y % 100 ~= 0 or y % 400 == 0)
end

local lengths = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}

local function length_of(y, m)
  return m == 2 and leap(y) and 29 or lengths[m]
end

local function integer(v)
  v = tonumber(v)
  return v and math.tointeger(v)
end

--- Makes a date; without a day it stands for the whole month. Nil if there
-- is no such day. The fields are year, month, day; tostring gives ISO 8601.
function date.new(y, m, d)
  y, m, d = integer(y), integer(m), d and integer(d)
  if not y or not m or y < 1 or y > 9999 or m < 1 or m > 12 then return nil end
  if d and (d < 1 or d > length_of(y, m)) then return nil end
  return setmetatable({year = y, month = m, day = d}, Date)
end

function Date:__tostring()
  if not self.day then return ("%04d-%02d"):format(self.year, self.month) end
  return ("%04d-%02d-%02d"):format(self.year, self.month, self.day)
end

--- Days since 1 January of the year 1 (which is day 0).
function Date:number()
  local y = self.year - 1
  local n = y * 365 + y // 4 - y // 100 + y // 400
  for m = 1, self.month - 1 do n = n + length_of(self.year, m) end
  return n + (self.day or 1) - 1
end

function Date.__eq(a, b) return tostring(a) == tostring(b) end
function Date.__lt(a, b) return a:number() < b:number() end
function Date.__le(a, b) return a:number() <= b:number() end
--- Days from b to a.
function Date.__sub(a, b) return a:number() - b:number() end

--- The date n days later; n may be negative.
-- @usage local due = date.parse "2015-10-26":add(90)
function Date:add(n)
  n = self:number() + n
  local y = n // 366 + 1
  while date.new(y + 1, 1, 1):number() <= n do y = y + 1 end
  n = n - date.new(y, 1, 1):number()
  local m = 1
  while n >= length_of(y, m) do n, m = n - length_of(y, m), m + 1 end
  return date.new(y, m, n + 1)
end

--- ISO number of the day of the week, 1 = Monday.
function Date:weekday() return self:number() % 7 + 1 end

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
