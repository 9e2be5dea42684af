-- SPDX-License-Identifier: MIT
-- Consistency of the running text: quotation marks, per cent, acronyms,
-- length. Words come from the language pack.
local rpt_text = require "rpt.text"
local acronyms = require "lib.check.acronyms"
local blocks = require "lib.blocks"
local marks = require "lib.check.quote_marks"

local function check_marks(pair, counts, log)
  local odd, name, other, many = marks.odd(counts)
  if not odd then return end
  local usual = name == "straight" and "curly" or "straight"
  if many then
    log:warning(odd[1].node, "mixed-quotes",
      ("%d %s %ss stand among %d %s ones; this is the first")
        :format(odd.n, name, pair.name, other.n, usual),
      {at = odd[1].at, length = odd[1].length})
    return
  end
  for _, mark in ipairs(odd) do
    local text = mark.node:text()
    log:warning(mark.node, "mixed-quotes",
      ("%s %s; elsewhere the text has %s ones"):format(name, pair.name, usual),
      {at = mark.at, length = mark.length,
        fix = marks.fix(pair, name, text, mark.at)})
  end
end

local function check_acronyms(seen, log)
  for _, one in ipairs(seen) do
    if not one.expanded then
      log:warning(one.node, "acronym-undefined",
        ("“%s” is never written out"):format(one.word),
        {at = one.at, length = #one.word})
    elseif one.expanded > 1 then
      log:style(one.node, "acronym-late",
        ("“%s” is used before it is written out"):format(one.word),
        {at = one.at, length = #one.word})
    end
  end
end

-- All places of "20 per cent", "five per cent" and "20 %".
local function find_percents(report, lang)
  local found = {figure = {}, word = {}, sign = {}}
  for node, text, hits in lang:cues("check.percent"):find(report, "paragraph") do
    for h = 1, #hits, 4 do
      local from, to = hits[h], hits[h + 1]
      local start = math.max(from - 48, 1)
      local at, number = text:sub(start, from - 1)
        :match "()([%w\x80-\xBF\xC3-\xFF%.,%-]+)[%s\xC2\xA0]+$"
      if at then
        local place = {node = node, at = start + at - 1, number = number,
          text = text:sub(start + at - 1, to), from = from, to = to}
        local is_word, value = lang:is("number", number)
        if number:find "^%d" then
          table.insert(found.figure, place)
        elseif is_word and value ~= "" then
          place.fix = value .. text:sub(start + at - 1 + #number, to)
          table.insert(found.word, place)
        end
      end
    end
  end
  return found
end

local function check_percents(report, lang, signs, log)
  local found = find_percents(report, lang)
  local figure = found.figure[1]
  if not figure then return end
  for _, place in ipairs(found.word) do
    log:warning(place.node, "mixed-numbers",
      ("“%s” beside “%s” in line %d; figures go with it")
        :format(place.text, figure.text,
          (figure.node:locate(figure.at, #figure.text))),
      {at = place.at, length = #place.text, fix = place.fix})
  end
  if signs.n > 0 then
    log:warning(signs.node, "mixed-percent",
      ("%d times “%%” beside “%s”; this is the first"):format(signs.n, figure.text),
      {at = signs.at, length = 1})
  end
end

local function check_length(report, words, args, lang, log)
  local organ, limit = report:attr "organ", args.limit
  local _, head = nil, nil
  if organ and lang then _, head = lang:is("masthead.organ", organ) end
  if head == "ST" then limit = args.secretariat end
  if words > limit then
    log:warning(report:root(), "too-long",
      ("%d words, %d over the limit of %d"):format(words, words - limit, limit))
  end
end

return {
  api = 1, kind = "validator", name = "text",
  summary = "Quotation marks, per cent, acronyms and length are in order.",
  tags = {"text"},
  rules = {
    ["mixed-quotes"] = "Straight and curly quotation marks or apostrophes mix.",
    ["mixed-numbers"] = "Per cent stands after figures and after words.",
    ["mixed-percent"] = "Per cent is written as a sign and as words.",
    ["acronym-undefined"] = "An acronym is never written out.",
    ["acronym-late"] = "An acronym is used before it is written out.",
    ["too-long"] = "The document has more words than it may.",
  },
  args = {
    {name = "limit", type = "integer", default = 10700,
      help = "Most words a document may have."},
    {name = "secretariat", type = "integer", default = 8500,
      help = "Most words a document of the Secretariat may have."},
  },
  run = function(report, args, log)
    local lang = blocks.lang(report)
    local function is_known(word)
      return lang and (lang:is("check.acronym", word)
        or lang:is("function-word", word))
    end
    local counts, seen, words = {}, {}, 0
    local signs = {n = 0}
    for i in ipairs(marks.pairs) do counts[i] = marks.count() end
    for node, text in blocks.each(report) do
      words = words + rpt_text.words(text)
      for i, pair in ipairs(marks.pairs) do
        marks.add(counts[i], pair, node, text)
      end
      local around = node.parent.kind
      if around ~= "masthead" and around ~= "cell" and around ~= "signature" then
        acronyms.add(seen, node, text, is_known)
      end
      local sign = node.kind == "paragraph" and text:find "%d[ \xC2\xA0]*%%"
      if sign then
        signs.node = signs.node or node
        signs.at = signs.at or text:find("%", sign, true)
        signs.n = signs.n + 1
      end
    end
    for i, pair in ipairs(marks.pairs) do check_marks(pair, counts[i], log) end
    check_acronyms(seen, log)
    if lang then check_percents(report, lang, signs, log) end
    check_length(report, words, args, lang, log)
  end,
}
