-- SPDX-License-Identifier: MIT
-- Hostile on purpose: Fails after it wrote.
return {
  api = 1, kind = "exporter", name = "half-written",
  summary = "Fails after it wrote.",
  args = {},
  run = function(report, _, out)
    out:write("half")
    error("on purpose at " .. report.file)
  end,
}
