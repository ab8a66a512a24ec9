using System.Text.Json;
using Hokusai.Core.JsonText;
using Hokusai.Core.Snapshots.Folder;

namespace Hokusai.Core.Ecs.TaskDefinitions.Reading;

/// <summary>The JSON values of a text, one after the other: a document, or JSON Lines. One that is broken loses only itself.</summary>
internal sealed class JsonValues
{
    private readonly ReadOnlyMemory<byte> _utf8;
    private readonly Action<JsonElement, int> _found;
    private readonly Action<TaskDefinitionFormatException> _failed;
    private int _offset;
    private int _line = 1;

    private JsonValues(ReadOnlyMemory<byte> utf8, Action<JsonElement, int> found, Action<TaskDefinitionFormatException> failed)
    {
        _utf8 = utf8;
        _found = found;
        _failed = failed;
    }

    private ReadOnlySpan<byte> Rest => _utf8.Span[_offset..];

    /// <summary>Reads a text.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="found">Takes each value and the line that it begins in.</param>
    /// <param name="failed">Takes what is wrong with a value.</param>
    public static void Read(ReadOnlyMemory<byte> utf8, Action<JsonElement, int> found, Action<TaskDefinitionFormatException> failed)
        => new JsonValues(utf8, found, failed).ReadAll();

    private void ReadAll()
    {
        SkipSpace();
        if (Rest.IsEmpty)
        {
            _failed(new TaskDefinitionFormatException(TaskDefinitionErrorIds.FileEmpty, "It is empty: the command that should have filled it failed, or had nothing to print.")
            {
                Advice = "Run the command again and look at its error message.",
            });
        }

        while (!Rest.IsEmpty)
        {
            var line = _line;
            try
            {
                var (value, length) = JsonFlaw.Parse(Rest, default);
                Advance(length);
                _found(value, line);
            }
            catch (JsonException e)
            {
                Fail(Line() is { Length: > 0 } text && FlawOf(text) is { } ofLine ? ofLine : (Rest.Length, e));
            }

            SkipSpace();
        }
    }

    /// <summary>The line of JSON Lines that the rest begins with; empty where it is no such line. There a value and the one after it each begin a line.</summary>
    private ReadOnlySpan<byte> Line()
    {
        var end = Rest.IndexOf((byte)'\n');
        return end > 0 && Rest[0] == '{' && Rest[..end].Trim(" \t\r{"u8).Length > 0 && Rest[(end + 1)..] is [(byte)'{', ..] ? Rest[..end] : default;
    }

    private static (int Length, JsonException Exception)? FlawOf(ReadOnlySpan<byte> line)
    {
        try
        {
            JsonFlaw.Parse(line, default);
            return null;
        }
        catch (JsonException e)
        {
            return (line.Length, e);
        }
    }

    private void Fail((int Length, JsonException Exception) failure)
    {
        var (length, exception) = failure;
        var value = Rest[..length];
        var offset = JsonPlace.OffsetOf(_utf8.Span, _offset, exception);
        var flaw = JsonFlaw.Of(value);
        if (flaw is { IsComma: true, HasComments: false })
        {
            offset = CommaBefore(offset);
        }

        _failed(new TaskDefinitionFormatException(TaskDefinitionErrorIds.FileDamaged, flaw?.Reason ?? Reason(offset - _offset, value), exception)
        {
            Position = JsonPlace.Of(_utf8.Span, offset).ToString(),
            Advice = flaw?.AdviceFor("ECS") ?? "Correct it there, or write it anew with 'aws ecs describe-task-definition'.",
        });
        if (flaw is not null || length < Rest.Length)
        {
            Advance(flaw?.Length ?? length);
        }
        else
        {
            SkipToNextValue(offset);
        }
    }

    private static string Reason(int offset, ReadOnlySpan<byte> value)
        => value[Math.Min(offset, value.Length)..].Trim(" \t\r\n"u8).IsEmpty
            ? "It is cut off: the JSON ends in the middle."
            : $"It is no valid JSON, or nests deeper than {SnapshotLimits.MaxDepth} levels.";

    // The parser stops at the bracket behind the comma.
    private int CommaBefore(int offset)
    {
        var comma = _utf8.Span[..Math.Min(offset + 1, _utf8.Length)].LastIndexOf((byte)',');
        return comma < _offset ? offset : comma;
    }

    /// <summary>In JSON Lines, and where answers were appended to a file, the next value begins a line.</summary>
    private void SkipToNextValue(int offset)
    {
        Advance(Math.Max(offset - _offset, 0));
        while (!Rest.IsEmpty)
        {
            var end = Rest.IndexOf((byte)'\n');
            Advance(end < 0 ? Rest.Length : end + 1);
            if (Rest is [(byte)'{', ..])
            {
                return;
            }
        }
    }

    private void SkipSpace() => Advance(Rest.Length - Rest.TrimStart(" \t\r\n"u8).Length);

    private void Advance(int length)
    {
        _line += Rest[..length].Count((byte)'\n');
        _offset += length;
    }
}
