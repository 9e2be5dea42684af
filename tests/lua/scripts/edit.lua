-- SPDX-License-Identifier: MIT
-- Edits of every kind, for tests/lua/test_edit.lua.
return {
  api = 1, kind = "annotator", name = "edit",
  summary = "Edits the tree in every way.",
  args = {},
  run = function(report)
    local root = report:root()
    local first = root.first
    first:set("count", 3)
    first:set("gone", "x")
    first:set("gone", nil)
    first:set("given", "y", "supplied", "by hand")
    local text = first:text()
    local i, j = text:find "brown fox"
    first:wrap_text("statement", i, j, "colour", "brown")
    local added = root:append("paragraph", "Added.")
    root:append("quote"):append(added)
    local loop = {}
    for p in root:each "paragraph" do
      loop[#loop + 1] = p:text()
      if p:text() == "Away with it." then p:detach() end
      if p:text() == "Wrap me." then p:wrap "recommendation" end
    end
    root:set("seen", table.concat(loop, "|"))
    local walked = {}
    for child in root:children() do
      walked[#walked + 1] = child.kind
      if child:text() == "Last." then root:insert(child, root.first) end
    end
    root:set("walked", table.concat(walked, " "))
  end,
}
