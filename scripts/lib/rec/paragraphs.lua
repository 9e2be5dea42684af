-- SPDX-License-Identifier: MIT
-- Makes recommendations of paragraphs of running text. Knows no language.
local said = require "lib.rec.said"

local paragraphs = {}

local PARAGRAPH = {sure = "it recommends in the document's own name",
  other = "it recommends in the name of somebody who does so more than once",
  past = "it tells, in a section on recommendations, what the document recommends",
  duty = "it says what somebody should do, in a section on recommendations",
  bare = "it begins with an operative verb in a section on recommendations",
  modal = "it says who should act, in a section on recommendations",
  gerund = "it is numbered among recommendations",
  weak = "it says what should be done, numbered among recommendations",
  none = "it is numbered below a lead-in that announces recommendations"}
local CONFIDENCE = {bare = "0.8", duty = "0.7", other = "0.7", modal = "0.6", gerund = "0.5",
  weak = "0.5", none = "0.5"}

--- Is it an answer, as its head says: "The department's response. Agreed"?
function paragraphs.is_reply(read, node)
  local text = node:text()
  local stop = text:find "[:.]"
  if node:attr "label" or not stop or stop > 60 or stop == #text then return false end
  for _, class in ipairs(read.classes(text:sub(1, stop - 1))) do
    if class == "recommend.reply" then return true end
  end
  return false
end

--- Makes a recommendation of a paragraph: {node =, label =, asks = (nil where only
-- its number tells), first =}.
function paragraphs.take(read, one, stem)
  if said.is_repeat(read, one.node) then return end
  said.remember(read, one.node:text(), one.first or 1)
  local asks = one.asks or "none"
  read.reader:make_end(one.node, {stem = stem, label = one.label, rule = "paragraph",
    reason = PARAGRAPH[asks], confidence = CONFIDENCE[asks],
    references = read.references}, one.first or 1)
  read.count = read.count + 1
end

return paragraphs
