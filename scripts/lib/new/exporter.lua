-- SPDX-License-Identifier: MIT
-- An exporter of rpt: writes something of each report.
-- Run it:  rpt run NAME.lua REPORT [--set kind=heading]
-- The guide and the reference of all calls: scripts/README.md.

local csv = require "lib.csv"

return {
  api = 1, kind = "exporter", name = "NAME",
  summary = "The texts of one kind of node as CSV, one row each.",
  -- Annotators that must have run; they make the recommendation nodes.
  annotators = {"recommendations"},
  output = {extension = "csv", media_type = "text/csv"},
  args = {
    {name = "kind", type = "string", default = "recommendation",
     help = "Which kind of node to list."},
  },

  -- Once, before the first report.
  begin = function(_, out)
    out:write(csv.row {"file", "id", "line", "page", "text"})
  end,

  -- Once for each report. Facts are fields; what walks or allocates is a
  -- method; attributes come from node:attr(name).
  run = function(report, args, out)
    for node in report:root():each(args.kind) do
      -- The parts of a compound recommendation are nodes of their own inside.
      if not node:attr "part" then
        out:write(csv.row {
          report.file, node.id, node.line or "", node.page or "", node:text(),
        })
      end
    end
  end,
}
