-- SPDX-License-Identifier: MIT
-- Hostile on purpose: Makes one huge string.
return {
  api = 1, kind = "exporter", name = "big-string",
  summary = "Makes one huge string.",
  args = {},
  run = function(_, _, out)
    out:write(("x"):rep(1 << 40))
  end,
}
