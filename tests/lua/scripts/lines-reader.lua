-- SPDX-License-Identifier: MIT
-- A reader in Lua: one paragraph a line, "= " marks a heading.
return {
  api = 1, kind = "reader", name = "lines-reader",
  summary = "Lines of an office that marks headings with '= '.",
  extensions = {"office"},
  args = {},
  run = function(bytes, _, builder)
    for at, line in bytes:gmatch "()([^\n]+)" do
      local title = line:match "^= (.+)"
      builder:open("paragraph", at)
      if title then
        builder:hint {heading = true, level = 1}
        builder:text(title, at + 2)
      else
        builder:text(line, at)
      end
      builder:close()
    end
  end,
}
