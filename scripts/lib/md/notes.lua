-- SPDX-License-Identifier: MIT
-- Footnotes of a report in Markdown: their names, and which of them the text
-- points to. Knows the tree, no other markup.

local md_notes = {}

-- What keeps the notes of several reports in one output apart; how many signs
-- and notes without a label there were; the labels of signs.
local prefix, signs, notes = "", 0, 0
local signed = {}

--- Begins a report, the n-th of one output.
function md_notes.begin(n, report)
  prefix, signs, notes = n > 1 and n .. "-" or "", 0, 0
  signed = {}
  for sign in report:each "note-ref" do
    signed[sign:attr "label" or sign:text()] = true
  end
end

--- Does the text point to this note? One that nothing points to would not be
-- shown as a footnote.
function md_notes.is_signed(note)
  return signed[note:attr "label" or ""] == true
end

--- The name of a footnote in Markdown: its label without odd characters, else
-- the next free one. A note ("note") and its sign ("note-ref") meet again.
function md_notes.name(node)
  local label = node:attr "label" or node.kind == "note-ref" and node:text()
    or ""
  local name = label:gsub("[^%w\128-\255_%-]", "")
  if name == "" and label ~= "" then
    name = label:gsub(".", function(c) return ("x%02x"):format(c:byte()) end)
  elseif name == "" and node.kind == "note" then
    notes = notes + 1
    name = "n" .. notes
  elseif name == "" then
    signs = signs + 1
    name = "n" .. signs
  end
  return prefix .. name
end

return md_notes
