-- SPDX-License-Identifier: MIT
-- Findings of one kind that come in numbers: a few are told one by one, many
-- as one finding at the first of them. Knows no rule.
local few = {}
few.__index = few

--- Collects findings of a code; more than 'most' become one.
-- @usage local gaps = few.new(log, "list-gap", 3)
function few.new(log, code, most)
  return setmetatable({log = log, code = code, most = most}, few)
end

--- Adds a finding: node, message, and options as log:warning takes them.
function few:add(node, message, options)
  self[#self + 1] = {node, message, options}
end

--- Tells what was collected and begins anew; 'what' says for many that
-- there are "%d" of them.
function few:tell(what)
  local first, n = self[1], #self
  local many = n > self.most
  for i, one in ipairs(self) do
    if not many then self.log:warning(one[1], self.code, one[2], one[3]) end
    self[i] = nil
  end
  if many then
    self.log:warning(first[1], self.code, first[2] .. "; " .. what:format(n), first[3])
  end
end

return few
