using System.Collections.Concurrent;
using System.Globalization;
using System.Xml.Linq;

namespace Hokusai.Aws.Testbed;

/// <summary>
/// PutAnomalyDetector, DescribeAnomalyDetectors and DeleteAnomalyDetector, which moto lacks
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DescribeAnomalyDetectors.html). No detector ever learns: each stays in training.
/// </summary>
internal sealed class AnomalyDetectors : IAwsService
{
    private const int DefaultMaxResults = 100;

    private const string Single = "SingleMetricAnomalyDetector";

    private const string Math = "MetricMathAnomalyDetector";

    private static readonly string[] s_metric = ["Namespace", "MetricName", "Stat"];

    private readonly ConcurrentDictionary<(string Owner, string Id), XElement> _detectors = new();

    public ValueTask<AwsAnswer?> AnswerAsync(AwsRequest request) => new((request.Service, request.Operation, request.Protocol) switch
    {
        ("monitoring", "PutAnomalyDetector", AwsProtocol.Query) => Put(request),
        ("monitoring", "DescribeAnomalyDetectors", AwsProtocol.Query) => Describe(request),
        ("monitoring", "DeleteAnomalyDetector", AwsProtocol.Query) => Delete(request),
        _ => null,
    });

    public void Reset() => _detectors.Clear();

    private AwsAnswer Put(AwsRequest request)
    {
        var detector = FormElements.Read(request, "AnomalyDetector");
        if (detector.Element(Math) is null && s_metric.Any(name => Metric(detector)?.Element(name) is null))
        {
            return new AwsError(400, "MissingParameter", "The request must name the metric's Namespace, MetricName and Stat, or a MetricMathAnomalyDetector.").Answer(request);
        }

        detector.Add(new XElement("StateValue", "PENDING_TRAINING"));
        _detectors[(Owner(request), Id(request))] = detector;
        return AwsAnswer.Query(request);
    }

    private AwsAnswer Delete(AwsRequest request)
        => _detectors.TryRemove((Owner(request), Id(request)), out _)
            ? AwsAnswer.Query(request)
            : new AwsError(404, "ResourceNotFoundException", "There is no such anomaly detector.").Answer(request);

    private AwsAnswer Describe(AwsRequest request)
    {
        var asked = FormElements.Read(request, "asked");
        // Without types: those of one metric.
        var types = FormElements.List(asked, "AnomalyDetectorTypes") is { Count: > 0 } named ? named : ["SINGLE_METRIC"];
        var found = _detectors.Where(item => item.Key.Owner == Owner(request)).OrderBy(item => item.Key.Id, StringComparer.Ordinal).Select(item => item.Value)
            .Where(detector => types.Contains(detector.Element(Math) is null ? "SINGLE_METRIC" : "METRIC_MATH"))
            .Where(detector => IsOf(detector, request, "Namespace") && IsOf(detector, request, "MetricName"))
            .ToList();
        var size = int.Parse(request.Parameter("MaxResults") ?? DefaultMaxResults.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var page = Page.Of(found, request.Parameter("NextToken"), size);
        return AwsAnswer.Query(
            request,
            new XElement("AnomalyDetectors", page.Items.Select(detector => new XElement("member", detector.Elements()))),
            page.NextToken is null ? "" : new XElement("NextToken", page.NextToken));
    }

    private static bool IsOf(XElement detector, AwsRequest request, string name)
        => request.Parameter(name) is not { } value || Metric(detector)?.Element(name)?.Value == value;

    // Requests of old name the metric beside everything else.
    private static XElement? Metric(XElement detector) => detector.Element(Math) is null ? detector.Element(Single) ?? detector : null;

    private static string Owner(AwsRequest request) => $"{request.AccountId} {request.Region}";

    /// <summary>What makes a detector that detector and no other: its metric, however it learns.</summary>
    private static string Id(AwsRequest request)
        => string.Join('&', FormElements.Fields(request)
            .Where(field => !field.Name.StartsWith("Configuration.", StringComparison.Ordinal) && !field.Name.StartsWith("MetricCharacteristics.", StringComparison.Ordinal))
            .Select(field => $"{(field.Name.StartsWith(Single + ".", StringComparison.Ordinal) ? field.Name[(Single.Length + 1)..] : field.Name)}={field.Value}")
            .Order(StringComparer.Ordinal));
}
