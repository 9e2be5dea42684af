-- SPDX-License-Identifier: MIT
-- Reads JSON (RFC 8259), for lib.json. Knows nothing of reports.

local SPACE = "^[ \t\r\n]*()"
local BACK = {b = "\b", f = "\f", n = "\n", r = "\r", t = "\t", ['"'] = '"',
  ["\\"] = "\\", ["/"] = "/"}
local MAX_DEPTH = 200

local function fail(what, at)
  error({what = what, at = at}, 0)
end

local function unicode(text, at)
  local hex = text:match("^%x%x%x%x", at) or fail("four hexadecimal digits", at)
  local code = tonumber(hex, 16)
  if code >= 0xD800 and code < 0xDC00 then
    local low = text:match("^\\u([dD][c-fC-F]%x%x)", at + 4)
    if low then
      code = 0x10000 + (code - 0xD800) * 1024 + tonumber(low, 16) - 0xDC00
      return utf8.char(code), at + 10
    end
  end
  if code >= 0xD800 and code < 0xE000 then code = 0xFFFD end
  return utf8.char(code), at + 4
end

local function read_string(text, at)
  local parts = {}
  while true do
    local run, stop = text:match('^([^"\\%c]*)()', at)
    parts[#parts + 1] = run
    local sign = text:sub(stop, stop)
    if sign == '"' then return table.concat(parts), stop + 1 end
    if sign ~= "\\" then fail("the end of a string", stop) end
    local letter = text:sub(stop + 1, stop + 1)
    if letter == "u" then
      parts[#parts + 1], at = unicode(text, stop + 2)
    else
      parts[#parts + 1] = BACK[letter] or fail("an escape", stop)
      at = stop + 2
    end
  end
end

local read

-- What stands between the brackets of an array or object, from 'at' on.
local function read_items(text, at, depth, close, result, take)
  if depth > MAX_DEPTH then fail("less nesting", at) end
  at = text:match(SPACE, at)
  if text:sub(at, at) == close then return result, at + 1 end
  while true do
    at = text:match(SPACE, take(at))
    local sign = text:sub(at, at)
    if sign == close then return result, at + 1 end
    if sign ~= "," then fail("',' or '" .. close .. "'", at) end
    at = text:match(SPACE, at + 1)
  end
end

function read(text, at, depth, json)
  at = text:match(SPACE, at)
  local sign = text:sub(at, at)
  if sign == '"' then return read_string(text, at + 1) end
  local result = {}
  if sign == "[" then
    return read_items(text, at + 1, depth, "]", json.array(result), function(i)
      result[#result + 1], i = read(text, i, depth + 1, json)
      return i
    end)
  elseif sign == "{" then
    return read_items(text, at + 1, depth, "}", result, function(i)
      if text:sub(i, i) ~= '"' then fail("a key", i) end
      local key
      key, i = read_string(text, i + 1)
      i = text:match("^[ \t\r\n]*:()", i) or fail("':'", i)
      result[key], i = read(text, i, depth + 1, json)
      return i
    end)
  end
  local word, stop = text:match("^(%l+)()", at)
  if word == "null" then return json.null, stop end
  if word == "true" or word == "false" then return word == "true", stop end
  word, stop = text:match("^(%-?%d+%.?%d*[eE]?[+-]?%d*)()", at)
  local value = word and not word:find "^%-?0%d" and not word:find "%.[eE]?$"
    and tonumber(word)
  if not value then fail("a value", at) end
  return value, stop
end

--- The value of a JSON text, or nil and a message. 'json' is lib.json: its
-- null and array() are what the result is made with.
return function(text, json)
  local ok, value, stop = pcall(read, text, 1, 1, json)
  if ok and text:match(SPACE, stop) <= #text then
    ok, value = false, {what = "the end", at = stop}
  end
  if ok then return value end
  if type(value) ~= "table" then error(value, 0) end
  local _, lines = text:sub(1, value.at):gsub("\n", "")
  return nil, ("line %d: expected %s"):format(lines + 1, value.what)
end
