using Hokusai.Core.Rds;

namespace Hokusai.Core.Tests.Rds;

public sealed class SecretDatabaseLinksTests
{
    private const string Managed = "arn:aws:secretsmanager:us-east-1:111122223333:secret:rds!db-3bf8f6a8-1111-2222-3333-444455556666-AbCdEf";

    private static TrailEvent Modified(string response) => TrailEvents.Rds("ModifyDBInstance", """{"dBInstanceIdentifier":"hokusai-production"}""") with
    {
        ResponseElements = TrailEvents.Json(response),
    };

    [Fact]
    public void The_response_of_RDS_ties_a_managed_secret_to_its_database()
    {
        var links = SecretDatabaseLinks.From([Modified($$$"""{"dBInstanceIdentifier":"hokusai-production","masterUserSecret":{"secretArn":"{{{Managed}}}","secretStatus":"creating"}}""")]);
        Assert.Equal("hokusai-production", links.DatabaseOf(Managed));
        Assert.Equal("hokusai-production", links.DatabaseOf("rds!db-3bf8f6a8-1111-2222-3333-444455556666"));
        Assert.Null(links.DatabaseOf(Managed.Replace("3bf8f6a8", "00000000", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_resource_id_in_the_name_ties_a_secret_to_its_database()
        => Assert.Equal("hokusai-production", SecretDatabaseLinks
            .From([Modified("""{"dBInstanceIdentifier":"hokusai-production","dbiResourceId":"db-ABCDEFGHIJKL"}""")])
            .DatabaseOf("rds!db-ABCDEFGHIJKL"));

    [Fact]
    public void Tags_tie_a_secret_to_its_database()
        => Assert.Equal("orders", SecretDatabaseLinks
            .From([TrailEvents.Secret("CreateSecret", """{"name":"rds!cluster-1","tags":[{"key":"aws:rds:primaryDBClusterArn","value":"arn:aws:rds:us-east-1:111122223333:cluster:orders"}]}""")])
            .DatabaseOf("rds!cluster-1"));

    [Theory]
    [InlineData("prod/hokusai-production/master", "hokusai-production")]
    [InlineData("arn:aws:secretsmanager:us-east-1:111122223333:secret:hokusai-production-password-AbCdEf", "hokusai-production")]
    [InlineData("prod/hokusai-production2/master", null)]
    [InlineData("prod/myhokusai-production", null)]
    [InlineData("prod/stripe", null)]
    public void A_name_that_contains_the_identifier_as_whole_words_ties_a_secret(string secret, string? database)
        => Assert.Equal(database, SecretDatabaseLinks.From([Modified("{}")]).DatabaseOf(secret));

    [Fact]
    public void The_longer_of_two_matching_identifiers_wins_and_a_tie_leaves_it_open()
    {
        var builder = new SecretDatabaseLinksBuilder();
        builder.AddDatabase("hokusai");
        builder.AddDatabase("hokusai-production");
        Assert.Equal("hokusai-production", builder.Build().DatabaseOf("prod/hokusai-production"));

        builder.AddDatabase("orders1");
        builder.AddDatabase("orders2");
        Assert.Null(builder.Build().DatabaseOf("orders1/orders2/password"));
    }

    [Theory]
    [InlineData("prod/stripe-key", null)]
    [InlineData("prod/db/master", "prod")]
    [InlineData("rds/prod", "prod")]
    public void An_identifier_of_one_word_ties_only_what_speaks_of_a_database(string secret, string? database)
    {
        var builder = new SecretDatabaseLinksBuilder();
        builder.AddDatabase("prod");
        Assert.Equal(database, builder.Build().DatabaseOf(secret));
    }

    [Fact]
    public void A_failed_call_ties_nothing()
        => Assert.Null(SecretDatabaseLinks.From([Modified("{}") with { ErrorCode = "DBInstanceNotFound" }]).DatabaseOf("hokusai-production"));

    [Fact]
    public void A_change_of_a_tied_secret_names_the_database()
    {
        var links = SecretDatabaseLinks.From([Modified("{}")]);
        var change = PasswordChangeDetector.Detect(TrailEvents.Secret("PutSecretValue", """{"secretId":"prod/hokusai-production"}"""))!;
        Assert.Equal("hokusai-production", links.Resolve(change).RelatedResource);
        Assert.Null(SecretDatabaseLinks.Empty.Resolve(change).RelatedResource);
    }

    [Theory]
    [InlineData("prod/db", "prod/db")]
    [InlineData("arn:aws:secretsmanager:us-east-1:111122223333:secret:prod/db-AbCdEf", "prod/db")]
    [InlineData("arn:aws:secretsmanager:us-east-1:111122223333:secret:prod/db", "prod/db")]
    [InlineData("my-secret", "my-secret")]
    [InlineData("arn:aws:rds:us-east-1:111122223333:db:x", "arn:aws:rds:us-east-1:111122223333:db:x")]
    public void A_secret_has_one_name_however_it_is_given(string given, string name) => Assert.Equal(name, SecretName.Of(given));
}
