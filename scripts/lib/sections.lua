-- SPDX-License-Identifier: MIT
-- The running text of a report by section, sentence by sentence. Knows the
-- tree, no output format and no way to weigh a sentence.

local sections = {}

-- Ends of sentences beside the ASCII ones.
local stops = {["…"] = true, ["。"] = true, ["！"] = true, ["？"] = true,
  ["؟"] = true, ["۔"] = true}

--- Is this a whole sentence? It ends like one; headings that nobody marked
-- and lead-ins of lists do not.
function sections.is_whole(s)
  s = s:gsub("[\"'%)%]]+$", ""):gsub("\226\128[\153\157\186]$", "")
  s = s:gsub("\194\187$", ""):gsub("[%s\194\160]+$", "")
  return s:find "[.!?]$" ~= nil or stops[s:match(utf8.charpattern .. "$")]
    or false
end

--- The blocks of running text directly in a section, put into 'list': no
-- recommendations (they are listed by themselves), tables or notes.
function sections.paragraphs(section, list)
  for child in section:children() do
    local kind = child.kind
    if kind == "paragraph" then
      list[#list + 1] = child
    elseif kind == "list" or kind == "item" or kind == "quote" then
      sections.paragraphs(child, list)
    end
  end
  return list
end

-- A section with text of its own.
local function unit_of(section, reader)
  local unit = {node = section, words = 0, count = {}, sentences = {}}
  local head = section.first
  if head and head.kind == "heading" then unit.heading = head:text() end
  local starts = true
  for _, paragraph in ipairs(sections.paragraphs(section, {})) do
    local text, inside = paragraph:text(), nil
    for rec in paragraph:each "recommendation" do
      inside = inside or {}
      inside[#inside + 1] = rec:text()
    end
    for i, j in paragraph:sentences() do
      local sentence = text:sub(i, j):gsub("%s+$", "")
      local bag, n = reader.content(sentence)
      unit.words = unit.words + n
      for _, word in ipairs(bag) do
        unit.count[word] = (unit.count[word] or 0) + 1
      end
      local taken = false
      for _, rec in ipairs(inside or {}) do
        taken = taken or sentence:find(rec, 1, true)
          or rec:find(sentence, 1, true)
      end
      if n > 3 and not taken and sections.is_whole(sentence) then
        unit.sentences[#unit.sentences + 1] = {
          text = sentence, bag = bag, n = n, node = paragraph, at = i,
          length = #sentence, opens = starts and "section"
            or i == 1 and "paragraph",
        }
      end
      starts = false
    end
  end
  return unit
end

--- Every section with text of its own, as a unit; without any, the parts and
-- the root. A unit is {node, heading, words, count = {word = n}, sentences},
-- a sentence {text, bag, n, node, at, length, opens}.
function sections.units(report, reader)
  local units = {}
  local function add(node)
    local unit = unit_of(node, reader)
    if #unit.sentences > 0 then units[#units + 1] = unit end
  end
  for section in report:each "section" do add(section) end
  if #units == 0 then
    add(report:root())
    for part in report:each("letter", "annex", "resolution") do add(part) end
  end
  return units
end

return sections
