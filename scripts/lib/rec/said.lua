-- SPDX-License-Identifier: MIT
-- Remembers what was taken, so that a summary, a list or a table of it takes
-- nothing twice. Knows no language.
local said = {}

-- So many bytes tell one from another.
local ENOUGH = 60

local function beginning(text, first)
  return text:sub(first, first + ENOUGH - 1)
end

--- Notes a text that was taken, which begins at byte 'first'.
function said.remember(read, text, first)
  read.said[beginning(text, first)] = true
end

--- Was the same taken before?
function said.before(read, text, first)
  return read.said[beginning(text, first)] ~= nil
end

--- Was the same text taken below another heading? False for no text at all,
-- nil for another that was not.
function said.is_repeat(read, node)
  local key, place = read.reader:key(node), read.place or ""
  if not key then return false end
  local before = read.seen[key]
  read.seen[key] = before or place
  return before ~= nil and before ~= place or nil
end

return said
