-- SPDX-License-Identifier: MIT
-- Finds States by any of their names and gives the key by which they sort in
-- English. The names stand in lib/lang/states.lua.
local names = require "lib.lang.states"

-- Letters with marks sort as their plain letters.
local PLAIN = {
  ["Á"] = "a", ["á"] = "a", ["É"] = "e", ["é"] = "e", ["è"] = "e", ["ï"] = "i",
  ["Í"] = "i", ["í"] = "i", ["Î"] = "i", ["î"] = "i", ["ñ"] = "n", ["Ô"] = "o",
  ["ô"] = "o", ["ó"] = "o", ["ú"] = "u", ["ü"] = "u", ["Ü"] = "u", ["ê"] = "e",
  ["ë"] = "e", ["’"] = "'",
}

local function key_of(name)
  return (name:gsub("[\xC3\xE2][\x80-\xBF]+", PLAIN):lower())
end

local states = {}
local index

--- The English name of the State in whose name (in any known form) a text
-- ends, and its sorting key; nil if there is none.
function states.find(name)
  if not index then
    index = {}
    for line in names:gsub("\n|", "|"):gmatch "[^\n]+" do
      local first = line:match "^[^|]+"
      for form in line:gmatch "[^|]+" do
        index[key_of(form)] = first
      end
    end
  end
  local key = key_of(name)
  while key do
    local found = index[key]
    if found then return found, key_of(found) end
    key = key:match "^[^ ']+[ ']+(.+)$"
  end
end

return states
