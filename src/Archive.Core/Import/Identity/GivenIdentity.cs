namespace Archive.Core.Import.Identity;

/// <summary>What one place (options, manifest, path, page) says of where a page belongs; <see langword="null"/> where it is silent.</summary>
internal sealed record GivenIdentity
{
    /// <summary>Name of the newspaper.</summary>
    public string? Name { get; init; }

    /// <summary>Slug of the newspaper.</summary>
    public string? Slug { get; init; }

    /// <summary>Date of the issue.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>What stands where a date should, but is none of the calendar.</summary>
    public string? BadDate { get; init; }

    /// <summary>Another date that the same place says too, as a folder that is dated otherwise than the file in it.</summary>
    public DateOnly? OtherDate { get; init; }

    /// <summary>Page number.</summary>
    public PageNumber? Page { get; init; }

    /// <summary>Section name.</summary>
    public string? Section { get; init; }

    /// <summary>What cannot be right, each with its place and cure.</summary>
    public IReadOnlyList<string> Errors { get; init; } = [];

    /// <summary>A newspaper given by a person: as slug where it looks like one, else as name.</summary>
    public static (string? Name, string? Slug) Newspaper(string? given)
    {
        var text = given?.Trim();
        return string.IsNullOrEmpty(text) ? (null, null) : NewspaperSlug.IsSlug(text) ? (null, text) : (NewspaperSlug.CleanName(text), null);
    }
}
