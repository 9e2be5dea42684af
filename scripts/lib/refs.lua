-- SPDX-License-Identifier: MIT
-- References in running text: document symbols, resolutions, paragraphs and
-- sections, each with its place and normal form. Words come from the
-- language pack (refs.classes); knows nothing of the tree.
local numbers = require "lib.refs.numbers"
local symbols = require "lib.refs.symbols"
local attach = require "lib.refs.targets"

local refs = {}

-- Two symbols that are surely meant as one but break the grammar early.
local BROKEN = {
  {"()%f[%w%./:@\\_%-]()(%l+/%d%d%d%d/%d+)()", "it is not in capitals"},
  {"()%f[%w%./:@\\_%-]()(%l+/res/[%d/]*%d)()", "it is not in capitals"},
  {"()%f[%w%./:@\\_%-]()(%l+/hrc/[%d/]*%d)()", "it is not in capitals"},
  {"()%f[%w]()(%u+\\[%w%.\\]*%d)()", "slashes are turned"},
  {"()%f[%w]()(%u+ ?/ ?[%w%.]+ ?/ ?[%d/]*%d)()", "a space stands in it"},
}

--- Takes a symbol apart: a table with head, parts, year and normal; or nil,
-- what is wrong with it and a repair (or nil).
function refs.parse(text)
  local found = symbols.all(text)
  local one = found[1]
  if one and one.from == 1 and one.to == #text then
    if one.normal then return one end
    return nil, one.problem, one.fix
  end
  local broken = refs.malformed(text)[1]
  if broken then return nil, broken.problem, broken.fix end
  return nil, "it has not the form of a symbol"
end

--- The normal form of a symbol, or nil.
function refs.normal(text)
  local symbol = refs.parse(text)
  return symbol and symbol.normal
end

--- Well-formed symbols: an array of {from, to, raw, normal, head, parts}.
function refs.symbols(text)
  local found = {}
  if not text:find("/", 1, true) then return found end
  for _, symbol in ipairs(symbols.all(text)) do
    if symbol.normal then found[#found + 1] = symbol end
  end
  return found
end

--- Symbols that are wrong: an array of {from, to, raw, problem, fix}.
function refs.malformed(text)
  local found, covered = {}, {}
  if not text:find "[/\\]" then return found end
  for _, symbol in ipairs(symbols.all(text)) do
    if symbol.problem then
      found[#found + 1], covered[symbol.from] = symbol, true
    end
  end
  for _, rule in ipairs(BROKEN) do
    for _, from, raw, stop in text:gmatch(rule[1]) do
      local fix = raw:gsub("\\", "/"):gsub(" ", ""):upper()
      local symbol = raw ~= fix and symbols.all(fix)[1]
      if symbol and not covered[from] and symbol.normal and symbol.to == #fix then
        found[#found + 1] = {from = from, to = stop - 1, raw = raw,
          problem = rule[2], fix = symbol.normal}
      end
    end
  end
  table.sort(found, function(a, b) return a.from < b.from end)
  return found
end

local PARAGRAPH = "^(%d+)()%f[^%d/%.]"
local SECTION = "^([IVXLC%u%d]+)()%f[%W]"
local CLASSES = {"check.resolution", "check.paragraph", "check.section",
  "check.own", "masthead.organ"}

-- "para. 12" as the language abbreviates it; a label with "%s" goes around
-- the number.
local LABELS = {paragraph = "para", section = "sect"}
local function normal(lang, key, number)
  local known, label = lang:is("output.label", key)
  if not known then label = key .. "." end
  if label:find("%s", 1, true) then return (label:gsub("%%s", number)) end
  return label .. " " .. number
end

--- The classes of the language packs that find() and from_hits() need.
refs.classes = CLASSES

--- References in a text whose hits (flat array from, to, class, value of
-- refs.classes) are known: array in order of {kind, from, to, raw, normal},
-- kind being symbol, resolution, paragraph or section; 'own' when the words
-- say it is this document's, 'of' what a paragraph belongs to, 'number'.
function refs.from_hits(text, hits, lang)
  local list = refs.symbols(text)
  for _, symbol in ipairs(list) do symbol.kind = "symbol" end
  local organ, organ_to
  for h = 1, #hits, 4 do
    local to, class = hits[h + 1], hits[h + 2]
    if class == "masthead.organ" then
      organ, organ_to = hits[h + 3], to
    elseif class == "check.resolution" then
      local near = organ and text:sub(organ_to + 1, hits[h] - 1):find "^%s+$"
      local head = near and organ
      local found = numbers.resolutions(text, to + 1, head, lang)
      local last = found[#found]
      if last and not head and hits[h + 6] == "masthead.organ"
        and hits[h + 4] - last.to < 12 then
        found = numbers.resolutions(text, to + 1, hits[h + 7], lang)
      end
      table.move(found, 1, #found, #list + 1, list)
    elseif class == "check.paragraph" or class == "check.section" then
      local kind = class:match "%w+$"
      local found, stop = numbers.list(text, to + 1, lang,
        kind == "paragraph" and PARAGRAPH or SECTION)
      local own = hits[h + 6] == "check.own" and hits[h + 4] - stop < 3
      for _, one in ipairs(found) do
        one.kind, one.own, one.group, one.stop = kind, own, h, stop
        one.raw = text:sub(one.from, one.to)
        one.normal = normal(lang, LABELS[kind], one.number)
        list[#list + 1] = one
      end
    end
  end
  for order, ref in ipairs(list) do ref.order = order end
  table.sort(list, function(a, b)
    if a.from ~= b.from then return a.from < b.from end
    return a.order < b.order
  end)
  attach(text, list, lang)
  return list
end

local cache = setmetatable({}, {__mode = "k"})

--- The same for a text that was not scanned yet.
function refs.find(text, lang)
  local cues = cache[lang] or lang:cues(table.unpack(CLASSES))
  cache[lang] = cues
  local hits = {}
  for from, to, class, value in cues:each(text) do
    local n = #hits
    hits[n + 1], hits[n + 2], hits[n + 3], hits[n + 4] = from, to, class, value
  end
  return refs.from_hits(text, hits, lang)
end

return refs
