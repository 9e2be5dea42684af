-- SPDX-License-Identifier: MIT
-- How the language of a text is told: frequent small words, or the script.
-- "code = words" or "code = U+from..U+to", any number of lines a code. A
-- language need not have a pack: it is here so that it is not mistaken.
return [[
en = the of and to in that for with on is by as are was be this from which
en = has have at or an not their its should were been will all there
fr = le la les des et du une dans que en est pour qui par au sur avec sont
fr = aux ce cette ces ont été pas ses leurs doit il elle leur
es = el la los las de del y que en por para con una su se al es sus como
es = más ha sobre este esta entre han debe sin también lo
pt = o os do da dos das em que para com uma não por ao como mais sua seus
pt = pelo pela foi são no na nos nas entre também deve
de = der die das und den von zu mit ist im für des auf nicht eine dem ein
de = sich werden auch als wird bei oder sind nach einer
it = il di che la e per del della un una in con non sono dei delle al gli
it = da si nel alla le come più anche essere questo
nl = de het een van en in dat op te voor met is zijn niet aan door ook bij
nl = worden naar deze uit om er wordt
ru = U+0400..U+04FF
ar = U+0600..U+06FF
zh = U+4E00..U+9FFF
]]
