-- SPDX-License-Identifier: MIT
-- Labels of lists and paragraphs follow one another; items end alike.
local blocks = require "lib.blocks"
local labels = require "lib.labels"
local ending = require "lib.endings"

-- The items of a list, a recommendation around one looked through.
local function items_of(list)
  local items = {}
  for child in list:children("item", "recommendation") do
    items[#items + 1] = child.kind == "item" and child or child:each "item"() or child
  end
  return items
end

local function is_bullet(label) return not (label and label:find "%w") end

-- Label styles: the first decides; says which items differ.
local function check_styles(items, is_roman, log)
  local style, first
  for _, item in ipairs(items) do
    local label = item:attr "label" or ""
    local own = labels.style(label, is_roman)
    style, first = style or own, first or label
    if own ~= style then
      log:warning(item, "list-mixed-styles", is_bullet(label)
        and ("an item without a label stands among items like “%s”"):format(first)
        or ("label “%s” stands among labels like “%s”"):format(label, first))
    end
  end
end

local function check_sequence(list, items, is_roman, open_lists, log)
  local first = items[1]:attr "label" or ""
  local _, core = labels.split(first)
  local parent = list.parent
  local sequence = open_lists[parent]
  if not sequence or not core or labels.value(core, is_roman) == 1 then
    sequence = labels.sequence(is_roman)
    open_lists[parent] = sequence
  end
  for _, item in ipairs(items) do
    local label = item:attr "label"
    local code, message
    if not is_bullet(label) then code, message = sequence(label) end
    if code then log:warning(item, "list-" .. code, "item " .. message) end
  end
end

local function name_of(sign)
  return sign == "" and "no sign" or "“" .. sign .. "”"
end

local function check_ends(list, items, lang, log)
  local ends, at, count = {}, {}, {}
  for i, item in ipairs(items) do
    ends[i], at[i] = ending(item:text(), lang)
    if i < #items then count[ends[i]] = (count[ends[i]] or 0) + 1 end
  end
  local usual
  for _, sign in ipairs {";", ".", "", ","} do
    if (count[sign] or 0) > (count[usual] or 0) then usual = sign end
  end
  local nested = list:closest "item" ~= nil
  local bullets = is_bullet(items[1]:attr "label")
  if bullets and usual == ";" then
    log:style(items[1], "bullet-semicolon",
      "items with bullets end in a semicolon; only lettered items do",
      {at = at[1], length = 1})
    return
  end
  for i, item in ipairs(items) do
    local sign, wanted = ends[i], usual
    if i == #items and (usual == ";" or usual == ",") then
      wanted = nested and sign == ";" and ";" or "."
    end
    if sign ~= wanted and sign ~= ":" and not (wanted == "" and i == #items) then
      log:warning(item, "list-end", ("the item ends in %s, %s belongs there")
        :format(name_of(sign), name_of(wanted)),
        {at = at[i], length = 1, fix = sign ~= "" and wanted or nil})
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
    local lang = blocks.lang(report)
    local open_lists = {}
    for list in report:each "list" do
      local items = items_of(list)
      local style = list:attr "style" or ""
      local is_roman = style:find "[iI]" and true or style:find "[aA1]" and false
      if #items > 0 then
        check_styles(items, is_roman, log)
        check_sequence(list, items, is_roman, open_lists, log)
      end
      if #items > 1 then
        check_ends(list, items, lang, log)
      elseif #items == 1 and not is_bullet(items[1]:attr "label")
        and not (list.prev and list.prev.kind == "list") then
        log:style(items[1], "list-single", "the list has a single item")
      end
    end
    local sequence, part = labels.sequence(false, true), nil
    for paragraph in report:each "paragraph" do
      local label = paragraph:attr "label"
      if label and label:find "^%d+%.?$" then
        local own = paragraph:closest("annex", "resolution") or report:root()
        if own ~= part then sequence, part = labels.sequence(false, true), own end
        local code, message = sequence(label)
        if code then
          log:warning(paragraph, "paragraph-" .. code, "paragraph " .. message)
        end
      end
    end
  end,
}
