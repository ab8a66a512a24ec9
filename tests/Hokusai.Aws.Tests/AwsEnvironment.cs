using System.Runtime.CompilerServices;

namespace Hokusai.Aws.Tests;

/// <summary>
/// Profile files in a folder of their own and no other AWS setting, until disposed. The AWS SDK reads environment variables itself,
/// so tests that use this run one after another; it looks AWS_CONFIG_FILE up once, so all of them share one folder.
/// </summary>
internal sealed class AwsEnvironment : IDisposable
{
    public const string Collection = "AWS environment";

    private static readonly string[] s_settings =
    [
        "AWS_PROFILE", "AWS_DEFAULT_PROFILE", "AWS_REGION", "AWS_DEFAULT_REGION", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN",
        "AWS_WEB_IDENTITY_TOKEN_FILE", "AWS_ROLE_ARN", "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "AWS_CONTAINER_CREDENTIALS_FULL_URI",
        "AWS_EC2_METADATA_DISABLED", "AWS_ENDPOINT_URL", "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "AWS_SHARED_CREDENTIALS_FILE", "AWS_CONFIG_FILE",
    ];

    private readonly Dictionary<string, string?> _before = s_settings.ToDictionary(name => name, Environment.GetEnvironmentVariable, StringComparer.Ordinal);
    private static readonly DirectoryInfo s_folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "aws-environment"));

    public AwsEnvironment(string credentials = "", string config = "")
    {
        foreach (var name in s_settings)
        {
            Environment.SetEnvironmentVariable(name, null);
        }

        Environment.SetEnvironmentVariable("AWS_SHARED_CREDENTIALS_FILE", Write("credentials", credentials));
        Environment.SetEnvironmentVariable("AWS_CONFIG_FILE", Write("config", config));
    }

    /// <summary>
    /// Before any test: whichever of them makes the first client, the SDK has looked up the tests' own files, not those of whoever runs them.
    /// </summary>
#pragma warning disable CA2255 // There is no earlier moment in a test assembly.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void UseOwnFiles()
    {
        Environment.SetEnvironmentVariable("AWS_SHARED_CREDENTIALS_FILE", Write("credentials", ""));
        Environment.SetEnvironmentVariable("AWS_CONFIG_FILE", Write("config", ""));
    }

    public AwsEnvironment With(string name, string value)
    {
        Environment.SetEnvironmentVariable(name, value);
        return this;
    }

    public void Dispose()
    {
        foreach (var (name, value) in _before)
        {
            Environment.SetEnvironmentVariable(name, value);
        }

        Write("credentials", "");
        Write("config", "");
    }

    private static string Write(string name, string content)
    {
        var file = Path.Combine(s_folder.FullName, name);
        File.WriteAllText(file, content);
        return file;
    }
}

[CollectionDefinition(AwsEnvironment.Collection, DisableParallelization = true)]
public sealed class AwsEnvironmentCollection;
