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

--- A checker of labels that come in order: called with each label it gives
-- nil, or "gap" | "duplicate" | "order" and a message that begins with the
-- label. Starting again at the first number is allowed if 'restart' is set.
function labels.sequence(is_roman, restart)
  local last, last_label, last_before
  local seen = {}
  return function(label)
    local before, core, after = labels.split(label)
    if not core then return end
    if last == nil and is_roman == nil then
      is_roman = core:find "^[ivxIVX]+$" and core:lower() ~= "v"
        and core:lower() ~= "x"
    end
    local value = labels.value(core, is_roman)
    if not value then return end
    local code, message
    if last and before == last_before then
      if seen[value] and not (restart and value == 1) then
        code, message = "duplicate", label .. " stands twice"
      elseif value > last + 1 then
        local first = written(last + 1, before, core, after, is_roman)
        code = "gap"
        message = ("%s follows %s"):format(label, last_label)
        if first and value == last + 2 then
          message = ("%s; %s is missing"):format(message, first)
        end
      elseif value < last and not (restart and value == 1) then
        code, message = "order", ("%s comes after %s"):format(label, last_label)
      end
    elseif not last and value > 1 and not restart then
      code = "gap"
      message = label .. " is the first of its kind"
    end
    if (restart and value == 1) or before ~= last_before then seen = {} end
    seen[value] = true
    last, last_label, last_before = value, label, before
    return code, message
  end
end

return labels
