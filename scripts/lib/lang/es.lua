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
Comité contra la Desaparición Forzada = CED
Comité para la Eliminación de la Discriminación contra las Mujeres = CEDAW
Comité de Protección de los Derechos de Todos los Trabajadores Migratorios y de sus Familiares = CMW
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
Resumen | Síntesis | Resumen ejecutivo
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
Principales recomendaciones | Recomendaciones principales
Principales motivos de preocupación y recomendaciones
Principales esferas de preocupación y recomendaciones
Principales ámbitos de preocupación y recomendaciones
Motivos de preocupación y recomendaciones | Próximos pasos
]],
    ["heading.conclusions"] = [[
Conclusiones | Conclusión | Observaciones | Observaciones finales
Consideraciones finales
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
    -- Stands before a paragraph in place of its number, and its number.
    ["label.ordinal"] = [[
{primera|primero|única|único} = 1
segund{a|o} = 2
tercer{a|o} = 3
cuart{a|o} = 4
quint{a|o} = 5
sext{a|o} = 6
séptim{a|o} = 7
octav{a|o} = 8
noven{a|o} = 9
décim{a|o} = 10
décim{a|o} primer{a|o} = 11
décim{a|o} segund{a|o} = 12
décim{a|o} tercer{a|o} = 13
décim{a|o} cuart{a|o} = 14
décim{a|o} quint{a|o} = 15
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
debería | deberían | podría | podrían | fue | fueron | sea | sean | está | están
muy | más | menos | también | todo | toda | todos | todas | cada | tanto | así
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
de la presente carta | del presente anexo | de las presentes observaciones finales
precedente | precedentes
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
sect = secc.
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
las acciones siguientes | las siguientes acciones = ask
las propuestas siguientes | las siguientes propuestas = invite
las sugerencias siguientes | las siguientes sugerencias = invite
]],
    ["recommend.heading"] = [[
recomendaciones | recomendación | propuestas de acción | medidas recomendadas
propuestas de mejora
]],
    ["recommend.heading-not"] = [[
respuesta a | respuestas a | aplicación de | seguimiento de | estado de
comentarios sobre | opiniones sobre | progresos en | recomendaciones aceptadas
recomendaciones anteriores | recomendaciones previas | cumplimiento de
seguimiento a | implementación de | avances en | grado de cumplimiento
recomendaciones atendidas | recomendaciones cumplidas | posición sobre
observaciones del Gobierno | respuesta del Gobierno | alegaciones
]],
    -- Heads of columns in tables of recommendations.
    ["table.number"] = [[
N.º | Nº | No. | Núm. | Número | Ref. | Referencia
]],
    ["table.responsible"] = [[
Responsable | Responsables | Entidad responsable | Institución responsable
Área responsable | Destinatario | Destinatarios | Dependencia
]],
    -- What was said or done about them since.
    ["table.reply"] = [[
respuesta | respuestas | estado | situación | avance | avances | cumplimiento
seguimiento | acciones realizadas
]],
    -- In the head of a paragraph that answers: "The Board's response."
    ["recommend.reply"] = [[
respuesta | respuestas | contestación
]],
    -- In a lead-in: made before, or by somebody else.
    ["recommend.previous"] = [[
anterior | anteriores | anteriormente | previa | previas | previamente
en el pasado | último informe | últimas observaciones | ya había | en su momento
]],
    ["recommend.verb"] = [[
decide | deciden = bind decidir
exige | exigen = bind exigir
autoriza | autorizan = bind autorizar
ordena | ordenan = bind ordenar
insta | instan | instamos | insta encarecidamente | se insta = press instar
exhorta | exhortan | exhortamos | exhorta encarecidamente = press exhortar
se exhorta | urge a | urge al | urgimos | se urge = press exhortar
hace un llamamiento | hacen un llamamiento | hacemos un llamamiento = press llamar
hace un llamado | hacen un llamado | llama a | llaman a = press llamar
recomienda | recomiendan | recomendamos | recomiendo = ask recomendar
se recomienda | se recomiendan | reitera su recomendación de = ask recomendar
reitera su recomendación anterior de | reitera su recomendación = ask recomendar
reitera sus recomendaciones | formula la recomendación de = ask recomendar
solicita | solicitan | pide | piden | solicitamos | pedimos = ask pedir
se pide | se solicita | ruega | ruegan | requiere al | requiere a = ask pedir
alienta | alientan | alentamos | anima | animan | se alienta = invite alentar
se anima | anima encarecidamente | animamos = invite alentar
invita | invitan | invitamos | se invita = invite invitar
sugiere | sugieren | sugerimos | se sugiere = invite sugerir
propone | proponen | proponemos | se propone = invite proponer
aconseja | aconsejan | se aconseja = invite aconsejar
]],
    ["recommend.reported"] = [[
recomendó | recomendaron | había recomendado | han recomendado = ask recomendar
ha recomendado | recomendaba | recomendaban | habían recomendado = ask recomendar
recomendando = ask recomendar ing
instó | instaron | ha instado | han instado | urgió | urgieron = press instar
exhortó | exhortaron | ha exhortado | han exhortado = press exhortar
hizo un llamamiento | hicieron un llamamiento = press llamar
instando = press instar ing
exhortando = press exhortar ing
pidió | pidieron | solicitó | solicitaron | ha pedido | han pedido = ask pedir
ha solicitado | han solicitado = ask pedir
pidiendo | solicitando = ask pedir ing
exigió | exigieron = bind exigir
alentó | alentaron | animó | animaron | ha alentado = invite alentar
alentando = invite alentar ing
invitó | invitaron | ha invitado = invite invitar
sugirió | sugirieron | ha sugerido | han sugerido = invite sugerir
sugiriendo = invite sugerir ing
propuso | propusieron | ha propuesto | han propuesto = invite proponer
proponiendo = invite proponer ing
]],
    ["recommend.modal"] = [[
debe | deben | deberá | deberán | ha de | han de | habrá de | habrán de = must
tiene que | tienen que | tendrá que | tendrán que = must
está obligado a | están obligados a | está obligada a | están obligadas a = must
debería | deberían | debiera | debieran | es necesario | es preciso = ask
es esencial | es importante | es fundamental | es imprescindible = ask
es indispensable | es urgente | conviene | sería conveniente = ask
sería importante | sería necesario | resulta necesario | es imperativo = ask
convendría | corresponde a | corresponde al | se requiere = ask
podría | podrían | puede considerar | pueden considerar = weigh
]],
    ["recommend.courtesy"] = [[
le agradecería | le agradeceríamos | agradecería | agradeceríamos
{debe|debería|conviene|es importante|es preciso|es necesario} {señalar|recordar|destacar|subrayar|tener en cuenta|tener presente|mencionar|aclarar|precisar}
conviene {señalar|recordar|destacar|subrayar|precisar}{|se} que
{debe|deben|debería|deberían} {señalarse|recordarse|destacarse|subrayarse|tenerse en cuenta|entenderse|interpretarse|leerse|mencionarse}
no {debe|deben|debería|deberían} {entenderse|interpretarse}
cabe {señalar|recordar|destacar|subrayar|mencionar|preguntarse}
se debe a | se deben a | se debe al | debía | debían | debió | debieron
{debe|deben|debía|debían} haber | {debería|deberían} haber
podría haber | podrían haber | no podría | no podrían
pide disculpas | pidió disculpas | piden disculpas | sugiere que existe
recomienda la lectura | decide si | deciden si
]],
    ["recommend.soften"] = [[
considerar | considere | estudiar la posibilidad | estudie la posibilidad = near
considerar la posibilidad | considere la posibilidad = near
examinar la posibilidad | examine la posibilidad | explorar = near
contemplar la posibilidad | valorar la posibilidad | valore la posibilidad = near
posible | posiblemente = near
cuando proceda | según proceda | si procede | cuando sea posible = any
en la medida de lo posible | cuando sea necesario | de ser posible = any
según corresponda | cuando corresponda | si es posible | en su caso = any
de ser necesario | en lo posible | si fuera necesario = any
]],
    ["recommend.strengthen"] = [[
encarecidamente | firmemente | inmediatamente | urgentemente | sin demora
con urgencia | con carácter urgente | lo antes posible | cuanto antes
de inmediato | a la mayor brevedad | a la brevedad | de manera urgente
con carácter prioritario | sin más demora | con prontitud | vivamente
enérgicamente
]],
    ["recommend.note"] = [[
toma nota | observa | reafirma | recuerda | acoge con beneplácito | reconoce
destaca | subraya | pone de relieve | expresa | encomia | aprueba | hace suyo
condena | lamenta | celebra | reitera | agradece | acoge con satisfacción
felicita | deplora | hace suya | hace suyos | afirma | declara | aprecia
considera | valora | confirma | concluye | decide seguir | elogia | nota
]],
    ["recommend.adverb"] = [[
también | además | asimismo | nuevamente | una vez más | plenamente
encarecidamente | urgentemente | firmemente | inmediatamente | cuando proceda
efectivamente | sistemáticamente | igualmente | no | siempre | de nuevo
enérgicamente | por tanto | por lo tanto | por consiguiente | por ello
así pues | en consecuencia | en particular | entre otras cosas | sin demora
le | les | lo | la | los | las | se | de manera urgente | con urgencia
de inmediato | en especial | al menos | según proceda | cuando corresponda
a la brevedad | lo antes posible | igualmente | conjuntamente | debidamente
]],
    ["recommend.lead"] = [[
cuando | si | en | a | por | para | con | sin | tras | antes de | después de
durante | mientras | dado | dada | dados | dadas | teniendo en cuenta
habida cuenta de | habida cuenta del | a fin de | con el fin de | con miras a
de conformidad con | a la luz de | a la luz del | además | asimismo | de acuerdo con
por último | finalmente | por consiguiente | por lo tanto | por tanto | por ello
en este sentido | en ese sentido | a este respecto | al respecto | en particular
en primer lugar | en segundo lugar | no obstante | sin embargo | al | como
recordando | recordando su | reiterando | según | conforme a | en vista de
en vista del | considerando | tomando en cuenta | tomando nota de | basándose en
habiendo | respecto de | respecto a | con respecto a | con arreglo a | así
remitiéndose a | haciendo referencia a | tomando en consideración | en virtud de
en cuanto a | en relación con | preocupado por | a la vista de
]],
    ["recommend.that"] = [[
que
]],
    ["recommend.object"] = [[
que | a | a que | también a | asimismo a | encarecidamente a | de nuevo a
nuevamente a | una vez más a | vivamente a | igualmente a | de | además a
al | también al | asimismo al | encarecidamente al | de nuevo al | además al = el
nuevamente al | una vez más al | vivamente al | igualmente al | del = el
por tanto al | por lo tanto al = el
]],
    -- Infinitives that begin an item and ask somebody to act.
    ["recommend.request"] = [[
pedir | solicitar | instar | invitar | exhortar | alentar | animar | encargar
recomendar | aconsejar | sugerir | proponer | ordenar | recordar
]],
    ["recommend.infinitive"] = [[
a | a que | que
]],
    ["recommend.passive"] = [[
ser | estar | sido
]],
    -- Beside a recommendation, before a colon: who is to act, as the heads of
    -- columns say too; brackets: only there.
    ["recommend.responsible"] = [[
acción = brackets
autoridad responsable | órgano responsable | a cargo de
dirigida a | dirigido a
]],
    ["recommend.toward"] = [[
{a usted,|a usted|a ustedes,|a ustedes} {|señor|señora|señores} | al C. | a la C.
a | para | dirigidas a | dirigida a | examinadas por | examinará | examinarán
el apoyo de | formula a | formuló a | por | destinadas a
al | dirigidas al | dirigida al | el apoyo del | formula al | formuló al = el
destinadas al = el
]],
    ["recommend.made"] = [[
formuladas por | formuladas durante | hechas por | presentadas por
aprobadas por | a continuación | a más tardar | a su debido tiempo
emitidas por | realizadas por | propuestas por | elaboradas por
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
nosotros | recomendamos = self
el Comité | el Grupo de Trabajo | la Comisión
el Subcomité | el Relator Especial | la Relatora Especial | el Consejo
la Asamblea | la misión | el informe | el presente informe | este informe
la reunión | el encuentro | la Experta independiente | el Experto independiente
la Conferencia | el Secretario General | el Alto Comisionado
la Alta Comisionada | el Defensor del Pueblo | la Defensora del Pueblo
la Defensoría | la Defensoría del Pueblo | esta Defensoría | esta Institución
esta Procuraduría | la Procuraduría | el Procurador | el Procurador del Común
el Tribunal de Cuentas | el Tribunal | la Contraloría | esta Contraloría
la Auditoría | la Auditoría Superior | la evaluación | el equipo de evaluación
la Oficina | el Grupo de Expertos | el Foro | la Junta | la auditoría
el Síndic | el Ararteko | el Valedor do Pobo | la Junta de Auditores
el taller | el Relator | la Relatora | los expertos del Comité
]],
    ["recommend.deadline"] = [[
a más tardar el | a más tardar en | a más tardar | antes del | antes de = date
antes de que termine | para el | para finales de | no más tarde del = date
en un plazo de | dentro de | en el plazo de | en un plazo máximo de = span
en un plazo no superior a | en los próximos | en las próximas = span
]],
    ["recommend.span"] = [[
día | días | semana | semanas | mes | meses | año | años
]],
    ["recommend.form"] = [[
weigh = %a debería considerar %c.
weigh-many = %a deberían considerar %c.
act = %a debería %c.
act-many = %a deberían %c.
wish = Se recomienda que %a %c.
that = Se recomienda que %c.
]],
    ["verb.category"] = [[
pedir | solicitar | compartir | intercambiar | informar | invitar = 1
recomendar | instar = 1
continuar | seguir | mantener | proseguir | perseverar | preservar = 2
analizar | considerar | contemplar | examinar | explorar | estudiar = 3
revisar | reflexionar | evaluar | valorar | reconsiderar = 3
exhortar | recordar | aconsejar | animar = 4
proponer | sugerir | encargar | ordenar = 5
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
agilizar | atender | aclarar | afrontar | analizar | apoyar | asumir | atenuar = 4
cesar | dejar | dotar | erradicar | esforzarse | extender | evitar | focalizar = 4
hacer efectivo | hacer efectiva | hacer frente | llevar a cabo | optimizar = 4
priorizar | procurar | propiciar | respaldar | sensibilizar | servirse = 4
tener en cuenta | tratar | tramitar | vigilar | supervisar | monitorear = 4
potenciar | profundizar | difundir | divulgar | fijar | hacer | ofrecer = 4
abstenerse | abstenerse de | perfeccionar | racionalizar | resolver = 4
responder | salvaguardar | simplificar | subsanar | corregir | disponer = 4
definir | determinar | identificar | prever | favorecer | generar | emplear = 4
actualizar | adaptar | adecuar | agregar | asignar | automatizar | cerrar = 5
contratar | construir | convocar | cursar | dictar | digitalizar | dotar de = 5
despenalizar | desarmar | efectuar | enviar | expedir | extraditar | fundar = 5
incorporar al | incoar | instalar | introducir | iniciar | inscribir = 5
legislar | levantar | limitar | ofrecer formación | penalizar | poner fin = 5
poner en libertad | poner en marcha | practicar | preparar | privar = 5
proveer | reabrir | recabar | redactar | reformar | regular | reglamentar = 5
rehabilitar | remitir | reparar | rescindir | restituir | reubicar = 5
revocar | suministrar | suscribir | suspender | trasladar | verificar = 5
adquirir | anular | archivar | auditar | cancelar | certificar | cubrir = 5
exigir | impartir | imponer | implantar | inspeccionar | llevar un registro = 5
]],
    ["verb.ending"] = [[
ándose = gerund arse ar
iéndose = gerund erse irse er ir
ando = gerund ar
yendo = gerund ir er
iendo = gerund er ir
ado = participle ar
ido = participle er ir
ada = participle ar
ida = participle er ir
ados = participle ar
adas = participle ar
idos = participle er ir
idas = participle er ir
arse = base ar
erse = base er
irse = base ir
uyera = wish uir
uya = wish uir
uyan = wish uir
ienda = wish endar
iende = wish ender
ierre = wish errar
ierren = wish errar
iera = wish er ir
ieran = wish er ir
ara = wish ar
aran = wish ar
zca = wish cer cir
zcan = wish cer cir
enga = wish ener enir
engan = wish ener enir
onga = wish oner
ongan = wish oner
ija = wish egir igir
ijan = wish egir igir
ja = wish ger gir
jan = wish ger gir
gue = wish gar
guen = wish gar
que = wish car
quen = wish car
ce = wish zar
cen = wish zar
e = wish ar
en = wish ar
a = wish er ir ar
an = wish er ir ar
]],
    -- Forms that no ending explains.
    ["verb.irregular"] = [[
haga | hagan | hiciera | hicieran = hacer
dé | den = dar
sea | sean = ser
ponga | pongan = poner
preste | presten = prestar
revise | revisen = revisar
refuerce | refuercen = reforzar
fortalezca | fortalezcan = fortalecer
cumpla | cumplan = cumplir
impida | impidan = impedir
prevea | prevean = prever
vele | velen = velar
cuente | cuenten = contar
siga | sigan = seguir
prosiga | prosigan = proseguir
aliente | alienten = alentar
invierta | inviertan = invertir
adhiera | adhieran | se adhiera | se adhieran = adherir
se asegure | se aseguren = asegurar
se abstenga | se abstengan = abstenerse
incluya | incluyan = incluir
contribuya | contribuyan = contribuir
lleve | lleven = llevar
aplique | apliquen = aplicar
]],
    -- Where the one who speaks stands.
    ["word-order"] = [[
subject first
]],
    ["attribution.subject"] = [[
{algunos|algunas|varios|varias|muchos|muchas|otros|otras|numerosos|numerosas}
{los|algunos|varios|muchos|otros|numerosos} {participantes|delegados|oradores|expertos|Estados|países|ponentes|representantes|miembros|panelistas}
{las|algunas|varias|muchas|otras|numerosas} {participantes|delegadas|delegaciones|expertas|organizaciones|oradoras|representantes}
una delegación | la delegación | un participante | una participante
un orador | una oradora | el orador | la oradora | un experto | una experta
el representante | la representante | un representante | una representante
los entrevistados | los encuestados | las partes interesadas | la delegada
el delegado
]],
    ["attribution.pronoun"] = [[
él | ella | ellos | ellas
]],
    ["attribution.verb"] = [[
señaló | señalaron | dijo | dijeron | observó | observaron | afirmó
afirmaron | subrayó | subrayaron | destacó | destacaron | consideró
consideraron | estimó | estimaron | declaró | declararon | indicó | indicaron
sostuvo | sostuvieron | opinó | opinaron | insistió | insistieron
manifestó | manifestaron | expresó | expresaron | hizo notar | hicieron notar
puso de relieve | pusieron de relieve | reiteró | reiteraron | añadió
añadieron | recordó | recordaron | concluyó | concluyeron | mencionó
]],
    ["attribution.impersonal"] = [[
se sugirió | se ha sugerido = sugerir
se propuso | se ha propuesto = proponer
se recomendó | se ha recomendado = recomendar
se pidió | se ha pedido = pedir
se señaló | se dijo | se subrayó | se indicó | se destacó
]],
    ["addressee"] = [[
{|los |cada |todos los |el }{Estado|Estados} = Estados
Estados Miembros | Estado parte | Estado Parte | Estados partes = Estados
Estados Partes | {el|los} {Estado|Estados} {parte|Parte|partes|Partes} = Estados
Gobierno | Gobiernos | Estado examinado | país | países | Estados miembros = Estados
cada Gobierno | todos los Estados Miembros | países desarrollados = Estados
países en desarrollo | Estado anfitrión | países donantes = Estados
Consejo de Seguridad | Asamblea General | Consejo de Derechos Humanos
Consejo Económico y Social | Secretario General | Secretaria General
Secretaría | Comité | Comisión | Subcomité | Consejo | Junta | Asamblea
Alto Comisionado | Alta Comisionada | Relator Especial | Relatora Especial
Representante Especial | procedimientos especiales | Conferencia de las Partes
organizaciones regionales | Unión Europea | Unión Africana | sociedad civil
autoridad | autoridades | autoridades locales | autoridades nacionales
autoridades competentes | autoridades judiciales | autoridades portuarias
Ministerio | ministerio | Ministerios | ministerios | ministro | ministra
Ministro | Ministra | Consejería | Consellería | Departamento | departamento
Secretaría de Estado | Subsecretaría | Viceministerio | Dirección
Dirección General | Instituto | Agencia | Servicio | Oficina | Fiscalía
Procuraduría | Defensoría | Defensoría del Pueblo | Contraloría | Superintendencia
parlamento | Parlamento | Congreso | Senado | Asamblea Nacional | Cortes
Poder Ejecutivo | Poder Judicial | Poder Legislativo | poder judicial
Tribunal Supremo | Corte Suprema | tribunales | jueces | fiscales | Fiscal General
policía | Policía | fuerzas armadas | Fuerzas Armadas | fuerzas de seguridad
Ayuntamiento | ayuntamiento | Ayuntamientos | Alcaldía | alcaldía | Alcalde
Alcaldesa | municipio | municipios | Municipalidad | municipalidad
Diputación | Diputación Provincial | Administración | administración
Administraciones | administraciones públicas | comunidades autónomas
comunidad autónoma | gobiernos locales | gobiernos regionales | gobernador
empresa | empresas | sector privado | donantes | asociados | escuelas
universidades | hospitales | medios de comunicación | comunidad internacional
partes | bancos de desarrollo | institución | instituciones | organismo
organismos | organizaciones | agencias | interesados | partes interesadas
equipo en el país | Naciones Unidas | sistema de las Naciones Unidas
Director Ejecutivo | Directora Ejecutiva | Director General | Directora General
Banco Central | Banco Mundial | entidad | entidades | sindicatos | operadores
colegios profesionales | órganos de gobierno | comunidades | docentes
]],
    ["noun-phrase"] = [[
el | la | los | las | cada | todo | todos | toda | todas | un | una | su = the
sus | ambos | otros | otras | nuestro | varios | varias | demás | l' = the
dicho | dicha | dichos | dichas | este | esta | estos | estas | propio = the
de | del | y | e | o | u | y/o | para | sobre | en | así como | como = of
por | con | que | quien | quienes | a | al | mediante | según | desde = stop
es | son | fue | fueron | ha | han | será | serán | no | se | hasta | ante = stop
informe | informes | convención | convenio | tratado | marco | protocolo = thing
ley | leyes | programa | plan | estrategia | pacto | acuerdo | carta = thing
medidas | medida | esfuerzos | atención | capacitación | prioridad = thing
cooperación | educación | resolución | recomendaciones | recomendación = thing
esto | eso | ello | apoyo | recursos | información | datos | mujeres = thing
niños | niñas | personas | víctimas | observaciones | artículo | acceso = thing
política | políticas | legislación | proyecto | reforma | reformas = thing
párrafo | párrafos | sección | capítulo | anexo | código | constitución = thing
]],
  },
}
