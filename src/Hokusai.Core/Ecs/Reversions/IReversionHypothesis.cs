namespace Hokusai.Core.Ecs.Reversions;

/// <summary>One way in which a service may have gone back, with its criteria. Pure: equal evidence gives equal answers.</summary>
internal interface IReversionHypothesis
{
    /// <summary>The reversion; null where the step back was not brought about in this way.</summary>
    EcsReversion? Explain(StepBack step, ReversionCase evidence);
}
