-- SPDX-License-Identifier: MIT
-- Days of the calendar: which there are, their order, counting from one to
-- another. No clock, no time zone, no text but ISO 8601.

local calendar = {}

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
function calendar.new(y, m, d)
  y, m, d = integer(y), integer(m), d and integer(d)
  if not y or not m or y < 1 or y > 9999 or m < 1 or m > 12 then return nil end
  if d and (d < 1 or d > length_of(y, m)) then return nil end
  return setmetatable({year = y, month = m, day = d}, Date)
end

function Date:__tostring()
  if not self.day then return ("%04d-%02d"):format(self.year, self.month) end
  return ("%04d-%02d-%02d"):format(self.year, self.month, self.day)
end

-- Days before 1 January of a year.
local function before(y)
  y = y - 1
  return y * 365 + y // 4 - y // 100 + y // 400
end

--- Days since 1 January of the year 1 (which is day 0).
function Date:number()
  local n = before(self.year)
  for m = 1, self.month - 1 do n = n + length_of(self.year, m) end
  return n + (self.day or 1) - 1
end

function Date.__eq(a, b) return tostring(a) == tostring(b) end
function Date.__lt(a, b) return a:number() < b:number() end
function Date.__le(a, b) return a:number() <= b:number() end
--- Days from b to a.
function Date.__sub(a, b) return a:number() - b:number() end

--- The date n days later, or earlier if n is negative; nil outside of the
-- years 1 to 9999.
-- @usage local due = date.parse("2015-10-26"):add(90)
function Date:add(n)
  n = self:number() + n
  if n < 0 or n >= before(10000) then return nil end
  local y = n // 366 + 1
  while before(y + 1) <= n do y = y + 1 end
  n = n - before(y)
  local m = 1
  while n >= length_of(y, m) do n, m = n - length_of(y, m), m + 1 end
  return calendar.new(y, m, n + 1)
end

--- ISO number of the day of the week, 1 = Monday.
function Date:weekday() return self:number() % 7 + 1 end

return calendar
