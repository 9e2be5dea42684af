-- SPDX-License-Identifier: MIT
-- Loops that change what comes next, for tests/lua/test_edit.lua.
return {
  api = 1, kind = "annotator", name = "loops",
  summary = "Changes the tree ahead of a loop.",
  args = {},
  run = function(report)
    local root = report:root()
    local seen = {}
    local function see(n) seen[#seen + 1] = n:text():match "%a+" end
    for n in root:children "paragraph" do
      see(n)
      if n:text() == "Two." then n:wrap("quote", n.next) end
      if n:text() == "Four." then n.next:detach() end
      if n:text() == "Six." then root:append("paragraph", "New.") end
    end
    seen[#seen + 1] = "/"
    for n in root:each "paragraph" do
      see(n)
      if n:text() == "One." then n:set("seen", "yes") end
      if n:text() == "Four." then n.next:detach() end
    end
    -- A kind that no node was of when it was first asked for.
    local found = 0
    for _ = 1, 2 do
      for _ in root:each "recommendation" do found = found + 1 end
      if found == 0 then root.first:wrap "recommendation" end
    end
    seen[#seen + 1] = "/ " .. found
    root:set("seen", table.concat(seen, " "))
  end,
}
