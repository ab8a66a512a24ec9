using System.Text;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Pipeline;

/// <summary>Writes a call as HTTP, in its service's protocol.</summary>
internal sealed class CallMarshaller : IMarshaller<IRequest, AmazonWebServiceRequest>
{
    public static readonly CallMarshaller Instance = new();

    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var call = (AwsCall)input;
        var service = call.Operation.Service;
        var http = new DefaultRequest(call, service.ServiceId) { HttpMethod = call.Operation.HttpMethod, ResourcePath = "/" };
        switch (service.Protocol)
        {
            case AwsProtocol.AwsJson:
                http.Headers["Content-Type"] = "application/x-amz-json-" + service.JsonVersion;
                http.Headers["X-Amz-Target"] = $"{service.TargetPrefix}.{call.Operation.Name}";
                http.Content = Json(call);
                break;
            case AwsProtocol.RestJson:
                WriteRest(http, call);
                break;
            default:
                WriteForm(http, call);
                break;
        }

        return http;
    }

    private static byte[] Json(AwsCall call)
        => JsonSerializer.SerializeToUtf8Bytes(call.Request, call.Request.GetType(), WireJson.Requests(call.Operation.Service));

    private static void WriteForm(DefaultRequest http, AwsCall call)
    {
        http.Headers["Content-Type"] = "application/x-www-form-urlencoded; charset=utf-8";
        var form = new StringBuilder("Action=").Append(call.Operation.Name)
            .Append("&Version=").Append(call.Operation.Service.ApiVersion);
        foreach (var (name, value) in QueryForm.Write(call.Request, call.Operation.Service))
        {
            form.Append('&').Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
        }

        http.Content = Encoding.ASCII.GetBytes(form.ToString());
    }

    private static void WriteRest(DefaultRequest http, AwsCall call)
    {
        http.ResourcePath = call.Operation.Path;
        http.UseQueryString = true;
        foreach (var member in WireMember.Of(call.Request.GetType(), call.Operation.Service))
        {
            var label = "{" + member.Name + "}";
            var value = member.Property.GetValue(call.Request);
            if (call.Operation.Path.Contains(label, StringComparison.Ordinal))
            {
                // Without it the path would be another operation's.
                http.AddPathResource(label, value is string { Length: > 0 } text
                    ? text
                    : throw new ArgumentException($"{call.Operation} needs {member.Name}.", nameof(call)));
            }
            else if (value is not null)
            {
                var parameter = call.Operation.QueryMembers.GetValueOrDefault(member.Name)
                    ?? throw new NotSupportedException($"{call.Operation}: {member.Name} is neither in the path nor in the query; REST bodies are not written.");
                http.Parameters[parameter] = WireText.Of(value)
                    ?? throw new NotSupportedException($"{call.Operation}: {member.Name} is not a single value.");
            }
        }
    }
}
