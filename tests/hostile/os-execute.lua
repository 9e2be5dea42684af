-- SPDX-License-Identifier: MIT
-- Hostile on purpose: Calls a program.
return {
  api = 1, kind = "exporter", name = "os-execute",
  summary = "Calls a program.",
  args = {},
  run = function()
    os.execute("true") -- luacheck: ignore
  end,
}
