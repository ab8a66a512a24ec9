using System.Globalization;
using System.Text.Json.Nodes;
using Amazon.S3;
using Hokusai.Aws.Connection;
using Hokusai.Aws.Protocols;
using Hokusai.Aws.Services.Athena;
using Hokusai.Aws.Sources.Athena;
using Hokusai.Aws.Testbed;

namespace Hokusai.Aws.Tests.Sources.Athena;

/// <summary>Athena in memory: one table of CloudTrail records, queries that take a while, results in pages.</summary>
internal sealed class FakeAthena : IAwsConnection
{
    private readonly List<AthenaRow> _rows = [];
    private readonly Dictionary<string, (string Sql, int Asked)> _queries = new(StringComparer.Ordinal);

    public string AccountId => Records.Account;

    public string Region => Records.Region;

    public IAmazonS3 S3 => throw new NotSupportedException();

    public TableMetadata? Table { get; set; } = CloudTrailTables.Projected;

    /// <summary>The states that a query goes through, one each time it is asked for.</summary>
    public IReadOnlyList<string> States { get; set; } = ["QUEUED", "RUNNING", "SUCCEEDED"];

    public string? StateChangeReason { get; set; }

    /// <summary>Called before each answer; may throw.</summary>
    public Action<object> OnCall { get; set; } = _ => { };

    public List<object> Calls { get; } = [];

    public List<string> Stopped { get; } = [];

    public IReadOnlyList<AthenaRow> Scanned { get; private set; } = [];

    public string Sql => Calls.OfType<StartQueryExecutionRequest>().Last().QueryString!;

    /// <summary>Adds records, delivered at a time after the event.</summary>
    public FakeAthena With(IEnumerable<JsonObject> records, TimeSpan? delay = null)
    {
        foreach (var record in records)
        {
            var delivered = DateTimeOffset.Parse((string)record["eventTime"]!, CultureInfo.InvariantCulture) + (delay ?? TimeSpan.FromMinutes(5));
            _rows.Add(new AthenaRow(record, new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["account"] = (string?)record["recipientAccountId"] ?? "",
                ["region"] = (string?)record["awsRegion"] ?? "",
                ["day"] = delivered.ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture),
            }));
        }

        return this;
    }

    public FakeAthena WithRow(JsonObject record, params (string Column, string Value)[] partition)
    {
        _rows.Add(new AthenaRow(record, partition.ToDictionary(p => p.Column, p => p.Value, StringComparer.Ordinal)));
        return this;
    }

    public Task<TResponse> SendAsync<TResponse>(AwsRequest<TResponse> request, CancellationToken cancellationToken)
        where TResponse : AwsShape
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (Calls)
        {
            Calls.Add(request);
            OnCall(request);
            return Task.FromResult((TResponse)Answer(request));
        }
    }

    public async IAsyncEnumerable<TResponse> PagesAsync<TResponse>(
        AwsPagedRequest<TResponse> request, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
        where TResponse : AwsShape
    {
        for (var next = request; ;)
        {
            var page = await SendAsync(next, cancellationToken);
            yield return page;
            if (next.NextPage(page) is not { Length: > 0 } token)
            {
                yield break;
            }

            next = next.ForPage(token);
        }
    }

    private AwsShape Answer(object request) => request switch
    {
        GetTableMetadataRequest => new GetTableMetadataResponse
        {
            TableMetadata = Table ?? throw new AwsCallException("Entity Not Found (Service: AmazonDataCatalog; Status Code: 400; Error Code: EntityNotFoundException; Request ID: 1)") { Code = "MetadataException" },
        },
        StartQueryExecutionRequest start => Start(start),
        GetQueryExecutionRequest get => new GetQueryExecutionResponse { QueryExecution = Execution(get.QueryExecutionId!) },
        StopQueryExecutionRequest stop => Stop(stop),
        GetQueryResultsRequest results => Results(results),
        _ => throw new NotSupportedException(request.GetType().Name),
    };

    private StartQueryExecutionResponse Start(StartQueryExecutionRequest request)
    {
        var id = $"query-{_queries.Count + 1}";
        _queries.Add(id, (request.QueryString!, 0));
        return new StartQueryExecutionResponse { QueryExecutionId = id };
    }

    private QueryExecution Execution(string id)
    {
        var (sql, asked) = _queries[id];
        _queries[id] = (sql, asked + 1);
        return new QueryExecution
        {
            QueryExecutionId = id,
            Status = new QueryExecutionStatus { State = States[Math.Min(asked, States.Count - 1)], StateChangeReason = StateChangeReason },
            Statistics = new QueryExecutionStatistics { DataScannedInBytes = 1_234_000_000, TotalExecutionTimeInMillis = 4321 },
        };
    }

    private StopQueryExecutionResponse Stop(StopQueryExecutionRequest request)
    {
        Stopped.Add(request.QueryExecutionId!);
        return new StopQueryExecutionResponse();
    }

    private GetQueryResultsResponse Results(GetQueryResultsRequest request)
    {
        Assert.InRange(request.MaxResults ?? 1000, 1, 1000);
        var textColumns = Table!.Columns!.Where(c => c.Type == "string").Select(c => c.Name!).ToHashSet(StringComparer.Ordinal);
        var (names, rows, scanned) = new AthenaSqlEngine(_queries[request.QueryExecutionId!].Sql).Run("cloud.trail", _rows, textColumns);
        Scanned = scanned;
        List<IReadOnlyList<string?>> all = [[.. names], .. rows];
        var offset = request.NextToken is { } token ? int.Parse(token, CultureInfo.InvariantCulture) : 0;
        var size = request.MaxResults ?? 1000;
        return new GetQueryResultsResponse
        {
            ResultSet = new ResultSet
            {
                Rows = [.. all.Skip(offset).Take(size).Select(row => new Row { Data = [.. row.Select(value => new Datum { VarCharValue = value })] })],
            },
            NextToken = offset + size < all.Count ? (offset + size).ToString(CultureInfo.InvariantCulture) : null,
        };
    }
}

/// <summary>Tables of CloudTrail records as they are found.</summary>
internal static class CloudTrailTables
{
    /// <summary>As this product creates it.</summary>
    public static TableMetadata Projected { get; } = FromSql(new AthenaTableDefinition
    {
        Name = new AthenaTableName("AwsDataCatalog", "cloud", "trail"),
        Bucket = "trail-bucket",
        AccountIds = [Records.Account],
        Regions = [Records.Region],
    }.ToSql());

    /// <summary>As the CloudTrail console creates it: without partitions, names in CloudTrail's case inside of types.</summary>
    public static TableMetadata OfTheConsole { get; } = new()
    {
        Name = "trail",
        Columns =
        [
            new Column { Name = "eventversion", Type = "string" },
            new Column { Name = "useridentity", Type = "struct<type:string,principalId:string,arn:string,accountId:string,invokedBy:string,accessKeyId:string,userName:string,sessionContext:struct<attributes:struct<mfaAuthenticated:string,creationDate:string>,sessionIssuer:struct<type:string,principalId:string,arn:string,accountId:string,userName:string>,ec2RoleDelivery:string,webIdFederationData:map<string,string>>>" },
            .. new[] { "eventtime", "eventsource", "eventname", "awsregion", "sourceipaddress", "useragent", "errorcode", "errormessage", "requestparameters", "responseelements", "additionaleventdata", "requestid", "eventid", "eventtype", "apiversion", "readonly", "recipientaccountid", "serviceeventdetails", "sharedeventid", "vpcendpointid" }
                .Select(name => new Column { Name = name, Type = "string" }),
            new Column { Name = "resources", Type = "array<struct<arn:string,accountId:string,type:string>>" },
        ],
        PartitionKeys = [],
    };

    /// <summary>What the catalog says of a table that a statement created.</summary>
    private static TableMetadata FromSql(string sql)
    {
        var table = HiveTable.Parse(sql);
        return new TableMetadata { Name = table.Name, Columns = Told(table.Columns), PartitionKeys = Told(table.PartitionKeys), Parameters = table.Parameters };

        static List<Column> Told(IEnumerable<KeyValuePair<string, string>> columns) => [.. columns.Select(column => new Column { Name = column.Key, Type = column.Value })];
    }
}
