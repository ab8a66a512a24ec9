namespace Hokusai;

/// <summary>What a <see cref="TimelineEntry"/> stands for.</summary>
public enum TimelineEntryKind
{
    /// <summary>A password was changed, or somebody tried to.</summary>
    PasswordChange,

    /// <summary>A Terraform run, from its first call to its last.</summary>
    TerraformSession,

    /// <summary>A version of a Terraform state was written.</summary>
    StateWrite,

    /// <summary>Another change to the resource or to what depends on it.</summary>
    ResourceChange,

    /// <summary>A consequence: a refused login, a restart, a failed rotation, an emergency deployment.</summary>
    Impact,

    /// <summary>Somebody signed in or took a role.</summary>
    SignIn,

    /// <summary>A service of ECS was deployed, from the beginning to the end where that is known.</summary>
    Deployment,

    /// <summary>A service of ECS went back to what it ran before.</summary>
    Reversion,

    /// <summary>The lifecycle rules of a bucket were changed, or somebody tried to.</summary>
    LifecycleChange,

    /// <summary>Objects were deleted.</summary>
    Deletion,
}
