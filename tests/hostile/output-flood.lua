-- SPDX-License-Identifier: MIT
-- Hostile on purpose: Writes without end.
return {
  api = 1, kind = "exporter", name = "output-flood",
  summary = "Writes without end.",
  args = {},
  run = function(_, _, out)
    local s = ("x"):rep(1000000)
    while true do out:write(s) end
  end,
}
