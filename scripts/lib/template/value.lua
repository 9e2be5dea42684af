-- SPDX-License-Identifier: MIT
-- Names and conditions of templates (lib.template): what they stand for in a
-- scope. Knows nothing of text and blocks.

local value = {}

--- Stops with the template's name and line.
function value.fail(state, line, ...)
  error(("%s:%d: %s"):format(state.name, line, string.format(...)), 0)
end

--- A path or literal as a function of the scope. 'optional' lets the first
-- name be absent.
function value.of(state, line, text)
  local literal = text:match '^"([^"]*)"$' or text:match "^'([^']*)'$"
    or tonumber(text)
  if literal then return function() return literal end end
  local name, rest = text:match "^([%a_][%w_]*)(.*)$"
  if not name or rest:gsub("[.@][%a_][%w_%-]*", "") ~= "" then
    value.fail(state, line, "'%s' is no name", text)
  end
  return function(scope, optional)
    local found = scope[name]
    if found == nil and not optional then
      value.fail(state, line, "nothing is called '%s'", name)
    end
    for mark, key in rest:gmatch "([.@])([%a_][%w_%-]*)" do
      if found == nil then return nil end
      local ok, result = pcall(function(v)
        if mark == "@" then return (v:attr(key)) end
        local field = v[key]
        if type(field) == "function" then return field(v) end
        return field
      end, found)
      if not ok then value.fail(state, line, "%s: %s", text, result) end
      found = result
    end
    return found
  end
end

--- What stands behind 'if', as a function of the scope.
function value.condition(state, line, text)
  local left, op, right = text:match "^(.-)%s*([=!]=)%s*(.+)$"
  local negate = not left and text:match "^not%s+(.+)$"
  local a = value.of(state, line, left or negate or text)
  local b = right and value.of(state, line, right)
  return function(scope)
    local v = a(scope, true)
    if b then return (v == b(scope, true)) == (op == "==") end
    local yes = v and v ~= "" and not (type(v) == "table" and next(v) == nil)
    return not yes == (not not negate)
  end
end

return value
