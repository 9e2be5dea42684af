-- SPDX-License-Identifier: MIT
-- An annotator of rpt: adds facts to the tree before it is frozen.
-- Put it into annotate/ of a folder named by --scripts or $RPT_PATH; exporters
-- that rely on it name it in their field 'annotators'.
-- The guide and the reference of all calls: scripts/README.md.

return {
  api = 1, kind = "annotator", name = "NAME",
  summary = "Counts the words of every section.",
  args = {},

  -- The only kind of script that may edit: set, wrap, wrap_text, detach,
  -- append, insert. What a rule concluded has the origin "inferred".
  run = function(report)
    for section in report:root():each "section" do
      local _, n = section:text():gsub("%S+", "")
      section:set("words", tostring(n), "inferred", "counted")
    end
  end,
}
