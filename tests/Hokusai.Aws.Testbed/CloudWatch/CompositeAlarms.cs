using System.Collections.Concurrent;
using System.Text;
using System.Xml.Linq;

namespace Hokusai.Aws.Testbed;

/// <summary>
/// Composite alarms, which moto lacks: PutCompositeAlarm, and their part of DescribeAlarms, SetAlarmState, DeleteAlarms and the operations on tags.
/// Metric alarms stay moto's.
/// </summary>
internal sealed class CompositeAlarms(RawAwsClient? moto) : IAwsService
{
    private const string Version = "2010-08-01";

    private readonly ConcurrentDictionary<string, CompositeAlarm> _alarms = new(StringComparer.Ordinal);

    public async ValueTask<AwsAnswer?> AnswerAsync(AwsRequest request)
        => request is not { Service: "monitoring", Protocol: AwsProtocol.Query } ? null : request.Operation switch
        {
            "PutCompositeAlarm" => Put(request),
            "DescribeAlarms" when moto is not null => await DescribeAsync(request, moto),
            "DeleteAlarms" when moto is not null => await DeleteAsync(request, moto),
            "SetAlarmState" => With(request, CompositeAlarm.ArnOf(request, request.Parameter("AlarmName") ?? ""), alarm =>
                (alarm.State, alarm.Reason, alarm.Changed) = (request.Parameter("StateValue") ?? alarm.State, request.Parameter("StateReason") ?? "", request.Time)),
            "TagResource" => With(request, request.Parameter("ResourceARN"), alarm => FormElements.Read(request, "tags").Element("Tags")!.Elements().ToList()
                .ForEach(tag => alarm.Tags[tag.Element("Key")!.Value] = tag.Element("Value")!.Value)),
            "UntagResource" => With(request, request.Parameter("ResourceARN"), alarm => FormElements.List(FormElements.Read(request, "tags"), "TagKeys").ToList().ForEach(key => alarm.Tags.Remove(key))),
            "ListTagsForResource" when _alarms.TryGetValue(request.Parameter("ResourceARN") ?? "", out var alarm) => AwsAnswer.Query(
                request, new XElement("Tags", alarm.Tags.Select(tag => new XElement("member", new XElement("Key", tag.Key), new XElement("Value", tag.Value))))),
            _ => null,
        };

    /// <summary>The alarm as DescribeAlarms shows it; null where there is none of that name.</summary>
    public XElement? Find(AwsRequest request, string name) => _alarms.GetValueOrDefault(CompositeAlarm.ArnOf(request, name))?.Describe();

    public void Reset() => _alarms.Clear();

    private AwsAnswer Put(AwsRequest request)
    {
        foreach (var name in new[] { "AlarmName", "AlarmRule" }.Where(name => string.IsNullOrEmpty(request.Parameter(name))))
        {
            return new AwsError(400, "ValidationError", $"1 validation error detected: Value null at '{name}' failed to satisfy constraint: Member must not be null").Answer(request);
        }

        _alarms.AddOrUpdate(CompositeAlarm.ArnOf(request, request.Parameter("AlarmName")!), _ => new(request, before: null), (_, before) => new(request, before));
        return AwsAnswer.Query(request);
    }

    private AwsAnswer? With(AwsRequest request, string? arn, Action<CompositeAlarm> change)
    {
        if (!_alarms.TryGetValue(arn ?? "", out var alarm))
        {
            return null;
        }

        change(alarm);
        return AwsAnswer.Query(request);
    }

    /// <summary>moto's answer with the composite alarms. Without types only metric alarms are asked for.</summary>
    private async Task<AwsAnswer> DescribeAsync(AwsRequest request, RawAwsClient moto)
    {
        var asked = FormElements.Read(request, "asked");
        var answer = await AskAsync(request, moto, FormElements.Fields(request));
        if (answer.Status != 200)
        {
            return answer;
        }

        var types = FormElements.List(asked, "AlarmTypes");
        var document = XElement.Parse(answer.Text);
        var space = document.Name.Namespace;
        var result = document.Element(space + "DescribeAlarmsResult")!;
        if (types.Count > 0 && !types.Contains("MetricAlarm"))
        {
            result.Element(space + "MetricAlarms")?.RemoveNodes();
        }

        var composite = (types.Contains("CompositeAlarm") ? Own(request) : []).Where(alarm => IsAsked(alarm, asked)).Select(alarm => alarm.Describe());
        result.Element(space + "CompositeAlarms")?.Remove();
        result.Add(new XElement("CompositeAlarms", composite));
        foreach (var element in result.Descendants().Where(element => element.Name.Namespace == XNamespace.None))
        {
            element.Name = space + element.Name.LocalName;
        }

        return answer with { Body = Encoding.UTF8.GetBytes(document.ToString(SaveOptions.DisableFormatting)) };
    }

    private static bool IsAsked(CompositeAlarm alarm, XElement asked)
        => (asked.Element("AlarmNames") is null || FormElements.List(asked, "AlarmNames").Contains(alarm.Name))
            && (asked.Element("AlarmNamePrefix")?.Value is not { } prefix || alarm.Name.StartsWith(prefix, StringComparison.Ordinal))
            && (asked.Element("StateValue")?.Value is not { } state || alarm.State == state);

    /// <summary>At most one composite alarm a call (https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DeleteAlarms.html).</summary>
    private async Task<AwsAnswer> DeleteAsync(AwsRequest request, RawAwsClient moto)
    {
        var names = FormElements.List(FormElements.Read(request, "asked"), "AlarmNames");
        var own = names.Select(name => CompositeAlarm.ArnOf(request, name)).Where(_alarms.ContainsKey).ToList();
        if (own.Count > 1)
        {
            return new AwsError(400, "ValidationError", "You can't delete two composite alarms with one operation.").Answer(request);
        }

        own.ForEach(arn => _alarms.TryRemove(arn, out _));
        return await AskAsync(request, moto, FormElements.Fields(request));
    }

    private IEnumerable<CompositeAlarm> Own(AwsRequest request)
        => _alarms.Values.Where(alarm => alarm.Arn == CompositeAlarm.ArnOf(request, alarm.Name)).OrderBy(alarm => alarm.Name, StringComparer.Ordinal);

    private static Task<AwsAnswer> AskAsync(AwsRequest request, RawAwsClient moto, IEnumerable<(string Name, string Value)> fields)
        => (moto with { MotoAccountId = request.AccountId, Region = request.Region }).QueryAsync("monitoring", Version, request.Operation, [.. fields]);
}
