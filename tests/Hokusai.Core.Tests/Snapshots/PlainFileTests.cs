using System.Text;
using Hokusai.Core.Snapshots;

namespace Hokusai.Core.Tests.Snapshots;

/// <summary>Files that a person made with <c>aws … &gt; any-name.json</c>.</summary>
public sealed class PlainFileTests : IDisposable
{
    private const string Instance = """{"DBInstanceIdentifier":"db-1","Engine":"postgres","DBInstanceArn":"arn:aws:rds:eu-central-1:111122223333:db:db-1"}""";
    private const string InstanceElsewhere = """{"DBInstanceIdentifier":"db-2","Engine":"postgres","DBInstanceArn":"arn:aws:rds:us-east-1:444455556666:db:db-2"}""";
    private const string TaskDefinition = """{"taskDefinitionArn":"arn:aws:ecs:eu-central-1:111122223333:task-definition/app:3","containerDefinitions":[]}""";

    private readonly SnapshotKit _kit = new();

    public void Dispose() => _kit.Dispose();

    [Theory]
    [InlineData("rds", "describe-db-instances", $$"""{"DBInstances":[{{Instance}}]}""")]
    [InlineData("rds", "describe-db-instances", $"[{Instance}]")]
    [InlineData("rds", "describe-db-instances", Instance)]
    [InlineData("ecs", "describe-task-definition", $$"""{"taskDefinition":{{TaskDefinition}},"tags":[]}""")]
    [InlineData("ecs", "describe-task-definition", TaskDefinition)]
    [InlineData("ecs", "list-clusters", """{"clusterArns":["arn:aws:ecs:eu-central-1:111122223333:cluster/production"]}""")]
    [InlineData("events", "list-rules", """{"Rules":[{"Name":"nightly","Arn":"arn:aws:events:eu-central-1:111122223333:rule/nightly","State":"ENABLED"}]}""")]
    [InlineData("elbv2", "describe-rules", """{"Rules":[{"RuleArn":"arn:aws:elasticloadbalancing:eu-central-1:111122223333:listener-rule/app/a/1/2/3","Priority":"1"}]}""")]
    public void What_aws_prints_is_recognised_in_whole_or_cut_out_and_ARNs_tell_where_it_is_from(string service, string command, string content)
    {
        _kit.Write("anything.json", content);
        var (snapshot, problems) = SnapshotKit.ReadAll(_kit.Root);
        Assert.Empty(problems);
        Assert.Equal(new SnapshotKey("111122223333", "eu-central-1", service, command), Assert.Single(snapshot.Documents).Key);
    }

    [Fact]
    public void Cut_out_or_whole_the_document_is_the_same()
    {
        var whole = _kit.Write("whole.json", $$"""{"DBInstances":[{{Instance}}]}""");
        var list = _kit.Write("list.json", $"[{Instance}]");
        var one = _kit.Write("one.json", Instance);
        Assert.Equal(SnapshotKit.ReadAll(whole).Snapshot, SnapshotKit.ReadAll(list).Snapshot);
        Assert.Equal(SnapshotKit.ReadAll(whole).Snapshot, SnapshotKit.ReadAll(one).Snapshot);
    }

    [Fact]
    public void IAM_is_global()
    {
        var file = _kit.Write("iam.json", """{"UserDetailList":[{"UserName":"alice","UserId":"AIDA","Arn":"arn:aws:iam::111122223333:user/alice"}],"Policies":[]}""");
        Assert.Equal(new SnapshotKey("111122223333", "global", "iam", "get-account-authorization-details"), SnapshotKit.ReadAll(file).Snapshot.Documents.Single().Key);
    }

    [Fact]
    public void Lists_of_several_Regions_put_together_are_taken_apart()
    {
        var file = _kit.Write("all.json", $"[{Instance},{InstanceElsewhere}]");
        var keys = SnapshotKit.ReadAll(file).Snapshot.Documents.Select(document => (document.Key.AccountId, document.Key.Region)).Order();
        Assert.Equal([("111122223333", "eu-central-1"), ("444455556666", "us-east-1")], keys);
    }

    [Theory]
    [InlineData("rds/describe-db-instances.json", "", "", null)]
    [InlineData("eu-central-1/rds/describe-db-instances.json", "", "eu-central-1", null)]
    [InlineData("111122223333/eu-central-1/rds/describe-db-instances.json", "111122223333", "eu-central-1", null)]
    [InlineData("111122223333/global/s3api/get-bucket-policy/my-bucket.json", "111122223333", "global", "my-bucket")]
    [InlineData("111122223333/eu-central-1/newservice/describe-novelties.json", "111122223333", "eu-central-1", null)]
    public void The_layout_of_a_snapshot_without_its_manifest_tells_the_question(string place, string account, string region, string? subject)
    {
        _kit.Write(place, """{"SomethingNew":1}""");
        var key = SnapshotKit.ReadAll(_kit.Root).Snapshot.Documents.Single().Key;
        Assert.Equal((account, region, subject), (key.AccountId, key.Region, key.Subject));
    }

    [Fact]
    public void What_does_not_say_which_item_it_is_about_needs_a_name_that_does()
    {
        var lost = _kit.Write("policy.json", """{"ServicesLastAccessed":[{"ServiceName":"Amazon RDS","ServiceNamespace":"rds"}]}""");
        var (snapshot, problems) = SnapshotKit.ReadAll(lost);
        Assert.Empty(snapshot.Documents);
        Assert.Equal(SnapshotErrorIds.SubjectUnknown, Assert.Single(problems).ErrorId);
        Assert.Contains("iam/get-service-last-accessed-details/<name>.json", problems[0].Advice, StringComparison.Ordinal);

        var named = _kit.Write("s3api/get-bucket-policy/my-bucket.json", """{"Policy":"{}"}""");
        Assert.Equal("my-bucket", SnapshotKit.ReadAll(named).Snapshot.Documents.Single().Key.Subject);
    }

    [Fact]
    public void An_empty_list_that_several_commands_print_is_not_guessed_at()
    {
        var problem = Assert.Single(SnapshotKit.ReadAll(_kit.Write("rules.json", """{"Rules":[]}""")).Problems);
        Assert.Equal(SnapshotErrorIds.SubjectUnknown, problem.ErrorId);
        Assert.Contains("aws events list-rules", problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void UTF16_of_Windows_PowerShell_and_a_byte_order_mark_are_read()
    {
        var text = $$"""{"DBInstances":[{{Instance}}]}""";
        foreach (var encoding in new Encoding[] { new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true) })
        {
            var file = Path.Combine(_kit.Root, encoding.WebName + ".json");
            File.WriteAllText(file, text, encoding);
            Assert.Single(SnapshotKit.ReadAll(file).Snapshot.Documents);
        }
    }

    [Theory]
    [InlineData("""{"DBInstances":[],"NextToken":"abc"}""")]
    [InlineData("""{"DBInstances":[],"Marker":"abc"}""")]
    [InlineData("""{"UserDetailList":[],"IsTruncated":true}""")]
    public void First_pages_are_read_and_said_to_be_only_that(string content)
    {
        var (snapshot, problems) = SnapshotKit.ReadAll(_kit.Write("first.json", content));
        Assert.Single(snapshot.Documents);
        Assert.Equal(SnapshotErrorIds.PartialAnswer, Assert.Single(problems).ErrorId);
    }

    [Fact]
    public void Evidence_of_another_kind_in_the_same_folder_is_left_alone()
    {
        _kit.Write("trail.json", """{"Records":[{"eventVersion":"1.10"}]}""");
        _kit.Write("state.json", """{"version":4,"terraform_version":"1.9.8","serial":1}""");
        _kit.Write("versions.json", """{"Versions":[]}""");
        _kit.Write("manifest.json", """{"name":"some extension"}""");
        _kit.Write("other.json", """{"hello":"world"}""");
        _kit.Write("notes.txt", "not { JSON");
        var (snapshot, problems) = SnapshotKit.ReadAll(_kit.Root);
        Assert.Empty(snapshot.Documents);
        Assert.Empty(problems);
    }

    [Fact]
    public void A_file_that_is_asked_for_by_name_and_is_nothing_known_is_reported()
        => Assert.Equal(
            SnapshotErrorIds.FileUnrecognized,
            Assert.Single(SnapshotKit.ReadAll(_kit.Write("other.json", """{"hello":"world"}""")).Problems).ErrorId);

    [Fact]
    public void Wildcards_lead_to_files_and_a_path_that_leads_nowhere_is_reported()
    {
        _kit.Write("a.json", Instance);
        _kit.Write("b.json", InstanceElsewhere);
        Assert.Equal(2, SnapshotKit.ReadAll(Path.Combine(_kit.Root, "*.json")).Snapshot.Documents.Count);
        Assert.Equal(SnapshotErrorIds.PathNotFound, Assert.Single(SnapshotKit.ReadAll(Path.Combine(_kit.Root, "*.nothing")).Problems).ErrorId);
    }

    [Fact]
    public void A_file_is_read_once_however_often_it_is_named()
    {
        var file = _kit.Write("a.json", Instance);
        Assert.Single(SnapshotKit.ReadAll(file, _kit.Root, file).Snapshot.Documents);
    }

    [Fact]
    public void A_file_put_into_a_snapshot_by_hand_fills_the_gap()
    {
        using (var writer = _kit.Open())
        {
            writer.AddGap(SnapshotKit.Denied(SnapshotKit.Key("describe-db-instances")));
            writer.Finish();
        }

        Assert.Single(_kit.Read().Gaps);
        _kit.Write("snapshot/111122223333/eu-central-1/rds/describe-db-instances.json", $$"""{"DBInstances":[{{Instance}}]}""");
        Assert.Empty(_kit.Read().Gaps);
        Assert.Single(_kit.Read().Documents);
    }

    [Fact]
    public void Secrets_in_such_files_do_not_get_into_memory()
    {
        var file = _kit.Write("task.json", """{"taskDefinitionArn":"arn:aws:ecs:eu-central-1:111122223333:task-definition/app:3","containerDefinitions":[{"environment":[{"name":"DB_PASSWORD","value":"canary-1"}]}]}""");
        Assert.DoesNotContain("canary-1", SnapshotKit.ReadAll(file).Snapshot.Documents.Single().Content.GetRawText(), StringComparison.Ordinal);
    }
}
