-- SPDX-License-Identifier: MIT
-- What a masthead must say: symbol, distribution, date, original language.
-- Words come from the language pack.
local blocks = require "lib.blocks"
local refs = require "lib.refs"

-- Do the rules apply: is it a body that the pack knows, or has the masthead
-- fields that only such bodies have?
local function is_ours(report, lang)
  local organ = report:attr "organ"
  if organ and lang and lang:is("masthead.organ", organ) then return true end
  return report:attr "organization" ~= nil or report:attr "distribution" ~= nil
end

-- The masthead's paragraph for a field, or nil.
local function field_node(masthead, field)
  for node in masthead:children "paragraph" do
    if node:attr "field" == field then return node end
  end
end

local function check_symbol(report, masthead, lang, log)
  local symbol, origin = report:attr "symbol"
  local node = field_node(masthead, "symbol") or masthead
  if not symbol then
    for line in masthead:children "paragraph" do
      local bad = refs.malformed(line:text())[1]
      if bad then
        log:warning(line, "symbol-malformed",
          ("“%s” is no proper document symbol: %s"):format(bad.raw, bad.problem),
          {at = bad.from, length = #bad.raw, fix = bad.fix})
        return
      end
    end
    log:warning(masthead, "symbol-missing",
      "the masthead gives no document symbol")
    return
  end
  local parsed, why, fix = refs.parse(symbol)
  if not parsed then
    log:warning(node, "symbol-malformed",
      ("“%s” is no proper document symbol: %s"):format(symbol, why),
      {at = 1, length = #symbol, fix = fix})
    return
  end
  local organ = report:attr "organ"
  local known, head = false, nil
  if organ and lang then known, head = lang:is("masthead.organ", organ) end
  if known and head ~= "" and origin == "read"
    and symbol:sub(1, #head + 1) ~= head .. "/" then
    log:warning(node, "symbol-organ",
      ("symbol %s does not begin with %s/, as documents of “%s” do")
        :format(symbol, head, organ), {at = 1, length = #symbol})
  end
end

local function check_distribution(report, masthead, lang, log)
  local node = field_node(masthead, "distribution")
  local word = report:attr "distribution"
  if not node and not word then
    log:warning(masthead, "distribution-missing",
      "the masthead does not say how the document is distributed")
    return
  end
  if not lang then return end
  local text = node and node:text() or word
  local length = lang:prefix("masthead.distribution", text) or 0
  local at = text:match("^[%s\xC2\xA0]*()", length + 1)
  local rest = text:sub(at)
  if rest == "" or not lang:prefix("masthead.distribution-word", rest) then
    log:warning(node or masthead, "distribution-unknown",
      ("“%s” is no known kind of distribution"):format(rest),
      node and {at = at, length = #rest} or nil)
  end
end

local function check_date(report, masthead, log)
  local date, letter = report:attr "date", report:attr "letter-date"
  local node = field_node(masthead, "date") or masthead
  if not date then
    log:warning(node, "date-missing", "the masthead gives no date of issue")
  elseif letter and date < letter then
    log:warning(node, "date-before-letter",
      ("the document is dated %s, before its letter of %s"):format(date, letter))
  end
end

local function check_original(report, masthead, lang, log)
  local node = field_node(masthead, "original")
  local code = report:attr "original"
  if not node and not code then
    log:warning(masthead, "original-missing",
      "the masthead does not name the original language")
  elseif node and lang then
    local text = node:text()
    local length = lang:prefix("masthead.original", text) or 0
    local at = text:match("^[%s\xC2\xA0]*()", length + 1)
    local rest = text:sub(at)
    if rest == "" then
      log:warning(node, "original-missing",
        "the masthead leaves the original language open")
    elseif not lang:prefix("masthead.language", rest) then
      log:warning(node, "original-unknown",
        ("original language “%s” is none of the six official ones"):format(rest),
        {at = at, length = #rest})
    end
  end
end

return {
  api = 1, kind = "validator", name = "masthead",
  summary = "The masthead identifies the document.",
  description = "Checks symbol, distribution, date and original language of "
    .. "documents that have a masthead.",
  tags = {"masthead"},
  rules = {
    ["symbol-missing"] = "The masthead gives no document symbol.",
    ["symbol-malformed"] = "The document symbol breaks the grammar of symbols.",
    ["symbol-organ"] = "The symbol is not one of the organ in the masthead.",
    ["distribution-missing"] = "The masthead does not say the distribution.",
    ["distribution-unknown"] = "The distribution is none of the known kinds.",
    ["date-missing"] = "The masthead gives no date.",
    ["date-before-letter"] = "The date of issue lies before the letter's date.",
    ["original-missing"] = "The masthead does not name the original language.",
    ["original-unknown"] = "The original language is no official language.",
  },
  args = {},
  run = function(report, _, log)
    local lang = blocks.lang(report)
    local masthead = report:each "masthead"()
    if masthead and is_ours(report, lang) then
      check_symbol(report, masthead, lang, log)
      check_distribution(report, masthead, lang, log)
      check_date(report, masthead, log)
      check_original(report, masthead, lang, log)
    end
  end,
}
