-- SPDX-License-Identifier: MIT
-- Document symbols: finding, taking apart, normal form, what is wrong with
-- one. Knows the grammar of symbols only, no language and no tree.
local symbols = {}

-- What a symbol may begin with.
local HEADS = {}
for head in ([[A S E T ST CRC CAT CEDAW CCPR CERD CRPD CED CMW DP TD UNEP ID
  HRI CD HSP FCCC ICCD LOS UNW ACC CEB IDP CTOC CAC TRANS ECE]]):gmatch "%u+" do
  HEADS[head] = true
end

-- Parts that carry a number after a dot, and parts that are all capitals.
local DOTTED, CAPITALS = {}, {}
for word in ([[Add Amend Corr Rev AC CN CONF CRP GC INF L PV SC SR Sub WG WP
  R NGO]]):gmatch "%a+" do
  DOTTED[word:upper()] = word
end
for word in ("RES DEC HRC PRST PV CONF"):gmatch "%a+" do CAPITALS[word] = true end
local CHANGES = {Add = true, Amend = true, Corr = true, Rev = true}

-- Not inside a word, a path or an address.
local HEAD = "()%f[%w%./:@\\_%-]()(%u+)/"
local HEAD_AFTER_DASH = "()%-()(%u+)/"

-- What is wrong with one part, and its repair.
local function part_problem(part)
  if part == "" then return "a part is empty" end
  local word, number = part:match "^(%a+)(%d+)$"
  local dotted = word and DOTTED[word:upper()]
  if dotted and #word > 1 then
    return "a dot is missing", dotted .. "." .. number
  end
  word, number = part:match "^(%a+)%.(%d*)$"
  dotted = word and DOTTED[word:upper()]
  if dotted and number == "" then return "a number is missing" end
  if dotted and dotted ~= word then
    return "a part is miswritten", dotted .. "." .. number
  end
  if CHANGES[part] then return "a number is missing" end
  if CAPITALS[part:upper()] and part ~= part:upper() then
    return "a part is not in capitals", part:upper()
  end
  if part:find "%d" and part:find "^[%dOolI]+$" and part:find "%a" then
    local digits = part:gsub("[Oo]", "0"):gsub("[lI]", "1")
    return "a letter stands for a digit", digits
  end
end

-- The year or session that comes first, by organ.
local function session_problem(head, parts)
  local first, second = parts[1], parts[2]
  if not (second and first:find "^%d+$" and second:find "^%d") then return end
  if (head == "S" or head == "E") and #first ~= 4 then
    return "the year has four digits"
  elseif head == "A" and tonumber(first) >= 1000 then
    return "the session stands here, not the year"
  end
end

-- Takes "HEAD/part/part" apart: a table, or nil, why and a repair.
local function analyse(head, body)
  local parts, problem, n = {}, nil, 0
  for part in (body .. "/"):gmatch "([^/]*)/" do
    local why, fix = part_problem(part)
    problem = problem or why
    n = n + ((why and not fix) and 1 or 0)
    parts[#parts + 1] = fix or part
  end
  local fixed = head .. "/" .. table.concat(parts, "/")
  local why = session_problem(head, parts)
  if why then return nil, why end
  if problem then return nil, problem, n == 0 and fixed or nil end
  return {head = head, parts = parts, normal = fixed}
end

-- Does "HEAD/body" look like a symbol at all?
local function is_symbol(head, body)
  if not body:find "%d" or #head > 5 then return false end
  if HEADS[head] then return true end
  local _, slashes = body:gsub("/", "/")
  return #head >= 2 and slashes >= 2
end

-- What may follow the parts: a letter ("247 B"), a year or session, a star.
local function tail(text, at, symbol)
  if symbol.parts[1] == "RES" or symbol.parts[2] == "RES" then
    local letters, stop = text:match("^[ \xC2\xA0]*(%u%-?%u?)()%f[%W]", at)
    if letters and not text:find("^[/'\xE2]", stop) then
      symbol.normal, at = symbol.normal .. " " .. letters, stop
    end
    local year, after = text:match("^[ \xC2\xA0]*%((%d%d%d%d)%)()", at)
    if not year then
      year, after = text:match("^[ \xC2\xA0]*%(([IVXLC]+)%)()", at)
    end
    if year then
      symbol.year, at = year, after
      symbol.normal = symbol.normal .. " (" .. year .. ")"
    end
  end
  if text:find("^%*", at) then symbol.star, at = true, at + 1 end
  return at
end

local function read(text, from, head, at, found)
  local body, stop = text:match("^([%w%.%-/]+)()", at)
  if not body then return at end
  local dash = body:find "%-%u+/"          -- twin symbols: A/70/741-S/2016/71
  if dash then body, stop = body:sub(1, dash - 1), at + dash - 1 end
  local cut = body:match "^(.-)[%.%-]*$"
  if not is_symbol(head, cut) then return stop end
  if cut == body:match "^(.-)%.$" and text:find("^ %d", stop)
    and CHANGES[cut:match "([^/]*)$"] then    -- "Add. 1"
    local number, after = text:match("^ (%d+)()", stop)
    found[#found + 1] = {from = from, to = after - 1,
      raw = text:sub(from, after - 1), problem = "a space stands in it",
      fix = head .. "/" .. cut .. "." .. number}
    return after
  end
  local symbol, why, fix = analyse(head, cut)
  stop = at + #cut
  if symbol then
    stop = tail(text, stop, symbol)
  else
    symbol = {problem = why, fix = fix}
  end
  symbol.from, symbol.to, symbol.raw = from, stop - 1, text:sub(from, stop - 1)
  found[#found + 1] = symbol
  return stop
end

--- All symbols of a text, good (normal) and bad (problem, perhaps fix).
function symbols.all(text)
  local found, i = {}, 1
  local b, from2, head2 = text:match(HEAD_AFTER_DASH)
  while true do
    local a, from, head = text:match(HEAD, i)
    if b and b < i then b, from2, head2 = text:match(HEAD_AFTER_DASH, i) end
    if b and (not a or b < a) then a, from, head = b, from2, head2 end
    if not a then return found end
    i = read(text, from, head, from + #head + 1, found)
  end
end

return symbols
