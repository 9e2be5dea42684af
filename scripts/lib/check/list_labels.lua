-- SPDX-License-Identifier: MIT
-- The labels of lists and the numbers of paragraphs: style and order. Words
-- play no part in it.
local few = require "lib.few"
local labels = require "lib.labels"

local list_labels = {}

--- More findings of one kind in one list are told as one.
list_labels.most = 3

--- Is a label no label but a sign, or missing?
function list_labels.is_bullet(label) return not (label and label:find "%w") end

--- Numbers as paragraphs have them: they run through the document.
function list_labels.is_number(label) return label and label:find "^%d+%.?$" ~= nil end

--- "b)" below "(a)": a slip of the label, not a list of its own. Gives the
-- label in the form of the items around it, or nil.
function list_labels.stray(list, item)
  local outer = list.parent:closest "item"
  local before, core, after = labels.split(outer and outer:attr "label" or "")
  local _, own = labels.split(item:attr "label" or "")
  if not core or not own or item:attr "label" == before .. own .. after then return end
  local a, b = labels.value(core, false), labels.value(own, false)
  local alike = core:find "^%l+$" and own:find "^%l+$"
  return alike and a and b == a + 1 and before .. own .. after, outer
end

--- Finds labels of another style than the first.
function list_labels.check_styles(items, is_roman, log)
  local style, first
  for _, item in ipairs(items) do
    local label = item:attr "label" or ""
    local own = labels.style(label, is_roman)
    style, first = style or own, first or label
    if own ~= style then
      log:warning(item, "list-mixed-styles", list_labels.is_bullet(label)
        and ("an item without a label stands among items like “%s”"):format(first)
        or ("label “%s” stands among labels like “%s”"):format(label, first))
    end
  end
end

--- Finds labels out of order; 'state' goes on from list to list of one style,
-- 'found' has a collector for each code.
function list_labels.check_sequence(list, items, is_roman, state, found)
  local first = items[1]:attr "label" or ""
  local _, core = labels.split(first)
  local parent, style = list.parent, labels.style(first, is_roman)
  local open = state.open[parent]
  if not open or open.style ~= style or not core
    or labels.value(core, is_roman) == 1 then
    open = {style = style, sequence = labels.sequence(is_roman)}
    state.open[parent] = open
  end
  local sequence = open.sequence
  for _, item in ipairs(items) do
    local label = item:attr "label"
    if not list_labels.is_bullet(label) then
      local code, message = sequence(label)
      if code then found[code]:add(item, "item " .. message) end
    end
    if state.strays[item] then sequence(state.strays[item]) end
  end
  for _, kind in pairs(found) do kind:tell("%d times in the list") end
end

--- Collectors for the three faults of order; codes begin with 'prefix'.
function list_labels.collectors(log, prefix)
  local found = {}
  for _, code in ipairs {"gap", "duplicate", "order"} do
    found[code] = few.new(log, prefix .. code, list_labels.most)
  end
  return found
end

--- Numbers of paragraphs run through each part.
function list_labels.check_numbers(report, log)
  local found, sequence, part = list_labels.collectors(log, "paragraph-"), nil, nil
  for node in report:each("paragraph", "item") do
    local label = node:attr "label"
    if list_labels.is_number(label)
      and not (node.kind == "item" and node.parent:closest "item") then
      local own = node:closest("annex", "resolution") or report:root()
      if own ~= part then sequence, part = labels.sequence(false, true), own end
      local code, message = sequence(label)
      if code then found[code]:add(node, "paragraph " .. message) end
    end
  end
  for _, kind in pairs(found) do kind:tell("%d times in the document") end
end

return list_labels
