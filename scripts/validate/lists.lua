-- SPDX-License-Identifier: MIT
-- Labels of lists and paragraphs follow one another; items end alike.
local blocks = require "lib.blocks"
local few = require "lib.few"
local ending = require "lib.check.endings"
local list_labels = require "lib.check.list_labels"

local is_bullet, is_number = list_labels.is_bullet, list_labels.is_number

-- The items of a list, a recommendation around one looked through.
local function items_of(list)
  local items = {}
  for child in list:children("item", "recommendation") do
    items[#items + 1] = child.kind == "item" and child or child:each "item"() or child
  end
  return items
end

local function check_ends(list, items, lang, found, log)
  local ends, at, count = {}, {}, {}
  for i, item in ipairs(items) do
    ends[i], at[i] = ending(item:text(), lang)
    if i < #items then count[ends[i]] = (count[ends[i]] or 0) + 1 end
  end
  local usual
  for _, sign in ipairs {";", ".", "", ","} do
    if (count[sign] or 0) > (count[usual] or 0) then usual = sign end
  end
  if not usual then return end
  if is_bullet(items[1]:attr "label") and usual == ";" then
    log:style(items[1], "bullet-semicolon",
      "items with bullets end in a semicolon; only lettered items do",
      {at = at[1], length = 1})
    return
  end
  local nested = list:closest "item" ~= nil
  for i, item in ipairs(items) do
    local sign, wanted = ends[i], usual
    if i == #items and (usual == ";" or usual == ",") then
      wanted = nested and sign == ";" and ";" or "."
    end
    if sign ~= wanted and sign ~= ":" and wanted ~= "" then
      found:add(item, ("the item ends in %s, %s belongs there")
        :format(sign == "" and "no sign" or "“" .. sign .. "”", "“" .. wanted .. "”"),
        {at = at[i], length = 1, fix = sign ~= "" and wanted or nil})
    end
  end
  found:tell("%d items end otherwise than the rest")
end

-- The lists of a report, inner ones first where they are strays.
local function check_lists(report, lang, log)
  local state = {open = {}, strays = {}}
  local found = list_labels.collectors(log, "list-")
  local ends, lists = few.new(log, "list-end", list_labels.most), {}
  for list in report:each "list" do
    local items = items_of(list)
    local label, outer
    if items[1] then label, outer = list_labels.stray(list, items[1]) end
    if label then
      state.strays[outer] = label
      log:warning(items[1], "list-mixed-styles", ("label “%s” stands among labels like “%s”")
        :format(items[1]:attr "label", outer:attr "label"))
    elseif items[1] then
      lists[#lists + 1] = {list, items}
    end
  end
  for _, pair in ipairs(lists) do
    local list, items = pair[1], pair[2]
    local style, first = list:attr "style" or "", items[1]:attr "label"
    local is_roman = style:find "[iI]" and true or style:find "[aA1]" and false
    list_labels.check_styles(items, is_roman, log)
    if not is_number(first) or list:closest "item" then
      list_labels.check_sequence(list, items, is_roman, state, found)
    end
    if #items > 1 then
      check_ends(list, items, lang, ends, log)
    elseif not is_bullet(first) and not is_number(first)
      and not (list.prev and list.prev.kind == "list") and not state.strays[items[1]] then
      log:style(items[1], "list-single", "the list has a single item")
    end
  end
end

return {
  api = 1, kind = "validator", name = "lists",
  summary = "Labels follow one another and items end alike.",
  tags = {"lists"},
  rules = {
    ["list-gap"] = "A label of a list is missing.",
    ["list-duplicate"] = "A label of a list stands twice.",
    ["list-order"] = "A label of a list comes too late.",
    ["list-mixed-styles"] = "Labels of several styles stand in one list.",
    ["list-single"] = "A lettered list has a single item.",
    ["list-end"] = "An item does not end as its list does.",
    ["bullet-semicolon"] = "Items with bullets end in semicolons.",
    ["paragraph-gap"] = "A paragraph number is missing.",
    ["paragraph-duplicate"] = "A paragraph number stands twice.",
    ["paragraph-order"] = "A paragraph number comes too late.",
  },
  args = {},
  run = function(report, _, log)
    check_lists(report, blocks.lang(report), log)
    list_labels.check_numbers(report, log)
  end,
}
