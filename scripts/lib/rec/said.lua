-- SPDX-License-Identifier: MIT
-- Remembers how the sentences that were taken begin, so that a list or table of
-- them takes none again. Knows no language.
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

return said
