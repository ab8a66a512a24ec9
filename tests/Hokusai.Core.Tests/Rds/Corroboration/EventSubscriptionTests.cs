using Hokusai.Core.Tests.Rds.Rotation;
using static Hokusai.Core.Tests.Rds.Rotation.Calls;

namespace Hokusai.Core.Tests.Rds.Corroboration;

/// <summary>Who would have been told: each subscription beside the one that would not.</summary>
public sealed class EventSubscriptionTests
{
    private const string Rule = "HKS-RDS-025";

    private static IEnumerable<Finding> Found(Account account, params PasswordChange[] changes) => account.Ask(changes).Findings.Where(finding => finding.RuleId == Rule);

    private static bool Tells(string subscription)
        => !Found(Account.Whole.Without("rds", "describe-events").With("rds", "describe-event-subscriptions", $"{{\"EventSubscriptionsList\":[{subscription}]}}"), Set(User("alice"))).Any();

    [Fact]
    public void A_subscription_to_a_topic_that_is_gone_tells_nobody_and_is_named()
    {
        var finding = Assert.Single(Found(Account.Whole));
        Assert.Equal("arn:aws:rds:us-east-1:111122223333:db:orders-production", finding.Resource);
        Assert.Contains("database-changes (topic-not-exist)", finding.Description, StringComparison.Ordinal);
        Assert.Contains("create-event-subscription", finding.Remediation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"Status":"active","Enabled":true}""", true)]
    [InlineData("""{"Status":"active","Enabled":true,"SourceType":"db-instance","EventCategoriesList":["configuration change"]}""", true)]
    [InlineData("""{"Status":"active","Enabled":true,"SourceType":"db-instance","SourceIdsList":["orders-production"]}""", true)]
    [InlineData("""{"Status":"active","Enabled":false}""", false)]
    [InlineData("""{"Status":"no-permission","Enabled":true}""", false)]
    [InlineData("""{"Status":"active","Enabled":true,"SourceType":"db-cluster"}""", false)]
    [InlineData("""{"Status":"active","Enabled":true,"SourceType":"db-instance","SourceIdsList":["payments"]}""", false)]
    [InlineData("""{"Status":"active","Enabled":true,"SourceType":"db-instance","EventCategoriesList":["backup","deletion"]}""", false)]
    public void What_a_subscription_leaves_out_it_does_not_limit(string subscription, bool tells)
        => Assert.Equal(tells, Tells(subscription));

    [Theory]
    [InlineData("""{"source":["aws.rds"]}""", true)]
    [InlineData("""{"source":["aws.rds"],"detail-type":["RDS DB Instance Event"],"detail":{"EventID":["RDS-EVENT-0016"]}}""", true)]
    [InlineData("""{"source":[{"prefix":"aws."}]}""", true)]
    [InlineData("""{"source":["aws.rds"],"detail":{"EventID":["RDS-EVENT-0006"]}}""", false)]
    [InlineData("""{"source":["aws.rds"],"detail-type":["RDS DB Cluster Event"]}""", false)]
    [InlineData("""{"source":["aws.ecs"]}""", false)]
    [InlineData("""{"detail-type":["RDS DB Instance Event"]""", false)]
    public void A_rule_that_matches_the_event_tells_as_well(string pattern, bool tells)
    {
        var rules = Account.Whole.With("events", "list-rules", $"{{\"Rules\":[{{\"Name\":\"rds\",\"State\":\"ENABLED\",\"EventPattern\":{System.Text.Json.JsonSerializer.Serialize(pattern)}}}]}}");
        Assert.Equal(tells, !Found(rules).Any());
    }

    [Fact]
    public void Where_subscriptions_were_not_asked_for_none_is_missed()
        => Assert.Empty(Found(Account.Whole.Without("rds", "describe-event-subscriptions")));
}
