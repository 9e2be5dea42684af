-- SPDX-License-Identifier: MIT
-- A reader of rpt: turns a format that only one office has into blocks.
-- Put it into read/ of a folder named by --scripts or $RPT_PATH; it then reads
-- files with its extensions, or any file with --from NAME.
-- The guide and the reference of all calls: scripts/README.md.

return {
  api = 1, kind = "reader", name = "NAME",
  summary = "Lines with a key, a colon and a text.",
  extensions = {"keyed"},
  args = {},

  -- 'bytes' is the whole file. Build flat blocks with hints and let the
  -- normaliser make structure of them.
  run = function(bytes, _, builder)
    local number = 0
    for line in bytes:gmatch "[^\r\n]+" do
      number = number + 1
      local at = {line = number, column = 1}
      local key, text = line:match "^(%a+):%s*(.+)$"
      if not key then
        builder:fail("keyed-syntax", "a line has no key", at)
        return
      end
      builder:open("paragraph", at)
      if key == "heading" then
        builder:hint {heading = true, level = 1}
      end
      builder:text(text, at)
      builder:close()
    end
  end,
}
