-- SPDX-License-Identifier: MIT
-- Recommendations put together by who is asked, or by section. Knows what an
-- addressee is called in the language of the report, no output format.

local text = require "rpt.text"

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
  if found and kind ~= "" then return kind end
  return capital(name), n > 0 and not name:find "%s"
end

--- The heading a recommendation stands under; nil if it has none. 'by' is
-- addressee (the first of several), section or none. Behind it: whether the
-- name is one word with an article, which may be short for a longer one.
function groups.key(rec, by, pack)
  if by == "addressee" then
    local name = (rec:attr "addressee" or ""):match "[^;]*[^;%s]"
    if name then return kind_of(name, pack) end
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

-- Is 'name' a longer form of 'short': "Ministry of Health", "Lamp Board"?
local function is_longer(name, short)
  return name:sub(1, #short + 1) == short .. " "
    or name:sub(-#short - 1) == " " .. short
end

-- The one name that 'short' can stand for; nil if there are several. What
-- only goes on from another ("Ministry of Health and the Police") is none.
local function only_longer(names, short)
  local found
  for _, name in ipairs(names) do
    if is_longer(name, short) then
      if found and is_longer(found, name) then found = nil end
      if found and not is_longer(name, found) then return nil end
      found = found or name
    end
  end
  return found
end

--- Gives entries {group, short} whose name is short for one other name that
-- name: "the Ministry" beside "the Ministry of Health".
function groups.lengthen(entries)
  local names, seen, printed = {}, {}, {}
  for _, entry in ipairs(entries) do
    local name = entry.group and text.lower(entry.group)
    if name and not seen[name] then
      seen[name], names[#names + 1], printed[name] = true, name, entry.group
    end
  end
  for _, entry in ipairs(entries) do
    local longer = entry.short and only_longer(names, text.lower(entry.group))
    entry.group = longer and printed[longer] or entry.group
  end
end

--- Puts entries {group = name or nil, ...} together in order of appearance,
-- those without a group last under the name 'other'. Case does not part them.
-- @treturn array of {name, entries}
function groups.collect(entries, other)
  local list, by_name, rest = {}, {}, {name = other, entries = {}}
  for _, entry in ipairs(entries) do
    local name = entry.group and text.lower(entry.group)
    local group = name and by_name[name]
    if name and not group then
      group = {name = entry.group, entries = {}}
      by_name[name], list[#list + 1] = group, group
    end
    group = group or rest
    group.entries[#group.entries + 1] = entry
  end
  if #rest.entries > 0 then list[#list + 1] = rest end
  return list
end

return groups
