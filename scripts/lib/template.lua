-- SPDX-License-Identifier: MIT
-- Templates for exporters: text with places to fill in. Runs no code of the
-- template; a place names a value, a loop or a condition, nothing more.
--
--   {{ name }}  {{ rec.line }}  {{ rec@addressee }}  {{ rec.text | html }}
--   {% for rec in recs %} ... {% else %} (none) ... {% end %}
--   {% if rec@deadline %} ... {% elseif not x %} ... {% else %} ... {% end %}
--   {% if kind == "annex" %}      also != ;      {# a comment #}
--
-- A loop runs over a list or an iterator; in it loop.index counts from 1 and
-- loop.first, loop.last tell the ends. "a.b" is field b of a (a method of a
-- node without arguments is called), "a@b" is attribute b of node a. Absent
-- values print nothing; a name that stands for nothing at all is an error. A
-- {% %} or {# #} alone on its line takes the line with it.
local escape = require "lib.escape"
local cut = require "lib.template.cut"
local value = require "lib.template.value"

local template = {filters = {
  md = escape.md, html = escape.html, csv = escape.csv, cell = function(s)
    return escape.cell(escape.md(s))
  end, raw = function(s) return s end, line = escape.line,
  upper = string.upper,
}}

local parse

local function loop(state, line, words)
  local name, path = words:match "^([%a_][%w_]*)%s+in%s+(%S+)$"
  if not name then value.fail(state, line, "write {%% for NAME in LIST %%}") end
  local list = value.of(state, line, path)
  local body, stop, more = parse(state, line, {["else"] = true, ["end"] = true})
  local empty = stop == "else" and parse(state, more, {["end"] = true})
  return function(scope, put)
    local items = list(scope)
    if type(items) == "function" then
      local all = {}
      for item in items do all[#all + 1] = item end
      items = all
    end
    for i, item in ipairs(items or {}) do
      body(setmetatable({[name] = item, loop = {index = i, first = i == 1,
        last = i == #items}}, {__index = scope}), put)
    end
    if empty and (not items or #items == 0) then empty(scope, put) end
  end
end

local function branch(state, line, words)
  local test = value.condition(state, line, words)
  local yes, stop, at, rest = parse(state, line,
    {["else"] = true, ["elseif"] = true, ["end"] = true})
  local no
  if stop == "elseif" then no = branch(state, at, rest) end
  if stop == "else" then no = parse(state, at, {["end"] = true}) end
  return function(scope, put)
    if test(scope) then yes(scope, put) elseif no then no(scope, put) end
  end
end

local function place(state, line, text)
  local path, filters = text:match "^%s*([^|]-)%s*(|.*)$"
  if not path then path, filters = text:match "^%s*(.-)%s*$", "" end
  local get, chain = value.of(state, line, path), {}
  for name in filters:gmatch "|%s*([%w_]*)" do
    chain[#chain + 1] = state.filters[name] or template.filters[name]
      or value.fail(state, line, "no filter '%s'", name)
  end
  if #chain == 0 then chain[1] = state.escape end
  return function(scope, put)
    local s = get(scope)
    s = s == nil and "" or tostring(s)
    for _, filter in ipairs(chain) do s = filter(s) end
    put(s)
  end
end

local function join(parts)
  return function(scope, put)
    for _, part in ipairs(parts) do part(scope, put) end
  end
end

local opener = {["for"] = loop, ["if"] = branch}

-- Reads pieces up to one of the words in 'stops'.
function parse(state, from, stops)
  local parts = {}
  while true do
    local piece = state.pieces[state.at]
    if not piece then
      if not stops then break end
      value.fail(state, from, "this block has no {%% end %%}")
    end
    state.at = state.at + 1
    if piece.kind == "text" then
      parts[#parts + 1] = function(_, put) put(piece.text) end
    elseif piece.kind == "{" then
      parts[#parts + 1] = place(state, piece.line, piece.text)
    elseif piece.kind == "%" then
      local word, rest = piece.text:match "^%s*(%a*)%s*(.-)%s*$"
      if stops and stops[word] then
        return join(parts), word, piece.line, rest
      end
      local open = opener[word] or value.fail(state, piece.line,
        "{%% %s %%} does not belong here", word)
      parts[#parts + 1] = open(state, piece.line, rest)
    end
  end
  return join(parts)
end

--- Makes a function of a template: f(scope) gives the text, f(scope, out)
-- writes it. Options: name (for messages), escape (applied where a place
-- names no filter; default none), filters (own ones by name).
-- @usage local page = template.compile(text, {escape = escape.html})
function template.compile(s, options)
  options = options or {}
  local state = {
    name = options.name or "template", at = 1,
    filters = options.filters or {},
    escape = options.escape or template.filters.raw,
  }
  state.pieces = cut(s, function(line, ...) value.fail(state, line, ...) end)
  local body = parse(state, 1)
  return function(scope, out)
    if out then
      body(scope, function(text) out:write(text) end)
      return nil
    end
    local parts = {}
    body(scope, function(text) parts[#parts + 1] = text end)
    return table.concat(parts)
  end
end

--- Fills in a template once.
-- @usage template.render("{{ who }}!\n", {who = "all"})
function template.render(s, scope, options)
  return template.compile(s, options)(scope)
end

return template
