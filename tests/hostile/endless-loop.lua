-- SPDX-License-Identifier: MIT
-- Hostile on purpose: Never ends.
return {
  api = 1, kind = "exporter", name = "endless-loop",
  summary = "Never ends.",
  args = {},
  run = function()
    while true do end
  end,
}
