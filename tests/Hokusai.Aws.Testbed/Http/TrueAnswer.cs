using Microsoft.AspNetCore.Http;

namespace Hokusai.Aws.Testbed;

/// <summary>An answer that no fault has touched: one of the testbed's, or one of moto's that is still arriving.</summary>
internal sealed class TrueAnswer : IDisposable
{
    private readonly AwsAnswer? _own;
    private readonly HttpResponseMessage? _moto;

    public TrueAnswer(AwsAnswer own) => _own = own;

    public TrueAnswer(HttpResponseMessage moto) => _moto = moto;

    /// <summary>True where moto answered with a page for people, as it does where it knows no answer or fails.</summary>
    public bool IsFailure(AwsRequest request)
        => request.Method != "HEAD" && (int?)_moto?.StatusCode is 404 or 500 && _moto.Content.Headers.ContentType?.MediaType == "text/html";

    /// <summary>Sends it on while it arrives.</summary>
    public Task SendAsync(HttpContext context)
        => _own is not null ? AwsAnswerWriter.WriteAsync(context, _own) : MotoForwarder.CopyAsync(_moto!, context);

    /// <summary>Takes it as a whole.</summary>
    public async Task<AwsAnswer> ReadAsync(CancellationToken stopping)
        => _own ?? await MotoForwarder.ReadAsync(_moto!, stopping);

    public void Dispose() => _moto?.Dispose();
}
