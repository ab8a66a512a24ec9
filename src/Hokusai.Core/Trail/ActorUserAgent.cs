namespace Hokusai.Core.Trail;

/// <summary>What a user agent tells about the tool that made a call.</summary>
internal sealed record ActorUserAgent
{
    private const int MaxRunIdLength = 256;

    // What the AWS SDKs write behind their own name ("os/linux lang/go#1.23 md/GOOS#linux api/rds#1.95 m/E,n cfg/retry-mode#standard"):
    // https://docs.aws.amazon.com/sdkref/latest/guide/feature-appid.html and the SDKs' user agent middleware.
    private static readonly HashSet<string> SdkMetadata = new(StringComparer.OrdinalIgnoreCase)
    {
        "ua", "os", "lang", "md", "api", "m", "cfg", "ft", "exec-env", "app", "lib", "hll", "rt", "source",
    };

    private static readonly HashSet<string> TerraformsOwn = new(StringComparer.OrdinalIgnoreCase)
    {
        "APN", "HashiCorp", "Terraform", "OpenTofu", "S3Manager",
        // Wrappers that name themselves by the same environment variable.
        "Terragrunt", "HashiCorp-terraform-exec", "cdktf", "Atmos",
    };

    public ActorTool Tool { get; private init; } = ActorTool.Unknown;

    public string? ToolName { get; private init; }

    public string? ToolVersion { get; private init; }

    /// <summary>What <c>TF_APPEND_USER_AGENT</c> appended: everything that neither Terraform nor the SDK writes by itself.</summary>
    public string? RunId { get; private init; }

    public bool IsCloudShell { get; private init; }

    /// <summary>Whether an AWS front end made the call on an internal SDK (<c>aws-internal/3 aws-sdk-java/…</c>).</summary>
    public bool IsAwsInternal { get; private init; }

    /// <summary>Cheaply rules most records out before anything is taken apart.</summary>
    public static bool MayBeTerraform(string? userAgent)
        => userAgent is not null
            && (userAgent.Contains("terraform", StringComparison.OrdinalIgnoreCase) || userAgent.Contains("opentofu", StringComparison.OrdinalIgnoreCase));

    public static ActorUserAgent Read(string? userAgent)
    {
        var products = ActorUserAgentProduct.Parse(userAgent);
        return Named(products, "pulumi", ActorTool.Sdk, "Pulumi")
            ?? Terraform(products)
            ?? GitHubAction(products)
            ?? Console(userAgent, products)
            ?? AwsCli(products)
            ?? Sdk(products)
            ?? Other(products);
    }

    /// <summary>Whether the text names a host of the console: <c>console.amazonaws.com</c>, <c>console.ec2.amazonaws.com</c>, <c>signin.amazonaws.com</c>, …</summary>
    public static bool IsConsoleHost(string text)
        => text.Contains("signin.amazonaws.com", StringComparison.OrdinalIgnoreCase)
            || text.Contains("console.amazonaws.com", StringComparison.OrdinalIgnoreCase)
            || text.Contains("console.aws.amazon.com", StringComparison.OrdinalIgnoreCase)
            || (text.StartsWith("console.", StringComparison.OrdinalIgnoreCase) && text.EndsWith(".amazonaws.com", StringComparison.OrdinalIgnoreCase));

    private static ActorUserAgent? Terraform(IReadOnlyList<ActorUserAgentProduct> products)
    {
        // OpenTofu writes its name twice, the partner token first: "APN/1.0 OpenTofu/1.0 OpenTofu/1.9.0".
        var tofu = Last(products, "OpenTofu");
        var terraform = Last(products, "Terraform");
        var provider = products.FirstOrDefault(p => p.StartsWith("terraform-provider-"));
        if (tofu is null && terraform is null && provider.Name is null)
        {
            return null;
        }

        return new ActorUserAgent
        {
            Tool = tofu is null ? ActorTool.Terraform : ActorTool.OpenTofu,
            ToolName = Last(products, "Terragrunt") is not null ? "Terragrunt" : tofu is null ? "Terraform" : "OpenTofu",
            ToolVersion = (tofu ?? terraform)?.Version,
            RunId = Appended(products),
        };
    }

    private static string? Appended(IReadOnlyList<ActorUserAgentProduct> products)
    {
        var appended = string.Join(' ', products.Where(p => !IsKnown(p)).Select(p => p.Text));
        return appended.Length switch
        {
            0 => null,
            > MaxRunIdLength => appended[..MaxRunIdLength],
            _ => appended,
        };
    }

    private static bool IsKnown(ActorUserAgentProduct product)
        => TerraformsOwn.Contains(product.Name)
            || (product.Version is not null && SdkMetadata.Contains(product.Name))
            || product.StartsWith("terraform-provider-")
            || product.StartsWith("aws-sdk-")
            || product.StartsWith("X:"); // the experiments that a Go toolchain lists behind its version

    private static ActorUserAgent? GitHubAction(IReadOnlyList<ActorUserAgentProduct> products)
    {
        var action = products.FirstOrDefault(p => p.Name.EndsWith("-for-github-actions", StringComparison.OrdinalIgnoreCase));
        return action.Name is null ? null : new ActorUserAgent { Tool = ActorTool.Ci, ToolName = action.Name, ToolVersion = action.Version };
    }

    private static ActorUserAgent? Console(string? userAgent, IReadOnlyList<ActorUserAgentProduct> products)
    {
        if (products.Count == 0)
        {
            return null;
        }

        var isConsole = products[0].Is("Mozilla")
            || products.Any(p => p.Name.EndsWith("Console", StringComparison.OrdinalIgnoreCase) || p.StartsWith("EC2Console"))
            || IsConsoleHost(userAgent!);
        return isConsole ? new ActorUserAgent { Tool = ActorTool.Console, ToolName = "AWS Management Console" } : null;
    }

    private static ActorUserAgent? AwsCli(IReadOnlyList<ActorUserAgentProduct> products)
    {
        if (Last(products, "aws-cli") is not { } cli)
        {
            return null;
        }

        var isCloudShell = products.Any(p => p.Is("exec-env") && p.Version?.StartsWith("CloudShell", StringComparison.OrdinalIgnoreCase) == true);
        return new ActorUserAgent
        {
            Tool = ActorTool.AwsCli,
            ToolName = isCloudShell ? "aws-cli in AWS CloudShell" : "aws-cli",
            ToolVersion = cli.Version,
            IsCloudShell = isCloudShell,
        };
    }

    private static ActorUserAgent? Sdk(IReadOnlyList<ActorUserAgentProduct> products)
    {
        var sdk = Named(products, "AWSPowerShell", ActorTool.Sdk, "AWS Tools for PowerShell")
            ?? Named(products, "Boto3", ActorTool.Sdk, "Boto3")
            ?? Named(products, "aws-sdk-", ActorTool.Sdk, toolName: null)
            ?? Named(products, "Botocore", ActorTool.Sdk, "Botocore")
            ?? Named(products, "Boto", ActorTool.Sdk, "Boto");
        return sdk is null ? null : sdk with { IsAwsInternal = products.Any(p => p.Is("aws-internal")) };
    }

    private static ActorUserAgent Other(IReadOnlyList<ActorUserAgentProduct> products)
        => products.Count == 0
            ? new ActorUserAgent()
            : new ActorUserAgent
            {
                ToolName = products[0].Name,
                ToolVersion = products[0].Version,
                IsAwsInternal = products[0].Is("aws-internal"),
            };

    private static ActorUserAgent? Named(IReadOnlyList<ActorUserAgentProduct> products, string prefix, ActorTool tool, string? toolName)
    {
        var product = products.FirstOrDefault(p => p.StartsWith(prefix));
        return product.Name is null ? null : new ActorUserAgent { Tool = tool, ToolName = toolName ?? product.Name, ToolVersion = product.Version };
    }

    private static ActorUserAgentProduct? Last(IReadOnlyList<ActorUserAgentProduct> products, string name)
    {
        var product = products.LastOrDefault(p => p.Is(name));
        return product.Name is null ? null : product;
    }
}
