using System.Globalization;
using Archive.Core.Storage;

namespace Archive.Core.Import;

/// <summary>Keeps <see cref="Model.Article.ChangedAt"/>, within one transaction.</summary>
/// <remarks>
/// <para>What is taken apart and joined again to the same, as on every new version of a page, has not changed: articles are compared
/// with what they were when the transaction began, not with what each step made of them.</para>
/// <para>Times only go forward, also where the clock was set back: one who asks for what changed since the last he saw misses
/// nothing. See docs/decisions/0010.</para>
/// </remarks>
internal sealed class ChangeTimes : IDisposable
{
    // All that an article's record and its place among the articles to be read depend on.
    private const string StateSql = """
        SELECT hex(a.ContentSha256) || '|' || a.Kind || '|' || a.PageId || '|' || coalesce(a.ExternalId, '') || '|' || (a.WithdrawnAt IS NULL)
            || '|' || coalesce((SELECT p.WholeId FROM JoinedParts p WHERE p.ArticleId = a.Id AND p.Number > 1), '')
        FROM Articles a WHERE a.Id = @0
        """;

    private readonly Statement state;
    private readonly Statement stamp;
    private readonly Statement ofNewspaper;
    private readonly Statement ofPage;
    private readonly Dictionary<long, string?> before = [];
    private readonly HashSet<int> pages = [];

    /// <summary>For one transaction, which holds the right to write already: nobody's later time can come before ours.</summary>
    public ChangeTimes(WriteScope scope, DateTime now)
    {
        using var last = new Statement(scope, "SELECT max(ChangedAt) FROM Articles");
        Now = Next(last.Scalar<string>(), now);
        state = new(scope, StateSql);
        stamp = new(scope, "UPDATE Articles SET ChangedAt = @1 WHERE Id = @0");
        ofNewspaper = new(scope, "UPDATE Articles SET ChangedAt = @1 WHERE PageId IN (SELECT p.Id FROM Pages p JOIN Issues i ON i.Id = p.IssueId WHERE i.NewspaperId = @0)");
        ofPage = new(scope, """
            UPDATE Articles SET ChangedAt = @1 WHERE PageId = @0
                OR Id IN (SELECT j.WholeId FROM JoinedParts j JOIN Articles a ON a.Id = j.ArticleId WHERE a.PageId = @0)
            """);
    }

    /// <summary>The time of all changes of this transaction, in UTC.</summary>
    public DateTime Now { get; }

    /// <summary>The pages whose section or number has changed.</summary>
    public IReadOnlyCollection<int> Pages => pages;

    /// <summary>Notes what an article is, the first time it is about to be changed.</summary>
    public void Watch(long id)
    {
        if (!before.ContainsKey(id))
            before.Add(id, state.Scalar<string>(id));
    }

    /// <summary>Gives their time to those that are not what they were.</summary>
    public void Write()
    {
        foreach (var (id, was) in before)
        {
            if (state.Scalar<string>(id) != was)
                stamp.Execute(id, Now);
        }

        before.Clear();
    }

    /// <summary>Gives their time to all articles of a newspaper, whose name has changed.</summary>
    public void OfNewspaper(int newspaperId) => ofNewspaper.Execute(newspaperId, Now);

    /// <summary>Gives their time to the articles printed on a page, whose section or number has changed.</summary>
    public void OfPage(int pageId)
    {
        ofPage.Execute(pageId, Now);
        pages.Add(pageId);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var statement in (Statement[])[state, stamp, ofNewspaper, ofPage])
            statement.Dispose();
    }

    private static DateTime Next(string? last, DateTime now) => last is null || Parse(last) < now ? now : Parse(last).AddTicks(1);

    private static DateTime Parse(string stored) => DateTime.SpecifyKind(DateTime.Parse(stored, CultureInfo.InvariantCulture), DateTimeKind.Utc);
}
