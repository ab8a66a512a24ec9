using System.Xml.Linq;

namespace Hokusai.Aws.Testbed;

/// <summary>
/// ModifyEventSubscription, AddSourceIdentifierToSubscription and RemoveSourceIdentifierFromSubscription. moto can only make event subscriptions and
/// delete them: a change is both, with everything else as it was.
/// </summary>
internal sealed class EventSubscriptions(RawAwsClient? moto) : IAwsService
{
    private const string Version = "2014-10-31";

    private static readonly XNamespace s_space = XmlNamespaces.Of("rds");

    public async ValueTask<AwsAnswer?> AnswerAsync(AwsRequest request)
        => (request, moto) switch
        {
            ({ Service: not "rds" } or { Operation: not ("ModifyEventSubscription" or "AddSourceIdentifierToSubscription" or "RemoveSourceIdentifierFromSubscription") }, _) => null,
            (_, null) => new AwsError(404, "SubscriptionNotFound", "There is no such subscription.").Answer(request),
            _ => await ChangeAsync(request, moto with { MotoAccountId = request.AccountId, Region = request.Region }),
        };

    public void Reset()
    {
        // moto keeps the subscriptions.
    }

    private static async Task<AwsAnswer> ChangeAsync(AwsRequest request, RawAwsClient moto)
    {
        var name = request.Parameter("SubscriptionName") ?? "";
        var answer = await moto.QueryAsync("rds", Version, "DescribeEventSubscriptions", ("SubscriptionName", name));
        if (answer.Status != 200)
        {
            return answer;
        }

        var current = XElement.Parse(answer.Text).Descendants(s_space + "EventSubscription").Single();
        var sources = Items(current, "SourceIdsList");
        var source = request.Parameter("SourceIdentifier") ?? "";
        if (request.Operation == "RemoveSourceIdentifierFromSubscription" && !sources.Contains(source))
        {
            return new AwsError(404, "SourceNotFound", $"The source {source} is not one of the subscription's.").Answer(request);
        }

        var wanted = request.Operation switch
        {
            "AddSourceIdentifierToSubscription" => sources.Append(source).Distinct(StringComparer.Ordinal),
            "RemoveSourceIdentifierFromSubscription" => sources.Where(one => one != source),
            _ => sources,
        };
        var tags = await TagsAsync(moto, current.Element(s_space + "EventSubscriptionArn")!.Value);
        await moto.QueryAsync("rds", Version, "DeleteEventSubscription", ("SubscriptionName", name));
        var made = await moto.QueryAsync("rds", Version, "CreateEventSubscription", [.. Settings(request, current), .. List("SourceIds.SourceId", wanted), .. tags]);
        return made.Status == 200 ? AwsAnswer.Query(request, XElement.Parse(made.Text).Descendants(s_space + "EventSubscription").Single()) : made;
    }

    private static IEnumerable<(string Name, string Value)> Settings(AwsRequest request, XElement current)
    {
        yield return ("SubscriptionName", current.Element(s_space + "CustSubscriptionId")!.Value);
        foreach (var name in new[] { "SnsTopicArn", "SourceType", "Enabled" })
        {
            if ((request.Parameter(name) ?? current.Element(s_space + name)?.Value) is { Length: > 0 } value)
            {
                yield return (name, value);
            }
        }

        var categories = FormElements.List(FormElements.Read(request, "asked"), "EventCategories");
        foreach (var category in List("EventCategories.EventCategory", categories.Count > 0 ? categories : Items(current, "EventCategoriesList")))
        {
            yield return category;
        }
    }

    private static async Task<IEnumerable<(string Name, string Value)>> TagsAsync(RawAwsClient moto, string arn)
    {
        var answer = await moto.QueryAsync("rds", Version, "ListTagsForResource", ("ResourceName", arn));
        return XElement.Parse(answer.Text).Descendants(s_space + "Tag").SelectMany((tag, index) => new[] { "Key", "Value" }
            .Select(part => ($"Tags.Tag.{index + 1}.{part}", tag.Element(s_space + part)?.Value ?? "")));
    }

    private static IEnumerable<(string Name, string Value)> List(string name, IEnumerable<string> items)
        => items.Select((item, index) => ($"{name}.{index + 1}", item));

    private static List<string> Items(XElement subscription, string list)
        => [.. subscription.Element(s_space + list)?.Elements().Select(item => item.Value) ?? []];
}
