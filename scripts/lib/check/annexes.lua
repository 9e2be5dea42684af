-- SPDX-License-Identifier: MIT
-- Annexes that a report announces, and whether they are there. Words come
-- from the language pack (class check.annex).
local annexes = {}

--- The annexes there are, by label ("" where there is none), and their number.
function annexes.present(report)
  local have, n = {}, 0
  for annex in report:each "annex" do
    n = n + 1
    have[annex:attr "label" or ""] = annex
  end
  return have, n
end

-- "the annex to Council resolution 5/1" is the annex of something else.
local function is_other(text, at, lang)
  local word, after = text:match("^%s+([%a\x80-\xFF]+)%s+()", at)
  if not word or not lang:is("function-word", word)
    or lang:is("check.join", word) then
    return false
  end
  return text:sub(after, after + 60):match "^[^%.;:%)]*" :find "%f[%w]%u" ~= nil
    and not lang:prefix("check.own", text, at + 1)
end

--- Places where an annex is announced: array of {node, at, length, label};
-- annexes of other documents are left out.
function annexes.announced(report, lang)
  local list = {}
  for node, text, hits in lang:cues("check.annex"):find(report, "paragraph") do
    for h = 1, #hits, 4 do
      local stop = hits[h + 1] + 1
      local label, after = text:match("^%s+([IVXLC]+)()%f[^%w]", stop)
      if not label then label, after = text:match("^%s+(%d+)()%f[^%w]", stop) end
      if not is_other(text, after or stop, lang) then
        list[#list + 1] = {node = node, at = hits[h], length = stop - hits[h],
          label = label}
      end
    end
  end
  return list
end

return annexes
