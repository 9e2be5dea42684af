-- SPDX-License-Identifier: MIT
-- Recommendations put together by who is asked, or by section. Knows what an
-- addressee is called in the language of the report, no output format.

local groups = {}

local function capital(s)
  return (s:gsub("^%l", string.upper))
end

-- The kind of addressee ("Each State", "Governments": States) that a printed
-- name belongs to, or the name without its article.
local function kind_of(name, pack)
  name = name:gsub("^%s+", ""):gsub("%s+$", "")
  local n = pack:prefix("output.article", name) or 0
  if n > 0 then name = name:sub(n + 1):gsub("^%s+", "") end
  local found, kind = pack:is("addressee", name)
  return found and kind ~= "" and kind or capital(name)
end

--- The heading a recommendation stands under; nil if it has none. 'by' is
-- addressee (the first of several), section or none.
function groups.key(rec, by, pack)
  if by == "addressee" then
    local name = (rec:attr "addressee" or ""):match "[^;]*[^;%s]"
    return name and kind_of(name, pack)
  elseif by == "section" then
    local headings = rec:headings()
    return headings[#headings]
  end
end

--- The recommendations of a report that are no part of another, in order.
-- @treturn array of nodes
function groups.recommendations(report)
  local list = {}
  for rec in report:each "recommendation" do
    if not rec:attr "part" then list[#list + 1] = rec end
  end
  return list
end

--- Puts entries {group = name or nil, ...} together in order of appearance,
-- those without a group last under the name 'other'.
-- @treturn array of {name, entries}
function groups.collect(entries, other)
  local list, by_name, rest = {}, {}, {name = other, entries = {}}
  for _, entry in ipairs(entries) do
    local group = entry.group and by_name[entry.group]
    if entry.group and not group then
      group = {name = entry.group, entries = {}}
      by_name[entry.group], list[#list + 1] = group, group
    end
    group = group or rest
    group.entries[#group.entries + 1] = entry
  end
  if #rest.entries > 0 then list[#list + 1] = rest end
  return list
end

return groups
