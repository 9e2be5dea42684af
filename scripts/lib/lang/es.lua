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
  },
}
