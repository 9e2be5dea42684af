-- SPDX-License-Identifier: MIT
-- A task of a checklist as Markdown; lib.checklist.parse reads it back. Knows
-- nothing of reports.
local escape = require "lib.escape"

local task_text = {}

--- Fields of a task that belong to the people who use the list.
task_text.kept = {"lead", "due", "status"}
--- Fields that are written anew each time.
task_text.made = {"full", "addressee", "source", "id"}

local function write_field(out, label, key, value)
  out:write("  - ", label(key), label "colon",
    value ~= "" and " " .. value or "", "\n")
end

--- Writes a task: {ticked, label, text, full, addressee, lead, due, status, source, ref,
-- notes}; all texts are Markdown already.
function task_text.write(task, out, label)
  out:write("- [", task.ticked and "x" or " ", "] ")
  if task.label then out:write("**", escape.md(task.label), "** ") end
  out:write(task.text, "\n")
  if task.full then write_field(out, label, "full", task.full) end
  if task.addressee then
    write_field(out, label, "addressee", task.addressee)
  end
  for _, key in ipairs(task_text.kept) do
    write_field(out, label, key, task[key] or "")
  end
  write_field(out, label, "source", task.source)
  write_field(out, label, "id", "`" .. task.ref .. "`")
  for _, line in ipairs(task.notes or {}) do out:write(line, "\n") end
end

return task_text
