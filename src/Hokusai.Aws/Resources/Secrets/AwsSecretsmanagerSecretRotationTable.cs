using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Collections;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.Secrets;

/// <summary>Secrets that are changed on a schedule.</summary>
internal static class AwsSecretsmanagerSecretRotationTable
{
    public static ResourceTable Table { get; } = new()
    {
        Type = "aws_secretsmanager_secret_rotation",
        Listing = new("secretsmanager", "list-secrets", "SecretList[]") { Where = Bool("RotationEnabled", absent: false) },
        Id = String("ARN"),
        Name = String("Name"),
        Arn = String("ARN"),
        Attributes = new()
        {
            ["id"] = String("ARN"),
            ["rotation_enabled"] = Bool("RotationEnabled", absent: false),
            ["rotation_lambda_arn"] = String("RotationLambdaARN"),
            ["rotation_rules"] = Block("RotationRules", new()
            {
                // AWS derives the days from the expression; in a configuration only one of the two may stand.
                ["automatically_after_days"] = Number("AutomaticallyAfterDays", absent: AttributeValue.Null)
                    .When(Has("ScheduleExpression").Select(static has => has.Bool == false)),
                ["duration"] = String("Duration"),
                ["schedule_expression"] = String("ScheduleExpression"),
            }),
            ["secret_id"] = String("ARN"),
        },
    };
}
