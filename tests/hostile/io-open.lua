-- SPDX-License-Identifier: MIT
-- Hostile on purpose: Opens a file.
return {
  api = 1, kind = "exporter", name = "io-open",
  summary = "Opens a file.",
  args = {},
  run = function()
    io.open("/etc/passwd") -- luacheck: ignore
  end,
}
