using System.Globalization;
using System.Text;
using System.Xml;

namespace Archive.Layout.Formats;

/// <summary>What a MODS record says of an issue.</summary>
/// <param name="Title">Its title.</param>
/// <param name="HostTitle">Title of what it belongs to: the newspaper, where the record is of an issue.</param>
/// <param name="Date">Date of issue.</param>
internal sealed record ModsRecord(string? Title, string? HostTitle, DateOnly? Date);

/// <summary>Reads title and date of a MODS record, element by element.</summary>
internal sealed class ModsReader
{
    private readonly StringBuilder text = new();
    private string? reading;
    private int related;
    private bool host;

    /// <summary>The record read so far.</summary>
    public ModsRecord Record { get; private set; } = new(null, null, null);

    /// <summary>Begins another record.</summary>
    public void Clear()
    {
        Record = new ModsRecord(null, null, null);
        (reading, related, host) = (null, 0, false);
    }

    /// <summary>An element opens.</summary>
    public void Open(XmlReader xml)
    {
        var name = xml.LocalName;
        if (name == "relatedItem" && !xml.IsEmptyElement)
        {
            related++;
            host = related == 1 && xml.GetAttribute("type") == "host";
        }
        else if (name is "title" or "dateIssued" && !xml.IsEmptyElement)
        {
            reading = name;
            text.Clear();
        }
    }

    /// <summary>Text within an element.</summary>
    public void Text(string value)
    {
        if (reading is not null)
            text.Append(value);
    }

    /// <summary>An element closes.</summary>
    public void Close(string name)
    {
        if (name == "relatedItem" && related > 0)
        {
            related--;
            host &= related > 0;
        }

        if (name != reading)
            return;
        reading = null;
        var value = text.ToString().Trim();
        if (value.Length == 0)
            return;
        if (name == "dateIssued" && related == 0)
            Record = Record with { Date = Record.Date ?? Date(value) };
        else if (name == "title" && host)
            Record = Record with { HostTitle = Record.HostTitle ?? Title(value) };
        else if (name == "title" && related == 0)
            Record = Record with { Title = Record.Title ?? Title(value) };
    }

    private static string? Title(string value) => value.TrimEnd('.', ' ', '/', ':') is { Length: > 0 } title ? title : null;

    private static DateOnly? Date(string value)
    {
        if (value.Length > 10 && value[10] == 'T')
            value = value[..10];
        return DateOnly.TryParseExact(value, ["yyyy-MM-dd", "yyyyMMdd", "yyyy/MM/dd", "dd.MM.yyyy", "yyyy年M月d日"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
    }
}
