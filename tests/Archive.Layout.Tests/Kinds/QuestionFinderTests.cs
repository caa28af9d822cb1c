using Archive.Layout.Kinds;
using Archive.Layout.Text;
using Xunit;

namespace Archive.Layout.Tests.Kinds;

/// <summary>问：… 答：….</summary>
public sealed class QuestionFinderTests
{
    private const string Question = """
         问：近来天凉，我六十岁，早晨
        起床后手指发僵，要紧吗？

         答：这是晨僵，多见于关节有炎
        症的人，应到医院检查。

        """;

    /// <summary>A reader's question, which an adviser answers.</summary>
    [Fact]
    public void A_question_alone_opens_a_text() => Assert.Equal([0], Opening(Question));

    /// <summary>In an interview question follows question.</summary>
    [Fact]
    public void Several_questions_are_an_interview() => Assert.Empty(Opening(Question + Question));

    private static IEnumerable<int> Opening(string text)
    {
        var page = PageText.Read(text);
        var facts = FactFinder.Find(page);
        return Enumerable.Range(0, facts.Length).Where(i => facts[i].Announces);
    }
}
