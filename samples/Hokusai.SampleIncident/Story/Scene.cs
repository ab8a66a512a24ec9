using Hokusai.SampleIncident.Cast;
using Hokusai.SampleIncident.State;
using Hokusai.SampleIncident.Terraform;
using Hokusai.SampleIncident.Trail;

namespace Hokusai.SampleIncident.Story;

/// <summary>What the days of the story have in common: the trail and the bucket that they write to, and how runs begin.</summary>
internal sealed class Scene
{
    private readonly Dice _dice = new("scene");
    private readonly List<string> _tokens = [];

    public TrailLog Trail { get; } = new();

    public StateBucket Bucket { get; } = new();

    /// <summary>What must never leave the files, as it is written in them.</summary>
    public IEnumerable<string> Secrets => _tokens.Append(StateDocument.RegistryToken)
        .Concat(Bucket.Passwords.SelectMany(password => new[] { password.Value, password.BcryptHash, password.Url }))
        .Distinct(StringComparer.Ordinal);

    public TerraformRun AliceRuns(DateTimeOffset at) => new(Trail, Bucket, People.Alice(SignedIn(at)), People.AliceTerraform);

    public TerraformRun BobRuns() => new(Trail, Bucket, People.Bob, People.BobTerraform);

    /// <summary>A job of <c>deploy.yml</c>: the runner takes the role through OIDC some seconds before Terraform starts.</summary>
    public TerraformRun PipelineRuns(DateTimeOffset assumed, string runId, string commit, string branch = "main")
    {
        var subject = "repo:hokusai-ml/infrastructure:ref:refs/heads/" + branch;
        var pipeline = People.InfrastructurePipeline(assumed);
        var webIdentity = new Caller
        {
            Identity = () => new System.Text.Json.Nodes.JsonObject
            {
                ["type"] = "WebIdentityUser",
                ["principalId"] = People.OidcProvider + ":sts.amazonaws.com:" + subject,
                ["userName"] = subject,
                ["identityProvider"] = People.OidcProvider,
            },
            SourceIPAddress = pipeline.SourceIPAddress,
            UserAgent = _ => UserAgents.ConfigureCredentialsAction,
        };
        var session = pipeline.Identity();
        var token = "IQoJb3JpZ2luX2Vj" + _dice.Letters(80);
        _tokens.Add(token);
        Trail.Add(assumed, webIdentity, new ApiCall("sts", "AssumeRoleWithWebIdentity")
        {
            Request = $$"""{"roleArn":"arn:aws:iam::{{Place.Account}}:role/{{People.DeployRole}}","roleSessionName":"GitHubActions","durationSeconds":3600}""",
            Response = $$"""{"credentials":{"accessKeyId":"{{session["accessKeyId"]}}","sessionToken":"{{token}}","expiration":"{{assumed.AddHours(1):MMM d, yyyy, h:mm:ss tt}}"},"subjectFromWebIdentityToken":"{{subject}}","assumedRoleUser":{"assumedRoleId":"{{session["principalId"]}}","arn":"{{session["arn"]}}"},"provider":"{{People.OidcProvider}}","audience":"sts.amazonaws.com"}""",
            Resources = $$"""[{"accountId":"{{Place.Account}}","type":"AWS::IAM::Role","ARN":"arn:aws:iam::{{Place.Account}}:role/{{People.DeployRole}}"}]""",
        });
        Trail.Add(assumed.AddSeconds(1), pipeline, RefreshCalls.Read("sts", "GetCallerIdentity"));
        return new TerraformRun(Trail, Bucket, pipeline, People.PipelineTerraform(runId, commit));
    }

    /// <summary>A change by one run, from reading the state to storing it, with nobody else at work.</summary>
    public static void QuietRun(TerraformRun run, DateTimeOffset start, Infrastructure after, int serial, params ApiCall[] writes)
    {
        run.ReadState(start).Refresh(start.AddSeconds(4));
        var at = start.AddSeconds(26);
        foreach (var write in writes)
        {
            run.Call(at, write);
            at = at.AddSeconds(2);
        }

        if (writes.Any(write => write.Name is "ModifyDBInstance"))
        {
            run.WaitForDatabase(at, at.AddSeconds(75));
            at = at.AddSeconds(76);
        }

        run.SaveState(at, after, serial);
    }

    /// <summary>A plan: the state is read and refreshed, nothing is written.</summary>
    public static void PlanOnly(TerraformRun run, DateTimeOffset start) => run.ReadState(start).Refresh(start.AddSeconds(4));

    /// <summary>SSO credentials are made anew each morning and after each lunch.</summary>
    public static DateTimeOffset SignedIn(DateTimeOffset at) => new(at.Year, at.Month, at.Day, at.Hour < 13 ? 8 : 12, 52, 17, TimeSpan.Zero);
}
