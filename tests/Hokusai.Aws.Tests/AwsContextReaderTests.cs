using Hokusai.Aws.Context;

namespace Hokusai.Aws.Tests;

[Collection(AwsEnvironment.Collection)]
public class AwsContextReaderTests
{
    private const string Credentials = """
        [default]
        aws_access_key_id = AKIACANARYDEFAULT
        aws_secret_access_key = CANARY-secret-default

        [other]
        aws_access_key_id = AKIACANARYOTHER
        aws_secret_access_key = CANARY-secret-other
        aws_session_token = CANARY-token
        """;

    private const string Config = """
        [default]
        region = eu-west-1

        [profile deploy]
        role_arn = arn:aws:iam::111122223333:role/deploy
        source_profile = other
        region = eu-central-1
        endpoint_url = http://user:CANARY-endpoint@localhost:4566/path

        [profile sso]
        sso_session = company
        sso_account_id = 111122223333
        sso_role_name = Reader

        [sso-session company]
        sso_start_url = https://example.awsapps.com/start
        sso_region = us-east-1

        [profile settings-only]
        region = us-west-2
        """;

    [Fact]
    public void The_default_profile_gives_credentials_and_Region()
    {
        using var environment = new AwsEnvironment(Credentials, Config);

        var context = AwsContextReader.Read(new AwsContextRequest());

        Assert.Equal(("default", AwsSettingSource.Default), (context.ProfileName, context.ProfileNameSource));
        Assert.Equal((AwsSettingSource.Profile, "access key"), (context.CredentialSource, context.CredentialKind));
        Assert.Equal(("eu-west-1", AwsSettingSource.Profile, true), (context.Region, context.RegionSource, context.IsKnownRegion));
        Assert.Null(context.EndpointUrl);
    }

    [Fact]
    public void A_profile_named_in_the_request_outranks_AWS_PROFILE()
    {
        using var environment = new AwsEnvironment(Credentials, Config).With("AWS_PROFILE", "sso");

        var asked = AwsContextReader.Read(new AwsContextRequest { ProfileName = "deploy" });
        var inherited = AwsContextReader.Read(new AwsContextRequest());

        Assert.Equal(("deploy", AwsSettingSource.Parameter), (asked.ProfileName, asked.ProfileNameSource));
        Assert.Equal(("assumed role", "arn:aws:iam::111122223333:role/deploy"), (asked.CredentialKind, asked.RoleArn));
        Assert.Equal(("sso", AwsSettingSource.Environment), (inherited.ProfileName, inherited.ProfileNameSource));
        Assert.Equal("IAM Identity Center", inherited.CredentialKind);
    }

    [Fact]
    public void A_temporary_key_is_told_from_a_permanent_one()
    {
        using var environment = new AwsEnvironment(Credentials, Config);

        Assert.Equal("session token", AwsContextReader.Read(new AwsContextRequest { ProfileName = "other" }).CredentialKind);
    }

    [Fact]
    public void Keys_in_the_environment_outrank_the_default_profile()
    {
        using var environment = new AwsEnvironment(Credentials, Config).With("AWS_ACCESS_KEY_ID", "AKIACANARYENV").With("AWS_SECRET_ACCESS_KEY", "CANARY-env");

        var context = AwsContextReader.Read(new AwsContextRequest());

        Assert.Equal((AwsSettingSource.Environment, (string?)null), (context.CredentialSource, context.CredentialKind));
    }

    [Fact]
    public void Half_a_key_pair_in_the_environment_does_not_count()
    {
        using var environment = new AwsEnvironment(Credentials, Config).With("AWS_ACCESS_KEY_ID", "AKIACANARYENV");

        Assert.Equal(AwsSettingSource.Profile, AwsContextReader.Read(new AwsContextRequest()).CredentialSource);
    }

    [Fact]
    public void The_credentials_that_the_SDK_itself_resolves_come_from_the_source_that_is_named()
    {
        using var environment = new AwsEnvironment(Credentials, Config)
            .With("AWS_ACCESS_KEY_ID", "AKIACANARYENV").With("AWS_SECRET_ACCESS_KEY", "CANARY-env").With("AWS_PROFILE", "other");

        var resolved = Amazon.Runtime.Credentials.DefaultAWSCredentialsIdentityResolver.GetCredentials();

        Assert.IsType<Amazon.Runtime.EnvironmentVariablesAWSCredentials>(resolved);
        Assert.Equal(AwsSettingSource.Environment, AwsContextReader.Read(new AwsContextRequest()).CredentialSource);
    }

    [Fact]
    public void The_sessions_defaults_outrank_the_environment_and_yield_to_parameters()
    {
        using var environment = new AwsEnvironment(Credentials, Config)
            .With("AWS_REGION", "ap-south-1").With("AWS_ACCESS_KEY_ID", "AKIACANARYENV").With("AWS_SECRET_ACCESS_KEY", "CANARY-env");
        var session = new AwsContextRequest { SessionRegion = "us-east-2", HasSessionCredentials = true };

        var context = AwsContextReader.Read(session);
        var asked = AwsContextReader.Read(session with { Region = "us-west-1", ProfileName = "other" });

        Assert.Equal(("us-east-2", AwsSettingSource.Session, AwsSettingSource.Session), (context.Region, context.RegionSource, context.CredentialSource));
        Assert.Equal(("us-west-1", AwsSettingSource.Parameter, AwsSettingSource.Profile), (asked.Region, asked.RegionSource, asked.CredentialSource));
    }

    [Theory]
    [InlineData("AWS_REGION")]
    [InlineData("AWS_DEFAULT_REGION")]
    public void The_environments_Region_outranks_the_profiles(string variable)
    {
        using var environment = new AwsEnvironment(Credentials, Config).With(variable, "ap-south-1");

        var context = AwsContextReader.Read(new AwsContextRequest());

        Assert.Equal(("ap-south-1", AwsSettingSource.Environment), (context.Region, context.RegionSource));
    }

    [Fact]
    public void A_misspelt_Region_is_kept_and_marked()
    {
        using var environment = new AwsEnvironment(Credentials, Config);

        var context = AwsContextReader.Read(new AwsContextRequest { Region = "us-esat-1" });

        Assert.Equal(("us-esat-1", false), (context.Region, context.IsKnownRegion));
    }

    [Fact]
    public void An_endpoint_is_shown_without_user_and_password()
    {
        using var environment = new AwsEnvironment(Credentials, Config);

        var context = AwsContextReader.Read(new AwsContextRequest { ProfileName = "deploy" });

        Assert.Equal(("http://localhost:4566/path", AwsSettingSource.Profile), (context.EndpointUrl, context.EndpointUrlSource));
    }

    [Fact]
    public void Configured_endpoints_can_be_switched_off()
    {
        using var environment = new AwsEnvironment(Credentials, Config)
            .With("AWS_ENDPOINT_URL", "http://localhost:4566").With("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true");

        Assert.Null(AwsContextReader.Read(new AwsContextRequest()).EndpointUrl);
        Assert.Equal("http://localhost:1", AwsContextReader.Read(new AwsContextRequest { EndpointUrl = "http://localhost:1" }).EndpointUrl);
    }

    [Theory]
    [InlineData("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "/v2/credentials/x", AwsSettingSource.Container)]
    [InlineData("AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://localhost/x", AwsSettingSource.Container)]
    [InlineData("AWS_EC2_METADATA_DISABLED", "true", AwsSettingSource.None)]
    [InlineData("UNRELATED", "x", AwsSettingSource.InstanceMetadata)]
    public void Without_keys_and_profiles_the_rest_of_the_chain_is_named_and_not_called(string variable, string value, AwsSettingSource expected)
    {
        using var environment = new AwsEnvironment().With(variable, value);

        var context = AwsContextReader.Read(new AwsContextRequest());

        Assert.Equal(expected, context.CredentialSource);
        Assert.Equal(((string?)null, AwsSettingSource.None), (context.ProfileName, context.ProfileNameSource));
        Assert.Equal(((string?)null, AwsSettingSource.None), (context.Region, context.RegionSource));
    }

    [Fact]
    public void A_profile_with_settings_alone_gives_its_Region_and_no_credentials()
    {
        using var environment = new AwsEnvironment(config: Config).With("AWS_PROFILE", "settings-only").With("AWS_EC2_METADATA_DISABLED", "true");

        var context = AwsContextReader.Read(new AwsContextRequest());

        Assert.Equal(("us-west-2", AwsSettingSource.None), (context.Region, context.CredentialSource));
    }

    [Theory]
    [InlineData(null, "typo")]
    [InlineData("typo", null)]
    public void A_profile_that_is_not_there_is_an_error_that_lists_those_that_are(string? asked, string? inherited)
    {
        using var environment = new AwsEnvironment(Credentials, Config);
        if (inherited is not null)
        {
            environment.With("AWS_PROFILE", inherited);
        }

        var error = Assert.Throws<AwsProfileException>(() => AwsContextReader.Read(new AwsContextRequest { ProfileName = asked }));

        Assert.Equal("ProfileNotFound", error.ErrorId);
        Assert.Contains("typo", error.Message, StringComparison.Ordinal);
        Assert.Contains("default, deploy, other, sso", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_credentials_file_is_an_error_that_does_not_quote_it()
    {
        using var environment = new AwsEnvironment("[default]\naws_secret_access_key CANARY-secret\n");

        var error = Assert.Throws<AwsProfileException>(() => AwsContextReader.Read(new AwsContextRequest()));

        Assert.Equal("ProfileFileUnreadable", error.ErrorId);
        Assert.DoesNotContain("CANARY", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void No_key_secret_token_or_password_is_in_the_context()
    {
        using var environment = new AwsEnvironment(Credentials, Config);

        foreach (var profile in AwsContextReader.ListProfileNames())
        {
            Assert.DoesNotContain("CANARY", AwsContextReader.Read(new AwsContextRequest { ProfileName = profile }).ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Profiles_with_credentials_are_listed_once_and_sorted_from_both_files()
    {
        using var environment = new AwsEnvironment(Credentials, Config);

        Assert.Equal(["default", "deploy", "other", "sso"], AwsContextReader.ListProfileNames());
    }
}
