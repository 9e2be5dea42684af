-- SPDX-License-Identifier: MIT
-- Hostile on purpose: Never ends, inside a coroutine.
return {
  api = 1, kind = "exporter", name = "endless-coroutine",
  summary = "Never ends, inside a coroutine.",
  args = {},
  run = function()
    coroutine.wrap(function() while true do end end)()
  end,
}
