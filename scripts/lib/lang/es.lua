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
    -- "Recommendation No. 3": what has a number for its name, and what may stand
    -- between the two.
    ["label.word"] = [[
Recomendación | Recomendación de seguridad | Recomendación clave
Recomendación prioritaria | Propuesta | Acción | Medida
Hallazgo | Constatación | Conclusión | Observación
]],
    ["label.number"] = [[
n.º | N.º | n.° | N.° | nº | Nº | n° | N° | núm. | número | no. | No.
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
    ["number"] = [[
cero = 0
dos = 2
tres = 3
cuatro = 4
cinco = 5
seis = 6
siete = 7
ocho = 8
nueve = 9
diez = 10
once = 11
doce = 12
trece = 13
catorce = 14
quince = 15
dieciséis = 16
diecisiete = 17
dieciocho = 18
diecinueve = 19
veinte = 20
treinta = 30
cuarenta = 40
cincuenta = 50
sesenta = 60
setenta = 70
ochenta = 80
noventa = 90
cien = 100
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
title = Documento
addressee = Destinatario
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
    -- Left out before the name of an addressee in a heading.
    ["output.article"] = [[
el | la | los | las
]],
    ["digest.cue"] = [[
esencial | crucial | fundamental | vital | clave | central = 20
importante | importancia | prioridad | urgente | significativo = 15
en conclusión | en resumen | en general | en suma = 30
acordaron | convinieron | concluyeron | consenso | decidieron = 25
recomendó | recomendación | recomendaciones | pidieron = 20
debería | deberían | debe | deben | es necesario | responsabilidad = 12
tiene por objeto | objetivo = 15
debatieron | examinaron | debate | se centró en | se centraron en = -12
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
dólares | euros | pesos = money
por ciento | puntos porcentuales = percent
cuarto | tercio | mitad | quinto | décimo | cuarta parte = share
millón | millones | mil | docena = scale
años | año | meses | mes | semanas | semana | días | día = time
decenios | decenio | décadas | horas | minutos = time
]],
    -- How words end that say what is counted.
    ["figure.plural"] = [[
s
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
    -- Recommendations. Nouns that announce them; values are modalities:
    -- bind must press ask invite weigh.
    ["recommend.stem"] = [[
recomendación | recomendaciones = ask
las medidas siguientes | las siguientes medidas = ask
las propuestas siguientes | las siguientes propuestas = invite
]],
    ["recommend.heading"] = [[
recomendaciones | recomendación | propuestas de acción | medidas recomendadas
]],
    ["recommend.heading-not"] = [[
respuesta a | respuestas a | aplicación de | seguimiento de | estado de
comentarios sobre | opiniones sobre | progresos en | recomendaciones aceptadas
recomendaciones anteriores | recomendaciones previas | cumplimiento de
]],
    ["recommend.verb"] = [[
decide | deciden = bind decidir
exige | exigen = bind exigir
autoriza | autorizan = bind autorizar
insta | instan | insta encarecidamente | exhorta | exhortan = press instar
hace un llamamiento | hacen un llamamiento = press llamar
recomienda | recomiendan | recomendamos | recomiendo = ask recomendar
se recomienda = ask recomendar
solicita | solicitan | pide | piden | solicitamos | pedimos = ask pedir
se pide | se solicita = ask pedir
alienta | alientan | anima | animan | se alienta = invite alentar
invita | invitan | se invita | sugiere | sugieren | se sugiere = invite invitar
propone | proponen | se propone = invite proponer
]],
    ["recommend.reported"] = [[
recomendó | recomendaron | había recomendado | recomendando = ask recomendar
instó | instaron | exhortó | exhortaron | instando = press instar
pidió | pidieron | solicitó | solicitaron | pidiendo = ask pedir
alentó | alentaron | animó | animaron | alentando = invite alentar
invitó | invitaron | sugirió | sugirieron | sugiriendo = invite invitar
propuso | propusieron | proponiendo = invite proponer
]],
    ["recommend.modal"] = [[
debe | deben | deberá | deberán | ha de | han de | tiene que = must
tienen que | está obligado a | están obligados a = must
debería | deberían | es necesario | es necesario que | es preciso = ask
es preciso que | es esencial | es esencial que | es importante = ask
es importante que | conviene | conviene que | es fundamental que = ask
podría | podrían | puede considerar | pueden considerar = weigh
]],
    ["recommend.courtesy"] = [[
le agradecería | le agradeceríamos | agradecería | debe señalarse
debe entenderse | debe interpretarse | no debe interpretarse | cabe señalar
se debe a | se deben a | debe tenerse en cuenta | debe recordarse
]],
    ["recommend.soften"] = [[
considerar | estudiar la posibilidad | considerar la posibilidad = near
examinar la posibilidad | posible | posiblemente = near
cuando proceda | según proceda | si procede | cuando sea posible = any
en la medida de lo posible | cuando sea necesario | de ser posible = any
]],
    ["recommend.strengthen"] = [[
encarecidamente | firmemente | inmediatamente | urgentemente | sin demora
con urgencia | con carácter urgente | lo antes posible | cuanto antes
]],
    ["recommend.note"] = [[
toma nota | observa | reafirma | recuerda | acoge con beneplácito | reconoce
destaca | subraya | pone de relieve | expresa | encomia | aprueba | hace suyo
condena | lamenta | celebra | reitera | agradece | acoge con satisfacción
]],
    ["recommend.adverb"] = [[
también | además | asimismo | nuevamente | una vez más | plenamente
encarecidamente | urgentemente | firmemente | inmediatamente | cuando proceda
efectivamente | sistemáticamente | igualmente | no | siempre
]],
    ["recommend.lead"] = [[
cuando | si | en | a | por | para | con | sin | tras | antes de | después de
durante | mientras | dado | dada | teniendo en cuenta | habida cuenta de
a fin de | con el fin de | con miras a | de conformidad con | a la luz de
además | asimismo | por último | finalmente | por consiguiente | por lo tanto
en este sentido | en ese sentido | a este respecto | en particular
en primer lugar | en segundo lugar | no obstante | sin embargo | al
]],
    ["recommend.that"] = [[
que
]],
    ["recommend.object"] = [[
que | a | al | a la | a las | a los | a que | también a | también al
]],
    ["recommend.infinitive"] = [[
a | a que | que
]],
    ["recommend.passive"] = [[
ser | estar | sido
]],
    ["recommend.toward"] = [[
a | al | a la | a las | a los | para | para el | para la | para los | para las
dirigidas a | dirigidas al | dirigidas a los | examinadas por | examinará
el apoyo de | formula a | formula a los | formula al | por
]],
    ["recommend.made"] = [[
formuladas por | formuladas durante | hechas por | presentadas por
aprobadas por | a continuación | a más tardar | a su debido tiempo
]],
    ["recommend.reviewed"] = [[
ha examinado las recomendaciones | examinará las recomendaciones
examinó las recomendaciones | ha estudiado las recomendaciones
acepta las recomendaciones | apoya las recomendaciones
]],
    ["recommend.agent"] = [[
por
]],
    ["recommend.author"] = [[
recomendamos | el Comité | el Grupo de Trabajo | la Comisión | el Subcomité
el Relator Especial | la Relatora Especial | el Consejo | la Asamblea
la misión | el informe | el presente informe | la reunión | el encuentro
la Experta independiente | el Experto independiente | la Conferencia
el Secretario General | el Alto Comisionado | la Alta Comisionada
]],
    ["recommend.deadline"] = [[
a más tardar el | a más tardar en | a más tardar | antes del | antes de = date
en un plazo de | dentro de | en el plazo de = span
]],
    ["recommend.span"] = [[
día | días | semana | semanas | mes | meses | año | años
]],
    ["recommend.form"] = [[
weigh = %a debería(n) considerar %c.
act = %a debería(n) %c.
that = Se recomienda que %c.
]],
    ["verb.category"] = [[
pedir | solicitar | compartir | intercambiar | informar | invitar = 1
continuar | seguir | mantener | proseguir | perseverar | preservar = 2
analizar | considerar | contemplar | examinar | explorar | estudiar = 3
revisar | reflexionar | evaluar | valorar | reconsiderar = 3
acelerar | abordar | alentar | asegurar | garantizar | mejorar = 4
intensificar | promover | fortalecer | reforzar | apoyar | velar = 4
velar por | adoptar medidas | tomar medidas | tomar en cuenta | tomar = 4
proteger | respetar | combatir | luchar | prevenir | reducir | aumentar = 4
facilitar | ayudar | redoblar | integrar | incorporar | reconocer = 4
fomentar | impulsar | cooperar | colaborar | coordinar | participar = 4
contribuir | consultar | armonizar | ajustar | dar | prestar | hacer = 4
renovar | consolidar | otorgar | lograr | cumplir | evitar | contar = 4
incrementar | ampliar | avanzar | incluir | tener | poner | dedicar = 4
realizar | desarrollar | elaborar | eliminar | establecer | investigar = 5
emprender | abolir | adherirse | adherir | adoptar | modificar = 5
enmendar | aplicar | ratificar | firmar | derogar | tipificar | crear = 5
implementar | ejecutar | proporcionar | capacitar | formar | designar = 5
nombrar | asignar | financiar | publicar | presentar | prohibir = 5
sancionar | castigar | enjuiciar | liberar | indemnizar | concluir = 5
recopilar | desglosar | registrar | organizar | diseñar | instituir = 5
procesar | retirar | finalizar | completar | destinar | reservar = 5
instaurar | promulgar | aprobar | suprimir | llevar = 5
]],
    ["verb.ending"] = [[
ando = gerund ar
iendo = gerund er ir
ado = participle ar
ido = participle er ir
e = present ar
en = present ar
a = present er ir ar
an = present er ir ar
]],
    ["attribution.subject"] = [[
algunos | algunas | varios | varias | muchos | muchas | otros | otras
los participantes | las participantes | algunos participantes
varios participantes | varias delegaciones | algunas delegaciones
las delegaciones | una delegación | la delegación | un participante
una participante | los oradores | un orador | varios Estados | algunos Estados
varias delegadas | varios delegados | los expertos | las expertas
]],
    ["attribution.pronoun"] = [[
él | ella | ellos | ellas
]],
    ["attribution.verb"] = [[
señaló | señalaron | dijo | dijeron | observó | observaron | afirmó
afirmaron | subrayó | subrayaron | destacó | destacaron | consideró
consideraron | estimó | estimaron | declaró | declararon | indicó | indicaron
sostuvo | sostuvieron | opinó | opinaron | insistió | insistieron
]],
    ["attribution.impersonal"] = [[
se sugirió = sugerir
se propuso = proponer
se recomendó = recomendar
se señaló | se dijo | se subrayó
]],
    ["addressee"] = [[
Estado | Estados | Estados Miembros | Estado parte = Estados
Estados partes | Estado Parte = Estados
Estados Partes | Gobierno | Gobiernos | Estado examinado | países = Estados
cada Estado | cada Gobierno | todos los Estados = Estados
Consejo de Seguridad | Asamblea General | Consejo de Derechos Humanos
Consejo Económico y Social | Secretario General | Secretaría | Comité | Comisión
Alto Comisionado | Alta Comisionada | Relator Especial | Relatora Especial
organizaciones regionales | Unión Europea | Unión Africana | sociedad civil
autoridades | autoridades locales | autoridades nacionales | ministerio
ministerios | ministro | ministra | parlamento | policía | poder judicial
municipios | empresas | sector privado | donantes | asociados | escuelas
universidades | medios de comunicación | comunidad internacional | partes
bancos de desarrollo | instituciones | organismos | organizaciones | agencias
]],
    ["noun-phrase"] = [[
el | la | los | las | cada | todo | todos | toda | todas | un | una | su = the
sus | ambos | otros | otras | nuestro | varios | varias = the
de | del | y | e | o | u | y/o | para | sobre | en | así como = of
por | con | que | quien | quienes | a | al | mediante | según | desde = stop
es | son | fue | fueron | ha | han | será | no = stop
informe | informes | convención | convenio | tratado | marco | protocolo = thing
ley | leyes | programa | plan | estrategia | pacto | acuerdo | carta = thing
medidas | medida | esfuerzos | atención | capacitación | prioridad = thing
cooperación | educación | resolución | recomendaciones | recomendación = thing
esto | eso | ello | apoyo | recursos | información | datos | mujeres = thing
niños | niñas | personas | víctimas | observaciones | artículo = thing
]],
  },
}
