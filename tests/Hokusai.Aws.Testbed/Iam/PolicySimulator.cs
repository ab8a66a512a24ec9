using System.Xml.Linq;
using Microsoft.AspNetCore.WebUtilities;

namespace Hokusai.Aws.Testbed;

/// <summary>
/// SimulatePrincipalPolicy (https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html), decided by the test. moto has none.
/// </summary>
public sealed class PolicySimulator : IAwsService
{
    private static readonly Func<string, string, string, string> s_nothingIsAllowed = (_, _, _) => "implicitDeny";

    /// <summary>Decides for a principal's ARN, an action and a resource: <c>allowed</c>, <c>explicitDeny</c> or <c>implicitDeny</c>, which is the default.</summary>
    public Func<string, string, string, string> Decide { get; set; } = s_nothingIsAllowed;

    /// <inheritdoc/>
    ValueTask<AwsAnswer?> IAwsService.AnswerAsync(AwsRequest request)
        => new(request is { Service: "iam", Operation: "SimulatePrincipalPolicy" } ? Answer(request) : null);

    /// <inheritdoc/>
    public void Reset() => Decide = s_nothingIsAllowed;

    private AwsAnswer Answer(AwsRequest request)
    {
        var principal = request.Parameter("PolicySourceArn") ?? "";
        var resources = Members(request, "ResourceArns").DefaultIfEmpty("*").ToList();
        var results = Members(request, "ActionNames").SelectMany(action => resources.Select(resource => new XElement(
            "member",
            new XElement("EvalActionName", action),
            new XElement("EvalResourceName", resource),
            new XElement("EvalDecision", Decide(principal, action, resource)),
            new XElement("MatchedStatements"),
            new XElement("MissingContextValues"))));
        return AwsAnswer.Query(request, new XElement("EvaluationResults", results), new XElement("IsTruncated", "false"));
    }

    private static IEnumerable<string> Members(AwsRequest request, string list)
        => QueryHelpers.ParseQuery(request.Body).Where(field => field.Key.StartsWith($"{list}.member.", StringComparison.Ordinal)).Select(field => field.Value.ToString());
}
