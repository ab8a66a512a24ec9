using System.Globalization;

namespace Hokusai.Core.Tests.S3.AccessLogs;

/// <summary>Makes lines of access logs as S3 writes them.</summary>
internal static class LogLines
{
    public const string Owner = "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be";
    public const string Bucket = "hokusai-models";
    public const string Alice = "arn:aws:iam::111122223333:user/alice";
    public const string Cli = "[aws-cli/2.15.0 Python/3.11.6 Linux/6.1 exe/x86_64 prompt/off command/s3.rm]";

    /// <summary>What S3 does by itself: neither address, nor URI, nor status.</summary>
    public static string Lifecycle(string time, string key, string operation = "S3.EXPIRE.OBJECT", string bucket = Bucket, string size = "1048576", string version = "-", string id = "8B8D6EXAMPLE")
        => $"{Owner} {bucket} {Time(time)} - AmazonS3 {id} {operation} {key} \"-\" - - - {size} - - \"-\" \"-\" {version} hostid= - - - - - - -";

    public static string Request(
        string time, string operation, string key, string requester = Alice, string agent = Cli, int status = 204, string error = "-", string bucket = Bucket, string size = "1024", string version = "-")
        => $"{Owner} {bucket} {Time(time)} 192.0.2.3 {requester} 3E57427F3EXAMPLE {operation} {key} \"{operation.Split('.')[1]} /{bucket}/{key} HTTP/1.1\" {status.ToString(CultureInfo.InvariantCulture)} {error} 113 {size} 7 5 \"-\" \"{agent}\" {version} hostid= SigV4 ECDHE-RSA-AES128-GCM-SHA256 AuthHeader {bucket}.s3.us-east-1.amazonaws.com TLSV1.2 - -";

    // "14T00:12:05" of July 2025
    private static string Time(string time) => $"[{time[..2]}/Jul/2025:{time[3..]} +0000]";
}
