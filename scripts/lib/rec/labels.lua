-- SPDX-License-Identifier: MIT
-- Whether the labels of paragraphs say that they belong to a lead-in. Knows
-- no language.
local labels = {}

--- A label with its digits in ASCII and without its final mark.
function labels.plain(label)
  label = label:gsub("\xD9([\xA0-\xA9])", function(c) return c:byte() - 0xA0 end)
  label = label:gsub("\xDB([\xB0-\xB9])", function(c) return c:byte() - 0xB0 end)
  return label:match "^(.-)[.)-]?$"
end

--- May a paragraph with this label stand below a lead-in with that one? "140.1"
-- and "1." below "140.", "1." below "6.2", "(a)" below any; 'last' is the number
-- before it.
function labels.is_below(label, lead, last)
  if not label:find "^%d" then return true end
  if lead and label:find(lead .. ".", 1, true) == 1 and #label > #lead + 1 then
    return true
  end
  if lead and lead:find "%d%.%d" and not label:find "%d%.%d" then return true end
  local number, limit = tonumber((label:match "^(%d+)$")), tonumber(lead)
  if not number then return false end
  if last and number == last + 1 then return true end
  if limit then return number <= limit and number > (last or 0) end
  return not last and number == 1
end

return labels
