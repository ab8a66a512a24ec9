using System.Reflection;
using Amazon.Runtime;

namespace Hokusai.Aws.Connection;

/// <summary>
/// Keys from outside this module: typed by a person, or of an object of another version of the AWS SDK (<c>Get-AWSCredential</c>),
/// which is asked by reflection, each time anew, because it may refresh itself.
/// </summary>
public sealed class ForeignCredentials
{
    private readonly Func<(string AccessKey, string SecretKey, string? Token)> _keys;

    private ForeignCredentials(Func<(string, string, string?)> keys) => _keys = keys;

    /// <summary>A pair of keys.</summary>
    public static ForeignCredentials Of(string accessKey, string secretKey, string? token = null)
        => new(() => (accessKey, secretKey, token));

    /// <summary>
    /// An object with a method <c>GetCredentials()</c> whose result has <c>AccessKey</c>, <c>SecretKey</c> and perhaps <c>Token</c>
    /// (as <c>AWSCredentials</c> of any AWS SDK for .NET has), or an object that holds one in its property <c>Credentials</c>.
    /// </summary>
    /// <param name="source">The object.</param>
    /// <returns>The credentials; null where the object is no such one.</returns>
    public static ForeignCredentials? From(object source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (Getter(source) is { } own)
        {
            return new(() => Keys(own.Invoke(source, null)));
        }

        var held = source.GetType().GetProperty("Credentials")?.GetValue(source);
        return held is not null && Getter(held) is { } inner ? new(() => Keys(inner.Invoke(held, null))) : null;
    }

    internal AWSCredentials ToSdk() => new Adapter(_keys);

    private static MethodInfo? Getter(object source) => source.GetType().GetMethod("GetCredentials", Type.EmptyTypes);

    private static (string, string, string?) Keys(object? keys)
        => keys is not null && Text(keys, "AccessKey") is { } access && Text(keys, "SecretKey") is { } secret
            ? (access, secret, Text(keys, "Token"))
            : throw new AmazonClientException("The credentials given have no AccessKey and SecretKey.");

    private static string? Text(object source, string property)
        => source.GetType().GetProperty(property)?.GetValue(source) as string is { Length: > 0 } text ? text : null;

    private sealed class Adapter(Func<(string AccessKey, string SecretKey, string? Token)> keys) : AWSCredentials
    {
        public override ImmutableCredentials GetCredentials()
        {
            var (access, secret, token) = keys();
            return new ImmutableCredentials(access, secret, token);
        }
    }
}
