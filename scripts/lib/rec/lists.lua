-- SPDX-License-Identifier: MIT
-- Takes what a lead-in announces: the items of a list, or the paragraphs
-- behind it. Knows no language.
local labels = require "lib.rec.labels"

local lists = {}

local SERIES = "it goes on with the numbers of recommendations before it"
local OPERATIVE = "its heading is an operative verb"
local ANNOUNCED = "its lead-in announces recommendations"

-- A comma or semicolon, wide or Arabic, at the end.
local GOES_ON = "[\xBC\xD8][\x8C\x9B]%s*$"

--- Was the same text taken below another heading? False for no text at all,
-- nil for another that was not.
function lists.is_repeat(read, node)
  local key, place = read.reader:key(node), read.place or ""
  if not key then return false end
  local before = read.seen[key]
  read.seen[key] = before or place
  return before ~= nil and before ~= place or nil
end

-- The pieces of a paragraph whose lines are items of their own, ended by ";":
-- flat array of first and last bytes; nil for any other.
local function pieces(block)
  local list, at, text = nil, 1, nil
  for child in block:children() do
    if child.kind == "break" then
      text = text or block:text()
      if text:sub(1, at - 1):find ";[%a\x80-\xFF ]*$" then
        list = list or {1}
        list[#list + 1], list[#list + 2] = at - 1, at + 1
      end
      at = at + 1
    else
      at = at + #child:text()
    end
  end
  if list then list[#list + 1] = #text end
  return list
end

--- Makes recommendations of items or paragraphs.
function lists.take(read, nodes, stem, reason, confidence)
  local reader = read.reader
  local known = {stem = stem, rule = "list", reason = reason, confidence = confidence,
    references = read.references}
  for _, node in ipairs(nodes) do
    local label = node:attr "label"
    labels.remember(read, label, stem)
    known.label = label and label:find "[%w\xC3-\xDF\xE3-\xED]" and label or nil
    local list = node.kind == "paragraph" and pieces(node)
    if list then
      for i = #list - 1, 1, -2 do
        known.from, known.to = list[i], list[i + 1]
        reader:make(node, known)
        read.count = read.count + 1
      end
      known.from, known.to = nil, nil
    elseif lists.is_repeat(read, node) == nil then
      reader:make(node, known)
      read.count = read.count + 1
    end
  end
end

-- The paragraphs after a lead-in that belong to it: those numbered below it,
-- or without a number as long as ";" leads on.
local function followers(node)
  local lead = node:attr "label"
  lead = lead and labels.plain(lead)
  local nodes, next, open, last, labelled = {}, node.next, true, nil, false
  while next and (next.kind == "paragraph" or next.kind == "furniture") do
    local label = next.kind == "paragraph" and next:attr "label"
    if label then
      label = labels.plain(label)
      if not labels.is_below(label, lead, last) then break end
      nodes[#nodes + 1] = next
      labelled, last = true, tonumber(label:match "%d+$") or last
    elseif next.kind == "paragraph" and not labelled then
      local text = next:text()
      if text:find "[%w\xC3-\xF4]" then
        if not open then break end
        nodes[#nodes + 1] = next
        open = text:find "[;,]%s*[%a\x80-\xFF]*%s*$" ~= nil or text:find(GOES_ON) ~= nil
      end
    end
    next = next.next
  end
  return nodes
end

-- Can the paragraph or item go on behind "instructs the Council"? Behind the
-- verb alone anything can.
local function fits(read, node, stem)
  local asks = read.reader:asks(node)
  return asks and asks ~= "weak" or not stem.addressee and stem.level > 0
    and node:text():find "%a%a" ~= nil
end

--- Takes a paragraph that goes on with the numbers of the items before it, below
-- a heading of its own perhaps; true if it does.
function lists.goes_on(read, node)
  local stem = labels.stem(read, node:attr "label")
  if stem then lists.take(read, {node}, stem, SERIES) end
  return stem ~= nil
end

--- Takes what stands below a heading that is an operative verb: all that has a
-- number, or the one paragraph without.
function lists.operative(read, section, stem)
  local numbered, plain = {}, {}
  local function add(node)
    if fits(read, node, stem) then
      local to = node:attr "label" and numbered or plain
      to[#to + 1] = node
    end
  end
  for child in section:children("paragraph", "list") do
    if child.kind == "paragraph" then add(child) end
    for item in child:children "item" do add(item) end
  end
  if numbered[1] or #plain == 1 then
    lists.take(read, numbered[1] and numbered or plain, stem, OPERATIVE)
  end
end

--- Takes what a lead-in announces, the list or the paragraphs behind it, and
-- notes the nodes in 'taken'; true if there are any.
function lists.announced(read, node, stem, taken)
  local next, nodes = node.next, {}
  -- "(...)" says that something was left out.
  while next and next.kind == "paragraph" and not read.reader:key(next) do
    next = next.next
  end
  if next and next.kind == "list" then
    taken[next] = true
    for item in next:children "item" do nodes[#nodes + 1] = item end
  else
    nodes = followers(node)
    for _, one in ipairs(nodes) do taken[one] = true end
  end
  lists.take(read, nodes, stem, ANNOUNCED)
  return nodes[1] ~= nil
end

return lists
