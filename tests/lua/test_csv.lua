-- SPDX-License-Identifier: MIT
-- lib.csv: rows as RFC 4180 wants them, and back.
local test = require "rpt.test"
local csv = require "lib.csv"

test.case("a row ends in CR LF", function()
  test.equal(csv.row {"a", "b"}, "a,b\r\n")
end)

test.case("commas, quotes and line ends are quoted", function()
  test.equal(csv.row {"a,b", 'say "x"', "two\nlines", "cr\r"},
    '"a,b","say ""x""","two\nlines","cr\r"\r\n')
end)

test.case("so they are in long cells", function()
  local long = ("a word "):rep(9)
  for _, sign in ipairs {",", "\n", "\r"} do
    test.equal(csv.row {long .. sign .. long, long},
      ('"%s%s%s",%s\r\n'):format(long, sign, long, long))
  end
  test.equal(csv.row {long .. '"'}, '"' .. long .. '"""\r\n')
end)

test.case("nil and numbers are cells too", function()
  test.equal(csv.row({nil, 7, nil}, 3), ",7,\r\n")
end)

test.case("what a spreadsheet takes for a formula gets an apostrophe", function()
  for _, sign in ipairs {"=", "+", "-", "@", "\t"} do
    test.equal(csv.row {sign .. "1"}, "'" .. sign .. "1\r\n")
  end
  test.equal(csv.row {"\rx"}, "\"'\rx\"\r\n")
  test.equal(csv.row {"a=1"}, "a=1\r\n")
end)

test.case("without the guard the text stays as it is", function()
  test.equal(csv.writer {safe = false} {"-1"}, "-1\r\n")
  test.equal(csv.writer() {"=1"}, "=1\r\n")
end)

test.case("another delimiter is quoted in its turn", function()
  local row = csv.writer {delimiter = ";"}
  test.equal(row {"a;b", "c,d"}, '"a;b";c,d\r\n')
  row = csv.writer {delimiter = "\t"}
  test.equal(row {"a\tb", "c"}, '"a\tb"\tc\r\n')
end)

test.case("a delimiter that would break the table is refused", function()
  for _, bad in ipairs {"", "ab", '"', "\n", "x", "1"} do
    test.error(function() csv.writer {delimiter = bad} end, "delimiter")
  end
end)

test.case("reading gives back what was written", function()
  local rows = {{"a", "b,c", ""}, {'q"q', "l1\nl2", "=x"}, {"", "", "é"}}
  local text = ""
  for _, row in ipairs(rows) do text = text .. csv.writer() (row) end
  local back = csv.read("\xEF\xBB\xBF" .. text)
  test.equal(#back, 3)
  for i, row in ipairs(rows) do
    test.equal(#back[i], 3)
    for k, cell in ipairs(row) do test.equal(back[i][k], cell) end
  end
end)

test.case("reading takes LF, a last line without end, empty last cells", function()
  local back = csv.read("a;b\n1;", ";")
  test.equal(#back, 2)
  test.equal(back[2][1], "1")
  test.equal(back[2][2], "")
  test.error(function() csv.read('"open') end, "does not end")
end)
