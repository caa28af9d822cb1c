using System.CommandLine;
using System.CommandLine.Parsing;

namespace Archive.Web.Commands;

/// <summary>Says what is wrong with a command line, and what was probably meant.</summary>
internal static class UsageErrors
{
    /// <summary>Whether something that looks like an option was taken for a file or word because no option has its name.</summary>
    public static bool HasUnknownOption(ParseResult parsed) => UnknownOption(parsed) is not null;

    /// <summary>What is wrong, in a line or two.</summary>
    public static string Explain(ParseResult parsed)
    {
        var verb = parsed.CommandResult.Command;
        var isRoot = verb is RootCommand;
        var seeHelp = isRoot ? "See: archive --help" : $"See: archive {verb.Name} --help";
        if (UnknownOption(parsed) is { } option)
        {
            var names = Visible(parsed).SelectMany(o => o.Aliases.Prepend(o.Name)).Where(n => n.StartsWith("--", StringComparison.Ordinal));
            return $"Unknown option {option}{(isRoot ? "" : $" of {verb.Name}")}.{DidYouMean(option, names)} {seeHelp}";
        }

        if (isRoot && parsed.UnmatchedTokens is [var word, ..])
        {
            var names = verb.Subcommands.Where(c => !c.Hidden).Select(c => c.Name).ToArray();
            return $"Unknown verb {word}.{DidYouMean(word, names)} The verbs are {string.Join(", ", names)}. {seeHelp}";
        }

        if (parsed.UnmatchedTokens is [var extra, ..])
            return $"{verb.Name} takes no further argument, so {extra} has no place. {seeHelp}";
        return $"{string.Join('\n', parsed.Errors.Select(e => e.Message).Distinct())} {seeHelp}";
    }

    /// <summary>The candidate that is fewest changed letters away, if few enough to be a slip.</summary>
    public static string? Nearest(string typed, IEnumerable<string> candidates)
    {
        var best = candidates
            .Select(c => (Name: c, Distance: Distance(typed.TrimStart('-'), c.TrimStart('-'))))
            .OrderBy(c => c.Distance).ThenBy(c => c.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Name is not null && best.Distance <= Math.Max(1, typed.TrimStart('-').Length / 3) ? best.Name : null;
    }

    private static string DidYouMean(string typed, IEnumerable<string> candidates) =>
        Nearest(typed, candidates) is { } name ? $" Did you mean {name}?" : "";

    private static string? UnknownOption(ParseResult parsed)
    {
        // What follows a lone -- is never an option.
        var behind = parsed.Tokens.SkipWhile(t => t.Type != TokenType.DoubleDash).Count(t => t.Type == TokenType.Argument);
        var taken = parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(a => a.Tokens).Select(t => t.Value).ToArray();
        var suspects = taken.Take(taken.Length - Math.Min(behind, taken.Length)).Concat(parsed.UnmatchedTokens);
        return suspects.FirstOrDefault(LooksLikeOption)?.Split('=', 2)[0];
    }

    // A minus before a Chinese word or a quotation mark is the query language's NOT.
    private static bool LooksLikeOption(string token) =>
        token.Length > 1 && token[0] == '-' && (token[1] == '-' ? token.Length > 2 : char.IsAsciiLetter(token[1]));

    private static IEnumerable<Option> Visible(ParseResult parsed) =>
        parsed.CommandResult.Command.Options
            .Concat(parsed.RootCommandResult.Command.Options.Where(o => o.Recursive))
            .Where(o => !o.Hidden);

    private static int Distance(string a, string b)
    {
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var current = new int[b.Length + 1];
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
                current[j] = Math.Min(Math.Min(previous[j], current[j - 1]) + 1, previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            previous = current;
        }

        return previous[b.Length];
    }
}
