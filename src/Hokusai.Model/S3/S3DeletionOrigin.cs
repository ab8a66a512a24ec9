namespace Hokusai;

/// <summary>What brought a deletion about.</summary>
public enum S3DeletionOrigin
{
    /// <summary>A principal asked for it: a person or a program.</summary>
    Request,

    /// <summary>A lifecycle rule of the bucket.</summary>
    Lifecycle,

    /// <summary>S3 replication carried a deletion over from another bucket.</summary>
    Replication,

    /// <summary>An AWS service asked for it by itself.</summary>
    Service,
}
