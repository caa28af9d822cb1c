using Archive.Layout.Mentions;
using Xunit;

namespace Archive.Layout.Tests.Mentions;

public sealed class MentionFinderTests
{
    [Theory]
    [InlineData("市领导方克俭、石同光、崔敏芝、韩立行等参加会议。", "方克俭 石同光 崔敏芝 韩立行")]
    [InlineData("昨日下午，市领导唐婉清、尤守正陪同调研。", "唐婉清 尤守正")]
    [InlineData("副市长韩立行、市政协副主席葛长林出席启动仪式。", "韩立行 葛长林")]
    [InlineData("市委常委方克俭、石同光和崔敏芝参加座谈。", "方克俭 石同光 崔敏芝")]
    [InlineData("市人大常委会主任石同光、市政协主席崔敏芝出席会议，市委副书记方克俭主持。", "石同光 崔敏芝")]
    [InlineData("参加活动的有陆文舟、何晓棠、季平。", "陆文舟 何晓棠 季平")]
    [InlineData("参加活动的有：陆文舟、何晓棠、欧阳静。", "陆文舟 何晓棠 欧阳静")]
    [InlineData("市领导 方克俭 石同光 崔敏芝出席会议。", "方克俭 石同光 崔敏芝")]
    [InlineData("区领导林深、周明远分别参加所在代表团审议。", "林深 周明远")]
    public void A_list_behind_an_office_is_of_people(string text, string people) =>
        Assert.Equal(people.Split(' '), MentionFinder.In([text]).People);

    [Theory]
    [InlineData("会议研究了农业、水利、卫生等工作，市长参加。")]
    [InlineData("市领导参加农业、水利、金融等部门的座谈。")]
    [InlineData("市长沈怀远出席会议并讲话。")]
    [InlineData("陆文舟、何晓棠、季平是三位老邻居。")]
    [InlineData("市领导方克俭、石同光的办公室在三楼。")]
    [InlineData("餐厅里有白菜、萝卜、豆腐，参加者自取。")]
    [InlineData("各县区领导、部门负责人、企业代表参加会议。")]
    public void What_only_looks_like_names_is_left(string text) => Assert.Empty(MentionFinder.In([text]).People);

    [Theory]
    [InlineData("记者从市教育局、市财政局、市人社局获悉，新学期补助已经发放。", "市教育局 市财政局 市人社局")]
    [InlineData("市发改委、市住建局联合印发通知。", "市发改委 市住建局")]
    [InlineData("由市第一医院、市中医院、市妇幼保健院派出医生。", "市第一医院 市中医院 市妇幼保健院")]
    [InlineData("活动由市文明办、团市委、市图书馆主办。", "市文明办 市图书馆", "市文明办 团市委 市图书馆")]
    [InlineData("望湖区政府、石桥街道办事处、棠州水务公司的人都来了。", "望湖区政府 石桥街道办事处 棠州水务公司", "区政府 石桥街道办事处 棠州水务公司")]
    [InlineData("市民族宗教事务委员会、市残疾人联合会共同举办。", "市民族宗教事务委员会 市残疾人联合会")]
    public void A_list_of_offices_is_of_organisations(string text, string organisations, string? also = null) =>
        Assert.Contains(string.Join(' ', MentionFinder.In([text]).Organisations), new[] { organisations, also });

    [Theory]
    [InlineData("市教育局昨日发布通知。")]
    [InlineData("市教育局局长、市财政局局长到会。")]
    [InlineData("坚持以人民为中心、以实干为先。")]
    [InlineData("要把结果、过程、态度都讲清楚。")]
    [InlineData("教室、操场、图书馆都开放。")]
    public void One_office_or_what_is_none_is_no_list(string text) => Assert.Empty(MentionFinder.In([text]).Organisations);

    [Fact]
    public void Each_name_comes_once_in_the_order_of_the_text()
    {
        var found = MentionFinder.In(
        [
            "市领导方克俭、石同光出席会议。",
            "随后，市领导石同光、方克俭、崔敏芝参加植树。市林业局、市水利局承办。",
        ]);

        Assert.Equal(["方克俭", "石同光", "崔敏芝"], found.People);
        Assert.Equal(["市林业局", "市水利局"], found.Organisations);
        Assert.True(found.Any);
    }

    [Fact]
    public void No_text_has_no_lists()
    {
        Assert.False(MentionFinder.In([]).Any);
        Assert.False(MentionFinder.In(["", "、、、", "市领导、、出席", "　 、"]).Any);
    }

    [Fact]
    public void All_that_is_found_stands_in_the_text_as_it_is()
    {
        const string pieces = "市领导方克俭、石同光和崔敏芝等出席，区委教育局医院的有：（ 　欧阳。𠮷田";
        var random = new Random(20200226);
        for (var n = 0; n < 5000; n++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(60)).Select(_ => pieces[random.Next(pieces.Length)])]);
            var found = MentionFinder.In([text]);
            Assert.All(found.People.Concat(found.Organisations), f => Assert.Contains(f, text, StringComparison.Ordinal));
        }
    }
}
