-- SPDX-License-Identifier: MIT
-- Takes recommendations that have a name and a number ("Recommendation 3"): a
-- paragraph, or what stands below such a heading. Each is one, whatever lists
-- it holds. Knows no language.
local labels = require "lib.rec.labels"
local said = require "lib.rec.said"

local units = {}

local COLON = (":"):byte()

local NAMED = "it is named as a recommendation, with a number"
local BARE = "it is named as a recommendation"
local TITLED = "it stands below the name of a recommendation, with a number"
local BELOW = "its heading names a recommendation, with a number"
local ASKS = {sure = true, other = true, past = true, duty = true, bare = true, modal = true}

--- Is a heading or paragraph named as a recommendation?
function units.is_named(read, node)
  local word = node:attr "label-word"
  return word ~= nil and read.announces(word)
end

--- The blocks of a section. A quotation that holds a paragraph named as a
-- recommendation is a box around it.
function units.blocks(read, section)
  local blocks = {}
  for child in section:children() do
    local box = false
    if child.kind == "quote" then
      for node in child:children "paragraph" do box = box or units.is_named(read, node) end
    end
    if box then
      for node in child:children() do blocks[#blocks + 1] = node end
    else
      blocks[#blocks + 1] = child
    end
  end
  return blocks
end

-- Makes one of the siblings 'first' to 'last', unless the same was taken before.
local function make(read, first, last, known)
  local block = first
  if first.kind == "list" then block = first.first.first end
  local key, leader = read.reader:key(block)
  key = (key or "") .. "\n" .. (known.label or "")
  if read.units[key] then return end
  read.units[key] = true
  leader = first == last and leader
  if leader then known.from, known.to = 1, leader - 1 end
  known.rule, known.last, known.references = "named", not leader and last or nil, read.references
  read.reader:make(first, known, block)
  read.count = read.count + 1
end

-- The list that ends the sentence of a paragraph, or the paragraph itself.
local function reach(node)
  local next = node.next
  return next and next.kind == "list" and node:text():byte(-1) == COLON and next or node
end

-- Does it end as a sentence, a lead-in or brackets do, which a title does not?
local function is_whole(node)
  local text = node:text()
  return node.kind == "list" or text:find "[;:)]%s*$" ~= nil
    or require "lib.sections".is_whole(text)
end

-- The paragraph that says what one with a name is only the title of.
local function titled(read, node)
  local next = node.next
  if is_whole(node) or not next or next.kind ~= "paragraph" or units.is_named(read, next) then
    return nil
  end
  local own, asks = read.reader:asks(node), read.reader:asks(next)
  -- "Paragraph 2.21" between a name and its sentence
  local aside = not own and is_whole(next) and not node:text():find "%S%s+%S+%s+%S+%s+%S"
  -- "Improve the data" over "The Commission should: ..."
  return (aside or (not own or own == "bare" and asks ~= own) and ASKS[asks]) and next
end

--- Takes a paragraph behind "Recommendation:", a name without a number, with the
-- list that ends its sentence; false for any other.
function units.unnumbered(read, node, stem)
  local text = node:text()
  local stop = text:find "[:.]"
  if not stop or stop > 32 then return false end
  local _, to, word = text:find "^([%w\x80-\xFF][%w%s\x80-\xFF]-)%s*[:.]%s+"
  if not word or to == #text or not read.announces(word) then return false end
  said.remember(read, text, to + 1)
  read.reader:make(node, {from = to + 1, to = #text, rule = "named", reason = BARE,
    label = labels.number(node:attr "label"), stem = stem, references = read.references})
  read.count = read.count + 1
  return true
end

--- Takes a named paragraph and notes what belongs to it in 'taken'.
function units.paragraph(read, node, stem, taken)
  local body = titled(read, node)
  local first = body or node
  local last = reach(first)
  make(read, first, last, {label = node:attr "label", reason = body and TITLED or NAMED,
    stem = stem})
  taken[node], taken[first], taken[last] = true, true, true
end

-- Takes the heading itself, which says it all.
local function take_heading(read, heading, stem)
  local text, label = heading:text(), heading:attr "label"
  local _, from = text:find(label, 1, true)
  if not from then return end
  from = from + 1
  while text:find("^[%s:.%-]", from) or text:find("^\xE2\x80[\x93\x94]", from) do
    from = from + (text:byte(from) == 0xE2 and 3 or 1)
  end
  if from > #text then return end
  make(read, heading, nil, {label = label, from = from, to = #text, reason = NAMED,
    stem = stem})
end

--- Takes what stands below a named heading: the first paragraph or list that
-- asks, or else the first whole sentence, or the first of all; the heading where
-- nothing does.
function units.section(read, section, stem)
  local heading, first, whole, any = section.first, nil, nil, nil
  for child in section:children("paragraph", "list") do
    local asks = child.kind == "paragraph" and read.reader:asks(child)
    if ASKS[asks] then
      first = child
      break
    end
    whole = whole or is_whole(child) and child
    any = any or child
  end
  first = first or whole or any
  if first then
    make(read, first, first.kind == "paragraph" and reach(first) or nil,
      {label = heading:attr "label", reason = BELOW, stem = stem})
  else
    take_heading(read, heading, stem)
  end
end

return units
