-- SPDX-License-Identifier: MIT
-- Spanish cues. One string per class, split in C on first use; the form is
-- described in scripts/README.md. Knows nothing of any format or script.
return {
  code = "es",
  name = "Spanish",
  cues = {
    ["masthead.organization"] = [[
Naciones Unidas
]],
    -- What stands in a masthead as the body, and how its symbols begin.
    ["masthead.organ"] = [[
Consejo de Seguridad = S
Asamblea General = A
Consejo Económico y Social = E
Consejo de Administración Fiduciaria = T
Secretaría = ST
Consejo de Derechos Humanos = A/HRC
Comité de Derechos Humanos = CCPR
Comité contra la Tortura = CAT
Comité de los Derechos del Niño = CRC
Comité contra las Desapariciones Forzadas = CED
Comité sobre los Derechos de las Personas con Discapacidad = CRPD
Comité para la Eliminación de la Discriminación Racial = CERD
Comité para la Eliminación de la Discriminación contra la Mujer = CEDAW
Comité de Derechos Económicos, Sociales y Culturales = E/C.12
]],
    ["masthead.distribution"] = [[
Distr. | Distr.: | Distribución:
]],
    ["masthead.distribution-word"] = [[
general = General
limitada | Limited = Limited
reservada | Restricted = Restricted
]],
    ["masthead.original"] = [[
Original: | Original :
]],
    ["masthead.language"] = [[
árabe | Arabic = ar
chino | Chinese = zh
inglés | English = en
francés | French = fr
ruso | Russian = ru
español | Spanish = es
]],
    ["masthead.session"] = [[
período de sesiones | periodo de sesiones | año
]],
    ["masthead.agenda"] = [[
Tema | Temas
]],
    ["month"] = [[
enero = 1
febrero = 2
marzo = 3
abril = 4
mayo = 5
junio = 6
julio = 7
agosto = 8
septiembre | setiembre = 9
octubre = 10
noviembre = 11
diciembre = 12
]],
    ["part.letter"] = [[
Carta de fecha | Cartas idénticas de fecha | Carta del | Carta de la
Nota verbal de fecha
]],
    ["part.annex"] = [[
Anexo | Anexos | Apéndice | Documento adjunto
]],
    ["part.resolution"] = [[
Resolución aprobada por | Decisión adoptada por | Decisión aprobada por
Proyecto de resolución | Proyecto de decisión | Resolución | Decisión
]],
    ["part.contents"] = [[
Índice
]],
    ["part.contents-word"] = [[
Página | Páginas | Párrafos | Capítulo | Sección | Párrafos Página
]],
    ["part.note"] = [[
Notas | Nota
]],
    ["part.page"] = [[
Página
]],
    ["signed"] = [[
(Firmado) | (firmado)
]],
    ["heading.summary"] = [[
Resumen | Síntesis
]],
    ["heading.introduction"] = [[
Introducción | Prólogo | Prefacio
]],
    ["heading.background"] = [[
Antecedentes | Contexto | Metodología
]],
    ["heading.recommendations"] = [[
Recomendaciones | Recomendación | Conclusiones y recomendaciones
Conclusiones y/o recomendaciones | Observaciones y recomendaciones
]],
    ["heading.conclusions"] = [[
Conclusiones | Conclusión | Observaciones | Observaciones finales
]],
    ["heading.numbered"] = [[
Capítulo | Parte | Sección | Artículo | Título
]],
    -- A text that ends in one of these goes on somewhere else.
    ["function-word"] = [[
el | la | los | las | un | una | unos | unas | de | del | a | al | en | por
para | con | sin | sobre | entre | hacia | hasta | desde | contra | según
durante | mediante | ante | bajo | tras | y | e | o | u | ni | pero | sino | si
que | quien | quienes | cuyo | cuya | cuyos | cuyas | donde | cuando | como
porque | aunque | su | sus | este | esta | estos | estas | ese | esa | esos
esas | aquel | aquella | nuestro | nuestra | lo | le | les | se | no | es | son
era | eran | ser | ha | han | había | habían | debe | deben | puede | pueden
muy | más | menos | también | todo | toda | todos | todas | cada | tanto
]],
    ["abbreviation"] = [[
Sr. | Sra. | Sres. | Dr. | Dra. | Excmo. | Excma. | Lic. | Ing. | Gral. | art.
arts. | párr. | párrs. | pág. | págs. | cap. | secc. | vol. | núm. | núms. | No.
N. | cf. | etc. | ibíd. | op. | cit. | ed. | p. | pp. | Add. | Corr. | Rev.
Distr. | EE. | UU. | ss. | fig. | al. | inc.
]],
    -- References and checks (validators, lib/refs.lua).
    ["check.resolution"] = [[
resolución | resoluciones
]],
    ["check.paragraph"] = [[
párrafo | párrafos | párr | párrs
]],
    ["check.section"] = [[
sección | secciones | secc | capítulo | capítulos
]],
    -- Says that a reference means the document itself.
    ["check.own"] = [[
supra | infra | más arriba | más abajo | anterior | anteriores
del presente informe | de este informe | del presente documento
de la presente carta | del presente anexo
]],
    ["check.join"] = [[
y | e | o | u
a | al = range
]],
    ["check.annex"] = [[
véase el anexo | véanse los anexos | véase anexo | véase el apéndice
se adjunta | adjunto a la presente | su anexo | sus anexos
figura en el anexo
]],
    ["check.percent"] = [[
por ciento | porciento
]],
    ["check.enumeration"] = [[
incluidos | incluidas | incluido | incluida | como | tales como
en particular | por ejemplo | a saber
]],
    ["check.ordinal"] = [[
primer | primero | primera = 1º
segundo | segunda = 2º
tercer | tercero | tercera = 3º
cuarto | cuarta = 4º
quinto | quinta = 5º
sexto | sexta = 6º
séptimo | séptima = 7º
octavo | octava = 8º
noveno | novena = 9º
décimo | décima = 10º
]],
    -- Needs no expansion anywhere.
    ["check.acronym"] = [[
ONU | UN | UNESCO | UNICEF | VIH | SIDA | COVID | OTAN | TV | PIB | ADN | CD
ISBN | PDF | URL | XML | CSV | EEUU
]],
    ["check.short"] = [[
ONU = Naciones Unidas
UE = Unión Europea
UA = Unión Africana
]],
    -- Says nothing about what a sentence is about.
    ["check.stopword"] = [[
dijo | nuevo | nueva | varios | varias | muchos | muchas | bien | aún
entonces | aquí | allí | también | incluidos | dos
]],
    -- Words of generated documents: key = what is printed.
    ["output.label"] = [[
symbol = Signatura
organization = Organización
organ = Órgano
distribution = Distribución
date = Fecha
letter-date = Fecha de la carta
original = Idioma original
session = Período de sesiones
agenda-item = Tema del programa
colon = :
missing = no figura en el documento
inferred = inferido
supplied = facilitado
para = párr.
page = pág.
line = línea
digest = Puntos principales
figures = Cifras
recommendations = Recomendaciones
none = Ninguna.
nobody = Destinatario no indicado
checklist = Lista de seguimiento
report = Informe
done = Hecho
lead = Responsable
due = Plazo
status = Estado
open = pendiente
full = Texto completo
source = Fuente
id = Identificador
changes = Cambios desde la última lista
gone = Ya no figura en el informe
others = Otras tareas
kind-new = Nueva
kind-reworded = Reformulada
kind-moved = Trasladada
kind-returned = De nuevo
kind-gone = Eliminada
was = antes
]],
    ["digest.cue"] = [[
esencial | crucial | fundamental | vital | clave | central = 20
importante | importancia | prioridad | urgente | significativo = 15
en conclusión | en resumen | en general | en suma = 30
acordaron | convinieron | concluyeron | consenso | decidieron = 25
recomendó | recomendación | recomendaciones | pidieron = 20
debería | deberían | debe | deben | es necesario | responsabilidad = 12
tiene por objeto | objetivo | se centró en | se centraron en = 15
desafío | desafíos | amenaza | amenazas | laguna | falta = 8
por ejemplo | en particular | como = -20
un participante | algunos participantes = -8
agradeció | agradecieron | acogió con beneplácito = -35
el presente documento | el presente informe | la presente carta = -15
]],
    ["digest.leaning"] = [[
este | esta | estos | estas | ese | esa | esos | esas | ello | eso | esto
sin embargo | no obstante | además | asimismo | por tanto | por consiguiente
así | también | finalmente | por último | en este contexto
en ese contexto | a este respecto | en segundo lugar | por ejemplo | otros
]],
    ["digest.stop"] = [[
ser | haber | estar | hacer | más | mismo | también | como | según | todo
todos | toda | todas | varios | varias | algunos | algunas | incluso
]],
    ["figure.unit"] = [[
por ciento | puntos porcentuales = percent
cuarto | tercio | mitad | quinto | décimo | cuarta parte = share
millón | millones | mil | docena = scale
años | año | meses | mes | semanas | semana | días | día = time
decenios | decenio | décadas | horas | minutos = time
]],
    ["figure.of"] = [[
de cada | de las | de los
]],
    ["figure.about"] = [[
no menos de | más de | menos de | al menos | como máximo | aproximadamente
cerca de | casi | hasta | unos | unas
]],
    ["figure.reference"] = [[
resolución | resoluciones | decisión | decisiones | párrafo | párrafos
párr. | párrs. | artículo | artículos | art. | arts. | capítulo | sección
anexo | anexos | tema | temas | norma | normas | principio | principios
página | páginas | pág. | núm. | número | cuadro | cuadros | gráfico | nota
parte | pilar | pilares | protocolo | recomendación | recomendaciones
objetivo | objetivos | meta | metas | fase | documento
]],
  },
}
