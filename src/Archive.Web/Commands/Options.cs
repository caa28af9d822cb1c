using System.CommandLine;
using System.Globalization;
using Archive.Core.Search;

namespace Archive.Web.Commands;

/// <summary>Kinds of options that several verbs have.</summary>
internal static class Options
{
    /// <summary>A date as <c>YYYY-MM-DD</c> and in no other form.</summary>
    public static Option<DateOnly?> Date(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "YYYY-MM-DD",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                return date;
            result.AddError($"{name} {text} is not a date. Give it as YYYY-MM-DD, for example 2020-02-26.");
            return null;
        },
    };

    /// <summary>A day, or the first or last day of a month or year, as the query language writes them.</summary>
    /// <param name="name">The option.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="last">Whether the last day is meant, not the first.</param>
    public static Option<DateOnly?> Period(string name, string description, bool last) => new(name)
    {
        Description = description + (last ? "; of a month or year its last day" : "; of a month or year its first day"),
        HelpName = "YYYY[-MM[-DD]]",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (QueryDateReader.ReadOne(text) is { } dates)
                return last ? dates.To : dates.From;
            result.AddError($"{name} {text} is not a date. Give it as YYYY-MM-DD, YYYY-MM or YYYY, for example 2020-02-26.");
            return null;
        },
    };

    /// <summary>A whole number within bounds.</summary>
    public static Option<int?> Number(string name, string description, int least, int most) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
                return number;
            result.AddError($"{name} {text} is not a whole number from {least} to {most}.");
            return null;
        },
    };

    /// <summary>A name that is not empty.</summary>
    public static Option<string?> Name(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "NAME",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value.Trim();
            if (text.Length > 0)
                return text;
            result.AddError($"{name} is empty. Give a name, or leave the option out.");
            return null;
        },
    };

    /// <summary>One of a few words; <paramref name="values"/> gives what each means.</summary>
    public static Option<T> OneOf<T>(string name, string description, IReadOnlyDictionary<string, T> values) => new(name)
    {
        Description = description,
        HelpName = string.Join('|', values.Keys),
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (values.TryGetValue(text, out var value))
                return value;
            result.AddError($"{name} {text} is not one of {string.Join(", ", values.Keys)}.");
            return default!;
        },
    };

    /// <summary>A switch.</summary>
    public static Option<bool> Flag(string name, string description) => new(name) { Description = description };
}
