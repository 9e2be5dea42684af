-- SPDX-License-Identifier: MIT
-- Symbols and references: found, taken apart, brought to normal form.
local test = require "rpt.test"
local rpt = require "rpt"
local refs = require "lib.refs"

local function normal_forms(text, code)
  local list = {}
  for _, ref in ipairs(refs.find(text, rpt.lang(code or "en"))) do
    list[#list + 1] = ref.normal .. (ref.own and "!" or "")
  end
  return table.concat(list, "; ")
end

local function faults(text)
  local list = {}
  for _, bad in ipairs(refs.malformed(text)) do
    list[#list + 1] = bad.raw .. " -> " .. (bad.fix or "?")
  end
  return table.concat(list, "; ")
end

test.case("symbols of many organs are found whole", function()
  for _, symbol in ipairs {"S/2015/815", "S/PV.7533", "S/PRST/2006/41",
    "A/HRC/59/15/Add.1", "A/C.1/70/L.5/Rev.1", "E/CN.4/Sub.2/2001/2",
    "A/RES/69/96 A-B", "S/RES/1325 (2000)", "A/RES/217 A (III)", "A/ES-10/2",
    "CEDAW/C/SVN/CO/5-6", "FCCC/CP/2015/10"} do
    test.equal(normal_forms("See " .. symbol .. ", which says it."), symbol)
    test.equal(faults("See " .. symbol .. ", which says it."), "")
  end
end)

test.case("twin symbols are two", function()
  test.equal(normal_forms "in A/70/741–S/2016/71 now", "A/70/741; S/2016/71")
  test.equal(normal_forms "in A/70/741-S/2016/71 now", "A/70/741; S/2016/71")
end)

test.case("what only looks like a symbol is none", function()
  test.equal(normal_forms "and/or, N/A, 22/10/2015, S/he, TCP/IP, HIV/AIDS", "")
  test.equal(normal_forms "https://example.org/A/RES/60/1", "")
end)

test.case("a malformed symbol is named with its repair", function()
  test.equal(faults "s/2015/815", "s/2015/815 -> S/2015/815")
  test.equal(faults "S/2O15/815", "S/2O15/815 -> S/2015/815")
  test.equal(faults "S/2015/815/Add1", "S/2015/815/Add1 -> S/2015/815/Add.1")
  test.equal(faults "S/2015/815/Add. 1 of", "S/2015/815/Add. 1 -> S/2015/815/Add.1")
  test.equal(faults "S\\2015\\815", "S\\2015\\815 -> S/2015/815")
  test.equal(faults "S / 2015 / 815", "S / 2015 / 815 -> S/2015/815")
  test.equal(faults "A/Res/60/1", "A/Res/60/1 -> A/RES/60/1")
  test.equal(faults "S/15/815", "S/15/815 -> ?")
  test.equal(faults "A/2015/12", "A/2015/12 -> ?")
  test.equal(faults "S/2015//815", "S/2015//815 -> ?")
end)

test.case("parse says why", function()
  local symbol = refs.parse "A/RES/68/247 B"
  test.equal(symbol.head, "A")
  test.equal(symbol.normal, "A/RES/68/247 B")
  local none, why, fix = refs.parse "S/2015/815/Corr1"
  test.equal(none, nil)
  test.equal(why, "a dot is missing")
  test.equal(fix, "S/2015/815/Corr.1")
  test.equal(refs.normal "S/RES/1325(2000)", "S/RES/1325 (2000)")
  test.equal(refs.parse "no symbol", nil)
end)

test.case("resolutions go by their organ or their shape", function()
  test.equal(normal_forms "Security Council resolution 1325 (2000) says",
    "S/RES/1325 (2000)")
  test.equal(normal_forms "resolutions 68/247 A and 68/248 A",
    "A/RES/68/247 A; A/RES/68/248 A")
  test.equal(normal_forms "Human Rights Council resolution 5/1", "A/HRC/RES/5/1")
  test.equal(normal_forms("la résolution 69/283 de l’Assemblée générale", "fr"),
    "A/RES/69/283")
  test.equal(normal_forms("la resolución 1325 (2000) del Consejo", "es"),
    "S/RES/1325 (2000)")
end)

test.case("paragraphs belong to what follows, or to the document", function()
  test.equal(normal_forms "paragraphs 3 and 4 of the Treaty on Gauges, which",
    "Treaty on Gauges, para. 3; Treaty on Gauges, para. 4")
  test.equal(normal_forms "paragraph 5 of General Assembly resolution 60/1",
    "A/RES/60/1, para. 5; A/RES/60/1")
  test.equal(normal_forms "see paragraphs 12 to 14 above and section IV below",
    "para. 12!; para. 13!; para. 14!; sect. IV!")
  test.equal(normal_forms("au paragraphe 5 du présent rapport", "fr"), "par. 5!")
  test.equal(normal_forms("los párrafos 3 y 4 supra", "es"), "párr. 3!; párr. 4!")
end)
