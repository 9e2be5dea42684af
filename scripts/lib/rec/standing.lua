-- SPDX-License-Identifier: MIT
-- Says on its own what leans on a lead-in: "Fostering X" becomes "States
-- should consider fostering X." The forms come from the language pack.
local lower = require "rpt.text".lower

-- The text without what ties it to the next item ("; and").
local function finished(roles, text)
  local body, word = text:match "^(.*);%s+(%S+)%s*$"
  if body and roles[word] then text = body end
  return (text:gsub("[%s;.,]+$", ""))
end

--- The self-standing form of a part that begins with a verb, for those who are
-- to act; nil where it cannot be said.
return function(read, found, part, stem, addressee)
  if part.form ~= "that" and not addressee then return end
  local said = finished(read.actors.roles, found.text:sub(part.clause, part.to))
  local key = part.form == "that" and "that" or "act"
  if part.form == "gerund" then
    if stem and stem.soft then
      key = "weigh"
    else
      said = part.verb .. said:sub(part.start - part.clause + #part.word + 1)
    end
  end
  if key ~= "that" then
    local first = said:match(utf8.charpattern)
    said = lower(first) .. said:sub(#first + 1)
  end
  local is, form = read.lang:is("recommend.form", key)
  if not is then return end
  local whole = form:gsub("%%(%a)", {a = addressee, c = said})
  if part.lead then return part.lead .. ", " .. whole end
  return (whole:gsub("^%l", string.upper))
end
