namespace Archive.Layout.Weaving;

/// <summary>Words of two characters that newspapers use most: where one is broken over two blocks, these go on with each other.</summary>
internal static class CommonWords
{
    private const string Words =
        // What is done.
        "工作 发展 建设 推进 推动 加强 提高 提升 加快 开展 组织 实施 落实 完成 实现 坚持 确保 保障 服务 管理 治理 改革 创新 开放 合作 支持 促进 带动 引导 引领 指导 领导 部署 安排 要求 强调 指出 表示 认为 介绍 告诉 报道 发布 公布 宣布 通报 通知 印发 出台 制定 完善 健全 建立 成立 设立 举行 举办 召开 主持 出席 参加 参与 考察 调研 检查 督查 监督 监测 评估 审议 通过 决定 研究 讨论 学习 贯彻 教育 培训 培养 宣传 传播 传承 弘扬 保护 修复 改善 改造 优化 调整 整合 整治 打造 打击 预防 防控 防治 应对 解决 处理 处置 救援 帮助 帮扶 慰问 走访 接待 会见 会谈 交流 沟通 协商 签署 签订 投资 投入 使用 利用 应用 运用 运行 运营 经营 生产 销售 消费 出口 进口 增长 增加 增强 扩大 下降 减少 降低 达到 超过 保持 维护 维持 稳定 恢复 启动 开工 建成 竣工 开通 运输 建造 种植 养殖 收获 采摘 收购 加工 制造 研发 研制 开发 设计 试验 检测 检验 治疗 诊断 救治 隔离 接种 确诊 申请 办理 审批 登记 注册 招聘 就业 创业 报名 考试 毕业 入学 获得 获悉 了解 发现 发生 出现 形成 存在 成为 作为 进行 继续 坚定 牢记 体现 展示 展现 反映 关注 关心 关系 影响 满足 适应 符合 包括 涉及 属于 来自 前往 来到 走进 看到 听到 感到 觉得 希望 愿意 需要 应该 必须 可以 可能 能够 " +
        // Who, and what.
        "中国 中央 国家 国际 国内 全国 全省 全市 全县 全区 我国 我省 我市 世界 全球 地区 地方 城市 城镇 城乡 农村 乡村 农业 农民 工业 企业 产业 行业 商业 经济 政治 社会 文化 生态 环境 资源 能源 科技 技术 科学 知识 信息 数据 数字 智能 网络 平台 系统 体系 机制 制度 政策 措施 办法 方案 规划 计划 目标 任务 责任 问题 困难 矛盾 风险 安全 质量 效率 效益 水平 能力 条件 基础 设施 设备 项目 工程 产品 商品 品牌 市场 价格 资金 收入 成本 税收 财政 金融 银行 保险 贷款 贸易 投资 领域 方面 方式 方法 模式 方向 过程 结果 成果 成效 成绩 经验 精神 思想 理论 理念 意识 文明 道德 历史 传统 民族 群众 人民 居民 村民 市民 公民 职工 干部 党员 书记 市长 主席 总统 总理 部长 主任 局长 委员 代表 记者 通讯 专家 学者 教授 教师 老师 学生 学校 大学 学院 医院 医生 护士 患者 病例 疫情 病毒 疫苗 健康 卫生 医疗 药物 食品 餐饮 旅游 游客 景区 酒店 交通 道路 公路 铁路 高铁 航空 航班 机场 车辆 汽车 司机 地铁 公交 桥梁 港口 海洋 河流 水库 森林 土地 耕地 粮食 小麦 玉米 水稻 蔬菜 水果 种子 空气 污染 排放 垃圾 电力 天然 煤炭 气象 天气 气候 高温 降雨 洪水 地震 火灾 事故 现场 活动 会议 大会 论坛 座谈 讲话 精准 扶贫 脱贫 贫困 振兴 党建 党委 政府 政协 人大 法律 法院 法规 法治 公安 民警 案件 犯罪 军队 部队 官兵 战略 战争 和平 安宁 外交 访问 协议 协定 条约 组织 机构 部门 单位 公司 集团 协会 基地 中心 园区 社区 街道 小区 家庭 父母 孩子 儿童 青年 老人 妇女 生活 生命 身体 心理 情况 形势 局面 趋势 特点 特色 优势 潜力 活力 动力 压力 信心 决心 力量 作用 意义 价值 内容 形式 标准 原则 规定 规则 条例 文件 报告 意见 建议 消息 新闻 媒体 报纸 电视 图书 电影 音乐 艺术 作品 作家 故事 体育 比赛 冠军 运动 选手 球队 " +
        // How, when and where.
        "重要 重大 重点 主要 关键 核心 基本 根本 全面 深入 深化 积极 主动 有效 有力 有序 切实 严格 严肃 认真 扎实 持续 不断 进一 更加 更好 非常 十分 特别 共同 相关 有关 具体 现代 传统 优秀 先进 美丽 美好 幸福 绿色 低碳 高效 稳步 快速 显著 明显 突出 丰富 多样 广泛 广大 普遍 公平 公正 公开 透明 统一 统筹 协调 协同 联合 综合 独立 自主 自信 自觉 长期 近期 目前 当前 今年 去年 明年 今后 以来 以后 之后 之前 同时 此外 其中 为了 因为 所以 但是 而且 或者 如果 虽然 不仅 不少 许多 部分 全部 一些 一个 一种 一次 一批 一系 这个 这些 这种 这样 那么 什么 怎么 如何 我们 他们 她们 你们 自己 大家 每年 每天 昨日 昨天 近日 日前 上午 下午 晚上 时间 时候 时代 时期 阶段 年代 世纪 月份 地点 附近 周边 沿线 东部 西部 南部 北部 中部 上海 北京 河南 广东 江苏 浙江 四川 山东 美国 英国 法国 日本 俄罗 欧洲 亚洲 非洲 亿元 万元 万人 万吨 公里 平方 左右 以上 以下 以内 超过 平均 同比 增速 比例 数量 规模 总量 总额 人次 人口 面积";

    private static readonly HashSet<uint> Pairs = Build();

    // A bit a word: most pairs are told from all words by it, at one look.
    private const int FilterBits = 14;
    private static readonly ulong[] Filter = Bits(Pairs);

    /// <summary>Whether two characters make such a word.</summary>
    public static bool Make(char a, char b)
    {
        var pair = ((uint)a << 16) | b;
        var bit = Bit(pair);
        return (Filter[bit >> 6] & (1UL << (int)(bit & 63))) != 0 && Pairs.Contains(pair);
    }

    private static HashSet<uint> Build()
    {
        HashSet<uint> pairs = [];
        foreach (var word in Words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            pairs.Add(((uint)word[0] << 16) | word[1]);
        return pairs;
    }

    private static ulong[] Bits(HashSet<uint> pairs)
    {
        var filter = new ulong[(1 << FilterBits) / 64];
        foreach (var bit in pairs.Select(Bit))
            filter[bit >> 6] |= 1UL << (int)(bit & 63);
        return filter;
    }

    private static uint Bit(uint pair) => (pair * 2654435761u) >> (32 - FilterBits);
}
