-- SPDX-License-Identifier: MIT
-- Edits that are refused, for tests/lua/test_edit.lua.
local rpt = require "rpt"

return {
  api = 1, kind = "annotator", name = "misuse",
  summary = "Tries edits that must be refused.",
  args = {},
  run = function(report)
    local root = report:root()
    local first = root.first
    local other = assert(rpt.parse("Elsewhere.\n", {annotators = {}}))
    local said = {}
    local function try(f, ...)
      local ok, message = pcall(f, ...)
      assert(not ok, "nothing was refused")
      said[#said + 1] = message:gsub("^.-:%d+: ", "")
    end
    try(first.wrap_text, first, "statement", 3, 1)
    try(first.wrap_text, first, "statement", 1, 100000)
    try(first.set, first, "name", {})
    try(first.set, first, "name", "v", "guessed")
    try(first.append, first, root)
    try(first.append, first, other:root())
    try(first.insert, first, first.first, root)
    try(first.wrap, first, "wrapping")
    try(function() first.kind = "item" end)
    try(other:root().set, other:root(), "a", "b")
    root:set("said", table.concat(said, "\n"))
  end,
}
