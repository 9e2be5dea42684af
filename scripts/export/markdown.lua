-- SPDX-License-Identifier: MIT
-- The whole report as Markdown. What a block looks like is in lib.md_blocks.
local md_blocks = require "lib.md_blocks"
local md_notes = require "lib.md.notes"

local count = 0

-- Parts and sections are only what they hold; they are written block by
-- block, so that a long report is never one string.
local inside = {
  masthead = true, letter = true, annex = true, resolution = true,
  section = true, signature = true,
}

local function write(node, out, between)
  for child in node:children() do
    if inside[child.kind] then
      between = write(child, out, between)
    else
      local s = md_blocks.render(child)
      if s and s ~= "" then
        out:write(between, s, "\n")
        between = "\n"
      end
    end
  end
  return between
end

return {
  api = 1, kind = "exporter", name = "markdown",
  summary = "The whole report as clean Markdown.",
  description = [[
CommonMark with GFM tables and footnotes. Headings by level, printed labels of
lists and paragraphs as they are printed, emphasis, links and notes kept;
running heads and page numbers are left out. What stands in the text is escaped
where Markdown would read it as markup.]],
  tags = {"markdown"},
  output = {extension = "md", media_type = "text/markdown"},
  args = {},
  begin = function() count = 0 end,
  run = function(report, _, out)
    count = count + 1
    md_notes.begin(count, report)
    write(report:root(), out, count > 1 and "\n---\n\n" or "")
  end,
}
