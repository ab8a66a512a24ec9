using System.Text.Json;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Snapshots.Plain;

/// <summary>The account and Region that the ARNs in an answer name; empty where they name none.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Region">The Region.</param>
internal readonly record struct AnswerPlace(string AccountId, string Region)
{
    /// <summary>What the first ARN that names both says; else what single ones say.</summary>
    public static AnswerPlace Of(JsonElement content)
    {
        var place = new AnswerPlace("", "");
        foreach (var text in Texts(content))
        {
            if (OfArn(text) is not { } named)
            {
                continue;
            }

            if (named.AccountId.Length > 0 && named.Region.Length > 0)
            {
                return named;
            }

            place = new AnswerPlace(place.AccountId.Length > 0 ? place.AccountId : named.AccountId, place.Region.Length > 0 ? place.Region : named.Region);
        }

        return place.AccountId.Length > 0 ? place : place with { AccountId = Owner(content) ?? "" };
    }

    /// <summary>What an ARN says; null where the text is none.</summary>
    public static AnswerPlace? OfArn(string? text)
        => ArnName.TryParse(text, out var arn) ? new AnswerPlace(AnswerPath.IsAccount(arn.AccountId) ? arn.AccountId : "", arn.Region) : null;

    // Subnets and security groups of old name their owner and no ARN.
    private static string? Owner(JsonElement content) => content.ValueKind switch
    {
        JsonValueKind.Object when content.TryGetProperty("OwnerId", out var owner) && owner.ValueKind == JsonValueKind.String && AnswerPath.IsAccount(owner.GetString()!)
            => owner.GetString(),
        JsonValueKind.Object => content.EnumerateObject().Select(member => Owner(member.Value)).FirstOrDefault(owner => owner is not null),
        JsonValueKind.Array => content.EnumerateArray().Select(Owner).FirstOrDefault(owner => owner is not null),
        _ => null,
    };

    private static IEnumerable<string> Texts(JsonElement content) => content.ValueKind switch
    {
        JsonValueKind.String => [content.GetString()!],
        JsonValueKind.Array => content.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => content.EnumerateObject().SelectMany(member => Texts(member.Value)),
        _ => [],
    };
}
