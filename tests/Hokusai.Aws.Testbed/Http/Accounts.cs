using System.Collections.Concurrent;
using System.Xml.Linq;

namespace Hokusai.Aws.Testbed;

/// <summary>Which account an access key belongs to.</summary>
internal sealed class Accounts
{
    private readonly ConcurrentDictionary<string, string> _known = new(StringComparer.Ordinal);
    private readonly RawAwsClient? _moto;

    /// <summary>Starts without any key.</summary>
    /// <param name="moto">moto, which knows the keys that it gave out; null without moto.</param>
    public Accounts(RawAwsClient? moto) => _moto = moto;

    /// <summary>Notes the account of a key that was given out.</summary>
    public void Add(string accessKeyId, string accountId) => _known[accessKeyId] = accountId;

    public async ValueTask<string> OfAsync(string accessKeyId)
    {
        if (accessKeyId is "" or AwsTestbed.AccessKeyId || _moto is null)
        {
            return _known.GetValueOrDefault(accessKeyId, MotoServer.DefaultAccountId);
        }

        if (_known.TryGetValue(accessKeyId, out var account))
        {
            return account;
        }

        var identity = await (_moto with { AccessKeyId = accessKeyId }).QueryAsync("sts", "2011-06-15", "GetCallerIdentity");
        account = XElement.Parse(identity.Text).Descendants().FirstOrDefault(element => element.Name.LocalName == "Account")?.Value ?? MotoServer.DefaultAccountId;
        return _known[accessKeyId] = account;
    }

    public void Reset() => _known.Clear();
}
