-- SPDX-License-Identifier: MIT
-- A pandoc filter for the benchmark: the lettered items after a lead-in
-- paragraph, as CSV. Use: pandoc -f markdown -t plain -L THIS FILE
-- luacheck: read globals pandoc
local stringify = pandoc.utils.stringify

local function quote(s)
  if s:find '[",\r\n]' then s = '"' .. s:gsub('"', '""') .. '"' end
  return s
end

local function label(n, delimiter)
  local letter = string.char(string.byte "a" + (n - 1) % 26)
  if delimiter == "TwoParens" then return "(" .. letter .. ")" end
  return letter .. (delimiter == "OneParen" and ")" or ".")
end

local function is_lettered(block)
  return block.t == "OrderedList" and block.listAttributes.style == "LowerAlpha"
end

-- "- (a) ...": a stray bullet around the first item.
local function unwrap(block)
  if block.t == "BulletList" and #block.content == 1
    and #block.content[1] == 1 and is_lettered(block.content[1][1]) then
    return block.content[1][1]
  end
  return block
end

local function recommendations(doc)
  local rows, stem = {"label,lead_in,text"}, nil
  for _, block in ipairs(doc.blocks) do
    block = unwrap(block)
    if is_lettered(block) then
      local start = block.listAttributes.start
      for i, item in ipairs(block.content) do
        if stem then
          rows[#rows + 1] = table.concat({
            label(start + i - 1, block.listAttributes.delimiter),
            quote(stem), quote(stringify(item)),
          }, ",")
        end
      end
    else
      local text = block.t == "Para" and stringify(block) or ""
      stem = text:find ":%s*$" and text or nil
    end
  end
  local csv = table.concat(rows, "\n") .. "\n"
  return pandoc.Pandoc({pandoc.RawBlock("plain", csv)}, doc.meta)
end

return {{Pandoc = recommendations}}
