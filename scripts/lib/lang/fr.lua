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
Comité pour l'élimination de la discrimination à l'égard des femmes = CEDAW
Comité pour la protection des droits de tous les travailleurs migrants et des membres de leur famille = CMW
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
Principales recommandations | Synthèse des recommandations
Récapitulatif des recommandations | Liste des recommandations
Principaux sujets de préoccupation et recommandations
Principaux motifs de préoccupation et recommandations
Sujets de préoccupation et recommandations
Préoccupations et recommandations | Prochaines étapes
]],
    ["heading.conclusions"] = [[
Conclusions | Conclusion | Observations | Observations finales
Remarques finales | Conclusion générale
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
sect = sect.
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
les actions suivantes | les actions ci-après = ask
les propositions suivantes | les propositions ci-après = invite
les suggestions suivantes | les suggestions ci-après = invite
]],
    ["recommend.heading"] = [[
recommandations | recommandation | propositions d'action | mesures recommandées
propositions d'amélioration | pistes d'action
]],
    ["recommend.heading-not"] = [[
réponse aux | réponses aux | réponse à | réponse du | suite donnée
suites données | mise en œuvre des | application des | état des
observations sur les | commentaires sur | recommandations acceptées
recommandations antérieures | recommandations précédentes | suivi des
recommandations mises en œuvre | réponses du | avis sur | suivi de
]],
    -- Heads of columns in tables of recommendations.
    ["table.number"] = [[
N° | Numéro | N° de la recommandation | Réf. | Référence
]],
    ["table.responsible"] = [[
Responsable | Responsables | Entité responsable | Service responsable
Destinataire | Destinataires | Pilote | Chef de file | Autorité responsable
]],
    -- What was said or done about them since.
    ["table.reply"] = [[
réponse | réponses | suite donnée | suites données | état d'avancement | état
mise en œuvre | avancement | statut
]],
    -- In the head of a paragraph that answers: "The Board's response."
    ["recommend.reply"] = [[
réponse | réponses
]],
    -- In a lead-in: made before, or by somebody else.
    ["recommend.previous"] = [[
antérieur | antérieure | antérieures | antérieurs | précédent | précédente
précédentes | précédents | précédemment | antérieurement | par le passé
dernier rapport | déjà | l'an dernier | l'année dernière
]],
    ["recommend.verb"] = [[
décide | décident = bind décider
exige | exigent = bind exiger
autorise | autorisent = bind autoriser
ordonne | ordonnent = bind ordonner
engage instamment | engagent instamment | exhorte | exhortent = press exhorter
prie instamment | prient instamment | lance un appel | appelle = press exhorter
engage vivement | engagent vivement | exhortons | appellent = press exhorter
lancent un appel | en appelle | demande instamment = press exhorter
demande | demandent | demandons | prie | prient | invite instamment = ask prier
le prie | la prie | les prie | lui demande | leur demande = ask prier
recommande | recommandent | recommandons | préconise | préconisent = ask recommander
il est recommandé | est recommandé | lui recommande | nous recommandons = ask recommander
réitère sa recommandation | renouvelle sa recommandation = ask recommander
réitère ses recommandations | il est demandé = ask recommander
engage | engagent | encourage | encouragent | encourageons = invite encourager
l'engage | l'encourage | les encourage | les engage = invite encourager
invite | invitent | invitons | l'invite | les invite | il est proposé = invite inviter
suggère | suggèrent | propose | proposent | proposons | suggérons = invite proposer
conseille | conseillent | il est suggéré = invite conseiller
]],
    ["recommend.reported"] = [[
a recommandé | ont recommandé | avait recommandé | avaient recommandé = ask recommander
a préconisé | ont préconisé | recommandait | recommandaient = ask recommander
recommandant | préconisant = ask recommander ing
a demandé | ont demandé | avait demandé | a prié | ont prié = ask demander
demandant | priant = ask demander ing
a exhorté | ont exhorté | a engagé | ont engagé | a appelé = press exhorter
ont appelé | a instamment invité = press exhorter
exhortant = press exhorter ing
a exigé | ont exigé = bind exiger
a encouragé | ont encouragé = invite encourager
encourageant = invite encourager ing
a invité | ont invité = invite inviter
invitant = invite inviter ing
a proposé | ont proposé | a suggéré | ont suggéré = invite proposer
proposant | suggérant = invite proposer ing
]],
    ["recommend.modal"] = [[
doit | doivent | devra | devront | est tenu de | sont tenus de = must
est tenue de | sont tenues de | est tenu d' | sont tenus d' = must
devrait | devraient | il faut | il faudrait | il convient de | il convient d' = ask
il convient que | il conviendrait de | il conviendrait d' = ask
il conviendrait que | il serait souhaitable de | il serait souhaitable que = ask
il serait utile de | il serait utile que | il est souhaitable que = ask
il est {nécessaire|important|essentiel|indispensable|impératif|urgent|primordial|fondamental} {de|d'|que} = ask
il importe de | il importe d' | il importe que | il y a lieu de | il y a lieu d' = ask
est {invité|invitée} {à|de} | sont {invités|invitées} {à|de} = invite
est {encouragé|encouragée} à | sont {encouragés|encouragées} à = invite
est {prié|priée} {de|d'} | sont {priés|priées} {de|d'} = ask
pourrait | pourraient | peut envisager | peuvent envisager = weigh
]],
    ["recommend.courtesy"] = [[
vous serais obligé | vous serais reconnaissant | vous serais reconnaissante
vous serais obligée | vous serions obligés | vous saurais gré | vous serions reconnaissants
doit être {noté|compris|rappelé|souligné|lu|interprété|entendu}
{devrait|doivent|devraient} être {noté|compris|rappelé|souligné|lu|interprété}
il {convient|faut|importe|est important|est utile|conviendrait|y a lieu} de {noter|rappeler|souligner|relever|signaler|préciser|mentionner|observer}
il {convient|faut|importe} {toutefois|cependant|également|aussi|néanmoins} de {noter|rappeler|souligner|relever|signaler|préciser}
{devrait|doit|devraient|doivent} avoir | aurait dû | auraient dû | a dû | ont dû
devait | devaient | pourrait avoir | pourraient avoir | ne pourrait | ne pourraient
se demande | se demandent | demande si | demandent si | demande pourquoi
demande comment | demande d'asile | demande de visa | invite à la lecture
la demande | une demande | cette demande | toute demande | décide si
propose une analyse | propose une lecture
]],
    ["recommend.soften"] = [[
envisager | envisager de | envisage | examiner la possibilité | possible = near
étudier la possibilité | étudie la possibilité | examine la possibilité = near
envisage de | envisager la possibilité | éventuellement | éventuel = near
éventuelle = near
s'il y a lieu | selon qu'il convient | le cas échéant | si possible = any
dans la mesure du possible | lorsque cela est possible = any
au besoin | selon que de besoin | si nécessaire | si besoin est = any
en tant que de besoin | autant que possible = any
]],
    ["recommend.strengthen"] = [[
instamment | vivement | fermement | immédiatement | d'urgence | sans délai
sans tarder | dès que possible | sans plus tarder | de toute urgence
dans les meilleurs délais | au plus vite | en priorité | à titre prioritaire
dans les plus brefs délais | rapidement | promptement
]],
    ["recommend.note"] = [[
note | prend note | réaffirme | rappelle | se félicite | salue | constate
souligne | insiste | exprime | félicite | approuve | fait sienne | condamne
déplore | réitère | remercie | reconnaît | considère | affirme | adopte
accueille | accueille avec satisfaction | regrette | prend acte | fait siennes
déclare | confirme | conclut | relève | apprécie | rend hommage | observe
]],
    ["recommend.adverb"] = [[
également | en outre | de nouveau | vivement | pleinement | notamment
activement | instamment | immédiatement | systématiquement | aussi | ne
mieux | davantage | le cas échéant | s'il y a lieu | dès que possible
donc | par conséquent | en conséquence | à nouveau | une nouvelle fois
une fois encore | encore | en particulier | entre autres | de plus | ainsi
sans délai | sans tarder | d'urgence | fermement | par ailleurs | dûment
rapidement | de toute urgence | selon qu'il convient | au besoin | enfin
conjointement | régulièrement | effectivement | toujours | lui | leur | l'
]],
    ["recommend.lead"] = [[
lorsque | lorsqu'ils | lorsqu'elles | lorsqu'il | quand | si | en | dans | à
pour | par | avec | sans | après | avant | pendant | compte tenu | au vu de
afin de | afin d' | afin que | en vue de | en vue d' | conformément à
conformément au | conformément aux | à la lumière de | à la lumière du | sur
à la lumière des | en outre | par ailleurs | enfin | par conséquent
à cet égard | à cette fin | en particulier | premièrement | deuxièmement
troisièmement | toutefois | néanmoins | au cours | rappelant | rappelant ses
eu égard | dès lors | en conséquence | c'est pourquoi | ainsi | au regard
dans ce contexte | dans cette perspective | au titre | vu | étant donné
tenant compte | se référant | renvoyant | réitérant | s'agissant | concernant
comme | selon | d'une part | d'autre part | en ce qui concerne | sur la base
préoccupé par | notant | prenant note | afin | d'ici | face à | outre
]],
    ["recommend.that"] = [[
que | qu' | à ce que
]],
    ["recommend.object"] = [[
que | qu' | à | de | également à | de nouveau à | en outre à | vivement à
instamment à | donc à | par conséquent à | en conséquence à | instamment
vivement | également | de nouveau | en outre
au | également au | de nouveau au | en outre au | donc au | du = le
aux | également aux | de nouveau aux | en outre aux | donc aux | des = les
]],
    -- Infinitives that begin an item and ask somebody to act.
    ["recommend.request"] = [[
demander | prier | inviter | exhorter | encourager | engager | recommander
conseiller | suggérer | proposer | ordonner | rappeler | mandater
]],
    ["recommend.infinitive"] = [[
à | de | d'
]],
    ["recommend.passive"] = [[
être | été
]],
    -- Beside a recommendation, before a colon: who is to act, as the heads of
    -- columns say too; brackets: only there.
    ["recommend.responsible"] = [[
action = brackets
à l'attention de | chargé de l'action
]],
    ["recommend.toward"] = [[
à | à l'intention de | à l'attention de | pour | destinées à | destinée à
adressées à | adressée à | examinées par | examinée par | l'appui de | par
au | à l'intention du | à l'attention du | adressées au | destinées au = le
adressée au | destinée au | l'appui du = le
aux | à l'intention des | à l'attention des | destinées aux | adressées aux = les
adressée aux | destinée aux = les
]],
    ["recommend.made"] = [[
faites par | formulées par | présentées par | adoptées par | émises par
au terme | au cours | à sa | à ses | proposées par | élaborées par
à la suite | à l'issue | par le passé
]],
    ["recommend.reviewed"] = [[
a examiné les recommandations | examinera les recommandations
accepte les recommandations | appuie les recommandations
]],
    ["recommend.agent"] = [[
par
]],
    ["recommend.author"] = [[
nous | je | il est = self
le Comité | le Groupe de travail | la Commission | le Sous-Comité
le Rapporteur spécial | la Rapporteuse spéciale | le Conseil | l'Assemblée
la mission | le rapport | le présent rapport | la réunion | la Conférence
l'Expert indépendant | l'Experte indépendante | le Secrétaire général
le Haut-Commissaire | la Haute-Commissaire | le Défenseur des droits
la Défenseure des droits | la Cour | la Cour des comptes | la Chambre
la chambre régionale des comptes | le Médiateur | la Médiatrice | l'Ombudsman
le Protecteur du citoyen | la Protectrice du citoyen | le Contrôleur général
la Contrôleure générale | le Vérificateur général | la Vérificatrice générale
l'audit | les auditeurs | l'évaluation | les évaluateurs | la juridiction
le Comité des commissaires aux comptes | l'Autorité | le Bureau | la CNCDH
les inspecteurs | le Forum | l'atelier | le rapporteur | la rapporteure
le Groupe d'experts | l'équipe d'évaluation
]],
    ["recommend.deadline"] = [[
avant le | avant la | avant | au plus tard le | au plus tard = date
d'ici à | d'ici au | d'ici | d'ici à la fin de | d'ici fin = date
dans un délai de | dans les | sous | dans un délai maximal de = span
]],
    ["recommend.span"] = [[
jour | jours | semaine | semaines | mois | an | ans | année | années
]],
    ["recommend.form"] = [[
weigh = %a devrait envisager de %c.
weigh-many = %a devraient envisager de %c.
act = %a devrait %c.
act-many = %a devraient %c.
wish = Il est recommandé que %a %c.
that = Il est recommandé que %c.
]],
    ["verb.category"] = [[
demander | partager | échanger | informer | inviter | solliciter = 1
prier | recommander = 1
continuer | poursuivre | maintenir | persévérer | préserver = 2
analyser | considérer | envisager | étudier | examiner | explorer = 3
réfléchir | réviser | revoir | évaluer | réexaminer = 3
exhorter | conseiller | rappeler = 4
proposer | suggérer | ordonner = 5
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
actualiser | adapter | ajuster | aligner | alléger | approfondir | apporter = 4
affecter | assumer | atténuer | avancer | clarifier | communiquer | compléter = 4
conforter | contrôler | corriger | définir | déterminer | diffuser | doter = 4
cesser de | continuer de | démontrer | échanger | élaborer conjointement = 4
étendre | faire en sorte | faire cesser | faire figurer | faire connaître = 4
fixer | formaliser | généraliser | harmoniser | identifier | informer = 4
instaurer un dialogue | limiter | mettre à jour | mettre en conformité = 4
mobiliser | multiplier | mutualiser | optimiser | orienter | piloter = 4
préciser | prévoir | prioriser | procéder | produire | progresser = 4
rationaliser | réaffirmer | redéfinir | régulariser | remédier | rendre = 4
répondre | répartir | s'abstenir | s'abstenir de | s'assurer | s'attacher = 4
s'efforcer | s'employer | se doter | sécuriser | simplifier | structurer = 4
suivre | surveiller | systématiser | tirer | traiter | utiliser | valoriser = 4
allonger | adresser | annuler | annexer | arrêter | attribuer | auditer = 5
automatiser | bannir | céder | certifier | combler | commander | conclure = 5
construire | consigner | constituer | convoquer | créer | dématérialiser = 5
démanteler | déployer | désigner | diligenter | dissoudre | documenter = 5
édicter | effectuer | émettre | engager | envoyer | équiper | ériger = 5
exécuter | expérimenter | extrader | fermer | fusionner | imposer | inscrire = 5
insérer | inspecter | instruire | intégrer dans | introduire | inventorier = 5
légiférer | lancer | mandater | mettre fin | mettre un terme | notifier = 5
numériser | octroyer | ouvrir | pourvoir | promulguer | proscrire | rédiger = 5
réaliser | recenser | réformer | réglementer | recruter | refondre = 5
rembourser | remettre | réparer | résilier | restituer | rétablir = 5
réunir | réviser la loi | saisir | séparer | solder | statuer | supprimer = 5
tenir un registre | transférer | transmettre | transposer | verser | vérifier = 5
]],
    ["verb.ending"] = [[
ant = gerund er ir re
é = participle er
ée = participle er
és = participle er
ées = participle er
i = participle ir
ie = participle ir
is = participle ir
ies = participle ir
isse = wish ir
issent = wish ir
ienne = wish enir
ège = wish éger
ègre = wish égrer
ète = wish éter
ière = wish ièrer
igne = wish igner
uise = wish uire
duise = wish duire
ise = wish iser ire
e = wish er re
ent = wish er re
]],
    -- Forms that no ending explains.
    ["verb.irregular"] = [[
mette | mettent | mettre = mettre
prenne | prennent = prendre
fasse | fassent = faire
soit | soient = être
ait | aient = avoir
tienne | tiennent = tenir
maintienne | maintiennent = maintenir
veille | veillent = veiller
poursuive | poursuivent = poursuivre
soumette | soumettent = soumettre
établisse | établissent = établir
garantisse | garantissent = garantir
assure | assurent = assurer
reconnaisse | reconnaissent = reconnaître
combatte | combattent = combattre
lève | lèvent = lever
protège | protègent = protéger
accélère | accélèrent = accélérer
]],
    -- Where the one who speaks stands.
    ["word-order"] = [[
subject first
]],
    ["attribution.subject"] = [[
certains | certaines | plusieurs | beaucoup | d'autres | quelques
les participants | certains participants | plusieurs participants
des participants | un participant | une participante | les délégations
{quelques|plusieurs|certaines|des|d'autres} délégations | de nombreux participants
de nombreuses délégations | une délégation | la délégation | les intervenants
un intervenant | une intervenante | plusieurs États | certains États
d'autres États | les experts | des experts | les orateurs | un orateur
une oratrice | les personnes interrogées | les parties prenantes | un expert
une experte | le représentant | la représentante | un représentant
une représentante | plusieurs représentants | les représentants
]],
    ["attribution.pronoun"] = [[
il | elle | ils | elles
]],
    ["attribution.verb"] = [[
{a|ont} {déclaré|dit|noté|estimé|souligné|fait observer|affirmé|indiqué|insisté|considéré|fait valoir|fait remarquer|relevé|mentionné|rappelé|soutenu|ajouté|conclu|exprimé|jugé}
]],
    ["attribution.impersonal"] = [[
il a été suggéré = suggérer
il a été proposé = proposer
il a été recommandé = recommander
il a été demandé = demander
il a été dit | il a été souligné | il a été noté | il a été estimé
]],
    ["addressee"] = [[
État | États | États Membres | États membres | États parties | État partie = États
États Parties | État Partie | pays | chaque État | tous les États = États
Gouvernement | Gouvernements | gouvernements | gouvernement | chaque Gouvernement = États
État examiné | État hôte | pays donateurs | pays développés = États
Conseil de sécurité | Assemblée générale | Conseil des droits de l'homme
Conseil économique et social | Comité | Sous-Comité | Conseil | Assemblée
Secrétaire général | Secrétaire générale | Secrétariat | secrétariat
Commission | Haut-Commissariat | Haut-Commissaire | Conférence des Parties
Rapporteur spécial | Rapporteuse spéciale | Représentant spécial
Représentante spéciale | procédures spéciales | organisations régionales
Union européenne | Union africaine | société civile
autorité | autorités | autorités locales | autorités nationales
autorités compétentes | autorités judiciaires | autorités portuaires
Ministère | ministère | Ministères | ministères | Ministre | ministre | ministres
Parlement | parlement | Assemblée nationale | Sénat | Premier ministre
police | forces de sécurité | forces armées | magistrats | juges | procureurs
procureur | Cour suprême | tribunaux | Parquet | parquet
commune | communes | mairie | mairies | maire | maires | municipalité
municipalités | département | départements | région | régions | préfet | préfets
préfecture | métropole | agglomération | collectivités | collectivité
collectivités territoriales | collectivités locales | Direction | direction
Direction générale | direction générale | Directeur général | Directrice générale
Directeur exécutif | Directrice exécutive | directeur | directrice
Agence | agence | agences | Office | office | Institut | institut | Service
services | établissement | établissements | entreprise | entreprises
secteur privé | donateurs | partenaires | école | écoles | université
universités | hôpital | hôpitaux | médias | communauté internationale | parties
institution | institutions | organisme | organismes | organisation
organisations | administration | administrations | conseil d'administration
syndicats | opérateur | opérateurs | Banque centrale | Banque mondiale | fédération
fédérations | association | associations | employeurs | Nations Unies
équipe de pays | parties prenantes | Défenseur des droits | Caisse nationale
conseil départemental | conseils départementaux | conseil régional | législateur
conseils régionaux | conseil municipal | conseils municipaux | pouvoirs publics
recteurs | rectorats | bailleurs | bailleurs sociaux | exploitant | exploitants
professionnels | caisses | chefs d'établissement | Agence régionale
]],
    ["noun-phrase"] = [[
le | la | les | l' | chaque | tout | tous | toute | toutes | un | une = the
son | sa | ses | leur | leurs | notre | nos | autres | plusieurs | ce = the
cet | cette | ces | ledit | ladite | lesdits | lesdites | différents = the
de | du | des | d' | et | ou | et/ou | pour | sur | en | ainsi que = of
par | avec | qui | que | dont | à | au | aux | selon | depuis | ne = stop
est | sont | a | ont | sera | seront | était | étaient | qu' | n' | se = stop
rapport | rapports | convention | traité | cadre | protocole | loi = thing
lois | programme | plan | stratégie | pacte | accord | charte = thing
mesures | mesure | efforts | attention | formation | priorité = thing
coopération | éducation | résolution | recommandations = thing
recommandation | cela | il | elle | ils | elles | appui | ressources = thing
données | femmes | enfants | personnes | victimes | observations = thing
article | politique | politiques | législation | projet | réforme = thing
paragraphe | section | chapitre | annexe | code | constitution | accès = thing
]],
  },
}
