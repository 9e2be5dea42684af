-- SPDX-License-Identifier: MIT
-- lib.template: places, loops, conditions, and errors that say where.
local template = require "lib.template"
local escape = require "lib.escape"
local test = require "rpt.test"

test.case("fills in values, fields and literals", function()
  test.equal(template.render("{{ a }}-{{ b.c }}-{{ 'x' }}-{{ b.none }}.",
    {a = 1, b = {c = "two"}}), "1-two-x-.")
end)

test.case("reads nodes: fields, methods, attributes", function()
  local report = test.report("# Title\n\nSome words.\n")
  local text = template.render(
    "{% for h in heads %}{{ h.line }}:{{ h.text }}:{{ h@level }}{% end %}",
    {heads = report:each "heading"})
  test.equal(text, "1:Title:1")
end)

test.case("loops know their place and may be empty", function()
  local each = "{% for x in list %}{{ loop.index }}{{ x }}"
    .. "{% if loop.last %}.{% else %}, {% end %}{% else %}none{% end %}"
  test.equal(template.render(each, {list = {"a", "b"}}), "1a, 2b.")
  test.equal(template.render(each, {list = {}}), "none")
end)

test.case("conditions", function()
  local s = "{% if a == 'x' %}1{% elseif not b %}2{% elseif c != d %}3"
    .. "{% else %}4{% end %}"
  test.equal(template.render(s, {a = "x"}), "1")
  test.equal(template.render(s, {a = "y", b = ""}), "2")
  test.equal(template.render(s, {b = "q", c = 1, d = 2}), "3")
  test.equal(template.render(s, {b = "q", c = 1, d = 1}), "4")
end)

test.case("a block alone on its line takes the line with it", function()
  test.equal(template.render("a\n{% if yes %}\n  b\n{% end %}\n{# no #}\nc\n",
    {yes = true}), "a\n  b\nc\n")
end)

test.case("escapes unless a filter is named", function()
  local html = template.compile("{{ s }} {{ s | raw }} {{ s | upper | html }}",
    {escape = escape.html})
  test.equal(html {s = "<b>"}, "&lt;b&gt; <b> &lt;B&gt;")
end)

test.case("filters of one's own, output to a sink", function()
  local parts = {}
  local out = {}
  function out.write(_, s) parts[#parts + 1] = s end
  template.compile("{{ s | shout }}", {filters = {shout = function(s)
    return s .. "!"
  end}})({s = "hey"}, out)
  test.equal(table.concat(parts), "hey!")
end)

test.case("errors give the template and the line", function()
  local function fails(s, words)
    test.error(function()
      template.render(s, {list = {}}, {name = "letter"})
    end, words)
  end
  fails("a\n{{ b", "letter:2: '{{' is not closed")
  fails("\n\n{{ nobody }}", "letter:3: nothing is called 'nobody'")
  fails("{% for x in list %}", "letter:1: this block has no {% end %}")
  fails("{{ list | shout }}", "letter:1: no filter 'shout'")
  fails("a\n{% while x %}", "letter:2: {% while %} does not belong here")
  fails("{{ os.exit() }}", "letter:1: 'os.exit()' is no name")
  fails("{% for x of list %}{% end %}", "letter:1: write {% for NAME in")
end)
