using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Collections;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.Rds;

/// <summary>What several tables of RDS read in the same way.</summary>
internal static class RdsParts
{
    /// <summary>The secret in which RDS keeps the master password.</summary>
    public static ValueSource MasterUserSecret() => Block("MasterUserSecret", new()
    {
        ["kms_key_id"] = String("KmsKeyId"),
        ["secret_arn"] = String("SecretArn"),
        ["secret_status"] = String("SecretStatus"),
    });

    /// <summary>True where RDS keeps the master password, else not set, as in a configuration.</summary>
    public static ValueSource ManageMasterUserPassword() => Has("MasterUserSecret").Select(static has => has.Bool == true ? has : AttributeValue.Null);

    /// <summary>Tags of what RDS describes without them.</summary>
    /// <param name="arn">The path of the ARN.</param>
    public static ValueSource TagsOf(string arn) => new AnswerAbout("rds", "list-tags-for-resource", String(arn)).Tell(Tags("TagList"));

    /// <summary>The parameters of a group that were set; names and methods in lower case, as the provider keeps them.</summary>
    public static ValueSource Parameters()
    {
        var parameters = BlockSet("Parameters[]", new()
        {
            ["name"] = RequiredString("ParameterName").SelectString(static name => name.ToLowerInvariant()),
            ["value"] = String("ParameterValue"),
            ["apply_method"] = String("ApplyMethod").SelectString(static method => method.ToLowerInvariant()),
            // Told by "describe-db-parameters" of all parameters; those that nobody set are no part of the resource.
            [Source] = String("Source").Else("user"),
        });
        return parameters.Select(static all => AttributeValue.Set(all.Items
            .Where(static parameter => parameter[Source].String == "user" && !parameter["value"].IsUnset)
            .Select(static parameter => AttributeValue.Map(parameter.Members.Where(static member => member.Key != Source)))));
    }

    private const string Source = "source";
}
