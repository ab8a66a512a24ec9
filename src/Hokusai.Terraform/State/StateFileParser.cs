using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Hokusai.Terraform.State;

/// <summary>
/// Reads state files (format version 4) into snapshots. One parser serves all versions of one state: a resource that it has seen
/// before, byte for byte, is not looked into again.
/// </summary>
internal sealed class StateFileParser(ValueHasher hasher, KnownSecrets secrets)
{
    /// <summary>How deep JSON may nest. Terraform's own values stay far below; System.Text.Json's default is 64.</summary>
    public const int MaxDepth = 128;

    private readonly Dictionary<UInt128, InstanceSnapshot[]> _seen = [];
    private readonly InstanceReader _instances = new(hasher, secrets);

    /// <summary>Reads one state file.</summary>
    /// <exception cref="StateFileException">It is damaged, encrypted, or of another format version.</exception>
    public StateSnapshot Parse(ReadOnlySpan<byte> utf8)
    {
        if (utf8.StartsWith(Encoding.UTF8.Preamble))
        {
            utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        }

        try
        {
            return Utf8.IsValid(utf8) ? ReadState(utf8) : throw Damaged("its text is not UTF-8", inner: null, line: null);
        }
        catch (JsonException e)
        {
            // The exception's own message may quote the file.
            throw Damaged("it is not complete, valid JSON", e, e.LineNumber + 1);
        }
        catch (InvalidOperationException e)
        {
            // Escapes that are no Unicode: one half of a surrogate pair.
            throw Damaged("its text is not Unicode", e, line: null);
        }
    }

    private static StateFileException Damaged(string how, Exception? inner, long? line) => new($"The file is damaged: {how}.", inner)
    {
        ErrorId = StateErrorIds.StateDamaged,
        Position = line is null ? null : $"line {line}",
        Advice = "Fetch this version again; if it is damaged in the bucket, too, Terraform could not read it either.",
    };

    private StateSnapshot ReadState(ReadOnlySpan<byte> utf8)
    {
        var header = new StateHeader();
        var instances = new SortedDictionary<string, InstanceSnapshot>(StringComparer.Ordinal);
        UInt128 checkResults = default;
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth });
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new StateFileException("The file is not a Terraform state: it holds no JSON object.") { ErrorId = StateErrorIds.StateDamaged };
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "resources" when reader.TokenType == JsonTokenType.StartArray:
                    while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    {
                        Add(instances, Once(Slice(ref reader, utf8), _instances.ReadResource));
                    }

                    break;
                case "outputs" when reader.TokenType == JsonTokenType.StartObject:
                    Add(instances, Once(Slice(ref reader, utf8), _instances.ReadOutputs));
                    break;
                case "check_results" when reader.TokenType != JsonTokenType.Null:
                    using (var results = Document(Slice(ref reader, utf8)))
                    {
                        checkResults = hasher.Hash(results.RootElement);
                    }

                    break;
                default:
                    header.Read(name!, ref reader);
                    break;
            }
        }

        // What follows the object is damage, too.
        reader.Read();
        header.Check();
        var sorted = instances.Values.ToArray();
        return new StateSnapshot
        {
            Serial = header.Serial,
            Lineage = header.Lineage!,
            TerraformVersion = header.TerraformVersion,
            Instances = sorted,
            Content = Combine(sorted, checkResults),
        };
    }

    private static ReadOnlySpan<byte> Slice(ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return utf8[start..(int)reader.BytesConsumed];
    }

    private InstanceSnapshot[] Once(ReadOnlySpan<byte> json, Func<JsonElement, InstanceSnapshot[]> read)
    {
        var key = hasher.Hash(json);
        if (!_seen.TryGetValue(key, out var instances))
        {
            using var document = Document(json);
            instances = read(document.RootElement);
            _seen.Add(key, instances);
        }

        return instances;
    }

    private static JsonDocument Document(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MaxDepth });
        return JsonDocument.ParseValue(ref reader);
    }

    private static void Add(SortedDictionary<string, InstanceSnapshot> all, InstanceSnapshot[] instances)
    {
        foreach (var instance in instances)
        {
            all[instance.Address] = instance;
        }
    }

    private static UInt128 Combine(InstanceSnapshot[] instances, UInt128 checkResults)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> identity = stackalloc byte[16];
        foreach (var instance in instances)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(instance.Address));
            Append(hash, instance.Content, identity);
        }

        Append(hash, checkResults, identity);
        return BinaryPrimitives.ReadUInt128BigEndian(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, UInt128 value, Span<byte> buffer)
    {
        BinaryPrimitives.WriteUInt128BigEndian(buffer, value);
        hash.AppendData(buffer);
    }
}
