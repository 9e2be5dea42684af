-- SPDX-License-Identifier: MIT
-- Inline content of a report as Markdown: emphasis, links, notes. Block
-- structure is the exporter's. Knows the tree, and that it must not trust it.
local escape = require "lib.escape"
local md_notes = require "lib.md.notes"

local md = {}

-- Does the text begin, or end, with a sign that CommonMark counts as
-- punctuation? Emphasis marks between a letter and such a sign do not work.
local function opens_sign(s)
  return s:find "^%p" ~= nil or s:find "^\226\128" ~= nil
    or s:find "^\194[\161-\191]" ~= nil
end
local function ends_sign(s)
  return s:find "%p$" ~= nil or s:find "\226\128[\144-\191]$" ~= nil
    or s:find "\194[\161-\191]$" ~= nil
end

-- Puts marks around inline Markdown, the white space at its ends outside.
-- Without marks where they would be printed as they are.
local function marked(mark, inner, before, after)
  local lead, body, trail = inner:match "^(%s*)(.-)(%s*)$"
  if body == "" then return inner end
  before, after = lead == "" and before or " ", trail == "" and after or " "
  local left = opens_sign(body) and before:find "[%w\128-\255]$"
    and not ends_sign(before)
  local right = ends_sign(body) and after:find "^[%w\128-\255]"
    and not opens_sign(after)
  if left or right or before:find "[*`]$" or after:find "^[*`]" then
    return inner
  end
  return lead .. mark .. body .. mark .. trail
end

-- Text as a code span; the fence is longer than any in the text.
local function code(s)
  local longest = 0
  for run in s:gmatch "`+" do longest = math.max(longest, #run) end
  local fence = ("`"):rep(longest + 1)
  local pad = s:find "^`" or s:find "`$" or s:find "^ .* $"
  return fence .. (pad and " " or "") .. s .. (pad and " " or "") .. fence
end

local inline

local handlers = {
  ["break"] = function() return "\\\n" end,
  emphasis = function(n, before, after)
    if n:attr "style" == "code" then
      return code(escape.line(n:text()))
    end
    return marked("*", inline(n), before, after)
  end,
  strong = function(n, before, after)
    return marked("**", inline(n), before, after)
  end,
  link = function(n)
    local address = n:attr "href"
    local href = address and escape.href(address)
    local text = inline(n)
    if href then return "[" .. text .. "](" .. md.target(href) .. ")" end
    return address and text .. " (" .. escape.md(address) .. ")" or text
  end,
  ["note-ref"] = function(n) return "[^" .. md_notes.name(n) .. "]" end,
  figure = function(n) return md.figure(n) end,
  note = function() return "" end,
  furniture = function() return "" end,
}

--- The address of a link, in <> where it would end the link otherwise.
function md.target(href)
  if href == "" or href:find "[()]" then return "<" .. href .. ">" end
  return href
end

--- A picture.
function md.figure(n)
  local href = escape.href(n:attr "href" or "") or ""
  return "![" .. escape.md(n:attr "alt" or n:text()) .. "]("
    .. md.target(href) .. ")"
end

function inline(node)
  local parts = {}
  local child = node.first
  while child do
    local following = child.next
    if child.kind == "text" then
      -- Pieces of one text are escaped together: "<" and "b>" make a tag.
      local s = child:text()
      while following and following.kind == "text" do
        s, following = s .. following:text(), following.next
      end
      parts[#parts + 1] = escape.md(s)
    else
      local handler = handlers[child.kind] or inline
      local after = following and following:text() or ""
      parts[#parts + 1] = handler(child, parts[#parts] or "", after)
    end
    child = following
  end
  return table.concat(parts)
end

--- The inline content of a block, escaped so that it starts no other block.
-- A hard line break is a backslash at a line's end.
-- @usage out:write(md.inline(paragraph), "\n\n")
function md.inline(node)
  local s = inline(node):gsub("%s*\\\n%s*", "\\\n"):gsub("\\\n$", "")
  if not s:find "\n" then return escape.block(s) end
  local lines = {}
  for line in (s .. "\n"):gmatch "(.-)\n" do
    lines[#lines + 1] = escape.block(line)
  end
  return table.concat(lines, "\n")
end

return md
