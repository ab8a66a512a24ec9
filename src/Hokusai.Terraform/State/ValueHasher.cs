using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Hokusai.Terraform.State;

/// <summary>
/// Salted hashes that stand for values: equal values have equal hashes within one run, and a hash tells nothing about its value
/// to whoever does not have the salt (HMAC-SHA256).
/// </summary>
internal sealed class ValueHasher(ReadOnlyMemory<byte> salt)
{
    private readonly ArrayBufferWriter<byte> _canonical = new();

    /// <summary>The identity of a JSON value: independent of escaping, whitespace and the order of keys.</summary>
    public UInt128 Hash(JsonElement value)
    {
        _canonical.ResetWrittenCount();
        WriteCanonical(value);
        return Hash(_canonical.WrittenSpan);
    }

    /// <summary>The identity of bytes.</summary>
    public UInt128 Hash(ReadOnlySpan<byte> bytes)
    {
        Span<byte> digest = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(salt.Span, bytes, digest);
        return BinaryPrimitives.ReadUInt128BigEndian(digest);
    }

    /// <summary>The hash as people see it: 64 bits of it, plenty to tell the values of one history apart.</summary>
    public static string Show(UInt128 hash) => $"sha256:{(ulong)(hash >> 64):x16}";

    private void WriteCanonical(JsonElement value)
    {
        // A kind and, where the length varies, a length before each value: no two values share a form.
        WriteByte((byte)value.ValueKind);
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                var properties = value.EnumerateObject().ToList();
                properties.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
                WriteLength(properties.Count);
                foreach (var property in properties)
                {
                    WriteText(property.Name);
                    WriteCanonical(property.Value);
                }

                break;
            case JsonValueKind.Array:
                WriteLength(value.GetArrayLength());
                foreach (var item in value.EnumerateArray())
                {
                    WriteCanonical(item);
                }

                break;
            case JsonValueKind.String:
                WriteText(value.GetString()!);
                break;
            case JsonValueKind.Number:
                WriteText(value.GetRawText());
                break;
        }
    }

    private void WriteText(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        WriteLength(length);
        Encoding.UTF8.GetBytes(text, _canonical.GetSpan(length));
        _canonical.Advance(length);
    }

    private void WriteLength(int length)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_canonical.GetSpan(sizeof(int)), length);
        _canonical.Advance(sizeof(int));
    }

    private void WriteByte(byte value)
    {
        _canonical.GetSpan(1)[0] = value;
        _canonical.Advance(1);
    }
}
