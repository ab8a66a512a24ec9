using System.CommandLine;
using Hokusai.Aws.Connection;

namespace Hokusai.Cli.Verbs;

/// <summary>The options of every verb that talks to AWS, named as the AWS CLI names them.</summary>
internal sealed class AwsOptions
{
    private readonly Option<string?> _profile = new("--profile")
    {
        Description = "The AWS profile to use; by default what AWS_PROFILE names, or the environment's keys.",
    };

    private readonly Option<string[]> _regions = new("--region")
    {
        Description = "The Regions to ask; by default AWS_REGION or the profile's. Several are asked in parallel.",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string[]> _roles = new("--role-arn")
    {
        Description = "The roles to take on, one for each account to ask.",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string?> _endpoint = new("--endpoint-url")
    {
        Description = "The endpoint instead of AWS's own, for an emulator or a VPC endpoint.",
    };

    public AwsOptions()
    {
        _endpoint.Validators.Add(result =>
        {
            var text = result.Tokens.Count == 0 ? "" : result.Tokens[0].Value;
            if (!(Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"))
            {
                result.AddError("--endpoint-url is no URL; write it as http://localhost:5000.");
            }
        });
    }

    public void AddTo(Command verb)
    {
        verb.Options.Add(_profile);
        verb.Options.Add(_regions);
        verb.Options.Add(_roles);
        verb.Options.Add(_endpoint);
    }

    /// <summary>Regions and roles are also taken comma-separated, as people write them in one variable of a container.</summary>
    public AwsSessionRequest Read(ParseResult parsed) => new()
    {
        ProfileName = parsed.GetValue(_profile),
        Regions = Split(parsed.GetValue(_regions)),
        RoleArns = Split(parsed.GetValue(_roles)),
        EndpointUrl = parsed.GetValue(_endpoint),
    };

    private static IReadOnlyList<string> Split(string[]? values)
        => [.. (values ?? []).SelectMany(value => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
}
