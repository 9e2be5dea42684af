-- SPDX-License-Identifier: MIT
-- Blocks of a report as plain text of a given width: labels, numbering and
-- indentation as in print. Knows the tree, not where the output goes.
local escape = require "lib.escape"
local printed_label = require "lib.blocks".label
local plain_table = require "lib.plain.table"
local text = require "rpt.text"

local plain = {}

local WIDEST_LABEL = 8

-- Fills lines: 'lead' before the first, as much space before the others.
local function fill(s, width, indent, lead)
  lead = lead or ""
  local hang = lead ~= "" and text.width(lead) or 0
  local room = math.max(width - indent - hang, 20)
  local lines, pad = {}, (" "):rep(indent)
  for part in (s .. "\n"):gmatch "(.-)\n" do
    local filled = width > 0 and text.wrap(part, room) or part
    for line in (filled:gsub("\n+$", "") .. "\n"):gmatch "(.-)\n" do
      local before = #lines == 0 and lead or (" "):rep(hang)
      lines[#lines + 1] = (pad .. before .. line):gsub("%s+$", "")
    end
  end
  return table.concat(lines, "\n")
end

local function lead_of(node)
  local label = printed_label(node)
  if not label then return nil end
  label = escape.line(label)
  local room = WIDEST_LABEL // 2
  return label .. (" "):rep(math.max(1, room - text.width(label)))
end

-- Inline content: addresses of links and numbers of notes are shown.
local function inline(node)
  if node.kind == "text" then return escape.visible(node:text()) end
  if node.kind == "break" then return "\n" end
  if node.kind == "note-ref" then
    return "[" .. escape.line(node:attr "label" or node:text()) .. "]"
  end
  if node.kind == "note" or node.kind == "furniture" then return "" end
  local parts, child = {}, node.first
  while child do
    parts[#parts + 1] = inline(child)
    child = child.next
  end
  local s = table.concat(parts)
  local href = node.kind == "link" and node:attr "href"
  if href and href ~= s and not href:find "^#" then
    s = s .. " <" .. escape.line(href) .. ">"
  end
  return s
end

local render

local function blocks(node, width, indent, between)
  local parts = {}
  for child in node:children() do
    local s = render(child, width, indent)
    if s and s ~= "" then parts[#parts + 1] = s end
  end
  return table.concat(parts, between or "\n\n")
end

-- A labelled block: the label hangs before the first line of what it labels.
local function item(node, width, indent)
  local lead = lead_of(node)
  if not lead then return blocks(node, width, indent) end
  local hang = text.width(lead)
  local s = blocks(node, width, indent + hang)
  local pad = (" "):rep(indent + hang)
  if s:sub(1, #pad) ~= pad then return s end
  return (" "):rep(indent) .. lead .. s:sub(#pad + 1)
end

local function heading(node, width, indent)
  local section = node.parent
  local label = section.kind == "section" and lead_of(section)
  local s = inline(node):gsub("%s*\n%s*", " ")
  local filled = fill(s, width, indent, label)
  local level, widest, up = 0, 0, section
  while up.kind ~= "report" do level, up = level + 1, up.parent end
  if level > 2 then return filled end
  for line in filled:gmatch "[^\n]+" do
    widest = math.max(widest, text.width(line))
  end
  local rule = level == 2 and "-" or "="
  return filled .. "\n" .. (" "):rep(indent) .. rule:rep(widest - indent)
end

-- Items that take one line each stand close together.
local function list(node, width, indent)
  local parts, close = {}, true
  for child in node:children() do
    local s = render(child, width, indent)
    if s and s ~= "" then parts[#parts + 1] = s end
    close = close and not (s and s:find "\n")
  end
  return table.concat(parts, close and "\n" or "\n\n")
end

local handlers = {
  heading = heading, item = item, list = list,
  table = plain_table.render,
  paragraph = function(node, width, indent)
    -- Only preformatted text has line ends; its lines are not filled.
    local kept = node:text():find("\n", 1, true) ~= nil
    return fill(inline(node), kept and 0 or width, indent, lead_of(node))
  end,
  quote = function(node, width, indent)
    return blocks(node, width, indent + 4)
  end,
  signature = function(node, width, indent)
    return blocks(node, width, indent, "\n")
  end,
  note = function(node, width, indent)
    local label = escape.line(node:attr "label" or "*")
    local s = blocks(node, width, indent + 4)
    return (" "):rep(indent) .. "[" .. label .. "] " .. s:gsub("^ +", "")
  end,
  figure = function(node, width, indent)
    local alt = node:attr "alt" or node:text()
    return fill("[" .. escape.line(alt) .. "]", width, indent)
  end,
  furniture = function() return nil end,
}

--- A block and what is below it, filled to 'width' columns (0: not filled)
-- behind 'indent' spaces; nil if there is nothing to show.
function plain.render(node, width, indent)
  local handler = handlers[node.kind]
  if handler then return handler(node, width, indent) end
  if node.kind == "recommendation" and node.first
      and node.first.kind == "item" then
    return item(node.first, width, indent)
  end
  return blocks(node, width, indent)
end
render = plain.render

return plain
