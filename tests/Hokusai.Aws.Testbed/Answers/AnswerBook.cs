using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Hokusai.Aws.Testbed;

/// <summary>Answers that a test lays down itself. They come before everybody else's.</summary>
public sealed class AnswerBook : IAwsService
{
    private readonly ConcurrentDictionary<(string Service, string Operation), Func<AwsRequest, AwsAnswer?>> _answers = new();

    /// <summary>Answers an operation.</summary>
    /// <param name="service">The signing name of the service.</param>
    /// <param name="operation">The API operation.</param>
    /// <param name="answer">Makes the answer; null leaves the request to the others.</param>
    public void Add(string service, string operation, Func<AwsRequest, AwsAnswer?> answer) => _answers[(service, operation)] = answer;

    /// <summary>Answers an operation of a JSON service with a document.</summary>
    public void AddJson(string service, string operation, string json)
        => Add(service, operation, request => AwsAnswer.Json(request, JsonNode.Parse(json)!));

    /// <summary>Answers an operation of a Query service, of EC2 or of S3 with a document.</summary>
    public void AddXml(string service, string operation, string xml)
        => Add(service, operation, _ => AwsAnswer.Of("text/xml", xml));

    /// <summary>Answers an operation with an error, in the form of the client's protocol.</summary>
    public void AddError(string service, string operation, int status, string code, string? message)
        => Add(service, operation, request => new AwsError(status, code, message).Answer(request));

    /// <inheritdoc/>
    ValueTask<AwsAnswer?> IAwsService.AnswerAsync(AwsRequest request)
        => new(_answers.TryGetValue((request.Service, request.Operation), out var answer) ? answer(request) : null);

    /// <inheritdoc/>
    public void Reset() => _answers.Clear();
}
