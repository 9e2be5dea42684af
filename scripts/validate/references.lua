-- SPDX-License-Identifier: MIT
-- References: symbols are well formed, and what the document says about its
-- own paragraphs and sections is there. Words come from the language pack.
local blocks = require "lib.blocks"
local refs = require "lib.refs"

-- The numbers of paragraphs and sections that the document has.
local function own_numbers(report)
  local have = {paragraph = {}, section = {}}
  local any = {}
  for node in report:each("paragraph", "section", "item") do
    local label = node:attr "label"
    local number = label and label:match "^(%w+)%.?$"
    local kind = node.kind == "section" and "section" or "paragraph"
    if number then
      have[kind][number], any[kind] = true, true
    end
  end
  return have, any
end

local function check_symbols(node, text, log)
  if not text:find "[/\\]" then return end
  for _, bad in ipairs(refs.malformed(text)) do
    log:warning(node, "ref-malformed",
      ("“%s” is no proper document symbol: %s"):format(bad.raw, bad.problem),
      {at = bad.from, length = #bad.raw, fix = bad.fix})
  end
  for _, symbol in ipairs(refs.symbols(text)) do
    if symbol.raw:gsub("%*$", "") ~= symbol.normal then
      log:style(node, "ref-form",
        ("“%s” is usually written %s"):format(symbol.raw, symbol.normal),
        {at = symbol.from, length = #symbol.raw, fix = symbol.normal})
    end
  end
end

local function check_own(node, ref, have, any, log)
  if have[ref.kind][ref.number] then return end
  local code = ref.kind == "paragraph" and "ref-paragraph-missing"
    or "ref-section-missing"
  local what = any[ref.kind]
    and ("the document has no %s %s"):format(ref.kind, ref.number)
    or ("%s %s is meant, but no %s of the document has a number")
      :format(ref.kind, ref.number, ref.kind)
  log:warning(node, code, what, {at = ref.from, length = ref.to - ref.from + 1})
end

-- "resolution 1325" where the same document elsewhere says "1325 (2000)".
local function check_years(plain, dated, log)
  for _, use in ipairs(plain) do
    local full = dated[use.number]
    if full then
      log:style(use.node, "ref-year-missing",
        ("resolution %s is cited without its year"):format(use.number),
        {at = use.from, length = #use.number, fix = full})
    end
  end
end

return {
  api = 1, kind = "validator", name = "references",
  summary = "Symbols are well formed and references lead somewhere.",
  tags = {"references"},
  rules = {
    ["ref-malformed"] = "A document symbol in the text breaks the grammar.",
    ["ref-form"] = "A document symbol is not in its usual form.",
    ["ref-year-missing"] = "A resolution is cited without the year it has "
      .. "elsewhere in the document.",
    ["ref-paragraph-missing"] = "A paragraph that is referred to is not there.",
    ["ref-section-missing"] = "A section that is referred to is not there.",
  },
  args = {},
  run = function(report, _, log)
    for node, text in blocks.each(report) do
      local parent = node.parent
      if not (parent and parent.kind == "masthead") then
        check_symbols(node, text, log)
      end
    end
    local lang = blocks.lang(report)
    if not lang then return end
    local have, any
    local plain, dated = {}, {}
    local cues = lang:cues(table.unpack(refs.classes))
    for node, text, hits in cues:find(report, table.unpack(blocks.kinds)) do
      for _, ref in ipairs(refs.from_hits(text, hits, lang)) do
        if ref.own then
          if not have then have, any = own_numbers(report) end
          check_own(node, ref, have, any, log)
        elseif ref.kind == "resolution" and ref.raw:find "%(" then
          dated[ref.raw:match "^%d+"] = ref.raw
        end
      end
      for h = 1, #hits, 4 do
        local from, number = text:match("^[%s\xC2\xA0]+()(%d%d%d+)%f[^%d/]",
          hits[h + 1] + 1)
        if number and hits[h + 2] == "check.resolution"
          and not text:find("^[%s\xC2\xA0]*%(", from + #number) then
          plain[#plain + 1] = {node = node, from = from, number = number}
        end
      end
    end
    check_years(plain, dated, log)
  end,
}
