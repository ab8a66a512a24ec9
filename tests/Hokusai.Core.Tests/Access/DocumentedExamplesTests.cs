using static Hokusai.Core.Tests.Access.Policies;

namespace Hokusai.Core.Tests.Access;

/// <summary>The examples that AWS's documentation works through, with the outcome that it gives.</summary>
public sealed class DocumentedExamplesTests
{
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html
    [Theory]
    [InlineData("iam:CreateUser", "arn:aws:iam::111122223333:user/new")]
    [InlineData("s3:GetObject", "arn:aws:s3:::amzn-s3-demo-bucket/a")]
    public void ShirleyRodriguez_may_do_neither_what_only_her_policy_nor_what_only_her_boundary_allows(string action, string resource)
    {
        var shirley = User("ShirleyRodriguez", Policy(Allow("iam:CreateUser"))) with
        {
            Boundary = Policy("""{"Effect":"Allow","Action":["s3:*","cloudwatch:*","ec2:*"],"Resource":"*"}"""),
        };
        Assert.Equal(AccessDecision.Denied, Decide(shirley, action, resource));
    }

    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-basics.html
    [Theory]
    [InlineData("amzn-s3-demo-bucket-carlossalazar", AccessDecision.Allowed)]
    [InlineData("amzn-s3-demo-bucket-carlossalazar-logs", AccessDecision.Denied)]
    [InlineData("amzn-s3-demo-bucket-other", AccessDecision.Denied)]
    public void CarlosSalazar_owns_his_bucket_and_the_deny_of_logs_overrides_what_the_bucket_policy_allows(string bucket, AccessDecision expected)
    {
        var carlos = User("carlossalazar", Policy(
            """{"Sid":"AllowS3ListRead","Effect":"Allow","Action":["s3:GetBucketLocation","s3:GetAccountPublicAccessBlock","s3:ListAccessPoints","s3:ListAllMyBuckets"],"Resource":"arn:aws:s3:::*"}""",
            """{"Sid":"AllowS3Self","Effect":"Allow","Action":"s3:*","Resource":["arn:aws:s3:::amzn-s3-demo-bucket-carlossalazar/*","arn:aws:s3:::amzn-s3-demo-bucket-carlossalazar"]}""",
            """{"Sid":"DenyS3Logs","Effect":"Deny","Action":"s3:*","Resource":"arn:aws:s3:::*log*"}"""));
        var ofLogs = Policy("""{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:user/carlossalazar"},"Action":"s3:*","Resource":["arn:aws:s3:::amzn-s3-demo-bucket-carlossalazar-logs/*"]}""");
        Assert.Equal(expected, Decide(carlos, "s3:PutObject", $"arn:aws:s3:::{bucket}/report.txt", ofLogs));
    }

    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html
    [Fact]
    public void NotAction_with_Allow_opens_everything_else_and_NotAction_with_Deny_closes_it()
    {
        Assert.Equal(AccessDecision.Allowed, Decide(Role(Policy("""{"Effect":"Allow","NotAction":["s3:DeleteBucket"],"Resource":"*"}"""))));
        Assert.Equal(AccessDecision.Denied, Decide(Role(
            Policy(Allow("*")),
            Policy("""{"Sid":"DenyAllUsersNotUsingMFA","Effect":"Deny","NotAction":"iam:*","Resource":"*"}"""))));
    }

    // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/security_iam_id-based-policy-examples.html
    [Fact]
    public void A_deny_of_the_production_database_spares_the_others()
    {
        var role = Role(Policy(Allow("rds:*"), Deny("rds:*", "arn:aws:rds:us-east-1:111122223333:db:orders")));
        Assert.Equal(AccessDecision.Denied, Decide(role));
        Assert.Equal(AccessDecision.Allowed, Decide(role, resource: "arn:aws:rds:us-east-1:111122223333:db:test"));
    }
}
