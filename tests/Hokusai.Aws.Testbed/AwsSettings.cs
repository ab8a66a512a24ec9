namespace Hokusai.Aws.Testbed;

/// <summary>The environment in which AWS tools and SDKs call the testbed, and nothing but the testbed.</summary>
internal sealed class AwsSettings : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hokusai-testbed-");

    public AwsSettings(Uri endpoint)
    {
        var config = Path.Combine(_folder.FullName, "config");
        var credentials = Path.Combine(_folder.FullName, "credentials");
        // Times as version 2 of the CLI prints them.
        File.WriteAllText(config, "[default]\ncli_timestamp_format = iso8601\n");
        File.WriteAllText(credentials, "");
        Environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["AWS_ACCESS_KEY_ID"] = AwsTestbed.AccessKeyId,
            ["AWS_SECRET_ACCESS_KEY"] = "CANARY-secret-access-key",
            ["AWS_SESSION_TOKEN"] = "",
            ["AWS_PROFILE"] = "default",
            ["AWS_REGION"] = AwsTestbed.Region,
            ["AWS_DEFAULT_REGION"] = AwsTestbed.Region,
            ["AWS_ENDPOINT_URL"] = endpoint.GetLeftPart(UriPartial.Authority),
            ["AWS_CONFIG_FILE"] = config,
            ["AWS_SHARED_CREDENTIALS_FILE"] = credentials,
            ["AWS_EC2_METADATA_DISABLED"] = "true",
            ["AWS_PAGER"] = "",
            ["NO_PROXY"] = "127.0.0.1",
        };
    }

    public IReadOnlyDictionary<string, string> Environment { get; }

    public void Dispose() => _folder.Delete(recursive: true);
}
