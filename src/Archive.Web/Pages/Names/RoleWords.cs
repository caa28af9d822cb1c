using Archive.Core.Model;

namespace Archive.Web.Pages.Names;

/// <summary>What people did, in words and in addresses.</summary>
public static class RoleWords
{
    /// <summary>All roles.</summary>
    public static IReadOnlyList<ContributorRole> All { get; } = Enum.GetValues<ContributorRole>();

    /// <summary>A role in the language of the interface.</summary>
    public static string Of(ContributorRole role) => role switch
    {
        ContributorRole.Reporter => Text.RoleReporter,
        ContributorRole.Correspondent => Text.RoleCorrespondent,
        _ => Text.RolePhotographer,
    };

    /// <summary>A role as addresses and JSON write it.</summary>
    public static string Written(ContributorRole role) => role switch
    {
        ContributorRole.Reporter => "reporter",
        ContributorRole.Correspondent => "correspondent",
        _ => "photographer",
    };

    /// <summary>A role that was written so; <see langword="null"/> for anything else.</summary>
    public static ContributorRole? Parse(string? written)
    {
        foreach (var role in All)
        {
            if (Written(role) == written)
                return role;
        }

        return null;
    }
}
