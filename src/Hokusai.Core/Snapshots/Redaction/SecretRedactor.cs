using System.Buffers;
using System.Text.Json;

namespace Hokusai.Core.Snapshots.Redaction;

/// <summary>
/// Replaces what looks like a secret in an answer of AWS: in the environment, command and log options of containers, the variables of functions,
/// the input of event targets and schedules, user data, tags, and anywhere a URL carries a password or a text a private key. Everything else,
/// and every name, stays as it is.
/// </summary>
internal sealed class SecretRedactor
{
    private readonly SecretPlaceholder _placeholder = new();

    /// <summary>The answer without secrets, and how many values were replaced. Placeholders that are there already stay.</summary>
    public (JsonElement Content, int Redacted) Redact(JsonElement content)
    {
        var buffer = new ArrayBufferWriter<byte>();
        int redacted;
        using (var writer = new Utf8JsonWriter(buffer))
        {
            var pass = new RedactionPass(writer, _placeholder);
            pass.Write(content, RedactionPlace.Aws);
            redacted = pass.Redacted;
        }

        if (redacted == 0)
        {
            return (content, 0);
        }

        var reader = new Utf8JsonReader(buffer.WrittenSpan);
        return (JsonElement.ParseValue(ref reader), redacted);
    }
}
