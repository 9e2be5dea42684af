-- SPDX-License-Identifier: MIT
-- Tables of a report as pipe tables (GFM). Knows the tree, not where the
-- output goes.
local escape = require "lib.escape"
local md = require "lib.md"

local md_table = {}

-- Notes in a cell go to 'notes': they have no place in a line.
local function cell(node, block, notes)
  local parts = {}
  for child in node:children() do
    if child.kind == "note" then
      notes[#notes + 1] = block(child)
    else
      parts[#parts + 1] = child.kind == "paragraph" and md.inline(child)
        or escape.md_line(child:text())
    end
  end
  if #parts == 0 then parts[1] = md.inline(node) end
  local s = "| " .. escape.cell(table.concat(parts, "<br>")) .. " "
  local span = math.tointeger(tonumber(node:attr "colspan" or 1) or 1) or 1
  return s .. ("| "):rep(math.min(span, 64) - 1), math.max(span, 1)
end

--- A table as a pipe table, its caption before it. 'block' renders one block.
-- A header row is left empty where the table has none, since a pipe table must
-- have one; merged cells are followed by empty ones.
function md_table.render(node, block)
  local rows, width, notes = {}, 0, {}
  local headed = false
  for row in node:each "row" do
    local parts, n = {}, 0
    for child in row:children "cell" do
      local s, span = cell(child, block, notes)
      parts[#parts + 1], n = s, n + span
      headed = headed or #rows == 0 and child:attr "header" == "yes"
    end
    rows[#rows + 1], width = {table.concat(parts), n}, math.max(width, n)
  end
  if width == 0 then return nil end
  if not headed then table.insert(rows, 1, {"", 0}) end
  table.insert(rows, 2, {("| --- "):rep(width), width})
  for i, row in ipairs(rows) do
    rows[i] = row[1] .. ("|  "):rep(width - row[2]) .. "|"
  end
  local caption = {}
  for child in node:children("heading", "paragraph") do
    caption[#caption + 1] = block(child)
  end
  caption[#caption + 1] = table.concat(rows, "\n")
  table.move(notes, 1, #notes, #caption + 1, caption)
  return table.concat(caption, "\n\n")
end

return md_table
