using Amazon.Runtime.CredentialManagement;

namespace Hokusai.Aws.Context;

/// <summary>The AWS shared configuration and credentials files (and on Windows the SDK's own store), read afresh at each call.</summary>
internal static class AwsProfileStore
{
    /// <summary>The names of all profiles, sorted.</summary>
    public static IReadOnlyList<string> ListNames()
        => Read(chain => chain.ListProfiles().Select(profile => profile.Name).Order(StringComparer.OrdinalIgnoreCase).ToList());

    /// <summary>The profile; null where there is none of that name.</summary>
    public static CredentialProfile? Find(string name)
        => Read(chain => chain.TryGetProfile(name, out var profile) ? profile : null);

    private static T Read<T>(Func<CredentialProfileStoreChain, T> read)
    {
        try
        {
            return read(new CredentialProfileStoreChain());
        }
        catch (InvalidDataException)
        {
            // The cause is dropped on purpose: it quotes the line, which may hold a key.
            throw new AwsProfileException(
                "ProfileFileUnreadable",
                $"The AWS profile files cannot be understood ({Files()}): a line is neither a [section], a 'name = value' nor a comment. "
                + "The line is not shown because it may hold a key; 'aws configure list' names it.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new AwsProfileException("ProfileFileUnreadable", $"The AWS profile files cannot be read ({Files()}): {e.Message}");
        }
    }

    /// <summary>The files in question, for messages.</summary>
    public static string Files()
        => string.Join(", ", new[] { PathOf("AWS_SHARED_CREDENTIALS_FILE", "credentials"), PathOf("AWS_CONFIG_FILE", "config") });

    // https://docs.aws.amazon.com/sdkref/latest/guide/file-location.html
    private static string PathOf(string variable, string name)
        => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } path ? path : $"~/.aws/{name}";
}
