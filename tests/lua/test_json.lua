-- SPDX-License-Identifier: MIT
-- lib.json: encoding and decoding.
local test = require "rpt.test"
local json = require "lib.json"

test.case("keys come out sorted, arrays in order", function()
  test.equal(json.encode {b = 1, a = {true, false, "x"}},
    '{"a":[true,false,"x"],"b":1}')
  test.equal(json.encode {}, "{}")
  test.equal(json.encode(json.array {}), "[]")
  test.equal(json.encode {n = json.null}, '{"n":null}')
end)

test.case("strings are escaped", function()
  test.equal(json.string 'a"b\\c\n\1\x7F', '"a\\"b\\\\c\\n\\u0001\\u007f"')
  test.equal(json.string "é", '"é"')
end)

test.case("numbers keep their kind", function()
  test.equal(json.encode {1, 0.5, -3, 1e100}, "[1,0.5,-3,1e+100]")
  test.error(function() json.encode(0 / 0) end, "number")
  test.error(function() json.encode(math.huge) end, "number")
end)

test.case("what JSON cannot hold is refused", function()
  test.error(function() json.encode(function() end) end, "function")
  test.error(function() json.encode {[1.5] = 1} end, "key")
  local loop = {}
  loop[1] = loop
  test.error(function() json.encode(loop) end, "itself")
end)

test.case("decoding gives back what was encoded", function()
  local text = '{"a":[1,2.5,"x\\n\\u00e9\\ud83d\\ude00"],"b":{"c":null},"d":true}'
  local value = json.decode(text)
  test.equal(value.a[1], 1)
  test.equal(math.type(value.a[1]), "integer")
  test.equal(value.a[2], 2.5)
  test.equal(value.a[3], "x\né😀")
  test.equal(value.b.c, json.null)
  test.equal(value.d, true)
  test.equal(json.encode(value), '{"a":[1,2.5,"x\\né😀"],"b":{"c":null},"d":true}')
  test.equal(json.encode(json.decode " [ ] "), "[]")
end)

test.case("a lone surrogate becomes the replacement character", function()
  test.equal(json.decode '"\\ud800x"', "\u{FFFD}x")
end)

test.case("broken JSON names the line", function()
  local function broken(text, words)
    local value, why = json.decode(text)
    test.equal(value, nil)
    test.match(why, words)
  end
  broken('{"a":1,\n}', "line 2")
  broken("[1,2", "line 1")
  broken("[1] x", "the end")
  broken('"a', "the end of a string")
  broken('"\\q"', "an escape")
  broken("[01]", "a value")
  broken("nul", "a value")
  broken("", "a value")
  broken(("["):rep(300), "less nesting")
end)
