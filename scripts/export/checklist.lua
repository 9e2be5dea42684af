-- SPDX-License-Identifier: MIT
-- The recommendations as a task list to work with. With merge, what people
-- wrote in an earlier list is kept, and what changed is said at the end.
local date = require "lib.date"
local escape = require "lib.escape"
local facts = require "lib.facts"
local groups = require "lib.groups"
local task_list = require "lib.checklist.list"
local task_parse = require "lib.checklist.parse"
local words = require "lib.words"

-- What run() gathered for finish(): one list for all reports.
local tasks, reports, label

local plain = escape.md_line

-- A deadline as a date where it is one.
local function due_of(rec, pack)
  local deadline = rec:attr "deadline"
  if not deadline then return "" end
  local day = date.find(deadline, pack)
  return day and tostring(day) or plain(deadline)
end

-- Who is asked, as printed, and whether that was concluded.
local function addressee_of(rec)
  local name, origin = rec:attr "addressee"
  if not name then return nil end
  return plain(name) .. (origin == "inferred"
    and " *(" .. label "inferred" .. ")*" or "")
end

local function task_of(rec, report, args, pack)
  local printed, headings = rec:attr "label", rec:headings()
  local place = facts.place(label, rec.page, rec.line)
  local full = rec:attr "text-selfstanding"
  local section = headings[#headings]
  return {
    ref = (facts.key(report) .. "#" .. rec.id):gsub("`", "'"),
    label = printed, text = escape.block(plain(rec:text())),
    full = full and plain(full) .. " *(" .. label "inferred" .. ")*",
    addressee = addressee_of(rec), due = due_of(rec, pack), status = label "open",
    source = section and plain(section) .. ", " .. place or place,
    group = groups.key(rec, args.group, pack),
  }
end

-- The earlier list, whatever language its labels are in.
local function earlier(file)
  local heads = {"report", "done"}
  table.move(facts.names, 1, #facts.names, #heads + 1, heads)
  local names = task_parse.names({label, words.of "en"}, heads)
  return task_parse.read(file.text, names)
end

return {
  api = 1, kind = "exporter", name = "checklist",
  summary = "Recommendations as a Markdown task list to work with.",
  description = [[
One task for each recommendation, with fields for lead, due date and status.
With --set merge=OLD.md the ticks, fields and notes of an earlier list are kept
(tasks are known by their id, then by their text), tasks that left the report
move to a section of their own, and a section says what is new, reworded,
moved or gone. Lines of your own stay where they are.]],
  tags = {"markdown", "checklist", "recommendations"},
  output = {extension = "md", media_type = "text/markdown"},
  annotators = {"recommendations"},
  args = {
    {name = "group", type = "choice",
     choices = {"addressee", "section", "none"}, default = "addressee",
     help = "What the tasks are put together by."},
    {name = "merge", type = "path", help = "An earlier list to carry on."},
  },
  begin = function() tasks, reports, label = {}, {}, nil end,
  run = function(report, args)
    label = label or words.of(report.lang)
    local pack, found = words.pack(report.lang), {}
    for i, rec in ipairs(groups.recommendations(report)) do
      found[i] = task_of(rec, report, args, pack)
    end
    table.move(found, 1, #found, #tasks + 1, tasks)
    reports[#reports + 1] = {
      key = plain(facts.key(report)), title = plain(facts.title(report)),
      facts = facts.list(report, label),
    }
  end,
  finish = function(args, out)
    label = label or words.of "en"
    local list = {tasks = tasks, reports = reports, group = args.group}
    task_list.write(list, args.merge and earlier(args.merge), out, label)
  end,
}
