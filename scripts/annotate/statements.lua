-- SPDX-License-Identifier: MIT
-- Finds what a document reports others to have asked for, outside of its own
-- recommendations. Cues come from the language packs.
local rpt = require "rpt"
local zones = require "lib.rec.zones"

return {
  api = 1, kind = "annotator", name = "statements",
  summary = "Finds statements about what others asked for.",
  annotators = {"recommendations"},
  args = {},
  run = function(report)
    local lang = rpt.lang(report.lang or "")
    if not lang then return end    -- the annotator before has said so
    local reader = require "rpt.reading".new(lang)
    reader:search(report, (zones.find(report, zones.cues(lang))))
    reader:statements()
  end,
}
