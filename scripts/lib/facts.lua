-- SPDX-License-Identifier: MIT
-- What identifies a report (symbol, date ...) and where a passage stands, as
-- lines for people. Knows the attributes of the root, no output format.
local escape = require "lib.escape"
local words = require "lib.words"

local facts = {}

--- Names of the facts, in the order they are shown.
facts.names = {
  "symbol", "organization", "organ", "distribution", "date", "letter-date",
  "original", "session", "agenda-item", "title",
}
-- Named even when they are missing.
local wanted = {symbol = true, date = true}

-- The name of a language in the words of the document.
local function language(code, pack)
  for _, entry in ipairs(pack:list "masthead.language") do
    if entry.value == code then return entry.phrase end
  end
  return code
end

--- Facts of a report: an array of {name, label, value, origin, reason};
-- value is nil where a fact that readers look for is missing.
function facts.list(report, label)
  local pack, list = words.pack(report.lang), {}
  for _, name in ipairs(facts.names) do
    local value, origin, reason = report:attr(name)
    if name == "title" and value == facts.title(report) then value = nil end
    if value and name == "original" then value = language(value, pack) end
    if value or wanted[name] then
      list[#list + 1] = {name = name, label = label(name), value = value,
        origin = origin, reason = reason}
    end
  end
  return list
end

-- The title of what a letter transmits.
local function annexed(report)
  for annex in report:each "annex" do
    local title = annex:attr "title"
    if title then return title end
  end
end

--- The title of a report: that of the annex a letter transmits, its own, the
-- first heading, or the name of its file.
function facts.title(report)
  local letter = report:root():children "letter"()
  local title = letter and annexed(report) or report:attr "title"
  if title then return title end
  for heading in report:each "heading" do
    local text = heading:text()
    if text ~= "" then return text end
  end
  return facts.file(report)
end

--- The file's name without its folders.
function facts.file(report)
  return (report.file:gsub("^.*/", ""))
end

--- What a report is called in a reference: its symbol, else its file.
function facts.key(report)
  return report:attr "symbol" or facts.file(report)
end

--- "para. 12, p. 3, line 45": as exact as the source allows. The paragraph
-- number is what a citation uses, so it goes first.
function facts.place(label, page, line, number)
  local parts = {}
  number = number and number:match "^(%d[%d.]-)[.)]*$"
  if number then parts[1] = label "para" .. " " .. number end
  if page then parts[#parts + 1] = label "page" .. " " .. page end
  if line then parts[#parts + 1] = label "line" .. " " .. line end
  return table.concat(parts, ", ")
end

--- "*(National commitments, p. 3, line 41)*": where byte 'at' of a node's
-- text stands, as Markdown. 'section' may be nil.
function facts.cite(node, at, section, label)
  local line, _, page = node:locate(at, 1)
  local place = facts.place(label, page, line, node:attr "label")
  if section and section ~= "" then
    section = escape.md_line(section)
    place = place == "" and section or section .. ", " .. place
  end
  return "*(" .. place .. ")*"
end

return facts
