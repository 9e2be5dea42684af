-- SPDX-License-Identifier: MIT
-- The tree of a report as `rpt show --tree` writes it.

return {
  api = 1, kind = "exporter", name = "tree",
  summary = "The tree rpt made of a report: kinds, attributes, text.",
  tags = {"debug"},
  output = {extension = "txt", media_type = "text/plain"},
  args = {
    {name = "spans", type = "boolean", default = false,
     help = "Give line, column and page of every node."},
    {name = "explain", type = "boolean", default = false,
     help = "Give the rule that made a node, and where attributes come from."},
    {name = "blocks", type = "boolean", default = false,
     help = "Leave inline nodes out."},
    {name = "width", type = "integer", default = 0,
     help = "Cut texts to this many characters; 0 leaves them whole."},
  },
  run = function(report, args, out)
    out:tree(report, args)
  end,
}
