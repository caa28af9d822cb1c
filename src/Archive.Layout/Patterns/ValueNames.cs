using System.Buffers;

namespace Archive.Layout.Patterns;

/// <summary>Names of what a notice or table gives behind a colon: 开标时间：, 项目编号：, 联系人：, 停电范围：.</summary>
internal static class ValueNames
{
    // What such a name ends in; 人 alone ends most names of people.
    private static readonly string[] Ends =
    [
        "时间", "日期", "期限", "地点", "地址", "线路", "区域", "范围", "电话", "热线", "手机", "传真", "邮箱", "网址", "系人", "购人", "责人", "理人", "对象", "名称", "编号", "号码", "账号", "户名", "金额", "价格", "限价", "面积", "数量", "方式", "单位", "条件", "机构", "主办", "承办", "协办", "售楼处", "售票处", "报名处", "咨询处",
    ];

    private static readonly SearchValues<char> Last = SearchValues.Create([.. Ends.Select(w => w[^1])]);

    /// <summary>Whether some characters are such a name.</summary>
    public static bool Is(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || !Last.Contains(name[^1]))
            return false;
        foreach (var end in Ends)
        {
            if (name.EndsWith(end))
                return true;
        }

        return false;
    }
}
