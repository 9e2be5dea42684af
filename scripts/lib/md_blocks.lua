-- SPDX-License-Identifier: MIT
-- Blocks of a report as CommonMark (with GFM tables and footnotes). Printed
-- labels are kept where Markdown would count anew. Text of the document can
-- start no markup. Knows the tree, not where the output goes.
local escape = require "lib.escape"
local md = require "lib.md"
local printed_label = require "lib.blocks".label
local md_notes = require "lib.md.notes"
local md_table = require "lib.md.table"

local md_blocks = {}
local block

-- Puts 'lead' before the first line and as many spaces (or n) before others.
local function hang(lead, s, n)
  local pad = (" "):rep(n or #lead)
  return lead .. s:gsub("\n([^\n])", "\n" .. pad .. "%1")
end

-- The blocks below a node as one string.
local function blocks(node, between)
  local parts = {}
  for child in node:children() do
    local s = block(child)
    if s and s ~= "" then parts[#parts + 1] = s end
  end
  return table.concat(parts, between or "\n\n")
end

local function label_of(node)
  local label = printed_label(node)
  return label and escape.line(label)
end

-- A label before inline text, so that Markdown takes it for text.
local function labelled(label, s)
  if not label then return s end
  return escape.block(escape.md(label) .. " " .. s)
end

local function literal(node)
  local text = escape.visible(node:text())
  local fence = "```"
  while text:find(fence, 1, true) do fence = fence .. "`" end
  return fence .. "\n" .. text .. "\n" .. fence
end

local function paragraph(node)
  if node:text():find "\n" then return literal(node) end
  return labelled(label_of(node), md.inline(node))
end

-- The item in a recommendation that wraps one.
local function unwrapped(node)
  local head = node.kind == "recommendation" and node.first
  return head and head.kind == "item" and head or node
end

-- Do these labels count up by one from the first, in the same form? Then a
-- list of Markdown prints them as they are.
local function counts_up(list)
  local number, form
  for child in list:children("item", "recommendation") do
    local label = unwrapped(child):attr "label" or ""
    local n, mark = label:match "^(%d+)([.)])$"
    if not n or #n > 9 or form and mark ~= form
        or number and tonumber(n) ~= number + 1 then
      return false
    end
    number, form = tonumber(n), mark
  end
  return number ~= nil
end

local function list(node)
  -- Two lists in a row must not become one.
  local before, again = node.prev, false
  while before and before.kind == "list" do
    before, again = before.prev, not again
  end
  local above = node.prev
  local native = counts_up(node)
    and not (above and above.kind == "list" and counts_up(above))
  local bullet = again and "* " or "- "
  local parts, tight = {}, true
  for child in node:children() do
    child = unwrapped(child)
    local label = label_of(child)
    local body = child.kind == "item" and blocks(child) or block(child) or ""
    if native then
      parts[#parts + 1] = hang(label .. " ", body)
    else
      local printed = label and not label:find "^[%-*\128-\255]+$" and label
      parts[#parts + 1] = hang(bullet, labelled(printed, body))
    end
    tight = tight and not body:find "\n" and #body < 90
  end
  return table.concat(parts, tight and "\n" or "\n\n")
end

-- The level of a heading: its part and the sections around it.
local function level_of(node)
  local level, up = 0, node.parent
  while up and up.kind ~= "report" do
    if up.kind ~= "list" and up.kind ~= "item" then level = level + 1 end
    up = up.parent
  end
  return math.max(1, math.min(level, 6))
end

local function heading(node)
  local s = md.inline(node):gsub("%s*\\?\n%s*", " ")
  if s == "" then return nil end
  local label = node.parent.kind == "section" and label_of(node.parent)
  s = (label and escape.md(label) .. " " or "") .. s
  return ("#"):rep(level_of(node)) .. " " .. s:gsub("(#+)$", "\\%1")
end

local function note(node)
  if not md_notes.is_signed(node) then
    return labelled(label_of(node), blocks(node))
  end
  return hang("[^" .. md_notes.name(node) .. "]: ", blocks(node), 4)
end

local handlers = {
  paragraph = paragraph, heading = heading, list = list, note = note,
  table = function(node) return md_table.render(node, block) end,
  figure = md.figure,
  furniture = function() return nil end,
  quote = function(node)
    return "> " .. blocks(node):gsub("\n", "\n> "):gsub("> \n", ">\n")
  end,
  item = function(node) return labelled(label_of(node), blocks(node)) end,
}

--- A block and what is below it, without the line end; nil if there is
-- nothing to show.
function md_blocks.render(node)
  local handler = handlers[node.kind]
  if handler then return handler(node) end
  -- Inline nodes right below a block that holds them (a bare recommendation).
  if node.first and not handlers[node.first.kind] then
    return md.inline(node)
  end
  return blocks(node)
end
block = md_blocks.render

return md_blocks
