-- SPDX-License-Identifier: MIT
-- Tables of a report as plain text in columns. Knows the tree, not where the
-- output goes.
local escape = require "lib.escape"
local text = require "rpt.text"

local plain_table = {}

local LEAST, GAP = 6, "  "

-- The cells of a table as text, row by row; a merged cell is followed by
-- empty ones.
local function cells_of(node)
  local rows, columns = {}, 0
  for row in node:each "row" do
    local cells = {}
    for cell in row:children "cell" do
      cells[#cells + 1] = escape.line(cell:text())
      rows.header = rows.header or #rows == 0 and cell:attr "header" == "yes"
      local span = tonumber(cell:attr "colspan" or 1) or 1
      for _ = 2, math.min(span, 64) do cells[#cells + 1] = "" end
    end
    rows[#rows + 1], columns = cells, math.max(columns, #cells)
  end
  return rows, columns
end

-- Widths of the columns: what they need, the widest made narrower until all
-- fit into 'room'.
local function widths_of(rows, columns, room)
  local widths, sum = {}, 0
  for c = 1, columns do
    widths[c] = 1
    for _, cells in ipairs(rows) do
      widths[c] = math.max(widths[c], text.width(cells[c] or ""))
    end
    sum = sum + widths[c]
  end
  while sum > room do
    local widest = 1
    for c = 2, columns do
      if widths[c] > widths[widest] then widest = c end
    end
    if widths[widest] <= LEAST then break end
    -- Down to the next widest at once, but no further than needed.
    local second = LEAST
    for c = 1, columns do
      if c ~= widest then second = math.max(second, widths[c] - 1) end
    end
    local less = math.max(1, math.min(widths[widest] - second, sum - room))
    widths[widest], sum = widths[widest] - less, sum - less
  end
  return widths
end

local function row_lines(cells, widths, pad)
  local columns, deepest = {}, 1
  for c, width in ipairs(widths) do
    local lines = {}
    for line in (text.wrap(cells[c] or "", width) .. "\n"):gmatch "(.-)\n" do
      lines[#lines + 1] = line
    end
    columns[c], deepest = lines, math.max(deepest, #lines)
  end
  local out = {}
  for i = 1, deepest do
    local parts = {}
    for c, width in ipairs(widths) do
      local s = columns[c][i] or ""
      parts[c] = s .. (" "):rep(width - text.width(s))
    end
    out[i] = (pad .. table.concat(parts, GAP)):gsub("%s+$", "")
  end
  return table.concat(out, "\n")
end

--- A table in columns that fit 'width' (0: as wide as it needs).
function plain_table.render(node, width, indent)
  local rows, columns = cells_of(node)
  if columns == 0 then return nil end
  local room = width > 0 and width - indent - #GAP * (columns - 1) or math.huge
  local widths = widths_of(rows, columns, room)
  local parts, pad, deep = {}, (" "):rep(indent), false
  for i, cells in ipairs(rows) do
    parts[#parts + 1] = row_lines(cells, widths, pad)
    deep = deep or parts[#parts]:find "\n" ~= nil
    if i == 1 and rows.header then
      local rule = {}
      for c, w in ipairs(widths) do rule[c] = ("-"):rep(w) end
      parts[#parts] = parts[#parts] .. "\n" .. pad .. table.concat(rule, GAP)
    end
  end
  return table.concat(parts, deep and "\n\n" or "\n")
end

return plain_table
