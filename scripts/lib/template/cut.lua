-- SPDX-License-Identifier: MIT
-- Cuts a template (lib.template) into text, places and blocks, each with its
-- line. Knows nothing of what they mean.

-- The pieces {kind = "text" | "{" | "%" | "#", text, line}.
local function cut(s, fail)
  local pieces, at, line = {}, 1, 1
  local fresh = true -- 'at' is the start of a line
  local function add(kind, text)
    pieces[#pieces + 1] = {kind = kind, text = text, line = line}
    line = line + select(2, text:gsub("\n", ""))
  end
  while true do
    local i, j, kind = s:find("{([{%%#])", at)
    if not i then break end
    local before = s:sub(at, i - 1)
    local k, l = s:find(kind == "{" and "}}" or kind .. "}", j + 1, true)
    if not k then
      add("text", before)
      fail(line, "'{%s' is not closed", kind)
    end
    local behind = l + 1
    -- Alone on its line, it takes the line with it.
    local blank = before:match "\n([ \t]*)$"
      or fresh and before:match "^[ \t]*$"
    local next_line = s:match("^[ \t]*\n()", behind)
    local alone = kind ~= "{" and blank and (next_line or behind > #s)
    add("text", alone and before:sub(1, #before - #blank) or before)
    add(kind, s:sub(j + 1, k - 1))
    fresh = alone and next_line ~= nil
    if fresh then behind, line = next_line, line + 1 end
    at = behind
  end
  add("text", s:sub(at))
  return pieces
end

return cut
