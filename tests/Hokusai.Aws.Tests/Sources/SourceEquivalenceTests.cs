using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Hokusai.Aws.Sources.Athena;
using Hokusai.Aws.Sources.EventHistory;
using Hokusai.Aws.Testbed;
using Hokusai.Aws.Tests.Sources.Athena;
using Hokusai.Aws.Tests.Sources.EventHistory;
using Hokusai.Core.Commands;
using Hokusai.Core.Rds;
using Hokusai.Core.Trail;

namespace Hokusai.Aws.Tests.Sources;

/// <summary>The same records through every source give the same events, the same password changes and the same conclusions.</summary>
public sealed partial class SourceEquivalenceTests : IDisposable
{
    private static readonly DateTimeOffset s_now = new(2025, 7, 21, 8, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hokusai-equal-");

    public static TheoryData<string, string> CorporaAndSources
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var corpus in new[] { "sample incident", "built records" })
            {
                foreach (var source in new[] { "event history", "event history from disk", "Athena" })
                {
                    data.Add(corpus, source);
                }
            }

            return data;
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(CorporaAndSources))]
    public async Task Password_changes_are_the_same(string corpus, string source)
    {
        var (files, other) = await SourcesAsync(corpus, source);

        var expected = await ChangesAsync(files);
        var actual = await ChangesAsync(other);

        Assert.NotEmpty(expected);
        Assert.Equal(expected, actual);
    }

    [Theory]
    [MemberData(nameof(CorporaAndSources))]
    public async Task Events_are_the_same(string corpus, string source)
    {
        var (files, other) = await SourcesAsync(corpus, source);
        var queries = new[]
        {
            new TrailQuery(),
            new TrailQuery { EventNames = PasswordEvents.Names },
            new TrailQuery { From = s_now.AddDays(-2), To = s_now.AddDays(-1) },
            new TrailQuery
            {
                Scopes =
                [
                    new TrailScope("111122223333", "us-east-1", s_now.AddHours(-30), s_now.AddHours(-12)),
                    new TrailScope(null, "us-west-2", s_now.AddDays(-3), s_now.AddDays(-1)),
                ],
            },
        };

        foreach (var query in queries)
        {
            var expected = await EventsAsync(files, query);
            var actual = await EventsAsync(other, query);

            // Event history has no data events.
            Assert.Equal(source == "Athena" ? expected : expected.Where(e => e.IsManagement).ToList(), actual);
        }
    }

    [Theory]
    [InlineData(Symptom.PasswordChanged)]
    [InlineData(Symptom.ServiceReverted)]
    public async Task An_investigation_through_Athena_concludes_what_one_from_files_does(Symptom symptom)
    {
        var (files, athena) = await SourcesAsync("sample incident", "Athena");
        var expected = await InvestigateAsync(files, symptom);
        var actual = await InvestigateAsync(athena, symptom);

        Assert.Equal(WithoutEvidence(expected), WithoutEvidence(actual));
    }

    [Theory]
    [InlineData(Symptom.PasswordChanged)]
    [InlineData(Symptom.ServiceReverted)]
    public async Task An_investigation_through_event_history_finds_the_same_causes(Symptom symptom)
    {
        var (files, history) = await SourcesAsync("sample incident", "event history");
        var expected = await InvestigateAsync(files, symptom);
        var actual = await InvestigateAsync(history, symptom);

        Assert.Equal(expected.RootCauses.Select(cause => (cause.Kind, cause.Confidence)), actual.RootCauses.Select(cause => (cause.Kind, cause.Confidence)));
        Assert.Equal(expected.PasswordChanges.Select(change => change.EventId), actual.PasswordChanges.Select(change => change.EventId));
        Assert.Equal(expected.Reversions.Select(reversion => (reversion.From, reversion.To, reversion.Time, reversion.Kind)), actual.Reversions.Select(reversion => (reversion.From, reversion.To, reversion.Time, reversion.Kind)));

        // Without data events fewer writers of states are known; none is another.
        Assert.All(
            expected.StateVersions.Zip(actual.StateVersions),
            pair => Assert.True(pair.Second.Writer is null || pair.Second.Writer.Name == pair.First.Writer?.Name, $"{pair.Second.VersionId}: {pair.Second.Writer?.Name}"));
    }

    [GeneratedRegex("sha256:[0-9a-f]+", RegexOptions.NonBacktracking)]
    private static partial Regex SaltedHash();

    private static string Sample => Path.Combine(RepositoryRoot.Path, "samples", "hokusai-incident");

    private async Task<(ITrailSource Files, ITrailSource Other)> SourcesAsync(string corpus, string source)
    {
        var records = corpus == "sample incident" ? SampleRecords() : BuiltRecords().ToList();
        var path = corpus == "sample incident" ? Sample : WriteFile(records);
        return (new TrailFileSource([path]), source switch
        {
            "event history" => EventHistory(records, null),
            "event history from disk" => await FromDiskAsync(records),
            _ => new AthenaTrailSource(
                new FakeAthena().With(records),
                new AthenaOptions { Table = new AthenaTableName(AthenaTableName.DefaultCatalog, "cloud", "trail"), Time = new VirtualTime(s_now) }),
        });
    }

    private static EventHistorySource EventHistory(IEnumerable<JsonObject> records, string? cache)
    {
        var time = new VirtualTime(s_now);
        var places = records
            .Where(IsManagement)
            .GroupBy(record => (Account: (string?)record["recipientAccountId"] ?? Records.Account, Region: (string)record["awsRegion"]!))
            .Select(place => new FakeEventHistory(time, place.Key.Account, place.Key.Region).With([.. place]));
        return new EventHistorySource([.. places], new EventHistoryOptions { Time = time, Pacers = new LookupPacers(time), CacheFolder = cache });
    }

    /// <summary>Everything was read before: half of the lookups are answered from disk.</summary>
    private async Task<ITrailSource> FromDiskAsync(List<JsonObject> records)
    {
        var cache = Path.Combine(_folder.FullName, "cache");
        var before = await TrailReading.OfAsync(EventHistory(records, cache), new TrailQuery { EventNames = PasswordEvents.Names });
        Assert.Empty(before.Problems);
        return EventHistory(records, cache);
    }

    private string WriteFile(List<JsonObject> records)
    {
        var path = Path.Combine(_folder.FullName, "trail.json");
        File.WriteAllText(path, new JsonObject { ["Records"] = new JsonArray([.. records.Select(record => record.DeepClone())]) }.ToJsonString());
        return path;
    }

    private static List<JsonObject> SampleRecords()
        => [.. TrailFolder.Read(Path.Combine(Sample, "cloudtrail")).DistinctBy(record => (string)record["eventID"]!)];

    /// <summary>What the sample does not have: rotations without a caller, refused calls, federated and console sessions, odd fields.</summary>
    private static IEnumerable<JsonObject> BuiltRecords()
    {
        var time = s_now.AddHours(-20);
        foreach (var name in PasswordEvents.Names.Order(StringComparer.Ordinal))
        {
            time = time.AddMinutes(3);
            var record = Records.One(name, Id(name), time, region: name.Length % 2 == 0 ? "us-east-1" : "us-west-2");
            switch (name.Length % 5)
            {
                case 0:
                    record["errorCode"] = "AccessDenied";
                    record["errorMessage"] = "User: \"ada\" isn't authorized, \u2028 \ud83d\ude00";
                    break;
                case 1:
                    record["userIdentity"] = new JsonObject { ["accountId"] = Records.Account, ["invokedBy"] = "secretsmanager.amazonaws.com" };
                    record["eventType"] = "AwsServiceEvent";
                    record["additionalEventData"] = new JsonObject { ["SecretId"] = "arn:aws:secretsmanager:us-west-2:111122223333:secret:rds!db-1-AbCdEf" };
                    record["requestParameters"] = null;
                    break;
                case 2:
                    record["sessionCredentialFromConsole"] = "true";
                    record["userAgent"] = "AWS Internal";
                    record["sharedEventID"] = Id("shared " + name);
                    record["responseElements"] = JsonNode.Parse("""{"dBInstanceIdentifier":"orders","n":1.50,"list":[null,{}],"pendingModifiedValues":{"masterUserPassword":"****"}}""");
                    break;
                case 3:
                    record["userAgent"] = "APN/1.0 HashiCorp/1.0 Terraform/1.9.5 (+https://www.terraform.io) terraform-provider-aws/5.67.0 (+https://registry.terraform.io/providers/hashicorp/aws) aws-sdk-go-v2/1.30.5";
                    break;
                default:
                    record["recipientAccountId"] = null;
                    record["readOnly"] = null;
                    break;
            }

            yield return record;
        }
    }

    private static string Id(string text) => new Guid(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)).AsSpan(0, 16)).ToString();

    private static bool IsManagement(JsonObject record) => (bool?)record["managementEvent"] != false;

    private static async Task<List<(bool IsManagement, string Text)>> EventsAsync(ITrailSource source, TrailQuery query)
    {
        var reading = await TrailReading.OfAsync(source, query);
        Assert.DoesNotContain(reading.Problems, problem => problem.ErrorId != EventHistoryErrorIds.NotConnected);
        return [.. reading.Events
            .OrderBy(e => e.Time).ThenBy(e => e.EventId, StringComparer.Ordinal)
            .Select(e => (e.EventSource is not "s3.amazonaws.com" || !IsDataCall(e.EventName), Text(e)))];
    }

    private static bool IsDataCall(string name) => name is "GetObject" or "PutObject" or "HeadObject" or "ListObjectVersions";

    private static async Task<List<string>> ChangesAsync(ITrailSource source)
    {
        var output = new TestOutput();
        await new RdsPasswordChangeCommand(source, new RdsPasswordChangeOptions { IncludeFailed = true }).RunAsync(output, CancellationToken.None);
        return [.. output.Objects.Cast<PasswordChange>()
            .OrderBy(change => change.Time).ThenBy(change => change.EventId, StringComparer.Ordinal)
            // A stream's run keys are made of the changes as they come, and files come in the order of their names.
            .Select(change => WithoutEvidence(change with { SessionKey = null }))];
    }

    private static async Task<Investigation> InvestigateAsync(ITrailSource source, Symptom symptom)
    {
        var output = new TestOutput();
        var sources = InvestigationSources.Files([Sample]) with { Trail = source };
        await new InvestigationCommand(sources, new InvestigationOptions { Symptoms = [symptom] }, new VirtualTime(s_now)).RunAsync(output, CancellationToken.None);
        return Assert.Single(output.Objects.OfType<Investigation>());
    }

    private static string WithoutEvidence(object value)
    {
        var node = JsonSerializer.SerializeToNode(value, value.GetType())!;
        Clean(node);

        // Values of states are hashed with a salt of the run.
        return SaltedHash().Replace(node.ToJsonString(), "sha256:");
    }

    /// <summary>Where a record was read is what sources differ in.</summary>
    private static void Clean(JsonNode? node)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array)
            {
                Clean(item);
            }
        }
        else if (node is JsonObject o)
        {
            if (o.ContainsKey("Source") && o.ContainsKey("RecordIndex"))
            {
                o["Source"] = null;
                o["RecordIndex"] = null;
            }

            foreach (var member in o.ToList())
            {
                Clean(member.Value);
            }
        }
    }

    private static string Text(TrailEvent e) => string.Join('\n',
        e.EventId, e.Time.ToString("O", CultureInfo.InvariantCulture), e.EventSource, e.EventName, e.EventType, e.Region, e.AccountId, e.Identity, e.SourceIPAddress,
        e.UserAgent, e.ErrorCode, e.ErrorMessage, e.ReadOnly, e.SharedEventId, e.SessionCredentialFromConsole, string.Join(',', e.ResourceArns),
        Text(e.RequestParameters), Text(e.ResponseElements), Text(e.AdditionalEventData), Text(e.ServiceEventDetails));

    // JSON's null and nothing mean the same everywhere.
    private static string Text(JsonElement element)
        => element.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null ? "" : JsonSerializer.Serialize(element);
}
