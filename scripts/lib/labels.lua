-- SPDX-License-Identifier: MIT
-- Printed labels: "(a)", "iv.", "140.7". Their style, their value, and
-- whether they follow one another. Knows no tree.
local labels = {}

local ROMAN = {i = 1, v = 5, x = 10, l = 50, c = 100, d = 500, m = 1000}

local function roman(text)
  local total, last = 0, 0
  for i = #text, 1, -1 do
    local value = ROMAN[text:sub(i, i)]
    if not value then return end
    if value < last then total = total - value
    else total, last = total + value, value end
  end
  return total > 0 and total or nil
end

-- a = 1 ... z = 26, aa or za = 27, bb or zb = 28 ...
local function letter(text)
  if #text == 1 then return text:byte() - 96 end
  if #text > 2 then return end
  local a, b = text:byte(1, 2)
  if a == b then return 26 + a - 96 end
  return a == 122 and 26 + b - 96 or nil
end

--- Takes a label apart: before, core, after, e.g. "(", "iv", ")"; for
-- "140.7" the core is "7" and what precedes belongs to 'before'.
function labels.split(label)
  local before, core, after = label:match "^([^%w]*)(%w+)([^%w]*)$"
  if not before then
    before, core, after = label:match "^(.*[^%w])(%w+)([^%w]*)$"
  end
  return before, core, after
end

--- Its style: what stands around the core and of what kind the core is
-- ("(a)", "1.", "(i)", "bullet"). 'is_roman' settles (i), (v), (c) ...
function labels.style(label, is_roman)
  local before, core, after = labels.split(label)
  if not core then return "bullet" end
  local kind
  if core:find "^%d+$" then kind = "1"
  elseif core:find "^%l+$" then kind = is_roman and "i" or "a"
  elseif core:find "^%u+$" then kind = is_roman and "I" or "A"
  else kind = core end
  return before .. kind .. after
end

--- The number a core stands for, or nil.
function labels.value(core, is_roman)
  if core:find "^%d+$" then return tonumber(core) end
  local low = core:lower()
  if not low:find "^%l+$" then return end
  if is_roman then return roman(low) end
  return letter(low) or roman(low)
end

-- Writes a value in the manner of a label.
local function written(value, before, core, after, is_roman)
  if core:find "^%d+$" then return before .. value .. after end
  if is_roman then return end
  if value > 26 then return end
  local text = string.char(96 + value)
  return before .. (core:find "^%u" and text:upper() or text) .. after
end

-- What is wrong with a value after another one of the same form, or nil.
local function fault(value, last, seen)
  if seen[value] then return "duplicate" end
  if value > last + 1 then return "gap" end
  if value < last then return "order" end
end

--- A checker of labels that come in order: called with each label it gives
-- nil, or "gap" | "duplicate" | "order" and a message that begins with the
-- label. If 'restart' is set, numbers may begin again at the first and the
-- series before may go on behind it.
function labels.sequence(is_roman, restart)
  local last, last_label, last_before
  local outer, seen, outer_seen = nil, {}, nil
  return function(label)
    local before, core, after = labels.split(label)
    if not core then return end
    if last == nil and is_roman == nil then
      is_roman = core:find "^[iI]+[vVxX]?$" ~= nil
    end
    local value = labels.value(core, is_roman)
    if not value then return end
    local code, message
    if last and before == last_before then
      if restart and value == 1 then
        outer, outer_seen, seen = outer or last, outer_seen or seen, {}
      elseif outer and value == outer + 1 and value ~= last + 1 then
        outer, outer_seen, seen = nil, nil, outer_seen
      else
        code = fault(value, last, seen)
      end
      if code == "duplicate" then
        message = label .. " stands twice"
      elseif code == "order" then
        message = ("%s comes after %s"):format(label, last_label)
      elseif code then
        local between = value == last + 2
          and written(last + 1, before, core, after, is_roman)
        message = ("%s follows %s%s"):format(label, last_label,
          between and "; " .. between .. " is missing" or "")
      end
    else
      seen = {}
      if not last and value > 1 and not restart and not before:find "%d" then
        code, message = "gap", label .. " is the first of its kind"
      end
    end
    seen[value] = true
    last, last_label, last_before = value, label, before
    return code, message
  end
end

return labels
