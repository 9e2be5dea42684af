-- SPDX-License-Identifier: MIT
-- Hostile on purpose: Never ends and catches errors.
return {
  api = 1, kind = "exporter", name = "endless-catch",
  summary = "Never ends and catches errors.",
  args = {},
  run = function()
    while true do pcall(function() while true do end end) end
  end,
}
