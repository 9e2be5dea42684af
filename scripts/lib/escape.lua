-- SPDX-License-Identifier: MIT
-- Makes text from a document safe to put into Markdown, HTML, CSV or on a
-- terminal. Knows nothing of reports.

local escape = {}

-- Control characters become visible pictures, so that text of a document can
-- never drive a terminal. Tabs and line ends stay.
local function picture(c)
  return c == "\127" and "\u{2421}" or utf8.char(0x2400 + c:byte())
end

--- Shows control characters instead of sending them.
-- @usage out:write(escape.visible(node:text()), "\n")
function escape.visible(s)
  if s:find "[%c\194]" then
    s = s:gsub("[\0-\8\11-\31\127]", picture)
    s = s:gsub("\194[\128-\159]", "\u{FFFD}")
  end
  return s
end

--- Shows control characters and folds white space into single spaces.
function escape.line(s)
  return (escape.visible(s):gsub("%s+", " "):gsub("^ ", ""):gsub(" $", ""))
end

--- Text as HTML character data, also good inside a quoted attribute.
function escape.html(s)
  return (escape.visible(s):gsub('[&<>"\']', {
    ["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;", ['"'] = "&quot;",
    ["'"] = "&#39;",
  }))
end

--- Text as inline Markdown: what could be markup is escaped, and no more.
-- The text must not start a block; see escape.block.
function escape.md(s)
  s = escape.visible(s)
  if not s:find "[\\`*_%[%]<&~]" then return s end
  s = s:gsub("[\\`*%[%]~]", "\\%0")
  s = s:gsub("<([%a/!?])", "\\<%1")
  s = s:gsub("&(#?%w+;)", "\\&%1")
  -- An underscore inside a word is no emphasis.
  s = s:gsub("()_()", function(i, j)
    local inside = i > 1 and s:find("^[%w\128-\255]", i - 1)
      and s:find("^[%w\128-\255]", j)
    return inside and "_" or "\\_"
  end)
  return s
end

--- Text of any number of lines as inline Markdown on one line.
function escape.md_line(s)
  return escape.md(escape.line(s))
end

--- Escapes what would make inline Markdown start another block.
function escape.block(s)
  if not s:find "^[ \t]*[#>+%-=%d:|]" then
    return (s:gsub("^[ \t]+", ""))
  end
  s = s:gsub("^[ \t]+", "")
  s = s:gsub("^#", "\\#"):gsub("^>", "\\>"):gsub("^|", "\\|")
  s = s:gsub("^([+%-])(%s)", "\\%1%2"):gsub("^([+%-])$", "\\%1")
  s = s:gsub("^%-%-", "\\--"):gsub("^(=+%s*)$", "\\%1")
  local number, mark, rest = s:match "^(%d+)([.)])(.*)$"
  if number and #number <= 9 and (rest == "" or rest:find "^%s") then
    s = number .. "\\" .. mark .. rest
  end
  return s
end

--- Inline Markdown for a cell of a pipe table, in one line.
function escape.cell(s)
  return (s:gsub("%s*\\?\n%s*", " "):gsub("|", "\\|"))
end

--- A field of CSV (RFC 4180) that no spreadsheet takes for a formula.
function escape.csv(s)
  s = escape.visible(s)
  if s:find "^[=+@\t\r%-]" then s = "'" .. s end
  if s:find '[",\r\n;]' then s = '"' .. s:gsub('"', '""') .. '"' end
  return s
end

-- Addresses that a reader of the output may follow without harm.
local safe = {http = true, https = true, mailto = true, ftp = true}

--- The address of a link, or nil if following it could run something.
function escape.href(s)
  s = escape.line(s):gsub(" ", "%%20")
  local scheme = s:match "^([%a][%w+.%-]*):"
  if scheme and not safe[scheme:lower()] then return nil end
  return (s:gsub('[<>"`\\]', function(c)
    return ("%%%02X"):format(c:byte())
  end))
end

return escape
