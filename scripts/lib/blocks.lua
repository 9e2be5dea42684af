-- SPDX-License-Identifier: MIT
-- The blocks of a report that hold running text, each once. Knows the kinds
-- of the tree and nothing else.
local blocks = {}

-- A cell, note or quote counts only when no paragraph inside it does.
local function is_whole(node)
  local first = node.first
  return first and (first.kind == "text" or first.kind == "strong"
    or first.kind == "emphasis" or first.kind == "link")
end

--- Walks the blocks that hold text, in document order.
-- @usage for node, text in blocks.each(report) do ... end
function blocks.each(report)
  local walk = report:each("paragraph", "heading", "cell", "note", "quote")
  return function()
    for node in walk do
      local kind = node.kind
      if kind == "paragraph" or kind == "heading" or is_whole(node) then
        return node, node:text()
      end
    end
  end
end

--- The label of a block as printed, its word before it; nil for none.
function blocks.label(node)
  local label, word = node:attr "label", node:attr "label-word"
  if not label or label == "" then return nil end
  return word and word .. " " .. label or label
end

--- The kinds to give to cues:find(), so that each text comes once.
blocks.kinds = {"paragraph", "heading"}

--- The pack of the report's language, or nil when there is none.
function blocks.lang(report)
  local rpt = require "rpt"
  return report.lang and (rpt.lang(report.lang)) or nil
end

return blocks
