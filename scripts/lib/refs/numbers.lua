-- SPDX-License-Identifier: MIT
-- Numbers in references: "138 and 139", "12 to 15", "68/247 A", "1325 (2000)".
-- The words between them come from the class check.join of the language
-- pack. Knows nothing of what the numbers refer to.
local numbers = {}

-- White space, no-break or not.
local SPACE = "^[%s\xC2\xA0]*()"

-- Steps over what parts two numbers ("," "and" "to" "–"); returns the place
-- behind it and whether it spans a range, or nil.
local function joint(text, at, lang)
  local stop = text:match("^[ ]?\xE2\x80[\x90-\x95][ ]?()", at)
    or text:match("^%-()", at)
  if stop then return stop, true end
  stop = text:match("^, ()", at) or text:match("^%s+()", at)
  if not stop then return end
  local length, value = lang:prefix("check.join", text, stop)
  if length then
    stop, value = stop + length, value == "range"
    return text:match("^%s+()", stop), value
  end
  return text:find("^, ", at) and stop or nil
end

--- Numbers from 'at' that fit 'pattern' (two captures: number and the place
-- behind it), ranges filled in: array of {number, from, to}, and the place
-- behind the last one.
function numbers.list(text, at, lang, pattern)
  local list, stop = {}, at
  at = text:match(SPACE, at)
  while at do
    local number, after = text:match(pattern, at)
    if not number then break end
    local last = list[#list]
    if last and last.range then
      for n = (tonumber(last.number) or 0) + 1, (tonumber(number) or 0) - 1 do
        if #list > 200 then break end
        list[#list + 1] = {number = tostring(n), from = at, to = after - 1}
      end
    end
    list[#list + 1] = {number = number, from = at, to = after - 1}
    stop = after
    at, list[#list].range = joint(text, after, lang)
  end
  return list, stop
end

-- The symbol of one resolution, by its organ's head or by its shape.
local function resolution(text, at, head)
  local a, b, stop = text:match("^(%d+)/(%d+)()", at)
  if a then
    head = head or (#a == 4 and "E") or "A"
    local letter, after = text:match("^ (%u)()%f[%W]", stop)
    if letter and not text:find("^[/'\xE2]", after) then
      b, stop = b .. " " .. letter, after
    end
    return head .. "/RES/" .. a .. "/" .. b, stop
  end
  a, b, stop = text:match("^(%d+)[ \xC2\xA0]*%((%d%d%d%d)%)()", at)
  if a then return (head or "S") .. "/RES/" .. a .. " (" .. b .. ")", stop end
  a, b, stop = text:match("^(%d+ ?%u?) ?%(([IVXLC]+)%)()", at)
  if a then return (head or "A") .. "/RES/" .. a .. " (" .. b .. ")", stop end
end

--- Resolutions from 'at': array of {kind, from, to, raw, normal}.
function numbers.resolutions(text, at, head, lang)
  local list = {}
  at = text:match(SPACE, at)
  while at do
    local normal, stop = resolution(text, at, head)
    if not normal then break end
    list[#list + 1] = {kind = "resolution", from = at, to = stop - 1,
      raw = text:sub(at, stop - 1), normal = normal}
    at = joint(text, stop, lang)
  end
  return list
end

return numbers
