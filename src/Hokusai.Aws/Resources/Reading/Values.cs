using System.Globalization;
using System.Text.Json;

namespace Hokusai.Aws.Resources.Reading;

/// <summary>Sources of single values, named after Terraform's types. Paths are those of the AWS CLI's output.</summary>
internal static class Values
{
    /// <summary>A value that follows from the type alone.</summary>
    public static ValueSource Constant(AttributeValue value) => scope => Fact.Known(value, scope.EvidenceOf(""));

    /// <summary>A text; not set where AWS leaves it out.</summary>
    public static ValueSource String(string path) => Of(path, Strings, AttributeValue.Null);

    /// <summary>A text that AWS always tells.</summary>
    public static ValueSource RequiredString(string path) => Of(path, Strings, missing: null);

    /// <summary>A truth value that AWS always tells.</summary>
    public static ValueSource Bool(string path) => Of(path, Bools, missing: null);

    /// <summary>A truth value that AWS may leave out.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="absent">What it means that it is left out.</param>
    public static ValueSource Bool(string path, AttributeValue absent) => Of(path, Bools, absent);

    /// <summary>A number that AWS always tells, as number or as text (the attributes of queues, topics and load balancers are texts).</summary>
    public static ValueSource Number(string path) => Of(path, Numbers, missing: null);

    /// <summary>A number that AWS may leave out.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="absent">What it means that it is left out.</param>
    public static ValueSource Number(string path, AttributeValue absent) => Of(path, Numbers, absent);

    /// <summary>A time as Terraform writes it: RFC 3339, UTC, whole seconds.</summary>
    public static ValueSource Time(string path) => Of(path, Times, AttributeValue.Null);

    /// <summary>A number as Terraform keeps it where its schema says text.</summary>
    public static ValueSource NumberAsString(string path)
        => Of(path, Numbers, AttributeValue.Null).Select(static value => value.Number is null ? value : value.ToString());

    /// <summary>
    /// A JSON document, told as text (<c>get-bucket-policy</c>) or as the document itself (IAM), as Terraform keeps it:
    /// compact, with sorted members.
    /// </summary>
    public static ValueSource Json(string path) => Of(path, static element => new Telling(GoJson.Normalize(element)), AttributeValue.Null);

    /// <summary>Whether AWS tells the member.</summary>
    public static ValueSource Has(string path)
    {
        var member = new MemberPath(path);
        return scope => scope.Tell(member, static _ => new Telling(true), missing: false);
    }

    /// <summary>Whether a text is one of several.</summary>
    public static ValueSource IsOneOf(string path, params string[] values)
        => String(path).Select(value => values.Contains(value.String, StringComparer.Ordinal));

    /// <summary>What the item that holds this one says.</summary>
    public static ValueSource Parent(ValueSource source) => scope => source(scope.Parent ?? scope);

    /// <summary>The account asked.</summary>
    public static ValueSource Account() => scope => scope.Document.Key.AccountId is { Length: > 0 } account
        ? Fact.Known<AttributeValue>(account, scope.EvidenceOf(""))
        : Fact.Unknown<AttributeValue>("The snapshot does not tell the account.", scope.EvidenceOf(""));

    /// <summary>The Region asked.</summary>
    public static ValueSource Region() => scope => scope.Document.Key.Region is { Length: > 0 } region
        ? Fact.Known<AttributeValue>(region, scope.EvidenceOf(""))
        : Fact.Unknown<AttributeValue>("The snapshot does not tell the Region.", scope.EvidenceOf(""));

    /// <summary>What the answer was asked about.</summary>
    public static ValueSource Subject() => scope => Fact.Known<AttributeValue>(scope.Document.Key.Subject, scope.EvidenceOf(""));

    /// <summary>A text made of others; not set where one of them is not.</summary>
    public static ValueSource Joined(Func<string[], string> join, params ValueSource[] parts) => scope =>
    {
        var texts = new string[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            var part = parts[i](scope);
            if (!part.IsKnown || part.Reveal().IsUnset)
            {
                return part;
            }

            texts[i] = part.Reveal() is { String: { } text } ? text : part.Reveal().ToString();
        }

        return Fact.Known<AttributeValue>(join(texts), scope.EvidenceOf(""));
    };

    /// <summary>The texts, one after the other with a separator between them; not set where one of them is not.</summary>
    public static ValueSource Joined(string separator, params ValueSource[] parts) => Joined(texts => string.Join(separator, texts), parts);

    private static ValueSource Of(string path, Func<JsonElement, Telling> read, AttributeValue? missing)
    {
        var member = new MemberPath(path);
        return scope => scope.Tell(member, read, missing);
    }

    private static Telling Strings(JsonElement element)
        => element.ValueKind == JsonValueKind.String ? new Telling(element.GetString()) : Telling.Not("a text");

    private static Telling Bools(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.True => new Telling(true),
        JsonValueKind.False => new Telling(false),
        JsonValueKind.String when bool.TryParse(element.GetString(), out var value) => new Telling(value),
        _ => Telling.Not("a truth value"),
    };

    private static Telling Numbers(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Number => new Telling(element.GetDouble()),
        JsonValueKind.String when double.TryParse(element.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) => new Telling(value),
        _ => Telling.Not("a number"),
    };

    // Version 1 of the AWS CLI prints times of JSON services as seconds since 1970 unless it is told otherwise.
    private static Telling Times(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.String
            && DateTimeOffset.TryParse(element.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
        {
            return new Telling(Rfc3339(time));
        }

        return element.ValueKind == JsonValueKind.Number && element.GetDouble() is > -6e10 and < 2.5e11 and var seconds
            ? new Telling(Rfc3339(DateTimeOffset.UnixEpoch.AddSeconds(Math.Truncate(seconds))))
            : Telling.Not("a time");
    }

    private static string Rfc3339(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
