-- SPDX-License-Identifier: MIT
-- The standard libraries as scripts get them: order that never depends on
-- chance, and what else differs from plain Lua.
local test = require "rpt.test"

test.case("pairs goes in the order of keys", function()
  local t = {zeta = 1, alpha = 2, [10] = 3, [2] = 4, [1.5] = 5, [true] = 6,
    [false] = 7, ["é"] = 8, Alpha = 9}
  local keys = {}
  for k in pairs(t) do keys[#keys + 1] = tostring(k) end
  test.equal(table.concat(keys, " "), "1.5 2 10 Alpha alpha zeta é false true")
end)

test.case("pairs orders nodes by their place", function()
  local report = assert(test.report("One.\n\nTwo.\n\nThree.\n",
    {annotators = {}}))
  local set = {}
  for p in report:each "paragraph" do set[p] = true end
  set[report:root()] = true
  local texts = {}
  for n in pairs(set) do texts[#texts + 1] = n.kind .. (n.line or "") end
  test.equal(table.concat(texts, " "),
    "report1 paragraph1 paragraph3 paragraph5")
end)

test.case("the loop may change the table", function()
  local t = {a = 1, b = 2, c = 3}
  local seen = {}
  for k in pairs(t) do
    seen[#seen + 1] = k
    t.b = nil
    t.d = 4
  end
  test.equal(table.concat(seen), "ac")
end)

test.case("pairs honours __pairs", function()
  local t = setmetatable({}, {__pairs = function()
    return function(_, k) if not k then return 1, "x" end end
  end})
  for k, v in pairs(t) do test.equal(k .. v, "1x") end
  test.error(function() pairs() end, "bad argument #1")
  test.error(function() pairs(nil) end, "table expected")
end)

test.case("sort is stable", function()
  local t = {}
  for i = 1, 1000 do t[i] = {key = i % 7, i = i} end
  table.sort(t, function(a, b) return a.key < b.key end)
  for i = 2, #t do
    assert(t[i - 1].key < t[i].key
      or t[i - 1].key == t[i].key and t[i - 1].i < t[i].i)
  end
end)

test.case("sort sorts", function()
  for n = 0, 40 do
    local t, sum = {}, 0
    for i = 1, n do t[i] = i * 7919 % 101 sum = sum + t[i] end
    table.sort(t)
    for i = 1, n do sum = sum - t[i] end
    test.equal(sum, 0)
    for i = 2, n do assert(t[i - 1] <= t[i]) end
    table.sort(t, function(a, b) return a > b end)
    for i = 2, n do assert(t[i - 1] >= t[i]) end
  end
  local words = {"b", "B", "a", "é", "Z", ""}
  table.sort(words)
  test.equal(table.concat(words, ","), ",B,Z,a,b,é")
  test.error(function() table.sort {1, "x"} end, "attempt to compare")
  test.error(function() table.sort({1, 2}, 3) end, "function expected")
  test.error(function()
    table.sort({3, 2, 1}, function() error "no order" end)
  end, "no order")
end)

test.case("protected calls", function()
  test.equal(select("#", pcall(function() return 1, 2, 3 end)), 4)
  test.equal(select(2, pcall(error, "x")), "x")
  test.equal(select(2, pcall(error, nil)), nil)
  test.equal(pcall(error), false)
  test.equal(select(2, xpcall(function() error("x", 0) end,
    function(m) return m .. "!" end)), "x!")
  test.equal(select(2, xpcall(function(...) return ... end, print, 7)), 7)
  test.error(function() pcall() end, "bad argument #1")
  test.error(function() xpcall(error) end, "bad argument #2")
end)

test.case("coroutines", function()
  local gen = coroutine.wrap(function(a)
    local b = coroutine.yield(a + 1)
    local ok, c = pcall(function() return coroutine.yield(b + 1) end)
    assert(ok)
    return c + 1
  end)
  test.equal(gen(1), 2)
  test.equal(gen(2), 3)
  test.equal(gen(3), 4)
  test.error(gen, "cannot resume dead coroutine")
  local co = coroutine.create(function() error("x", 0) end)
  local ok, message = coroutine.resume(co)
  test.equal(ok, false)
  test.equal(message, "x")
  test.equal(coroutine.status(co), "dead")
  local closed = false
  local failing = coroutine.wrap(function()
    local _ <close> = setmetatable({}, {__close = function()
      closed = true
    end})
    error "within"
  end)
  test.error(failing, "within")
  test.equal(closed, true)
  test.equal(coroutine.close(coroutine.create(print)), true)
end)

test.case("load takes text", function()
  test.equal(load "return 1 + 1"(), 2)
  test.equal(load("return x", "chunk", "t", {x = 5})(), 5)
  local parts, i = {"return ", "7"}, 0
  test.equal(load(function() i = i + 1 return parts[i] end)(), 7)
  test.equal(load("return = 1"), nil)
  test.match(select(2, load "\27Lua"), "binary chunk")
end)

test.case("strings", function()
  test.equal(("ab"):rep(3, "-"), "ab-ab-ab")
  test.equal(("x"):rep(-1), "")
  test.equal((""):rep(1e9), "")
  test.equal(("key=val"):match "(%w+)=(%w+)", "key")
  test.equal(("abc"):gsub("%w", "%0%0"), "aabbcc")
  test.equal(("hello"):find("l", 1, true), 3)
  test.equal(table.move({1, 2, 3}, 1, 3, 2)[3], 2)
end)

test.case("libraries are there when named", function()
  test.equal(math.floor(2.5), 2)
  test.equal(utf8.len "é", 1)
  test.equal(rawget(_G, "os"), nil)
  test.equal(_G.unknown, nil)
  assert(collectgarbage "count" > 0)
  test.error(function() collectgarbage "stop" end, "invalid option 'stop'")
end)
