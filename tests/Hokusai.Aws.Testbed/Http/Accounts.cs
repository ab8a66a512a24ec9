using System.Collections.Concurrent;
using System.Xml.Linq;

namespace Hokusai.Aws.Testbed;

/// <summary>Which account an access key belongs to.</summary>
internal sealed class Accounts
{
    private readonly ConcurrentDictionary<string, string> _known = new(StringComparer.Ordinal);
    private readonly string _own;
    private readonly RawAwsClient? _moto;

    /// <summary>Starts with the testbed's own key.</summary>
    /// <param name="own">The account of the testbed's own key, and of every key that nobody knows.</param>
    /// <param name="moto">moto, which knows the keys that it gave out; null without moto.</param>
    public Accounts(string own, RawAwsClient? moto)
    {
        _own = own;
        _moto = moto;
    }

    /// <summary>Notes the account of a key.</summary>
    public void Add(string accessKeyId, string accountId) => _known[accessKeyId] = accountId;

    public async ValueTask<string> OfAsync(string accessKeyId)
    {
        if (accessKeyId is "" or AwsTestbed.AccessKeyId)
        {
            return _own;
        }

        if (_known.TryGetValue(accessKeyId, out var account) || _moto is null)
        {
            return account ?? _own;
        }

        var identity = XElement.Parse((await (_moto with { AccessKeyId = accessKeyId }).QueryAsync("sts", "2011-06-15", "GetCallerIdentity")).Text);
        var found = identity.Descendants().First(element => element.Name.LocalName == "Account").Value;
        // moto's own default stands for "not one of mine".
        return _known[accessKeyId] = found == MotoServer.DefaultAccountId ? _own : found;
    }

    public void Reset() => _known.Clear();
}
