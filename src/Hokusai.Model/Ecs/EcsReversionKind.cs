namespace Hokusai;

/// <summary>What brought a step back about.</summary>
public enum EcsReversionKind
{
    /// <summary>The service went back, and the evidence does not tell why; the reversion says what is missing.</summary>
    Unexplained,

    /// <summary>The deployment circuit breaker gave the deployment up and rolled it back.</summary>
    CircuitBreakerRollback,

    /// <summary>A CloudWatch alarm of the deployment went off, and ECS rolled it back.</summary>
    AlarmRollback,

    /// <summary>Somebody stopped the deployment, or deployed an older revision on purpose, with nobody else at work.</summary>
    ManualRollback,

    /// <summary>A Terraform run put the revision of its state or configuration back, over one that somebody else had deployed since.</summary>
    StaleTerraformApply,

    /// <summary>Two actors or pipelines deployed at the same time, and the one with the older revision came last.</summary>
    OverlappingDeployments,

    /// <summary>A new revision was deployed whose content equals an older one's.</summary>
    ContentReversion,

    /// <summary>The revision stayed, and its image's tag led to an image that had run before.</summary>
    MutableTagMoved,
}
