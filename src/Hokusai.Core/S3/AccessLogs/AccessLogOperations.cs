namespace Hokusai.Core.S3.AccessLogs;

/// <summary>
/// The names of operations in access logs: https://docs.aws.amazon.com/AmazonS3/latest/userguide/LogFormat.html, those of lifecycle rules:
/// https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-and-other-bucket-config.html#lifecycle-general-considerations-logging.
/// </summary>
internal static class AccessLogOperations
{
    /// <summary>What an operation is about.</summary>
    public static AccessLogKind Of(ReadOnlySpan<byte> operation)
    {
        if (operation.StartsWith("S3."u8))
        {
            return operation.SequenceEqual("S3.EXPIRE.OBJECT"u8) ? AccessLogKind.Expire
                : operation.SequenceEqual("S3.CREATE.DELETEMARKER"u8) ? AccessLogKind.CreateDeleteMarker
                : operation.SequenceEqual("S3.DELETE.UPLOAD"u8) ? AccessLogKind.AbortUpload
                : operation.StartsWith("S3.TRANSITION"u8) && operation.EndsWith(".OBJECT"u8) ? AccessLogKind.Transition
                : AccessLogKind.Other;
        }

        return operation.SequenceEqual("REST.GET.OBJECT"u8) || operation.SequenceEqual("REST.HEAD.OBJECT"u8)
                || operation.SequenceEqual("WEBSITE.GET.OBJECT"u8) || operation.SequenceEqual("WEBSITE.HEAD.OBJECT"u8)
                || operation.SequenceEqual("REST.COPY.OBJECT_GET"u8) || operation.SequenceEqual("REST.COPY.PART_GET"u8) ? AccessLogKind.Read
            : operation.SequenceEqual("REST.PUT.OBJECT"u8) || operation.SequenceEqual("REST.POST.OBJECT"u8)
                || operation.SequenceEqual("REST.COPY.OBJECT"u8) || operation.SequenceEqual("REST.POST.UPLOAD"u8) ? AccessLogKind.Write
            : operation.SequenceEqual("REST.DELETE.OBJECT"u8) ? AccessLogKind.Delete
            : operation.SequenceEqual("BATCH.DELETE.OBJECT"u8) ? AccessLogKind.BatchDelete
            : operation.SequenceEqual("REST.POST.MULTI_OBJECT_DELETE"u8) ? AccessLogKind.MultiDelete
            : AccessLogKind.Other;
    }

    /// <summary>The class that a transition moves to; <see cref="StorageClass.Unknown"/> for one that is not documented.</summary>
    public static StorageClass TargetOf(ReadOnlySpan<byte> operation)
        => operation.SequenceEqual("S3.TRANSITION.OBJECT"u8) ? StorageClass.GlacierFlexibleRetrieval
            : operation.SequenceEqual("S3.TRANSITION_SIA.OBJECT"u8) ? StorageClass.StandardIa
            : operation.SequenceEqual("S3.TRANSITION_ZIA.OBJECT"u8) ? StorageClass.OneZoneIa
            : operation.SequenceEqual("S3.TRANSITION_INT.OBJECT"u8) ? StorageClass.IntelligentTiering
            : operation.SequenceEqual("S3.TRANSITION_GIR.OBJECT"u8) ? StorageClass.GlacierInstantRetrieval
            : operation.SequenceEqual("S3.TRANSITION_GDA.OBJECT"u8) ? StorageClass.GlacierDeepArchive
            : StorageClass.Unknown;
}
