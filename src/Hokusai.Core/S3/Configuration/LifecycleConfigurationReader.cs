using System.Text;
using System.Text.Json;
using Hokusai.Core.S3.Configuration.Reading;
using Hokusai.Core.Snapshots.Folder;

namespace Hokusai.Core.S3.Configuration;

/// <summary>
/// Reads lifecycle configurations: what <c>aws s3api get-bucket-lifecycle-configuration</c> prints and <c>put-bucket-lifecycle-configuration</c> is given, with
/// <c>Filter</c> or the older <c>Prefix</c>; the request in a record of CloudTrail; the objects of AWS Tools for PowerShell as <c>ConvertTo-Json</c> writes them;
/// and the XML of the REST API. A rule that cannot be read is reported, and the others are read.
/// </summary>
public static class LifecycleConfigurationReader
{
    /// <summary>The configuration in a text, JSON or XML; null where it is none, which is reported.</summary>
    /// <param name="content">UTF-8, or UTF-16 with a byte order mark.</param>
    /// <param name="source">Where it comes from: the path of a file.</param>
    /// <param name="report">Hears of what could not be read.</param>
    public static LifecycleConfiguration? Read(byte[] content, string source, Action<ReadProblem> report)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(report);
        return Read(() => Parse(content), new Evidence { Source = source }, report);
    }

    /// <summary>The configuration in a value; null where it is none, which is reported.</summary>
    /// <param name="value">An answer of AWS, or the request in a record of CloudTrail.</param>
    /// <param name="evidence">Where the value was read.</param>
    /// <param name="report">Hears of what could not be read.</param>
    public static LifecycleConfiguration? Read(JsonElement value, Evidence evidence, Action<ReadProblem> report)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(report);
        // The lines of a value that was taken out of something else are not those of the file.
        return Read(() => ConfigurationNode.Of(WithoutLines(JsonNodes.Read(Encoding.UTF8.GetBytes(value.GetRawText())))), evidence, report);
    }

    private static LifecycleConfiguration? Read(Func<ConfigurationNode> parse, Evidence evidence, Action<ReadProblem> report)
    {
        try
        {
            return Read(parse(), evidence, report);
        }
        catch (LifecycleFormatException e)
        {
            report(e.ToProblem(evidence.Source));
            return null;
        }
    }

    private static ConfigurationNode Parse(byte[] content)
    {
        if (content.Length > LifecycleLimits.MaxBytes)
        {
            throw new LifecycleFormatException(LifecycleErrorIds.FileTooLarge, $"It has {content.Length} bytes; no lifecycle configuration has more than {LifecycleLimits.MaxBytes}.");
        }

        var utf8 = DocumentFile.ToUtf8(content);
        var text = utf8.Span.Trim(" \t\r\n"u8);
        if (text.IsEmpty)
        {
            throw new LifecycleFormatException(LifecycleErrorIds.FileEmpty, "It is empty: the command that should have filled it failed, or had nothing to print.")
            {
                Advice = "A bucket without rules answers NoSuchLifecycleConfiguration, and prints nothing.",
            };
        }

        if (text[0] != (byte)'<')
        {
            return ConfigurationNode.Of(JsonNodes.Read(utf8.Span));
        }

        var (name, root) = XmlNodes.Read(content);
        return ConfigurationNode.OfXml(name, root);
    }

    private static LifecycleConfiguration Read(ConfigurationNode node, Evidence evidence, Action<ReadProblem> report)
    {
        var isIncomplete = false;
        var rules = new List<LifecycleRule>();
        for (var index = 0; index < Math.Min(node.Rules.Count, LifecycleLimits.MaxRules); index++)
        {
            var rule = node.Rules[index];
            var name = NameOf(rule, index);
            void Tell(LifecycleFormatException problem)
            {
                isIncomplete = true;
                report(new LifecycleFormatException(problem.ErrorId, $"{name}: {problem.Message}") { Position = problem.Position ?? $"rule {index + 1}", Advice = problem.Advice }.ToProblem(evidence.Source));
            }

            try
            {
                var fields = rule.Kind == LifecycleNodeKind.Object
                    ? new RuleObject(rule, "", node.IsLoose, Tell)
                    : throw new LifecycleFormatException(LifecycleErrorIds.RuleUnreadable, "It is no object, and cannot be read.");
                rules.Add(RuleReader.Read(fields, evidence with { Line = rule.Line > 0 ? rule.Line : null, Field = FieldOf(evidence, index) }));
            }
            catch (LifecycleFormatException e)
            {
                Tell(e);
            }
        }

        if (node.Rules.Count > LifecycleLimits.MaxRules)
        {
            isIncomplete = true;
            report(new LifecycleFormatException(LifecycleErrorIds.FileTooLarge, $"It has more than {LifecycleLimits.MaxRules} rules; S3 takes 1,000. The first {LifecycleLimits.MaxRules} were read.").ToProblem(evidence.Source));
        }

        return new LifecycleConfiguration
        {
            Rules = rules,
            DefaultMinimumSize = MinimumSize(node, evidence, report),
            Bucket = TextOf(node.Wrapper, "Bucket") ?? TextOf(node.Wrapper, "BucketName"),
            IsIncomplete = isIncomplete,
            Evidence = evidence,
        };
    }

    private static MinimumTransitionSize? MinimumSize(ConfigurationNode node, Evidence evidence, Action<ReadProblem> report)
    {
        const string Name = "TransitionDefaultMinimumObjectSize";
        var found = node.Wrapper.Find(Name) ?? node.Inner.Find(Name);
        var size = MinimumTransitionSizes.Parse(TextOf(found));
        if (found is not null && size is null)
        {
            report(new LifecycleFormatException(LifecycleErrorIds.UnknownMinimumSize, $"'{Name}' is neither 'all_storage_classes_128K' nor 'varies_by_storage_class'.")
            {
                Position = found.Line > 0 ? $"line {found.Line}" : null,
                Advice = "Which small objects the rules move is not known.",
            }.ToProblem(evidence.Source));
        }

        return size;
    }

    private static string? TextOf(LifecycleNode node, string name) => TextOf(node.Find(name));

    private static string? TextOf(LifecycleNode? node) => node switch
    {
        { Kind: LifecycleNodeKind.Text, Text.Length: > 0 } => node.Text,
        { Kind: LifecycleNodeKind.Object, Members: [{ Key: "Value", Value: { Kind: LifecycleNodeKind.Text } constant }] } => constant.Text,
        _ => null,
    };

    private static string NameOf(LifecycleNode rule, int index)
        => TextOf(rule, "ID") is { } id ? $"Rule {index + 1} ('{VisibleText.Of(id)}')" : $"Rule {index + 1}";

    private static string FieldOf(Evidence evidence, int index) => evidence.Field is null ? $"Rules[{index}]" : $"{evidence.Field}.Rules[{index}]";

    private static LifecycleNode WithoutLines(LifecycleNode node) => node with
    {
        Line = 0,
        Members = [.. node.Members.Select(member => KeyValuePair.Create(member.Key, WithoutLines(member.Value)))],
        Items = [.. node.Items.Select(WithoutLines)],
    };
}
