namespace Hokusai.SampleIncident.Cast;

/// <summary>User agents as the tools of July 2025 write them.</summary>
internal static class UserAgents
{
    public const string Chrome =
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36";

    public const string Firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    public const string Datadog = "Datadog";

    public const string ConfigureCredentialsAction = "aws-sdk-nodejs/2.1396.0 linux/v16.20.2 configure-aws-credentials-for-github-actions promise";

    public const string EcsDeployAction =
        "aws-sdk-js/3.600.0 ua/2.0 os/linux#6.11.0-1015-azure lang/js md/nodejs#20.19.3 api/ecs#3.600.0 amazon-ecs-deploy-task-definition-for-github-actions";

    /// <summary>The versions of the SDK's service modules that terraform-provider-aws 5.100 was built with, near enough to look right.</summary>
    private static readonly Dictionary<string, string> ProviderModules = new(StringComparer.Ordinal)
    {
        ["rds"] = "rds#1.95.0", ["s3"] = "s3#1.79.3", ["ec2"] = "ec2#1.213.0", ["iam"] = "iam#1.41.1", ["ecs"] = "ecs#1.57.2",
        ["secretsmanager"] = "secretsmanager#1.35.4", ["sts"] = "sts#1.33.19", ["logs"] = "cloudwatchlogs#1.47.3",
        ["monitoring"] = "cloudwatch#1.44.3", ["elasticloadbalancing"] = "elasticloadbalancingv2#1.45.2", ["glue"] = "glue#1.109.2",
    };

    public static string AwsCli(string command) =>
        $"aws-cli/2.27.49 md/awscrt#0.26.1 ua/2.1 os/linux#6.8.0-63-generic md/arch#x86_64 lang/python#3.13.4 md/pyimpl#CPython m/E,b,Z,C,n cfg/retry-mode#standard md/installer#exe md/prompt#off md/command#{command}";

    public static string Boto3(string environment) =>
        $"Boto3/1.39.4 md/Botocore#1.39.4 ua/2.1 os/linux#5.10.237-230.949.amzn2.x86_64 md/arch#x86_64 lang/python#3.12.11 md/pyimpl#CPython exec-env/{environment} m/Z,b,D cfg/retry-mode#legacy Botocore/1.39.4";

    /// <summary>The AWS provider's calls. S3 puts the agent in square brackets.</summary>
    public static string TerraformProvider(TerraformTool tool, string service)
    {
        var agent = $"APN/1.0 HashiCorp/1.0 Terraform/{tool.Version} (+https://www.terraform.io) terraform-provider-aws/5.100.0 (+https://registry.terraform.io/providers/hashicorp/aws) "
            + $"aws-sdk-go-v2/1.36.3 ua/2.1 os/{tool.System} lang/go#1.23.8 md/GOOS#{tool.GoOs} md/GOARCH#{tool.Architecture} api/{ProviderModules[service]} m/g{Suffix(tool)}";
        return Bracketed(service, agent);
    }

    /// <summary>The S3 backend's calls, made by Terraform itself: no provider in the agent.</summary>
    public static string TerraformBackend(TerraformTool tool, string service)
    {
        var module = string.Equals(service, "s3", StringComparison.Ordinal) ? "s3#" + tool.BackendS3Version + " ft/s3-transfer" : "sts#1.33.2";
        var agent = $"APN/1.0 HashiCorp/1.0 Terraform/{tool.Version} (+https://www.terraform.io) aws-sdk-go-v2/{tool.BackendSdkVersion} os/{tool.System} lang/go#{tool.GoVersion} "
            + $"md/GOOS#{tool.GoOs} md/GOARCH#{tool.Architecture} api/{module}{Suffix(tool)}";
        return Bracketed(service, agent);
    }

    private static string Suffix(TerraformTool tool) => tool.Appended is null ? "" : " " + tool.Appended;

    private static string Bracketed(string service, string agent) =>
        string.Equals(service, "s3", StringComparison.Ordinal) ? "[" + agent + "]" : agent;
}

/// <summary>One installation of Terraform.</summary>
/// <param name="Version">Terraform's version.</param>
/// <param name="System">The SDK's name of the operating system (<c>macos</c>).</param>
/// <param name="GoOs">Go's name of it (<c>darwin</c>).</param>
/// <param name="Architecture">Go's name of the processor.</param>
/// <param name="GoVersion">The Go version that Terraform was built with.</param>
/// <param name="BackendSdkVersion">The SDK version in Terraform's backend.</param>
/// <param name="BackendS3Version">The S3 module's version there.</param>
/// <param name="Appended">What <c>TF_APPEND_USER_AGENT</c> adds.</param>
internal sealed record TerraformTool(
    string Version,
    string System,
    string GoOs,
    string Architecture,
    string GoVersion,
    string BackendSdkVersion,
    string BackendS3Version,
    string? Appended = null);
