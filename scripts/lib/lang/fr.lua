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
    -- References and checks (validators, lib/refs.lua).
    ["check.resolution"] = [[
résolution | résolutions
]],
    ["check.paragraph"] = [[
paragraphe | paragraphes | par | para
]],
    ["check.section"] = [[
section | sections | sect | chapitre | chapitres
]],
    -- Says that a reference means the document itself.
    ["check.own"] = [[
ci-dessus | ci-dessous | plus haut | plus bas | supra | infra
du présent rapport | de ce rapport | du présent document
de la présente lettre | de la présente annexe
]],
    ["check.join"] = [[
et | ou
à | au = range
]],
    ["check.annex"] = [[
voir annexe | voir annexes | voir l'annexe | voir pièce jointe | ci-annexé
ci-annexée | ci-joint | ci-jointe | joint en annexe | son annexe
ses annexes | figure en annexe
]],
    ["check.percent"] = [[
pour cent | pourcent
]],
    ["check.enumeration"] = [[
notamment | y compris | tels que | telles que | tel que | telle que
à savoir | par exemple | dont
]],
    ["check.ordinal"] = [[
premier | première = 1er
deuxième | second | seconde = 2e
troisième = 3e
quatrième = 4e
cinquième = 5e
sixième = 6e
septième = 7e
huitième = 8e
neuvième = 9e
dixième = 10e
]],
    -- Needs no expansion anywhere.
    ["check.acronym"] = [[
ONU | UN | UNESCO | UNICEF | VIH | SIDA | COVID | OTAN | TV | PIB | ADN | CD
ISBN | PDF | URL | XML | CSV | MM | MME | MMES
]],
    ["check.short"] = [[
ONU = Nations Unies
UE = Union européenne
UA = Union africaine
]],
    -- Says nothing about what a sentence is about.
    ["check.stopword"] = [[
dit | noté | nouveau | nouvelle | plusieurs | beaucoup | bien | encore
alors | ici | là | aussi | notamment | deux
]],
    -- Words of generated documents: key = what is printed.
    ["output.label"] = [[
symbol = Cote
organization = Organisation
organ = Organe
distribution = Distribution
date = Date
letter-date = Date de la lettre
original = Langue originale
session = Session
agenda-item = Point de l’ordre du jour
colon =  :
missing = absente du document
inferred = déduit
supplied = fourni
para = par.
page = p.
line = ligne
digest = Points essentiels
figures = Chiffres
recommendations = Recommandations
none = Aucune.
nobody = Destinataire non précisé
checklist = Liste de suivi
report = Rapport
done = Fait
lead = Responsable
due = Échéance
status = État
open = à faire
full = En toutes lettres
source = Source
id = Identifiant
changes = Changements depuis la dernière liste
gone = Ne figure plus dans le rapport
others = Autres tâches
kind-new = Nouveau
kind-reworded = Reformulé
kind-moved = Déplacé
kind-returned = De retour
kind-gone = Disparu
was = auparavant
]],
    ["digest.cue"] = [[
essentiel | essentielle | crucial | cruciale | fondamental | clé | vital = 20
important | importante | importance | priorité | urgent | urgente = 15
en conclusion | en résumé | en somme | dans l'ensemble = 30
sont convenus | ont conclu | consensus | ont décidé | a adopté = 25
recommandé | recommandation | recommandations | demandé = 20
devrait | devraient | doit | doivent | il faut | responsabilité = 12
vise à | visent à | objectif | portait sur | a porté sur = 15
défi | défis | menace | menaces | lacune | lacunes | manque = 8
par exemple | notamment | en particulier = -20
un participant | certains participants = -8
a remercié | ont remercié | s'est félicité | se sont félicités = -35
le présent document | le présent rapport | la présente lettre = -15
]],
    ["digest.leaning"] = [[
ce | cet | cette | ces | cela | ceci | il | elle | ils | elles | celui-ci
toutefois | cependant | néanmoins | en outre | de plus | par ailleurs
ainsi | par conséquent | de même | également | enfin | dans ce contexte
à cet égard | deuxièmement | troisièmement | par exemple | d'autres
]],
    ["digest.stop"] = [[
être | avoir | fait | faire | plus | même | aussi | comme | selon | leur
tout | tous | toute | toutes | plusieurs | certains | certaines | notamment
]],
    ["figure.unit"] = [[
pour cent | p. 100 | points de pourcentage = percent
quart | tiers | moitié | cinquième | dixième = share
million | millions | milliard | milliards | mille | douzaine = scale
ans | an | années | année | mois | semaines | semaine | jours | jour = time
décennies | heures | minutes = time
]],
    ["figure.of"] = [[
sur
]],
    ["figure.about"] = [[
pas moins de | plus de | plus d' | moins de | au moins | au plus | environ
près de | jusqu'à | quelque
]],
    ["figure.reference"] = [[
résolution | résolutions | décision | décisions | paragraphe | paragraphes
par. | article | articles | art. | chapitre | chapitres | section | sections
annexe | annexes | point | points | règle | règles | principe | principes
page | pages | p. | no | numéro | tableau | tableaux | figure | figures
note | partie | pilier | piliers | protocole | recommandation
recommandations | objectif | objectifs | cible | cibles | phase | document
]],
  },
}
