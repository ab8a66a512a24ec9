using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Hokusai.Core.Monitoring.Export.CloudFormation;

/// <summary>Writes values as YAML that readers of versions 1.1 and 1.2 read alike.</summary>
internal static class YamlText
{
    // Version 1.1, which CloudFormation reads, has more words for true, false and null: https://yaml.org/type/bool.html
    private static readonly HashSet<string> s_words = new(StringComparer.OrdinalIgnoreCase) { "y", "n", "yes", "no", "on", "off", "true", "false", "null" };

    /// <summary>The document.</summary>
    /// <param name="value">Scalars, sequences and members alone.</param>
    public static string Of(ExportValue value)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        // Lines are as long as their texts: broken ones cannot be searched.
        var emitter = new Emitter(text, new EmitterSettings().WithBestWidth(int.MaxValue).WithIndentedSequences());
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        Emit(emitter, value);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return text.ToString();
    }

    private static void Emit(Emitter emitter, ExportValue value)
    {
        switch (value)
        {
            case ExportValue.Members members:
                emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, isImplicit: true, members.Items.Count == 0 ? MappingStyle.Flow : MappingStyle.Block));
                foreach (var (name, member) in members.Items)
                {
                    Emit(emitter, name);
                    Emit(emitter, member);
                }

                emitter.Emit(new MappingEnd());
                break;
            case ExportValue.Sequence sequence:
                emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, sequence.Items.Count == 0 ? SequenceStyle.Flow : SequenceStyle.Block));
                foreach (var item in sequence.Items)
                {
                    Emit(emitter, item);
                }

                emitter.Emit(new SequenceEnd());
                break;
            case ExportValue.Scalar { Value.String: { } text }:
                Emit(emitter, text);
                break;
            case ExportValue.Scalar scalar:
                emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, scalar.Value.ToString(), ScalarStyle.Plain, isPlainImplicit: true, isQuotedImplicit: false));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(value), value, "YAML has no way to write it.");
        }
    }

    private static void Emit(Emitter emitter, string text)
        => emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, text, IsPlain(text) ? ScalarStyle.Plain : ScalarStyle.DoubleQuoted, isPlainImplicit: true, isQuotedImplicit: true));

    // Texts that begin with a letter and have no sign that means something are no numbers, dates or the like in any version.
    private static bool IsPlain(string text)
        => text.Length > 0 && char.IsAsciiLetter(text[0]) && char.IsAsciiLetterOrDigit(text[^1]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/' or ':') && !s_words.Contains(text);
}
