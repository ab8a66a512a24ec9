using Hokusai.Aws.Testbed;

if (TestbedArguments.Parse(args) is not { } arguments)
{
    await Console.Error.WriteLineAsync(TestbedArguments.Usage);
    return 64;
}

if (!arguments.FakeOnly && AwsTestbed.MissingReason is { } reason)
{
    await Console.Error.WriteLineAsync(reason);
    return 3;
}

var options = new AwsTestbedOptions { Port = arguments.Port, FakeOnly = arguments.FakeOnly };
var account = arguments.AccountId ?? (arguments.IsSeeded ? SampleAccount.AccountId : options.AccountId);
await using var aws = await AwsTestbed.StartAsync(options with { AccountId = account });
var trail = arguments.Trail is not { } folder
    ? new RecentTrail([], Days: 0)
    : arguments.IsRecent ? RecentTrail.Read(folder, DateTimeOffset.UtcNow.AddDays(-1)) : new RecentTrail([.. TrailFolder.Read(folder)], Days: 0);
if (arguments.Trail is not null)
{
    aws.AnswerTrail(trail.Records);
}

if (arguments.IsSeeded)
{
    await SampleAccount.SeedAsync(aws);
}

if (arguments.Ecs is not null)
{
    aws.AnswerEcs(arguments.Ecs, trail.Days);
}

if (arguments.Requests is { } requests)
{
    aws.Requests.CopyTo(new StreamWriter(requests, new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.Read }) { AutoFlush = true });
}

Console.WriteLine(aws.EndpointUrl.GetLeftPart(UriPartial.Authority));
await Console.In.ReadToEndAsync();
return 0;
