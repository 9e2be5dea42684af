-- SPDX-License-Identifier: MIT
-- English cues. One string per class, split in C on first use; the form is
-- described in scripts/README.md. Knows nothing of any format or script.
return {
  code = "en",
  name = "English",
  cues = {
    ["masthead.organization"] = [[
United Nations
]],
    -- What stands in a masthead as the body, and how its symbols begin.
    ["masthead.organ"] = [[
Security Council = S
General Assembly = A
Economic and Social Council = E
Trusteeship Council = T
Secretariat = ST
Human Rights Council = A/HRC
Human Rights Committee = CCPR
Committee against Torture = CAT
Committee on the Rights of the Child = CRC
Committee on Enforced Disappearances = CED
Committee on the Rights of Persons with Disabilities = CRPD
Committee on the Elimination of Racial Discrimination = CERD
Committee on the Elimination of Discrimination against Women = CEDAW
Committee on Economic, Social and Cultural Rights = E/C.12
]],
    ["masthead.distribution"] = [[
Distr.: | Distr. | Distribution:
]],
    ["masthead.distribution-word"] = [[
General = General
Limited = Limited
Restricted = Restricted
]],
    ["masthead.original"] = [[
Original: | Original :
]],
    ["masthead.language"] = [[
Arabic = ar
Chinese = zh
English = en
French = fr
Russian = ru
Spanish = es
]],
    ["masthead.session"] = [[
session | special session | resumed session | year
]],
    ["masthead.agenda"] = [[
Agenda item | Agenda items | Item | Items
]],
    ["month"] = [[
January | Jan = 1
February | Feb = 2
March | Mar = 3
April | Apr = 4
May = 5
June | Jun = 6
July | Jul = 7
August | Aug = 8
September | Sept | Sep = 9
October | Oct = 10
November | Nov = 11
December | Dec = 12
]],
    ["part.letter"] = [[
Letter dated | Identical letters dated | Letters dated | Letter from
Note verbale dated | Identical notes verbales dated
]],
    ["part.annex"] = [[
Annex | Annexes | Appendix | Enclosure | Attachment
]],
    ["part.resolution"] = [[
Resolution adopted by | Decision adopted by | Draft resolution
Draft decision | Resolution adopted on | Resolution | Decision
]],
    ["part.contents"] = [[
Contents | Table of contents
]],
    ["part.contents-word"] = [[
Page | Pages | Paragraphs | Paragraph | Chapter | Section
Page Paragraphs | Paragraphs Page | Paragraphs Pages
]],
    -- Begins a running foot or head that gives the page.
    ["part.page"] = [[
Page
]],
    ["signed"] = [[
(Signed) | Signed: | (signed)
]],
    ["heading.summary"] = [[
Summary | Executive summary | Abstract
]],
    ["heading.introduction"] = [[
Introduction | Foreword | Preface | Overview
]],
    ["heading.background"] = [[
Background | Context | Methodology
]],
    ["heading.recommendations"] = [[
Recommendations | Recommendation | Key recommendations
Conclusions and recommendations | Conclusions and/or recommendations
Observations and recommendations | Way forward | Next steps
]],
    ["heading.conclusions"] = [[
Conclusions | Conclusion | Concluding remarks | Observations
Concluding observations | Closing remarks
]],
    ["heading.numbered"] = [[
Chapter | Part | Section | Article
]],
    -- "Recommendation No. 3": what has a number for its name, and what may stand
    -- between the two.
    ["label.word"] = [[
Recommendation | Safety recommendation | Audit recommendation
Key recommendation | Priority recommendation | Strategic recommendation
Policy recommendation | Draft recommendation | Proposed recommendation
Action | Key action | Priority action | Action point | Proposed action
Proposal | Finding | Key finding | Conclusion | Observation | Lesson
]],
    ["label.number"] = [[
No. | No | no. | nos. | number | Number
]],
    -- Stands before a paragraph in place of its number, and its number.
    ["label.ordinal"] = [[
first = 1
second = 2
third = 3
fourth = 4
fifth = 5
sixth = 6
seventh = 7
eighth = 8
ninth = 9
tenth = 10
]],
    -- A text that ends in one of these goes on somewhere else.
    ["function-word"] = [[
a | an | the | this | that | these | those | its | their | his | her | our
your | my | each | every | any | no | some | such | both | either | neither
of | in | on | at | by | for | from | to | into | onto | upon | with | without
within | under | over | between | among | against | about | during | through
throughout | towards | toward | across | regarding | concerning | including
per | via | than | as | and | or | nor | but | if | whether | because | while
when | where | which | who | whom | whose | what | how | so | thus | not
is | are | was | were | be | been | being | has | have | had | having | will
would | shall | should | may | might | must | can | could | does | did | do
also | more | most | very | only | further | other | another | it | they | we
]],
    ["abbreviation"] = [[
Mr. | Mrs. | Ms. | Dr. | Prof. | St. | H.E. | Hon. | Gen. | Lt. | Col. | Capt.
Sgt. | Amb. | Rev. | Messrs. | Jr. | Sr. | No. | Nos. | no. | nos. | para.
paras. | art. | arts. | sect. | sects. | chap. | ch. | p. | pp. | vol. | vols.
ed. | eds. | fig. | figs. | e.g. | i.e. | etc. | cf. | viz. | vs. | v. | al.
ibid. | op. | cit. | Add. | Corr. | Amend. | Inc. | Ltd. | Co. | Corp. | Bros.
approx. | est. | U.S. | U.K. | U.N. | a.m. | p.m. | Jan. | Feb. | Mar. | Apr.
Jun. | Jul. | Aug. | Sept. | Sep. | Oct. | Nov. | Dec. | Doc. | Distr. | s.
ss. | cl. | reg. | regs. | sched. | ff. | et seq.
]],
    ["number"] = [[
zero = 0
one = 1
two = 2
three = 3
four = 4
five = 5
six = 6
seven = 7
eight = 8
nine = 9
ten = 10
eleven = 11
twelve = 12
thirteen = 13
fourteen = 14
fifteen = 15
sixteen = 16
seventeen = 17
eighteen = 18
nineteen = 19
twenty = 20
thirty = 30
forty = 40
fifty = 50
sixty = 60
seventy = 70
eighty = 80
ninety = 90
hundred = 100
]],
    -- References and checks (validators, lib/refs.lua).
    ["check.resolution"] = [[
resolution | resolutions
]],
    ["check.paragraph"] = [[
paragraph | paragraphs | para | paras
]],
    ["check.section"] = [[
section | sections | sect | sects | chapter | chapters
]],
    -- Says that a reference means the document itself.
    ["check.own"] = [[
above | below | supra | infra | of the present report | of this report
of the present document | of this document | of the present annex
of the present letter | of the present note
]],
    ["check.join"] = [[
and | or
to | through = range
]],
    ["check.annex"] = [[
see annex | see annexes | see the annex | see enclosure | see the enclosure
see appendix | annexed hereto | attached hereto | enclosed herewith
is annexed | are annexed | annexed to the present | its annex | its annexes
contained in the annex | set out in the annex | as an annex
]],
    ["check.percent"] = [[
per cent | percent
]],
    ["check.enumeration"] = [[
including | such as | namely | notably | for example
]],
    ["check.ordinal"] = [[
first = 1st
second = 2nd
third = 3rd
fourth = 4th
fifth = 5th
sixth = 6th
seventh = 7th
eighth = 8th
ninth = 9th
tenth = 10th
]],
    -- Needs no expansion anywhere.
    ["check.acronym"] = [[
UN | UNESCO | UNICEF | HIV | AIDS | COVID | NATO | OK | TV | AM | PM | GDP
DNA | CD | DVD | ISBN | ISSN | PDF | URL | XML | HTML | CSV | USA | UK | NB
]],
    ["check.short"] = [[
UN = United Nations
EU = European Union
AU = African Union
US | USA = United States
UK = United Kingdom
]],
    -- Says nothing about what a sentence is about.
    ["check.stopword"] = [[
said | noted | new | well | many | much | several | one | two | there | here
then | now | including | such | like | out | up | off | just | even | still
]],
    -- Words of generated documents: key = what is printed.
    ["output.label"] = [[
symbol = Symbol
organization = Organization
title = Document
addressee = Addressee
organ = Organ
distribution = Distribution
date = Date
letter-date = Date of the letter
original = Original language
session = Session
agenda-item = Agenda item
colon = :
missing = not found in the document
inferred = inferred
supplied = supplied
para = para.
sect = sect.
page = p.
line = line
digest = Main points
figures = Figures
recommendations = Recommendations
none = None found.
nobody = Addressee not named
checklist = Checklist
report = Report
done = Done
lead = Lead
due = Due
status = Status
open = open
full = In full
source = Source
id = Id
changes = Changes since the last list
gone = No longer in the report
others = Other tasks
kind-new = New
kind-reworded = Reworded
kind-moved = Moved
kind-returned = Back again
kind-gone = Gone
was = was
]],
    -- Left out before the name of an addressee in a heading.
    ["output.article"] = [[
the
]],
    -- What a sentence of weight says, and what one of little weight says, in
    -- percent.
    ["digest.cue"] = [[
essential | crucial | critical | vital | key | fundamental | central = 20
important | importance | priority | urgent | significant | major = 15
in conclusion | in summary | overall | to conclude | in short = 30
agreed | concluded | consensus | found that | decided | adopted = 25
recommended | recommendation | recommendations | called for | urged = 20
should | must | need to | needs to | required | responsibility = 12
the aim | aims to | purpose | objective = 15
discussed | explored | reflected upon | discussion | took up | was held = -12
those | these = -10
challenge | challenges | threat | threats | gap | gaps | lack = 8
for example | for instance | such as | in particular | e.g. = -20
one participant | some participants | many participants = -8
thanked | opened with remarks | welcomed | expressed appreciation = -35
the present document | the present report | the present letter = -15
]],
    -- A sentence that begins so leans on the one before.
    ["digest.leaning"] = [[
this | these | that | those | it | they | he | she | such | here | there
however | nevertheless | in addition | furthermore | moreover | therefore
thus | hence | consequently | similarly | likewise | also | finally
in that context | in this context | in this regard | in that regard
second | secondly | third | thirdly | echoing this | others | for example
the latter | the former | nonetheless | as a result | by contrast | instead
]],
    ["digest.stop"] = [[
been | were | than | then | them | into | about | after | before | since
there | here | what | when | where | while | during | however | including
well | many | several | various | related | regarding | also | way | ways
]],
    -- Units behind a number, and what kind of figure they make.
    ["figure.unit"] = [[
dollars | euros | francs | pounds = money
per cent | percent | percentage points | per mille = percent
quarter | third | half | quarters | thirds | fifth | tenth = share
million | billion | thousand | trillion | hundred | dozen = scale
years | year | months | month | weeks | week | days | day = time
decades | decade | hours | minutes | years ago = time
]],
    -- How words end that say what is counted.
    ["figure.plural"] = [[
s | people | children | women | men | persons
]],
    ["figure.of"] = [[
out of | of the | in every | of every | of
]],
    -- Before a figure, and part of it; the longest of a kind first.
    ["figure.about"] = [[
no more than | no fewer than | no less than | more than | less than
fewer than | at least | at most | up to | as many as | approximately | about
around | nearly | almost | some | over | under
]],
    -- A number behind one of these names something and counts nothing.
    ["figure.reference"] = [[
resolution | resolutions | decision | decisions | paragraph | paragraphs
para. | paras. | article | articles | art. | arts. | chapter | chapters
section | sections | sect. | annex | annexes | item | items | rule | rules
principle | principles | page | pages | p. | pp. | no. | nos. | number
table | tables | figure | figures | footnote | note | part | parts | pillar
pillars | protocol | recommendation | recommendations | goal | goals | target
targets | phase | case | room | volume | vol. | document | level | step | box
january | february | march | april | may | june | july | august | september
october | november | december
]],
    -- Recommendations. Nouns that announce them; values are modalities:
    -- bind must press ask invite weigh (and note: nothing is asked).
    ["recommend.stem"] = [[
recommendation | recommendations = ask
following actions | following measures | following steps = ask
following suggestions | following proposals = invite
]],
    ["recommend.heading"] = [[
recommendations | recommendation | recommended actions | action points
proposals for action | calls to action | call to action
]],
    -- A heading with one of these speaks about recommendations made before.
    ["recommend.heading-not"] = [[
response to | responses to | reply to | replies to | comments on | views on
position on | implementation of | implementing | follow-up to | follow-up on
status of | progress on | progress in | accepted recommendations
noted recommendations | supported recommendations | previous recommendations
earlier recommendations | past recommendations | government response
implemented | and responses of | and responses by
and response of | and replies of | comments from | action taken on | response from
replies of | reply of | replies by | replies from | reply from | responses of
response of | responses from | responses by | response by
comments of | comments by
]],
    -- Heads of columns in tables of recommendations.
    ["table.number"] = [[
No. | No | Number | Ref. | Ref | Reference | Rec. no. | Rec. No. | Rec.
Paragraph | Para.
]],
    ["table.responsible"] = [[
Responsible | Responsible body | Responsible party | Responsible entity
Responsible agency | Responsible department | Responsible officer | Addressee
Addressed to | Directed to | Action by | Lead | Lead agency | Owner
Implementing agency | Responsibility | Recipient
]],
    -- What was said or done about them since.
    ["table.reply"] = [[
response | responses | reply | replies | answer | answers | status | progress | implementation
implemented | action taken | actions taken | update | outcome | follow-up
]],
    -- In the head of a paragraph that answers: "The Board's response."
    ["recommend.reply"] = [[
response | responses | reply | replies | answer | answers | comments from
]],
    -- In a lead-in: made before, or by somebody else.
    ["recommend.previous"] = [[
previous | previously | earlier | past | in the past | last report
already made | had made | had issued | had recommended
]],
    ["recommend.verb"] = [[
decides | decide = bind decide
demands = bind demand
authorizes | authorises = bind authorize
imposes = bind impose
insists = must insist
instructs = bind instruct
directs = bind direct
urges | urge = press urge
calls upon | call upon | calls on | call on = press call
calls for = press call own
appeals to | appeal to = invite appeal
recommends | recommend | is recommending | are recommending = ask recommend
reiterates its recommendation {that|to} | reiterates the recommendation that = ask recommend
expresses the {|firm |strong }hope that = invite hope
it is recommended that | it is recommended to = ask recommend
is recommended that | are recommended that = ask recommend
requests | request | asks | ask = ask request
emphasizes the need for | emphasizes the need = ask need
stresses the need for | stresses the need | underlines the need for = ask need
underlines the need | emphasises the need for | emphasises the need = ask need
invites | invite = invite invite
encourages | encourage = invite encourage
suggests | suggest = invite suggest
proposes | propose = invite propose
advises | advise = invite advise
]],
    -- The same in the past, or as participles (ing): somebody reports them.
    ["recommend.reported"] = [[
urged = press urge
urging = press urge ing
called upon | called on | called for = press call
calling upon | calling on | calling for = press call ing
appealed to = invite appeal
appealing to = invite appeal ing
recommended = ask recommend
recommending = ask recommend ing
requested | asked = ask request
requesting = ask request ing
demanded = bind demand
demanding = bind demand ing
invited = invite invite
inviting = invite invite ing
encouraged = invite encourage
encouraging = invite encourage ing
suggested = invite suggest
suggesting = invite suggest ing
proposed = invite propose
proposing = invite propose ing
advised = invite advise
advising = invite advise ing
]],
    -- Modal verbs; with a base form the document asks by them in the passive.
    ["recommend.modal"] = [[
shall = bind
must | is required to | are required to | has a responsibility to = must
have a responsibility to | is obliged to | are obliged to | has to = must
shall be obliged to | shall be required to | must be required to = must
should | ought to | need to | needs to = ask
is {|now |also |therefore |equally }{important|essential|vital} {that|to} = ask
is {|now |therefore }{crucial|critical|necessary} {that|to} = ask
is essential for | is important for | is vital for = ask
is necessary for | is expected to | are expected to = ask
there is {a|a clear|a strong} need {to|for} = ask
there is {an urgent|a pressing} need {to|for} = press
would be {advisable|desirable} {that|to|for} = ask
is requested to | are requested to | is asked to | are asked to = ask request
is recommended to | are recommended to | is advised to | are advised to = ask
is {|now |also |therefore }imperative {that|to} = must
is urged to | are urged to = press urge
is called upon to | are called upon to = press call
is encouraged to | are encouraged to = invite encourage
is invited to | are invited to = invite invite
should be encouraged to | should be invited to = invite
may wish to | might wish to | may consider | might consider | could = weigh
]],
    -- False friends: courtesy, notes to the reader, conditions.
    ["recommend.courtesy"] = [[
should be most grateful | should be grateful | should be very grateful
should like to | should appreciate | should be pleased | should be obliged if
should be noted | should also be noted | should be recalled
should be construed | should not be construed | should be read
should not be read | should be understood | should not be understood
should be borne in mind | should be stressed | should be emphasized
should be mentioned | should be pointed out | should it | should you
should they | should the need | should there | must have | must be noted
must be recalled | must be said | must be stressed | must be borne in mind
asked how | asked whether | asked if | asked why | asked what | asked who
asked when | asked where | asked which | asked about | asked themselves
asked itself | asks how | asks whether | ask how | ask whether
taken the following measures | taken the following steps
taken the following actions | took the following measures
took the following steps | following measures were taken
following steps were taken | following actions were taken
as I recommend | as we recommend | which I recommend | which we recommend
need to know | recommendation of | could not | could have | should have
as recommended | as requested | as suggested | as proposed | as advised
as called for | as urged | as invited | as asked | as demanded | if requested
when requested | where requested | as it must | as it should
]],
    -- near: right behind the deciding word; any: anywhere in the sentence.
    ["recommend.soften"] = [[
consider | considering | consideration | possible | possibly | explore = near
exploring = near
as appropriate | where appropriate | if appropriate | where necessary = any
as necessary | if necessary | where feasible | if feasible | as feasible = any
where possible | if possible | whenever possible = any
to the extent possible = any
]],
    ["recommend.strengthen"] = [[
strongly | immediately | urgently | urgent | without delay
without further delay | as a matter of urgency | as a matter of priority
as soon as possible | promptly | at the earliest opportunity | forthwith
]],
    -- Operative verbs that ask nobody for anything.
    ["recommend.note"] = [[
notes | takes note | acknowledges | reaffirms | affirms | recalls | welcomes
recognizes | recognises | emphasizes | emphasises | stresses | underlines
underscores | reiterates | expresses | commends | appreciates | declares
endorses | adopts | approves | supports | condemns | deplores | regrets
considers | takes | confirms | concludes | congratulates | deeply regrets
resolves | looks forward | remains | extends | renews | establishes
is concerned | is aware | is convinced | is determined | is committed
believes | points out | highlights | observes | draws attention | expects
trusts | agrees | shares | pays tribute | denounces | rejects | opposes
fears | warns | hopes | applauds | acknowledge | reaffirm | affirm | recall
recognize | recognise | emphasize | emphasise | stress | underline
underscore | reiterate | express | commend | appreciate | declare | condemn
deplore | regret | resolve | commit | pledge | take note | look forward
]],
    -- Words that may stand before a verb.
    ["recommend.adverb"] = [[
also | further | furthermore | again | once again | once more | strongly
urgently | immediately | fully | effectively | actively | swiftly | promptly
carefully | always | not | then | thus | therefore | accordingly | likewise
duly | formally | publicly | systematically | significantly | substantially
progressively | gradually | regularly | jointly | together | properly
explicitly | consistently | firmly | seriously | adequately | expeditiously
solemnly | as soon as possible | without delay | where appropriate
as appropriate | if necessary | where necessary | as necessary
where feasible | if feasible | where possible | if possible | in particular
inter alia | at least | itself | themselves | better | constructively
]],
    -- How a word ends that may stand there although the class above lacks it.
    ["recommend.adverb-ending"] = [[
ly
]],
    -- Begins a clause that stands before the main one.
    ["recommend.lead"] = [[
when | whenever | where | if | once | as | in | on | at | by | during | for
to | with | within | without | following | after | before | until | while
given | considering | since | because | based on | building on | drawing on
through | under | over | from | upon | pending | prior to | regarding
concerning | with regard to | with respect to | in order to | linked to
finally | lastly | first | firstly | second | secondly | third | thirdly
moreover | furthermore | therefore | accordingly | additionally | similarly
however | nevertheless | also | further | consequently | likewise | thus
in addition | in this regard | in that regard | to this end | to that end
in this context | in particular | notably | including | echoing | reflecting | recalling
]],
    ["recommend.that"] = [[
that
]],
    ["recommend.infinitive"] = [[
to | and to
]],
    -- What stands between a verb that asks and the one who is asked.
    ["recommend.object"] = [[
that | to | upon | on | of | for
]],
    -- Verbs that begin an item and ask somebody to act, beside recommend.verb.
    ["recommend.request"] = [[
instruct | mandate | remind | advise
]],
    -- Beside a recommendation, before a colon: who is to act, as the heads of
    -- columns say too; brackets: only there.
    ["recommend.responsible"] = [[
action = brackets
action for | action required by | for action by
]],
    -- In a lead-in, before the one whom the recommendations are for.
    ["recommend.toward"] = [[
to | for | put to | addressed to | directed to | directed at | made to
examined by | considered by | reviewed by | supported by | accepted by
the support of | action by | consideration by | implementation by | by
]],
    -- Before those who made them: not an addressee.
    ["recommend.made"] = [[
made by | formulated by | put forward by | adopted by | agreed by | issued by
proposed by | submitted by | presented by | identified by | developed by
]],
    -- Said of those who look at recommendations made to them.
    ["recommend.reviewed"] = [[
considered the recommendations | has considered the recommendations
examined the recommendations | has examined the recommendations
accepts the recommendations | supports the recommendations
accepted the recommendations | will examine the recommendations
]],
    ["recommend.passive"] = [[
be | been
]],
    ["recommend.agent"] = [[
by
]],
    -- Who speaks when a document speaks for itself; self: nobody else says so.
    ["recommend.author"] = [[
we | I | it is = self
the report | this report | the present report
the Committee | the Subcommittee | the Commission | the Panel | the Inquiry
the Board | the Working Group | the Group of Experts | the mission
the Special Rapporteur | the Independent Expert | the Rapporteur
the High Commissioner | the Secretary-General | the Council | the Assembly
the authors | the Ombudsman | the evaluation | the evaluators | the auditors
the Office | the Court | the Inspector | the Inspectors
the audit | the review team | the Task Force | the task force | the study
the meeting | the Conference | the Forum | the workshop | the expert group
]],
    ["recommend.deadline"] = [[
by | before | no later than | not later than | until = date
within | in the next | over the next = span
]],
    ["recommend.span"] = [[
day | days | week | weeks | month | months | year | years
]],
    -- How a clause that leans on its lead-in is said on its own:
    -- %a addressee, %c the clause, with its verb in base form for 'act'.
    ["recommend.form"] = [[
weigh = %a should consider %c.
act = %a should %c.
wish = It is recommended that %a %c.
that = It is recommended that %c.
]],
    -- Base forms of operative verbs and their category (minimal action 1,
    -- continuing 2, considering 3, general action 4, specific action 5).
    ["verb.category"] = [[
call on | call upon | seek | share | request | ask | invite | appeal = 1
inform | note | exchange | learn | request assistance = 1
continue | maintain | persevere | persist | pursue | keep | sustain = 2
preserve | remain | retain | uphold | carry on = 2
analyse | analyze | consider | envisage | explore | reflect | reflect upon = 3
review | revise | study | examine | assess | evaluate | discuss | look = 3
contemplate | weigh | rethink | reconsider | determine | identify = 3
accelerate | address | encourage | engage | ensure | guarantee | improve = 4
intensify | promote | speed up | strengthen | take action | take measures = 4
take steps | take | balance | foster | support | enhance | increase = 4
reduce | facilitate | help | assist | protect | respect | combat | fight = 4
prevent | raise | make | give | work | cooperate | collaborate = 4
coordinate | advance | urge | press | advocate | assure | secure = 4
safeguard | step up | deepen | broaden | expand | extend | scale up = 4
boost | reinforce | consolidate | empower | enable | contribute = 4
participate | mainstream | integrate | incorporate | align | harmonize = 4
harmonise | harness | use | utilize | draw | treat | recognize | recognise = 4
acknowledge | avoid | refrain | limit | curb | minimize | minimise = 4
minimalize | tackle | counter | focus | pay | prioritize | prioritise = 4
devote | back | weigh up | welcome | stimulate | reaffirm | honour = 4
expedite | speed | hasten | redouble | double | raise awareness | respond = 4
monitor | observe | comply | abide | adhere | fulfil | fulfill | meet = 4
seize | consult | liaise | communicate | bring | put | place | build = 4
attach | allow | clarify | define | update | upgrade | optimize | leverage = 4
mobilize | uphold | open | advise | remind | proceed | move | become = 4
have | embed | reflect in = 4
conduct | develop | eliminate | establish | investigate | undertake = 5
abolish | accede | adopt | amend | enforce | implement | ratify | sign = 5
become party | provide | train | create | set up | appoint | allocate = 5
fund | finance | publish | report | submit | issue | introduce | enact = 5
repeal | withdraw | prohibit | ban | criminalize | criminalise = 5
decriminalize | legalize | prosecute | punish | release | grant = 5
compensate | install | replace | remove | require | apply | test | hold = 5
organize | organise | launch | design | draft | prepare | formulate = 5
elaborate | complete | finalize | finalise | conclude | carry out = 5
execute | collect | compile | disaggregate | record | register | document = 5
audit | inspect | verify | certify | license | regulate | legislate = 5
transfer | recruit | hire | deploy | nominate | designate | mandate = 5
authorize | ratify and implement | incorporate into | bring into force = 5
lift | end | halt | stop | cease | terminate | impose | suspend | restore = 5
repair | rehabilitate | construct | purchase | procure | supply = 5
distribute | deliver | offer | invest | institute | institutionalize = 5
operationalize | translate | disseminate | relocate | separate | merge = 5
convene | host | commission | contract | send | set | lower | dismantle = 5
disarm | demobilize | return | resettle | restrain | close | extradite = 5
transpose | approve | direct | delegate | standardize = 5
follow up on | follow up | come | show | include | involve | unite | reform = 4
resolve | permit | bolster | modify | alleviate | encompass | cater = 4
comprehend | connect | convince | correct | cultivate | deal | decrease = 4
demonstrate | discourage | dedicate | diversify | ease | educate | embrace = 4
emphasize | emphasise | enrich | explain | exploit | heed | heighten = 4
highlight | inculcate | insist | instil | join | learn lessons | link = 4
listen | lobby | manage | mitigate | motivate | negotiate | nurture = 4
offset | overcome | oversee | perform | persuade | popularize | prefer = 4
preempt | propagate | rectify | recommit | refine | refocus | rely | renew = 4
resist | revitalize | reverse | scrutinize | shorten | simplify | solve = 4
steer | streamline | stress | subscribe | tailor | think | try | understand = 4
undo | unify | visit | widen | write | commit | declare = 4
add | administer | affirm | agree | announce | apologise | apologize = 5
arrange | arrest | assign | calculate | cancel | clear | codify | collate = 5
commute | confirm | confiscate | consent | create posts | criminalise = 5
decide | declassify | decommission | deduct | deny | depoliticize | deport = 5
digitize | disband | disclose | discontinue | dismiss | divest | earmark = 5
eject | elect | eradicate | erase | evacuate | exclude | exempt | expel = 5
fix | gather | incentivize | initiate | insert | instruct | insure | invoke = 5
lend | locate | modernize | move to | notify | obtain | outlaw | overhaul = 5
pass | pay out | permit access | phase out | produce | promulgate | propose = 5
quantify | reconcile | recover | redirect | redraft | refer | reform laws = 5
refund | refurbish | regularize | reimburse | reinstate | reject | rename = 5
renegotiate | renovate | reopen | reorganize | replicate | rescind = 5
reshape | retrain | reunite | ring-fence | roll out | segregate | sell = 5
shut | specify | spend | split | stagger | subsidize | summarize = 5
update and publish | vaccinate | waive | warn | wind up | withhold = 5
]],
    -- Endings of verbs: what form they make and what the base has instead.
    ["verb.ending"] = [[
ying = gerund y ie
ing = gerund - e
ied = participle y
ed = participle - e
ies = present y
es = present - e
s = present -
]],
    ["verb.irregular"] = [[
made = make
taken = take
given = give
held = hold
kept = keep
brought = bring
built = build
paid = pay
met = meet
sought = seek
drawn = draw
sent = send
]],
    -- Where the one who speaks stands.
    ["word-order"] = [[
subject first
]],
    ["attribution.subject"] = [[
some | several | many | others | most | a few | various | a number of | few
participants | some participants | several participants | many participants
other participants | one participant | participant | delegations | delegation
several States | some States | many States | several countries
some countries | speakers | one speaker | a speaker | delegates | one delegate
several delegates | panellists | panelists | experts | stakeholders
respondents | interviewees | observers | members | they | he | she | it
some members | the delegation | representatives | the representative
a representative | several delegations | the focal points | focal points
]],
    ["attribution.pronoun"] = [[
it | they | he | she
]],
    ["attribution.verb"] = [[
stated | said | noted | observed | asserted | argued | considered | felt
stressed | emphasized | emphasised | underlined | underscored | highlighted
pointed out | mentioned | maintained | believed | thought | agreed | indicated
expressed the view | expressed the hope | remarked | reiterated | insisted
held | concluded | submitted | added | acknowledged | recalled | claimed
]],
    ["attribution.impersonal"] = [[
it was suggested | it was also suggested = suggest
it was proposed | it was also proposed = propose
it was recommended | it was also recommended = recommend
it was urged = urge
it was felt | it was argued | it was stressed | it was emphasized
it was agreed | it was said | it was stated | it was noted | it was observed
]],
    -- Those who can be asked to act, by group.
    ["addressee"] = [[
Each State | Every State | All States | Each Government = States
All Governments | All Member States | Each Member State = States
All countries | State | States | Member State | Member States = States
State party | States parties | State Party | States Parties = States
State under review | Government | Governments = States
country | countries | nation | nations | host countries = States
troop-contributing countries | neighbouring States | coastal States = States
riparian State | riparian States | States members = States
Each riparian State = States
permanent members | members of the Security Council | parliament | parliaments
legislature | legislators | parliamentarians | ministry | ministries | minister
ministers | department | departments | authority | authorities | municipality
municipalities | judiciary | police | law enforcement | prosecutors | courts
regulator | regulators | army | security forces | armed forces | mayor | mayors
governor | governors | local governments | donor countries | inspectorate
Security Council | General Assembly | Human Rights Council | Council | Assembly
Economic and Social Council | Peacebuilding Commission | Commission | Committee
Subcommittee | treaty bodies | governing bodies | United Nations
United Nations system | Conference of the Parties | Secretary-General
Special Adviser | Special Representative | Special Envoy | Special Rapporteur
Special Rapporteurs | High Commissioner | Secretariat | resident coordinator
resident coordinators | Executive Director | Director-General
special procedures | mandate holders | peacekeeping missions | missions
peacekeeping operations | country team | country teams | agency | agencies
agencies, funds and programmes | funds and programmes | commissions of inquiry
regional organizations | regional organisations | African Union
European Union | regional bodies | basin organizations | regional commissions
development banks | civil society | NGOs | parties | parties to the conflict
armed groups | partners | donors | donor community | private sector | business
businesses | companies | company | employers | trade unions | media
focal points | international community | stakeholders | actors | operators
operator | industry | universities | schools | hospitals | researchers
academia | foundations | institutions | organizations | organisations
World Bank | communities | teachers | practitioners | board | boards | director
directors | commissioner | chief executive | chief executives | commander
secretary | president | office | offices | bureau | committees | councils
service providers | providers | manufacturers | management | team | teams
Ombudsman | federation | association | associations | unions | union
entity | entities | officer | officers | official | officials | inspectors
inspector | heads | head | manager | managers | leadership | chair
chairperson | treasurer | registrar | auditor | auditors | Auditor-General
Attorney General | Attorney-General | Prime Minister | cabinet | Congress
Senate | chamber | court | tribunal | coroner | prosecutor | police service
police force | prison service | health service | military | forces
municipal council | city council | county | counties | region | regions
provinces | province | cities | city | villages | airline | airlines
airport | airports | port authority | railway | railways | carrier | carriers
shipowner | shipowners | owner | owners | master | masters | employer
contractor | contractors | supplier | suppliers | consultants | firms | firm
bank | banks | Central Bank | insurers | utility | utilities | enterprise
enterprises | trustees | Treasury | executive heads
governing body | secretariats | organization | organisation | institution
institute | institutes | university | school | college | colleges | hospital
political parties | delegations | observers | societies | society | churches
religious leaders | traditional leaders | journalists | lawyers | judges
scientists | experts | young people | farmers | landlords | regulatory body
Development Programme | Environment Programme | Food Programme | network
networks | groups | funds | programmes | special procedures mandate holders
]],
    -- How nouns end that say who does something.
    ["addressee.ending"] = [[
er | or | ers | ors | ee | ees | ist | ists | ician | icians | ority | orities
]],
    -- How a name goes on: determiners, joints, and what it is not.
    ["noun-phrase"] = [[
the | each | every | all | any | its | their | both | a | an | our = the
other | these | those | such | no | certain | several | some | many = the
most = the
of | and | or | and/or | for | on | in | as well as = of
by | with | to | that | which | who | from | through | under | at = stop
against | is | are | was | were | has | have | had | will | would | not = stop
report | reports | convention | treaty | framework | protocol | act = thing
number | numbers | order | orders | matter | matters | paper | papers = thing
letter | letters | register | registers | water | power | powers = thing
factor | factors | error | errors | border | borders | indicator = thing
indicators | parameter | parameters | system | systems | process = thing
processes | procedure | procedures | document | documents | project = thing
projects | budget | budgets | statement | statements | figures | table = thing
rule | rules | regulation | regulations | code | statute | constitution = thing
strategies | plans | reviews | review | assessment | assessments = thing
agenda | programme | plan | strategy | covenant | agreement | charter = thing
declaration | guidelines | principles | policy | policies | law | laws = thing
legislation | efforts | measures | action | actions | attention = thing
training | steps | priority | cooperation | education | resolution = thing
resolutions | recommendations | recommendation | this | that | it = thing
they | there | he | she | we | i | what | emphasis | consideration = thing
support | assistance | resources | funding | access | information = thing
data | progress | implementation | reform | reforms | approach = thing
standards | guidance | article | section | chapter | paragraph | annex = thing
nothing | everything | anyone | nobody | women | men | children = thing
persons | people | victims | sanctions | negotiations | elections = thing
]],
  },
}
