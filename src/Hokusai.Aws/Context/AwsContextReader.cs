using System.Reflection;
using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;

namespace Hokusai.Aws.Context;

/// <summary>
/// Resolves profile, Region, endpoint and credential source in the order in which the AWS SDK for .NET 4 does, without obtaining
/// credentials and without a network call: what the SDK would ask of a metadata service is named, not asked.
/// </summary>
/// <remarks>
/// Settings and their order: https://docs.aws.amazon.com/sdkref/latest/guide/standardized-credentials.html;
/// that environment variables come before profiles, and profiles before web identity, was observed with AWSSDK.Core 4.0.102.
/// </remarks>
public static class AwsContextReader
{
    private const string DefaultProfile = "default";

    /// <summary>The names of the profiles with credentials on this machine, sorted.</summary>
    /// <exception cref="AwsProfileException">A profile file cannot be read.</exception>
    public static IReadOnlyList<string> ListProfileNames() => AwsProfileStore.ListNames();

    /// <summary>What a command with these wishes would use.</summary>
    /// <exception cref="AwsProfileException">The profile named does not exist, or a profile file cannot be read.</exception>
    public static AwsContext Read(AwsContextRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (profileName, profileSource) = ProfileName(request);
        var profile = AwsProfileStore.Find(profileName);
        if (profile is null && profileSource != AwsSettingSource.Default)
        {
            throw new AwsProfileException("ProfileNotFound", NotFoundMessage(profileName, profileSource));
        }

        var credentials = Credentials(request, profile);
        var (region, regionSource) = Region(request, profile);
        var (endpoint, endpointSource) = Endpoint(request, profile);
        var usesProfile = credentials == AwsSettingSource.Profile;
        return new AwsContext
        {
            ProfileName = profile?.Name,
            ProfileNameSource = profile is null ? AwsSettingSource.None : profileSource,
            CredentialSource = credentials,
            CredentialKind = usesProfile ? KindOf(profile!.Options) : null,
            RoleArn = usesProfile ? NullIfEmpty(profile!.Options.RoleArn) : null,
            Region = region,
            Regions = region is null ? [] : [region],
            RegionSource = regionSource,
            IsKnownRegion = region is not null && RegionEndpoint.EnumerableAllRegions.Any(known => known.SystemName == region),
            EndpointUrl = endpoint,
            EndpointUrlSource = endpointSource,
            CredentialsFile = AwsProfileStore.CredentialsFile,
            ConfigFile = AwsProfileStore.ConfigFile,
            SdkVersion = typeof(AmazonServiceClient).Assembly.GetCustomAttribute<AssemblyFileVersionAttribute>()!.Version,
        };
    }

    private static (string Name, AwsSettingSource Source) ProfileName(AwsContextRequest request)
    {
        if (NullIfEmpty(request.ProfileName) is { } asked)
        {
            return (asked, AwsSettingSource.Parameter);
        }

        return Variable("AWS_PROFILE") is { } named ? (named, AwsSettingSource.Environment) : (DefaultProfile, AwsSettingSource.Default);
    }

    private static AwsSettingSource Credentials(AwsContextRequest request, CredentialProfile? profile)
    {
        if (request.HasCredentials)
        {
            return AwsSettingSource.Parameter;
        }

        if (NullIfEmpty(request.ProfileName) is not null)
        {
            return AwsSettingSource.Profile;
        }

        if (request.HasSessionCredentials)
        {
            return AwsSettingSource.Session;
        }

        if (Variable("AWS_ACCESS_KEY_ID") is not null && Variable("AWS_SECRET_ACCESS_KEY") is not null)
        {
            return AwsSettingSource.Environment;
        }

        // A profile with nothing but settings (a Region, say) gives no credentials; the chain goes on.
        if (profile is not null && (profile.CanCreateAWSCredentials || KindOf(profile.Options) is not null))
        {
            return AwsSettingSource.Profile;
        }

        if (Variable("AWS_WEB_IDENTITY_TOKEN_FILE") is not null && Variable("AWS_ROLE_ARN") is not null)
        {
            return AwsSettingSource.WebIdentity;
        }

        if (Variable("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI") is not null || Variable("AWS_CONTAINER_CREDENTIALS_FULL_URI") is not null)
        {
            return AwsSettingSource.Container;
        }

        return IsTrue("AWS_EC2_METADATA_DISABLED") ? AwsSettingSource.None : AwsSettingSource.InstanceMetadata;
    }

    private static (string? Region, AwsSettingSource Source) Region(AwsContextRequest request, CredentialProfile? profile)
    {
        if (NullIfEmpty(request.Region) is { } asked)
        {
            return (asked, AwsSettingSource.Parameter);
        }

        if (NullIfEmpty(request.SessionRegion) is { } session)
        {
            return (session, AwsSettingSource.Session);
        }

        if ((Variable("AWS_REGION") ?? Variable("AWS_DEFAULT_REGION")) is { } environment)
        {
            return (environment, AwsSettingSource.Environment);
        }

        return profile?.Region is { } region ? (region.SystemName, AwsSettingSource.Profile) : (null, AwsSettingSource.None);
    }

    // https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
    private static (string? Url, AwsSettingSource Source) Endpoint(AwsContextRequest request, CredentialProfile? profile)
    {
        if (NullIfEmpty(request.EndpointUrl) is { } asked)
        {
            return (WithoutUserInfo(asked), AwsSettingSource.Parameter);
        }

        if (IsTrue("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"))
        {
            return (null, AwsSettingSource.None);
        }

        if (Variable("AWS_ENDPOINT_URL") is { } environment)
        {
            return (WithoutUserInfo(environment), AwsSettingSource.Environment);
        }

        return profile is { IgnoreConfiguredEndpointUrls: not true } && NullIfEmpty(profile.EndpointUrl) is { } url
            ? (WithoutUserInfo(url), AwsSettingSource.Profile)
            : (null, AwsSettingSource.None);
    }

    private static string? KindOf(CredentialProfileOptions options) => options switch
    {
        { RoleArn.Length: > 0, WebIdentityTokenFile.Length: > 0 } => "web identity",
        { RoleArn.Length: > 0 } => "assumed role",
        { SsoSession.Length: > 0 } or { SsoStartUrl.Length: > 0 } => "IAM Identity Center",
        { CredentialProcess.Length: > 0 } => "credential process",
        { LoginSession.Length: > 0 } => "console login",
        { AccessKey.Length: > 0, Token.Length: > 0 } => "session token",
        { AccessKey.Length: > 0 } => "access key",
        _ => null,
    };

    private static string NotFoundMessage(string name, AwsSettingSource source)
    {
        var names = AwsProfileStore.ListNames();
        return $"There is no AWS profile '{name}'{(source == AwsSettingSource.Environment ? ", which AWS_PROFILE names" : "")}, in {AwsProfileStore.Files}. "
            + (names.Count == 0 ? "There are no profiles at all; 'aws configure' makes one." : $"The profiles are: {string.Join(", ", names)}.");
    }

    /// <summary>An endpoint may be written with a user and a password in front of the host; neither belongs in an output.</summary>
    private static string WithoutUserInfo(string url)
        => Uri.TryCreate(url, UriKind.Absolute, out var uri)
            ? uri.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped).TrimEnd('/')
            : "(not a URL)";

    private static string? Variable(string name) => NullIfEmpty(Environment.GetEnvironmentVariable(name));

    private static bool IsTrue(string variable) => string.Equals(Variable(variable), "true", StringComparison.OrdinalIgnoreCase);

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
