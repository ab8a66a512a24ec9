namespace Hokusai.Core.Trail;

/// <summary>
/// An Amazon Resource Name taken apart:
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
/// </summary>
/// <param name="Partition">The partition: <c>aws</c>, <c>aws-cn</c>, <c>aws-us-gov</c>, …</param>
/// <param name="Service">The service, for example <c>rds</c>.</param>
/// <param name="Region">The Region; empty for global resources.</param>
/// <param name="AccountId">The account; empty where the service leaves it out (S3).</param>
/// <param name="Resource">Everything behind the account, for example <c>db:hokusai-production</c>.</param>
public readonly record struct ArnName(string Partition, string Service, string Region, string AccountId, string Resource)
{
    /// <summary>How many parts an ARN has.</summary>
    internal const int Parts = 6;

    /// <summary>Takes an ARN apart; false where the text is none.</summary>
    public static bool TryParse(string? text, out ArnName arn)
    {
        arn = default;
        if (text is null || !text.StartsWith("arn:", StringComparison.Ordinal))
        {
            return false;
        }

        var parts = text.Split(':', Parts);
        if (parts.Length < Parts || parts[Parts - 1].Length == 0)
        {
            return false;
        }

        arn = new ArnName(parts[1], parts[2], parts[3], parts[4], parts[5]);
        return true;
    }

    /// <summary>The last segment of an ARN (behind the last <c>:</c> or <c>/</c>); a text that is no ARN is returned as it is.</summary>
    public static string ShortName(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!TryParse(text, out var arn))
        {
            return text;
        }

        var cut = arn.Resource.LastIndexOfAny([':', '/']);
        return cut < 0 || cut == arn.Resource.Length - 1 ? arn.Resource : arn.Resource[(cut + 1)..];
    }
}
