using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Archive.Web.Endpoints.Api;

/// <summary>What the code says of its records, from the documentation files beside the program. English; nothing where a file is missing.</summary>
internal sealed partial class XmlDocs
{
    private readonly Dictionary<Assembly, Dictionary<string, XElement>> files = [];

    /// <summary>What is said of a record or of one of its properties.</summary>
    public string? Of(MemberInfo member)
    {
        var type = member as Type ?? member.DeclaringType!;
        var known = Read(type.Assembly);
        var name = type.FullName!.Replace('+', '.');
        var said = member is Type
            ? known.GetValueOrDefault("T:" + name)?.Element("summary")
            : known.GetValueOrDefault($"P:{name}.{member.Name}")?.Element("summary")
                // What the primary constructor takes becomes a property of the same name.
                ?? known.GetValueOrDefault("T:" + name)?.Elements("param").FirstOrDefault(p => p.Attribute("name")?.Value == member.Name);
        return said is null ? null : Plain(said);
    }

    private Dictionary<string, XElement> Read(Assembly assembly)
    {
        if (files.TryGetValue(assembly, out var known))
            return known;
        var path = Path.Combine(AppContext.BaseDirectory, assembly.GetName().Name + ".xml");
        known = File.Exists(path)
            ? XDocument.Load(path).Descendants("member").Where(m => m.Attribute("name") is not null).DistinctBy(m => m.Attribute("name")!.Value).ToDictionary(m => m.Attribute("name")!.Value)
            : [];
        return files[assembly] = known;
    }

    /// <summary>Text alone: what is referred to by its last name, null as null.</summary>
    private static string Plain(XElement said)
    {
        var text = string.Concat(said.DescendantNodes().Select(n => n switch
        {
            XText t => t.Value,
            XElement e when e.Attribute("langword") is { } word => word.Value,
            XElement e when e.Attribute("cref") is { } to && e.IsEmpty => LastName(to.Value),
            _ => "",
        }));
        return Spaces().Replace(text, " ").Trim();
    }

    private static string LastName(string reference)
    {
        var name = reference[(reference.LastIndexOf('.') + 1)..];
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
