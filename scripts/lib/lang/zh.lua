-- SPDX-License-Identifier: MIT
-- Chinese cues. One string per class, split in C on first use; the form is
-- described in scripts/README.md. Knows nothing of any format or script.
return {
  code = "zh",
  name = "Chinese",
  cues = {
    ["masthead.organization"] = [[
联合国
]],
    ["masthead.organ"] = [[
安全理事会 = S
大会 = A
经济及社会理事会 = E
托管理事会 = T
秘书处 = ST
人权理事会 = A/HRC
人权事务委员会 = CCPR
禁止酷刑委员会 = CAT
儿童权利委员会 = CRC
强迫失踪问题委员会 = CED
残疾人权利委员会 = CRPD
消除种族歧视委员会 = CERD
消除对妇女歧视委员会 = CEDAW
经济、社会及文化权利委员会 = E/C.12
]],
    ["masthead.distribution"] = [[
Distr.: | Distr. | 分发：
]],
    ["masthead.distribution-word"] = [[
General | 普遍 = General
Limited | 有限 = Limited
Restricted | 限制 = Restricted
]],
    ["masthead.original"] = [[
Original: | Original： | 原文：| 原文:
]],
    ["masthead.language"] = [[
Arabic | 阿拉伯文 = ar
Chinese | 中文 = zh
English | 英文 = en
French | 法文 = fr
Russian | 俄文 = ru
Spanish | 西班牙文 = es
]],
    ["masthead.session"] = [[
届会议 | 届特别会议 | 年
]],
    ["masthead.agenda"] = [[
议程项目 | 临时议程项目
]],
    ["month"] = [[
1月 | 一月 | January = 1
2月 | 二月 | February = 2
3月 | 三月 | March = 3
4月 | 四月 | April = 4
5月 | 五月 | May = 5
6月 | 六月 | June = 6
7月 | 七月 | July = 7
8月 | 八月 | August = 8
9月 | 九月 | September = 9
10月 | 十月 | October = 10
11月 | 十一月 | November = 11
12月 | 十二月 | December = 12
]],
    ["part.annex"] = [[
附件 | 附录 | 附文
]],
    ["part.contents"] = [[
目录
]],
    ["part.contents-word"] = [[
页次 | 段次 | 段次 页次 | 章次
]],
    ["signed"] = [[
(签名) | （签名）
]],
    ["heading.summary"] = [[
摘要 | 内容提要 | 概要
]],
    ["heading.introduction"] = [[
导言 | 引言 | 前言 | 序言
]],
    ["heading.background"] = [[
背景 | 方法
]],
    ["heading.recommendations"] = [[
建议 | 结论和建议 | 结论与建议 | 结论和/或建议 | 意见和建议 | 主要建议
关切问题和建议 | 主要关切问题和建议 | 今后的步骤 | 审计建议
]],
    ["heading.conclusions"] = [[
结论 | 结论性意见 | 结语 | 总结
]],
    ["function-word"] = [[
的 | 和 | 与 | 及 | 以及 | 或 | 在 | 对 | 向 | 由 | 从 | 于 | 为 | 把 | 被 | 将
]],
    ["number"] = [[
零 = 0
一 = 1
二 | 两 = 2
三 = 3
四 = 4
五 = 5
六 = 6
七 = 7
八 = 8
九 = 9
十 = 10
百 = 100
]],
    ["check.resolution"] = [[
号决议
]],
    ["check.own"] = [[
上文 | 下文 | 本报告 | 本文件
]],
    ["check.join"] = [[
和 | 与 | 或
至 | 到 = range
]],
    ["check.annex"] = [[
见附件 | 附件所载 | 载于附件
]],
    ["check.enumeration"] = [[
包括 | 例如 | 特别是
]],
    ["check.short"] = [[
欧盟 = 欧洲联盟
非盟 = 非洲联盟
]],
    -- Words of generated documents: key = what is printed.
    ["output.label"] = [[
symbol = 文号
organization = 组织
title = 文件
addressee = 对象
organ = 机构
distribution = 分发
date = 日期
letter-date = 信函日期
original = 原文
session = 会议
agenda-item = 议程项目
colon = ：
missing = 文件中未载
inferred = 推断
supplied = 提供
para = 第%s段
sect = 第%s节
page = 第
line = 行
digest = 要点
figures = 数字
recommendations = 建议
none = 无。
nobody = 未指明对象
checklist = 核对表
report = 报告
done = 已完成
lead = 负责人
due = 期限
status = 状况
open = 未完成
full = 全文
source = 来源
id = 编号
changes = 与上一份清单相比的变化
gone = 报告中已无
others = 其他任务
kind-new = 新增
kind-reworded = 改写
kind-moved = 移动
kind-returned = 恢复
kind-gone = 删除
was = 原为
]],
    ["digest.cue"] = [[
至关重要 | 关键 | 根本 | 核心 = 20
重要 | 优先 | 紧迫 = 15
总之 | 总体而言 = 30
商定 | 决定 | 得出结论 = 25
建议 | 促请 | 呼吁 = 20
应 | 应当 | 必须 | 需要 = 12
例如 | 特别是 = -20
表示感谢 | 欢迎 = -35
本文件 | 本报告 = -15
]],
    ["digest.leaning"] = [[
这 | 该 | 此外 | 然而 | 因此 | 同样 | 在此方面 | 其中
]],
    ["figure.unit"] = [[
美元 | 欧元 = money
百分点 = percent
万 | 亿 | 百万 = scale
年 | 个月 | 周 | 天 | 小时 = time
]],
    ["figure.about"] = [[
不少于 | 至少 | 最多 | 超过 | 约 | 近 | 大约
]],
    ["figure.reference"] = [[
第
]],
    -- Recommendations. The noun and the verb are one word: what makes it the
    -- noun stands in recommend.courtesy.
    ["recommend.stem"] = [[
下列建议 | 以下建议 | 如下建议 | 建议如下 | 提出的建议 | 各项建议 = ask
以下措施 | 下列措施 | 如下措施 = ask
]],
    ["recommend.heading"] = [[
建议
]],
    ["recommend.heading-not"] = [[
对建议的 | 建议的执行 | 建议的落实 | 建议的答复 | 落实情况 | 执行情况
后续行动 | 后续落实 | 先前建议 | 以往建议 | 以前的建议 | 上次建议
接受的建议 | 注意到的建议
]],
    -- Heads of columns in tables of recommendations.
    ["table.number"] = [[
编号 | 序号
]],
    ["table.responsible"] = [[
负责单位 | 负责部门 | 负责机构 | 责任单位 | 责任部门
]],
    -- What was said or done about them since.
    ["table.reply"] = [[
答复 | 回复 | 状态 | 进展 | 执行情况
]],
    -- In the head of a paragraph that answers: "The Board's response."
    ["recommend.reply"] = [[
答复 | 回复 | 回应
]],
    ["recommend.previous"] = [[
先前 | 以前 | 以往 | 上次 | 上一份 | 前一份 | 此前 | 过去 | 曾
]],
    ["recommend.verb"] = [[
决定 = bind 决定
要求 = bind 要求
授权 = bind 授权
敦促 | 强烈敦促 | 促请 | 强烈促请 = press 敦促
呼吁 | 强烈呼吁 | 吁请 = press 呼吁
建议 | 强烈建议 | 重申其建议 | 谨建议 | 兹建议 = ask 建议
请 | 还请 | 又请 | 再请 = ask 请
鼓励 | 强烈鼓励 = invite 鼓励
邀请 = invite 邀请
提议 = invite 提议
]],
    ["recommend.reported"] = [[
建议了 | 曾建议 | 曾经建议 | 提出建议 = ask 建议
敦促了 | 曾敦促 | 曾促请 | 曾呼吁 = press 敦促
曾请 | 曾要求 = ask 请
曾鼓励 = invite 鼓励
曾提议 = invite 提议
]],
    ["recommend.modal"] = [[
必须 | 有义务 | 有责任 = must
应 | 应当 | 应该 | 应尽快 | 需要 | 有必要 | 必须要 | 务必 = ask
不妨 | 可考虑 | 可以考虑 = weigh
]],
    ["recommend.courtesy"] = [[
应予注意的是 | 应当指出 | 应该指出 | 应指出 | 需要指出 | 必须指出 | 应予指出
应当注意 | 应注意到 | 应回顾 | 应当回顾 | 应当强调 | 应强调 | 需要强调
应邀 | 应要求 | 应请求 | 应对 | 应用 | 应急 | 应付 | 响应 | 供应 | 反应 | 适应
相应 | 效应 | 回应 | 对应 | 本应 | 应有 | 应得 | 应有的
请求 | 申请 | 聘请 | 邀请函 | 提请 | 请愿 | 请参阅 | 请参看 | 请见 | 请注意
的建议 | 该建议 | 此建议 | 这项建议 | 这些建议 | 各项建议的 | 上述建议 | 其建议
本建议 | 有关建议 | 相关建议 | 一般性建议 | 接受建议 | 执行建议 | 落实建议
建议的 | 建议书 | 建议中 | 第号建议 | 所有建议 | 建议和 | 建议以及 | 和建议
的要求 | 该要求 | 按要求 | 要求的 | 这一要求 | 符合要求 | 各项要求
的决定 | 该决定 | 决定的 | 的呼吁 | 的鼓励 | 的授权 | 授权的 | 决定性
据建议 | 是否应 | 是否应当 | 不应理解为 | 不需要 | 所需要 | 需要的
]],
    ["recommend.soften"] = [[
考虑 | 探讨 | 可能 = near
酌情 | 视情况 | 必要时 | 如有可能 | 在可能的情况下 | 尽可能 = any
在适当情况下 | 如有必要 = any
]],
    ["recommend.strengthen"] = [[
强烈 | 紧急 | 立即 | 尽快 | 迅速 | 毫不拖延 | 不再拖延 | 优先
]],
    ["recommend.note"] = [[
注意到 | 赞赏地注意到 | 重申 | 回顾 | 欢迎 | 确认 | 强调 | 表示 | 赞扬 | 谴责
遗憾 | 感谢 | 认可 | 通过 | 核可 | 祝贺 | 关切地注意到
]],
    ["recommend.adverb"] = [[
还 | 又 | 也 | 再次 | 进一步 | 特别 | 强烈 | 因此 | 并 | 并且 | 亦 | 立即 | 尽快
继续 | 迅速 | 充分 | 切实 | 酌情 | 必要时 | 优先 | 紧急 | 同时 | 此外 | 谨 | 特此
]],
    ["recommend.lead"] = [[
为 | 为了 | 鉴于 | 考虑到 | 根据 | 按照 | 依照 | 在 | 当 | 如果 | 此外 | 因此
参照 | 忆及 | 回顾 | 铭记 | 有鉴于此 | 在此方面 | 就此 | 对此 | 关于 | 最后
首先 | 其次 | 同时 | 然而 | 为此 | 由于 | 除 | 随着 | 通过 | 结合
]],
    ["recommend.object"] = [[
向 | 对
]],
    -- Beside a recommendation, before a colon: who is to act, as the heads of
    -- columns say too; brackets: only there.
    ["recommend.responsible"] = [[
责任人 | 行动方
]],
    ["recommend.toward"] = [[
向 | 供 | 对 | 致 | 由 | 请
]],
    ["recommend.passive"] = [[
由
]],
    ["recommend.made"] = [[
提出的 | 作出的 | 通过的
]],
    ["recommend.agent"] = [[
由
]],
    ["recommend.author"] = [[
我们 | 兹 | 谨 = self
委员会 | 小组委员会 | 工作组 | 专家组 | 特别报告员 | 独立专家 | 高级专员 | 秘书长
理事会 | 安理会 | 大会 | 本报告 | 报告 | 审计组 | 审计委员会 | 审计署 | 审计人员
监察员 | 监察专员 | 监察署 | 评价组 | 评估组 | 调查组 | 特派团 | 会议 | 论坛
禁止酷刑委员会 | 儿童权利委员会 | 人权事务委员会 | 残疾人权利委员会
]],
    ["recommend.deadline"] = [[
不迟于 | 最迟于 | 最迟在 | 至迟于 | 至迟在 = date
]],
    ["recommend.form"] = [[
weigh = %a应考虑%c。
act = %a应%c。
that = 建议%c。
]],
    ["verb.category"] = [[
请求 | 寻求 | 分享 | 交流 | 通报 | 邀请 = 1
继续 | 保持 | 维持 | 坚持 = 2
考虑 | 审议 | 审查 | 研究 | 探讨 | 分析 | 评估 | 评价 | 审视 | 重新审议 = 3
采取措施 | 采取步骤 | 采取行动 | 采取一切必要措施 | 采取有效措施 | 采取 = 4
确保 | 保证 | 保障 | 加强 | 促进 | 改善 | 改进 | 增加 | 减少 | 提高 | 扩大 = 4
保护 | 尊重 | 打击 | 防止 | 预防 | 消减 | 推动 | 支持 | 协助 | 便利 | 鼓励 = 4
加快 | 加紧 | 加大 | 深化 | 完善 | 巩固 | 解决 | 应对 | 处理 | 避免 | 参与 = 4
合作 | 协调 | 协商 | 监测 | 监督 | 遵守 | 履行 | 落实 | 纳入 | 承认 | 明确 = 4
努力 | 推广 | 宣传 | 限制 | 控制 | 优先 | 赋予 | 利用 | 开展合作 | 敦促 | 促请 = 4
批准 | 加入 | 签署 | 通过 | 颁布 | 修订 | 修正 | 修改 | 废除 | 撤销 | 撤回 = 5
设立 | 建立 | 成立 | 创建 | 制定 | 制订 | 拟订 | 实施 | 执行 | 实行 | 消除 = 5
调查 | 起诉 | 惩处 | 惩罚 | 定罪 | 禁止 | 释放 | 赔偿 | 提供 | 培训 | 任命 = 5
指定 | 分配 | 拨出 | 划拨 | 供资 | 公布 | 发布 | 出版 | 提交 | 报告 | 收集 = 5
编制 | 登记 | 记录 | 组织 | 开展 | 进行 | 举办 | 安装 | 更换 | 修复 | 修建 = 5
清理 | 拆除 | 建造 | 维修 | 更新 | 聘用 | 雇用 | 招聘 | 终止 | 停止 | 暂停 | 恢复 | 关闭 = 5
]],
    ["word-order"] = [[
subject first
]],
    ["attribution.subject"] = [[
一些 | 若干 | 有些 | 许多 | 几个 | 多个 | 其他
一些与会者 | 若干与会者 | 与会者 | 许多与会者 | 一名与会者 | 有与会者
一些代表团 | 若干代表团 | 许多代表团 | 各代表团 | 几个代表团 | 一个代表团
代表团 | 一些国家 | 若干国家 | 许多国家 | 有的国家 | 发言者 | 一位发言者
一些发言者 | 专家们 | 一些专家 | 受访者 | 观察员 | 利益攸关方
]],
    ["attribution.pronoun"] = [[
它 | 他 | 她 | 他们 | 她们
]],
    ["attribution.verb"] = [[
说 | 表示 | 指出 | 认为 | 强调 | 提到 | 称 | 主张 | 声明 | 解释说
]],
    ["attribution.impersonal"] = [[
有人建议 = 建议
有人提议 = 提议
有人认为 | 有人指出 | 有人强调
]],
    ["addressee"] = [[
缔约国 | 各缔约国 | 所有缔约国 | 会员国 | 各会员国 | 所有会员国 = 国家
各国 | 所有国家 | 国家 | 政府 | 各国政府 | 该国政府 | 受审议国 = 国家
东道国 | 捐助国 | 发展中国家 | 发达国家 | 成员国 | 各成员国 = 国家
安全理事会 | 安理会 | 大会 | 人权理事会 | 经济及社会理事会 | 秘书长 | 秘书处
委员会 | 理事会 | 高级专员 | 特别报告员 | 特别代表 | 执行主任 | 总干事
联合国 | 联合国系统 | 国家工作队 | 区域组织 | 非洲联盟 | 欧洲联盟 | 国际社会
{教育|卫生|司法|外交|财政|内政|劳动|农业|环境|国防|交通|水利|商务|文化|公共工程|海事}部
各部委 | 有关部委 | 部委 | 议会 | 立法机构 | 司法机构 | 法院 | 检察机关 | 警方
警察局 | 执法机构 | 执法机关 | 主管部门 | 有关部门 | 主管当局 | 有关当局 | 当局
地方当局 | 地方政府 | 市政府 | 市政当局 | 各市 | 民间社会 | 私营部门 | 企业
公司 | 捐助方 | 捐助者 | 合作伙伴 | 学校 | 大学 | 医院 | 媒体 | 港务局 | 管理局
国家人权机构 | 监管机构 | 管理层 | 各机构 | 有关机构 | 各方 | 冲突各方 | 工会
]],
    ["noun-phrase"] = [[
各 | 该 | 所有 | 有关 | 相关 | 全体 | 其他 | 其 | 本 | 每个 | 任何 | 双方 = the
和 | 与 | 及 | 以及 | 或 | 的 = of
报告 | 公约 | 条约 | 议定书 | 法律 | 法 | 计划 | 方案 | 战略 | 宪章 | 宣言 = thing
措施 | 建议 | 决议 | 妇女 | 儿童 | 人员 | 受害者 | 资料 | 数据 = thing
是 | 有 | 已 | 在 | 对 | 向 | 将 | 被 | 不 = stop
]],
  },
}
