-- SPDX-License-Identifier: MIT
-- Comma-separated values as in RFC 4180. Knows nothing of reports.
local line = require "rpt.text".csv

local csv = {}

--- A writer of rows. 'options': delimiter (one character, default ","),
-- safe (put an apostrophe before a cell that a spreadsheet would take for a
-- formula). The result is a function: row(cells, n) gives one line with its
-- end; a nil among the n cells is an empty one.
-- @usage local row = csv.writer {delimiter = ";"}; out:write(row {"a", "b"})
function csv.writer(options)
  local delimiter = options and options.delimiter or ","
  if #delimiter ~= 1 or delimiter:find '[%w"\r\n]' then
    error("the delimiter is one character, no letter, digit or quote", 2)
  end
  local safe = options and options.safe
  return function(cells, n)
    return line(cells, n or #cells, delimiter, safe)
  end
end

--- One row with a comma between cells, none of them a formula.
csv.row = csv.writer {safe = true}

--- Reads CSV: an array of rows, each an array of strings.
function csv.read(text, delimiter)
  delimiter = delimiter or ","
  local rows, row, at = {}, {}, 1
  if text:sub(1, 3) == "\xEF\xBB\xBF" then at = 4 end
  local plain = "^([^%" .. delimiter .. "\r\n]*)()"
  while at <= #text do
    local cell
    if text:byte(at) == 34 then
      local from = at + 1
      repeat
        at = text:find('"', at + 1, true) or error("a quoted cell does not end", 2)
        local twice = text:byte(at + 1) == 34
        if twice then at = at + 1 end
      until not twice
      cell = text:sub(from, at - 1):gsub('""', '"')
      at = at + 1
    else
      cell, at = text:match(plain, at)
    end
    row[#row + 1] = cell
    if text:sub(at, at) == delimiter then
      at = at + 1
      if at > #text then row[#row + 1] = "" end
    else
      at = text:match("^\r?\n?()", at)
      rows[#rows + 1], row = row, {}
    end
  end
  if row[1] then rows[#rows + 1] = row end
  return rows
end

return csv
