-- SPDX-License-Identifier: MIT
-- Hostile on purpose: Edits a frozen report.
return {
  api = 1, kind = "exporter", name = "edit-frozen",
  summary = "Edits a frozen report.",
  args = {},
  run = function(report)
    report:root():set("symbol", "X/1")
  end,
}
