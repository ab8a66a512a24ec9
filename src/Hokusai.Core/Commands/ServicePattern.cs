using System.IO.Enumeration;
using Hokusai.Core.Ecs.Deployments;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Commands;

/// <summary>A service as people type it: a name, a cluster and a name, or an ARN. Several clusters may each have a service of one name; an ARN means one of them.</summary>
internal sealed class ServicePattern
{
    // Of account, Region, cluster and name, each without a slash, what the text does not tell may be anything.
    private readonly string _pattern;

    /// <summary>A pattern.</summary>
    /// <param name="text"><c>worker</c>, <c>apps/worker</c> or an ARN in the long or the short form; <c>*</c> and <c>?</c> are wildcards.</param>
    public ServicePattern(string text)
    {
        Text = text;
        var resource = text;
        var place = "*/*";
        if (ArnName.TryParse(text, out var arn))
        {
            resource = arn.Resource.StartsWith("service/", StringComparison.Ordinal) ? arn.Resource["service/".Length..] : arn.Resource;
            place = $"{arn.AccountId}/{arn.Region}";
        }

        _pattern = resource.Contains('/', StringComparison.Ordinal) ? $"{place}/{resource}" : $"{place}/*/{resource}";
    }

    /// <summary>What people typed.</summary>
    public string Text { get; }

    /// <summary>Whether it stands for names that nobody needs to know.</summary>
    public bool HasWildcards => Text.AsSpan().IndexOfAny('*', '?') >= 0;

    /// <summary>Whether it means a service; case is ignored.</summary>
    public bool Matches(EcsServiceId service) => FileSystemName.MatchesSimpleExpression(_pattern, service.Text, ignoreCase: true);
}
