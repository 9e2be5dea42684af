-- SPDX-License-Identifier: MIT
-- The whole report as plain text. What a block looks like is in lib.plain.
local plain = require "lib.plain"

local first = true

local inside = {
  masthead = true, letter = true, annex = true, resolution = true,
  section = true,
}

local function write(node, width, out, between)
  local last
  for child in node:children() do
    if inside[child.kind] then
      between = write(child, width, out, between)
    else
      local s = plain.render(child, width, 0)
      if s and s ~= "" then
        -- The lines of a masthead or signature stay together.
        local close = last == "paragraph" and child.kind == "paragraph"
          and node.kind == "masthead"
        out:write(close and "" or between, s, "\n")
        between, last = "\n", child.kind
      end
    end
  end
  return between
end

return {
  api = 1, kind = "exporter", name = "text",
  summary = "The whole report as plain text, wrapped to a width.",
  description = [[
Paragraphs filled to the width in columns of a terminal (a Chinese character
takes two), labels and numbering as printed, lists indented, headings
underlined. Running heads and page numbers are left out.]],
  tags = {"text"},
  output = {extension = "txt", media_type = "text/plain"},
  args = {
    {name = "width", type = "integer", default = 72,
     help = "Columns to fill; 0 leaves each paragraph on one line."},
  },
  begin = function(args)
    first = true
    if args.width < 0 or args.width > 0 and args.width < 20 then
      error("width must be 0 or at least 20", 0)
    end
  end,
  run = function(report, args, out)
    local rule = ("="):rep(args.width > 0 and args.width or 72)
    write(report:root(), args.width, out, first and ""
      or "\n" .. rule .. "\n\n")
    first = false
  end,
}
