using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Hokusai.Core.S3.Configuration;

namespace Hokusai.Core.S3.Simulation.Prices;

/// <summary>
/// Reads a price table: <c>region</c>, <c>asOf</c> (<c>2025-10-28</c>), <c>currency</c> (<c>USD</c>), <c>source</c> (an https address) and <c>classes</c>, by the
/// names that S3 has for them, each with the members of <see cref="StorageClassPrice"/>. What is not known there is an error, for a misspelt price would be 0.
/// </summary>
public ref struct PriceTableReader
{
    /// <summary>More than any table needs: nine classes with eight numbers.</summary>
    private const int MostBytes = 256 * 1024;

    private const decimal MostDollars = 1_000_000;

    private static readonly JsonReaderOptions s_options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 8 };

    private readonly ReadOnlySpan<byte> _utf8;
    private readonly string _source;
    private Utf8JsonReader _json;

    private PriceTableReader(ReadOnlySpan<byte> utf8, string source)
    {
        _utf8 = utf8;
        _source = source;
        _json = new Utf8JsonReader(utf8, s_options);
    }

    /// <summary>Reads a table.</summary>
    /// <param name="utf8">The file's bytes.</param>
    /// <param name="source">The file's name, for messages.</param>
    /// <exception cref="PriceTableException">It is no price table; the message says where and why.</exception>
    public static PriceTable Read(ReadOnlySpan<byte> utf8, string source)
    {
        var reader = new PriceTableReader(utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8, source);
        if (utf8.Length > MostBytes)
        {
            throw reader.Problem($"it has {utf8.Length} bytes; a price table has less than {MostBytes}.");
        }

        try
        {
            return reader.Table();
        }
        catch (JsonException exception)
        {
            throw new PriceTableException(source, (exception.LineNumber ?? 0) + 1, "it is no JSON; look for a missing comma, quote or bracket.", exception);
        }
    }

    private PriceTable Table()
    {
        string? region = null;
        DateOnly? asOf = null;
        Uri? source = null;
        FrozenDictionary<StorageClass, StorageClassPrice>? classes = null;
        _json.Read();
        Expect(JsonTokenType.StartObject, "the table, an object");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (Property(seen) is { } name)
        {
            switch (name)
            {
                case "region":
                    region = Text("a Region");
                    break;
                case "asOf":
                    asOf = Day();
                    break;
                case "currency":
                    RequireDollars();
                    break;
                case "source":
                    source = Address();
                    break;
                case "classes":
                    classes = Classes();
                    break;
                default:
                    throw Problem($"'{Shown(name)}' is not known; the table has region, asOf, currency, source and classes.");
            }
        }

        _json.Read();
        return new PriceTable
        {
            Region = region ?? throw Problem("the table has no 'region'."),
            AsOf = asOf ?? throw Problem("the table has no 'asOf', the day of the prices."),
            Source = source ?? throw Problem("the table has no 'source', the address of the page with the prices."),
            Classes = classes ?? throw Problem("the table has no 'classes'."),
        };
    }

    private FrozenDictionary<StorageClass, StorageClassPrice> Classes()
    {
        Expect(JsonTokenType.StartObject, "the classes, an object");
        var classes = new Dictionary<StorageClass, StorageClassPrice>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (Property(seen) is { } name)
        {
            var storageClass = StorageClassNames.Parse(name);
            if (storageClass == StorageClass.Unknown)
            {
                throw Problem($"'{Shown(name)}' is no storage class; write it as S3 does, STANDARD_IA for example.");
            }

            classes.Add(storageClass, Price());
        }

        return classes.Count == 0 ? throw Problem("'classes' has no class.") : classes.ToFrozenDictionary();
    }

    private StorageClassPrice Price()
    {
        Expect(JsonTokenType.StartObject, "the prices of a class, an object");
        decimal? storage = null;
        var price = new StorageClassPrice { StoragePerGbMonth = 0 };
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (Property(seen) is { } name)
        {
            switch (name)
            {
                case "storagePerGbMonth":
                    storage = Dollars(name);
                    break;
                case "transitionPer1000":
                    price = price with { TransitionPer1000 = Dollars(name) };
                    break;
                case "retrievalPerGb":
                    price = price with { RetrievalPerGb = Dollars(name) };
                    break;
                case "retrievalPer1000":
                    price = price with { RetrievalPer1000 = Dollars(name) };
                    break;
                case "minimumDays":
                    price = price with { MinimumDays = (int)Whole(name, most: 3650) };
                    break;
                case "minimumBytes":
                    price = price with { MinimumBytes = Whole(name, most: 1L << 30) };
                    break;
                case "overheadBytes":
                    price = price with { OverheadBytes = Whole(name, most: 1L << 30) };
                    break;
                case "standardOverheadBytes":
                    price = price with { StandardOverheadBytes = Whole(name, most: 1L << 30) };
                    break;
                default:
                    throw Problem($"'{Shown(name)}' is not known as a price of a class.");
            }
        }

        return price with { StoragePerGbMonth = storage ?? throw Problem("the class has no 'storagePerGbMonth'.") };
    }

    // The name of the next member, with the reader at its value; null at the end of the object.
    private string? Property(HashSet<string> seen)
    {
        _json.Read();
        if (_json.TokenType == JsonTokenType.EndObject)
        {
            return null;
        }

        var name = Decoded();
        if (!seen.Add(name))
        {
            throw Problem($"'{Shown(name)}' is there twice.");
        }

        _json.Read();
        return name;
    }

    private readonly decimal Dollars(string name) =>
        _json.TokenType == JsonTokenType.Number && _json.TryGetDecimal(out var dollars) && dollars is >= 0 and <= MostDollars
            ? dollars
            : throw Problem($"'{name}' is to be a number of dollars from 0 to {MostDollars}.");

    private readonly long Whole(string name, long most) =>
        _json.TokenType == JsonTokenType.Number && _json.TryGetInt64(out var number) && number >= 0 && number <= most
            ? number
            : throw Problem($"'{name}' is to be a whole number from 0 to {most}.");

    private readonly string Text(string what)
    {
        Expect(JsonTokenType.String, what);
        return Decoded() is { Length: > 0 and <= 200 } text ? text : throw Problem($"here is to be {what}, of 1 to 200 characters.");
    }

    private readonly DateOnly Day() =>
        DateOnly.TryParseExact(Text("a day"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Problem("'asOf' is to be a day such as 2025-10-28.");

    private readonly Uri Address() =>
        Uri.TryCreate(Text("an address"), UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
            ? address
            : throw Problem("'source' is to be an https address.");

    private readonly void RequireDollars()
    {
        if (Text("a currency") != "USD")
        {
            throw Problem("'currency' is to be USD; other currencies are not computed with.");
        }
    }

    private readonly void Expect(JsonTokenType type, string what)
    {
        if (_json.TokenType != type)
        {
            throw Problem($"here is to be {what}.");
        }
    }

    private readonly string Decoded()
    {
        try
        {
            return _json.GetString() ?? "";
        }
        catch (InvalidOperationException exception)
        {
            throw new PriceTableException(_source, Line(), "the text is no UTF-8.", exception);
        }
    }

    // Names come from a file that anybody may have written.
    private static string Shown(string name) => string.Concat(name.Take(40).Select(letter => char.IsControl(letter) ? '?' : letter));

    private readonly PriceTableException Problem(string problem) => new(_source, Line(), problem);

    private readonly long Line() => 1 + _utf8[..(int)Math.Min(_json.TokenStartIndex, _utf8.Length)].Count((byte)'\n');
}
