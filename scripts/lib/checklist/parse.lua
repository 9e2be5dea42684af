-- SPDX-License-Identifier: MIT
-- Reads a checklist back after people have worked in it. Whatever they added
-- is kept line by line. Knows nothing of reports.
local task_text = require "lib.checklist.text"
local text = require "rpt.text"

local task_parse = {}

--- What the labels of fields and headings mean, in any of the languages.
-- @tparam table labels functions as words.of() gives them
-- @tparam table head keys of what stands above the tasks
function task_parse.names(labels, head)
  local names = {fields = {}, headings = {}, head = {}}
  for _, label in ipairs(labels) do
    for _, list in ipairs {task_text.kept, task_text.made} do
      for _, key in ipairs(list) do
        names.fields[text.lower(label(key))] = key
      end
    end
    for _, key in ipairs {"changes", "gone", "others"} do
      names.headings[text.lower(label(key))] = key
    end
    for _, key in ipairs(head) do names.head[text.lower(label(key))] = true end
  end
  return names
end

-- Key and value of a line that holds a field, by the names.
local function field_of(line, names)
  local name, value = line:match "^%s+[-*+]%s+([^:]-):%s*(.-)%s*$"
  if not name then return nil end
  name = text.lower(name:gsub("%*", ""):gsub("[%s\194\160]+$", ""))
  return names.fields[name], (value:gsub("^%*+%s*", ""))
end

-- Sorts the lines of a task into fields and notes.
local function finish(task, names)
  while task.lines[#task.lines] == "" do task.lines[#task.lines] = nil end
  task.notes, task.more = {}, {}
  local seen = false
  for i = 2, #task.lines do
    local line = task.lines[i]
    local key, value = field_of(line, names)
    if key == "id" and not task.ref then
      task.ref = value:match "^`+%s*(.-)%s*`+$" or value
    elseif key and not task[key] then
      task[key] = value
    elseif not seen and not line:find "^%s+[-*+]%s" and line ~= "" then
      -- May be the text itself, filled by an editor.
      task.more[#task.more + 1] = line
    else
      task.notes[#task.notes + 1] = line
    end
    seen = seen or key ~= nil or line:find "^%s+[-*+]%s" ~= nil
  end
  return task
end

local function start(line)
  local tick, rest = line:match "^[-*+] %[([ xX])%]%s+(.*)$"
  if not tick then return nil end
  local label, body = rest:match "^%*%*(.-)%*%*%s+(.*)$"
  return {ticked = tick ~= " ", label = label, text = text.fold(body or rest),
    lines = {line}}
end

-- Is this a line above the first task that is written anew each time?
local function is_head(line, names)
  local word = line:match "^%- %*%*([^:]-)[%s\194\160]*:%*%*"
  return line == "" or line:find "^# " ~= nil
    or word ~= nil and names.head[text.lower(word)] == true
end

--- Reads a list: {tasks, gone, changes, own}. 'gone' are the tasks kept in the
-- section of those that left the report, 'changes' the lines of the section
-- of changes, 'own' maps a heading ("" before the first) to lines that people
-- wrote outside of our tasks, 'headings' are in order.
function task_parse.read(source, names)
  local list = {tasks = {}, gone = {}, changes = {}, own = {}, headings = {}}
  local part, group, task, head = "group", "", nil, true
  local function keep(lines)
    local own = list.own[group] or {}
    list.own[group] = own
    table.move(lines, 1, #lines, #own + 1, own)
  end
  local function close()
    if not task then return end
    finish(task, names)
    if not task.ref then
      keep(task.lines)
    else
      local to = part == "gone" and list.gone or list.tasks
      to[#to + 1] = task
    end
    task = nil
  end
  for line in (source:gsub("\r\n?", "\n") .. "\n"):gmatch "(.-)\n" do
    line = line:gsub("%s+$", "")
    local heading = line:match "^##%s+(.*)$"
    local fresh = part ~= "changes" and start(line)
    if heading then
      close()
      part = names.headings[text.lower(heading)] or "group"
      group, head = heading, false
      list.headings[#list.headings + 1] = heading
    elseif part == "changes" then
      list.changes[#list.changes + 1] = line
    elseif fresh then
      close()
      task = fresh
    elseif task and (line == "" or line:find "^%s") then
      task.lines[#task.lines + 1] = line
    else
      close()
      if line ~= "" and not (head and is_head(line, names)) then
        keep {line}
      end
    end
  end
  close()
  while list.changes[#list.changes] == "" do table.remove(list.changes) end
  if list.changes[1] == "" then table.remove(list.changes, 1) end
  return list
end

return task_parse
