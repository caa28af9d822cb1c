using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Archive.Core.Import.Identity;

/// <summary>Reads newspaper, date, page and section off the path of a file.</summary>
/// <remarks>The name of the file comes first, then the folders from the nearest outwards. Known shapes:
/// <c>焦作日报/2020-02-26/01.txt</c>, <c>焦作日报/2020/02/26/第01版 要闻.txt</c>, <c>2020-02/26/A01.txt</c> under a newspaper's folder,
/// <c>jzrb-2020-02-26-01.txt</c>, <c>jzrb_20200226_A01.txt</c>, <c>焦作日报2020年2月26日第1版.txt</c>, <c>2020-02-26-jzrb-1.txt</c>,
/// <c>焦作日报2020年02月26日01版.txt</c>, <c>jzrb2020022601.txt</c>, <c>焦作日报2020.zip/0226/01.txt</c>; 第一版 for 01. A name that ends in 报 is a newspaper's; a Latin word is one in front of a date in the
/// file's own name, and as a folder only where the archive knows that slug. A bare number is a page number only where the date
/// is known too, so that scans counted 001, 002 … are not taken for pages.</remarks>
internal static partial class PathIdentity
{
    // How far up a newspaper's folder is looked for: newspaper/year/month/day/page.
    private const int Reach = 6;

    // Words that end in 报 but name no newspaper, and Latin words that people put in front of a date.
    private static readonly HashSet<string> NoNewspapers = ["电子报", "数字报", "剪报", "旧报", "老报", "日报", "晚报", "早报", "晨报", "周报", "海报", "简报", "情报", "公报", "画报"];
    private static readonly HashSet<string> NoSlugs = ["page", "pages", "scan", "scans", "img", "image", "file", "text", "txt", "ocr", "paper", "data", "news", "p", "v", "doc", "new", "copy", "test", "backup"];

    /// <summary>What the path says.</summary>
    /// <param name="segments">Folders and file name, outermost first; a zip counts as a folder.</param>
    /// <param name="isKnownSlug">Whether the archive or its configuration knows a newspaper by that slug.</param>
    /// <param name="dateIsKnown">Whether the date has been given elsewhere.</param>
    public static GivenIdentity Read(IReadOnlyList<string> segments, Func<string, bool> isKnownSlug, bool dateIsKnown)
    {
        var found = new Finding(isKnownSlug);
        found.TakeFileName(Clean(Path.GetFileNameWithoutExtension(segments[^1])));
        for (var i = segments.Count - 2; i >= 0 && i >= segments.Count - 1 - Reach; i--)
            i -= found.TakeFolder(Clean(segments[i]), i > 0 ? Clean(segments[i - 1]) : "", i > 1 ? Clean(segments[i - 2]) : "");
        var pageCounts = found.PageIsCertain || dateIsKnown || found.Date is not null;
        return new GivenIdentity
        {
            Name = found.Name,
            Slug = found.Slug,
            Date = found.Date,
            BadDate = found.BadDate,
            OtherDate = found.OtherDate,
            Page = pageCounts ? found.Page : null,
            Section = pageCounts ? found.Section : null,
        };
    }

    private static string Clean(string segment)
    {
        var text = segment.Normalize(NormalizationForm.FormKC).Trim();
        return text.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) ? text[..^4] : text;
    }

    /// <summary>What has been found so far, nearest first: a later find never replaces an earlier one.</summary>
    private sealed class Finding(Func<string, bool> isKnownSlug)
    {
        private bool dateIsClosed;

        public string? Name { get; private set; }

        public string? Slug { get; private set; }

        public DateOnly? Date { get; private set; }

        public string? BadDate { get; private set; }

        /// <summary>Another date that a folder says although the date was found.</summary>
        public DateOnly? OtherDate { get; private set; }

        public PageNumber? Page { get; private set; }

        public bool PageIsCertain { get; private set; }

        public string? Section { get; private set; }

        private bool HasNewspaper => Name is not null || Slug is not null;

        private bool WantsDate => Date is null && BadDate is null && !dateIsClosed;

        public void TakeFileName(string stem)
        {
            var rest = stem;
            if (TakeDate(stem, out var before, out var after))
            {
                rest = after;
                if (!TakeNewspaper(before.Trim(Separators), anySlug: true) && LeadingNewspaper().Match(rest) is { Success: true } leading
                    && TakeNewspaper(leading.Groups["paper"].Value, anySlug: true))
                    rest = rest[leading.Length..];
            }
            else if (LeadingNewspaper().Match(stem) is { Success: true } leading && TakeNewspaper(leading.Groups["paper"].Value, anySlug: false))
            {
                rest = stem[leading.Length..];
            }

            TakePage(rest);
        }

        /// <summary>Takes a folder, and says how many folders above it were part of its date.</summary>
        public int TakeFolder(string folder, string above, string twoAbove)
        {
            if (Page is null && folder.EndsWith('版') && PageNumber.Read(folder) is { } page)
            {
                (Page, PageIsCertain) = (page, true);
                return 0;
            }

            if (WantsDate)
            {
                if (TakeDate(folder, out var before, out _))
                {
                    TakeNewspaper(before.Trim(Separators), anySlug: false);
                    return 0;
                }

                foreach (var (text, levels) in ((string, int)[])[($"{twoAbove}/{above}/{folder}", 2), ($"{above}/{folder}", 1)])
                {
                    if (FolderDate().Match(text) is { Success: true } date)
                    {
                        SetDate(date, text.Replace('/', '-'));
                        TakeNewspaper(date.Groups["before"].Value.Trim(Separators), anySlug: false);
                        return levels;
                    }
                }
            }

            else if (OtherDate is null && WrittenDate().Match(folder) is { Success: true } other && Read(other) is { } date && date != Date)
            {
                OtherDate = date;
            }

            if (!TakeNewspaper(folder, anySlug: false))
                dateIsClosed = true;
            return 0;
        }

        private bool TakeDate(string text, out string before, out string after)
        {
            (before, after) = ("", "");
            if (!WantsDate)
                return false;
            var match = WrittenDate().Match(text);
            if (!match.Success)
            {
                if (LongYear().Match(text) is { Success: true } wrong)
                    BadDate = wrong.Value;
                return false;
            }

            SetDate(match, match.Value);
            before = text[..match.Index];
            after = text[(match.Index + match.Length)..];
            return true;
        }

        private void SetDate(Match match, string written)
        {
            if (Read(match) is { } date)
                Date = date;
            else
                BadDate = written;
        }

        private static DateOnly? Read(Match match)
        {
            int Part(string name) => int.Parse(match.Groups[name].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
            var (year, month, day) = (Part("y"), Part("m"), Part("d"));
            return year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
        }

        private bool TakeNewspaper(string text, bool anySlug)
        {
            if (HasNewspaper || text.Length == 0)
                return false;
            if (NewspaperName().Match(text) is { Success: true } name && !NoNewspapers.Contains(name.Value))
            {
                Name = NewspaperSlug.CleanName(name.Value);
                return true;
            }

            var slug = text.ToLowerInvariant();
            if (!NewspaperSlug.IsSlug(slug) || !(isKnownSlug(slug) || (anySlug && PlainSlug().IsMatch(slug) && !NoSlugs.Contains(slug))))
                return false;
            Slug = slug;
            return true;
        }

        private void TakePage(string rest)
        {
            var match = LeadingPage().Match(rest);
            if (!match.Success || PageNumber.Read(match.Groups["page"].Value) is not { } page)
                return;
            (Page, PageIsCertain) = (page, match.Groups["page"].Value.EndsWith('版'));
            if (SectionName().Match(rest[match.Length..]) is { Success: true } section)
                Section = section.Groups["section"].Value;
        }
    }

    private static readonly char[] Separators = ['-', '_', ' ', '.', '(', ')', '《', '》'];

    [GeneratedRegex(@"(?<![0-9])(?:(?<y>[0-9]{4})(?:[-_.]|年)(?<m>[0-9]{1,2})(?:[-_.]|月)(?<d>[0-9]{1,2})(?:日|(?![0-9]))|(?<y>1[5-9][0-9]{2}|20[0-9]{2})(?<m>[0-9]{2})(?<d>[0-9]{2})(?=[0-9]{2}(?![0-9])|(?![0-9])))", RegexOptions.CultureInvariant)]
    private static partial Regex WrittenDate();

    [GeneratedRegex(@"(?<![0-9])[0-9]{5,}(?:[-_.]|年)[0-9]{1,2}(?:[-_.]|月)[0-9]{1,2}日?(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex LongYear();

    // 2020/02/26, 2020年/2月/26日, 2020-02/26, 2020/02-26, 2020/0226; a newspaper's name may stand before the year.
    [GeneratedRegex(@"^(?<before>[^/0-9]*)(?<y>[0-9]{4})年?[-_/](?<m>[0-9]{1,2})(?:月/?|[-_/])(?<d>[0-9]{1,2})日?$|^(?<before>[^/0-9]*)(?<y>[0-9]{4})年?/(?<m>[0-9]{2})(?<d>[0-9]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex FolderDate();

    [GeneratedRegex(@"^《?[\u4e00-\u9fff]{1,14}?报(?![\u4e00-\u9fff])", RegexOptions.CultureInvariant)]
    private static partial Regex NewspaperName();

    [GeneratedRegex(@"^[-_ .]*(?<paper>《?[\u4e00-\u9fff]{1,14}?报》?(?!社|纸)|[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z]+)*?(?=[-_ .]))[-_ .]*", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingNewspaper();

    [GeneratedRegex("^[a-z]{2,16}$", RegexOptions.CultureInvariant)]
    private static partial Regex PlainSlug();

    [GeneratedRegex(@"^[-_ .]*(?<page>第?(?:p(?:age)?[ _-]?|[a-i]叠?[ _-]?)?[0-9]{1,3}版?|第?[〇零一二三四五六七八九十]{1,3}版|头版)(?![0-9A-Za-z])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LeadingPage();

    [GeneratedRegex(@"^[-_ .:(]*(?<section>[\u4e00-\u9fff·]{1,12})\)?$", RegexOptions.CultureInvariant)]
    private static partial Regex SectionName();
}
