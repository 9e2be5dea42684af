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
    ["part.note"] = [[
Notes | Note | Footnotes | Endnotes
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
    -- What a sentence of weight says, and what one of little weight says, in
    -- percent.
    ["digest.cue"] = [[
essential | crucial | critical | vital | key | fundamental | central = 20
important | importance | priority | urgent | significant | major = 15
in conclusion | in summary | overall | to conclude | in short = 30
agreed | concluded | consensus | found that | decided | adopted = 25
recommended | recommendation | recommendations | called for | urged = 20
should | must | need to | needs to | required | responsibility = 12
the aim | aims to | purpose | objective | focused on | focuses on = 15
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
per cent | percent | percentage points | per mille = percent
quarter | third | half | quarters | thirds | fifth | tenth = share
million | billion | thousand | trillion | hundred | dozen = scale
years | year | months | month | weeks | week | days | day = time
decades | decade | hours | minutes | years ago = time
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
  },
}
