-- SPDX-License-Identifier: MIT
-- Compares a report with a note about it (a landing page, a press note): the
-- facts in which similar sentences differ, and what only the note says.
-- Words come from the language pack.
local rpt = require "rpt"
local align = require "lib.note.align"
local blocks = require "lib.blocks"
local facts = require "lib.note.facts"
local note_words = require "lib.note.words"
local refs = require "lib.refs"
local unknown = require "lib.note.unknown"

local WHAT = {["note-date"] = "date", ["note-number"] = "number",
  ["note-name"] = "name", ["note-list"] = "enumeration"}

-- The sentences of the note with their words.
local function sentences_of(note, words)
  local list = {}
  for _, text in blocks.each(note) do words:learn(text) end
  for node, text in blocks.each(note) do
    for i, j in node:sentences() do
      list[#list + 1] = {node = node, text = text, from = i, to = j,
        words = words:list(text, i, j)}
    end
  end
  return list
end

-- One pass over the report: its vocabulary, and the best pair for each
-- sentence of the note.
local function read_report(report, words, index)
  local vocabulary = {}
  for node, text in blocks.each(report) do
    for i, j in node:sentences() do
      local keys = {}
      for _, raw in note_words.each(text:sub(i, j)) do
        local key, class = words:key(raw)
        vocabulary[key] = true
        if not class.stop then keys[#keys + 1] = key end
      end
      align.offer(index, keys, function()
        return {node = node, text = text, from = i, to = j}
      end)
    end
  end
  return vocabulary
end

local function dates_of(report, words, lang)
  local set = {}
  for _, text in lang:cues("month"):find(report, table.unpack(blocks.kinds)) do
    for _, date in ipairs(words.dates(words:list(text, 1, #text))) do
      set[date.key] = true
    end
  end
  return set
end

local function symbols_of(report)
  local set, list = {}, {}
  local own = report:attr "symbol"
  if own then set[refs.normal(own) or own] = true end
  for node, text in blocks.each(report) do
    for _, symbol in ipairs(refs.symbols(text)) do
      set[symbol.normal] = true
      symbol.node = node
      list[#list + 1] = symbol
    end
  end
  return set, list
end

local function place_of(path, node, at, length)
  return ("%s:%d"):format(path, (node:locate(at, length)))
end

local function check_symbols(report, note, path, log)
  local have = symbols_of(report)
  local _, named = symbols_of(note)
  local at = report:each "masthead"() or report:root()
  for _, symbol in ipairs(named) do
    if not have[symbol.normal] then
      have[symbol.normal] = true
      log:warning(at, "note-symbol", ("symbol %s stands only in the note (%s)")
        :format(symbol.normal, place_of(path, symbol.node, symbol.from, #symbol.raw)))
    end
  end
end

-- An enumerating phrase of a text, found once per sentence pair.
local function enumerators(lang)
  local cues = lang:cues "check.enumeration"
  return function(text)
    local list = {}
    for from, to in cues:each(text) do list[#list + 1] = {from = from, to = to} end
    return list
  end
end

return {
  api = 1, kind = "validator", name = "companion",
  summary = "Facts that differ between a report and a note about it.",
  description = "Give the note with --against NOTE. Sentences are paired by "
    .. "the words they share; without a note nothing is checked.",
  tags = {"companion", "note"},
  rules = {
    ["note-date"] = "A date differs from the one in the note.",
    ["note-number"] = "A number differs from the one in the note.",
    ["note-name"] = "A name differs from the one in the note.",
    ["note-list"] = "An enumeration differs from the one in the note.",
    ["note-symbol"] = "A document symbol stands only in the note.",
    ["note-only"] = "A date, number or name stands only in the note.",
  },
  args = {
    {name = "against", type = "path", help = "The note to compare with."},
  },
  run = function(report, args, log)
    local lang, against = blocks.lang(report), args.against
    if not against or not lang then return end
    local note = assert(rpt.parse(against.text, {name = against.path,
      lang = lang.code, annotators = {}}))
    local words = note_words.new(lang)
    words:learn_pack()
    local index = align.index(sentences_of(note, words))
    local vocabulary = read_report(report, words, index)
    local dates, enumerate = dates_of(report, words, lang), enumerators(lang)
    for _, there in ipairs(index.sentences) do
      local here = there.pair
      local where = place_of(against.path, there.node, there.from, 1)
      if here then
        here.words = here.words or words:list(here.text, here.from, here.to)
        facts.compare(here, there, enumerate, function(code, first, last, ours, theirs)
          log:warning(here.node, code, ("%s differs: “%s” here, “%s” in the note (%s)")
            :format(WHAT[code], ours, theirs, where),
            {at = first.from, length = last.to - first.from + 1})
        end)
      end
      unknown(there, vocabulary, dates, function(_, _, quote)
        log:warning(here and here.node or report:root(), "note-only",
          ("“%s” stands only in the note (%s)"):format(quote, where),
          here and {at = here.from, length = here.to - here.from + 1} or nil)
      end)
    end
    check_symbols(report, note, against.path, log)
    note:close()
  end,
}
