-- SPDX-License-Identifier: MIT
-- Recommendations in languages other than English, on invented texts.
local test = require "rpt.test"

local function read(lang, text)
  return assert(test.report(text, {lang = lang, annotators = {"recommendations"}}))
end

-- What is known of the recommendations of a text, one line each.
local function recs(lang, text, ...)
  local lines = {}
  for rec in read(lang, text):each "recommendation" do
    local line = {}
    for i, name in ipairs {...} do
      line[i] = tostring(rec:attr((name:gsub("_", "-"))) or "-")
    end
    if not rec:attr "part" then lines[#lines + 1] = table.concat(line, " | ") end
  end
  return table.concat(lines, "\n")
end

test.case("Spanish clauses below a lead-in go back to infinitives", function()
  test.equal(recs("es", [[
El Comité recomienda al Estado parte que:

a) Establezca un registro;

b) Garantice el acceso;

c) Mantenga y amplíe el plan, cuando proceda.
]], "label", "verb", "strength", "text_selfstanding"), [[
a) | establecer | 3 | Se recomienda que el Estado parte establezca un registro.
b) | garantizar | 3 | Se recomienda que el Estado parte garantice el acceso.
c) | mantener | 2 | Se recomienda que el Estado parte mantenga y amplíe el plan, cuando proceda.]])
end)

test.case("Spanish names keep the article that a word before them holds", function()
  test.equal(recs("es", [[
Se recomienda al Ministerio de Puertos que revise los muelles.

El Comité alienta a las autoridades locales a pintar los faros.
]], "addressee", "verb", "modality"), [[
el Ministerio de Puertos | revisar | ask
las autoridades locales | pintar | invite]])
end)

test.case("infinitives that ask somebody name him", function()
  test.equal(recs("es", [[
## Recomendaciones

1. Pedir al Ministerio de Puertos que revise los muelles.
2. Exhortar a las autoridades locales a pintar los faros.
3. Proponer medidas de prevención.
4. Los armadores han de entregar el registro al puerto.
]], "addressee", "verb"), [[
el Ministerio de Puertos | pedir
las autoridades locales | exhortar
- | proponer
- | entregar]])
  test.equal(recs("fr", [[
## Recommandations

1. Demander au Gouvernement de publier les comptes.
2. Inviter le Ministère à réparer les quais.
3. Demander la mise en place de registres.
]], "addressee", "verb"), [[
le Gouvernement | demander
le Ministère | inviter
- | demander]])
end)

test.case("Spanish courtesy and reports ask for nothing", function()
  test.equal(recs("es", [[
Le agradecería que distribuyera el informe. Cabe señalar que el faro ardió.

El Comité recomendó en su informe anterior que se pintara el faro.

Las multas se deben a los retrasos. No debe interpretarse como una crítica.
]], "verb"), "")
end)

test.case("French infinitives and clauses stand on their own", function()
  test.equal(recs("fr", [[
Le Comité recommande à l’État partie :

a) D’établir un registre ;

b) De veiller à l’accès.
]], "verb", "text_selfstanding"), [[
établir | L’État partie devrait établir un registre.
veiller à | L’État partie devrait veiller à l’accès.]])
  test.equal(recs("fr", [[
Le Comité recommande que l'État partie :

a) Mette en place un registre ;

b) Garantisse l'accès.
]], "verb", "text_selfstanding"), [[
mettre | Il est recommandé que l'État partie mette en place un registre.
garantir | Il est recommandé que l'État partie garantisse l'accès.]])
end)

test.case("French names go on behind their first word", function()
  test.equal(recs("fr", [[
La Cour recommande au ministère de la mer de recruter deux gardiens.

Il est recommandé aux autorités portuaires de réviser les tarifs.
]], "addressee", "verb"), [[
le ministère de la mer | recruter
les autorités portuaires | réviser]])
end)

test.case("French courtesy and reports ask for nothing", function()
  test.equal(recs("fr", [[
Je vous serais reconnaissant de distribuer le rapport. Il convient de noter que
le phare a brûlé.

Le Comité a recommandé dans son précédent rapport que le phare soit repeint.
]], "verb"), "")
end)

test.case("Russian names in any case, verbs behind a wish", function()
  test.equal(recs("ru", [[
Комитет рекомендует государству-участнику принять меры для защиты причалов.

Рекомендуется, чтобы министерство морских портов пересмотрело договоры.

Совет просит правительство представить данные в течение двух лет.
]], "addressee", "verb", "strength"), [[
государству-участнику | принять меры | 3
министерство морских портов | пересмотреть | 3
правительство | представить | 4]])
end)

test.case("Russian courtesy and reports ask for nothing", function()
  test.equal(recs("ru", [[
Следует отметить, что маяк сгорел. Из этого следует, что плата выросла.

Комитет рекомендовал в предыдущем докладе покрасить маяк.
]], "verb"), "")
end)

test.case("Russian letters label a list", function()
  test.equal(recs("ru", [[
Комитет настоятельно призывает государство-участник:

а) создать реестр причалов;

б) рассмотреть возможность ремонта маяка.
]], "label", "verb", "modality"), [[
а) | создать | press
б) | рассмотреть возможность | ask]])
end)

test.case("Chinese words are found without spaces", function()
  test.equal(recs("zh", [[
委员会建议缔约国采取措施保护码头。因此，委员会促请教育部和地方政府设立登记册。

委员会的建议尚未得到落实。应急计划已经制定。
]], "addressee", "verb", "parts"), [[
缔约国; 教育部和地方政府 | 采取措施 | 2]])
  test.equal(recs("zh", [[
鉴于上述情况，委员会促请缔约国：

（一）修订法律；

（二）考虑设立基金。
]], "label", "addressee", "verb", "text_selfstanding"), [[
（一） | 缔约国 | 修订 | 缔约国应修订法律。
（二） | 缔约国 | 考虑 | 缔约国应考虑设立基金。]])
end)

test.case("Chinese sections on recommendations say who should act", function()
  test.equal(recs("zh", [[
## 建议

缔约国应当酌情公布账目。

应当指出，费用有所上涨。
]], "addressee", "modality"), "缔约国 | invite")
end)

test.case("Arabic speakers and addressees stand behind the verb", function()
  test.equal(recs("ar", [[
توصي اللجنة الدولة الطرف بأن تتخذ تدابير لحماية الأرصفة.

وفي ضوء ما سبق، تحثّ اللجنة الحكومة على إنشاء سجل.

ويوصى بأن تستعرض وزارة النقل العقود.
]], "addressee", "verb", "modality"), [[
الدولة الطرف | اتخاذ | ask
الحكومة | إنشاء | press
وزارة النقل | استعراض | ask]])
end)

test.case("Arabic duties, letters and digits", function()
  test.equal(recs("ar", [[
## التوصيات

ينبغي للدولة الطرف أن تنشر الحسابات، عند الاقتضاء.

وتجدر الإشارة إلى أن الرسوم ارتفعت.
]], "addressee", "verb", "modality"), "للدولة الطرف | نشر | invite")
  test.equal(recs("ar", [[
٥- تحث اللجنة الدولة الطرف على ما يلي:

(أ) تعديل القانون؛

(ب) النظر في إنشاء صندوق.

٦- سافرت اللجنة.
]], "label", "verb", "strength"), "(أ) | تعديل | 4\n(ب) | النظر | 3")
end)

test.case("the language of a short text is found", function()
  for code, text in pairs {
    ru = "Комитет рекомендует правительству и далее содействовать миру.",
    uk = "Комітет рекомендує уряду та надалі сприяти миру, що є важливим.",
    ar = "توصي اللجنة الدولة الطرف بأن تتخذ تدابير في هذا الشأن.",
    fa = "کمیته به دولت توصیه می کند که این قانون را اصلاح کند و از آن دفاع کند.",
    zh = "委员会建议缔约国修订法律。",
    es = "El Comité recomienda que el Estado parte adopte medidas para la paz.",
    fr = "Le Comité recommande à l'État partie d'adopter des mesures pour la paix.",
  } do
    test.equal(test.report(text).lang, code)
  end
end)
