-- SPDX-License-Identifier: MIT
-- Recommendations put together by who is asked, or by section. Knows what an
-- addressee is called in the language of the report, no output format.
local words = require "lib.words"

local groups = {}

local function capital(s)
  return (s:gsub("^%l", string.upper))
end

-- The kinds of addressee ("Each State", "Governments": States) that the
-- printed names belong to, each once.
local function addressees(printed, pack)
  local seen, list = {}, {}
  for name in printed:gmatch "[^;]+" do
    name = name:gsub("^%s+", ""):gsub("%s+$", "")
    local n = pack:prefix("output.article", name) or 0
    if n > 0 then name = name:sub(n + 1):gsub("^%s+", "") end
    local found, kind = pack:is("addressee", name)
    kind = found and kind ~= "" and kind or capital(name)
    if name ~= "" and not seen[kind] then
      seen[kind], list[#list + 1] = true, kind
    end
  end
  return table.concat(list, "; ")
end

--- The heading a recommendation stands under; nil if it has none. 'by' is
-- addressee, section or none.
function groups.key(rec, by, pack)
  if by == "addressee" then
    local printed = rec:attr "addressee"
    local key = printed and addressees(printed, pack) or ""
    return key ~= "" and key or nil
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

--- The language pack that names the addressees of a report.
function groups.pack(report)
  return words.pack(report.lang)
end

return groups
