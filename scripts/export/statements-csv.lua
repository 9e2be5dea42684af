-- SPDX-License-Identifier: MIT
-- What others are reported to have asked for, as a table. Knows nothing of
-- how statements are found.
local columns = require "lib.columns"

local row, picked

return {
  api = 1, kind = "exporter", name = "statements-csv",
  summary = "Statements about what others asked for as CSV, one row each.",
  tags = {"csv", "statements"},
  output = {extension = "csv", media_type = "text/csv"},
  annotators = {"statements"},
  args = columns.args "doc,section,attribution,addressee,verb,modality,strength,text,page,line",
  begin = function(args, out)
    row, picked = columns.begin(args, out)
  end,
  run = function(report, _, out)
    columns.each(report, "statement", "item", picked, function(cells, n)
      out:write(row(cells, n))
    end)
  end,
}
