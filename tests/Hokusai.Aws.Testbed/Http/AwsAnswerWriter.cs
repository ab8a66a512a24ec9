using Microsoft.AspNetCore.Http;

namespace Hokusai.Aws.Testbed;

/// <summary>Sends an answer as it is.</summary>
internal static class AwsAnswerWriter
{
    /// <summary>Status and headers, without Content-Length: a fault may announce another one. A Date that a fault has set stays.</summary>
    public static void WriteHead(HttpContext context, AwsAnswer answer)
    {
        context.Response.StatusCode = answer.Status;
        var hasDate = context.Response.Headers.ContainsKey("Date");
        foreach (var (name, value) in answer.Headers.Where(header => !hasDate || !header.Key.Equals("Date", StringComparison.OrdinalIgnoreCase)))
        {
            context.Response.Headers.Append(name, value);
        }

        if (answer.ContentType is not null)
        {
            context.Response.ContentType = answer.ContentType;
        }
    }

    public static async Task WriteAsync(HttpContext context, AwsAnswer answer)
    {
        WriteHead(context, answer);
        if (answer.Status is 204 or 304)
        {
            return;
        }

        if (context.Request.Method != "HEAD")
        {
            context.Response.ContentLength = answer.Body.Length;
            await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted);
        }
    }
}
