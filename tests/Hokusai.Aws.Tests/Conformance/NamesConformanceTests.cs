using System.Text.RegularExpressions;
using Hokusai.Aws.Tests.Services;

namespace Hokusai.Aws.Tests.Conformance;

/// <summary>Names that the models do not tell: IAM actions, and commands of the AWS CLI.</summary>
public sealed class NamesConformanceTests
{
    // What no managed policy names in full:
    // https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
    private static readonly HashSet<string> s_documented = new(StringComparer.Ordinal)
    {
        "cloudwatch:DeleteDashboards", "cloudwatch:PutCompositeAlarm",
        "config:DeleteConfigurationRecorder", "config:DeleteDeliveryChannel", "config:StopConfigurationRecorder",
        "kms:CancelKeyDeletion", "kms:EnableKey", "kms:EnableKeyRotation", "kms:PutKeyPolicy", "kms:ScheduleKeyDeletion", "kms:UpdateAlias", "kms:UpdateKeyDescription",
        "logs:DeleteMetricFilter", "sns:SetSubscriptionAttributes",
    };

    [SkippableFact]
    public void IAM_actions_are_those_that_managed_policies_of_AWS_allow()
    {
        var actions = Lines("policies.py", "", "moto is not installed: python3 -c \"import moto\" fails.");
        var patterns = actions.Select(action => new Regex(
            "^" + Regex.Escape(action).Replace(@"\*", ".*", StringComparison.Ordinal) + "$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))).ToList();
        Assert.DoesNotContain("rds:*", actions);
        Assert.DoesNotContain(
            KnownOperation.All,
            known => !s_documented.Contains(known.Operation.IamAction) && !patterns.Exists(pattern => pattern.IsMatch(known.Operation.IamAction)));
    }

    [SkippableFact]
    public void Commands_are_those_of_the_AWS_CLI()
    {
        var commands = Lines(
            "commands.py", string.Join('\n', KnownOperation.All.Select(known => known.Service.CliName).Distinct()), "The AWS CLI is not installed as a Python package.");
        Assert.Empty(KnownOperation.All.Select(known => $"{known.Service.CliName} {known.Operation.CliCommand}").Except(commands, StringComparer.Ordinal));
    }

    private static HashSet<string> Lines(string script, string input, string reason)
    {
        var lines = BotocoreData.Run(script, input).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Skip.If(lines.Length == 0, reason);
        return [.. lines];
    }
}
