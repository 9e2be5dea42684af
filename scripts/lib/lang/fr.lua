-- SPDX-License-Identifier: MIT
-- French cues. One string per class, split in C on first use; the form is
-- described in scripts/README.md. Knows nothing of any format or script.
return {
  code = "fr",
  name = "French",
  cues = {
    ["masthead.organization"] = [[
Nations Unies = Nations Unies
]],
    -- What stands in a masthead as the body, and how its symbols begin.
    ["masthead.organ"] = [[
Conseil de sécurité = S
Assemblée générale = A
Conseil économique et social = E
Conseil de tutelle = T
Secrétariat = ST
Conseil des droits de l'homme = A/HRC
Comité des droits de l'homme = CCPR
Comité contre la torture = CAT
Comité des droits de l'enfant = CRC
Comité des disparitions forcées = CED
Comité des droits des personnes handicapées = CRPD
Comité pour l'élimination de la discrimination raciale = CERD
Comité des droits économiques, sociaux et culturels = E/C.12
]],
    ["masthead.distribution"] = [[
Distr. | Distr.: | Distribution :
]],
    ["masthead.distribution-word"] = [[
générale | General = General
limitée | Limited = Limited
restreinte | Restricted = Restricted
]],
    ["masthead.original"] = [[
Original : | Original: | Langue originale :
]],
    ["masthead.language"] = [[
arabe | Arabic = ar
chinois | Chinese = zh
anglais | English = en
français | French = fr
russe | Russian = ru
espagnol | Spanish = es
]],
    ["masthead.session"] = [[
session | session extraordinaire | année
]],
    ["masthead.agenda"] = [[
Point | Points
]],
    ["month"] = [[
janvier | janv = 1
février | févr = 2
mars = 3
avril = 4
mai = 5
juin = 6
juillet | juil = 7
août = 8
septembre | sept = 9
octobre | oct = 10
novembre | nov = 11
décembre | déc = 12
]],
    ["part.letter"] = [[
Lettre datée du | Lettres identiques datées du | Lettre de
Note verbale datée du
]],
    ["part.annex"] = [[
Annexe | Annexes | Appendice | Pièce jointe
]],
    ["part.resolution"] = [[
Résolution adoptée par | Décision adoptée par | Projet de résolution
Projet de décision | Résolution | Décision
]],
    ["part.contents"] = [[
Table des matières | Sommaire
]],
    ["part.contents-word"] = [[
Page | Pages | Paragraphes | Chapitre | Section | Paragraphes Page
]],
    ["part.note"] = [[
Notes | Note
]],
    ["part.page"] = [[
Page
]],
    ["signed"] = [[
(Signé) | (signé)
]],
    ["heading.summary"] = [[
Résumé | Synthèse
]],
    ["heading.introduction"] = [[
Introduction | Avant-propos | Préface
]],
    ["heading.background"] = [[
Contexte | Rappel | Méthode
]],
    ["heading.recommendations"] = [[
Recommandations | Recommandation | Conclusions et recommandations
Conclusions et/ou recommandations | Observations et recommandations
]],
    ["heading.conclusions"] = [[
Conclusions | Conclusion | Observations | Observations finales
]],
    ["heading.numbered"] = [[
Chapitre | Partie | Section | Article | Titre
]],
    -- A text that ends in one of these goes on somewhere else.
    ["function-word"] = [[
le | la | les | un | une | des | du | de | au | aux | ce | cet | cette | ces
son | sa | ses | leur | leurs | notre | nos | votre | vos | mon | ma | mes
à | dans | en | par | pour | sur | sous | avec | sans | vers | entre | chez
contre | depuis | pendant | selon | dont | où | qui | que | quoi | et | ou | ni
mais | car | si | comme | lorsque | puisque | afin | ainsi | ne | pas | est
sont | était | étaient | été | être | a | ont | avait | avaient | doit | doivent
peut | peuvent | très | plus | moins | aussi | il | elle | ils | elles | se
tout | tous | toute | toutes | chaque | aucun | aucune | tant | notamment
]],
    ["abbreviation"] = [[
M. | MM. | Mme. | Dr. | Pr. | S.E. | art. | par. | p. | pp. | chap. | sect.
vol. | éd. | cf. | etc. | ibid. | op. | cit. | n. | Add. | Corr. | Rév. | fig.
Distr. | c.-à-d. | al. | janv. | févr. | juil. | sept. | oct. | nov. | déc.
]],
  },
}
