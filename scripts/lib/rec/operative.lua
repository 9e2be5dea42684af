-- SPDX-License-Identifier: MIT
-- Takes the operative part of resolutions: numbered paragraphs that begin with an
-- operative verb, or stand below a heading that is one. Knows no language.
local labels = require "lib.rec.labels"
local lists = require "lib.rec.lists"

local operative = {}

local BEGINS = "it begins with an operative verb"
local BESIDE = "most paragraphs numbered with it begin with an operative verb"

-- The form of a label: "0." for "12.", "(a)" for "(c)".
local function form(label)
  return label:gsub("%d+", "0"):gsub("%l+", "a"):gsub("%u+", "A")
end

-- The blocks below 'parent' that are numbered as 'label' is, as {block, inner,
-- kind}, and how many of them begin with an operative verb.
local function numbered(read, parent, label)
  local list, n, wanted = {}, 0, form(label)
  for block in parent:children("item", "paragraph") do
    local own = block:attr "label"
    local inner = own and (block.kind == "item" and block.first or block)
    if inner and form(own) == wanted then
      local kind = read.reader:operative(inner)
      list[#list + 1] = {block = block, inner = inner, kind = kind}
      if kind then n = n + 1 end
    end
  end
  return list, n
end

-- The lead-in of a list that says whom its items ask, which makes their verbs
-- duties: "The Council should: 1. request the registry to ...".
local function lead_in(read, list)
  local before = list.kind == "list" and list.prev
  local stem = before and before.kind == "paragraph"
    and read.reader:lead_in(before, true, false)
  if stem and stem.own and stem.addressee then return before, stem end
end

--- Operative paragraphs: all numbered ones beside 'node', which asks; 'done' are
-- the parents that were looked at, 'taken' the lead-ins and items of lists.
function operative.take(read, node, done, taken)
  if node:closest "recommendation" then return end
  local first = node.parent.kind == "item" and node.parent or node
  local parent = first.parent
  if done[parent] or not first:attr "label" then return end
  done[parent] = true
  local before, stem = lead_in(read, parent)
  if before then
    taken[before] = lists.announced(read, before, stem, taken)
    return
  end
  local list, n = numbered(read, parent, first:attr "label")
  -- Bullets alone make no resolution of an aim or two.
  if not labels.number(first:attr "label") and n * 2 <= #list then return end
  for _, one in ipairs(list) do
    if one.kind or n * 2 > #list then
      read.reader:make(one.block, {label = labels.number(one.block:attr "label"),
        rule = "operative-paragraph", reason = one.kind and BEGINS or BESIDE, binds = true,
        references = read.references}, one.inner)
      if one.kind ~= "ask" then
        local rec = one.block.parent
        rec:set("modality", "note", "inferred")
        rec:set("strength", "0", "inferred")
      end
      read.count = read.count + 1
    end
  end
end

--- Resolutions whose operative verbs are headings ("invites Member States").
function operative.headed(read, report)
  for resolution in report:root():each "resolution" do
    for section in resolution:each "section" do
      local stem = read.reader:heading(section.first)
      if stem and stem.kind == "verb" then lists.operative(read, section, stem) end
    end
  end
end

return operative
