using System.Text.Json.Serialization;

namespace Archive.Core.Import.Lines;

/// <summary>A line of a <c>.jsonl</c> as it is written.</summary>
internal sealed class ArticleLine
{
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    [JsonPropertyName("newspaper")]
    public string? Newspaper { get; set; }

    [JsonPropertyName("date")]
    public string? Date { get; set; }

    [JsonPropertyName("page")]
    public int? Page { get; set; }

    [JsonPropertyName("section")]
    public string? Section { get; set; }

    [JsonPropertyName("kind")]
    public string? Kind { get; set; }

    [JsonPropertyName("kicker")]
    public string? Kicker { get; set; }

    [JsonPropertyName("headline")]
    public string? Headline { get; set; }

    [JsonPropertyName("subheadlines")]
    public List<string?>? Subheadlines { get; set; }

    [JsonPropertyName("reporters")]
    public List<string?>? Reporters { get; set; }

    [JsonPropertyName("correspondents")]
    public List<string?>? Correspondents { get; set; }

    [JsonPropertyName("photographers")]
    public List<string?>? Photographers { get; set; }

    [JsonPropertyName("source")]
    public string? Source { get; set; }

    [JsonPropertyName("place")]
    public string? Place { get; set; }

    [JsonPropertyName("paragraphs")]
    public List<string?>? Paragraphs { get; set; }

    [JsonPropertyName("body")]
    public string? Body { get; set; }

    [JsonPropertyName("crossheads")]
    public List<string?>? Crossheads { get; set; }

    [JsonPropertyName("captions")]
    public List<string?>? Captions { get; set; }
}
