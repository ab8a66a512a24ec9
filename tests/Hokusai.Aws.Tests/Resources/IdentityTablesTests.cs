using Hokusai.Core.Snapshots;

namespace Hokusai.Aws.Tests.Resources;

public sealed class IdentityTablesTests
{
    private const string Details = """
        { "RoleDetailList": [
            { "RoleName": "task", "RoleId": "AROA1", "Arn": "arn:aws:iam::123456789012:role/app/task", "Path": "/app/", "CreateDate": "2025-01-02T03:04:05+00:00",
              "AssumeRolePolicyDocument": { "Version": "2012-10-17", "Statement": [{ "Effect": "Allow" }] },
              "RolePolicyList": [{ "PolicyName": "read", "PolicyDocument": { "Version": "2012-10-17", "Statement": [] } }, { "PolicyName": "old", "PolicyDocument": { "Version": "2008-10-17", "Statement": [] } }],
              "AttachedManagedPolicies": [{ "PolicyName": "orders", "PolicyArn": "arn:aws:iam::123456789012:policy/orders" }] },
            { "RoleName": "AWSServiceRoleForECS", "Arn": "arn:aws:iam::123456789012:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS", "Path": "/aws-service-role/ecs.amazonaws.com/",
              "RolePolicyList": [{ "PolicyName": "p", "PolicyDocument": {} }], "AttachedManagedPolicies": [{ "PolicyArn": "arn:aws:iam::aws:policy/aws-service-role/AmazonECSServiceRolePolicy" }] } ],
          "UserDetailList": [{ "UserName": "deploy", "Arn": "arn:aws:iam::123456789012:user/deploy", "Path": "/",
              "UserPolicyList": [{ "PolicyName": "write", "PolicyDocument": { "Version": "2012-10-17" } }], "AttachedManagedPolicies": [{ "PolicyArn": "arn:aws:iam::aws:policy/ReadOnlyAccess" }] }],
          "GroupDetailList": [{ "GroupName": "people", "Arn": "arn:aws:iam::123456789012:group/people", "Path": "/", "GroupPolicyList": [{ "PolicyName": "see", "PolicyDocument": {} }], "AttachedManagedPolicies": [] }],
          "Policies": [
            { "PolicyName": "orders", "PolicyId": "ANPA1", "Arn": "arn:aws:iam::123456789012:policy/orders", "Path": "/", "AttachmentCount": 1, "PolicyVersionList": [
              { "VersionId": "v2", "IsDefaultVersion": true, "Document": { "Version": "2012-10-17", "Statement": ["new"] } }, { "VersionId": "v1", "IsDefaultVersion": false, "Document": { "Statement": ["old"] } }] },
            { "PolicyName": "ReadOnlyAccess", "Arn": "arn:aws:iam::aws:policy/ReadOnlyAccess" } ] }
        """;

    private readonly Answers _answers = new Answers().Add("iam", "get-account-authorization-details", Details, region: SnapshotKey.GlobalRegion);

    [Fact]
    public void What_services_and_AWS_made_for_themselves_is_left_out()
    {
        Assert.Equal(
            [
                "aws_iam_group people",
                "aws_iam_group_policy people:see",
                "aws_iam_policy arn:aws:iam::123456789012:policy/orders",
                "aws_iam_role task",
                "aws_iam_role_policy task:old",
                "aws_iam_role_policy task:read",
                "aws_iam_role_policy_attachment task/arn:aws:iam::123456789012:policy/orders",
                "aws_iam_user deploy",
                "aws_iam_user_policy deploy:write",
                "aws_iam_user_policy_attachment deploy/arn:aws:iam::aws:policy/ReadOnlyAccess",
            ],
            _answers.Read().Resources.Select(resource => $"{resource.Type} {resource.Id}"));
    }

    [Fact]
    public void A_policy_is_its_default_version()
    {
        var policy = _answers.Only("aws_iam_policy");

        Assert.Equal(("orders", """{"Statement":["new"],"Version":"2012-10-17"}"""), (policy.Name, policy.String("policy").Value));
        Assert.False(policy.Attribute("tags").IsKnown);
    }

    [Fact]
    public void A_policy_inside_an_identity_begins_with_its_version_as_the_provider_keeps_it()
        => Assert.Equal(
            ["""{"Statement":[],"Version":"2008-10-17"}""", """{"Version":"2012-10-17","Statement":[]}"""],
            _answers.Of("aws_iam_role_policy").Select(policy => policy.String("policy").Value));

    [Fact]
    public void A_role_has_its_policies_and_the_date_in_the_providers_form()
    {
        var role = _answers.Only("aws_iam_role");

        Assert.Equal("2025-01-02T03:04:05Z", role.String("create_date").Value);
        Assert.Equal(["arn:aws:iam::123456789012:policy/orders"], role.Items("managed_policy_arns").Value.Select(arn => arn.String));
        Assert.Empty(role.Members("tags").Value);
    }
}
