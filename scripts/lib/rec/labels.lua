-- SPDX-License-Identifier: MIT
-- Whether the labels of paragraphs say that they belong to a lead-in, or go on
-- with the numbers before them. Knows no language.
local labels = {}

local COLON = (":"):byte()
-- A comma or semicolon, wide or Arabic, at the end.
local GOES_ON = "[\xBC\xD8][\x8C\x9B]%s*$"

--- A label with its digits in ASCII and without its final mark.
function labels.plain(label)
  label = label:gsub("\xD9([\xA0-\xA9])", function(c) return c:byte() - 0xA0 end)
  label = label:gsub("\xDB([\xB0-\xB9])", function(c) return c:byte() - 0xB0 end)
  return label:match "^(.-)[.)-]?$"
end

--- May a paragraph with this label stand below a lead-in with that one? "140.1"
-- and "1." below "140.", "1." below "6.2", "(a)" below any; 'last' is the number
-- before it. With 'any' a series may go on from above the lead-in.
function labels.is_below(label, lead, last, any)
  if not label:find "^%d" then return true end
  if lead and label:find(lead .. ".", 1, true) == 1 and #label > #lead + 1 then
    return true
  end
  if lead and lead:find "%d%.%d" and not label:find "%d%.%d" then return true end
  if not lead and label:find "^%d[%d.]*%.%d+$" then
    -- "5.1" opens, or goes on, below a lead-in without a number.
    return not last or tonumber(label:match "%d+$") == last + 1
  end
  local number, limit = tonumber((label:match "^(%d+)$")), tonumber(lead)
  if not number then return false end
  if last and number == last + 1 then return true end
  if limit then return number <= limit and number > (last or 0) end
  return not last and (any or number == 1)
end

-- "10.1." and 4 of "10.1.4"; nil for a number of another form.
local function cut(label)
  if not label or not label:find(".", 1, true) then return nil end
  local prefix, number = labels.plain(label):match "^(.*%d%.)(%d+)$"
  return prefix, tonumber(number)
end

--- Keeps where a series such as "10.1.4" stands, and its lead-in.
function labels.remember(read, label, stem)
  local prefix, number = cut(label)
  read.series = prefix and {prefix = prefix, last = number, stem = stem} or read.series
end

--- The lead-in of the series that a label goes on with; nil for any other.
function labels.stem(read, label)
  local prefix, number = cut(label)
  local before = read.series
  return before and prefix == before.prefix and number == before.last + 1 and before.stem
    or nil
end

--- The label, where it is one that counts and no bullet; else nil.
function labels.number(label)
  return label and label:find "[%w\xC3-\xDF\xE3-\xED]" and label or nil
end

--- Is a paragraph a title of what follows: a line without a stop before a
-- paragraph that is numbered?
function labels.is_title(node, text)
  local next = node.next
  return next and next.kind == "paragraph" and next:attr "label" ~= nil
    and text:find "[%a%d)]%s*$" ~= nil
end

-- Is it a paragraph that begins with the verb of what is to be done?
local function is_order(read, node)
  return node.kind == "paragraph" and read.reader:asks(node) == "bare"
end

-- Does a paragraph among those behind a lead-in open a part of its own?
local function opens(read, node, stem)
  if node:text():byte(-1) ~= COLON then return false end
  if stem.kind == "toward" then return true end
  local own = read.reader:lead_in(node, true, true)
  return own ~= nil and own.own
end

--- The paragraphs after a lead-in that belong to it: those numbered below it,
-- or without a number as long as ";" leads on; up to the next "To the Council:".
function labels.followers(read, node, stem)
  local lead = node:attr "label"
  lead = lead and labels.plain(lead)
  local nodes, next, open, last, labelled = {}, node.next, true, nil, false
  while next and (next.kind == "paragraph" or next.kind == "furniture") do
    local label = next.kind == "paragraph" and next:attr "label"
    if label then
      label = labels.plain(label)
      if not labels.is_below(label, lead, last, stem.kind == "toward") then break end
      nodes[#nodes + 1] = next
      labelled, last = true, tonumber(label:match "%d+$") or last
    elseif next.kind == "paragraph" and labelled then
      if opens(read, next, stem) then break end
    elseif next.kind == "paragraph" then
      local text = next:text()
      if text:find "[%w\xC3-\xF4]" and not labels.is_title(next, text) then
        if not open then break end
        nodes[#nodes + 1] = next
        -- "To the Board:" and what each of the next ones asks
        open = stem.kind == "toward" and is_order(read, next)
            and next.next ~= nil and is_order(read, next.next)
          or text:find "[;,]%s*[%a\x80-\xFF]*%s*$" ~= nil or text:find(GOES_ON) ~= nil
      end
    end
    next = next.next
  end
  return nodes
end

return labels
