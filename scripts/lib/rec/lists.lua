-- SPDX-License-Identifier: MIT
-- Takes what a lead-in announces: the items of a list, or the paragraphs
-- behind it. Knows no language.
local labels = require "lib.rec.labels"
local pieces = require "lib.rec.pieces"
local said = require "lib.rec.said"

local lists = {}

local SERIES = "it goes on with the numbers of recommendations before it"
local OPERATIVE = "its heading is an operative verb"
local ANNOUNCED = "its lead-in announces recommendations"

--- Makes recommendations of items or paragraphs.
function lists.take(read, nodes, stem, reason, confidence)
  local reader = read.reader
  local known = {stem = stem, rule = "list", reason = reason, confidence = confidence,
    references = read.references}
  for i, node in ipairs(nodes) do
    local label = node:attr "label"
    labels.remember(read, label, stem)
    known.label = labels.number(label)
    local list = node.kind == "paragraph" and pieces.lines(node)
    local from, own = pieces.run_on(read, i < #nodes and node)
    if list then
      for k = #list - 1, 1, -2 do
        known.from, known.to = list[k], list[k + 1]
        reader:make(node, known)
        read.count = read.count + 1
      end
      known.from, known.to = nil, nil
    elseif said.is_repeat(read, node) == nil then
      if from then known.from, known.to = 1, from - 1 end
      reader:make(node, known)
      known.from, known.to = nil, nil
      read.count = read.count + 1
    end
    known.stem = own or known.stem
  end
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

-- Is it a name over a part of the list ("Regarding the police")? The first part may
-- have any labels, a later one goes on with the numbers.
local function is_named(node, first)
  local list = node.next
  if node.kind ~= "paragraph" or node:attr "label" or not list or list.kind ~= "list"
    or node:text():find "[.;:,]%s*$" then return false end
  local label = list.first:attr "label"
  return first or label ~= nil and label:find "%w" ~= nil
    and not labels.plain(label):find "^%(?[1aAiI]$"
end

--- Takes what a lead-in announces, the list or the paragraphs behind it, and
-- notes the nodes in 'taken'; true if there are any.
function lists.announced(read, node, stem, taken)
  local next, nodes = node.next, {}
  -- "(...)" says that something was left out; a bullet may stand alone.
  while next and (next.kind == "furniture"
      or next.kind == "paragraph" and not read.reader:key(next)) do next = next.next end
  local list = next
  while list and (list == next and list.kind == "list" or is_named(list, list == next)) do
    if list.kind == "paragraph" then list = list.next end
    taken[list] = true
    for item in list:children "item" do nodes[#nodes + 1] = item end
    list = list.next
  end
  if not nodes[1] then
    nodes = labels.followers(read, node, stem)
    for _, one in ipairs(nodes) do taken[one] = true end
  end
  lists.take(read, nodes, stem, ANNOUNCED)
  return nodes[1] ~= nil
end

return lists
