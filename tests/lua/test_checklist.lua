-- SPDX-License-Identifier: MIT
-- The checklist exporter: fields, groups, and above all the merge, which must
-- never lose a word that somebody wrote into an earlier list.
local test = require "rpt.test"

local first = [[
# Way forward

The following recommendations are put to States:

(a) Each State should keep a register of wells;

(b) The Secretary-General should report on floods by 30 June 2026;

(c) Each State should train the keepers of gauges.
]]

local function list(text, args)
  return test.export("checklist", test.report(text,
    {annotators = {"recommendations"}}), args)
end

local function merged(text, old)
  return list(text, {merge = {path = "old.md", text = old}})
end

-- Changes a list as people do; fails when there is nothing to change.
local function edit(s, from, to)
  local i, j = s:find(from, 1, true)
  if not i then error("nothing to edit: " .. from, 2) end
  return s:sub(1, i - 1) .. to .. s:sub(j + 1)
end

test.case("a task for each recommendation, with its fields", function()
  local out = list(first)
  test.match(out, "- [ ] **(a)** Each State should keep a register of wells;\n"
    .. "  - Addressee: Each State\n  - Lead:\n  - Due:\n  - Status: open\n"
    .. "  - Source: Way forward, line 5\n"
    .. "  - Id: `test.md#way-forward/(a)`\n")
  test.match(out, "- **Done:** 0 / 3\n")
end)

test.case("groups", function()
  test.match(list(first), "\n## Secretary-General\n")
  test.match(list(first, {group = "section"}), "\n## Way forward\n")
  test.equal(list(first, {group = "none"}):find("\n## ", 1, true), nil)
end)

test.case("merged with itself a list stays as it is", function()
  for _, group in ipairs {"addressee", "section", "none"} do
    local old = list(first, {group = group})
    test.equal(list(first, {group = group, merge = {path = "x", text = old}}),
      old)
  end
end)

local function worked()
  local old = list(first)
  old = edit(old, "- [ ] **(a)**", "- [x] **(a)**")
  old = edit(old, "  - Lead:\n", "  - Lead: Ministry of Water: unit 3\n")
  old = edit(old, "`test.md#way-forward/(c)`\n",
    "`test.md#way-forward/(c)`\n    asked on Monday\n\n  - [ ] call *again*\n"
    .. "- [ ] a task of our own\n  with a line\nA free line.\n")
  return edit(old, "- **Done:**", "Our own head line.\n- **Done:**")
end

test.case("ticks, fields and notes are kept, and so are own lines", function()
  local out = merged(first, worked())
  for _, line in ipairs {
    "- [x] **(a)** Each State should keep a register of wells;\n"
      .. "  - Addressee: Each State\n  - Lead: Ministry of Water: unit 3\n",
    "- **Done:** 1 / 3\n", "    asked on Monday\n", "  - [ ] call *again*\n",
    "- [ ] a task of our own\n  with a line\nA free line.\n",
    "Our own head line.\n",
  } do
    test.match(out, line)
  end
  test.equal(out:find("Changes since", 1, true), nil)
  test.equal(merged(first, out), out)
end)

local second = [[
# Way forward

The following recommendations are put to States:

(a) Donors should pay for the repair of bridges;

(b) Each State should keep a register of wells;

(c) Each State should train the keepers and owners of all gauges.
]]

test.case("new, moved, reworded and gone are told apart", function()
  local out = merged(second, worked())
  test.match(out, "- **New:** (a) Donors should pay")
  test.match(out, "- **Moved:** (b) Each State should keep a register of wells;"
    .. " (`test.md#way-forward/(b)` ← `test.md#way-forward/(a)`)")
  test.match(out, "- **Reworded:** (c) Each State should train the keepers and"
    .. " owners of all gauges. — was: Each State should train the keepers of"
    .. " gauges.")
  test.match(out, "- **Gone:** (b) The Secretary-General should report")
  test.match(out, "- [x] **(b)** Each State should keep a register of wells;\n"
    .. "  - Addressee: Each State\n  - Lead: Ministry of Water: unit 3\n")
  test.match(out, "## No longer in the report\n\n- [ ] **(b)** The Secretary")
  test.match(out, "    asked on Monday\n")
  test.equal(merged(second, out), out)
end)

test.case("what comes back has its ticks again", function()
  local out = merged(first, merged(second, worked()))
  test.match(out, "- **Back again:** (b) The Secretary-General")
  test.match(out, "- [x] **(a)** Each State should keep a register of wells;\n"
    .. "  - Addressee: Each State\n  - Lead: Ministry of Water: unit 3\n")
  test.equal(merged(first, out), out)
end)

test.case("a list filled by an editor, with other marks and ends", function()
  local old = edit(list(first), "keep a register of wells;",
    "keep a\n  register of wells;\n  A note right below.")
  old = edit(old, "- [ ] **(b)**", "* [X] **(b)**"):gsub("\n", "\r\n")
  local out = merged(first, old)
  test.equal(out:find("\r", 1, true), nil)
  test.equal(out:find("Reworded", 1, true), nil)
  test.match(out, "- [x] **(b)**")
  test.match(out, "  A note right below.\n")
end)

test.case("an empty list, and one that is something else", function()
  test.match(merged(first, "\n"), "- **New:** (a)")
  test.match(merged(first, "# Minutes\n\nNothing here.\n"), "Nothing here.\n")
end)

test.case("text of the document cannot end a task", function()
  local source = edit(first, "keep a register of wells;",
    "keep `ids` \\*here\\*, \\<!-- and --> \\[x] there;")
  local out = list(source)
  test.match(out, "- [ ] **(a)** Each State should keep ")
  test.match(out, "\\*here\\*, \\<!-- and --> \\[x\\] there;\n")
  test.equal(merged(source, out), out)
end)

test.case("a deadline becomes the due date, and the reader's date wins",
  function()
    local out = list(first)
    test.match(out, "  - Due: 2026-06-30\n")
    out = edit(out, "  - Due: 2026-06-30", "  - Due: in May")
    test.match(merged(first, out), "  - Due: in May\n")
  end)
