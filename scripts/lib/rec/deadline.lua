-- SPDX-License-Identifier: MIT
-- Reads by when something is to be done. Words come from the language pack.

-- Where a date or a span of time ends that begins at byte 'at', or nil.
local function ends(lang, text, at, kind)
  if kind == "span" then
    local unit, stop = text:match("^%s+%S+%s+([%a\x80-\xFF]+)()", at)
    return unit and lang:is("recommend.span", unit) and stop
  end
  local near = text:sub(at, at + 40)
  local year = near:match "^[^,;.()/]-%f[%d][12][09]%d%d()%f[%D]"
  if year then return at + year - 1 end
  local month, stop = near:match "^%s+%d%d?%S*%s+([%a\x80-\xFF]+)()"
  return month and lang:is("month", month) and at + stop - 1
end

--- The first deadline in text[from, to], as printed, or nil; 'dates' are the
-- words that may begin one.
return function(lang, text, dates, from, to)
  for _, date in ipairs(dates) do
    if date.from >= from and date.to <= to then
      local stop = ends(lang, text, date.to + 1, date.value)
      if stop then return text:sub(date.from, stop - 1) end
    end
  end
end
