using Hokusai.Aws.Connection;
using Hokusai.Aws.Monitoring.Discovery;
using Hokusai.Aws.Testbed;
using Hokusai.Aws.Tests.Faults;
using Hokusai.Core.Commands;
using Hokusai.Core.Monitoring;

namespace Hokusai.Aws.Tests.Monitoring;

/// <summary>What Config rules found, as Get-HokusaiConfigRule shows it.</summary>
public sealed class ComplianceTests(AwsTestbedFixture fixture) : MonitoringStoreTests(fixture)
{
    [SkippableTheory]
    [InlineData(0, 0, "INSUFFICIENT_DATA", null, false, "INSUFFICIENT_DATA")]
    [InlineData(2, 0, "COMPLIANT", null, false, "COMPLIANT")]
    [InlineData(2, 1, "NON_COMPLIANT", 1, false, "NON_COMPLIANT (1)")]
    [InlineData(0, 25, "NON_COMPLIANT", 25, false, "NON_COMPLIANT (25)")]
    [InlineData(1, 26, "NON_COMPLIANT", 25, true, "NON_COMPLIANT (25+)")]
    public async Task A_rule_tells_how_many_resources_do_not_comply(int compliant, int others, string state, int? count, bool isCapped, string text)
    {
        await MakeRuleAsync();
        await FindAsync(0, compliant, "COMPLIANT");
        await FindAsync(compliant, others, "NON_COMPLIANT");

        var rule = await ShowAsync();

        Assert.Equal(new ConfigCompliance { State = state, NonCompliantResources = count, IsCapped = isCapped }, rule.Compliance);
        Assert.Equal((state, text), (rule.Status, rule.Compliance!.ToString()));
    }

    [SkippableFact]
    public async Task Compliance_that_may_not_be_read_is_unknown_and_the_permission_is_named()
    {
        await MakeRuleAsync();
        await FindAsync(0, 1, "NON_COMPLIANT");
        Aws.Faults.Inject(new Fault { Kind = FaultKinds.AccessDenied, Service = "config", Operation = "DescribeComplianceByConfigRule", Times = Fault.Always });
        var output = new TestOutput();

        var rule = await ShowAsync(output);

        Assert.Equal(ConfigCompliance.Unknown, rule.Compliance?.State);
        var problem = Assert.Single(output.Problems);
        Assert.Equal(AwsErrorIds.AccessDenied, problem.ErrorId);
        Assert.Contains("config:DescribeComplianceByConfigRule", problem.ToString(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_rule_that_is_not_there_yet_found_nothing()
    {
        await StartAsync();
        var made = await Store.PutAsync(Wanted.ConfigRule, null, CancellationToken.None);

        Assert.Null(made.Compliance);
        Assert.Null(Assert.IsType<ConfigRuleResource>(new PlannedChange(MonitoringAction.Create, Wanted.ConfigRule, null, []).Show("1", "r", made)).Compliance);
        Assert.IsNotType<ConfigRuleResource>(new PlannedChange(MonitoringAction.Create, Wanted.Topic, null, []).Show("1", "r"));
    }

    private async Task MakeRuleAsync()
    {
        await StartAsync();
        await PutAsync(Wanted.Recorder, Wanted.Channel, Wanted.ConfigRule);
    }

    private async Task FindAsync(int first, int count, string type)
    {
        for (var i = first; i < first + count; i++)
        {
            await JsonAsync("config", "StarlingDoveService.PutExternalEvaluation", $$$"""
                {"ConfigRuleName":"{{{Wanted.ConfigRule.Name}}}","ExternalEvaluation":{"ComplianceResourceType":"AWS::RDS::DBInstance","ComplianceResourceId":"db-{{{i}}}","ComplianceType":"{{{type}}}","OrderingTimestamp":0}}
                """);
        }
    }

    private async Task<ConfigRuleResource> ShowAsync(TestOutput? output = null)
    {
        output ??= new TestOutput();
        var command = new MonitoringCommand(Store, new MonitoringDiscovery(FaultClient.Connect(Aws.EndpointUrl, timeout: null), TimeProvider.System));
        await command.GetAsync(new MonitoringRequest { Parts = MonitoringParts.ConfigRules, Settings = new() { Name = Wanted.Name } }, output, CancellationToken.None);
        return Assert.Single(output.Objects.OfType<ConfigRuleResource>());
    }
}
