using System.Globalization;
using System.Text;

namespace Hokusai.SampleIncident.Objects;

/// <summary>
/// The server access logs of a bucket: https://docs.aws.amazon.com/AmazonS3/latest/userguide/LogFormat.html. S3 delivers a file for each hour or so, best effort,
/// its records in no order.
/// </summary>
internal sealed class AccessLog(string bucket)
{
    // The account's canonical user id, made up.
    private const string Owner = "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be";

    private readonly Dice _dice = new("access-log/" + bucket);
    private readonly List<(DateTimeOffset Time, string Line)> _lines = [];

    /// <summary>What S3 does by itself for a lifecycle rule: no address, no URI, no status.</summary>
    public void Lifecycle(DateTimeOffset time, string operation, string key, long size) =>
        Add(time, "-", "AmazonS3", operation, key, "\"-\" - -", size, "- -", "-", "- - - - - - -");

    /// <summary>A request that somebody made.</summary>
    public void Request(DateTimeOffset time, string address, string requesterArn, string userAgent, string operation, string key, int status, string errorCode, long? size)
    {
        var method = operation.Split('.')[1];
        Add(time, address, requesterArn, operation, key, $"\"{method} /{Escaped(key)} HTTP/1.1\" {status.ToString(CultureInfo.InvariantCulture)} {errorCode}", size,
            $"{_dice.Next(12, 90)} {_dice.Next(5, 12)}", userAgent, $"SigV4 TLS_AES_128_GCM_SHA256 AuthHeader {bucket}.s3.us-east-1.amazonaws.com TLSv1.3 - -");
    }

    /// <summary>The log files, named as S3 names them, in <c>access-logs/bucket/</c>.</summary>
    public IEnumerable<SampleFile> Files()
        => from line in _lines
           group line by new DateTimeOffset(line.Time.Year, line.Time.Month, line.Time.Day, line.Time.Hour, 0, 0, TimeSpan.Zero) into hour
           orderby hour.Key
           let delivered = hour.Key.AddMinutes(75).AddSeconds(_dice.Next(0, 3000))
           select new SampleFile(
               string.Create(CultureInfo.InvariantCulture, $"access-logs/{bucket}/{delivered.UtcDateTime:yyyy-MM-dd-HH-mm-ss}-{_dice.Hex(16).ToUpperInvariant()}"),
               Encoding.UTF8.GetBytes(string.Concat(hour.OrderBy(line => line.Line.Length).Select(line => line.Line + "\n"))));

    private void Add(DateTimeOffset time, string address, string requester, string operation, string key, string request, long? size, string times, string userAgent, string rest)
        => _lines.Add((time, string.Create(CultureInfo.InvariantCulture,
            $"{Owner} {bucket} [{time.UtcDateTime:dd/MMM/yyyy:HH:mm:ss} +0000] {address} {requester} {_dice.Hex(16).ToUpperInvariant()} {operation} {Uri.EscapeDataString(Escaped(key))} {request} - {size?.ToString(CultureInfo.InvariantCulture) ?? "-"} {times} \"-\" \"{userAgent}\" - {_dice.Letters(56)}= {rest}")));

    private static string Escaped(string key) => Uri.EscapeDataString(key);
}
