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
  },
}
