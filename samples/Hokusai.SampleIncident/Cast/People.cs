namespace Hokusai.SampleIncident.Cast;

/// <summary>The three people and the pipelines.</summary>
internal static class People
{
    public const string AliceRole = "AWSReservedSSO_PlatformAdmin_8f0e1a2b3c4d5e6f";
    public const string CarolRole = "AWSReservedSSO_DataEngineer_1d2c3b4a5f6e7d8c";
    public const string DeployRole = "hokusai-terraform-deploy";
    public const string OidcProvider = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com";
    private const string SsoPath = "aws-reserved/sso.amazonaws.com/";

    public static readonly TerraformTool AliceTerraform = new("1.11.4", "macos", "darwin", "arm64", "1.23.3", "1.36.1", "1.77.1");
    public static readonly TerraformTool BobTerraform = new("1.10.5", "linux", "linux", "amd64", "1.23.3", "1.32.6", "1.69.0");
    public static readonly TerraformTool CarolTerraform = new("1.11.4", "macos", "darwin", "arm64", "1.23.3", "1.36.1", "1.77.1");

    /// <summary>Alice, platform engineer: an SSO role session on her laptop.</summary>
    public static Caller Alice(DateTimeOffset signedIn) => new()
    {
        Identity = Identities.AssumedRole(SsoPath + AliceRole, "alice@hokusai.example", signedIn),
        SourceIPAddress = "203.0.113.24",
        UserAgent = _ => UserAgents.Chrome,
    };

    /// <summary>Bob, DevOps engineer: an IAM user with a long-lived key on his laptop.</summary>
    public static Caller Bob { get; } = new()
    {
        Identity = Identities.IamUser("bob"),
        SourceIPAddress = "198.51.100.77",
        UserAgent = _ => UserAgents.Firefox,
    };

    /// <summary>Carol, data engineer: an SSO role session, mostly in the console.</summary>
    public static Caller Carol(DateTimeOffset signedIn) => new()
    {
        Identity = Identities.AssumedRole(SsoPath + CarolRole, "carol@hokusai.example", signedIn),
        SourceIPAddress = "203.0.113.58",
        UserAgent = _ => UserAgents.Chrome,
    };

    /// <summary>The infrastructure pipeline (<c>deploy.yml</c>): GitHub Actions through OIDC; a runner has an address of its own each time.</summary>
    public static Caller InfrastructurePipeline(DateTimeOffset assumed) => new()
    {
        Identity = Identities.AssumedRole(DeployRole, "GitHubActions", assumed, OidcProvider),
        SourceIPAddress = "192.0.2." + new Dice("runner/" + assumed.ToString("O")).Next(10, 250),
        UserAgent = _ => UserAgents.ConfigureCredentialsAction,
    };

    public static TerraformTool PipelineTerraform(string runId, string commit) => new(
        "1.9.8", "linux", "linux", "amd64", "1.22.7", "1.30.3", "1.58.2", $"github-actions/{runId} commit/{commit}");

    /// <summary>The API pipeline (<c>api.yml</c>): GitHub Actions with the long-lived key of an IAM user.</summary>
    public static Caller ApiPipeline(string runner) => new()
    {
        Identity = Identities.IamUser("hokusai-api-ci"),
        SourceIPAddress = runner,
        UserAgent = _ => UserAgents.EcsDeployAction,
    };

    /// <summary>The release pipeline: it deploys what is on a release branch, with the same action and a key of its own.</summary>
    public static Caller ReleasePipeline { get; } = new()
    {
        Identity = Identities.IamUser("hokusai-release-ci"),
        SourceIPAddress = "192.0.2.202",
        UserAgent = _ => UserAgents.EcsDeployAction,
    };
}
