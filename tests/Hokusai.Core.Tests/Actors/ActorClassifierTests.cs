using FsCheck;
using FsCheck.Fluent;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Tests.Actors;

public sealed class ActorClassifierTests
{
    private static Actor WithAgent(string? userAgent) => ActorClassifier.Classify(TrailEvents.Rds("ModifyDBInstance", "{}") with { UserAgent = userAgent });

    [Theory]
    [InlineData(TrailEvents.TerraformAgent, ActorTool.Terraform, "Terraform", "1.11.4")]
    [InlineData("APN/1.0 HashiCorp/1.0 Terraform/1.1.0 (+https://www.terraform.io) terraform-provider-aws/4.9.0 (+https://registry.terraform.io/providers/hashicorp/aws) aws-sdk-go/1.43.34 (go1.17.6; linux; amd64)", ActorTool.Terraform, "Terraform", "1.1.0")]
    [InlineData("[APN/1.0 HashiCorp/1.0 Terraform/1.9.0 (+https://www.terraform.io) aws-sdk-go-v2/1.30 os/linux]", ActorTool.Terraform, "Terraform", "1.9.0")]
    [InlineData("APN/1.0 HashiCorp/1.0 OpenTofu/1.9.0 (+https://opentofu.org) terraform-provider-aws/5.100.0 aws-sdk-go-v2/1.36.3", ActorTool.OpenTofu, "OpenTofu", "1.9.0")]
    [InlineData("APN/1.0 OpenTofu/1.0 OpenTofu/1.9.0 aws-sdk-go-v2/1.36.3", ActorTool.OpenTofu, "OpenTofu", "1.9.0")]
    [InlineData("APN/1.0 HashiCorp/1.0 Terraform/1.9.0 terraform-provider-aws/5.1.0 aws-sdk-go-v2/1.3 Terragrunt/0.55.1", ActorTool.Terraform, "Terragrunt", "1.9.0")]
    [InlineData("APN/1.0 Pulumi/1.0 PulumiAWS/v6.0 (+https://www.pulumi.com) aws-sdk-go-v2/1.30", ActorTool.Sdk, "Pulumi", "1.0")]
    [InlineData("aws-cli/2.15.0 Python/3.11.6 Linux/6.1 exe/x86_64 md/command#rds.modify-db-instance", ActorTool.AwsCli, "aws-cli", "2.15.0")]
    [InlineData("aws-cli/1.7.36 Python/2.6.6 Linux/2.6.32", ActorTool.AwsCli, "aws-cli", "1.7.36")]
    [InlineData("Boto3/1.34.11 md/Botocore#1.34.11 ua/2.0 os/linux lang/python#3.12 Botocore/1.34.11", ActorTool.Sdk, "Boto3", "1.34.11")]
    [InlineData("Botocore/1.15.49 Python/3.8", ActorTool.Sdk, "Botocore", "1.15.49")]
    [InlineData("aws-sdk-go-v2/1.36.3 os/linux lang/go#1.23", ActorTool.Sdk, "aws-sdk-go-v2", "1.36.3")]
    [InlineData("aws-sdk-java/2.20.1 Linux/5.10 OpenJDK_64-Bit_Server_VM", ActorTool.Sdk, "aws-sdk-java", "2.20.1")]
    [InlineData("AWSPowerShell.Common/4.1.500 .NET_Core/7.0 OS/Linux", ActorTool.Sdk, "AWS Tools for PowerShell", "4.1.500")]
    [InlineData("aws-sdk-nodejs/2.1 linux/v18 amazon-ecs-deploy-task-definition-for-github-actions", ActorTool.Ci, "amazon-ecs-deploy-task-definition-for-github-actions", null)]
    [InlineData("configure-aws-credentials-for-github-actions", ActorTool.Ci, "configure-aws-credentials-for-github-actions", null)]
    [InlineData("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0", ActorTool.Console, "AWS Management Console", null)]
    [InlineData("console.amazonaws.com", ActorTool.Console, "AWS Management Console", null)]
    [InlineData("console.ec2.amazonaws.com", ActorTool.Console, "AWS Management Console", null)]
    [InlineData("signin.amazonaws.com", ActorTool.Console, "AWS Management Console", null)]
    [InlineData("[S3Console/0.4, aws-internal/3 aws-sdk-java/1.11.666]", ActorTool.Console, "AWS Management Console", null)]
    [InlineData("cloudformation.amazonaws.com", ActorTool.CloudFormation, "CloudFormation", null)]
    [InlineData("rds.amazonaws.com", ActorTool.AwsService, "rds.amazonaws.com", null)]
    [InlineData("stratus-red-team_ea782787", ActorTool.Unknown, "stratus-red-team_ea782787", null)]
    [InlineData(null, ActorTool.Unknown, null, null)]
    [InlineData("", ActorTool.Unknown, null, null)]
    public void The_user_agent_names_the_tool(string? userAgent, ActorTool tool, string? name, string? version)
    {
        var actor = WithAgent(userAgent);
        Assert.Equal((tool, name, version), (actor.Tool, actor.ToolName, actor.ToolVersion));
    }

    [Theory]
    [InlineData("run/1234", "run/1234")]
    [InlineData("gha-run/987654321 commit/0a1b2c3", "gha-run/987654321 commit/0a1b2c3")]
    [InlineData("ci-4711", "ci-4711")]
    [InlineData("", null)]
    [InlineData("cdktf/0.20.0 (+https://github.com/hashicorp/terraform-cdk)", null)]
    public void What_TF_APPEND_USER_AGENT_appends_is_the_run_id(string appended, string? runId)
    {
        Assert.Equal(runId, WithAgent(TrailEvents.TerraformAgent + " " + appended).RunId);
        Assert.Equal(runId, WithAgent("APN/1.0 HashiCorp/1.0 Terraform/1.1.0 aws-sdk-go/1.43 (go1.17.6; linux; amd64) " + appended).RunId);
    }

    [Fact]
    public void A_run_id_is_read_from_Terraform_only()
        => Assert.Null(WithAgent("aws-cli/2.15.0 run/1234").RunId);

    [Fact]
    public void AWS_Internal_is_the_console_only_with_a_console_session()
    {
        var call = TrailEvents.Rds("ModifyDBInstance", "{}") with { UserAgent = "AWS Internal", SourceIPAddress = "AWS Internal" };
        Assert.Equal(ActorTool.AwsService, ActorClassifier.Classify(call).Tool);

        var fromConsole = ActorClassifier.Classify(call with { SessionCredentialFromConsole = true });
        Assert.Equal(ActorTool.Console, fromConsole.Tool);
        Assert.True(fromConsole.FromConsole);
        Assert.Equal("alice", fromConsole.Name);
    }

    [Fact]
    public void An_internal_SDK_behind_a_console_session_is_the_console_and_the_same_SDK_in_a_program_is_not()
    {
        var call = TrailEvents.Rds("ModifyDBInstance", "{}") with { UserAgent = "aws-internal/3 aws-sdk-java/1.12.488 Linux/5.10", SessionCredentialFromConsole = true };
        Assert.Equal(ActorTool.Console, ActorClassifier.Classify(call).Tool);
        Assert.Equal(ActorTool.Sdk, WithAgent("aws-sdk-java/1.12.488 Linux/5.10").Tool);
    }

    [Fact]
    public void CloudShell_is_the_AWS_CLI_from_the_console()
    {
        var actor = WithAgent("aws-cli/2.15.0 Python/3.11 exec-env/CloudShell md/command#rds.modify-db-instance");
        Assert.Equal(ActorTool.AwsCli, actor.Tool);
        Assert.True(actor.FromConsole);
        Assert.False(WithAgent("aws-cli/2.15.0 Python/3.11 exec-env/EC2").FromConsole);
    }

    [Fact]
    public void A_call_that_CloudFormation_makes_for_a_person_is_the_persons_by_CloudFormation()
    {
        var actor = ActorClassifier.Classify(TrailEvents.Rds("ModifyDBInstance", "{}") with
        {
            Identity = TrailEvents.User("bob") with { InvokedBy = "cloudformation.amazonaws.com" },
            SourceIPAddress = "cloudformation.amazonaws.com",
            UserAgent = "cloudformation.amazonaws.com",
        });
        Assert.Equal((ActorTool.CloudFormation, "bob"), (actor.Tool, actor.Name));
    }

    [Fact]
    public void A_service_event_without_a_caller_is_the_services()
    {
        var actor = ActorClassifier.Classify(TrailEvents.Secret("RotationSucceeded") with
        {
            EventType = "AwsServiceEvent",
            Identity = new TrailIdentity { AccountId = TrailEvents.Account },
            SourceIPAddress = null,
            UserAgent = null,
        });
        Assert.Equal((ActorTool.AwsService, "secretsmanager.amazonaws.com"), (actor.Tool, actor.Name));
    }

    [Fact]
    public void A_service_linked_role_is_named_after_its_service()
    {
        var actor = ActorClassifier.Classify(TrailEvents.Secret("PutSecretValue", "{}") with
        {
            Identity = TrailEvents.Role("AWSServiceRoleForRDS", "session", $"arn:aws:iam::{TrailEvents.Account}:role/aws-service-role/rds.amazonaws.com/AWSServiceRoleForRDS"),
            SourceIPAddress = "10.0.0.1",
            UserAgent = "aws-sdk-java/2.0",
        });
        Assert.Equal((ActorTool.AwsService, "rds.amazonaws.com"), (actor.Tool, actor.Name));
    }

    [Theory]
    [InlineData("alice@example.com", "alice@example.com")]
    [InlineData("rotate-db-function", "rotate-db-function")]
    [InlineData("botocore-session-1721465321", "deployer")]
    [InlineData("aws-go-sdk-1721465321000000000", "deployer")]
    [InlineData("1721465321", "deployer")]
    [InlineData("i-0abc123def4567890", "deployer/i-0abc123def4567890")]
    [InlineData("GitHubActions", "deployer/GitHubActions")]
    [InlineData("gha-16543210987", "gha-16543210987")]
    public void A_role_session_is_named_by_what_tells_most(string session, string name)
    {
        var actor = ActorClassifier.Classify(TrailEvents.Rds("ModifyDBInstance", "{}") with { Identity = TrailEvents.Role("deployer", session) });
        Assert.Equal(name, actor.Name);
        Assert.Equal(session, actor.SessionName);
        Assert.Equal($"arn:aws:iam::{TrailEvents.Account}:role/deployer", actor.PrincipalArn);
    }

    [Fact]
    public void Two_people_behind_one_single_sign_on_role_have_one_principal_and_two_names()
    {
        static Actor Person(string mail) => ActorClassifier.Classify(TrailEvents.Rds("ModifyDBInstance", "{}") with { Identity = TrailEvents.Role("AWSReservedSSO_Admin_0123456789abcdef", mail) });
        Assert.Equal(Person("a@example.com").PrincipalArn, Person("b@example.com").PrincipalArn);
        Assert.NotEqual(Person("a@example.com").Name, Person("b@example.com").Name);
    }

    [Fact]
    public void Root_is_root()
        => Assert.Equal("root", ActorClassifier.Classify(TrailEvents.Rds("ModifyDBInstance", "{}") with
        {
            Identity = new TrailIdentity { Type = "Root", Arn = $"arn:aws:iam::{TrailEvents.Account}:root", AccountId = TrailEvents.Account },
        }).Name);

    [Theory]
    [InlineData("arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com", "GitHub Actions")]
    [InlineData("arn:aws:iam::111122223333:oidc-provider/gitlab.com", "GitLab CI")]
    [InlineData("arn:aws:iam::111122223333:oidc-provider/app.terraform.io", "HCP Terraform")]
    [InlineData("arn:aws:iam::111122223333:oidc-provider/oidc.eks.us-east-1.amazonaws.com/id/ABC", null)]
    public void The_provider_that_federated_a_session_names_the_pipeline(string provider, string? pipeline)
    {
        var actor = ActorClassifier.Classify(TrailEvents.Rds("ModifyDBInstance", "{}") with
        {
            UserAgent = TrailEvents.TerraformAgent,
            Identity = TrailEvents.Role("deployer", "deploy") with { FederatedProvider = provider },
        });
        Assert.Equal((ActorTool.Terraform, pipeline), (actor.Tool, actor.Pipeline));
    }

    [Fact]
    public void A_web_identity_is_named_after_its_subject()
    {
        var actor = ActorClassifier.Classify(TrailEvents.Call("sts.amazonaws.com", "AssumeRoleWithWebIdentity", "{}") with
        {
            Identity = new TrailIdentity
            {
                Type = "WebIdentityUser",
                PrincipalId = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com:sts.amazonaws.com:repo:acme/infra:ref:refs/heads/main",
                UserName = "repo:acme/infra:ref:refs/heads/main",
            },
        });
        Assert.Equal(("repo:acme/infra:ref:refs/heads/main", "GitHub Actions"), (actor.Name, actor.Pipeline));
    }

    [Theory]
    [InlineData("gha-16543210987", "GitHub Actions", "16543210987")]
    [InlineData("GitHubActions", "GitHub Actions", null)]
    [InlineData("AWSCodeBuild-1f2e3d4c", "AWS CodeBuild", "1f2e3d4c")]
    [InlineData("alice", null, null)]
    public void A_session_name_tells_the_pipeline_and_its_run(string session, string? pipeline, string? run)
    {
        var actor = ActorClassifier.Classify(TrailEvents.Rds("ModifyDBInstance", "{}") with { Identity = TrailEvents.Role("deployer", session) });
        Assert.Equal((pipeline, run), (actor.Pipeline, actor.RunId));
    }

    [Fact]
    public void No_text_in_any_field_makes_it_throw()
        => Prop.ForAll(
            ArbMap.Default.GeneratorFor<string?[]>().Where(a => a is { Length: >= 8 }).ToArbitrary(),
            texts =>
            {
                var actor = ActorClassifier.Classify(TrailEvents.Rds("ModifyDBInstance", "{}") with
                {
                    UserAgent = texts[0],
                    SourceIPAddress = texts[1],
                    Identity = new TrailIdentity
                    {
                        Type = texts[2],
                        Arn = texts[3],
                        PrincipalId = texts[4],
                        UserName = texts[5],
                        SessionIssuerArn = texts[6],
                        FederatedProvider = texts[7],
                    },
                });
                return actor.Name is not null;
            }).Holds();

    [Theory]
    [InlineData("arn:aws:sts::1:assumed-role/")]
    [InlineData("arn:aws:sts::1:assumed-role/role/")]
    [InlineData("arn:aws:sts::1:assumed-role/role/a/b/c")]
    [InlineData("arn:aws:iam::1:")]
    [InlineData("arn:::::")]
    [InlineData("arn:aws:sts::1:federated-user/bob")]
    public void A_strange_ARN_still_gives_an_actor(string arn)
        => Assert.NotEmpty(ActorClassifier.Classify(TrailEvents.Rds("ModifyDBInstance", "{}") with { Identity = new TrailIdentity { Type = "AssumedRole", Arn = arn } }).Name);

    [Theory]
    [InlineData("(((((")]
    [InlineData(")))) Terraform/1.0 )(")]
    [InlineData("[]")]
    [InlineData("/ // /x x/ [")]
    [InlineData("exec-env aws-cli exec-env/")]
    public void A_strange_user_agent_still_gives_an_actor(string userAgent)
        => Assert.Equal("alice", WithAgent(userAgent).Name);
}
