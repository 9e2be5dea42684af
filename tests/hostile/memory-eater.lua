-- SPDX-License-Identifier: MIT
-- Hostile on purpose: Eats memory.
return {
  api = 1, kind = "exporter", name = "memory-eater",
  summary = "Eats memory.",
  args = {},
  run = function(_, _, out)
    local t = {}
    for i = 1, math.huge do t[i] = ("x"):rep(1000) .. i end
    out:write(#t)
  end,
}
