-- SPDX-License-Identifier: MIT
-- The words of generated documents ("Recommendations", "Due" ...), in the
-- language of the report where its pack has them, else in English.
local rpt = require "rpt"

local words = {}

local function label_of(lang, key)
  if not lang then return nil end
  local found, value = lang:is("output.label", key)
  return found and value ~= "" and value or nil
end

--- The pack of a language code, or of English if there is none.
function words.pack(code)
  return code and rpt.lang(code) or rpt.lang "en"
end

--- A function that gives the label for a key in the language of the code.
-- An unknown key raises: it is a slip of the script.
-- @usage local label = words.of(report.lang); out:write(label "due")
function words.of(code)
  local own, english = words.pack(code), rpt.lang "en"
  local known = {}
  return function(key)
    local label = known[key]
    if not label then
      label = label_of(own, key) or label_of(english, key)
        or error("no label '" .. key .. "' in output.label", 2)
      known[key] = label
    end
    return label
  end
end

return words
