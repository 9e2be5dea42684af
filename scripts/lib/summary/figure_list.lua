-- SPDX-License-Identifier: MIT
-- The sentences of a report that hold figures, the weightiest chosen. Knows
-- the tree, no output format.
local figures = require "lib.figures"
local sections = require "lib.sections"
local words = require "lib.words"

local figure_list = {}

-- Dates count and measure nothing: a sentence is not listed for them.
local function quantities(found)
  local list = {}
  for _, figure in ipairs(found) do
    if figure.kind ~= "date" then list[#list + 1] = figure end
  end
  return list
end

-- All sentences with figures, and how much their best figure tells.
local function find(report)
  local pack, list, rank, seen = words.pack(report.lang), {}, {}, {}
  for i, kind in ipairs(figures.kinds) do rank[kind] = i end
  for section in report:each "section" do
    for _, paragraph in ipairs(sections.paragraphs(section, {})) do
      local text = paragraph:text()
      for i, j in paragraph:sentences() do
        local sentence = text:sub(i, j):gsub("%s+$", "")
        local found = sections.is_whole(sentence)
          and quantities(figures.find(sentence, pack)) or {}
        if #found > 0 and not seen[sentence] then
          seen[sentence] = true
          local entry = {text = sentence, node = paragraph, at = i,
            figures = found, rank = #figures.kinds, order = #list + 1}
          for _, figure in ipairs(found) do
            entry.rank = math.min(entry.rank, rank[figure.kind])
          end
          list[#list + 1] = entry
        end
      end
    end
  end
  return list
end

--- At most 'most' sentences with figures, in the order of the report, and
-- how many there are. Shares and sums go before counts; dates are left out.
-- @treturn array of {text, node, at, figures = {{text, kind}}}
function figure_list.choose(report, most)
  local list = find(report)
  local total = #list
  table.sort(list, function(a, b)
    if a.rank ~= b.rank then return a.rank < b.rank end
    return a.order < b.order
  end)
  list = table.move(list, 1, math.min(most, total), 1, {})
  table.sort(list, function(a, b) return a.order < b.order end)
  return list, total
end

return figure_list
