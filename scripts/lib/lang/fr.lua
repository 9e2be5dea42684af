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
    -- "Recommendation No. 3": what has a number for its name, and what may stand
    -- between the two.
    ["label.word"] = [[
Recommandation | Recommandation de sécurité | Recommandation clé
Recommandation prioritaire | Proposition | Action | Mesure
Constat | Constatation | Conclusion | Observation
]],
    ["label.number"] = [[
n° | nº | No | no | N° | Nº | numéro | no.
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
    ["number"] = [[
zéro = 0
deux = 2
trois = 3
quatre = 4
cinq = 5
six = 6
sept = 7
huit = 8
neuf = 9
dix = 10
onze = 11
douze = 12
treize = 13
quatorze = 14
quinze = 15
seize = 16
dix-sept = 17
dix-huit = 18
dix-neuf = 19
vingt = 20
trente = 30
quarante = 40
cinquante = 50
soixante = 60
cent = 100
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
title = Document
addressee = Destinataire
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
    -- Left out before the name of an addressee in a heading.
    ["output.article"] = [[
le | la | les | l'
]],
    ["digest.cue"] = [[
essentiel | essentielle | crucial | cruciale | fondamental | clé | vital = 20
important | importante | importance | priorité | urgent | urgente = 15
en conclusion | en résumé | en somme | dans l'ensemble = 30
sont convenus | ont conclu | consensus | ont décidé | a adopté = 25
recommandé | recommandation | recommandations | demandé = 20
devrait | devraient | doit | doivent | il faut | responsabilité = 12
vise à | visent à | objectif = 15
ont discuté | ont examiné | discussion | a porté sur | portait sur = -12
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
dollars | euros | francs = money
pour cent | p. 100 | points de pourcentage = percent
quart | tiers | moitié | cinquième | dixième = share
million | millions | milliard | milliards | mille | douzaine = scale
ans | an | années | année | mois | semaines | semaine | jours | jour = time
décennies | heures | minutes = time
]],
    -- How words end that say what is counted.
    ["figure.plural"] = [[
s | x
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
    -- Recommendations. Nouns that announce them; values are modalities:
    -- bind must press ask invite weigh.
    ["recommend.stem"] = [[
recommandation | recommandations = ask
les mesures suivantes | les mesures ci-après = ask
les propositions suivantes | les propositions ci-après = invite
]],
    ["recommend.heading"] = [[
recommandations | recommandation | propositions d'action | mesures recommandées
]],
    ["recommend.heading-not"] = [[
réponse aux | réponses aux | réponse à | suite donnée | suites données
mise en œuvre des | application des | état des | observations sur les
commentaires sur | recommandations acceptées | recommandations antérieures
recommandations précédentes | suivi des
]],
    ["recommend.verb"] = [[
décide | décident = bind décider
exige | exigent = bind exiger
autorise | autorisent = bind autoriser
engage instamment | engagent instamment | exhorte | exhortent = press exhorter
prie instamment | prient instamment | lance un appel = press exhorter
demande | demandent | demandons | prie | prient | invite instamment = ask prier
recommande | recommandent | recommandons | il est recommandé = ask recommander
est recommandé = ask recommander
engage | engagent | encourage | encouragent | encourageons = invite encourager
invite | invitent | invitons = invite inviter
suggère | suggèrent | propose | proposent | proposons = invite proposer
]],
    ["recommend.reported"] = [[
a recommandé | ont recommandé | avait recommandé = ask recommander
recommandant = ask recommander
a demandé | ont demandé | demandant = ask demander
a exhorté | ont exhorté | a engagé | ont engagé | exhortant = press exhorter
a encouragé | ont encouragé | encourageant = invite encourager
a invité | ont invité | invitant = invite inviter
a proposé | ont proposé | a suggéré | ont suggéré | proposant = invite proposer
]],
    ["recommend.modal"] = [[
doit | doivent | devra | devront | est tenu de | sont tenus de = must
devrait | devraient | il faut | il faudrait | il convient de = ask
il convient que | il est nécessaire de | il est nécessaire que = ask
il est important de | il est important que | il importe de = ask
il importe que | il est essentiel de | il est essentiel que = ask
est invité à | est invitée à | sont invités à | sont invitées à = invite
est encouragé à | est encouragée à | sont encouragés à = invite
sont encouragées à = invite
est prié de | est priée de | sont priés de | sont priées de = ask
pourrait | pourraient | peut envisager | peuvent envisager = weigh
]],
    ["recommend.courtesy"] = [[
vous serais obligé | vous serais reconnaissant | vous serais reconnaissante
doit être noté | doit être compris | il convient de noter
il convient de rappeler | il faut noter | il faut rappeler
il convient de souligner | devrait avoir | doit avoir
]],
    ["recommend.soften"] = [[
envisager | envisager de | examiner la possibilité | possible = near
éventuellement | éventuel | éventuelle = near
s'il y a lieu | selon qu'il convient | le cas échéant | si possible = any
dans la mesure du possible | lorsque cela est possible = any
au besoin | selon que de besoin = any
]],
    ["recommend.strengthen"] = [[
instamment | vivement | fermement | immédiatement | d'urgence | sans délai
sans tarder | dès que possible | sans plus tarder | de toute urgence
]],
    ["recommend.note"] = [[
note | prend note | réaffirme | rappelle | se félicite | salue | constate
souligne | insiste | exprime | félicite | approuve | fait sienne | condamne
déplore | réitère | remercie | reconnaît | considère | affirme | adopte
]],
    ["recommend.adverb"] = [[
également | en outre | de nouveau | vivement | pleinement | notamment
activement | instamment | immédiatement | systématiquement | aussi | ne
mieux | davantage | le cas échéant | s'il y a lieu | dès que possible
]],
    ["recommend.lead"] = [[
lorsque | lorsqu'ils | lorsqu'elles | lorsqu'il | quand | si | en | dans | à
pour | par | avec | sans | après | avant | pendant | compte tenu | au vu de
afin de | afin que | en vue de | conformément à | à la lumière de | sur
en outre | par ailleurs | enfin | par conséquent | à cet égard | à cette fin
en particulier | premièrement | deuxièmement | toutefois | néanmoins | au cours
]],
    ["recommend.that"] = [[
que
]],
    ["recommend.object"] = [[
que | à | au | aux | à la | à l' | de
]],
    ["recommend.infinitive"] = [[
à | de | d'
]],
    ["recommend.passive"] = [[
être | été
]],
    ["recommend.toward"] = [[
à | au | aux | à la | à l'intention de | à l'intention des | à l'intention du
à l'attention de | à l'attention des | pour | pour les | destinées à
destinées aux | adressées à | adressées aux | adressées au | examinées par
l'appui de | l'appui du | par | par le | par la | par les
]],
    ["recommend.made"] = [[
faites par | formulées par | présentées par | adoptées par | émises par
au terme | au cours | à sa | à ses
]],
    ["recommend.reviewed"] = [[
a examiné les recommandations | examinera les recommandations
accepte les recommandations | appuie les recommandations
]],
    ["recommend.agent"] = [[
par
]],
    ["recommend.author"] = [[
nous | je | le Comité | le Groupe de travail | la Commission | le Sous-Comité
le Rapporteur spécial | la Rapporteuse spéciale | le Conseil | l'Assemblée
la mission | le rapport | le présent rapport | la réunion | la Conférence
l'Expert indépendant | l'Experte indépendante | le Secrétaire général
le Haut-Commissaire | la Haute-Commissaire | le Défenseur des droits
]],
    ["recommend.deadline"] = [[
avant le | avant la | avant | au plus tard le | au plus tard = date
d'ici à | d'ici au | d'ici = date
dans un délai de | dans les = span
]],
    ["recommend.span"] = [[
jour | jours | semaine | semaines | mois | an | ans | année | années
]],
    ["recommend.form"] = [[
weigh = %a devrai(en)t envisager de %c.
act = %a devrai(en)t %c.
that = Il est recommandé que %c.
]],
    ["verb.category"] = [[
demander | partager | échanger | informer | inviter | solliciter = 1
continuer | poursuivre | maintenir | persévérer | préserver = 2
analyser | considérer | envisager | étudier | examiner | explorer = 3
réfléchir | réviser | revoir | évaluer | réexaminer = 3
accélérer | aborder | assurer | encourager | garantir | améliorer = 4
intensifier | promouvoir | renforcer | appuyer | soutenir | veiller = 4
veiller à | prendre des mesures | prendre | protéger | respecter = 4
combattre | lutter | prévenir | réduire | accroître | augmenter = 4
faciliter | aider | intégrer | reconnaître | favoriser | coopérer = 4
collaborer | coordonner | participer | contribuer | consulter | tenir = 4
harmoniser | donner | mettre | redoubler | faire | accorder | éviter = 4
sensibiliser | associer | élargir | développer | consolider | inclure = 4
mener | élaborer | éliminer | établir | enquêter | entreprendre = 5
abolir | adhérer | adopter | modifier | appliquer | ratifier | signer = 5
abroger | incriminer | créer | mettre en œuvre | mettre en place = 5
fournir | former | désigner | nommer | allouer | financer | publier = 5
présenter | soumettre | interdire | sanctionner | punir | poursuivre = 5
libérer | indemniser | achever | recueillir | ventiler | enregistrer = 5
organiser | concevoir | retirer | finaliser | confier | autoriser = 5
couvrir | installer | remplacer | instituer | lever | suspendre = 5
]],
    ["verb.ending"] = [[
ant = gerund er ir re
é = participle er
ée = participle er
és = participle er
ées = participle er
i = participle ir
e = present er
ent = present er
]],
    ["attribution.subject"] = [[
certains | certaines | plusieurs | beaucoup | d'autres | quelques
les participants | certains participants | plusieurs participants
des participants | un participant | une participante | les délégations
quelques délégations | plusieurs délégations | certaines délégations
une délégation | la délégation | des délégations | les intervenants
un intervenant | plusieurs États | certains États | les experts | les orateurs
]],
    ["attribution.pronoun"] = [[
il | elle | ils | elles
]],
    ["attribution.verb"] = [[
a déclaré | ont déclaré | a dit | ont dit | a noté | ont noté | a estimé
ont estimé | a souligné | ont souligné | a fait observer | ont fait observer
a affirmé | ont affirmé | a indiqué | ont indiqué | a insisté | ont insisté
a considéré | ont considéré | ont fait valoir | a fait valoir
]],
    ["attribution.impersonal"] = [[
il a été suggéré = suggérer
il a été proposé = proposer
il a été recommandé = recommander
il a été dit | il a été souligné | il a été noté | il a été estimé
]],
    ["addressee"] = [[
État | États | l'État | États Membres | États parties | État partie = États
l'État partie | États Parties | État Partie | l'État Partie | pays = États
chaque État | tous les États | Gouvernement | Gouvernements = États
gouvernements | chaque Gouvernement | l'État examiné = États
Conseil de sécurité | Assemblée générale | l'Assemblée générale
Conseil des droits de l'homme | Conseil économique et social | Comité
Secrétaire général | Secrétariat | Commission | Haut-Commissariat
Rapporteur spécial | Rapporteuse spéciale | organisations régionales
Union européenne | l'Union européenne | Union africaine | société civile
autorités | autorités locales | autorités nationales | ministère | ministères
ministre | ministres | parlement | police | communes | municipalités
entreprises | secteur privé | donateurs | partenaires | écoles | universités
médias | communauté internationale | parties | institutions | organismes
organisations | l'organisation | l'administration | administrations
]],
    ["noun-phrase"] = [[
le | la | les | l' | chaque | tout | tous | toute | toutes | un | une = the
son | sa | ses | leur | leurs | notre | nos | autres | plusieurs = the
de | du | des | d' | et | ou | et/ou | pour | sur | en | ainsi que = of
par | avec | qui | que | dont | à | au | aux | selon | depuis | ne = stop
est | sont | a | ont | sera | seront | était | étaient = stop
rapport | rapports | convention | traité | cadre | protocole | loi = thing
lois | programme | plan | stratégie | pacte | accord | charte = thing
mesures | mesure | efforts | attention | formation | priorité = thing
coopération | éducation | résolution | recommandations = thing
recommandation | cela | ce | il | elle | appui | ressources | données = thing
femmes | enfants | personnes | victimes | observations | article = thing
]],
  },
}
