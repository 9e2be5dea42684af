-- SPDX-License-Identifier: MIT
-- What a paragraph reference belongs to: "paragraph 5 of resolution 69/283",
-- "paragraphs 18 and 33 of the Sendai Framework". Knows no language but the
-- class function-word of its pack.
-- The title a paragraph reference goes on with ("of the Sendai Framework").
local function title(text, at, lang)
  local gap, from = text:match("^(%s[%l%s\x80-\xFF']-)%s?()%f[%u]", at)
  if not gap or #gap > 16 then return end
  local to, seen
  text = text:sub(from, from + 120)
  for a, word, b in text:gmatch "()([^%s%p]+)()" do
    if seen and text:sub(seen, a - 1):find "[^%s%-]" then break end
    seen = b
    if word:find "^[%u%d]" or word:find "^\xC3[\x80-\x9E]" then
      to = b - 1
    elseif not lang:is("function-word", word) then
      break
    end
  end
  return to and text:sub(1, to)
end

--- Gives each paragraph reference of a list in text order what it belongs
-- to: the reference that follows, or a title.
return function(text, list, lang)
  for i, ref in ipairs(list) do
    local after = list[i + 1]
    if ref.kind == "paragraph" and not ref.own then
      while after and after.kind == "paragraph" and after.group == ref.group do
        i = i + 1
        after = list[i + 1]
      end
      local gap = after and after.kind ~= "section"
        and text:sub(ref.stop, after.from - 1)
      ref.of = gap and #gap < 60 and not gap:find "[%.;:%(%)]" and after.normal
        or title(text, ref.stop, lang)
      if ref.of then ref.normal = ref.of .. ", " .. ref.normal end
    end
  end
end
