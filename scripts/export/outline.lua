-- SPDX-License-Identifier: MIT
-- The headings of a report with their numbers, lines and pages.
local escape = require "lib.escape"
local facts = require "lib.facts"
local text = require "rpt.text"
local words = require "lib.words"

local WIDTH = 72
local count = 0

-- Enclosing parts and sections of a heading, itself not counted.
local function depth_of(heading)
  local depth, up = 0, heading.parent.parent
  while up and up.kind ~= "report" do
    depth, up = depth + 1, up.parent
  end
  return depth
end

-- Headings as {depth, label, text, id, line, page, words}.
local function headings_of(report, deepest)
  local list = {}
  for heading in report:each "heading" do
    local owner, depth = heading.parent, depth_of(heading)
    if depth < deepest then
      list[#list + 1] = {
        depth = depth, text = escape.line(heading:text()),
        label = owner.kind == "section" and owner:attr "label" or nil,
        owner = owner, id = owner.id, line = heading.line,
        page = heading.page,
      }
    end
  end
  return list
end

local forms = {}

function forms.text(entries, args, out, label)
  for _, e in ipairs(entries) do
    local head = (e.label and e.label .. " " or "") .. e.text
    local place = (e.page and label "page" .. " " .. e.page .. ", " or "")
      .. (e.line and label "line" .. " " .. e.line or "")
    if args.words then
      place = place .. (" (%d)"):format(text.words(e.owner:text()))
    end
    if args.ids then place = place .. "  " .. e.id end
    local indent = ("  "):rep(e.depth)
    local room = math.max(WIDTH - #indent - text.width(place) - 8, 20)
    local filled = text.wrap(head, room):gsub("\n", "\n" .. indent .. "    ")
    local last = text.width(indent .. filled:match "[^\n]*$")
    local gap = math.max(WIDTH - last - text.width(place), 4)
    local dots = (" ."):rep(gap // 2 - 1):sub(2)
    out:write(indent, filled, gap % 2 == 1 and "  " or " ", dots, " ", place,
      "\n")
  end
end

function forms.markdown(entries, args, out, label)
  for _, e in ipairs(entries) do
    local place = (e.page and label "page" .. " " .. e.page .. ", " or "")
      .. (e.line and label "line" .. " " .. e.line or "")
    out:write(("  "):rep(e.depth), "- ",
      escape.block(escape.md((e.label and e.label .. " " or "") .. e.text)),
      " *(", place, ")*")
    if args.words then out:write(" ", text.words(e.owner:text())) end
    if args.ids then out:write(" `", e.id, "`") end
    out:write "\n"
  end
end

function forms.csv(entries, args, out)
  for _, e in ipairs(entries) do
    local cells = {e.file, e.depth + 1, e.label or "", e.text, e.page or "",
      e.line or "", e.id}
    if args.words then cells[#cells + 1] = text.words(e.owner:text()) end
    for i, cell in ipairs(cells) do cells[i] = escape.csv(tostring(cell)) end
    out:write(table.concat(cells, ","), "\r\n")
  end
end

return {
  api = 1, kind = "exporter", name = "outline",
  summary = "Headings with numbers, lines and pages.",
  tags = {"outline", "markdown", "csv"},
  output = {extension = "txt", media_type = "text/plain"},
  args = {
    {name = "format", type = "choice", choices = {"text", "markdown", "csv"},
     default = "text", help = "What to write."},
    {name = "depth", type = "integer", default = 9,
     help = "Levels to show."},
    {name = "words", type = "boolean", default = false,
     help = "Count the words under each heading."},
    {name = "ids", type = "boolean", default = false,
     help = "Give the ids that other commands use."},
  },
  begin = function(args, out)
    count = 0
    if args.format == "csv" then
      out:write("file,level,label,heading,page,line,id",
        args.words and ",words" or "", "\r\n")
    end
  end,
  run = function(report, args, out)
    local entries = headings_of(report, args.depth)
    count = count + 1
    if args.format == "csv" then
      for _, e in ipairs(entries) do e.file = report.file end
    else
      local key, bold = facts.key(report), args.format == "markdown"
      out:write(count > 1 and "\n" or "",
        bold and "**" .. escape.md_line(key) .. "**\n\n"
        or escape.line(key) .. "\n")
    end
    forms[args.format](entries, args, out, words.of(report.lang))
  end,
}
