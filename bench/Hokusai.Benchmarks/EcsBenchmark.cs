using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Hokusai.Core.Ecs;
using Hokusai.Core.Ecs.TaskDefinitions;

namespace Hokusai.Benchmarks;

/// <summary>
/// Classifies the reversions of two services with 10,000 revisions and 100,000 trail records, in a process of its own. The limits are those of issue 5:
/// two seconds and 200 MB; the seconds are the processor's, so that a busy machine does not decide. Reading files is not part of it: the trail benchmark measures that.
/// </summary>
internal static class EcsBenchmark
{
    public const string Child = "ecs-child";

    private const int Revisions = 10_000;
    private const int Records = 100_000;
    private const long Limit = 200L << 20;

    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(2);

    /// <summary>Runs the measurement; 1 where a limit is missed.</summary>
    public static async Task<int> RunAsync()
    {
        var program = Environment.ProcessPath ?? throw new InvalidOperationException("The program's own path is unknown.");
        var measured = await MeasuredProcess.RunAsync(program, [Child]).ConfigureAwait(false);
        Console.Write(measured.Output);
        var seconds = TimeSpan.FromSeconds(double.Parse(measured.Output.Split('\t')[1], CultureInfo.InvariantCulture));
        var isKept = seconds <= s_limit && measured.PeakWorkingSet <= Limit;
        Console.WriteLine($"peak working set {measured.PeakWorkingSet >> 20} MB of {Limit >> 20}; {seconds.TotalSeconds:0.00} s of {s_limit.TotalSeconds:0.00}: {(isKept ? "kept" : "missed")}");
        return isKept ? 0 : 1;
    }

    /// <summary>The measurement itself. Records are made one by one and let go, as a reading does.</summary>
    public static int Measure()
    {
        var definitions = Enumerable.Range(1, Revisions).Select(Definition).ToDictionary(definition => definition.Arn!, StringComparer.Ordinal);
        var before = ProcessorTime();
        for (var index = 0; index < Records; index++)
        {
            GC.KeepAlive(Record(index));
        }

        var between = ProcessorTime();
        var builder = new EcsEvidenceBuilder();
        for (var index = 0; index < Records; index++)
        {
            builder.Add(Record(index));
        }

        var evidence = builder.Build(definitions: definitions);

        // Making the records costs the same in both rounds, and is no part of the work.
        var seconds = (ProcessorTime() - between - (between - before)).TotalSeconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"seconds\t{seconds:0.000}\tof {Records} records, {Revisions} revisions, {evidence.Deployments.Count} deployments: {evidence.Reversions.Count} reversions"));
        return 0;
    }

    private static TimeSpan ProcessorTime()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    // Of ten records five read, two scale, one registers, and two deploy: every sixteenth deployment goes back three revisions, and forward again.
    private static TrailEvent Record(int index)
    {
        var name = (index % 10) switch { < 5 => "DescribeServices", 9 => "RegisterTaskDefinition", _ => "UpdateService" };
        var isDeployment = index % 10 is 7 or 8;
        var deployment = isDeployment ? index : index - (index % 10) - 2;
        var count = deployment / 10;
        var revision = Math.Max(1, count - (count % 16 == 15 ? 3 : 0));
        var time = new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(index);
        var made = time.AddMinutes(deployment - index);
        var service = deployment % 10 == 8 ? "worker" : "api";
        var arn = $"arn:aws:ecs:us-east-1:111122223333:task-definition/hokusai-api:{(name == "RegisterTaskDefinition" ? index / 10 : revision)}";
        var request = isDeployment ? $$"""{"cluster":"production","service":"{{service}}","taskDefinition":"{{arn}}"}""" : $$"""{"cluster":"production","service":"{{service}}","desiredCount":{{index % 7}}}""";
        return new TrailEvent
        {
            EventId = new Guid(index, 0, 0, new byte[8]).ToString("D"),
            Time = time,
            EventSource = "ecs.amazonaws.com",
            EventName = name,
            Region = "us-east-1",
            AccountId = "111122223333",
            Identity = new TrailIdentity { Type = "IAMUser", Arn = $"arn:aws:iam::111122223333:user/ci-{index % 5}", UserName = $"ci-{index % 5}", AccountId = "111122223333" },
            SourceIPAddress = "192.0.2.201",
            UserAgent = index % 5 == 0 ? "APN/1.0 HashiCorp/1.0 Terraform/1.11.4 (+https://www.terraform.io) terraform-provider-aws/5.100.0" : "aws-cli/2.15.0",
            RequestParameters = Json(request),
            ResponseElements = Json(name == "RegisterTaskDefinition" ? $$$"""{"taskDefinition":{"taskDefinitionArn":"{{{arn}}}"}}""" : $$"""
                {"service":{"serviceArn":"arn:aws:ecs:us-east-1:111122223333:service/production/{{service}}","clusterArn":"arn:aws:ecs:us-east-1:111122223333:cluster/production",
                 "taskDefinition":"{{arn}}","deployments":[{"id":"ecs-svc/{{deployment}}","status":"PRIMARY","taskDefinition":"{{arn}}","rolloutState":"IN_PROGRESS",
                 "createdAt":"{{made.ToString("MMM d, yyyy, h:mm:ss tt", CultureInfo.InvariantCulture)}}"}]} }
                """),
            Evidence = new Evidence { Source = "trail.json.gz", RecordIndex = index },
        };
    }

    private static TaskDefinition Definition(int revision) => new()
    {
        Family = "hokusai-api",
        Revision = revision,
        Arn = $"arn:aws:ecs:us-east-1:111122223333:task-definition/hokusai-api:{revision}",
        Content = TaskDefinitionContent.Of(Json($$"""{"family":"hokusai-api","containerDefinitions":[{"name":"api","image":"hokusai-api:v{{revision / 3}}","cpu":0}]}""")),
        Evidence = new Evidence { Source = "definitions.json" },
    };

    private static JsonElement Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
