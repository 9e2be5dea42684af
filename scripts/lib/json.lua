-- SPDX-License-Identifier: MIT
-- JSON (RFC 8259), both ways. Knows nothing of reports.
local json = {}

--- Stands for JSON's null, which Lua tables cannot hold.
json.null = setmetatable({}, {__tostring = function() return "null" end})

local ESCAPES = {['"'] = '\\"', ["\\"] = "\\\\", ["\n"] = "\\n", ["\r"] = "\\r",
  ["\t"] = "\\t", ["\b"] = "\\b", ["\f"] = "\\f"}

local function escape(c)
  return ESCAPES[c] or ("\\u%04x"):format(c:byte())
end

--- A text as a JSON string, with quotes.
function json.string(text)
  if text:find '[%c"\\\x7F]' then text = text:gsub('[%c"\\\x7F]', escape) end
  return '"' .. text .. '"'
end

local function number(value)
  if value ~= value or value == math.huge or value == -math.huge then
    error("a number that JSON has no form for", 0)
  end
  return math.type(value) == "integer" and tostring(value)
    or ("%.14g"):format(value)
end

local encode

local function object(value, seen)
  if value == json.null then return "null" end
  if seen[value] then error("a table that holds itself", 0) end
  seen[value] = true
  local parts = {}
  local array = #value > 0 or getmetatable(value) == json.array_meta
  if array then
    for i = 1, #value do parts[i] = encode(value[i], seen) end
  else
    local keys = {}
    for key in pairs(value) do
      if type(key) ~= "string" then error("a key that is no string", 0) end
      keys[#keys + 1] = key
    end
    table.sort(keys)
    for i, key in ipairs(keys) do
      parts[i] = json.string(key) .. ":" .. encode(value[key], seen)
    end
  end
  seen[value] = nil
  local body = table.concat(parts, ",")
  return array and "[" .. body .. "]" or "{" .. body .. "}"
end

function encode(value, seen)
  local kind = type(value)
  if kind == "string" then return json.string(value) end
  if kind == "number" then return number(value) end
  if kind == "boolean" then return tostring(value) end
  if kind == "nil" then return "null" end
  if kind == "table" then return object(value, seen) end
  error("a " .. kind .. " has no form in JSON", 0)
end

json.array_meta = {}

--- Marks a table as an array, so that an empty one is written as [].
function json.array(list)
  return setmetatable(list, json.array_meta)
end

--- A value as JSON. Keys come out sorted; an empty table is an object unless
-- json.array() made it one. Raises for what JSON cannot hold.
function json.encode(value)
  local ok, text = pcall(encode, value, {})
  if not ok then error("json: " .. text, 2) end
  return text
end

--- The value of a JSON text; nil and a message where it is none. null is
-- json.null, arrays keep their mark.
function json.decode(text)
  return require "lib.json.read"(text, json)
end

return json
