-- SPDX-License-Identifier: MIT
-- Takes recommendations from tables: a column is headed so, a row is one.
-- Others may have its number, who is responsible, when it is due. Knows no
-- language.
local said = require "lib.rec.said"

local tables = {}

local COLUMN = "its column is headed as recommendations"

-- What the cells of the first row say: kinds of columns by their place.
local function columns(read, head)
  local found, n = {}, 0
  for cell in head:children "cell" do
    n = n + 1
    for _, class in ipairs(read.classes(cell:text())) do
      found[class] = found[class] or n
    end
  end
  return found, n
end

-- The paragraph in a cell that holds words, the first one.
local function block_of(read, cell)
  for node in cell:each "paragraph" do
    if read.reader:key(node) then return node end
  end
end

local function text_of(cell)
  local text = cell and cell:text() or ""
  return text ~= "" and text or nil
end

-- Is it the title of the rows below it: a cell that stands alone and asks nothing?
local function is_title(read, cells, block)
  for _, cell in ipairs(cells) do
    if text_of(cell) and block_of(read, cell) ~= block then return false end
  end
  return #cells > 1 and not read.reader:asks(block)
end

-- Who is to act: a column says so, or brackets at the end of a cell that holds both.
local function responsible(cells, found)
  local at = found["table.responsible"]
  local text = text_of(cells[at])
  if text and at == found["recommend.heading"] then
    return text:match "%(([^()]*%a[^()]*)%)[%s.;]*$"
  end
  return text
end

-- The rows of a table as {block, label, addressee}; how many of them ask, and
-- how many hold a reply.
local function rows(read, head, found, n)
  local list, asking, replies = {}, 0, 0
  local row = head.next
  while row do
    local cells = {}
    if row.kind == "row" then
      for cell in row:children "cell" do cells[#cells + 1] = cell end
    end
    local block = #cells == n and block_of(read, cells[found["recommend.heading"]])
    if block and not is_title(read, cells, block) then
      if read.reader:asks(block) then asking = asking + 1 end
      if text_of(cells[found["table.reply"]]) then replies = replies + 1 end
      local number = text_of(cells[found["table.number"]])
      local text = block:text()
      -- "4.22 The Department should ..." in a cell of its own
      local own, from = text:match "^(%d[%d.]*%.%d+)%s+()%S"
      list[#list + 1] = {block = block, from = from, to = from and #text,
        said = said.before(read, text, from or 1),
        label = block:attr "label" or block.parent:attr "label"
          or number and #number <= 12 and number or own,
        addressee = responsible(cells, found)}
    end
    row = row.next
  end
  return list, asking, replies
end

--- Takes a table; 'zone': it stands in a section on recommendations. Elsewhere
-- one that holds replies speaks of recommendations made before.
function tables.take(read, node, zone)
  local head = node.first
  if not head or head.kind ~= "row" then return end
  local found, n = columns(read, head)
  if not found["recommend.heading"] then return end
  local list, asking, replies = rows(read, head, found, n)
  if not zone and (asking * 2 < #list or replies > 0) then return end
  for _, one in ipairs(list) do
    if not one.said and not said.is_repeat(read, one.block) then
      read.reader:make(one.block, {label = one.label, rule = "table", reason = COLUMN,
        from = one.from, to = one.to,
        confidence = "0.8", references = read.references,
        stem = one.addressee and {text = one.addressee, words = "", level = 3,
          kind = "toward", addressee = one.addressee, origin = "table"}})
      read.count = read.count + 1
    end
  end
end

return tables
