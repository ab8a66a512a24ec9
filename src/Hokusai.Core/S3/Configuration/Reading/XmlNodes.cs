using System.Xml;
using Hokusai.Core.Snapshots.Folder;

namespace Hokusai.Core.S3.Configuration.Reading;

/// <summary>Reads the XML of S3's REST API, with or without its namespace, and notes the lines. Nothing outside the text is read, and document types are refused.</summary>
internal static class XmlNodes
{
    /// <summary>The root element's name and its value.</summary>
    /// <exception cref="LifecycleFormatException">It is no valid XML.</exception>
    public static (string Name, LifecycleNode Value) Read(byte[] content)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersInDocument = LifecycleLimits.MaxBytes,
        };
        using var stream = new MemoryStream(content, writable: false);
        using var reader = XmlReader.Create(stream, settings);
        try
        {
            reader.MoveToContent();
            var name = reader.LocalName;
            var value = Element(reader);
            while (reader.Read())
            {
                // What follows the root must be nothing; the parser says so.
            }

            return (name, value);
        }
        catch (XmlException e)
        {
            throw Damaged(e, (IXmlLineInfo)reader);
        }
    }

    private static LifecycleNode Element(XmlReader reader)
    {
        var line = ((IXmlLineInfo)reader).LineNumber;
        if (reader.Depth > SnapshotLimits.MaxDepth)
        {
            throw new LifecycleFormatException(LifecycleErrorIds.FileDamaged, $"It nests deeper than {SnapshotLimits.MaxDepth} levels.") { Position = $"line {line}" };
        }

        var members = new List<KeyValuePair<string, LifecycleNode>>();
        var text = "";
        if (!reader.IsEmptyElement)
        {
            while (reader.Read() && reader.NodeType != XmlNodeType.EndElement)
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    members.Add(new(reader.LocalName, Element(reader)));
                }
                else
                {
                    text += reader.Value;
                }
            }
        }

        return members.Count > 0
            ? new LifecycleNode(LifecycleNodeKind.Object, line) { Members = members }
            : new LifecycleNode(LifecycleNodeKind.Text, line) { Text = text };
    }

    private static LifecycleFormatException Damaged(XmlException e, IXmlLineInfo place)
        => new(LifecycleErrorIds.FileDamaged, "It is no valid XML, or has a document type, which a configuration has no need of.", e)
        {
            // The exception's own message may quote the file; and of a document type it does not tell the place.
            Position = e.LineNumber > 0 ? $"line {e.LineNumber}, column {e.LinePosition}" : $"line {Math.Max(place.LineNumber, 1)}, column {Math.Max(place.LinePosition, 1)}",
            Advice = "Correct it there, or write it anew: 'aws s3api get-bucket-lifecycle-configuration' prints the rules as JSON.",
        };
}
