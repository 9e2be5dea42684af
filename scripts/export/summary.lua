-- SPDX-License-Identifier: MIT
-- A report on one page: what it is, the sentences that carry most of it, its
-- figures, and who is asked to do what. Every sentence is the report's own
-- and says where it stands.
local digest = require "lib.digest"
local escape = require "lib.escape"
local facts = require "lib.facts"
local figure_list = require "lib.summary.figure_list"
local groups = require "lib.groups"
local words = require "lib.words"

local first = true

local plain = escape.md_line

local function write_facts(report, out, label)
  for _, fact in ipairs(facts.list(report, label)) do
    out:write("- **", plain(fact.label), label "colon", "** ")
    if not fact.value then
      out:write("*", label "missing", "*\n")
    else
      out:write(plain(fact.value))
      if fact.origin ~= "read" then
        out:write(" *(", label(fact.origin),
          fact.reason and fact.reason ~= "" and ": " .. plain(fact.reason)
          or "", ")*")
      end
      out:write "\n"
    end
  end
end

-- The outermost section around a node, whose heading stands over its part of
-- the digest.
local function outermost(node)
  local top = node
  local up = node.parent
  while up do
    if up.kind == "section" then top = up end
    up = up.parent
  end
  return top
end

local function heading_of(node)
  local head, number = node.first, node:attr "label"
  if not head or head.kind ~= "heading" then return nil end
  return (number and number .. " " or "") .. head:text()
end

local function write_digest(report, budget, out, label)
  local shown
  for i, unit in ipairs(digest.choose(report, budget)) do
    if i == 1 then out:write("\n## ", label "digest", "\n") end
    local top = outermost(unit.node)
    local heading = heading_of(top)
    if top ~= shown then
      out:write(heading and "\n### " .. plain(heading) .. "\n" or "", "\n")
    end
    shown = top
    for _, s in ipairs(unit.sentences) do
      local section = top ~= unit.node and unit.heading or nil
      out:write("- ", escape.block(plain(s.text)), " ",
        facts.cite(s.node, s.at, section, label), "\n")
    end
  end
end

local function write_figures(report, most, out, label)
  local list, total = figure_list.choose(report, most)
  if #list == 0 then return end
  out:write("\n## ", label "figures")
  if #list < total then out:write(" (", #list, " / ", total, ")") end
  out:write "\n\n"
  for _, entry in ipairs(list) do
    local names, headings = {}, entry.node:headings()
    for i, figure in ipairs(entry.figures) do
      names[i] = "**" .. plain(figure.text) .. "**"
    end
    out:write("- ", table.concat(names, "; "), " — ", plain(entry.text), " ",
      facts.cite(entry.node, entry.at, headings[#headings], label), "\n")
  end
end

-- Names the addressees where the heading of the group does not say it all.
local function who(rec, label)
  local name, origin = rec:attr "addressee"
  if not name or origin ~= "inferred" and not name:find ";" then return "" end
  return " *[" .. plain(name) .. (origin == "inferred" and ": "
    .. label "inferred" or "") .. "]*"
end

local function write_recommendations(report, out, label)
  local pack, entries = words.pack(report.lang), {}
  for i, rec in ipairs(groups.recommendations(report)) do
    local group, short = groups.key(rec, "addressee", pack)
    entries[i] = {rec = rec, group = group, short = short}
  end
  groups.lengthen(entries)
  out:write("\n## ", label "recommendations", " (", #entries, ")\n")
  if #entries == 0 then out:write("\n*", label "none", "*\n") end
  for _, group in ipairs(groups.collect(entries, label "nobody")) do
    out:write("\n### ", plain(group.name), " (", #group.entries, ")\n\n")
    for _, entry in ipairs(group.entries) do
      local rec, number = entry.rec, entry.rec:attr "label"
      local headings = rec:headings()
      out:write("- ", number and "**" .. plain(number) .. "** " or "",
        plain(rec:text()), " ",
        facts.cite(rec, 1, headings[#headings], label), who(rec, label), "\n")
    end
  end
end

return {
  api = 1, kind = "exporter", name = "summary",
  summary = "What a report is, says, counts and asks, on one page.",
  description = [[
Facts of the masthead (with their origin where they were not read), the
sentences that carry most of each section, the figures with their sentences,
and the recommendations by addressee. Sentences are the report's own; each is
cited by section and place.]],
  tags = {"markdown", "summary", "recommendations"},
  output = {extension = "md", media_type = "text/markdown"},
  annotators = {"recommendations"},
  args = {
    {name = "words", type = "integer", default = 250,
     help = "Most words of the digest."},
    {name = "figures", type = "integer", default = 12,
     help = "Most sentences with figures; 0 for none."},
  },
  begin = function() first = true end,
  run = function(report, args, out)
    local label = words.of(report.lang)
    out:write(first and "" or "\n---\n\n", "# ",
      escape.block(plain(facts.title(report))), "\n\n")
    first = false
    write_facts(report, out, label)
    write_digest(report, args.words, out, label)
    write_figures(report, args.figures, out, label)
    write_recommendations(report, out, label)
  end,
}
