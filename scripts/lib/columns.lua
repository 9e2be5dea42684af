-- SPDX-License-Identifier: MIT
-- What recommendations and statements have to show in a table or record: the
-- names of the columns and where their values come from.
local csv = require "lib.csv"

local columns = {}

-- What node:values() reads for a column, where that is not the attribute of its
-- name; false for those that the node does not tell.
local SOURCE = {id = ".id", page = ".page", line = ".line", column = ".column",
  text = ".text", text_selfstanding = "text-selfstanding",
  addressee_origin = "addressee-origin", modality_words = "modality-words",
  doc = false, symbol = false, language = false, section = false, parent_id = false}

-- Columns that are worked out for each row.
local COMPUTED = {text_selfstanding = true, section = true, parent_id = true}

local ALL = {"id", "doc", "symbol", "language", "section", "label", "part",
  "parent_id", "parts", "text", "text_selfstanding", "stem", "addressee",
  "addressee_origin", "target", "verb", "category", "modality", "strength",
  "modality_words", "condition", "deadline", "by", "references", "attribution",
  "confidence", "page", "line", "column"}

--- The columns of a comma-separated list; "all" is every column. Raises for
-- a name that is none.
function columns.pick(list)
  if list == "all" then return ALL end
  local picked, known = {}, {}
  for _, name in ipairs(ALL) do known[name] = true end
  for name in list:gmatch "[^,%s]+" do
    name = name:gsub("-", "_")
    if not known[name] then
      error(("no column '%s'; the columns are %s"):format(name,
        table.concat(ALL, ", ")), 0)
    end
    picked[#picked + 1] = name
  end
  if not picked[1] then error("no column is asked for", 0) end
  return picked
end

--- The arguments of an exporter of tables; 'default' are its columns.
function columns.args(default)
  return {
    {name = "columns", type = "string", default = default,
      help = "Columns in order, parted by commas; all gives every one: "
        .. table.concat(ALL, ", ") .. "."},
    {name = "delimiter", type = "string", default = ",",
      help = "The character between cells; tab for a tabulator."},
    {name = "bom", type = "boolean", default = false,
      help = "Begin with a byte order mark, for spreadsheets that ask for it."},
    {name = "safe", type = "boolean", default = true,
      help = "Put an apostrophe before cells that would be taken for formulas."},
  }
end

--- Writes the header of a table; returns the function that makes its rows and
-- the columns.
function columns.begin(args, out)
  local delimiter = args.delimiter == "tab" and "\t" or args.delimiter
  local row = csv.writer {delimiter = delimiter, safe = args.safe}
  local picked = columns.pick(args.columns)
  if args.bom then out:write "\xEF\xBB\xBF" end
  out:write(row(picked))
  return row, picked
end

-- The headings above a node, joined; the same for all children of a parent.
local function section_of(state, node)
  local parent = node.parent
  if state.parent ~= parent then
    state.parent = parent
    state.section = table.concat(node:headings(), " > ")
  end
  return state.section
end

-- What node:values() reads for each column, and behind them whether the node is a
-- part, and has parts; the cells, in which facts of the report stay; the columns
-- to work out.
local function plan(picked, facts)
  local names, cells, computed = {}, {}, {}
  for i, name in ipairs(picked) do
    local source = SOURCE[name]
    if source == nil then source = name end
    names[i], cells[i] = source, facts[name]
    if COMPUTED[name] then computed[#computed + 1] = i end
    if name == "text" then computed.text = i end
  end
  names[#picked + 1], names[#picked + 2] = "part", "parts"
  return names, cells, computed
end

local function value(state, cell, node, owner, name)
  if name == "text_selfstanding" then
    return cell or state.cells[state.computed.text] or node:text()
  elseif name == "section" then
    return section_of(state, owner)
  end
  return owner ~= node and owner.id or nil
end

-- Completes the cells of one row. A part has the label and lead-in of its owner.
local function fill(state, picked, node, owner)
  local cells = state.cells
  for _, i in ipairs(state.computed) do
    cells[i] = value(state, cells[i], node, owner, picked[i])
  end
  if owner ~= node then
    for i, name in ipairs(picked) do
      if name == "label" or name == "stem" then
        cells[i] = cells[i] or owner:attr(name)
      end
    end
  end
  return cells
end

--- Calls emit(cells, n) for each recommendation or statement of a report, in
-- order; with grain "part" for each part of those that have parts. The cells
-- are good until it returns.
function columns.each(report, kind, grain, picked, emit)
  local n, state = #picked, {}
  state.names, state.cells, state.computed = plan(picked, {doc = report.file,
    symbol = report:root():attr "symbol", language = report.lang})
  for node in report:each(kind) do
    local cells = node:values(state.names, state.cells)
    local part, parts = cells[n + 1], cells[n + 2]
    if grain == "part" and part then
      emit(fill(state, picked, node, node.parent:closest(kind)), n)
    elseif not part and not (grain == "part" and parts) then
      emit(fill(state, picked, node, node), n)
    end
  end
end

return columns
