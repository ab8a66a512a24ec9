namespace Hokusai.SampleIncident;

/// <summary>The names of what the story happens to. The account id is the one of AWS's documentation.</summary>
internal static class Place
{
    public const string Account = "111122223333";
    public const string Region = "us-east-1";
    public const string OtherRegion = "us-west-2";
    public const string Trail = "hokusai-audit";
    public const string TrailBucket = "hokusai-cloudtrail-logs";

    public const string DBInstance = "hokusai-production";
    public const string AnalyticsDBInstance = "hokusai-analytics";
    public const string Cluster = "hokusai-production";
    public const string Service = "api";
    public const string TaskFamily = "hokusai-api";
    public const string ModelsBucket = "hokusai-models";

    public const string StateBucket = "hokusai-terraform-state";
    public const string StateKey = "infrastructure/terraform.tfstate";
    public const string ResearchStateKey = "research/terraform.tfstate";

    public const string DBSecret = "hokusai-production/db";
    public const string DBSecretArn = "arn:aws:secretsmanager:us-east-1:111122223333:secret:hokusai-production/db-Xq7RtN";
    public const string AnalyticsSecretArn =
        "arn:aws:secretsmanager:us-east-1:111122223333:secret:rds!db-5b1f0c52-9d7e-4c53-8f43-2a7d9be6c0f1-kWm2Pd";

    public const string Image = "111122223333.dkr.ecr.us-east-1.amazonaws.com/hokusai-api";

    /// <summary>The first moment of the trail, UTC.</summary>
    public static readonly DateTimeOffset From = new(2025, 7, 14, 6, 0, 0, TimeSpan.Zero);

    /// <summary>The last moment of the trail, UTC.</summary>
    public static readonly DateTimeOffset To = new(2025, 7, 20, 16, 0, 0, TimeSpan.Zero);

    public static string Arn(string service, string resource) => $"arn:aws:{service}:{Region}:{Account}:{resource}";

    /// <summary>A moment of July 2025, UTC, from <c>14:05:27</c>.</summary>
    public static DateTimeOffset July(int day, string time) =>
        new(new DateTime(2025, 7, day, 0, 0, 0, DateTimeKind.Utc) + TimeSpan.Parse(time, System.Globalization.CultureInfo.InvariantCulture));
}
