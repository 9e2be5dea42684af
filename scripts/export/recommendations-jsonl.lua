-- SPDX-License-Identifier: MIT
-- Recommendations as JSON Lines. Knows nothing of how they are found.
local columns = require "lib.columns"
local json = require "lib.json"

local KEYS = columns.pick(
  "id,doc,symbol,language,section,label,by,text,text_selfstanding,stem,addressee,"
  .. "addressee_origin,target,verb,category,modality,strength,modality_words,"
  .. "condition,deadline,references,part,parts,confidence,page,line")
-- Keys that are always there, null or empty where nothing is known.
local LISTS = {references = true}
local NUMBERS = {strength = true, category = true, parts = true,
  confidence = true, part = true}
local ALWAYS = {}
for name in ("symbol label text text_selfstanding addressee addressee_origin verb modality "
  .. "strength references page line"):gmatch "%S+" do ALWAYS[name] = true end

-- One key and its value, or nil when there is nothing to say.
local function member(name, value)
  if LISTS[name] then
    local list = {}
    for one in (value or ""):gmatch "[^;]+" do
      list[#list + 1] = json.string((one:match "^%s*(.-)%s*$"))
    end
    return ('"%s":[%s]'):format(name, table.concat(list, ","))
  elseif value == nil then
    return ALWAYS[name] and ('"%s":null'):format(name) or nil
  elseif NUMBERS[name] or type(value) == "number" then
    return ('"%s":%s'):format(name, value)
  end
  return '"' .. name .. '":' .. json.string(value)
end

return {
  api = 1, kind = "exporter", name = "recommendations-jsonl",
  summary = "Recommendations as JSON Lines, one object each.",
  tags = {"json", "recommendations"},
  output = {extension = "jsonl", media_type = "application/jsonl"},
  annotators = {"recommendations"},
  args = {
    {name = "grain", type = "choice", choices = {"item", "part"}, default = "item",
      help = "An object for each recommendation, or for each part of a compound one."},
  },
  run = function(report, args, out)
    columns.each(report, "recommendation", args.grain, KEYS, function(cells, n)
      local members = {}
      for i = 1, n do
        members[#members + 1] = member(KEYS[i], cells[i])
      end
      out:write("{", table.concat(members, ","), "}\n")
    end)
  end,
}
