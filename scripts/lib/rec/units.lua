-- SPDX-License-Identifier: MIT
-- Takes recommendations that have a name and a number ("Recommendation 3"): a
-- paragraph, or what stands below such a heading. Each is one, whatever lists
-- it holds. Knows no language.
local units = {}

local COLON = (":"):byte()

local NAMED = "it is named as a recommendation, with a number"
local BARE = "it is named as a recommendation"
local BELOW = "its heading names a recommendation, with a number"
local ASKS = {sure = true, other = true, past = true, duty = true, bare = true, modal = true}

--- Is a heading or paragraph named as a recommendation?
function units.is_named(read, node)
  local word = node:attr "label-word"
  return word ~= nil and read.announces(word)
end

-- Makes one of the siblings 'first' to 'last', unless the same was taken before.
local function make(read, first, last, known)
  local block = first
  if first.kind == "list" then block = first.first.first end
  local key = (read.reader:key(block) or "") .. "\n" .. (known.label or "")
  if read.units[key] then return end
  read.units[key] = true
  known.rule, known.last, known.references = "named", last, read.references
  read.reader:make(first, known, block)
  read.count = read.count + 1
end

-- The list that ends the sentence of a paragraph, or the paragraph itself.
local function reach(node)
  local next = node.next
  return next and next.kind == "list" and node:text():byte(-1) == COLON and next or node
end

--- Takes a paragraph behind "Recommendation:", a name without a number, with the
-- list that ends its sentence; false for any other.
function units.unnumbered(read, node, stem)
  local text = node:text()
  local colon = text:find(":", 1, true)
  if not colon or colon > 32 then return false end
  local _, to, word = text:find "^([%w\x80-\xFF][%w%s\x80-\xFF]-)%s*:%s+"
  if not word or to == #text or not read.announces(word) then return false end
  read.reader:make(node, {from = to + 1, to = #text, rule = "named", reason = BARE,
    stem = stem, references = read.references})
  read.count = read.count + 1
  return true
end

--- Takes a named paragraph; returns the last node that belongs to it.
function units.paragraph(read, node, stem)
  local last = reach(node)
  make(read, node, last, {label = node:attr "label", reason = NAMED, stem = stem})
  return last
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
-- asks, or else the first of all; the heading where nothing does.
function units.section(read, section, stem)
  local heading, first = section.first, nil
  for child in section:children("paragraph", "list") do
    local asks = child.kind == "paragraph" and read.reader:asks(child)
    if ASKS[asks] then
      first = child
      break
    end
    first = first or child
  end
  if first then
    make(read, first, first.kind == "paragraph" and reach(first) or nil,
      {label = heading:attr "label", reason = BELOW, stem = stem})
  else
    take_heading(read, heading, stem)
  end
end

return units
