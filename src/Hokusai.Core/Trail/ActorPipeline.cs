namespace Hokusai.Core.Trail;

/// <summary>Recognises the CI system behind a credential, from the identity provider that issued it or from the name that CI gave the session.</summary>
internal static class ActorPipeline
{
    // Issuers of OIDC tokens, as the vendors' guides for AWS name them.
    private static readonly (string Host, string Pipeline)[] Providers =
    [
        ("token.actions.githubusercontent.com", "GitHub Actions"),
        ("gitlab", "GitLab CI"),
        ("bitbucket", "Bitbucket Pipelines"),
        ("circleci", "CircleCI"),
        ("app.terraform.io", "HCP Terraform"),
        ("buildkite", "Buildkite"),
        ("vstoken.dev.azure.com", "Azure DevOps"),
        ("spacelift", "Spacelift"),
    ];

    // Longest first where one name begins with another.
    private static readonly (string Prefix, string Pipeline)[] SessionNames =
    [
        ("GitHubActions", "GitHub Actions"),
        ("github-actions", "GitHub Actions"),
        ("github_actions", "GitHub Actions"),
        ("gh-actions", "GitHub Actions"),
        ("gha-", "GitHub Actions"),
        ("gitlab", "GitLab CI"),
        ("bitbucket", "Bitbucket Pipelines"),
        ("circleci", "CircleCI"),
        ("buildkite", "Buildkite"),
        ("jenkins", "Jenkins"),
        ("AWSCodeBuild-", "AWS CodeBuild"),
        ("codebuild-", "AWS CodeBuild"),
        ("azure-devops", "Azure DevOps"),
        ("azuredevops", "Azure DevOps"),
        ("atlantis", "Atlantis"),
        ("spacelift", "Spacelift"),
        ("tfc-", "HCP Terraform"),
        ("terraform-cloud", "HCP Terraform"),
    ];

    /// <summary>The CI system's name and the run's id, each null where nothing tells.</summary>
    public static (string? Pipeline, string? RunId) Find(TrailIdentity identity, string? sessionName, ActorUserAgent userAgent)
    {
        var (pipeline, runId) = FromName(sessionName ?? identity.UserName);
        pipeline = FromProvider(identity.FederatedProvider)
            ?? (identity.Type == "WebIdentityUser" ? FromProvider(identity.PrincipalId) : null)
            ?? pipeline
            ?? (userAgent.Tool == ActorTool.Ci ? "GitHub Actions" : null);
        return (pipeline, runId);
    }

    /// <summary>Whether the name is one that CI gives every session, so that it does not tell one pipeline from another.</summary>
    public static bool IsGenericName(string sessionName) => Array.Exists(SessionNames, s => sessionName.Trim('-').Equals(s.Prefix.Trim('-'), StringComparison.OrdinalIgnoreCase));

    private static string? FromProvider(string? provider)
        => provider is null ? null : Array.Find(Providers, p => provider.Contains(p.Host, StringComparison.OrdinalIgnoreCase)).Pipeline;

    private static (string? Pipeline, string? RunId) FromName(string? name)
    {
        if (name is null)
        {
            return default;
        }

        var (prefix, pipeline) = Array.Find(SessionNames, s => name.StartsWith(s.Prefix, StringComparison.OrdinalIgnoreCase));
        if (prefix is null)
        {
            return default;
        }

        var rest = name[prefix.Length..].Trim('-', '_', '.', '@');
        return (pipeline, rest.Any(char.IsAsciiDigit) ? rest : null);
    }
}
