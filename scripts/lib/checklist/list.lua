-- SPDX-License-Identifier: MIT
-- A whole checklist as Markdown: its head, the tasks by group, and after a
-- merge what changed. Knows nothing of reports.
local escape = require "lib.escape"
local groups = require "lib.groups"
local task_merge = require "lib.checklist.merge"
local task_text = require "lib.checklist.text"

local task_list = {}

local plain = escape.md_line

local function write_head(list, out, label)
  local done = 0
  for _, task in ipairs(list.tasks) do
    if task.ticked then done = done + 1 end
  end
  out:write("# ", label "checklist")
  if #list.reports == 1 then
    out:write(label "colon", " ", list.reports[1].title, "\n\n")
    for _, fact in ipairs(list.reports[1].facts) do
      if fact.value then
        out:write("- **", fact.label, label "colon", "** ",
          plain(fact.value), "\n")
      end
    end
  else
    out:write "\n\n"
    for _, report in ipairs(list.reports) do
      out:write("- **", label "report", label "colon", "** ", report.key,
        " — ", report.title, "\n")
    end
  end
  out:write("- **", label "done", label "colon", "** ", done, " / ",
    #list.tasks, "\n")
end

local function write_own(lines, out)
  for _, line in ipairs(lines or {}) do out:write(line, "\n") end
end

local function write_tasks(list, own, out, label)
  if own[""] then out:write "\n" end
  write_own(own[""], out)
  own[""] = nil
  for _, group in ipairs(groups.collect(list.tasks, label "nobody")) do
    local name = plain(group.name)
    if list.group ~= "none" then out:write("\n## ", name, "\n") end
    out:write "\n"
    for _, task in ipairs(group.entries) do
      task_text.write(task, out, label)
    end
    write_own(own[name], out)
    own[name] = nil
  end
end

local kinds = {"new", "reworded", "moved", "returned", "gone"}

local function write_changes(changes, old, out, label)
  if #changes == 0 and #old.changes == 0 then return end
  out:write("\n## ", label "changes", "\n\n")
  -- Nothing new: what the last merge said still holds.
  if #changes == 0 then return write_own(old.changes, out) end
  for _, kind in ipairs(kinds) do
    for _, change in ipairs(changes) do
      if change.kind == kind then
        local task = change.task or change.old
        out:write("- **", label("kind-" .. kind), label "colon", "** ",
          task.label and plain(task.label) .. " " or "", task.text)
        local before = change.task and change.old
        if before and before.text ~= task.text then
          out:write(" — ", label "was", label "colon", " ", before.text)
        end
        out:write(" (`", task.ref, "`")
        if before and before.ref ~= task.ref then
          out:write(" ← `", before.ref, "`")
        end
        out:write ")\n"
      end
    end
  end
end

--- Writes a list {tasks, reports = {{key, title, facts}}, group}. 'old' is an
-- earlier list as task_parse.read() gives it, or nil: what people wrote in it
-- is kept.
function task_list.write(list, old, out, label)
  local changes, gone
  if old then changes, gone = task_merge.apply(list.tasks, old) end
  write_head(list, out, label)
  write_tasks(list, old and old.own or {}, out, label)
  if not old then return end
  local others = false
  for _, heading in ipairs(old.headings) do
    if old.own[heading] then
      if not others then out:write("\n## ", label "others", "\n\n") end
      others = true
      write_own(old.own[heading], out)
      old.own[heading] = nil
    end
  end
  write_changes(changes, old, out, label)
  if #gone > 0 then out:write("\n## ", label "gone", "\n\n") end
  for _, task in ipairs(gone) do write_own(task.lines, out) end
end

return task_list
