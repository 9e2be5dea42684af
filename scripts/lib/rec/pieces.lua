-- SPDX-License-Identifier: MIT
-- Parts a block in which several things were run together. Knows no language.
local sentences = require "rpt.text".sentences

local pieces = {}

local COLON = (":"):byte()

--- The pieces of a paragraph whose lines are items of their own, ended by ";":
-- flat array of first and last bytes; nil for any other.
function pieces.lines(block)
  local list, at, text = nil, 1, nil
  for child in block:children() do
    if child.kind == "break" then
      text = text or block:text()
      if text:sub(1, at - 1):find ";[%a\x80-\xFF ]*$" then
        list = list or {1}
        list[#list + 1], list[#list + 2] = at - 1, at + 1
      end
      at = at + 1
    else
      at = at + #child:text()
    end
  end
  if list then list[#list + 1] = #text end
  return list
end

--- The byte from which an item holds the lead-in of the next ones, run on with it,
-- and what that says; nil for any other, and for false.
function pieces.run_on(read, node)
  if not node or node:text():byte(-1) ~= COLON then return nil end
  local block = node.kind == "item" and node.first or node
  local text, from = block:text(), 1
  if block.next and node.kind == "item" then return nil end
  local stem = read.reader:lead_in(node, true, true)
  if not (stem and stem.own and stem.kind == "verb") then return nil end
  for i in sentences(text) do from = i end
  if from == 1 then return nil end
  return from, stem
end

return pieces
