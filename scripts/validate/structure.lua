-- SPDX-License-Identifier: MIT
-- Sections, annexes and signatures in their proper order and number. Words
-- come from the language pack, names of States from lib/states.lua.
local annexes = require "lib.check.annexes"
local blocks = require "lib.blocks"
local states = require "lib.states"
local labels = require "lib.labels"

local function heading_of(section)
  local first = section.first
  return first and first.kind == "heading" and first or section
end

local function level_of(section)
  return tonumber((section:attr "level"))
end

-- Does a section hold anything beside its heading?
local function is_empty(section)
  for child in section:children() do
    if child.kind ~= "heading" and child.kind ~= "furniture" then return false end
  end
  return true
end

-- Lines above the first text of a document are its title, not sections.
local function is_title(section)
  local before = section.prev
  while before and (before.kind ~= "section" or is_empty(before)) do
    if before.kind == "paragraph" then return false end
    before = before.prev
  end
  return before == nil and section.parent.kind == "report"
end

local function check_section(section, log)
  local heading = heading_of(section)
  if is_empty(section) then
    if is_title(section) then return end
    log:warning(heading, "empty-section", ("nothing stands under the heading “%s”")
      :format(heading:text()))
    return
  end
  local level, only, n = level_of(section), nil, 0
  for child in section:children "section" do
    n, only = n + 1, child
    local below = level_of(child)
    if level and below and below > level + 1 then
      log:warning(heading_of(child), "skipped-level",
        ("a heading of level %d follows one of level %d"):format(below, level))
    end
  end
  if n == 1 then
    log:warning(heading_of(only), "lone-subheading",
      ("“%s” is the only subheading under “%s”")
        :format(heading_of(only):text(), heading:text()))
  end
end

-- "see annex II", "see the annex" where there is no such annex.
local function check_announced(report, letter, lang, log)
  local have, n = annexes.present(report)
  local list = annexes.announced(report, lang)
  for _, one in ipairs(list) do
    local place = {at = one.at, length = one.length}
    if n == 0 then
      log:warning(one.node, "annex-missing",
        "an annex is announced but none follows", place)
    elseif one.label and not have[one.label] and (n > 1 or not have[""]) then
      log:warning(one.node, "annex-missing",
        ("annex %s is announced but there is none"):format(one.label), place)
    end
  end
  if letter and n > 0 and #list == 0 then
    log:warning(letter, "annex-unannounced",
      "the letter has an annex but does not mention it")
  end
end

local function check_letter(letter, log)
  local before, before_key
  for signature in letter:children "signature" do
    local state, key = states.find(signature:attr "for" or "")
    if not state then state, key = states.find(signature:attr "role" or "") end
    if state and before and key < before_key then
      log:warning(signature, "signatory-order",
        ("%s signs after %s; signatories stand in English alphabetical order of States")
          :format(state, before))
    end
    if state then before, before_key = state, key end
  end
end

-- Numbers of sections at one level: no gap, none twice. Where they begin does
-- not matter: the document may be a part of another.
local function check_numbers(parent, log)
  local sequence, begun = labels.sequence(), false
  for section in parent:children "section" do
    local label = section:attr "label"
    if label then
      local code, message = sequence(label)
      if code and begun then
        log:warning(heading_of(section), "section-" .. code, "section " .. message)
      end
      begun = true
    end
  end
end

return {
  api = 1, kind = "validator", name = "structure",
  summary = "Headings nest, annexes exist, signatories stand in order.",
  tags = {"structure"},
  rules = {
    ["lone-subheading"] = "A section has a single subheading.",
    ["skipped-level"] = "A heading is more than one level below the one above.",
    ["empty-section"] = "Nothing stands under a heading.",
    ["section-gap"] = "A section number is missing.",
    ["section-duplicate"] = "A section number stands twice.",
    ["section-order"] = "A section number comes too late.",
    ["annex-missing"] = "An annex is announced and missing.",
    ["annex-unannounced"] = "The letter does not mention its annex.",
    ["signatory-order"] = "Signatories are out of English order of States.",
  },
  args = {},
  run = function(report, _, log)
    local lang = blocks.lang(report)
    for part in report:each("annex", "resolution", "section") do
      if part.kind == "section" then check_section(part, log) end
      check_numbers(part, log)
    end
    check_numbers(report:root(), log)
    local letter
    for node in report:root():children "letter" do
      letter = node
      check_letter(node, log)
    end
    if lang then check_announced(report, letter, lang, log) end
  end,
}
