using System.Text.Json.Nodes;

namespace Archive.Web.Endpoints.Api;

/// <summary>An address that answers with data, as <c>/-/api</c> describes it.</summary>
/// <param name="Path">The address without form: <c>/a/{id}</c>; what is in braces is among <see cref="Parameters"/>.</param>
/// <param name="Summary">What it is, in the language of the interface.</param>
/// <param name="Forms">What it can be had as.</param>
public sealed record ApiAddress(string Path, string Summary, IReadOnlyList<ApiForm> Forms)
{
    /// <summary>What it takes, in the path and in the query.</summary>
    public IReadOnlyList<ApiParameter> Parameters { get; init; } = [];

    /// <summary>Statuses other than 200 that it answers with.</summary>
    public IReadOnlyList<int> Others { get; init; } = [];

    /// <summary>Whether the same can be asked for with a form that is posted.</summary>
    public bool TakesPost { get; init; }
}

/// <summary>A form that an address can be had in.</summary>
/// <param name="Ending">What the address ends in, without a dot; empty where it is the address itself.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Type">The record that its JSON is; <see langword="null"/> where it is no JSON object.</param>
public sealed record ApiForm(string Ending, string MediaType, Type? Type = null)
{
    /// <summary>An address in this form.</summary>
    public string Of(string path) => Ending.Length == 0 ? path : $"{path}.{Ending}";
}

/// <summary>What an address takes.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it means, in the language of the interface.</param>
/// <param name="Schema">What it may be, as JSON Schema.</param>
/// <param name="Example">One that means something.</param>
public sealed record ApiParameter(string Name, string Description, JsonObject Schema, string Example)
{
    /// <summary>Whether it is part of the path rather than of the query.</summary>
    public bool IsInPath { get; init; }

    /// <summary>Whether nothing can be asked without it.</summary>
    public bool IsRequired { get; init; }
}

/// <summary>Addresses that belong together.</summary>
/// <param name="Title">What they are for, in the language of the interface.</param>
/// <param name="Addresses">The addresses.</param>
public sealed record ApiGroup(string Title, IReadOnlyList<ApiAddress> Addresses);
