using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hokusai.Aws.Protocols;

/// <summary>
/// The base of every structure that AWS answers with. A member is a property named as in the API, in Pascal case;
/// absent members are null. What AWS adds to an answer later is kept and goes along into snapshots (AWS JSON only: XML does not tell
/// a list of one from a value).
/// </summary>
internal abstract record AwsShape
{
    /// <summary>Members that this version does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? OtherMembers { get; set; }

    /// <summary>The type's name only: answers hold environment variables and the like, which belong into no message.</summary>
    public sealed override string ToString() => GetType().Name;
}
