using System.Globalization;
using System.Xml.Linq;

namespace Hokusai.Aws.Testbed;

/// <summary>One composite alarm. It has the state that it is set to; its rule is not evaluated.</summary>
internal sealed class CompositeAlarm
{
    private readonly XElement _put;

    public CompositeAlarm(AwsRequest request, CompositeAlarm? before)
    {
        _put = FormElements.Read(request, "member");
        // Of an alarm that is there already, neither tags nor state change (https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutCompositeAlarm.html).
        Tags = before?.Tags ?? (_put.Element("Tags")?.Elements() ?? []).ToDictionary(tag => tag.Element("Key")!.Value, tag => tag.Element("Value")!.Value, StringComparer.Ordinal);
        _put.Element("Tags")?.Remove();
        (State, Reason, Changed) = before is null ? ("INSUFFICIENT_DATA", "Unchecked: Initial alarm creation", request.Time) : (before.State, before.Reason, before.Changed);
        Arn = ArnOf(request, Name);
        Put = request.Time;
    }

    public string Name => _put.Element("AlarmName")!.Value;

    public string Arn { get; }

    public DateTimeOffset Put { get; }

    public DateTimeOffset Changed { get; set; }

    public string State { get; set; }

    public string Reason { get; set; }

    public Dictionary<string, string> Tags { get; }

    public static string ArnOf(AwsRequest request, string name) => $"arn:aws:cloudwatch:{request.Region}:{request.AccountId}:alarm:{name}";

    /// <summary>The alarm as DescribeAlarms shows it.</summary>
    public XElement Describe()
    {
        var alarm = new XElement(_put);
        if (alarm.Element("ActionsEnabled") is null)
        {
            alarm.Add(new XElement("ActionsEnabled", "true"));
        }

        foreach (var actions in new[] { "AlarmActions", "OKActions", "InsufficientDataActions" }.Where(name => alarm.Element(name) is null))
        {
            alarm.Add(new XElement(actions));
        }

        alarm.Add(
            new XElement("AlarmArn", Arn),
            new XElement("StateValue", State),
            new XElement("StateReason", Reason),
            new XElement("AlarmConfigurationUpdatedTimestamp", Time(Put)),
            new XElement("StateUpdatedTimestamp", Time(Changed)));
        return alarm;
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
