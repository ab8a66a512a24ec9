using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Tests.Services;

/// <summary>Fills records with values from a seed: the same seed gives the same record.</summary>
internal sealed class RandomRecords(int seed)
{
    // Recursive structures end here; their lists are empty from then on.
    private const int MaxDepth = 8;

    // What breaks careless writers of forms, XML, JSON and URLs. No control characters and no carriage returns: XML 1.0 has none of them.
    private static readonly string[] s_texts =
    [
        "a", "arn:aws:rds:eu-west-1:123456789012:db:orders", "två & tre < 4 > 2 \"quoted\" 'so' %2F+ =;,", "line\nand\ttab", "日本🗻", " spaces ", "", "null", "0",
    ];

    private readonly Random _random = new(seed);

    public object Record(Type type, AwsService service) => Structure(type, service, 0);

    private object Structure(Type type, AwsService service, int depth)
    {
        var structure = Activator.CreateInstance(type)!;
        foreach (var member in WireMember.Of(type, service))
        {
            if (_random.Next(10) < (depth < 2 ? 8 : 5))
            {
                member.Property.SetValue(structure, Value(member.Property.PropertyType, service, depth + 1));
            }
        }

        return structure;
    }

    private object? Value(Type nullable, AwsService service, int depth)
    {
        var type = Nullable.GetUnderlyingType(nullable) ?? nullable;
        return type switch
        {
            _ when type == typeof(string) => s_texts[_random.Next(s_texts.Length)],
            _ when type == typeof(ReadOnlyMemory<byte>) => new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(s_texts[_random.Next(s_texts.Length)])),
            _ when type == typeof(bool) => _random.Next(2) == 0,
            _ when type == typeof(int) => _random.Next(4) switch { 0 => int.MaxValue, 1 => int.MinValue, 2 => 0, _ => _random.Next() },
            _ when type == typeof(long) => _random.Next(3) switch { 0 => long.MaxValue, 1 => long.MinValue, _ => _random.NextInt64() },
            // Exact in binary, and written alike by every language.
            _ when type == typeof(double) => _random.Next(-1000, 1000) + 0.25,
            _ when type == typeof(DateTimeOffset) => DateTimeOffset.UnixEpoch.AddSeconds(_random.NextInt64(0, 4_000_000_000)),
            _ when type == typeof(JsonElement) => JsonSerializer.SerializeToElement(new Dictionary<string, object?>
            {
                ["Statement"] = new object?[] { s_texts[_random.Next(s_texts.Length)], _random.Next(), null, true },
            }),
            _ when type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) => List(type.GetGenericArguments()[0], service, depth),
            _ when type.IsGenericType => Map(type.GetGenericArguments()[1], service, depth),
            _ => Structure(type, service, depth),
        };
    }

    private IList List(Type item, AwsService service, int depth)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        for (var count = depth > MaxDepth ? 0 : _random.Next(4); count > 0; count--)
        {
            list.Add(Value(item, service, depth));
        }

        return list;
    }

    private IDictionary Map(Type value, AwsService service, int depth)
    {
        var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), value))!;
        for (var count = depth > MaxDepth ? 0 : _random.Next(4); count > 0; count--)
        {
            map[$"key {count.ToString(CultureInfo.InvariantCulture)} {s_texts[_random.Next(s_texts.Length)]}"] = Value(value, service, depth);
        }

        return map;
    }
}
