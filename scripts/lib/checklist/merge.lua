-- SPDX-License-Identifier: MIT
-- Carries ticks, fields and notes of an old checklist over to a new one, and
-- says what became of each task. Knows nothing of Markdown or reports.
local task_text = require "lib.checklist.text"
local text = require "rpt.text"

local task_merge = {}

-- So much of the words must agree for a task to be the same one reworded:
-- less if the id is the same too.
local SAME_ID, OTHER_ID = 0.3, 0.6

-- The part of a reference behind the document.
local function id_of(ref)
  return ref:match "#(.*)$" or ref
end

local function bag_of(s)
  local bag, n = {}, 0
  for word in text.lower(s):gmatch "[%w\128-\255]+" do
    bag[word], n = (bag[word] or 0) + 1, n + 1
  end
  return bag, n
end

-- How many of the words two texts share, 0 to 1.
local function likeness(a, b)
  local one, n = bag_of(a)
  local two, m = bag_of(b)
  local both = 0
  for word, count in pairs(one) do
    both = both + math.min(count, two[word] or 0)
  end
  return n + m > 0 and 2 * both / (n + m) or 1
end

-- The text of an old task: an editor may have filled its lines. Lines that
-- are not the rest of the text are notes.
local function same_text(task, old)
  if old.text == task.text then return true end
  local s = old.text
  for i, line in ipairs(old.more) do
    s = s .. " " .. text.fold(line)
    if s == task.text then
      old.text = s
      old.more = table.move(old.more, i + 1, #old.more, 1, {})
      return true
    end
  end
  return false
end

-- Gives the old task's ticks, fields and notes to the new one.
local function carry(task, old, how, changes)
  old.used, task.old = true, old
  task.ticked = old.ticked
  for _, key in ipairs(task_text.kept) do
    if old[key] and old[key] ~= "" then task[key] = old[key] end
  end
  task.notes = table.move(old.notes, 1, #old.notes, #old.more + 1,
    table.move(old.more, 1, #old.more, 1, {}))
  if old.is_gone then
    changes[#changes + 1] = {kind = "returned", task = task}
  elseif how then
    changes[#changes + 1] = {kind = how, task = task, old = old}
  end
end

-- The unused old task that fits a new one best, and how well.
local function likest(task, candidates, least, fits)
  local best, value
  for _, old in ipairs(candidates) do
    if not old.used and (not fits or fits(old)) then
      local v = likeness(task.text, old.text)
      if v >= least and (not value or v > value) then best, value = old, v end
    end
  end
  return best
end

--- Changes the new tasks in place: what people wrote in the old list goes to
-- the task with the same id and text; then to one with the same text (moved),
-- the same id (reworded), or a text much like it (moved and reworded).
-- @tparam table tasks the new ones {ref, text, ...} in order
-- @tparam table old a list as task_parse.read() gives it
-- @treturn array of {kind = new|moved|reworded|gone|returned, task, old}
-- @treturn array of the old tasks that are not in the report any more
function task_merge.apply(tasks, old)
  local changes, candidates = {}, {}
  for _, task in ipairs(old.tasks) do candidates[#candidates + 1] = task end
  for _, task in ipairs(old.gone) do
    task.is_gone = true
    candidates[#candidates + 1] = task
  end
  -- One pass over the new tasks, each time with a weaker sign.
  local function pass(how, find)
    for _, task in ipairs(tasks) do
      local found = not task.old and find(task)
      if found then carry(task, found, how, changes) end
    end
  end
  local function same(test)
    return function(task)
      for _, old_task in ipairs(candidates) do
        if not old_task.used and test(task, old_task) then return old_task end
      end
    end
  end
  local function same_id(a, b) return id_of(a.ref) == id_of(b.ref) end
  local by_ref = {}
  for _, task in ipairs(candidates) do
    by_ref[task.ref] = by_ref[task.ref] or task
  end
  pass(nil, function(task)
    local found = by_ref[task.ref]
    return found and not found.used and same_text(task, found) and found
  end)
  pass(nil, same(function(a, b) return same_id(a, b) and same_text(a, b) end))
  pass("moved", same(same_text))
  pass("reworded", function(task)
    return likest(task, candidates, SAME_ID,
      function(b) return b.ref == task.ref end)
      or likest(task, candidates, SAME_ID,
        function(b) return same_id(task, b) end)
  end)
  pass("moved", function(task)
    return likest(task, candidates, OTHER_ID)
  end)
  pass(nil, function(task)
    changes[#changes + 1] = {kind = "new", task = task}
  end)
  local gone = {}
  for _, task in ipairs(candidates) do
    if not task.used then
      gone[#gone + 1] = task
      if not task.is_gone then
        changes[#changes + 1] = {kind = "gone", old = task}
      end
    end
  end
  return changes, gone
end

return task_merge
