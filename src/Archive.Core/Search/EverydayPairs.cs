using System.Collections.Frozen;

namespace Archive.Core.Search;

/// <summary>Words of two characters that any newspaper has on any day. A large archive shows by itself that they say nothing; in a
/// small one they look as rare as a name.</summary>
internal static class EverydayPairs
{
    private const string Words = """
        记者 本报 通讯 报道 消息 讯员 获悉 了解 介绍 表示 据悉 说道 告诉 认为 指出 强调 要求 透露 采访 看到 发现 来到 走进 得知 通知 公告 规定 根据 按照
        今年 去年 明年 昨日 昨天 昨晚 今天 今日 今晚 明天 近日 日前 目前 当天 当日 上午 下午 中午 晚上 早上 凌晨 时间 以来 之后 以后 以前 之前 期间 时候 同时 随后 最后 开始 结束 至今 春节 元旦 假期 全年 半年 上半 下半 季度 月份 年来 多年
        市民 居民 群众 人民 老人 孩子 学生 老师 家长 职工 工人 农民 村民 干部 领导 代表 委员 书记 主任 负责 责人 人员 人士 专家 先生 女士 同志 大家 人们 读者 用户 企业 公司 单位 部门 机关 政府 市委 市政 学校 医院 社区 街道 小区 城市 农村 地区 全市 我市 全国 我国 全省 国家 中国 各地 当地 本市 市区 县区
        工作 生活 发展 建设 服务 管理 组织 开展 进行 举行 举办 召开 会议 活动 项目 工程 问题 情况 措施 政策 制度 计划 方案 任务 目标 标准 质量 安全 环境 经济 社会 文化 教育 科技 产业 工业 农业 市场 生产 产品 技术 资金 投资 收入 增长 提高 提升 推进 推动 加强 加快 促进 完成 实现 实施 落实 坚持 保障 保护 支持 帮助 解决 处理 检查 参加 参与 提供 提出 提醒 使用 成为 作为 作用 影响 重要 重点 主要 基本 全面 积极 深入 进一 一步 有关 相关 其中 方面 水平 能力 条件 机制 体系 责任 意识 精神 思想 学习 宣传 研究 设施 设备 改造 改革 开放 创新 合作 共同 广大 不断 继续 持续 已经 正在 可以 能够 需要 应当 必须 没有 不能 不要 不少 许多 很多 非常 十分 更加 特别 如果 因为 所以 但是 虽然 而且 或者 以及 由于 通过 对于 关于 为了 达到 超过 共有 新增 总数 数量 左右 以上 以下 平方 方米 公里 万元 亿元 人次 名单 第一 一个 一张 一页 一些 一起 一样 一直 一次 一名 两个 三个 几个 每天 每年 多名 自己 他们 我们 你们 这样 这些 那些 什么 怎么 可能 知道 觉得 出来 起来 下来 过来 回来 出去 过去 回家 家里 家有 门口 路上 现场 地方 东西 办法 原因 结果 关系 机会 希望 年轻
        """;

    private static readonly FrozenSet<(int, int)> All = Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(w => ((int)w[0], (int)w[1])).ToFrozenSet();

    /// <summary>Whether two characters together are such a word.</summary>
    public static bool Contains((int First, int Second) pair) => All.Contains(pair);
}
