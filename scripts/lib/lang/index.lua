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
ru = и в не на что с по от для к о его ее их это как при также был были
ru = или из за быть она он они этого которые который
uk = U+0400..U+04FF
uk = і та що з до від для у на це як при також був були або із є й щодо
bg = U+0400..U+04FF
bg = и в не на че с по от за към се да е са със при също бе бяха или из
sr = U+0400..U+04FF
sr = и у не на да са по од за о се је су као при такође био или из који
ar = U+0600..U+06FF
ar = في من على إلى أن التي الذي هذا هذه عن مع ما لا أو كما بين ذلك وفي ومن
fa = U+0600..U+06FF
fa = در و به از که این را با است برای آن های می یک تا بر شده
ur = U+0600..U+06FF
ur = کے کی میں اور ہے سے کا کو پر نے ہیں اس یہ کہ ہو
zh = U+4E00..U+9FFF
]]
