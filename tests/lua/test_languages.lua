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
