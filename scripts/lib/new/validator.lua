-- SPDX-License-Identifier: MIT
-- A validator of rpt: says what is wrong with a report.
-- Run it:  rpt run NAME.lua REPORT, or put it into validate/ of a script folder
-- and it is part of every `rpt check`.
-- The guide and the reference of all calls: scripts/README.md.

return {
  api = 1, kind = "validator", name = "NAME",
  summary = "Headings are short enough to be read at a glance.",
  -- Every code that log:... may use is declared here.
  rules = {["heading-long"] = "A heading has more words than 'words'."},
  args = {
    {name = "words", type = "integer", default = 15,
     help = "How many words a heading may have."},
  },

  run = function(report, args, log)
    for heading in report:root():each "heading" do
      local _, n = heading:text():gsub("%S+", "")
      if n > args.words then
        log:warning(heading, "heading-long",
          ("the heading has %d words, more than %d"):format(n, args.words))
      end
    end
  end,
}
