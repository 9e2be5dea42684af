-- SPDX-License-Identifier: MIT
-- Hostile on purpose: Loads bytecode.
return {
  api = 1, kind = "exporter", name = "load-bytecode",
  summary = "Loads bytecode.",
  args = {},
  run = function()
    assert(load("\27Lua", "x", "b"))()
  end,
}
