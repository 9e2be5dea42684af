-- SPDX-License-Identifier: MIT
-- The sign at the end of an item. The words for "and" come from the language
-- pack (class check.join).
local CLOSING = {['"'] = true, ["'"] = true, [")"] = true, ["]"] = true,
  ["”"] = true, ["’"] = true, ["»"] = true}

--- How an item of a list ends: ";" "." "," ":" or "" for a letter, and at
-- which byte. Closing quotes and a last "and" are passed over.
return function(text, lang)
  local stop = #text
  local before, word = text:match "^(.*;)%s+(%S+)$"
  if before and lang and lang:is("check.join", word) then stop = #before end
  local quote
  repeat
    stop = stop - (quote or 0)
    quote = CLOSING[text:sub(stop, stop)] and 1
      or CLOSING[text:sub(stop - 1, stop)] and 2
      or CLOSING[text:sub(stop - 2, stop)] and 3
  until not quote
  local sign = text:sub(stop, stop)
  if sign == "?" or sign == "!" then sign = "." end
  return sign:find "^[;%.,:]$" and sign or "", math.max(stop, 1)
end
