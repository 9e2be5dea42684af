-- SPDX-License-Identifier: MIT
-- Recommendations as a table for spreadsheets and trackers. Knows nothing of
-- how recommendations are found.
local columns = require "lib.columns"

local args = columns.args("doc,label,section,addressee,verb,modality,strength,text,"
  .. "text_selfstanding,references,page,line")
args[#args + 1] = {name = "grain", type = "choice", choices = {"item", "part"},
  default = "item",
  help = "A row for each recommendation, or for each part of a compound one."}

local row, picked

return {
  api = 1, kind = "exporter", name = "recommendations-csv",
  summary = "Recommendations as CSV, one row each.",
  tags = {"csv", "recommendations"},
  output = {extension = "csv", media_type = "text/csv"},
  annotators = {"recommendations"},
  args = args,
  begin = function(settings, out)
    row, picked = columns.begin(settings, out)
  end,
  run = function(report, settings, out)
    columns.each(report, "recommendation", settings.grain, picked, function(cells, n)
      out:write(row(cells, n))
    end)
  end,
}
