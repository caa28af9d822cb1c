using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Xunit;

namespace Archive.Web.Tests.Support;

/// <summary>The rules of OAI-PMH 2.0 for answers, written down from the protocol as a schema.</summary>
internal static class OaiSchema
{
    private const string Oai = "http://www.openarchives.org/OAI/2.0/";

    private const string Protocol = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.openarchives.org/OAI/2.0/" xmlns="http://www.openarchives.org/OAI/2.0/" elementFormDefault="qualified">
          <xs:simpleType name="moment"><xs:restriction base="xs:string"><xs:pattern value="\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"/></xs:restriction></xs:simpleType>
          <xs:simpleType name="date"><xs:restriction base="xs:string"><xs:pattern value="\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\dZ)?"/></xs:restriction></xs:simpleType>
          <xs:simpleType name="verb"><xs:restriction base="xs:string">
            <xs:enumeration value="Identify"/><xs:enumeration value="ListMetadataFormats"/><xs:enumeration value="ListSets"/>
            <xs:enumeration value="GetRecord"/><xs:enumeration value="ListIdentifiers"/><xs:enumeration value="ListRecords"/>
          </xs:restriction></xs:simpleType>
          <xs:simpleType name="code"><xs:restriction base="xs:string">
            <xs:enumeration value="cannotDisseminateFormat"/><xs:enumeration value="idDoesNotExist"/><xs:enumeration value="badArgument"/><xs:enumeration value="badVerb"/>
            <xs:enumeration value="noMetadataFormats"/><xs:enumeration value="noRecordsMatch"/><xs:enumeration value="badResumptionToken"/><xs:enumeration value="noSetHierarchy"/>
          </xs:restriction></xs:simpleType>
          <xs:simpleType name="prefix"><xs:restriction base="xs:string"><xs:pattern value="[A-Za-z0-9\-_\.!~\*'\(\)]+"/></xs:restriction></xs:simpleType>
          <xs:simpleType name="setSpec"><xs:restriction base="xs:string"><xs:pattern value="([A-Za-z0-9\-_\.!~\*'\(\)])+(:[A-Za-z0-9\-_\.!~\*'\(\)]+)*"/></xs:restriction></xs:simpleType>
          <xs:complexType name="header">
            <xs:sequence><xs:element name="identifier" type="xs:anyURI"/><xs:element name="datestamp" type="date"/><xs:element name="setSpec" type="setSpec" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
            <xs:attribute name="status"><xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="deleted"/></xs:restriction></xs:simpleType></xs:attribute>
          </xs:complexType>
          <xs:complexType name="record"><xs:sequence>
            <xs:element name="header" type="header"/>
            <xs:element name="metadata" minOccurs="0"><xs:complexType><xs:sequence><xs:any namespace="##other" processContents="strict"/></xs:sequence></xs:complexType></xs:element>
          </xs:sequence></xs:complexType>
          <xs:element name="resumptionToken"><xs:complexType><xs:simpleContent><xs:extension base="xs:string">
            <xs:attribute name="expirationDate" type="moment"/><xs:attribute name="completeListSize" type="xs:positiveInteger"/><xs:attribute name="cursor" type="xs:nonNegativeInteger"/>
          </xs:extension></xs:simpleContent></xs:complexType></xs:element>
          <xs:element name="OAI-PMH"><xs:complexType><xs:sequence>
            <xs:element name="responseDate" type="moment"/>
            <xs:element name="request"><xs:complexType><xs:simpleContent><xs:extension base="xs:anyURI">
              <xs:attribute name="verb" type="verb"/><xs:attribute name="identifier" type="xs:anyURI"/><xs:attribute name="metadataPrefix" type="prefix"/>
              <xs:attribute name="from" type="date"/><xs:attribute name="until" type="date"/><xs:attribute name="set" type="setSpec"/><xs:attribute name="resumptionToken" type="xs:string"/>
            </xs:extension></xs:simpleContent></xs:complexType></xs:element>
            <xs:choice>
              <xs:element name="error" maxOccurs="unbounded"><xs:complexType><xs:simpleContent><xs:extension base="xs:string"><xs:attribute name="code" type="code" use="required"/></xs:extension></xs:simpleContent></xs:complexType></xs:element>
              <xs:element name="Identify"><xs:complexType><xs:sequence>
                <xs:element name="repositoryName" type="xs:string"/><xs:element name="baseURL" type="xs:anyURI"/>
                <xs:element name="protocolVersion"><xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="2.0"/></xs:restriction></xs:simpleType></xs:element>
                <xs:element name="adminEmail" maxOccurs="unbounded"><xs:simpleType><xs:restriction base="xs:string"><xs:pattern value="\S+@(\S+\.)+\S+"/></xs:restriction></xs:simpleType></xs:element>
                <xs:element name="earliestDatestamp" type="date"/>
                <xs:element name="deletedRecord"><xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="no"/><xs:enumeration value="persistent"/><xs:enumeration value="transient"/></xs:restriction></xs:simpleType></xs:element>
                <xs:element name="granularity"><xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="YYYY-MM-DD"/><xs:enumeration value="YYYY-MM-DDThh:mm:ssZ"/></xs:restriction></xs:simpleType></xs:element>
              </xs:sequence></xs:complexType></xs:element>
              <xs:element name="ListMetadataFormats"><xs:complexType><xs:sequence><xs:element name="metadataFormat" maxOccurs="unbounded"><xs:complexType><xs:sequence>
                <xs:element name="metadataPrefix" type="prefix"/><xs:element name="schema" type="xs:anyURI"/><xs:element name="metadataNamespace" type="xs:anyURI"/>
              </xs:sequence></xs:complexType></xs:element></xs:sequence></xs:complexType></xs:element>
              <xs:element name="ListSets"><xs:complexType><xs:sequence><xs:element name="set" maxOccurs="unbounded"><xs:complexType><xs:sequence>
                <xs:element name="setSpec" type="setSpec"/><xs:element name="setName" type="xs:string"/>
              </xs:sequence></xs:complexType></xs:element><xs:element ref="resumptionToken" minOccurs="0"/></xs:sequence></xs:complexType></xs:element>
              <xs:element name="GetRecord"><xs:complexType><xs:sequence><xs:element name="record" type="record"/></xs:sequence></xs:complexType></xs:element>
              <xs:element name="ListRecords"><xs:complexType><xs:sequence><xs:element name="record" type="record" maxOccurs="unbounded"/><xs:element ref="resumptionToken" minOccurs="0"/></xs:sequence></xs:complexType></xs:element>
              <xs:element name="ListIdentifiers"><xs:complexType><xs:sequence><xs:element name="header" type="header" maxOccurs="unbounded"/><xs:element ref="resumptionToken" minOccurs="0"/></xs:sequence></xs:complexType></xs:element>
            </xs:choice>
          </xs:sequence></xs:complexType></xs:element>
        </xs:schema>
        """;

    private const string OaiDc = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/">
          <xs:import namespace="http://purl.org/dc/elements/1.1/"/>
          <xs:element name="dc"><xs:complexType><xs:choice minOccurs="0" maxOccurs="unbounded"><xs:any namespace="http://purl.org/dc/elements/1.1/" processContents="strict"/></xs:choice></xs:complexType></xs:element>
        </xs:schema>
        """;

    private static readonly string[] Elements =
        ["title", "creator", "subject", "description", "publisher", "contributor", "date", "type", "format", "identifier", "source", "language", "relation", "coverage", "rights"];

    private static readonly XmlSchemaSet Schemas = Load();

    /// <summary>Reads an answer; fails where it breaks a rule.</summary>
    public static XElement Read(string xml)
    {
        var document = XDocument.Parse(xml);
        List<string> broken = [];
        document.Validate(Schemas, (_, e) => broken.Add(e.Message));
        Assert.True(broken.Count == 0, string.Join('\n', broken.Take(5)) + "\n" + xml[..Math.Min(2000, xml.Length)]);
        Assert.Equal(XName.Get("OAI-PMH", Oai), document.Root!.Name);
        return document.Root;
    }

    private static XmlSchemaSet Load()
    {
        var set = new XmlSchemaSet { XmlResolver = null };
        var dublinCore = "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='http://purl.org/dc/elements/1.1/'>"
            + string.Concat(Elements.Select(e => $"<xs:element name='{e}'><xs:simpleType><xs:restriction base='xs:string'><xs:minLength value='1'/></xs:restriction></xs:simpleType></xs:element>"))
            + "</xs:schema>";
        foreach (var schema in (string[])[dublinCore, OaiDc, Protocol])
        {
            using var reader = XmlReader.Create(new StringReader(schema));
            set.Add(null, reader);
        }

        set.Compile();
        return set;
    }
}
