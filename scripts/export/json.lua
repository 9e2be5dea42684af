-- SPDX-License-Identifier: MIT
-- The whole tree as JSON, written node by node.
local first = true

local inline = {
  text = true, emphasis = true, strong = true, link = true,
  ["note-ref"] = true, ["break"] = true,
}

-- Text is shown where a node holds some directly.
local function holds_text(node)
  local child = node.first
  while child do
    if inline[child.kind] then return true end
    child = child.next
  end
  return false
end

local function write_attrs(node, out)
  local between = ',"attrs":{'
  for name, value, origin, reason in node:attrs() do
    out:write(between):json(name):write(':{"value":'):json(value)
    out:write(',"origin":"', origin, '"')
    if reason and reason ~= "" then out:write(',"reason":'):json(reason) end
    out:write "}"
    between = ","
  end
  if between == "," then out:write "}" end
end

local function write_number(out, name, value)
  if value then out:write(',"', name, '":', value) end
end

local write_node

local function write_children(node, depth, args, out)
  local child, between = node.first, ',"children":['
  while child do
    if args.inline or not inline[child.kind] then
      out:write(between, "\n", (" "):rep(depth))
      write_node(child, depth, args, out)
      between = ","
    end
    child = child.next
  end
  if between == "," then out:write "]" end
end

function write_node(node, depth, args, out)
  out:write('{"kind":"', node.kind, '"')
  if args.inline then
    if node.kind == "text" then
      out:write(',"text":'):json(node:text())
    end
  elseif holds_text(node) then
    out:write(',"text":'):json(node:text())
  end
  if not inline[node.kind] then out:write(',"id":'):json(node.id) end
  if args.spans then
    write_number(out, "line", node.line)
    write_number(out, "column", node.column)
    write_number(out, "page", node.page)
    write_number(out, "offset", node.offset and node.offset - 1)
    write_number(out, "length", node.length)
  end
  if node.rule and node.rule ~= "" then
    out:write(',"rule":'):json(node.rule)
    if node.reason and node.reason ~= "" then
      out:write(',"reason":'):json(node.reason)
    end
  end
  write_attrs(node, out)
  write_children(node, depth + 1, args, out)
  out:write "}"
end

return {
  api = 1, kind = "exporter", name = "json",
  summary = "The whole tree as JSON: kinds, ids, places, attributes, text.",
  description = [[
{"format": "rpt-tree", "version": 1, "reports": [REPORT, ...]}

A REPORT has file, format, lang and tree, the root NODE. A NODE has kind, and
where it applies: text (of a text node; with inline=false of a block), id
(blocks), line, column, page (from 1), offset (from 0) and length (bytes of the
decoded source), rule and reason (which rule made it, and from what), attrs and
children (NODEs in order). attrs maps a name to value, origin (read, inferred
or supplied) and, if known, reason. What is unknown or empty is left out. One
node starts a line.]],
  tags = {"json"},
  output = {extension = "json", media_type = "application/json"},
  annotators = {"statements"},
  args = {
    {name = "inline", type = "boolean", default = true,
     help = "Show inline nodes; false gives each block its text instead."},
    {name = "spans", type = "boolean", default = true,
     help = "Show where every node stands in the source."},
  },
  begin = function(_, out)
    first = true
    out:write '{"format":"rpt-tree","version":1,"reports":['
  end,
  run = function(report, args, out)
    out:write(first and "\n" or ",\n", '{"file":'):json(report.file)
    out:write(',"format":'):json(report.format)
    if report.lang then out:write(',"lang":'):json(report.lang) end
    out:write ',"tree":\n'
    write_node(report:root(), 0, args, out)
    out:write "}"
    first = false
  end,
  finish = function(_, out)
    out:write "\n]}\n"
  end,
}
